"""The cells of rows that hold a pair of claims: those of the report, and the links."""

from __future__ import annotations

from .cell_parts import chain, claim_date, date, in_context, origin, ratings, tags

_EVIDENCE_LINE = """e.stance || ', ' || e.rank || ': ' || trim(e.title || CASE e.publisher WHEN '' THEN '' ELSE ' — ' ||
    e.publisher END || CASE e.address WHEN '' THEN '' ELSE ' — ' || e.address END || CASE e.archive_address WHEN ''
    THEN '' ELSE ' — archived: ' || e.archive_address END || CASE WHEN e.looked_at IS NULL THEN '' ELSE
    ' — looked at ' || e.looked_at END || CASE e.excerpt WHEN '' THEN '' ELSE ' — “' || e.excerpt || '”' END, ' —')"""
_CONTACT_LINE = """trim(c.name || CASE c.role WHEN '' THEN '' ELSE ' (' || c.role || ')' END) || CASE WHEN c.asked_at
    IS NULL THEN '' ELSE ', asked ' || c.asked_at END || CASE c.question WHEN '' THEN '' ELSE ': ' || c.question END ||
    CASE WHEN c.answered_at IS NULL AND c.answer = '' THEN '; no answer' ELSE '; answered ' ||
    coalesce(c.answered_at, '') || ': ' || c.answer END"""


def _of_pair(table: str, alias: str, line: str) -> str:
    """Give all evidence, or contacts, of a pair's contradiction and of its two claims, one a line."""
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
        "wording": f"{claim}.wording",
        "context": in_context(quote),
        "outlet": f"{article}.outlet",
        "headline": f"{article}.title",
        "date": date(published),
        "date_from": origin(published),
        "speakers": chain(claim),
        **ratings(claim),
        "start": f"{quote}.start",
        "end": f'{quote}."end"',
        "paragraph": f"{quote}.paragraph",
        "version": f"{version}.number",
        "text_sha256": f"{version}.text_sha256",
        "source_sha256": f"{version}.source_sha256",
        "address": f"CASE {version}.address WHEN '' THEN {article}.address ELSE {version}.address END",
        "archive_address": f"{version}.archive_address",
        "retrieved": date(retrieved),
        "retrieved_from": origin(retrieved),
        "imported_at": f"{version}.imported_at",
        "claim_uid": f"{claim}.uid",
        "article_uid": f"{article}.uid",
        "period": claim_date("period", claim),
        "period_from": f"""(SELECT {origin("d")} FROM date d WHERE d.claim_id = {claim}.id
            AND d.kind = 'period')""",
    }
    return {f"{side}_{name}": sql for name, sql in cells.items()}


def side_joins(side: str, of: str) -> str:
    """Give the joins that bring the tables of one side of a pair."""
    return f""" JOIN claim {side}_c ON {side}_c.id = {of}.{side}_id JOIN article {side}_p ON {side}_p.id = {side}_c.article_id
        JOIN anchor {side}_a ON {side}_a.id = (SELECT max(id) FROM anchor WHERE claim_id = {side}_c.id)
        JOIN version {side}_v ON {side}_v.id = {side}_a.version_id
        LEFT JOIN date {side}_d ON {side}_d.article_id = {side}_p.id AND {side}_d.kind = 'published'
        LEFT JOIN date {side}_r ON {side}_r.version_id = {side}_v.id AND {side}_r.kind = 'retrieved'"""


_MEMBER_COUNT = (
    "(SELECT count(*) FROM contradiction_claim n WHERE n.contradiction_id = pair.contradiction_id)"
)
CITED = "'“' || quote || '”' || CASE outlet WHEN '' THEN '' ELSE ' — ' || outlet END"
"""SQL for a claim's words with its outlet, out of a row of claim, anchor and article."""
CLAIMS_CITED = """claim JOIN anchor ON anchor.id = (SELECT max(id) FROM anchor WHERE claim_id = claim.id)
    JOIN article ON article.id = claim.article_id"""
"""SQL for claims with their words and articles."""


def _checks(result: str) -> str:
    """Give the checks of a comparison that ended so, one a line: the name, and what was seen."""
    line = "(c.value ->> 0) || CASE c.value ->> 4 WHEN '' THEN '' ELSE ': ' || (c.value ->> 4) END"
    return f"(SELECT group_concat({line}, char(10)) FROM json_each(m.checks) c WHERE c.value ->> 1 = '{result}')"


_TAKEN_FOR = """coalesce((SELECT coalesce(e.outcome, e.seen) FROM decision e WHERE e.contradiction_id = x.id
    AND coalesce(e.outcome, e.seen) IN ('contradicts', 'disputed', 'likely') ORDER BY e.id DESC LIMIT 1), 'contradicts')"""
"""What the checker took a clash for when they accepted its suggestion; one that they made by hand contradicts."""

