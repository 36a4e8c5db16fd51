from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from core.models import DateValue
from core.values import parse_date
from core.words import Origin
from gui.fields import DateField, LineField, came_from
from gui.fields.dates import origin, typed, understood

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

Key = Qt.Key


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[tuple[DateField, LineField, list[Any]]]:
    """Give a date field with the keyboard, a line after it, and what the date committed."""
    outer, date, line, told = QWidget(), DateField("Published"), LineField("Outlet"), list[Any]()
    box = QVBoxLayout(outer)
    box.addWidget(date)
    box.addWidget(line)
    date.committed.connect(told.append)
    qtbot.addWidget(outer)
    outer.show()
    qtbot.waitExposed(outer)
    outer.activateWindow()
    date.setFocus()
    qtbot.waitUntil(date.line.hasFocus)
    yield date, line, told
    outer.close()


def test_a_date_is_understood_while_it_is_typed(
    desk: tuple[DateField, LineField, list[Any]],
) -> None:
    date, _, told = desk
    QTest.keyClicks(date.line, "2025-02")
    assert date.remark == "Understood as Feb 2025"
    QTest.keyClicks(date.line, "-")
    assert date.remark.startswith("Write 2025")
    assert date.refusal == ""
    QTest.keyClicks(date.line, "03")
    assert date.remark == "Understood as 3 Feb 2025"
    QTest.keyClick(date.line, Key.Key_Return)
    assert told == [("2025-02-03", "")]


def test_date_and_evidence_are_one_step(desk: tuple[DateField, LineField, list[Any]]) -> None:
    date, line, told = desk
    assert date.evidence.isHidden()
    QTest.keyClicks(date.line, "2025-02-03")
    assert date.evidence.isVisible()
    date.evidence.setFocus()
    assert told == []
    QTest.keyClicks(date.evidence, "the imprint")
    line.setFocus()
    assert told == [("2025-02-03", "the imprint")]
    assert date.evidence.isHidden()


def test_what_is_no_date_stays_with_its_reason(
    desk: tuple[DateField, LineField, list[Any]],
) -> None:
    date, line, told = desk
    QTest.keyClicks(date.line, "last Tuesday")
    line.setFocus()
    assert told == []
    assert date.refusal.startswith("“last Tuesday” is not a date.")
    assert date.line.text() == "last Tuesday"
    assert date.line.property("wrong")
    date.setFocus()
    date.line.selectAll()
    QTest.keyClicks(date.line, "2025")
    assert date.refusal == ""
    QTest.keyClick(date.line, Key.Key_Return)
    assert told == [("2025", "")]


def test_escape_brings_the_date_back(desk: tuple[DateField, LineField, list[Any]]) -> None:
    date, _, told = desk
    date.set_value(DateValue("2025-02-03", "2025-02-03", "2025-02-03", Origin.SET, "the imprint"))
    QTest.keyClicks(date.line, "9")
    QTest.keyClick(date.line, Key.Key_Escape)
    assert date.value() == ("2025-02-03", "the imprint")
    assert date.remark == "3 Feb 2025 · set: the imprint"
    assert date.evidence.isHidden()
    assert told == []


def test_the_menu_offers_unknown_a_day_and_a_range(
    desk: tuple[DateField, LineField, list[Any]],
) -> None:
    date, _, told = desk
    date.set_value(DateValue("2025-02-03", "2025-02-09", "", Origin.READ, "line 3"))
    unknown, day, span = date.more.menu().actions()
    assert date.line.text() == "2025-02-03/2025-02-09"
    day.trigger()
    assert date.line.text() == "2025-02-03"
    span.trigger()
    assert date.line.text() == "2025-02-03/2025-02-09"
    assert told == []
    unknown.trigger()
    assert told == [("", "")]


def test_a_changed_date_is_kept_while_another_comes_in(
    desk: tuple[DateField, LineField, list[Any]],
) -> None:
    date, _, _told = desk
    QTest.keyClicks(date.line, "2025")
    date.set_value(DateValue("2024-01-01", "2024-01-01"))
    assert date.line.text() == "2025"
    date.set_value(DateValue("2024-01-01", "2024-01-01"), anew=True)
    assert date.line.text() == "1 Jan 2024"
    assert QApplication.focusWidget() is date.line


def test_where_a_date_came_from_is_told() -> None:
    day = DateValue("2025-02-03", "2025-02-03", "3 Feb", Origin.READ, "meta article:published_time")
    assert origin(day) == "3 Feb 2025 · read from meta article:published_time"
    assert origin(DateValue()) == ""
    assert came_from(Origin.SET, "the imprint", "Anna") == "set by Anna: the imprint"
    assert came_from(Origin.SET, "") == "set"
    assert came_from(Origin.INFERRED, "frequent words") == "inferred from frequent words"


def test_the_evidence_is_told_without_what_reading_added(qtbot: QtBot) -> None:
    date = DateField("Published")
    qtbot.addWidget(date)
    date.set_value(parse_date("05/06/2025", detail="the imprint"))
    assert date.value() == ("05/06/2025", "the imprint")
    date.set_value(parse_date("05/06/2025"))
    assert date.value() == ("05/06/2025", "")


_days = st.dates().map(lambda day: day.isoformat())


@given(
    st.one_of(
        _days,
        st.tuples(_days, _days).map(lambda two: "/".join(sorted(two))),
        _days.map(lambda d: f"{d}/.."),
    )
)
def test_a_date_typed_again_is_the_same(text: str) -> None:
    value = parse_date(text)
    again = parse_date(typed(value))
    assert (again.earliest, again.latest) == (value.earliest, value.latest)
    assert understood(text).startswith("Understood as ")


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    assert understood(text)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (DateValue("2025-02-26", "2025-02-26", "26-02-2025", Origin.READ), "26 Feb 2025"),
        (DateValue("2025-02-01", "2025-02-28", "02/2025", Origin.READ), "Feb 2025"),
        (DateValue("2025-02-26", "2025-02-26", "26/02/2025", Origin.SET), "26/02/2025"),
    ],
)
def test_a_date_that_was_read_stands_as_people_write_it(value: DateValue, shown: str) -> None:
    assert typed(value) == shown
    assert (parse_date(shown).earliest, parse_date(shown).latest) == (value.earliest, value.latest)
