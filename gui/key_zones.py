"""Where keys hold: single letters in the readers, the lists and the details, so that they can be typed in fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction, QKeySequence
    from PySide6.QtWidgets import QWidget

_IN_READERS = {"accept"}
_IN_READERS_AND_LISTS = {
    "remove",
    "end_later",
    "end_earlier",
    "start_earlier",
    "start_later",
}


def place(
    made: Mapping[str, QAction],
    window: QWidget,
    readers: QWidget,
    lists: tuple[QWidget, ...],
    details: QWidget,
) -> None:
    """Let each action's keys hold where they may: in the whole window, in readers and lists, or in readers alone.

    Letters hold in the details too, save in their fields, which keep what can be typed to themselves.
    """
    for name, action in made.items():
        for widget in (window, readers, *lists, details):
            widget.removeAction(action)
        if name in _IN_READERS:
            zones: tuple[QWidget, ...] = (readers,)
        elif name in _IN_READERS_AND_LISTS:
            zones = (readers, *lists)
        elif any(map(_is_bare, action.shortcuts())):
            zones = (readers, *lists, details)
        else:
            zones = (window,)
        everywhere = zones == (window,)
        context = Qt.ShortcutContext
        action.setShortcutContext(
            context.WindowShortcut if everywhere else context.WidgetWithChildrenShortcut
        )
        for widget in zones:
            widget.addAction(action)


def _is_bare(sequence: QKeySequence) -> bool:
    """Tell whether a key sequence begins with a letter, figure or sign without Ctrl, Alt or Meta."""
    if sequence.isEmpty():
        return False
    first = sequence[0]  # pyright: ignore[reportIndexIssue] - missing in the library's types
    modifiers = first.keyboardModifiers() & ~Qt.KeyboardModifier.ShiftModifier
    return (
        modifiers == Qt.KeyboardModifier.NoModifier and first.key().value < Qt.Key.Key_Escape.value
    )
