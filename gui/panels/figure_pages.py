"""The pages of the dock that show figures: the matrix and the time line, each made when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.panels.matrix_page import MatrixPage
from gui.panels.matrix_source import MatrixSource
from gui.panels.timeline_page import TimelinePage

if TYPE_CHECKING:
    from core.models import Changes
    from core.operations.views import Project

FIGURE_TABS = {"matrix": "Matrix", "timeline": "Timeline"}
"""The tabs of figures, by name, with their titles."""


class FigurePages(QObject):
    """Makes the pages, which show the figures of one source."""

    suggestion_requested = Signal(int, bool)
    """The id of the suggestion whose two places are to be shown, and whether the keyboard goes there."""
    find_requested = Signal()
    """What clashes is to be looked for."""

    def __init__(self, project: Project, owner: QObject) -> None:
        super().__init__(owner)
        self.source = MatrixSource(project, self)
        self._made: dict[str, MatrixPage | TimelinePage] = {}
        self._no_filter = QWidget()

    def page(self, name: str) -> MatrixPage | TimelinePage:
        """Return the page of a name, which may be made now."""
        if name not in self._made:
            made = MatrixPage(self.source) if name == "matrix" else TimelinePage(self.source)
            made.suggestion_requested.connect(self.suggestion_requested)
            if isinstance(made, MatrixPage):
                made.find_requested.connect(self.find_requested)
            self._made[name] = made
        return self._made[name]

    def filter_of(self, name: str) -> QWidget:
        """Return what stands beside the tabs while a page is shown."""
        page = self.page(name)
        return page.filter if isinstance(page, MatrixPage) else self._no_filter

    def focus_filter(self, name: str) -> None:
        """Put the keyboard into the filter of a page, or where it has none on the page."""
        page = self.page(name)
        if isinstance(page, MatrixPage):
            page.filter.words.setFocus()
        else:
            page.focus_list()

    def on_changes(self, changes: Changes) -> None:
        """Lay out anew what was changed, where it is shown."""
        self.source.on_changes(changes)
