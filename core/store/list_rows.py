"""Records as a list shows them: plain rows for the few that are on the screen, read with one SELECT."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from ..models import DateValue
from ..records import record
from ..words import ClaimType, Kind, Relation, Resolution, Role, Severity, Status
from . import signing
from .listing import ARTICLE_DATE, BROUGHT, RATING, SIGNED, TIED_CLAIMS, TIES
from .marks import STATE_OF_RELATION, STATE_RANK, state_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from ..words import ClaimState
    from .listing import Listed
    from .project import Project


# What a row holds ---------------------------------------------------------------------------------------------------


@record
class End:
    """A claim as it stands at one end of a tie: its words, and where they were printed."""

    claim_id: int
    quote: str
    outlet: str
    published: DateValue


@record
class ClaimRow:
    """A claim in a list. `speaker` is the one who said it, `rating` the one of its content, else of "said"."""

    id: int
    article_id: int
    state: ClaimState
    quote: str
    wording: str
    type: ClaimType
    speaker: str
    outlet: str
    published: DateValue
    title: str
    ties: int
    rating: str
    tags: tuple[str, ...]
    has_note: bool


@record
class LinkRow:
    """A link in a list."""

    id: int
    relation: Relation
    state: ClaimState
    first: End
    second: End
    has_note: bool


@record
class ContradictionRow:
    """A contradiction in a list: how many claims it ties, and the first two.

    `signed` if someone signed it off, `outdated` if it was changed since then.
    """

    id: int
    title: str
    kind: Kind
    severity: Severity
    status: Status
    resolution: Resolution | None
    claims: int
    first: End | None
    second: End | None
    evidence: int
    signed: bool
    outdated: bool = False


@record
class ArticleRow:
    """An article in a list."""

    id: int
    title: str
    outlet: str
    published: DateValue
    claims: int
    language: str
    group: str
    role: Role
    embargoed: bool

    @property
    def label(self) -> str:
        """The title, or words that stand for it where there is none."""
        return self.title or f"Untitled article {self.id}"


Row = ClaimRow | LinkRow | ContradictionRow | ArticleRow


# What stands in them ------------------------------------------------------------------------------------------------

_END = """{0}_anchor.claim_id AS {0}_id, {0}_anchor.quote AS {0}_quote, {0}_article.outlet AS {0}_outlet,
    {0}_date.earliest AS {0}_earliest, {0}_date.latest AS {0}_latest"""
_END_JOINS = """{1} JOIN claim {0}_claim ON {0}_claim.id = {2}
    {1} JOIN anchor {0}_anchor ON {0}_anchor.id = (SELECT max(id) FROM anchor WHERE claim_id = {0}_claim.id)
    {1} JOIN article {0}_article ON {0}_article.id = {0}_claim.article_id
    LEFT JOIN date {0}_date ON {0}_date.article_id = {0}_article.id AND {0}_date.kind = 'published'"""
_NTH_CLAIM = """(SELECT claim_id FROM contradiction_claim WHERE contradiction_id = contradiction.id
    ORDER BY position, id LIMIT 1 OFFSET {0})"""


def _ends(first: str, second: str, joining: str = "") -> tuple[str, str]:
    columns = f"{_END.format('first')}, {_END.format('second')}"
    joins = (_END_JOINS.format(n, joining, i) for n, i in (("first", first), ("second", second)))
    return columns, " ".join(joins)


def _rows_of_ties(noun: Listed, columns: str, ends: tuple[str, str]) -> str:
    return f"SELECT {columns}, {ends[0]} FROM {noun} {ends[1]}"


_ROWS: dict[Listed, str] = {
    "claim": f"""SELECT claim.id, claim.article_id, {STATE_RANK} AS rank, anchor.quote, wording, type, speaker.name,
        article.outlet, article.title, earliest, latest, {TIES} AS ties, {RATING} AS rating, claim.note <> '' AS noted,
        (SELECT group_concat(name, char(10)) FROM
            (SELECT tag.name FROM tagging JOIN tag ON tag.id = tag_id WHERE claim_id = claim.id ORDER BY tag.name))
            AS tags
        FROM claim JOIN anchor ON anchor.id = (SELECT max(id) FROM anchor WHERE claim_id = claim.id)
        JOIN article ON article.id = claim.article_id {ARTICLE_DATE}
        LEFT JOIN speaker ON speaker.claim_id = claim.id AND position = 1""",
    "link": _rows_of_ties(
        "link",
        "link.id, relation, link.note <> '' AS noted",
        _ends("link.first_id", "link.second_id"),
    ),
    "contradiction": _rows_of_ties(
        "contradiction",
        f"""contradiction.id, contradiction.title, contradiction.kind, severity, status, resolution, {TIED_CLAIMS} AS claims,
            {BROUGHT} AS brought, {SIGNED} AS signed""",
        _ends(_NTH_CLAIM.format(0), _NTH_CLAIM.format(1), "LEFT"),
    ),
    "article": f"""SELECT article.id, title, outlet, earliest, latest, language, collection, article.role, embargoed,
        (SELECT count(*) FROM claim WHERE article_id = article.id) AS claims FROM article {ARTICLE_DATE}""",
}


def rows(project: Project, noun: Listed, wanted: Iterable[int]) -> dict[int, Row]:
    """Return the rows of some records by their ids; one that is gone is left out."""
    found = project.query(
        f"{_ROWS[noun]} WHERE {noun}.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(wanted)),),
    )
    make = _MAKERS[noun]
    return {row["id"]: _with_state(project, make(row)) for row in found}


def _with_state(project: Project, row: Row) -> Row:
    """Return a row with whether its sign-off is of an earlier state, which only the records themselves tell."""
    if not isinstance(row, ContradictionRow) or not row.signed:
        return row
    signed = signing.sign_offs(project, "contradiction", row.id)
    return replace(row, outdated=not any(one.current for one in signed))


def article_groups(project: Project) -> dict[int, str]:
    """Return the groups of the articles that are in one."""
    found = project.query("SELECT id, collection FROM article WHERE collection <> ''")
    return {row["id"]: row["collection"] for row in found}


def _published(row: sqlite3.Row, prefix: str = "") -> DateValue:
    return DateValue(row[f"{prefix}earliest"], row[f"{prefix}latest"])


def _end(row: sqlite3.Row, which: str) -> End:
    published = _published(row, f"{which}_")
    return End(row[f"{which}_id"], row[f"{which}_quote"], row[f"{which}_outlet"], published)


def _claim(row: sqlite3.Row) -> ClaimRow:
    return ClaimRow(
        id=row["id"],
        article_id=row["article_id"],
        state=state_of(row["rank"]),
        quote=row["quote"],
        wording=row["wording"],
        type=ClaimType(row["type"]),
        speaker=row["name"] or "",
        outlet=row["outlet"],
        published=_published(row),
        title=row["title"],
        ties=row["ties"],
        rating=row["rating"] or "",
        tags=tuple((row["tags"] or "").splitlines()),
        has_note=bool(row["noted"]),
    )


def _link(row: sqlite3.Row) -> LinkRow:
    relation = Relation(row["relation"])
    state = STATE_OF_RELATION[relation]
    return LinkRow(
        row["id"], relation, state, _end(row, "first"), _end(row, "second"), bool(row["noted"])
    )


def _contradiction(row: sqlite3.Row) -> ContradictionRow:
    return ContradictionRow(
        id=row["id"],
        title=row["title"],
        kind=Kind(row["kind"]),
        severity=Severity(row["severity"]),
        status=Status(row["status"]),
        resolution=Resolution(row["resolution"]) if row["resolution"] else None,
        claims=row["claims"],
        first=_end(row, "first") if row["first_id"] else None,
        second=_end(row, "second") if row["second_id"] else None,
        evidence=row["brought"],
        signed=bool(row["signed"]),
    )


def _article(row: sqlite3.Row) -> ArticleRow:
    return ArticleRow(
        id=row["id"],
        title=row["title"],
        outlet=row["outlet"],
        published=_published(row),
        claims=row["claims"],
        language=row["language"],
        group=row["collection"],
        role=Role(row["role"]),
        embargoed=bool(row["embargoed"]),
    )


_MAKERS = {"claim": _claim, "link": _link, "contradiction": _contradiction, "article": _article}
