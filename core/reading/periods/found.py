"""A reading with its place in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .readings import Reading


@dataclass(slots=True)
class Found:
    """A reading of the pieces from first to last, half-open."""

    first: int
    last: int
    reading: Reading
