"""The table that `counterpoint check` writes: one row for each pair that was found in files."""

from __future__ import annotations

from .contract import DATE, LONG, MIDDLE, NUMBER, SHORT, Column, Table


def _side(which: str) -> tuple[Column, ...]:
    return (
        Column(f"{which}_quote", f"The sentence of the {which} passage.", width=LONG),
        Column(f"{which}_file", "The file it stands in.", width=24),
        Column(f"{which}_outlet", "The outlet that published it.", width=20),
        Column(f"{which}_date", "When it was published.", DATE),
        Column(f"{which}_speaker", "Who says it; empty for the outlet itself.", width=20),
        Column(
            f"{which}_start", "Where it begins, in code points of the text.", NUMBER, width=SHORT
        ),
        Column(f"{which}_end", "Where it ends, not included.", NUMBER, width=SHORT),
    )


FOUND = Table(
    "found",
    "One row for each pair of statements that clash or were updated, the surest first.",
    (
        Column("outcome", "How the two stand to each other.", width=18),
        Column("kind", "In what they clash.", width=14),
        Column("score", "From 0 to 1; orders rows of one outcome.", NUMBER, width=SHORT),
        Column("because", "Why, in one sentence.", width=LONG),
        *_side("first"),
        *_side("second"),
        Column("checks", "What was looked at: passed, failed or assumed.", width=MIDDLE),
        Column("rule", "The rule that decided.", width=14),
        Column("engine", "The version of the rules.", width=SHORT),
    ),
)
