"""The splitter of the readers: its handles are the gutters, and it tells each of them what to join."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter

from core.operations import views
from gui import tab_order
from gui.reader import gutter, suggested
from gui.reader.curves import sort_ties
from gui.reader.gutter import LinkGutter
from gui.reader.pane import ReaderPane

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from core.operations.views import Tie
    from gui.session import Selection, Session

_LEAST = 200
"""How wide a reader must be for one more to be added."""
_WIDE_UP_TO, _WIDE_FROM, _NARROW = 2, 900, 56
"""Up to how many readers, and from which width of the room, a gutter is wide; its width elsewhere."""


class Readers(QSplitter):
    """The splitter of the readers; its handles are the gutters."""

    tie_clicked = Signal(object)
    foot_changed = Signal()
    """A bar at the lower end of a reader came or went."""

    def __init__(self, session: Session) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName("readers")
        self.setChildrenCollapsible(False)
        self.setHandleWidth(gutter.WIDTH)
        self._session = session
        self._ties: list[Tie] = []
        self._suggested: Tie | None = None

    def createHandle(self) -> LinkGutter:
        """Make the gutter before a reader."""
        made = LinkGutter(self.orientation(), self, self._session.project)
        made.tie_clicked.connect(self.tie_clicked)
        made.claim_wanted.connect(lambda side, claim_id: self._on_wanted(made, side, claim_id))
        return made

    def _on_wanted(self, between: LinkGutter, side: int, claim_id: int) -> None:
        pane = self.panes()[self.gutters().index(between) + side]
        pane.view.reveal_claim(claim_id, focus=False)

    def gutters(self) -> list[LinkGutter]:
        """Return the gutters between the readers, the first one first."""
        handles = (self.handle(number) for number in range(1, self.count()))
        return [handle for handle in handles if isinstance(handle, LinkGutter)]

    def panes(self) -> list[ReaderPane]:
        """Return the readers, the first one first."""
        widgets = (self.widget(number) for number in range(self.count()))
        return [widget for widget in widgets if isinstance(widget, ReaderPane)]

    def foot(self) -> int:
        """Return how high, in pixels, the bars that find words are at the lower end."""
        bars = [pane.find_bar for pane in self.panes() if not pane.find_bar.isHidden()]
        return max((bar.sizeHint().height() for bar in bars), default=0)

    def bring_together(self, one: ReaderPane, other: ReaderPane) -> None:
        """Move a reader beside another where they are apart."""
        at, there = self.indexOf(one), self.indexOf(other)
        if abs(at - there) > 1:
            sizes = self.sizes()
            self.insertWidget(at + 1 if there > at else at - 1, other)
            self.setSizes(sizes)
            self.join()

    def share_room(self) -> None:
        """Give all readers the same width."""
        self._fit_gutters()
        self.setSizes([10_000] * self.count())

    def has_room(self) -> bool:
        """Tell whether one more reader would leave all of them wide enough to be read."""
        return self.width() - self.count() * _NARROW >= (self.count() + 1) * _LEAST

    def _fit_gutters(self) -> None:
        is_wide = self.count() <= _WIDE_UP_TO and self.width() >= _WIDE_FROM
        width = gutter.WIDTH if is_wide else _NARROW
        if width != self.handleWidth():
            self.setHandleWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words more room where there is little."""
        super().resizeEvent(event)
        self._fit_gutters()

    def join(self) -> None:
        """Tell each gutter between which readers it stands, and put them in order for a screen reader."""
        tab_order.stack_as_read(self)
        panes = self.panes()
        for number, one in enumerate(self.gutters(), 1):
            first, second = (_reader(pane) for pane in panes[number - 1 : number + 1])
            one.join(first, second, number)
        self.load_ties()

    def load_ties(self) -> None:
        """Read the ties of the articles shown anew."""
        shown = {pane.article_id for pane in self.panes()}
        self._ties = views.ties(self._session.project, {one for one in shown if one is not None})
        self._spread(None)
        self.on_selection(self._session.selection)

    def _spread(self, suggestion: Tie | None) -> None:
        """Give each gutter its ties, and the selected suggestion where there is one."""
        self._suggested = suggestion
        ties = [*self._ties, suggestion] if suggestion else self._ties
        shown = [pane.article_id for pane in self.panes()]
        articles, gutters = [None, *shown], self.gutters()
        for number, one in enumerate(gutters):
            before, first, second = articles[number : number + 3]
            last = one is gutters[-1]
            one.set_ties(sort_ties(ties, first, second, before=before, last=last))

    def on_selection(self, selection: Selection) -> None:
        """Let the ties of what is selected stand out; a suggestion is a tie while it is selected."""
        row = suggested.selected(self._session.project, selection)
        found = suggested.tie(row) if row else None
        if found != self._suggested:
            self._spread(found)
        for one in self.gutters():
            one.on_selection(selection)

    def follow(self, pane: ReaderPane) -> None:
        """Draw the curves anew on both sides of a reader whose text has moved."""
        at = self.indexOf(pane)
        for number, one in enumerate(self.gutters()):
            if number in {at - 1, at}:
                one.update()


def _reader(pane: ReaderPane) -> gutter.Reader | None:
    """Return what a gutter asks of a reader; None of an empty one."""
    if pane.article_id is None:
        return None
    return gutter.Reader(pane.heights.claim_y, pane.view.viewport(), pane.view)
