"""Numbers before units: digits and number words, "half", "a"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .kinds import letters_of

if TYPE_CHECKING:
    from re import Match

    from .scanning import Scan

_WORDS = letters_of("number tens")
_DIGITS = letters_of("digits")
_HUNDRED = letters_of("hundred")
_HALF = letters_of("half")
_A = letters_of("a")
_VAGUE = letters_of("vague")
_FRACTION = 0.5


def count_of(scan: Scan, match: Match[str], group: str) -> float | None:
    """Return the number that a match tells: its group, else the words around it ("a", "half a"); None if vague or bare.

    "a year and a half" and "two and a half years" count the half.
    """
    start, end = match.span(group) if group in match.re.groupindex else (-1, -1)
    half = any(scan.kinds[n] in _HALF for n in range(*match.span()))
    if start >= 0:
        number = number_of(scan, start, end)
        return number + _FRACTION if half and number is not None else number
    kinds = scan.kinds[match.start() : match.end()]
    if any(kind in _VAGUE for kind in kinds) or not any(kind in _A for kind in kinds):
        return None
    if not half:
        return 1.0
    return 1 + _FRACTION if kinds.count(next(iter(_A))) > 1 else _FRACTION


def ordinal_of(value: str) -> int:
    """Return the number of an ordinal; "second" is listed as the unit of time."""
    return 2 if value == "TS" else int(value)


def number_of(scan: Scan, start: int, end: int) -> float | None:
    """Return the number of the pieces from start to end, None where they hold none."""
    total, current, seen = 0.0, 0.0, False
    for n in range(start, end):
        kind, value = scan.kinds[n], scan.values[n]
        if kind in _DIGITS:
            current += float(value.replace(",", "") if value.count(",") else value)
            seen = True
        elif kind in _WORDS:
            current += float(value)
            seen = True
        elif kind in _HUNDRED:
            current = (current or 1) * float(value)
            seen = True
    total += current
    return total if seen else None
