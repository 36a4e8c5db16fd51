"""The cells of the exported tables, read by one SELECT each.

For each table there is a map from a column's name to the SQL that gives its cell; a column that is not in it is one
that the engine has not filled yet, and stays empty. Dates are written `earliest`, `earliest/latest` or `unknown`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..identity import initials
from . import signing
from .faults import translated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .project import Project

_NO_REVIEW: tuple[str, str | None] = ("unreviewed", None)


def _date(alias: str) -> str:
    return (
        f"CASE WHEN {alias}.earliest IS NULL AND {alias}.latest IS NULL THEN 'unknown'"
        f" WHEN {alias}.earliest IS {alias}.latest THEN {alias}.earliest"
        f" ELSE coalesce({alias}.earliest, '..') || '/' || coalesce({alias}.latest, '..') END"
    )


def _origin(alias: str) -> str:
    return (
        f"CASE WHEN {alias}.origin IS NULL THEN 'unknown' WHEN {alias}.detail = '' THEN {alias}.origin"
        f" ELSE {alias}.origin || ': ' || {alias}.detail END"
    )


def _claim_date(kind: str, claim: str) -> str:
    """Give a date of a claim; one that nobody set is no cell at all, as most claims need none."""
    return f"(SELECT {_date('d')} FROM date d WHERE d.claim_id = {claim}.id AND d.kind = '{kind}')"


def _tags(owner: str, alias: str) -> str:
    return (
        "(SELECT group_concat(name, '; ') FROM (SELECT tag.name FROM tagging JOIN tag ON tag.id = tag_id"
        f" WHERE tagging.{owner}_id = {alias}.id ORDER BY tag.name))"
    )


def _chain(claim: str) -> str:
    """Who said it, through whom it came, in what voice: "A. Roe (minister) via Wire [indirect, translated]"."""
    one = "CASE WHEN role = '' THEN name WHEN name = '' THEN role ELSE name || ' (' || role || ')' END"
    chain = (
        f"(SELECT group_concat({one}, ' via ') FROM"
        f" (SELECT name, role FROM speaker WHERE claim_id = {claim}.id ORDER BY position))"
    )
    voice = (
        f"CASE WHEN {claim}.voice IS NULL AND {claim}.translated = 0 THEN ''"
        f" WHEN {claim}.translated = 0 THEN ' [' || {claim}.voice || ']'"
        f" WHEN {claim}.voice IS NULL THEN ' [translated]'"
        f" ELSE ' [' || {claim}.voice || ', translated]' END"
    )
    return f"trim(coalesce({chain}, '') || {voice})"


def _rating(aspect: str, column: str) -> str:
    return f"(SELECT {column} FROM rating WHERE claim_id = claim.id AND aspect = '{aspect}')"


_TIE = """CASE WHEN EXISTS (SELECT 1 FROM contradiction_claim JOIN contradiction ON contradiction.id = contradiction_id
        WHERE claim_id = claim.id AND status <> 'dismissed') THEN 'contradicted'
    ELSE coalesce((SELECT CASE min(CASE relation WHEN 'updates' THEN 1 WHEN 'same as' THEN 2 WHEN 'supports' THEN 2
        ELSE 3 END) WHEN 1 THEN 'updated' WHEN 2 THEN 'agreed' WHEN 3 THEN 'linked' END
        FROM link WHERE first_id = claim.id OR second_id = claim.id), 'unlinked') END"""

_EVIDENCE_LINE = """e.stance || ', ' || e.rank || ': ' || trim(e.title || CASE e.publisher WHEN '' THEN '' ELSE ' — ' ||
    e.publisher END || CASE e.address WHEN '' THEN '' ELSE ' — ' || e.address END || CASE e.archive_address WHEN ''
    THEN '' ELSE ' — archived: ' || e.archive_address END || CASE WHEN e.looked_at IS NULL THEN '' ELSE
    ' — looked at ' || e.looked_at END || CASE e.excerpt WHEN '' THEN '' ELSE ' — “' || e.excerpt || '”' END, ' —')"""
_CONTACT_LINE = """trim(c.name || CASE c.role WHEN '' THEN '' ELSE ' (' || c.role || ')' END) || CASE WHEN c.asked_at
    IS NULL THEN '' ELSE ', asked ' || c.asked_at END || CASE c.question WHEN '' THEN '' ELSE ': ' || c.question END ||
    CASE WHEN c.answered_at IS NULL AND c.answer = '' THEN '; no answer' ELSE '; answered ' ||
    coalesce(c.answered_at, '') || ': ' || c.answer END"""


def _of_pair(table: str, alias: str, line: str) -> str:
    """All evidence, or contacts, of a pair's contradiction and of its two claims, one a line."""
    return (
        f"(SELECT group_concat({line}, char(10)) FROM {table} {alias}"
        f" WHERE {alias}.contradiction_id = pair.contradiction_id OR {alias}.claim_id IN (pair.first_id, pair.second_id))"
    )


