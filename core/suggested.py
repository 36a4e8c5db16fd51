"""What the program proposes, as a list shows it, and what can be asked of such a list. `models` has these records too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .records import record

if TYPE_CHECKING:
    from .models import DateValue
    from .words import Kind, Outcome, Verdict


@record
class SuggestedSide:
    """One side of a suggestion: a passage of an article's version, and who said it ("" where nobody was read).

    [start, end) is the passage and [value_start, value_end) what the outcome rests on, both in code points of the
    version's text; `quote` is the passage's slice. `copies` is how many other articles printed the same passage.
    """

    article_id: int
    version_id: int
    title: str
    outlet: str
    published: DateValue
    speaker: str
    start: int
    end: int
    quote: str
    value_start: int
    value_end: int
    copies: int = 0


@record
class SuggestionRow:
    """A suggestion in a list: the machine's word, and beside it the checker's.

    `key` names the pair of passages and stays the same when the engine runs again; `kind` is None where nothing clashes.
    `verdict` is None while it is undecided; `own_outcome` is the checker's where it differs from the machine's.
    `copies` counts those of both sides.
    """

    id: int
    key: str
    outcome: Outcome
    kind: Kind | None
    score: float
    because: str
    verdict: Verdict | None
    own_outcome: Outcome | None
    reason: str
    first: SuggestedSide
    second: SuggestedSide
    copies: int = 0


@record
class SuggestionsAsked:
    """Which suggestions are wanted; None, or no words, asks for nothing in particular.

    `verdicts` may hold None for those not yet decided. `outlet` and `article_id` are of either side. `words` must all
    stand in the passages, their speakers, the titles or the outlets; the last may go on.
    """

    outcomes: tuple[Outcome, ...] | None = None
    kind: Kind | None = None
    outlet: str | None = None
    article_id: int | None = None
    verdicts: tuple[Verdict | None, ...] | None = None
    words: str = ""
