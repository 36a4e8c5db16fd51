"""A virtual screen with the real program on it, for tests that have nothing but keys, a mouse and the project file."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

import pytest

import main
from core import operations

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from core.operations.views import Project

Seen = TypeVar("Seen")

ROOT = Path(__file__).resolve().parents[2]
SIZE = (1680, 1050)
_NEEDED = ("Xvfb", "setxkbmap", "xdotool")
_PATIENCE = 20.0
_PAUSE = 0.02


def wait_for(what: str, look: Callable[[], Seen | None]) -> Seen:
    """Look again and again until something is seen, and return it; fail, saying what was waited for, if nothing is."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        if seen := look():
            return seen
        time.sleep(_PAUSE)
    raise AssertionError(f"Waited in vain for {what}.")


class Screen:
    """A virtual screen, with a keyboard and a mouse of its own. No window manager: what is to have the keys is told."""

    def __init__(self, display: str) -> None:
        self.environment = {
            name: value
            for name, value in os.environ.items()
            if name not in {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "XAUTHORITY"}
        } | {"DISPLAY": display}

    def __call__(self, *words: object) -> str:
        """Run a command of xdotool and return what it printed."""
        command = ["xdotool", *map(str, words)]
        ended = subprocess.run(
            command, env=self.environment, capture_output=True, encoding="utf-8", check=False
        )
        return ended.stdout.strip()

    def to_window(self, name: str) -> None:
        """Wait for a window whose title holds a name, and give it the keys."""
        window = wait_for(
            f"a window named {name}", lambda: self("search", "--onlyvisible", "--name", name)
        ).split()[-1]
        self("windowfocus", "--sync", window)

    def press(self, *keys: str, times: int = 1) -> None:
        """Press keys one after the other, all of it so many times."""
        self("key", "--delay", 1, "--repeat", times, "--repeat-delay", 1, *keys)

    def write(self, text: str) -> None:
        """Type a text, of letters that stand on an English or a Persian keyboard."""
        self("type", "--delay", 1, text)

    def click(self, x: int, y: int) -> None:
        """Click at a point of the screen."""
        self("mousemove", x, y, "click", 1)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Drag the mouse from one point of the screen to another."""
        middle = (start[0] + end[0]) // 2, (start[1] + end[1]) // 2
        there = [word for point in (middle, end) for word in ("mousemove", *point)]
        self("mousemove", *start, "mousedown", 1, *there, "mouseup", 1)


class Program:
    """The real program, `python main.py …`, on a screen. It works on `project` and ends with the block at the latest."""

    def __init__(self, screen: Screen, project: Path, *words: object) -> None:
        self.project = project
        self._process = subprocess.Popen(
            [sys.executable, str(ROOT / "main.py"), *map(str, words)],
            env=screen.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.kill()

    def read(self, look: Callable[[Project], Seen]) -> Seen:
        """Read the project's file, as anybody may while the program writes to it."""
        with operations.open(self.project, write=False) as opened:
            return look(opened)

    def wait_for(self, what: str, look: Callable[[Project], Seen | None]) -> Seen:
        """Wait until something stands in the project's file, and return it."""
        return wait_for(what, lambda: self.read(look) if self.running else self._fail(what))

    @property
    def running(self) -> bool:
        """Whether the program has not ended."""
        return self._process.poll() is None

    def _fail(self, what: str) -> None:
        raise AssertionError(f"The program ended before {what}: {self.ended()}")

    def ended(self) -> tuple[int, str]:
        """Wait for the program's end; return its exit code and what it printed."""
        printed, _ = self._process.communicate(timeout=_PATIENCE)
        return self._process.returncode, printed

    def ends_well(self) -> None:
        """Wait for the program's end; fail, with what it printed, where it is not one without an error."""
        code, printed = self.ended()
        if code or "Traceback" in printed:
            raise AssertionError(f"The program ended with code {code}. It printed:\n{printed}")

    def kill(self) -> None:
        """End the program at once, as a fall of the system would, if it has not ended."""
        self._process.kill()
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()


@contextmanager
def virtual_screen() -> Generator[Screen]:
    """Give a screen; skip the test, saying what is missing, where none can be had or Qt cannot draw on it."""
    if missing := [name for name in _NEEDED if shutil.which(name) is None]:
        pytest.skip(f"Tests on a screen need {' and '.join(missing)}.")
    size = f"{SIZE[0]}x{SIZE[1]}x24"
    out, into = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(into), "-screen", "0", size, "-nolisten", "tcp", "-noreset"],
        pass_fds=[into],
        stderr=subprocess.DEVNULL,
    )
    os.close(into)
    try:
        with os.fdopen(out) as told:
            number = told.readline().strip()
        if not number:
            pytest.skip("Tests on a screen need Xvfb, which does not start here.")
        screen = Screen(f":{number}")
        _skip_where_qt_cannot_draw(screen)
        # A keyboard with both scripts: letters that are on none get lost when the machine is busy.
        layout = ["setxkbmap", "-layout", "us,ir"]
        subprocess.run(layout, env=screen.environment, capture_output=True, check=True)
        yield screen
    finally:
        server.terminate()
        server.wait()


def _skip_where_qt_cannot_draw(screen: Screen) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("QT_QPA_PLATFORM", raising=False)
        patch.setenv("DISPLAY", screen.environment["DISPLAY"])
        if library := main.missing_library():
            pytest.skip(f"Tests on a screen need the system's library {library}.")
