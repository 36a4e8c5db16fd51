"""The columns of the report: one row for a pair of claims, in a contradiction or linked.

First stands what people read, the machine's outcome beside the checker's, then where it all comes from, then by which checks
and rule the machine came to it, and at the far end the offsets, hashes and ids that a stranger needs to replicate it.
"""

from __future__ import annotations

from .contract import (
    DATE,
    HASH,
    KEPT,
    LONG,
    MIDDLE,
    NUMBER,
    REVIEW,
    SHORT,
    Column,
    Table,
    read_by_engine,
)


def _side(which: str) -> tuple[Column, ...]:
    """Return what an editor reads of one side of a pair: the quote, what it says, where it stands, who said it."""
    return (
        Column(f"{which}_quote", f"The exact words of the {which} claim.", width=LONG),
        Column(
            f"{which}_wording", "What the passage says, in the annotator's words.", width=MIDDLE
        ),
        Column(f"{which}_outlet", "The outlet that published it.", width=20),
        Column(f"{which}_headline", "The title of its article.", width=MIDDLE),
        Column(f"{which}_date", "When the article was published.", DATE),
        Column(
            f"{which}_speakers",
            "Who said it, in what role, then through whom it came, and in what voice it is printed.",
            width=MIDDLE,
        ),
        Column(
            f"{which}_context",
            "The quote with the words around it, as many as are whole in 32 characters; dots where the text goes on.",
            width=LONG,
        ),
    )


def _ratings(which: str) -> tuple[Column, ...]:
    """Return how the checker rated one side, and why."""
    return (
        Column(f"{which}_said_as_reported", "The rating of whether it was said as reported."),
        Column(f"{which}_said_rationale", "What that rating rests on.", width=MIDDLE),
        Column(f"{which}_content", "The rating of whether what it says holds."),
        Column(f"{which}_content_rationale", "What that rating rests on.", width=MIDDLE),
        Column(f"{which}_rated_by", "Who gave each of these ratings, one a line.", width=22),
    )


def _period(which: str) -> Column:
    return Column(
        f"{which}_period",
        f"The period the {which} figure is about, not the day it was said: as the checker set it.",
        DATE,
    )


def _dates_from(which: str) -> tuple[Column, ...]:
    """Return where one side's dates come from."""
    return (
        Column(
            f"{which}_date_from",
            "Where the article's date comes from: read, inferred, set or unknown, and the place or evidence it rests on.",
            width=24,
        ),
        Column(
            f"{which}_period_from", "Where the period comes from, and the evidence it rests on."
        ),
    )


def _place(which: str) -> tuple[Column, ...]:
    """Return where one side's quote stands in the text it was marked in."""
    told = {
        "start": "Where the quote starts: code points from the start of the text, from 0.",
        "end": "Where it ends, the first code point after it.",
        "paragraph": "The paragraph it starts in, from 1.",
        "version": "The number of the article's version it was marked in.",
    }
    return tuple(
        Column(f"{which}_{name}", says, NUMBER, width=SHORT) for name, says in told.items()
    )


def _source(which: str) -> tuple[Column, ...]:
    """Return where one side's article can be found, and when it was fetched."""
    return (
        Column(f"{which}_address", "The address of the article.", width=MIDDLE),
        Column(f"{which}_archive_address", "The address of an archived copy.", width=MIDDLE),
        Column(f"{which}_retrieved", "When the bytes were fetched.", DATE, width=20),
        Column(
            f"{which}_retrieved_from",
            "Where that time comes from: read, inferred, set or unknown.",
            width=20,
        ),
        Column(f"{which}_imported_at", "When they were read into the project.", DATE, width=20),
    )


def _exact(which: str) -> tuple[Column, ...]:
    """Return what tells one side's passage from every other: its place, hashes and ids."""
    return (
        *_place(which),
        Column(f"{which}_text_sha256", "The SHA-256 of that version's text in UTF-8.", width=HASH),
        Column(
            f"{which}_source_sha256",
            "The SHA-256 of the bytes that text was read from.",
            width=HASH,
        ),
        Column(
            f"{which}_claim_uid",
            f"The unique id of the {which} claim, as in claims.csv.",
            width=HASH,
        ),
        Column(
            f"{which}_article_uid", "The unique id of its article, as in articles.csv.", width=HASH
        ),
    )


