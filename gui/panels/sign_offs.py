"""The second pair of eyes: who signed a record off, and the form in which a second reader does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from core import operations, settings
from core.errors import AppError
from core.operations import views
from core.text import one_line
from gui import wording
from gui.fields import Group, LineField, NoteField, Row, small, tell
from gui.panels.support_card import link_button
from gui.panels.support_fields import InlineForm, boxed, bring_into_view, trouble

if TYPE_CHECKING:
    from core.models import Changes, SignOff
    from core.operations.views import Project
    from gui.session import Session

Signed = Literal["claim", "contradiction", "link"]

_REMEMBERED = "second_reader"
_NAMELESS = "A second reader signs with their name: write it here."


class SignOffBox(Group):
    """Who signed a claim, contradiction or link off, in a section with its count, and a way to sign it."""

    def __init__(self, session: Session) -> None:
        super().__init__("Sign-off", count=0, open=False)
        self._session = session
        self._record: tuple[Signed, int] | None = None
        self._drafts: dict[tuple[Signed, int], tuple[str, str]] = {}
        self.slips: dict[int, SignOffSlip] = {}
        self.empty = small("")
        self.form = _Form()
        self.form.hide()
        self.sign_button = link_button("Sign off as second reader…", "Sign off as second reader")
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.body.addLayout(self._list)
        for widget in (self.empty, self.form, self.sign_button):
            self.body.addWidget(widget)
        tell(self.empty, "No second reader has signed it off.")
        self.sign_button.clicked.connect(self.begin)
        self.added.connect(self.begin)
        self.set_way_in("" if session.read_only else "Sign off as second reader")
        self.form.wanted.connect(self._sign)
        self.form.dropped.connect(self._drop)

    # Showing ------------------------------------------------------------------------------------------------------

    def set_record(self, signed: Signed, record_id: int) -> None:
        """Show who signed a record off; the section is open where someone did, or is about to.

        A form that was left half filled in waits until its record is shown again.
        """
        if self._record == (signed, record_id):
            self._reload()
            return
        self._keep_draft()
        self._record = signed, record_id
        kept = self._drafts.pop(self._record, None)
        if kept is not None:
            self.form.put(*kept)
        self.form.setHidden(kept is None)
        self._reload()
        self.set_open(bool(self.slips) or kept is not None)

    def _keep_draft(self) -> None:
        note = self.form.note.value()
        if self._record is not None and note and not self.form.isHidden():
            self._drafts[self._record] = self.form.name.value(), note

    def on_changes(self, changes: Changes) -> None:
        """Show anew whether what was signed is still so; any change of what the record shows can end that."""
        if self._record is None or not views.exists(self._session.project, *self._record):
            return
        before = len(self.slips)
        if self.slips or "sign_off" in changes.tables:
            self._reload()
        if len(self.slips) > before:
            self.set_open(is_open=True)

    def commit(self) -> None:
        """Nothing is pending here: a sign-off is written by its button alone."""

    def _reload(self) -> None:
        if self._record is None:
            return
        project = self._session.project
        names = {one.id: one.name for one in views.annotators(project)}
        found = {one.id: one for one in views.sign_offs(project, *self._record)}
        for slip_id in self.slips.keys() - found.keys():
            slip = self.slips.pop(slip_id)
            self._list.removeWidget(slip)
            slip.hide()
            slip.deleteLater()
        for slip_id, one in found.items():
            if slip_id not in self.slips:
                self.slips[slip_id] = SignOffSlip(self._session)
                self._list.addWidget(self.slips[slip_id])
                self.slips[slip_id].show()
            self.slips[slip_id].show_record(one, names.get(one.reviewer_id) or "Someone")
        self.set_count(len(found))
        self._set_ways()

    def _set_ways(self) -> None:
        at_work = not self.form.isHidden()
        self.empty.setHidden(bool(self.slips) or at_work)
        self.sign_button.setHidden(at_work or bool(self._session.read_only))

    # Signing ------------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Open the form and give it the keyboard; the name is the one that signed last in this window."""
        self.set_open(is_open=True)
        if not self.form.isHidden():
            self.form.note.setFocus()
            return
        self.form.show()
        self.form.begin(str(self._session.property(_REMEMBERED) or ""))
        self._set_ways()

    def _drop(self) -> None:
        self.form.hide()
        self._set_ways()
        self.sign_button.setFocus()

    def _sign(self) -> None:
        name, note, record = one_line(self.form.name.value()), self.form.note.value(), self._record
        if not name or record is None:
            self.form.refuse(_NAMELESS)
            return

        def sign(project: Project) -> str:
            try:
                operations.sign_off(project, *record, note=note)
            except AppError as error:
                return error.sentence
            return ""

        refusal = self._session.sign_as(settings.identity(name), sign)
        self.form.refuse(refusal or "")
        if refusal == "":
            self._session.setProperty(_REMEMBERED, name)
            self._drop()


