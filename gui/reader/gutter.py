"""The gutter between two readers: draws and answers for the curves that join their claims, and moves the readers' edge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSplitterHandle, QToolTip

from gui import theme, wording
from gui.reader import arranging, curves, suggested, tie_words
from gui.reader.curve_drawing import Drawing, badge_box, counter_box, rest_box, stub_box
from gui.session import Selection

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHelpEvent, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QSplitter, QWidget

    from core.operations.views import Project, Tie
    from core.words import ClaimState
    from gui.reader.curves import Counter, Curve, Plan, Rest, Sorted, Stub

    Thing = Curve | Stub | Counter | Rest

WIDTH = 92
MOST_CURVES = 40
"""Past so many curves in view only the selection and its neighbours are drawn."""
_MOST_SIGNS = 12
_REACH = 5.0
_TICK = 9.0
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")


class Reader(NamedTuple):
    """What a gutter asks of a reader beside it: where a claim stands in the view, and the part that is seen."""

    claim_y: Callable[[int], float | None]
    viewport: QWidget
    view: QWidget


@dataclass(slots=True)
class _Marked:
    """What of the ties is emphasised: the selected ones, and those that share a claim with them."""

    chosen: frozenset[int] = frozenset()
    near: frozenset[int] = frozenset()


class LinkGutter(QSplitterHandle):
    """The handle of the splitter between two readers.

    `join` tells it whose claims it joins, `set_ties` which ties there are, `on_selection` which of them stand out. It
    asks for heights alone while painting; connect what moves a reader's text to `update`.
    """

    tie_clicked = Signal(object)
    """`Tie`: its curve, badge or stub was clicked."""
    claim_wanted = Signal(int, int)
    """Which reader beside the gutter (0 or 1), and the claim out of its view that a counter was clicked for."""

    def __init__(self, orientation: Qt.Orientation, parent: QSplitter, project: Project) -> None:
        super().__init__(orientation, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        # Not `self.splitter()`: PySide then holds the splitter for a child of the handle, and dead with it.
        self._holder = parent
        self._project = project
        self._number = 1
        self._readers: tuple[Reader | None, Reader | None] = (None, None)
        self._ties = curves.Sorted()
        self._selection = Selection()
        self._marked = _Marked()
        self._hovered: Thing | None = None
        self._pressed: Thing | None = None

    def sizeHint(self) -> QSize:
        """Return the width between two readers."""
        return QSize(self._holder.handleWidth(), super().sizeHint().height())

    # What is shown ------------------------------------------------------------------------------------------------

    def join(self, first: Reader | None, second: Reader | None, number: int) -> None:
        """Set the two readers beside the gutter; None for one that shows nothing. `number` counts gutters from 1."""
        self._readers, self._number = (first, second), number
        self.update()

    def set_ties(self, ties: Sorted) -> None:
        """Set the ties to show."""
        self._ties = ties
        self._mark()
        count = len(ties.across)
        words = f"{wording.counted(count, 'tie')} between the {_between(self._number)} reader"
        self.setAccessibleName(words)
        self.setAccessibleDescription(words)
        self.update()

    def on_selection(self, selection: Selection) -> None:
        """Let the ties of what is selected stand out."""
        self._selection = selection
        self._mark()

    def _mark(self) -> None:
        """Find which ties are to stand out, and draw anew where they are others than before."""
        before, self._marked = self._marked, _marked(self._ties, self._selection)
        if self._marked != before:
            self.update()

    def plan(self) -> Plan:
        """Return what is to be seen now."""
        heights = tuple(self._height_of(reader) for reader in self._readers)
        bands = tuple(self._band_of(reader) for reader in self._readers)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        room = curves.Room(self.width(), self.height(), (bands[0], bands[1]), mirrored)
        found = curves.plan(self._ties, (heights[0], heights[1]), room)
        crowded = arranging.crowded(self._ties)
        arranging.thin(found, crowded, lambda tie: _is_tie(tie, self._selection))
        arranging.arrange(found, self._marked.chosen, self.height())
        return found

    def _down(self, widget: QWidget) -> int:
        """Return how far below the gutter's top a widget in a reader begins."""
        return widget.mapTo(self._holder, QPoint()).y() - self.y()

    def _height_of(self, reader: Reader | None) -> Callable[[int], float | None]:
        if reader is None:
            return lambda _claim: None
        down, claim_y = self._down(reader.view), reader.claim_y

        def height(claim_id: int) -> float | None:
            y = claim_y(claim_id)
            return None if y is None else y + down

        return height

    def _band_of(self, reader: Reader | None) -> curves.Band:
        if reader is None:
            return curves.Band(0, self.height())
        top = self._down(reader.viewport)
        return curves.Band(top, top + reader.viewport.height())

    # Painting -----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the faint curves, above them what is selected, above all the counters."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(theme.colours().back))
            self._draw(Drawing(painter), self.plan())

    def _draw(self, drawing: Drawing, plan: Plan) -> None:
        signed = self._draw_faint(drawing, plan)
        discs = arranging.discs(plan, self._marked.chosen, signed)
        for curve, place in discs.signs:
            drawing.sign(place, curve.tie.state)
        for stub in plan.stubs:
            chosen = self._chosen_state(stub.ties)
            strong = chosen is not None or self._is_hovered(stub)
            drawing.stub(stub, chosen or stub.ties[0].state, strong=strong)
        for curve in plan.curves:
            if self._is_hovered(curve):
                drawing.hovered(curve.line, curve.tie.state)
                drawing.sign(curve.line.at(0.5), curve.tie.state)
        few = len(discs.badges) <= arranging.MOST_OF_A_CLAIM
        for curve, _ in discs.badges:
            (drawing.bold if few else drawing.hovered)(curve.line, curve.tie.state)
        for curve, place in discs.badges:
            if place:
                drawing.badge(place, curve.tie.state)
        if discs.rest:
            drawing.rest(discs.rest)
        for counter in plan.counters.values():
            chosen = self._chosen_state(counter.ties)
            drawing.counter(counter, chosen, hovered=self._is_hovered(counter))

    def _chosen_state(self, ties: list[Tie]) -> ClaimState | None:
        """Return the state of the selected one of some ties, None where none is."""
        return next((tie.state for tie in ties if id(tie) in self._marked.chosen), None)

    def discs(self, plan: Plan) -> arranging.Discs:
        """Return the signs of the selected curves, and the count of those without room for one."""
        return arranging.discs(plan, self._marked.chosen, [])

    def _draw_faint(self, drawing: Drawing, plan: Plan) -> list[Curve]:
        """Draw what is not selected; past too many curves the neighbours of the selection, of the rest the ends.

        Return the curves that are to have a sign.
        """
        faint = [curve for curve in plan.curves if id(curve.tie) not in self._marked.chosen]
        lines: list[tuple[curves.Cubic, ClaimState]] = []
        if len(plan.curves) > MOST_CURVES:
            near = self._marked.near
            away = (curve for curve in faint if id(curve.tie) not in near)
            lines = [(end, curve.tie.state) for curve in away for end in _ticks(curve.line)]
            faint = [curve for curve in faint if id(curve.tie) in near]
        lines += [(curve.line, curve.tie.state) for curve in faint]
        drawing.faint(lines)
        whole = [curve for curve in faint if curve.whole]
        return whole if len(whole) <= _MOST_SIGNS else []

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in another theme or direction."""
        super().changeEvent(event)
        self.update()

    # The mouse ----------------------------------------------------------------------------------------------------

    def hit(self, at: QPointF) -> Thing | None:
        """Return what is drawn at a place: a counter, a stub, or the nearest curve within reach."""
        plan = self.plan()
        for counter in plan.counters.values():
            if counter_box(counter).contains(at):
                return counter
        discs = self.discs(plan)
        for curve, place in discs.badges:
            if place and badge_box(place).contains(at):
                return curve
        if discs.rest and rest_box(discs.rest).contains(at):
            return discs.rest
        for stub in plan.stubs:
            if stub_box(stub).contains(at):
                return stub
        crowded = len(plan.curves) > MOST_CURVES
        found = [(self._distance(curve, at, crowded=crowded), curve) for curve in plan.curves]
        found = [pair for pair in found if pair[0] <= _REACH]
        return min(found, key=lambda pair: pair[0])[1] if found else None

    def _distance(self, curve: Curve, at: QPointF, *, crowded: bool) -> float:
        """Return how far a place is from what is drawn of a curve; what is selected is a little nearer."""
        chosen = id(curve.tie) in self._marked.chosen
        if crowded and not chosen and id(curve.tie) not in self._marked.near:
            return min(end.distance(at.x(), at.y()) for end in _ticks(curve.line))
        return curve.line.distance(at.x(), at.y()) - chosen

    def _is_hovered(self, thing: Thing) -> bool:
        return self._hovered is not None and _same(thing, self._hovered)

    def _hover(self, thing: Thing | None) -> None:
        if thing is self._hovered or (thing and self._is_hovered(thing)):
            return
        self._hovered = thing
        across = Qt.CursorShape.SplitHCursor
        self.setCursor(Qt.CursorShape.PointingHandCursor if thing else across)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would take; a drag that began beside the curves moves the edge."""
        if event.buttons() == Qt.MouseButton.NoButton:
            self._hover(self.hit(event.position()))
        elif self._pressed is None:
            super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take what is under the mouse, or begin to move the edge."""
        self._pressed = None
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self.hit(event.position())
        if self._pressed is None:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of a click where the mouse was pressed and released on the same thing."""
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            super().mouseReleaseEvent(event)
            return
        released = self.hit(event.position())
        if released is None or not _same(released, pressed):
            return
        if isinstance(released, curves.Counter):
            self.claim_wanted.emit(released.side, released.claim_id)
        elif isinstance(released, (curves.Stub, curves.Rest)):
            self.tie_clicked.emit(self._next_of(released))
        else:
            self.tie_clicked.emit(released.tie)

    def leaveEvent(self, event: QEvent) -> None:
        """Let go of what the mouse was over."""
        super().leaveEvent(event)
        self._hover(None)

    def _next_of(self, stub: Stub | Rest) -> Tie:
        """Return the tie of a stub or a count that a click takes: the one after the selected one, else the first."""
        chosen = [n for n, tie in enumerate(stub.ties) if _is_tie(tie, self._selection)]
        return stub.ties[(chosen[0] + 1) % len(stub.ties) if chosen else 0]

    def event(self, event: QEvent) -> bool:
        """Answer what a tie says where the mouse rests on it."""
        if event.type() == QEvent.Type.ToolTip:
            self._tell(event)  # type: ignore[arg-type]
            return True
        return super().event(event)

    def _tell(self, event: QHelpEvent) -> None:
        QToolTip.showText(event.globalPos(), self.words_at(QPointF(event.pos())), self)

    def words_at(self, at: QPointF) -> str:
        """Return what the mouse is told at a place, as rich text; "" where nothing is drawn."""
        found = self.hit(at)
        return tie_words.told(self._project, found) if found else ""


