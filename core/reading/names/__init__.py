"""People, organisations, places and roles that a text names, with later mentions tied to the full name."""

from __future__ import annotations

from .mentions import read_names

__all__ = ["read_names"]
