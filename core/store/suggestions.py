"""Suggestions: the machine's half, which can be found again, beside the checker's decisions, which are journaled."""

from __future__ import annotations

import json
from array import array
from typing import TYPE_CHECKING, Any

from ..errors import NotFoundError
from ..identity import now
from ..models import Place
from ..records import record
from ..words import Outcome, Verdict
from .derived import derived, holds_findings, tell
from .searching import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..models import SuggestionsAsked
    from ..words import Kind
    from .project import Project

Span = tuple[int, int]


@record
class Proposed:
    """What the machine says of two passages, as it is stored. `checks`, `assumptions`, `remarks` and `figures` are JSON.

    `first_value` and `second_value` are [start, end) in code points of the versions' texts; `place` orders the list,
    the highest first; `words` are both quotes and speakers as `word_line` gives them.
    """

    key: str
    first: Place
    second: Place
    first_value: Span
    second_value: Span
    first_speaker: str
    second_speaker: str
    outcome: Outcome
    kind: Kind | None
    score: float
    place: float
    words: str
    because: str
    checks: str
    assumptions: str
    remarks: str
    rule: str
    reason: str
    engine: str
    figures: str = "[]"


_COLUMNS = (
    "key", "first_version", "first_start", "first_end", "second_version", "second_start", "second_end",
    "first_value_start", "first_value_end", "second_value_start", "second_value_end", "first_speaker",
    "second_speaker", "outcome", "kind", "score", "place", "words", "because", "checks", "assumptions", "remarks",
    "rule", "reason", "engine", "figures", "made_at",
)  # fmt: skip
_KEPT = ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS[1:])
_PUT = (
    f"INSERT INTO suggestion ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
    f" ON CONFLICT (key) DO UPDATE SET {_KEPT}"
)


def word_line(*texts: str) -> str:
    """Return the folded words of texts, each with a space before it: what a list of suggestions is searched in."""
    return "".join(f" {term}" for text in texts for term in terms(text))


# Writing ------------------------------------------------------------------------------------------------------------


def put(project: Project, found: Sequence[Proposed], *, gone: Iterable[str] = ()) -> frozenset[int]:
    """Write suggestions over those of the same keys, take away undecided ones whose keys are in `gone`; return the ids.

    Those that were there keep their ids. It is one short transaction and no step; who listens is told.
    """
    at = now()
    found, went = _of_what_is_there(project, found), list(gone)
    if not found and not went:
        return frozenset()
    with derived(project):
        ids = _ids_of(project, went)
        project.connection.executemany(_PUT, [(*_row(one), at) for one in found])
        project.connection.execute(
            "DELETE FROM suggestion WHERE key IN (SELECT value FROM json_each(?))"
            " AND key NOT IN (SELECT key FROM decision)",
            (json.dumps(went),),
        )
        ids |= _ids_of(project, [one.key for one in found])
    tell(project, ids)
    return ids


def _of_what_is_there(project: Project, found: Sequence[Proposed]) -> list[Proposed]:
    """Leave out what was found in a version that was removed meanwhile."""
    asked = {version for one in found for version in (one.first.version_id, one.second.version_id)}
    rows = project.query(
        "SELECT id FROM version WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(asked)),),
    )
    there = {row["id"] for row in rows}
    return [one for one in found if {one.first.version_id, one.second.version_id} <= there]


def _ids_of(project: Project, keys: Sequence[str]) -> frozenset[int]:
    rows = project.query(
        "SELECT id FROM suggestion WHERE key IN (SELECT value FROM json_each(?))",
        (json.dumps(keys),),
    )
    return frozenset(row["id"] for row in rows)


def _row(one: Proposed) -> tuple[str | int | float | None, ...]:
    first, second = one.first, one.second
    return (
        one.key,
        *(first.version_id, first.start, first.end),
        *(second.version_id, second.start, second.end),
        *one.first_value,
        *one.second_value,
        one.first_speaker,
        one.second_speaker,
        one.outcome.value,
        one.kind.value if one.kind else None,
        one.score,
        one.place,
        one.words,
        one.because,
        one.checks,
        one.assumptions,
        one.remarks,
        one.rule,
        one.reason,
        one.engine,
        one.figures,
    )


# The list -----------------------------------------------------------------------------------------------------------

SORTS: dict[str, str] = {
    "place": "place DESC",
    "number": "suggestion.id",
    "score": "score DESC",
    "outcome": "place DESC",
    "kind": "kind IS NULL, kind, place DESC",
}
"""What a list of suggestions can be sorted by, each with its natural direction."""


