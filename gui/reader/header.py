"""The header of a reader: whose article it is, of which date and title, which version, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QToolButton,
)

from core.words import Role
from gui import theme, wording

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from core.models import Article, Version

EMPTY = "Empty reader"
_UNBOUNDED = 16_777_215
_LEAST_LETTERS, _LEAST_OF_TITLE = 6, 16
_BETWEEN, _AT_EDGES, _SPACING = 8, 13, 4


class ShortLabel(QLabel):
    """A line of text that is cut off with an ellipsis where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters."""
        least = self.fontMetrics().averageCharWidth() * _LEAST_LETTERS
        return QSize(min(least, self.sizeHint().width()), super().minimumSizeHint().height())

    def shown_text(self) -> str:
        """Return what is to be read at the present width."""
        room = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def fit(self, room: int) -> None:
        """Be as wide as what can be read in so much room, so that what stands beside it stands close."""
        metrics = self.fontMetrics()
        cut = metrics.elidedText(
            self.text(), Qt.TextElideMode.ElideRight, max(room, self.minimumSizeHint().width())
        )
        whole = cut == self.text()
        self.setMaximumWidth(_UNBOUNDED if whole else metrics.horizontalAdvance(cut) + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what there is room for."""
        along = self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
        side = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(self.contentsRect(), (side | along).value, self.shown_text())


