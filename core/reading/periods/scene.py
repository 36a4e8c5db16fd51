"""What a rule sees: the pieces of a sentence, what it matched, the day to count from and the tense around it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from .kinds import letters_of
from .tense import tense_near

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from re import Match

    from ..parts import Sentence
    from .readings import Reading
    from .scanning import Scan


@dataclass(slots=True)
class Scene:
    """A sentence while its periods are read. `day` is the day to count from, None where unknown.

    `earlier` is the last period before with days, of this sentence or of the text before it; `outside` the
    one of the text before it; `told` are all told so far, the last at the end.
    """

    sentence: Sentence
    scan: Scan
    day: date | None
    earlier: Reading | None = None
    language: str = "en"
    outside: Reading | None = None
    told: list[Reading] = field(default_factory=list["Reading"])
    _tenses: dict[int, str] = field(default_factory=dict[int, str])

    def has(self, match: Match[str], group: str) -> bool:
        """Tell whether a rule has a group and it took part in the match."""
        return _start(match, group) >= 0

    def word(self, match: Match[str], group: str) -> str:
        """Return the value of the first piece of a group, "" where the group is not there."""
        at = _start(match, group)
        return self.scan.values[at] if at >= 0 else ""

    def folded(self, match: Match[str], group: str) -> str:
        """Return the folded letters of the first piece of a group, "" where it is not there."""
        at = _start(match, group)
        return self.scan.folded[at] if at >= 0 else ""

    def number(self, match: Match[str], group: str) -> int | None:
        """Return the value of a piece as a whole number, None where the group is not there."""
        value = self.word(match, group)
        return int(value) if value else None

    def tense(self, piece: int) -> str:
        """Return "past", "future", "present" or "" for the verb that a piece goes with."""
        if piece not in self._tenses:
            at = self.sentence.start + self.scan.starts[piece]
            tense = tense_near(self.sentence, at)
            before = self._bound_before(piece)
            if before in _SINCE or (tense == "present" and before in _AFTER):
                tense = "past"
            elif before in _AHEAD and tense != "past":
                tense = "future"
            self._tenses[piece] = tense
        return self._tenses[piece]

    def _bound_before(self, piece: int) -> str:
        """Return the letter of the word that binds a piece, "by" of "by the end of March"."""
        kinds = self.scan.kinds
        while piece and kinds[piece - 1] in _BETWEEN:
            piece -= 1
        return kinds[piece - 1] if piece else ""


def _start(match: Match[str], group: str) -> int:
    return match.start(group) if group in match.re.groupindex else -1


_SINCE = letters_of("since")
_AFTER = letters_of("after following")
_BETWEEN = letters_of("the end start middle of early mid late dash approx")
_AHEAD = letters_of("until by")


class Rule(NamedTuple):
    """A pattern over kinds (see `scanning.pattern`), the kinds of which one must be there, and what makes a reading.

    `leans`: what it reads may count from a period told before, so that it is made again when those are known.
    """

    source: str
    needs: str
    make: Callable[[Scene, Match[str]], Reading | None]
    leans: bool = False
