"""Who speaks where no verb says so: the labels of a transcript, and the tail of a headline."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from .mentions import can_speak, is_medium, phrase_after
from .view import QUOTE_MARKS, Report
from .vocabulary import TAIL, people_words, sources, titles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parts import Sentence, Token
    from .view import View

_LINE_END = re.compile(r"\n")
_LABEL = re.compile(r"[ \t]*([^\W\d_a-z][\w.'’ -]{0,40}?)[ \t]*:[ \t]+(?=\S)")
_FEWEST = 2
_LONGEST_TAIL = 5
_MOST_WORDS = 4
_PAPERS = frozenset(("report", "study", "survey", "poll"))


class Label(NamedTuple):
    """Who speaks in a line of a transcript: the name, its place, and where the words begin."""

    name: str
    start: int
    end: int
    content: int


def find_labels(text: str, sentences: Sequence[Sentence]) -> dict[int, Label]:
    """Return for each sentence of a transcript who speaks in it; {} where the text is none.

    A transcript is told by several lines that begin with a name in capitals, "Q" or "A", or by a name that labels several.
    """
    if ":" not in text:
        return {}
    starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
    found_at = [_LABEL.match(text, start) for start in starts]
    matches = [match for match in found_at if match and _is_name(match.group(1))]
    loud = [match for match in matches if match.group(1).isupper()]
    often = Counter(match.group(1) for match in matches)
    if len(loud) < _FEWEST and (len(matches) <= _FEWEST or max(often.values()) < _FEWEST):
        return {}
    chosen = loud if len(loud) >= _FEWEST else matches
    labels = [_label(match) for match in chosen]
    found: dict[int, Label] = {}
    for number, sentence in enumerate(sentences):
        at = bisect_left(labels, sentence.end, key=attrgetter("start"))
        label = labels[at - 1] if at else None
        if label is not None and _reaches(text, label, sentence, many=len(labels) > _FEWEST):
            found[number] = label
    return found


def _is_name(label: str) -> bool:
    words = label.split()
    return len(words) <= _MOST_WORDS and all(
        word[0].isupper() or word in {"de", "van", "of"} for word in words
    )


def _label(match: re.Match[str]) -> Label:
    words = match.group(1).split()
    while len(words) > 1 and words[0].lower().strip(".") in titles():
        words.pop(0)
    return Label(" ".join(words), match.start(1), match.end(1), match.end())


def _reaches(text: str, label: Label, sentence: Sentence, *, many: bool) -> bool:
    """Tell whether the words of a label go on to a sentence: to the end of its paragraph, further in a long transcript."""
    if sentence.start <= label.content:
        return True
    return many or "\n" not in text[label.content : sentence.start]


def headline_source(view: View) -> Report | None:
    """Return who says what a headline tells, where that stands at its end: "...: oil minister", "... - police"."""
    tokens = view.tokens
    if len(tokens) < _LONGEST_TAIL or tokens[-1].text in {".", "!", "?", "”", '"'}:
        return None
    for at in range(len(tokens) - 2, max(2, len(tokens) - _LONGEST_TAIL - 2), -1):
        if tokens[at].text not in {":", "-", "–", "—", "--"}:
            continue
        speaker = phrase_after(tokens, at + 1, len(tokens))
        if speaker is None or speaker.last != len(tokens) or not can_speak(tokens, speaker):
            return None
        if any(token.tag == "num" for token in tokens[at + 1 :]):
            return None
        quoted = tokens[at - 1].text in QUOTE_MARKS and not is_medium(tokens, speaker)
        credited = tokens[at].text != ":" and not quoted and _is_credit(view, speaker.first)
        if credited or not view.has_verb(0, at):
            return None
        said = ((tokens[0].start, tokens[at - 1].end),)
        return Report(speaker, at, TAIL, (at, len(tokens)), said)
    return None


def opening_source(view: View) -> Report | None:
    """Return who says what follows, where nothing but a noun for them stands before a colon: "Police: Driver was drunk"."""
    tokens = view.tokens
    at = next((n for n in range(1, min(_LONGEST_TAIL, len(tokens))) if tokens[n].text == ":"), 0)
    speaker = phrase_after(tokens, 0, at)
    if speaker is None or speaker.last != at or speaker.name is not None:
        return None
    told = tokens[at + 1 :]
    if not _labels(tokens[speaker.head]) or not any(t.tag in {"verb", "aux"} for t in told):
        return None
    return Report(speaker, at, TAIL, (0, at + 1), ((told[0].start, told[-1].end),))


def _labels(token: Token) -> bool:
    """Tell whether a noun before a colon speaks: bodies, officials, holders of an office, people in the plural."""
    if sources().get(token.norm) in {"body", "anybody"} or token.norm in _PAPERS:
        return True
    return token.norm in titles() or (token.form == "plural" and token.lemma in people_words())


def _is_credit(view: View, at: int) -> bool:
    """Tell whether the tail is the outlet's own mark: "- BBC News"."""
    found = phrase_after(view.tokens, at, len(view.tokens))
    return found is None or found.name is not None or is_medium(view.tokens, found)