_VALUES = (
    read_by_engine(
        "first_value",
        "The value of the first claim that the comparison rests on: a figure in the common unit, with its bound where it has"
        " one (“more than 13”), a date as ISO 8601 has it, else the words that differ.",
        NUMBER,
    ),
    read_by_engine("second_value", "The same of the second claim.", NUMBER),
    read_by_engine("unit", "The common unit of both; empty where things are counted.", width=12),
    read_by_engine(
        "difference",
        "The second figure less the first, in the common unit (of percents: in percentage points); of bounds, that of the"
        " numbers stated.",
        NUMBER,
    ),
)


def _period_read(which: str) -> Column:
    return read_by_engine(
        f"{which}_period_read",
        f"The period the {which} figure is about, as the program read it or counted it from the date; “unknown” where it is"
        " not stated.",
        DATE,
    )


OUTCOMES = (
    read_by_engine(
        "machine_outcome",
        "What the program's comparison of the two ends in, with all that was corrected and answered; never changed by"
        " hand.",
    ),
    read_by_engine("because", "That outcome in a sentence.", width=40),
    read_by_engine(
        "assumptions", "What that outcome takes for granted, as questions, one a line.", width=40
    ),
)
CHECKED = (
    read_by_engine("checks_passed", "The comparison's checks that held, one a line.", width=40),
    read_by_engine("checks_failed", "The checks that did not hold, one a line.", width=40),
    read_by_engine(
        "checks_assumed", "What was assumed where nothing was read, one a line.", width=40
    ),
    read_by_engine("machine_kind", "In what the two clash, as the program sees it.", width=12),
    read_by_engine("rule", "The rule that decided; docs/engine.md explains each."),
    read_by_engine("engine_version", "The version of the engine that compared."),
    read_by_engine(
        "outcome_when_decided",
        "What the machine said of the suggestion when the checker decided on it, and the version of its engine then. It"
        " compared two sentences as found, not yet as laid beside each other by hand. Empty where there was no suggestion.",
        width=24,
    ),
)

_REPORT_COLUMNS = (
    Column("row_type", "“contradiction” or “link”.", width=14),
    Column("title", "The title of the contradiction; empty for a link.", width=MIDDLE),
    Column("kind", "In what the two clash (number, date, name, …); empty for a link.", width=12),
    Column(
        "relation",
        "How the first claim stands to the second; empty for a contradiction.",
        width=12,
    ),
    Column("severity", "What the contradiction asks of the editor.", width=18),
    Column(
        "status",
        "Where the contradiction is in its life, from open to resolved or dismissed.",
        width=14,
    ),
    Column(
        "claim_count",
        "How many claims the contradiction ties; each pair of them that nobody linked as agreeing is a row.",
        NUMBER,
        width=SHORT,
    ),
    *_side("first"),
    *_side("second"),
    *_VALUES,
    _period("first"),
    _period_read("first"),
    _period("second"),
    _period_read("second"),
    *OUTCOMES,
    Column(
        "checker_outcome",
        "What the checker says the two are to each other. Of a contradiction of more than two claims only that they are"
        " in it: not every two of them need clash.",
    ),
    Column(
        "reason",
        "The checker's reason for accepting the suggestion from which the tie came, one a line.",
        width=40,
    ),
    Column(
        "resolution",
        "How the contradiction ended: first stands, second stands, another claim stands, both stand, neither, cannot be"
        " established.",
    ),
    Column(
        "upheld_quote",
        "The words of the claim that stands, with its outlet, where one of them does.",
        width=40,
    ),
    Column("resolution_reason", "What the resolution rests on.", width=40),
    Column("note", "The note on the contradiction or link.", width=40),
    Column(
        "evidence",
        "The sources brought, one a line: stance, rank, publisher, title, address.",
        width=LONG,
    ),
    Column("contacts", "Who was asked and what they answered, one a line.", width=40),
    *REVIEW,
    *_ratings("first"),
    *_ratings("second"),
    Column("tags", "The tags of the contradiction, with semicolons between them."),
    *KEPT,
    *_dates_from("first"),
    *_dates_from("second"),
    *_source("first"),
    *_source("second"),
    *CHECKED,
    *_exact("first"),
    *_exact("second"),
    Column(
        "contradiction_uid",
        "The unique id of the contradiction, as in contradictions.csv.",
        width=HASH,
    ),
    Column("link_uid", "The unique id of the link, as in links.csv.", width=HASH),
    Column("log_head", "The head hash of the audit log when this was exported.", width=HASH),
    Column("exported_at", "When this was exported.", DATE, width=20),
    Column("program_version", "The version of the program that wrote this file."),
)
REPORT = Table(
    "report",
    "One row for each pair of claims in a contradiction, save those that are linked as agreeing, and for each link.",
    _REPORT_COLUMNS,
)
