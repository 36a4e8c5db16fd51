"""Buttons around a chip: one that takes a filter away, and rows that set it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from core.words import ClaimState
from gui import theme
from gui.panels.row_delegate import chip_width, draw_chip, draw_line, types
from gui.table_model import Chip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget


_INSET = 8


class ChipButton(QAbstractButton):
    """A chip that can be pressed: "≠ contradicted ×"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chip = Chip("", "")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_chip(self, chip: Chip) -> None:
        """Show another chip."""
        self._chip = Chip(chip.sign, f"{chip.word}  ×", chip.state)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the chip with its frame of focus."""
        kind = types(self.font())[3]
        return QSize(chip_width(self._chip.text, kind) + 7, kind.height + 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip."""
        with QPainter(self) as painter:
            draw_chip(painter, 3, self.height() // 2, self._chip, types(self.font())[3])
            if self.hasFocus():
                _draw_focus(painter, self.rect())


class StateButton(QAbstractButton):
    """A row that filters by a state of claims while it is pressed: its chip, its word, and how many claims are in it."""

    def __init__(self, state: ClaimState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.claim_state = state
        self._count = 0
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int) -> None:
        """Show how many claims are in the state."""
        self._count = count
        self.setAccessibleName(f"Only {self.claim_state.value} claims, {count}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of a row of a list."""
        kind = types(self.font())[0]
        return QSize(160, kind.height + 7)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        colours, (plain, strong, small, chips) = theme.colours(), types(self.font())
        with QPainter(self) as painter:
            if self.isChecked() or self.underMouse():
                _draw_ground(
                    painter, self.rect(), colours.chosen if self.isChecked() else colours.hover
                )
            chip = Chip(theme.look(self.claim_state).sign, "", self.claim_state)
            widest = max(chip_width(theme.look(state).sign, chips) for state in ClaimState)
            aside = (widest - chip_width(chip.text, chips)) // 2
            draw_chip(painter, _INSET + aside, self.height() // 2, chip, chips)
            left = _INSET + widest + 7
            top = (self.height() - plain.height) // 2
            row = QRect(left, top, self.width() - left - _INSET, plain.height)
            kind, count = strong if self.isChecked() else plain, f"{self._count:,}"
            room = row.width() - small.metrics.horizontalAdvance(count) - 6
            (word,) = kind.lines(self.claim_state.value, room)
            draw_line(painter, row, word, kind, colours.ink)
            row.translate(0, (plain.height - small.height) // 2)
            draw_line(painter, row, count, small, colours.mute, at_end=True)
            if self.hasFocus():
                _draw_focus(painter, self.rect())

    def event(self, event: QEvent) -> bool:
        """Show what is under the pointer."""
        if event.type() in {QEvent.Type.Enter, QEvent.Type.Leave}:
            self.update()
        return super().event(event)


def _draw_ground(painter: QPainter, where: QRect, ink: str) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink))
    painter.drawRoundedRect(where, 6, 6)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _draw_focus(painter: QPainter, where: QRect) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.colours().accent), 1))
    painter.drawRoundedRect(where.adjusted(0, 0, -1, -1), 6, 6)
