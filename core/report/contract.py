"""What an exported table is: columns with a name, a sentence and a kind of values, and what several tables share.

A row is a tuple with a value for each column in order, or a mapping by the columns' names. A value fits its column's
kind:

* text: str
* number: int, float or Decimal; or a str where no single number can say it (`2-3`)
* date: str, ISO 8601: a day, a moment with its offset, a range `earliest/latest` with `..` for an open end, or "unknown"
* flag: bool, written as yes or no

None is an empty cell in every kind, and so is an engine's column until the engine has spoken.
"""

from __future__ import annotations

from enum import StrEnum

from ..records import record


class Value(StrEnum):
    """What sort of values a column holds."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    FLAG = "flag"


@record
class Column:
    """One column: its name, a sentence on what it holds, the kind of its values, its width in characters.

    `engine` says that the comparing machine fills it: the cells are empty until it has spoken.
    """

    name: str
    says: str
    value: Value = Value.TEXT
    engine: bool = False
    width: int = 16


@record
class Table:
    """One file of an export: its name without an ending, a sentence on its rows, its columns.

    `internal` says that it holds full article text and is written only in an export marked internal.
    """

    name: str
    says: str
    columns: tuple[Column, ...]
    internal: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order: the header of the file."""
        return tuple(column.name for column in self.columns)


NUMBER, DATE, FLAG = Value.NUMBER, Value.DATE, Value.FLAG
LONG, MIDDLE, SHORT, HASH = 60, 30, 10, 24

REVIEW = (
    Column(
        "reviewed_by",
        "Who signed the record off as it stands; “unreviewed” where nobody has, “changed since review by …” where it "
        "was changed after that.",
        width=22,
    ),
    Column("reviewed_at", "When it was signed off.", DATE),
)

KEPT = (
    Column("annotators", "Who made and changed the record, as names, initials or codes.", width=22),
    Column("added_at", "When the record was made.", DATE, width=20),
)


def read_by_engine(name: str, says: str, value: Value = Value.TEXT, *, width: int = 16) -> Column:
    """Return a column that the comparing machine fills."""
    return Column(name, says, value, engine=True, width=width)
