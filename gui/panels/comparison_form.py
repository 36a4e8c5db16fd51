"""A comparison that somebody asked for, told in full: it can be kept, tied, copied and saved."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core import operations
from core.errors import AppError
from core.operations import views
from core.words import Outcome
from gui.fields import INKS, Flow, ShortButton, heading, small, tell
from gui.outcomes import LOOKS
from gui.panels.pair_view import PairView, names_of
from gui.panels.suggestion_cards import SideCards, source_of
from gui.panels.suggestion_checks import CheckList
from gui.panels.suggestion_decision import makes
from gui.panels.suggestion_form import change_told, set_ink
from gui.panels.tie_form import push_button

if TYPE_CHECKING:
    from core.models import Changes
    from core.operations import Picked
    from core.operations.views import SuggestedSide
    from gui.session import Session

_LEANS_ON = frozenset({"answer", "correction", "date", "article", "decision", "suggestion"})
_NO_TIE = frozenset({Outcome.UNKNOWN, Outcome.NOT_COMPARABLE})


class ComparisonForm(QWidget):
    """Shows one `Picked`. What is asked can be answered here, which keeps the comparison."""

    again_requested = Signal(object)
    """`Picked`: what it leans on was changed; the same two are to be compared again."""
    place_requested = Signal(int, int, int)
    """A passage is to be shown: its article, and [start, end)."""
    record_requested = Signal(str, int)
    save_requested = Signal(object)
    """`Picked`: it is to be saved as a table."""
    done = Signal(str)
    """A sentence: what was done, which undo takes back."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._picked: Picked | None = None
        self._at_work = False
        self.heading = heading("")
        self.title, self.because, self.remarks = small("", "title"), small("", "plain"), small("")
        self.changed, self.note = small("", "strong"), small("")
        self.pair, self.cards, self.checks = PairView(), SideCards(), CheckList()
        self.kept = ShortButton()
        self.kept.setProperty("kind", "tie")
        self.keep_button, self.tie_button = push_button("Keep", "primary"), push_button("")
        self.copy_button, self.json_button = push_button("Copy text"), push_button("Copy JSON")
        self.save_button = push_button("Save as CSV…")
        self._why = heading("Why")
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        for widget in (
            self.heading, self.title, self.because, self.remarks, self.changed, self.pair, self.cards,
            self._why, self.checks, self.note, self.kept,
        ):  # fmt: skip
            box.addWidget(widget)
        line = Flow()
        for button in self.buttons:
            line.addWidget(button)
        box.addLayout(line)
        box.addStretch(1)

    @property
    def buttons(self) -> tuple[QWidget, ...]:
        """What can be done with it, in the order in which it is offered."""
        return (
            self.keep_button,
            self.tie_button,
            self.copy_button,
            self.json_button,
            self.save_button,
        )

    def _wire(self) -> None:
        self.cards.opened.connect(self._show_place)
        self.checks.answered.connect(self._answer)
        self.kept.clicked.connect(self._open_kept)
        self.keep_button.clicked.connect(self.keep)
        self.tie_button.clicked.connect(self.tie)
        self.copy_button.clicked.connect(self.copy_text)
        self.json_button.clicked.connect(self.copy_json)
        self.save_button.clicked.connect(lambda: self.save_requested.emit(self._picked))

    # Showing ------------------------------------------------------------------------------------------------------

    def show_picked(self, picked: Picked) -> None:
        """Show a comparison; where it is that of the same two passages as before, say what became of its outcome."""
        before, self._picked = self._picked, picked
        same = before and (before.first, before.second) == (picked.first, picked.second)
        moved = same and before and before.told.outcome is not picked.told.outcome
        told = picked.told
        tell(
            self.changed, change_told(before.told.outcome, told.outcome) if before and moved else ""
        )
        look = LOOKS[told.outcome]
        inks = (INKS[look.state], "accent")
        named = names_of([told.first.outlet, told.second.outlet])
        kind = f" · {told.kind.value}" if told.kind else ""
        self.heading.setText("Comparison")
        tell(self.title, f"{look.sign}  {look.word.capitalize()}{kind}")
        set_ink(self.title, INKS[look.state])
        tell(self.because, told.because)
        tell(self.remarks, " ".join(told.remarks))
        self.pair.show_layout(picked.layout, named, inks)
        self.cards.show_sides((told.first, told.second), (None, None), inks)
        self.checks.show_checks(picked.layout.checks, picked.layout.questions)
        self._why.setHidden(not (picked.layout.checks or picked.layout.questions))
        self._show_ways(picked)

    def _show_ways(self, picked: Picked) -> None:
        """Show what can be done with it."""
        read_only, there = bool(self._session.read_only), picked.suggestion_id is not None
        self.checks.setEnabled(not read_only)
        asked = picked.layout.questions and not there and not read_only
        tell(self.note, "An answer keeps the comparison among the suggestions." if asked else "")
        self.kept.setHidden(not there)
        self.kept.setText(f"Open suggestion {picked.suggestion_id}")
        self.keep_button.setHidden(there or read_only)
        self.tie_button.setHidden(picked.told.outcome in _NO_TIE or read_only)
        made = makes(picked.told.outcome, None)
        self.tie_button.setText("Link: related" if made == "Link…" else made)

    def focus_first(self) -> None:
        """Put the keyboard to the first thing that can be done."""
        button = next(one for one in self.buttons if not one.isHidden())
        button.setFocus()

    def on_changes(self, changes: Changes) -> None:
        """Have the two compared again where something they lean on was changed."""
        if (
            self._picked is not None
            and not self._at_work
            and not _LEANS_ON.isdisjoint(changes.tables)
        ):
            self._compare_again()

    def _compare_again(self) -> None:
        picked = self._picked
        sides = (picked.told.first, picked.told.second) if picked else ()
        if picked and all(
            views.exists(self._session.project, "version", s.version_id) for s in sides
        ):
            self.again_requested.emit(picked)

    def _show_place(self, second: bool) -> None:
        if self._picked is not None:
            side = self._picked.told.second if second else self._picked.told.first
            self.place_requested.emit(side.article_id, side.start, side.end)

    def _open_kept(self) -> None:
        if self._picked is not None and self._picked.suggestion_id is not None:
            self.record_requested.emit("suggestion", self._picked.suggestion_id)

    # Doing --------------------------------------------------------------------------------------------------------

    def keep(self) -> int | None:
        """Keep the comparison among the suggestions, for later."""
        picked = self._picked
        kept = self._session.do(lambda p: operations.keep(p, picked)) if picked else None
        if kept is not None:
            self._compare_again()
            self.done.emit(f"Kept for later as suggestion {kept}.")
        return kept

    def tie(self) -> None:
        """Make what accepting makes: claims where there are none, and a contradiction or a link."""
        picked = self._picked
        made = self._session.do(lambda p: operations.tie(p, picked)) if picked else None
        if made is None:
            return
        self.done.emit(made.sentence)
        for noun, ids in (
            ("contradiction", made.contradictions + made.joined),
            ("link", made.links),
        ):
            if ids:
                self.record_requested.emit(noun, ids[0])

    def _answer(self, key: str, value: str) -> None:
        """Answer a question for good: the comparison is kept, for the answer is about it."""
        picked = self._picked
        if picked is None:
            return
        self._at_work = True
        try:
            project = self._session.project
            kept = picked.suggestion_id or operations.keep(project, picked)
            operations.answer(project, kept, key, value)
        except AppError as error:
            self.checks.questions[key].refuse(error.sentence)
            return
        finally:
            self._at_work = False
        self._compare_again()

    def copy_text(self) -> None:
        """Put the comparison in words on the clipboard."""
        if self._picked is not None:
            QGuiApplication.clipboard().setText(in_words(self._picked))
            self._session.told.emit("The comparison is on the clipboard.")

    def copy_json(self) -> None:
        """Put the comparison on the clipboard as scripts get it."""
        if self._picked is not None:
            form = operations.picked_form(self._picked)
            text = json.dumps(form, ensure_ascii=False, indent=2)
            QGuiApplication.clipboard().setText(text)
            self._session.told.emit("The comparison is on the clipboard, as JSON.")


def in_words(picked: Picked) -> str:
    """Return a comparison as plain text: the outcome, why, both passages, each check."""
    told, look = picked.told, LOOKS[picked.told.outcome]
    kind = f" ({told.kind.value})" if told.kind else ""
    lines = [f"{look.word.capitalize()}{kind}. {told.because}", ""]
    lines += [
        f"“{_flowing(side)}”\n  {source_of(side, None)}" for side in (told.first, told.second)
    ]
    lines += ["", *(f"{one.result.value}: {one.words}" for one in picked.layout.checks)]
    lines += [f"open: {one.question}" for one in picked.layout.questions]
    return "\n".join([*lines, *told.remarks]) + "\n"


def _flowing(side: SuggestedSide) -> str:
    return " ".join(side.quote.split())
