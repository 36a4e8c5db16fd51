"""The states of claims as buttons, of which one at a time filters the claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from core.words import ClaimState
from gui.panels.chip_buttons import StateButton

if TYPE_CHECKING:
    from collections.abc import Mapping


SIDE = 10
"""How far cards stand in from the edges of the panel."""


class StateFilter(QWidget):
    """A heading and a button for each state that some claims are in; hidden while there are no claims."""

    chosen = Signal(object)
    """`ClaimState` that the user chose, or None where they took the choice back."""

    def __init__(self) -> None:
        super().__init__()
        self.buttons = {state: StateButton(state) for state in ClaimState}
        heading = QLabel("FILTER")
        heading.setProperty("kind", "heading")
        heading.setContentsMargins(4, 10, 0, 4)
        fill(self, heading, *self.buttons.values())
        for button in self.buttons.values():
            button.clicked.connect(lambda _checked, button=button: self._on_button(button))
        self.hide()

    def show_counts(self, counts: Mapping[ClaimState, int]) -> None:
        """Show how many claims are in each state; the states of none are left out, unless one is chosen."""
        for state, button in self.buttons.items():
            button.set_count(counts.get(state, 0))
            button.setVisible(state in counts or button.isChecked())
        self.setVisible(bool(counts))

    def set_state(self, state: ClaimState | None) -> None:
        """Show which state is chosen, without telling."""
        for one, button in self.buttons.items():
            button.setChecked(one is state)

    def _on_button(self, pressed: StateButton) -> None:
        state = pressed.claim_state if pressed.isChecked() else None
        self.set_state(state)
        self.chosen.emit(state)


def fill(page: QWidget, *widgets: QWidget, spacing: int = 1, side: int = SIDE) -> None:
    """Put widgets into a page, one under the other, as wide as the cards of articles."""
    column = QVBoxLayout(page)
    column.setContentsMargins(side, 0, side, 6)
    column.setSpacing(spacing)
    for widget in widgets:
        column.addWidget(widget)


def inset(*widgets: QWidget, spacing: int = 1, side: int = SIDE) -> QWidget:
    """Return a page with widgets one under the other, as wide as the cards of articles, or further in."""
    page = QWidget()
    fill(page, *widgets, spacing=spacing, side=side)
    return page
