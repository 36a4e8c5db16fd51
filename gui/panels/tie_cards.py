"""The ties of a claim as cards: what it is tied to, how, and the words at the other end."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.operations import views
from core.records import record
from core.store.marks import STATE_OF_RELATION
from core.text import shorten
from core.words import ClaimState, Relation, Status
from gui import theme, wording
from gui.fields import INKS, QuoteCard, ShortButton, direction, small, tell
from gui.panels.claim_cards import where_from

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.models import Article, Claim, Contradiction, Link
    from core.operations.views import Project

_MOST_BLOCKS = 12
_MOST_CARDS = 4
_LONGEST_QUOTE = 180
_BACKWARDS: dict[Relation, str] = {
    Relation.SAME_AS: "same as",
    Relation.SUPPORTS: "supported by",
    Relation.UPDATES: "updated by",
    Relation.NARROWS: "narrowed by",
    Relation.QUOTES: "quoted by",
    Relation.RELATED: "related to",
}


@record
class Tied:
    """One tie of a claim: its record, its words, its state, and the claims at the other end."""

    noun: str
    id: int
    words: str
    state: ClaimState
    other_ids: tuple[int, ...]


def of_claim(project: Project, claim_id: int) -> list[Tied]:
    """Return the ties of a claim, contradictions first."""
    contradictions = [
        _contradicted(one, claim_id) for one in views.contradictions(project, claim_id)
    ]
    return contradictions + [_linked(one, claim_id) for one in views.links(project, claim_id)]


def state_of(ties: Sequence[Tied]) -> ClaimState:
    """Return the state of a claim with these ties: the first that is true of it."""
    states = {tied.state for tied in ties}
    return next((state for state in ClaimState if state in states), ClaimState.UNLINKED)


def _linked(link: Link, claim_id: int) -> Tied:
    first = link.first_id == claim_id
    relation = (
        _FORWARDS.get(link.relation, link.relation.value) if first else _BACKWARDS[link.relation]
    )
    other = link.second_id if first else link.first_id
    return Tied(
        "link", link.id, f"{relation} claim {other}", STATE_OF_RELATION[link.relation], (other,)
    )


_FORWARDS = {Relation.RELATED: "related to"}


def _contradicted(one: Contradiction, claim_id: int) -> Tied:
    settled = one.status in {Status.RESOLVED, Status.DISMISSED}
    return Tied(
        "contradiction",
        one.id,
        f"{one.title} · {one.status.value}",
        ClaimState.SETTLED if settled else ClaimState.CONTRADICTED,
        tuple(other for other in one.claim_ids if other != claim_id),
    )


def flowing(quote: str) -> str:
    """Return a quote as a card shows it, without empty lines."""
    return "\n".join(line for line in quote.splitlines() if line.strip())


class _Block(QWidget):
    """One tie: its words, which open its record, and a card for each claim at the other end."""

    def __init__(self, owner: TieCards) -> None:
        super().__init__()
        self._owner = owner
        self.tied: Tied | None = None
        self.words = ShortButton()
        self.words.setProperty("kind", "tie")
        self.words.setAccessibleDescription("Opens it here")
        self.words.clicked.connect(self._on_words)
        self.cards: list[QuoteCard] = []
        self._more = small("")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 4)
        self._box.setSpacing(4)
        self._box.addWidget(self.words)
        self._box.addWidget(self._more)

    def show_tied(self, tied: Tied, claims: dict[int, Claim], articles: dict[int, Article]) -> None:
        """Show a tie."""
        self.tied = tied
        ink = "mute" if tied.state is ClaimState.UNLINKED else INKS[tied.state]
        sign = "≠" if tied.noun == "contradiction" else theme.look(tied.state).sign
        said = f"{sign}  {tied.words}"
        self.words.setText(said)
        self.words.setToolTip(f"Open {tied.noun} {tied.id}: {tied.words}")
        self.words.setAccessibleName(f"{tied.noun.capitalize()} {tied.id}: {tied.words}")
        self.words.setLayoutDirection(direction(tied.words))
        if self.words.property("ink") != ink:
            self.words.setProperty("ink", ink)
            self.words.style().polish(self.words)
        shown = tied.other_ids[:_MOST_CARDS]
        self._make(len(shown))
        for card, other in zip(self.cards, shown, strict=False):
            claim = claims[other]
            quote = shorten(claim.quote, _LONGEST_QUOTE)
            card.show_quote(quote, where_from(claim, articles[claim.article_id]), ink)
        for at, card in enumerate(self.cards):
            card.setHidden(at >= len(shown))
        left = len(tied.other_ids) - len(shown)
        tell(self._more, f"and {wording.counted(left, 'more claim')}" if left else "")
        self.setHidden(False)

    def _make(self, count: int) -> None:
        while len(self.cards) < count:
            at = len(self.cards)
            card = QuoteCard()
            card.opened.connect(partial(self._on_card, at))
            self.cards.append(card)
            self._box.insertWidget(at + 1, card)

    def _on_words(self) -> None:
        if self.tied:
            self._owner.record_requested.emit(self.tied.noun, self.tied.id)

    def _on_card(self, at: int) -> None:
        if self.tied:
            self._owner.pair_requested.emit(self._owner.claim_id, self.tied.other_ids[at])


class TieCards(QWidget):
    """The ties of one claim."""

    pair_requested = Signal(int, int)
    record_requested = Signal(str, int)
    shown: dict[str, frozenset[int]]
    """The ids of the claims and articles at the other ends, by table."""

    def __init__(self) -> None:
        super().__init__()
        self.claim_id = 0
        self.shown = {}
        self.blocks: list[_Block] = []
        self._none = small(
            "No ties yet. L links it to another claim, C makes or joins a contradiction."
        )
        self._more = small("")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self._box.addWidget(self._none)
        self._box.addWidget(self._more)

    def show_ties(self, project: Project, claim_id: int, ties: Sequence[Tied]) -> None:
        """Show the ties of a claim, the first dozen of them."""
        self.claim_id = claim_id
        shown = ties[:_MOST_BLOCKS]
        wanted = {other for tied in shown for other in tied.other_ids[:_MOST_CARDS]}
        claims = {claim.id: claim for claim in views.claims(project, ids=wanted)} if wanted else {}
        article_ids = {claim.article_id for claim in claims.values()}
        articles = {i: views.article(project, i) for i in article_ids}
        self.shown = {"claim": frozenset(claims), "article": frozenset(articles)}
        while len(self.blocks) < len(shown):
            block = _Block(self)
            self.blocks.append(block)
            self._box.insertWidget(len(self.blocks), block)
        for block, tied in zip(self.blocks, shown, strict=False):
            block.show_tied(tied, claims, articles)
        for block in self.blocks[len(shown) :]:
            block.setHidden(True)
        self._none.setHidden(bool(ties))
        left = len(ties) - len(shown)
        tell(
            self._more,
            f"and {wording.counted(left, 'more tie')}, in the lists below" if left else "",
        )
