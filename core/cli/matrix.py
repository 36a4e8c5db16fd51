"""What the articles of a project tell of each figure, by outlet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ..jobs import run
from ..operations.figure_tables import matrix_form, sign_of, write_matrix
from ..operations.matrix import matrix as laid_out
from .opening import PATH, json_option, reads_project
from .root import command
from .saying import count, progress_shown, say, show, show_json

if TYPE_CHECKING:
    from pathlib import Path

    from ..operations.matrix import Matrix, Row
    from ..operations.views import Project


@command("matrix")
@reads_project
@click.option("--csv", "table", type=PATH, help="Write the matrix as a table, a column an outlet.")
@click.option("--all", "everything", is_flag=True, help="Show what one outlet alone tells, too.")
@json_option
def matrix(project: Project, *, table: Path | None, everything: bool, as_json: bool) -> None:
    """Lay out what outlets tell of each figure and date: those that clash first.

    It is made of what `counterpoint find` found and of what was decided. ≠ marks a value that clashes with another, →
    one that a later one replaced.

      counterpoint matrix story.counterpoint
      counterpoint matrix story.counterpoint --csv figures.csv
    """
    with progress_shown("Reading") as shown:
        found = run(laid_out(project, everything=everything), shown)
    if table is not None:
        write_matrix(table, found)
        say(f"Wrote {count(len(found.rows), 'figure')} to {table}.")
    if as_json:
        show_json(matrix_form(found))
    elif table is None:
        for row in found.rows:
            _show(row)
    _sum_up(found)


def _show(row: Row) -> None:
    period = f" · {row.period}" if row.period else ""
    show(f"{row.name}{period}  ({row.outcome})")
    if row.said_of and row.said_of not in row.name:
        show(f"    {row.said_of}")
    width = max(len(cell.outlet) for cell in row.cells)
    for cell in row.cells:
        for at in cell.tellings:
            telling = row.tellings[at]
            said = f"  said {telling.said_last}" if telling.said_last else ""
            who = f", {telling.speaker}" if telling.speaker else ""
            also = f"; also in {', '.join(telling.copies)}" if telling.copies else ""
            sign = sign_of(row, at) or " "
            show(f"  {sign} {cell.outlet:<{width}}  {telling.words}{said}{who}{also}")
    show()


def _sum_up(found: Matrix) -> None:
    clashing = sum(row.clashes for row in found.rows)
    left = f"; {found.left_out} of one outlet alone left out (--all)" if found.left_out else ""
    many = count(len(found.rows), "figure").capitalize()
    say(f"{many} told by several outlets, {clashing} with a clash{left}.")
    if not found.rows:
        say(
            "Nothing was found yet, or nothing is told twice: counterpoint find PROJECT looks for it."
        )
