"""Who speaks over several sentences: a quotation goes on, a paragraph opens its marks anew, a speaker is not named again."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import takewhile
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from ...words import Voice
from ..lines import paragraphs
from ..parts import Attribution
from ..quotations import is_speech, quotations
from .cues import find_reports
from .labels import find_labels, headline_source, opening_source
from .resolving import Resolver
from .view import Report, main_subject, view_of
from .vocabulary import COLON

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parts import Name, Sentence
    from ..quotations import Quotation
    from .labels import Label
    from .resolving import Speaker
    from .view import View

_BRACKETS = re.compile(r"\[[^\]\n]*[^\W\d_][^\]\n]*\]")

# Outside quotation marks the one who writes says these.
_WRITER = frozenset(("i", "we", "you"))


class Work(NamedTuple):
    """What carrying works on: the text, its sentences, outer quotations, and what was found so far for each sentence."""

    text: str
    sentences: Sequence[Sentence]
    quoted: Sequence[Quotation]
    found: list[list[Attribution]]


def attribute(
    text: str, sentences: Sequence[Sentence], names: Sequence[Sequence[Name]], outlet: str
) -> list[tuple[Attribution, ...]]:
    """Return all attributions of each sentence, the main one first."""
    language = sentences[0].language if sentences else "en"
    outer = [each for each in quotations(text, language) if each.level == 0]
    work = Work(text, sentences, outer, [])
    views = [view_of(sentence) for sentence in sentences]
    resolver = Resolver(sentences, names, views)
    labels = find_labels(text, sentences)
    for number, view in enumerate(views):
        work.found.append(_of_sentence(work, resolver, number, view, labels.get(number)))
    _carry_back(work)
    _carry_on(work)
    return [
        tuple(_ranked(found) + _insertions(text, sentence, outlet))
        for found, sentence in zip(work.found, sentences, strict=True)
    ]


def _of_sentence(
    work: Work, resolver: Resolver, number: int, view: View, label: Label | None
) -> list[Attribution]:
    if label is not None:
        return [_labelled(label, view.sentence)]
    reports = find_reports(view)
    if not reports:
        source = headline_source(view) or opening_source(view)
        reports = [source] if source else []
    if not reports and (told := _by_colon(work, view)):
        reports = [told]
    return _attributions(work, resolver, number, view, reports)


def _attributions(
    work: Work, resolver: Resolver, number: int, view: View, reports: Sequence[Report]
) -> list[Attribution]:
    """Turn reports into attributions, those of one speaker into one."""
    found: dict[str, Attribution] = {}
    last: Speaker | None = None
    for report in reports:
        phrase = report.speaker
        if phrase is None and last is None:
            phrase = main_subject(view)
        if phrase is not None and view.tokens[phrase.head].norm in _WRITER:
            continue
        speaker = resolver.speaker(view, number, phrase) if phrase else last
        if speaker is None:
            continue
        last = speaker
        resolver.heard(number, speaker)
        via = tuple(resolver.speaker(view, number, each).name for each in report.via)
        made = _made(work.text, view, report, speaker, via)
        found[speaker.name] = _joined(found[speaker.name], made) if speaker.name in found else made
    return list(found.values())


def _made(
    text: str, view: View, report: Report, speaker: Speaker, via: tuple[str, ...]
) -> Attribution:
    cue = view.tokens[report.cue]
    direct = any(
        is_speech(text, a, b) or _covers(report.said, a, b)
        for a, b in view.sentence.quoted
        if any(a < end and b > start for start, end in report.said)
    )
    voice = Voice.DIRECT if direct else Voice.INDIRECT
    return Attribution(
        speaker.name,
        speaker.start,
        speaker.end,
        voice,
        speaker.role,
        via,
        (cue.start, cue.end),
        report.said,
    )


def _covers(said: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Tell whether quoted words make up a good part of what is said."""
    whole = sum(b - a for a, b in said if a < end and b > start)
    return 3 * (end - start) >= whole


def _joined(one: Attribution, other: Attribution) -> Attribution:
    said = tuple(dict.fromkeys((*one.said, *other.said)))
    direct = Voice.DIRECT in {one.voice, other.voice}
    return Attribution(
        one.name,
        one.start,
        one.end,
        Voice.DIRECT if direct else one.voice,
        one.role,
        tuple(dict.fromkeys((*one.via, *other.via))),
        one.cue,
        said,
    )


def _ranked(found: list[Attribution]) -> list[Attribution]:
    if len(found) < 2:  # noqa: PLR2004
        return found
    return sorted(found, key=lambda each: -sum(end - start for start, end in each.said))


def _labelled(label: Label, sentence: Sentence) -> Attribution:
    """Make the attribution of a line that begins with who speaks: "KOVAC: No."."""
    start = max(sentence.start, label.content)
    said = ((start, sentence.end),) if start < sentence.end else ()
    place = (label.start, label.end) if sentence.start <= label.start < sentence.end else (-1, -1)
    return Attribution(label.name, *place, Voice.DIRECT, said=said)


