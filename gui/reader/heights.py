"""Where claims stand in a reader, remembered while it merely scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gui.reader.article_view import ArticleView


class Heights:
    """The heights of a reader's claims. Asked for at every painting of the curves, so the text is asked but once.

    The reader tells of every move. Where its scroll bar has moved since the last one, the text stands as it did.
    """

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._bar = view.verticalScrollBar()
        self._scrolled = self._bar.value()
        self._known: dict[int, float | None] = {}
        view.moved.connect(self._on_moved)

    def claim_y(self, claim_id: int) -> float | None:
        """Return what `ArticleView.claim_y` does."""
        scrolled = self._bar.value()
        if claim_id not in self._known:
            found = self._view.claim_y(claim_id)
            self._known[claim_id] = None if found is None else found + scrolled
        y = self._known[claim_id]
        return None if y is None else y - scrolled

    def forget(self) -> None:
        """Forget all heights: the text was laid out anew."""
        self._known.clear()

    def drop(self, claim_ids: Iterable[int] | None) -> bool:
        """Forget the heights of some claims, None for all; tell whether any was known."""
        if claim_ids is None:
            self.forget()
            return True
        dropped = [claim_id for claim_id in claim_ids if claim_id in self._known]
        for claim_id in dropped:
            del self._known[claim_id]
        return bool(dropped)

    def _on_moved(self) -> None:
        scrolled = self._bar.value()
        if scrolled == self._scrolled:
            self.forget()
        self._scrolled = scrolled
