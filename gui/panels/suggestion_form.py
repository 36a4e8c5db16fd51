"""The form of a suggestion: what clashes, how that is known, what was assumed, and the decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from core import operations
from core.comparing.parts import Result
from core.errors import AppError
from core.operations import views
from core.reading.corrected import Part
from core.words import Verdict
from gui.fields import INKS, as_sentence, heading, small, tell
from gui.outcomes import LOOKS
from gui.panels.pair_view import PairView, names_of
from gui.panels.record_form import RecordForm
from gui.panels.suggestion_cards import Copies, SideCards
from gui.panels.suggestion_checks import CheckList
from gui.panels.suggestion_decision import Decision
from gui.panels.suggestion_readings import Readings
from gui.panels.support_card import link_button
from gui.panels.support_fields import bring_into_view, trouble
from gui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QLabel, QWidget

    from core.models import Changes
    from core.operations.answering import Answered
    from core.operations.laid_out import Opened
    from core.operations.suggested import Suggestion
    from core.operations.views import Project
    from core.words import Outcome
    from gui.session import Session

_LEANS_ON = frozenset({"answer", "correction", "date"})
"""Tables on whose rows the outcome of a comparison leans."""
_OUTDATED = "One of the texts is read otherwise now. Find inconsistencies compares them again."
_JOINED = "The two count as one source from the next comparison on."
_PARTED = "The two are compared again with the next comparison."
_STATES = {
    None: "to decide",
    Verdict.ACCEPTED: "accepted",
    Verdict.DISMISSED: "dismissed",
    Verdict.LATER: "for later",
}


class SuggestionForm(RecordForm):
    """One suggestion, to be understood, corrected and decided."""

    place_requested = Signal(int, bool)
    """The places of a suggestion are to be shown: its id, and whether the keyboard goes to the second."""
    accept_requested = Signal(str, str)
    """It is to be accepted: the checker's own outcome, "" for the machine's, and the reason."""
    dismiss_requested = Signal(str)
    """It is to be dismissed, for a reason; "" where that is still to be asked for."""
    later_requested = Signal(str)
    """It is to be left for later, for a reason or ""."""
    back_requested = Signal()
    """The decision is to be taken back."""
    passage_requested = Signal(int, int, int)
    """Another article that printed a passage is to be shown: its id, and [start, end) of the passage."""

    noun = "suggestion"
    tables = (
        frozenset({"decision", "article", "contradiction", "contradiction_claim", "claim"})
        | _LEANS_ON
    )

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._opened: Opened | None = None
        self._at_work = False
        self.title, self.because, self.remarks = small("", "title"), small("", "plain"), small("")
        self.outdated = small("", "warn")
        self.pair, self.cards = PairView(), SideCards()
        self.changed, self.undo_button = small("", "strong"), link_button("Undo", "Undo the answer")
        self.change = _note(self.changed, self.undo_button)
        self._why = heading("Why it was suggested")
        self.checks, self.readings, self.copies = CheckList(), Readings(), Copies()
        self.decision, self.trouble = Decision(), trouble()
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        self._why.setContentsMargins(0, 8, 0, 0)
        for widget in (
            self.title, self.outdated, self.change, self.pair, self.remarks, self.cards,
            self._why, self.because, self.checks, self.trouble, self.readings, self.copies, self.decision,
        ):  # fmt: skip
            self.box.addWidget(widget)
        self.box.addStretch(1)
        self.fields += [*self.decision.fields(), *self.readings.fields()]
        self.groups += [self.readings, self.copies]
        for group in self.groups:
            group.toggled.connect(
                lambda is_open, group=group: self._folds.__setitem__(group, is_open)
            )

    def _wire(self) -> None:
        self.cards.opened.connect(lambda second: self.place_requested.emit(self.record_id, second))
        self.checks.answered.connect(self._answer)
        self.undo_button.clicked.connect(self._undo)
        self.readings.corrected.connect(self._correct)
        self.copies.parted.connect(lambda one, other: self._say_of_copies(one, other, same=False))
        self.copies.joined.connect(lambda one, other: self._say_of_copies(one, other, same=True))
        self.copies.shown.connect(self.passage_requested)
        self.decision.accepted.connect(self.accept_requested)
        self.decision.dismissed.connect(self.dismiss_requested)
        self.decision.left.connect(self.later_requested)
        self.decision.brought_back.connect(self.back_requested)
        self.decision.record_requested.connect(self.record_requested)

    def _writing(self) -> Iterator[QWidget]:
        yield from super()._writing()
        yield self.checks
        yield from self.decision.buttons

    def footer(self) -> QWidget:
        """Return the buttons that decide."""
        return self.decision.bar

    def focus_first(self) -> None:
        """Put the keyboard to the first thing that is asked, else to the decision."""
        row = next(iter(self.checks.questions.values()), None)
        buttons = [b for b in row.buttons if not b.isHidden()] if row is not None else []
        where = (buttons or [row.other if row is not None else self.decision.accept_button])[0]
        bring_into_view(where, where)

    def focus_note(self) -> None:
        """Put the keyboard into the reason."""
        self.focus_named("Reason")

    # Showing ------------------------------------------------------------------------------------------------------

    def show_record(self, record_id: int) -> None:
        """Show a suggestion; what was said of a change before is no longer so."""
        if record_id != self.record_id:
            self.change.hide()
        super().show_record(record_id)

    def on_changes(self, changes: Changes) -> None:
        """Show it anew where it was touched; where what it leans on was changed elsewhere, compare it again first."""
        if self._at_work:
            return
        super().on_changes(changes)
        if changes.step_id and self.record_id and not _LEANS_ON.isdisjoint(changes.tables):
            self._reassess()

    def _reassess(self) -> None:
        if self._opened is not None and not self.session.read_only:
            sides = (self._opened.suggestion.first, self._opened.suggestion.second)
            versions = sorted({side.version_id for side in sides})
            self.session.do(lambda project: operations.reassess(project, versions))

    def _load(self, *, anew: bool) -> None:
        project, names = self.session.project, ("the first", "the second")
        found = views.suggestion(project, self.record_id)
        named = names_of([found.first.outlet, found.second.outlet])
        names = named if found.first.outlet in named else names
        opened = self._opened = operations.open_suggestion(project, self.record_id, names)
        look = LOOKS[found.outcome]
        inks = (INKS[look.state], "accent")
        self.heading.setText(f"Suggestion {found.id} · {_STATES[found.verdict]}")
        title, because = titled(found)
        tell(self.title, f"{look.sign}  {title}")
        set_ink(self.title, INKS[look.state])
        tell(self.because, as_sentence(because))
        tell(self.remarks, as_sentence(" ".join(found.remarks)))
        tell(self.outdated, "" if opened.layout else _OUTDATED)
        self.pair.show_layout(opened.layout, named, inks)
        self._show_sides(opened, named, inks, anew=anew)
        checks = [
            check
            for check in (opened.layout.checks if opened.layout else ())
            if check.result is not Result.ASSUMED or check.words not in because
        ]
        self.checks.show_checks(checks, opened.layout.questions if opened.layout else ())
        self.decision.show_decision(opened)

    def _show_sides(
        self, opened: Opened, named: tuple[str, str], inks: tuple[str, str], *, anew: bool
    ) -> None:
        found, reads = opened.suggestion, (opened.first, opened.second)
        sides = (found.first, found.second)
        voices = (
            reads[0].voice if reads[0] else None,
            reads[1].voice if reads[1] else None,
        )
        self.cards.show_sides(sides, voices, inks)
        self.readings.show_read(reads, named, anew=anew)
        self.copies.show_copies(sides, opened.copies, can_write=not self.session.read_only)
        self.fold(self.readings, filled=self.readings.has_corrections)
        self.fold(self.copies, filled=any(opened.copies))

    # Settling -----------------------------------------------------------------------------------------------------

    def _answer(self, key: str, value: str) -> None:
        suggestion_id = self.record_id
        sentence = self._settle(lambda p: operations.answer(p, suggestion_id, key, value))
        if sentence and key in self.checks.questions:
            self.checks.questions[key].refuse(sentence)

    def _correct(self, second: bool, part: str, value: str | None) -> None:
        opened, field = self._opened, self.readings.field_of(part, second=second)
        if opened is None:
            return
        side = opened.suggestion.second if second else opened.suggestion.first
        span = (
            (side.start, side.end) if part == Part.SPEAKER else (side.value_start, side.value_end)
        )
        said = "unknown" if value is None else value
        sentence = self._settle(lambda p: operations.correct(p, side.version_id, *span, part, said))
        if sentence:
            field.refuse(sentence)

    def _settle(self, change: Callable[[Project], Answered]) -> str:
        """Run what changes outcomes, and say what it changed; return the sentence of a refusal, or ""."""
        before = self._opened.suggestion.outcome if self._opened is not None else None
        self._at_work = True
        try:
            answered = change(self.session.project)
        except AppError as error:
            return error.sentence
        finally:
            self._at_work = False
        self._load(anew=False)
        if self._opened is not None and before is not None:
            self._tell_change(before, self._opened.suggestion.outcome, answered)
        return ""

    def _tell_change(self, before: Outcome, now: Outcome, answered: Answered) -> None:
        others = len(set(answered.suggestions) - {self.record_id})
        tell(self.changed, f"{change_told(before, now)}{also(others)}")
        self.change.show()

    def _undo(self) -> None:
        self.change.hide()
        self.session.undo()

    def _say_of_copies(self, one: int, other: int, *, same: bool) -> None:
        say = operations.join_copies if same else operations.part_copies
        try:
            say(self.session.project, one, other)
        except AppError as error:
            tell(self.trouble, error.sentence)
            return
        tell(self.trouble, "")
        self.session.told.emit(_JOINED if same else _PARTED)


def set_ink(label: QLabel, ink: str) -> None:
    """Let a label stand in another ink of the theme."""
    if label.property("ink") != ink:
        label.setProperty("ink", ink)
        label.style().polish(label)


def titled(found: Suggestion) -> tuple[str, str]:
    """Return the title of a suggestion, and the rest of why.

    Where the sentence begins with the outcome and what was assumed ("Possible clash: period not stated."), that is the
    title; else it is the outcome and in what the two clash.
    """
    word = LOOKS[found.outcome].word.capitalize()
    head, end, rest = found.because.partition(". ")
    if head.startswith(word) and end:
        return head, rest
    return f"{word} · {found.kind.value}" if found.kind else word, found.because


def change_told(before: Outcome, now: Outcome) -> str:
    """Say what became of an outcome."""
    if before is now:
        return f"Still “{LOOKS[now].word}”."
    return f"Was “{LOOKS[before].word}”, is now “{LOOKS[now].word}”."


def also(others: int) -> str:
    """Say how many other suggestions changed with it."""
    if not others:
        return ""
    return f" {counted(others, 'other suggestion')} changed too."


def _note(words: QLabel, button: QWidget) -> QFrame:
    """Return a box with what was changed and the way to undo it."""
    note = QFrame()
    note.setObjectName("changed_note")
    line = QHBoxLayout(note)
    line.setContentsMargins(8, 5, 4, 5)
    line.addWidget(words, 1)
    line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    note.hide()
    return note
