"""The claims of a link or contradiction as cards, in their order: the first, the second, further ones numbered."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from core.operations import views
from core.records import record
from core.text import shorten
from core.words import Voice
from gui import theme, wording
from gui.fields import QuoteCard

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from core.models import Article, Claim
    from core.operations.views import Project
    from core.words import ClaimState

LONGEST_OUTLET = 60
_MORE = 14
_VOICES = {
    Voice.DIRECT: "direct quote",
    Voice.INDIRECT: "indirect",
    Voice.OUTLET: "in the outlet’s own voice",
    Voice.INSERTION: "insertion in brackets",
}
_PLACES = ("First", "Second")
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@record
class Card:
    """What one card shows: a claim, its article, the ink of its bar, and what stands above the quote, in which ink."""

    claim: Claim
    article: Article
    ink: str | ClaimState
    lead: str = ""
    lead_ink: str = ""


def read_claims(project: Project, claim_ids: Iterable[int]) -> list[tuple[Claim, Article]]:
    """Return claims in the order of their ids as given, each with its article."""
    wanted = list(claim_ids)
    found = {claim.id: claim for claim in views.claims(project, ids=wanted)}
    articles = {
        article_id: views.article(project, article_id)
        for article_id in {claim.article_id for claim in found.values()}
    }
    return [(found[i], articles[found[i].article_id]) for i in wanted if i in found]


def where_from(claim: Claim, article: Article) -> str:
    """Return where a claim comes from: "Coast Daily, 25 Feb 2025 · harbour minister (indirect)"."""
    outlet = shorten(article.outlet, LONGEST_OUTLET) or "Outlet unknown"
    said = wording.chain(claim)
    if not said and claim.voice:
        said = _VOICES[claim.voice]
    if claim.translated:
        said = f"{said}, translated" if said else "translated"
    date = wording.dated(article.published, "undated")
    return " · ".join(part for part in (f"{outlet}, {date}", said) if part)


def flowing(quote: str) -> str:
    """Return a quote as a card shows it, without empty lines."""
    return "\n".join(line for line in quote.splitlines() if line.strip())


class _More(QToolButton):
    """The button for a card's menu; the keys that move the card are the card's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Alt with an arrow to the card."""
        if _step(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


def _step(event: QKeyEvent) -> int:
    """Return by how many places a key moves a card, 0 for other keys."""
    held = event.modifiers() & Qt.KeyboardModifier.AltModifier
    return _STEPS.get(Qt.Key(event.key()), 0) if held else 0


class ClaimCard(QuoteCard):
    """A quote card with a button for its menu in its corner."""

    menu_requested = Signal(QPoint)
    moved = Signal(int)
    """Alt with Up or Down: -1 or 1."""

    def __init__(self) -> None:
        super().__init__()
        self.more = _More(self)
        self.more.setToolTip("More")
        self.more.setIcon(theme.icon("more"))
        self.more.setIconSize(QSize(_MORE, _MORE))
        self.more.clicked.connect(
            lambda: self.menu_requested.emit(self.more.mapToGlobal(QPoint(0, self.more.height())))
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda point: self.menu_requested.emit(self.mapToGlobal(point))
        )

    def show_quote(
        self, text: str, source: str, ink: str | ClaimState, lead: str = "", lead_ink: str = ""
    ) -> None:
        """Show a quote, leaving room for the button."""
        super().show_quote(text, source, ink, lead, lead_ink)
        box, room = self.layout(), self.more.sizeHint().width()
        if box is not None:
            ends = (room, 13) if self._runs_left() else (13, room)
            box.setContentsMargins(ends[0], 7, ends[1], 7)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask to be moved with Alt and an arrow."""
        if step := _step(event):
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)

    def _runs_left(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _place(self) -> None:
        self.more.resize(self.more.sizeHint())
        self.more.move(2 if self._runs_left() else self.width() - self.more.width() - 2, 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button in its corner."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the button in the ink of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.more.setIcon(theme.icon("more"))


class ClaimCards(QWidget):
    """Cards of claims below one another, each with a menu."""

    opened = Signal(int)
    """A card was clicked: the id of its claim."""
    menu_requested = Signal(int, QPoint)
    """A card's menu was asked for: the id of its claim, and where on the screen."""
    move_requested = Signal(int, int)
    """A card is to go one place up or down: the id of its claim, and -1 or 1."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[ClaimCard] = []
        self._claim_ids: list[int] = []
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(6)
        for at in range(len(_PLACES)):
            self._add_card(at)

    def show_cards(self, cards: list[Card]) -> None:
        """Show cards in this order; those that are there already stay, so that the focus does."""
        while len(self.cards) < len(cards):
            self._add_card(len(self.cards))
        self._claim_ids = [card.claim.id for card in cards]
        for at, shown in enumerate(self.cards):
            shown.setHidden(at >= len(cards))
        for shown, card, place in zip(self.cards, cards, map(place_of, count()), strict=False):
            source = where_from(card.claim, card.article)
            shown.show_quote(flowing(card.claim.quote), source, card.ink, card.lead, card.lead_ink)
            shown.setAccessibleName(f"{place}. {shown.accessibleName()}")
            shown.more.setAccessibleName(f"{place}: more")

    def put_between(self, widget: QWidget) -> None:
        """Put a widget between the first and the second card."""
        self.box.insertWidget(1, widget)

    def _add_card(self, at: int) -> None:
        card = ClaimCard()
        card.opened.connect(lambda: self.opened.emit(self._claim_ids[at]))
        card.menu_requested.connect(
            lambda point: self.menu_requested.emit(self._claim_ids[at], point)
        )
        card.moved.connect(lambda step: self.move_requested.emit(self._claim_ids[at], step))
        self.box.addWidget(card)
        self.cards.append(card)


def place_of(at: int) -> str:
    """Return what the claim at a place, counted from 0, is called: "First", "Second", "Claim 3"."""
    return _PLACES[at] if at < len(_PLACES) else f"Claim {at + 1}"
