"""The line above a list: words that narrow it while they are typed, and in which order it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QWidget

from gui import theme
from gui.panels.chip_buttons import ChipButton
from gui.panels.tables import state_chip

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent

    from core.words import ClaimState

DELAY = 60
MOST_FIRST = {"claims", "ties", "evidence", "signed"}
"""Orders that a menu offers with the most first."""

_TO_LIST = {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class FilterEdit(QLineEdit):
    """A line whose words are told shortly after the last key; Escape empties it, then leaves."""

    words_changed = Signal(str)
    left = Signal()
    """The keyboard is to go to the list."""

    def __init__(self, prompt: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter_edit")
        self.setPlaceholderText(prompt)
        self.setAccessibleName(prompt)
        self.setClearButtonEnabled(True)
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self.flush)
        self.textChanged.connect(self._on_text)
        self._told = ""

    def _on_text(self) -> None:
        self._timer.start()

    def flush(self) -> None:
        """Tell the words now, where they were not told yet."""
        self._timer.stop()
        if self.text() != self._told:
            self._told = self.text()
            self.words_changed.emit(self._told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the list with Down and Enter, and with Escape where there is nothing to clear."""
        if event.key() in _TO_LIST:
            self.flush()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.flush()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class OrderButton(QToolButton):
    """A button with a menu of the orders in which a list can stand; the menu can be shown elsewhere too."""

    chosen = Signal(str, bool)
    """The key of an order, and whether it is reversed."""

    def __init__(self, orders: tuple[tuple[str, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._orders = orders
        self._order, self._reversed = orders[0][0], False
        self.setAutoRaise(True)
        self.setAccessibleName("Order of the list")
        self.clicked.connect(self._open)
        self.show_order(self._order, reverse=False)
        self.setIcon(theme.icon("sort"))

    def show_order(self, order: str, *, reverse: bool) -> None:
        """Show in which order the list stands."""
        self._order, self._reversed = order, reverse
        words = dict(self._orders).get(order, "")
        self.setToolTip(f"Order: {words.lower()}{', reversed' if reverse else ''}")
        self.setAccessibleDescription(self.toolTip())

    def open_menu(self, at: QPoint) -> QMenu:
        """Show the menu at a place on the screen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for order, words in self._orders:
            action = QAction(words, menu, checkable=True, checked=order == self._order)
            action.setActionGroup(group)
            action.triggered.connect(lambda _checked, order=order: self._choose(order))
            menu.addAction(action)
        menu.addSeparator()
        around = QAction("Reversed", menu, checkable=True, checked=self._reversed)
        around.triggered.connect(lambda checked: self.chosen.emit(self._order, checked))
        menu.addAction(around)
        menu.popup(at)
        return menu

    def _choose(self, order: str) -> None:
        if order != self._order:
            self.chosen.emit(order, order in MOST_FIRST)

    def _open(self) -> None:
        self.open_menu(self.mapToGlobal(self.rect().bottomLeft()))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon anew in another theme."""
        if event.type() == QEvent.Type.PaletteChange:
            self.setIcon(theme.icon("sort"))
        super().changeEvent(event)


class FilterLine(QWidget):
    """The filter of a table, and its order. `changed` is told when the words or the state are others."""

    changed = Signal()
    state_cleared = Signal()

    def __init__(self, noun: str, orders: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self.words = FilterEdit(f"Filter {noun}s")
        self.order = OrderButton(orders)
        self.chip = ChipButton()
        self.chip.hide()
        self.chip.clicked.connect(self._clear_state)
        self.fitting = QLabel()
        self.fitting.setProperty("kind", "small")
        self.claim_state: ClaimState | None = None
        self.words.words_changed.connect(lambda _words: self.changed.emit())
        self.words.setFixedWidth(220)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 3, 8, 3)
        self._row.setSpacing(6)
        self._row.addStretch(1)
        for widget in (self.fitting, self.chip, self.words, self.order):
            self._row.addWidget(widget)

    def insert(self, widget: QWidget) -> None:
        """Put a further widget before the words."""
        self._row.insertWidget(self._row.indexOf(self.words), widget)

    def set_state(self, state: ClaimState | None) -> None:
        """Narrow the list to a state of claims."""
        if state == self.claim_state:
            return
        self.claim_state = state
        if state is not None:
            self.chip.set_chip(state_chip(state))
            self.chip.setAccessibleName(f"Only {state.value} claims: press to show all")
        self.chip.setVisible(state is not None)
        self.changed.emit()

    def show_fitting(self, fitting: int, whole: int, *, narrowed: bool) -> None:
        """Show how many records fit, where some may not."""
        self.fitting.setText(f"{fitting:,} of {whole:,}" if narrowed else "")

    def clear(self) -> None:
        """Narrow the list no more."""
        self.words.clear()
        self.words.flush()
        if self.claim_state is not None:
            self._clear_state()

    def _clear_state(self) -> None:
        self.set_state(None)
        self.state_cleared.emit()
