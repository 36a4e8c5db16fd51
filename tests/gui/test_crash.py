from __future__ import annotations

import re
import sys
import threading
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QPushButton

from core import __version__, paths
from core.errors import InvalidValueError
from gui import crash
from gui.dialogs.crash import CrashTeller

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

QUOTE = "the minister's secret quote"


class Heard:
    """A hook that is installed, and the details it showed."""

    def __init__(self) -> None:
        self.shown: list[str] = []
        self.fail = False
        self.hook = crash.CrashHook(self.show)

    def show(self, details: str) -> None:
        self.shown.append(details)
        if self.fail:
            raise RuntimeError(QUOTE)

    def raise_in_slot(self, error: Exception) -> None:
        def slot() -> None:
            raise error

        button = QPushButton()
        button.clicked.connect(slot)
        button.click()

    @property
    def log(self) -> str:
        path = crash.log_folder() / crash.LOG_NAME
        return path.read_text(encoding="utf-8") if path.exists() else ""


@pytest.fixture
def heard(qtbot: QtBot, capfd: pytest.CaptureFixture[str]) -> Iterator[Heard]:
    listening = Heard()
    listening.hook.install()
    yield listening
    listening.hook.uninstall()


def settle() -> None:
    """Let what was put off happen."""
    QCoreApplication.sendPostedEvents()
    QCoreApplication.sendPostedEvents()


def raised(error: BaseException) -> BaseException:
    try:
        raise error
    except type(error) as caught:
        return caught


def test_what_the_world_refused_is_said_once_and_is_no_defect(qtbot: QtBot) -> None:
    shown: list[str] = []
    said: list[str] = []
    hook = crash.CrashHook(shown.append, said.append)
    hook.install()
    try:
        for _ in range(2):
            Heard.raise_in_slot(cast("Heard", hook), InvalidValueError("The disk is gone."))
        settle()
    finally:
        hook.uninstall()
    assert said == ["The disk is gone."]
    assert shown == []


# What is told ---------------------------------------------------------------------------------------------------------


def test_a_defect_in_a_slot_is_shown_and_logged_without_its_message(heard: Heard) -> None:
    heard.raise_in_slot(ValueError(QUOTE))
    assert heard.shown == []
    settle()
    [told] = heard.shown
    assert f"ValueError(str of {len(QUOTE)})" in told
    assert re.search(r"test_crash:\d+ Heard\.raise_in_slot\.<locals>\.slot\n", told)
    assert told.startswith(f"Counterpoint {__version__}, Python 3.")
    assert told.strip() in heard.log
    assert QUOTE not in told + heard.log


def test_no_path_of_the_machine_is_told(heard: Heard) -> None:
    heard.raise_in_slot(FileNotFoundError(2, "No such file", f"{paths.data_dir()}/{QUOTE}"))
    settle()
    assert "FileNotFoundError(ENOENT)" in heard.shown[0]
    assert "/" not in heard.shown[0]
    assert QUOTE not in heard.shown[0] + heard.log


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (KeyError(QUOTE), f"KeyError(str of {len(QUOTE)})"),
        (InvalidValueError(QUOTE), f"core.errors.InvalidValueError(str of {len(QUOTE)})"),
        (AttributeError(QUOTE, name="show_claim"), "AttributeError(show_claim)"),
        (AttributeError(QUOTE, name=QUOTE), f"AttributeError(str of {len(QUOTE)})"),
        (NameError(QUOTE, name="claims"), "NameError(claims)"),
        (RuntimeError(3, [QUOTE], {1: QUOTE}), "RuntimeError(int, list of 1, dict of 1)"),
        (ExceptionGroup(QUOTE, [ValueError(QUOTE)]), f"ValueError(str of {len(QUOTE)})"),
        (ZeroDivisionError(), "ZeroDivisionError()"),
    ],
)
def test_an_error_is_told_by_its_kind_alone(error: Exception, told: str) -> None:
    details = crash.describe(raised(error)).details
    assert told in details
    assert QUOTE not in details


def test_what_led_to_an_error_is_told_too() -> None:
    error = ValueError(QUOTE)
    error.__cause__ = raised(KeyError(QUOTE))
    told = crash.describe(raised(error)).details
    assert told.index("KeyError(") < told.index("which led to") < told.index("ValueError(")
    assert QUOTE not in told


def test_an_endless_call_is_told_in_short() -> None:
    def call() -> None:
        call()

    with pytest.raises(RecursionError) as caught:
        call()
    told = crash.describe(caught.value).details
    assert "RecursionError(" in told
    assert len(told.splitlines()) < 80


