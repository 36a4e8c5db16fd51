"""From a sentence to its quantities, left to right: number, unit, range, bounds; then what it counts and which way it went."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..parts import Bound, Quantity, QuantityKind
from .amounts import read_amount
from .atoms import cut, plain, words_of
from .bounds import bind, bound_before, bound_behind
from .counted import Use, counted_by
from .direction import STILL, bases_of, move_of, named_move
from .ranges import read_range
from .refusing import is_refused
from .settling import settle
from .special import lone_unit, read_special, with_age, with_ratio, with_scale
from .units import kind_of
from .vocabulary import vocabulary_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parts import Sentence
    from .amounts import Amount
    from .atoms import Atom
    from .direction import Move
    from .vocabulary import Vocabulary

_DIGITS = frozenset("0123456789")
_MOSTLY, _FEW = 0.6, 4
_OWN_KINDS = {
    "ratio": QuantityKind.RATIO,
    "rank": QuantityKind.RANK,
    "count": QuantityKind.COUNT,
}
_SHARES = (QuantityKind.PERCENT, QuantityKind.POINTS, QuantityKind.RATIO)


def read_quantities(
    sentence: Sentence, taken: Sequence[tuple[int, int]] = ()
) -> tuple[Quantity, ...]:
    """Return the quantities of a sentence in order; they do not overlap.

    `taken` holds (start, end) of stretches, in code points of the whole text, that were read as dates or periods: numbers
    inside them are no quantities.
    """
    words = vocabulary_of(sentence.language)
    text = plain(sentence.text)
    inside = [(low - sentence.start, high - sentence.start) for low, high in taken]
    if not _may_hold(_without(text, inside), words):
        return ()
    atoms = cut(text, sentence.tokens, sentence.start, inside)
    amounts = settle(atoms, find_amounts(atoms, words, inside), words)
    found = [_bound(atoms, amount, words) for amount in amounts]
    return _finished(sentence, atoms, _apart(found), words) if found else ()


def _apart(found: Sequence[tuple[Amount, Bound]]) -> list[tuple[Amount, Bound]]:
    """Let no amount reach into the words of the one before it; one whose number would be lost is left out."""
    kept: list[tuple[Amount, Bound]] = []
    last = 0
    for amount, bound in found:
        if amount.figure.first < last:
            continue
        kept.append((amount._replace(first=max(amount.first, last)), bound))
        last = amount.last
    return kept


def _without(text: str, taken: Sequence[tuple[int, int]]) -> str:
    """Return a text without the taken stretches."""
    for low, high in sorted(taken, reverse=True):
        text = f"{text[: max(0, low)]} {text[high:]}"
    return text


def _may_hold(text: str, words: Vocabulary) -> bool:
    """Tell cheaply whether a plain text may hold a quantity."""
    if not _DIGITS.isdisjoint(text):
        return True
    found = words_of(text)
    if not words.triggers.isdisjoint(found):
        return True
    return any(one in found and _may_be_lone(found, one, words) for one in words.join("one"))


def _may_be_lone(found: list[str], one: str, words: Vocabulary) -> bool:
    """Tell whether an "a" of a list of words may stand before a unit that means one of it."""
    for at, word in enumerate(found):
        if word == one and (
            found[max(0, at - 1)] in words.lone_ahead
            or not words.join("pair").isdisjoint(found[at + 2 : at + 3])
        ):
            return True
    return False


def find_amounts(
    atoms: Sequence[Atom], words: Vocabulary, taken: Sequence[tuple[int, int]]
) -> list[Amount]:
    """Return the amounts of a sentence's atoms in order, refused ones left out."""
    found: list[Amount] = []
    titled: bool | None = None
    at = 0
    starters = words.starters
    while at < len(atoms):
        atom = atoms[at]
        starts = atom.norm in starters or "0" <= atom.text[-1] <= "9"
        amount = _amount_at(atoms, at, words) if starts else None
        if amount is None:
            at += 1
            continue
        at = max(amount.last, at + 1)
        start, end = atoms[amount.figure.first].start, atoms[amount.figure.last - 1].end
        if any(low <= start and end <= high for low, high in taken):
            continue
        if titled is None and amount.unit is None:
            titled = _is_titled(atoms)
        if amount.kind == "rank" or not is_refused(atoms, amount, words, titled=bool(titled)):
            _share_unit(atoms, found, amount, words)
            found.append(amount)
    return found


