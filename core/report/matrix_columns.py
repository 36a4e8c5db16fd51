"""The tables of the matrix: figures and dates by outlet, and below each other all that was told of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..text import one_line, shorten
from .contract import DATE, HASH, LONG, MIDDLE, NUMBER, SHORT, Column, Table
from .guard import protect

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_OUTLETS = 500
"""Outlets that have a column of their own, those of the first rows; the rest share one."""
OTHERS = "other_outlets"
_NAME = 80

_FIGURE = (
    Column("figure", "The number of the figure in this export.", NUMBER, width=SHORT),
    Column("name", "What is counted or measured, in words of the first article.", width=MIDDLE),
    Column("period", "The time that the figure is of.", width=20),
    Column("unit", "The unit in which all its values stand; empty for counts and dates.", width=SHORT),
    Column(
        "standing",
        "How the values stand to each other: the strongest outcome of all pairs that were compared.",
        width=18,
    ),
)  # fmt: skip

MATRIX = Table(
    "matrix",
    "One row for each figure or date that several articles tell, those that clash first, with a column for each outlet: "
    "the value with the sign of its bound and the day it was said, the newest first; ≠ stands before one that clashes, "
    "→ before one that was updated.",
    (
        *_FIGURE,
        Column(OTHERS, f"What outlets beyond the first {MOST_OUTLETS} told.", width=MIDDLE),
    ),
)

FIGURES = Table(
    "figures",
    "One row for each value that an article tells of a figure in the matrix, in the order in which they were said.",
    (
        *_FIGURE,
        Column("outlet", "The outlet that told it.", width=20),
        Column("headline", "The title of the article.", width=40),
        Column("value", "The value in the unit of the figure, with the sign of its bound.", width=18),
        Column("printed", "The value as printed.", width=18),
        Column("lowest", "The least number that the wording allows; empty for none.", NUMBER),
        Column("highest", "The greatest number that the wording allows; empty for none.", NUMBER),
        Column("said", "On which day it can have been said.", DATE, width=20),
        Column("speaker", "Who said it; empty for the outlet itself.", width=20),
        Column("period_told", "The time that this article tells the figure of.", width=20),
        Column("quote", "The sentence it stands in.", width=LONG),
        Column("clashes_with", "The outlets whose values clash with it.", width=MIDDLE),
        Column("updates", "The outlets whose values it replaces.", width=MIDDLE),
        Column("also_in", "The outlets that printed the same passage, which counts once.", width=MIDDLE),
        Column("start", "Where the value begins, in code points of the text.", NUMBER, width=SHORT),
        Column("end", "Where it ends, not included.", NUMBER, width=SHORT),
        Column("version_uid", "The unique id of the version it stands in.", width=HASH),
    ),
)  # fmt: skip


def matrix_table(outlets: Sequence[str]) -> Table:
    """Return the table of the matrix with a column for each of some outlets, up to MOST_OUTLETS, behind those of all.

    No two columns have the same name, and a name is harmless as a heading of a CSV file.
    """
    taken = {column.name for column in MATRIX.columns}
    columns = list(_FIGURE)
    for outlet in outlets[:MOST_OUTLETS]:
        name = heading = protect(shorten(one_line(outlet), _NAME))
        number = 2
        while name.casefold() in taken:
            name, number = f"{heading} ({number})", number + 1
        taken.add(name.casefold())
        columns.append(Column(name, "What this outlet told, and when it was said.", width=24))
    if len(outlets) > MOST_OUTLETS:
        columns.append(MATRIX.columns[-1])
    return Table(MATRIX.name, MATRIX.says, tuple(columns))
