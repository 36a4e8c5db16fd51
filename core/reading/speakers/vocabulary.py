"""The word lists of who speaks: verbs of saying, titles, first names, media, and nouns that speak."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from .. import lexicons


class Saying(NamedTuple):
    """A verb of saying: how it is built, and what it presupposes of what is said (see saying.tsv)."""

    lemma: str
    built: str
    presupposes: str


@cache
def sayings(language: str) -> dict[str, Saying]:
    """Return the verbs of saying of a language by lemma."""
    return {row[0]: Saying(*row) for row in lexicons.rows(language, "saying", 3)}


@cache
def people_words() -> frozenset[str]:
    """Return the nouns for people, plain forms."""
    return frozenset(
        word for row in lexicons.rows("en", "people", 1) for word in row[0].split()
    ) | frozenset(titles())


@cache
def sources() -> dict[str, str]:
    """Return the nouns that speak without being one person, with their kind (see sources.tsv)."""
    return {row[0]: row[1] for row in lexicons.rows("en", "sources", 2)}


@cache
def titles() -> dict[str, str]:
    """Return the titles before names, with "m", "f", "" or "with" (see forms_of_address.tsv)."""
    return {row[0]: row[1] for row in lexicons.rows("en", "forms_of_address", 2)}


@cache
def genders() -> dict[str, str]:
    """Return "m" or "f" for given names that tell he from she, as written."""
    return {
        name: row[0]
        for row in lexicons.rows("en", "given_names", 2)
        if row[0] in {"m", "f"}
        for name in row[1].split()
    }


@cache
def nationalities() -> dict[str, frozenset[str]]:
    """Return the words for a country by its adjective, where they begin otherwise, in small letters."""
    return {row[0]: frozenset(row[1].split()) for row in lexicons.rows("en", "nationalities", 2)}


@cache
def media_names() -> frozenset[str]:
    """Return the names of media that stand by themselves, as written."""
    return frozenset(row[0] for row in lexicons.rows("en", "media", 2) if row[1] == "name")


@cache
def media_words() -> frozenset[str]:
    """Return the words that make a phrase one of the media, in small letters."""
    return frozenset(row[0] for row in lexicons.rows("en", "media", 2) if row[1] == "word")


COMPANY_ENDINGS = frozenset(
    [
        "inc",
        "corp",
        "corporation",
        "ltd",
        "limited",
        "plc",
        "co",
        "company",
        "llc",
        "group",
        "holdings",
        "ag",
        "sa",
        "nv",
        "gmbh",
        "bank",
        "securities",
        "partners",
    ]
)
ORGANISATION_WORDS = COMPANY_ENDINGS | frozenset(
    [
        "ministry",
        "university",
        "union",
        "council",
        "commission",
        "committee",
        "agency",
        "institute",
        "office",
        "department",
        "house",
        "association",
        "party",
        "federation",
        "court",
        "senate",
        "congress",
        "parliament",
        "army",
        "navy",
        "police",
        "fund",
        "organization",
        "organisation",
        "bureau",
        "authority",
        "service",
        "league",
        "club",
        "center",
        "centre",
        "museum",
        "hospital",
        "college",
        "school",
        "society",
        "foundation",
        "nations",
        "board",
        "tv",
    ]
)
DAYS = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
        "today",
        "yesterday",
        "tomorrow",
        "tonight",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thurs",
        "fri",
        "sat",
        "sun",
    ]
)
PARTICLES = frozenset(
    [
        "de",
        "van",
        "von",
        "der",
        "den",
        "al",
        "bin",
        "ibn",
        "da",
        "di",
        "la",
        "le",
        "du",
        "dos",
        "del",
        "el",
        "bint",
        "abu",
        "ter",
        "ten",
        "y",
    ]
)

COLON = Saying(":", "say", "plain")
TAIL = Saying("-", "say", "plain")
