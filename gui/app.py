"""The application: its look, its windows, and the projects that are open in them."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from core import jobs, operations, settings
from core.errors import AppError, DamagedError, InUseError, ProjectError
from core.operations import views
from core.text import printable
from gui import remembered, theme
from gui.errands import ask_new, ask_open
from gui.main_window import MainWindow
from gui.session import Session
from gui.start_window import StartWindow
from gui.warming import Warming

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from core.operations.views import Project

_FIRST_READ = 20


class Desk(QObject):
    """Opens projects in windows, one window for each, and remembers which are open."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self.windows: list[MainWindow] = []
        self._start: StartWindow | None = None
        self._leaving = False
        self._dressed = False
        self.use_look()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.use_look)

    # The look -----------------------------------------------------------------------------------------------------------

    def use_look(self) -> None:
        """Use theme, fonts and sizes as the settings and the system have them now."""
        values = settings.load()
        theme.load_fonts()
        size = int(values["interface_size"])
        theme.use(self._app, str(values["theme"]), size, sheet=self._dressed)
        for window in self.windows:
            window.use_settings()

    def _dress(self) -> None:
        """Put the style sheet on once the first window is made: under it every widget is styled again at each move."""
        if not self._dressed:
            self._dressed = True
            theme.dress(self._app, int(settings.load()["interface_size"]))

    # Opening ------------------------------------------------------------------------------------------------------------

    def begin(self, paths: list[Path]) -> None:
        """Open the projects asked for, else those that were open last time, else the sample."""
        asked = paths or remembered.left_open()
        for path in asked:
            self.open(path)
        if not asked:
            self.open_sample()
        if not self.windows:
            self._show_start()

    def open(self, path: Path) -> MainWindow | None:
        """Show a project in its window, opening it where it is not open; what goes wrong is said in place."""
        found = next((w for w in self.windows if _same(w.session.project.path, path)), None)
        if found is not None and not self._gives_way(found):
            found.setWindowState(found.windowState() & ~Qt.WindowState.WindowMinimized)
            found.raise_()
            found.activateWindow()
            return found
        try:
            return self._show(_open(path))
        except AppError as error:
            self._say(error.sentence, path)
            return None

    def _gives_way(self, window: MainWindow) -> bool:
        """Close a window that can only read where its project can be written by now; tell whether it closed."""
        if not window.session.read_only:
            return False
        try:
            project = operations.open(window.session.project.path, patience=0)
        except AppError:
            return False
        can_be_written = not project.read_only
        project.close()
        return can_be_written and window.close()

    def make(self, path: Path) -> MainWindow | None:
        """Make a new project and show it."""
        try:
            return self._show(operations.create(path))
        except AppError as error:
            self._say(error.sentence, path)
            return None

    def open_sample(self) -> MainWindow | None:
        """Show the sample, building it where it is not there yet."""
        path = operations.sample_path()
        try:
            if not path.exists():
                operations.build_sample()
        except AppError as error:
            self._say(error.sentence, None)
            return None
        return self.open(path)

    def _show(self, project: Project) -> MainWindow:
        """Show a project in a window. Raises AppError where its file turns out to be damaged."""
        try:
            _read_a_little(project)
            window = MainWindow(Session(project))
            self._dress()
            window.show()
        except BaseException as error:
            self._take_down(project)
            if isinstance(error, ProjectError):
                raise
            raise (_damage(project.path) or error) from error
        window.open_requested.connect(self._on_open_requested)
        window.new_requested.connect(lambda: ask_new(window, self.make))
        window.sample_requested.connect(self.open_sample)
        window.quit_requested.connect(self.quit)
        window.look_changed.connect(self.use_look)
        window.closed.connect(self._on_closed)
        for notice in project.notices:
            window.notices.error(notice)
        self.windows.append(window)
        remembered.add_recent(project.path)
        self._remember()
        if self._start is not None:
            self._start.close()
        return window

    def _take_down(self, project: Project) -> None:
        """Close a project whose window could not be made, and leave nothing of the window: it would still read."""
        for widget in self._app.topLevelWidgets():
            if isinstance(widget, MainWindow) and widget.session.project is project:
                shiboken6.delete(widget)
        project.listeners.clear()
        project.close()

    def _on_open_requested(self, path: Path | None) -> None:
        if path is None:
            ask_open(self._front(), self.open)
        else:
            self.open(path)

    # Closing ------------------------------------------------------------------------------------------------------------

    def quit(self) -> None:
        """Close all windows; they are opened again the next time. One that asks first stays, and those after it."""
        self._remember()
        self._leaving = True
        self._leaving = all(window.close() for window in list(self.windows))
        if not self._leaving:
            self._remember()
            return
        if self._start is not None:
            self._start.close()
        self._app.quit()

    def _on_closed(self, window: MainWindow) -> None:
        self.windows.remove(window)
        if self.windows and not self._leaving:
            self._remember()

    def _remember(self) -> None:
        remembered.set_left_open([window.session.project.path for window in self.windows])

    # Saying -------------------------------------------------------------------------------------------------------------

    def say(self, sentence: str) -> None:
        """Say a sentence in the window in front, or in the one with the ways to a project."""
        self._say(sentence, None)

    def _say(self, sentence: str, path: Path | None) -> None:
        """Say what could not be opened, where `say` says things; a sentence without the name of the file gets it."""
        front = self._front()
        name = printable(path.name) if path is not None else ""
        if name not in sentence:
            sentence = f"{name}: {sentence}"
        if isinstance(front, MainWindow):
            front.notices.error(sentence)
            return
        self._show_start()
        if self._start is not None:
            self._start.say(sentence)

    def _front(self) -> QWidget | None:
        active = self._app.activeWindow()
        if isinstance(active, MainWindow | StartWindow):
            return active
        return self.windows[-1] if self.windows else self._start

    def _show_start(self) -> None:
        if self._start is not None:
            return
        self._start = StartWindow()
        self._dress()
        self._start.open_chosen.connect(self.open)
        self._start.new_chosen.connect(self.make)
        self._start.sample_requested.connect(self.open_sample)
        self._start.closed.connect(self._on_start_closed)
        self._start.show()

    def _on_start_closed(self) -> None:
        self._start = None


