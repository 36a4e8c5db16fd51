"""The two passages of a suggestion as cards, each with the value that the outcome rests on, and who else printed it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.text import shorten
from gui import theme, wording
from gui.fields import Group, QuoteCard, ShortButton, small, tell
from gui.fields.laying import breakable, isolated
from gui.panels.claim_cards import LONGEST_OUTLET
from gui.panels.support_card import link_button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.operations.views import SuggestedSide
    from core.store.suggestion_beside import Printed
    from core.words import Voice

_AROUND = 240
"""How many characters of a passage stand before and behind its value at the most."""
_SIDES = ("First", "Second")


class SideCard(QuoteCard):
    """A quote card with a value in it that stands out."""

    def __init__(self) -> None:
        super().__init__()
        self._parts = ("", "", "")

    def show_side(self, side: SuggestedSide, voice: Voice | None, ink: str) -> None:
        """Show one side of a suggestion."""
        parts = parts_of(side)
        super().show_quote("".join(parts), source_of(side, voice), ink)
        self._parts = parts
        self._mark()

    def _mark(self) -> None:
        colours = theme.colours()
        before, value, after = (
            escape(breakable(part)).replace("\n", "<br>") for part in self._parts
        )
        ground = getattr(colours, f"{self._ink}_back", colours.chosen)
        ground = colours.chosen if self._ink == "accent" else ground
        style = f"background-color: {ground}; font-weight: 600"
        self._quote.setTextFormat(Qt.TextFormat.RichText)
        self._quote.setText(f'{before}<span style="{style}">{value}</span>{after}')

    def changeEvent(self, event: QEvent) -> None:
        """Mark the value in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and any(getattr(self, "_parts", ())):
            self._mark()


def parts_of(side: SuggestedSide) -> tuple[str, str, str]:
    """Return what stands before the value of a side, the value, and what stands behind it; far words are left out."""
    start, end = side.value_start - side.start, side.value_end - side.start
    if not 0 <= start < end <= len(side.quote) or end - start == len(side.quote):
        return side.quote, "", ""
    before, value, after = side.quote[:start], side.quote[start:end], side.quote[end:]
    if len(before) > _AROUND:
        before = f"…{before[-_AROUND:].partition(' ')[2]}"
    if len(after) > _AROUND:
        after = f"{after[:_AROUND].rpartition(' ')[0]}…"
    return before, value, after


def source_of(side: SuggestedSide, voice: Voice | None) -> str:
    """Return where a passage comes from: "Coast Daily, 25 Feb 2025 · harbour minister (indirect)"."""
    outlet = shorten(side.outlet, LONGEST_OUTLET) or "Outlet unknown"
    said = f"{side.speaker} ({voice.value})" if side.speaker and voice else side.speaker
    where = f"{outlet}, {wording.dated(side.published, 'undated')}"
    return " · ".join(part for part in (where, said) if part)


class SideCards(QWidget):
    """Both passages below one another."""

    opened = Signal(bool)
    """A card was clicked; whether it is the second."""

    def __init__(self) -> None:
        super().__init__()
        self.cards = (SideCard(), SideCard())
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for at, card in enumerate(self.cards):
            card.opened.connect(lambda second=bool(at): self.opened.emit(second))
            box.addWidget(card)

    def show_sides(
        self,
        sides: tuple[SuggestedSide, SuggestedSide],
        voices: tuple[Voice | None, Voice | None],
        inks: tuple[str, str],
    ) -> None:
        """Show the passages of a suggestion."""
        for place, card, side, voice, ink in zip(
            _SIDES, self.cards, sides, voices, inks, strict=True
        ):
            card.show_side(side, voice, ink)
            card.setAccessibleName(f"{place}. {card.accessibleName()}")
            card.setAccessibleDescription("Shows both places in the readers")


class Copies(Group):
    """Who else printed the two passages, in a section with the count; each can be said to be no copy.

    The two articles can be said to be of one origin as well: then they count once, and are compared no more.
    """

    shown = Signal(int, int, int)
    """An article is to be shown: its id, and [start, end) of the passage."""
    parted = Signal(int, int)
    """The ids of two articles: the one is no copy of the other."""
    joined = Signal(int, int)
    """The ids of two articles: they are of one origin."""

    def __init__(self) -> None:
        super().__init__("Copies", count=0, open=False)
        self._articles = (0, 0)
        self.empty = small("No other article printed either passage.")
        self.join_button = link_button(
            "Count these two as one source", "Count these two articles as one source"
        )
        self.rows: list[QWidget] = []
        self._list = QVBoxLayout()
        self.body.addWidget(self.empty)
        self.body.addLayout(self._list)
        self.body.addWidget(self.join_button)
        self.join_button.clicked.connect(lambda: self.joined.emit(*self._articles))

    def show_copies(
        self,
        sides: tuple[SuggestedSide, SuggestedSide],
        copies: tuple[Sequence[Printed], Sequence[Printed]],
        *,
        can_write: bool,
    ) -> None:
        """Show who else printed the passages of a suggestion."""
        self._articles = (sides[0].article_id, sides[1].article_id)
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for side, some in zip(sides, copies, strict=True):
            if some:
                self._add(_lead(side, some))
            for one in some:
                self._add(self._row(side, one, can_write=can_write))
        count = len(copies[0]) + len(copies[1])
        tell(self.empty, "" if count else "No other article printed either passage.")
        self.set_count(count)
        self.join_button.setHidden(not can_write or self._articles[0] == self._articles[1])

    def _add(self, row: QWidget) -> None:
        self._list.addWidget(row)
        self.rows.append(row)

    def _row(self, side: SuggestedSide, one: Printed, *, can_write: bool) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(8, 0, 0, 0)
        outlet = one.outlet or "Outlet unknown"
        where = f"{outlet}, {wording.dated(one.published, 'undated')}"
        show = ShortButton(isolated(where, self.layoutDirection()))
        show.setProperty("kind", "link")
        show.setAccessibleName(f"Show in {where}")
        show.clicked.connect(lambda: self.shown.emit(one.article_id, one.start, one.end))
        part = link_button("Not a copy", f"{where}: not a copy")
        part.clicked.connect(lambda: self.parted.emit(side.article_id, one.article_id))
        part.setHidden(not can_write)
        line.addWidget(show)
        line.addWidget(small("the origin" if one.is_origin else ""))
        line.addStretch(1)
        line.addWidget(part)
        return row


def _lead(side: SuggestedSide, some: Sequence[Printed]) -> QWidget:
    outlets = {one.outlet.casefold() or str(one.article_id) for one in some}
    outlet = side.outlet or "the first"
    return small(
        f"What {outlet} says is also printed by {wording.counted(len(outlets), 'outlet')}; it counts once."
    )
