"""Cards of articles: how they are laid out and painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from core.operations.views import ArticleRow
from core.records import record
from core.words import Role
from gui import theme, wording
from gui.panels.article_model import Heading, set_apart
from gui.panels.row_delegate import draw_line, types
from gui.panels.tables import source_parts
from gui.table_model import ID, RECORD

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

    from gui.table_model import Index

_GAP, _SIDE, _PAD = 4, 10, 9
_SET_DATE = "set date"


@record
class Laid:
    """A card laid out: its lines of title and source, what stands at its end, what sets it apart, and its height.

    `asks` is where "set date" stands in the last line of its source, in pixels; None where the date is known.
    """

    title: tuple[str, ...]
    printed: tuple[str, ...]
    asks: int | None
    end: str
    apart: str
    height: int


class CardDelegate(QStyledItemDelegate):
    """Paints articles as cards: a title of up to two lines, outlet and date, and how many claims it has."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[int, int] = {}
        self._rows: dict[int, tuple[ArticleRow, int]] = {}
        self.alike = False
        self.shown: frozenset[int] = frozenset()
        self.measure()

    def measure(self) -> None:
        """Measure anew, after the font of the view or its width has changed."""
        self._plain, self._strong, self._small, self._tiny = types(self._view.font())
        self._rows.clear()
        self.look_again()

    def look_again(self) -> None:
        """Measure those articles anew that are others than they were."""
        self._heights.clear()

    @property
    def height_of_all(self) -> int:
        """The height of every card where all are alike."""
        return 2 * self._strong.height + self._small.height + 17 + _GAP

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a card or heading."""
        width = self._view.viewport().width()
        if self.alike:
            return QSize(width, self.height_of_all)
        number = index.data(ID)
        height = self._heights.get(number) if number > 0 else None
        if height is None:
            height = self._heights[number] = self._height(index.data(RECORD), width) + _GAP
        return QSize(width, height)

    def _height(self, record: object, width: int) -> int:
        if not isinstance(record, ArticleRow):
            return self._tiny.height + 12
        known = self._rows.get(record.id)
        if known is None or known[0] != record:
            known = self._rows[record.id] = record, self.laid(record, width).height
        return known[1]

    def laid(self, row: ArticleRow, width: int) -> Laid:
        """Return how a card of a width is laid out."""
        inner = width - 2 * (_SIDE + _PAD)
        end = wording.counted(row.claims, "claim")
        apart = set_apart(row)
        room = inner - self._small.metrics.horizontalAdvance(end) - 10
        asks = None
        if row.published.known:
            lines = self._source(row, room, inner)
            if self.alike and apart:
                lines, apart = self._small.lines(f"{lines[0]} · {apart.lower()}", room), ""
        else:
            lines, asks = self._undated(row, room, inner)
            apart = "" if self.alike else apart
        title = self._strong.lines(row.label, inner, 2)
        small = len(lines) + bool(apart)
        height = len(title) * self._strong.height + small * self._small.height + 17
        return Laid(title, lines, asks, end, apart, height)

    def _source(self, row: ArticleRow, room: int, inner: int) -> tuple[str, ...]:
        """Return outlet and date in one line, or one under the other so that the date is never cut."""
        outlet, date = source_parts(row.outlet, row.published)
        whole = f"{outlet} · {date}"
        if self.alike or self._small.metrics.horizontalAdvance(whole) <= room:
            return self._small.lines(whole, room)
        first = self._small.lines(outlet, inner)
        if self._small.metrics.horizontalAdvance(date) <= room:
            return (*first, date)
        return (
            *first,
            *self._small.lines(date, inner),
            "",
        )  # the last one is for what stands at its end

    def _undated(self, row: ArticleRow, room: int, inner: int) -> tuple[tuple[str, ...], int]:
        """Return the lines before "set date", which has the place of the date, and where it begins in the last."""
        outlet, _ = source_parts(row.outlet, row.published)
        if self.alike and set_apart(row):
            outlet = f"{outlet} · {set_apart(row).lower()}"
        advance = self._small.metrics.horizontalAdvance
        beside = room - advance(f" · {_SET_DATE}")
        if not self.alike and advance(outlet) > beside:
            return (*self._small.lines(outlet, inner), ""), 0
        (cut,) = self._small.lines(outlet, beside)
        return (f"{cut} · ",), advance(f"{cut} · ")

    # Painting -----------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a card or a heading."""
        where = cast("QRect", option.rect).adjusted(_SIDE, 0, -_SIDE, -_GAP)  # type: ignore[attr-defined]
        state = cast("QStyle.StateFlag", option.state)  # type: ignore[attr-defined]
        record = index.data(RECORD)
        painter.save()
        try:
            under = bool(state & QStyle.StateFlag.State_MouseOver)
            self._ground(painter, where, index, under=under)
            if isinstance(record, Heading):
                self._heading(painter, where, record)
            elif isinstance(record, ArticleRow):
                self._card(painter, where, record)
        finally:
            painter.restore()

    def _ground(self, painter: QPainter, where: QRect, index: Index, *, under: bool) -> None:
        colours = theme.colours()
        shown = index.data(ID) in self.shown
        focused = self._view.hasFocus() and self._view.currentIndex() == index
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent), 1.5) if focused else Qt.PenStyle.NoPen)
        ground = colours.chosen if shown else colours.hover
        painter.setBrush(QColor(ground) if shown or under else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(where).adjusted(1, 1, -1, -1), 7, 7)

    def _heading(self, painter: QPainter, where: QRect, heading: Heading) -> None:
        colours, kind = theme.colours(), self._tiny
        top = where.bottom() - kind.height - 3
        icon = theme.icon("right" if heading.folded else "down", ink=colours.mute)
        icon.paint(painter, QRect(where.left() + 2, top + (kind.height - 12) // 2, 12, 12))
        line = QRect(where.left() + 18, top, where.width() - 18 - _PAD, kind.height)
        count = f"{heading.articles:,}"
        (text,) = kind.lines(heading.label, line.width() - 30)
        draw_line(painter, line, text, kind, colours.mute)
        draw_line(painter, line, count, kind, colours.mute, at_end=True)

    def _card(self, painter: QPainter, where: QRect, row: ArticleRow) -> None:
        colours, small = theme.colours(), self._small
        laid = self.laid(row, where.width() + 2 * _SIDE)
        line = QRect(where.left() + _PAD, where.top() + 8, where.width() - 2 * _PAD, small.height)
        for text in laid.title:
            draw_line(painter, line, text, self._strong, colours.ink)
            line.translate(0, self._strong.height)
        line.translate(0, 2)
        for text in laid.printed:
            draw_line(painter, line, text, small, colours.mute, right=False)
            line.translate(0, small.height)
        end = line.translated(0, -small.height)
        draw_line(painter, end, laid.end, small, colours.mute, at_end=True)
        if laid.asks is not None:
            draw_line(painter, end.translated(laid.asks, 0), _SET_DATE, small, colours.warn)
        if laid.apart:
            held = row.embargoed or row.role is Role.DRAFT
            ink = colours.warn if held else colours.mute
            draw_line(painter, line, laid.apart, small, ink)

    def date_place(self, where: QRect, row: ArticleRow) -> QRect:
        """Return where "set date" stands on a card; nowhere, where the date is known."""
        laid = self.laid(row, where.width())
        if laid.asks is None:
            return QRect()
        above = (len(laid.printed) - 1) * self._small.height
        top = where.top() + 8 + len(laid.title) * self._strong.height + 2 + above
        left = where.left() + _SIDE + _PAD + laid.asks
        width = self._small.metrics.horizontalAdvance(_SET_DATE)
        return QRect(left - 4, top - 3, width + 8, self._small.height + 6)
