"""Four short articles about one made-up quake, with clashes, an update, a copy, and a clash within one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.jobs import run
from core.models import DateValue, SuggestionRow, SuggestionsAsked
from core.operations import views
from core.words import Origin
from tests.core import desk

if TYPE_CHECKING:
    from core.store.project import Project

COURIER = (
    "Earthquake shakes the mountain town of Karsan\n\n"
    "The earthquake in Karsan killed 213 people on Monday, the governor said.\n"
    "More than 1,200 houses were destroyed in Karsan by the earthquake.\n"
    "Anna Quist, the mayor of Karsan, said the hospital treated 400 injured people.\n"
)
HERALD = (
    "Rescue goes on in Karsan\n\n"
    "The earthquake in Karsan killed 219 people on Monday, the Red Crescent said.\n"
    "Some 900 houses were destroyed in Karsan by the earthquake.\n"
    "The hospital in Karsan treated 400 injured people after the earthquake.\n"
)
POST = COURIER
TIMES = (
    "Trade talks end\n\n"
    "Ministers in Oslo ended their trade talks on Friday without a deal.\n"
    "Exports of fish rose 7 percent in 2024, the ministry said.\n"
)


def take_in(project: Project, text: str, outlet: str, day: str) -> int:
    """Import one article and return its id."""
    return desk.take_in(
        project,
        text,
        outlet=outlet,
        title=text.splitlines()[0],
        language="en",
        published=DateValue(day, day, day, Origin.READ, "byline"),
    )[0]


def fill(project: Project) -> list[int]:
    """Import the four articles; return their ids."""
    told = (
        (COURIER, "Courier", "2025-03-04"),
        (HERALD, "Herald", "2025-03-04"),
        (POST, "Post", "2025-03-05"),
        (TIMES, "Times", "2025-03-08"),
    )
    return [take_in(project, *one) for one in told]


def rows(project: Project, **asked: object) -> list[SuggestionRow]:
    """Return the suggestions that are asked for, in the order of the list."""
    wanted = SuggestionsAsked(**asked)  # type: ignore[arg-type]
    found = views.listed_ids(project, "suggestion", sort="place", asked=wanted)
    held = views.listed_rows(project, "suggestion", found)
    return [row for row in (held[each] for each in found) if isinstance(row, SuggestionRow)]


def about(project: Project, *words: str) -> SuggestionRow:
    """Return the first suggestion both of whose passages hold a word each, in the order of its sides."""
    for row in rows(project):
        if words[0] in row.first.quote and words[-1] in row.second.quote:
            return row
    raise LookupError(f"no suggestion about {words}")


def found(project: Project) -> Project:
    """Import the articles, find, and return the project."""
    from core import operations  # noqa: PLC0415 - what the desk needs is loaded by then

    fill(project)
    run(operations.find(project))
    return project
