"""The statements of texts, read once: the last ones are kept in memory, and those of a run on its shelf."""

from __future__ import annotations

import contextlib
import gc
from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING

from ..comparing.features import forget
from ..reading import lexicons, read
from ..reading.corrected import corrected
from .shelf import shelve, taken

if TYPE_CHECKING:
    from collections.abc import Generator

    from ..reading.parts import Statement
    from .shelf import Shelved
    from .sources import Source

_HELD = 200
"""Texts that one process keeps read: about 80 MB."""
_OFTEN, _SELDOM, _NEVER = 50_000, 20, 1_000_000

_kept: OrderedDict[tuple[int, str, str], tuple[Statement, ...]] = OrderedDict()


def statements(source: Source) -> tuple[Statement, ...]:
    """Return the statements of a version as corrected, without furniture; kept for when they are asked for again."""
    key = source.version_id, source.stamp, source.text  # an erasure changes the text alone
    found = _kept.get(key)
    if found is None and source.shelved is not None:
        found = taken(source.shelved)
    if found is None:
        found = _read(source)
    _kept[key] = found
    _kept.move_to_end(key)
    if len(_kept) > _HELD:
        _, old = _kept.popitem(last=False)
        forget(old)
    return found


def put_aside(source: Source, folder: str) -> Shelved | None:
    """Put the statements of a version, with what was made of them, into the folder of a run, unless they are there."""
    return shelve(folder, statements(source)) if source.shelved is None else None


def calm() -> None:
    """Look for garbage in circles less often: what is kept here is much, and has none."""
    gc.set_threshold(_OFTEN, _SELDOM, _SELDOM)


@contextlib.contextmanager
def settled() -> Generator[None]:
    """Put off the search through all that is in memory for garbage in circles: it is no short step."""
    often, seldom, whole = gc.get_threshold()
    gc.set_threshold(often, seldom, _NEVER)
    try:
        yield
    finally:
        gc.set_threshold(often, seldom, whole)


def _read(source: Source) -> tuple[Statement, ...]:
    for folder in source.words:
        lexicons.add_folder(Path(folder))
    passage = corrected(read(source.text, source.written), source.corrections)
    return tuple(
        one
        for one in passage.statements
        if not any(start < one.end and one.start < end for start, end in source.apart)
    )
