"""Page furniture in lines of text: which lines are no part of the article, and why."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .lexicon import furniture, phrase_key
from .lines import ends_sentence, is_prose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .lines import Line

LONGEST_FURNITURE = 220
"""A longer line (in code points) is furniture only if it holds one of the phrases that match anywhere."""

COMMENTS = "comments"

_LONGEST_ANYWHERE = 400
_LONGEST_EXACT = 80
_CUES_WITHIN = 8
_TAIL_SHARE = 0.25
_HEADLINE_WORDS = 4
_LONGEST_HEADLINE = 160
_WORDS = re.compile(r"[^\W\d_][\w-]*")


def _all_words(line: str, words: dict[str, str]) -> str | None:
    """Say why a line made of two or more furniture words and nothing else ("Facebook Twitter Email") is apart."""
    found = _WORDS.findall(line)
    if len(found) < 2 and not (found and any(c.isdigit() for c in line)):  # noqa: PLR2004
        return None
    whys = [words.get(word) for word in found]
    return whys[0] if None not in whys else None


def _starts(key: str) -> str | None:
    known = furniture()
    if not key.startswith(known.starts):
        return None
    for phrase, why in known.start:
        if key.startswith(phrase) and not key[len(phrase) : len(phrase) + 1].isalpha():
            return why
    return None


def _holds(key: str) -> str | None:
    return next((why for phrase, why in furniture().anywhere if phrase in key), None)


def line_why(text: str) -> str | None:
    """Say why a line is furniture by its own words; None where it is not."""
    known = furniture()
    if len(text) > LONGEST_FURNITURE:
        return _holds(text.casefold()) if len(text) <= _LONGEST_ANYWHERE else None
    if len(text) > _LONGEST_EXACT and is_prose(text):
        key = text.casefold()
        return _starts(key) or _holds(key)
    key = phrase_key(text)
    if not key:
        return None
    for phrases in (known.line, known.heading, known.end):
        if why := phrases.get(key):
            return why
    return _starts(key) or _holds(key) or _all_words(key, known.word)


def _is_headline(text: str) -> bool:
    return (
        len(text) <= _LONGEST_HEADLINE
        and not is_prose(text)
        and not text.endswith((":", ";", ","))
        and (not ends_sentence(text) or text.endswith(("?", "!", "…", "؟")))
    )


def tail_start(lines: Sequence[Line], whys: dict[int, str]) -> int:
    """Return the index of the line from which on all is comments: `len(lines)` where there is no such line.

    A line such as "Comments" begins the tail if prose stands before it and either one of the next lines is a comment
    rule or little (a quarter) of the text follows.
    """
    known = furniture().end
    length = lines[-1].end if lines else 0
    seen_prose = False
    for index, line in enumerate(lines):
        seen_prose = seen_prose or is_prose(line.text)
        if not seen_prose or len(line.text) > LONGEST_FURNITURE or index not in whys:
            continue
        if phrase_key(line.text) not in known:
            continue
        following = [whys.get(i) for i in range(index + 1, index + 1 + _CUES_WITHIN)]
        if COMMENTS in following or length - line.end <= _TAIL_SHARE * length:
            return index
    return len(lines)


def _mark_links(lines: Sequence[Line], whys: dict[int, str], heading: int, stop: int) -> None:
    """Mark the headlines under a heading such as "Related"; `stop` is the index where they end at the latest."""
    why = whys[heading]
    end = heading + 1
    while end < stop and (_is_headline(lines[end].text) or end in whys):
        end += 1
    to_the_end = end == stop
    for index in range(heading + 1, end):
        if index in whys:
            continue
        if not to_the_end and lines[index].text.count(" ") + 1 < _HEADLINE_WORDS:
            break
        whys[index] = why


def own_furniture(lines: Sequence[Line]) -> dict[int, str]:
    """Return why lines are furniture by their own words, and why those of the comments are, by index into `lines`."""
    whys = {i: why for i, line in enumerate(lines) if (why := line_why(line.text))}
    for index in range(tail_start(lines, whys), len(lines)):
        whys[index] = COMMENTS
    return whys


def with_links(lines: Sequence[Line], whys: dict[int, str], closing: int | None) -> dict[int, str]:
    """Return the furniture with the headlines that stand under "Related" and the like.

    `whys` is what `own_furniture` gave; `closing` is the index of a closing byline, which no list of links takes in.
    """
    known = furniture().heading
    whys = dict(whys)
    stop = len(lines) if closing is None else closing
    for index in [i for i in whys if i < stop]:
        text = lines[index].text
        if len(text) <= LONGEST_FURNITURE and phrase_key(text) in known:
            _mark_links(lines, whys, index, stop)
    return whys
