"""The bar at the top: what it says of the project, and what it offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gui import actions
from gui.top_bar import TopBar

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

LONG = "A very long name of a project that somebody typed to remember all of what it is about"


def made(owner: QWidget) -> dict[str, QAction]:
    return actions.make(owner, {action.id: lambda: None for action in actions.ACTIONS})


def test_a_long_name_is_cut_off_with_an_ellipsis(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    bar = TopBar(made(owner), owner)
    bar.set_project(LONG, "read only")
    bar.resize(900, 44)
    owner.show()
    bar.layout().activate()
    assert bar.project_name.shown_text().endswith("…")
    assert bar.project_name.text() == f"{LONG} (read only)"


def test_importing_is_offered_only_where_it_can_be_done(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    table = made(owner)
    bar = TopBar(table, owner)
    assert bar.importing.isEnabled()
    table["import_articles"].setEnabled(False)
    assert not bar.importing.isEnabled()
