"""One article of an import: what was read of it and where, to be corrected, and its first lines."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from core.text import one_line, paragraphs
from core.values import names
from core.words import Role
from gui import theme
from gui.dialogs.import_date import DateChoice
from gui.dialogs.import_entries import NAMES
from gui.fields import Choice
from gui.fields.choices import sentence
from gui.wording import counted, dated

if TYPE_CHECKING:
    from core.ingest.reading import Reading
    from core.models import ApartSpan
    from gui.dialogs.import_entries import Entry

PREVIEWED = 2000
"""Characters of an article that are shown before it is imported."""

_TITLES = {
    "title": "&Title",
    "outlet": "&Outlet",
    "authors": "&Authors",
    "date": "&Published",
    "address": "A&ddress",
    "language": "&Language",
}
_ORIGIN_WIDTH = 190


def label(text: str, kind: str) -> QLabel:
    """Return a label of a kind of the style sheet, of plain text that wraps."""
    made = QLabel(text)
    made.setProperty("kind", kind)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(kind in {"error", "warn", "small"})
    return made


class Preview(QTextEdit):
    """The first lines of an article as they will be read, page furniture small and grey."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("import_preview")
        self.setAccessibleName("The article's first lines")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self._shown: tuple[str, tuple[ApartSpan, ...]] = ("", ())

    def show_text(self, text: str, apart: tuple[ApartSpan, ...]) -> None:
        """Show the beginning of a text."""
        self._shown = (text, apart)
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._fill()

    def _fill(self) -> None:
        text, apart = self._shown
        plain, furniture = QTextCharFormat(), QTextCharFormat()
        plain.setFont(theme.reading_font(15))
        plain.setForeground(QColor(theme.colours().ink))
        furniture.setFont(theme.reading_font(12))
        furniture.setForeground(QColor(theme.colours().mute))
        self.clear()
        cursor = QTextCursor(self.document())
        at, end = 0, min(len(text), PREVIEWED)
        for span in apart:
            if span.start >= end:
                break
            cursor.insertText(text[at : span.start], plain)
            cursor.insertText(text[span.start : min(span.end, end)], furniture)
            at = min(span.end, end)
        cursor.insertText(text[at:end] + ("…" if end < len(text) else ""), plain)
        self.moveCursor(QTextCursor.MoveOperation.Start)


