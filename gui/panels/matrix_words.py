"""The figures of the matrix in words: what a cell, a row and a value on the time line say."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from core.days import between
from core.words import Outcome
from gui.outcomes import LOOKS
from gui.wording import counted

if TYPE_CHECKING:
    from core.finding.matrix_rows import Cell, Row, Telling

TEACHES = (
    "The matrix lays out what each outlet tells of the same figure or date, side by side.\n"
    "Find inconsistencies first; figures that two outlets or more tell then stand here, those that clash on top."
)
LEFT_OUT = "No figure is told by two outlets. {} told by one outlet alone can be shown too."


def said(telling: Telling, unknown: str = "day not known") -> str:
    """Return the days on which a value can have been said."""
    first, last = (
        date.fromisoformat(day) if day else None for day in (telling.said_first, telling.said_last)
    )
    return between(first, last, unknown)


def outcome_words(outcome: Outcome) -> str:
    """Return an outcome in words: "possible clash"."""
    return LOOKS[outcome].word


def under_name(row: Row) -> str:
    """Return what stands under the name of a figure: how its values stand together, and its period."""
    look = LOOKS[row.outcome]
    return " · ".join(filter(None, (f"{look.sign} {look.word}", row.period)))


def second_line(row: Row, cell: Cell) -> str:
    """Return what stands under the newest value of a cell: its day, where else it stands, what the outlet told before."""
    newest = row.tellings[cell.tellings[0]]
    parts = [said(newest)]
    if newest.copies:
        parts.append(f"also in {len(newest.copies)}")
    before = earlier(row, cell)
    if before:
        parts.append(f"before: {before[0].words}")
    return " · ".join(parts)


def earlier(row: Row, cell: Cell) -> list[Telling]:
    """Return what an outlet told before its newest value and that was another value, the newest first."""
    found: dict[str, Telling] = {}
    for at in cell.tellings:
        found.setdefault(row.tellings[at].words, row.tellings[at])
    return list(found.values())[1:]


def told(row: Row, at: int) -> str:
    """Return a value with who said it when, as a sentence."""
    telling = row.tellings[at]
    printed = f" (“{telling.text}”)" if telling.text != telling.words else ""
    speaker = f" by {telling.speaker}" if telling.speaker else ""
    also = f" Also printed by {', '.join(telling.copies)}." if telling.copies else ""
    return f"{telling.outlet}: {telling.words}{printed}, said {said(telling, 'on a day not known')}{speaker}.{also}"


def stands(row: Row, at: int) -> list[str]:
    """Return how a value stands to the others of its row, a line for each."""
    lines: list[str] = []
    for tie in row.ties_of(at):
        earlier_one = tie.second == at
        other = row.tellings[tie.first if earlier_one else tie.second]
        lines.append(f"{_relation(tie.outcome, earlier_one)} {other.outlet}, {other.words}.")
    return lines


def _relation(outcome: Outcome, is_later: bool) -> str:
    if outcome is Outcome.UPDATED:
        return "Updates" if is_later else "Was updated by"
    return {
        Outcome.CONTRADICTS: "Contradicts",
        Outcome.DISPUTED: "Disputed by",
        Outcome.LIKELY: "Possible clash with",
        Outcome.AGREES: "Agrees with",
        Outcome.COMPATIBLE: "Compatible with",
    }[outcome]


def cell_sentence(row: Row, cell: Cell) -> str:
    """Return a cell for those who hear it, with the figure it is of."""
    newest = cell.tellings[0]
    return " ".join([f"{row.name}, {told(row, newest)}", *stands(row, newest)])


def cell_tip(row: Row, cell: Cell) -> str:
    """Return all that a cell holds, a line for each value and for how it stands to others."""
    lines: list[str] = []
    for at in cell.tellings:
        lines += [told(row, at), *(f"    {line}" for line in stands(row, at))]
    return "\n".join(lines)


def figure_sentence(row: Row) -> str:
    """Return a figure for those who hear it."""
    period = f", {row.period}" if row.period else ""
    outlets = counted(len(row.cells), "outlet")
    return f"{row.name}{period}. {outcome_words(row.outcome).capitalize()}, told by {outlets}."


def figure_tip(row: Row) -> str:
    """Return a figure with the words it was named from."""
    of = f"\n“{row.said_of}”" if row.said_of and row.said_of not in row.name else ""
    return f"{figure_sentence(row)}{of}\n{row.title}"
