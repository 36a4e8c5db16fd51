"""The form of a link: two claims, the relation between them in words, a note, and who signed it off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from core import operations
from core.operations import views
from core.store.marks import STATE_OF_RELATION
from core.words import Relation
from gui import theme
from gui.fields import INKS, ChoiceField, NoteField
from gui.panels.claim_cards import Card, ClaimCards, read_claims
from gui.panels.sign_offs import SignOffBox
from gui.panels.tie_form import SHOWN_TABLES, TieForm, push_button

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.models import Changes, Link
    from gui.session import Session

MEANINGS: dict[Relation, str] = {
    Relation.SAME_AS: "Both say the same; it reads alike either way.",
    Relation.SUPPORTS: "The first bears the second out.",
    Relation.UPDATES: "The first is later and takes the second’s place.",
    Relation.NARROWS: "The first says the same more closely, or with a condition.",
    Relation.QUOTES: "The first was taken from the second, so it does not confirm it.",
    Relation.RELATED: "They belong together; it reads alike either way.",
}
_BOTH_WAYS = (Relation.SAME_AS, Relation.RELATED)


class LinkForm(TieForm):
    """One link, to be read and changed."""

    noun = "link"
    tables = SHOWN_TABLES

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._link: Link | None = None
        self.cards = ClaimCards()
        self.between = QLabel()
        self.turn_button = push_button("Turn around", "link")
        self.relation = ChoiceField("Relation", [relation.value for relation in Relation])
        self.note = NoteField("Note", "Why, or what to look at")
        self.sign_offs = SignOffBox(session)
        self.remove_button = push_button("Remove link")
        self.buttons = [self.turn_button, self.remove_button]
        self._lay_out()
        self.cards.opened.connect(self._on_opened)
        self.cards.menu_requested.connect(self.show_card_menu)
        self.turn_button.clicked.connect(self._turn)
        self.remove_button.clicked.connect(self._remove)

    def ways(self) -> dict[str, Callable[[], object]]:
        """Return what opens that which can be added to it."""
        return {"sign_off": self.sign_offs.begin}

    def _lay_out(self) -> None:
        middle = QWidget()
        line = QHBoxLayout(middle)
        line.setContentsMargins(13, 0, 6, 0)
        line.addWidget(self.between)
        line.addStretch(1)
        line.addWidget(self.turn_button)
        self.between.setProperty("kind", "lead")
        self.turn_button.setToolTip("Let the first and the second claim change places")
        self.box.addWidget(self.cards)
        self.cards.put_between(middle)
        self.box.addSpacing(6)
        self.add_row(
            self.relation,
            lambda p, link_id, value: operations.edit_link(p, link_id, relation=value),
        )
        self.add_row(
            self.note, lambda p, link_id, value: operations.edit_link(p, link_id, note=value)
        )
        self.box.addSpacing(6)
        self.box.addWidget(self.sign_offs)
        self.box.addSpacing(6)
        self.box.addWidget(self.trouble)
        buttons = QHBoxLayout()
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        self.box.addLayout(buttons)
        self.box.addStretch(1)

    def on_changes(self, changes: Changes) -> None:
        """Show anew what a step touched of the link and of its sign-offs."""
        super().on_changes(changes)
        self.sign_offs.on_changes(changes)

    def _load(self, *, anew: bool) -> None:
        link = self._link = views.link(self.session.project, self.record_id)
        state = STATE_OF_RELATION[link.relation]
        claims = read_claims(self.session.project, (link.first_id, link.second_id))
        self.heading.setText(f"Link {link.id} · {link.relation.value}")
        self.cards.show_cards([Card(claim, article, state) for claim, article in claims])
        self.between.setText(f"{theme.look(state).sign}  {link.relation.value}")
        self.between.setProperty("ink", INKS[state])
        self.between.style().polish(self.between)
        self.turn_button.setHidden(link.relation in _BOTH_WAYS)
        self.relation.set_value(link.relation.value, anew=anew)
        self.relation.set_remark(MEANINGS[link.relation])
        self.note.set_value(link.note, anew=anew)
        if anew:
            self.sign_offs.set_record("link", link.id)

    def _turn(self) -> None:
        link_id = self.record_id
        self.attempt(lambda p: operations.turn_link(p, link_id))

    def _remove(self) -> None:
        link_id = self.record_id
        if self.attempt(lambda p: operations.remove_link(p, link_id)):
            self.session.told.emit(f"Removed link {link_id}. Undo brings it back.")

    def _on_opened(self, _claim_id: int) -> None:
        if self._link is not None:
            self.pair_requested.emit(self._link.first_id, self._link.second_id)
