"""Loading the engine ahead of its first use, piece by piece, so that nobody waits for it."""

from __future__ import annotations

import importlib
import pkgutil
from importlib.util import find_spec
from typing import TYPE_CHECKING

from ..jobs import Progress

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..jobs import Job

_PARTS = ("reading", "comparing", "finding")
_ROOT = __name__.rpartition(".operations")[0]
_SAID = "“Trade rose by 13 percent on Monday,” Anna Holm, the minister of trade, said in Oslo."
_ALSO_SAID = "Trade did not rise by more than 10 percent in March 2025, the port of Oslo said."


def warm_up() -> Job[None]:
    """Load what reading and comparing need: a module at a time, those that need least first, then the word lists."""
    modules = [name for part in _PARTS for name in _modules(f"{_ROOT}.{part}")]
    total = len(modules) + 2
    for done, name in enumerate(modules):
        importlib.import_module(name)
        yield Progress(done + 1, total)
    from ..comparing import compare  # noqa: PLC0415 - slow to load
    from ..reading import read  # noqa: PLC0415
    from .reading import use_own_words  # noqa: PLC0415

    use_own_words()
    passage = read(_SAID)
    yield Progress(total - 1, total)
    compare(passage, read(_ALSO_SAID))
    yield Progress(total, total)


def _modules(package: str) -> Iterator[str]:
    """Give the names of the modules in a package, the deepest first."""
    found = find_spec(package)
    places = (found.submodule_search_locations if found else None) or []
    names = [module.name for module in pkgutil.walk_packages(places, f"{package}.")]
    yield from sorted(names, key=lambda name: -name.count("."))
