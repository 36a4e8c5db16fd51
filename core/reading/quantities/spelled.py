"""Numbers in words: "a hundred and twenty", "two dozen", "half a million", "two-thirds"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .atoms import Atom
    from .vocabulary import NumberWord, Vocabulary

_HUNDRED = 100
_TEN = 10


def spelled_number(
    atoms: Sequence[Atom], at: int, words: Vocabulary
) -> tuple[int, float, str] | None:
    """Return (index behind, value, "words" or "fraction") of the number in words that begins at an atom, or None."""
    norm = atoms[at].norm
    if norm not in words.numbers and norm not in words.join("one"):
        return None
    if half := _half(atoms, at, words):
        return half
    read = _Reader(atoms, words)
    last, value = read.whole(at)
    over = value if last > at else 1.0 if norm in words.join("one") else None
    if over is not None and (part := _fraction(atoms, max(last, at + 1), over, words)):
        return part
    return (last, value, "words") if last > at else None


def _fraction(
    atoms: Sequence[Atom], at: int, over: float, words: Vocabulary
) -> tuple[int, float, str] | None:
    """Read "third" behind "a", "thirds" behind "two": the number with its fraction."""
    hyphen = at < len(atoms) and atoms[at].text == "-"
    named = at + hyphen
    word = words.numbers.get(atoms[named].norm) if named < len(atoms) else None
    if word is None or over > _HUNDRED:
        return None
    if word.sort == "ordinals" or (word.sort == "fraction" and (over > 1 or hyphen)):
        share = 1 / word.value if word.sort == "ordinals" else word.value
    elif over == 1 and word.sort in ("ordinal", "fraction") and word.value not in (1, 2):
        if not hyphen and not _is_share(atoms, named, at - 1, words):
            return None
        share = 1 / word.value if word.sort == "ordinal" else word.value
    else:
        return None
    if over > 1 and word.sort == "fraction" and not hyphen and not _of_behind(atoms, named, words):
        return None
    return _times_scale(atoms, named + 1, over * share, words)


def _is_share(atoms: Sequence[Atom], named: int, first: int, words: Vocabulary) -> bool:
    """Tell "a third of", "by a third" from "a third man"."""
    behind = atoms[named + 1].norm if named + 1 < len(atoms) else "."
    if behind in words.join("of") or behind in words.join("than") or _is_scale(behind, words):
        return True
    if atoms[first].norm not in words.join("one"):
        return named + 1 >= len(atoms) or atoms[named + 1].tag not in ("noun", "adj", "name", "num")
    before = atoms[first - 1].norm if first else ""
    return before in words.join("half before") and not behind[0].isalpha()


def _is_scale(norm: str, words: Vocabulary) -> bool:
    word = words.numbers.get(norm)
    return word is not None and word.sort == "scale"


def _of_behind(atoms: Sequence[Atom], named: int, words: Vocabulary) -> bool:
    return named + 1 < len(atoms) and atoms[named + 1].norm in words.join("of")


def _half(atoms: Sequence[Atom], at: int, words: Vocabulary) -> tuple[int, float, str] | None:
    """Read "half" and "quarter" where no number stands before them: "half a million", "by half", "quarter-point"."""
    word = words.numbers.get(atoms[at].norm)
    if word is None or word.sort not in ("half", "fraction"):
        return None
    behind = atoms[at + 1].norm if at + 1 < len(atoms) else "."
    before = atoms[at - 1].norm if at else ""
    known = words.numbers.get(before)
    if before == "-" or (known and known.sort == "ordinal"):
        return None
    if _is_scale(behind, words):
        return _times_scale(atoms, at + 1, word.value, words)
    if behind == "-" and _named_behind(atoms, at + 2, words):
        return at + 1, word.value, "fraction"
    ended = before in words.join("half before") and not behind[0].isalpha() and behind != "-"
    ended = ended or (before in words.join("change") and _is_after_noun(atoms, at + 1))
    if word.sort == "half" and (behind in words.join("half after") or ended):
        return _times_scale(atoms, at + 1, word.value, words)
    return None


def _is_after_noun(atoms: Sequence[Atom], at: int) -> bool:
    """Tell whether what stands at an atom opens a new phrase: "by half in a week"."""
    return at < len(atoms) and atoms[at].tag in ("prep", "conj", "adv")


def _named_behind(atoms: Sequence[Atom], at: int, words: Vocabulary) -> bool:
    """Tell whether a unit stands at an atom: "half-point", "quarter-mile"."""
    return words.units.at(atoms, at) is not None


def _times_scale(
    atoms: Sequence[Atom], at: int, share: float, words: Vocabulary
) -> tuple[int, float, str]:
    """Read on: "half" + "a million", "a quarter" + "of a million"."""
    one = at + (at < len(atoms) and atoms[at].norm in words.join("of"))
    if one + 1 < len(atoms) and atoms[one].norm in words.join("one"):
        word = words.numbers.get(atoms[one + 1].norm)
        if word and word.sort in ("scale", "dozen", "hundred"):
            return one + 2, share * word.value, "words"
    if at < len(atoms) and at != one:
        return at, share, "fraction"
    near = at + (at < len(atoms) and atoms[at].text == "-")
    word = words.numbers.get(atoms[near].norm) if near < len(atoms) else None
    if word and word.sort in ("scale", "dozen"):
        return near + 1, share * word.value, "words"
    return at, share, "fraction"


class _Reader:
    """Reads a whole number word by word, keeping what is finished (`total`) apart from what may still grow (`open`)."""

    def __init__(self, atoms: Sequence[Atom], words: Vocabulary) -> None:
        self._atoms = atoms
        self._words = words
        self._total = 0.0
        self._open: float | None = None
        self._scale = float("inf")
        self._sort = ""

    def whole(self, at: int) -> tuple[int, float]:
        """Return (index behind, value); the index is `at` where no number begins there."""
        start = at
        if self._atoms[at].norm in self._words.join("one"):
            if self._next_sort(at + 1) not in ("hundred", "scale", "dozen"):
                return at, 0.0
            self._open, self._sort = 1.0, "small"
            at += 1
        last = start
        while at < len(self._atoms):
            word = self._words.numbers.get(self._atoms[at].norm)
            if word and self._take(word):
                at += 1
                last = at
                continue
            at = self._skip_join(at, last)
            if at < 0:
                break
        return last, self._total + (self._open or 0.0)

    def _next_sort(self, at: int) -> str:
        word = self._words.numbers.get(self._atoms[at].norm) if at < len(self._atoms) else None
        return word.sort if word else ""

    def _skip_join(self, at: int, last: int) -> int:
        """Step over a hyphen, or an "and" that joins ("two hundred and one"); -1 where the number ends."""
        if at != last or not self._sort:
            return -1
        atom, follows = self._atoms[at], self._next_sort(at + 1)
        if atom.text == "-" and follows and atom.start == self._atoms[at - 1].end:
            return at + 1 if self._joins(self._words.numbers[self._atoms[at + 1].norm]) else -1
        joins = atom.norm in self._words.join("pair") and self._sort in ("hundred", "scale")
        joins = joins or atom.norm in self._words.join("plus")
        return at + 1 if joins and follows in ("small", "ten", "hundreds") else -1

    def _joins(self, word: NumberWord) -> bool:
        if word.sort == "small":
            return self._sort in ("hundred", "hundreds", "scale", "") or (
                self._sort == "ten" and 1 <= word.value < _TEN
            )
        if word.sort in ("ten", "hundreds"):
            return self._sort in ("", "scale") or (
                self._sort != "ten" and word.sort == "ten" and self._sort in ("hundred", "hundreds")
            )
        bare = "bare" in self._words.join("scale")
        if word.sort in ("hundred", "dozen"):
            return self._sort in ("small", "ten") or (bare and self._sort in ("", "scale"))
        return word.sort == "scale" and (
            self._sort in ("small", "ten", "hundred", "hundreds", "scale", "dozen") or bare
        )

    def _take(self, word: NumberWord) -> bool:
        if not self._joins(word):
            return False
        if word.sort in ("hundred", "dozen"):
            self._open = (self._open or 1.0) * word.value
        elif word.sort == "scale":
            self._take_scale(word.value)
        else:
            self._open = (self._open or 0.0) + word.value
        self._sort = word.sort
        return True

    def _take_scale(self, value: float) -> None:
        if self._open is None and self._total:
            self._total *= value
        elif value > self._scale:
            self._total = (self._total + (self._open or 0.0)) * value
        else:
            self._total += (self._open if self._open is not None else 1.0) * value
        self._open, self._scale = None, value
