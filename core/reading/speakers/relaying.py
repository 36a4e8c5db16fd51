"""Who passes on what another says: media that cite, report or interview; and where one stops and the next begins to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .mentions import is_medium, is_sign, phrase_after
from .view import main_subject

if TYPE_CHECKING:
    from .mentions import Phrase
    from .view import Report, View

_JOINTS = frozenset((",", ";", "–", "—", "--"))


def through_media(view: View, found: list[Report]) -> list[Report]:
    """Tie what media report to whom they cite, and an interview to the medium that held it."""
    kept: list[Report] = []
    found = _relayed(view, found)
    through = _interviewer(view)
    citing = [each for each in found if each.passes and each.speaker is not None]
    passing = [via for each in found if each.passes and each.speaker is None for via in each.via]
    for each in found:
        if each.passes:
            continue
        more = (*through, *passing)
        report = each._replace(via=(*each.via, *more)) if more else each
        if citing and report.speaker is not None and is_medium(view.tokens, report.speaker):
            report = report._replace(speaker=citing[0].speaker, via=(report.speaker,))
            citing = []
        kept.append(report)
    subject_of = main_subject(view) if citing else None
    kept += [each._replace(via=(subject_of,) if subject_of else ()) for each in citing]
    return sorted(kept, key=lambda each: each.cue)


def _relayed(view: View, found: list[Report]) -> list[Report]:
    """Take a medium that reports that somebody said something for the one who passes it on."""
    for medium in found:
        if medium.passes or medium.speaker is None or not is_medium(view.tokens, medium.speaker):
            continue
        inner = [
            each
            for each in found
            if each is not medium
            and not each.passes
            and any(a <= view.tokens[each.cue].start < b for a, b in medium.said)
        ]
        if inner:
            via = medium.speaker
            return [
                each._replace(via=(*each.via, via)) if each in inner else each
                for each in found
                if each is not medium
            ]
    return found


def _interviewer(view: View) -> tuple[Phrase, ...]:
    tokens = view.tokens
    for at, token in enumerate(tokens):
        if token.norm in {"interview", "comments", "remarks"} and not view.inside[at]:
            for here in range(at + 1, min(at + 8, len(tokens) - 1)):
                if tokens[here].norm in {"with", "to", "by", "on", "in"}:
                    found = phrase_after(tokens, here + 1, view.stop(here + 1))
                    if found and is_medium(tokens, found):
                        return (found,)
    return ()


def parted_reports(view: View, found: list[Report]) -> list[Report]:
    """End what one says where another begins to say something: "..., but Y said"."""
    if len(found) == 1:
        return found
    tokens = view.tokens
    parted: list[Report] = []
    end = tokens[-1].end
    for report in reversed(found):
        said = tuple((a, min(b, end)) for a, b in report.said if a < end)
        parted.append(report._replace(said=said))
        joint = report.group[0] - 1
        if joint > 0 and (tokens[joint].tag == "conj" or tokens[joint].text in _JOINTS):
            while joint > 0 and (tokens[joint].tag == "conj" or is_sign(tokens[joint])):
                joint -= 1
            end = min(end, tokens[joint].end)
    return parted[::-1]
