"""Words around the list of suggestions: why in short, and what stands where none is listed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from core.records import record
from core.words import Outcome, Verdict
from gui.panels.suggestion_groups import ALIKE, TO_DECIDE
from gui.wording import counted

if TYPE_CHECKING:
    from gui.panels.suggestion_groups import Counts, Group

_PLACES = re.compile(r"(?:The first says “.*?”, the second “.*?”|Both say “.*?”)\. (?=\S)")
"""The sentence of a comparison that shows two values in the words around them, where another one follows."""
_POSSIBLE = re.compile(r"^Possible clash(?:\. (?=\S)|: (?=\S))")

Way = Literal["", "import", "compare", "later", "back"]

_NO_ARTICLE = (
    "No articles yet. Import two or more that tell of the same thing:"
    " the program brings here what clashes in them, and what was updated."
)
_BUSY = "Comparing. What clashes stands here as soon as it is found, and you can go on working meanwhile."
_NOTHING = (
    "Compared: no two passages speak of the same thing. Articles that do bring suggestions here."
)
_VERBS = {
    Outcome.AGREES: ("agrees", "agree"),
    Outcome.COMPATIBLE: ("is compatible", "are compatible"),
    Outcome.NOT_COMPARABLE: ("is not comparable", "are not comparable"),
    Outcome.UNKNOWN: ("is unknown", "are unknown"),
}


@record
class Teaching:
    """A text, and what the button below it says and does; no button where `way` is ""."""

    text: str
    way: Way = ""
    button: str = ""


_NOT_READ = Teaching(
    "Every article is compared with the others and with itself. What clashes, or was updated, stands here then.",
    "compare",
    "Find inconsistencies",
)


@record
class Standing:
    """How a project stands: how many articles, how many of them are not compared as they are now, whether it is being done."""

    articles: int
    waiting: int
    busy: bool = False


def brief(because: str) -> str:
    """Return why in short, for beside an outcome and both quotes: what was assumed, and what cannot both hold.

    Left out are "Possible clash" and the sentence that shows where the values stand, unless nothing else is said.
    """
    short = _PLACES.sub("", _POSSIBLE.sub("", because), count=1)
    return short[:1].upper() + short[1:]


def teaching(counts: Counts, group: Group, standing: Standing) -> Teaching:
    """Return what to say where a group holds nothing."""
    if group != TO_DECIDE:
        return Teaching(f"None {group.name} any more.", "back", "Back to what is to be decided")
    if not standing.articles:
        return Teaching(_NO_ARTICLE, "import", "Import articles…")
    if standing.busy:
        return Teaching(_BUSY)
    if not sum(counts.values()):
        return _NOT_READ if standing.waiting else Teaching(_NOTHING)
    if decided := _decided(counts):
        return _all_decided(counts, decided)
    pairs = counted(sum(counts.values()), "pair")
    return Teaching(f"Compared {pairs}: nothing clashes. {_alike(counts)}")


def _decided(counts: Counts) -> dict[Verdict, int]:
    """Return how many suggestions were decided in each way; ways of none are left out."""
    found: dict[Verdict, int] = {}
    for (_, verdict), number in counts.items():
        if verdict:
            found[verdict] = found.get(verdict, 0) + number
    return found


def _all_decided(counts: Counts, decided: dict[Verdict, int]) -> Teaching:
    done = [
        f"{decided[v]:,} {v.value}" for v in (Verdict.ACCEPTED, Verdict.DISMISSED) if v in decided
    ]
    later = decided.get(Verdict.LATER, 0)
    text = f"All decided: {', '.join(done)}." if done else "Nothing is left to decide."
    if not later:
        return Teaching(f"{text} {_alike(counts)}".strip())
    left = f"{later:,} {'is' if later == 1 else 'are'} left for later."
    return Teaching(f"{text} {left}", "later", "Show what is left for later")


def _alike(counts: Counts) -> str:
    """Say how many of what does not clash there are: "12 agree, 1 is compatible."."""
    parts: list[str] = []
    for group in ALIKE:
        number = group.count(counts)
        for outcome in (group.outcomes or ()) if number else ():
            one, more = _VERBS[outcome]
            parts.append(f"{number:,} {one if number == 1 else more}")
    return f"{', '.join(parts)}." if parts else ""
