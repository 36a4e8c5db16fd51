"""Whether two names of organisations, places or offices can be one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from . import parsing
from .pairing import Grade, paired
from .vocabulary import demonyms, name_words, organisations

if TYPE_CHECKING:
    from .pairing import Pairing
    from .parsing import Parsed

Found = tuple[Literal["same", "variant", "different", "unsure"], float, str]
_MOST_LETTERS, _SHORT_STATE = 7, 2
_SMALL = frozenset(("of", "the", "for", "and", "on", "in", "to", "at", "de"))
_DIRECTIONS = frozenset(
    (
        "north",
        "south",
        "east",
        "west",
        "northern",
        "southern",
        "eastern",
        "western",
        "new",
        "upper",
        "lower",
    )
)
_SORTS = frozenset(
    (
        "city",
        "province",
        "state",
        "region",
        "county",
        "district",
        "republic",
        "of",
        "kingdom",
        "governorate",
        "oblast",
        "islands",
        "island",
        "river",
        "mount",
        "lake",
        "port",
    )
)


def compare_bodies(a: str, b: str) -> Found:
    """Compare two names of organisations, or of other things."""
    one, other = parsing.body(a), parsing.body(b)
    if not one.words or not other.words:
        return "unsure", 0.4, "a name has no letters that are read"
    if one.joined == other.joined:
        return _forms(one, other)
    listed = _listed(a, b)
    if listed:
        return listed
    if not (one.readable and other.readable):
        return "unsure", 0.4, "a name is written in letters that are not read"
    if _shortens(a, b) or _shortens(b, a):
        return "variant", 0.85, "letters for the words of the other"
    return _paired(one, other)


def _forms(one: Parsed, other: Parsed) -> Found:
    if one.form and other.form and one.form != other.form:
        return "different", 0.35, f"two legal forms: {one.form} and {other.form}"
    return "same", 1.0 if one.form == other.form else 0.96, "the same words"


def _listed(a: str, b: str) -> Found | None:
    groups = parsing.groups()
    one, other = groups.get(parsing.key_of(a)), groups.get(parsing.key_of(b))
    if one is not None and one == other:
        return "variant", 0.95, "two names of one, as listed"
    known = organisations()
    ours, theirs = known.get(a), known.get(b)
    if ours is not None and ours == theirs:
        return "variant", 0.95, "two names of one, as listed"
    lands = parsing.countries()
    here, there = lands.get(parsing.key_of(a)), lands.get(parsing.key_of(b))
    if here and there and here.isdisjoint(there):
        return "different", 0.0, "two countries, as listed"
    return None


def _shortens(letters: str, long: str) -> bool:
    """Tell whether a name is made of the first letters of the other's words."""
    short = letters.replace(".", "")
    if not (short.isupper() and short.isalpha() and 1 < len(short) <= _MOST_LETTERS):
        return False
    words = parsing.key_of(long.replace("&", " and ")).split()
    large = [word for word in words if word not in _SMALL]
    return any("".join(word[0] for word in kept) == short.lower() for kept in (words, large))


def _paired(one: Parsed, other: Parsed) -> Found:
    if len(one.words) > len(other.words):
        one, other = other, one
    pairing = paired(one, other)
    if pairing.left:
        score = 0.3 if pairing.pairs else 0.0
        return "different", score, "words that the other lacks on both sides"
    if pairing.right and pairing.worst < Grade.NEAR:
        return _longer(one, other, pairing)
    if one.form and other.form and one.form != other.form:
        return _forms(one, other)
    if pairing.worst is Grade.NEAR or not pairing.in_order:
        return "unsure", 0.5, "alike, but not as one name is spelt in two ways"
    return "variant", 0.92, "two spellings of one name"


def _longer(one: Parsed, other: Parsed, pairing: Pairing) -> Found:
    known = name_words()
    more = [other.words[at].folded for at in pairing.right]
    if len(one.words) > 1 and all(word in known.body or word in known.firm for word in more):
        return "variant", 0.8, "one tells what sort of body it is"
    return "unsure", 0.5, "one has words more"


def compare_places(a: str, b: str) -> Found:
    """Compare two names of places."""
    one, other = parsing.place(a), parsing.place(b)
    if not one.words or not other.words:
        return "unsure", 0.4, "a name has no letters that are read"
    listed = _listed(a, b) or _listed(" ".join(one.raw), " ".join(other.raw))
    if one.joined == other.joined or listed:
        same: Found = ("same", 1.0, "the same words")
        return _within(a, b, one, other) or (same if one.joined == other.joined else listed) or same
    keys = [" ".join(word.folded for word in each.words) for each in (one, other)]
    if not (one.readable and other.readable):
        return "unsure", 0.4, "a name is written in letters that are not read"
    found = _places_paired(one, other)
    known = parsing.listed_places()
    if keys[0] in known and keys[1] in known and found[2] != "two spellings of one name":
        return "different", 0.1, "two places that are known"
    return found


def _within(a: str, b: str, one: Parsed, other: Parsed) -> Found | None:
    """Judge the same name where the larger place or the list of shared names speaks against it."""
    if one.form and other.form and one.form != other.form and not _initials(one.form, other.form):
        return "different", 0.2, "each is in another place"
    shared = parsing.ambiguous().get(parsing.key_of(a.partition(",")[0]))
    alike = parsing.key_of(a) == parsing.key_of(b)
    if shared and alike and not (one.form and other.form):
        return "unsure", 0.6, f"several places are called so: {shared}"
    return None


def _initials(one: str, other: str) -> bool:
    """Tell whether the larger place is the same written short ("tex", "texas")."""
    return one[:2] == other[:2] or min(len(one), len(other)) <= _SHORT_STATE


def _places_paired(one: Parsed, other: Parsed) -> Found:
    if len(one.words) > len(other.words):
        one, other = other, one
    pairing = paired(one, other)
    if pairing.left:
        return "different", 0.1, "two names"
    if pairing.right:
        more = {other.words[at].folded for at in pairing.right}
        if more & _DIRECTIONS:
            return "different", 0.3, "one is a part, or another of that name"
        return (
            ("variant", 0.8, "one tells what sort of place it is")
            if more <= _SORTS
            else ("unsure", 0.5, "one has words more")
        )
    if pairing.worst is Grade.NEAR or not pairing.in_order:
        return "unsure", 0.5, "alike, but not as one name is spelt in two ways"
    return "variant", 0.92, "two spellings of one name"


def compare_roles(a: str, b: str) -> Found:
    """Compare two offices: "Russian foreign minister" and "foreign minister of Russia" are the same."""
    one, other = _role_words(a), _role_words(b)
    if one == other:
        return "same", 1.0, "the same office"
    if one < other or other < one:
        return "unsure", 0.6, "one tells more of the office"
    return "different", 0.2, "two offices"


def _role_words(role: str) -> frozenset[str]:
    groups = parsing.groups()
    found: set[str] = set()
    for word in role.replace("'s", "").replace("’s", "").replace("-", " ").split():
        place = demonyms().get(word.strip(".,"), word)
        key = parsing.key_of(place)
        if key and key not in {"of", "for", "a", "an"}:
            found.add(f"#{groups[key]}" if key in groups else key)
    return frozenset(found)
