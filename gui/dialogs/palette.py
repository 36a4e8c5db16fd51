"""The palette: one field that finds articles, claims, contradictions, places in texts and commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from core.operations import views
from gui import notify
from gui.dialogs import finding
from gui.dialogs.palette_rows import RowPainter, Rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex, QObject
    from PySide6.QtGui import QShowEvent

    from gui.dialogs.finding import Command
    from gui.session import Selection, Session

_WIDTH, _LEAST_WIDTH, _EDGES = 640, 320, 64
_USUAL_PIXELS = 13
_MOST_SHOWN = 470
_PAUSE = 30
_REMEMBERED = 6
_HINT = ">  commands       #12  claim 12       ↑ ↓  choose       Enter  go       Esc  close"


class Palette(QFrame):
    """Finds by words, as they are typed; opened anew it is empty.

    `commands` tells what can be done now, as `actions.commands` does. Without a session it lists commands alone.
    """

    command_chosen = Signal(str)
    """The id of the action to do."""
    record_chosen = Signal(str, int)
    """Noun and id of the record to go to: article, claim, contradiction or evidence."""
    place_chosen = Signal(int, int, int)
    """An article's id and the place in its newest text to go to: start and end in code points."""

    def __init__(
        self, session: Session | None, commands: Callable[[], list[Command]], parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self.setAccessibleName("Find")
        self._session, self._commands = session, commands
        self._window = parent.window()
        self._recent: list[int] = []
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._find)
        self._rows = Rows(self)
        self._build()
        if session:
            session.selection_changed.connect(self._on_selection)

    def _build(self) -> None:
        self.field = QLineEdit()
        self.field.setObjectName("palette_field")
        self.field.setPlaceholderText("Search articles, claims and commands")
        self.field.setAccessibleName("Search articles, claims and commands")
        self.field.installEventFilter(self)
        self.field.textChanged.connect(lambda _text: self._timer.start())
        self.found = QListView()
        self.found.setObjectName("palette_found")
        self.found.setAccessibleName("Found")
        self.found.setModel(self._rows)
        self.found.setItemDelegate(RowPainter(self._rows, self.found))
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.setMouseTracking(True)
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.found.clicked.connect(self._choose)
        self.nothing = QLabel()
        self.nothing.setObjectName("palette_nothing")
        self.nothing.setWordWrap(True)
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        hint = QLabel(_HINT)
        hint.setObjectName("palette_hint")
        hint.setProperty("kind", "small")
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.setSpacing(0)
        for part in (self.field, self.found, self.nothing, hint):
            box.addWidget(part)

    # Opening ------------------------------------------------------------------------------------------------------

    def open_under(self, anchor: QWidget | None = None, words: str = "") -> None:
        """Open empty, or with words typed, centred under a widget, else at the top of the window."""
        window = self._window
        place = anchor or window
        wanted = max(_WIDTH, _WIDTH * self.font().pixelSize() // _USUAL_PIXELS)
        width = max(_LEAST_WIDTH, min(wanted, window.width() - _EDGES))
        self.setFixedWidth(width)
        self.field.setText(words)
        self._find()
        top = place.height() + 4 if anchor else 48
        corner = place.mapToGlobal(QPoint((place.width() - width) // 2, top))
        screen = window.screen().availableGeometry()
        corner.setX(max(screen.left(), min(corner.x(), screen.right() - width)))
        self.move(corner)
        self.show()

    def open(self) -> None:
        """Open empty under the search button of the window."""
        self.open_under(self._window.findChild(QWidget, "search_button"))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the field."""
        super().showEvent(event)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def visited(self, article_id: int) -> None:
        """Take note that an article is being looked at: it comes first among the recent ones."""
        if self._recent[:1] != [article_id]:
            rest = [other for other in self._recent if other != article_id]
            self._recent = [article_id, *rest][:_REMEMBERED]

    def _on_selection(self, selection: Selection) -> None:
        if self._session and selection.current is not None:
            if selection.noun == "article":
                self.visited(selection.current)
            elif selection.noun == "claim":
                self.visited(views.claim(self._session.project, selection.current).article_id)

    # Finding ------------------------------------------------------------------------------------------------------

    def _find(self) -> None:
        self._timer.stop()
        project = self._session.project if self._session else None
        typed = self.field.text()
        recent = self._recent
        if project and not typed and len(recent) < _REMEMBERED:
            newest = views.listed_ids(project, "article", sort="number", descending=True)
            recent = list(dict.fromkeys([*recent, *newest[:_REMEMBERED]]))
        rows = finding.find(project, typed, self._commands(), recent)
        self._rows.put(rows)
        self.nothing.setText("" if rows else finding.said_of_nothing(project, typed))
        self.nothing.setVisible(not rows)
        self.found.setVisible(bool(rows))
        self._fit()
        self._step_from(-1, 1)
        if not rows:
            self._say(self.nothing.text())

    def _fit(self) -> None:
        high = sum(self.found.sizeHintForRow(row) for row in range(self._rows.rowCount()))
        self.found.setFixedHeight(min(high + 6, _MOST_SHOWN))
        self.adjustSize()

    # Choosing -----------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that move in the list while the field has the keyboard."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event)
        return super().eventFilter(watched, event)

    def _pressed(self, event: QKeyEvent) -> bool:
        key, current = event.key(), self.found.currentIndex()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._timer.isActive():
                self._find()
            self._choose(self.found.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step_from(current.row(), 1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._page(current.row(), 1 if key == Qt.Key.Key_PageDown else -1)
        else:
            return False
        return True

    def _open_rows(self) -> list[int]:
        """Return the rows that can be chosen."""
        return [n for n, row in enumerate(self._rows.held) if row.target and row.enabled]

    def _step_from(self, row: int, step: int) -> None:
        """Make the next row that can be chosen the current one, around the end."""
        rows = self._open_rows()
        if rows:
            beyond = [n for n in rows if (n - row) * step > 0]
            self._go(beyond[0 if step > 0 else -1] if beyond else rows[0 if step > 0 else -1])

    def _page(self, row: int, step: int) -> None:
        rows = self._open_rows()
        if rows:
            many = max(1, self.found.height() // max(1, self.found.sizeHintForRow(rows[-1])) - 1)
            at = rows.index(row) if row in rows else 0
            self._go(rows[max(0, min(len(rows) - 1, at + many * step))])

    def _go(self, row: int) -> None:
        if row == self._open_rows()[0]:
            self.found.scrollToTop()
        index = self._rows.index(row, 0)
        self.found.setCurrentIndex(index)
        self._say(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _say(self, sentence: str) -> None:
        """Tell a screen reader, whose place is the field, what stands in the list."""
        if self.isVisible():
            notify.say(self.field, sentence)

    def _choose(self, index: QModelIndex) -> None:
        row = self._rows.held[index.row()] if index.isValid() else None
        if row is None or row.target is None or not row.enabled:
            return
        self.close()
        match row.target:
            case ("command", name):
                self.command_chosen.emit(name)
            case ("record", noun, record_id):
                self.record_chosen.emit(noun, record_id)
            case ("place", article_id, start, end):
                self.place_chosen.emit(article_id, start, end)
