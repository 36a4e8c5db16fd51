"""The ids of records in the order in which a list shows them, and of those that fit what was typed above it."""

from __future__ import annotations

import json
from array import array
from typing import TYPE_CHECKING, Any, Literal

from ..records import record
from ..words import ClaimState, Kind, Resolution, Severity, Status
from .marks import RELATION_RANK, TIED, rank_of
from .searching import terms

if TYPE_CHECKING:
    from .project import Project

Listed = Literal["article", "claim", "link", "contradiction"]


# In which order -----------------------------------------------------------------------------------------------------


@record
class Sort:
    """An order: what is compared, one after the other, and the tables it is read from, where not the record's alone."""

    by: tuple[str, ...]
    tables: str = ""


def _newest_anchor(table: str, claim_id: str) -> str:
    """Give the join of a table with the newest anchors, which are walked first: many times quicker."""
    later = (
        "SELECT 1 FROM anchor later WHERE later.claim_id = anchor.claim_id AND later.id > anchor.id"
    )
    return f"anchor CROSS JOIN {table} ON {claim_id} = anchor.claim_id AND NOT EXISTS ({later})"


def _printed(value: str) -> str:
    """Give the join of claims with the rank of a value of their articles, each folded once, not once for each claim."""
    return f"""claim JOIN (SELECT article.id AS article_id, CASE WHEN {value} IS NOT NULL
            THEN dense_rank() OVER (ORDER BY {value}) END AS place
        FROM article LEFT JOIN date ON date.article_id = article.id AND date.kind = 'published') printed
        ON printed.article_id = claim.article_id"""


RATING = "(SELECT value FROM rating WHERE claim_id = claim.id ORDER BY aspect LIMIT 1)"  # content, then said
TIES = """(SELECT count(*) FROM link WHERE first_id = claim.id)
    + (SELECT count(*) FROM link WHERE second_id = claim.id)
    + (SELECT count(*) FROM contradiction_claim WHERE claim_id = claim.id)"""
_DATED = "coalesce(earliest, latest)"
ARTICLE_DATE = "LEFT JOIN date ON date.article_id = article.id AND date.kind = 'published'"
_DATED_ARTICLES = f"article {ARTICLE_DATE}"
TIED_CLAIMS = "(SELECT count(*) FROM contradiction_claim WHERE contradiction_id = contradiction.id)"
BROUGHT = "(SELECT count(*) FROM evidence WHERE contradiction_id = contradiction.id)"
SIGNED = "EXISTS (SELECT 1 FROM sign_off WHERE contradiction_id = contradiction.id)"


def _in_order(column: str, words: type[Kind | Severity | Status | Resolution]) -> str:
    """Give SQL that ranks a column by the order in which its words are declared."""
    cases = " ".join(f"WHEN '{word.value}' THEN {rank}" for rank, word in enumerate(words))
    return f"CASE {column} {cases} END"


SORTS: dict[Listed, dict[str, Sort]] = {
    "claim": {
        "place": Sort(("claim.article_id", "anchor.start"), _newest_anchor("claim", "claim.id")),
        "number": Sort(()),
        "state": Sort(
            (f"coalesce(rank, {rank_of(ClaimState.UNLINKED)})",),
            f"claim LEFT JOIN ({TIED}) tied ON tied.claim_id = claim.id",
        ),
        "quote": Sort(("fold(substr(anchor.quote, 1, 60))",), _newest_anchor("claim", "claim.id")),
        "wording": Sort(("nullif(fold(substr(wording, 1, 60)), '')",)),
        "type": Sort(("claim.type",)),
        "speaker": Sort(
            ("nullif(fold(coalesce(speaker.name, '')), '')",),
            "claim LEFT JOIN speaker ON speaker.claim_id = claim.id AND position = 1",
        ),
        "outlet": Sort(("printed.place", "claim.article_id"), _printed("nullif(fold(outlet), '')")),
        "title": Sort(("printed.place", "claim.article_id"), _printed("nullif(fold(title), '')")),
        "published": Sort(("printed.place", "claim.article_id"), _printed(_DATED)),
        "ties": Sort((TIES,)),
        "rating": Sort((RATING,)),
    },
    "link": {
        "number": Sort(()),
        "relation": Sort((RELATION_RANK, "relation")),
        "first": Sort(
            ("fold(substr(anchor.quote, 1, 60))",), _newest_anchor("link", "link.first_id")
        ),
        "second": Sort(
            ("fold(substr(anchor.quote, 1, 60))",), _newest_anchor("link", "link.second_id")
        ),
    },
    "contradiction": {
        "number": Sort(()),
        "title": Sort(("fold(title)",)),
        "kind": Sort((_in_order("kind", Kind),)),
        "severity": Sort((_in_order("severity", Severity),)),
        "status": Sort((_in_order("status", Status),)),
        "resolution": Sort((_in_order("resolution", Resolution),)),
        "claims": Sort((TIED_CLAIMS,)),
        "evidence": Sort((BROUGHT,)),
        "signed": Sort((SIGNED,)),
    },
    "article": {
        "number": Sort(()),
        "title": Sort(("nullif(fold(title), '')",)),
        "outlet": Sort(("nullif(fold(outlet), '')", _DATED), _DATED_ARTICLES),
        "published": Sort((_DATED,), _DATED_ARTICLES),
        "undated": Sort((f"{_DATED} IS NOT NULL", _DATED), _DATED_ARTICLES),
        "claims": Sort(("(SELECT count(*) FROM claim WHERE article_id = article.id)",)),
    },
}
"""What each noun can be sorted by. What is not known comes last either way; the same goes by number."""

