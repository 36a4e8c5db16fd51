"""The places of a sentence where somebody is told to say something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .content import content_after, said_spans
from .evidence import has_content
from .mentions import Phrase, can_speak, is_medium, is_sign, phrase_after
from .passives import aux_before, is_passive, passive, quoting
from .relaying import parted_reports, through_media
from .view import (
    QUOTE_MARKS,
    Report,
    inverted_subject,
    is_finite,
    is_relative,
    main_subject,
    subject,
)
from .vocabulary import Saying, sayings, sources

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..parts import Token
    from .view import View

_ACCORDING = Saying("according", "say", "plain")
_WORDS = Saying("words", "say", "plain")
_ASKING = frozenset(("pron", "conj"))  # "What they are saying:"
_PHRASES = frozenset(("according", "words"))  # of saying: "according to", "in the words of"
_BEFORE_ING = frozenset(("as", "by", "after", "in", "while", "before"))
_HIM = frozenset(("him", "her", "them"))


def find_reports(view: View) -> list[Report]:
    """Return the places where somebody says something, in order of the text, each with what is said there."""
    known = sayings(view.sentence.language)
    found: list[Report] = []
    taken = -1
    inside = view.inside
    tokens = view.tokens
    for at in [
        at
        for at, token in enumerate(tokens)
        if (token.tag == "verb" and token.lemma in known) or token.norm in _PHRASES
    ]:
        token = tokens[at]
        if at <= taken or inside[at]:
            continue
        report = _report_at(view, at, token, known, found)
        if report is not None:
            found.append(report)
            taken = max(report.cue, at)
    if not found:
        return found
    found = parted_reports(view, through_media(view, found))
    leads = view.tokens[-1].text == ":"
    sound = [
        each
        if all(start < end for start, end in each.said)
        else each._replace(said=tuple(ab for ab in each.said if ab[0] < ab[1]))
        for each in found
    ]
    return [each for each in sound if each.said or (leads and view.tokens[0].tag not in _ASKING)]


def _report_at(
    view: View, at: int, token: Token, known: Mapping[str, Saying], found: Sequence[Report]
) -> Report | None:
    if token.norm == "according":
        return _according(view, at, found[-1].group[1] if found else 0)
    if token.norm == "words" and at + 1 < len(view.tokens):
        return _in_words_of(view, at)
    saying = known.get(token.lemma)
    if saying is None:
        return None
    since = found[-1].group[1] if found else 0
    if saying.built == "quote":
        return quoting(view, at, saying, since)
    if is_passive(view, at):
        return passive(view, at, saying, since)
    return _active(view, at, saying, since, follows=bool(found))


def _is_denied(view: View, at: int) -> bool:
    """Tell whether a verb of saying is itself denied: "did not say", "declined to say"."""
    here = at - 1
    while here >= 0 and view.tokens[here].tag in {"adv", "part", "aux"}:
        if view.tokens[here].norm in {"not", "n't", "never"}:
            return True
        here -= 1
    return False


def _according(view: View, at: int, since: int) -> Report | None:
    tokens = view.tokens
    if at + 2 >= len(tokens) or tokens[at + 1].norm != "to":
        return None
    speaker = phrase_after(tokens, at + 2, view.stop(at + 2))
    if speaker is None and tokens[at + 2].norm in _HIM:
        speaker = Phrase(at + 2, at + 3, at + 2, None, at + 3)
    elif speaker is None or not (can_speak(tokens, speaker) or tokens[at + 2].tag == "det"):
        return None
    return _with_said(view, Report(speaker, at, _ACCORDING, (at, speaker.last)), since)


def _in_words_of(view: View, at: int) -> Report | None:
    tokens = view.tokens
    if (
        at < 1
        or tokens[at + 1].norm != "of"
        or "in" not in {t.norm for t in tokens[max(0, at - 2) : at]}
    ):
        return None
    speaker = phrase_after(tokens, at + 2, view.stop(at + 2))
    if speaker is None or not can_speak(tokens, speaker):
        return None
    return _with_said(view, Report(speaker, at, _WORDS, (max(0, at - 2), speaker.last)), 0)


def _with_said(view: View, report: Report, since: int) -> Report:
    """Fill in what is said about a phrase such as "according to X": all the rest of the sentence."""
    tokens = view.tokens
    first, last = report.group
    begin = _past_aside(view, last) if first == since else last
    while begin < len(tokens) and (is_sign(tokens[begin]) and not view.inside[begin]):
        begin += 1
    said: list[tuple[int, int]] = []
    if view.has_verb(since, first):
        end = first - 1 if first > since and is_sign(tokens[first - 1]) else first
        while since < end - 1 and is_sign(tokens[since]):
            since += 1
        said.append((tokens[since].start, tokens[max(since, end - 1)].end))
    if begin < len(tokens) and (not said or (last < len(tokens) and tokens[last].text == ",")):
        said.append((tokens[begin].start, tokens[-1].end))
    return report._replace(said=tuple(said)) if said else report


def _past_aside(view: View, at: int) -> int:
    """Pass over words set off right after a name: ", the head of the board,"."""
    tokens = view.tokens
    if at >= len(tokens) or tokens[at].text != ",":
        return at
    for close in range(at + 2, min(at + 14, len(tokens))):
        if is_finite(tokens[close]) or view.inside[close]:
            return at
        if tokens[close].text == ",":
            return close
    return at


def _active(view: View, at: int, saying: Saying, since: int, *, follows: bool) -> Report | None:
    """Read a verb of saying in the active voice."""
    token = view.tokens[at]
    if _is_denied(view, at) or (token.form == "base" and not aux_before(view, at)):
        return None
    if saying.built not in {"say", "tell"} and _is_reduced(view, at):
        return None
    if token.form == "ing" or token.norm.endswith("ing"):
        speaker, known = _of_participle(view, at)
    else:
        speaker, known = _of_finite(view, at, saying, follows=follows)
    if not known or not has_content(view, at, saying, speaker):
        return None
    hearer = (
        phrase_after(view.tokens, at + 1, view.stop(at + 1)) if saying.built == "tell" else None
    )
    via = (hearer,) if hearer and is_medium(view.tokens, hearer) else ()
    first = min(at, speaker.first) if speaker and speaker.first < at else at
    last = max(at + 1, speaker.last) if speaker else at + 1
    group = (first, last)
    if speaker is not None and _is_aside_of_writer(view, first, at, saying):
        end = last + (view.tokens[min(last, len(view.tokens) - 1)].norm == "out")
        return _with_said(view, Report(speaker, at, saying, (first - 1, end)), 0)
    own = speaker is not None and token.form != "ing"
    said = said_spans(view, group, at, saying, 0 if own else min(since, first))
    return Report(speaker, at, saying, group, said, via)


def _is_aside_of_writer(view: View, first: int, at: int, saying: Saying) -> bool:
    """Tell whether words of saying only lean on what the sentence tells: "as the minister pointed out"."""
    if not first or view.tokens[first - 1].norm != "as" or saying.built not in {"say", "tell"}:
        return False
    if first > 1 and not is_sign(view.tokens[first - 2]):
        return False
    return not content_after(view, at, to_hearer=saying.built == "tell")[0]


def _is_reduced(view: View, at: int) -> bool:
    """Tell whether a verb only describes the noun before it: "a man accused of murder", "who threatened a ship"."""
    if view.tokens[at].form == "ing":
        return False
    before = view.tokens[at - 1]
    if at and (is_relative(before) or before.norm == "that"):
        return True
    after = view.tokens[at + 1] if at + 1 < len(view.tokens) else None
    loose = view.tokens[at].form in {"part", "past"} and aux_before(view, at) is None
    return loose and after is not None and after.tag == "prep"


def _of_participle(view: View, at: int) -> tuple[Phrase | None, bool]:
    """Return who says by "saying": the phrase before it after "with", else None for the one the sentence is about."""
    tokens = view.tokens
    before = subject(view, at) if at and not is_sign(tokens[at - 1]) else None
    if before and before.first and tokens[before.first - 1].norm in {"with", ","}:
        return before, True
    loose = at > 0 and (
        is_sign(tokens[at - 1])
        or tokens[at - 1].norm in _BEFORE_ING
        or tokens[at - 1].tag in {"conj", "adv"}
    )
    loose = loose or (at > 0 and sources().get(tokens[at - 1].norm) == "paper")
    continuous = aux_before(view, at)
    if continuous is not None and continuous.lemma == "be":
        found = subject(view, at)
        return found, found is not None
    return None, loose


def _of_finite(view: View, at: int, saying: Saying, *, follows: bool) -> tuple[Phrase | None, bool]:
    tokens = view.tokens
    after_quote = at > 0 and (tokens[at - 1].text in QUOTE_MARKS or view.inside[at - 1])
    can_turn = saying.built in {"say", "tell"} or after_quote
    found = None if after_quote else subject(view, at, anything=saying.lemma == "say")
    if found is None and can_turn:
        found = inverted_subject(view, at)
        if found is not None and saying.built == "tell" and is_medium(tokens, found):
            found = None
    if found is not None:
        return found, True
    here = at - 1
    while here >= 0 and tokens[here].tag in {"adv", "aux"}:
        here -= 1
    joined = here >= 0 and tokens[here].norm in {"and", "but", "then"}
    if joined:
        return None, follows or main_subject(view) is not None
    return None, False
