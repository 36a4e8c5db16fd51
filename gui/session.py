"""One open project as its window sees it: what is selected, what was changed, what could not be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

from PySide6.QtCore import QObject, Signal

from core import operations
from core.errors import AppError
from core.operations import views
from core.records import record

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.models import Changes, Identity
    from core.operations.views import Project

Result = TypeVar("Result")
Noun = Literal["", "article", "claim", "link", "contradiction", "suggestion"]


@record
class Selection:
    """What is selected: records of one noun, by their ids, the current one first; noun "" where nothing is."""

    noun: Noun = ""
    ids: tuple[int, ...] = ()

    @property
    def current(self) -> int | None:
        """The id of the current record."""
        return self.ids[0] if self.ids else None


class Session(QObject):
    """The door between widgets and the project.

    Widgets read through `core.operations.views`, change through `do`, and look at `changed` to decide whether to draw
    anew.
    """

    changing = Signal()
    """Something is about to be changed, taken back or done again."""
    changed = Signal(object)
    """`Changes`: what one step, undo or redo touched. Emitted right after it was written."""
    selection_changed = Signal(object)
    """`Selection`: what is selected now."""
    failed = Signal(str)
    """A sentence for the user: what could not be done, and why. Nothing was changed."""
    advised = Signal(str)
    """A sentence for the user: what is to be done first, or elsewhere. Nothing was tried; it counts for this moment."""
    told = Signal(str)
    """A sentence for the user: what was done."""

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.selection = Selection()
        project.listeners.append(self._on_changes)

    def close(self) -> None:
        """Close the project; nothing may be asked of the session after that."""
        self.project.listeners.clear()
        self.project.close()

    @property
    def read_only(self) -> str:
        """The sentence that says why nothing can be changed, or ""."""
        return self.project.read_only

    # Changing -----------------------------------------------------------------------------------------------------

    def do(self, change: Callable[[Project], Result]) -> Result | None:
        """Run an operation on the project and return its result; None, and `failed` is told, where it is refused."""
        self.changing.emit()
        try:
            return change(self.project)
        except AppError as error:
            self.failed.emit(error.sentence)
            return None

    def change(self, change: Callable[[Project], object]) -> bool:
        """Run an operation on the project; False, and `failed` is told, where it is refused."""
        self.changing.emit()
        try:
            change(self.project)
        except AppError as error:
            self.failed.emit(error.sentence)
            return False
        return True

    def undo(self) -> None:
        """Take the last step back and tell which it was."""
        self._take_back(operations.undo, "Undone", "There is nothing to undo.")

    def redo(self) -> None:
        """Do the last undone step again and tell which it was."""
        self._take_back(operations.redo, "Done again", "There is nothing to redo.")

    def _take_back(self, how: Callable[[Project], str | None], done: str, nothing: str) -> None:
        labels: list[str | None] = []
        if self.change(lambda project: labels.append(how(project))):
            self.told.emit(f"{done}: {labels[0]}" if labels[0] else nothing)

    def sign_as(self, identity: Identity, change: Callable[[Project], Result]) -> Result | None:
        """Run an operation as someone else, a second reader at the same desk."""
        with self.project.acting_as(identity):
            return self.do(change)

    # Selecting ----------------------------------------------------------------------------------------------------

    def select(self, noun: Noun, *ids: int) -> None:
        """Select records of one noun, the current one first; with "" nothing.

        A single one that is gone, as a list that lags behind may still show it, is told and not selected.
        """
        if len(ids) == 1 and not views.exists(self.project, noun, ids[0]):
            self.failed.emit(f"There is no {noun} {ids[0]}.")
            return
        selection = Selection(noun, ids)
        if selection != self.selection:
            self.selection = selection
            self.selection_changed.emit(selection)

    def drop_lost(self) -> None:
        """Select what of the selected records is still there; nothing where the current one is gone."""
        noun, ids = self.selection.noun, self.selection.ids
        kept = tuple(one for one in ids if views.exists(self.project, noun, one))
        if kept[:1] != ids[:1]:
            self.select("")
        elif kept != ids:
            self.select(noun, *kept)

    def _on_changes(self, changes: Changes) -> None:
        self.drop_lost()
        self.changed.emit(changes)
