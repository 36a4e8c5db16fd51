"""What a user does with suggestions: accept them, which makes claims and ties, dismiss them, leave them, bring them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..comparing import CLASHES
from ..comparing.explain import inside
from ..errors import InvalidValueError
from ..records import record
from ..store import anchoring, dates, suggestions
from ..text import clean, one_line, shorten
from ..values import choose
from ..words import ClaimType, DateKind, Dismissal, Kind, Outcome, Relation, Verdict
from . import ties
from .claims import add_claim
from .filling import figure_at, filled, statement_at
from .later import is_second_later
from .suggested import suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..models import SuggestedSide
    from ..store.project import Project
    from .suggested import Suggestion

NO_TIE = "none"
"""The relation that ties nothing: the suggestion is accepted, and that is all."""

RELATIONS: dict[Outcome, tuple[Relation, ...]] = {
    Outcome.UPDATED: (Relation.UPDATES,),
    Outcome.AGREES: (Relation.SAME_AS,),
    Outcome.COMPATIBLE: (Relation.RELATED, Relation.NARROWS),
}
"""What links are offered for an outcome, the one that is made unless another is chosen first."""

_TITLE = 80
_WHAT = 40


@record
class Accepted:
    """What accepting made: claims, links, contradictions; those that were there and were joined; and a line that says so."""

    claims: tuple[int, ...]
    links: tuple[int, ...]
    contradictions: tuple[int, ...]
    joined: tuple[int, ...]
    sentence: str


def accept(
    project: Project,
    ids: Iterable[int],
    *,
    relation: str = "",
    outcome: str = "",
    reason: str = "",
) -> Accepted:
    """Accept suggestions, all in one step: make the claims that are missing, and the record that the outcome asks for.

    A clash makes a contradiction, or joins the open one on the same figure; "updated" and "agrees" make a link,
    "compatible" the one that `relation` names, else "related"; "not comparable" and "unknown" tie nothing. `relation` may
    name another link, "contradicts", or "none". `outcome` is the checker's own where it is another than the machine's; it
    then decides what is made. Raises NotFoundError, InvalidValueError.
    """
    wanted = list(suggestions.keys(project, ids))
    own = choose(Outcome, outcome, "outcome") if outcome else None
    made = _Made()
    with project.step(_label("Accept", wanted)):
        for suggestion_id in wanted:
            _accept(project, suggestion(project, suggestion_id), relation, own, reason, made)
    return made.told()


def dismiss(project: Project, ids: Iterable[int], reason: str) -> None:
    """Dismiss suggestions, in one step, for a reason: one of `Dismissal`, own words, or both: "other: the same flood".

    Raises NotFoundError, InvalidValueError where there is no reason.
    """
    keys = suggestions.keys(project, ids)
    why = _why(reason)
    with project.step(_label("Dismiss", list(keys))):
        for key in keys.values():
            suggestions.decide(project, key, Verdict.DISMISSED, None, why)


def leave_for_later(project: Project, ids: Iterable[int], reason: str = "") -> None:
    """Set suggestions aside, in one step. Raises NotFoundError."""
    keys = suggestions.keys(project, ids)
    with project.step(_label("Leave for later", list(keys))):
        for key in keys.values():
            suggestions.decide(project, key, Verdict.LATER, None, clean(reason).strip())


def bring_back(project: Project, ids: Iterable[int]) -> None:
    """Make suggestions undecided again, in one step; what accepting them made stays. Raises NotFoundError."""
    keys = suggestions.keys(project, ids)
    with project.step(_label("Bring back", list(keys))):
        suggestions.undecide(project, keys.values())


def _label(what: str, ids: list[int]) -> str:
    return f"{what} suggestion {ids[0]}" if len(ids) == 1 else f"{what} {len(ids)} suggestions"


def _why(reason: str) -> str:
    """Return a reason as it is kept: a word of `Dismissal`, and behind a colon own words where there are any."""
    head, _, rest = clean(reason).strip().partition(":")
    own = rest.strip()
    if not head.strip():
        raise InvalidValueError(
            f"Say why it is dismissed: {', '.join(Dismissal)}, or your own words."
        )
    try:
        chosen = choose(Dismissal, head, "reason")
    except InvalidValueError:
        chosen, own = Dismissal.OTHER, clean(reason).strip()
    return f"{chosen}: {own}" if own else chosen.value


# Accepting ----------------------------------------------------------------------------------------------------------


class _Made:
    """What one accepting has made so far."""

    def __init__(self) -> None:
        self.claims: list[int] = []
        self.links: list[int] = []
        self.contradictions: list[int] = []
        self.joined: list[int] = []

    def told(self) -> Accepted:
        """Return all of it, with a line for the user."""
        parts = [
            *(f"contradiction {n} made" for n in self.contradictions),
            *(f"contradiction {n} joined" for n in dict.fromkeys(self.joined)),
            *(f"link {n}" for n in self.links),
        ]
        said = ", ".join(parts) or "nothing to tie"
        new = f"; {len(self.claims)} claim{'s' * (len(self.claims) != 1)} made" * bool(self.claims)
        return Accepted(
            tuple(self.claims),
            tuple(self.links),
            tuple(self.contradictions),
            tuple(dict.fromkeys(self.joined)),
            f"Accepted: {said}{new}.",
        )


def _accept(
    project: Project,
    found: Suggestion,
    relation: str,
    own: Outcome | None,
    reason: str,
    made: _Made,
) -> None:
    outcome = own or found.outcome
    link_id = contradiction_id = None
    if _clashes(outcome, relation):
        contradiction_id = _contradict(project, found, made)
    else:
        chosen = _relation(outcome, relation)
        if chosen is not None:
            link_id = _link(project, found, chosen, made)
    suggestions.decide(
        project,
        found.key,
        Verdict.ACCEPTED,
        own if own is not found.outcome else None,
        clean(reason).strip(),
        link_id=link_id,
        contradiction_id=contradiction_id,
    )


def _clashes(outcome: Outcome, relation: str) -> bool:
    if relation:
        return relation.strip().casefold().startswith("contradict")
    return outcome in CLASHES


def _relation(outcome: Outcome, relation: str) -> Relation | None:
    if relation.strip().casefold() == NO_TIE:
        return None
    if relation:
        return choose(Relation, relation, "relation")
    return next(iter(RELATIONS.get(outcome, ())), None)


def _claim(project: Project, side: SuggestedSide, other: SuggestedSide, made: _Made) -> int:
    """Return the claim that covers the value of a side and not the other's, made where there is none, filled as read."""
    there = anchoring.covering(project, side, other)
    if there is not None:
        return there
    statement = statement_at(project, side.version_id, side.start, side.end)
    read = filled(statement, (side.value_start, side.value_end)) if statement else None
    claim_id = add_claim(
        project,
        side.article_id,
        side.start,
        side.end,
        wording=read.wording if read else "",
        type=read.type if read else ClaimType.FACT,
        speakers=list(read.speakers) if read else [],
        voice=read.voice if read else None,
        version_id=side.version_id,
    )
    if read and read.period.known:
        dates.put(project, "claim", claim_id, DateKind.PERIOD, read.period)
    made.claims.append(claim_id)
    return claim_id


