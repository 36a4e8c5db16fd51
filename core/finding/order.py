"""The order of suggestions, and how it is learned from what a checker accepted and dismissed.

Stronger outcomes come first, always. Within an outcome the order is that of a sum: each trait of a suggestion times its
weight. Nothing learned, only the engine's score has a weight. What is learned is held near that, the nearer the fewer
decisions there are, so that both are blended by how many they are.
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from ..comparing import STRONGEST
from ..errors import InvalidValueError
from ..paths import resources_dir
from ..records import record
from ..words import Dismissal, Verdict
from .logistic import fit
from .traits import TRAITS
from .worth import SHOWN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..store.suggestion_order import Placed
    from ..words import Outcome

MOST = 500
"""So many decisions are learned from at the most, the last ones."""
PENALTY = 10.0
"""How strongly weights are held near those they start from."""
DOUBTFUL = {Dismissal.MISREAD: 0.5, Dismissal.OTHER: 0.5}
"""Reasons that say less of what a checker wants to see: dismissed for these, one counts for so much."""

_LARGEST = 1000.0
_COLUMNS = 2
_RANK = {outcome: at for at, outcome in enumerate(STRONGEST)}
_NAMES = {trait.name: n for n, trait in enumerate(TRAITS)}
_HEAD = """\
# In which order suggestions are listed: how much each trait of a suggestion counts.
# Suggestions of stronger outcomes come first whatever stands here; within an outcome those whose traits,
# each from 0 to 1, add up to more when multiplied by their weights. Lines that begin with # are notes.
"""

Weights = tuple[float, ...]
"""A weight for each of TRAITS."""


@record
class Example:
    """What a decision teaches: the traits of the suggestion, whether it was wanted, and how much that counts."""

    traits: Sequence[float]
    wanted: bool
    counts: float = 1.0


def traits_of(one: Placed) -> tuple[float, ...]:
    """Return the traits of a suggestion, in the order of TRAITS."""
    return tuple(trait.of(one) for trait in TRAITS)


def example(one: Placed) -> Example | None:
    """Return what the decision on a suggestion teaches, None where it teaches nothing.

    Wanted is what was accepted as a clash or an update. What was left for later, or was never listed as one, counts for
    nothing.
    """
    if one.outcome not in SHOWN or one.verdict not in (Verdict.ACCEPTED, Verdict.DISMISSED):
        return None
    if one.verdict is Verdict.ACCEPTED:
        return Example(traits_of(one), (one.own_outcome or one.outcome) in SHOWN)
    reason = one.reason.partition(":")[0].strip()
    counts = DOUBTFUL.get(Dismissal(reason), 1.0) if reason in set(Dismissal) else 1.0
    return Example(traits_of(one), wanted=False, counts=counts)


def learned(examples: Sequence[Example], start: Weights) -> Weights:
    """Return weights that put what was wanted first, held near those they start from."""
    return tuple(
        fit(
            [one.traits for one in examples],
            [one.wanted for one in examples],
            [one.counts for one in examples],
            start,
            PENALTY,
        )
    )


def place(outcome: Outcome, traits: Sequence[float], weights: Weights) -> float:
    """Return where a suggestion comes in a list, the highest first: by outcome, then by its traits.

    Whatever traits and weights are, it lies between the whole numbers that part its outcome from the next.
    """
    total = math.fsum(weight * trait for weight, trait in zip(weights, traits, strict=True))
    return len(STRONGEST) - _RANK[outcome] + 0.5 + 0.49 * total / (1 + abs(total))


# As text --------------------------------------------------------------------------------------------------------------


@cache
def neutral() -> Weights:
    """Return the weights that come with the program."""
    return from_text((resources_dir() / "order.tsv").read_text(encoding="utf-8"))


def to_text(weights: Weights, notes: Iterable[str] = ()) -> str:
    """Return weights as text that people can read and change, and `from_text` reads, with notes at its head."""
    lines = [f"# {note}\n" for note in notes]
    lines.append("# trait\tweight\twhat the trait is\n")
    lines += [
        f"{trait.name}\t{weight:.4g}\t{trait.says}\n"
        for trait, weight in zip(TRAITS, weights, strict=True)
    ]
    return _HEAD + "".join(lines)


def from_text(text: str) -> Weights:
    """Return the weights that stand in a text; a trait it does not name has none.

    Raises InvalidValueError with the number of the line that cannot be read.
    """
    found = [0.0] * len(TRAITS)
    for name, weight in _entries(text):
        found[_NAMES[name]] = weight
    if not any(found):
        raise InvalidValueError(
            "There are no weights in it: a line is a trait, a tab and a number."
        )
    return tuple(found)


def _entries(text: str) -> Iterator[tuple[str, float]]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        columns = [column.strip() for column in line.split("\t")]
        if len(columns) < _COLUMNS:
            raise InvalidValueError(f"Line {number}: a line is a trait, a tab and a number.")
        if columns[0] not in _NAMES:
            raise InvalidValueError(f"Line {number}: there is no trait “{columns[0]}”.")
        yield columns[0], _number(columns[1], number)


def _number(text: str, line: int) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not abs(number) <= _LARGEST:  # nan is not, either
        raise InvalidValueError(
            f"Line {line}: a weight is a number from -{_LARGEST:g} to {_LARGEST:g}, not “{text}”."
        )
    return number
