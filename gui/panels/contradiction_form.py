"""The form of a contradiction: its claims, what was decided about it, and what was brought to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from core import operations
from core.operations import views
from core.words import Kind, Severity, Status
from gui.fields import ChoiceField, Flow, NamesField, NoteField, TitleField, heading, small, tell
from gui.panels.claim_cards import Card, ClaimCards, read_claims
from gui.panels.pair_view import PairView
from gui.panels.resolving import Endings, Resolver, offer
from gui.panels.sign_offs import SignOffBox
from gui.panels.support import SupportList
from gui.panels.tie_form import SHOWN_TABLES, TieForm, push_button

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu, QPushButton

    from core.models import Article, Changes, Claim, Contradiction
    from core.operations.views import Project
    from gui.panels.tie_form import Write
    from gui.session import Session

FEWEST = 2
_INKS = ("contra", "accent")
_STANDS = "same"
_DONE = (Status.RESOLVED, Status.DISMISSED)


class ContradictionForm(TieForm):
    """One contradiction, to be read and changed."""

    noun = "contradiction"
    tables = SHOWN_TABLES | {"contradiction_claim", "tagging", "tag"}

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._contradiction: Contradiction | None = None
        self._endings = Endings([])
        self.title = TitleField("Title")
        self.ending = small("", "strong")
        self.pair, self.cards = PairView(), ClaimCards()
        self.kind = ChoiceField("Kind", [kind.value for kind in Kind])
        self.severity = ChoiceField("Severity", [severity.value for severity in Severity])
        self.status = ChoiceField("Status", [status.value for status in Status])
        self.standing = ChoiceField("Resolution", [])
        self.reason = NoteField("Reason", "What it rests on")
        self.resolver = Resolver()
        self.note = NoteField("Note", "What is still to be found out")
        self.tags = NamesField("Tags", "with commas between them")
        self.support = SupportList(session)
        self.sign_offs = SignOffBox(session)
        self.confirm_button = push_button("Confirm", "primary")
        self.resolve_button = push_button("Resolve…")
        self.reopen_button = push_button("Open again")
        self.dismiss_button = push_button("Dismiss")
        self.remove_button = push_button("Remove")
        self._lay_out()
        self._wire()

    def ways(self) -> dict[str, Callable[[], object]]:
        """Return what opens that which can be added to it."""
        return {
            "evidence": self.support.evidence.begin,
            "contact": self.support.contacts.begin,
            "resolution": self.begin_resolving,
            "sign_off": self.sign_offs.begin,
        }

    def _lay_out(self) -> None:
        self.hold(self.title, self._set_title)
        for widget in (self.title, self.ending, self.pair, self.cards):
            self.box.addWidget(widget)
        self.box.addSpacing(10)
        self.box.addWidget(heading("Your decision"))
        for field in (self.kind, self.severity):
            self.add_row(field, _editing(field.name.casefold()))
        self.add_row(self.status, self._set_status)
        self.box.addWidget(self.resolver)
        self._standing_row = self.add_row(self.standing, self._set_standing)
        self._reason_row = self.add_row(self.reason, _set_reason)
        self.add_row(self.note, _editing("note"))
        self.add_row(self.tags, _editing("tags"))
        self.resolver.hide()
        self.box.addSpacing(4)
        self.box.addWidget(self.trouble)
        line = Flow()
        self.buttons = [
            self.confirm_button, self.resolve_button, self.reopen_button, self.dismiss_button, self.remove_button,
        ]  # fmt: skip
        for button in self.buttons:
            line.addWidget(button)
        self.box.addLayout(line)
        self.box.addSpacing(10)
        self.box.addWidget(self.support)
        self.box.addWidget(self.sign_offs)
        self.box.addStretch(1)

    def _wire(self) -> None:
        self.cards.opened.connect(self._on_opened)
        self.cards.menu_requested.connect(self.show_card_menu)
        self.cards.move_requested.connect(self.move_claim)
        self.confirm_button.clicked.connect(lambda: self._put_status(Status.CONFIRMED))
        self.reopen_button.clicked.connect(lambda: self._put_status(Status.OPEN))
        self.dismiss_button.clicked.connect(lambda: self._put_status(Status.DISMISSED))
        self.resolve_button.clicked.connect(self.begin_resolving)
        self.remove_button.clicked.connect(self._remove)
        self.resolver.wanted.connect(self._resolve)
        self.resolver.dropped.connect(self._end_resolving)

    def commit(self) -> None:
        """Write what is pending."""
        super().commit()
        self.support.commit()

    def leave(self) -> None:
        """Write what is pending and let go of the record; a resolution half filled in waits."""
        self.resolver.keep(self.record_id)
        super().leave()

    def on_changes(self, changes: Changes) -> None:
        """Show anew what a step touched of the contradiction, of what was brought to it and of its sign-offs."""
        super().on_changes(changes)
        self.support.on_changes(changes)
        self.sign_offs.on_changes(changes)

    # Showing ------------------------------------------------------------------------------------------------------

    def _load(self, *, anew: bool) -> None:
        project = self.session.project
        found = self._contradiction = views.contradiction(project, self.record_id)
        claims = read_claims(project, found.claim_ids)
        self._endings = Endings([claim for claim, _ in claims])
        self.heading.setText(f"Contradiction {found.id} · {found.status.value}")
        self.title.set_value(found.title, anew=anew)
        self.pair.show_claims(project, claims, _INKS)
        self.cards.show_cards(_cards(found, claims))
        self._load_decision(found, anew=anew)
        self.note.set_value(found.note, anew=anew)
        self.tags.set_value(list(found.tags), anew=anew)
        if anew:
            self.resolver.bring_back(found.id, self._endings.words, found.reason)
            self.support.set_owner("contradiction", found.id)
            self.sign_offs.set_record("contradiction", found.id)
        self._set_buttons(found)

    def _load_decision(self, found: Contradiction, *, anew: bool) -> None:
        tell(self.ending, self._endings.told(found))
        self.kind.set_value(found.kind.value, anew=anew)
        self.severity.set_value(found.severity.value, anew=anew)
        self.status.set_value(found.status.value, anew=anew)
        offer(self.standing, self._endings.words)
        self.resolver.set_words(self._endings.words)
        self.standing.set_value(self._endings.word_of(found), anew=anew)
        self.reason.set_value(found.reason, anew=anew)
        for row in (self._standing_row, self._reason_row):
            row.setHidden(found.status is not Status.RESOLVED)

    def _set_buttons(self, found: Contradiction) -> None:
        is_done, is_confirmed = found.status in _DONE, found.status is Status.CONFIRMED
        is_asking = not self.resolver.isHidden()
        _set_kind(self.resolve_button, "primary" if is_confirmed else "")
        self.confirm_button.setHidden(is_asking or is_done or is_confirmed)
        self.resolve_button.setHidden(is_asking or is_done)
        self.reopen_button.setHidden(is_asking or not is_done)
        self.dismiss_button.setHidden(is_asking or found.status is Status.DISMISSED)
        self.remove_button.setHidden(is_asking)

    def card_menu(self, claim_id: int) -> QMenu:
        """Return the menu of a claim's card."""
        menu = super().card_menu(claim_id)
        menu.addSeparator()
        members = self._contradiction.claim_ids if self._contradiction is not None else ()
        ways = (("Move up\tAlt+Up", -1, members[:1]), ("Move down\tAlt+Down", 1, members[-1:]))
        for text, step, end in ways:
            move = menu.addAction(text)
            move.setEnabled(claim_id not in end and not self.session.read_only)
            move.triggered.connect(lambda _checked, step=step: self.move_claim(claim_id, step))
        menu.addSeparator()
        leave = menu.addAction("Take out of this contradiction")
        leave.setEnabled(len(members) > FEWEST and not self.session.read_only)
        contradiction_id = self.record_id
        leave.triggered.connect(
            lambda: self.attempt(
                lambda p: operations.leave_contradiction(p, contradiction_id, claim_id)
            )
        )
        return menu

    def move_claim(self, claim_id: int, step: int) -> None:
        """Let a claim and its neighbour above (-1) or below (1) change places; the keyboard goes with it."""
        members = self._contradiction.claim_ids if self._contradiction is not None else ()
        ordered, contradiction_id = _moved(members, claim_id, step), self.record_id
        if self.session.read_only or ordered == list(members):
            return
        card = self.cards.cards[members.index(claim_id)]
        had = card.hasFocus() or card.more.hasFocus()
        self.attempt(lambda p: operations.order_contradiction(p, contradiction_id, ordered))
        if had:
            self.cards.cards[ordered.index(claim_id)].setFocus()

    def _on_opened(self, claim_id: int) -> None:
        if self._contradiction is None:
            return
        first, *others = self._contradiction.claim_ids
        if claim_id != first:
            self.pair_requested.emit(first, claim_id)
        elif len(others) == 1:
            self.pair_requested.emit(first, others[0])
        else:
            self.claim_requested.emit(first)

    # Deciding -----------------------------------------------------------------------------------------------------

    def _set_title(self, project: Project, contradiction_id: int, title: str) -> None:
        if title:
            operations.edit_contradiction(project, contradiction_id, title=title)
        else:
            found = views.contradiction(project, contradiction_id)
            self.title.set_value(found.title, anew=True)

    def _set_status(self, project: Project, contradiction_id: int, status: str) -> None:
        found = views.contradiction(project, contradiction_id)
        if status == Status.RESOLVED and found.resolution is None:
            self.status.set_value(found.status.value, anew=True)
            self.begin_resolving()
            return
        operations.edit_contradiction(project, contradiction_id, status=status)

    def _set_standing(self, project: Project, contradiction_id: int, word: str) -> None:
        resolution, upheld_id = self._endings.meaning(word)
        operations.resolve_contradiction(project, contradiction_id, resolution, upheld_id=upheld_id)

    def _put_status(self, status: Status) -> None:
        contradiction_id = self.record_id
        self.attempt(
            lambda p: operations.edit_contradiction(p, contradiction_id, status=status.value)
        )

    def begin_resolving(self) -> None:
        """Ask which claim stands, and why."""
        if self._contradiction is None:
            return
        self.resolver.begin(self._endings.words, self._contradiction.reason)
        self._set_buttons(self._contradiction)

    def _end_resolving(self) -> None:
        at = QApplication.focusWidget()
        had = at is not None and self.resolver.isAncestorOf(at)
        self.resolver.hide()
        if self._contradiction is not None:
            self._set_buttons(self._contradiction)
        if had:
            self.status.setFocus()

    def _resolve(self) -> None:
        resolution, upheld_id = self._endings.meaning(self.resolver.standing.value())
        contradiction_id, reason = self.record_id, self.resolver.reason.value()
        done = self.attempt(
            lambda p: operations.resolve_contradiction(
                p, contradiction_id, resolution, upheld_id=upheld_id, reason=reason
            )
        )
        if done:
            self._end_resolving()

    def _remove(self) -> None:
        contradiction_id = self.record_id
        if self.attempt(lambda p: operations.remove_contradiction(p, contradiction_id)):
            self.session.told.emit(
                f"Removed contradiction {contradiction_id}, not its claims. Undo brings it back."
            )


