"""The columns of the suggestions in an export: what the machine proposed, and what the checker made of it."""

from __future__ import annotations

from .contract import DATE, HASH, LONG, MIDDLE, NUMBER, SHORT, Column, Table, read_by_engine
from .pair_columns import CHECKED, OUTCOMES


def _side(which: str) -> tuple[Column, ...]:
    return (
        Column(f"{which}_quote", f"The sentence of the {which} passage.", width=LONG),
        read_by_engine(f"{which}_value", "The words of it that the outcome rests on."),
        Column(f"{which}_outlet", "The outlet that published it.", width=20),
        Column(f"{which}_headline", "The title of its article.", width=MIDDLE),
        Column(f"{which}_date", "When the article was published.", DATE),
        read_by_engine(
            f"{which}_speaker",
            "Who says it, as the program read it; empty for the outlet itself.",
            width=20,
        ),
    )


def _exact(which: str) -> tuple[Column, ...]:
    return (
        Column(
            f"{which}_start",
            "Where the sentence starts: code points from the start of the text, from 0.",
            NUMBER,
            width=SHORT,
        ),
        Column(
            f"{which}_end",
            "Where it ends, the first code point after it.",
            NUMBER,
            width=SHORT,
        ),
        Column(f"{which}_text_sha256", "The SHA-256 of its text in UTF-8.", width=HASH),
        Column(f"{which}_version_uid", "The unique id of the version it stands in.", width=HASH),
    )


_COLUMNS = (
    Column(
        "decision",
        "What the checker did: accepted, dismissed or later; “not reviewed” where nothing yet.",
        width=14,
    ),
    *OUTCOMES,
    *_side("first"),
    *_side("second"),
    Column(
        "checker_outcome",
        "What the checker says the two are to each other: of what was accepted the machine's outcome where they named no"
        " other.",
    ),
    Column("reason", "The checker's reason.", width=40),
    Column(
        "tied_as",
        "What accepting it made or joined: the relation of the link, or the title of the contradiction.",
        width=MIDDLE,
    ),
    Column("decided_by", "Who decided, as a name, initials or code.", width=22),
    Column("decided_at", "When that was decided.", DATE, width=20),
    *CHECKED,
    read_by_engine("score", "From 0 to 1; orders suggestions of one outcome.", NUMBER, width=SHORT),
    *_exact("first"),
    *_exact("second"),
    Column("link_uid", "The unique id of that link, as in links.csv.", width=HASH),
    Column(
        "contradiction_uid",
        "The unique id of that contradiction, as in contradictions.csv.",
        width=HASH,
    ),
    Column(
        "suggestion_key",
        "What names the pair for ever: a hash of both texts and places.",
        width=HASH,
    ),
)
SUGGESTIONS = Table(
    "suggestions",
    "One row for each suggestion that the checker decided, and for each clash or update that nobody decided yet. What else was"
    " found, and is undecided, stands in the project only.",
    _COLUMNS,
)
