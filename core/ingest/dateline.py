"""Datelines: the place an article was sent from, at the start of its first paragraph."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..text import fold, one_line
from .lexicon import header_words, month_names

_LONGEST = 90
_MOST_WORDS = 4
_LINK = re.compile(r"\s+[-–—―]{1,2}\s+|\s?[–—―]\s?|(?<=\))\s?[-:]\s|:\s|(?:(?<=/)|(?<=/\.))\s+")
_AGENCY = re.compile(r"\s*(?:\((?P<a>[^()]{2,40})\)|/\s*(?P<b>[^/()]{2,20}?)\s*/)\.?$")
_CASELESS = re.compile(
    r"^(?P<place>[^\W\d_][\w\u200c]*(?: [^\W\d_][\w\u200c]*){0,2})"
    r"(?:\s*\([^()]{2,30}\)\s*[-–—:]?|\s*/\s*[^/]{2,20}/|\s+[-–—]\s+[^\W\d_][\w\u200c]{1,14}\s*[-–—:.])\s*(?=\S)"
)


class Dateline(NamedTuple):
    """A dateline: the place, the date as it is written ("" if none), and where the dateline ends in the line."""

    place: str
    date: str
    end: int


def _is_date(text: str) -> bool:
    """Whether a part between commas is a date or the year of one: "March 3", "26 февраля", "2025"."""
    words = [fold(word).strip(".") for word in text.split()]
    if len(words) == 1 and len(words[0]) == 4 and words[0].isdigit():  # noqa: PLR2004
        return True
    known = month_names().keys() | header_words("weekday")
    return bool(words) and all(word in known or word.isdigit() for word in words)


def _is_proper(text: str) -> bool:
    words = text.replace("/", " ").split()
    return 0 < len(words) <= _MOST_WORDS and all(
        word[0].isupper() or fold(word) in header_words("name particle") for word in words
    )


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _is_agency(name: str) -> bool:
    """Whether a part is an agency by its form: one word of three or more capitals."""
    return name.isupper() and name.isalpha() and len(name) > 2  # noqa: PLR2004


def _read_head(head: str, *, sure_link: bool) -> tuple[str, str] | None:
    """Read what stands before the dash: the place and the date; None where it is no dateline."""
    agency = _AGENCY.search(head)
    if agency:
        head = head[: agency.start()]
    parts = [part.strip() for part in head.rstrip(" .").split(",")]
    places = [part for part in parts if not _is_date(part.rstrip("."))]
    dates = [part for part in parts if _is_date(part.rstrip("."))]
    if not 0 < len(places) <= 2 or parts[0] != places[0] or not all(map(_is_proper, places)):  # noqa: PLR2004
        return None
    capitals = places[0].isupper() and sum(c.isalpha() for c in places[0]) > 2  # noqa: PLR2004
    if agency and _initials(places[0]) == (agency["a"] or "").strip():
        return None
    told = bool(agency or dates)
    if not told and len(places) > 1 and _is_agency(places[-1]) and not places[0].isupper():
        places, told = places[:-1], sure_link
    if not told and not (capitals and sure_link):
        return None
    return ", ".join(places), ", ".join(dates)


def read_dateline(line: str) -> Dateline | None:
    """Read the dateline at the start of a paragraph, or return None.

    A place in capitals and a dash is one ("ERBIL, Kurdistan Region - "), and so is a capitalised place followed by an
    agency in brackets or a date ("Geneva, March 3 (Agency) - "). In a script without capitals, a place must be
    followed by an agency. The agency is no outlet and is not returned.
    """
    start = line[:_LONGEST]
    if not start[:1].isalpha():
        return None
    if start[0].lower() == start[0].upper():
        match = _CASELESS.match(start)
        return Dateline(match["place"], "", match.end()) if match else None
    if not start[0].isupper():
        return None
    for link in _LINK.finditer(start):
        sure = any(dash in link.group() for dash in "-–—―")
        read = _read_head(start[: link.start()], sure_link=sure)
        if read:
            return Dateline(one_line(read[0]), read[1], link.end())
    return None
