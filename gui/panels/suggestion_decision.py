"""What the checker makes of a suggestion: their own outcome, a reason, and the buttons that decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from core.comparing.outcome import CLASHES
from core.words import Outcome, Verdict
from gui import wording
from gui.fields import ChoiceField, Flow, NoteField, Row, ShortButton, heading, small, tell
from gui.outcomes import LOOKS
from gui.panels.tie_form import push_button

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QPushButton

    from core.operations.laid_out import Opened

_MACHINE = "as the program says"
_LINKS = {Outcome.UPDATED: "Link: updates", Outcome.AGREES: "Link: same as"}
_DONE = {
    Verdict.ACCEPTED: "Accepted",
    Verdict.DISMISSED: "Dismissed",
    Verdict.LATER: "Left for later",
}


class Decision(QWidget):
    """The decision on a suggestion. An outcome and a reason that are not yet decided with wait with their suggestion."""

    accepted = Signal(str, str)
    """The checker's own outcome, "" for the machine's, and the reason."""
    dismissed = Signal(str)
    """The reason, "" where none was given yet."""
    left = Signal(str)
    """The reason why it is left for later, or ""."""
    brought_back = Signal()
    record_requested = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self._opened: Opened | None = None
        self._drafts: dict[int, tuple[str | None, str]] = {}
        self.heading = heading("Your decision")
        self.told = small("", "strong")
        self.record = ShortButton()
        self.record.setProperty("kind", "tie")
        self.outcome = ChoiceField("Outcome", [one.value for one in Outcome], _MACHINE)
        self.reason = NoteField("Reason", "Why, in your words")
        self.accept_button = push_button("", "primary")
        self.dismiss_button, self.later_button = push_button("", "tight"), push_button("", "tight")
        self.back_button = push_button("Bring back")
        self.bar = QFrame()
        self._keys = ("↵", "X", "S", "U")
        self._lay_out()
        self._wire()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons that decide."""
        return (self.accept_button, self.dismiss_button, self.later_button, self.back_button)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 6, 0, 0)
        box.setSpacing(4)
        for widget in (self.heading, self.told, self.record):
            box.addWidget(widget)
        self._rows = [Row(field.name, field) for field in (self.outcome, self.reason)]
        for row in self._rows:
            box.addWidget(row)
        self.bar.setObjectName("decision_bar")
        line, around = Flow(), QVBoxLayout(self.bar)
        around.setContentsMargins(16, 8, 12, 8)
        around.addLayout(line)
        for button in self.buttons:
            line.addWidget(button)

    def _wire(self) -> None:
        self.outcome.committed.connect(self._keep)
        self.reason.committed.connect(self._keep)
        self.accept_button.clicked.connect(
            lambda: self.accepted.emit(self.outcome.value() or "", self.reason.value())
        )
        self.dismiss_button.clicked.connect(lambda: self.dismissed.emit(self.reason.value()))
        self.later_button.clicked.connect(lambda: self.left.emit(self.reason.value()))
        self.back_button.clicked.connect(self.brought_back)
        self.record.clicked.connect(self._open_record)

    def set_keys(self, accept: str, dismiss: str, later: str, back: str) -> None:
        """Show other keys on the buttons."""
        self._keys = (accept, dismiss, later, back)
        self._name_buttons()

    def draft(self, suggestion_id: int) -> tuple[str, str]:
        """Return the outcome and the reason that wait with a suggestion, each "" where none does."""
        outcome, reason = self._drafts.get(suggestion_id, (None, ""))
        return outcome or "", reason

    def fields(self) -> Iterator[ChoiceField | NoteField]:
        """Give the fields."""
        yield self.outcome
        yield self.reason

    # Showing ------------------------------------------------------------------------------------------------------

    def show_decision(self, opened: Opened) -> None:
        """Show how a suggestion was decided, or ask for it."""
        self._opened = opened
        found = opened.suggestion
        decided = found.verdict is not None
        outcome, reason = self._drafts.get(found.id, (None, ""))
        if decided:
            outcome = found.own_outcome.value if found.own_outcome else None
            reason = found.reason
        self.outcome.set_value(outcome, anew=True)
        self.reason.set_value(reason, anew=True)
        tell(self.told, self._told(opened))
        self._show_record(opened)
        self.accept_button.setHidden(decided and found.verdict is not Verdict.LATER)
        self.dismiss_button.setHidden(decided and found.verdict is not Verdict.LATER)
        self.later_button.setHidden(decided)
        self.back_button.setHidden(not decided)
        for row in self._rows:
            row.setHidden(found.verdict in (Verdict.ACCEPTED, Verdict.DISMISSED))
        self._name_buttons()

    def _told(self, opened: Opened) -> str:
        found = opened.suggestion
        if found.verdict is None:
            return ""
        when = f", {wording.day(found.decided_at)}" if found.decided_at else ""
        own = f" as “{LOOKS[found.own_outcome].word}”" if found.own_outcome else ""
        why = f": {found.reason}" if found.reason else ""
        return f"{_DONE[found.verdict]}{own}{when}{why}."

    def _show_record(self, opened: Opened) -> None:
        noun, number = _record(opened)
        self.record.setHidden(not number)
        self.record.setText(f"Open {noun} {number}")

    def _open_record(self) -> None:
        if self._opened is not None:
            self.record_requested.emit(*_record(self._opened))

    def _keep(self, _value: object = None) -> None:
        if self._opened is not None and self._opened.suggestion.verdict is None:
            draft = (self.outcome.value(), self.reason.value())
            self._drafts[self._opened.suggestion.id] = draft
            self._name_buttons()

    def _name_buttons(self) -> None:
        if self._opened is None:
            return
        chosen = self.outcome.value()
        outcome = Outcome(chosen) if chosen else self._opened.suggestion.outcome
        words = (makes(outcome, self._opened.joins), "Dismiss", "Later", "Bring back")
        for button, said, key in zip(self.buttons, words, self._keys, strict=True):
            button.setText(f"{said}  {key}" if key else said)
            button.setAccessibleName(said)


def makes(outcome: Outcome, joins: int | None) -> str:
    """Return what accepting an outcome makes, in the words of its button."""
    if outcome in CLASHES:
        return f"Join contradiction {joins}" if joins else "Make a contradiction"
    if outcome is Outcome.COMPATIBLE:
        return "Link…"
    return _LINKS.get(outcome, "Accept")


def _record(opened: Opened) -> tuple[str, int]:
    """Return the noun and the id of what accepting made, ("", 0) where it made nothing."""
    found = opened.suggestion
    if found.contradiction_id is not None:
        return "contradiction", found.contradiction_id
    return ("link", found.link_id) if found.link_id is not None else ("", 0)
