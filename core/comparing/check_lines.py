"""The checks of a comparison as lines to be read: what passed, what failed, what was assumed, in that order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import naming
from .layout_parts import CheckLine
from .parts import Gate, Result

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading.parts import Statement
    from .parts import Check, Comparison

WHAT = {
    Gate.EVENT: ("Same event", "Another event", "Same event?"),
    Gate.MEASURE: ("Same measure", "Another measure", "Same measure?"),
    Gate.ENTITY: ("Same people and things", "Other people or things", "Same people and things?"),
    Gate.PLACE: ("Same place", "Another place", "Same place?"),
    Gate.PERIOD: ("Same time", "Another time", "Same time?"),
}
"""What each check of the gate is called where it passed, failed, or was assumed."""
RESULTS = (Result.PASSED, Result.FAILED, Result.ASSUMED)
SPEAKER = "speaker"


def check_lines(
    first: Statement, second: Statement, comparison: Comparison
) -> tuple[CheckLine, ...]:
    """Return a line for each check of a comparison and one for who speaks, passed ones first, then failed, then assumed."""
    lines = [*map(_line, comparison.checks), *_speakers(first, second)]
    return tuple(sorted(lines, key=lambda line: RESULTS.index(line.result)))


def _line(check: Check) -> CheckLine:
    detail = check.detail
    if check.name not in WHAT:
        return CheckLine(check.name, check.result, detail)
    words = WHAT[Gate(check.name)][RESULTS.index(check.result)]
    if check.result is Result.PASSED and check.first and _alike(check.first, check.second):
        detail = check.first
    separator = " " if words.endswith("?") else ": "
    return CheckLine(check.name, check.result, f"{words}{separator}{detail}" if detail else words)


def _alike(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _speakers(first: Statement, second: Statement) -> Iterator[CheckLine]:
    """Tell whether both are said by the same speaker: two may disagree, one contradicts himself."""
    one, other = first.speaker, second.speaker
    if one is None or other is None or not one.name or not other.name:
        return
    names = f"{one.name}, {other.name}"
    match naming.verdict(one.name, other.name):
        case "different":
            yield CheckLine(SPEAKER, Result.PASSED, f"Two speakers: {names}")
        case "same" | "variant":
            said = one.name if _alike(one.name, other.name) else names
            yield CheckLine(SPEAKER, Result.PASSED, f"Same speaker: {said}")
        case _:
            yield CheckLine(SPEAKER, Result.ASSUMED, f"Same speaker? {names}")
