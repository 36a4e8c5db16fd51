"""Figures to show in tests: a toll that two outlets tell otherwise, and that grew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core.finding.matrix_rows import Cell, Matrix, Row, Telling, Tie
from core.finding.runs import find
from core.jobs import run
from core.models import DateValue
from core.words import Origin, Outcome
from tests.core import desk

if TYPE_CHECKING:
    from core.operations.views import Project

LIKELY, UPDATED, AGREES = Outcome.LIKELY, Outcome.UPDATED, Outcome.AGREES


def telling(outlet: str, number: int, day: str, article: int = 0, **more: Any) -> Telling:
    """Return a value that an outlet told on a day, "" for a day that is not known."""
    known: dict[str, Any] = {"copies": (), "speaker": "", "said_last": day} | more
    return Telling(
        version_id=article, article_id=article or number, title=f"Blast in {outlet}", outlet=outlet,
        start=4, end=6, passage_start=0, passage_end=20, words=str(number), text=str(number),
        value=float(number), low=float(number), high=float(number), said_first=day, period="", **known,
    )  # fmt: skip


def row(*tellings: Telling, ties: tuple[Tie, ...], key: str = "1:4", **more: Any) -> Row:
    """Return a figure with these values and ties."""
    outlets = sorted({one.outlet for one in tellings})
    strongest = {
        at: next(t.outcome for t in ties if at in (t.first, t.second))
        for at in range(len(tellings))
    }
    cells: list[Cell] = []
    for outlet in outlets:
        inside = tuple(at for at in reversed(range(len(tellings))) if tellings[at].outlet == outlet)
        cells.append(Cell(outlet, inside, strongest[inside[0]]))
    known: dict[str, Any] = {"name": "People killed", "period": "", "outcome": ties[0].outcome}
    return Row(
        key=key, said_of="The blast killed … people", title=tellings[0].title, unit="", is_date=False,
        tellings=tellings, ties=ties, cells=tuple(cells), **(known | more),
    )  # fmt: skip


TOLL = row(
    telling("Coast Daily", 21, "2025-03-03", speaker="the mayor"),
    telling("Wire", 26, "2025-03-05", copies=("Evening Post",)),
    telling("Coast Daily", 28, "2025-03-05"),
    ties=(Tie(1, 2, LIKELY, 6), Tie(0, 1, UPDATED, 5), Tie(0, 2, UPDATED, 7)),
)
TANKS = row(
    telling("Coast Daily", 340, "2025-03-03"),
    telling("Lake Post", 340, "2025-03-04"),
    ties=(Tie(0, 1, AGREES, 8),),
    key="1:90",
    name="Tanks",
)
MATRIX = Matrix(("Coast Daily", "Wire", "Lake Post"), (TOLL, TANKS))


def fill(project: Project) -> None:
    """Put two articles that clash in a toll into a project, and find it."""
    for outlet, number in (("Coast Daily", 21), ("Wire", 26)):
        text = f"The blast at the Norvik depot killed {number} people, the mayor said.\n"
        published = DateValue("2025-03-03", "2025-03-03", "3 March", Origin.READ, "meta")
        desk.take_in(
            project, text, outlet=outlet, title="Depot", language="en", published=published
        )
    run(find(project))