class EntryForm(QWidget):
    """The form of one entry. What is typed goes into the entry at once; `changed` says so."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._entry: Entry | None = None
        self.lines: dict[str, QLineEdit] = {name: QLineEdit() for name in NAMES}
        self.date = DateChoice()
        self.date_fault, self.address_fault = label("", "error"), label("", "error")
        self.role, self.group, self.evidence = Choice(), QLineEdit(), QLineEdit()
        self.notes, self.summary, self.preview = label("", "warn"), label("", "small"), Preview()
        self._origins = {name: label("", "small") for name in _TITLES}
        self._grid = QGridLayout()
        self._lay_out()
        for name, line in self.lines.items():
            line.textEdited.connect(partial(self._on_edited, name))
        self.date.edited.connect(self._on_date)
        self.evidence.textEdited.connect(self._on_evidence)
        self.group.textEdited.connect(self._on_group)
        self.role.activated.connect(self._on_role)

    # Laying out -------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(2, _ORIGIN_WIDTH)
        for row, name in enumerate(("title", "outlet", "authors", "date", "address", "language")):
            widget = self.date if name == "date" else self.lines[name]
            self._add_row(2 * row, _TITLES[name], widget, self._origins[name])
        self._grid.addWidget(self.date_fault, 7, 1, 1, 2)
        self._grid.addWidget(self.address_fault, 9, 1, 1, 2)
        self.lines["authors"].setPlaceholderText("Names with commas between them")
        self.lines["address"].setPlaceholderText("https://… or a DOI")
        self.lines["language"].setPlaceholderText("A code, such as en or fa")
        self.role.addItems([sentence(role.value) for role in Role])
        self.group.setPlaceholderText("As for all")
        self._add_row(12, "&Role", self._with_group(), None)
        self._add_row(13, "&Evidence", self.evidence, label("for what you change", "small"))
        self.evidence.setPlaceholderText("Such as the imprint, or a saved copy")
        self._name_widgets()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(self._grid)
        box.addWidget(self.notes)
        box.addWidget(self.summary)
        box.addWidget(self.preview, 1)

    def _add_row(self, row: int, text: str, widget: QWidget, origin: QLabel | None) -> None:
        title = QLabel(text)
        title.setProperty("kind", "mute")
        title.setBuddy(widget)
        self._grid.addWidget(title, row, 0)
        self._grid.addWidget(widget, row, 1, 1, 1 if origin else 2)
        if origin is not None:
            origin.setMaximumWidth(_ORIGIN_WIDTH + 60)
            self._grid.addWidget(origin, row, 2)

    def _with_group(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.role)
        row.addSpacing(12)
        title = QLabel("&Group")
        title.setProperty("kind", "mute")
        title.setBuddy(self.group)
        row.addWidget(title)
        row.addWidget(self.group, 1)
        both.setFocusProxy(self.role)
        return both

    def _name_widgets(self) -> None:
        for name, line in self.lines.items():
            line.setAccessibleName(_TITLES[name].replace("&", ""))
        self.role.setAccessibleName("Role")
        self.group.setAccessibleName("Group of this article")
        self.evidence.setAccessibleName("Evidence for what you change")

    # Showing ----------------------------------------------------------------------------------------------------------

    def show_entry(self, entry: Entry, whole: Reading) -> None:
        """Show an entry; `whole` is its reading with its text."""
        self._entry = entry
        for name, line in self.lines.items():
            line.setText(
                _typed(entry.values(name)) if name == "authors" else "".join(entry.values(name))
            )
            line.setCursorPosition(0)
        if entry.edits.date is None:
            self.date.set_date(entry.date)
        else:
            self.date.set_typed(entry.edits.date)
        self.role.setCurrentIndex(list(Role).index(entry.edits.role))
        self.group.setText(entry.edits.group)
        self.evidence.setText(entry.edits.evidence)
        self.notes.setText("\n".join(whole.notes))
        self.notes.setVisible(bool(whole.notes))
        self.summary.setText(_summary(whole))
        self.preview.show_text(whole.text, whole.apart)
        self._tell_origins()

    def _tell_origins(self) -> None:
        if self._entry is None:
            return
        for name, shown in self._origins.items():
            words = self._entry.origin(name)
            if name == "date" and self._entry.date.known:
                words = f"{dated(self._entry.date)}, {words}"
            shown.setText(words)
            shown.setToolTip(words)
        self.date_fault.setText(self._entry.date_fault)
        self.date_fault.setVisible(bool(self._entry.date_fault))
        self.date.set_wrong(wrong=bool(self._entry.date_fault))
        fault = self._entry.address_fault
        self.address_fault.setText(f"{fault} The article comes in without it." if fault else "")
        self.address_fault.setVisible(bool(fault))
        self.lines["address"].setProperty("wrong", bool(fault))
        self.lines["address"].style().polish(self.lines["address"])

    # Changing ---------------------------------------------------------------------------------------------------------

    def _on_edited(self, name: str, text: str) -> None:
        if self._entry is None:
            return
        if name == "authors":
            values = names(re.split("[;؛]" if re.search("[;؛]", text) else "[,،]", text))
        else:
            values = [value for value in (one_line(text),) if value]
        self._entry.edits.values[name] = tuple(values)
        self._tell_change()

    def _on_date(self, typed: str) -> None:
        if self._entry is not None:
            self._entry.edits.date = typed
            self._tell_change()

    def _on_evidence(self, text: str) -> None:
        if self._entry is not None:
            self._entry.edits.evidence = one_line(text)
            self._tell_change()

    def _on_group(self, text: str) -> None:
        if self._entry is not None:
            self._entry.edits.group = one_line(text)
            self.changed.emit()

    def _on_role(self, index: int) -> None:
        if self._entry is not None:
            self._entry.edits.role = list(Role)[index]
            self.changed.emit()

    def _tell_change(self) -> None:
        self._tell_origins()
        self.changed.emit()


def _typed(names: tuple[str, ...]) -> str:
    """Return names as one types them, with semicolons where one of them has a comma."""
    comma = any(re.search("[,،]", name) for name in names)
    return ("; " if comma else ", ").join(names) + (";" if comma else "")


def _summary(whole: Reading) -> str:
    """Say how long an article is, and how much of it is set apart."""
    found = paragraphs(whole.text)
    apart = sum(
        any(span.start <= start and end <= span.end for span in whole.apart) for start, end in found
    )
    said = counted(len(found), "paragraph")
    if apart:
        said += f", {apart:,} of them set apart as page furniture (small and grey)"
    shown = " · the beginning is shown" if len(whole.text) > PREVIEWED else ""
    return f"{said}{shown}"