MACHINE = {
    "machine_outcome": "m.outcome",
    "machine_kind": "m.kind",
    "because": "m.because",
    "checks_passed": _checks("passed"),
    "checks_failed": _checks("failed"),
    "checks_assumed": _checks("assumed"),
    "assumptions": "(SELECT group_concat(q.value ->> 1, char(10)) FROM json_each(m.assumptions) q)",
    "rule": "m.rule",
    "engine_version": "m.engine",
}
"""What the machine says, out of a row `m` of comparison or suggestion."""


def _decided(cell: str) -> str:
    """Give something of the decisions on suggestions by which a pair was tied, one a line.

    In a contradiction of more than two claims those are of a pair whose suggestion rests on words of both claims.
    """

    def lies_in(which: str, side: str) -> str:
        return (
            f'(g.{which}_version = {side}_a.version_id AND g.{which}_value_start < {side}_a."end"'
            f" AND {side}_a.start < g.{which}_value_end)"
        )

    of_pair = (
        f"({lies_in('first', 'first')} AND {lies_in('second', 'second')}"
        f" OR {lies_in('first', 'second')} AND {lies_in('second', 'first')})"
    )
    return f"""(SELECT group_concat({cell}, char(10)) FROM decision e LEFT JOIN suggestion g ON g.key = e.key
        WHERE e.link_id = l.id OR e.contradiction_id = x.id AND ({_MEMBER_COUNT} = 2 OR {of_pair}))"""


SEEN = "e.seen || ' (engine ' || e.engine || ')'"
"""What the machine said when a suggestion was decided, out of a row `e` of decision."""

REPORT = {
    "row_type": "row_type",
    **MACHINE,
    "first_value": "m.first_value",
    "second_value": "m.second_value",
    "unit": "m.unit",
    "difference": "m.difference",
    "first_period_read": "m.first_period",
    "second_period_read": "m.second_period",
    "reason": _decided("nullif(e.reason, '')"),
    "outcome_when_decided": _decided(SEEN),
    "title": "x.title",
    "kind": "x.kind",
    "relation": "l.relation",
    "severity": "x.severity",
    "status": "x.status",
    **_side("first"),
    **_side("second"),
    "claim_count": f"CASE WHEN x.id THEN {_MEMBER_COUNT} END",
    "checker_outcome": f"""CASE WHEN x.status = 'dismissed' THEN 'dismissed' WHEN x.resolution = 'both stand'
        THEN 'compatible' WHEN {_MEMBER_COUNT} > 2 THEN 'in a contradiction of ' || {_MEMBER_COUNT} || ' claims'
        WHEN x.id THEN {_TAKEN_FOR} WHEN l.relation = 'same as' THEN 'agrees' WHEN l.relation = 'updates' THEN 'updated'
        WHEN l.relation IN ('narrows', 'supports') THEN 'compatible' END""",
    "resolution": """CASE WHEN x.upheld_id IS NULL THEN x.resolution WHEN x.upheld_id = pair.first_id
        THEN 'first stands' WHEN x.upheld_id = pair.second_id THEN 'second stands' ELSE 'another claim stands' END""",
    "upheld_quote": f"(SELECT {CITED} FROM {CLAIMS_CITED} WHERE claim.id = x.upheld_id)",
    "resolution_reason": "x.reason",
    "note": "coalesce(x.note, l.note)",
    "tags": tags("contradiction", "x"),
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

TIES = """(
    SELECT 'contradiction' AS row_type, a.contradiction_id, NULL AS link_id, a.claim_id AS first_id,
        b.claim_id AS second_id FROM contradiction_claim a JOIN contradiction_claim b
        ON b.contradiction_id = a.contradiction_id AND (b.position, b.id) > (a.position, a.id)
        WHERE (SELECT count(*) FROM contradiction_claim n WHERE n.contradiction_id = a.contradiction_id) = 2
        OR NOT EXISTS (SELECT 1 FROM link WHERE relation IN ('same as', 'supports', 'narrows', 'quotes') AND (
            (link.first_id = a.claim_id AND link.second_id = b.claim_id)
            OR (link.first_id = b.claim_id AND link.second_id = a.claim_id)))
    UNION ALL SELECT 'link', NULL, id, first_id, second_id FROM link)"""
"""SQL for the pairs of claims that the report tells of: each of a contradiction, save those linked as agreeing, and each link."""

PAIRS = f"""FROM {TIES} pair
    LEFT JOIN comparison m ON m.first_claim_id = pair.first_id AND m.second_claim_id = pair.second_id
    LEFT JOIN contradiction x ON x.id = pair.contradiction_id LEFT JOIN link l ON l.id = pair.link_id
    {side_joins("first", "pair")} {side_joins("second", "pair")}
    ORDER BY row_type, CASE x.status WHEN 'resolved' THEN 1 WHEN 'dismissed' THEN 2 ELSE 0 END,
    CASE x.severity WHEN 'blocks publication' THEN 0 WHEN 'fix the wording' THEN 1 ELSE 2 END,
    pair.contradiction_id, pair.link_id, first_c.article_id, pair.first_id, pair.second_id"""

LINKS = {
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
