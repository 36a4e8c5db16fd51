from __future__ import annotations

import csv
import io
from codecs import BOM_UTF8
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.report import csv_file as module
from core.report.contract import Column, Table, Value
from core.report.csv_file import csv_file, read_csv
from core.report.guard import protect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.report.rows import Cell

TABLE = Table(
    "things",
    "One row for each thing.",
    (
        Column("quote", "Words."),
        Column("count", "A number.", Value.NUMBER),
        Column("seen", "A flag.", Value.FLAG),
        Column("day", "A date.", Value.DATE),
        Column("note", "More words."),
    ),
)
WORDS_ONLY = Table("words", "Words.", (Column("quote", "Words."), Column("note", "More words.")))
WORDS = st.text(alphabet=st.characters(exclude_categories=()))
NASTY = st.text(alphabet="=+-@'\"\t\r\n,;\x00\x1d\x1e\x1f\\u0235ce\u202e\ud83d🚨𝒢ی‌۱＝")
TEXT = WORDS | NASTY
NUMBER = st.none() | st.integers() | st.floats(allow_nan=False) | TEXT
ROW = st.tuples(TEXT | st.none(), NUMBER, st.booleans() | st.none(), st.text("0-9T:/."), TEXT)


def written(rows: Sequence[Sequence[Cell]], *, table: Table = TABLE, bom: bool = True) -> bytes:
    stream = io.BytesIO()
    counted = list(csv_file(table, rows, bom=bom).write(stream))
    assert sum(counted) == len(rows)
    return stream.getvalue()


def word(cell: Cell) -> str:
    if cell is None:
        return ""
    return {True: "yes", False: "no"}[cell] if isinstance(cell, bool) else str(cell)


@given(st.lists(ROW, max_size=6))
@example([("\x1f", 1, None, "", "")])
@example([("a", '2-3, or "4"', True, "", "\n")])
@example([("\r", 1, False, "", "\x1f"), ("", None, None, "", "")])
def test_what_is_written_is_read_back_cell_for_cell(rows: list[tuple[Cell, ...]]) -> None:
    expected = [[word(cell) for cell in row] for row in rows]
    assert read_csv(written(rows)) == [list(TABLE.names), *expected]


@given(st.lists(ROW, max_size=6))
def test_another_reader_sees_the_guarded_cells(rows: list[tuple[Cell, ...]]) -> None:
    lines = io.StringIO(written(rows, bom=False).decode(), newline="")
    cells = [
        [protect(cell) if isinstance(cell, str) else word(cell) for cell in row] for row in rows
    ]
    assert list(csv.reader(lines, strict=True)) == [list(TABLE.names), *cells]


@pytest.mark.parametrize(
    "nasty", ["=1+1", "＝1", "'", "\n=1", "a\rb", "a\x1fb", "a\ud83db", "a\u202eb", "\\u005c"]
)
@pytest.mark.parametrize("at", [0, 127, 128, 299])
@pytest.mark.parametrize("table", [TABLE, WORDS_ONLY], ids=lambda table: table.name)
def test_one_nasty_cell_among_many_rows_is_guarded_and_no_other_touched(
    table: Table, nasty: str, at: int
) -> None:
    rest: tuple[Cell, ...] = (3, True, "2025-03-04", "") if table is TABLE else ("",)
    rows: list[tuple[Cell, ...]] = [(f"“quote” {n}", *rest) for n in range(300)]
    rows[at] = (nasty, *rest)
    lines = io.StringIO(written(rows, table=table, bom=False).decode(), newline="")
    firsts = [row[0] for row in csv.reader(lines)][1:]
    assert firsts == [protect(str(row[0])) for row in rows]


def test_lines_are_those_of_rfc_4180() -> None:
    data = written([('He said "no"', 3, True, "2025-03-04", ""), ("b", -1.5, None, "", "c,d")])
    assert data == BOM_UTF8 + (
        b"quote,count,seen,day,note\r\n"
        b'"He said ""no""",3,"yes","2025-03-04",\r\n'
        b'"b",-1.5,,,"c,d"\r\n'
    )


def test_the_byte_order_mark_can_be_left_out() -> None:
    assert written([], bom=False) == b"quote,count,seen,day,note\r\n"
    assert written([]).startswith(BOM_UTF8)


def test_numbers_are_numbers_and_texts_that_look_like_them_are_guarded() -> None:
    data = written([("-5", -5, None, "", ""), ("", Decimal("-2.50"), None, "", "")], bom=False)
    assert data.split(b"\r\n")[1:3] == [b'"\'-5",-5,,,', b",-2.50,,,"]


def test_a_flag_that_is_always_no_is_written_as_no() -> None:
    assert written([("a", 1, False, "", "b")] * 3, bom=False).count(b'"no"') == 3


def test_rows_are_taken_while_the_file_is_written() -> None:
    taken: list[int] = []

    def rows() -> Iterator[tuple[Cell, ...]]:
        for number in range(module._MANY * 2):
            taken.append(number)
            yield ("a", number, None, "", "")

    writing = csv_file(TABLE, rows()).write(io.BytesIO())
    assert taken == []
    assert next(writing) == module._MANY
    assert len(taken) <= module._MANY + 1


def test_the_file_is_named_after_the_table_or_as_asked() -> None:
    assert csv_file(TABLE, []).name == "things.csv"
    assert csv_file(TABLE, [], name="other.csv").name == "other.csv"


def test_a_number_among_texts_hides_no_formula() -> None:
    data = written([(5, "a"), ("=1", "b")], table=WORDS_ONLY, bom=False)
    assert data.split(b"\r\n")[1:3] == [b'"5","a"', b'"\'=1","b"']
