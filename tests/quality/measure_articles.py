"""How far what `counterpoint check` shows of two dated articles can be trusted.

Each topic has two articles, written for this, with planted clashes, updates and look-alikes. An answer names the words by
which the two statements are known, in either order; any of several statements that say the same will do. A row that is
shown is right where it is of an answer: a clash among the clashes, an update among the updates. An update that is shown as
a clash, or a clash as an update, is worth seeing and counts as "true", but not as put right.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.comparing import CLASHES
from core.jobs import run
from core.operations.comparing import check_files
from core.operations.reading import files_read
from tests.quality.tables import Row, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.operations.comparing import Found

GOLD = Path(__file__).resolve().parent / "gold" / "articles"
TUNED = ("flood", "strike", "merger")
HELD = ("epidemic", "trial", "transfer")


def own() -> list[Table]:
    """Measure the articles that rules were mended by, and those that were held out."""
    return [
        _table("Articles, tuned", "tuned on", TUNED),
        _table("Articles, held out", "held out", HELD),
    ]


def shared(_folder: Path) -> list[Table]:
    """Give nothing: the articles are the project's own."""
    return []


def judged(folder: Path, answers: Path, topic: str) -> tuple[list[dict[str, Any]], list[Found]]:
    """Return the answers of a topic, and what is shown of its two articles."""
    wanted = [json.loads(line) for line in answers.read_text(encoding="utf-8").splitlines()]
    paths = sorted(str(path) for path in folder.glob(f"{topic}*[12].txt"))
    files = [file for file in files_read(paths) if not isinstance(file, str)]
    return [answer for answer in wanted if answer["pair"] == topic], run(check_files(files))


def answer_of(found: Found, answers: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    """Return the answer that a row is of, None where it is a false alarm."""
    sides = found.first.quote, found.second.quote
    turned = found.second.quote, found.first.quote
    return next((a for a in answers if tells(a, sides) or tells(a, turned)), None)


def tells(answer: dict[str, Any], sides: tuple[str, str]) -> bool:
    """Tell whether two quotes, in the order of its sides, are those that an answer names."""
    return all(
        any(words in " ".join(side.split()) for words in answer[which])
        for which, side in zip(("first", "second"), sides, strict=True)
    )


def put(found: Found) -> str:
    """Return where a row is shown: among the clashes, or the updates."""
    return "clash" if found.comparison.outcome in CLASHES else "update"


def table(title: str, use: str, every: Sequence[tuple[list[dict[str, Any]], list[Found]]]) -> Table:
    """Return what is right of the rows shown, and what of the answers is shown."""
    rows = [(found, answer_of(found, answers)) for answers, shown in every for found in shown]
    clashes = [(found, answer) for found, answer in rows if put(found) == "clash"]
    found_as = {(id(answer), put(found)) for found, answer in rows if answer}
    asked = [answer for answers, _ in every for answer in answers]
    planted = [answer for answer in asked if answer["is"] == "clash"]
    updates = [answer for answer in asked if answer["is"] == "update"]
    missed = [a for a in planted if (id(a), "clash") not in found_as]
    lost = [a for a in updates if (id(a), "update") not in found_as]
    return Table(
        title,
        use,
        (
            _row("rows shown that are true", [answer is not None for _, answer in rows], 0.5),
            _row(
                "clashes shown that are true", [bool(a and a["is"] == "clash") for _, a in clashes]
            ),
            _row("planted clashes found", [a not in missed for a in planted]),
            _row("planted updates found", [a not in lost for a in updates]),
        ),
        (
            *(f"FALSE {_shown(found)}" for found, answer in rows if answer is None),
            *(
                f"MISSED {answer['is']}: {answer['first']} {answer['second']}"
                for answer in (*missed, *lost)
            ),
        ),
    )


def _table(title: str, use: str, topics: tuple[str, ...]) -> Table:
    return table(title, use, [judged(GOLD, GOLD / "answers.jsonl", topic) for topic in topics])


def _row(what: str, hits: Sequence[bool], goal: float | None = None) -> Row:
    return Row(what, sum(hits) / len(hits) if hits else 1.0, len(hits), goal)


def _shown(found: Found) -> str:
    one = found.comparison
    return (
        f"{one.outcome} {one.score:.2f} ({one.rule}, {one.reason}): "
        f"{found.first.quote} | {found.second.quote} || {one.because}"
    )
