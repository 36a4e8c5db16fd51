"""The cells of the exported tables: for each a map from a column's name to its SQL, and the rows it is read from.

A column that is not in the map stays empty.
"""

from __future__ import annotations

from .cell_parts import TIE, chain, claim_date, context, date, origin, ratings, tags
from .pair_cells import CITED, CLAIMS_CITED, LINKS, PAIRS, REPORT, side_joins
from .suggestion_cells import SUGGESTED, SUGGESTIONS

_ARTICLES = {
    "headline": "article.title",
    "outlet": "article.outlet",
    "authors": "(SELECT group_concat(value, '; ') FROM json_each(article.authors))",
    "language": "article.language",
    "role": "article.role",
    "published": date("p"),
    "published_from": origin("p"),
    "dateline": "article.dateline",
    "address": "CASE version.address WHEN '' THEN article.address ELSE version.address END",
    "archive_address": "version.archive_address",
    "embargoed": "CASE article.embargoed WHEN 1 THEN 'yes' ELSE 'no' END",
    "embargo_until": "article.embargo_until",
    "group": "article.collection",
    "tags": tags("article", "article"),
    "note": "article.note",
    "claims": "(SELECT count(*) FROM claim WHERE article_id = article.id)",
    "version": "version.number",
    "versions": "(SELECT count(*) FROM version n WHERE n.article_id = article.id)",
    "retrieved": date("r"),
    "retrieved_from": origin("r"),
    "imported_at": "version.imported_at",
    "import_notes": "version.notes",
    "source_name": "version.source_name",
    "media_type": "version.media_type",
    "encoding": "version.encoding",
    "source_bytes": "source.size",
    "source_sha256": "version.source_sha256",
    "text_length": "version.length",
    "text_sha256": "version.text_sha256",
    "provenance": """(SELECT group_concat(key || ': ' || json_extract(value, '$[0]') ||
        CASE json_extract(value, '$[1]') WHEN '' THEN '' ELSE ', ' || json_extract(value, '$[1]') END, char(10))
        FROM json_each(article.provenance))""",
    "added_at": "article.added_at",
    "article_uid": "article.uid",
    "version_uid": "version.uid",
    "text": "body.text",
}
_VERSIONS = """FROM article JOIN version ON version.article_id = article.id
    JOIN source ON source.sha256 = version.source_sha256
    LEFT JOIN date p ON p.article_id = article.id AND p.kind = 'published'
    LEFT JOIN date r ON r.version_id = version.id AND r.kind = 'retrieved'"""

_CLAIMS = {
    "quote": "anchor.quote",
    **context("anchor"),
    "wording": "claim.wording",
    "outlet": "article.outlet",
    "headline": "article.title",
    "published": date("p"),
    "published_from": origin("p"),
    "type": "claim.type",
    "speakers": chain("claim"),
    "voice": "claim.voice",
    "translated": "CASE claim.translated WHEN 1 THEN 'yes' ELSE 'no' END",
    "tie": TIE,
    **ratings("claim"),
    "spoken": claim_date("spoken", "claim"),
    "event_date": claim_date("event", "claim"),
    "period": claim_date("period", "claim"),
    "dates_from": f"""(SELECT group_concat(d.kind || ': ' || {origin("d")}, char(10)) FROM date d
        WHERE d.claim_id = claim.id)""",
    "tags": tags("claim", "claim"),
    "note": "claim.note",
    "evidence_count": "(SELECT count(*) FROM evidence WHERE claim_id = claim.id)",
    "reviewed_by": "review_by('claim', claim.id)",
    "reviewed_at": "review_at('claim', claim.id)",
    "start": "anchor.start",
    "end": 'anchor."end"',
    "paragraph": "anchor.paragraph",
    "version": "version.number",
    "anchor": "anchor.state",
    "text_sha256": "version.text_sha256",
    "source_sha256": "version.source_sha256",
    "address": "CASE version.address WHEN '' THEN article.address ELSE version.address END",
    "annotators": "people('claim', claim.id, claim.annotator_id)",
    "added_at": "claim.added_at",
    "claim_uid": "claim.uid",
    "article_uid": "article.uid",
}

_MEMBERS = """FROM contradiction_claim m JOIN claim ON claim.id = m.claim_id
    JOIN anchor ON anchor.id = (SELECT max(id) FROM anchor WHERE claim_id = claim.id)
    JOIN article ON article.id = claim.article_id WHERE m.contradiction_id = contradiction.id
    ORDER BY m.position, m.id"""

