"""Two passages compared because somebody asks: told in full, whatever comes out, and kept or tied where that is wanted."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, cast

from ..comparing import Settled, compare_each, compare_statements
from ..comparing.layout import NAMES, lay_out
from ..comparing.outcome import strongest
from ..errors import InvalidValueError
from ..finding.picked import addresses, put_picked
from ..finding.shared import JOINING
from ..finding.sources import YES, Sources, address, answers, ordered
from ..finding.workers import PICKED
from ..models import Place, SuggestedSide
from ..records import record
from ..report.csv_file import csv_file
from ..report.files import write_all
from ..report.found_columns import FOUND
from ..store import answers as stored
from ..store import suggestions
from ..words import Outcome
from . import views
from .comparing import Found, Side, found_row
from .deciding import accept, leave_for_later
from .drafting import statements_at
from .suggested import Suggestion, suggestion_form

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from ..comparing import Comparison
    from ..comparing.layout_parts import Layout
    from ..finding.sources import Answers, Known
    from ..reading.parts import Statement
    from ..store.project import Project
    from .deciding import Accepted

MOST = 400
"""Pairs of sentences that are compared at the most."""
_DIFFERS, _BUT = "differs", " But something else differs."
_NOTHING_READ = "Nothing is read at one of the two places: page furniture, or no sentence."


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
    if (
        first.version_id == second.version_id
        and first.start < second.end
        and second.start < first.end
    ):
        raise InvalidValueError("The two passages overlap; choose two that stand apart.")
    said = [_touched(project, place) for place in (first, second)]
    if not all(said):
        raise InvalidValueError(_NOTHING_READ)
    if len(said[0]) * len(said[1]) > MOST:
        raise InvalidValueError("The passages are too long to compare; choose a few sentences.")
    settled = _Settling(project, first, second)
    one, other, result = _compared(said[0], said[1], (first, second), settled)
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
    return [one for one in found if one.start < place.end and place.start < one.end]


def _compared(
    first: list[Statement], second: list[Statement], places: tuple[Place, Place], settled: _Settling
) -> tuple[Statement, Statement, Comparison]:
    """Return the two statements whose comparison counts, and it: the strongest that rests on what was picked."""
    whole: list[tuple[Statement, Statement, Comparison]] = []
    resting: list[tuple[Statement, Statement, Comparison]] = []
    for one, other in itertools.product(first, second):
        known = settled(one, other)
        result = compare_statements(one, other, settled=known)
        whole.append((one, other, result))
        each_value = compare_each(one, other, settled=known)
        some = (result, *(_by_itself(each, result) for each in each_value))
        resting += [(one, other, each) for each in some if _rests_on(each, places)]
    found = resting or whole
    best = strongest([result for _, _, result in found])
    one, other, best = next(each for each in found if each[2] is best)
    return one, other, best if resting else _of_whole(best)


def _by_itself(one: Comparison, main: Comparison) -> Comparison:
    """Return how two values stand where they are the same and others of their sentences are not, but of one thing."""
    if one.reason != _DIFFERS or main.outcome not in JOINING:
        return one
    because = f"{one.because.partition(_BUT)[0]} Other values of the two sentences differ."
    return replace(one, outcome=Outcome.AGREES, because=because)


def _rests_on(result: Comparison, places: tuple[Place, Place]) -> bool:
    values = result.first_value, result.second_value
    return all(
        a < place.end and place.start < b for (a, b), place in zip(values, places, strict=True)
    )


def _of_whole(result: Comparison) -> Comparison:
    """Return what to say where what was picked shares nothing: of its sentences more may be known."""
    because = f"Nothing was read in these words that could clash. Of the whole sentences: {result.because}"
    return replace(
        result,
        outcome=Outcome.UNKNOWN,
        kind=None,
        score=0.0,
        because=because,
        rule="",
        assumptions=(),
    )


class _Settling:
    """Gives what was answered about two statements of two versions."""

    def __init__(self, project: Project, first: Place, second: Place) -> None:
        known = Sources(project, {first.version_id, second.version_id}).known
        self._sides = known[first.version_id], known[second.version_id]
        self._answers = answers(project)

    def __call__(self, first: Statement, second: Statement) -> Settled:
        one, other = self._sides
        names = self._answers.names
        told = dict(_told_of(self._answers, one, other, first, second))
        event = self._answers.articles.get(ordered(one.article_uid, other.article_uid))
        if event is not None:
            told.setdefault("same_event", event)
        return Settled(
            same_names=frozenset((a, b) for a, b, same in names if same),
            different_names=frozenset((a, b) for a, b, same in names if not same),
            **cast("dict[str, Any]", told),
        )


def _told_of(
    known: Answers, one: Known, other: Known, first: Statement, second: Statement
) -> dict[str, bool]:
    sides = (
        address(one.version_uid, first.start, first.end),
        address(other.version_uid, second.start, second.end),
    )
    told = known.passages.get(ordered(*sides), {})
    return {question: yes for question, yes in told.items() if question != PICKED}


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
