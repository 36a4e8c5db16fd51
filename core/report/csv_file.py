"""CSV files after RFC 4180: commas, CRLF, quotes doubled; UTF-8, by default with a byte order mark.

Spreadsheets take the byte order mark as the sign for UTF-8. Every text is guarded (see `guard`); flags are yes and no,
dates ISO 8601, numbers with a point.
"""

from __future__ import annotations

import csv
import io
from codecs import BOM_UTF8
from operator import itemgetter
from typing import TYPE_CHECKING, BinaryIO

from .columns import Value
from .files import FileToWrite
from .guard import FIRST_CHARACTERS, may_hide, protect, restore
from .rows import chunks, flag_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .columns import Table
    from .files import Writing
    from .rows import Cell, Row

CHUNK = 500
"""Rows that are looked at, formatted and encoded at once."""

_first_character = itemgetter(0)


def csv_file(
    table: Table, rows: Iterable[Row], *, name: str | None = None, bom: bool = True
) -> FileToWrite:
    """Return a table's rows as a CSV file to be written: `name`, or else the table's name and `.csv`.

    The rows are taken once, while the file is written. `bom` False leaves out the byte order mark.
    """

    def write(stream: BinaryIO) -> Writing:
        stream.write((BOM_UTF8 if bom else b"") + _encoded([table.names]))
        for chunk in chunks(table, rows, CHUNK):
            stream.write(_guarded(table, chunk))
            yield len(chunk)

    return FileToWrite(name or f"{table.name}.csv", write)


def read_csv(data: bytes) -> list[list[str]]:
    """Return the rows of a CSV file, the header among them, with every text as it was before it was guarded."""
    lines = io.StringIO(data.decode("utf-8-sig"), newline="")
    return [[restore(cell) for cell in row] for row in csv.reader(lines)]


def _guarded(table: Table, chunk: list[Sequence[Cell]]) -> bytes:
    """Return rows as lines of the file, guarded; cells are looked at one by one only where there is a need."""
    columns = list(zip(*chunk, strict=True))
    touched = False
    for index, column in enumerate(table.columns):
        if column.value is Value.FLAG:
            columns[index] = tuple(map(flag_word, columns[index]))
            touched = True
        elif _may_run(columns[index]):
            touched = True
            columns[index] = _protected(columns[index])
    try:
        data = _encoded(zip(*columns, strict=True) if touched else chunk)
    except UnicodeEncodeError:
        return _all_protected(table, chunk)
    if data.count(b"\r") != len(chunk) or may_hide(data):
        return _all_protected(table, chunk)
    return data


def _may_run(cells: Sequence[Cell]) -> bool:
    """Tell whether one of the cells begins with what `protect` may put an apostrophe before."""
    try:
        firsts = set(map(_first_character, filter(None, cells)))  # pyright: ignore[reportArgumentType]
    except TypeError:
        firsts = {cell[0] for cell in cells if isinstance(cell, str) and cell}
    return not firsts.isdisjoint(FIRST_CHARACTERS)


def _protected(cells: Iterable[Cell]) -> tuple[Cell, ...]:
    return tuple(protect(cell) if isinstance(cell, str) else cell for cell in cells)


def _all_protected(table: Table, chunk: list[Sequence[Cell]]) -> bytes:
    flags = [column.value is Value.FLAG for column in table.columns]
    return _encoded(
        _protected(flag_word(cell) if flag else cell for cell, flag in zip(row, flags, strict=True))
        for row in chunk
    )


def _encoded(rows: Iterable[Iterable[Cell]]) -> bytes:
    lines = io.StringIO(newline="")
    csv.writer(lines, lineterminator="\r\n").writerows(rows)
    return lines.getvalue().encode("utf-8")


__all__ = ["CHUNK", "csv_file", "read_csv"]
