"""A piece of evidence or a contact: told in words, opened to be changed in place, or typed anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFontInfo
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.errors import AppError
from gui import theme
from gui.fields import Flow, LineField, NoteField, small, tell
from gui.panels.support_fields import (
    ENTER,
    SupportFields,
    bring_into_view,
    now_typed,
    trouble,
    wants_key,
    wants_letter,
)
from gui.panels.support_parts import as_typed, web_address

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from gui.fields import Field
    from gui.panels.support_parts import Kind, Told
    from gui.session import Session

SEEN = "Opens your browser, which reaches the network: the outlet sees your visit."


def link_button(text: str, name: str) -> QPushButton:
    """Return a small button in the words of a link; `name` is its accessible name."""
    button = QPushButton(text)
    button.setProperty("kind", "link")
    button.setAutoDefault(True)
    button.setAccessibleName(name)
    return button


def open_address(address: str) -> bool:
    """Open a page in the user's browser, only of the web; False where none could be started."""
    found = web_address(address)
    return bool(found) and QDesktopServices.openUrl(QUrl(found))


class SupportCard(QFrame):
    """One record of a kind: closed in words, or open with its fields, each of which is written by itself."""

    def __init__(self, session: Session, kind: Kind) -> None:
        super().__init__()
        self.setObjectName("support_card")
        self._session = session
        self._kind = kind
        self._record: Any = None
        self._parts: SupportFields | None = None
        self.words = _Words()
        self.editor = QWidget()
        self.edit_button = link_button("Edit", f"Edit this {kind.noun}")
        self.answer_button = link_button("Answered now", "Answered now: fills in this moment")
        self.open_button = link_button("Open address", f"Open address. {SEEN}")
        self.archive_button = link_button("Open archive", f"Open archive address. {SEEN}")
        self.done_button = link_button("Done", "Close the fields")
        self.remove_button = link_button("Remove", f"Remove this {kind.noun}")
        self._trouble = trouble()
        self._lay_out()
        self._wire()
        self.set_open(is_open=False)

    def _lay_out(self) -> None:
        buttons = Flow(gap=10)
        for button in (
            self.edit_button, self.answer_button, self.done_button, self.open_button,
            self.archive_button, self.remove_button,
        ):  # fmt: skip
            buttons.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(11, 8, 11, 8)
        box.setSpacing(4)
        for widget in (self.words, self.editor, self._trouble):
            box.addWidget(widget)
        box.addLayout(buttons)
        for button in (self.open_button, self.archive_button):
            button.setToolTip(SEEN)

    def _wire(self) -> None:
        self.edit_button.clicked.connect(self.edit)
        self.done_button.clicked.connect(self.close_fields)
        self.remove_button.clicked.connect(self._remove)
        self.answer_button.clicked.connect(self._answered_now)
        self.open_button.clicked.connect(lambda: self._open(self._record.address))
        self.archive_button.clicked.connect(lambda: self._open(self._record.archive_address))

    @property
    def fields(self) -> dict[str, Field]:
        """The fields by the names of their parts; made when they are first needed."""
        return self._made_parts().fields

    def _made_parts(self) -> SupportFields:
        if self._parts is None:
            self._parts = SupportFields(self._kind)
            rows = QVBoxLayout(self.editor)
            rows.setContentsMargins(0, 0, 0, 0)
            rows.setSpacing(3)
            for row in self._parts.rows:
                rows.addWidget(row)
            for name, field in self._parts.fields.items():
                field.committed.connect(lambda value, name=name: self._write(name, value))
            self._show_values()
        return self._parts

    # Showing ------------------------------------------------------------------------------------------------------

    def show_record(self, record: Any) -> None:
        """Show a record; what the user is at work on stays."""
        self._record = record
        self.words.tell(self._kind.tell(record))
        self._show_values()
        self._set_buttons()

    def _show_values(self) -> None:
        if self._parts is not None and self._record is not None:
            values = {part.name: as_typed(self._record, part) for part in self._kind.parts}
            self._parts.show_values(values, anew=False)

    @property
    def is_open(self) -> bool:
        """Whether the fields show."""
        return not self.editor.isHidden()

    def set_open(self, *, is_open: bool) -> None:
        """Show the fields, or the words."""
        if is_open:
            self._made_parts()
        self.editor.setHidden(not is_open)
        self.words.setHidden(is_open)
        self._set_buttons()

    def edit(self) -> None:
        """Open the fields and give the first one the keyboard."""
        self.set_open(is_open=True)
        bring_into_view(self, self.fields[self._kind.first])

    def put_refused(self, refused: dict[str, tuple[str, str]]) -> None:
        """Open the fields with what was typed and refused, each by its name with the reason below it."""
        self.set_open(is_open=True)
        for name, (typed, sentence) in refused.items():
            self.fields[name].put_back(typed, sentence)
        bring_into_view(self, self.fields[next(iter(refused))])

    def close_fields(self) -> None:
        """Write what is pending and show the words again; stay open where something was refused."""
        self.commit()
        if not any(field.has_pending for field in self.fields.values()):
            at = QApplication.focusWidget()
            self.set_open(is_open=False)
            if at is not None and self.isAncestorOf(at):
                self.edit_button.setFocus()

    def commit(self) -> None:
        """Write what is pending."""
        if self._parts is not None:
            for field in self._parts.fields.values():
                field.commit()

    def refusals(self) -> list[tuple[str, str]]:
        """Return what was refused and not mended: the names of the fields, with the sentences."""
        fields = self._parts.fields.values() if self._parts is not None else ()
        return [(field.name, field.refusal) for field in fields if field.refusal]

    def _set_buttons(self) -> None:
        locked, is_open, record = bool(self._session.read_only), self.is_open, self._record
        pending = record is not None and bool(self._kind.tell(record).waits)
        self.edit_button.setHidden(is_open or locked)
        self.remove_button.setHidden(locked)
        self.answer_button.setHidden(is_open or locked or not pending)
        self.done_button.setHidden(not is_open)
        address = getattr(record, "address", "")
        archive = getattr(record, "archive_address", "")
        self.open_button.setHidden(not web_address(address))
        self.archive_button.setHidden(not web_address(archive))

    # Writing ------------------------------------------------------------------------------------------------------

    def _write(self, name: str, value: Any) -> None:
        given = {name: self._made_parts().given(name, value)}
        try:
            self._kind.edit(self._session.project, self._record.id, **given)
        except AppError as error:
            self.fields[name].refuse(error.sentence)

    def _answered_now(self) -> None:
        self.set_open(is_open=True)
        bring_into_view(self, self.fields["answer"])
        self._write("answered_at", now_typed())

    def _open(self, address: str) -> None:
        done = open_address(address)
        tell(self._trouble, "" if done else "No browser could be started for this address.")

    def _remove(self) -> None:
        try:
            self._kind.remove(self._session.project, self._record.id)
        except AppError as error:
            tell(self._trouble, error.sentence)

    # Keys ---------------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep Esc and letters from the window while the fields show."""
        if self.is_open and (wants_key(event, Qt.Key.Key_Escape) or wants_letter(event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the fields by Esc."""
        if event.key() == Qt.Key.Key_Escape and self.is_open:
            self.close_fields()
        else:
            super().keyPressEvent(event)


class _Words(QWidget):
    """A record told in words."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "words")
        self._sign = QLabel()
        self._sign.setProperty("kind", "lead")
        self._heading = small("", "strong")
        self._under = small("")
        self._waits = small("", "warn")
        self._quote = small("", "quote")
        self._set_quote_font()
        self._before = small("")
        self._lines = [small(""), small("")]
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        for label in (
            self._sign, self._heading, self._under, self._waits, self._before, self._quote, *self._lines
        ):  # fmt: skip
            box.addWidget(label)

    def _set_quote_font(self) -> None:
        self._quote.setFont(theme.reading_font(QFontInfo(self.font()).pixelSize()))

    def changeEvent(self, event: QEvent) -> None:
        """Let the words brought grow with the letters around them."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_quote"):
            self._set_quote_font()

    def tell(self, told: Told) -> None:
        """Show what is told of a record."""
        tell(self._sign, told.sign)
        self._sign.setProperty("ink", told.ink)
        self._sign.style().polish(self._sign)
        tell(self._heading, told.heading)
        tell(self._under, told.under)
        tell(self._waits, told.waits)
        tell(self._before, told.before)
        tell(self._quote, told.words)
        for label, text in zip(self._lines, (*told.lines, "", ""), strict=False):
            tell(label, text)


class SupportDraft(QFrame):
    """A record that is being typed; nothing of it is written before Enter or "Add"."""

    wanted = Signal()
    """It is to be written as it stands."""
    dropped = Signal()
    """It is not wanted any more."""

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self.setObjectName("support_card")
        self._kind = kind
        self._parts = SupportFields(kind)
        self.fields: dict[str, Field] = self._parts.fields
        self.add_button = QPushButton(f"Add {kind.noun}")
        self.add_button.setProperty("kind", "primary")
        self.cancel_button = QPushButton("Cancel")
        self._trouble = trouble()
        box = QVBoxLayout(self)
        box.setContentsMargins(11, 8, 11, 10)
        box.setSpacing(3)
        for row in self._parts.rows:
            box.addWidget(row)
        box.addWidget(self._trouble)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 4, 0, 0)
        buttons.setSpacing(6)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        box.addLayout(buttons)
        for button in (self.add_button, self.cancel_button):
            button.setAutoDefault(True)
        self.add_button.clicked.connect(self.wanted)
        self.cancel_button.clicked.connect(self.dropped)
        for field in self.fields.values():
            if isinstance(field, LineField):
                field.line.entered.connect(self.wanted)
            elif isinstance(field, NoteField):
                field.note.entered.connect(self.wanted)

    def begin(self, typed: dict[str, str] | None = None) -> None:
        """Show an empty form, or what was typed before."""
        self._parts.show_values(self._kind.plain, anew=True)
        self._parts.put_typed(typed or {})
        self.refuse("")

    def typed(self) -> dict[str, str]:
        """Return what stands in the form, as the operations take it."""
        return self._parts.typed()

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed or chosen yet."""
        empty = dict.fromkeys(self.fields, "") | self._kind.plain
        return self.typed() == empty

    @property
    def refusal(self) -> str:
        """The sentence that says why it was not written, or ""."""
        return self._trouble.text()

    def refuse(self, sentence: str) -> None:
        """Say why it was not written."""
        tell(self._trouble, sentence)

    def focus_first(self) -> None:
        """Give the first field the keyboard."""
        bring_into_view(self, self.fields[self._kind.first])

    def event(self, event: QEvent) -> bool:
        """Keep Esc, Enter and letters from the window, wherever in the form the keyboard is."""
        if wants_key(event, Qt.Key.Key_Escape, *ENTER) or wants_letter(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add by Enter; let go of an empty form by Esc, while one with words in it stays until it is cancelled."""
        if event.key() == Qt.Key.Key_Escape:
            if self.is_blank:
                self.dropped.emit()
        elif event.key() in ENTER:
            self.wanted.emit()
        else:
            super().keyPressEvent(event)