_CONTRADICTIONS = {
    "title": "contradiction.title",
    "kind": "contradiction.kind",
    "severity": "contradiction.severity",
    "status": "contradiction.status",
    "quotes": f"(SELECT group_concat({CITED}, char(10)) FROM (SELECT quote, outlet {_MEMBERS}))",
    "resolution": "contradiction.resolution",
    "upheld_quote": f"(SELECT {CITED} FROM {CLAIMS_CITED} WHERE claim.id = contradiction.upheld_id)",
    "reason": "contradiction.reason",
    "note": "contradiction.note",
    "tags": tags("contradiction", "contradiction"),
    "claim_count": "(SELECT count(*) FROM contradiction_claim m WHERE m.contradiction_id = contradiction.id)",
    "evidence_count": "(SELECT count(*) FROM evidence e WHERE e.contradiction_id = contradiction.id)",
    "reviewed_by": "review_by('contradiction', contradiction.id)",
    "reviewed_at": "review_at('contradiction', contradiction.id)",
    "annotators": "people('contradiction', contradiction.id, contradiction.annotator_id)",
    "added_at": "contradiction.added_at",
    "contradiction_uid": "contradiction.uid",
    "claim_uids": f"(SELECT group_concat(uid, '; ') FROM (SELECT claim.uid {_MEMBERS}))",
    "upheld_claim_uid": "(SELECT uid FROM claim WHERE id = contradiction.upheld_id)",
}


def _supporting(table: str) -> dict[str, str]:
    """Give the cells that say what a piece of evidence, or a contact, is about."""
    return {
        "about": f"CASE WHEN {table}.claim_id IS NULL THEN 'contradiction' ELSE 'claim' END",
        "about_text": f"""CASE WHEN {table}.claim_id IS NULL
            THEN (SELECT title FROM contradiction WHERE id = {table}.contradiction_id)
            ELSE (SELECT quote FROM anchor a WHERE a.claim_id = {table}.claim_id ORDER BY id DESC LIMIT 1) END""",
        "about_uid": f"""CASE WHEN {table}.claim_id IS NULL
            THEN (SELECT uid FROM contradiction WHERE id = {table}.contradiction_id)
            ELSE (SELECT uid FROM claim WHERE id = {table}.claim_id) END""",
        "annotators": f"people('{table}', {table}.id, {table}.annotator_id)",
        "added_at": f"{table}.added_at",
        f"{table}_uid": f"{table}.uid",
    }


_EVIDENCE_COLUMNS = (
    "stance", "rank", "title", "publisher", "excerpt", "address", "archive_address", "looked_at", "note",
)  # fmt: skip
_CONTACT_COLUMNS = ("name", "role", "channel", "asked_at", "question", "answered_at", "answer")

CELLS: dict[str, tuple[dict[str, str], str]] = {
    "report": (REPORT, PAIRS),
    "suggestions": (SUGGESTIONS, SUGGESTED),
    "articles": (_ARTICLES, f"{_VERSIONS} ORDER BY article.id, version.number"),
    "texts": (
        _ARTICLES,
        f"{_VERSIONS} JOIN body ON body.sha256 = version.text_sha256 ORDER BY article.id, version.number",
    ),
    "claims": (
        _CLAIMS,
        """FROM claim JOIN anchor ON anchor.id = (SELECT max(id) FROM anchor WHERE claim_id = claim.id)
        JOIN article ON article.id = claim.article_id JOIN version ON version.id = anchor.version_id
        LEFT JOIN date p ON p.article_id = article.id AND p.kind = 'published'
        ORDER BY claim.article_id, anchor.start, claim.id""",
    ),
    "links": (
        LINKS,
        f"FROM link {side_joins('first', 'link')} {side_joins('second', 'link')} ORDER BY link.id",
    ),
    "contradictions": (_CONTRADICTIONS, "FROM contradiction ORDER BY id"),
    "evidence": (
        {name: f"evidence.{name}" for name in _EVIDENCE_COLUMNS} | _supporting("evidence"),
        "FROM evidence ORDER BY id",
    ),
    "contacts": (
        {name: f"contact.{name}" for name in _CONTACT_COLUMNS} | _supporting("contact"),
        "FROM contact ORDER BY id",
    ),
    "audit_log": (
        {
            "step": "step.id",
            "at": "step.at",
            "annotator": "person(step.annotator_id)",
            "kind": "step.kind",
            "label": "step.label",
            "reason": """CASE WHEN kind NOT IN ('system', 'erasure') THEN NULL ELSE (SELECT coalesce(
                (SELECT reason FROM override WHERE override.id = row_id AND tbl = 'override'),
                (SELECT reason FROM erasure WHERE erasure.id = row_id AND tbl = 'erasure'))
                FROM change WHERE change.id = step.last_change) END""",
            "undoes": "step.undoes",
            "changes": "last_change - first_change + 1",
            "step_uid": "step.uid",
            "hash": "step.hash",
        },
        "FROM step ORDER BY id",
    ),
}