# How it is heard ------------------------------------------------------------------------------------------------------


def test_the_same_defect_within_seconds_is_counted_and_not_shown_again(heard: Heard) -> None:
    for number in range(100):
        heard.raise_in_slot(ValueError("x" * number))
    settle()
    assert len(heard.shown) == 1
    assert list(heard.hook.repeats.values()) == [99]
    assert heard.log.count("ValueError") == 1
    assert "64 times by now" in heard.log
    heard.raise_in_slot(KeyError())
    settle()
    assert len(heard.shown) == 2


def test_the_same_defect_much_later_is_shown_again(
    heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [100.0]
    monkeypatch.setattr(crash.time, "monotonic", lambda: clock[0])
    for clock[0] in (100.0, 104.0, 110.0):
        heard.raise_in_slot(ValueError())
        settle()
    assert len(heard.shown) == 2


def test_a_defect_in_a_thread_is_shown_in_the_window_s_thread(heard: Heard) -> None:
    threads: list[threading.Thread] = []
    show = heard.hook._show
    heard.hook._show = lambda details: (threads.append(threading.current_thread()), show(details))

    def work() -> None:
        raise ValueError(QUOTE)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    settle()
    assert threads == [threading.main_thread()]
    assert "work" in heard.shown[0]
    assert QUOTE not in heard.shown[0]


def test_a_defect_where_nothing_can_be_raised_is_shown(heard: Heard) -> None:
    class Broken:
        def __del__(self) -> None:
            raise ValueError(QUOTE)

    Broken()
    settle()
    assert "Broken.__del__" in heard.shown[0]


def test_a_defect_in_showing_one_is_logged_and_ends_there(heard: Heard) -> None:
    heard.fail = True
    heard.raise_in_slot(ValueError())
    for _ in range(5):
        settle()
    assert len(heard.shown) == 1
    assert "RuntimeError(str of" in heard.log
    heard.raise_in_slot(KeyError())
    settle()
    assert len(heard.shown) == 1
    assert "KeyError()" in heard.log


def test_a_defect_of_the_dialog_is_not_shown_in_a_dialog(heard: Heard) -> None:
    teller = CrashTeller(lambda: None)
    teller._window = lambda: 1 // 0  # pyright: ignore[reportAttributeAccessIssue]
    QTimer.singleShot(0, lambda: teller.show_details("x"))
    QCoreApplication.processEvents()
    settle()
    assert heard.shown == []
    assert "ZeroDivisionError" in heard.log


def test_ctrl_c_is_left_to_whoever_listened_before(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: told.append(kind))
    shown: list[str] = []
    uninstall = crash.install_hook(shown.append)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    uninstall()
    settle()
    assert (told, shown) == ([KeyboardInterrupt], [])


def test_uninstalled_it_leaves_everything_as_it_was() -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    uninstall = crash.install_hook(print)
    assert sys.excepthook is not before[0]
    uninstall()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_an_application_shows_defects_until_it_ends(
    qtbot: QtBot, qapp: QApplication, capfd: pytest.CaptureFixture[str]
) -> None:
    before = sys.excepthook
    crash.install_for(qapp)
    teller = qapp.findChild(CrashTeller)
    assert isinstance(teller, CrashTeller)

    def slot() -> None:
        raise ValueError(QUOTE)

    button = QPushButton()
    qtbot.addWidget(button)
    button.clicked.connect(slot)
    button.click()
    settle()
    assert teller.dialog is not None
    teller.dialog.accept()
    qapp.aboutToQuit.emit()
    assert sys.excepthook is before
    teller.deleteLater()


# The log --------------------------------------------------------------------------------------------------------------


def test_a_log_that_grew_is_put_aside_once() -> None:
    crash.write_log("first " + "x" * 250_000)
    crash.write_log("second")
    folder = crash.log_folder()
    assert (folder / crash.LOG_NAME).read_text(encoding="utf-8") == "second\n\n"
    assert (folder / crash.OLD_LOG_NAME).read_text(encoding="utf-8").startswith("first")
    assert len(list(folder.iterdir())) == 2


def test_where_no_log_can_be_written_the_defect_is_still_shown(heard: Heard) -> None:
    paths.data_dir().parent.mkdir(parents=True, exist_ok=True)
    paths.data_dir().write_text("a file where the folder should be")
    heard.raise_in_slot(ValueError())
    settle()
    assert len(heard.shown) == 1
