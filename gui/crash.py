"""What happens with an error that nobody caught: a defect is told without a word of any article, logged, shown once.

One of the world's errors (a disk that went away while something was being drawn) is said as its sentence. Every other is
a defect. Its message may quote what was read or typed, and so may its variables; what is told is the kind of error and
the places in the program, nothing else.
"""

from __future__ import annotations

import contextlib
import errno
import re
import sys
import threading
import time
import traceback
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSysInfo, Qt, Signal, qVersion
from PySide6.QtWidgets import QApplication

from core import __version__, paths
from core.errors import AppError
from core.records import record
from gui.dialogs.crash import CrashTeller

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import TracebackType

LOG_NAME, OLD_LOG_NAME = "crash.log", "crash.1.log"
_MOST_BYTES = 200_000
_MOST_FRAMES = 60
_SAME_SECONDS = 5.0
_ARGUMENTS = re.compile(r"\(.*\)$", re.MULTILINE)
_OWN_ROOMS = ("gui.crash", "gui.dialogs.crash")


@record
class Crash:
    """A defect that showed: `details` tells where, free of what articles say.

    `places` is the same for the same defect; `modules` are those it came through.
    """

    details: str
    places: str
    modules: frozenset[str]


def describe(error: BaseException) -> Crash:
    """Return what may be told of an error."""
    told = list(_chain(error))
    places = "\n".join(told)
    modules = {
        str(frame.f_globals.get("__name__", ""))
        for frame, _ in traceback.walk_tb(error.__traceback__)
    }
    head = (
        f"Counterpoint {__version__}, Python {sys.version.split()[0]}, Qt {qVersion()}\n"
        f"{QSysInfo.kernelType()} {QSysInfo.kernelVersion()} {QSysInfo.currentCpuArchitecture()}\n"
        f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC\n"
    )
    return Crash(f"{head}\n{places}\n", _ARGUMENTS.sub("", places), frozenset(modules))


def _chain(error: BaseException, depth: int = 0) -> Iterator[str]:
    """Give the lines that tell an error, those behind it first."""
    behind = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if behind is not None and depth < _MOST_FRAMES:
        yield from _chain(behind, depth + 1)
        yield "which led to"
    frames = list(traceback.walk_tb(error.__traceback__))
    for frame, line in frames[-_MOST_FRAMES:]:
        module = frame.f_globals.get("__name__", "?")
        yield f"  {module}:{line} {frame.f_code.co_qualname}"
    yield _said(error)
    if isinstance(error, BaseExceptionGroup):
        for inner in error.exceptions:
            yield from _chain(inner, depth + 1)


def _said(error: BaseException) -> str:
    """Return the kind of an error and what of it cannot be anybody's text."""
    kind = type(error)
    parts = [_measured(argument) for argument in error.args]
    if isinstance(error, OSError) and error.errno is not None:
        parts = [errno.errorcode.get(error.errno, str(error.errno))]
    elif isinstance(error, AttributeError | NameError | ImportError) and error.name:
        parts = [error.name if str(error.name).isidentifier() else _measured(error.name)]
    elif name := getattr(error, "sqlite_errorname", ""):
        parts = [str(name)]
    return f"{kind.__module__}.{kind.__qualname__}({', '.join(parts)})".removeprefix("builtins.")


def _measured(argument: object) -> str:
    """Return a value as its type and length alone."""
    kind = type(argument).__name__
    return (
        f"{kind} of {len(argument)}"
        if isinstance(argument, str | bytes | list | tuple | dict)
        else kind
    )


# The log --------------------------------------------------------------------------------------------------------------


def log_folder() -> Path:
    """Return where the log lies; it may not exist yet."""
    return paths.data_dir() / "log"


def write_log(text: str) -> None:
    """Add to the log; what was long ago goes. Where it cannot be written nothing is: the work does not hang on it."""
    path = log_folder() / LOG_NAME
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > _MOST_BYTES:
            path.replace(path.with_name(OLD_LOG_NAME))
        with path.open("a", encoding="utf-8", errors="replace") as log:
            log.write(f"{text.rstrip()}\n\n")


