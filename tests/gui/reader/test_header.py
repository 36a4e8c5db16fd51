"""What the header of a reader says and offers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from core import operations
from core.operations import views
from core.words import Role
from gui.reader.header import ReaderHeader

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from core.models import Article, Version
    from core.operations.views import Project


@pytest.fixture
def header(qtbot: QtBot) -> ReaderHeader:
    made = ReaderHeader()
    qtbot.addWidget(made)
    made.resize(900, 38)
    made.show()
    return made


@pytest.fixture
def article(project: Project) -> Article:
    operations.date_article(project, 1, "published", "2025-02-25")
    return views.article(project, 1)


@pytest.fixture
def version(project: Project) -> Version:
    return replace(
        views.newest_version(project, 1), imported_at="2025-03-01T12:00:00.000Z", address=""
    )


def labels(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def test_outlet_date_and_version(header: ReaderHeader, article: Article, version: Version) -> None:
    header.show_article(article, version, [version])
    assert header.outlet.text() == "Coast Daily"
    assert header.outlet.toolTip() == "Harbour traffic climbs"
    assert header.date.text() == "25 Feb 2025"
    assert header.version.text() == "imported 1 Mar 2025 · original"
    assert header.undated.isHidden()
    assert header.words.isHidden()


def test_a_missing_date_is_a_button(qtbot: QtBot, header: ReaderHeader, project: Project) -> None:
    header.show_article(views.article(project, 2), None, [])
    assert header.undated.isVisible()
    with qtbot.waitSignal(header.date_requested):
        qtbot.mouseClick(header.undated, Qt.MouseButton.LeftButton)


def test_role_and_embargo_are_told(
    header: ReaderHeader, article: Article, version: Version
) -> None:
    header.show_article(replace(article, role=Role.DRAFT, embargoed=True), version, [version])
    assert header.words.text() == "draft · embargoed"


def test_the_version_gives_way_first_then_the_outlet(
    header: ReaderHeader, article: Article, version: Version
) -> None:
    untitled = replace(article, outlet="Coast Daily and Evening", title="")
    header.show_article(untitled, version, [version])
    said: list[tuple[str, str]] = []
    for width in range(600, 150, -5):
        header.resize(width, 38)
        QCoreApplication.sendPostedEvents(header)
        said.append((header.version.text(), header.outlet.shown_text()))
    forms = list(dict.fromkeys(version for version, _ in said))
    assert forms == [
        "imported 1 Mar 2025 · original", "original", "",
    ]  # fmt: skip
    assert [pair for pair in said if pair[0] and pair[1] != "Coast Daily and Evening"] == []
    assert said[-1][1].endswith("…")


def test_a_date_without_room_is_cut_with_dots_and_told_whole(
    header: ReaderHeader, project: Project, version: Version
) -> None:
    operations.date_article(project, 1, "published", "2024-12-15/2025-01-17")
    article = replace(views.article(project, 1), title="")
    header.show_article(article, version, [version])
    assert header.date.toolTip() == "Published 15 Dec 2024 to 17 Jan 2025, set"
    said: list[tuple[str, str]] = []
    for width in range(600, 150, -5):
        header.resize(width, 38)
        QCoreApplication.sendPostedEvents(header)
        said.append((header.outlet.shown_text(), header.date.shown_text()))
        assert header.date.geometry().right() < header.more.geometry().left()
    dates = {date for _, date in said}
    assert any(date.endswith("…") for date in dates)
    assert all(date.endswith("…") or date == header.date.text() for date in dates)
    assert all(outlet.endswith("…") for outlet, date in said if date.endswith("…"))


def test_the_title_has_the_room_that_is_left(
    header: ReaderHeader, article: Article, version: Version
) -> None:
    header.show_article(article, version, [version])
    assert header.title.shown_text() == "Harbour traffic climbs"
    assert header.title.toolTip() == "Harbour traffic climbs"
    said: list[tuple[bool, str]] = []
    for width in range(700, 150, -5):
        header.resize(width, 38)
        QCoreApplication.sendPostedEvents(header)
        cut = header.title.isVisible() and header.title.shown_text() != header.title.text()
        said.append((header.title.isVisible(), header.version.text()))
        if cut:
            assert header.title.shown_text().endswith("…")
            assert len(header.title.shown_text()) > 8
            assert header.version.text() in {"original", ""}
    assert list(dict.fromkeys(said)) == [
        (True, "imported 1 Mar 2025 · original"), (True, "original"), (True, ""), (False, "original"),
        (False, ""),
    ]  # fmt: skip


def test_a_title_that_stands_below_is_not_said_twice(
    header: ReaderHeader, article: Article, version: Version
) -> None:
    header.show_article(article, version, [version])
    header.set_title_below(is_below=True)
    assert not header.title.isVisible()
    header.set_title_below(is_below=False)
    assert header.title.isVisible()


def test_an_edited_title_is_shown_at_once(
    header: ReaderHeader, article: Article, version: Version
) -> None:
    header.show_article(article, version, [version])
    header.show_article(replace(article, title="Traffic falls"), version, [version])
    assert header.title.shown_text() == "Traffic falls"
    header.show_article(replace(article, title=""), version, [version])
    assert header.title.isHidden()


def test_what_follows_a_cut_outlet_stands_close(
    header: ReaderHeader, article: Article, version: Version
) -> None:
    header.show_article(replace(article, outlet="Coast Daily and Evening"), version, [version])
    cut = 0
    for width in range(400, 200, -7):
        header.resize(width, 38)
        QCoreApplication.sendPostedEvents(header)
        said = header.outlet.fontMetrics().horizontalAdvance(header.outlet.shown_text())
        cut += header.outlet.shown_text().endswith("…")
        assert header.dot.x() - header.outlet.x() - said <= 8
    assert cut > 5
    header.resize(900, 38)
    QCoreApplication.sendPostedEvents(header)
    assert header.outlet.shown_text() == "Coast Daily and Evening"


def test_the_version_says_when_and_from_where_it_came(
    header: ReaderHeader, article: Article, version: Version
) -> None:
    header.show_article(article, version, [version])
    assert header.version.toolTip().startswith("Imported 1 Mar 2025, ")
    assert header.version.toolTip().endswith(f"from {version.source.name or 'pasted text'}")


def test_several_versions_can_be_chosen(
    qtbot: QtBot, header: ReaderHeader, article: Article, version: Version
) -> None:
    newer = replace(version, id=77, number=2)
    header.show_article(article, version, [version, newer])
    assert "version 1 of 2" in header.version.text()
    menu = QMenu(header)
    header.fill(menu)
    first, second = menu.actions()[:2]
    assert (first.isChecked(), second.isChecked()) == (True, False)
    assert second.text().startswith("Version 2 of 2, imported 1 Mar 2025")
    with qtbot.waitSignal(header.version_chosen) as chosen:
        second.trigger()
    assert chosen.args == [77]


def test_the_address_is_copied(header: ReaderHeader, article: Article, version: Version) -> None:
    header.show_article(replace(article, address="https://coast.example/1"), version, [version])
    menu = QMenu(header)
    header.fill(menu)
    assert labels(menu) == ["Copy address", "Close this reader"]
    menu.actions()[0].trigger()
    assert QGuiApplication.clipboard().text() == "https://coast.example/1"


def test_an_article_without_an_address(
    header: ReaderHeader, article: Article, version: Version
) -> None:
    header.show_article(article, version, [version])
    menu = QMenu(header)
    header.fill(menu)
    assert labels(menu)[0] == "No address to copy"
    assert not menu.actions()[0].isEnabled()


def test_closing_by_button_and_menu(
    qtbot: QtBot, header: ReaderHeader, article: Article, version: Version
) -> None:
    header.show_article(article, version, [version])
    with qtbot.waitSignal(header.close_requested):
        qtbot.mouseClick(header.leave, Qt.MouseButton.LeftButton)
    menu = QMenu(header)
    header.fill(menu)
    with qtbot.waitSignal(header.close_requested):
        menu.actions()[-1].trigger()


def test_without_an_article(header: ReaderHeader) -> None:
    header.show_article(None, None, [])
    assert header.outlet.text() == "Empty reader"
    shown = (header.date, header.undated, header.more, header.words)
    assert not any(widget.isVisible() for widget in shown)
    assert header.leave.isVisible()
