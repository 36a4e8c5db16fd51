"""Waiting for suggestions that were asked for: the keyboard goes to their list when they are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from gui.panels.dock import Dock
    from gui.reader.side_by_side import SideBySide
    from gui.session import Session


class Awaiting(QObject):
    """Remembers how the desk stood when suggestions were asked for; whoever went on working keeps the keyboard."""

    list_wanted = Signal(str)
    """The keyboard is to go to the list of a noun."""

    def __init__(
        self, session: Session, readers: SideBySide, dock: Dock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._readers = readers
        self._dock = dock
        self._left: tuple[object, ...] = ()

    def ask(self) -> None:
        """Put the keyboard into the suggestions, now or, where none is listed yet, as soon as they are found."""
        self.list_wanted.emit("suggestion")
        self._left = self._at_work()

    def found(self) -> None:
        """Put the keyboard into the suggestions, where it waits at the lists or all stands as it was left."""
        keyboard = QApplication.focusWidget()
        waits = keyboard is None or self._dock.isAncestorOf(keyboard)
        if (waits or self._at_work() == self._left) and self._dock.tab == "suggestion":
            self.list_wanted.emit("suggestion")

    def _at_work(self) -> tuple[object, ...]:
        """Return where the keyboard, the caret and the selection are."""
        pane = self._readers.active
        caret = pane.view.caret() if pane is not None else None
        return QApplication.focusWidget(), caret, self._session.selection
