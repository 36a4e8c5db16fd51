"""The filter of suggestions: by words, and by kind, outlet or article chosen from a menu, each with a chip that takes it away."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton

from core.operations.views import SuggestionsAsked
from core.text import shorten
from gui.panels.chip_buttons import ChipButton
from gui.panels.filter_line import FilterLine
from gui.table_model import Chip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from core.operations.views import SuggestedSide, SuggestionRow

_MOST = 24
_LONGEST = 26
_NOTHING = SuggestionsAsked()


class SuggestionFilter(FilterLine):
    """A filter line with a button that narrows the list. `rows` gives the suggestions to choose among."""

    narrowed = Signal(object)
    """`SuggestionsAsked` with kind, outlet and article as they are chosen now."""

    def __init__(
        self, orders: tuple[tuple[str, str], ...], rows: Callable[[], Iterable[SuggestionRow]]
    ) -> None:
        super().__init__("suggestion", orders)
        self._rows = rows
        self.narrowing = _NOTHING
        self.button = QPushButton("Narrow")
        self.button.setProperty("kind", "group")
        self.button.setAccessibleName("Narrow the list to a kind, an outlet or an article")
        self.button.setToolTip("Only one kind, outlet or article")
        self.button.clicked.connect(self.open_menu)
        self.chips = {name: ChipButton() for name in ("kind", "outlet", "article_id")}
        for name, chip in self.chips.items():
            chip.hide()
            chip.clicked.connect(lambda _checked=False, name=name: self._set(name, None, ""))
            self.insert(chip)
        self.insert(self.button)

    def _set(self, name: str, value: object, words: str) -> None:
        """Narrow the list to a kind, an outlet or an article; None lists all again."""
        chip = self.chips[name]
        chip.setVisible(value is not None)
        if value is not None:
            chip.set_chip(Chip("", shorten(words, _LONGEST)))
            chip.setToolTip(words)
            chip.setAccessibleName(f"Only {words}: press to show all")
        self.narrowing = replace(self.narrowing, **{name: value})
        self.narrowed.emit(self.narrowing)

    def clear(self) -> None:
        """Narrow the list no more."""
        for name, chip in self.chips.items():
            if not chip.isHidden():
                self._set(name, None, "")
        super().clear()

    # The menu -----------------------------------------------------------------------------------------------------

    def open_menu(self) -> QMenu:
        """Offer the kinds, outlets and articles of what is listed, those of the most suggestions first."""
        rows = list(self._rows())
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        kinds = Counter((row.kind, row.kind.value) for row in rows if row.kind)
        outlets = Counter(
            (name, name)
            for row in rows
            for name in dict.fromkeys((row.first.outlet, row.second.outlet))
            if name
        )
        articles = Counter(
            one for row in rows for one in dict.fromkeys(map(_article, (row.first, row.second)))
        )
        self._offer(menu, "Kind", "kind", kinds)
        self._offer(menu, "Outlet", "outlet", outlets)
        self._offer(menu, "Article", "article_id", articles)
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
        return menu

    def _offer(self, menu: QMenu, title: str, name: str, found: Counter[Any]) -> None:
        inner = menu.addMenu(title)
        inner.setEnabled(bool(found))
        for (value, words), count in found.most_common(_MOST):
            text = f"{shorten(words, 2 * _LONGEST)}\t{count:,}".replace("&", "&&")
            action = inner.addAction(text)
            action.triggered.connect(
                lambda _checked=False, value=value, words=words: self._set(name, value, words)
            )


def _article(side: SuggestedSide) -> tuple[int, str]:
    """Return the article of a side, with what it is called."""
    return side.article_id, " · ".join(filter(None, (side.title or "Untitled", side.outlet)))
