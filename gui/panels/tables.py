"""The tables of the dock, declared: their columns, in which orders they can stand, and what an empty one teaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.records import record
from core.words import ClaimState, Status
from gui import theme, wording
from gui.table_model import Chip, Column

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from core.models import DateValue
    from core.operations.views import ClaimRow, ContradictionRow, End, LinkRow, Listed


@record
class Table:
    """A table of the dock. `orders` are keys of sorting with their words, the first one that of a new project.

    `feeds` are the tables of the project that a row shows something of.
    """

    noun: Listed
    title: str
    columns: tuple[Column, ...]
    orders: tuple[tuple[str, str], ...]
    sentence: Callable[[Any], str]
    teaches: str
    feeds: frozenset[str]


def source_parts(outlet: str, published: DateValue) -> tuple[str, str]:
    """Return the outlet and the date of an article, each as it is to stay together with its like."""
    # Isolated, so that a name of another script leaves the date in order.
    printed = f"\u2068{outlet}\u2069" if outlet else "Outlet unknown"
    return printed, wording.dated(published).replace(" ", "\u00a0")


def source(outlet: str, published: DateValue) -> str:
    """Return where a claim was printed: "Coast Daily · 25 Feb 2025"."""
    return "\u00a0· ".join(source_parts(outlet, published))


def state_chip(state: ClaimState) -> Chip:
    """Return the chip of a state of claims: "≠ contradicted"."""
    return Chip(theme.look(state).sign, state.value, state)


# Claims ---------------------------------------------------------------------------------------------------------------


def _claim_state(row: ClaimRow) -> Chip:
    return state_chip(row.state)


def _claim_source(row: ClaimRow) -> str:
    return source(row.outlet, row.published)


def _claim_sentence(row: ClaimRow) -> str:
    printed = f"{row.outlet or 'outlet unknown'}, {wording.dated(row.published, 'undated')}"
    said = f", said by {row.speaker}" if row.speaker else ""
    return f"Claim {row.id}, {row.state.value}: “{row.quote}”, {printed}{said}"


# Links ----------------------------------------------------------------------------------------------------------------


def _relation(row: LinkRow) -> Chip:
    return Chip(theme.look(row.state).sign, row.relation.value, row.state)


def _end_quote(which: str) -> Callable[[Any], str]:
    def quote(row: LinkRow | ContradictionRow) -> str:
        end: End | None = getattr(row, which)
        return end.quote if end else ""

    return quote


def _end_source(which: str) -> Callable[[Any], str]:
    def printed(row: LinkRow | ContradictionRow) -> str:
        end: End | None = getattr(row, which)
        return source(end.outlet, end.published) if end else ""

    return printed


def _told(end: End) -> str:
    return f"“{end.quote}”, {end.outlet or 'outlet unknown'}"


def _link_sentence(row: LinkRow) -> str:
    return f"Link {row.id}: {_told(row.first)}, {row.relation.value} {_told(row.second)}"


# Contradictions -------------------------------------------------------------------------------------------------------

_STATUS_CHIPS: dict[Status, Chip] = {
    Status.OPEN: Chip("≠", Status.OPEN.value, ClaimState.CONTRADICTED),
    Status.CONFIRMED: Chip("≠", Status.CONFIRMED.value, ClaimState.CONTRADICTED),
    Status.AWAITING: Chip("…", Status.AWAITING.value, ClaimState.UNLINKED),
    Status.RESOLVED: Chip("✓", Status.RESOLVED.value, ClaimState.SETTLED),
    Status.DISMISSED: Chip("×", Status.DISMISSED.value, ClaimState.SETTLED),
}


def _status(row: ContradictionRow) -> Chip:
    return _STATUS_CHIPS[row.status]


def _kind_and_claims(row: ContradictionRow) -> str:
    return f"{row.kind.value} · {wording.counted(row.claims, 'claim')}"


def _signed(row: ContradictionRow) -> str:
    return "changed since it was signed off" if row.outdated else "signed off"


def _signed_cell(row: ContradictionRow) -> str:
    return ("changed" if row.outdated else "yes") if row.signed else "–"


def _contradiction_sentence(row: ContradictionRow) -> str:
    ends = " against ".join(_told(end) for end in (row.first, row.second) if end)
    more = f" and {row.claims - 2} more" if row.claims > 2 else ""  # noqa: PLR2004 - a pair
    signed = f", {_signed(row)}" if row.signed else ""
    head = f"Contradiction {row.id}, {row.status.value}, {row.severity.value}: {row.title}"
    return f"{head}{signed}. {ends}{more}"


def _number(count: int) -> str:
    return f"{count:,}" if count else "–"


TABLES: tuple[Table, ...] = (
    Table(
        noun="claim",
        title="Claims",
        columns=(
            Column("state", "State", chip=_claim_state, sort="state", width=136),
            Column("quote", "Claim", lambda row: row.quote, _claim_source, sort="quote", weight=40),
            Column("wording", "Wording", lambda row: row.wording, sort="wording", weight=26, wraps=True),
            Column("speaker", "Said by", lambda row: row.speaker or "–", lambda row: row.type.value, sort="speaker", weight=17),
            Column("rating", "Rating", lambda row: row.rating, sort="rating", weight=10, wraps=True),
            Column("tags", "Tags", lambda row: ", ".join(row.tags), weight=10, wraps=True),
            Column("ties", "Ties", lambda row: _number(row.ties), sort="ties", width=64, at_end=True),
        ),
        orders=(
            ("place", "As in the articles"), ("number", "As they were marked"), ("state", "By state"),
            ("quote", "By words"), ("wording", "By wording"), ("speaker", "By speaker"), ("type", "By type"),
            ("outlet", "By outlet"), ("title", "By article"), ("published", "By date published"),
            ("rating", "By rating"), ("ties", "By number of ties"),
        ),
        sentence=_claim_sentence,
        teaches="No claims yet. Select words in an article and press H.",
        feeds=frozenset({
            "claim", "anchor", "speaker", "rating", "tag", "tagging", "article", "date", "link", "contradiction",
            "contradiction_claim",
        }),
    ),
    Table(
        noun="link",
        title="Links",
        columns=(
            Column("relation", "Relation", chip=_relation, sort="relation", width=136),
            Column("first", "First claim", _end_quote("first"), _end_source("first"), sort="first", weight=50),
            Column("second", "Second claim", _end_quote("second"), _end_source("second"), sort="second", weight=50),
        ),
        orders=(
            ("number", "As they were made"), ("relation", "By relation"), ("first", "By the first claim"),
            ("second", "By the second claim"),
        ),
        sentence=_link_sentence,
        teaches="No links yet. Select a claim, press L, go to another claim and press Enter.",
        feeds=frozenset({"link", "claim", "anchor", "article", "date"}),
    ),
    Table(
        noun="contradiction",
        title="Contradictions",
        columns=(
            Column("status", "Status", chip=_status, sort="status", width=136),
            Column("title", "Contradiction", lambda row: row.title, _kind_and_claims, sort="title", weight=24),
            Column("first", "First claim", _end_quote("first"), _end_source("first"), weight=27),
            Column("second", "Second claim", _end_quote("second"), _end_source("second"), weight=27),
            Column("severity", "Severity", lambda row: row.severity.value, sort="severity", weight=11, wraps=True),
            Column("resolution", "Resolution", lambda row: row.resolution.value if row.resolution else "–",
                   sort="resolution", weight=11, wraps=True),
            Column("evidence", "Evidence", lambda row: _number(row.evidence), sort="evidence", width=86, at_end=True),
            Column("signed", "Signed off", _signed_cell, sort="signed", width=110),
        ),
        orders=(
            ("number", "As they were made"), ("status", "By status"), ("severity", "By severity"), ("kind", "By kind"),
            ("title", "By title"), ("claims", "By number of claims"), ("resolution", "By resolution"),
            ("evidence", "By evidence"), ("signed", "By sign-off"),
        ),
        sentence=_contradiction_sentence,
        teaches="No contradictions yet. Select a claim, press C, add another with Enter, and press C again.",
        feeds=frozenset({
            "contradiction", "contradiction_claim", "claim", "anchor", "article", "date", "evidence", "sign_off",
        }),
    ),
)  # fmt: skip
"""The tables of the dock, in the order of its tabs."""
