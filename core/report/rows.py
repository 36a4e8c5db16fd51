"""Rows on their way into a file: given as tuples or mappings, taken in chunks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeAlias, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .contract import Table

Cell: TypeAlias = str | int | float | Decimal | bool | None
Row: TypeAlias = Sequence[Cell] | Mapping[str, Cell]


def chunks(table: Table, rows: Iterable[Row], size: int) -> Iterator[list[Sequence[Cell]]]:
    """Yield the rows as sequences in the order of the table's columns, up to `size` at a time.

    All rows are sequences, or all are mappings. Raises ValueError where a row's columns are not the table's.
    """
    remaining = iter(rows)
    first = next(remaining, None)
    if first is None:
        return
    everything = chain([first], remaining)
    if isinstance(first, Mapping):
        everything = _in_order(table.names, cast("Iterator[Mapping[str, Cell]]", everything))
    ordered = cast("Iterator[Sequence[Cell]]", everything)
    width = len(table.columns)
    while chunk := list(islice(ordered, size)):
        if set(map(len, chunk)) != {width}:
            raise ValueError(f"a row of {table.name} has not {width} cells")
        yield chunk


def _in_order(
    names: tuple[str, ...], rows: Iterable[Mapping[str, Cell]]
) -> Iterator[Sequence[Cell]]:
    wanted = set(names)
    for row in rows:
        if wrong := wanted.symmetric_difference(row):
            raise ValueError(f"a row's columns are not the table's: {sorted(wrong)}")
        yield tuple([row[name] for name in names])


def flag_word(flag: bool) -> str:  # noqa: FBT001
    """Return the word that a flag is written as."""
    return "yes" if flag else "no"
