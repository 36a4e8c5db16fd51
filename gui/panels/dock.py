"""The lists below the readers: suggestions, claims, links and contradictions, each with its filter and its order."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from core.operations import views
from gui.panels.figure_pages import FIGURE_TABS, FigurePages
from gui.panels.record_page import RecordPage, as_new
from gui.panels.suggestion_columns import SUGGESTIONS
from gui.panels.suggestion_groups import TO_DECIDE
from gui.panels.suggestion_page import SuggestionPage
from gui.panels.tables import TABLES

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from core.models import Changes
    from core.words import ClaimState
    from gui.session import Selection, Session

_SOON = 15
_LATEST = 900
_FOUND = 300
"""Milliseconds after which the lists follow what the program finds, which comes in small pieces."""
_AT_ONCE = 5_000
_TABLES = (SUGGESTIONS, *TABLES)
_NOUNS: list[str] = [table.noun for table in _TABLES]
_TABS: list[str] = [*_NOUNS, *FIGURE_TABS]
_AS_NEW: dict[str, dict[str, Any]] = {table.noun: as_new(table) for table in _TABLES}


class Dock(QTabWidget):
    """The lists as tabs, each made when it is first shown.

    Changes are shown shortly after they were made, so that a mark never waits for a list.
    """

    chosen = Signal(str, object)
    """A noun and the ids of the rows that the user selected, the current one first: show their place."""
    opened = Signal(str, int)
    """A noun and the id of a row: go there."""
    context_menu_requested = Signal(object)
    """`QPoint` on the screen."""
    accepted = Signal()
    """Enter was pressed in the list of suggestions."""
    compare_requested = Signal()
    import_requested = Signal()
    order_chosen = Signal(bool)
    """Suggestions are to be listed in the learned order (True), or in the usual one."""
    order_requested = Signal()
    """The order of the suggestions is to be learned anew."""
    suggestions_opened = Signal()
    """The list of suggestions came to be shown."""
    state_changed = Signal(object)
    """`ClaimState` or None: by which state the claims are narrowed now, when the user took that away here."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("dock")
        self.tabBar().setDrawBase(False)
        self.setAccessibleName("Lists")
        self.tabBar().setAccessibleName("Lists")
        self._session = session
        self._counts: dict[str, int] = {}
        self._timer = QTimer(self, singleShot=True, interval=_SOON)
        self._timer.timeout.connect(self._catch_up)
        self._now_and_then = QTimer(self, singleShot=True, interval=_FOUND)
        self._now_and_then.timeout.connect(self._catch_up)
        self._filters = QStackedWidget()
        self._pages: dict[str, RecordPage] = {}
        self.suggestions = SuggestionPage(session.project)
        self.figures = FigurePages(session.project, self)
        titles = [*(table.title for table in _TABLES), *FIGURE_TABS.values()]
        self._places = [self._add_place(title) for title in titles]
        self._put(self.suggestions)
        self.setCornerWidget(self._filters, Qt.Corner.TopRightCorner)
        self.currentChanged.connect(self._on_tab)
        self.figures.suggestion_requested.connect(self._show_suggestion)
        self.figures.find_requested.connect(self.compare_requested)
        self._count()

    def _add_place(self, title: str) -> QVBoxLayout:
        """Add a tab with nothing in it yet."""
        inside = QWidget()
        place = QVBoxLayout(inside)
        place.setContentsMargins(0, 0, 0, 0)
        self.addTab(inside, title)
        return place

    @property
    def tab(self) -> str:
        """The tab that is shown: the noun of its list, or the name of a page of figures."""
        return _TABS[self.currentIndex()]

    @property
    def page(self) -> RecordPage:
        """The page of the list that is shown, the first list where none is."""
        return self.page_of(self.tab if self.tab in _NOUNS else _NOUNS[0])

    def page_of(self, noun: str) -> RecordPage:
        """Return the page of a noun, which may be made now."""
        if noun not in self._pages:
            self._pages[noun] = self._make(_NOUNS.index(noun))
        return self._pages[noun]

    def _make(self, number: int) -> RecordPage:
        page = RecordPage(self._session.project, _TABLES[number])
        self._put(page)
        self._select_in(page, self._session.selection)
        return page

    def _put(self, page: RecordPage) -> None:
        """Put a page into its place, with its filter."""
        place = self._places[_NOUNS.index(page.noun)]
        self._pages[page.noun] = page
        self._connect(page)
        self._filters.addWidget(page.filter)
        place.addWidget(page)
        page.show()
        place.activate()

    def _connect(self, page: RecordPage) -> None:
        noun = page.noun
        page.table.chosen.connect(lambda ids: self.chosen.emit(noun, ids))
        page.table.opened.connect(lambda record_id: self.opened.emit(noun, record_id))
        page.table.context_menu_requested.connect(self.context_menu_requested)
        page.filter.state_cleared.connect(lambda: self.state_changed.emit(None))
        if isinstance(page, SuggestionPage):
            page.table.accepted.connect(self.accepted)
            page.compare_requested.connect(self.compare_requested)
            page.import_requested.connect(self.import_requested)
            page.order_chosen.connect(self.order_chosen)
            page.order_requested.connect(self.order_requested)

    # What the window asks -----------------------------------------------------------------------------------------

    def show_tab(self, tab: str) -> None:
        """Show the list of a noun, or a page of figures."""
        self.setCurrentIndex(_TABS.index(tab))

    def focus_list(self) -> None:
        """Put the keyboard into what is shown."""
        if self.tab in FIGURE_TABS:
            self.figures.page(self.tab).focus_list()
        else:
            self.page.focus_list()

    def focus_filter(self) -> None:
        """Put the keyboard into the filter of what is shown."""
        if self.tab in FIGURE_TABS:
            self.figures.focus_filter(self.tab)
        else:
            self.page.filter.words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_state(self, state: ClaimState | None) -> None:
        """List only the claims in a state; None lists all."""
        self.page_of("claim").filter.set_state(state)

    def catch_up(self, noun: str) -> None:
        """Read the list of a noun now, where it is out of date; figures are laid out when they are shown."""
        if noun in _NOUNS and self.page_of(noun).stale:
            self._count()
            self.page_of(noun).refresh(self._counts[noun])

    def on_selection(self, selection: Selection) -> None:
        """Select the rows of what is selected, without telling."""
        for page in self._pages.values():
            self._select_in(page, selection)

    def _select_in(self, page: RecordPage, selection: Selection) -> None:
        page.select(selection.ids if selection.noun == page.noun else ())

    def on_changes(self, changes: Changes) -> None:
        """Remember which lists are out of date; they are read anew soon, after what was changed is drawn."""
        touched = changes.tables.keys()
        self.suggestions.on_changes(touched)
        for page in self._pages.values():
            page.stale = page.stale or bool(page.feeds & touched)
        self.figures.on_changes(changes)
        if changes.step_id:
            self._timer.start()
        elif not self._now_and_then.isActive():
            self._now_and_then.start()

    # Catching up --------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is shown now, at once where it takes no time."""
        super().showEvent(event)
        if self.tab == self.suggestions.noun:
            self.suggestions_opened.emit()
        if sum(self._counts.values()) <= _AT_ONCE:
            self._catch_up()
        else:
            self._timer.start()

    def _on_tab(self) -> None:
        if self.tab in FIGURE_TABS:
            self._show_figures()
            return
        self._filters.setCurrentWidget(self.page.filter)
        if self.isVisible():
            if self.tab == self.suggestions.noun:
                self.suggestions_opened.emit()
            self._read_page()

    def _show_figures(self) -> None:
        """Show a page of figures, which may be made now."""
        place = self._places[self.currentIndex()]
        if not place.count():
            page, beside = self.figures.page(self.tab), self.figures.filter_of(self.tab)
            self._filters.addWidget(beside)
            place.addWidget(page)
            page.show()
            place.activate()
        self._filters.setCurrentWidget(self.figures.filter_of(self.tab))

    def _show_suggestion(self, suggestion_id: int, focus: bool) -> None:
        if focus:
            self.opened.emit("suggestion", suggestion_id)
        else:
            self.chosen.emit("suggestion", (suggestion_id,))

    def _catch_up(self) -> None:
        self._timer.stop()
        self._now_and_then.stop()
        if self.isVisible():
            self._count()
            self._read_page()

    def _read_page(self) -> None:
        """Read the page that is shown, where it is stale; the longer that takes, the longer it waits the next time."""
        if self.tab in _NOUNS and self.page.stale:
            begun = time.perf_counter()
            self.page.refresh(self._counts[self.page.noun])
            took = (time.perf_counter() - begun) * 1000
            self._timer.setInterval(round(min(_LATEST, max(_SOON, 3 * took))))

    def _count(self) -> None:
        tally = views.tally(self._session.project)
        contradictions = sum(tally.contradictions.values())
        found = views.suggestion_counts(self._session.project)
        self._counts = {
            "suggestion": TO_DECIDE.count(found),
            "claim": tally.claims,
            "link": tally.links,
            "contradiction": contradictions,
        }
        for number, table in enumerate(_TABLES):
            self.setTabText(number, f"{table.title} {self._counts[table.noun]:,}")
        self.suggestions.take_counts(found)
        for noun, page in self._pages.items():
            page.show_whole(self._counts[noun])

    # As it was left -----------------------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """Return which tab is shown, and the orders and widths of the tables, as plain values for JSON."""
        made = {noun: page.state() for noun, page in self._pages.items()}
        return {"tab": self.tab, "tables": _AS_NEW | made}

    def restore(self, state: dict[str, Any]) -> None:
        """Put the lists as they were left; what no longer fits is passed over."""
        tables = state.get("tables")
        if isinstance(tables, dict):
            for noun, kept in cast("dict[str, object]", tables).items():
                left_as_new = noun not in self._pages and kept == _AS_NEW.get(noun)
                if noun in _NOUNS and isinstance(kept, dict) and not left_as_new:
                    self.page_of(noun).restore(cast("dict[str, Any]", kept))
        if state.get("tab") in _TABS:
            self.show_tab(state["tab"])
