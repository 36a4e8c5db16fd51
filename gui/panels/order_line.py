"""The line below the suggestions that says which order they are in, where it is learned, and leads to the other one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QPushButton

from core.records import record
from gui.wording import counted

if TYPE_CHECKING:
    from core.operations.views import OrderStanding


@record
class OrderWords:
    """What the line says: in which order the list is, the way to the other order, and the way to learn it anew; "" for none."""

    said: str = ""
    other: str = ""
    anew: str = ""


def order_words(told: OrderStanding) -> OrderWords:
    """Return what is said of an order: nothing where none was learned and there is nothing to learn one from."""
    if told.in_force:
        source = f"learned from {counted(told.learned_from, 'decision')}"
        said = f"In the order {source if told.learned_from else 'that was brought in'}"
        since = told.decided - told.learned_from
        anew = f"Learn from {since:,} more" if told.is_due and told.enough and since > 0 else ""
        return OrderWords(said, "Usual order", anew)
    if told.is_wanted:
        source = f"learned from {counted(told.decided, 'decision')}"
        return OrderWords("", f"Use the order {source if told.enough else 'that was brought in'}")
    if not told.is_on and (told.enough or told.is_brought):
        return OrderWords("In the usual order", "Learned order")
    return OrderWords()


class OrderLine(QObject):
    """A label and two buttons, to be laid out by their owner."""

    chosen = Signal(bool)
    """The learned order is wanted (True), or the usual one."""
    anew_requested = Signal()

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._told: OrderStanding | None = None
        self.said = QLabel()
        self.said.setProperty("kind", "small")
        self.said.setContentsMargins(9, 0, 1, 0)
        self.other, self.anew = QPushButton(), QPushButton()
        for button in (self.other, self.anew):
            button.setProperty("kind", "link")
        self.other.setToolTip(
            "What is accepted and dismissed teaches in which order to list the rest"
        )
        self.other.clicked.connect(self._on_other)
        self.anew.clicked.connect(self.anew_requested)
        self.parts = (self.said, self.other, self.anew)
        for part in self.parts:
            part.hide()

    def show_standing(self, told: OrderStanding, *, writes: bool) -> None:
        """Say how an order stands; without the ways to another where nothing can be written."""
        self._told = told
        words = order_words(told)
        for part, text in zip(self.parts, (words.said, words.other, words.anew), strict=True):
            part.setText(text)
            part.setVisible(bool(text) and (writes or part is self.said))
        self.said.setMinimumHeight(self.other.sizeHint().height())

    def hide(self) -> None:
        """Say nothing."""
        for part in self.parts:
            part.hide()

    def _on_other(self) -> None:
        told = self._told
        if told is None:
            return
        if told.in_force or not told.is_on:
            self.chosen.emit(not told.in_force)
        else:
            self.anew_requested.emit()
