"""Files in the making: named so that what a killed program left of them can be told, and cleared away."""

from __future__ import annotations

import os
import re
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_NAME = re.compile(r"\.counterpoint-(\d+)-[0-9a-f]{12}\.making.*")
_LONGEST_WORK = 3600  # seconds, where it cannot be told whether a process lives


def spare_name(folder: Path) -> Path:
    """Return the path of a file in the making, which is to be moved to its own name when it is whole."""
    return folder / f".counterpoint-{os.getpid()}-{os.urandom(6).hex()}.making"


def clear(folder: Path) -> list[Path]:
    """Remove from a folder what processes that are gone left in the making; return what was removed."""
    removed: list[Path] = []
    with suppress(OSError):
        for path in folder.iterdir():
            match = _NAME.fullmatch(path.name)
            if match and not _may_live(int(match[1]), path):
                with suppress(OSError):
                    path.unlink()
                    removed.append(path)
    return removed


def _may_live(process: int, path: Path) -> bool:
    if process == os.getpid():
        return True
    if os.name != "posix":
        return time.time() - path.stat().st_mtime < _LONGEST_WORK
    try:
        os.kill(process, 0)  # asks only whether it is there
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True
