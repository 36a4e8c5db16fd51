"""What the tests of the window get: the theme, and projects open in a session."""

from __future__ import annotations

import multiprocessing
import threading
import weakref
from typing import TYPE_CHECKING, Any

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication

from core import operations
from core.models import Place
from core.operations import views
from core.store import opening
from core.store.suggestions import word_line
from core.words import Kind, Outcome
from gui import comparing, theme
from gui.session import Session
from tests.core import desk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from core.operations.views import Project

HARBOUR = (
    "Harbour traffic climbs in spite of the walkout\n\n"
    "Subscribe now\n\n"
    "Traffic through the northern harbour rose by over 13 percent, the minister said on Tuesday.\n\n"
    "About 1,200 dockers walked out in the first week, according to the port. The two sides signed an agreement in"
    " mid-January.\n"
)
TALKS = (
    "Unions and port agree on terms\n\n"
    "“Traffic growth this year has been 10 percent 🚢,” the minister said.\n\n"
    "Union officials said fewer than 900 members had taken part. The agreement was signed in 2025.\n"
)
PERSIAN = "رشد ترافیک بندر\n\nترافیک بندر ۱۳ درصد رشد کرد، وزیر گفت. Traffic grew 13 percent.\n"


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """Give the application as the program has it: its fonts, its light theme."""
    theme.load_fonts()
    theme.use(qapp, "light")
    return qapp


@pytest.fixture(autouse=True)
def nothing_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test that leaves a window open, a timer running, a thread or a process behind.

    Automatic fixtures come first and go last: the widgets of the test are closed by then.
    """
    started: weakref.WeakSet[QTimer] = weakref.WeakSet()
    start = QTimer.start

    def noted(timer: QTimer, *arguments: Any) -> None:
        started.add(timer)
        start(timer, *arguments)

    monkeypatch.setattr(QTimer, "start", noted)
    threads = set(threading.enumerate())
    yield
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        windows = [w for w in app.topLevelWidgets() if shiboken6.isValid(w) and w.isVisible()]
        left = [f"window {type(w).__name__} “{w.windowTitle()}”" for w in windows]
        for window in windows:
            window.close()
    else:
        left = []
    running = [timer for timer in started if shiboken6.isValid(timer) and timer.isActive()]
    left += [f"timer of {type(timer.parent()).__name__}" for timer in running]
    left += [f"thread {thread.name}" for thread in set(threading.enumerate()) - threads]
    left += [f"process {process.name}" for process in multiprocessing.active_children()]
    assert not left, f"The test left behind: {', '.join(left)}"


@pytest.fixture(autouse=True)
def nothing_compared_unasked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no window of a test compare articles by itself, but for those of tests of just that."""
    monkeypatch.setattr(comparing, "MOST", 0)


@pytest.fixture(scope="session")
def empty_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a closed project with nothing in it; copy it, never open it."""
    path = tmp_path_factory.mktemp("templates") / "empty.counterpoint"
    opening.create_project(path, desk.ANNA).close()
    return path


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a closed project with three articles, four claims and their ties; copy it, never open it."""
    path = tmp_path_factory.mktemp("templates") / "harbour.counterpoint"
    with opening.create_project(path, desk.ANNA) as opened:
        _fill(opened)
    return path


def _fill(project: Project) -> None:
    desk.take_in(
        project, HARBOUR, title="Harbour traffic climbs", outlet="Coast Daily", language="en"
    )
    desk.take_in(
        project, TALKS, title="Unions and port agree", outlet="National Wire", language="en"
    )
    desk.take_in(project, PERSIAN, title="رشد ترافیک بندر", outlet="بندر", language="fa")
    for article_id, quote in (
        (1, "rose by over 13 percent"), (1, "About 1,200 dockers walked out"),
        (2, "Traffic growth this year has been 10 percent"), (2, "fewer than 900 members had taken part"),
    ):  # fmt: skip
        operations.add_claim(
            project, article_id, *operations.find_quote(project, article_id, quote)
        )
    operations.add_contradiction(project, [1, 3], title="How much traffic grew")
    operations.add_link(project, 4, 2, "updates")


