"""What the readers draw: the claims of a version with the state of their ties, and the ties themselves."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..records import record
from ..words import ClaimState, Relation, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .project import Project


@record
class Mark:
    """A claim as a reader draws it: [start, end) of a version's text, its state, and how many ties it has."""

    claim_id: int
    start: int
    end: int
    state: ClaimState
    ties: int = 0


@record
class Tie:
    """What joins two claims, as a curve draws it: a link, or one pair of a contradiction; `state` tells how it looks.

    Exactly one of the two ids is set. `first_article` and `second_article` are where the claims stand.
    """

    link_id: int | None
    contradiction_id: int | None
    first_id: int
    second_id: int
    first_article: int
    second_article: int
    state: ClaimState


STATE_OF_RELATION: dict[Relation, ClaimState] = {
    Relation.SAME_AS: ClaimState.AGREED,
    Relation.SUPPORTS: ClaimState.AGREED,
    Relation.QUOTES: ClaimState.AGREED,
    Relation.UPDATES: ClaimState.UPDATED,
    Relation.NARROWS: ClaimState.LINKED,
    Relation.RELATED: ClaimState.LINKED,
}
"""How a link shows. A contradiction shows as contradicted until it is resolved or dismissed; then it is settled."""

SETTLED: tuple[Status, ...] = (Status.RESOLVED, Status.DISMISSED)
"""Where in its life a contradiction asks for nothing any more."""

_STATE_BY_RANK: tuple[ClaimState, ...] = tuple(ClaimState)
_LAST = _STATE_BY_RANK.index(ClaimState.UNLINKED)

RELATION_RANK = "CASE relation {} END".format(
    " ".join(
        f"WHEN '{r.value}' THEN {_STATE_BY_RANK.index(s)}" for r, s in STATE_OF_RELATION.items()
    )
)
"""SQL for the rank of a row of `link`, as of `STATE_RANK`."""

STATUS_RANK = "iif(status IN ({}), {}, {})".format(
    ", ".join(f"'{status.value}'" for status in SETTLED),
    _STATE_BY_RANK.index(ClaimState.SETTLED),
    _STATE_BY_RANK.index(ClaimState.CONTRADICTED),
)
"""SQL for the rank of a row of `contradiction`, as of `STATE_RANK`."""

STATE_RANK = f"""min(
    coalesce((SELECT min({STATUS_RANK}) FROM contradiction_claim JOIN contradiction ON contradiction.id = contradiction_id
        WHERE contradiction_claim.claim_id = claim.id), {_LAST}),
    coalesce((SELECT min({RELATION_RANK}) FROM link WHERE first_id = claim.id), {_LAST}),
    coalesce((SELECT min({RELATION_RANK}) FROM link WHERE second_id = claim.id), {_LAST}))"""
"""SQL for the rank of a row of `claim`: the place of its state in `ClaimState`, from 0."""

TIED = f"""SELECT claim_id, min(rank) AS rank FROM (
    SELECT claim_id, {STATUS_RANK} AS rank FROM contradiction_claim
        JOIN contradiction ON contradiction.id = contradiction_id
    UNION ALL SELECT first_id, {RELATION_RANK} FROM link
    UNION ALL SELECT second_id, {RELATION_RANK} FROM link) GROUP BY claim_id"""
"""SQL for the same rank of all claims that have a tie at once: claim_id and rank."""


def state_of(rank: int) -> ClaimState:
    """Return the state that a rank of `STATE_RANK` stands for."""
    return _STATE_BY_RANK[rank]


def rank_of(state: ClaimState) -> int:
    """Return the rank of `STATE_RANK` that stands for a state."""
    return _STATE_BY_RANK.index(state)


def marks(project: Project, version_id: int, claim_ids: Iterable[int] | None = None) -> list[Mark]:
    """Return the claims that stand in a version, in the order of its text, longer ones first where they start alike.

    With `claim_ids` only those of them.
    """
    among, wanted = "", [version_id]
    if claim_ids is not None:
        wanted = [version_id, *claim_ids]
        among = f"AND claim_id IN ({', '.join('?' * (len(wanted) - 1))})"
    here = f"FROM anchor WHERE version_id = ? AND state <> 'lost' {among}"
    found = project.query(
        f'SELECT claim_id, start, "end" {here} ORDER BY start, "end" DESC, claim_id', wanted
    )
    tied = _tied(project, f"SELECT claim_id {here}", wanted)
    return [
        Mark(claim_id, start, end, *tied.get(claim_id, _ALONE)) for claim_id, start, end in found
    ]