def _by_colon(work: Work, view: View) -> Report | None:
    """Find who speaks where a quotation follows a colon without a verb of saying: "The mayor was blunt: "We lost."."""
    for at, token in enumerate(view.tokens):
        if token.text != ":" or view.inside[at]:
            continue
        after = next((n for n in range(at + 1, min(at + 3, len(view.tokens))) if view.inside[n]), 0)
        speaker = main_subject(view) if after else None
        if speaker is None or speaker.first > at:
            return None
        spoken = view.tokens[after].start
        if not any(a == spoken and is_speech(work.text, a, b) for a, b in _whole(work, spoken)):
            return None
        said = ((spoken, view.tokens[-1].end),)
        return Report(speaker, at, COLON, (speaker.first, at), said)
    return None


def _whole(work: Work, start: int) -> list[tuple[int, int]]:
    at = bisect_left(work.quoted, start, key=attrgetter("start"))
    return [(each.start, each.end) for each in work.quoted[at : at + 1] if each.start == start]


def _carry_back(work: Work) -> None:
    """Give all sentences of a quotation the speaker who is named beside one of them."""
    ends = [sentence.end for sentence in work.sentences]
    for each in work.quoted:
        first = bisect_right(ends, each.start)
        past = range(first, len(ends))
        numbers = list(takewhile(lambda n, end=each.end: work.sentences[n].start < end, past))
        if len(numbers) == 1:
            continue
        speaker = next((a for n in numbers for a in work.found[n] if _says(a, each)), None)
        if speaker is not None:
            for number in numbers:
                if not work.found[number]:
                    work.found[number] = [_carried(speaker, work.sentences[number], each)]


def _says(attribution: Attribution, quotation: Quotation) -> bool:
    return any(a < quotation.end and b > quotation.start for a, b in attribution.said)


def _carried(speaker: Attribution, sentence: Sentence, quotation: Quotation) -> Attribution:
    said = (max(sentence.start, quotation.start), min(sentence.end, quotation.end))
    return Attribution(speaker.name, -1, -1, Voice.DIRECT, speaker.role, speaker.via, None, (said,))


def _carry_on(work: Work) -> None:
    """Give a quotation beside which nobody is named to the last speaker of its paragraph, or of the one before.

    Of the one before only where that ends in their words; where nobody spoke before, to who is named beside the next one.
    """
    if all(work.found[n] for n, sentence in enumerate(work.sentences) if sentence.quoted):
        return
    edges = [start for start, _ in paragraphs(work.text, work.sentences[0].language)]
    rooms = [bisect_right(edges, sentence.start) for sentence in work.sentences]
    nexts = _next_speakers(work, rooms)
    last: Attribution | None = None
    for number, sentence in enumerate(work.sentences):
        if number and rooms[number] != rooms[number - 1]:
            before = work.found[number - 1] if rooms[number] - rooms[number - 1] == 1 else []
            last = before[-1] if before else None
        speaker = last or nexts[number]
        quotation = _opened(work, sentence) if speaker and not work.found[number] else None
        if speaker and quotation and _is_whole(sentence):
            work.found[number] = [_carried(speaker, sentence, quotation)]
        if work.found[number]:
            last = work.found[number][-1]


def _opened(work: Work, sentence: Sentence) -> Quotation | None:
    """Return the quotation that the first quoted words of a sentence stand in."""
    if not sentence.quoted:
        return None
    start = sentence.quoted[0][0]
    at = bisect_right(work.quoted, start, key=attrgetter("start")) - 1
    return work.quoted[at] if at >= 0 and start < work.quoted[at].end else None


def _is_whole(sentence: Sentence) -> bool:
    """Tell whether a sentence is nothing but quoted words."""
    at = sentence.start
    for start, end in (*sentence.quoted, (sentence.end, sentence.end)):
        if any(map(str.isalnum, sentence.text[at - sentence.start : start - sentence.start])):
            return False
        at = end
    return True


def _next_speakers(work: Work, rooms: Sequence[int]) -> list[Attribution | None]:
    """Return for each sentence who is named beside the next quotation of the same paragraph."""
    found: list[Attribution | None] = [None] * len(rooms)
    for number in range(len(rooms) - 2, -1, -1):
        after = number + 1
        if rooms[after] == rooms[number] and work.sentences[after].quoted:
            named = work.found[after]
            found[number] = named[0] if named else found[after]
    return found


def _insertions(text: str, sentence: Sentence, outlet: str) -> list[Attribution]:
    """Return what stands in square brackets inside quoted words: put there by the outlet, not said."""
    return [
        Attribution(outlet, -1, -1, Voice.INSERTION, said=(match.span(),))
        for start, end in sentence.quoted
        if text.find("[", start, end) >= 0
        for match in _BRACKETS.finditer(text, start, end)
    ]
