"""Numbers that tell no quantity: years, dates, hours, names, scores, sections, addresses, telephones."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .amounts import Amount
    from .atoms import Atom
    from .vocabulary import Vocabulary

_FIRST_YEAR, _LAST_YEAR = 1100, 2100
_LAST_DAY = 31
_YEAR_DIGITS = 4
_NEAR = 6
_NUMBERED = 20
_LONG = 5
_MODELS = 100
_HOURS = 2400


def is_refused(atoms: Sequence[Atom], amount: Amount, words: Vocabulary, *, titled: bool) -> bool:
    """Tell whether a number is no quantity. `titled`: the sentence writes most words with a capital, as headlines do."""
    if _is_glued(atoms, amount):
        return True
    if amount.unit == "h" and amount.value is not None and _is_hour(atoms, amount):
        return True
    if amount.unit is not None or (amount.value is None and not amount.figure.bare):
        return False
    if amount.figure.style == "words":
        return bool(words.clock.at(atoms, amount.last)) or _is_named_word(
            atoms, amount, words, titled=titled
        )
    if not amount.figure.bare:
        return False
    return (
        _is_code(atoms, amount)
        or _is_written_apart(atoms, amount, words)
        or _is_year(atoms, amount, words)
        or _is_date(atoms, amount, words)
        or bool(words.clock.at(atoms, amount.last))
        or _is_ordinal(atoms, amount)
        or _is_model(atoms, amount, words)
        or _is_listed(atoms, amount, words)
        or _is_score(atoms, amount, words)
        or (not titled and _is_name_part(atoms, amount, words))
    )


def _is_glued(atoms: Sequence[Atom], amount: Amount) -> bool:
    """Find numbers grown together with letters or marks: "F-16", "MH370", "5G", "10:30", "9/11", "1990s", "#3"."""
    first, last = atoms[amount.first], atoms[amount.last - 1]
    if amount.first and atoms[amount.first - 1].end == first.start and not amount.signed:
        before = atoms[amount.first - 1]
        if before.is_word or before.is_digits or before.text in ":/#.@_&’'":
            return True
        if before.text == "-" and amount.first > 1 and atoms[amount.first - 2].end == before.start:
            return True
    if amount.last >= len(atoms) or atoms[amount.last].start != last.end or not last.is_digits:
        return False
    behind = atoms[amount.last]
    if behind.is_word or (behind.text == "(" and amount.last + 1 < len(atoms)):
        return behind.is_word or len(atoms[amount.last + 1].text) == 1
    follows = amount.last + 1 < len(atoms) and atoms[amount.last + 1].start == behind.end
    if not follows or behind.text in ":/@_'’":
        return follows
    beyond = atoms[amount.last + 1]
    return behind.text in "-–" and (
        beyond.is_digits or (len(beyond.text) == 1 and beyond.text.isupper())
    )


def _is_hour(atoms: Sequence[Atom], amount: Amount) -> bool:
    """Find "1100 hours"."""
    text = atoms[amount.figure.first].text
    return len(text) == _YEAR_DIGITS and text.isdigit() and int(text) < _HOURS


def _is_code(atoms: Sequence[Atom], amount: Amount) -> bool:
    """Find telephone numbers, leading zeros and postal codes."""
    text = atoms[amount.first].text
    if len(text) > 1 and text[0] == "0" and text.isdigit():
        return True
    zone = amount.first > 0 and atoms[amount.first - 1].text == "+"
    if zone and atoms[amount.first - 1].end == atoms[amount.first].start:
        return True
    around = (amount.first - 1, amount.last)
    if any(0 <= at < len(atoms) and atoms[at].is_digits for at in around):
        return True
    before = atoms[amount.first - 1] if amount.first else None
    postal = 5
    return bool(
        before
        and len(text) == postal
        and text.isdigit()
        and len(before.text) == 2  # noqa: PLR2004
        and before.text.isupper()
    )


def _is_written_apart(atoms: Sequence[Atom], amount: Amount, words: Vocabulary) -> bool:
    """Find hours, dates and addresses whose parts stand apart, as in tokenised text: "8 : 00", "27 / 09 / 2013"."""
    for at, other in ((amount.last, amount.last + 1), (amount.first - 1, amount.first - 2)):
        if min(at, other) >= 0 and max(at, other) < len(atoms) and atoms[other].is_digits:
            mark = atoms[at].text
            if mark in (":", "/") or (mark == "-" and len(atoms[other].text) == _YEAR_DIGITS):
                return True
    return any(atom.norm in words.join("address") for atom in atoms[: amount.first])


def _is_year(atoms: Sequence[Atom], amount: Amount, words: Vocabulary) -> bool:
    if amount.value is None:
        ends = (amount.low or 0, amount.high or 0)
        years = all(_FIRST_YEAR <= end <= _LAST_YEAR for end in ends)
        plain = atoms[amount.figure.first].text.isdigit()
        return years and plain and not _counts_something(atoms, amount.last)
    text = atoms[amount.first].text
    if (
        len(text) != _YEAR_DIGITS
        or not text.isdigit()
        or not _FIRST_YEAR <= int(text) <= _LAST_YEAR
    ):
        return False
    before = atoms[amount.first - 1].norm if amount.first else ""
    if before in words.naming("year") or before in words.months:
        return True
    if words.bounds_before.before(atoms, amount.first):
        return not _counts_something(atoms, amount.last)
    told = amount.first > 0 and atoms[amount.first - 1].tag == "verb"
    people = atoms[amount.last].norm in words.join("people") if amount.last < len(atoms) else False
    return not (people or (told and _counts_something(atoms, amount.last)))


def _counts_something(atoms: Sequence[Atom], at: int) -> bool:
    """Tell whether a plural noun in small letters follows, perhaps behind adjectives."""
    if at >= len(atoms) or not atoms[at].text.islower():
        return False
    for atom in atoms[at : at + 3]:
        if atom.form == "plural" and atom.tag == "noun":
            return True
        if atom.tag != "adj":
            return False
    return False


def _is_date(atoms: Sequence[Atom], amount: Amount, words: Vocabulary) -> bool:
    value = amount.value if amount.value is not None else amount.high or 0
    if value > _LAST_DAY or amount.figure.digits > 2:  # noqa: PLR2004
        return False
    behind = amount.last
    if behind < len(atoms) and atoms[behind].norm in words.join("of"):
        behind += 1
    before = amount.first - 1
    if before > 0 and atoms[before].text == ".":
        before -= 1
    return any(
        0 <= at < len(atoms) and _is_month(atoms[at], words) for at in (before, behind, amount.last)
    )


def _is_month(atom: Atom, words: Vocabulary) -> bool:
    """Tell whether an atom is a month: with a capital, or a name that is no other word ("may", "mar")."""
    return atom.norm in words.months and (atom.text[0].isupper() or len(atom.text) > _LONG)


def _is_listed(atoms: Sequence[Atom], amount: Amount, words: Vocabulary) -> bool:
    """Find numbers of sections, flights, rooms, streets and of items in a list."""
    before = atoms[amount.first - 1] if amount.first else None
    if before and before.norm in words.join("of") and amount.first > 1:
        group = atoms[amount.first - 2]
        if group.text[0].isupper() and group.norm in words.join("groups"):
            return True
    if before and before.norm in words.naming("before"):
        return not _counts_something(atoms, amount.last) or not before.text.islower()
    behind = atoms[amount.last] if amount.last < len(atoms) else None
    if behind and behind.text in (")" if before else ").") and (not before or before.text != "("):
        opened = any(atom.text == "(" for atom in atoms[: amount.first])
        return amount.last + 1 < len(atoms) and not opened and (amount.value or 0) <= _NUMBERED
    if before and before.text == "(" and behind and behind.text == ")":
        return (amount.value or 0) <= _NUMBERED
    return _is_address(atoms, amount.last, words)


def _is_address(atoms: Sequence[Atom], at: int, words: Vocabulary) -> bool:
    for index in range(at, min(len(atoms), at + 4)):
        if not atoms[index].text[0].isupper():
            return False
        if index > at and atoms[index].norm in words.naming("street"):
            return True
    return False


def _is_score(atoms: Sequence[Atom], amount: Amount, words: Vocabulary) -> bool:
    """Find "2-1", "14 to 3" beside a word of winning or voting; both numbers lack a unit."""
    joins = words.join("range")
    paired = False
    for at, step in ((amount.last, 1), (amount.first - 1, -1)):
        other = at + step
        if 0 <= at < len(atoms) and 0 <= other < len(atoms) and atoms[other].is_digits:
            paired = paired or atoms[at].text in "-–" or atoms[at].norm in joins
    if amount.value is None:
        paired = not _counts_something(atoms, amount.last)
    if not paired:
        return False
    near = atoms[max(0, amount.first - _NEAR) : amount.last + _NEAR]
    return any(atom.norm in words.naming("score") for atom in near)


def _is_name_part(atoms: Sequence[Atom], amount: Amount, words: Vocabulary) -> bool:
    """Find the number in "Boeing 737", "Nasdaq 100", "Apollo 11": behind a capitalised word, counting nothing."""
    hyphen = amount.first > 1 and atoms[amount.first - 1].text == "-"
    before = atoms[amount.first - 1 - hyphen] if amount.first else None
    if before is None or not before.is_word or before.text.islower():
        return False
    if before.tag not in ("name", "noun", "adj", "other", "") or before.norm in words.months:
        return False
    if before.text.isupper() and atoms[amount.first].text.isdigit():
        return True
    if _counts_something(atoms, amount.last):
        return not hyphen and _is_model_of(atoms, amount, words)
    return not _stands_free(atoms, amount, words)


def _stands_free(atoms: Sequence[Atom], amount: Amount, words: Vocabulary) -> bool:
    """Tell whether a number behind a capitalised word is no part of its name: "Some 1,200 left", "At least 40 left".

    Behind one thing that opens the sentence it is the thing's number: "Reactor 4 was shut".
    """
    if "," in atoms[amount.first].text or words.bounds_before.before(atoms, amount.first):
        return True
    behind = atoms[amount.last] if amount.last < len(atoms) else None
    opens = amount.first == 1 and not (atoms[0].tag in ("name", "noun") and atoms[0].form == "sing")
    return opens and behind is not None and behind.is_word and behind.text.islower()


def _is_model_of(atoms: Sequence[Atom], amount: Amount, words: Vocabulary) -> bool:
    """Tell "the Trent 900 engines", "3m Xbox 360 games" from "in London 300 people": a determiner or number opens the name."""
    at = amount.first - 1
    while at > 0 and atoms[at].is_word and atoms[at].text[0].isupper():
        at -= 1
    before = atoms[at]
    grouped = "," in atoms[amount.first].text
    if grouped or at == amount.first - 1 or atoms[amount.last].norm in words.join("people"):
        return False
    placed = at > 0 and atoms[at - 1].norm in words.naming("placed")
    counted = at > 0 and atoms[at - 1].is_digits and atoms[at - 1].end == before.start
    return (before.tag in ("det", "poss", "num") or counted) and not placed


def _is_ordinal(atoms: Sequence[Atom], amount: Amount) -> bool:
    return amount.last < len(atoms) and atoms[amount.last].norm in ("st", "nd", "rd", "th")


def _is_model(atoms: Sequence[Atom], amount: Amount, words: Vocabulary) -> bool:
    """Find "the 717 programme", "its 777 airliner", "the 787 Dreamliner": a determiner, a bare number, one thing."""
    if amount.first == 0 or not atoms[amount.figure.first].text.isdigit():
        return False
    before = atoms[amount.first - 1]
    if before.norm not in words.join("single") or (amount.value or amount.high or 0) < _MODELS:
        return False
    behind = atoms[amount.last] if amount.last < len(atoms) else None
    if behind is None or behind.tag not in ("noun", "name", "num", "adj"):
        return any(atom.norm in words.naming("vehicle") for atom in atoms)
    if behind.norm in words.join("people"):
        return False
    beyond = atoms[amount.last + 1] if amount.last + 1 < len(atoms) else None
    alone = beyond is None or beyond.form != "plural"
    return alone and behind.form == "sing" and behind.tag in ("noun", "name")


def _is_named_word(
    atoms: Sequence[Atom], amount: Amount, words: Vocabulary, *, titled: bool
) -> bool:
    """Find number words that are part of a name ("Group of Seven") and "one" as a pronoun."""
    first = atoms[amount.first]
    if first.text[0].isupper() and not titled and amount.first:
        before = atoms[amount.first - 1]
        if before.is_word or before.text == "-":
            return True
    if amount.value != 1 or amount.last - amount.first > 1:
        return False
    before = atoms[amount.first - 1] if amount.first else None
    pronoun = before is not None and before.norm in words.join("pronoun")
    merely = before is not None and before.norm in words.join("merely")
    if (pronoun and not merely) or (before is not None and before.text == "-"):
        return True
    if _is_of_number(atoms, amount.last, words):
        return False
    behind = atoms[amount.last] if amount.last < len(atoms) else None
    if pronoun or behind is None or not behind.is_word or behind.norm in words.join("not one"):
        return True
    return behind.tag in ("verb", "aux", "prep", "conj", "pron", "det")


def _is_of_number(atoms: Sequence[Atom], at: int, words: Vocabulary) -> bool:
    """Tell "one of the nine justices", which counts, from "one of the 10 largest banks", which is some bank."""
    if at + 2 >= len(atoms) or atoms[at].norm not in words.join("of"):
        return False
    number = atoms[at + 2]
    told = words.numbers.get(number.norm)
    if atoms[at + 1].norm not in words.join("single") or not (
        number.text.isdigit() or (told and told.sort in ("small", "ten"))
    ):
        return False
    behind = atoms[at + 3] if at + 3 < len(atoms) else None
    return behind is None or not _is_most(behind, words)


def _is_most(atom: Atom, words: Vocabulary) -> bool:
    most = words.join("rank most")
    return atom.norm in most or (atom.norm.endswith("est") and atom.tag in ("adj", "adv"))
