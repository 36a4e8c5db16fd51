"""The contract of the exported tables: which files there are, and what each column holds.

This one declared table drives the writers, the documentation (`columns_markdown`) and the tests. What a column is stands
in `contract`; the columns of the report itself in `pair_columns`.
"""

from __future__ import annotations

from .contract import DATE, FLAG, HASH, KEPT, LONG, MIDDLE, NUMBER, REVIEW, SHORT, Column, Table
from .matrix_columns import FIGURES, MATRIX
from .pair_columns import REPORT
from .suggestion_columns import SUGGESTIONS

_ARTICLES_COLUMNS = (
    Column("headline", "The title of the article.", width=40),
    Column("outlet", "The outlet that published it.", width=20),
    Column("authors", "Its authors, with semicolons between them.", width=24),
    Column("language", "Its language, as a BCP 47 code.", width=SHORT),
    Column("role", "What it is to the work: report, draft, transcript or primary source."),
    Column("published", "When it was published.", DATE),
    Column(
        "published_from",
        "Where that date comes from, and the place or evidence it rests on.",
        width=24,
    ),
    Column("dateline", "The place and day at the head of the text.", width=20),
    Column("address", "Its address.", width=MIDDLE),
    Column("archive_address", "The address of an archived copy of this version.", width=MIDDLE),
    Column("embargoed", "Whether it may not be published yet.", FLAG, width=SHORT),
    Column("embargo_until", "Until when.", DATE),
    Column("group", "The group it was put in."),
    Column("tags", "Its tags, with semicolons between them."),
    Column("note", "The note on it.", width=40),
    Column("claims", "How many claims were marked in it.", NUMBER, width=SHORT),
    Column("version", "The number of this version, from 1.", NUMBER, width=SHORT),
    Column("versions", "How many versions of the article there are.", NUMBER, width=SHORT),
    Column("retrieved", "When the bytes of this version were fetched.", DATE, width=20),
    Column("retrieved_from", "Where that time comes from.", width=24),
    Column("imported_at", "When it was read into the project.", DATE, width=20),
    Column("import_notes", "What had to be changed or guessed at import.", width=MIDDLE),
    Column("source_name", "The name of the file or page it was read from.", width=24),
    Column("media_type", "The media type of its bytes."),
    Column("encoding", "The encoding its bytes were read in."),
    Column("source_bytes", "How many bytes there were.", NUMBER),
    Column("source_sha256", "The SHA-256 of those bytes.", width=HASH),
    Column("text_length", "How many code points the text has.", NUMBER),
    Column("text_sha256", "The SHA-256 of the text in UTF-8.", width=HASH),
    Column("provenance", "Where the other fields come from, one a line.", width=MIDDLE),
    Column("added_at", "When the article was added.", DATE, width=20),
    Column("article_uid", "The unique id of the article.", width=HASH),
    Column("version_uid", "The unique id of this version.", width=HASH),
)
ARTICLES = Table("articles", "One row for each version of each article.", _ARTICLES_COLUMNS)

_CLAIMS_COLUMNS = (
    Column("quote", "The exact words marked.", width=LONG),
    Column(
        "before",
        "The words before the quote, as many as are whole in 32 characters, on one line.",
        width=MIDDLE,
    ),
    Column(
        "after",
        "The words after the quote, as many as are whole in 32 characters, on one line.",
        width=MIDDLE,
    ),
    Column("wording", "What the passage says, normalised by the annotator.", width=40),
    Column("outlet", "The outlet that published it.", width=20),
    Column("headline", "The title of its article.", width=MIDDLE),
    Column("published", "When the article was published.", DATE),
    Column("published_from", "Where that date comes from.", width=24),
    Column("type", "Fact, forecast, hope, opinion or quote.", width=SHORT),
    Column("speakers", "Who said it, in what role, then through whom it came.", width=MIDDLE),
    Column(
        "voice",
        "Direct, indirect, the outlet's own, or an insertion in brackets.",
        width=SHORT,
    ),
    Column("translated", "Whether it was translated on its way.", FLAG, width=SHORT),
    Column(
        "tie",
        "The strongest tie of the claim: contradicted, updated, agreed, settled, linked or unlinked.",
    ),
    Column("said_as_reported", "The rating of whether it was said as reported."),
    Column("said_rationale", "What that rating rests on.", width=MIDDLE),
    Column("content", "The rating of whether what it says holds."),
    Column("content_rationale", "What that rating rests on.", width=MIDDLE),
    Column("rated_by", "Who gave each of these ratings, one a line.", width=22),
    Column("spoken", "When it was said.", DATE),
    Column("event_date", "When the event it tells of took place.", DATE),
    Column("period", "The period its figure is about.", DATE),
    Column("dates_from", "Where these three dates come from, one a line.", width=24),
    Column("tags", "Its tags, with semicolons between them."),
    Column("note", "The note on it.", width=40),
    Column(
        "evidence_count",
        "How many sources were brought for or against it.",
        NUMBER,
        width=SHORT,
    ),
    *REVIEW,
    *KEPT,
    Column("address", "The address of the article.", width=MIDDLE),
    Column(
        "start",
        "Where the quote starts: code points from the start of the text, from 0.",
        NUMBER,
        width=SHORT,
    ),
    Column("end", "Where it ends, the first code point after it.", NUMBER, width=SHORT),
    Column("paragraph", "The paragraph it starts in, from 1.", NUMBER, width=SHORT),
    Column(
        "version",
        "The number of the article's version it was marked in.",
        NUMBER,
        width=SHORT,
    ),
    Column("anchor", "How the quote holds in that version: exact, moved, text changed and so on."),
    Column("text_sha256", "The SHA-256 of that version's text in UTF-8.", width=HASH),
    Column("source_sha256", "The SHA-256 of the bytes it was read from.", width=HASH),
    Column("claim_uid", "The unique id of the claim.", width=HASH),
    Column("article_uid", "The unique id of its article.", width=HASH),
)
CLAIMS = Table(
    "claims", "One row for each claim, whether it is tied to another or not.", _CLAIMS_COLUMNS
)

