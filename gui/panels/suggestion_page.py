"""The page of suggestions: one group of them at a time as a table, the other groups with their counts below it."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt, Signal

from core import operations
from core.operations import views
from gui.panels.record_page import RecordPage
from gui.panels.record_table import RecordTable
from gui.panels.suggestion_columns import SUGGESTIONS
from gui.panels.suggestion_filter import SuggestionFilter
from gui.panels.suggestion_groups import DECIDED, TO_DECIDE, GroupBar, group_of
from gui.panels.suggestion_words import Standing, Teaching, teaching

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from PySide6.QtGui import QKeyEvent

    from core.operations.views import Project, SuggestionRow, SuggestionsAsked
    from gui.panels.suggestion_groups import Counts, Group
    from gui.panels.tables import Table
    from gui.table_model import Asked, RecordModel

_LOOKED_AT = 2_000
"""Among so many suggestions, the first of the list, kinds, outlets and articles are offered to narrow it to."""
_FEW = 400
"""In a project of more articles it takes too long to look for those that changed before the window is shown."""
_READ = frozenset({"article", "version", "date", "answer", "correction"})
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_LATER = DECIDED[0]
ORDER = "place"
"""The order of a list that is learned: what matters first."""


class SuggestionTable(RecordTable):
    """The table of suggestions: Enter decides, a double click goes to the place."""

    accepted = Signal()
    """Enter was pressed: what is selected is to be accepted."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Enter: what is selected is known elsewhere, for keys may come quicker than a row is drawn."""
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.accepted.emit()
        else:
            super().keyPressEvent(event)


class SuggestionPage(RecordPage):
    """Lists the suggestions of one group, by its filter."""

    compare_requested = Signal()
    import_requested = Signal()
    order_chosen = Signal(bool)
    """The learned order is wanted (True), or the usual one."""
    order_requested = Signal()
    """The order is to be learned anew."""

    table: SuggestionTable
    filter: SuggestionFilter

    def __init__(self, project: Project) -> None:
        self._project = project
        super().__init__(project, SUGGESTIONS)
        self.group = TO_DECIDE
        self.counts: Counts = {}
        self._standing = Standing(0, 0)
        self._waiting: int | None = None
        self._looks = views.tally(project).articles <= _FEW
        self._taught = Teaching("")
        self.bar = GroupBar()
        self.column.addWidget(self.bar)
        self.bar.chosen.connect(self.show_group)
        self.bar.compare_requested.connect(self.compare_requested)
        self.bar.order.chosen.connect(self.order_chosen)
        self.bar.order.anew_requested.connect(self.order_requested)
        self.filter.narrowed.connect(self._on_narrowed)
        self.way_on.clicked.connect(self._go_on)
        self.table.records.asked = self._of_group(self.table.records.asked)

    def _make_table(self, model: RecordModel) -> RecordTable:
        return SuggestionTable(model)

    def _make_filter(self, table: Table) -> SuggestionFilter:
        return SuggestionFilter(table.orders, self._rows)

    def _rows(self) -> Iterable[SuggestionRow]:
        """Return the first of the suggestions listed."""
        ids = islice(self.table.records.ids, _LOOKED_AT)
        found: Any = views.listed_rows(self._project, "suggestion", ids)
        return cast("Iterable[SuggestionRow]", found.values())

    # Groups -------------------------------------------------------------------------------------------------------

    def show_group(self, group: Group) -> None:
        """List another group; the one that is listed already gives way to what is to be decided."""
        self.group = TO_DECIDE if group is self.group else group
        self.bar.show_counts(self.counts, self.group)
        self.ask(self._of_group(self.table.records.asked))
        self.focus_list()

    def show_group_of(self, row: SuggestionRow) -> None:
        """List the group that a suggestion is in, where it is not listed."""
        group = group_of(row.outcome, row.verdict)
        if group is not self.group:
            self.show_group(group)

    def _of_group(self, asked: Asked) -> Asked:
        narrowing = self.filter.narrowing
        wanted = replace(narrowing, outcomes=self.group.outcomes, verdicts=(self.group.verdict,))
        return replace(asked, suggestions=wanted)

    def _on_narrowed(self, _narrowing: SuggestionsAsked) -> None:
        self.ask(self._of_group(self.table.records.asked))

    # What is shown ------------------------------------------------------------------------------------------------

    def take_counts(self, counts: Counts) -> None:
        """Show how many suggestions there are of each outcome and decision."""
        self.counts = counts
        self._look_around(busy=self._standing.busy)

    def on_changes(self, tables: Collection[str]) -> None:
        """Look again for articles that are not compared as they are now, where something of them was changed."""
        self._looks = self._looks or not _READ.isdisjoint(tables)

    def show_busy(self, *, busy: bool) -> None:
        """Say that articles are being compared, or not any more."""
        self._looks = True
        self._look_around(busy=busy)
        if not self.stale:
            self._show_page()

    def _look_around(self, *, busy: bool) -> None:
        articles = views.tally(self._project).articles
        waiting = self._waiting
        if waiting is None:  # never looked: without any suggestion nothing was compared
            waiting = 0 if self.counts else articles
        if self._looks and not busy:
            waiting = self._waiting = operations.out_of_date(self._project)
            self._looks = False
        self._standing = Standing(articles, waiting, busy)
        self.bar.show_counts(self.counts, self.group)
        self.bar.show_waiting(waiting, busy=busy)
        self.bar.setVisible(bool(self.counts))

    def _show_page(self) -> None:
        self._whole = self.group.count(self.counts)
        super()._show_page()
        self._show_order()
        self._taught = teaching(self.counts, self.group, self._standing)
        self.teaching.setText(self._taught.text)
        self.way_on.setText(self._taught.button)
        self.way_on.setVisible(bool(self._taught.way))

    def _show_order(self) -> None:
        """Say in which order the list is, where the learned order would show."""
        project = self._project
        if self.group is TO_DECIDE and self.counts and self.table.records.asked.sort == ORDER:
            self.bar.order.show_standing(
                views.order_standing(project), writes=not project.read_only
            )
        else:
            self.bar.order.hide()

    def _said_of_none(self, asked: Asked) -> str:
        words = f" with “{asked.words.strip()}”" if asked.words.strip() else " of those"
        return f"No suggestion{words} {self.group.name}."

    def focus_list(self) -> None:
        """Put the keyboard into the table, or onto what can be done where nothing is listed."""
        if self.way_on.isVisible():
            self.way_on.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.table.isVisible() or self.filter.words.text():
            super().focus_list()

    def _go_on(self) -> None:
        match self._taught.way:
            case "import":
                self.import_requested.emit()
            case "compare":
                self.compare_requested.emit()
            case "later":
                self.show_group(_LATER)
            case _:
                self.show_group(TO_DECIDE)
