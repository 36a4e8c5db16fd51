"""SQL that cells of several exported tables are made of: dates, where they come from, speakers, ratings, tags.

Dates are written `earliest`, `earliest/latest` or `unknown`.
"""

from __future__ import annotations

from ..words import ClaimState
from .marks import STATE_RANK, rank_of


def date(alias: str) -> str:
    """Give a date, by the alias of its row."""
    return (
        f"CASE WHEN {alias}.earliest IS NULL AND {alias}.latest IS NULL THEN 'unknown'"
        f" WHEN {alias}.earliest IS {alias}.latest THEN {alias}.earliest"
        f" ELSE coalesce({alias}.earliest, '..') || '/' || coalesce({alias}.latest, '..') END"
    )


def origin(alias: str) -> str:
    """Give where a date comes from, and the place or evidence it rests on."""
    return (
        f"CASE WHEN {alias}.origin IS NULL THEN 'unknown' WHEN {alias}.detail = '' THEN {alias}.origin"
        f" ELSE {alias}.origin || ': ' || {alias}.detail END"
    )


def claim_date(kind: str, claim: str) -> str:
    """Give a date of a claim; one that nobody set is no cell at all, as most claims need none."""
    return f"(SELECT {date('d')} FROM date d WHERE d.claim_id = {claim}.id AND d.kind = '{kind}')"


def tags(owner: str, alias: str) -> str:
    """Give the tags of a record, by their names."""
    return (
        "(SELECT group_concat(name, '; ') FROM (SELECT tag.name FROM tagging JOIN tag ON tag.id = tag_id"
        f" WHERE tagging.{owner}_id = {alias}.id ORDER BY tag.name))"
    )


def chain(claim: str) -> str:
    """Give who said it, through whom it came, in what voice: "A. Roe (minister) via Wire [indirect, translated]"."""
    one = "CASE WHEN role = '' THEN name WHEN name = '' THEN role ELSE name || ' (' || role || ')' END"
    passed = (
        f"(SELECT group_concat({one}, ' via ') FROM"
        f" (SELECT name, role FROM speaker WHERE claim_id = {claim}.id ORDER BY position))"
    )
    voice = (
        f"CASE WHEN {claim}.voice IS NULL AND {claim}.translated = 0 THEN ''"
        f" WHEN {claim}.translated = 0 THEN ' [' || {claim}.voice || ']'"
        f" WHEN {claim}.voice IS NULL THEN ' [translated]'"
        f" ELSE ' [' || {claim}.voice || ', translated]' END"
    )
    return f"trim(coalesce({passed}, '') || {voice})"


def _rating(claim: str, aspect: str, column: str) -> str:
    return f"(SELECT {column} FROM rating WHERE claim_id = {claim}.id AND aspect = '{aspect}')"


def ratings(claim: str) -> dict[str, str]:
    """Give the two ratings of a claim, each with what it rests on, and who gave them."""
    return {
        "said_as_reported": _rating(claim, "said as reported", "value"),
        "said_rationale": _rating(claim, "said as reported", "rationale"),
        "content": _rating(claim, "content", "value"),
        "content_rationale": _rating(claim, "content", "rationale"),
        "rated_by": f"""(SELECT group_concat(aspect || ': ' || person(annotator_id), char(10)) FROM
            (SELECT aspect, annotator_id FROM rating WHERE claim_id = {claim}.id ORDER BY aspect DESC))""",
    }


# What stands around a quote is given by functions that `exporting` lends to the database.


def context(anchor: str) -> dict[str, str]:
    """Give what stands before and after a quote, in whole words."""
    return {
        "before": f"words_before({anchor}.prefix)",
        "after": f"words_after({anchor}.suffix)",
    }


def in_context(anchor: str) -> str:
    """Give a quote within the words around it."""
    return f"in_context({anchor}.prefix, {anchor}.quote, {anchor}.suffix)"


TIE = "CASE {} {} END".format(
    STATE_RANK,
    " ".join(f"WHEN {rank_of(state)} THEN '{state.value}'" for state in ClaimState),
)
"""The state of a claim's ties, in the word that the readers show it by."""
