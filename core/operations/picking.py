"""Two passages compared because somebody asks: told in full, whatever comes out, and kept or tied where that is wanted."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from ..comparing.layout import NAMES, lay_out
from ..errors import InvalidValueError
from ..finding.beside import OVERLAP, Settling, against, compare_beside, overlap, touched
from ..finding.picked import addresses, put_picked
from ..finding.sources import YES, Sources, answers
from ..finding.workers import PICKED
from ..models import Place, SuggestedSide
from ..records import record
from ..report.csv_file import csv_file
from ..report.files import write_all
from ..report.found_columns import FOUND
from ..store import answers as stored
from ..store import suggestions
from . import views
from .comparing import Found, Side, found_row
from .deciding import accept, leave_for_later
from .drafting import statements_at
from .suggested import Suggestion, suggestion_form

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Any

    from ..comparing import Comparison, Settled
    from ..comparing.layout_parts import Layout
    from ..reading.parts import Statement
    from ..store.project import Project
    from .deciding import Accepted


@record
class Picked:
    """Two passages that somebody laid beside each other, and how they stand to each other.

    `first` and `second` are the passages as picked; `told` is what was made of the statements they stand in, like a
    suggestion, of id 0 as it is not kept; `layout` is how it is drawn. `suggestion_id` is the suggestion of the same two
    statements that is there, None where there is none.
    """

    first: Place
    second: Place
    told: Suggestion
    layout: Layout
    suggestion_id: int | None


def place_of(project: Project, claim_id: int) -> Place:
    """Return where a claim stands. Raises NotFoundError."""
    anchor = views.claim(project, claim_id).anchor
    return Place(anchor.version_id, anchor.start, anchor.end)


def compare_places(
    project: Project, first: Place, second: Place, names: tuple[str, str] = NAMES
) -> Picked:
    """Compare two passages of the project's texts, in the light of all that was answered and corrected; nothing is written.

    The outcome is the strongest that rests on words of both passages; they are taken to tell of the same event unless
    their text sets them apart. `names`: what the two are called in questions. Raises InvalidValueError, NotFoundError.
    """
    places = first, second
    if overlap(places):
        raise InvalidValueError(OVERLAP)
    said = _touched(project, first), _touched(project, second)
    fault = against(places, said)
    if fault:
        raise InvalidValueError(fault)
    found = compare_beside(said, places, _settled(project, first, second))
    one, other, result = found.first, found.second, found.comparison
    sides = (
        _side(project, first, one, result.first_value),
        _side(project, second, other, result.second_value),
    )
    return Picked(
        first=first,
        second=second,
        told=_told(result, sides),
        layout=lay_out(one, other, result, names),
        suggestion_id=_there(project, sides),
    )


def _touched(project: Project, place: Place) -> list[Statement]:
    found = statements_at(project, place.version_id, place.start, place.end)
    return touched(found, place.start, place.end)


def _settled(
    project: Project, first: Place, second: Place
) -> Callable[[Statement, Statement], Settled]:
    """Return what tells what was answered about two statements of two versions."""
    known = Sources(project, {first.version_id, second.version_id}).known
    settling = Settling(answers(project))
    return settling.between(known[first.version_id], known[second.version_id])


def _side(
    project: Project, place: Place, statement: Statement, value: tuple[int, int]
) -> SuggestedSide:
    article = views.article(project, views.version(project, place.version_id).article_id)
    return SuggestedSide(
        article_id=article.id,
        version_id=place.version_id,
        title=article.title,
        outlet=article.outlet,
        published=article.published,
        speaker=statement.speaker.name if statement.speaker else "",
        start=statement.start,
        end=statement.end,
        quote=statement.text,
        value_start=value[0],
        value_end=value[1],
    )


def _told(result: Comparison, sides: tuple[SuggestedSide, SuggestedSide]) -> Suggestion:
    return Suggestion(
        id=0,
        key="",
        outcome=result.outcome,
        kind=result.kind,
        score=result.score,
        because=result.because,
        first=sides[0],
        second=sides[1],
        checks=result.checks,
        assumptions=result.assumptions,
        remarks=result.remarks,
        rule=result.rule,
        rule_reason=result.reason,
        engine=result.engine,
        made_at=datetime.now(UTC).isoformat(timespec="milliseconds"),
    )


def _there(project: Project, sides: tuple[SuggestedSide, SuggestedSide]) -> int | None:
    """Return the suggestion of two statements, whichever comes first in it."""
    places = [Place(side.version_id, side.start, side.end) for side in sides]
    found = suggestions.kept(project, versions=[places[0].version_id])
    return next((one.id for one in found if one.first in places and one.second in places), None)


# Keeping, tying, writing down ---------------------------------------------------------------------------------------


def keep(project: Project, picked: Picked) -> int:
    """Keep a comparison among the suggestions and return its id; one step. Raises InvalidValueError.

    One that was not there before is left for later: what is decided in any way outlasts the next run.
    """
    suggestion_id, first, second = _put(project, picked)
    with project.step(f"Keep comparison as suggestion {suggestion_id}"):
        _note(project, first, second)
        if picked.suggestion_id is None:
            leave_for_later(project, [suggestion_id])
    return suggestion_id


def tie(project: Project, picked: Picked, *, relation: str = "", outcome: str = "") -> Accepted:
    """Accept a comparison as a suggestion is accepted, by `deciding.accept`; one step."""
    suggestion_id, first, second = _put(project, picked)
    with project.step(f"Accept suggestion {suggestion_id}"):
        _note(project, first, second)
        return accept(project, [suggestion_id], relation=relation, outcome=outcome)


def _put(project: Project, picked: Picked) -> tuple[int, Place, Place]:
    told = picked.told
    first, second = (Place(s.version_id, s.start, s.end) for s in (told.first, told.second))
    if first == second:
        raise InvalidValueError("Both are in one sentence; only two sentences are kept or tied.")
    return put_picked(project, first, second), first, second


def _note(project: Project, first: Place, second: Place) -> None:
    """Write down that the two were laid beside each other by hand: they are compared so from now on."""
    stored.put(project, "passages", addresses(project, first, second), PICKED, YES, "")


def picked_form(picked: Picked) -> dict[str, Any]:
    """Return a comparison as the plain values that `suggestions --json` gives; id None where it is not kept."""
    return {**suggestion_form(picked.told), "id": picked.suggestion_id}


def write_picked(path: Path, picked: Picked) -> None:
    """Write a comparison as a CSV file, with the columns of `check --csv`; raises AppError where that cannot be."""
    told = picked.told
    found = Found(told.comparison, _file_side(told.first), _file_side(told.second))
    write_all(path.parent, [csv_file(FOUND, [found_row(found)], name=path.name)])


def _file_side(side: SuggestedSide) -> Side:
    return Side(
        file=side.title,
        outlet=side.outlet,
        published=side.published,
        quote=side.quote,
        start=side.start,
        end=side.end,
        speaker=side.speaker,
    )