@pytest.fixture
def empty_project(tmp_path: Path, empty_template: Path) -> Iterator[Project]:
    """Give an open project with nothing in it."""
    with desk.open_desk(desk.copied(empty_template, tmp_path / "empty.counterpoint")) as opened:
        yield desk.fast(opened)


@pytest.fixture
def empty_session(qapp: QApplication, empty_project: Project) -> Session:
    """Give a session on a project with nothing in it."""
    return Session(empty_project)


@pytest.fixture
def project(tmp_path: Path, template: Path) -> Iterator[Project]:
    """Give an open project with three articles (1 and 2 English, 3 Persian), two claims in each of the first two.

    Claims 1 and 2 stand in article 1, claims 3 and 4 in article 2. 1 and 3 are in contradiction 1; 2 has no tie but
    link 1, which says that 4 updates 2.
    """
    with desk.open_desk(desk.copied(template, tmp_path / "harbour.counterpoint")) as opened:
        yield desk.fast(opened)


Cited = tuple[int, str, str, str]
"""A version, words of it, the value among them, and who said them."""

PAIRS: tuple[tuple[Outcome, Kind | None, Cited, Cited, str], ...] = (
    (Outcome.LIKELY, Kind.NUMBER, (1, "Traffic through the northern harbour rose by over 13 percent", "over 13 percent", "minister"),
     (2, "Traffic growth this year has been 10 percent", "10 percent", "minister"), "Same measure, values cannot both hold."),
    (Outcome.DISPUTED, Kind.NUMBER, (1, "About 1,200 dockers walked out", "About 1,200", "the port"),
     (2, "fewer than 900 members had taken part", "fewer than 900", "union officials"), "Two speakers give counts that do not overlap."),
    (Outcome.UPDATED, Kind.DATE, (1, "The two sides signed an agreement in mid-January", "mid-January", ""),
     (2, "The agreement was signed in 2025", "2025", ""), "The later article says when."),
    (Outcome.AGREES, None, (1, "rose by over 13 percent", "13 percent", ""), (3, "Traffic grew 13 percent", "13 percent", ""), "The same value."),
    (Outcome.NOT_COMPARABLE, None, (1, "rose by over 13 percent", "over 13 percent", ""),
     (1, "About 1,200 dockers walked out", "About 1,200", ""), "Another measure."),
    (Outcome.COMPATIBLE, None, (1, "The two sides signed an agreement in mid-January", "mid-January", ""),
     (2, "The agreement was signed in 2025", "2025", ""), "Mid-January lies in 2025."),
)  # fmt: skip


def suggest(
    project: Project, pairs: Iterable[tuple[Outcome, Kind | None, Cited, Cited, str]] = PAIRS
) -> list[int]:
    """Put suggestions into a project, what matters first as they are given; return their ids."""
    found = [
        desk.proposed(
            f"key {number}", outcome=outcome, kind=kind, because=because, place=1 - number / 100,
            words=word_line(first[1], second[1], first[3], second[3]),
            **_side(project, "first", first), **_side(project, "second", second),
        )
        for number, (outcome, kind, first, second, because) in enumerate(pairs)
    ]  # fmt: skip
    operations.put_suggestions(project, found)
    return list(views.listed_ids(project, "suggestion", sort="number"))


def _side(project: Project, which: str, cited: Cited) -> dict[str, Any]:
    version, words, value, speaker = cited
    start = views.text(project, version).index(words)
    at = views.text(project, version).index(value, start)
    return {
        which: Place(version, start, start + len(words)),
        f"{which}_value": (at, at + len(value)),
        f"{which}_speaker": speaker,
    }


@pytest.fixture
def suggestions(project: Project) -> list[int]:
    """Give the ids of the suggestions of `PAIRS`, which are put into `project`."""
    return suggest(project)


@pytest.fixture
def session(qapp: QApplication, project: Project) -> Session:
    """Give a session on `project`."""
    return Session(project)
