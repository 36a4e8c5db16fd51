"""Marking claims in the readers, changing which words they have, removing and copying."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from core import operations
from core.operations import views
from core.text import quoted
from gui import word_steps
from gui.wording import citation, counted

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.operations.views import Project
    from gui.reader.side_by_side import SideBySide
    from gui.session import Session

_QUOTED = 48


class Marking(QObject):
    """Turns keys in the readers into claims, and into changes of the selected one."""

    done = Signal(str)
    """A sentence: what was done, which undo takes back."""
    marked = Signal(int)
    """A claim that was made of words, and of which nothing is said yet."""

    def __init__(
        self, session: Session, readers: SideBySide, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._readers = readers

    def mark(self) -> int | None:
        """Mark the selected words, or the sentence at the caret, as a claim and select it; return its id."""
        place = self._readers.selected_span() or self._sentence()
        if place is None:
            self._session.advised.emit(
                "Select the words of the claim first, or put the caret into its sentence."
            )
            return None
        article_id, start, end = place
        start, end = self._whole_words(*self._trimmed(start, end))
        claim_id = self._marked_already(start, end)
        if claim_id is None:
            claim_id = self._session.do(lambda p: operations.add_claim(p, article_id, start, end))
            if claim_id is not None:
                self.marked.emit(claim_id)
        if claim_id is not None:
            self._session.select("claim", claim_id)
            self._readers.focus_active()
            pane = self._readers.active
            if pane is not None and pane.article_id == article_id:
                pane.view.select_span(
                    end, end
                )  # so that the claim is seen, not the selection over it
        return claim_id

    def _sentence(self) -> tuple[int, int, int] | None:
        pane = self._readers.active
        span = pane.view.sentence_at_caret() if pane else None
        if pane is None or span is None or pane.article_id is None:
            return None
        return pane.article_id, *span

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        """Return the span without white space at its ends, as a selection by mouse often has it."""
        pane = self._readers.active
        words = pane.view.text[start:end] if pane else ""
        if not words.strip():
            return start, end
        return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())

    def _whole_words(self, start: int, end: int) -> tuple[int, int]:
        """Return the span with the words whole that it cuts: a mouse often lets go a letter too early."""
        pane = self._readers.active
        return word_steps.whole_words(pane.view.text, start, end) if pane else (start, end)

    def _marked_already(self, start: int, end: int) -> int | None:
        """Return the claim that has just these words."""
        pane = self._readers.active
        return pane.view.claim_with(start, end) if pane else None

    def take_selection(self) -> None:
        """Let the selected claim have the selected words instead of its own."""
        claim_id = self.claim()
        place = self._readers.selected_span()
        if claim_id is None or place is None:
            self._session.advised.emit("Select a claim, then the words that it is to have.")
            return
        if views.claim(self._session.project, claim_id).article_id != place[0]:
            self._session.advised.emit(f"Claim {claim_id} stands in another article.")
            return
        self.set_span(claim_id, *self._trimmed(*place[1:]))

    def set_span(self, claim_id: int, start: int, end: int) -> None:
        """Let a claim have the words from `start` to `end`."""
        self._session.change(lambda p: operations.edit_claim(p, claim_id, span=(start, end)))

    def move_end(self, how: Callable[[str, int, int], tuple[int, int]]) -> None:
        """Move an end of the selected claim by a word; `how` is one of `word_steps`."""
        claim_id = self.claim()
        if claim_id is None:
            return
        claim = views.claim(self._session.project, claim_id)
        anchor = claim.anchor
        text = views.text(self._session.project, anchor.version_id)
        span = how(text, anchor.start, anchor.end)
        if span != (anchor.start, anchor.end):
            self.set_span(claim_id, *span)

    def end_later(self) -> None:
        """Move the end of the selected claim on by a word."""
        self.move_end(word_steps.end_later)

    def end_earlier(self) -> None:
        """Move the end of the selected claim back by a word."""
        self.move_end(word_steps.end_earlier)

    def start_earlier(self) -> None:
        """Move the start of the selected claim back by a word."""
        self.move_end(word_steps.start_earlier)

    def start_later(self) -> None:
        """Move the start of the selected claim on by a word."""
        self.move_end(word_steps.start_later)

    def selected_claims(self) -> list[int]:
        """Return the ids of the selected claims, the current one first."""
        selection = self._session.selection
        return list(selection.ids) if selection.noun == "claim" else []

    def claim(self) -> int | None:
        """Return the selected claim, else the one at the caret, which is selected then; say so where there is none."""
        ids = self.selected_claims() or self._readers.claims_at_caret()[:1]
        if not ids:
            self._session.advised.emit("Select a claim first.")
            return None
        self._session.select("claim", ids[0])
        return ids[0]

    def remove(self) -> None:
        """Remove the selected claims, links or contradictions as one step and say what went with them."""
        selection = self._session.selection
        ways = {
            "claim": self._remove_claims,
            "link": self._remove_links,
            "contradiction": self._remove_contradictions,
        }
        if selection.noun == "suggestion":
            self._session.advised.emit("X dismisses a suggestion; it can be brought back.")
            return
        how = ways.get(selection.noun)
        if how is None or not selection.ids:
            self._session.advised.emit("Nothing is selected that could be removed.")
            return
        went = self._session.do(lambda p: how(p, list(selection.ids)))
        if went is not None:
            self.done.emit(went)

    def _remove_claims(self, project: Project, ids: list[int]) -> str:
        what = _listed("claim", ids)
        gone: list[str] = []
        with project.step(f"Remove {what}"):
            for claim_id in ids:
                gone.extend(operations.remove_claim(project, claim_id).contradictions)
        with_them = f" With it went contradiction {', '.join(gone)}." if gone else ""
        return f"Removed {what}.{with_them}"

    def _remove_links(self, project: Project, ids: list[int]) -> str:
        what = _listed("link", ids)
        with project.step(f"Remove {what}"):
            for link_id in ids:
                operations.remove_link(project, link_id)
        return f"Removed {what}."

    def _remove_contradictions(self, project: Project, ids: list[int]) -> str:
        what = _listed("contradiction", ids)
        with project.step(f"Remove {what}"):
            titles = [operations.remove_contradiction(project, one) for one in ids]
        if len(ids) == 1:
            return f"Removed the contradiction {quoted(titles[0], _QUOTED)}."
        return f"Removed {what}."

    def copy_citation(self) -> None:
        """Put the quote of the selected claim, with where it stands, on the clipboard."""
        claim_id = self.claim()
        if claim_id is None:
            return
        project = self._session.project
        claim = views.claim(project, claim_id)
        QGuiApplication.clipboard().setText(
            citation(claim, views.article(project, claim.article_id))
        )
        self._session.told.emit("The quote and its citation are on the clipboard.")


def _listed(noun: str, ids: list[int]) -> str:
    """Return how records are named that go at once: "claim 12", "3 claims"."""
    return f"{noun} {ids[0]}" if len(ids) == 1 else counted(len(ids), noun)
