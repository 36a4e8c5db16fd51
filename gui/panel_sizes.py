"""Splitters whose panels grow and shrink with the window, so that the middle, where people read, keeps its room."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

from gui import tab_order

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

_USUAL_TEXT = 13
_LEAST, _MOST = 0.2, 5.0


class Usual(NamedTuple):
    """How many pixels a panel has in a small and in a large splitter, with text of the usual size."""

    small: int
    large: int


class PanelSplitter(QSplitter):
    """Panels around one in the middle, which has what they leave.

    `usual` has a size for each panel, None for the one in the middle; `small` and `large` are the lengths of the splitter
    at which these hold, and in between them lies what is in between. A panel that was dragged keeps its proportion to
    the usual size.
    """

    def __init__(
        self,
        orientation: Qt.Orientation,
        usual: tuple[Usual | None, ...],
        *,
        small: int,
        large: int,
    ) -> None:
        super().__init__(orientation)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._usual, self._small, self._large = usual, small, large
        self._factors = [1.0] * len(usual)
        self.splitterMoved.connect(self._on_moved)

    def take_sizes(self, sizes: object) -> None:
        """Take the proportions of sizes that were remembered; what is no list of such is passed over."""
        listed = cast("list[object]", sizes) if isinstance(sizes, list) else []
        whole = [n for n in listed if isinstance(n, int) and 0 <= n < 2**20]
        if len(whole) == len(self._usual):
            self._learn(whole)
            self.fit()

    def fit(self) -> None:
        """Give every panel its size in the present length, and what is left to the middle."""
        length = self._length()
        sizes = [
            round(self._usual_of(place, length) * factor)
            for place, factor in enumerate(self._factors)
        ]
        self.setSizes(
            [
                max(1, length - sum(sizes)) if one is None else sizes[place]
                for place, one in enumerate(self._usual)
            ]
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Let a screen reader find the panels in their order."""
        tab_order.stack_as_read(self)
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the panels follow the window."""
        super().resizeEvent(event)
        self.fit()

    def _length(self) -> int:
        return self.width() if self.orientation() is Qt.Orientation.Horizontal else self.height()

    def _usual_of(self, place: int, length: int) -> float:
        usual = self._usual[place]
        if usual is None:
            return 0.0
        along = (length - self._small) / (self._large - self._small)
        pixels = usual.small + max(0.0, min(1.0, along)) * (usual.large - usual.small)
        return pixels * max(1, self.font().pixelSize()) / _USUAL_TEXT

    def _learn(self, sizes: list[int]) -> None:
        """Take how sizes stand to the usual ones; a panel that is hidden has none, and keeps its own."""
        for place, size in enumerate(sizes):
            usual = self._usual_of(place, sum(sizes))
            if usual and size:
                self._factors[place] = max(_LEAST, min(_MOST, size / usual))

    def _on_moved(self) -> None:
        self._learn(self.sizes())
