"""The project's rating scale, to be changed: its values in order, and which of them are adverse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from core.text import one_line
from gui import theme
from gui.fields import small, tell
from gui.fields.choices import Tick

if TYPE_CHECKING:
    from collections.abc import Callable

_ICONS = {"up": "up", "down": "down", "remove": "close"}


class _Entry(QWidget):
    """One value of the scale: its name, whether it is adverse, and moving or removing it."""

    edited = Signal()
    moved = Signal(int)
    removed = Signal()

    def __init__(self, value: str, *, adverse: bool) -> None:
        super().__init__()
        self.name = QLineEdit(value)
        self.name.setAccessibleName("Value of the scale")
        self.name.setPlaceholderText("Name the value")
        self.name.editingFinished.connect(self.edited)
        self.adverse = Tick("Adverse")
        self.adverse.setChecked(adverse)
        self.adverse.clicked.connect(self.edited)
        self.up = self._tool("up", lambda: self.moved.emit(-1))
        self.down = self._tool("down", lambda: self.moved.emit(1))
        self.remove = self._tool("remove", self.removed.emit)
        self.tell_name()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.name, 1)
        for part in (self.adverse, self.up, self.down, self.remove):
            line.addWidget(part)

    def _tool(self, what: str, clicked: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setObjectName(what)
        button.setIcon(theme.icon(_ICONS[what]))
        button.clicked.connect(clicked)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def tell_name(self) -> None:
        """Let each control say which value it is about."""
        name = self.name.text() or "the new value"
        self.adverse.setAccessibleName(f"{name}: adverse")
        for button, words in (
            (self.up, f"Move {name} up"),
            (self.down, f"Move {name} down"),
            (self.remove, f"Remove {name}"),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the signs in the ink of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for button in (self.up, self.down, self.remove):
                button.setIcon(theme.icon(_ICONS[button.objectName()]))


class RatingScaleEditor(QWidget):
    """Shows a scale and gives it back, whole, whenever the user changed it."""

    given = Signal(object)
    """The scale as it stands now: a list of {"value": text, "adverse": bool}."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rating_scale")
        self.entries: list[_Entry] = []
        self._in_force: list[dict[str, Any]] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(5)
        self.refusal = small("", "error")
        self.adding = QPushButton("Add a value")
        self.adding.setProperty("kind", "link")
        self.adding.setAutoDefault(False)
        self.adding.clicked.connect(self._add)
        note = small(
            "A claim is rated by these. An adverse value asks for evidence and a rationale."
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(note)
        box.addLayout(self._rows)
        box.addWidget(self.refusal)
        box.addWidget(self.adding, 0, Qt.AlignmentFlag.AlignLeft)

    def put(self, scale: list[dict[str, Any]]) -> None:
        """Show the scale that is in force."""
        self._in_force = scale
        tell(self.refusal, "")
        if scale == self.scale():
            return
        for entry in self.entries:
            self._rows.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
        self.entries = []
        for value in scale:
            self._append(str(value["value"]), adverse=bool(value["adverse"]))
        self._show_ends()

    def refuse(self, sentence: str) -> None:
        """Say why the scale was not taken; it stays to be mended."""
        tell(self.refusal, sentence)

    def scale(self) -> list[dict[str, Any]]:
        """Return the scale as it is written here."""
        return [
            {"value": one_line(entry.name.text()), "adverse": entry.adverse.isChecked()}
            for entry in self.entries
        ]

    def _append(self, value: str, *, adverse: bool) -> _Entry:
        entry = _Entry(value, adverse=adverse)
        entry.edited.connect(self._edited)
        entry.moved.connect(lambda step: self._move(entry, step))
        entry.removed.connect(lambda: self._remove(entry))
        self.entries.append(entry)
        self._rows.addWidget(entry)
        return entry

    def _add(self) -> None:
        self._append("", adverse=False).name.setFocus()
        self._show_ends()

    def _move(self, entry: _Entry, step: int) -> None:
        at = self.entries.index(entry)
        self.entries.insert(at + step, self.entries.pop(at))
        self._rows.removeWidget(entry)
        self._rows.insertWidget(at + step, entry)
        self._show_ends()
        self._edited()

    def _remove(self, entry: _Entry) -> None:
        at = self.entries.index(entry)
        self.entries.remove(entry)
        self._rows.removeWidget(entry)
        entry.hide()
        entry.deleteLater()
        self._show_ends()
        (
            self.entries[min(at, len(self.entries) - 1)].name if self.entries else self.adding
        ).setFocus()
        self._edited()

    def _show_ends(self) -> None:
        for at, entry in enumerate(self.entries):
            entry.up.setEnabled(at > 0)
            entry.down.setEnabled(at < len(self.entries) - 1)

    def _edited(self) -> None:
        for entry in self.entries:
            entry.tell_name()
        if self.scale() != self._in_force:
            self.given.emit(self.scale())