def _both(project: Project, found: Suggestion, made: _Made) -> tuple[int, int]:
    """Return the claims of both sides."""
    first = _claim(project, found.first, found.second, made)
    return first, _claim(project, found.second, found.first, made)


def _link(project: Project, found: Suggestion, relation: Relation, made: _Made) -> int:
    first, second = _both(project, found, made)
    turned = relation is Relation.UPDATES and is_second_later(project, found)
    if relation is Relation.NARROWS:
        turned = _is_narrower(project, found.second, found.first)
    ends = (second, first) if turned else (first, second)
    link_id = ties.add_link(project, *ends, relation.value)
    made.links.append(link_id)
    return link_id


def _is_narrower(project: Project, one: SuggestedSide, other: SuggestedSide) -> bool:
    """Tell whether the first of two values allows less than the other: 14.2 of "over 13"."""
    widths = [_width(project, side) for side in (one, other)]
    return widths[0] < widths[1]


def _width(project: Project, side: SuggestedSide) -> float:
    statement = statement_at(project, side.version_id, side.start, side.end)
    figure = figure_at(statement, (side.value_start, side.value_end)) if statement else None
    if figure is None or figure.low is None or figure.high is None:
        return float("inf")
    return figure.high - figure.low


# Contradictions -----------------------------------------------------------------------------------------------------


def _contradict(project: Project, found: Suggestion, made: _Made) -> int:
    """Make a contradiction of both sides, or join the open one on the same figure; return its id."""
    pair = _both(project, found, made)
    kind = found.kind or Kind.OTHER
    there = anchoring.open_on(project, pair, kind, found.first, found.second)
    if there is None:
        made.contradictions.append(
            ties.add_contradiction(project, list(pair), title=_title(project, found), kind=kind)
        )
        return made.contradictions[-1]
    ties.join_contradiction(project, there, list(pair))
    if there not in made.contradictions:
        made.joined.append(there)
    return there


def _title(project: Project, found: Suggestion) -> str:
    """Return a title from what the figures are of, such as "People killed: 213 or 219"."""
    values = [_value(side) for side in (found.first, found.second)]
    what = _what(project, found.first) or _what(project, found.second)
    if what and all(values):
        told = " or ".join(dict.fromkeys(values))
        return shorten(f"{what[:1].upper()}{what[1:]}: {told}", _TITLE)
    return shorten(one_line(found.first.quote), _TITLE)


def _value(side: SuggestedSide) -> str:
    value = side.quote[side.value_start - side.start : side.value_end - side.start]
    return inside(one_line(value)) if len(value) <= _WHAT else ""


def _what(project: Project, side: SuggestedSide) -> str:
    statement = statement_at(project, side.version_id, side.start, side.end)
    figure = figure_at(statement, (side.value_start, side.value_end)) if statement else None
    if figure is None:
        return ""
    noun, measured = one_line(figure.noun), one_line(figure.measured)
    told = noun if measured.casefold() in noun.casefold() else f"{noun} {measured}".strip()
    shown = figure.text.casefold().split()
    return " ".join(word for word in told.split() if word.casefold() not in shown) or told
