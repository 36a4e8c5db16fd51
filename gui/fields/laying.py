"""How forms are laid out: headings, rows with a label, sections that fold, cards that quote."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QKeyEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.words import ClaimState
from gui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

_LABEL_LETTERS = 7
"""How wide labels are, in heights of their letters."""
_LEAST_LABEL = 60
_LONG_WORD = r"\S{25,}"
_BREAK = r"[/.?&=_-]+|[^/.?&=_-]{20}"
INKS: dict[ClaimState, str] = {
    ClaimState.CONTRADICTED: "contra",
    ClaimState.UPDATED: "update",
    ClaimState.AGREED: "same",
    ClaimState.SETTLED: "mute",
    ClaimState.LINKED: "link",
    ClaimState.UNLINKED: "claim",
}
"""The names of the inks that tell the state of claims."""
_BAR = 3
_ROUND = 6
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


# Words ----------------------------------------------------------------------------------------------------------------


def heading(text: str) -> QLabel:
    """Return a heading, shown in capitals."""
    label = QLabel(text)
    label.setProperty("kind", "heading")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(_capitals(label.font()))
    return label


def small(text: str, kind: str = "small") -> QLabel:
    """Return small words that wrap; `kind` is that of the style sheet: small, mute, warn, error, title."""
    label = QLabel()
    label.setProperty("kind", kind)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setMinimumWidth(1)
    _put_words(label, text)
    if not text:
        label.hide()
    return label  # shown by what it is put into: alone it would be a window


def tell(label: QLabel, text: str) -> None:
    """Show a text in a label, from the side its script begins at; without a text hide the label."""
    _put_words(label, text)
    if label.isHidden() == bool(text):
        label.setHidden(not text)


def _put_words(label: QLabel, text: str) -> None:
    shown = breakable(text)
    if label.text() != shown:
        label.setText(shown)
        label.setLayoutDirection(direction(text))


def breakable(text: str) -> str:
    """Return a text whose long words, such as addresses, may break at their signs, and where they have none."""
    return re.sub(_LONG_WORD, lambda word: re.sub(_BREAK, "\\g<0>\u200b", word.group()), text)


def direction(text: str) -> Qt.LayoutDirection:
    """Return the direction in which a text runs: that of its first letter."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in {"L", "R", "AL"}:
            return Qt.LayoutDirection.LeftToRight if kind == "L" else Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight


def as_sentence(text: str) -> str:
    """Return a sentence of the window, which runs from the left; what it quotes in other scripts keeps its own direction."""
    if not any(unicodedata.bidirectional(character) in {"R", "AL"} for character in text):
        return text
    return "\u200e" + re.sub("“([^”]*)”", "“\u2068\\1\u2069”", text)


def isolated(text: str, towards: Qt.LayoutDirection) -> str:
    """Return words of two scripts with each of their parts kept together, all running in one direction."""
    kinds = {unicodedata.bidirectional(character) for character in text}
    if not kinds & {"R", "AL"} and towards == Qt.LayoutDirection.LeftToRight:
        return text
    mark = "\u200f" if towards == Qt.LayoutDirection.RightToLeft else "\u200e"
    parts = re.split("( · |, )", text)
    return mark + "".join(
        part if at % 2 else f"\u2068{part}\u2069" for at, part in enumerate(parts) if part
    )


def _capitals(font: QFont) -> QFont:
    capitals = QFont(font)
    capitals.setCapitalization(QFont.Capitalization.AllUppercase)
    return capitals


