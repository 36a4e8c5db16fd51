"""Going through suggestions by keys: one after the other, each accepted, dismissed with a reason, or left for later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from core import operations
from core.operations import views
from core.words import Outcome
from gui.reader import placing, suggested
from gui.session import Selection
from gui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.operations.views import Project, SuggestionRow
    from gui.panels.dock import Dock
    from gui.reader.side_by_side import SideBySide
    from gui.session import Session

_NONE = "Select a suggestion first. Ctrl+7 goes to their list."
_NOT_DECIDED = "That is not decided yet: nothing is to be brought back."
_FIRST, _LAST = "This is the first one of the list.", "This is the last one of the list."


class Deciding(QObject):
    """Walks along the list of suggestions and writes down what the checker makes of them.

    Whatever was decided, the next one of the list is selected and shown.
    """

    done = Signal(str)
    """A sentence: what was done, which undo takes back."""
    reason_wanted = Signal(object)
    """Ids: ask why they are dismissed, then call `dismiss_for`."""
    relation_wanted = Signal(object)
    """Ids of suggestions that can both stand: ask whether they are linked and how, then call `accept_as`."""

    def __init__(
        self, session: Session, readers: SideBySide, dock: Dock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._readers = readers
        self._dock = dock
        self._own = "", ""
        self.draft: Callable[[int], tuple[str, str]] = _no_draft
        """What tells the outcome and the reason that were written beside a suggestion and wait there."""

    # Which one ------------------------------------------------------------------------------------------------------

    @property
    def is_meant(self) -> bool:
        """Whether keys such as J and Enter mean suggestions now.

        They do where the keyboard is in their list, and elsewhere while one is selected; not in another list.
        """
        keyboard = QApplication.focusWidget()
        if keyboard is not None and self._dock.isAncestorOf(keyboard):
            return self._dock.tab == "suggestion"
        return self._session.selection.noun == "suggestion"

    def ids(self) -> tuple[int, ...]:
        """Return the suggestions that are selected, the current one first; say so where there is none."""
        selection = self._session.selection
        if selection.noun == "suggestion" and selection.ids:
            return selection.ids
        self._session.advised.emit(_NONE)
        return ()

    def _rows(self, ids: Sequence[int]) -> list[SuggestionRow]:
        project = self._session.project
        found = (suggested.selected(project, Selection("suggestion", (one,))) for one in ids)
        return [row for row in found if row is not None]

    def show(self, suggestion_id: int, *, focus: bool = False) -> None:
        """Select a suggestion and show both its places, whatever the readers showed."""
        self._session.select("suggestion", suggestion_id)
        for row in self._rows((suggestion_id,)):
            placing.show_suggestion(self._readers, row, focus=focus)

    def go_to(self, suggestion_id: int, second: bool) -> None:
        """Put the keyboard to the first passage of a suggestion, or to the second."""
        for row in self._rows((suggestion_id,)):
            placing.show_suggestion(self._readers, row, focus=True, second=second)

    def show_again(self, suggestion_id: int) -> None:
        """Show a suggestion that an undo brought back, and in the list too, where it is open again."""
        self._dock.show_tab("suggestion")
        for row in self._rows((suggestion_id,)):
            if row.verdict is None:
                self._dock.suggestions.show_group_of(row)
        self.show(suggestion_id)

    # Walking --------------------------------------------------------------------------------------------------------

    def walk(self, step: int) -> None:
        """Go to the next suggestion of the list (1) or the one before (-1); to the first where none of it is selected."""
        listed = self._listed()
        if not listed:
            self._session.advised.emit("No suggestion is listed.")
            return
        selection = self._session.selection
        current = selection.current if selection.noun == "suggestion" else None
        if current not in listed:
            self.show(listed[0])
            return
        place = listed.index(current) + step
        if 0 <= place < len(listed):
            self.show(listed[place])
        else:
            self._session.advised.emit(_LAST if step > 0 else _FIRST)

    def other_end(self) -> None:
        """Put the keyboard to the passage of the other reader."""
        for row in self._rows(self.ids()[:1]):
            at_first = self._readers.active is self._readers.panes[0]
            view_has_it = at_first and self._readers.panes[0].view.hasFocus()
            placing.show_suggestion(self._readers, row, focus=True, second=view_has_it)

    def _listed(self) -> list[int]:
        self._dock.catch_up("suggestion")
        return list(self._dock.suggestions.table.records.ids)

    def _next(self, listed: Sequence[int], ids: Sequence[int]) -> int | None:
        """Return the suggestion to go on with once some are decided: the first after them, else the last before them."""
        places = [place for place, one in enumerate(listed) if one in set(ids)]
        if not places:
            return next(iter(listed), None)
        after = [one for one in listed[places[-1] :] if one not in ids]
        before = [one for one in listed[: places[-1]] if one not in ids]
        return next(iter(after or before[-1:]), None)

    # Deciding -------------------------------------------------------------------------------------------------------

    def accept(self) -> None:
        """Accept what is selected, as it was written beside it; nothing that was not seen.

        Where no suggestion is selected the first one of the list is shown.
        """
        if self._session.selection.noun != "suggestion":
            self.walk(1)
        elif ids := self.ids():
            self.accept_with(*(self.draft(ids[0]) if len(ids) == 1 else ("", "")))

    def accept_with(self, outcome: str, reason: str) -> None:
        """Accept what is selected, with the checker's own outcome and a reason, either may be "".

        Where both can stand it is asked first whether they are to be linked.
        """
        ids = self.ids()
        self._own = outcome, reason
        read = {Outcome(outcome)} if outcome else {row.outcome for row in self._rows(ids)}
        if read == {Outcome.COMPATIBLE}:
            self.relation_wanted.emit(ids)
        elif ids:
            self.accept_as(ids, "")

    def accept_as(self, ids: tuple[int, ...], relation: str) -> None:
        """Accept suggestions; `relation` is what links those that can both stand, "" leaves it to the outcome."""
        (outcome, reason), self._own = self._own, ("", "")

        def change(project: Project) -> str:
            made = operations.accept(
                project, ids, relation=relation, outcome=outcome, reason=reason
            )
            return made.sentence

        self._decide(ids, change)

    def dismiss(self) -> None:
        """Dismiss what is selected for the reason that is written beside it, else ask why."""
        if ids := self.ids():
            self.dismiss_with(self.draft(ids[0])[1] if len(ids) == 1 else "")

    def dismiss_with(self, reason: str) -> None:
        """Dismiss what is selected for a reason; "" asks for one."""
        ids = self.ids()
        if ids and reason:
            self.dismiss_for(ids, reason)
        elif ids:
            self.reason_wanted.emit(ids)

    def dismiss_for(self, ids: tuple[int, ...], reason: str) -> None:
        """Dismiss suggestions for a reason."""

        def change(project: Project) -> str:
            operations.dismiss(project, ids, reason)
            return f"Dismissed{_number(ids)}: {reason}."

        self._decide(ids, change)

    def leave_for_later(self, reason: str = "") -> None:
        """Leave what is selected for later."""

        def change(project: Project) -> str:
            operations.leave_for_later(project, ids, reason)
            return f"Left{_number(ids)} for later."

        if ids := self.ids():
            self._decide(ids, change)

    def bring_back(self) -> None:
        """Take back the decisions on what is selected: it is to be decided again."""

        def change(project: Project) -> str:
            operations.bring_back(project, ids)
            return f"Brought back{_number(ids)}: to be decided again."

        ids = self.ids()
        if not ids:
            return
        if all(row.verdict is None for row in self._rows(ids)):
            self._session.advised.emit(_NOT_DECIDED)
            return
        self._decide(ids, change)

    def _decide(self, ids: Sequence[int], change: Callable[[Project], str]) -> None:
        """Decide suggestions, and go on with the next of the list."""
        after = self._next(self._listed(), ids)
        said = self._session.do(change)
        if said is None:
            return
        if after is not None and views.exists(self._session.project, "suggestion", after):
            self.show(after)
        else:
            self._session.select("")
            self._readers.focus_active()  # and not to what comes in the place of the list
        self.done.emit(said)


def _no_draft(_suggestion_id: int) -> tuple[str, str]:
    return "", ""


def _number(ids: Sequence[int]) -> str:
    return f" {counted(len(ids), 'suggestion')}" if len(ids) > 1 else ""
