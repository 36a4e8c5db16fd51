"""The rows of the exported tables, read by one SELECT each out of the cells of `cells`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ..identity import initials
from ..text import CONTEXT_LENGTH, one_line
from . import signing
from .cells import CELLS
from .faults import translated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .project import Project

_SPACE = re.compile(r"\s+")
_NO_REVIEW: tuple[str, str | None] = ("unreviewed", None)


def cells(
    project: Project, table: str, names: Sequence[str], given: dict[str, str]
) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of an exported table with the named cells in that order.

    `given` holds cells that are the same in every row. `name_people` must have been called on the project before.
    """
    known, source = CELLS[table]
    for function, arguments in ((words_before, 1), (words_after, 1), (in_context, 3)):
        project.connection.create_function(
            function.__name__, arguments, function, deterministic=True
        )
    parameters = [given[name] for name in names if name in given]
    read = ("?" if name in given else known.get(name, "NULL") for name in names)
    listed = ", ".join(f"coalesce({cell}, '')" for cell in read)
    with translated(project.path):
        yield from project.connection.execute(f"SELECT {listed} {source}", parameters)


def words_before(context: str) -> str:
    """Return what is whole of the stored words before a quote, whose beginning may lie within a word, on one line.

    Where that would leave less than half, as in writing without spaces, they stay as they are.
    """
    return one_line(_whole_words(context))


def words_after(context: str) -> str:
    """Return what is whole of the stored words after a quote, whose end may lie within a word, on one line."""
    return one_line(_whole_words(context[::-1])[::-1])


def in_context(before: str, quote: str, after: str) -> str:
    """Return a quote within the words around it, as whole words on one line; dots stand where the text goes on."""
    whole = _whole_words(before) + quote + _whole_words(after[::-1])[::-1]
    start = "… " if len(before) >= CONTEXT_LENGTH else ""
    end = " …" if len(after) >= CONTEXT_LENGTH else ""
    return f"{start}{one_line(whole)}{end}"


def _whole_words(context: str) -> str:
    cut = _SPACE.search(context)
    if len(context) < CONTEXT_LENGTH or cut is None:
        return context
    whole = context[cut.end() :]
    return whole if 2 * len(whole) >= len(context) else context


def count(project: Project, table: str) -> int:
    """Return how many rows an exported table will have."""
    source = CELLS[table][1]
    return int(project.value(f"SELECT count(*) {source.partition('ORDER BY row_type')[0]}"))


def name_people(project: Project, style: str) -> None:
    """Say how people stand in what `cells` gives: by `names`, `initials` or `codes`."""
    labels: dict[int | None, str] = {None: ""}
    for someone in project.annotators():
        shown = {"initials": initials(someone.name), "codes": someone.code}
        labels[someone.id] = shown.get(style, someone.name)
    several = _several(project)
    reviews = _reviews(project, labels)

    def people(table: str, record_id: int | None, annotator_id: int | None) -> str:
        ids = several.get((table, record_id), (annotator_id,))
        return "; ".join(labels.get(i, "") for i in ids)

    def person(annotator_id: int | None) -> str:
        return labels.get(annotator_id, "")

    def review_by(table: str, record_id: int | None) -> str:
        return reviews.get((table, record_id), _NO_REVIEW)[0]

    def review_at(table: str, record_id: int | None) -> str | None:
        return reviews.get((table, record_id), _NO_REVIEW)[1]

    for function, arguments in ((person, 1), (people, 3), (review_by, 2), (review_at, 2)):
        project.connection.create_function(
            function.__name__, arguments, function, deterministic=True
        )


# The rows that are part of a record of another table, and where they name it.
_PARTS = {
    "claim": ("claim_id", ("anchor", "speaker", "rating", "date")),
    "contradiction": ("contradiction_id", ("contradiction_claim",)),
}


def _several(project: Project) -> dict[tuple[str, int | None], tuple[int, ...]]:
    """Return, for the records on which more than one person worked, who did, in the order in which they began."""
    if len(project.annotators()) == 1:
        return {}
    own = "SELECT change.id AS number, tbl, row_id, annotator_id FROM change JOIN step ON step.id = step_id"
    parts = (
        f"SELECT change.id, '{table}', json_extract(coalesce(after, before), '$.{owner}'), annotator_id"
        f" FROM change JOIN step ON step.id = step_id WHERE tbl IN ({', '.join(map(repr, children))})"
        for table, (owner, children) in _PARTS.items()
    )
    rows = project.query(
        f"SELECT tbl, row_id, annotator_id FROM ({' UNION ALL '.join((own, *parts))})"
        " WHERE annotator_id IS NOT NULL AND row_id IS NOT NULL"
        " GROUP BY tbl, row_id, annotator_id ORDER BY min(number)"
    )
    found: dict[tuple[str, int | None], list[int]] = {}
    for row in rows:
        found.setdefault((row["tbl"], row["row_id"]), []).append(row["annotator_id"])
    return {record: tuple(ids) for record, ids in found.items() if len(ids) > 1}


def _reviews(
    project: Project, labels: dict[int | None, str]
) -> dict[tuple[str, int | None], tuple[str, str | None]]:
    """Return, for each record that was signed off, by whom and when; a sign-off of an earlier state says so."""
    found: dict[tuple[str, int | None], tuple[str, str | None]] = {}
    for sign_off in sorted(
        signing.sign_offs(project), key=lambda sign_off: (sign_off.current, sign_off.id)
    ):
        owners = {
            "claim": sign_off.claim_id,
            "contradiction": sign_off.contradiction_id,
            "link": sign_off.link_id,
        }
        table, record_id = next((t, i) for t, i in owners.items() if i is not None)
        who = labels.get(sign_off.reviewer_id, "")
        found[table, record_id] = (
            who if sign_off.current else f"changed since review by {who}",
            sign_off.at,
        )
    return found
