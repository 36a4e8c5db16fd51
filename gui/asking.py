"""Short questions with one-key answers, and the search over everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QInputDialog, QMessageBox

from core.text import quoted
from core.words import Dismissal
from gui.actions import commands
from gui.reader import placing
from gui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from core.models import Contradiction
    from gui.dialogs.key_choice import KeyChoice
    from gui.dialogs.palette import Palette
    from gui.gestures.tying import Joining
    from gui.reader.side_by_side import SideBySide
    from gui.session import Session

_NEW = 0
_SHOWN = 5


class Asking(QObject):
    """Puts questions over the window and passes the answers on."""

    relation_chosen = Signal(int, int, str)
    """First claim, second claim, relation (or "contradicts")."""
    joining_chosen = Signal(object, object)
    """Ids of claims as a tuple, id of the contradiction to join or None for a new one."""
    reason_chosen = Signal(object, str)
    """Ids of suggestions, and why they are dismissed."""
    linking_chosen = Signal(object, str)
    """Ids of suggestions that are accepted, and the relation of the links they make, "none" for none."""
    dismissed = Signal()
    """A question was left without an answer."""
    giving_up = Signal()
    """What was typed and refused may be lost."""
    command_chosen = Signal(str)
    record_chosen = Signal(str, int)
    place_chosen = Signal(int, int, int)

    def __init__(self, session: Session, window: QWidget, readers: SideBySide) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._readers = readers
        self._palette: Palette | None = None
        self._asked: KeyChoice | None = None

    def ask_relation(self, first_id: int, second_id: int) -> None:
        """Ask how the first of two claims stands to the second."""
        from gui.dialogs.key_choice import RELATION_CHOICES  # noqa: PLC0415

        choice = self._choice()
        choice.chosen.connect(
            lambda relation: self.relation_chosen.emit(first_id, second_id, str(relation))
        )
        choice.ask(
            f"Claim {first_id} … claim {second_id}", list(RELATION_CHOICES), self._at(second_id)
        )

    def ask_joining(self, joining: Joining) -> None:
        """Ask whether claims are to join a contradiction that is open, or to make a new one."""
        from gui.dialogs.key_choice import Choice  # noqa: PLC0415

        choices = [
            Choice(str(n), said, one.id, f"{len(one.claim_ids)} claims, {one.status}")
            for n, (one, said) in enumerate(_ways_to_join(joining.open_ones[:9]), 1)
        ]
        choices.append(Choice("N", "Make a new contradiction", _NEW))
        choice = self._choice()
        choice.chosen.connect(
            lambda found: self.joining_chosen.emit(joining.claim_ids, found or None)
        )
        choice.ask(_said_of(joining), choices, self._at(joining.claim_ids[-1]))

    def ask_reason(self, ids: tuple[int, ...]) -> None:
        """Ask why suggestions are dismissed: a number gives one of the usual reasons, 0 lets one be written."""
        from gui.dialogs.key_choice import REASON_CHOICES  # noqa: PLC0415

        choice = self._choice()
        choice.chosen.connect(lambda reason: self._take_reason(ids, str(reason)))
        what = "it" if len(ids) == 1 else counted(len(ids), "suggestion")
        choice.ask(f"Why is {what} dismissed?", REASON_CHOICES, self._middle())

    def _take_reason(self, ids: tuple[int, ...], reason: str) -> None:
        if reason != Dismissal.OTHER:
            self.reason_chosen.emit(ids, reason)
            return
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle("Dismiss")
        dialog.setLabelText("Why is it dismissed?")
        dialog.setOkButtonText("Dismiss")
        dialog.textValueSelected.connect(lambda text: self._take_words(ids, text))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_words(self, ids: tuple[int, ...], text: str) -> None:
        if text.strip():
            self.reason_chosen.emit(ids, text.strip())

    def ask_linking(self, ids: tuple[int, ...]) -> None:
        """Ask how passages that can both stand are to be linked, if at all."""
        from gui.dialogs.key_choice import LINKING_CHOICES  # noqa: PLC0415

        choice = self._choice()
        choice.chosen.connect(lambda relation: self.linking_chosen.emit(ids, str(relation)))
        choice.ask("Both can stand. Link them?", LINKING_CHOICES, self._middle())

    def _middle(self) -> QPoint:
        """Return where a question about no claim belongs: below what is read in the upper part of the readers."""
        at = QPoint(self._window.width() // 3, self._window.height() // 2)
        return self._window.mapToGlobal(at)

    def ask_giving_up(self, unwritten: list[str]) -> None:
        """Ask whether what was typed and refused may be lost."""
        question = QMessageBox(
            QMessageBox.Icon.Warning,
            "Not written",
            "What was typed here was refused and is not in the project:",
            QMessageBox.StandardButton.Cancel,
            self._window,
        )
        question.button(QMessageBox.StandardButton.Cancel).setText("Go back")
        question.setDefaultButton(QMessageBox.StandardButton.Cancel)
        question.setInformativeText("\n".join(unwritten[:_SHOWN]))
        lose = question.addButton("Close all the same", QMessageBox.ButtonRole.DestructiveRole)
        lose.clicked.connect(self.giving_up)
        question.finished.connect(question.deleteLater)
        question.open()

    def search(self, made: Mapping[str, QAction]) -> None:
        """Open the search over commands, articles and claims."""
        if self._palette is None:
            from gui.dialogs.palette import Palette  # noqa: PLC0415 - not needed at the start

            self._palette = Palette(self._session, lambda: commands(made), self._window)
            self._palette.command_chosen.connect(self.command_chosen)
            self._palette.record_chosen.connect(self.record_chosen)
            self._palette.place_chosen.connect(self.place_chosen)
        self._palette.open()

    def _choice(self) -> KeyChoice:
        """Return a list of answers; one that is still open gives way, or their letters would not know whom to answer."""
        from gui.dialogs.key_choice import KeyChoice  # noqa: PLC0415

        if self._asked is not None:
            self._asked.dismissed.disconnect(self._on_dismissed)
            self._drop()
        choice = self._asked = KeyChoice(self._window)
        choice.chosen.connect(self._drop)
        choice.dismissed.connect(self._on_dismissed)
        return choice

    def _on_dismissed(self) -> None:
        self._drop()
        self.dismissed.emit()

    def _drop(self) -> None:
        asked, self._asked = self._asked, None
        if asked is not None:
            asked.close()
            asked.deleteLater()

    def _at(self, claim_id: int) -> QPoint | QRect:
        """Return where a question about a claim belongs: at its words where they are in view, so as not to cover them."""
        words = placing.on_screen(self._readers, self._session.project, claim_id)
        middle = QPoint(self._window.width() // 2, self._window.height() // 3)
        return words or self._window.mapToGlobal(middle)


def _ways_to_join(open_ones: Sequence[Contradiction]) -> list[tuple[Contradiction, str]]:
    """Return contradictions, each with what joining it is called; those of one title are told apart by number."""
    titles = [one.title for one in open_ones]
    names = [f"contradiction {one.id} " if titles.count(one.title) > 1 else "" for one in open_ones]
    return [
        (one, f"Join {name}{quoted(one.title)}") for one, name in zip(open_ones, names, strict=True)
    ]


def _said_of(joining: Joining) -> str:
    """Say where the claims are already; the contradictions that tie all of them are named."""
    numbers = [str(one.id) for one in joining.tied]
    if not numbers:
        return "These claims are in a contradiction already"
    if len(numbers) == 1:
        return f"Contradiction {numbers[0]} ties these claims already"
    return f"Contradictions {', '.join(numbers[:-1])} and {numbers[-1]} tie these claims already"
