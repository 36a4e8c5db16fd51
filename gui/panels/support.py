"""What was brought to a claim or contradiction: evidence, and who was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.errors import AppError
from gui.fields import Group, small, tell
from gui.panels.support_card import SupportCard, SupportDraft, link_button
from gui.panels.support_parts import CONTACT, EVIDENCE, refused_addresses

if TYPE_CHECKING:
    from core.models import Changes
    from gui.panels.support_parts import Kind
    from gui.session import Session

Owner = Literal["claim", "contradiction"]


class SupportList(QWidget):
    """The evidence and the contacts of one claim or contradiction, each in a section of its own with its count."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.evidence = SupportGroup(session, EVIDENCE)
        self.contacts = SupportGroup(session, CONTACT)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        for group in self.groups:
            box.addWidget(group)

    @property
    def groups(self) -> tuple[SupportGroup, SupportGroup]:
        """Both sections."""
        return self.evidence, self.contacts

    def set_owner(self, owner: Owner, owner_id: int) -> None:
        """Show what was brought to a claim or contradiction."""
        for group in self.groups:
            group.set_owner(owner, owner_id)

    def on_changes(self, changes: Changes) -> None:
        """Show anew what a step touched."""
        for group in self.groups:
            group.on_changes(changes)

    def commit(self) -> None:
        """Write what is pending in open fields; what is being typed to be added stays as it is."""
        for group in self.groups:
            group.commit()


class SupportGroup(Group):
    """The evidence, or the contacts, of one record. What is half typed is kept until its record is shown again."""

    def __init__(self, session: Session, kind: Kind) -> None:
        super().__init__(kind.heading, count=0, open=False)
        self._session = session
        self._kind = kind
        self._owner: tuple[Owner, int] | None = None
        self._drafts: dict[tuple[Owner, int], dict[str, str]] = {}
        self.cards: dict[int, SupportCard] = {}
        self._draft: SupportDraft | None = None
        self.empty = small("")
        self.add_button = link_button(f"Add {kind.noun}…", f"Add {kind.noun}")
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.body.addLayout(self._list)
        for widget in (self.empty, self.add_button):
            self.body.addWidget(widget)
        tell(self.empty, kind.empty)
        self.add_button.clicked.connect(self.begin)
        self.added.connect(self.begin)
        self.set_way_in("" if session.read_only else f"Add {kind.noun}")

    @property
    def draft(self) -> SupportDraft:
        """The form in which one more is typed; made when it is first needed."""
        if self._draft is None:
            self._draft = SupportDraft(self._kind)
            self._draft.hide()
            self._draft.wanted.connect(self._add)
            self._draft.dropped.connect(self._drop)
            self.body.addWidget(self._draft)
        return self._draft

    @property
    def is_drafting(self) -> bool:
        """Whether one more is being typed."""
        return self._draft is not None and not self._draft.isHidden()

    # Showing ------------------------------------------------------------------------------------------------------

    def set_owner(self, owner: Owner, owner_id: int) -> None:
        """Show what was brought to a record; the section is open where there is something."""
        if self._owner == (owner, owner_id):
            self._reload()
            return
        self._keep_draft()
        self.commit()
        self._tell_unwritten()
        self._owner = owner, owner_id
        for card_id in list(self.cards):
            self._let_go(card_id)
        self._reload()
        kept = self._drafts.get(self._owner)
        self._show_draft(kept)
        self.set_open(bool(self.cards) or kept is not None)

    def on_changes(self, changes: Changes) -> None:
        """Show anew what a step touched; a card that comes opens the section."""
        if self._owner is not None and self._kind.noun in changes.tables:
            before = len(self.cards)
            self._reload()
            if len(self.cards) > before:
                self.set_open(is_open=True)

    def commit(self) -> None:
        """Write what is pending in open fields."""
        for card in list(self.cards.values()):
            card.commit()

    def _tell_unwritten(self) -> None:
        """Say what was refused and goes with the cards that are left."""
        for card_id, card in self.cards.items():
            for name, sentence in card.refusals():
                self._session.failed.emit(
                    f"{name} of {self._kind.noun} {card_id} was not written: {sentence}"
                )

    def _reload(self) -> None:
        if self._owner is None:
            return
        records = {one.id: one for one in self._kind.read(self._session.project, *self._owner)}
        for card_id in self.cards.keys() - records.keys():
            self._let_go(card_id)
        for at, (card_id, record) in enumerate(records.items()):
            if card_id not in self.cards:
                self.cards[card_id] = SupportCard(self._session, self._kind)
                self._list.insertWidget(at, self.cards[card_id])
                self.cards[card_id].show()
            self.cards[card_id].show_record(record)
        self.set_count(len(records))
        self._set_ways()

    def _let_go(self, card_id: int) -> None:
        card = self.cards.pop(card_id)
        self._list.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _set_ways(self) -> None:
        at_work = self.is_drafting
        self.empty.setHidden(bool(self.cards) or at_work)
        self.add_button.setHidden(bool(self.cards) or at_work or bool(self._session.read_only))

    # Adding -------------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Open the form for one more and give it the keyboard."""
        if not self.is_drafting:
            self._show_draft({})
        self.set_open(is_open=True)
        self.draft.focus_first()

    def _show_draft(self, typed: dict[str, str] | None) -> None:
        if typed is not None:
            self.draft.begin(typed)
            self.draft.show()
        elif self._draft is not None:
            self._draft.hide()
        self._set_ways()

    def _keep_draft(self) -> None:
        if self._owner is None:
            return
        self._drafts.pop(self._owner, None)
        if self.is_drafting and not self.draft.is_blank:
            self._drafts[self._owner] = self.draft.typed()

    def _drop(self) -> None:
        self._show_draft(None)
        self.plus.setFocus()

    def _add(self) -> None:
        if self._owner is None:
            return
        typed = self.draft.typed()
        refused = refused_addresses(self._kind, typed)
        try:
            made = self._kind.add(
                self._session.project, *self._owner, **typed | dict.fromkeys(refused, "")
            )
        except AppError as error:
            self.draft.refuse(next(iter(refused.values()), error.sentence))
            return
        self._drop()
        if refused:
            self._reload()
            self.cards[made].put_refused({name: (typed[name], refused[name]) for name in refused})
