"""Whether two names of people can be one person's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .folding import word_of
from .pairing import Grade, grade, paired
from .parsing import given_genders

if TYPE_CHECKING:
    from .pairing import Pairing
    from .parsing import Parsed

Found = tuple[Literal["same", "variant", "different", "unsure"], float, str]
_WHOLE = 2  # words from which a name is a whole one
_MANY = 3
_INITIAL: Found = ("unsure", 0.7, "one has only an initial")
_MIDDLE_INITIAL: Found = ("variant", 0.88, "one has an initial for a name in the middle")
_BY_GRADE: dict[Grade, Found] = {
    Grade.EXACT: ("same", 1.0, "the same words"),
    Grade.SPELLING: ("variant", 0.93, "two spellings of one name"),
    Grade.GIVEN: ("variant", 0.85, "two forms of one given name"),
}


def compare_people(one: Parsed, other: Parsed) -> Found:
    """Compare two parsed names of people."""
    if not one.words or not other.words:
        return "unsure", 0.4, "a name has no letters that are read"
    if one.form and other.form and one.form != other.form:
        return "different", 0.1, f"one is {one.form}, the other {other.form}"
    found = _same(one, other) or _paired(one, other)
    if one.form != other.form and found[0] in ("same", "variant"):
        return "unsure", 0.6, f'only one of them is "{one.form or other.form}"'
    return found


def _same(one: Parsed, other: Parsed) -> Found | None:
    if one.joined == other.joined:
        return "same", 1.0, "the same words"
    if not (one.readable and other.readable):
        return "unsure", 0.4, "a name is written in letters that are not read"
    return None


def _paired(one: Parsed, other: Parsed) -> Found:
    if len(one.words) > len(other.words):
        one, other = other, one
    pairing = paired(one, other)
    if _genders_clash(one, other, pairing):
        return "different", 0.2, "the given names are of two people"
    if pairing.left:
        return _parted_alike(one, other, pairing) or _left_over(one, other, pairing)
    if pairing.worst is Grade.NEAR:
        return "unsure", 0.55, "alike, but not as one name is spelt in two ways"
    if pairing.right:
        return _longer(one, other, pairing)
    return _same_words(one, pairing)


def _genders_clash(one: Parsed, other: Parsed, pairing: Pairing) -> bool:
    """Tell whether words paired as alike are given names of a man and of a woman."""
    known = given_genders()
    for found, i, j in pairing.pairs:
        if found is Grade.EXACT or found is Grade.INITIAL:
            continue
        ours, theirs = known.get(one.words[i].folded, ""), known.get(other.words[j].folded, "")
        if ours and theirs and ours != theirs:
            return True
    return False


def _parted_alike(one: Parsed, other: Parsed, pairing: Pairing) -> Found | None:
    """Judge words left over on both sides that sound alike once they are written together ("Tse-tung", "Zedong")."""
    if len(pairing.left) == len(pairing.right):
        return None
    ours = word_of("".join(one.raw[at] for at in pairing.left))
    theirs = word_of("".join(other.raw[at] for at in pairing.right))
    found = grade(ours, theirs)
    if found <= Grade.SPELLING and pairing.worst <= Grade.GIVEN:
        return "variant", 0.9, "words written apart in one"
    return (
        ("unsure", 0.55, "alike where words are written apart in one")
        if found is Grade.NEAR
        else None
    )


def _left_over(one: Parsed, other: Parsed, pairing: Pairing) -> Found:
    if len(pairing.pairs) == 0:
        return "different", 0.0, "no word in common"
    ours = " ".join(one.words[at].folded for at in pairing.left).title()
    theirs = " ".join(other.words[at].folded for at in pairing.right).title()
    matched = [found for found, _, _ in pairing.pairs if found <= Grade.GIVEN]
    score = 0.3 if matched else 0.1
    return "different", score, f"{ours} is not {theirs}"


def _longer(one: Parsed, other: Parsed, pairing: Pairing) -> Found:
    """Judge a name all of whose words are in a longer one."""
    if len(one.words) < _WHOLE:
        last = pairing.pairs[0][2] == len(other.words) - 1
        return "unsure", 0.7 if last else 0.5, "one has only a part of the name"
    if any(found is Grade.INITIAL and i == 0 for found, i, _ in pairing.pairs):
        return "unsure", 0.65, "one has only an initial"
    if not pairing.in_order:
        return "unsure", 0.6, "some words are missing and the order is another"
    if any(other.initials[at] for at in pairing.right) and any(one.initials):
        return "unsure", 0.6, "the initials are not all the same"
    ends = (len(other.words) - 1) in {j for _, _, j in pairing.pairs}
    if ends or len(one.words) >= _MANY:
        return "variant", 0.88, "a name in the middle is left out"
    return "unsure", 0.65, "the last word is missing in one"


def _same_words(one: Parsed, pairing: Pairing) -> Found:
    if not pairing.in_order:
        return _turned(one, pairing)
    if pairing.worst is Grade.INITIAL:
        first = any(found is Grade.INITIAL and i == 0 for found, i, _ in pairing.pairs)
        return _INITIAL if first else _MIDDLE_INITIAL
    return _BY_GRADE[pairing.worst]


def _turned(one: Parsed, pairing: Pairing) -> Found:
    known = given_genders()
    if len(one.words) == _WHOLE and all(word.folded in known for word in one.words):
        return "unsure", 0.6, "the order is another, and both are given names"
    if pairing.worst <= Grade.GIVEN and pairing.is_turned:
        return "variant", 0.85, "the same words in another order"
    return "unsure", 0.55, "the order is another"
