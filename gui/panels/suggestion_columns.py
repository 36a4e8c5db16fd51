"""The table of suggestions, declared: the outcome, both quotes with their values, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.words import Dismissal, Verdict
from gui import wording
from gui.fields.laying import as_sentence
from gui.outcomes import LOOKS
from gui.panels.suggestion_words import brief
from gui.panels.tables import Table, source
from gui.table_model import Chip, Column, Marked

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from core.operations.views import SuggestedSide, SuggestionRow

_VERDICTS: dict[Verdict, str] = {
    Verdict.ACCEPTED: "Accepted",
    Verdict.DISMISSED: "Dismissed",
    Verdict.LATER: "Left for later",
}


def _outcome(row: SuggestionRow) -> Chip:
    look = LOOKS[row.own_outcome or row.outcome]
    return Chip(look.sign, look.word, look.state)


def _side(which: str) -> Callable[[Any], SuggestedSide]:
    def side(row: SuggestionRow) -> SuggestedSide:
        return row.first if which == "first" else row.second

    return side


def _quote(which: str) -> Callable[[Any], str]:
    side = _side(which)
    return lambda row: side(row).quote


def _marked(which: str) -> Callable[[Any], Marked]:
    side = _side(which)

    def marked(row: SuggestionRow) -> Marked:
        one = side(row)
        start = min(max(one.value_start - one.start, 0), len(one.quote))
        end = min(max(one.value_end - one.start, start), len(one.quote))
        return Marked(one.quote, start, end, _outcome(row).state or LOOKS[row.outcome].state)

    return marked


def _printed(which: str) -> Callable[[Any], str]:
    side = _side(which)

    def printed(row: SuggestionRow) -> str:
        one = side(row)
        said = f"\u2068{one.speaker}\u2069" if one.speaker else ""
        copies = f"and {wording.counted(one.copies, 'copy', 'copies')}" if one.copies else ""
        return "\u00a0· ".join(filter(None, (source(one.outlet, one.published), said, copies)))

    return printed


def decided(row: SuggestionRow) -> str:
    """Return what the checker made of a suggestion: "Dismissed: another period"; "" where nothing yet."""
    if row.verdict is None:
        return ""
    as_own = f" as {LOOKS[row.own_outcome].word}" if row.own_outcome else ""
    why = row.reason.removeprefix(f"{Dismissal.OTHER.value}: ")
    return f"{_VERDICTS[row.verdict]}{as_own}{f': {why}' if why else ''}"


def _why(row: SuggestionRow) -> str:
    return as_sentence(decided(row) or brief(row.because))


def _below_why(row: SuggestionRow) -> str:
    return as_sentence(brief(row.because)) if row.verdict else ""


def _told(one: SuggestedSide) -> str:
    printed = f"{one.outlet or 'outlet unknown'}, {wording.dated(one.published, 'undated')}"
    said = f", said by {one.speaker}" if one.speaker else ""
    copies = f", with {wording.counted(one.copies, 'copy', 'copies')}" if one.copies else ""
    return f"“{one.quote}”, {printed}{said}{copies}"


def sentence(row: SuggestionRow) -> str:
    """Return a suggestion as a sentence for those who hear it."""
    word = LOOKS[row.own_outcome or row.outcome].word.capitalize()
    verdict = decided(row)
    head = f"{word}, {verdict[0].lower()}{verdict[1:]}" if verdict else word
    return f"{head}: {_told(row.first)}; and {_told(row.second)}. {row.because}"


SUGGESTIONS = Table(
    noun="suggestion",
    title="Suggestions",
    columns=(
        Column("outcome", "Outcome", chip=_outcome, sort="place", width=136),
        Column("first", "First source", _quote("first"), _printed("first"), marked=_marked("first"), weight=36),
        Column("second", "Second source", _quote("second"), _printed("second"), marked=_marked("second"), weight=36),
        Column("because", "Because", _why, _below_why, weight=28, wraps=True),
    ),
    orders=(
        ("place", "What matters first"), ("kind", "By kind"), ("number", "As they were found"),
    ),
    sentence=sentence,
    teaches="",
    feeds=frozenset({"suggestion", "decision", "article", "version", "date"}),
)  # fmt: skip
