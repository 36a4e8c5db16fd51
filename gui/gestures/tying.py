"""Tying claims: links between two of them, contradictions of any number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core import operations
from core.operations import views
from core.records import record
from core.text import quoted
from core.words import Relation, Status
from gui.gestures.here import Here
from gui.wording import counted

if TYPE_CHECKING:
    from core.models import Contradiction
    from gui.gestures.marking import Marking
    from gui.reader.side_by_side import SideBySide
    from gui.session import Session

_QUOTED = 48
_CLOSED = (Status.RESOLVED, Status.DISMISSED)
_NO_CLAIM = "There is no claim here. Select its words, or go to a highlight."
_ONE_MORE = "A contradiction needs two claims. Go to another claim, or press Esc to leave."
CONTRADICTS = "contradicts"
"""The answer to "how are they linked?" that makes or joins a contradiction instead."""


@record
class Joining:
    """Claims that are to be tied in a contradiction, and the open ones that they are in already.

    In each of `open_ones` some of them are, which the others can join; in each of `tied` all are.
    """

    claim_ids: tuple[int, ...]
    open_ones: tuple[Contradiction, ...]
    tied: tuple[Contradiction, ...] = ()


class Tying(QObject):
    """Links and contradictions by keys and clicks. At most one gesture, linking or gathering, is under way."""

    prompt_changed = Signal(str)
    """What the gesture under way waits for, "" where none is."""
    relation_wanted = Signal(int, int)
    """Two claims, first and second: ask how the first stands to the second, then call `link_as`."""
    joining_wanted = Signal(object)
    """`Joining`: ask whether to join an open contradiction, then call `contradict`."""
    done = Signal(str)
    """A sentence: what was done, which undo takes back."""

    def __init__(
        self, session: Session, readers: SideBySide, marking: Marking, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._readers = readers
        self._marking = marking
        self._place = Here(session, readers, marking)
        self._linking: int | None = None
        self._gathered: list[int] = []
        self._began_at: tuple[int, int] | None = None

    @property
    def under_way(self) -> bool:
        """Whether a gesture waits for something."""
        return self._linking is not None or bool(self._gathered)

    def link(self) -> None:
        """Start a link at the claim here; with two claims selected, ask at once how they are linked."""
        ids = self._marking.selected_claims()
        if len(ids) == 2:  # noqa: PLR2004 - a link has two ends
            self.relation_wanted.emit(ids[1], ids[0])
            return
        claim_id = self._here()
        if claim_id is not None:
            self.cancel()
            self._linking = claim_id
            self._prompt()

    def contradiction(self) -> None:
        """Gather claims for a contradiction, beginning with the one here; the next time, make it of those gathered.

        Of one claim alone none can be made: the one gone to since is taken with it.
        """
        ids = self._marking.selected_claims()
        if self._gathered:
            self._close_gathering(ids)
        elif len(ids) > 1:
            self.cancel()
            self._join(ids)
        elif (here := self._here()) is not None:
            self.cancel()
            self._gathered = [here]
            self._began_at = self._place.caret()
            self._prompt()

    def _close_gathering(self, selected: list[int]) -> None:
        """Make the contradiction, with rows selected together since, or with the second claim where there is one alone."""
        several = [one for one in selected if one not in self._gathered]
        if len(selected) > 1:
            self._gathered += several
        elif len(self._gathered) == 1:
            second = self._second(several)
            if second is None:
                return
            self._gathered.append(second)
        self._finish_gathering()

    def _second(self, selected: list[int]) -> int | None:
        """Return the claim that was gone to since the first one was gathered; say so where there is none."""
        if self._place.means_words():
            found = self._marking.mark()
        elif selected:
            found = selected[0]
        else:
            has_moved = self._place.caret() != self._began_at
            found = self._place.claim_at_caret() if has_moved else None
        if found is None or found in self._gathered:
            self._session.advised.emit(_ONE_MORE)
            return None
        return found

    def accept(self) -> None:
        """Take the claim, or the selected words, at the caret: as the other end, as one more, or to select it."""
        if self.under_way:
            claim_id = (
                self._marking.mark() if self._place.means_words() else self._place.claim_at_caret()
            )
            if claim_id is not None:
                self.take(claim_id)
            elif not self._place.means_words():
                self._session.advised.emit(_NO_CLAIM)
            return
        at_caret = self._readers.claims_at_caret()
        if at_caret:
            self._session.select("claim", at_caret[0])

    def take(self, claim_id: int) -> None:
        """Take a claim that was clicked or opened: as an end of the gesture under way, else select it."""
        if self._linking is not None:
            if claim_id == self._linking:
                self._session.advised.emit(
                    "This is the claim the link starts at; go to the other one."
                )
                return
            self.prompt_changed.emit("")  # the question stands in its place
            self.relation_wanted.emit(self._linking, claim_id)
        elif self._gathered == [claim_id]:
            self._session.advised.emit(_ONE_MORE)
            return
        elif self._gathered:
            if claim_id in self._gathered:
                self._gathered.remove(claim_id)
            else:
                self._gathered.append(claim_id)
            self._prompt()
        self._session.select("claim", claim_id)

    def link_as(self, first_id: int, second_id: int, relation: str) -> None:
        """Link two claims by a relation; "contradicts" makes or joins a contradiction."""
        self.cancel()
        if relation == CONTRADICTS:
            self._join([first_id, second_id])
            return
        link_id = self._session.do(lambda p: operations.add_link(p, first_id, second_id, relation))
        if link_id is not None:
            self._session.select("link", link_id)
            to = " to" if relation == Relation.RELATED else ""
            self.done.emit(f"Linked: claim {first_id} {relation}{to} claim {second_id}.")

    def contradict(self, claim_ids: tuple[int, ...], contradiction_id: int | None) -> None:
        """Tie claims in a new contradiction, or let them join one."""
        ids = list(claim_ids)
        if contradiction_id is not None and self._ties_all(contradiction_id, ids):
            self._session.select("contradiction", contradiction_id)
            self._session.told.emit(f"Contradiction {contradiction_id} ties these claims already.")
            return
        if contradiction_id is None:
            made = self._session.do(lambda p: operations.add_contradiction(p, ids))
            said = f"Contradiction {made} ties {counted(len(ids), 'claim')}."
        else:
            made = contradiction_id
            joined = self._session.change(
                lambda p: operations.join_contradiction(p, contradiction_id, ids)
            )
            made = made if joined else None
            said = f"Joined to contradiction {contradiction_id}."
        if made is not None:
            self._session.select("contradiction", made)
            self.done.emit(said)

    def _ties_all(self, contradiction_id: int, claim_ids: list[int]) -> bool:
        tied = views.contradictions(self._session.project, claim_ids[0])
        return any(one.id == contradiction_id and {*claim_ids} <= {*one.claim_ids} for one in tied)

    def prompt(self) -> None:
        """Say anew what the gesture under way waits for: what was asked was left without an answer."""
        self._prompt()

    def cancel(self) -> None:
        """Leave the gesture under way."""
        self._linking = None
        self._gathered = []
        self._prompt()

    def drop_lost(self) -> None:
        """Leave the gesture where its claims are gone."""
        project = self._session.project
        if self._linking is not None and not views.exists(project, "claim", self._linking):
            self.cancel()
        kept = [one for one in self._gathered if views.exists(project, "claim", one)]
        if kept != self._gathered:
            self._gathered = kept
            self._prompt()

    def _finish_gathering(self) -> None:
        ids = self._gathered
        self.cancel()
        self._join(ids)

    def _join(self, claim_ids: list[int]) -> None:
        """Make a contradiction of claims, or ask first where some of them are in open ones."""
        project = self._session.project
        found = {
            one.id: one
            for claim_id in claim_ids
            for one in views.contradictions(project, claim_id)
            if one.status not in _CLOSED
        }
        if found:
            tied = tuple(one for one in found.values() if {*claim_ids} <= {*one.claim_ids})
            others = tuple(one for one in found.values() if one not in tied)
            self.joining_wanted.emit(Joining(tuple(claim_ids), others, tied))
        else:
            self.contradict(tuple(claim_ids), None)

    def _prompt(self) -> None:
        if self._linking is not None:
            said = f"Linking {self._named(self._linking)}. Go to the other claim and press Enter, or click it. Esc leaves."
        elif self._gathered:
            one, n = self._gathered[0], len(self._gathered)
            what = self._named(one) if n == 1 else f"{n} claims"
            said = (
                f"A contradiction of {what}. Enter or a click adds a claim, C makes it. Esc leaves."
            )
        else:
            said = ""
        self.prompt_changed.emit(said)

    def _named(self, claim_id: int) -> str:
        quote = views.claim(self._session.project, claim_id).quote
        return f"claim {claim_id} {quoted(quote, _QUOTED)}"

    def _here(self) -> int | None:
        """Return the claim to begin at: words selected just now become one; else the one selected or at the caret."""
        if self._place.means_words():
            return self._marking.mark()
        found = next(iter(self._marking.selected_claims()), None) or self._place.claim_at_caret()
        if found is None:
            self._session.advised.emit(_NO_CLAIM)
        return found
