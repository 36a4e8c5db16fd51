"""The order in which Tab walks: that in which things are seen, whenever they were made.

Qt walks in the order in which widgets were made, and what opens in place is made late.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QScrollArea

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QSplitter, QWidget

_MARGIN = 8


def step(window: QWidget, *, forward: bool) -> bool:
    """Put the keyboard to the next stop of a window, or the one before; False where there is no other."""
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    ring = list(_seen(window))
    at = window.focusWidget()
    here = ring.index(at) if at in ring else -1
    ahead = ring[here + 1 :] + ring[: max(here, 0)]
    stop = next(filter(is_stop, ahead if forward else reversed(ahead)), None)
    if stop is None:
        return False
    reason = Qt.FocusReason
    stop.setFocus(reason.TabFocusReason if forward else reason.BacktabFocusReason)
    _bring_into_view(stop)
    return True


def stops(window: QWidget) -> list[QWidget]:
    """Return what Tab stops at, in the order of its walk."""
    return [widget for widget in _seen(window) if is_stop(widget)]


def is_stop(widget: QWidget) -> bool:
    """Tell whether Tab stops at a widget that is seen: it takes the keyboard itself, and can be used."""
    hints = QGuiApplication.styleHints()
    everything = hints.tabFocusBehavior() == Qt.TabFocusBehavior.TabFocusAllControls
    wanted = Qt.FocusPolicy.TabFocus if everything else Qt.FocusPolicy.StrongFocus
    takes = widget.focusPolicy() & wanted == wanted
    return takes and widget.focusProxy() is None and widget.isEnabled()


def stack_as_read(splitter: QSplitter) -> None:
    """Let a screen reader find the parts of a splitter in their order: Qt puts each new one below the others."""
    for part in (splitter.widget, splitter.handle):
        for at in range(splitter.count()):
            if found := part(at):
                found.raise_()


def _seen(whole: QWidget) -> Iterator[QWidget]:
    """Give what is seen within a widget, each before what stands in it."""
    inside = [cast("QWidget", child) for child in whole.children() if child.isWidgetType()]
    shown = [widget for widget in inside if widget.isVisible() and not widget.isWindow()]
    for widget in _as_read(shown, whole):
        yield widget
        yield from _seen(widget)


def _as_read(widgets: list[QWidget], whole: QWidget) -> list[QWidget]:
    """Put neighbours in the order of reading: row by row, each from where the window's language begins.

    Two stand in one row where the upper one's middle is lower than the other's top.
    """
    from_right = whole.layoutDirection() == Qt.LayoutDirection.RightToLeft
    rows: list[list[QWidget]] = []
    for widget in sorted(widgets, key=lambda one: one.geometry().top()):
        if rows and widget.geometry().top() < rows[-1][0].geometry().center().y():
            rows[-1].append(widget)
        else:
            rows.append([widget])
    for row in rows:
        row.sort(key=lambda one: -one.geometry().right() if from_right else one.geometry().left())
    return [widget for row in rows for widget in row]


def _bring_into_view(widget: QWidget) -> None:
    outer = widget.parentWidget()
    while outer is not None:
        if isinstance(outer, QScrollArea):
            outer.ensureWidgetVisible(widget, _MARGIN, _MARGIN)
        outer = outer.parentWidget()
