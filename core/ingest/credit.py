"""Lines that credit an article with commas between: "By Jane Roe, Coast Daily, 3 March 2025", "Coast Daily, 3 March 2025".

A part is an outlet only where a word of it says so, or where it is a domain: a place stands there as often ("Halden, 3
March 2025"), and what could be either is left unread.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..records import record
from ..text import fold, one_line
from .dates import read_date_line
from .forms import told_outlet
from .lexicon import header_words
from .names import LONGEST_BYLINE, byline_label, is_full_name, read_byline

if TYPE_CHECKING:
    from .dates import DateLine

_PARTS = re.compile(r"\s*[,،]\s*|\s+[-–—]\s+")


@record
class Credit:
    """What a line credits: people, an outlet with what tells it ("" for both where there is none), a date.

    `labelled` says that the people stand behind a label such as "By".
    """

    names: tuple[str, ...]
    labelled: bool
    outlet: str
    form: str
    date: DateLine | None


def read_credit(line: str, where: str, language: str = "") -> Credit | None:
    """Read a line that holds two or three of people, outlet and date, and nothing else but roles and a place.

    `where` and `language` are as for `read_date_line`. Returns None for any other line.
    """
    line = one_line(line) if len(line) <= LONGEST_BYLINE else ""
    parts = [part for part in _PARTS.split(line) if part]
    date, rest = _without_date(parts, where, language)
    if not rest or len(parts) == 1:
        return None
    label = byline_label(rest[0])
    outlet = next((part for part in rest[1 if label else 0 :] if told_outlet(part)), "")
    people = [part for part in rest if part != outlet]
    if label:
        names = _people(people)
    else:
        names = tuple(people) if len(people) == 1 and is_full_name(people[0]) else ()
    told = bool(label and (outlet or date)) or bool(outlet and date)
    if not told or bool(people) != bool(names):
        return None
    return Credit(names, bool(label), outlet, told_outlet(outlet) or "", date)


def _without_date(parts: list[str], where: str, language: str) -> tuple[DateLine | None, list[str]]:
    """Take the date off the end of a line's parts, or off their beginning; a date may have commas of its own."""
    for count in range(len(parts) - 1, 0, -1):
        for date, rest in ((parts[-count:], parts[:-count]), (parts[:count], parts[count:])):
            if read := read_date_line(", ".join(date), where, language):
                return read, rest
    return None, parts


def _people(parts: list[str]) -> tuple[str, ...]:
    """Return the people of a byline's parts: those of a list that ends in "and …", else those of the first part.

    "By Jane Roe, New York" tells by nothing that its second part is a place.
    """
    everyone = read_byline(", ".join(parts))
    is_list = any(fold(word) in header_words("name joint") for word in parts[-1].split())
    return everyone if is_list or not everyone else read_byline(parts[0])
