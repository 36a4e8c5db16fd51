"""From what the rules see to exactly one outcome, by the gate and the order that docs and words.py set."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..words import Kind, Outcome
from . import against, explain, gate, naming, replaced, timing, unpicked, wording
from .parts import Check, Comparison, Finding, Relation, Result, failed
from .rules.spellings import two_spellings
from .stated import lay
from .support import support

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .features import Features
    from .figures import Figure
    from .pair import Pair
    from .parts import Assumption

STRONGEST = (
    Outcome.CONTRADICTS,
    Outcome.DISPUTED,
    Outcome.LIKELY,
    Outcome.UPDATED,
    Outcome.COMPATIBLE,
    Outcome.AGREES,
    Outcome.NOT_COMPARABLE,
    Outcome.UNKNOWN,
)
"""Of several outcomes the first of these counts."""

RANK = {outcome: at for at, outcome in enumerate(STRONGEST)}
CLASHES = frozenset({Outcome.CONTRADICTS, Outcome.DISPUTED, Outcome.LIKELY})

# What a score begins with. Outcomes that a checker has to see come first; within them what is surer, then what is closer.
BASE = {
    Outcome.CONTRADICTS: 0.75,
    Outcome.DISPUTED: 0.72,
    Outcome.LIKELY: 0.5,
    Outcome.UPDATED: 0.4,
    Outcome.COMPATIBLE: 0.2,
    Outcome.AGREES: 0.2,
    Outcome.NOT_COMPARABLE: 0.05,
    Outcome.UNKNOWN: 0.0,
}
SPREAD = 0.2
ASSUMING = 0.04
FIGURE = 0.05
UNPICKED = 0.2
TOP = {Outcome.LIKELY: 0.74}
SEEN = CLASHES | {Outcome.UPDATED}
ALIKE = 0.85
"""From this coverage of both sides on, two statements without figures say the same."""
HELD = 0.95
"""From this coverage of one side on, the other says all of it."""


VALUED = frozenset({"numbers", "scores", "dates"})
"""Rules that see one value the same and leave the other words alone."""
PRONOUNS = frozenset({"he", "she", "it", "they"})
"""Speakers of whom it is not read who they are: two of them need not be two."""
ENOUGH = 2
NOTHING = "Nothing was read that both speak of and that could clash."


def choose(pair: Pair, findings: Sequence[Finding]) -> Comparison:
    """Return the strongest outcome over what the rules found; "unknown" where they found nothing."""
    found = judged(pair, findings)
    return found[0] if found else _without(pair)


def judged(pair: Pair, findings: Sequence[Finding]) -> list[Comparison]:
    """Return what comes of each thing that the rules found, the strongest outcome first, then the best score."""
    anchored = _anchored(pair)
    found = [_judged(pair, finding, anchored=anchored) for finding in _cleared(findings)]
    return sorted(found, key=lambda comparison: (RANK[comparison.outcome], -comparison.score))


def _cleared(findings: Sequence[Finding]) -> list[Finding]:
    """Leave out what another finding explains: dates or names that differ where figures differ too tell of two things."""
    figures = [f for f in findings if f.rule in ("numbers", "scores", "leftovers", "directions")]
    differs = any(f.relation is Relation.CLASH for f in figures)
    return [
        f
        for f in findings
        if not (differs and f.rule in ("dates", Kind.NAME) and f.relation is Relation.CLASH)
    ]


def _anchored(pair: Pair) -> bool:
    """Tell whether two numbers or more go together, so that names which differ are two names for one thing."""
    return len(pair.first.figures) > ENOUGH and lay(pair).together >= ENOUGH


def _judged(pair: Pair, finding: Finding, *, anchored: bool) -> Comparison:
    """Put a finding through the gate."""
    checks, asked = _gate(pair, finding, anchored=anchored)
    apart = failed(checks)
    if finding.relation is Relation.APART:
        return _apart_or_unknown(pair, finding, checks)
    if apart is not None:
        return _comparison(
            pair, finding, Outcome.NOT_COMPARABLE, checks, explain.apart(apart), reason=apart.name
        )
    if finding.relation is Relation.SAME:
        return _agreeing(pair, finding, checks)
    figures = _figures(pair, finding)
    if finding.relation is Relation.LATER or replaced.replaces(pair, finding, figures):
        because = _later(pair, finding)
        return _comparison(pair, finding, Outcome.UPDATED, checks, because, reason="update")
    if finding.relation is Relation.STANDS:
        return _comparison(pair, finding, Outcome.COMPATIBLE, checks, finding.because, asked)
    return _clash(pair, finding, checks, asked)


def _agreeing(pair: Pair, finding: Finding, checks: tuple[Check, ...]) -> Comparison:
    """One value is the same: they agree, unless something else speaks against it."""
    doubt = against.of_value(pair) if finding.rule in VALUED else ""
    doubt = doubt or (against.of_time(pair) if finding.rule == "dates" else "")
    if not doubt:
        return _comparison(pair, finding, Outcome.AGREES, checks, finding.because)
    because = f"{finding.because} But something else differs. {doubt}"
    return _comparison(pair, finding, Outcome.UNKNOWN, checks, because, reason="differs")


def _apart_or_unknown(pair: Pair, finding: Finding, checks: tuple[Check, ...]) -> Comparison:
    apart = failed(finding.checks)
    if apart is None:
        return _comparison(
            pair, finding, Outcome.UNKNOWN, checks, finding.because, finding.assumptions
        )
    return _comparison(
        pair, finding, Outcome.NOT_COMPARABLE, checks, explain.apart(apart), reason=apart.name
    )


def _clash(
    pair: Pair, finding: Finding, checks: tuple[Check, ...], asked: tuple[Assumption, ...]
) -> Comparison:
    """Both cannot hold: disputed where two speakers say so, likely where something is assumed."""
    if any(check.result is Result.ASSUMED for check in checks) or asked:
        because = explain.assumed(checks) + explain.clash(pair, finding)
        return _comparison(pair, finding, Outcome.LIKELY, checks, because, asked)
    one, other = pair.first.speaker, pair.second.speaker
    known = one and other and PRONOUNS.isdisjoint({one.lower(), other.lower()})
    if known and naming.verdict(one, other, told=naming.said(pair.settled)) == "different":
        because = explain.disputed(pair, finding)
        return _comparison(pair, finding, Outcome.DISPUTED, checks, because)
    because = explain.clash(pair, finding)
    return _comparison(pair, finding, Outcome.CONTRADICTS, checks, because)


def _gate(
    pair: Pair, finding: Finding, *, anchored: bool
) -> tuple[tuple[Check, ...], tuple[Assumption, ...]]:
    """Make the checks of the gate that a finding did not make itself."""
    if not finding.gated or finding.relation is Relation.APART:
        return finding.checks, finding.assumptions
    figures = _figures(pair, finding)
    recurring = figures is not None and any(f.nature == wording.RECURRING for f in figures)
    other = gate.doer(pair, (finding.first, finding.second)) if finding.rule == "dates" else None
    checks = [
        gate.event(pair),
        other or gate.entity(pair, figures, anchored=anchored),
        gate.place(pair, needed=recurring, anchored=anchored),
    ]
    asked = finding.assumptions
    if finding.rule != "dates":
        check, more = timing.period(pair, figures, (finding.first, finding.second))
        checks.append(check)
        asked += more
    elif asked:
        checks.append(Check("period", Result.ASSUMED, "", "", "A part of a date is not stated."))
    checks += finding.checks
    checks += unpicked.checks(pair, finding, figures, checks)
    return tuple(checks), (*asked, *gate.assumptions(checks))


def _figures(pair: Pair, finding: Finding) -> tuple[Figure, Figure] | None:
    if finding.figures is None:
        return None
    return pair.first.figures[finding.figures[0]], pair.second.figures[finding.figures[1]]


def _later(pair: Pair, finding: Finding) -> str:
    which = "second" if replaced.order(pair, _figures(pair, finding)) < 0 else "first"
    return f"The {which} was told later and replaces the other. {explain.later(pair, finding)}"


def _without(pair: Pair) -> Comparison:
    """No rule has anything to say: the same words agree, all else is not known."""
    whole = (
        (pair.first.statement.start, pair.first.statement.end),
        (pair.second.statement.start, pair.second.statement.end),
    )
    denied = bool(pair.first.statement.negations) != bool(pair.second.statement.negations)
    same = pair.alignment.least >= ALIKE and not denied
    held = pair.alignment.most >= HELD and _plain(pair.first) and _plain(pair.second)
    doubt = against.of_words(pair) if same or held else ""
    same, held = same and not doubt, held and not doubt
    finding = Finding(
        rule="words" if same or held else "",
        kind=None,
        relation=Relation.SAME,
        reason="paraphrase" if same else "detail" if held else "nothing",
        first=whole[0],
        second=whole[1],
        because="",
    )
    if same:
        because = "Both say the same in much the same words."
        return _comparison(pair, finding, Outcome.AGREES, (), because)
    if held:
        because = "One says all that the other says, and more."
        return _comparison(pair, finding, Outcome.COMPATIBLE, (), because)
    spelt = next(two_spellings(pair), None)
    if spelt is not None and not doubt:
        return _comparison(pair, spelt, Outcome.COMPATIBLE, spelt.checks, spelt.because)
    because = f"Much is the same, but not all. {doubt}" if doubt else NOTHING
    return _comparison(pair, finding, Outcome.UNKNOWN, (), because)


def _plain(side: Features) -> bool:
    """Tell whether a statement is a whole sentence that denies nothing."""
    statement = side.statement
    return not statement.negations and any(c.verb >= 0 for c in statement.sentence.clauses)


def _comparison(  # noqa: PLR0913
    pair: Pair,
    finding: Finding,
    outcome: Outcome,
    checks: tuple[Check, ...],
    because: str,
    asked: tuple[Assumption, ...] = (),
    *,
    reason: str = "",
) -> Comparison:
    clash = outcome in CLASHES
    return Comparison(
        outcome=outcome,
        kind=finding.kind if clash or outcome is Outcome.UPDATED else _kept(finding),
        score=score(pair, finding, outcome, checks),
        because=because,
        checks=checks,
        first=(pair.first.statement.start, pair.first.statement.end),
        second=(pair.second.statement.start, pair.second.statement.end),
        rule=finding.rule,
        reason=reason or finding.reason,
        first_value=finding.first,
        second_value=finding.second,
        assumptions=tuple(dict.fromkeys(asked)),
        remarks=finding.remarks,
    )


def _kept(finding: Finding) -> Kind | None:
    """Keep the kind of a gap in certainty, a drift in a quotation or a spelling, reported though both can stand."""
    return finding.kind if finding.kind in (Kind.CERTAINTY, Kind.QUOTE, Kind.NAME) else None


def score(pair: Pair, finding: Finding, outcome: Outcome, checks: Sequence[Check]) -> float:
    """Return a number from 0 to 1 that orders comparisons.

    It begins with the outcome (BASE), rises by up to SPREAD with how much the two statements share and how sure the rule
    is, and by FIGURE where two figures are read to be of one measure, and falls by ASSUMING for each thing assumed. Of two
    statements that nobody picked it rises or falls by up to half of UNPICKED with what speaks for them being about one
    thing. It grows with what speaks for a comparison, and is no probability.
    """
    share = (pair.alignment.most + pair.alignment.least) / 2
    assumed = sum(check.result is Result.ASSUMED for check in checks)
    value = BASE[outcome] + SPREAD * (share + finding.strength) / 2 - ASSUMING * assumed
    value += FIGURE if _one_figure(pair, finding) else 0.0
    if not pair.picked and outcome in SEEN:
        value += UNPICKED * (support(pair, _figures(pair, finding)) - 0.5)
        value = min(value, TOP[outcome]) if outcome in TOP else value
    return round(
        min(1.0, max(0.0, value if outcome is not Outcome.UNKNOWN else SPREAD * share / 4)), 4
    )


def _one_figure(pair: Pair, finding: Finding) -> bool:
    """Tell whether a finding is of two figures that are read to be figures of one thing: exports, deaths."""
    figures = _figures(pair, finding)
    return figures is not None and not set(figures[0].measures).isdisjoint(figures[1].measures)


def strongest(found: Sequence[Comparison]) -> Comparison:
    """Return the comparison that counts for two passages: the strongest outcome, then the best score.

    Of equal ones the kind decides before the place, so that it does not matter which passage is the first.
    """
    return min(found, key=lambda c: (RANK[c.outcome], -c.score, str(c.kind), c.first, c.second))


def turned(comparison: Comparison) -> Comparison:
    """Return the comparison with its sides in the other order."""
    return replace(
        comparison,
        first=comparison.second,
        second=comparison.first,
        first_value=comparison.second_value,
        second_value=comparison.first_value,
    )
