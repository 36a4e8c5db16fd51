"""Two statements that are to be compared, with all that rules look at."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .alignment import Alignment
    from .features import Features
    from .parts import Settled


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements, what they share, and what the user has settled.

    `picked`: the user laid the two beside each other, so they are taken to tell of the same event unless their text sets
    them apart. Otherwise the event has to be read, or is an assumption. `kept` holds what several rules ask for.
    """

    first: Features
    second: Features
    alignment: Alignment
    settled: Settled
    picked: bool
    kept: dict[str, Any] = field(default_factory=dict[str, Any], compare=False, repr=False)