# The hook -------------------------------------------------------------------------------------------------------------


class CrashHook(QObject):
    """Hears of every error that nobody caught, in any thread, and hands it on in the window's thread.

    Defects go to `show`, sentences for the user to `say`. The same within seconds is counted, not shown again. A defect
    in showing a defect is only logged.
    """

    _heard = Signal(object)
    _refused = Signal(str)

    def __init__(
        self, show: Callable[[str], object], say: Callable[[str], object] | None = None
    ) -> None:
        super().__init__()
        self._show = show
        self._say = say
        self._showing = False
        self._last: dict[str, float] = {}
        self.repeats: dict[str, int] = {}
        """How often each defect showed again, by its places."""
        self._lock = threading.Lock()
        self._heard.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._refused.connect(self._tell_refused, Qt.ConnectionType.QueuedConnection)
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)

    def install(self) -> None:
        """Begin to listen."""
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error
        sys.unraisablehook = self._on_unraisable

    def uninstall(self) -> None:
        """Leave everything as it was before."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def _on_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, Exception):
            self._hear(error)
        else:  # asked to stop: Ctrl+C
            self._before[0](kind, error, trace)

    def _on_thread_error(self, told: threading.ExceptHookArgs) -> None:
        if isinstance(told.exc_value, Exception):
            self._hear(told.exc_value)

    def _on_unraisable(self, told: sys.UnraisableHookArgs) -> None:
        if isinstance(told.exc_value, Exception):
            self._hear(told.exc_value)

    def _hear(self, error: BaseException) -> None:
        if isinstance(error, AppError) and self._say is not None:
            if not self._is_again(error.sentence)[0]:
                self._refused.emit(error.sentence)
            return
        crash = describe(error)
        again, count = self._is_again(crash.places)
        if again:
            if _is_round(count):
                write_log(f"{datetime.now(UTC):%H:%M:%S} the last one again, {count} times by now")
            return
        write_log(crash.details)
        if sys.stderr is not None:
            print(crash.details, file=sys.stderr)  # noqa: T201 - who started it in a terminal sees it there
        if not crash.modules.intersection(_OWN_ROOMS):
            self._heard.emit(crash)

    def _is_again(self, what: str) -> tuple[bool, int]:
        """Tell whether the same was heard seconds ago, and how often it was by now."""
        with self._lock:
            now, before = time.monotonic(), self._last.get(what)
            self._last[what] = now
            again = before is not None and now - before < _SAME_SECONDS
            self.repeats[what] = self.repeats.get(what, 0) + again
            return again, self.repeats[what]

    def _tell_refused(self, sentence: str) -> None:
        if self._say is not None:
            self._say(sentence)

    def _tell(self, crash: Crash) -> None:
        if self._showing:
            return
        self._showing = True  # and so it stays, should showing fail: nothing is shown after that
        self._show(crash.details)
        self._showing = False


def _is_round(count: int) -> bool:
    """Tell whether a count is 1, 2, 4, 8 and so on: a defect in every repaint must not fill the log."""
    return count & (count - 1) == 0


def install_hook(
    show: Callable[[str], object], say: Callable[[str], object] | None = None
) -> Callable[[], None]:
    """Show the details of every defect by `show` from now on, and what the world refuses by `say`.

    Without `say` that counts as a defect too. Call what is returned to stop.
    """
    hook = CrashHook(show, say)
    hook.install()
    return hook.uninstall


def install_for(app: QApplication, say: Callable[[str], object] | None = None) -> None:
    """Show every defect in a dialog over the window in use, until the application ends; `say` as in `install_hook`."""
    teller = CrashTeller(QApplication.activeWindow, app)
    teller.close_requested.connect(app.quit)
    app.aboutToQuit.connect(install_hook(teller.show_details, say))
