"""A comparison laid out for the eye: values on one axis, periods on another, words side by side, checks, questions.

Nothing is decided here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..reading.parts import PeriodRole
from ..words import Kind, Outcome
from . import questions
from .check_lines import check_lines
from .features import cached
from .layout_numbers import number_line
from .layout_parts import Layout
from .layout_times import stretch, time_line
from .quoting import same_quotes
from .word_diff import word_diff

if TYPE_CHECKING:
    from ..reading.parts import Period, Statement
    from .figure import Figure
    from .layout_parts import Piece, Stretch
    from .parts import Comparison, Span

DATES = "dates"
TIMES = frozenset({*questions.PERIODS, *questions.DATES})
WORDED = frozenset(
    {
        Kind.QUOTE,
        Kind.ATTRIBUTION,
        Kind.NEGATION,
        Kind.ANTONYM,
        Kind.STRUCTURE,
        Kind.NAME,
        Kind.CERTAINTY,
    }
)
"""Kinds in which the words themselves are what differs."""
_NO_GAP = frozenset({Outcome.AGREES, Outcome.NOT_COMPARABLE})
"""Outcomes of which it tells nothing how far apart the values are."""
NAMES = ("the first", "the second")


def lay_out(
    first: Statement,
    second: Statement,
    comparison: Comparison,
    names: tuple[str, str] = NAMES,
    by_hand: tuple[bool, bool] = (False, False),
) -> Layout:
    """Return what is drawn of a comparison of two statements.

    `comparison` is that of these two, its spans code points of their texts; `names` are what the two sides are called in
    questions, such as their outlets; `by_hand` tells of which sides the user settled the period. The same input gives the same layout.
    """
    spans = comparison.first_value, comparison.second_value
    figures = figure_of(first, spans[0]), figure_of(second, spans[1])
    stretches = (
        stretch("first", first, period_told(first, spans[0], figures[0]), by_hand=by_hand[0]),
        stretch("second", second, period_told(second, spans[1], figures[1]), by_hand=by_hand[1]),
    )
    numbers = None
    if figures[0] is not None and figures[1] is not None:
        numbers = number_line(figures[0], figures[1])
    if numbers is not None and comparison.outcome in _NO_GAP:
        numbers = replace(numbers, apart="")
    times = time_line(stretches) if _times_matter(comparison, stretches) else None
    texts = _words(first, spans[0]), _words(second, spans[1])
    return Layout(
        numbers=numbers,
        times=times,
        words=_diff(first, second, comparison, drawn=numbers is not None or _is_dated(comparison)),
        checks=check_lines(first, second, comparison),
        questions=questions.asked_of(comparison, stretches, texts, names),
    )


def _times_matter(comparison: Comparison, stretches: tuple[Stretch, Stretch]) -> bool:
    """Tell whether times tell more than that both are the same."""
    one, other = stretches
    if (one.first, one.last) != (other.first, other.last) or not one.known:
        return True
    asked = any(assumed.key in TIMES for assumed in comparison.assumptions)
    return asked or _is_dated(comparison)


def figure_of(statement: Statement, span: Span) -> Figure | None:
    """Return the figure that a span is, or the only one within it that is not the whole statement."""
    figures = cached(statement).figures
    exact = next((f for f in figures if (f.start, f.end) == span), None)
    if exact is not None or span == (statement.start, statement.end):
        return exact
    inside = [f for f in figures if span[0] <= f.start and f.end <= span[1]]
    return inside[0] if len(inside) == 1 else None


def period_told(statement: Statement, span: Span, figure: Figure | None) -> Period | None:
    """Return the period that a span is, or that of its figure, else the first that the statement tells of."""
    exact = next((p for p in statement.periods if (p.start, p.end) == span), None)
    if exact is not None or figure is not None:
        return exact or (figure.period if figure is not None else None)
    told = (
        p
        for p in statement.periods
        if p.role is PeriodRole.ABOUT and not p.duration and not p.repeated
    )
    return next(told, None)


def _words(statement: Statement, span: Span) -> str:
    return " ".join(statement.text[span[0] - statement.start : span[1] - statement.start].split())


def _is_dated(comparison: Comparison) -> bool:
    return comparison.rule == DATES


def _diff(
    first: Statement, second: Statement, comparison: Comparison, *, drawn: bool
) -> tuple[Piece, ...]:
    """Lay the words together where they are what differs, or where nothing else is drawn: those quoted, else all."""
    if drawn and comparison.kind not in WORDED:
        return ()
    quotes = (
        same_quotes(first, second) if comparison.kind in (Kind.QUOTE, Kind.ATTRIBUTION) else None
    )
    if quotes is not None:
        return word_diff(_words(first, quotes.first), _words(second, quotes.second))
    return word_diff(first.text, second.text)
