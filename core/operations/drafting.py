"""What the machine reads of a passage, to fill in the claim that is made of it: wording, type, speakers, voice, dates, value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..comparing.features import cached
from ..finding.nearby import around
from ..finding.sources import Sources
from ..finding.workers import statements
from ..models import DateValue, Speaker
from ..reading.parts import Basis, PeriodRole, QuantityKind
from ..records import record
from ..store import claims, dates, filled, log
from ..text import one_line
from ..words import ClaimType, DateKind, Origin, Voice
from .filling import period_of
from .reading import use_own_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..comparing.figures import Figure
    from ..models import Claim
    from ..reading.parts import Attribution, Period, Statement
    from ..store.project import Project

_NOBODY = frozenset({"he", "she", "it", "they", "who", "we", "i"})
"""Words for a speaker that do not say who it is."""
_MARKS = "“”\"'‘’«»„ ,;:"


@record
class Draft:
    """What is known of a passage, as a claim holds it.

    `wording` is "" where it would be the passage itself. `dates` are those of a claim: the period of its figures, or the
    day of its event, and when it was spoken; () where none was read. `value` is its figures in the words of the text with
    what they count, "" without any.
    """

    wording: str
    type: ClaimType
    speakers: tuple[Speaker, ...]
    voice: Voice
    dates: tuple[tuple[DateKind, DateValue], ...]
    value: str


def read_place(project: Project, version_id: int, start: int, end: int) -> Draft | None:
    """Return what is known of [start, end) of a version, read with its article's date and as corrected.

    None where nothing was read there: furniture, or a text that is gone.
    """
    said = [
        one for one in statements_at(project, version_id, start, end) if _shared(one, start, end)
    ]
    if not said:
        return None
    main = max(said, key=lambda one: _shared(one, start, end))
    return draft_of(main, (start, end))


def statements_at(project: Project, version_id: int, start: int, end: int) -> Sequence[Statement]:
    """Return the statements of a version, as corrected and without furniture; of a long one those around a passage."""
    use_own_words()
    found = Sources(project, [version_id]).sources([version_id])
    return statements(around(found[0], start, end)) if found else ()


def statements_whole(project: Project, version_id: int) -> Sequence[Statement]:
    """Return all statements of a version, as corrected and without furniture; () for one that is gone."""
    use_own_words()
    found = Sources(project, [version_id]).sources([version_id])
    return statements(found[0]) if found else ()


def _shared(statement: Statement, start: int, end: int) -> int:
    return max(0, min(statement.end, end) - max(statement.start, start))


# What a statement says ----------------------------------------------------------------------------------------------


def draft_of(statement: Statement, place: tuple[int, int]) -> Draft:
    """Return what is known of a passage, [start, end), that stands in a statement or around it."""
    speaker = statement.speaker
    figures = figures_in(statement, place)
    return Draft(
        wording=_wording(statement, place),
        type=statement.type,
        speakers=_chain(speaker),
        voice=speaker.voice if speaker else Voice.OUTLET,
        dates=tuple(_dates(statement, figures)),
        value="; ".join(dict.fromkeys(_told(figure) for figure in figures)),
    )


def figures_in(statement: Statement, place: tuple[int, int]) -> tuple[Figure, ...]:
    """Return the figures of a statement that stand in a passage, without those that another one came from."""
    return tuple(
        figure
        for figure in cached(statement).figures
        if figure.quantity is not None
        and not figure.based
        and figure.start < place[1]
        and place[0] < figure.end
    )


def _told(figure: Figure) -> str:
    words, quantity = one_line(figure.text), figure.quantity
    counts = one_line(quantity.counts) if quantity else ""
    if counts.casefold() in words.casefold():
        return words
    bare = quantity is not None and quantity.kind is QuantityKind.COUNT
    return f"{words} {counts}" if bare else f"{words} ({counts})"


def _wording(statement: Statement, place: tuple[int, int]) -> str:
    """Return what a passage says, without the words that tell who says it, as a sentence; "" where that is the passage."""
    parts = _said(statement, place) or [(statement.start, statement.end)]
    words = ", ".join(_words(statement, *part) for part in parts)
    marked = _words(statement, max(place[0], statement.start), min(place[1], statement.end))
    if not words or words.rstrip(".") == marked.rstrip("."):
        return ""
    return words[:1].upper() + words[1:]


def _words(statement: Statement, start: int, end: int) -> str:
    return one_line(statement.text[start - statement.start : end - statement.start]).strip(_MARKS)


def _said(statement: Statement, place: tuple[int, int]) -> list[tuple[int, int]]:
    """Return what somebody says in a passage, where all else only tells who says it: one verb, and no figure."""
    said = list(statement.speaker.said) if statement.speaker else []
    tokens = statement.sentence.tokens
    verbs = [tokens[one.verb].start for one in statement.sentence.clauses if one.verb >= 0]
    figures = [figure.start for figure in cached(statement).figures]
    outside = [verb for verb in verbs if not _lies_in(verb, said)]
    if len(outside) > 1 or not all(_lies_in(figure, said) for figure in figures):
        return []
    return [(start, end) for start, end in said if start < place[1] and place[0] < end]


def _lies_in(at: int, some: Sequence[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in some)


def _chain(speaker: Attribution | None) -> tuple[Speaker, ...]:
    if speaker is None:
        return ()
    name = "" if speaker.name.casefold() in _NOBODY else speaker.name
    said = [Speaker(name, speaker.role), *(Speaker(one) for one in speaker.via)]
    return tuple(one for one in said if one.name or one.role)


def _dates(statement: Statement, figures: Sequence[Figure]) -> list[tuple[DateKind, DateValue]]:
    """Return the period of the figures, where no two are told, or the day of the event; and when it was spoken."""
    periods = [period_of(statement, (figure.start, figure.end)) for figure in figures]
    if not figures:
        about = next(iter(cached(statement).periods), None)
        told = [(DateKind.EVENT, _dated(about))]
    else:
        known = {str(value): value for value in map(_dated, periods) if value.known}
        told = [(DateKind.PERIOD, one) for one in known.values() if len(known) == 1]
    said = next((p for p in statement.periods if p.role is PeriodRole.SAID), None)
    return [one for one in (*told, (DateKind.SPOKEN, _dated(said))) if one[1].known]


def _dated(period: Period | None) -> DateValue:
    if period is None or period.repeated or (period.first is None and period.last is None):
        return DateValue()
    return DateValue(
        period.first.isoformat() if period.first else None,
        period.last.isoformat() if period.last else None,
        one_line(period.text),
        Origin.READ if period.basis is Basis.READ else Origin.INFERRED,
        _rests_on(period),
    )


def _rests_on(period: Period) -> str:
    """Say what a period was read from, behind "read from" or "inferred from"."""
    words = f"“{one_line(period.text)}”"
    if period.basis is Basis.ASSUMED:
        return f"{words}, {period.assumes or 'a part of it'} assumed"
    anchored = ", counted from the date of the article" if period.basis is Basis.ANCHORED else ""
    return f"{words}{anchored}"


# Filling a claim ----------------------------------------------------------------------------------------------------


def fill_claim(project: Project, claim_id: int) -> Draft | None:
    """Fill in what is known of a claim's passage where nothing stands yet; return it, None where nothing was read.

    What somebody wrote stays. Where marking the claim is the last thing that was done, this goes on with that step: one
    undo takes both back. Raises NotFoundError.
    """
    claim = claims.get(project, claim_id)
    anchor = claim.anchor
    draft = read_place(project, anchor.version_id, anchor.start, anchor.end)
    if draft is None:
        return None
    columns = _missing(claim, draft)
    speakers = list(draft.speakers) if not claim.speakers else []
    dated = {one.kind for one in claim.dates}
    wanted = [one for one in draft.dates if one[0] not in dated]
    with project.step(f"{filled.LABEL} {claim_id}", continues=_marking(project, claim_id)):
        if columns:
            project.change("claim", claim_id, **columns)
        if speakers:
            claims.put_speakers(project, claim_id, speakers)
        for kind, value in wanted:
            dates.put(project, "claim", claim_id, kind, value)
    return draft


def _missing(claim: Claim, draft: Draft) -> dict[str, Any]:
    """Return the columns of a claim that can be filled in: what stands there is what a claim begins with."""
    found: dict[str, Any] = {}
    if not claim.wording and draft.wording:
        found["wording"] = draft.wording
    if claim.type is ClaimType.FACT:
        found["type"] = draft.type.value
    if claim.voice is None and not claim.speakers:
        found["voice"] = draft.voice.value
    return found


def _marking(project: Project, claim_id: int) -> int | None:
    """Return the step that made a claim, where it is the last one of all."""
    last = next(iter(log.steps(project, limit=1)), None)
    return last.id if last and last.kind == "do" and last.label == f"Add claim {claim_id}" else None