# Ties -----------------------------------------------------------------------------------------------------------------


def _marked(ties: Sorted, selection: Selection) -> _Marked:
    """Find which ties are selected, and which are neighbours of those."""
    every = [tie for tie, _, _ in ties.across] + [tie for tie, _ in ties.bows]
    every += [tie for away in ties.elsewhere.values() for tie in away]
    chosen = [tie for tie in every if _is_chosen(tie, selection)]
    claims = {claim for tie in chosen for claim in (tie.first_id, tie.second_id)}
    near = (tie for tie in every if tie.first_id in claims or tie.second_id in claims)
    return _Marked(frozenset(map(id, chosen)), frozenset(map(id, near)))


def _is_tie(tie: Tie, selection: Selection) -> bool:
    """Tell whether a tie itself is selected."""
    match selection.noun:
        case "link":
            return tie.link_id in selection.ids
        case "contradiction":
            return tie.contradiction_id in selection.ids
        case "suggestion":
            return suggested.id_of(tie) in selection.ids
        case _:
            return False


def _is_chosen(tie: Tie, selection: Selection) -> bool:
    """Tell whether a tie, or a claim it joins, is selected."""
    if selection.noun == "claim":
        return tie.first_id in selection.ids or tie.second_id in selection.ids
    return _is_tie(tie, selection)


