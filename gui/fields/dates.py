"""Dates as people type them: what was understood, where it came from, and on what evidence it was set."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QToolButton, QWidget

from core.errors import AppError
from core.models import DateValue
from core.values import parse_date
from core.words import Origin
from gui import theme, wording
from gui.fields.editing import Field
from gui.fields.lines import Line

_WAYS = "2025, 2025-02, 2025-02-26, 26/02/2025, or a range: 2025-02-01/2025-02-15"


class TypedDate(NamedTuple):
    """A date as typed, for `values.parse_date`, and the evidence it rests on."""

    text: str
    evidence: str


class DateField(Field):
    """A line for a date, with how it was understood below, and a line for the evidence while it is being set.

    `set_value` takes a `DateValue`; `committed` carries a `TypedDate`. A text that is no date is refused in place and
    not committed.
    """

    def __init__(self, name: str, placeholder: str = "Not set") -> None:
        self.line, self.evidence = Line(), Line()
        self._date, self._by = DateValue(), ""
        super().__init__(name, _side_by_side(self.line))
        self.editor.setFocusProxy(self.line)
        self.setFocusProxy(self.line)
        self.more = _menu_button(name)
        box = self.editor.layout()
        if box is not None:
            box.addWidget(self.more)
        self._fill_menu()
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(placeholder)
        self.evidence.setAccessibleName(f"{name}: on what evidence")
        self.evidence.setPlaceholderText("On what evidence")
        self.evidence.setHidden(True)
        self.box.addWidget(self.evidence)
        for line in (self.line, self.evidence):
            line.setProperty("kind", "quiet")
            line.left.connect(self._on_left)
            line.entered.connect(self.commit)
            line.escaped.connect(self.revert)
            line.textEdited.connect(self._on_edited)
        self._set = self.value()

    # The value ----------------------------------------------------------------------------------------------------

    def value(self) -> TypedDate:
        """Return the date and the evidence as typed."""
        return TypedDate(self.line.text().strip(), self.evidence.text().strip())

    @property
    def has_pending(self) -> bool:
        """Whether the user changed the date or its evidence."""
        touched = self.line.isModified() or self.evidence.isModified()
        return touched and super().has_pending

    def set_value(self, value: DateValue, *, anew: bool = False, by: str = "") -> None:
        """Show a date; `by` is who set it."""
        self._date, self._by = value, by
        super().set_value(TypedDate(typed(value), _evidence(value)), anew=anew)
        if not self.has_pending:
            self.set_remark(origin(value, by))
            self._fold()

    def commit(self) -> None:
        """Tell the date, where it is pending and can be understood."""
        if self.has_pending:
            try:
                parse_date(self.line.text())
            except AppError as error:
                self._before = self._set
                self.refuse(error.sentence)
                return
        super().commit()
        self._fold()

    def _show(self, value: Any) -> None:
        for line, text in zip((self.line, self.evidence), value, strict=True):
            if line.text() != text:
                line.setText(text)
                line.setCursorPosition(0)

    def _mark(self, *, changed: bool) -> None:
        self.line.setModified(changed)
        self.evidence.setModified(changed)

    def put_back(self, value: Any, sentence: str) -> None:
        """Show again what was typed once and refused."""
        super().put_back(value, sentence)
        self._mark(changed=True)
        self.evidence.setHidden(False)

    # What is around it --------------------------------------------------------------------------------------------

    def _fold(self) -> None:
        """Show the evidence while the date is being set, no longer."""
        at_work = self.has_pending or self.evidence.hasFocus()
        self.evidence.setHidden(not at_work)

    def _on_left(self) -> None:
        if QApplication.focusWidget() not in {self.line, self.evidence, self.more}:
            self.commit()
            self._fold()

    def _on_edited(self, _text: str) -> None:
        self.refuse("")
        self.evidence.setHidden(False)
        self.set_remark(understood(self.line.text()))

    def revert(self) -> None:
        """Take back what is pending."""
        self.set_value(self._date, anew=True, by=self._by)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the sign in the ink of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.more.setIcon(theme.icon("clock", ink=theme.colours().mute))

    # Ways to say it -----------------------------------------------------------------------------------------------

    def _fill_menu(self) -> None:
        menu = QMenu(self.more)
        for text, act in (
            ("Unknown: nothing says when", self._unknown),
            ("One day, such as 2025-02-26", self._one_day),
            ("A range: not before / not after, .. for an open end", self._a_range),
        ):
            menu.addAction(text).triggered.connect(act)
        self.more.setMenu(menu)

    def _unknown(self) -> None:
        self._suggest("", 0)
        self.commit()

    def _one_day(self) -> None:
        self._suggest((self._date.earliest or "")[:10], 0)

    def _a_range(self) -> None:
        first, last = (self._date.earliest or "")[:10], (self._date.latest or "")[:10]
        self._suggest(f"{first}/{last}", 0 if first else -1)

    def _suggest(self, text: str, start: int) -> None:
        """Put a beginning into the line for the user to go on from."""
        self.line.setFocus()
        self.line.setText(text)
        self.line.setModified(True)
        if start < 0:
            self.line.setCursorPosition(0)
        else:
            self.line.selectAll()
        self._on_edited(text)


def _side_by_side(line: Line) -> QWidget:
    both = QWidget()
    box = QHBoxLayout(both)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(2)
    box.addWidget(line, 1)
    return both


def _menu_button(name: str) -> QToolButton:
    button = QToolButton()
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setAccessibleName(f"{name}: ways to say it")
    button.setToolTip("Ways to say it")
    button.setIconSize(QSize(14, 14))
    button.setIcon(theme.icon("clock", ink=theme.colours().mute))
    return button


# Words ----------------------------------------------------------------------------------------------------------------


def typed(value: DateValue) -> str:
    """Return a date as one would type it: as it was typed where that says the same, else in words or in ISO 8601."""
    if not value.known:
        return ""
    by_hand = value.written if value.origin is Origin.SET else ""
    for words in (by_hand, wording.dated(value), value.written):
        read = _read(words)
        if (read.earliest, read.latest) == (value.earliest, value.latest):
            return words
    return str(value)


def _evidence(value: DateValue) -> str:
    """Return what the user gave as evidence, without what reading the date has added."""
    if value.origin is not Origin.SET:
        return ""
    return value.detail.removesuffix(_read(value.written).detail or "\0").removesuffix("; ")


def _read(text: str) -> DateValue:
    try:
        return parse_date(text)
    except AppError:
        return DateValue()


def origin(value: DateValue, by: str = "") -> str:
    """Return what a date is and where it came from: "25 Feb 2025 · read from the line under the title"."""
    if not value.known:
        return ""
    return " · ".join(
        part for part in (wording.dated(value), came_from(value.origin, value.detail, by)) if part
    )


def came_from(origin: Origin, detail: str, by: str = "") -> str:
    """Return where a value came from, in words: "read from meta og:title", "set by Anna on the imprint"."""
    match origin:
        case Origin.READ | Origin.INFERRED:
            return f"{origin.value} from {detail}" if detail else origin.value
        case Origin.SET:
            said = f"set by {by}" if by else "set"
            return f"{said}: {detail}" if detail else said
        case _:
            return ""


def understood(text: str) -> str:
    """Return how a text is understood as a date, or how one is written."""
    if not text.strip():
        return "Not known: nothing says when."
    read = _read(text)
    if not read.known:
        return f"Write {_WAYS}, with .. for an open end."
    return f"Understood as {wording.dated(read)}" + (f" ({read.detail})" if read.detail else "")
