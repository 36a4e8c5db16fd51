"""Fields that hold one value and say when the user is done with it.

A field shows what it was given by `set_value`. What the user makes of it is pending until `commit`, which happens by
itself: Enter or leaving for lines, Ctrl+Enter or leaving for notes, the choice itself for choices. `committed` then
carries the value. Whoever writes it and is refused calls `refuse` with the sentence: it stands under the field, and
what was typed stays, still pending.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeGuard

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.fields.laying import small, tell

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QLabel

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)


def is_enter(event: QKeyEvent) -> bool:
    """Tell whether a key is Enter by itself."""
    return event.key() in ENTER and event.modifiers() in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.KeypadModifier,
    )


def is_letter(event: QEvent) -> TypeGuard[QKeyEvent]:
    """Tell whether an event is about a key that types something to be seen: a letter, a figure or a sign."""
    plain = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
    return (
        isinstance(event, QKeyEvent)
        and event.modifiers() in plain
        and event.text().isprintable()
        and bool(event.text().strip())
    )


def is_left(event: QFocusEvent) -> bool:
    """Tell whether the focus went for good, not to a menu of the editor's own."""
    return event.reason() not in _PASSING


def keeps_key(event: QEvent, *, changed: bool) -> bool | None:
    """Tell who gets a key that is a shortcut of the window too: True the editor, False the window, None as Qt has it.

    Enter stays with the editor, Esc while there is something to take back, undo while there is something to undo.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return None
    if event.key() in ENTER:
        return True
    if event.key() == Qt.Key.Key_Escape:
        return changed
    if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
        return None if changed else False
    return None


class Field(QWidget):
    """One value with its editor, and under it, where there are such, a remark and the sentence of a refusal."""

    inset = 8
    """How far the words under the value stand in from its edge, to begin where it begins."""
    committed = Signal(object)
    """The value, when the user is done with it and it differs from what was set."""

    def __init__(self, name: str, editor: QWidget) -> None:
        super().__init__()
        self.name = name
        self.editor = editor
        self._set: Any = None
        self._before: Any = None
        self._remark: QLabel | None = None
        self._refusal: QLabel | None = None
        editor.setAccessibleName(name)
        self.setFocusProxy(editor)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(2)
        self.box.addWidget(editor)

    # The value ----------------------------------------------------------------------------------------------------

    def value(self) -> Any:
        """Return the value as it stands in the editor."""
        raise NotImplementedError

    def _show(self, value: Any) -> None:
        """Put a value into the editor without telling anyone."""
        raise NotImplementedError

    def _mark(self, *, changed: bool) -> None:
        """Say whether the editor holds something of the user's."""

    @property
    def has_pending(self) -> bool:
        """Whether the editor holds something that was not written yet."""
        return bool(self.value() != self._set)

    def set_value(self, value: Any, *, anew: bool = False) -> None:
        """Show a value and tell nobody. What the user is at work on stays, unless `anew`: another record is shown."""
        pending = self.has_pending
        self._set = value
        if anew or not pending:
            self._show(value)
            self._mark(changed=False)
        if not self.has_pending:
            self.refuse("")

    def commit(self) -> None:
        """Tell the value, where it is pending."""
        if not self.has_pending:
            self._show(self._set)
            return
        self._before, self._set = self._set, self.value()
        self._mark(changed=False)
        self.refuse("", back=False)
        self.committed.emit(self._set)

    def revert(self) -> None:
        """Take back what is pending."""
        self.set_value(self._set, anew=True)

    # Beside the value ---------------------------------------------------------------------------------------------

    @property
    def refusal(self) -> str:
        """The sentence that says why the value was not written, or ""."""
        shown = self._refusal is not None and not self._refusal.isHidden()
        return self._refusal.text().replace("\u200b", "") if self._refusal and shown else ""

    def refuse(self, sentence: str, *, back: bool = True) -> None:
        """Say under the field why what was committed was not written; it is pending again. "" takes the words away."""
        if sentence and back:
            self._set = self._before
            self._mark(changed=True)
        if sentence or self._refusal is not None:
            self._refusal = self._label(self._refusal, sentence, "error")
            entered = self.focusProxy() or self.editor
            entered.setAccessibleDescription(sentence)
            _mark_wrong(entered, wrong=bool(sentence))

    def put_back(self, value: Any, sentence: str) -> None:
        """Show again what was typed once and refused; it is pending."""
        self._show(value)
        self._before = self._set
        self.refuse(sentence)

    @property
    def remark(self) -> str:
        """The small words under the value."""
        return self._remark.text().replace("\u200b", "") if self._remark else ""

    def set_remark(self, text: str) -> None:
        """Say something small under the value, such as where it came from."""
        if text or self._remark is not None:
            self._remark = self._label(self._remark, text, "small")

    def _label(self, label: QLabel | None, text: str, kind: str) -> QLabel:
        if label is None:
            label = small("", kind)
            label.setContentsMargins(self.inset, 0, 0, 2)
            self.box.addWidget(label)
        tell(label, text)
        return label


def _mark_wrong(editor: QWidget, *, wrong: bool) -> None:
    if bool(editor.property("wrong")) != wrong:
        editor.setProperty("wrong", wrong)
        editor.style().unpolish(editor)
        editor.style().polish(editor)