def _share_unit(
    atoms: Sequence[Atom], found: list[Amount], amount: Amount, words: Vocabulary
) -> None:
    """Give the bare numbers right before an amount its unit: "rose 1.5 and 3 percent", "fell from 10 to 5 percent"."""
    last, joins = amount.first, words.join("pair") | words.join("range") | {","}
    for at in range(len(found) - 1, -1, -1):
        one = found[at]
        between = [atom.norm for atom in atoms[one.last : last]]
        bare = one.unit is None and one.kind == "" and one.figure.bare == amount.figure.bare
        if not bare or not between or not joins.issuperset(between) or amount.unit is None:
            return
        spelled = amount.figure.style == "words"
        if amount.signed or amount.kind == "rate" or (between == [","] and not spelled):
            return
        found[at], last = one._replace(unit=amount.unit, kind=amount.kind), one.first


def _amount_at(atoms: Sequence[Atom], at: int, words: Vocabulary) -> Amount | None:
    if atoms[at].norm in words.join("one") and not _opens_number(atoms, at + 1, words):
        return lone_unit(atoms, at, words)
    special = read_special(atoms, at, words)
    if special:
        return special
    amount = read_amount(atoms, at, words) or lone_unit(atoms, at, words)
    if amount is None:
        return None
    amount = with_scale(atoms, amount, words)
    ratio = with_ratio(atoms, amount, words)
    if ratio is not amount:
        return read_range(atoms, ratio, words) or ratio
    return with_age(atoms, read_range(atoms, amount, words) or amount, words)


def _opens_number(atoms: Sequence[Atom], at: int, words: Vocabulary) -> bool:
    """Tell whether what follows an "a" may make it a number ("a hundred", "a couple of") or part of a sign ("A$5")."""
    if at >= len(atoms):
        return False
    atom = atoms[at]
    return atom.norm in words.starters or not atom.is_word


def _is_titled(atoms: Sequence[Atom]) -> bool:
    """Tell whether most words begin with a capital, as in headlines."""
    letters = [atom for atom in atoms if atom.is_word and len(atom.text) > 3]  # noqa: PLR2004
    capital = sum(atom.text[0].isupper() for atom in letters)
    return len(letters) >= _FEW and capital > _MOSTLY * len(letters)


def _bound(atoms: Sequence[Atom], amount: Amount, words: Vocabulary) -> tuple[Amount, Bound]:
    """Give an amount its bound and the words that tell it."""
    if amount.kind == "rank":
        return amount, Bound.EXACT
    plainly = _plain_bound(amount)
    duration = kind_of(amount.unit) is QuantityKind.DURATION
    if before := bound_before(atoms, amount.first, words, duration=duration):
        first, told = before
        return amount._replace(first=first), told if plainly in (
            Bound.EXACT,
            Bound.ABOUT,
        ) else plainly
    if behind := bound_behind(atoms, amount.last, words):
        last, told = behind
        return amount._replace(last=last, core=amount.last), told if plainly in (
            Bound.EXACT,
            Bound.ABOUT,
        ) else plainly
    return amount, plainly


def _plain_bound(amount: Amount) -> Bound:
    """Return the bound that a number has by itself, before any word that binds it."""
    if amount.value is None:
        return Bound.RANGE
    if amount.figure.style == "vague":
        return Bound.AT_LEAST
    return Bound.EXACT if amount.low is None else Bound.ABOUT


class _Relations(NamedTuple):
    """What ties an amount to the others of its sentence."""

    move: Move
    base: float | None
    is_base: bool