def _editing(name: str) -> Write:
    """Return what writes one value of a contradiction, by its name in the operations."""
    return lambda project, contradiction_id, value: operations.edit_contradiction(
        project, contradiction_id, **{name: value}
    )


def _set_reason(project: Project, contradiction_id: int, reason: str) -> None:
    """Write on what rests how a contradiction ended, where it did."""
    found = views.contradiction(project, contradiction_id)
    if found.resolution is not None:
        ending = found.resolution.value
        operations.resolve_contradiction(
            project, contradiction_id, ending, upheld_id=found.upheld_id, reason=reason
        )


def _moved(members: tuple[int, ...], claim_id: int, step: int) -> list[int]:
    """Return claims with one of them and its neighbour in place of each other, where there is such a neighbour."""
    ordered = list(members)
    at = ordered.index(claim_id) if claim_id in ordered else -1
    to = at + step
    if at >= 0 and 0 <= to < len(ordered):
        ordered[at], ordered[to] = ordered[to], ordered[at]
    return ordered


def _cards(found: Contradiction, claims: list[tuple[Claim, Article]]) -> list[Card]:
    """Return the cards of a contradiction: the first and the second by their inks, further ones by their numbers."""
    cards: list[Card] = []
    for at, (claim, article) in enumerate(claims):
        number = str(at + 1) if at >= len(_INKS) else ""
        stands = "✓ stands" if claim.id == found.upheld_id else ""
        lead = " · ".join(filter(None, (number, stands)))
        ink = _INKS[at] if at < len(_INKS) else "mute"
        cards.append(Card(claim, article, ink, lead, _STANDS if stands else ""))
    return cards


def _set_kind(button: QPushButton, kind: str) -> None:
    if button.property("kind") != kind:
        button.setProperty("kind", kind)
        button.style().unpolish(button)
        button.style().polish(button)
