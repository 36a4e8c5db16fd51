"""Start Counterpoint: hand over to the desk or to the command line.

`python main.py` opens the desk as it was left, at first the sample; so does `python main.py NAME.counterpoint` with that
project. `python main.py ARGUMENTS` runs one command.
Installed, the same two doors are named `counterpoint-gui` and `counterpoint`.
"""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from pathlib import Path

# Installed, this file and `core` lie in the folder `counterpoint`, which nobody else puts on the path.
_HERE = str(Path(__file__).resolve().parent)
if _HERE not in sys.path:
    sys.path.insert(0, _HERE)


SUFFIX = ".counterpoint"
_X_LIBRARIES = (
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-keysyms.so.1",
    "libxcb-shape.so.0",
    "libxkbcommon-x11.so.0",
)


def command_line(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code.

    `arguments` are the words after the program's name; left out, those it was started with.
    """
    from core import cli

    return cli.main(sys.argv[1:] if arguments is None else arguments)


def has_screen() -> bool:
    """Tell whether there is a screen to show a window on."""
    if os.environ.get("QT_QPA_PLATFORM") or not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def missing_library() -> str:
    """Return a system library that a window on an X screen needs and that is not there, else "".

    Qt would end the program without a word the user could use.
    """
    if (
        not has_screen()
        or not sys.platform.startswith("linux")
        or os.environ.get("QT_QPA_PLATFORM")
    ):
        return ""
    import ctypes

    for name in _X_LIBRARIES:
        try:
            ctypes.CDLL(name)
        except OSError:
            return name
    return ""


def desk(projects: list[Path] | None = None) -> int:
    """Open the desk, with some projects or as it was left, and return its exit code.

    With no screen, or none that Qt can draw on, it says so and runs the sample on the command line.
    """
    if projects is None:
        projects = _projects(sys.argv[1:])
    if not has_screen():
        return _without_window("There is no screen for the desk")
    if missing := missing_library():
        return _without_window(f"The desk needs the system's library {missing}, which is not there")
    gc.disable()  # what is made for the start is no garbage; the desk collects once it is shown
    import_module("core.operations.views")  # first: PySide6 reads the source of all that follows it
    try:
        from gui import app
    except ImportError as error:
        return _without_window(f"The desk cannot be drawn here ({error})")
    return app.run(projects)


def _without_window(why: str) -> int:
    gc.enable()
    print(f"{why}; here is the same job on the command line.", flush=True)
    return command_line(["sample"])


def _projects(words: list[str]) -> list[Path]:
    """Return the words as paths where all of them are project files; a double click on a file starts us so."""
    paths = [Path(word) for word in words]
    return paths if all(path.suffix == SUFFIX and path.is_file() for path in paths) else []


def main() -> int:
    """Run the command given on the command line, or open the desk where none is given; return the exit code."""
    words = sys.argv[1:]
    projects = _projects(words)
    return command_line() if words and not projects else desk(projects)


if __name__ == "__main__":
    sys.exit(main())
