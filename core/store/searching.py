"""Finding records by words, whatever their case, accents, digits or letter forms."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..records import record
from ..text import fold, fold_with_offsets, shorten

if TYPE_CHECKING:
    import sqlite3

    from .project import Project

_WORD = re.compile(r"[^\W_]+")
_SNIPPET = 80

# For each thing searched: the label and text shown, the article it belongs to, and how its rows are reached.
_QUERIES: dict[str, str] = {
    "article": """SELECT article.id, article.id AS article_id, article.title AS label, article.outlet AS text
        FROM article_words
        JOIN article ON article.id = article_words.rowid""",
    "text": """SELECT version.id, article_id, article.title AS label, body.text FROM body_words
        JOIN body ON body.id = body_words.rowid JOIN version ON version.text_sha256 = body.sha256
        JOIN article ON article.id = version.article_id""",
    "claim": """SELECT anchor.claim_id AS id, article_id, claim.wording AS label, anchor.quote AS text
        FROM anchor_words JOIN anchor ON anchor.id = anchor_words.rowid JOIN claim ON claim.id = anchor.claim_id""",
    "claim note": """SELECT claim.id, article_id, claim.wording AS label, claim.note AS text FROM claim_words
        JOIN claim ON claim.id = claim_words.rowid""",
    "contradiction": """SELECT contradiction.id, NULL AS article_id, contradiction.title AS label,
        contradiction.note AS text
        FROM contradiction_words JOIN contradiction ON contradiction.id = contradiction_words.rowid""",
    "evidence": """SELECT evidence.id, NULL AS article_id, evidence.title AS label, evidence.excerpt AS text
        FROM evidence_words
        JOIN evidence ON evidence.id = evidence_words.rowid""",
}
_INDEX = {"text": "body", "claim": "anchor", "claim note": "claim"}


@record
class Hit:
    """A record that holds the words: which, its article, its label, and a snippet.

    `table` is article, text (then `id` is a version's), claim, contradiction or evidence. [start, end) is where the
    first of the words stands in a version's text, code points; (0, 0) elsewhere.
    """

    table: str
    id: int
    article_id: int | None
    label: str
    snippet: str
    start: int = 0
    end: int = 0


def terms(words: str) -> list[str]:
    """Return the folded words of what a user typed; signs do not count ("13%" is "13")."""
    return _WORD.findall(fold(words))


def match_expression(words: str) -> str:
    """Return a full-text query for records that hold all the words; the last may go on, unless a space follows it."""
    found = terms(words)
    if not found:
        return ""
    quoted = [f'"{term}"' for term in found]
    if not words[-1:].isspace():
        quoted[-1] += "*"
    return " ".join(quoted)


def search(project: Project, words: str, *, limit: int = 50) -> list[Hit]:
    """Return records that hold all the words, the best of each kind first, at most `limit` of each; none for no word."""
    expression = match_expression(words)
    if not expression:
        return []
    wanted = terms(words)
    hits: dict[tuple[str, int], Hit] = {}
    for table, query in _QUERIES.items():
        index = f"{_INDEX.get(table, table)}_words"
        for row in project.query(
            f"{query} WHERE {index} MATCH ? ORDER BY {index}.rank LIMIT ?", (expression, limit)
        ):
            hit = _hit(table, row, wanted)
            hits.setdefault((hit.table, hit.id), hit)
    return list(hits.values())


def _hit(table: str, row: sqlite3.Row, wanted: list[str]) -> Hit:
    noun = "claim" if table == "claim note" else table
    text = row["text"]
    if noun != "text":
        return Hit(
            noun,
            row["id"],
            row["article_id"],
            row["label"] or shorten(text),
            shorten(text, 2 * _SNIPPET),
        )
    start, end = _first_place(text, wanted)
    around = text[max(0, start - _SNIPPET) : end + _SNIPPET]
    return Hit(
        noun,
        row["id"],
        row["article_id"],
        row["label"],
        shorten(around, 2 * _SNIPPET + end - start),
        start,
        end,
    )


def _first_place(text: str, wanted: list[str]) -> tuple[int, int]:
    """Return where one of the words first begins a word of the text."""
    plain = [
        match
        for term in wanted
        if (match := re.search(rf"(?<![^\W_]){re.escape(term)}", text, re.IGNORECASE))
    ]
    if len(plain) == len(wanted):
        return min(match.span() for match in plain)
    folded, offsets = fold_with_offsets(text)
    found = [
        match for term in wanted if (match := re.search(rf"(?<![^\W_]){re.escape(term)}", folded))
    ]
    if not found:
        return 0, 0
    first = min(found, key=lambda match: match.start())
    return offsets[first.start()], offsets[first.end() - 1] + 1
