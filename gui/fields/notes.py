"""Notes: text of some lines, in a field that is as high as they are many."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from core.text import clean, one_line
from gui.fields.editing import ENTER, Field, is_left, keeps_key
from gui.fields.laying import direction

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent

_MOST_LINES = 8
_CHROME = 10


class Note(QPlainTextEdit):
    """Lines of text, as high as they are many, that say when the user left them, was done, or pressed Esc.

    With `is_line` it is one long line that wraps; Enter ends it.
    """

    left = Signal()
    entered = Signal()
    escaped = Signal()

    def __init__(self, fewest: int = 1, *, is_line: bool = False) -> None:
        super().__init__()
        self._fewest = fewest
        self._is_line = is_line
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._on_text)
        self._grow()

    def setPlaceholderText(self, text: str) -> None:
        """Show a hint while there is no text, as high as its lines are many."""
        super().setPlaceholderText(text)
        self._grow()

    def _on_text(self) -> None:
        runs = direction(self.toPlainText())
        flag = Qt.AlignmentFlag
        wanted = flag.AlignRight if runs == Qt.LayoutDirection.RightToLeft else flag.AlignLeft
        option = self.document().defaultTextOption()
        if option.alignment() != wanted:
            option.setAlignment(wanted)
            self.document().setDefaultTextOption(option)
        self._grow()

    def _grow(self) -> None:
        line = self.fontMetrics().lineSpacing()
        height, block = 0.0, self.document().begin()
        while block.isValid() and height <= _MOST_LINES * line:
            height += self.document().documentLayout().blockBoundingRect(block).height()
            block = block.next()
        height = max(height, self._hint_height())
        policy = Qt.ScrollBarPolicy
        over = height > _MOST_LINES * line
        shown = max(self._fewest * line, min(ceil(height), _MOST_LINES * line))
        self.setFixedHeight(shown + _CHROME + 1)
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if over else policy.ScrollBarAlwaysOff
        )

    def _hint_height(self) -> int:
        if not self.document().isEmpty() or not self.placeholderText():
            return 0
        room = QRect(0, 0, max(1, self.viewport().width()), _MOST_LINES * 100)
        wrapping = Qt.TextFlag.TextWordWrap.value
        return self.fontMetrics().boundingRect(room, wrapping, self.placeholderText()).height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow as the lines become more."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    def text(self) -> str:
        """Return the text without white space at its ends, a newline for every line end, no-break spaces kept."""
        raw = self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")
        return clean(raw).strip()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the letters."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._grow()

    def event(self, event: QEvent) -> bool:
        """Share keys with the window."""
        kept = keeps_key(event, changed=self.document().isModified())
        if kept is not None:
            event.setAccepted(kept)
            return kept
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Ctrl+Enter, and of Esc where there is something to take back."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in ENTER and (control or self._is_line):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.document().isModified():
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the note was left."""
        super().focusOutEvent(event)
        if is_left(event):
            self.left.emit()


class NoteField(Field):
    """Text of some lines, or with `is_line` one that wraps. Undo works within it until it is committed."""

    def __init__(
        self, name: str, placeholder: str = "", *, fewest: int = 1, is_line: bool = False
    ) -> None:
        self.note = Note(fewest, is_line=is_line)
        self._is_line = is_line
        super().__init__(name, self.note)
        self.note.setPlaceholderText(placeholder)
        self.note.setProperty("kind", "quiet")
        self.note.left.connect(self.commit)
        self.note.entered.connect(self.commit)
        self.note.escaped.connect(self.revert)
        self.note.textChanged.connect(self._on_edited)
        self._set = ""

    def value(self) -> Any:
        """Return the text without white space at its ends, line ends as a newline."""
        text = self.note.text()
        return one_line(text) if self._is_line else text

    @property
    def has_pending(self) -> bool:
        """Whether the user changed the text."""
        return self.note.document().isModified() and super().has_pending

    def _show(self, value: Any) -> None:
        text = str(value or "")
        if self.note.text() != text:
            self.note.setPlainText(text)

    def _mark(self, *, changed: bool) -> None:
        self.note.document().setModified(changed)

    def put_back(self, value: Any, sentence: str) -> None:
        """Show again what was typed once and refused."""
        super().put_back(value, sentence)
        self._mark(changed=True)

    def _on_edited(self) -> None:
        if self.refusal and self.has_pending:
            self.refuse("")


class TitleField(NoteField):
    """A title: one line that wraps, in the letters of a heading, beginning where the text around it begins."""

    inset = 0

    def __init__(self, name: str, placeholder: str = "") -> None:
        super().__init__(name, placeholder, is_line=True)
        self.note.setProperty("kind", "title")
