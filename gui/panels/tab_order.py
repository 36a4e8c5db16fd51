"""The order in which Tab walks through what is made while the program runs: that in which it is laid out."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


def order_tabs(whole: QWidget) -> None:
    """Let Tab walk through a widget in the order of its layouts, from where the first thing in it stands now."""
    inside = whole.layout()
    if inside is not None:
        for one, following in pairwise(_stops(inside)):
            QWidget.setTabOrder(one, following)


def _stops(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget = item.widget() if item is not None else None
        inner = widget.layout() if widget is not None else item
        if widget is not None and _stops_at(widget):
            yield widget
        if isinstance(inner, QLayout):
            yield from _stops(inner)


def _stops_at(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.focusProxy() is None
