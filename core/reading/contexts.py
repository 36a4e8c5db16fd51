"""A passage read with the text around it: who speaks and who is meant come from there, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .passages import UNDATED, read

if TYPE_CHECKING:
    from .parts import Attribution, Name, Passage, Statement, Written


def read_within(text: str, context: str, written: Written = UNDATED) -> Passage:
    """Read a passage in its context: the text that holds it, or else what stands before it.

    Returns the passage as `read` does, with offsets into `text`; full names, roles and speakers are those that the
    context tells. A speaker whose mention stands outside the passage has start and end -1.
    """
    at = context.find(text)
    whole = context if at >= 0 else f"{context}\n\n{text}"
    begin = at if at >= 0 else len(whole) - len(text)
    around = read(whole, written).statements
    alone = read(text, written)
    return replace(
        alone, statements=tuple(_informed(one, around, begin) for one in alone.statements)
    )


def _informed(alone: Statement, around: tuple[Statement, ...], begin: int) -> Statement:
    """Return a statement with what the statement of the context that shares most with it tells beside."""
    start, end = alone.start + begin, alone.end + begin
    told = max(around, key=lambda one: min(one.end, end) - max(one.start, start), default=None)
    if told is None or told.end <= start or end <= told.start:
        return alone
    names = tuple(
        _moved(name, begin) for name in told.names if start <= name.start < name.end <= end
    )
    return replace(
        alone,
        names=names or alone.names,
        speaker=_heard(told.speaker, begin, len(alone.text) + alone.start) or alone.speaker,
    )


def _moved(name: Name, begin: int) -> Name:
    return replace(name, start=name.start - begin, end=name.end - begin)


def _heard(speaker: Attribution | None, begin: int, end: int) -> Attribution | None:
    """Return who speaks with the places that lie inside the passage."""
    if speaker is None:
        return None
    inside = begin <= speaker.start and speaker.end <= begin + end
    cue = speaker.cue
    said = ((max(0, s - begin), min(end, e - begin)) for s, e in speaker.said)
    return replace(
        speaker,
        start=speaker.start - begin if inside else -1,
        end=speaker.end - begin if inside else -1,
        cue=(cue[0] - begin, cue[1] - begin) if cue and cue[0] >= begin else None,
        said=tuple((s, e) for s, e in said if s < e),
    )
