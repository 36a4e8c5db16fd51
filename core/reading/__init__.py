"""A text becomes statements: what it says of how much, when, who, where, and how surely. No store, no window.

    from counterpoint.core.reading import Written, read
    passage = read("Trade rose 13 percent last year, the ministry said.", Written(first=day, last=day))

`read` is imported when it is first asked for, so that one part (`core.reading.quantities`) can be used alone.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from .parts import Passage, Statement, Written

if TYPE_CHECKING:
    from .contexts import read_within
    from .json_form import passage_form
    from .passages import read

__all__ = ["Passage", "Statement", "Written", "passage_form", "read", "read_within"]

_MODULES = {"passage_form": ".json_form", "read": ".passages", "read_within": ".contexts"}


def __getattr__(name: str) -> object:
    """Return what reads or shows, importing the module that has it."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_MODULES[name], __name__), name)
