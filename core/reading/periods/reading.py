"""A sentence's periods: its pieces are matched against the rules, what binds them is joined, and each becomes a Period."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from ..parts import Basis, Period, PeriodRole, Written
from .calendar_end import BEYOND, within_calendar
from .edtf import edtf_of
from .found import Found
from .joining import join
from .kinds import letters_of, pattern
from .readings import Reading
from .role import role_of
from .rules import RULES
from .scanning import holds_time, scan
from .scene import Scene

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from re import Match, Pattern

    from ..parts import Sentence
    from .scanning import Scan
    from .scene import Rule

UNDATED = Written()
_TRAILING = letters_of("dot comma")
_SINCE = letters_of("since")
_OUTSIDE = Reading("")


@cache
def _rules() -> tuple[tuple[Pattern[str], Rule], ...]:
    return tuple((pattern(rule.source), rule) for rule in RULES)


@cache
def _numbers_of() -> dict[str, frozenset[int]]:
    """Return for the letter of a kind the numbers of the rules that need it or another."""
    found: dict[str, set[int]] = {}
    for number, rule in enumerate(RULES):
        for letter in letters_of(rule.needs):
            found.setdefault(letter, set()).add(number)
    return {letter: frozenset(numbers) for letter, numbers in found.items()}


def _rules_for(kinds: str) -> Iterator[tuple[Pattern[str], Rule]]:
    """Give the rules of which a needed kind is there, in order."""
    rules, numbers_of = _rules(), _numbers_of()
    some = [numbers_of[letter] for letter in set(kinds) if letter in numbers_of]
    return map(rules.__getitem__, sorted(frozenset[int]().union(*some)))


def read_periods(
    sentence: Sentence,
    written: Written = UNDATED,
    said: tuple[date, date] | None = None,
    before: Period | None = None,
) -> tuple[Period, ...]:
    """Return the time expressions of a sentence in order, none overlapping another.

    `written` tells the days the article can have been written on: relative words count from them, and stay unresolved
    where both are None. `said` are the days on which quoted words were spoken, where known: words inside quotation marks
    count from those. `before` is the last period with days that the text told before this sentence: "a day earlier" and
    "the following week" count from it.
    """
    language = sentence.language.partition("-")[0] or "en"
    if not holds_time(sentence.text, language):
        return ()
    pieces = scan(sentence.text, language)
    days = [day for day in (written.first or written.last, written.last or written.first) if day]
    found = _read_from(sentence, pieces, language, days, before)
    if said and sentence.quoted:
        spoken = _read_from(sentence, pieces, language, list(said), before)
        found = [p for p in found if not _is_quoted(sentence, p)]
        found += [p for p in spoken if _is_quoted(sentence, p)]
        found.sort(key=lambda period: period.start)
    return tuple(found)


def last_told(periods: Sequence[Period]) -> Period | None:
    """Return the last period of a sentence that later words may count from: one with days that tells when it happened."""
    told = [
        period
        for period in periods
        if period.first
        and period.last
        and not (period.duration or period.repeated or period.reference)
        and period.role is PeriodRole.ABOUT
    ]
    return told[-1] if told else None


def _is_quoted(sentence: Sentence, period: Period) -> bool:
    return any(start <= period.start < end for start, end in sentence.quoted)


def _read_from(
    sentence: Sentence, pieces: Scan, language: str, days: Sequence[date], before: Period | None
) -> list[Period]:
    earlier = _as_reading(before) if before else None
    first = _read_once(
        Scene(sentence, pieces, days[0] if days else None, earlier, language, earlier)
    )
    if not days or days[0] == days[-1]:
        return [_period(sentence, pieces, one, language) for one in first]
    second = _read_once(Scene(sentence, pieces, days[-1], earlier, language, earlier))
    widened = [_widen(one, other) for one, other in zip(first, second, strict=False)]
    return [_period(sentence, pieces, one, language) for one in widened]


def _widen(one: Found, other: Found) -> Found:
    """Return a reading whose days hold those counted from the first and from the last day of writing."""
    a, b = one.reading, other.reading
    if a.value == b.value and a.span == b.span:
        return one
    first = min(a.first, b.first) if a.first and b.first else None
    last = max(a.last, b.last) if a.last and b.last else None
    edtf = f"{first or '..'}/{last or '..'}" if first or last else ""
    return replace(one, reading=replace(a, first=first, last=last, edtf=edtf))


def _as_reading(period: Period) -> Reading:
    return Reading(period.value, period.first, period.last, period.granularity)


def _read_once(scene: Scene) -> list[Found]:
    kinds = scene.scan.kinds
    taken = bytearray(len(kinds))
    claims: list[tuple[Found, Rule, Match[str]]] = []
    for regex, rule in _rules_for(kinds):
        if match := regex.search(kinds):
            claims += _match_rule(scene, match, rule, taken)
    claims.sort(key=lambda claim: claim[0].first)
    found = _told_in_order(scene, claims)
    for one in found:
        while one.last - one.first > 1 and kinds[one.last - 1] in _TRAILING:
            one.last -= 1
    return join(scene, found)


def _match_rule(
    scene: Scene, first: Match[str], rule: Rule, taken: bytearray
) -> Iterator[tuple[Found, Rule, Match[str]]]:
    """Give the readings of a rule whose first match is known."""
    kinds, match = scene.scan.kinds, first
    while match:
        start, end = match.span()
        reading = None if any(taken[start:end]) else _made(scene, rule, match)
        if reading:
            taken[start:end] = b"\1" * (end - start)
            yield Found(start, end, reading), rule, match
        match = match.re.search(kinds, end if reading else start + 1)


def _made(scene: Scene, rule: Rule, match: Match[str]) -> Reading | None:
    """Make a reading; what lies beyond the calendar is read as if there were no day to count from, and stays unresolved."""
    found = within_calendar(_OUTSIDE, rule.make, scene, match)
    if found is not _OUTSIDE:
        return found
    bare = replace(scene, day=None, earlier=None, outside=None, told=[])
    found = within_calendar(None, rule.make, bare, match)
    unresolved = found is not None and found.basis is Basis.UNRESOLVED
    return replace(found, assumes=BEYOND) if found and unresolved else found


def _told_in_order(scene: Scene, claims: Sequence[tuple[Found, Rule, Match[str]]]) -> list[Found]:
    """Make the readings that lean on a period told before once more, when those before them are known."""
    before = scene.earlier
    scene.told = [before] if before else []
    for one, rule, match in claims:
        if rule.leans and scene.earlier is not None:
            one.reading = _made(scene, rule, match) or one.reading
        reading = one.reading
        plain = not (reading.duration or reading.reference or reading.repeated)
        since = one.first and scene.scan.kinds[one.first - 1] in _SINCE
        if reading.span and plain and not since:
            scene.earlier = reading
            scene.told.append(reading)
    scene.earlier = before
    return [one for one, _, _ in claims]


def _period(sentence: Sentence, pieces: Scan, one: Found, language: str) -> Period:
    reading = one.reading
    start, end = pieces.starts[one.first], pieces.ends[one.last - 1]
    edtf = reading.edtf or edtf_of(reading.value) or reading.duration
    value = reading.value if not reading.duration or reading.value != reading.duration else ""
    shift = sentence.start
    return Period(
        start=shift + start,
        end=shift + end,
        text=sentence.text[start:end],
        first=reading.first,
        last=reading.last,
        granularity=reading.granularity,
        edtf=edtf,
        basis=reading.basis,
        role=role_of(sentence, shift + start, shift + end, reading, language),
        others=reading.others,
        duration=reading.duration,
        repeated=reading.repeated,
        assumes=reading.assumes if reading.basis is not Basis.READ else "",
        reference=reading.reference,
        value=value,
    )
