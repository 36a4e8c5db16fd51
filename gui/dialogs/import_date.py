"""When an article was published, as it is set while importing: not known, a day, or a range."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from core.errors import AppError
from core.values import parse_date

if TYPE_CHECKING:
    from core.models import DateValue

_UNKNOWN, _DAY, _RANGE = range(3)
_OPEN = ".."
_NO_DAY = "no day"


class DateChoice(QWidget):
    """A choice of not known, a day or a range, with a line for the day or two for the ends of the range.

    It takes days as people write them; an empty end of a range is open.
    """

    edited = Signal(str)
    """A text for `values.parse_date`, which may be none; "unknown" for a date that is not known."""

    def __init__(self) -> None:
        super().__init__()
        self.kind = QComboBox()
        self.kind.addItems(["Not known", "Day", "Range"])
        self.kind.setAccessibleName("Published: not known, a day or a range")
        self.first, self.last = QLineEdit(), QLineEdit()
        self.first.setAccessibleName("Published: day, or first day")
        self.last.setAccessibleName("Published: last day")
        self._to = QLabel("to")
        self._to.setProperty("kind", "mute")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.kind.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.addWidget(self.kind)
        row.addWidget(self.first, 1)
        row.addWidget(self._to)
        row.addWidget(self.last, 1)
        row.addStretch(0)
        self.setFocusProxy(self.kind)
        self.kind.activated.connect(self._on_kind)
        for line in (self.first, self.last):
            line.textEdited.connect(self._on_typed)
        self._arrange()

    def set_date(self, value: DateValue) -> None:
        """Show a date."""
        is_day = value.earliest == value.latest
        kind = (_DAY if is_day else _RANGE) if value.known else _UNKNOWN
        self._put(kind, value.earliest or "", "" if is_day else value.latest or "")

    def set_typed(self, text: str) -> None:
        """Show a date as it was typed before, which may be none."""
        first, slash, last = text.partition(" / ")
        if slash:
            self._put(_RANGE, *("" if end == _OPEN else end for end in (first, last)))
        else:
            kind = _UNKNOWN if text == "unknown" else _DAY
            self._put(kind, "" if text == _NO_DAY else text, "")

    def set_wrong(self, *, wrong: bool) -> None:
        """Mark the lines where what was typed is no date."""
        for line in (self.first, self.last):
            line.setProperty("wrong", "true" if wrong else "false")
            line.style().unpolish(line)
            line.style().polish(line)

    def typed(self) -> str:
        """Return what was typed."""
        kind = self.kind.currentIndex()
        if kind == _UNKNOWN:
            return "unknown"
        if kind == _DAY:
            return self.first.text().strip() or _NO_DAY
        ends = (self.first.text().strip() or _OPEN, self.last.text().strip() or _OPEN)
        return " / ".join(ends)

    def _put(self, kind: int, first: str, last: str) -> None:
        self.kind.setCurrentIndex(kind)
        self.first.setText("" if kind == _UNKNOWN else first)
        self.last.setText(last if kind == _RANGE else "")
        for line in (self.first, self.last):
            line.setCursorPosition(0)
        self._arrange()

    def _arrange(self) -> None:
        kind = self.kind.currentIndex()
        self.first.setVisible(kind != _UNKNOWN)
        self.first.setPlaceholderText("from any day" if kind == _RANGE else "2025-02-26")
        self.last.setPlaceholderText("to any day")
        for widget in (self._to, self.last):
            widget.setVisible(kind == _RANGE)

    def _on_kind(self, kind: int) -> None:
        self._arrange()
        if kind != _UNKNOWN:
            self.first.setFocus()
        self.edited.emit(self.typed())

    def _on_typed(self, _text: str) -> None:
        self.edited.emit(self.typed())


def for_parsing(typed: str) -> str:
    """Return what a `DateChoice` gave as a text for `parse_date`, each end of a range read by itself.

    An end such as 26/02/2025 would else be taken for a range. Raises InvalidValueError.
    """
    first, slash, last = typed.partition(" / ")
    if not slash:
        return typed
    ends = [
        _OPEN if end == _OPEN else getattr(parse_date(end), side) or _OPEN
        for end, side in ((first, "earliest"), (last, "latest"))
    ]
    return "/".join(ends)


def fault(typed: str) -> str:
    """Return the sentence that says why what was typed is no date, or ""."""
    try:
        parse_date(for_parsing(typed))
    except AppError as error:
        return error.sentence if typed != _NO_DAY else "Write the day, or choose “Not known”."
    return ""
