"""The lists below the readers: claims, links and contradictions, each with its filter and its order."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QTabWidget

from core.operations import views
from gui.panels.record_page import RecordPage
from gui.panels.tables import TABLES

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from core.models import Changes
    from core.words import ClaimState
    from gui.session import Selection, Session

_SOON = 15
_LATEST = 900
_AT_ONCE = 5_000


class Dock(QTabWidget):
    """The lists as tabs. Changes are shown shortly after they were made, so that a mark never waits for a list."""

    chosen = Signal(str, object)
    """A noun and the ids of the rows that the user selected, the current one first: show their place."""
    opened = Signal(str, int)
    """A noun and the id of a row: go there."""
    context_menu_requested = Signal(object)
    """`QPoint` on the screen."""
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
        self._filters = QStackedWidget()
        self.pages: dict[str, RecordPage] = {}
        for table in TABLES:
            self._add(RecordPage(session.project, table))
        self.setCornerWidget(self._filters, Qt.Corner.TopRightCorner)
        self.currentChanged.connect(self._on_tab)
        self._count()

    def _add(self, page: RecordPage) -> None:
        noun = page.noun
        self.pages[noun] = page
        self._filters.addWidget(page.filter)
        self.addTab(page, page.title)
        page.table.chosen.connect(lambda ids: self.chosen.emit(noun, ids))
        page.table.opened.connect(lambda record_id: self.opened.emit(noun, record_id))
        page.table.context_menu_requested.connect(self.context_menu_requested)
        page.filter.state_cleared.connect(lambda: self.state_changed.emit(None))

    @property
    def page(self) -> RecordPage:
        """The page of the tab that is shown."""
        return cast("RecordPage", self.currentWidget())

    # What the window asks -----------------------------------------------------------------------------------------

    def show_tab(self, noun: str) -> None:
        """Show the list of a noun."""
        self.setCurrentWidget(self.pages[noun])

    def focus_list(self) -> None:
        """Put the keyboard into the list that is shown."""
        self.page.focus_list()

    def focus_filter(self) -> None:
        """Put the keyboard into the filter of the list that is shown."""
        self.page.filter.words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_state(self, state: ClaimState | None) -> None:
        """List only the claims in a state; None lists all."""
        self.pages["claim"].filter.set_state(state)

    def on_selection(self, selection: Selection) -> None:
        """Select the rows of what is selected, without telling."""
        for noun, page in self.pages.items():
            page.select(selection.ids if selection.noun == noun else ())

    def on_changes(self, changes: Changes) -> None:
        """Remember which lists are out of date; they are read anew soon, after what was changed is drawn."""
        touched = changes.tables.keys()
        for page in self.pages.values():
            page.stale = page.stale or bool(page.feeds & touched)
        self._timer.start()

    # Catching up --------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is shown now, at once where it takes no time."""
        super().showEvent(event)
        if sum(self._counts.values()) <= _AT_ONCE:
            self._catch_up()
        else:
            self._timer.start()

    def _on_tab(self, number: int) -> None:
        self._filters.setCurrentIndex(number)
        if self.isVisible():
            self._read_page()

    def _catch_up(self) -> None:
        self._timer.stop()
        if self.isVisible():
            self._count()
            self._read_page()

    def _read_page(self) -> None:
        """Read the page that is shown, where it is stale; the longer that takes, the longer it waits the next time."""
        if self.page.stale:
            begun = time.perf_counter()
            self.page.refresh(self._counts[self.page.noun])
            took = (time.perf_counter() - begun) * 1000
            self._timer.setInterval(round(min(_LATEST, max(_SOON, 3 * took))))

    def _count(self) -> None:
        tally = views.tally(self._session.project)
        contradictions = sum(tally.contradictions.values())
        self._counts = {
            "claim": tally.claims,
            "link": tally.links,
            "contradiction": contradictions,
        }
        for noun, page in self.pages.items():
            self.setTabText(self.indexOf(page), f"{page.title} {self._counts[noun]:,}")
            page.show_whole(self._counts[noun])

    # As it was left -----------------------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """Return which tab is shown, and the orders and widths of the tables, as plain values for JSON."""
        return {
            "tab": self.page.noun,
            "tables": {noun: page.state() for noun, page in self.pages.items()},
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Put the lists as they were left; what no longer fits is passed over."""
        tables = state.get("tables")
        if isinstance(tables, dict):
            for noun, kept in cast("dict[str, object]", tables).items():
                if noun in self.pages and isinstance(kept, dict):
                    self.pages[noun].restore(cast("dict[str, Any]", kept))
        if state.get("tab") in self.pages:
            self.show_tab(state["tab"])
