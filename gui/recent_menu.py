"""The projects opened before, as a menu that is filled when it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from gui import remembered

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_TITLE = "Open recent"


def add_to(menu: QMenu, after: str, open_project: Callable[[Path], object]) -> QMenu:
    """Put the menu behind the action named `after`; `open_project` gets the path that is chosen."""
    recent = QMenu(_TITLE, menu)
    actions = menu.actions()
    names = [action.objectName() for action in actions]
    following = actions[names.index(after) + 1] if after in names[:-1] else None
    if following is None:
        menu.addMenu(recent)
    else:
        menu.insertMenu(following, recent)
    recent.aboutToShow.connect(lambda: _fill(recent, open_project))
    return recent


def _fill(menu: QMenu, open_project: Callable[[Path], object]) -> None:
    menu.clear()
    for path in remembered.recent():
        action = menu.addAction(path.stem.replace("&", "&&"))
        action.setToolTip(str(path))
        action.triggered.connect(lambda _checked=False, chosen=path: open_project(chosen))
    if menu.isEmpty():
        menu.addAction("No project was opened before").setEnabled(False)