_LINKS_COLUMNS = (
    Column("relation", "How the first claim stands to the second.", width=12),
    Column("first_quote", "The exact words of the first claim.", width=LONG),
    Column("first_outlet", "The outlet that published it.", width=20),
    Column("second_quote", "The exact words of the second claim.", width=LONG),
    Column("second_outlet", "The outlet that published it.", width=20),
    Column("note", "The note on the link.", width=40),
    *REVIEW,
    *KEPT,
    Column("link_uid", "The unique id of the link.", width=HASH),
    Column("first_claim_uid", "The unique id of the first claim.", width=HASH),
    Column("second_claim_uid", "The unique id of the second claim.", width=HASH),
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
        width=LONG,
    ),
    Column("resolution", "How it ended."),
    Column(
        "upheld_quote",
        "The words of the claim that stands, with its outlet, where one of them does.",
        width=40,
    ),
    Column("reason", "What the resolution rests on.", width=40),
    Column("note", "The note on it.", width=40),
    Column("tags", "Its tags, with semicolons between them."),
    Column("claim_count", "How many claims it ties.", NUMBER, width=SHORT),
    Column("evidence_count", "How many sources were brought to it.", NUMBER, width=SHORT),
    *REVIEW,
    *KEPT,
    Column("contradiction_uid", "The unique id of the contradiction.", width=HASH),
    Column(
        "claim_uids",
        "The unique ids of its claims in the same order, with semicolons between them.",
        width=HASH,
    ),
    Column("upheld_claim_uid", "The unique id of the claim that stands.", width=HASH),
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
    Column("excerpt", "The words that matter in it.", width=LONG),
    Column("address", "Its address.", width=MIDDLE),
    Column("archive_address", "The address of an archived copy.", width=MIDDLE),
    Column("looked_at", "When it was looked at.", DATE),
    Column("note", "The note on it.", width=40),
    *KEPT,
    Column("evidence_uid", "The unique id of the source.", width=HASH),
    Column("about_uid", "The unique id of the claim or contradiction.", width=HASH),
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
    Column("asked_at", "When they were asked.", DATE),
    Column("question", "What they were asked.", width=40),
    Column("answered_at", "When they answered; empty where they have not.", DATE),
    Column("answer", "What they answered.", width=40),
    *KEPT,
    Column("contact_uid", "The unique id of the contact.", width=HASH),
    Column("about_uid", "The unique id of the claim or contradiction.", width=HASH),
)
CONTACTS = Table("contacts", "One row for each person or office that was asked.", _CONTACTS_COLUMNS)

_AUDIT_LOG_COLUMNS = (
    Column("step", "The number of the step.", NUMBER, width=SHORT),
    Column("at", "When it was done.", DATE, width=20),
    Column("annotator", "Who did it, as a name, initials or code.", width=22),
    Column("kind", "What sort of step it was.", width=20),
    Column("label", "What was done, in words.", width=40),
    Column("reason", "Why an embargo was overridden, or something erased.", width=40),
    Column("undoes", "The number of the step it took back.", NUMBER, width=SHORT),
    Column("changes", "How many rows it changed.", NUMBER, width=SHORT),
    Column("step_uid", "The unique id of the step.", width=HASH),
    Column("hash", "The hash of the step, over the hash before it and what it did.", width=HASH),
)
AUDIT_LOG = Table(
    "audit_log",
    "One row for each step, in order: everything that was done in the project.",
    _AUDIT_LOG_COLUMNS,
)

_TEXTS_COLUMNS = (
    Column("headline", "The title of the article.", width=40),
    Column("outlet", "The outlet that published it.", width=20),
    Column("language", "Its language, as a BCP 47 code.", width=SHORT),
    Column("version", "The number of the version.", NUMBER, width=SHORT),
    Column("text", "The whole text that offsets count in.", width=LONG),
    Column("text_sha256", "The SHA-256 of the text in UTF-8.", width=HASH),
    Column("article_uid", "The unique id of the article.", width=HASH),
    Column("version_uid", "The unique id of the version.", width=HASH),
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
        Column("value", "The value.", width=LONG),
    ),
)

COLUMNS = Table(
    "columns",
    "What each column of each file holds.",
    (
        Column("file", "The file, or the sheet."),
        Column("column", "The column.", width=24),
        Column("kind", "Text, number, date or flag.", width=SHORT),
        Column("holds", "What it holds.", width=LONG),
    ),
)

TABLES = (
    REPORT,
    MATRIX,
    FIGURES,
    ARTICLES,
    CLAIMS,
    LINKS,
    CONTRADICTIONS,
    SUGGESTIONS,
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