def _open(path: Path) -> Project:
    """Open a project for writing; one that another program writes to is opened for reading, and says so."""
    try:
        return operations.open(path, patience=0)
    except InUseError as error:
        project = operations.open(path, write=False, patience=0)
        project.read_only = f"{error.sentence} You can read it here meanwhile."
        return project


def _read_a_little(project: Project) -> None:
    """Read what a window shows first: better a file that makes no sense fails here than while Qt is drawing."""
    ids = views.listed_ids(project, "article", sort="number")
    views.listed_rows(project, "article", ids[:_FIRST_READ])
    if ids:
        views.article(project, ids[0])


def _damage(path: Path) -> AppError | None:
    """Return what is amiss with the file of a project, for which a window could not be made; None where all is well."""
    try:
        findings = jobs.run(operations.verify(path))
    except AppError as error:
        return error
    if not findings:
        return None
    return DamagedError(
        f"{path.name} is damaged ({findings[0].what.rstrip('.')}). It was left as it is; see `counterpoint restore` for"
        " its backups."
    )


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except (OSError, ValueError):  # gone, or no name that a file can have
        return False


def run(paths: list[Path]) -> int:
    """Open the desk with some projects, else as it was left, and return the exit code when it is closed."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Counterpoint")
    app.setApplicationDisplayName("Counterpoint")
    app.setDesktopFileName("counterpoint")
    desk = Desk(app)
    from gui.crash import install_for  # noqa: PLC0415

    install_for(app, desk.say)
    QTimer.singleShot(0, lambda: _begin(desk, paths))
    return app.exec()


def _begin(desk: Desk, paths: list[Path]) -> None:
    QTimer.singleShot(0, _collect_garbage)
    desk.begin(paths)
    Warming(desk)


def _collect_garbage() -> None:
    """Collect garbage from now on, and never look through what was loaded for the start."""
    gc.freeze()
    gc.enable()