_ALONE = (ClaimState.UNLINKED, 0)
_TIES_OF = f"""
    SELECT first_id AS claim_id, {RELATION_RANK} AS rank FROM here CROSS JOIN link ON first_id = here.claim_id
    UNION ALL SELECT second_id, {RELATION_RANK} FROM here CROSS JOIN link ON second_id = here.claim_id
    UNION ALL SELECT held.claim_id, {STATUS_RANK} FROM here
        CROSS JOIN contradiction_claim held ON held.claim_id = here.claim_id
        CROSS JOIN contradiction ON contradiction.id = contradiction_id"""


def _tied(
    project: Project, claims: str, parameters: list[int]
) -> dict[int, tuple[ClaimState, int]]:
    """Return state and number of ties of those of some claims that have any; `claims` is SQL that gives them."""
    rows = project.query(
        f"WITH here AS MATERIALIZED ({claims}) SELECT claim_id, min(rank), count(*) FROM ({_TIES_OF}) GROUP BY claim_id",
        parameters,
    )
    return {claim_id: (state_of(rank), count) for claim_id, rank, count in rows}


_FEW = 500
_CLAIMS_OF = {
    "anchor": "SELECT id, claim_id FROM anchor WHERE id IN",
    "link": "SELECT id, first_id FROM link WHERE id IN {0} UNION ALL SELECT id, second_id FROM link WHERE id IN",
    "contradiction": "SELECT contradiction_id, claim_id FROM contradiction_claim WHERE contradiction_id IN",
    "contradiction_claim": "SELECT id, claim_id FROM contradiction_claim WHERE id IN",
}


def touched(project: Project, tables: Mapping[str, frozenset[int]]) -> frozenset[int] | None:
    """Return the claims whose marks a change of these rows may have changed; None where it may be any.

    None stands for many, and for what is gone: its claims are not told by it any more.
    """
    ids = set(tables.get("claim", ()))
    for table, select in _CLAIMS_OF.items():
        rows = tables.get(table, frozenset())
        if len(rows) + len(ids) > _FEW:
            return None
        among = f"({', '.join(map(str, rows))})"
        found = project.query(f"{select.format(among)} {among}") if rows else []
        if rows.difference(row[0] for row in found):
            return None
        ids.update(row[1] for row in found)
    return frozenset(ids)


def state_counts(project: Project) -> dict[ClaimState, int]:
    """Return how many claims of the project are in each state; states of none are left out."""
    rows = project.query(f"SELECT rank, count(*) AS n FROM ({TIED}) GROUP BY rank")
    found = {state_of(row["rank"]): int(row["n"]) for row in rows}
    unlinked = int(project.value("SELECT count(*) FROM claim")) - sum(found.values())
    return found | ({ClaimState.UNLINKED: unlinked} if unlinked else {})


def ties(project: Project, article_ids: Iterable[int]) -> list[Tie]:
    """Return the ties with an end in any of some articles: links, and each pair of a contradiction."""
    wanted = json.dumps(list(article_ids))
    among = "(SELECT value FROM json_each(?1))"
    links = project.query(
        f"""SELECT link.id AS link_id, NULL AS contradiction_id, first_id, second_id,
            first.article_id AS first_article, second.article_id AS second_article, {RELATION_RANK} AS rank
        FROM link JOIN claim first ON first.id = first_id JOIN claim second ON second.id = second_id
        WHERE link.id IN (
            SELECT link.id FROM claim JOIN link ON link.first_id = claim.id WHERE claim.article_id IN {among}
            UNION SELECT link.id FROM claim JOIN link ON link.second_id = claim.id WHERE claim.article_id IN {among})
        ORDER BY link.id""",
        (wanted,),
    )
    pairs = project.query(
        f"""SELECT NULL AS link_id, one.contradiction_id, one.claim_id AS first_id, other.claim_id AS second_id,
            first.article_id AS first_article, second.article_id AS second_article, {STATUS_RANK} AS rank
        FROM contradiction_claim one
        JOIN contradiction_claim other ON other.contradiction_id = one.contradiction_id
            AND (other.position, other.id) > (one.position, one.id)
        JOIN contradiction ON contradiction.id = one.contradiction_id
        JOIN claim first ON first.id = one.claim_id JOIN claim second ON second.id = other.claim_id
        WHERE (first.article_id IN {among} OR second.article_id IN {among})
            AND one.contradiction_id IN (
                SELECT contradiction_id FROM contradiction_claim JOIN claim ON claim.id = claim_id
                WHERE claim.article_id IN {among})
        ORDER BY one.contradiction_id, one.position, other.position""",
        (wanted,),
    )
    return [
        Tie(
            link_id=row["link_id"],
            contradiction_id=row["contradiction_id"],
            first_id=row["first_id"],
            second_id=row["second_id"],
            first_article=row["first_article"],
            second_article=row["second_article"],
            state=state_of(row["rank"]),
        )
        for row in (*links, *pairs)
    ]
