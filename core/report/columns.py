"""The contract of the exported tables: which files there are, and what each column holds.

This one declared table drives the writers, the documentation (`columns_markdown`) and the tests. A row is a tuple with a
value for each column in order, or a mapping by the columns' names. A value fits its column's kind:

* text: str
* number: int, float or Decimal; or a str where no single number can say it (`2-3`)
* date: str, ISO 8601: a day, a moment with its offset, a range `earliest/latest` with `..` for an open end, or "unknown"
* flag: bool, written as yes or no

None is an empty cell in every kind, and so is an engine's column until the engine has spoken.
"""

from __future__ import annotations

from enum import StrEnum

from ..records import record


class Value(StrEnum):
    """What sort of values a column holds."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    FLAG = "flag"


@record
class Column:
    """One column: its name, a sentence on what it holds, the kind of its values, its width in characters.

    `engine` says that the comparing machine fills it: the cells are empty until it has spoken.
    """

    name: str
    says: str
    value: Value = Value.TEXT
    engine: bool = False
    width: int = 16


@record
class Table:
    """One file of an export: its name without an ending, a sentence on its rows, its columns.

    `internal` says that it holds full article text and is written only in an export marked internal.
    """

    name: str
    says: str
    columns: tuple[Column, ...]
    internal: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order: the header of the file."""
        return tuple(column.name for column in self.columns)


_NUMBER, _DATE, _FLAG = Value.NUMBER, Value.DATE, Value.FLAG
_LONG, _MIDDLE, _SHORT, _HASH = 60, 30, 10, 24

REVIEW = (
    Column(
        "reviewed_by",
        "Who signed the record off as it stands; “unreviewed” where nobody has, “changed since review by …” where it "
        "was changed after that.",
        width=22,
    ),
    Column("reviewed_at", "When it was signed off.", _DATE),
)

KEPT = (
    Column("annotators", "Who made and changed the record, as names, initials or codes.", width=22),
    Column("added_at", "When the record was made.", _DATE, width=20),
)


def _side(which: str) -> tuple[Column, ...]:
    """Return what an editor reads of one side of a pair: the quote, where it stands, who said it."""
    return (
        Column(f"{which}_quote", f"The exact words of the {which} claim.", width=_LONG),
        Column(f"{which}_before", "The 32 characters before the quote.", width=_MIDDLE),
        Column(f"{which}_after", "The 32 characters after the quote.", width=_MIDDLE),
        Column(f"{which}_outlet", "The outlet that published it.", width=20),
        Column(f"{which}_headline", "The title of its article.", width=_MIDDLE),
        Column(f"{which}_date", "When the article was published.", _DATE),
        Column(
            f"{which}_date_from",
            "Where that date comes from: read, inferred, set or unknown, and the place or evidence it rests on.",
            width=24,
        ),
        Column(
            f"{which}_speakers",
            "Who said it, in what role, then through whom it came, and in what voice it is printed.",
            width=_MIDDLE,
        ),
    )


def _figures(which: str) -> tuple[Column, ...]:
    """Return what the engine read of one side's figure."""
    return (
        Column(
            f"{which}_value",
            f"The figure of the {which} claim in the common unit.",
            _NUMBER,
            engine=True,
        ),
    )