class ReaderHeader(QFrame):
    """Outlet, date, title, role, version, a menu and a button that closes the reader."""

    date_requested = Signal()
    """The user wants to give the article a date."""
    version_chosen = Signal(int)
    """The id of another version to show."""
    close_requested = Signal()
    """The user wants to close the reader."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("reader_header")
        self._article: Article | None = None
        self._version: Version | None = None
        self._versions: list[Version] = []
        self._forms, self._title_below = [""], False
        self.outlet = ShortLabel()
        self.dot, self.date = QLabel("·"), ShortLabel()
        self.title, self.words, self.version = ShortLabel(), QLabel(), QLabel()
        self._make_labels()
        self.undated = QPushButton("date not set")
        self.undated.setObjectName("reader_undated")
        self.undated.setProperty("kind", "link")
        self.undated.setAccessibleDescription("Gives the article a date")
        self.undated.clicked.connect(self.date_requested)
        self.more, self.leave = QToolButton(), QToolButton()
        self._make_buttons()
        row = QHBoxLayout(self)
        row.setContentsMargins(_AT_EDGES, 4, _AT_EDGES, 4)
        row.setSpacing(_SPACING)
        for widget in (self.outlet, self.dot, self.date, self.undated):
            row.addWidget(widget)
        row.addSpacing(_BETWEEN)
        row.addWidget(self.title)
        row.addStretch(1)
        for widget in (self.words, self.version, self.more, self.leave):
            row.addWidget(widget)
        self.show_article(None, None, [])

    def _make_labels(self) -> None:
        self.outlet.setObjectName("reader_outlet")
        self.dot.setProperty("kind", "mute")
        self.date.setProperty("kind", "mute")
        self.title.setObjectName("reader_title")
        self.title.setProperty("kind", "mute")
        self.title.setMinimumWidth(1)
        self.words.setProperty("kind", "small")
        self.words.setObjectName("reader_role")
        self.version.setProperty("kind", "small")
        self.version.setObjectName("reader_version")

    def _make_buttons(self) -> None:
        self.more.setAccessibleName("Versions and address")
        self.more.setToolTip("Versions and address")
        menu = QMenu(self.more)
        menu.aboutToShow.connect(lambda: self.fill(menu))
        self.more.setMenu(menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.leave.setAccessibleName("Close this reader")
        self.leave.setToolTip("Close this reader")
        self.leave.clicked.connect(self.close_requested)
        self._draw_icons()

    def _draw_icons(self) -> None:
        self.more.setIcon(theme.icon("more", ink=theme.colours().mute))
        self.leave.setIcon(theme.icon("close", ink=theme.colours().mute))

    # What is shown ------------------------------------------------------------------------------------------------

    def show_article(
        self, article: Article | None, version: Version | None, versions: list[Version]
    ) -> None:
        """Show whose article it is; None for a reader without one."""
        self._article, self._version, self._versions = article, version, versions
        dated = article is not None and article.published.known
        self.outlet.setProperty("empty", article is None)
        self.outlet.style().polish(self.outlet)
        self.outlet.setText((article.outlet or "Outlet unknown") if article else EMPTY)
        self.outlet.setToolTip(article.label if article else "")
        self.title.setText(article.title if article else "")
        self.title.setToolTip(article.title if article else "")
        self.dot.setVisible(article is not None)
        self.date.setText(wording.dated(article.published) if article and dated else "")
        self.date.setToolTip(_whole_date(article) if article and dated else "")
        self.date.setVisible(dated)
        self.undated.setVisible(article is not None and not dated)
        self.more.setVisible(article is not None)
        self.words.setText(_words(article) if article else "")
        self.words.setVisible(bool(self.words.text()))
        self._show_version()

    def set_title_below(self, *, is_below: bool) -> None:
        """Say whether the title is to be read in the text below, so that it is not said twice."""
        if is_below != self._title_below:
            self._title_below = is_below
            self._fit()

    def _show_version(self) -> None:
        self._forms = [""]
        if self._version is not None:
            which, at = self._which(self._version), wording.moment(self._version.imported_at)
            self._forms = [f"imported {at.partition(',')[0]} · {which}", which, ""]
            self.version.setToolTip(
                f"Imported {at} from {self._version.source.name or 'pasted text'}"
            )
        self._fit()

    def _fit(self) -> None:
        """Tell of the title and the version as much as there is room for, once the rest has its room."""
        left = (self.outlet, self.dot, self.date, self.undated)
        shown = [w for w in (*left, self.words, self.more, self.leave) if not w.isHidden()]
        taken = sum(one.sizeHint().width() + _SPACING for one in shown)
        margins = self.contentsMargins()
        taken += _BETWEEN + 2 * _AT_EDGES + 4 * _SPACING + margins.left() + margins.right()
        form, title = self._share(self.width() - taken)
        self.version.setText(form)
        self.title.setVisible(title > 0)
        self.title.fit(title)
        taken += self.version.fontMetrics().horizontalAdvance(form) + title
        over = taken - self.width()
        self.outlet.fit(self.outlet.sizeHint().width() - over)
        over -= self.outlet.sizeHint().width() - self.outlet.minimumSizeHint().width()
        self.date.fit(self.date.sizeHint().width() - max(0, over))

    def _share(self, room: int) -> tuple[str, int]:
        """Return what is told of the version, and how much room the title has.

        The day of import gives way to the whole title, a long title to the version, and that to the title's beginning. A
        title that is read in the text below needs none.
        """
        metrics = self.title.fontMetrics()
        words = "" if self._title_below else self.title.text()
        whole = metrics.horizontalAdvance(words) + _SPACING + 1 if words else 0
        least = min(whole, metrics.averageCharWidth() * _LEAST_OF_TITLE)
        longest, *shorter = self._forms
        wishes = [(longest, whole), *((form, least) for form in shorter if form)]
        wishes += [("", least), *((form, 0) for form in self._forms)]
        for form, title in wishes:
            left = room - self.version.fontMetrics().horizontalAdvance(form)
            if left >= title:
                return form, min(whole, left) if title else 0
        return "", 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say more or less, as there is room."""
        super().resizeEvent(event)
        self._fit()

    def _which(self, version: Version) -> str:
        """Return which version it is: "original", or "version 2 of 3"."""
        count = len(self._versions)
        return f"version {version.number} of {count}" if count > 1 else "original"

    # What can be done ---------------------------------------------------------------------------------------------

    def fill(self, menu: QMenu) -> None:
        """Fill the menu with the versions, where there are several, and what can be done with the article."""
        menu.clear()
        for version in self._versions if len(self._versions) > 1 else ():
            at = wording.moment(version.imported_at)
            action = menu.addAction(f"{self._which(version).capitalize()}, imported {at}")
            action.setCheckable(True)
            action.setChecked(version == self._version)
            action.triggered.connect(lambda _=False, one=version.id: self.version_chosen.emit(one))
        if not menu.isEmpty():
            menu.addSeparator()
        address = self._address()
        copying = menu.addAction("Copy address" if address else "No address to copy")
        copying.setEnabled(bool(address))
        copying.triggered.connect(lambda: QGuiApplication.clipboard().setText(address))
        menu.addAction("Close this reader").triggered.connect(self.leave.click)

    def _address(self) -> str:
        own = self._version.address if self._version else ""
        return own or (self._article.address if self._article else "")

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons anew in another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "leave"):
            self._draw_icons()


def _whole_date(article: Article) -> str:
    """Return the date for reading at leisure, where it came from with it."""
    origin = f", {article.published.origin.value}" if article.published.origin else ""
    return f"Published {wording.dated(article.published)}{origin}"


def _words(article: Article) -> str:
    """Return what an article is to the work, where it is more than a report: "draft · embargoed"."""
    role = "" if article.role is Role.REPORT else article.role.value
    embargo = "embargoed" if article.embargoed else ""
    return " · ".join(word for word in (role, embargo) if word)