# Which records hold a word: ?n is a full-text query for it, ?n+1 a pattern. Of a claim, its article's words count too.
_CLAIM_HAS = """(claim.article_id IN (SELECT rowid FROM article_words WHERE article_words MATCH '{{title outlet}}: ' || {0})
    OR claim.id IN (SELECT claim_id FROM anchor WHERE id IN (SELECT rowid FROM anchor_words WHERE anchor_words MATCH {0}))
    OR claim.id IN (SELECT rowid FROM claim_words WHERE claim_words MATCH {0})
    OR claim.id IN (SELECT claim_id FROM speaker WHERE name IN
        (SELECT name FROM (SELECT DISTINCT name FROM speaker) WHERE ' ' || fold(name) LIKE {1}))
    OR claim.id IN (SELECT claim_id FROM tagging JOIN tag ON tag.id = tag_id
        WHERE claim_id IS NOT NULL AND ' ' || fold(tag.name) LIKE {1}))"""
_CLAIMS_WITH = f"SELECT id FROM claim WHERE {_CLAIM_HAS}"
_HAS: dict[Listed, str] = {
    "claim": _CLAIM_HAS,
    "link": f"""link.id IN (WITH held AS ({_CLAIMS_WITH})
        SELECT id FROM link WHERE first_id IN (SELECT id FROM held)
        UNION SELECT id FROM link WHERE second_id IN (SELECT id FROM held)
        UNION SELECT id FROM link WHERE ' ' || relation || ' ' || fold(note) LIKE {{1}})""",
    "contradiction": f"""contradiction.id IN (WITH held AS ({_CLAIMS_WITH})
        SELECT contradiction_id FROM contradiction_claim WHERE claim_id IN (SELECT id FROM held)
        UNION SELECT rowid FROM contradiction_words WHERE contradiction_words MATCH {{0}}
        UNION SELECT id FROM contradiction WHERE ' ' || kind || ' ' || severity || ' ' || status LIKE {{1}})""",
    "article": """article.id IN (SELECT rowid FROM article_words WHERE article_words MATCH {0}
        UNION SELECT id FROM article WHERE ' ' || role || ' ' || fold(collection) LIKE {1})""",
}
_OF_ARTICLE: dict[Listed, str] = {
    "article": "article.id = {0}",
    "claim": "claim.article_id = {0}",
    "link": """link.id IN (SELECT link.id FROM claim JOIN link ON first_id = claim.id WHERE article_id = {0}
        UNION SELECT link.id FROM claim JOIN link ON second_id = claim.id WHERE article_id = {0})""",
    "contradiction": """contradiction.id IN (SELECT contradiction_id FROM claim
        JOIN contradiction_claim ON claim_id = claim.id WHERE article_id = {0})""",
}


def ids(  # noqa: PLR0913 - a list is asked for with all that was chosen for it
    project: Project,
    noun: Listed,
    *,
    sort: str,
    descending: bool = False,
    words: str = "",
    state: ClaimState | None = None,
    article_id: int | None = None,
) -> array[int]:
    """Return the ids of the records that are wanted, in the wanted order; quick also where there are very many.

    `sort` is a key of `SORTS`. `words` must all stand in the record or, of its claims, in their article's title or
    outlet; the last may go on. `state` is one of claims and links. Raises ValueError where a noun has no such thing.
    """
    order = _order(noun, sort, descending=descending)
    where, parameters = _conditions(noun, words, state, article_id)
    tables = SORTS[noun][sort].tables or noun
    query = f"SELECT {noun}.id AS id FROM {tables} {where} ORDER BY {order}"
    # One long text is read twice as fast as one row for each.
    found = project.value(f"SELECT group_concat(id) FROM ({query})", parameters)
    return array("q", json.loads(f"[{found or ''}]"))


def _order(noun: Listed, sort: str, *, descending: bool) -> str:
    if sort not in SORTS[noun]:
        raise ValueError(f"a list of {noun}s is not sorted by {sort}")
    way = "DESC" if descending else "ASC"
    parts = [f"{expression} {way} NULLS LAST" for expression in SORTS[noun][sort].by]
    return ", ".join([*parts, f"{noun}.id {way if not parts else 'ASC'}"])


def _conditions(
    noun: Listed, words: str, state: ClaimState | None, article_id: int | None
) -> tuple[str, list[Any]]:
    conditions, parameters = list[str](), list[Any]()
    found = terms(words)
    for number, term in enumerate(found):
        goes_on = number == len(found) - 1 and not words[-1:].isspace()
        parameters += [f'"{term}"' + "*" * goes_on, f"% {term}%"]
        places = (f"?{len(parameters) - 1}", f"?{len(parameters)}")
        conditions.append(_HAS[noun].format(*places))
    if article_id is not None:
        parameters.append(article_id)
        conditions.append(_OF_ARTICLE[noun].format(f"?{len(parameters)}"))
    if state is not None:
        conditions.append(_in_state(noun, state))
    return (f"WHERE {' AND '.join(conditions)}" if conditions else ""), parameters


def _in_state(noun: Listed, state: ClaimState) -> str:
    if noun == "link":
        return f"coalesce({RELATION_RANK}, -1) = {rank_of(state)}"
    if noun != "claim":
        raise ValueError(f"a list of {noun}s has no states")
    if state is ClaimState.UNLINKED:
        return f"claim.id NOT IN (SELECT claim_id FROM ({TIED}))"
    return f"claim.id IN (SELECT claim_id FROM ({TIED}) WHERE rank = {rank_of(state)})"
