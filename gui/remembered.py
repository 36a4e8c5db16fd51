"""What the desk remembers from one time to the next: projects opened, and how each window was left.

It is kept apart from the projects, so that opening one changes nothing in it. What cannot be read or written is passed
over: no work depends on it.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from pathlib import Path
from typing import Any, cast

from core import paths

RECENT_LENGTH = 12
_RECENT, _OPEN = "recent.json", "open.json"
_LARGEST = 10_000_000
"""No number that a window remembers is as large; Qt could not take it."""


def _folder() -> Path:
    return paths.data_dir() / "desk"


def _load(name: str) -> object:
    try:
        words = (_folder() / name).read_text(encoding="utf-8")
        return json.loads(words, parse_int=_whole, parse_float=_number, parse_constant=_number)
    except (OSError, ValueError, RecursionError):
        return None


def _whole(digits: str) -> int:
    return int(_number(digits))


def _number(digits: str) -> float:
    """Return a number as a window can have it, 0 for all others."""
    number = float(digits)
    return number if abs(number) < _LARGEST else 0.0


def _save(name: str, value: object) -> None:
    folder = _folder()
    making = folder / f".{os.urandom(6).hex()}.new"
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        try:
            making.write_text(json.dumps(value), encoding="utf-8")
            os.replace(making, folder / name)  # noqa: PTH105 - Path.replace is the same call
        finally:
            making.unlink(missing_ok=True)


def _paths(name: str) -> list[Path]:
    found = _load(name)
    words = cast("list[object]", found) if isinstance(found, list) else []
    return [Path(word) for word in words if isinstance(word, str)]


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name too long, a folder that may not be looked into
        return False


def recent() -> list[Path]:
    """Return the projects opened before, the last one first; those that are gone are left out."""
    return [path for path in _paths(_RECENT) if _is_there(path)]


def add_recent(path: Path) -> None:
    """Put a project first among those opened before."""
    path = path.resolve()
    others = [other for other in _paths(_RECENT) if other != path]
    _save(_RECENT, [str(p) for p in [path, *others][:RECENT_LENGTH]])


def left_open() -> list[Path]:
    """Return the projects that were open when the program was last closed; those that are gone are left out."""
    return [path for path in _paths(_OPEN) if _is_there(path)]


def set_left_open(projects: list[Path]) -> None:
    """Write down which projects are open."""
    _save(_OPEN, [str(path.resolve()) for path in projects])


def _window_name(path: Path) -> str:
    place = str(path.resolve()).encode(errors="surrogatepass")
    return f"window-{hashlib.sha256(place).hexdigest()[:16]}.json"


def window(path: Path) -> dict[str, Any]:
    """Return how the window of a project was left; {} where it never was open."""
    found = _load(_window_name(path))
    return cast("dict[str, Any]", found) if isinstance(found, dict) else {}


def set_window(path: Path, state: dict[str, Any]) -> None:
    """Write down how the window of a project is left; `state` goes into JSON."""
    _save(_window_name(path), state)
