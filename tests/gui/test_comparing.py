"""Finding inconsistencies from the window, asked for and by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core import operations, settings
from core.jobs import Progress
from core.operations import views
from core.words import Outcome
from gui import comparing
from gui.main_window import MainWindow
from gui.session import Session
from gui.workers import Workers
from tests.core import desk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from core.jobs import Job
    from core.operations.views import Project

FIRE = (
    "Fire in the old harbour\n\nThe fire in the old harbour of Quelmouth killed 48 people on Sunday, the mayor said.\n",
    "Quelmouth mourns\n\nThe fire in the old harbour of Quelmouth killed 61 people on Sunday, the fire brigade said.\n",
)
MORE = "After the fire\n\nThe fire in the old harbour of Quelmouth killed 55 people on Sunday, the port said.\n"


@pytest.fixture
def project(empty_project: Project) -> Project:
    """Give a project with two articles that tell of one fire, and differ."""
    for text, outlet in zip(FIRE, ("Courier", "Ledger"), strict=True):
        desk.take_in(
            empty_project, text, title=text.partition("\n")[0], outlet=outlet, language="en"
        )
    return empty_project


@pytest.fixture
def window(
    qapp: object, project: Project, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> MainWindow:
    """Give a window that compares in its own process, a short while after a change."""
    monkeypatch.setattr(Workers, "executor", lambda _self: None)
    monkeypatch.setattr(comparing, "SOON", 10)
    monkeypatch.setattr(comparing, "MOST", 200)
    return shown(project, qtbot)


def shown(project: Project, qtbot: QtBot) -> MainWindow:
    made = MainWindow(Session(project))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.resize(1400, 900)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    return made


def found(window: MainWindow) -> int:
    return sum(views.suggestion_counts(window.session.project).values())


def test_f5_compares_and_says_what_came_of_it(window: MainWindow, qtbot: QtBot) -> None:
    window.dock.show_tab("claim")
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F5)
    assert window.comparing.busy
    assert window.dock.page is window.dock.suggestions
    qtbot.waitUntil(lambda: not window.comparing.busy, timeout=20_000)
    assert window.notices.text_of("told").startswith("Compared ")
    assert found(window)
    qtbot.waitUntil(lambda: window.dock.tabText(0) != "Suggestions 0")
    assert operations.out_of_date(window.session.project) == 0


def test_the_button_in_the_bar_does_the_same_and_the_keyboard_waits_at_the_list(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.top_bar.comparing.setFocus()
    qtbot.mouseClick(window.top_bar.comparing, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.comparing.busy, timeout=20_000)
    qtbot.waitUntil(window.dock.suggestions.table.hasFocus)


def test_a_second_run_has_nothing_to_do(window: MainWindow, qtbot: QtBot) -> None:
    window.comparing.start()
    qtbot.waitUntil(lambda: not window.comparing.busy, timeout=20_000)
    window.comparing.start()
    qtbot.waitUntil(lambda: not window.comparing.busy, timeout=20_000)
    assert window.notices.text_of("told") == "Everything was compared already."


def test_articles_that_come_in_are_compared_by_themselves(window: MainWindow, qtbot: QtBot) -> None:
    desk.take_in(window.session.project, MORE, title="Again", outlet="Evening Post", language="en")
    qtbot.waitUntil(lambda: found(window) > 0, timeout=20_000)
    qtbot.waitUntil(lambda: window.dock.tabText(0) != "Suggestions 0", timeout=20_000)


def test_a_date_that_is_set_makes_its_article_compared_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.comparing.start()
    qtbot.waitUntil(lambda: not window.comparing.busy, timeout=20_000)
    operations.date_article(window.session.project, 1, "published", "2025-02-25")
    assert operations.out_of_date(window.session.project) > 0
    qtbot.waitUntil(lambda: operations.out_of_date(window.session.project) == 0, timeout=20_000)


def test_nothing_is_compared_unasked_where_the_user_does_not_want_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    settings.save({"find_by_itself": False})
    desk.take_in(window.session.project, MORE, title="Again", outlet="Evening Post", language="en")
    qtbot.wait(120)
    assert not window.comparing.busy
    assert not found(window)


def test_much_is_offered_and_not_begun(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparing, "MOST", 2)
    desk.take_in(window.session.project, MORE, title="Again", outlet="Evening Post", language="en")
    qtbot.wait(120)
    assert not window.comparing.busy
    assert window.dock.suggestions.way_on.text() == "Find inconsistencies"


def endless() -> Job[None]:
    while True:
        yield Progress(1, 3, waiting=True)


def test_what_nobody_asked_for_gives_way_and_goes_on_later(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    find = operations.find
    monkeypatch.setattr(operations, "find", lambda *_, **__: endless())
    window.comparing.look_soon()
    qtbot.waitUntil(lambda: window.comparing.busy)
    monkeypatch.setattr(operations, "find", find)

    def short() -> Job[str]:
        yield Progress(0, 1)
        return "done"

    told: list[object] = []
    window.jobs.start(short(), "Exporting", done=told.append)
    qtbot.waitUntil(lambda: told == ["done"])
    qtbot.waitUntil(lambda: found(window) > 0, timeout=20_000)
    qtbot.waitUntil(lambda: not window.comparing.busy, timeout=20_000)


def test_cancel_ends_it_and_the_window_says_so(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(operations, "find", lambda *_, **__: endless())
    window.comparing.start()
    qtbot.waitUntil(window.status.cancel.isVisible)
    assert window.status.work_text.text() == "Comparing"
    qtbot.mouseClick(window.status.cancel, Qt.MouseButton.LeftButton)
    assert not window.comparing.busy
    assert not window.status.cancel.isVisible()


def test_the_real_thing_works_in_processes_of_its_own(
    qapp: object, project: Project, qtbot: QtBot
) -> None:
    import multiprocessing  # noqa: PLC0415

    window = shown(project, qtbot)
    window.comparing.start()
    qtbot.waitUntil(lambda: not window.comparing.busy, timeout=60_000)
    assert views.suggestion_counts(project).get((Outcome.NOT_COMPARABLE, None), 0) >= 0
    assert found(window)
    window.close()
    qtbot.waitUntil(lambda: not multiprocessing.active_children(), timeout=20_000)


def test_the_keyboard_goes_to_the_list_when_it_was_left_where_f5_was_pressed(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.readers.show_article(1)
    window.readers.focus_active()
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: not window.comparing.busy, timeout=20_000)
    qtbot.waitUntil(window.dock.suggestions.table.hasFocus)


def test_whoever_goes_on_reading_keeps_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    window.readers.show_article(1)
    window.readers.focus_active()
    view = window.readers.active.view
    QTest.keyClick(view, Qt.Key.Key_F5)
    assert window.comparing.busy
    QTest.keyClick(view, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: not window.comparing.busy, timeout=20_000)
    assert view.hasFocus()