def _side(side: str) -> dict[str, str]:
    """Give the cells of one side of a pair; the aliases of its tables begin with the side's name."""
    quote, claim, article, version = f"{side}_a", f"{side}_c", f"{side}_p", f"{side}_v"
    published, retrieved = f"{side}_d", f"{side}_r"
    cells = {
        "quote": f"{quote}.quote",
        "before": f"{quote}.prefix",
        "after": f"{quote}.suffix",
        "outlet": f"{article}.outlet",
        "headline": f"{article}.title",
        "date": _date(published),
        "date_from": _origin(published),
        "speakers": _chain(claim),
        "start": f"{quote}.start",
        "end": f'{quote}."end"',
        "paragraph": f"{quote}.paragraph",
        "version": f"{version}.number",
        "text_sha256": f"{version}.text_sha256",
        "source_sha256": f"{version}.source_sha256",
        "address": f"CASE {version}.address WHEN '' THEN {article}.address ELSE {version}.address END",
        "archive_address": f"{version}.archive_address",
        "retrieved": _date(retrieved),
        "retrieved_from": _origin(retrieved),
        "imported_at": f"{version}.imported_at",
        "claim_uid": f"{claim}.uid",
        "article_uid": f"{article}.uid",
        "period": _claim_date("period", claim),
        "period_from": f"""(SELECT {_origin("d")} FROM date d WHERE d.claim_id = {claim}.id
            AND d.kind = 'period')""",
    }
    return {f"{side}_{name}": sql for name, sql in cells.items()}


def _side_joins(side: str, of: str) -> str:
    return f""" JOIN claim {side}_c ON {side}_c.id = {of}.{side}_id JOIN article {side}_p ON {side}_p.id = {side}_c.article_id
        JOIN anchor {side}_a ON {side}_a.id = (SELECT max(id) FROM anchor WHERE claim_id = {side}_c.id)
        JOIN version {side}_v ON {side}_v.id = {side}_a.version_id
        LEFT JOIN date {side}_d ON {side}_d.article_id = {side}_p.id AND {side}_d.kind = 'published'
        LEFT JOIN date {side}_r ON {side}_r.version_id = {side}_v.id AND {side}_r.kind = 'retrieved'"""


_REPORT = {
    "row_type": "row_type",
    "title": "x.title",
    "kind": "x.kind",
    "relation": "l.relation",
    "severity": "x.severity",
    "status": "x.status",
    **_side("first"),
    **_side("second"),
    "checker_outcome": """CASE WHEN x.status = 'dismissed' THEN 'dismissed' WHEN x.id THEN 'contradicts'
        WHEN l.relation = 'same as' THEN 'agrees' WHEN l.relation = 'updates' THEN 'updated'
        WHEN l.relation IN ('narrows', 'supports') THEN 'compatible' END""",
    "resolution": """CASE WHEN x.upheld_id IS NULL THEN x.resolution WHEN x.upheld_id = pair.first_id THEN 'first'
        WHEN x.upheld_id = pair.second_id THEN 'second' ELSE 'another claim' END""",
    "upheld_quote": "(SELECT quote FROM anchor WHERE claim_id = x.upheld_id ORDER BY id DESC LIMIT 1)",
    "resolution_reason": "x.reason",
    "note": "coalesce(x.note, l.note)",
    "tags": _tags("contradiction", "x"),
    "evidence": _of_pair("evidence", "e", _EVIDENCE_LINE),
    "contacts": _of_pair("contact", "c", _CONTACT_LINE),
    "reviewed_by": "CASE row_type WHEN 'link' THEN review_by('link', l.id) ELSE review_by('contradiction', x.id) END",
    "reviewed_at": "CASE row_type WHEN 'link' THEN review_at('link', l.id) ELSE review_at('contradiction', x.id) END",
    "contradiction_uid": "x.uid",
    "link_uid": "l.uid",
    "annotators": """CASE row_type WHEN 'link' THEN people('link', l.id, l.annotator_id)
        ELSE people('contradiction', x.id, x.annotator_id) END""",
    "added_at": "coalesce(x.added_at, l.added_at)",
}