def _finished(
    sentence: Sentence,
    atoms: Sequence[Atom],
    found: Sequence[tuple[Amount, Bound]],
    words: Vocabulary,
) -> tuple[Quantity, ...]:
    """Give each amount its movement and base, and make quantities of them."""
    inside = [False] * len(atoms)
    for amount, _ in found:
        inside[amount.first : amount.last] = [True] * (amount.last - amount.first)
    amounts = [amount for amount, _ in found]
    moves = [
        move_of(atoms, amount, words, inside, share=_kind(amount) in _SHARES) for amount in amounts
    ]
    _pass_on(atoms, amounts, moves, words)
    bases = bases_of(atoms, amounts, moves, words)
    started = set(bases.values()) | _started(atoms, amounts, moves, words)
    return tuple(
        _quantity(
            sentence,
            atoms,
            amount,
            bound,
            _Relations(
                STILL if at in started else moves[at],
                amounts[bases[at]].value if at in bases else None,
                at in started,
            ),
        )
        for at, (amount, bound) in enumerate(found)
    )


def _started(
    atoms: Sequence[Atom], amounts: Sequence[Amount], moves: Sequence[Move], words: Vocabulary
) -> set[int]:
    """Return the indexes of amounts that something went from, also where what it reached is told in another unit."""
    return {
        at
        for at, amount in enumerate(amounts)
        if moves[at].direction
        and atoms[amount.first - 1].norm in words.join("from")
        and _kind(amount) is not QuantityKind.DURATION
    }


def _pass_on(
    atoms: Sequence[Atom], amounts: Sequence[Amount], moves: list[Move], words: Vocabulary
) -> None:
    """Give a number that says another once more ("$1.02, or 1.5 percent") the other's movement."""
    for at in range(1, len(amounts)):
        between = [atom.norm for atom in atoms[amounts[at - 1].last : amounts[at].first]]
        again = between and between[-1] in (words.join("or") | {"("}) and len(between) <= 2  # noqa: PLR2004
        if again and moves[at].direction is None:
            moves[at] = moves[at - 1]


def _kind(amount: Amount) -> QuantityKind:
    return _OWN_KINDS.get(amount.kind) or kind_of(amount.unit)


def _quantity(
    sentence: Sentence, atoms: Sequence[Atom], amount: Amount, bound: Bound, relations: _Relations
) -> Quantity:
    start, end = atoms[amount.first].start, atoms[amount.last - 1].end
    kind = _kind(amount)
    (low, high), suggests = bind(amount, bound)
    core = atoms[(amount.core if amount.core >= 0 else amount.last) - 1].end
    counted = counted_by(
        sentence,
        sentence.start + start,
        sentence.start + core,
        Use(
            kind is QuantityKind.COUNT,
            relations.move.direction is not None and kind is not QuantityKind.RATIO,
            kind not in (QuantityKind.COUNT, QuantityKind.DURATION),
        ),
    )
    move = relations.move
    if move.direction is None and kind in _SHARES and not relations.is_base:
        move = named_move(counted.words, vocabulary_of(sentence.language))
    return Quantity(
        sentence.start + start,
        sentence.start + end,
        sentence.text[start:end],
        None if amount.figure.style == "vague" else amount.value,
        low,
        high,
        amount.unit,
        kind,
        bound,
        suggests,
        amount.figure.digits,
        counted.words,
        counted.start,
        counted.end,
        move.direction,
        relations.base,
        move.change,
        relations.is_base,
        _unit_others(atoms, amount, vocabulary_of(sentence.language)),
    )


def _unit_others(atoms: Sequence[Atom], amount: Amount, words: Vocabulary) -> tuple[str, ...]:
    """Return what else the word for an amount's unit may mean: a ton may be of 907, 1000 or 1016 kilograms."""
    if amount.unit is None or kind_of(amount.unit) is QuantityKind.MONEY:
        return ()
    for at in range(amount.figure.last, amount.last):
        if found := words.units.at(atoms, at):
            return found[1].others
    return ()
