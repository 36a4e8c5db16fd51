from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.errors import AppError
from core.report.columns import TABLES
from core.report.contract import Column, Table, Value
from core.report.files import write_all
from core.report.guard import hide
from core.report.xlsx_file import MOST_CHARACTERS, MOST_ROWS, xlsx_file

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.report.rows import Cell

TABLE = Table(
    "things",
    "One row for each thing.",
    (
        Column("quote", "Words.", width=60),
        Column("count", "A number.", Value.NUMBER),
        Column("seen", "A flag.", Value.FLAG),
        Column("note", "More words."),
    ),
)
WORDS = st.text(alphabet=st.characters(exclude_categories=()))
NASTY = st.text(alphabet="=+-@'\"\t\r\n<>&r/_x000D_\x00\x1f\\u0235ce\u202e\ud83d\uffff🚨𝒢ی‌۱＝")
TEXT = WORDS | NASTY


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with nothing in it."""
    made = tmp_path / "folder"
    made.mkdir()
    return made


def written(rows: Iterable[tuple[Cell, ...]], most_rows: int = MOST_ROWS) -> bytes:
    stream = io.BytesIO()
    list(xlsx_file([(TABLE, rows)], most_rows=most_rows).write(stream))
    return stream.getvalue()


def sheets(data: bytes) -> dict[str, list[list[Any]]]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return {
        sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()]
        for sheet in book.worksheets
    }


def cells(data: bytes) -> list[list[Any]]:
    return sheets(data)["things"][1:]


@settings(max_examples=60)
@given(st.lists(TEXT, min_size=1, max_size=8))
@example(["<r><t>x</t></r>"])
@example(["_x000D_", "_x005F_", "\\u003c"])
@example([" a ", "a\n", "\n\n", "\t"])
def test_what_is_written_is_read_back_text_for_text(texts: list[str]) -> None:
    got = [row[0] for row in cells(written([(text, None, None, "end") for text in texts]))]
    assert [hide(cell or "") for cell in got] == texts


@pytest.mark.parametrize(
    "text",
    ["=1+1", "{=1+1}", "http://a.example", "mailto:a@b.example", "12", "1e5", "2025-03-04", "TRUE"],
)
def test_texts_stay_texts(text: str) -> None:
    data = written([(text, None, None, None)])
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    assert sheet["A2"].value == text
    assert sheet["A2"].quotePrefix is text.startswith("=")
    assert sheet["A2"].data_type == "s"
    assert sheet["A2"].hyperlink is None
    assert "<f>" not in zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml").decode()


def test_numbers_are_numbers_and_flags_words() -> None:
    rows = [("a", 3, True, None), ("b", -2.5, False, None), ("c", "2-3", None, None)]
    assert [row[1:3] for row in cells(written(rows))] == [[3, "yes"], [-2.5, "no"], ["2-3", None]]


@pytest.mark.parametrize("number", [2**60 + 1, float("inf"), float("nan")])
def test_a_number_that_a_sheet_would_change_is_a_text(number: float) -> None:
    assert cells(written([("a", number, None, None)]))[0][1] == str(number)


def test_the_header_is_bold_frozen_and_filtered() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(written([("a", 1, None, None)] * 3))).worksheets[0]
    assert [cell.value for cell in sheet[1]] == list(TABLE.names)
    assert all(cell.font.b for cell in sheet[1])
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:D4"
    assert sheet.column_dimensions["A"].width > 55


def test_quotes_are_wrapped_and_persian_runs_from_the_right() -> None:
    rows = [("“over 13 %”", 1, None, "a"), ("«۲۳ نفر»", 1, None, "23 نفر")]
    sheet = openpyxl.load_workbook(io.BytesIO(written(rows))).worksheets[0]
    assert sheet["A2"].alignment.wrap_text
    assert not sheet["D2"].alignment.wrap_text
    assert [sheet[at].alignment.readingOrder for at in ("A2", "A3", "D3")] == [0, 2, 2]


@pytest.mark.parametrize("letter", ["a", "🚨"])
def test_a_text_too_long_for_a_cell_is_cut_with_a_mark(letter: str) -> None:
    units = len(letter.encode("utf-16-le")) // 2
    fits = letter * (MOST_CHARACTERS // units)
    got = [
        row[0] for row in cells(written([(fits, 1, None, None), (fits + letter, 1, None, None)]))
    ]
    assert got[0] == fits
    assert got[1].startswith(letter * 1000)
    assert f"(cut here: {len(fits) + 1:,} characters in all" in got[1]
    assert len(got[1].encode("utf-16-le")) // 2 <= MOST_CHARACTERS


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        (0, ["things"]),
        (3, ["things"]),
        (4, ["things", "things (2)"]),
        (7, ["things", "things (2)", "things (3)"]),
    ],
)
def test_rows_that_do_not_fit_go_on_in_another_sheet(rows: int, names: list[str]) -> None:
    got = sheets(written([(f"t{n}", n, None, None) for n in range(rows)], most_rows=4))
    assert list(got) == names
    assert all(sheet[0] == list(TABLE.names) for sheet in got.values())
    assert [row[1] for sheet in got.values() for row in sheet[1:]] == list(range(rows))


def test_every_table_can_be_a_sheet(folder: Path) -> None:
    (path,) = write_all(folder, [xlsx_file([(table, []) for table in TABLES])])
    assert path.name == "report.xlsx"
    assert list(sheets(path.read_bytes())) == [table.name for table in TABLES]


def test_cancelling_leaves_nothing_behind(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spare = folder / "spare"
    spare.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(spare))
    rows = (("a", n, None, None) for n in range(10_000))
    with closing(xlsx_file([(TABLE, rows)]).write(io.BytesIO())) as writing:
        next(writing)
        assert list(spare.iterdir())
    assert not list(spare.iterdir())


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_a_full_disk_is_told_and_leaves_the_old_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "report.xlsx").write_bytes(b"old")
    opened = Path.open
    monkeypatch.setattr(
        Path,
        "open",
        lambda path, mode="r", *rest: opened(
            Path("/dev/full") if mode == "xb" else path, mode.replace("x", "w"), *rest
        ),
    )
    with pytest.raises(AppError, match="disk is full"):
        write_all(folder, [xlsx_file([(TABLE, [("a", 1, None, None)])])])
    assert [(p.name, p.read_bytes()) for p in folder.iterdir()] == [("report.xlsx", b"old")]


def test_the_writer_of_workbooks_is_imported_only_when_needed() -> None:
    code = "import core.report.xlsx_file, sys; sys.exit('xlsxwriter' in sys.modules)"
    root = Path(__file__).parents[3]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0
