"""What the word lists know about names: titles, offices, words of organisations, places, given names."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from .. import lexicons
from ..grammar.vocabulary import proper_adjectives


class Words(NamedTuple):
    """The classes of name_words.tsv, each a set of words in small letters without stops."""

    title: frozenset[str]
    office: frozenset[str]
    calling: frozenset[str]
    office_part: frozenset[str]
    suffix: frozenset[str]
    particle: frozenset[str]
    body: frozenset[str]
    body_before: frozenset[str]
    firm: frozenset[str]
    place: frozenset[str]
    place_before: frozenset[str]
    place_of: frozenset[str]
    other: frozenset[str]
    owner: frozenset[str]
    never: frozenset[str]
    people: frozenset[str]
    surname: frozenset[str]
    maker: frozenset[str]
    belongs: frozenset[str]
    thing: frozenset[str]
    spot: frozenset[str]


@cache
def name_words(language: str = "en") -> Words:
    """Return the words that tell what a name names."""
    found: dict[str, set[str]] = {name: set() for name in Words._fields}
    for name, listed in lexicons.rows(language, "name_words", 2):
        found.setdefault(name, set()).update(listed.split())
    return Words(**{name: frozenset(found[name]) for name in Words._fields})


@cache
def genders() -> dict[str, str]:
    """Return "m", "f" or "" (borne by both) for given names, as written."""
    found = {
        name: row[0] for row in lexicons.rows("en", "given_names", 2) for name in row[1].split()
    }
    return {name: gender if gender != "b" else "" for name, gender in found.items()}


@cache
def surnames() -> frozenset[str]:
    """Return last names of well-known people, as written."""
    return _listed("en", "surnames")


@cache
def places(language: str = "en") -> frozenset[str]:
    """Return the names of places, as written."""
    countries = {
        name for row in lexicons.rows(language, "countries", 2) for name in row[1].split("|")
    }
    return _listed(language, "places") | _listed(language, "cities") | countries


@cache
def first_words() -> frozenset[str]:
    """Return the first words of names of places and organisations that have several."""
    return frozenset(name.split(" ", 1)[0] for name in (*places(), *organisations()) if " " in name)


@cache
def organisations() -> dict[str, str]:
    """Return for each form of a listed organisation or medium its usual name."""
    found: dict[str, str] = {}
    for (forms,) in lexicons.rows("en", "organisations", 1):
        usual, *others = forms.split("|")
        found.update(dict.fromkeys((usual, *others), usual))
    for name, kind in lexicons.rows("en", "media", 2):
        if kind == "name":
            found.setdefault(name, name)
    return found


@cache
def media_words() -> frozenset[str]:
    """Return words that end the name of a medium, in small letters."""
    return frozenset(name for name, kind in lexicons.rows("en", "media", 2) if kind == "word")


@cache
def demonyms() -> dict[str, str]:
    """Return for words such as "Iranian" the place they come from; other adjectives with a capital stand for themselves."""
    found = {
        word: place
        for place, listed in lexicons.rows("en", "demonyms", 2)
        for word in listed.split("|")
    }
    peoples = [word.capitalize() for word in name_words().people]
    for word in (*proper_adjectives(), *peoples):
        if word not in places():
            found.setdefault(word, word)
    return found


@cache
def days() -> frozenset[str]:
    """Return the words of the calendar, as written with a capital, full and short."""
    names = "Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
    full = (
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
        "September October November December"
    )
    known = [*names.split(), *full.split()]
    return frozenset(
        (*known, *(f"{name}." for name in known), *(f"{name}s" for name in full.split()))
    )


def _listed(language: str, name: str) -> frozenset[str]:
    return frozenset(
        word for (line,) in lexicons.rows(language, name, 1) for word in line.split("|") if word
    )
