"""The numbers of two statements as they stand in the text, whatever they are numbers of, laid beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .features import kept

if TYPE_CHECKING:
    from .features import Features
    from .figures import Figure
    from .pair import Pair

SMALL = frozenset({0.0, 1.0, 2.0, 3.0})
"""Numbers that go together by chance."""


class Stated(NamedTuple):
    """How many numbers go together, small ones left out, and the indexes of the figures whose numbers do not."""

    together: int
    first: tuple[int, ...]
    second: tuple[int, ...]


def lay(pair: Pair) -> Stated:
    """Lay the stated numbers of two statements beside each other: equal ones go together, each once."""
    if "stated" not in pair.kept:
        pair.kept["stated"] = _laid(pair)
    found: Stated = pair.kept["stated"]
    return found


def _laid(pair: Pair) -> Stated:
    theirs = list(_numbers(pair.second))
    ours: list[int] = []
    together = 0
    for at, number in _numbers(pair.first):
        found = next((i for i, (_, other) in enumerate(theirs) if other == number), None)
        if found is None:
            ours.append(at)
        else:
            del theirs[found]
            together += not set(number) <= SMALL
    return Stated(together, tuple(ours), tuple(at for at, _ in theirs))


@kept
def _numbers(side: Features) -> tuple[tuple[int, tuple[float, ...]], ...]:
    numbers = ((at, stated(figure), figure.text) for at, figure in enumerate(side.figures))
    return tuple(
        (at, number) for at, number, text in numbers if number and (number != (1.0,) or "1" in text)
    )


def stated(figure: Figure) -> tuple[float, ...]:
    """Return the number of a figure as it stands in the text, both ends of a range, () where it states none."""
    quantity = figure.quantity
    if figure.value is not None:
        numbers = (figure.value,)
    elif quantity is not None and quantity.low is not None and quantity.high is not None:
        return round(quantity.low, 6), round(quantity.high, 6)
    else:
        return ()
    return tuple(round((number - figure.offset) / figure.factor, 6) for number in numbers)
