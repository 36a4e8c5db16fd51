"""The head and the foot of a plain article: title, date, outlet, byline, dateline, closing byline.

All by form and place; no outlet and no person is known by name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from ..models import DateValue
from ..text import fold, one_line
from ..words import Origin
from .credit import read_credit
from .dateline import read_dateline
from .dates import LONGEST_DATE_LINE, is_partial_date, read_date_line, read_place_and_date
from .forms import (
    LONGEST_OUTLET,
    LONGEST_TITLE,
    is_name_like,
    is_section,
    is_title_form,
    outlet_form,
    runs_on,
)
from .lexicon import header_words, phrase_key
from .lines import is_prose
from .names import byline_label, is_full_name, read_byline, read_names
from .reading import Found

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .dates import DateLine
    from .lines import Line

HEADER_LINE = "header line"
BYLINE = "byline"

_MOST_HEADER_LINES = 14
_BELOW = 6
_LEAST_AFTER_DATELINE = 60
_NAME_WORDS = 4
_HEADLINE_BLANKS = 3
_SEGMENTS = re.compile(r"\s*[|•·]\s*")
_LABELLED = re.compile(r"^([^\W\d_][\w /-]{1,24}?)\s*[:：]\s*(\S.*)$")
_ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$")


@dataclass(slots=True)
class Header:
    """What was found in the head and the foot of an article; `whys` says why lines are apart, by index."""

    title: Found | None = None
    outlet: Found | None = None
    authors: list[Found] = field(default_factory=list[Found])
    language: Found | None = None
    address: Found | None = None
    dateline: Found | None = None
    published: DateValue = field(default_factory=DateValue)
    updated: DateValue = field(default_factory=DateValue)
    body: int = 0
    whys: dict[int, str] = field(default_factory=dict[int, str])


def _where(line: Line) -> str:
    return "first line" if line.number == 1 else f"line {line.number}"


def _take_date(head: Header, segment: str, line: Line, language: str) -> bool:
    where = _where(line)
    read = read_date_line(segment, where, language)
    if read is None and (placed := read_place_and_date(segment, where, language)):
        place, read = placed
        head.dateline = head.dateline or Found(place, Origin.READ, where)
    if read is None:
        return False
    _put_date(head, read)
    return True


def _take_labelled(head: Header, text: str, line: Line) -> bool:
    """Take "Source: Harbour Times" and the like."""
    match = _LABELLED.match(text)
    if match is None:
        return False
    label, found = fold(match[1]), Found(one_line(match[2]), Origin.READ, _where(line))
    for slot in ("title", "outlet", "language", "address"):
        if label in header_words(f"label {slot}") and len(found.value) <= LONGEST_TITLE:
            if slot == "address" and not _ADDRESS.match(found.value):
                return False
            if getattr(head, slot) is None:
                setattr(head, slot, found)
            return True
    return False


def _take_byline(head: Header, text: str, line: Line) -> bool:
    names = read_byline(text)
    if names and not head.authors:
        head.authors = [Found(name, Origin.READ, f"byline, {_where(line)}") for name in names]
    return bool(names)


def _take_credit(head: Header, text: str, line: Line, language: str) -> str:
    """Take people, outlet and date of a line that has several of them; return why it is apart, "" where it has not."""
    where = _where(line)
    credit = read_credit(text, where, language)
    if credit is None:
        return ""
    if credit.names and not head.authors:
        origin = Origin.READ if credit.labelled else Origin.INFERRED
        head.authors = [Found(name, origin, f"byline, {where}") for name in credit.names]
    if credit.outlet and head.outlet is None:
        detail = f"{where}, by its form: {credit.form}"
        head.outlet = Found(credit.outlet, Origin.INFERRED, detail)
    if credit.date:
        _put_date(head, credit.date)
    return BYLINE if credit.names else HEADER_LINE


def _put_date(head: Header, read: DateLine) -> None:
    if read.updated and not head.updated.known:
        head.updated = read.value
    elif not read.updated and not head.published.known:
        head.published = read.value


def _take_outlet(head: Header, lines: Sequence[Line], index: int, text: str) -> bool:
    line = lines[index]
    form = outlet_form(text)
    if (
        form is None
        and len(text) <= LONGEST_OUTLET
        and is_name_like(text.split())
        and text[0].isupper()
    ):
        again = re.compile(rf"(?<!\w){re.escape(text)}(?!\w)")
        others = (other for other in lines if other is not line)
        if fold(text) not in header_words("section") and any(again.search(o.text) for o in others):
            form = "a name that the text says again"
    if form is None:
        return False
    if head.outlet is None:
        head.outlet = Found(text, Origin.INFERRED, f"{_where(line)}, by its form: {form}")
    return True


def _is_sure(text: str) -> bool:
    """Whether a line is a date line, a byline, or both."""
    if read_date_line(text, "") or read_credit(text, ""):
        return True
    return bool(byline_label(text) and read_byline(text))


def _head_end(lines: Sequence[Line]) -> int:
    """Return the index of the first line of the body: the first that is prose or has a dateline.

    A sentence under the title, with a date line or a byline below it before the next sentence, is still the head.
    """
    for index, line in enumerate(lines[:_MOST_HEADER_LINES]):
        dateline = len(line.text) > _LEAST_AFTER_DATELINE and read_dateline(line.text)
        if not dateline and not is_prose(line.text):
            continue
        if index == 0 and is_title_form(line.text):
            continue
        below = list(
            takewhile(lambda other: not is_prose(other.text), lines[index + 1 : index + _BELOW])
        )
        if dateline or not any(_is_sure(other.text) for other in below):
            return index
    return min(len(lines), _MOST_HEADER_LINES)


@lru_cache(maxsize=1)
def _before_update() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, header_words("updated")), key=len, reverse=True))
    return re.compile(rf"(?<=\d{{4}})[\s,;/–—-]+(?=(?:{words})\b)", re.IGNORECASE)


def _segments(text: str) -> list[str]:
    """Split a header line at its strokes and dots, and between "Published 3 March 2025" and "Updated 4 March 2025"."""
    return [
        piece
        for part in _SEGMENTS.split(text)
        for piece in (_before_update().split(part) if len(part) <= LONGEST_DATE_LINE else [part])
        if piece
    ]


def _take_sure(head: Header, lines: Sequence[Line], index: int, language: str) -> bool:
    """Take what a line says beyond doubt: dates, labelled values, an address, a byline; whether it was all of that."""
    line = lines[index]
    if _ADDRESS.match(line.text):
        head.address = head.address or Found(line.text, Origin.READ, _where(line))
        head.whys[index] = HEADER_LINE
        return True
    segments = _segments(line.text)
    why = ""
    left = 0
    for segment in segments:
        if credited := _take_credit(head, segment, line, language):
            why = credited
        elif _take_date(head, segment, line, language) or _take_labelled(head, segment, line):
            why = HEADER_LINE
        elif _take_byline(head, segment, line):
            why = BYLINE
        else:
            left += 1
    if not why or (left and len(segments) - left < left):
        return False
    for segment in segments:
        if left and outlet_form(segment):
            _take_outlet(head, lines, index, segment)
    head.whys[index] = why
    return True


def _take_title(head: Header, lines: Sequence[Line], short: list[int]) -> None:
    """Take the title from the short lines of the head, and an outlet that stands above it."""
    if head.title is not None or not short:
        return
    masthead = _masthead(lines, short)
    if masthead:
        name = lines[masthead[0]]
        head.outlet = head.outlet or Found(
            name.text, Origin.INFERRED, f"{_where(name)}, by its place: above other header lines"
        )
        head.whys |= dict.fromkeys(masthead, HEADER_LINE)
        short[:] = [index for index in short if index not in masthead]
    first = short[0]
    if (
        len(short) > 1
        and outlet_form(lines[first].text)
        and outlet_form(lines[short[1]].text) is None
    ):
        candidate = lines[short[1]]
        if candidate.text.count(" ") >= 3 and is_title_form(candidate.text):  # noqa: PLR2004
            _take_outlet(head, lines, first, lines[first].text)
            head.whys[first] = HEADER_LINE
            first = short[1]
    while fold(lines[first].text) in header_words("section") and short[-1] > first:
        first = short[short.index(first) + 1]
    text = lines[first].text
    if (
        is_title_form(text)
        and not runs_on(lines, first)
        and fold(text) not in header_words("section")
    ):
        head.title = Found(one_line(text), Origin.READ, _where(lines[first]))
        head.body = max(head.body, first + 1)
        short[:] = [index for index in short if index > first]


def _masthead(lines: Sequence[Line], short: list[int]) -> list[int]:
    """Return the lines of a masthead: a short name with words below it, apart from the headline that follows.

    A single line above a headline is not taken for one: it may be the title, and the headline its deck.
    """
    block = [short[0]]
    for index in short[1:]:
        if lines[index].number != lines[block[-1]].number + 1:
            break
        block.append(index)
    if len(block) == 1 or len(block) == len(short):
        return []
    name, headline = lines[block[0]].text, lines[short[len(block)]].text
    is_name = name.count(" ") < _NAME_WORDS and not name.endswith((".", "?", "!", ":", "…"))
    is_headline = headline.count(" ") >= _HEADLINE_BLANKS and is_title_form(headline)
    return block if is_name and is_headline else []


def _take_bare_name(head: Header, line: Line) -> bool:
    """Take a name alone, or a name and a place ("Jane Roe in Halden"), for the author."""
    name, _, place = line.text.partition(" in ")
    if head.authors or not is_full_name(name) or not is_name_like(place.split()):
        return False
    detail = f"{_where(line)}, a name beside a header line"
    head.authors = [Found(name, Origin.INFERRED, detail)]
    return True


def _take_short(
    head: Header, lines: Sequence[Line], short: list[int], furniture: dict[int, str]
) -> None:
    """Take outlets and bare names that stand right beside a header line or furniture."""
    changed = True
    while changed:
        changed = False
        for index in [i for i in short if i not in head.whys]:
            beside = any(
                abs(lines[other].number - lines[index].number) == 1
                for other in (index - 1, index + 1)
                if other in head.whys or (other in furniture and other < head.body)
            )
            if not beside:
                continue
            text = lines[index].text
            if _take_outlet(head, lines, index, text.split(", ")[0]):
                head.whys[index] = HEADER_LINE
            elif _take_bare_name(head, lines[index]):
                head.whys[index] = BYLINE
            elif fold(text) in header_words("section"):
                head.whys[index] = HEADER_LINE
            changed = changed or index in head.whys


def _take_split_byline(head: Header, lines: Sequence[Line], index: int) -> bool:
    """Take a byline over two lines: "By", then the names."""
    if index + 1 >= len(lines) or byline_label(lines[index].text) != len(lines[index].text):
        return False
    names = read_names(lines[index + 1].text)
    if not names:
        return False
    head.authors = head.authors or [
        Found(name, Origin.READ, f"byline, {_where(lines[index + 1])}") for name in names
    ]
    head.whys[index] = head.whys[index + 1] = BYLINE
    return True


def read_header(lines: Sequence[Line], furniture: dict[int, str], language: str = "") -> Header:
    """Read the lines above the body; `furniture` are the lines already known to be apart, by index."""
    head = Header()
    head.body = _head_end(lines)
    short: list[int] = []
    for index in range(head.body):
        if index in head.whys:
            continue
        if _take_split_byline(head, lines, index) or _take_sure(head, lines, index, language):
            continue
        if is_partial_date(lines[index].text) or is_section(lines[index].text):
            head.whys[index] = HEADER_LINE
        elif index not in furniture:
            short.append(index)
    _take_title(head, lines, short)
    _take_short(head, lines, short, furniture)
    if head.body < len(lines) and (place := read_dateline(lines[head.body].text)):
        before = head.dateline
        head.dateline = Found(place.place, Origin.READ, _where(lines[head.body]))
        if before and head.outlet is None and fold(before.value) != fold(place.place):
            # The text begins with its place, so the name before the date was no place.
            detail = f"{before.detail}, by its place: a name before the date"
            head.outlet = Found(before.value, Origin.INFERRED, detail)
        if place.date and not head.published.known:
            where = f"dateline, {_where(lines[head.body])}"
            read = read_date_line(place.date, where, language)
            head.published = read.value if read else head.published
    return head


def closing_byline(
    lines: Sequence[Line], furniture: dict[int, str]
) -> tuple[int, tuple[Found, ...]] | None:
    """Find the byline that closes an article: its last line that is no furniture, made of names only.

    Returns its index and the names. A line that ends the only paragraph is none.
    """
    index = len(lines) - 1
    while index > 0 and index in furniture:
        index -= 1
    if index <= 0 or (
        lines[index].number == lines[index - 1].number + 1 and is_prose(lines[index - 1].text)
    ):
        return None
    line = lines[index]
    names = read_names(line.text) or read_byline(line.text)
    if not names or phrase_key(line.text) in header_words("section"):
        return None
    beside = is_prose(lines[index - 1].text) or any(
        i in furniture for i in range(index - _BELOW, index)
    )
    if len(names) == 1 and not byline_label(line.text) and not beside:
        return None
    origin = Origin.READ if len(names) > 1 or byline_label(line.text) else Origin.INFERRED
    return index, tuple(Found(name, origin, f"closing byline, {_where(line)}") for name in names)