def _same(one: Thing, other: Thing) -> bool:
    """Tell whether two things seen at two moments are the same thing."""
    match one, other:
        case curves.Curve(), curves.Curve():
            return one.tie == other.tie
        case curves.Stub(), curves.Stub():
            return (one.side, one.claim_id) == (other.side, other.claim_id)
        case curves.Counter(), curves.Counter():
            return (one.side, one.way) == (other.side, other.way)
        case curves.Rest(), curves.Rest():
            return True
        case _:
            return False


def _ticks(line: curves.Cubic) -> tuple[curves.Cubic, curves.Cubic]:
    """Return the two ends of a curve that is not drawn whole, as short lines."""
    inward = _TICK if line.x1 > line.x0 else -_TICK
    back = _TICK if line.x2 > line.x3 else -_TICK
    return _level(line.x0, line.y0, inward), _level(line.x3, line.y3, back)


def _level(x: float, y: float, length: float) -> curves.Cubic:
    return curves.Cubic(x, y, x + length / 3, y, x + length * 2 / 3, y, x + length, y)


def _between(number: int) -> str:
    """Return which readers a gutter stands between: "first and second" for gutter 1."""
    if number < len(_ORDINALS):
        return f"{_ORDINALS[number - 1]} and {_ORDINALS[number]}"
    return f"{number}th and {number + 1}th"