def ids(
    project: Project, asked: SuggestionsAsked, *, sort: str = "place", descending: bool = False
) -> array[int]:
    """Return the ids of the suggestions that are asked for, in order; quick also where there are very many.

    `descending` turns the order round. Raises ValueError for a sort that is none.
    """
    if sort not in SORTS:
        raise ValueError(f"a list of suggestions is not sorted by {sort}")
    if not holds_findings(project):
        return array("q")
    where, parameters = _conditions(project, asked)
    query = (
        f"SELECT suggestion.id AS id FROM suggestion {where} ORDER BY {SORTS[sort]}, suggestion.id"
    )
    found = project.value(f"SELECT group_concat(id) FROM ({query})", parameters)
    wanted = array("q", json.loads(f"[{found or ''}]"))
    if descending:
        wanted.reverse()
    return wanted


def _conditions(project: Project, asked: SuggestionsAsked) -> tuple[str, list[Any]]:
    conditions, parameters = list[str](), list[Any]()
    if asked.outcomes is not None:
        conditions.append("outcome IN (SELECT value FROM json_each(?))")
        parameters.append(json.dumps(asked.outcomes))
    if asked.kind is not None:
        conditions.append("kind = ?")
        parameters.append(asked.kind.value)
    if asked.verdicts is not None:
        conditions.append(_decided(asked.verdicts))
    versions = _versions(project, asked)
    if versions is not None:
        conditions.append(_in_either("SELECT value FROM json_each(?)"))
        parameters += [json.dumps(versions)] * 2
    for condition, pattern in _having(project, asked.words):
        conditions.append(condition)
        parameters += pattern
    return (f"WHERE {' AND '.join(conditions)}" if conditions else ""), parameters


def _in_either(versions: str) -> str:
    return f"(first_version IN ({versions}) OR second_version IN ({versions}))"


def _decided(verdicts: Sequence[Verdict | None]) -> str:
    told = ", ".join(f"'{Verdict(verdict).value}'" for verdict in verdicts if verdict)
    parts = [f"key IN (SELECT key FROM decision WHERE verdict IN ({told}))"] if told else []
    if None in verdicts:
        parts.append("key NOT IN (SELECT key FROM decision)")
    return f"({' OR '.join(parts)})" if parts else "FALSE"


def _versions(project: Project, asked: SuggestionsAsked) -> list[int] | None:
    """Return the versions one of which has to be a side; None where any may be."""
    if asked.outlet is None and asked.article_id is None:
        return None
    rows = project.query(
        "SELECT version.id FROM version JOIN article ON article.id = article_id"
        " WHERE (?1 IS NULL OR outlet = ?1) AND (?2 IS NULL OR article_id = ?2)",
        (asked.outlet, asked.article_id),
    )
    return [row["id"] for row in rows]


def _having(project: Project, words: str) -> list[tuple[str, list[Any]]]:
    """Return a condition for each word typed: it stands in a passage, a speaker's name, a title or an outlet."""
    found: list[tuple[str, list[Any]]] = []
    typed = terms(words)
    for number, term in enumerate(typed):
        goes_on = number == len(typed) - 1 and not words[-1:].isspace()
        pattern = f"% {term}%" if goes_on else f"% {term} %"
        named = project.query(
            "SELECT version.id FROM article_words JOIN version ON article_id = article_words.rowid"
            " WHERE article_words MATCH '{title outlet}: ' || ?",
            (f'"{term}"' + "*" * goes_on,),
        )
        versions = json.dumps([row["id"] for row in named])
        either = _in_either("SELECT value FROM json_each(?)")
        found.append((f"(words || ' ' LIKE ? OR {either})", [pattern, versions, versions]))
    return found


def holding(project: Project, words: str) -> list[int]:
    """Return the ids of the suggestions whose passages and speakers hold all of some words."""
    found = terms(words)
    holds = " AND ".join(["words || ' ' LIKE ?"] * len(found)) or "FALSE"
    rows = project.query(
        f"SELECT id FROM suggestion WHERE {holds} ORDER BY id", [f"% {term} %" for term in found]
    )
    return [row["id"] for row in rows]


