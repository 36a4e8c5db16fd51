"""A pair as it is drawn: values on a number line, periods on a time line, words side by side, and what is to be known of them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core import operations
from core.reading.parts import Basis
from gui.fields import as_sentence, small, tell
from gui.fields.number_line import NumberLineView
from gui.fields.time_line import TimeLineView
from gui.fields.word_diff import WordDiffView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.comparing.layout_parts import Layout, NumberLine, TimeLine
    from core.models import Article, Claim
    from core.operations.views import Project

    _Claims = tuple[tuple[Claim, Article], ...]

_ENGINE = "core.comparing.layout"
_SIDES = ("First", "Second")


class PairView(QWidget):
    """Draws a `Layout`; it is hidden while there is nothing to draw."""

    def __init__(self) -> None:
        super().__init__()
        self._wanted: tuple[Project, _Claims, tuple[str, str]] | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)  # a window that closes stops it
        self._soon.timeout.connect(self._lay_out_wanted)
        self.numbers, self.times, self.words = NumberLineView(), TimeLineView(), WordDiffView()
        self.captions = [small("") for _ in range(2)]
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 6)
        box.setSpacing(4)
        for widget in (self.numbers, self.captions[0], self.times, self.captions[1], self.words):
            box.addWidget(widget)
        self.hide()

    def show_layout(
        self, layout: Layout | None, names: tuple[str, str], inks: tuple[str, str]
    ) -> None:
        """Show a layout, each side under its name and in an ink of the theme."""
        self._soon.stop()
        self._show(layout, names, inks)

    def _show(self, layout: Layout | None, names: tuple[str, str], inks: tuple[str, str]) -> None:
        numbers, times = (layout.numbers, layout.times) if layout else (None, None)
        words = layout.words if layout else ()
        if numbers is not None:
            self.numbers.show_line(numbers, names, inks)
        if times is not None:
            self.times.show_line(times, names, inks)
        if words:
            self.words.show_words(words, names, inks)
        self.numbers.setHidden(numbers is None)
        self.times.setHidden(times is None)
        self.words.setHidden(not words)
        tell(self.captions[0], as_sentence(_of_numbers(numbers)) if numbers else "")
        tell(self.captions[1], as_sentence(_of_times(times, names)) if times else "")
        self.setHidden(numbers is None and times is None and not words)

    # Claims -------------------------------------------------------------------------------------------------------

    def show_claims(
        self, project: Project, claims: Sequence[tuple[Claim, Article]], inks: tuple[str, str]
    ) -> None:
        """Show how the first two of some claims stand to each other.

        The engine takes a while to load: where it is not loaded yet, all else is shown first.
        """
        self._soon.stop()
        pair = tuple(claims[:2])
        if len(pair) == len(_SIDES) and _ENGINE in sys.modules:
            self._lay_out(project, pair, inks)
            return
        self._show(None, _SIDES, inks)
        if len(pair) == len(_SIDES):
            self._wanted = project, pair, inks
            self._soon.start()

    def _lay_out_wanted(self) -> None:
        if self._wanted is not None:
            self._lay_out(*self._wanted)

    def _lay_out(self, project: Project, pair: _Claims, inks: tuple[str, str]) -> None:
        names = names_of([article.outlet for _, article in pair])
        layout = operations.lay_out_claims(project, [claim for claim, _ in pair], names)
        self._show(layout, names, inks)


def names_of(outlets: Sequence[str]) -> tuple[str, str]:
    """Return what two sides are called: by their outlets, where these are known and tell them apart."""
    first, second = outlets
    known = bool(first and second) and first.casefold() != second.casefold()
    return (first, second) if known else (_SIDES[0], _SIDES[1])


def _of_numbers(line: NumberLine) -> str:
    """Return what is to be known of a number line: how far apart the values are, what bounds allow, what was converted."""
    return " ".join(filter(None, (line.apart, *(mark.meaning for mark in line.marks), line.note)))


def _of_times(line: TimeLine, names: Sequence[str]) -> str:
    """Return how the periods came to be known that are not plainly read."""
    return " ".join(
        f"{name}: {one.words}"
        for name, one in zip(names, line.stretches, strict=True)
        if one.basis is not Basis.READ or one.by_hand
    )