class SignOffSlip(QFrame):
    """One sign-off: who, when, of which state, with what note, and a way to take it back."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("support_card")
        self._session = session
        self._id = 0
        self.who, self.outdated = small("", "strong"), small("", "warn")
        self.note, self._trouble = small("", "mute"), trouble()
        self.withdraw_button = link_button("Withdraw", "Withdraw the sign-off")
        box = QVBoxLayout(self)
        box.setContentsMargins(11, 8, 11, 8)
        box.setSpacing(2)
        for label in (self.who, self.outdated, self.note, self._trouble):
            box.addWidget(label)
        box.addWidget(self.withdraw_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.withdraw_button.clicked.connect(self._withdraw)
        self.withdraw_button.setHidden(bool(session.read_only))

    def show_record(self, one: SignOff, name: str) -> None:
        """Show a sign-off by the name of who signed."""
        self._id = one.id
        tell(self.who, f"✓ {name} · {wording.moment(one.at)}")
        tell(self.outdated, "" if one.current else "Of an earlier state: it was changed since.")
        tell(self.note, one.note)
        self.withdraw_button.setAccessibleName(f"Withdraw the sign-off of {name}")

    def _withdraw(self) -> None:
        try:
            operations.withdraw_sign_off(self._session.project, self._id)
        except AppError as error:
            tell(self._trouble, error.sentence)


class _Form(InlineForm):
    """The name and the note of a second reader; nothing is written before Enter or "Sign off"."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("support_card")
        self.name = LineField("Name", "Who reads as the second")
        self.note = NoteField("Note", "What was checked")
        self.sign_button, self.cancel_button = QPushButton("Sign off"), QPushButton("Cancel")
        self.sign_button.setProperty("kind", "primary")
        self._trouble = trouble()
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 4, 0, 0)
        buttons.setSpacing(6)
        for button in (self.sign_button, self.cancel_button):
            button.setAutoDefault(True)
            buttons.addWidget(button)
        buttons.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(11, 8, 11, 10)
        box.setSpacing(3)
        for widget in (Row("Name", boxed(self.name)), Row("Note", boxed(self.note)), self._trouble):
            box.addWidget(widget)
        box.addLayout(buttons)
        self.sign_button.clicked.connect(self.wanted)
        self.cancel_button.clicked.connect(self.dropped)
        self.name.line.entered.connect(self.wanted)
        self.note.note.entered.connect(self.wanted)

    def begin(self, name: str) -> None:
        """Show the form with a name, empty otherwise, and give it the keyboard."""
        self.put(name, "")
        bring_into_view(self, self.note if name else self.name)

    def put(self, name: str, note: str) -> None:
        """Show a name and a note."""
        self.name.set_value(name, anew=True)
        self.note.set_value(note, anew=True)
        self.refuse("")

    @property
    def refusal(self) -> str:
        """The sentence that says why it was not written, or ""."""
        return self._trouble.text()

    def refuse(self, sentence: str) -> None:
        """Say why it was not signed."""
        tell(self._trouble, sentence)