def counts(project: Project) -> dict[tuple[Outcome, Verdict | None], int]:
    """Return how many suggestions there are of each outcome and decision; those of none are left out."""
    if not holds_findings(project):
        return {}
    found: dict[tuple[Outcome, Verdict | None], int] = {}
    for row in project.query("SELECT outcome, count(*) AS n FROM suggestion GROUP BY outcome"):
        found[Outcome(row["outcome"]), None] = row["n"]
    for row in project.query(
        "SELECT suggestion.outcome, verdict, count(*) AS n FROM decision"
        " JOIN suggestion ON suggestion.key = decision.key GROUP BY suggestion.outcome, verdict"
    ):
        outcome = Outcome(row["outcome"])
        found[outcome, Verdict(row["verdict"])] = row["n"]
        found[outcome, None] -= row["n"]
    return {each: n for each, n in found.items() if n}


@record
class Kept:
    """A suggestion by its key and sides, as far as comparing it again needs it."""

    id: int
    key: str
    first: Place
    second: Place
    outcome: Outcome
    decided: bool


def kept(project: Project, *, ids: Iterable[int] = (), versions: Iterable[int] = ()) -> list[Kept]:
    """Return the suggestions of some ids, and those that have a side in some versions."""
    wanted, sides = json.dumps(list(ids)), json.dumps(list(versions))
    rows = project.query(
        "SELECT id, key, first_version, first_start, first_end, second_version, second_start, second_end, outcome,"
        " EXISTS (SELECT 1 FROM decision WHERE decision.key = suggestion.key) AS decided FROM suggestion WHERE id IN"
        " (SELECT value FROM json_each(?1)"
        " UNION SELECT id FROM suggestion WHERE first_version IN (SELECT value FROM json_each(?2))"
        " UNION SELECT id FROM suggestion WHERE second_version IN (SELECT value FROM json_each(?2))) ORDER BY id",
        (wanted, sides),
    )
    return [
        Kept(
            row["id"],
            row["key"],
            Place(row["first_version"], row["first_start"], row["first_end"]),
            Place(row["second_version"], row["second_start"], row["second_end"]),
            Outcome(row["outcome"]),
            bool(row["decided"]),
        )
        for row in rows
    ]


def id_of(project: Project, key: str) -> int | None:
    """Return the suggestion of a key; None where it is gone."""
    if not holds_findings(project):
        return None
    found = project.value("SELECT id FROM suggestion WHERE key = ?", (key,))
    return None if found is None else int(found)


# The checker's half -------------------------------------------------------------------------------------------------


def keys(project: Project, suggestion_ids: Iterable[int]) -> dict[int, str]:
    """Return the keys of suggestions by their ids, in the order of the ids. Raises NotFoundError for one that is gone."""
    wanted = list(dict.fromkeys(suggestion_ids))
    rows = project.query(
        "SELECT id, key FROM suggestion WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(wanted),),
    )
    found = {row["id"]: row["key"] for row in rows}
    for wanted_id in wanted:
        if wanted_id not in found:
            raise NotFoundError(f"There is no suggestion {wanted_id}.")
    return {wanted_id: found[wanted_id] for wanted_id in wanted}


def decide(  # noqa: PLR0913 - a decision is written whole
    project: Project,
    key: str,
    verdict: Verdict,
    outcome: Outcome | None,
    reason: str,
    *,
    link_id: int | None = None,
    contradiction_id: int | None = None,
) -> None:
    """Write the checker's half of a suggestion in place of an earlier one, with what the machine said then. Within a step."""
    said = project.query("SELECT outcome, engine FROM suggestion WHERE key = ?", (key,))
    columns = {
        "verdict": verdict.value,
        "outcome": outcome.value if outcome else None,
        "reason": reason,
        "link_id": link_id,
        "contradiction_id": contradiction_id,
        "seen": said[0]["outcome"] if said else None,
        "engine": said[0]["engine"] if said else None,
    }
    by = {"annotator_id": project.annotator_id(), "added_at": now()}
    old = project.value("SELECT id FROM decision WHERE key = ?", (key,))
    if old is None:
        project.add("decision", key=key, **columns, **by)
    else:
        project.change("decision", old, **columns, **by)


def undecide(project: Project, wanted: Iterable[str]) -> None:
    """Take the decisions on suggestions of some keys away; those without one stay so. Within a step."""
    for row in project.query(
        "SELECT id FROM decision WHERE key IN (SELECT value FROM json_each(?))",
        (json.dumps(list(wanted)),),
    ):
        project.remove("decision", row["id"])
