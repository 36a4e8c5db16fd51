"""How a contradiction can end, in words, and the form in which that is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from core.operations.ties import REASON_ASKED
from core.text import quoted
from core.words import Resolution
from gui.fields import ChoiceField, NoteField, Row, tell
from gui.panels.claim_cards import place_of
from gui.panels.support_fields import InlineForm, boxed, bring_into_view, trouble
from gui.panels.tie_form import push_button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.models import Claim, Contradiction

_OTHERS = {
    "Both stand": Resolution.BOTH,
    "Neither stands": Resolution.NEITHER,
    "It cannot be established": Resolution.OPEN_ENDED,
}
_SHOWN = 24


class Endings:
    """The ways in which a contradiction of some claims can end: one of them stands, or one of three others."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = {
            f"{place_of(at)}: {quoted(claim.quote, _SHOWN)}": claim
            for at, claim in enumerate(claims)
        }

    @property
    def words(self) -> list[str]:
        """All of them, in words to choose from."""
        return [*self._claims, *_OTHERS]

    def meaning(self, word: str) -> tuple[str, int | None]:
        """Return what one of the words says: the resolution, and the claim that stands."""
        if word in _OTHERS:
            return _OTHERS[word].value, None
        at = list(self._claims).index(word)
        place = Resolution.FIRST if at == 0 else Resolution.SECOND
        return place.value, self._claims[word].id

    def word_of(self, found: Contradiction) -> str | None:
        """Return the word for how a contradiction ended, None where it did not."""
        if found.upheld_id is not None:
            return next((w for w, c in self._claims.items() if c.id == found.upheld_id), None)
        return next((w for w, ending in _OTHERS.items() if ending is found.resolution), None)

    def told(self, found: Contradiction) -> str:
        """Return how a contradiction ended as a sentence: "“over 13 percent” stands."; "" where it did not."""
        word = self.word_of(found)
        if word is None:
            return ""
        if word in _OTHERS:
            return f"{word}."
        return f"{quoted(self._claims[word].quote, 4 * _SHOWN)} stands."


def offer(field: ChoiceField, words: list[str]) -> None:
    """Let a field offer words; what is shown stays only where it is one of them."""
    if field.value() not in words:
        field.set_value(None, anew=True)
    field.set_words(words)


class Resolver(InlineForm):
    """Which claim stands, and why: written together by "Resolve", as one step.

    What is half filled in when another contradiction is shown waits until its own is shown again.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("support_card")
        self._asked_with = ""
        self._drafts: dict[int, tuple[str | None, str]] = {}
        self.standing = ChoiceField("Which stands", [], "choose…")
        self.reason = NoteField("Reason", "What it rests on", fewest=2)
        self._trouble = trouble()
        self.resolve_button = push_button("Resolve", "primary")
        self.cancel_button = push_button("Cancel")
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 4, 0, 0)
        buttons.setSpacing(6)
        buttons.addWidget(self.resolve_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(11, 8, 11, 10)
        box.setSpacing(3)
        for field in (self.standing, self.reason):
            boxed(field)
            box.addWidget(Row(field.name, field))
        box.addWidget(self._trouble)
        box.addLayout(buttons)
        self.resolve_button.clicked.connect(self.answer)
        self.cancel_button.clicked.connect(self.dropped)
        self.reason.note.entered.connect(self.answer)
        self.standing.choice.activated.connect(lambda _at: self.refuse(""))
        self.reason.note.textChanged.connect(lambda: self.refuse(""))

    def begin(self, words: list[str], reason: str) -> None:
        """Ask, with these words to choose from, and take the keyboard; what is filled in already stays."""
        if self.isHidden():
            self._put(words, None, reason)
            self._asked_with = reason
        bring_into_view(self, self.standing)

    def _put(self, words: list[str], word: str | None, reason: str) -> None:
        self.standing.set_value(None, anew=True)
        self.standing.set_words(words)
        if word in words:
            self.standing.set_value(word, anew=True)
        self.reason.set_value(reason, anew=True)
        self.refuse("")
        self.show()

    def keep(self, contradiction_id: int) -> None:
        """Close the form of a contradiction that is left, and keep what was filled in."""
        word, reason = self.standing.value(), self.reason.value()
        if not self.isHidden() and (word is not None or reason != self._asked_with):
            self._drafts[contradiction_id] = word, reason
        self.hide()

    def bring_back(self, contradiction_id: int, words: list[str], reason: str) -> None:
        """Open the form again where it was left half filled in; `reason` is the one that is written."""
        kept = self._drafts.pop(contradiction_id, None)
        if kept is not None:
            self._put(words, *kept)
            self._asked_with = reason

    def set_words(self, words: list[str]) -> None:
        """Offer other words; what was chosen stays where it is still there."""
        offer(self.standing, words)

    @property
    def refusal(self) -> str:
        """The sentence that says why it was not written, or ""."""
        return self._trouble.text()

    def refuse(self, sentence: str) -> None:
        """Say why it is not resolved."""
        tell(self._trouble, sentence)

    def answer(self) -> None:
        """Ask for the ending to be chosen first, and for what it rests on."""
        if self.standing.value() is None:
            self.refuse("Choose how it ended.")
            self.standing.setFocus()
        elif not self.reason.value():
            self.refuse(REASON_ASKED)
            self.reason.setFocus()
        else:
            self.wanted.emit()
