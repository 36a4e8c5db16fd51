"""A text is read whole: sentences, and of each what it says, every part with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..words import Voice
from .certainty import read_certainty
from .names import read_names
from .parts import Passage, PeriodRole, Statement, Written
from .periods import last_told, read_periods
from .phrases import phrase_places
from .polarity import is_negated, read_negations
from .quantities import read_quantities
from .segment import segment
from .speakers import attributions
from .types import read_type

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from .parts import Attribution, Name, Period, Sentence

Days = tuple["date", "date"]
UNDATED = Written()
_LEAD = 6
"""How many sentences of a text tell where and of whom it is: lines above the title, title, dateline and lead."""


def read(text: str, written: Written = UNDATED) -> Passage:
    """Read a text: an article, or a few sentences of one. `written` says when and where it was published, as far as known.

    Returns the passage with one statement for each sentence; all offsets are code points of `text`, half-open. The same
    text and `written` give the same passage; nothing is looked up outside the program's own word lists.
    """
    sentences = segment(text, written.language or "en")
    names = read_names(sentences)
    speakers = attributions(text, sentences, names, written.outlet)
    around = _Around(written, _named_first(names))
    statements: list[Statement] = []
    spoken = _Spoken()
    for sentence, named, speaker in zip(sentences, names, speakers, strict=True):
        periods = _periods(sentence, written, speaker, spoken)
        statements.append(_statement(sentence, periods, named, speaker, around))
    return Passage(text, written, sentences, tuple(statements))


class _Around(NamedTuple):
    """What all sentences of a text share: when and where it was written, and the words of the names it begins with."""

    written: Written
    names: frozenset[str]


class _Spoken:
    """The days on which the last speaker was told to have spoken, and the last period with days that the text told."""

    def __init__(self) -> None:
        self.told: Period | None = None
        self.by = ""
        self.days: Days | None = None


def _periods(
    sentence: Sentence, written: Written, speaker: Attribution | None, spoken: _Spoken
) -> tuple[Period, ...]:
    """Read the periods of a sentence; those inside a quotation hang on the day it was spoken."""
    before = spoken.told
    periods = read_periods(sentence, written, before=before)
    spoken.told = last_told(periods) or before
    if speaker is None:
        return periods
    if days := _said(periods):
        spoken.by, spoken.days = speaker.name, days
    elif speaker.name != spoken.by:
        spoken.by, spoken.days = speaker.name, None
    if spoken.days is None or speaker.voice is not Voice.DIRECT or not periods:
        return periods
    again = read_periods(sentence, written, spoken.days, before)
    inside = {p.start for p in periods if any(s <= p.start < e for s, e in sentence.quoted)}
    return tuple(
        sorted(
            [p for p in periods if p.start not in inside] + [p for p in again if p.start in inside],
            key=lambda period: period.start,
        )
    )


def _said(periods: Iterable[Period]) -> Days | None:
    return next(
        ((p.first, p.last) for p in periods if p.role is PeriodRole.SAID and p.first and p.last),
        None,
    )


def _named_first(names: Sequence[Sequence[Name]]) -> frozenset[str]:
    """Return the words of the names in the title, the dateline and the lead."""
    return frozenset(
        word
        for named in names[:_LEAD]
        for name in named
        for word in name.text.lower().replace("-", " ").split()
    )


def _statement(
    sentence: Sentence,
    periods: tuple[Period, ...],
    names: Sequence[Name],
    speaker: Attribution | None,
    around: _Around,
) -> Statement:
    written = around.written
    taken = [(p.start, p.end) for p in periods if not p.duration]
    places = phrase_places(sentence)
    negations = read_negations(sentence, places)
    certainty = read_certainty(sentence, places)
    said = _said(periods)
    return Statement(
        start=sentence.start,
        end=sentence.end,
        text=sentence.text,
        sentence=sentence,
        quantities=read_quantities(sentence, taken),
        periods=periods,
        names=tuple(names),
        speaker=speaker,
        negated=is_negated(sentence, negations),
        negations=negations,
        certainty=certainty,
        type=read_type(sentence, certainty, speaker, places),
        said_first=said[0] if said else written.first,
        said_last=said[1] if said else written.last,
        written=written.last,
        around=around.names,
    )