_PAIRS = f"""FROM (
    SELECT 'contradiction' AS row_type, a.contradiction_id, NULL AS link_id, a.claim_id AS first_id,
        b.claim_id AS second_id FROM contradiction_claim a JOIN contradiction_claim b
        ON b.contradiction_id = a.contradiction_id AND (b.position, b.id) > (a.position, a.id)
        WHERE (SELECT count(*) FROM contradiction_claim n WHERE n.contradiction_id = a.contradiction_id) = 2
        OR NOT EXISTS (SELECT 1 FROM link WHERE relation = 'same as' AND (
            (link.first_id = a.claim_id AND link.second_id = b.claim_id)
            OR (link.first_id = b.claim_id AND link.second_id = a.claim_id)))
    UNION ALL SELECT 'link', NULL, id, first_id, second_id FROM link) pair
    LEFT JOIN contradiction x ON x.id = pair.contradiction_id LEFT JOIN link l ON l.id = pair.link_id
    {_side_joins("first", "pair")} {_side_joins("second", "pair")}
    ORDER BY row_type, CASE x.status WHEN 'resolved' THEN 1 WHEN 'dismissed' THEN 2 ELSE 0 END,
    CASE x.severity WHEN 'blocks publication' THEN 0 WHEN 'fix the wording' THEN 1 ELSE 2 END,
    pair.contradiction_id, pair.link_id, first_c.article_id, pair.first_id, pair.second_id"""

_ARTICLES = {
    "headline": "article.title",
    "outlet": "article.outlet",
    "authors": "(SELECT group_concat(value, '; ') FROM json_each(article.authors))",
    "language": "article.language",
    "role": "article.role",
    "published": _date("p"),
    "published_from": _origin("p"),
    "dateline": "article.dateline",
    "address": "CASE version.address WHEN '' THEN article.address ELSE version.address END",
    "archive_address": "version.archive_address",
    "embargoed": "CASE article.embargoed WHEN 1 THEN 'yes' ELSE 'no' END",
    "embargo_until": "article.embargo_until",
    "group": "article.collection",
    "tags": _tags("article", "article"),
    "note": "article.note",
    "claims": "(SELECT count(*) FROM claim WHERE article_id = article.id)",
    "version": "version.number",
    "versions": "(SELECT count(*) FROM version n WHERE n.article_id = article.id)",
    "retrieved": _date("r"),
    "retrieved_from": _origin("r"),
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
    "before": "anchor.prefix",
    "after": "anchor.suffix",
    "wording": "claim.wording",
    "outlet": "article.outlet",
    "headline": "article.title",
    "published": _date("p"),
    "published_from": _origin("p"),
    "type": "claim.type",
    "speakers": _chain("claim"),
    "voice": "claim.voice",
    "translated": "CASE claim.translated WHEN 1 THEN 'yes' ELSE 'no' END",
    "tie": _TIE,
    "said_as_reported": _rating("said as reported", "value"),
    "said_rationale": _rating("said as reported", "rationale"),
    "content": _rating("content", "value"),
    "content_rationale": _rating("content", "rationale"),
    "spoken": _claim_date("spoken", "claim"),
    "event_date": _claim_date("event", "claim"),
    "period": _claim_date("period", "claim"),
    "dates_from": f"""(SELECT group_concat(d.kind || ': ' || {_origin("d")}, char(10)) FROM date d
        WHERE d.claim_id = claim.id)""",
    "tags": _tags("claim", "claim"),
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

_LINKS = {
    "relation": "link.relation",
    "first_quote": "first_a.quote",
    "first_outlet": "first_p.outlet",
    "second_quote": "second_a.quote",
    "second_outlet": "second_p.outlet",
    "note": "link.note",
    "reviewed_by": "review_by('link', link.id)",
    "reviewed_at": "review_at('link', link.id)",
    "annotators": "people('link', link.id, link.annotator_id)",
    "added_at": "link.added_at",
    "link_uid": "link.uid",
    "first_claim_uid": "first_c.uid",
    "second_claim_uid": "second_c.uid",
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
    "quotes": f"""(SELECT group_concat('“' || quote || '”' || CASE outlet WHEN '' THEN '' ELSE ' — ' || outlet END,
        char(10)) FROM (SELECT quote, outlet {_MEMBERS}))""",
    "resolution": "contradiction.resolution",
    "upheld_quote": "(SELECT quote FROM anchor WHERE claim_id = contradiction.upheld_id ORDER BY id DESC LIMIT 1)",
    "reason": "contradiction.reason",
    "note": "contradiction.note",
    "tags": _tags("contradiction", "contradiction"),
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

_CELLS: dict[str, tuple[dict[str, str], str]] = {
    "report": (_REPORT, _PAIRS),
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
        _LINKS,
        f"FROM link {_side_joins('first', 'link')} {_side_joins('second', 'link')} ORDER BY link.id",
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


def cells(
    project: Project, table: str, names: Sequence[str], given: dict[str, str]
) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of an exported table with the named cells in that order.

    `given` holds cells that are the same in every row. `name_people` must have been called on the project before.
    """
    known, source = _CELLS[table]
    parameters = [given[name] for name in names if name in given]
    read = ("?" if name in given else known.get(name, "NULL") for name in names)
    listed = ", ".join(f"coalesce({cell}, '')" for cell in read)
    with translated(project.path):
        yield from project.connection.execute(f"SELECT {listed} {source}", parameters)


def count(project: Project, table: str) -> int:
    """Return how many rows an exported table will have."""
    source = _CELLS[table][1]
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
