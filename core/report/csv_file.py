"""CSV files after RFC 4180: commas, CRLF, quotes doubled; UTF-8, by default with a byte order mark.

Spreadsheets take the byte order mark as the sign for UTF-8. Every text is guarded (see `guard`); flags are yes and no,
dates ISO 8601, numbers with a point.
"""

from __future__ import annotations

import csv
import io
from codecs import BOM_UTF8
from decimal import Decimal
from functools import cache
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, Any, BinaryIO, TypeAlias

from .contract import Value
from .files import FileToWrite
from .guard import RISKY, may_hide, protect, restore
from .rows import chunks, flag_word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from .contract import Table
    from .files import Writing
    from .rows import Cell, Row

    _Pick: TypeAlias = Callable[[Sequence[Cell]], Iterable[Any]]

_MANY, _FEW = 128, 16
# Rows that are formatted at once; and as few of them where some need a closer look.

_MARK = "\x1f"
# Stands for the quotes around a text until those within the texts are doubled.

_KINDS = {int, float, Decimal, type(None)}
_first_character = itemgetter(0)


def csv_file(
    table: Table, rows: Iterable[Row], *, name: str | None = None, bom: bool = True
) -> FileToWrite:
    """Return a table's rows as a CSV file to be written: `name`, or else the table's name and `.csv`.

    The rows are taken once, while the file is written. `bom` False leaves out the byte order mark.
    """

    def write(stream: BinaryIO) -> Writing:
        stream.write((BOM_UTF8 if bom else b"") + _lines([table.names]))
        for chunk in chunks(table, rows, _MANY):
            stream.write(_guarded(table, chunk))
            yield len(chunk)

    return FileToWrite(name or f"{table.name}.csv", write)


def read_csv(data: bytes) -> list[list[str]]:
    """Return the rows of a CSV file, the header among them, with every text as it was before it was guarded."""
    lines = io.StringIO(data.decode("utf-8-sig"), newline="")
    return [[restore(cell) for cell in row] for row in csv.reader(lines)]


def _guarded(table: Table, rows: list[Sequence[Cell]]) -> bytes:
    """Return rows as lines of the file, guarded; cells are looked at one by one only where there is a need."""
    data = _lines_at_once(table, rows)
    if data is not None and not may_hide(data):
        return data
    if len(rows) > _FEW:
        few = (rows[at : at + _FEW] for at in range(0, len(rows), _FEW))
        return b"".join(_guarded(table, part) for part in few)
    return _lines([[_plain(cell, protect) for cell in row] for row in rows])


def _lines_at_once(table: Table, rows: list[Sequence[Cell]]) -> bytes | None:
    """Return the lines of rows, texts in quotes, apostrophes put; None where they cannot be made at once.

    This is twice as fast as csv.writer, which looks at every character by itself, and leaves time for the guard.
    """
    line, texts, numbers, flags = _shape(table)
    kinds = set(map(type, chain.from_iterable(map(numbers, rows))))
    if str in kinds:  # a number may be left empty, or be put in words
        filled: Iterable[Any] = filter(None, chain.from_iterable(map(numbers, rows)))
        kinds = set(map(type, filled))
    if not kinds <= _KINDS:
        return None
    flagged = bool in set(map(type, chain.from_iterable(map(flags, rows))))
    cells = tuple(chain.from_iterable(rows))
    if flagged or None in cells or _may_run(chain.from_iterable(map(texts, rows))):
        cells = tuple(
            [c if isinstance(c, str) and c[:1] not in RISKY else _plain(c, _led) for c in cells]
        )
    try:
        data = (line * len(rows) % cells).encode("utf-8")
    except UnicodeEncodeError:
        return None
    if data.count(b"\r") != len(rows) or data.count(b"\x1f") != line.count(_MARK) * len(rows):
        return None
    return data.replace(b'"', b'""').replace(b"\x1f\x1f", b"").replace(b"\x1f", b'"')


def _may_run(texts: Iterable[Any]) -> bool:
    """Tell whether one of the texts wants an apostrophe, or is no text."""
    filled: Iterable[Any] = filter(None, texts)
    try:
        return not RISKY.isdisjoint(map(_first_character, filled))
    except TypeError:
        return True


@cache
def _shape(table: Table) -> tuple[str, _Pick, _Pick, _Pick]:
    """Return a line to be filled with a row's cells, and what picks its texts, its numbers, its flags."""
    kinds = [column.value for column in table.columns]
    line = ",".join("%s" if kind is Value.NUMBER else f"{_MARK}%s{_MARK}" for kind in kinds)
    numbers = [index for index, kind in enumerate(kinds) if kind is Value.NUMBER]
    flags = [index for index, kind in enumerate(kinds) if kind is Value.FLAG]
    texts = [index for index in range(len(kinds)) if index not in numbers]
    return line + "\r\n", _picking(texts), _picking(numbers), _picking(flags)


def _picking(places: list[int]) -> _Pick:
    # Given one place, itemgetter would return a bare cell; given two, it returns a tuple.
    return itemgetter(*places, *places[:1]) if places else lambda _row: ()


def _plain(cell: Cell, guarded: Callable[[str], str]) -> str:
    """Return a cell's text: of a text its guarded form, of any other kind its word."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return guarded(cell)
    return flag_word(cell) if isinstance(cell, bool) else str(cell)


def _led(text: str) -> str:
    return "'" + text if text[:1] in RISKY else text


def _lines(rows: Iterable[Iterable[str]]) -> bytes:
    lines = io.StringIO(newline="")
    csv.writer(lines, lineterminator="\r\n").writerows(rows)
    return lines.getvalue().encode("utf-8")
