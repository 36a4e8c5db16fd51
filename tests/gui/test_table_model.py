from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from core import operations
from core.operations import views
from core.words import ClaimState
from gui import table_model
from gui.panels.tables import TABLES
from gui.table_model import ID, RECORD, Asked, RecordModel

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

    from gui.session import Session

CLAIMS = TABLES[0]


@pytest.fixture
def model(session: Session) -> RecordModel:
    """Give the claims of the project, read."""
    made = RecordModel(session.project, "claim", CLAIMS.columns, CLAIMS.sentence, sort="place")
    made.refresh()
    return made


def column(key: str) -> int:
    return next(n for n, one in enumerate(CLAIMS.columns) if one.key == key)


def told(model: QAbstractItemModel, row: int, key: str, role: int = 0) -> object:
    return model.data(model.index(row, column(key)), role)


def test_nothing_is_read_before_it_is_asked_for(session: Session) -> None:
    made = RecordModel(session.project, "claim", CLAIMS.columns, CLAIMS.sentence)
    assert made.rowCount() == 0
    made.refresh()
    assert made.rowCount() == 4


def test_it_is_a_model_by_the_rules_of_qt(model: RecordModel) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    tester = QAbstractItemModelTester(model, mode)
    operations.add_claim(model._project, 2, 0, 6)
    model.refresh()
    operations.remove_claim(model._project, 1)
    model.refresh()
    model.ask(Asked("place", descending=True))
    assert tester.model() is model


def test_cells_tell_the_record(model: RecordModel) -> None:
    assert list(model.ids) == [1, 2, 3, 4]
    assert told(model, 0, "state") == "≠ contradicted"
    assert told(model, 0, "quote") == "rose by over 13 percent"
    assert told(model, 1, "ties") == "1"
    assert told(model, 3, "quote", ID) == 4
    record = told(model, 3, "quote", RECORD)
    assert isinstance(record, views.ClaimRow)
    assert record.state is ClaimState.UPDATED
    tip = str(told(model, 0, "quote", Qt.ItemDataRole.ToolTipRole))
    assert tip.startswith("rose by over 13 percent\n")
    assert "Coast Daily" in tip
    assert model.data(QModelIndex()) is None


def test_a_row_is_told_in_a_sentence(model: RecordModel, session: Session) -> None:
    operations.date_article(session.project, 1, "published", "2025-02-25", evidence="the page")
    model.refresh()
    role = Qt.ItemDataRole.AccessibleTextRole
    assert told(model, 0, "state", role) == (
        "Claim 1, contradicted: “rose by over 13 percent”, Coast Daily, 25 Feb 2025"
    )
    assert told(model, 2, "state", role) == (
        "Claim 3, contradicted: “Traffic growth this year has been 10 percent”, National Wire, undated"
    )
    assert told(model, 0, "rating", role) == "Rating: nothing"
    assert told(model, 0, "ties", role) == "Ties: 1"


def test_other_records_are_shown_in_other_orders(model: RecordModel) -> None:
    model.sort(column("quote"), Qt.SortOrder.DescendingOrder)
    assert list(model.ids) == [3, 1, 4, 2]
    model.ask(Asked("place", words="union"))
    assert list(model.ids) == [3, 4]
    model.ask(Asked("place", state=ClaimState.UPDATED))
    assert list(model.ids) == [2, 4]
    assert model.row_of(4) == 1
    assert model.row_of(1) is None


def test_a_column_without_an_order_leaves_the_rows(model: RecordModel) -> None:
    model.sort(column("tags"))
    model.sort(-1)
    assert model.asked.sort == "place"


def test_rows_that_stay_keep_their_place(model: RecordModel, session: Session) -> None:
    held = QPersistentModelIndex(model.index(2, 0))
    resets = QSignalSpy(model.modelReset)
    place = operations.find_quote(session.project, 1, "signed an agreement")
    added = operations.add_claim(session.project, 1, *place)
    model.refresh()
    assert list(model.ids) == [1, 2, added, 3, 4]
    assert held.row() == 3
    operations.remove_claim(session.project, 2)
    model.refresh()
    assert held.row() == 2
    assert held.data(ID) == 3
    assert resets.count() == 0


def test_what_changed_in_a_row_is_told_and_nothing_moves(
    model: RecordModel, session: Session
) -> None:
    spies = [QSignalSpy(s) for s in (model.modelReset, model.rowsInserted, model.rowsRemoved)]
    changed = QSignalSpy(model.dataChanged)
    assert told(model, 1, "wording") == ""
    operations.edit_claim(session.project, 2, wording="1,200 walked out")
    model.refresh()
    assert told(model, 1, "wording") == "1,200 walked out"
    assert changed.count() == 1
    assert [spy.count() for spy in spies] == [0, 0, 0]


def test_a_record_that_is_gone_meanwhile_is_an_empty_row(
    model: RecordModel, session: Session
) -> None:
    operations.remove_claim(session.project, 4)
    assert told(model, 3, "quote") is None
    assert told(model, 3, "quote", RECORD) is None


def test_only_pages_that_were_looked_at_are_held(
    model: RecordModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_model, "PAGE", 1)
    monkeypatch.setattr(table_model, "KEPT_PAGES", 2)
    asked: list[int] = []

    def read(_project: object, _noun: str, ids: array[int]) -> dict[int, None]:
        asked.extend(ids)
        return dict.fromkeys(ids)

    monkeypatch.setattr(views, "listed_rows", read)
    for row in (0, 1, 0, 2, 0, 1):
        model.record_at(row)
    assert asked == [1, 2, 3, 2]


def test_headings_stand_where_their_numbers_do(model: RecordModel) -> None:
    across = Qt.Orientation.Horizontal
    ties = column("ties")
    assert model.headerData(ties, across) == "Ties"
    side = model.headerData(ties, across, Qt.ItemDataRole.TextAlignmentRole)
    assert side & Qt.AlignmentFlag.AlignRight
    assert model.headerData(0, Qt.Orientation.Vertical) is None


@given(st.lists(st.integers(1, 9), unique=True), st.lists(st.integers(1, 9), unique=True))
def test_what_two_lists_have_in_common(one: list[int], other: list[int]) -> None:
    head = table_model._alike_at_start(array("q", one), array("q", other))
    assert one[:head] == other[:head]
    assert one[head : head + 1] != other[head : head + 1] or head == len(one) == len(other)
    tail = table_model._alike_at_end(array("q", one), array("q", other))
    assert one[len(one) - tail :] == other[len(other) - tail :]
