"""How curves, stubs, badges and counters are drawn: opaque and thin for most, bold with a sign for what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from core.words import ClaimState
from gui import theme

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gui.reader.curves import Counter, Cubic, Rest, Stub

_BADGE_RADIUS = 13.0
_SMALL_RADIUS = 8.0
_COUNTER_WIDTH, _COUNTER_HEIGHT = 40.0, 18.0
_LABEL_FROM_LINE, _LABEL_WIDTH, _DIGIT = 3.0, 20.0, 7.0
_LABEL_HEIGHT = 16.0
_ROOMY, _MANY = 36, 100
"""How wide a counter is that has room for a blank; the count that is no longer told exactly."""
_BOLD, _HOVERED = 3.0, 2.0
_FAINT = 0.55
_APART = 1.5


def add_to(path: QPainterPath, line: Cubic, *, down: float = 0.0) -> None:
    """Add a curve to a path, moved down by some pixels."""
    path.moveTo(line.x0, line.y0 + down)
    path.cubicTo(line.x1, line.y1 + down, line.x2, line.y2 + down, line.x3, line.y3 + down)


def badge_box(place: tuple[float, float]) -> QRectF:
    """Return the place of a badge with its middle at a point."""
    return _square(place, _BADGE_RADIUS)


def counter_box(counter: Counter) -> QRectF:
    """Return the place of a counter."""
    width = min(_COUNTER_WIDTH, counter.room)
    return QRectF(counter.x - width / 2, counter.y - _COUNTER_HEIGHT / 2, width, _COUNTER_HEIGHT)


def stub_box(stub: Stub) -> QRectF:
    """Return the place of a stub with its count."""
    start, end = stub.line.x0, stub.line.x3
    half = _LABEL_HEIGHT / 2
    line = QRectF(min(start, end), stub.line.y3 - half, abs(end - start), 2 * half)
    return line.united(label_box(stub)) if stub.said else line


def label_box(stub: Stub) -> QRectF:
    """Return the place of the count beside a stub."""
    start, end = stub.line.x0, stub.line.x3
    width = _LABEL_WIDTH + _DIGIT * len(str(len(stub.ties)))
    left = end + _LABEL_FROM_LINE if end > start else end - _LABEL_FROM_LINE - width
    return QRectF(left, stub.line.y3 - _LABEL_HEIGHT / 2, width, _LABEL_HEIGHT)


def sign_box(place: tuple[float, float]) -> QRectF:
    """Return the place of a small sign with its middle at a point."""
    return _square(place, _SMALL_RADIUS)


def rest_box(rest: Rest) -> QRectF:
    """Return the place of a count of signs that have no room."""
    width = 14 + _DIGIT * len(str(len(rest.ties))) + 8
    return QRectF(rest.x - width / 2, rest.y - _COUNTER_HEIGHT / 2, width, _COUNTER_HEIGHT)


def blended(ink: str, back: str, share: float) -> QColor:
    """Return an opaque colour between two: `share` of the ink, the rest of the back."""
    one, other = QColor(ink), QColor(back)
    return QColor.fromRgbF(
        one.redF() * share + other.redF() * (1 - share),
        one.greenF() * share + other.greenF() * (1 - share),
        one.blueF() * share + other.blueF() * (1 - share),
    )


class Drawing:
    """One painting of a gutter: takes a painter and draws in the colours of the theme in use."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter
        self._colours = theme.colours()
        self._looks = {state: theme.look(state) for state in ClaimState}
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._words = theme.interface_font(11)
        self._signs = theme.interface_font(14)
        self._signs.setBold(True)
        self._bold = theme.interface_font(15)
        self._bold.setBold(True)

    # Curves -------------------------------------------------------------------------------------------------------

    def faint(self, lines: Iterable[tuple[Cubic, ClaimState]]) -> None:
        """Draw the curves of ties that are not selected: opaque lines of one pixel, which cost next to nothing."""
        paths: dict[ClaimState, QPainterPath] = {}
        for line, state in lines:
            path = paths.get(state)
            if path is None:
                path = paths[state] = QPainterPath()
            if self._looks[state].double:
                add_to(path, line, down=-_APART)
                add_to(path, line, down=_APART)
            else:
                add_to(path, line)
        for state, path in paths.items():
            look = self._looks[state]
            pen = QPen(blended(look.ink, self._colours.back, _FAINT), 1)
            pen.setStyle(look.line)
            self._painter.setPen(pen)
            self._painter.drawPath(path)

    def hovered(self, line: Cubic, state: ClaimState) -> None:
        """Draw the curve under the mouse."""
        self._strong(line, state, _HOVERED)

    def bold(self, line: Cubic, state: ClaimState) -> None:
        """Draw the curve of a selected tie, without its badge."""
        self._strong(line, state, _BOLD)

    def rest(self, rest: Rest) -> None:
        """Draw how many selected ties have no sign."""
        box = rest_box(rest)
        self._painter.setPen(QPen(QColor(self._colours.mute), 1))
        self._painter.setBrush(QColor(self._colours.paper))
        self._painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        self._painter.setBrush(QBrush())
        self._text(box, f"+{len(rest.ties)}", self._colours.ink)

    def _strong(self, line: Cubic, state: ClaimState, width: float) -> None:
        look = self._looks[state]
        width = width * 0.7 if look.double else width
        self._painter.setPen(QPen(QColor(look.ink), width, look.line, Qt.PenCapStyle.FlatCap))
        for down in (-width, width) if look.double else (0.0,):
            path = QPainterPath()
            add_to(path, line, down=down)
            self._painter.drawPath(path)

    # Signs --------------------------------------------------------------------------------------------------------

    def badge(self, place: tuple[float, float], state: ClaimState) -> None:
        """Draw the sign of a selected tie in a circle."""
        look = self._looks[state]
        box = badge_box(place).adjusted(1, 1, -1, -1)
        self._painter.setPen(QPen(QColor(look.ink), 2))
        self._painter.setBrush(QColor(self._colours.paper))
        self._painter.drawEllipse(box)
        self._painter.setBrush(QBrush())
        self._painter.setFont(self._bold)
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, look.sign)

    def sign(self, place: tuple[float, float], state: ClaimState) -> None:
        """Draw the sign of a tie that is not selected, small, on the gutter's own ground."""
        box = sign_box(place)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._colours.back))
        self._painter.drawEllipse(box)
        self._painter.setBrush(QBrush())
        look = self._looks[state]
        self._painter.setFont(self._signs)
        self._painter.setPen(QColor(look.ink))
        flags = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextDontClip.value
        self._painter.drawText(box, flags, look.sign)

    # Ends out of view ---------------------------------------------------------------------------------------------

    def counter(self, counter: Counter, chosen: ClaimState | None, *, hovered: bool) -> None:
        """Draw how many ends are out of view; in the ink of a state where a selected tie is among them."""
        c, box = self._colours, counter_box(counter)
        edge = c.mute if hovered else c.line
        pen = QPen(QColor(self._looks[chosen].ink), 2) if chosen else QPen(QColor(edge), 1)
        self._painter.setPen(pen)
        self._painter.setBrush(QColor(c.hover if hovered else c.panel))
        inset = pen.widthF() / 2
        self._painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 8, 8)
        self._painter.setBrush(QBrush())
        between = " " if box.width() >= _ROOMY else ""
        count = str(counter.count) if counter.count < _MANY else f"{_MANY - 1}+"
        self._text(box, f"{'▲' if counter.way < 0 else '▼'}{between}{count}", c.ink)

    def stub(self, stub: Stub, state: ClaimState, *, strong: bool) -> None:
        """Draw a claim's ties that lead out of what is shown: a short line, the sign, how many."""
        if strong:
            self.hovered(stub.line, state)
        else:
            self.faint([(stub.line, state)])
        if not stub.said:
            return
        box, forward = label_box(stub), stub.line.x3 > stub.line.x0
        side = Qt.AlignmentFlag.AlignLeft if forward else Qt.AlignmentFlag.AlignRight
        look = self._looks[state]
        self._painter.fillRect(box, QColor(self._colours.back))
        ink = look.ink if strong else self._colours.mute
        self._text(box, f"{look.sign} …{len(stub.ties)}", ink, side)

    def _text(
        self,
        box: QRectF,
        words: str,
        ink: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
    ) -> None:
        self._painter.setFont(self._words)
        self._painter.setPen(QColor(ink))
        flags = (side | Qt.AlignmentFlag.AlignVCenter).value
        self._painter.drawText(box, flags | Qt.TextFlag.TextDontClip.value, words)


def _square(middle: tuple[float, float], half: float) -> QRectF:
    return QRectF(middle[0] - half, middle[1] - half, 2 * half, 2 * half)
