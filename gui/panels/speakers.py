"""Who said a claim and through whom it came: a chain of names with their roles."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.models import Speaker
from core.text import one_line
from gui import theme
from gui.fields import Field, Line, Row, ShortButton

_INSET = 7
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SpeakerRow(QWidget):
    """One speaker: a line for the name, one for the role, and what can be done with them."""

    def __init__(self, chain: SpeakerChain) -> None:
        super().__init__()
        self.name, self.role = Line(), Line()
        self.name.setPlaceholderText("Name")
        self.role.setPlaceholderText("Role")
        self.more = QToolButton()
        self.more.setIconSize(QSize(14, 14))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.more)
        menu.addAction("Move up\tAlt+Up").triggered.connect(lambda: chain.move_row(self, -1))
        menu.addAction("Move down\tAlt+Down").triggered.connect(lambda: chain.move_row(self, 1))
        menu.addAction("Remove\tCtrl+Del").triggered.connect(lambda: chain.remove_row(self))
        self.more.setMenu(menu)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        first = QHBoxLayout()
        first.setSpacing(2)
        first.addWidget(self.name, 1)
        first.addWidget(self.more)
        box.addLayout(first)
        box.addWidget(self.role)
        self.draw()

    def draw(self) -> None:
        """Draw the sign of the menu in the ink of the theme."""
        self.more.setIcon(theme.icon("more", ink=theme.colours().mute))

    def number(self, place: int) -> None:
        """Say which link of the chain it is, from 0."""
        who = "Said by" if place == 0 else f"Passed on by, {place}"
        self.name.setAccessibleName(f"{who}: name")
        self.role.setAccessibleName(f"{who}: role")
        self.more.setAccessibleName(f"{who}: move or remove")

    @property
    def speaker(self) -> Speaker:
        """Return the speaker as typed."""
        return Speaker(one_line(self.name.text()), one_line(self.role.text()))

    @property
    def is_empty(self) -> bool:
        """Whether nobody is named."""
        return self.speaker == Speaker("")

    def show_speaker(self, speaker: Speaker) -> None:
        """Show a speaker."""
        for line, text in ((self.name, speaker.name), (self.role, speaker.role)):
            if line.text() != text:
                line.setText(text)
                line.setCursorPosition(0)

    def holds(self, widget: QWidget | None) -> bool:
        """Tell whether a widget is one of its own."""
        return widget in {self.name, self.role, self.more}


class SpeakerChain(Field):
    """The chain from the one who said it to the one who printed it; its value is a list of `Speaker`.

    What is typed is committed when its line is left, or by Enter; moving and removing at once. Alt+Up and Alt+Down
    move, Ctrl+Del removes.
    """

    def __init__(self) -> None:
        self._rows: list[tuple[Row, SpeakerRow]] = []
        self._laying = False
        super().__init__("Speaker", QWidget())
        self._inside = QVBoxLayout(self.editor)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(4)
        self.add = ShortButton("Passed on by…")
        self.add.setProperty("kind", "link")
        self.add.setAccessibleName("Add who passed it on")
        self.add.clicked.connect(self.add_row)
        beside = QWidget()
        line = QHBoxLayout(beside)
        line.setContentsMargins(_INSET, 0, 0, 0)
        line.addWidget(self.add)
        line.addStretch(1)
        self.box.addWidget(Row("", beside))
        self._set = []
        self._show([])

    @property
    def rows(self) -> list[SpeakerRow]:
        """Return the rows in the order of the chain."""
        return [row for _, row in self._rows]

    # The value ----------------------------------------------------------------------------------------------------

    def value(self) -> list[Speaker]:
        """Return the speakers that have a name or a role."""
        said = (row.speaker for row in self.rows)
        return [speaker for speaker in said if speaker.name or speaker.role]

    def set_value(self, value: Any, *, anew: bool = False) -> None:
        """Show a chain."""
        super().set_value(list(value), anew=anew)

    def _show(self, value: Any) -> None:
        last = self.rows[-1] if self._rows else None
        being_added = last is not None and last.holds(QApplication.focusWidget())
        rows = len(self._rows) - (being_added and last is not None and last.is_empty)
        if value != self.value() or rows != max(1, len(value)):
            self._lay(value)
        self.add.setHidden(not value)
        self.setFocusProxy(self.rows[0].name)

    def _lay(self, value: list[Speaker]) -> None:
        """Show a chain in as many rows, in an empty one where there is none."""
        chain = value or [Speaker("")]
        self._laying = True
        while len(self._rows) > len(chain):
            outer, _ = self._rows.pop()
            outer.hide()
            outer.deleteLater()
        while len(self._rows) < len(chain):
            self._append()
        for row, speaker in zip(self.rows, chain, strict=True):
            row.show_speaker(speaker)
        self._laying = False

    def _append(self) -> SpeakerRow:
        row = SpeakerRow(self)
        outer = Row("Said by" if not self._rows else "Passed on by", row)
        outer.label.setBuddy(row.name)
        row.number(len(self._rows))
        for line in (row.name, row.role):
            line.setProperty("kind", "quiet")
            line.installEventFilter(self)
            line.left.connect(self._on_left)
            line.entered.connect(self.commit)
            line.escaped.connect(self.revert)
            line.textEdited.connect(self._on_edited)
        self._rows.append((outer, row))
        self._inside.addWidget(outer)
        outer.show()
        return row

    def _on_edited(self, _text: str) -> None:
        self.refuse("")

    def _on_left(self) -> None:
        if not self._laying:
            self.commit()

    # Doing --------------------------------------------------------------------------------------------------------

    def add_row(self) -> None:
        """Open a row for one more who passed it on."""
        self.commit()
        row = self.rows[-1] if self.rows[-1].is_empty else self._append()
        row.name.setFocus()

    def move_row(self, row: SpeakerRow, step: int) -> None:
        """Move a speaker up or down the chain."""
        rows = self.rows
        at, to = rows.index(row), rows.index(row) + step
        if 0 <= to < len(rows):
            chain = [one.speaker for one in rows]
            chain[at], chain[to] = chain[to], chain[at]
            for one, speaker in zip(rows, chain, strict=True):
                one.show_speaker(speaker)
            self.commit()
            rows[to].name.setFocus()

    def remove_row(self, row: SpeakerRow) -> None:
        """Take a speaker out of the chain."""
        rows = self.rows
        at = rows.index(row)
        chain = [one.speaker for one in rows if one is not row]
        self._lay([speaker for speaker in chain if speaker.name or speaker.role])
        self.commit()
        self.rows[min(at, len(self._rows) - 1)].name.setFocus()

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        """Move and remove by keys."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            row = next(row for row in self.rows if row.holds(watched))
            if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in _STEPS:
                self.move_row(row, _STEPS[Qt.Key(event.key())])
                return True
            control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if control and event.key() == Qt.Key.Key_Delete:
                self.remove_row(row)
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the signs in the ink of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for row in self.rows:
                row.draw()
