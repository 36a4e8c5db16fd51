"""How much a sentence says: its numbers as intervals with unit, kind, bound, and what they count."""

from __future__ import annotations

from .reading import read_quantities

__all__ = ["read_quantities"]
