"""The panel beside the readers: the articles of the project, and the states of their claims to filter by."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
)

from core.operations import views
from gui import actions, theme
from gui.panels.article_list import ArticleList
from gui.panels.article_model import ORDERS, ArticleModel
from gui.panels.filter_line import FilterEdit, OrderButton
from gui.panels.state_filter import StateFilter, inset
from gui.table_model import Asked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QShowEvent

    from core.models import Changes
    from core.words import ClaimState
    from gui.session import Selection, Session

_FEEDS = frozenset({"article", "date", "claim", "version"})
_STATE_FEEDS = frozenset({"claim", "link", "contradiction", "contradiction_claim"})
_SOON = 15
_LATEST = 900
_AT_ONCE = 5_000
_WORDS_SIDE = 14


class ArticlesPanel(QFrame):
    """Lists the articles as cards; below them the states of claims, as buttons that filter."""

    article_requested = Signal(int, bool)
    """The id of an article to show; True beside the one in the active reader."""
    article_selected = Signal(int)
    """The id of an article that became current by mouse or arrow keys."""
    date_requested = Signal(int)
    """The id of an article whose date is to be set."""
    state_chosen = Signal(object)
    """`ClaimState` to filter the claims by, or None."""
    import_requested = Signal()
    sample_requested = Signal()
    remove_requested = Signal(int)
    """The id of an article to remove."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("side_panel")
        self.setMinimumWidth(170)
        self._session = session
        self._stale = self._states_stale = True
        self._timer = QTimer(self, singleShot=True, interval=_SOON)
        self._timer.timeout.connect(self._catch_up)
        self.records = ArticleModel(session.project, self)
        self.list = ArticleList(self.records)
        self.filter = FilterEdit("Filter articles")
        self.order = OrderButton(ORDERS)
        self.states = StateFilter()
        self._lay_out()
        self._connect()

    # Laying out ---------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 8)
        column.setSpacing(0)
        column.addLayout(self._head())
        self._filter_row = inset(self.filter)
        column.addWidget(self._filter_row)
        self._words, self._button = QLabel(), QPushButton()
        self._words.setWordWrap(True)
        self._words.setProperty("kind", "mute")
        self._ways = QLabel()
        self._ways.setWordWrap(True)
        self._ways.setProperty("kind", "small")
        self._sample = QPushButton("Open the sample")
        self._sample.setProperty("kind", "link")
        self._sample.setToolTip("A finished example, in a window of its own.")
        self._nothing = inset(
            self._words, self._button, self._ways, self._sample, spacing=8, side=_WORDS_SIDE
        )
        column.addWidget(self._nothing)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.list.setMinimumHeight(60)
        column.addWidget(self.list, 1)
        column.addWidget(self.states)
        column.addStretch(0)

    def _head(self) -> QHBoxLayout:
        self._heading = QLabel()
        self._heading.setProperty("kind", "heading")
        self._plus = QToolButton()
        self._plus.setToolTip("Import articles…")
        self._plus.setAccessibleName("Import articles")
        self._plus.setEnabled(not self._session.read_only)
        self._plus.setIcon(theme.icon("plus"))
        row = QHBoxLayout()
        row.setContentsMargins(_WORDS_SIDE, 0, 8, 4)
        row.setSpacing(2)
        row.addWidget(self._heading, 1)
        row.addWidget(self.order)
        row.addWidget(self._plus)
        return row

    def _connect(self) -> None:
        self.list.article_requested.connect(self.article_requested)
        self.list.article_selected.connect(self.article_selected)
        self.list.date_requested.connect(self.date_requested)
        self.list.remove_requested.connect(self.remove_requested)
        self.filter.words_changed.connect(self._on_words)
        self.filter.left.connect(self.focus_list)
        self.order.chosen.connect(self._on_order)
        self._plus.clicked.connect(self.import_requested)
        self._button.clicked.connect(self._on_button)
        self._sample.clicked.connect(self.sample_requested)
        self.states.chosen.connect(self.state_chosen)

    # What is shown ------------------------------------------------------------------------------------------------

    def on_changes(self, changes: Changes) -> None:
        """Remember what is out of date; it is read anew soon, after what was changed is drawn."""
        touched = changes.tables.keys()
        self._stale = self._stale or bool(_FEEDS & touched)
        self._states_stale = self._states_stale or bool(_STATE_FEEDS & touched)
        if self._stale or self._states_stale:
            self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is out of date: the articles, which are painted next, and what else takes no time, at once.

        Not earlier: each time a list is put into another widget, or styled, all its rows are laid out anew.
        """
        super().showEvent(event)
        self._read_list()
        if views.tally(self._session.project).claims <= _AT_ONCE:
            self._catch_up()
        else:
            self._timer.start()

    def _catch_up(self) -> None:
        """Read what is stale; the longer that takes, the longer it waits the next time."""
        if self.isVisible() and (self._stale or self._states_stale):
            begun = time.perf_counter()
            self._read_list()
            self._read_states()
            took = (time.perf_counter() - begun) * 1000
            self._timer.setInterval(round(min(_LATEST, max(_SOON, 3 * took))))

    def _read_list(self) -> None:
        if self._stale:
            self._stale = False
            self.list.refresh()
            self._show_words()

    def _read_states(self) -> None:
        if self._states_stale:
            self._states_stale = False
            self.states.show_counts(views.state_counts(self._session.project))

    def _show_words(self) -> None:
        """Show how many articles there are, or what to do where there are none."""
        count = views.tally(self._session.project).articles
        listed = self.records.articles_listed()
        self._heading.setText(f"ARTICLES · {count:,}")
        self._heading.setAccessibleName(f"Articles, {count:,}")
        self._filter_row.setVisible(bool(count))
        self.order.setVisible(bool(count))
        self.list.setVisible(bool(listed))
        self._nothing.setVisible(not listed)
        if count:
            self._words.setText(f"No article with “{self.filter.text().strip()}”.")
            self._button.setText("Show all articles")
        else:
            self._words.setText(
                "Bring in the articles that are to be compared: choose files or saved pages, or drop them here."
            )
            self._button.setText("Import…")
            self._ways.setText(_ways())
        self._ways.setHidden(bool(count))
        self._sample.setHidden(bool(count))
        self._button.setEnabled(bool(count) or not self._session.read_only)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon anew in another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_plus"):
            self._plus.setIcon(theme.icon("plus"))

    # What the user does -------------------------------------------------------------------------------------------

    def _ask(self, asked: Asked) -> None:
        if asked != self.records.asked:
            self.records.asked = asked
            self.list.refresh()
            self._show_words()

    def _on_words(self, words: str) -> None:
        self._ask(Asked(self.records.asked.sort, self.records.asked.descending, words))

    def _on_order(self, order: str, reverse: bool) -> None:
        self.order.show_order(order, reverse=reverse)
        self._ask(Asked(order, reverse, self.records.asked.words))

    def _on_button(self) -> None:
        if views.tally(self._session.project).articles:
            self.filter.clear()
            self.filter.flush()
        else:
            self.import_requested.emit()

    # What the window asks -----------------------------------------------------------------------------------------

    def set_state(self, state: ClaimState | None) -> None:
        """Show by which state the claims are filtered, without telling."""
        self.states.set_state(state)

    def on_selection(self, selection: Selection) -> None:
        """Make a selected article current, without telling."""
        if selection.noun == "article" and selection.current is not None:
            self.list.make_current(selection.current)
        else:
            with self.list.quietly():
                self.list.clearSelection()

    def set_shown(self, article_ids: Iterable[int]) -> None:
        """Mark the articles that the readers show."""
        self.list.set_shown(frozenset(article_ids))

    def current(self) -> int | None:
        """Return the id of the current article."""
        return self.list.current()

    def step(self, step: int) -> None:
        """Go on by so many articles, or back, and ask for that one."""
        articles = [number for number in self.records.ids if number > 0]
        shown = [n for n in articles if n in self.list.cards.shown]
        here = self.current() or (shown[0] if shown else None)
        at = articles.index(here) + step if here in articles else 0
        if 0 <= at < len(articles):
            self.list.make_current(articles[at])
            beside = False
            self.article_requested.emit(articles[at], beside)

    def focus_list(self) -> None:
        """Put the keyboard into the list, or where articles are imported while there are none."""
        if not self.list.isVisibleTo(self):
            (self._button if not self._filter_row.isVisibleTo(self) else self.filter).setFocus()
            return
        self.list.setFocus()
        if self.list.currentIndex().row() < 0:
            first = next((n for n in self.records.ids if n > 0), 0)
            shown = next((n for n in self.records.ids if n in self.list.cards.shown), first)
            self.list.make_current(shown, select=False)

    # As it was left -----------------------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """Return the order and the folded groups, as plain values for JSON."""
        asked = self.records.asked
        folded = sorted(self.records.folded)
        return {"sort": asked.sort, "descending": asked.descending, "folded": folded}

    def restore(self, state: dict[str, Any]) -> None:
        """Put the list as it was left; what no longer fits is passed over."""
        folded = state.get("folded")
        if isinstance(folded, list):
            self.records.folded = {name for name in folded if isinstance(name, str)}
            self.list.refresh()
        if state.get("sort") in dict(ORDERS):
            self._on_order(str(state["sort"]), state.get("descending") is True)


def _ways() -> str:
    """Return the other way to begin, with its key as it is now."""
    paste = actions.shown_key(actions.load_keys()["paste_article"])
    ending = f" A text on the clipboard comes in with {paste}." if paste else ""
    return f"{ending.strip()}\n\nNew here? Look at a finished example:".strip()
