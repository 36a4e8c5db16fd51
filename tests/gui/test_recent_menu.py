"""The projects opened before can be opened again from the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMenu

from gui import recent_menu, remembered

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def menu(qapp: QApplication) -> QMenu:
    """Give a menu of two actions."""
    made = QMenu()
    for name in ("open_project", "open_sample"):
        made.addAction(name).setObjectName(name)
    return made


def test_it_stands_behind_the_action_named(menu: QMenu) -> None:
    recent = recent_menu.add_to(menu, "open_project", print)
    assert [action.text() for action in menu.actions()] == [
        "open_project",
        recent.title(),
        "open_sample",
    ]


def test_it_lists_what_was_opened_each_time_it_is_shown(menu: QMenu, tmp_path: Path) -> None:
    chosen: list[Path] = []
    recent = recent_menu.add_to(menu, "open_project", chosen.append)
    recent.aboutToShow.emit()
    assert [action.isEnabled() for action in recent.actions()] == [False]
    path = tmp_path / "Fire & water.counterpoint"
    path.touch()
    remembered.add_recent(path)
    recent.aboutToShow.emit()
    (action,) = recent.actions()
    assert action.text() == "Fire && water"
    action.trigger()
    assert chosen == [path.resolve()]
