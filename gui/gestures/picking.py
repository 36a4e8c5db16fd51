"""Comparing two passages because somebody asks: claims, selected words, sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core import operations
from core.operations import views
from core.text import quoted
from gui.gestures.here import Here
from gui.panels.pair_view import names_of

if TYPE_CHECKING:
    from core.models import Place
    from core.operations import Picked
    from gui.gestures.marking import Marking
    from gui.reader.side_by_side import SideBySide
    from gui.session import Session

_QUOTED = 48
_PAIR = 2
_NO_PLACE = "There is nothing here to compare. Select words, or go to a highlight or a sentence."


class Picking(QObject):
    """Takes two passages, one after the other, and has them compared; nothing is marked or kept."""

    prompt_changed = Signal(str)
    """What it waits for, "" where it waits for nothing."""
    compared = Signal(object)
    """`Picked`: what came of it."""

    def __init__(
        self, session: Session, readers: SideBySide, marking: Marking, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._readers = readers
        self._marking = marking
        self._here = Here(session, readers, marking)
        self._first: Place | None = None

    @property
    def under_way(self) -> bool:
        """Whether a first passage waits for its second."""
        return self._first is not None

    def start(self) -> None:
        """Begin with what is meant here; with two claims selected, or the second time, compare at once."""
        ids = self._marking.selected_claims()
        if len(ids) == _PAIR and not self.under_way:
            self._readers.show_pair(ids[1], ids[0])
            self._compare(self._here.claim_place(ids[1]), self._here.claim_place(ids[0]))
        elif self.under_way:
            self.accept()
        elif (place := self._place()) is not None:
            self._first = place
            self.prompt_changed.emit(self._prompt(place))

    def accept(self) -> None:
        """Take the selected words, the claim or the sentence at the caret as the second passage."""
        place = self._place(at_caret=True)
        if place is not None:
            self._take(place)

    def take(self, claim_id: int) -> None:
        """Take a claim that was clicked or opened as the second passage."""
        self._take(self._here.claim_place(claim_id))

    def cancel(self) -> None:
        """Leave it."""
        if self.under_way:
            self._first = None
            self.prompt_changed.emit("")

    def compare_again(self, picked: Picked) -> None:
        """Compare the same two passages once more: something that they lean on was changed."""
        self._compare(picked.first, picked.second)

    def _take(self, second: Place) -> None:
        first = self._first
        if first is not None and self._compare(first, second):
            self.cancel()

    def _compare(self, first: Place, second: Place) -> bool:
        project = self._session.project
        articles = [
            views.article(project, views.version(project, place.version_id).article_id)
            for place in (first, second)
        ]
        outlets = [article.outlet for article in articles]
        named = names_of(outlets)
        names = named if outlets[0] in named else ("the first", "the second")
        found = self._session.do(lambda p: operations.compare_places(p, first, second, names))
        if found is not None:
            self.compared.emit(found)
        return found is not None

    def _place(self, *, at_caret: bool = False) -> Place | None:
        """Return the place that is meant; say so where there is none. `at_caret`: a claim selected elsewhere is not meant."""
        claims = [] if at_caret else self._marking.selected_claims()[:1]
        claim_id = None
        if not self._here.means_words():
            claim_id = next(iter(claims), None) or self._here.claim_at_caret()
        place = self._here.claim_place(claim_id) if claim_id else self._here.words_place()
        if place is None:
            self._session.advised.emit(_NO_PLACE)
        return place

    def _prompt(self, place: Place) -> str:
        words = views.text(self._session.project, place.version_id)[place.start : place.end]
        return (
            f"Comparing {quoted(words, _QUOTED)}. Select other words, or go to a claim or a sentence,"
            " and press Enter. Esc leaves."
        )
