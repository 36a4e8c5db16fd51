"""XLSX workbooks: one sheet a table, every text a string, nothing guessed.

A string is never run, so no apostrophe is put before it: a text that a spreadsheet would run if it were typed is marked
as typed text instead, and stays that when someone edits the cell. Hidden characters are written out as in the CSV files
(see `guard`). What a sheet cannot hold is never dropped in silence: a text over Excel's 32,767 characters is cut with a mark
that says so, rows over 1,048,576 go on in a sheet `name (2)`.
"""

from __future__ import annotations

import io
import math
import re
import unicodedata
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, BinaryIO

from .files import FileToWrite
from .guard import RISKY, show, written_out
from .rows import chunks, flag_word

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence
    from decimal import Decimal

    from .contract import Table
    from .files import Writing
    from .rows import Cell, Row

MOST_CHARACTERS = 32_767
"""What Excel holds in one cell, counted in UTF-16 units."""

MOST_ROWS = 1_048_576
"""What Excel holds in one sheet, the header among them."""

_CHUNK = 200
_CODED = re.compile("_(?=x[0-9a-fA-F]{4}_)")
_EXACT = 2**53
_WRAPPED = 30


def xlsx_file(
    sheets: Sequence[tuple[Table, Iterable[Row]]],
    *,
    name: str = "report.xlsx",
    most_rows: int = MOST_ROWS,
) -> FileToWrite:
    """Return tables with their rows as one workbook to be written, a sheet for each table in order.

    The rows are taken once, while the file is written. `most_rows` is what one sheet holds, its header among them.
    """

    def write(stream: BinaryIO) -> Writing:
        # Zipped in memory first: a zip file that meets a full disk cannot be closed any more.
        zipped = io.BytesIO()
        with _workbook(zipped) as book:
            formats = _formats(book)
            for table, rows in sheets:
                yield from _write_table(
                    book, formats, table, chunks(table, rows, _CHUNK), most_rows
                )
        stream.write(zipped.getbuffer())

    return FileToWrite(name, write)


@contextmanager
def _workbook(stream: BinaryIO) -> Generator[Any]:
    """Give a workbook that keeps no rows in memory and is put together at the end, if nothing was raised."""
    # It takes long to import, and most of what the program does needs none of it.
    from xlsxwriter import Workbook  # noqa: PLC0415
    from xlsxwriter.exceptions import FileCreateError  # noqa: PLC0415

    with TemporaryDirectory(prefix="counterpoint-") as folder:
        book: Any = Workbook(stream, {"constant_memory": True, "tmpdir": folder})
        book.use_zip64()
        try:
            yield book
            book.close()
        except FileCreateError as error:
            cause = error.args[0] if error.args else None
            raise (cause if isinstance(cause, OSError) else OSError(str(error))) from error
        finally:
            for sheet in book.worksheets():
                if sheet.row_data_fh is not None:
                    sheet.row_data_fh.close()


def _formats(book: Any) -> dict[str, Any]:
    top = {"valign": "top"}
    wrapped = {**top, "text_wrap": True}
    from_right = {"reading_order": 2, "align": "right"}
    kinds = {
        "text": top,
        "wrapped": wrapped,
        "text rtl": {**top, **from_right},
        "wrapped rtl": {**wrapped, **from_right},
    }
    typed = {f"{name} typed": {**kind, "quote_prefix": True} for name, kind in kinds.items()}
    header = {"bold": True, "valign": "top", "bottom": 1}
    return {
        name: book.add_format(kind) for name, kind in {**kinds, **typed, "header": header}.items()
    }


def _write_table(
    book: Any,
    formats: dict[str, Any],
    table: Table,
    groups: Iterable[list[Sequence[Cell]]],
    most_rows: int,
) -> Writing:
    """Write a table's rows into one sheet, or into as many as they need; yield how many at a time."""
    number = 1
    sheet = _new_sheet(book, formats, table, number)
    row = 1
    for group in groups:
        for cells in group:
            if row == most_rows:
                _finish(sheet, table, row)
                number += 1
                sheet = _new_sheet(book, formats, table, number)
                row = 1
            _write_row(sheet, formats, table, row, cells)
            row += 1
        yield len(group)
    _finish(sheet, table, row)


def _new_sheet(book: Any, formats: dict[str, Any], table: Table, number: int) -> Any:
    sheet = book.add_worksheet(table.name if number == 1 else f"{table.name} ({number})")
    sheet.freeze_panes(1, 0)
    for index, column in enumerate(table.columns):
        sheet.set_column(index, index, max(column.width, len(column.name) + 3))
        sheet.write_string(0, index, column.name, formats["header"])
    return sheet


def _finish(sheet: Any, table: Table, rows: int) -> None:
    sheet.autofilter(0, 0, rows - 1, len(table.columns) - 1)


def _write_row(
    sheet: Any, formats: dict[str, Any], table: Table, row: int, cells: Sequence[Cell]
) -> None:
    for index, (column, cell) in enumerate(zip(table.columns, cells, strict=True)):
        value = flag_word(cell) if isinstance(cell, bool) else cell
        if value is None or value == "":
            continue
        if not isinstance(value, str):
            if _is_exact(value):
                sheet.write_number(row, index, value, formats["text"])
                continue
            value = str(value)
        text = _fitting(show(value))
        kind = "wrapped" if column.width >= _WRAPPED else "text"
        side = " rtl" if _runs_right(text) else ""
        typed = " typed" if text[:1] in RISKY else ""
        sheet.write_string(row, index, text, formats[f"{kind}{side}{typed}"])


def _is_exact(number: float | Decimal) -> bool:
    """Tell whether a sheet's numbers, which are doubles, can hold this one."""
    return math.isfinite(number) and abs(number) <= _EXACT


def _fitting(text: str) -> str:
    """Return a cell's text as a sheet can hold it: cut with a mark where it is too long."""
    if text.startswith("<r>") and text.endswith("</r>"):
        # The writer would take it for formatted text and put it into the file as it is.
        text = written_out("<") + text[1:]
    if "_x" in text:
        # Some readers take `_x0041_` for the letter A, some do not.
        text = _CODED.sub(written_out("_").replace("\\", "\\\\"), text)
    if len(text) * 2 <= MOST_CHARACTERS:
        return text
    units = text.encode("utf-16-le")
    if len(units) <= 2 * MOST_CHARACTERS:
        return text
    mark = f" […] (cut here: {len(text):,} characters in all; the CSV file holds them)"
    return units[: 2 * (MOST_CHARACTERS - len(mark))].decode("utf-16-le", "ignore") + mark


def _runs_right(text: str) -> bool:
    """Tell whether a text runs from the right, by its first letter."""
    if text.isascii():
        return False
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in {"R", "AL", "L"}:
            return direction != "L"
    return False
