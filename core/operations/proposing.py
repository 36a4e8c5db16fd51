"""Claims proposed for an article: what states a checkable figure, date, event or quote, what most depends on first."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import field, replace
from typing import TYPE_CHECKING

from ..comparing import CLASHES
from ..comparing.features import cached
from ..reading.parts import Basis, Certainty, PeriodRole, QuantityKind
from ..reading.types import read_type
from ..records import record
from ..text import fold, one_line, shorten
from ..words import AnchorState, ClaimType, Outcome, Verdict
from . import views
from .drafting import draft_of, figures_in, statements_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..comparing.figures import Figure
    from ..models import SuggestedSide, SuggestionRow
    from ..reading.parts import Quantity, Statement
    from ..store.project import Project
    from .drafting import Draft

Span = tuple[int, int]

_LEAD = 2
"""So many sentences behind the title tell what an article is about."""
_NEVER = frozenset({ClaimType.OPINION, ClaimType.HOPE})
_SHOWN = 40
_CLASH, _UPDATED, _TOLD, _HEAD, _QUOTE, _FIGURE, _DATE = range(7)
"""Why a passage is proposed, the first that is true of it: the order in which claims are proposed."""


@record
class Proposal:
    """A passage that may be worth a claim: [start, end) of the version, why, in one line, and what is known of it."""

    version_id: int
    start: int
    end: int
    why: str
    draft: Draft


@record
class _Others:
    """What other passages say of the same: the outlets that clash, that tell it otherwise on another day, that tell it too.

    "" stands for the article itself. `same` are the places in the article that say the same.
    """

    clashing: set[str] = field(default_factory=set[str])
    updating: set[str] = field(default_factory=set[str])
    telling: set[str] = field(default_factory=set[str])
    same: set[Span] = field(default_factory=set[Span])


def propose_claims(project: Project, article_id: int) -> list[Proposal]:
    """Return what can be marked in the newest version of an article, what most depends on first.

    First comes what clashes with another passage of the project, then what was updated and what others tell too, as far as
    the articles were compared (`find`); then title and lead, quotes, other figures, dates. Opinions, hopes and furniture
    are never among them, nor what is marked already or said by a passage before. Raises NotFoundError.
    """
    article = views.article(project, article_id)
    version = views.newest_version(project, article_id)
    said = statements_whole(project, version.id)
    head = _head(said, article.title)
    others = _others(project, article_id, version.id)
    claims = [
        (claim.anchor.start, claim.anchor.end)
        for claim in views.claims(project, article_id=article_id)
        if claim.anchor.version_id == version.id and claim.anchor.state is not AnchorState.LOST
    ]
    found: list[tuple[tuple[int, int, int], Statement, str]] = []
    for statement in said:
        told = others.get((statement.start, statement.end), _Others())
        ranked = None if _is_marked(statement, claims) else _ranked(statement, told, head)
        if ranked is not None:
            found.append((ranked[0], statement, ranked[1]))
    found.sort(key=lambda one: one[0])
    kept = _once((one[1] for one in found), others, claims)
    return [
        Proposal(version.id, *place, why, draft_of(statement, place))
        for _, statement, why in found
        if (place := (statement.start, statement.end)) in kept
    ]


def _once(
    found: Iterable[Statement], others: dict[Span, _Others], claims: Sequence[Span]
) -> set[Span]:
    """Return the places of statements without those that say what a place before, or a claim, says already."""
    kept: set[Span] = set()
    for statement in found:
        place = statement.start, statement.end
        same = others[place].same if place in others else set[Span]()
        marked = any(start < b and a < end for start, end in same for a, b in claims)
        if not marked and kept.isdisjoint(same):
            kept.add(place)
    return kept


def _is_marked(statement: Statement, claims: Sequence[Span]) -> bool:
    """Tell whether claims hold all figures of a statement, or some of it where it has none."""
    figures = _figures(statement)
    spots = [(one.start, one.end) for one in figures] or [(statement.start, statement.end)]
    return all(any(start < b and a < end for a, b in claims) for start, end in spots)


def _figures(statement: Statement) -> list[Figure]:
    """Return the figures that say how many or how much of what; no ranks, and no bare number such as a "one" for a noun."""
    found = figures_in(statement, (statement.start, statement.end))
    return [one for one in found if one.quantity and _is_told(one.quantity)]


def _is_told(quantity: Quantity) -> bool:
    if quantity.kind is QuantityKind.COUNT:
        return bool(quantity.counts or quantity.unit)
    return quantity.kind is not QuantityKind.RANK


# What others say ----------------------------------------------------------------------------------------------------


def _others(project: Project, article_id: int, version_id: int) -> dict[Span, _Others]:
    """Return what was found about the passages of a version, by their places; what was dismissed does not count."""
    asked = views.SuggestionsAsked(article_id=article_id)
    ids = views.listed_ids(project, "suggestion", sort="place", asked=asked)
    found: defaultdict[Span, _Others] = defaultdict(_Others)
    for row in views.listed_rows(project, "suggestion", ids).values():
        if isinstance(row, views.SuggestionRow) and row.verdict is not Verdict.DISMISSED:
            for side, other in ((row.first, row.second), (row.second, row.first)):
                if side.version_id == version_id:
                    _note(found[side.start, side.end], row, side, other)
    return found


def _note(told: _Others, row: SuggestionRow, side: SuggestedSide, other: SuggestedSide) -> None:
    outcome = row.own_outcome or row.outcome
    within = side.version_id == other.version_id
    name = "" if within else other.outlet or other.title or f"article {other.article_id}"
    if outcome in CLASHES:
        told.clashing.add(name)
    elif outcome is Outcome.UPDATED:
        told.updating.add(name)
    elif outcome is Outcome.AGREES and within:
        told.same.add((other.start, other.end))
    elif outcome in (Outcome.AGREES, Outcome.COMPATIBLE) and not within:
        told.telling.add(name)


# Whether, why and where in the order -----------------------------------------------------------------------------------


def _head(said: Sequence[Statement], title: str) -> dict[Span, str]:
    """Return the title and the lead of an article: their places, and what each is called."""
    places = [(one.start, one.end) for one in said]
    titled = bool(said) and bool(title) and fold(one_line(said[0].text)) in fold(one_line(title))
    head = dict.fromkeys(places[:1], "in the title") if titled else {}
    lead = places[len(head) : len(head) + _LEAD]
    return {**head, **dict.fromkeys(lead, "in the first lines")}


def _ranked(
    statement: Statement, told: _Others, head: dict[Span, str]
) -> tuple[tuple[int, int, int], str] | None:
    """Return where a statement comes in the order, and why it is proposed; None where it is not."""
    if _content(statement) in _NEVER or statement.text.rstrip().endswith("?"):
        return None
    where = head.get((statement.start, statement.end), "")
    depends = bool(told.clashing or told.updating or told.telling)
    what, own = _states(statement, loosely=depends or bool(where))
    if not what:
        return None
    for rank, outlets, words in (
        (_CLASH, told.clashing, "clashes with {}"),
        (_UPDATED, told.updating, "told otherwise on another day by {}"),
        (_TOLD, told.telling, "told by {} too"),
    ):
        if outlets:
            why = f"{what}, {words.format(_listed(outlets))}."
            return (rank, -len(outlets), statement.start), why
    if where:
        return (_HEAD, own, statement.start), f"{what}, {where}."
    return (own, int(not _figures(statement)), statement.start), f"{what}."


def _content(statement: Statement) -> ClaimType:
    """Return the type of what is said, in quotation marks or not: an opinion stays one when it is quoted."""
    if statement.type is not ClaimType.QUOTE:
        return statement.type
    plain = replace(statement.sentence, quoted=())
    return read_type(plain, statement.certainty, statement.speaker)


def _states(statement: Statement, *, loosely: bool) -> tuple[str, int]:
    """Return what checkable thing a statement states, in words, and where that comes in the order; "" for none.

    `loosely`: an event will do, though no day is told of it.
    """
    figures, speaker = _figures(statement), statement.speaker
    named = speaker is not None and (speaker.name or speaker.role)
    value = draft_of(statement, (statement.start, statement.end)).value if figures else ""
    if statement.type is ClaimType.QUOTE and named:
        who = speaker.name or speaker.role if speaker else ""
        told = f": {shorten(value, _SHOWN)}" if value else ""
        return f"Quote of {shorten(who, _SHOWN)}{told}", _QUOTE
    if figures:
        return f"Figure: {shorten(value, _SHOWN)}", _QUOTE if named else _FIGURE
    if not _is_event(statement):
        return "", 0
    dated = [p for p in statement.periods if _is_day(p.role, p.basis, known=p.first is not None)]
    if dated:
        return f"Event of {shorten(one_line(dated[0].text), _SHOWN)}", _DATE
    return ("Event", _DATE) if loosely else ("", 0)


def _is_day(role: PeriodRole, basis: Basis, *, known: bool) -> bool:
    return known and role is PeriodRole.ABOUT and basis in (Basis.READ, Basis.ANCHORED)


def _is_event(statement: Statement) -> bool:
    """Tell whether a statement tells that somebody or something named did something, as so and not as a plan."""
    plain = statement.certainty in (Certainty.STATED, Certainty.CONFIRMED, Certainty.REPORTED)
    verbs = [c.verb for c in statement.sentence.clauses if c.verb >= 0 and c.subject is not None]
    done = any(statement.sentence.tokens[verb].lemma != "be" for verb in verbs)
    return plain and done and bool(cached(statement).names) and statement.type is ClaimType.FACT


def _listed(outlets: Iterable[str]) -> str:
    """Return outlets as a sentence names them: "Herald", "Herald and Post", "Herald and 3 others"."""
    names = sorted(outlets, key=lambda name: (name == "", name.casefold()))
    shown = [
        shorten(name, _SHOWN) if name else "another sentence of this article" for name in names
    ]
    if len(shown) <= 2:  # noqa: PLR2004 - as many as a line holds
        return " and ".join(shown)
    return f"{shown[0]} and {len(shown) - 1} others"
