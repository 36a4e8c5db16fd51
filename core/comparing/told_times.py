"""Which of the times of a statement are times of what is told, and which of those is the time of a figure.

The time at which somebody said it, or at which a count came out, is none of them; and what is told of somebody in passing
("a worker who was killed in a 2019 fire") has a time of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..reading.parts import PeriodRole
from ..reading.predicates import innermost
from . import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..reading.parts import Clause, Period, Sentence, Statement, Token
    from .figure import Figure

RIGHT_BEHIND = 8
"""Characters between a figure and its period: in the"""
TAKEN = 40
"""Characters further off for a period that is another figure's."""
OUTSIDE = 60
"""The same for one of another clause than the figure's."""
PERSONAL = frozenset({"who", "whom"})
RELATIVE = PERSONAL | {"whose", "which", "that", "where"}


def times_of(statement: Statement) -> tuple[Period, ...]:
    """Return the times of what is told, in order: no lengths, none that recur, and none of the saying."""
    sentence = statement.sentence
    report = report_of(sentence)
    return tuple(
        p
        for p in statement.periods
        if p.role is PeriodRole.ABOUT
        and not p.duration
        and not p.repeated
        and (report is None or not _holds(report, at_of(p.start, sentence.tokens)))
    )


def report_of(sentence: Sentence) -> Clause | None:
    """Return the clause behind a comma at the end that tells who says it, or from where it is known; None for none.

    It has a subject and a verb without an object: ", the final count showed late in the evening".
    """
    tokens = sentence.tokens
    for clause in sentence.clauses:
        if clause.verb < 0 or clause.subject is None or clause.first == 0:
            continue
        behind = tokens[clause.first - 1].norm == "," and clause.last >= len(tokens) - 1
        own = clause.subject[0] == clause.first and tokens[clause.first].norm not in RELATIVE
        if behind and own and clause.object is None and not clause.passive:
            finite = tokens[clause.verb].form in ("past", "pres") or _helped(tokens, clause)
            return clause if finite else None
    return None


def _helped(tokens: Sequence[Token], clause: Clause) -> bool:
    return any(t.tag == "aux" for t in tokens[clause.first : clause.verb])


def _holds(clause: Clause, at: int) -> bool:
    return clause.first <= at < clause.last


def at_of(start: int, tokens: Sequence[Token]) -> int:
    """Return the index of the token that holds the code point `start`, or the next one; 0 where there is none."""
    return next((i for i, t in enumerate(tokens) if t.end > start), 0)


def period_of(
    figure: Figure, figures: Sequence[Figure], periods: Sequence[Period], sentence: Sentence
) -> Period | None:
    """Return the period that a figure is of: the nearest, those of its own clause first, those told in passing never.

    One that stands right behind another figure is that one's.
    """
    own = _clause(figure, sentence)

    def far(period: Period) -> tuple[int, int]:
        clause = innermost(sentence, at_of(period.start, sentence.tokens))
        outside = clause is not own and clause is not None and not _holds(clause, figure.at)
        away = TAKEN * _is_of_another(period, figure, figures) + OUTSIDE * outside
        return _gap(figure, period) + away, period.start

    found = [p for p in periods if not _in_passing(p, figure, own, sentence)]
    return min(found, key=far, default=None)


def _clause(figure: Figure, sentence: Sentence) -> Clause | None:
    """Return the clause of a figure; one right behind a time is told by the clause around: died in 2019 $84 million."""
    found = innermost(sentence, figure.at)
    if found is None or sentence.tokens[found.first].norm not in RELATIVE or found.verb < 0:
        return found
    before = sentence.tokens[figure.at - 1] if figure.at else None
    if found.object is None and before is not None and before.norm in ("ago", "earlier", "before"):
        around = [c for c in sentence.clauses if _holds(c, figure.at) and c is not found]
        return min(around, key=lambda c: c.last - c.first, default=found)
    return found


def _in_passing(period: Period, figure: Figure, own: Clause | None, sentence: Sentence) -> bool:
    """Tell whether a time is told of somebody in passing."""
    tokens = sentence.tokens
    clause = innermost(sentence, at_of(period.start, tokens))
    if clause is None or clause is own:
        return False
    return _is_personal(clause, tokens) and not _right_before(figure, clause)


def _is_personal(clause: Clause, tokens: Sequence[Token]) -> bool:
    """Tell whether a clause tells more of somebody: "who was hurt", "the passengers it left behind"."""
    bare = (
        tokens[clause.first].tag == "pron"
        and clause.first
        and tokens[clause.first - 1].tag == "noun"
    )
    return tokens[clause.first].norm in PERSONAL or bool(bare)


def is_running(figure: Figure, sentence: Sentence) -> bool:
    """Tell whether the time of a figure is that since which a toll is counted: 198 since the outbreak began in January."""
    if figure.period is None or figure.nature != wording.GROWING:
        return False
    clause = innermost(sentence, at_of(figure.period.start, sentence.tokens))
    return clause is not None and sentence.tokens[clause.first].norm == "since"


def _right_before(figure: Figure, clause: Clause) -> bool:
    """Tell whether a clause tells more of those who are counted: 12 people who died on Monday."""
    return 0 <= clause.first - figure.to <= 2  # noqa: PLR2004 - a noun and a comma


def _gap(figure: Figure, period: Period) -> int:
    return max(figure.start - period.end, period.start - figure.end, 0)


def _is_of_another(period: Period, figure: Figure, figures: Sequence[Figure]) -> bool:
    return period.end <= figure.start and any(
        other is not figure and 0 <= period.start - other.end <= RIGHT_BEHIND for other in figures
    )
