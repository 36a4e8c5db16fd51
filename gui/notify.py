"""Messages in place: what could not be done, what was done, what a gesture waits for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent

_SHOWN_FOR = 6000
"""Milliseconds for which advice and what was done stand; an error stands until it is closed or mended."""

_WIDEST, _MARGIN = 720, 14
_TONES = ("prompt", "error", "told")
"""From above to below."""
_SIGNS = {"error": "warning", "told": "check", "prompt": "link"}


def say(widget: QWidget, sentence: str) -> None:
    """Let a screen reader say what is seen without the keyboard going there."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 - slow to load

    if sentence and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


class Notice(QFrame):
    """One message with its tone ("error", "told", "prompt"), a button where there is something to do, and a cross."""

    closed = Signal()
    """The user closed it."""
    came_or_went = Signal()
    """It is to be seen, says something else, or is gone."""

    def __init__(self, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setProperty("tone", tone)
        self._sign = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._button = QPushButton()
        self._button.hide()
        self._run: Callable[[], object] | None = None
        self._button.clicked.connect(self._on_button)
        self._cross = QToolButton()
        self._cross.setAccessibleName("Close the message")
        self._cross.clicked.connect(self._on_cross)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(10)
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        row.addWidget(self._cross)
        self._tone = tone
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that stands there; "" where none does."""
        return "" if self.isHidden() else self._text.text()

    def put(self, text: str, button: str = "", run: Callable[[], object] | None = None) -> None:
        """Show a sentence, and a button that does something about it."""
        self._cross.setIcon(theme.icon("close"))
        self._sign.setPixmap(theme.icon(_SIGNS[self._tone]).pixmap(16, 16))
        self._text.setText(text)
        self.setAccessibleName(text)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._run = run
        self.updateGeometry()  # the height of the words before does not count any more
        self.show()
        self.came_or_went.emit()
        say(self, text)

    def drop(self) -> None:
        """Take the sentence away."""
        if not self.isHidden():
            self.hide()
            self.came_or_went.emit()

    def _on_button(self) -> None:
        run = self._run
        self.drop()
        if run is not None:
            run()  # which may have something to say in the same place

    def _on_cross(self) -> None:
        self.drop()
        self.closed.emit()


class NoticeBar(QWidget):
    """Where messages stand: one of what a gesture waits for, one of what was done, one of what could not be done.

    Each is made when there is first something to say.
    """

    prompt_closed = Signal()
    """The user closed the prompt: the gesture is to be left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice_bar")
        self._notices: dict[str, Notice] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 0, 10, 0)
        self._column.setSpacing(6)
        self._column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear_told)
        self._advice = QTimer(self)
        self._advice.setSingleShot(True)
        self._advice.timeout.connect(self.clear_error)
        self._foot: Callable[[], int] = _nothing

    def _notice(self, tone: str) -> Notice:
        """Return the message of a tone, which may be made now."""
        if tone not in self._notices:
            notice = Notice(tone)
            notice.came_or_went.connect(self.take_place)
            if tone == "prompt":
                notice.closed.connect(self.prompt_closed)
            above = [other for other in _TONES[: _TONES.index(tone)] if other in self._notices]
            self._column.insertWidget(len(above), notice)
            self._notices[tone] = notice
        return self._notices[tone]

    def _drop(self, tone: str) -> None:
        if tone in self._notices:
            self._notices[tone].drop()

    def float_over(self, room: QWidget, foot: Callable[[], int] | None = None) -> None:
        """Stand over the lower end of another widget, so that nothing in it moves when a message comes.

        `foot` tells how much of that end, in pixels, is not to be covered.
        """
        self._foot = foot or _nothing
        self.setParent(room)
        room.installEventFilter(self)
        self.take_place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place when the widget below gets another size."""
        if event.type() == QEvent.Type.Resize:
            self.take_place()
        return super().eventFilter(watched, event)

    def take_place(self) -> None:
        """Stand where there is room for what is said."""
        room = self.parentWidget()
        if room is None:
            return
        shown = any(not notice.isHidden() for notice in self._notices.values())
        self.setVisible(shown)
        if not shown:
            return
        width = min(_WIDEST, room.width() - 2 * _MARGIN)
        height = self._column.totalHeightForWidth(width)
        top = room.height() - height - _MARGIN - self._foot()
        self.setGeometry((room.width() - width) // 2, max(0, top), width, height)
        self.raise_()

    def error(self, text: str, button: str = "", run: Callable[[], object] | None = None) -> None:
        """Say what could not be done; it stands until something is done or it is closed."""
        self._advice.stop()
        self._notice("error").put(text, button, run)

    def advise(self, text: str) -> None:
        """Say what is to be done first; it goes by itself, and when something is done or selected."""
        self.error(text)
        self._advice.start(_SHOWN_FOR)

    def tell(self, text: str, button: str = "", run: Callable[[], object] | None = None) -> None:
        """Say what was done; it goes by itself, later where there is something to press."""
        self._notice("told").put(text, button, run)
        self._timer.start(_SHOWN_FOR * (3 if button else 1))

    def prompt(self, text: str) -> None:
        """Say what a gesture waits for; "" takes it away."""
        if text:
            self._notice("prompt").put(text)
        else:
            self._drop("prompt")

    def clear_error(self) -> None:
        """Take the error away: something was done since."""
        self._advice.stop()
        self._drop("error")

    def clear_advice(self) -> None:
        """Take away what is to be done first; an error stays."""
        if self._advice.isActive():
            self.clear_error()

    def clear_told(self) -> None:
        """Take what was done away: something else needs its place."""
        self._drop("told")

    def text_of(self, tone: str) -> str:
        """Return the sentence that stands in a tone; "" where none does."""
        return self._notices[tone].text if tone in self._notices else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close what stands there with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear_error()
            self.clear_told()
        else:
            super().keyPressEvent(event)


def _nothing() -> int:
    """Return the room at the lower end that is not to be covered where there is none such."""
    return 0
