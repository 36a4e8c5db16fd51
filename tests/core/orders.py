"""A project whose checker accepts clashes of numbers and dismisses those of roles, though the engine is surer of these."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core import operations
from core.models import SuggestionsAsked
from core.operations import views
from core.words import Kind, Outcome
from tests.core import desk

if TYPE_CHECKING:
    from core.store.project import Project

NUMBERS, ROLES = "number", "role"


def fill(project: Project, many: int = 12) -> None:
    """Put so many clashes of numbers, and as many of roles, into a project, and one stronger outcome."""
    found = [
        desk.proposed(
            f"{kind} {n:03}", kind=kind, score=score, place=6 + score, outcome=Outcome.LIKELY
        )
        for kind, base in ((Kind.NUMBER, 0.5), (Kind.ROLE, 0.51))
        for n in range(many)
        for score in (base + n / 10_000,)
    ]
    strong = desk.proposed(
        "strong", kind=Kind.ROLE, score=0.2, place=8.2, outcome=Outcome.CONTRADICTS
    )
    operations.put_suggestions(project, [*found, strong])


def decide(project: Project, first: int, last: int) -> None:
    """Accept the numbers from `first` up to `last`, and dismiss as many roles."""
    for n in range(first, last):
        operations.decide(project, f"{NUMBERS} {n:03}", "accepted")
        operations.decide(project, f"{ROLES} {n:03}", "dismissed", reason="not worth it")


def listed(project: Project) -> list[str]:
    """Return the kinds of the undecided suggestions as they are listed."""
    ids = views.listed_ids(
        project, "suggestion", sort="place", asked=SuggestionsAsked(verdicts=(None,))
    )
    rows = views.listed_rows(project, "suggestion", ids)
    return [str(rows[one].key).partition(" ")[0] for one in ids]  # type: ignore[union-attr]
