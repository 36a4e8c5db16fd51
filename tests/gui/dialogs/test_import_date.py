from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from core.models import DateValue
from core.values import parse_date
from gui.dialogs.import_date import DateChoice, fault, for_parsing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def choice(qtbot: QtBot) -> DateChoice:
    made = DateChoice()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("unknown", "unknown"),
        ("2025-02-26", "2025-02-26"),
        ("2025-02", "2025-02-01/2025-02-28"),
        ("26/02/2025 / 28/02/2025", "2025-02-26/2025-02-28"),
        ("2025-02 / 2025-03", "2025-02-01/2025-03-31"),
        (".. / 2025", "../2025-12-31"),
        ("2025-02-26 / ..", "2025-02-26/.."),
    ],
)
def test_what_is_typed_is_understood(typed: str, expected: str) -> None:
    assert (fault(typed), str(parse_date(for_parsing(typed)))) == ("", expected)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("no day", "Write the day"),
        ("soon", "is not a date"),
        (".. / ..", "neither"),
        ("2025-03 / 2025-02", "ends before"),
        ("x / 2025", "is not a date"),
    ],
)
def test_what_is_no_date_is_told(typed: str, words: str) -> None:
    assert words in fault(typed)


@given(st.text(max_size=20))
def test_nothing_that_is_typed_is_a_defect(typed: str) -> None:
    assert isinstance(fault(typed), str)


@pytest.mark.parametrize(
    "date",
    [
        DateValue(),
        DateValue("2025-02-26", "2025-02-26"),
        DateValue("2025-03-04T07:15:00+01:00", "2025-03-04T07:15:00+01:00"),
        DateValue("2025-02-01", "2025-02-28"),
        DateValue(None, "2025-02-28"),
        DateValue("2025-02-01", None),
    ],
)
def test_a_date_that_is_shown_reads_as_itself(choice: DateChoice, date: DateValue) -> None:
    choice.set_date(date)
    typed = choice.typed()
    again = parse_date(for_parsing(typed))
    assert (again.earliest, again.latest) == (date.earliest, date.latest)
    choice.set_date(DateValue())
    choice.set_typed(typed)
    assert choice.typed() == typed


def test_a_day_that_was_not_typed_is_shown_as_none(choice: DateChoice) -> None:
    choice.kind.setCurrentIndex(1)
    typed = choice.typed()
    choice.set_typed(typed)
    assert (choice.kind.currentIndex(), choice.first.text(), choice.typed()) == (1, "", typed)


def test_choosing_and_typing_by_keyboard(choice: DateChoice, qtbot: QtBot) -> None:
    told: list[str] = []
    choice.edited.connect(told.append)
    choice.kind.setFocus()
    assert not choice.first.isVisible()
    qtbot.keyClick(choice.kind, Qt.Key.Key_Down)
    qtbot.keyClick(choice.kind, Qt.Key.Key_Return)
    choice.kind.activated.emit(choice.kind.currentIndex())
    assert choice.first.isVisible()
    assert not choice.last.isVisible()
    qtbot.keyClicks(choice.first, "2025")
    assert told[-1] == "2025"
    choice.kind.setCurrentIndex(2)
    choice.kind.activated.emit(2)
    qtbot.keyClicks(choice.last, "2026")
    assert told[-1] == "2025 / 2026"