def _period(which: str) -> tuple[Column, ...]:
    return (
        Column(
            f"{which}_period",
            f"The period the {which} figure is about, not the day it was said: as the checker set it.",
            _DATE,
        ),
        Column(
            f"{which}_period_from",
            "Where that period comes from, and the evidence it rests on.",
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
        Column(f"{which}_{name}", says, _NUMBER, width=_SHORT) for name, says in told.items()
    )


def _source(which: str) -> tuple[Column, ...]:
    """Return what a stranger needs to find one side's passage again."""
    return (
        *_place(which),
        Column(f"{which}_text_sha256", "The SHA-256 of that version's text in UTF-8.", width=_HASH),
        Column(
            f"{which}_source_sha256",
            "The SHA-256 of the bytes that text was read from.",
            width=_HASH,
        ),
        Column(f"{which}_address", "The address of the article.", width=_MIDDLE),
        Column(f"{which}_archive_address", "The address of an archived copy.", width=_MIDDLE),
        Column(f"{which}_retrieved", "When the bytes were fetched.", _DATE, width=20),
        Column(
            f"{which}_retrieved_from",
            "Where that time comes from: read, inferred, set or unknown.",
            width=20,
        ),
        Column(f"{which}_imported_at", "When they were read into the project.", _DATE, width=20),
        Column(
            f"{which}_claim_uid",
            f"The unique id of the {which} claim, as in claims.csv.",
            width=_HASH,
        ),
        Column(
            f"{which}_article_uid", "The unique id of its article, as in articles.csv.", width=_HASH
        ),
    )


_REPORT_COLUMNS = (
    Column("row_type", "“contradiction” or “link”.", width=14),
    Column("title", "The title of the contradiction; empty for a link.", width=_MIDDLE),
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
    *_side("first"),
    *_side("second"),
    *_figures("first"),
    *_figures("second"),
    Column("unit", "The common unit of both figures.", engine=True, width=12),
    Column(
        "difference",
        "The second figure less the first, in the common unit.",
        _NUMBER,
        engine=True,
    ),
    *_period("first"),
    *_period("second"),
    Column(
        "machine_outcome",
        "What the program's comparison ended in; never changed by hand.",
        engine=True,
    ),
    Column("checker_outcome", "What the checker says the two are to each other."),
    Column("reason", "The checker's reason for that outcome.", width=40),
    Column(
        "resolution",
        "How the contradiction ended: first, second, both stand, neither, cannot be established.",
    ),
    Column("upheld_quote", "The words of the claim that stands, where one of them does.", width=40),
    Column("resolution_reason", "What the resolution rests on.", width=40),
    Column("note", "The note on the contradiction or link.", width=40),
    Column("tags", "The tags of the contradiction, with semicolons between them."),
    Column(
        "evidence",
        "The sources brought, one a line: stance, rank, publisher, title, address.",
        width=_LONG,
    ),
    Column("contacts", "Who was asked and what they answered, one a line.", width=40),
    *REVIEW,
    *_source("first"),
    *_source("second"),
    Column(
        "checks_passed", "The comparison's checks that held, one a line.", engine=True, width=40
    ),
    Column("checks_failed", "The checks that did not hold, one a line.", engine=True, width=40),
    Column(
        "checks_assumed",
        "What was assumed where nothing was read, one a line.",
        engine=True,
        width=40,
    ),
    Column("because", "The comparison's outcome in a sentence.", engine=True, width=40),
    Column("rule", "The rule that decided.", engine=True),
    Column("engine_version", "The version of the engine that compared.", engine=True),
    Column(
        "contradiction_uid",
        "The unique id of the contradiction, as in contradictions.csv.",
        width=_HASH,
    ),
    Column("link_uid", "The unique id of the link, as in links.csv.", width=_HASH),
    *KEPT,
    Column("log_head", "The head hash of the audit log when this was exported.", width=_HASH),
    Column("exported_at", "When this was exported.", _DATE, width=20),
    Column("program_version", "The version of the program that wrote this file."),
)
REPORT = Table(
    "report",
    "One row for each pair of claims in a contradiction and for each link.",
    _REPORT_COLUMNS,
)

_ARTICLES_COLUMNS = (
    Column("headline", "The title of the article.", width=40),
    Column("outlet", "The outlet that published it.", width=20),
    Column("authors", "Its authors, with semicolons between them.", width=24),
    Column("language", "Its language, as a BCP 47 code.", width=_SHORT),
    Column("role", "What it is to the work: report, draft, transcript or primary source."),
    Column("published", "When it was published.", _DATE),
    Column(
        "published_from",
        "Where that date comes from, and the place or evidence it rests on.",
        width=24,
    ),
    Column("dateline", "The place and day at the head of the text.", width=20),
    Column("address", "Its address.", width=_MIDDLE),
    Column("archive_address", "The address of an archived copy of this version.", width=_MIDDLE),
    Column("embargoed", "Whether it may not be published yet.", _FLAG, width=_SHORT),
    Column("embargo_until", "Until when.", _DATE),
    Column("group", "The group it was put in."),
    Column("tags", "Its tags, with semicolons between them."),
    Column("note", "The note on it.", width=40),
    Column("claims", "How many claims were marked in it.", _NUMBER, width=_SHORT),
    Column("version", "The number of this version, from 1.", _NUMBER, width=_SHORT),
    Column("versions", "How many versions of the article there are.", _NUMBER, width=_SHORT),
    Column("retrieved", "When the bytes of this version were fetched.", _DATE, width=20),
    Column("retrieved_from", "Where that time comes from.", width=24),
    Column("imported_at", "When it was read into the project.", _DATE, width=20),
    Column("import_notes", "What had to be changed or guessed at import.", width=_MIDDLE),
    Column("source_name", "The name of the file or page it was read from.", width=24),
    Column("media_type", "The media type of its bytes."),
    Column("encoding", "The encoding its bytes were read in."),
    Column("source_bytes", "How many bytes there were.", _NUMBER),
    Column("source_sha256", "The SHA-256 of those bytes.", width=_HASH),
    Column("text_length", "How many code points the text has.", _NUMBER),
    Column("text_sha256", "The SHA-256 of the text in UTF-8.", width=_HASH),
    Column("provenance", "Where the other fields come from, one a line.", width=_MIDDLE),
    Column("added_at", "When the article was added.", _DATE, width=20),
    Column("article_uid", "The unique id of the article.", width=_HASH),
    Column("version_uid", "The unique id of this version.", width=_HASH),
)
ARTICLES = Table("articles", "One row for each version of each article.", _ARTICLES_COLUMNS)

_CLAIMS_COLUMNS = (
    Column("quote", "The exact words marked.", width=_LONG),
    Column("before", "The 32 characters before the quote.", width=_MIDDLE),
    Column("after", "The 32 characters after the quote.", width=_MIDDLE),
    Column("wording", "What the passage says, normalised by the annotator.", width=40),
    Column("outlet", "The outlet that published it.", width=20),
    Column("headline", "The title of its article.", width=_MIDDLE),
    Column("published", "When the article was published.", _DATE),
    Column("published_from", "Where that date comes from.", width=24),
    Column("type", "Fact, forecast, hope, opinion or quote.", width=_SHORT),
    Column("speakers", "Who said it, in what role, then through whom it came.", width=_MIDDLE),
    Column(
        "voice",
        "Direct, indirect, the outlet's own, or an insertion in brackets.",
        width=_SHORT,
    ),
    Column("translated", "Whether it was translated on its way.", _FLAG, width=_SHORT),
    Column("tie", "The strongest tie of the claim: contradicted, updated, agreed or unlinked."),
    Column("said_as_reported", "The rating of whether it was said as reported."),
    Column("said_rationale", "What that rating rests on.", width=_MIDDLE),
    Column("content", "The rating of whether what it says holds."),
    Column("content_rationale", "What that rating rests on.", width=_MIDDLE),
    Column("spoken", "When it was said.", _DATE),
    Column("event_date", "When the event it tells of took place.", _DATE),
    Column("period", "The period its figure is about.", _DATE),
    Column("dates_from", "Where these three dates come from, one a line.", width=24),
    Column("measure", "What is measured, as the program read it.", engine=True),
    Column("value", "The figure, as the program read it.", _NUMBER, engine=True),
    Column("unit", "The unit of the figure.", engine=True, width=12),
    Column("tags", "Its tags, with semicolons between them."),
    Column("note", "The note on it.", width=40),
    Column(
        "evidence_count",
        "How many sources were brought for or against it.",
        _NUMBER,
        width=_SHORT,
    ),
    *REVIEW,
    Column(
        "start",
        "Where the quote starts: code points from the start of the text, from 0.",
        _NUMBER,
        width=_SHORT,
    ),
    Column("end", "Where it ends, the first code point after it.", _NUMBER, width=_SHORT),
    Column("paragraph", "The paragraph it starts in, from 1.", _NUMBER, width=_SHORT),
    Column(
        "version",
        "The number of the article's version it was marked in.",
        _NUMBER,
        width=_SHORT,
    ),
    Column("anchor", "How the quote holds in that version: exact, moved, text changed and so on."),
    Column("text_sha256", "The SHA-256 of that version's text in UTF-8.", width=_HASH),
    Column("source_sha256", "The SHA-256 of the bytes it was read from.", width=_HASH),
    Column("address", "The address of the article.", width=_MIDDLE),
    *KEPT,
    Column("claim_uid", "The unique id of the claim.", width=_HASH),
    Column("article_uid", "The unique id of its article.", width=_HASH),
)
CLAIMS = Table(
    "claims", "One row for each claim, whether it is tied to another or not.", _CLAIMS_COLUMNS
)

_LINKS_COLUMNS = (
    Column("relation", "How the first claim stands to the second.", width=12),
    Column("first_quote", "The exact words of the first claim.", width=_LONG),
    Column("first_outlet", "The outlet that published it.", width=20),
    Column("second_quote", "The exact words of the second claim.", width=_LONG),
    Column("second_outlet", "The outlet that published it.", width=20),
    Column("note", "The note on the link.", width=40),
    *REVIEW,
    *KEPT,
    Column("link_uid", "The unique id of the link.", width=_HASH),
    Column("first_claim_uid", "The unique id of the first claim.", width=_HASH),
    Column("second_claim_uid", "The unique id of the second claim.", width=_HASH),
)
LINKS = Table("links", "One row for each link.", _LINKS_COLUMNS)

_CONTRADICTIONS_COLUMNS = (
    Column("title", "Its title.", width=40),
    Column("kind", "In what the claims clash.", width=12),
    Column("severity", "What it asks of the editor.", width=18),
    Column("status", "Where it is in its life.", width=14),
    Column(
        "quotes",
        "The exact words of its claims with their outlets, in order, one a line.",
        width=_LONG,
    ),
    Column("resolution", "How it ended."),
    Column("upheld_quote", "The words of the claim that stands, where one of them does.", width=40),
    Column("reason", "What the resolution rests on.", width=40),
    Column("note", "The note on it.", width=40),
    Column("tags", "Its tags, with semicolons between them."),
    Column("claim_count", "How many claims it ties.", _NUMBER, width=_SHORT),
    Column("evidence_count", "How many sources were brought to it.", _NUMBER, width=_SHORT),
    *REVIEW,
    *KEPT,
    Column("contradiction_uid", "The unique id of the contradiction.", width=_HASH),
    Column(
        "claim_uids",
        "The unique ids of its claims in the same order, with semicolons between them.",
        width=_HASH,
    ),
    Column("upheld_claim_uid", "The unique id of the claim that stands.", width=_HASH),
)
CONTRADICTIONS = Table(
    "contradictions",
    "One row for each contradiction, however many claims it ties.",
    _CONTRADICTIONS_COLUMNS,
)

_ABOUT = (
    Column("about", "“claim” or “contradiction”.", width=14),
    Column("about_text", "The words of that claim or the title of that contradiction.", width=40),
)

_EVIDENCE_COLUMNS = (
    *_ABOUT,
    Column("stance", "What it does to the record: supports, contradicts, context.", width=12),
    Column("rank", "Primary or secondary.", width=12),
    Column("title", "The title of the source.", width=40),
    Column("publisher", "Who published it.", width=20),
    Column("excerpt", "The words that matter in it.", width=_LONG),
    Column("address", "Its address.", width=_MIDDLE),
    Column("archive_address", "The address of an archived copy.", width=_MIDDLE),
    Column("looked_at", "When it was looked at.", _DATE),
    Column("note", "The note on it.", width=40),
    *KEPT,
    Column("evidence_uid", "The unique id of the source.", width=_HASH),
    Column("about_uid", "The unique id of the claim or contradiction.", width=_HASH),
)
EVIDENCE = Table(
    "evidence",
    "One row for each source brought for or against a claim or contradiction.",
    _EVIDENCE_COLUMNS,
)

_CONTACTS_COLUMNS = (
    *_ABOUT,
    Column("name", "Who was asked.", width=24),
    Column("role", "In what role.", width=20),
    Column("channel", "By what way: telephone, mail, in person."),
    Column("asked_at", "When they were asked.", _DATE),
    Column("question", "What they were asked.", width=40),
    Column("answered_at", "When they answered; empty where they have not.", _DATE),
    Column("answer", "What they answered.", width=40),
    *KEPT,
    Column("contact_uid", "The unique id of the contact.", width=_HASH),
    Column("about_uid", "The unique id of the claim or contradiction.", width=_HASH),
)
CONTACTS = Table("contacts", "One row for each person or office that was asked.", _CONTACTS_COLUMNS)

_AUDIT_LOG_COLUMNS = (
    Column("step", "The number of the step.", _NUMBER, width=_SHORT),
    Column("at", "When it was done.", _DATE, width=20),
    Column("annotator", "Who did it, as a name, initials or code.", width=22),
    Column("kind", "What sort of step it was.", width=20),
    Column("label", "What was done, in words.", width=40),
    Column("reason", "Why an embargo was overridden, or something erased.", width=40),
    Column("undoes", "The number of the step it took back.", _NUMBER, width=_SHORT),
    Column("changes", "How many rows it changed.", _NUMBER, width=_SHORT),
    Column("step_uid", "The unique id of the step.", width=_HASH),
    Column("hash", "The hash of the step, over the hash before it and what it did.", width=_HASH),
)
AUDIT_LOG = Table(
    "audit_log",
    "One row for each step, in order: everything that was done in the project.",
    _AUDIT_LOG_COLUMNS,
)

_TEXTS_COLUMNS = (
    Column("headline", "The title of the article.", width=40),
    Column("outlet", "The outlet that published it.", width=20),
    Column("language", "Its language, as a BCP 47 code.", width=_SHORT),
    Column("version", "The number of the version.", _NUMBER, width=_SHORT),
    Column("text", "The whole text that offsets count in.", width=_LONG),
    Column("text_sha256", "The SHA-256 of the text in UTF-8.", width=_HASH),
    Column("article_uid", "The unique id of the article.", width=_HASH),
    Column("version_uid", "The unique id of the version.", width=_HASH),
)
TEXTS = Table(
    "texts",
    "One row for each version of each article, with its full text. Only in an export marked internal.",
    _TEXTS_COLUMNS,
    internal=True,
)

ABOUT = Table(
    "about",
    "What the export is: the project, the mark internal or not, when it was made, the head hash of the log.",
    (
        Column("name", "What the value is.", width=22),
        Column("value", "The value.", width=_LONG),
    ),
)

COLUMNS = Table(
    "columns",
    "What each column of each file holds.",
    (
        Column("file", "The file, or the sheet."),
        Column("column", "The column.", width=24),
        Column("kind", "Text, number, date or flag.", width=_SHORT),
        Column("holds", "What it holds.", width=_LONG),
    ),
)

TABLES = (
    REPORT,
    ARTICLES,
    CLAIMS,
    LINKS,
    CONTRADICTIONS,
    EVIDENCE,
    CONTACTS,
    AUDIT_LOG,
    TEXTS,
    ABOUT,
    COLUMNS,
)
"""Every table of an export, in the order in which they are written."""


def columns_markdown() -> str:
    """Return the contract as Markdown for the documentation: a heading and a table of columns for each file."""
    return "\n".join(_table_markdown(table) for table in TABLES)


def _table_markdown(table: Table) -> str:
    lines = [
        f"## {table.name}.csv",
        "",
        table.says,
        "",
        "| column | kind | holds |",
        "|---|---|---|",
    ]
    for column in table.columns:
        mark = " (by the engine)" if column.engine else ""
        lines.append(
            f"| `{column.name}` | {column.value}{mark} | {column.says.replace('|', '&#124;')} |"
        )
    return "\n".join([*lines, ""])
