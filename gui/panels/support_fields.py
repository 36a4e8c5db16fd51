"""The fields of evidence and contacts, made from their declared parts."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QWidget

from gui.fields import ChoiceField, LineField, NoteField, Row, small
from gui.fields.editing import is_letter

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from gui.fields import Field
    from gui.panels.support_parts import Kind, Part

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ROOM = 12


def now_typed() -> str:
    """Return this moment, to the minute, as it is typed into a field."""
    return datetime.now().astimezone().isoformat(timespec="minutes")


def boxed(field: Field) -> Field:
    """Let a field show its edges, as one of a form that is filled in; return it."""
    field.editor.setProperty("kind", "boxed")
    return field


def trouble() -> QLabel:
    """Return a label for what was refused, hidden until there is something to say."""
    label = small("", "error")
    label.hide()
    return label


def bring_into_view(form: QWidget, field: QWidget) -> None:
    """Give a field the keyboard and, once it is laid out, scroll to its form and to the field itself."""
    field.setFocus()
    QTimer.singleShot(0, form, lambda: _scroll_to(form, field))


def _scroll_to(*widgets: QWidget) -> None:
    area = widgets[0].parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        for widget in widgets:
            area.ensureWidgetVisible(widget, 0, _ROOM)


def wants_key(event: QEvent, *keys: Qt.Key) -> bool:
    """Tell whether an event asks who gets one of some keys that the window has a use for too."""
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.key() in keys
    )


def wants_letter(event: QEvent) -> bool:
    """Tell whether an event asks who gets a letter, figure or sign that the window may have a use for too."""
    return event.type() == QEvent.Type.ShortcutOverride and is_letter(event)


class InlineForm(QFrame):
    """A form that opens in its place: Enter is its answer, Esc lets go of it, and the window gets no letter."""

    wanted = Signal()
    dropped = Signal()

    def answer(self) -> None:
        """Tell that what was filled in is wanted."""
        self.wanted.emit()

    def event(self, event: QEvent) -> bool:
        """Keep Esc, Enter and letters from the window, wherever in the form the keyboard is."""
        if wants_key(event, Qt.Key.Key_Escape, *ENTER) or wants_letter(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by Enter, let go of it by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        elif event.key() in ENTER:
            self.answer()
        else:
            super().keyPressEvent(event)


class SupportFields:
    """One field for each part of a kind of record, each in its row."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self.rows: list[QWidget] = []
        self.fields: dict[str, Field] = {}
        self._given: dict[str, dict[str, str]] = {}
        for part in kind.parts:
            field = self.fields[part.name] = boxed(self._field(part))
            self.rows.append(Row(part.label, _with_now(field) if part.sort == "moment" else field))

    def _field(self, part: Part) -> Field:
        if part.sort == "choice":
            self._given[part.name] = {shown: value for value, shown in part.choices}
            return ChoiceField(part.label, [shown for _value, shown in part.choices])
        return (
            NoteField(part.label, part.hint)
            if part.sort == "text"
            else LineField(part.label, part.hint)
        )

    def show_values(self, values: dict[str, Any], *, anew: bool) -> None:
        """Show values, as the operations take them; what the user is at work on stays, unless `anew`."""
        for name, field in self.fields.items():
            field.set_value(self._shown(name, values.get(name)), anew=anew)

    def put_typed(self, values: dict[str, str]) -> None:
        """Show values as if the user had just typed them."""
        for name, value in values.items():
            self.fields[name].put_back(self._shown(name, value), "")

    def typed(self) -> dict[str, str]:
        """Return all values as they stand in the fields, as the operations take them."""
        return {name: self.given(name, field.value()) for name, field in self.fields.items()}

    def given(self, name: str, shown: Any) -> str:
        """Return a value as the operations take it."""
        return self._given.get(name, {}).get(shown, shown) or ""

    def _shown(self, name: str, value: Any) -> Any:
        for shown, given in self._given.get(name, {}).items():
            if given == value:
                return shown
        return "" if value is None else value


def _with_now(field: Field) -> QWidget:
    """Return a field with a button beside it that fills in this moment."""
    both = QWidget()
    button = QPushButton("now")
    button.setProperty("kind", "link")
    button.setAutoDefault(True)
    button.setAccessibleName(f"{field.name}: now")
    button.clicked.connect(lambda: _fill_in(field))
    line = QHBoxLayout(both)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(4)
    line.addWidget(field, 1)
    line.addWidget(button)
    both.setFocusProxy(field)
    return both


def _fill_in(field: Field) -> None:
    field.put_back(now_typed(), "")
    field.commit()