def clear(box: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := box.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def settle(outer: QWidget) -> None:
    """Lay out everything within a widget at once, the innermost first.

    By itself Qt takes one turn of its loop for each layer of widgets, and shows the halves in between.
    """
    for box in (*reversed(outer.findChildren(QLayout)), outer.layout()):
        if box is not None:
            box.activate()


# Rows and groups ------------------------------------------------------------------------------------------------------


class Row(QWidget):
    """A muted label at the start and a field beside it."""

    def __init__(self, label: str, field: QWidget) -> None:
        super().__init__()
        self.field = field
        self.label = QLabel(label)
        self.label.setProperty("kind", "mute")
        self.label.setWordWrap(True)
        if label:
            self.label.setBuddy(field.focusProxy() or field)
        self.label.setContentsMargins(0, 5, 0, 5)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        box.addWidget(field, 1)
        self._measure()

    def _measure(self) -> None:
        usual = _LABEL_LETTERS * QFontInfo(self.font()).pixelSize()
        self.label.setFixedWidth(min(usual, max(_LEAST_LABEL, self.width() * 2 // 5)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the field the larger part of a narrow row."""
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        """Give the label more room in larger letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "label"):
            self._measure()


class Group(QWidget):
    """A section under a heading that opens and closes it. What belongs in it goes into `body`.

    `toggled` tells when the user opened or closed it; `added` when they asked for one more by the "+" beside the
    heading, which is there once `set_way_in` has named it.
    """

    toggled = Signal(bool)
    added = Signal()

    def __init__(self, title: str, *, count: int | None = None, open: bool = True) -> None:  # noqa: A002
        super().__init__()
        self._title = title
        self._count = count
        self.button = QPushButton()
        self.button.setProperty("kind", "fold")
        self.button.setCheckable(True)
        self.button.setAutoDefault(True)
        self.button.setIconSize(QSize(10, 10))
        self.button.setFont(_capitals(self.button.font()))
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.plus = QToolButton()
        self.plus.setHidden(True)
        self.plus.setIconSize(QSize(12, 12))
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(0, 2, 0, 6)
        self.body.setSpacing(4)
        self._lay_out()
        self.button.clicked.connect(self._on_clicked)
        self.plus.clicked.connect(self._on_plus)
        self._name()
        self._draw()
        self.button.setChecked(True)
        self.set_open(open)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self.button, 1)
        line.addWidget(self.plus)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(line)
        box.addWidget(self._inside)

    @property
    def is_open(self) -> bool:
        """Whether what is in it shows."""
        return not self._inside.isHidden()

    def set_open(self, is_open: bool) -> None:
        """Open or close the section."""
        if is_open != self.is_open or is_open != self.button.isChecked():
            self.button.setChecked(is_open)
            self._inside.setHidden(not is_open)
            self._draw()

    def set_count(self, count: int | None) -> None:
        """Show how many things are in it; None for no number."""
        if count != self._count:
            self._count = count
            self._name()

    def set_way_in(self, name: str) -> None:
        """Offer a "+" beside the heading, by a name such as "Add evidence"; with "" none."""
        self.plus.setHidden(not name)
        self.plus.setAccessibleName(name)
        self.plus.setToolTip(name)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the signs in the ink of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _name(self) -> None:
        self.button.setText(f"{self._title} · {self._count:,}" if self._count else self._title)
        self.button.setAccessibleName(
            f"{self._title}, {self._count}" if self._count else self._title
        )

    def _draw(self) -> None:
        mute = theme.colours().mute
        self.button.setIcon(theme.icon("down" if self.is_open else "right", ink=mute))
        self.button.setAccessibleDescription(f"Section, {'open' if self.is_open else 'closed'}")
        if not self.plus.isHidden():
            self.plus.setIcon(theme.icon("plus", ink=mute))

    def _on_clicked(self, is_open: bool) -> None:
        self.set_open(is_open)
        self.toggled.emit(is_open)

    def _on_plus(self) -> None:
        if not self.is_open:
            self.set_open(is_open=True)
            self.toggled.emit(True)  # noqa: FBT003 - a signal takes no keywords
        self.added.emit()


# Quotes ---------------------------------------------------------------------------------------------------------------


class QuoteCard(QAbstractButton):
    """A quote with a bar in an ink of the theme at its start, and its source below; a click or Enter opens it.

    The ink is a state of claims, or the name of a colour of `theme.Colours`. `lead` stands above the quote in that
    ink or in one of its own, such as "→ updates claim 7".
    """

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ink = self._lead_ink = "accent"
        self._lead = small("", "lead")
        self._quote = small("", "quote")
        self._source = small("")
        self._set_quote_font()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        box = QVBoxLayout(self)
        box.setContentsMargins(13, 7, 10, 7)
        box.setSpacing(3)
        for label in (self._lead, self._quote, self._source):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            box.addWidget(label)
        self.clicked.connect(self.opened)

    def show_quote(
        self, text: str, source: str, ink: str | ClaimState, lead: str = "", lead_ink: str = ""
    ) -> None:
        """Show a quote."""
        self._ink = INKS[ink] if isinstance(ink, ClaimState) else ink
        self._lead_ink = lead_ink or self._ink
        tell(self._lead, lead)
        tell(self._quote, text)
        self._show_source(source)
        self._tint()
        self.setLayoutDirection(self._quote.layoutDirection())
        self.setAccessibleName(". ".join(part for part in (lead, f"“{text}”", source) if part))
        self.update()

    def _show_source(self, source: str) -> None:
        """Show where the quote stands: words of the window, in its direction, under the quote's beginning."""
        where = QApplication.layoutDirection()
        tell(self._source, isolated(source, where))
        self._source.setLayoutDirection(where)
        turned = self._quote.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if turned else Qt.AlignmentFlag.AlignLeft
        self._source.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)

    def _set_quote_font(self) -> None:
        self._quote.setFont(theme.reading_font(QFontInfo(self.font()).pixelSize() + 1))

    def changeEvent(self, event: QEvent) -> None:
        """Let the quote grow with the letters around it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_quote"):
            self._set_quote_font()

    def event(self, event: QEvent) -> bool:
        """Keep Enter from the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() in _ENTER)
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open it by Enter as by Space."""
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the size its words ask for."""
        box = self.layout()
        return box.sizeHint() if box else super().sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's
        """Paint the card, its bar, and a line around it while it has the focus."""
        colours = theme.colours()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                painter.translate(self.width(), 0)
                painter.scale(-1, 1)
            whole = QRectF(self.rect())
            shape = QPainterPath()
            shape.addRoundedRect(whole, _ROUND, _ROUND)
            shape.addRect(QRectF(0, 0, _ROUND, whole.height()))
            back = colours.hover if self.underMouse() else colours.field
            painter.fillPath(shape.simplified(), QColor(back))
            painter.fillRect(
                QRectF(0, 0, _BAR, whole.height()), QColor(getattr(colours, self._ink))
            )
            if self.hasFocus():
                painter.setPen(QPen(QColor(colours.accent), 1))
                painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

    def _tint(self) -> None:
        if self._lead.property("ink") != self._lead_ink:
            self._lead.setProperty("ink", self._lead_ink)
            self._lead.style().polish(self._lead)


def quote_card(text: str, source: str, ink: str | ClaimState, lead: str = "") -> QuoteCard:
    """Return a card that quotes; see `QuoteCard`."""
    card = QuoteCard()
    card.show_quote(text, source, ink, lead)
    return card
