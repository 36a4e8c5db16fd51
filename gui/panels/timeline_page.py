"""The page of the time line: the figure it is of, and its values by the days on which they were said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from gui.fields.short import ShortLabel
from gui.panels import matrix_words
from gui.panels.record_page import words_of
from gui.panels.timeline_view import TimelineView

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QHideEvent, QShowEvent

    from core.finding.matrix_rows import Row
    from gui.panels.matrix_source import MatrixSource

TEACHES = (
    "The time line shows who said what of one figure on which day, and what replaced what.\n"
    "Find inconsistencies, then choose a figure in the matrix."
)
KEYS = "Up and Down: other figures · Left and Right: values · Enter: show the place"


class TimelinePage(QWidget):
    """Shows the figure that a source looks at."""

    suggestion_requested = Signal(int, bool)
    """The id of the suggestion whose two places are to be shown, and whether the keyboard goes there."""

    def __init__(self, source: MatrixSource) -> None:
        super().__init__()
        self._source = source
        self.view = TimelineView()
        self.heading, self.keys = ShortLabel(), QLabel(KEYS)
        self.heading.setProperty("kind", "strong")
        self.keys.setProperty("kind", "small")
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self.view)
        self._pages = QStackedLayout(self)
        for page in (self._figure(), words_of(QLabel(TEACHES))):
            self._pages.addWidget(page)
        self._pages.setCurrentIndex(1)
        self.view.opened.connect(self._on_opened)
        self.view.figure_wanted.connect(source.step)
        self.view.seen.connect(self._bring_into_view)
        source.changed.connect(self._show)
        source.figure_changed.connect(self._show)
        self._show()

    def _figure(self) -> QWidget:
        page = QWidget()
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 12, 2)
        head.setSpacing(12)
        head.addWidget(self.heading, 1)
        head.addWidget(self.keys)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.area, 1)
        return page

    def _show(self) -> None:
        figure = self._source.figure
        self._pages.setCurrentIndex(0 if figure is not None else 1)
        self.view.show_figure(figure)
        if figure is not None:
            self.heading.setText(f"{figure.name} · {matrix_words.under_name(figure)}")
            self.heading.setToolTip(matrix_words.figure_tip(figure))

    def _on_opened(self, row: Row, at: int, focus: bool) -> None:
        self.suggestion_requested.emit(row.ties_of(at)[0].suggestion_id, focus)

    def _bring_into_view(self, where: QRectF) -> None:
        centre = where.center().toPoint()
        self.area.ensureVisible(centre.x(), centre.y(), 0, int(where.height()))

    def focus_list(self) -> None:
        """Put the keyboard on the time line."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Have the figure while it is seen."""
        super().showEvent(event)
        self._source.want(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Have it no more."""
        super().hideEvent(event)
        self._source.let_go(self)
