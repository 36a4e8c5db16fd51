"""Articles in: bytes, files, folders and standard input become readings.

Nothing is fetched and nothing in a page runs. What reads is imported when it is first asked for, the libraries for pages
when the first page is read: opening a project needs neither.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from .reading import Found, Reading, Skipped

if TYPE_CHECKING:
    from .files import find_files, read_all, read_file, read_stream
    from .readers import LARGEST, read_bytes

__all__ = [
    "LARGEST",
    "Found",
    "Reading",
    "Skipped",
    "find_files",
    "read_all",
    "read_bytes",
    "read_file",
    "read_stream",
]

_MODULES = {"LARGEST": ".readers", "read_bytes": ".readers"}


def __getattr__(name: str) -> object:
    """Return what is named in `__all__`, importing the module that has it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_MODULES.get(name, ".files"), __name__), name)
