"""Where signs and labels stand in a gutter, so that none covers another, a counter or a bold curve."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from gui.reader.curve_drawing import badge_box, counter_box, label_box, rest_box, sign_box, stub_box
from gui.reader.curves import Rest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QRectF

    from core.operations.views import Tie
    from gui.reader.curves import Cubic, Curve, Plan, Sorted, Stub

MOST_OF_A_CLAIM = 12
"""Past so many ties of one claim only those are drawn whose both ends are in view, and the one selected."""
_PLACES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82)
_KEPT_FREE = 26.0
_STEP, _STEPS = 9.0, 5
_SIGNED = 3
"""Of so many selected curves the signs have their places before any label."""
_CELL = 16
_SAMPLES = 48


class Discs(NamedTuple):
    """The signs on curves: those selected, with a place where there is room; the faint ones; a count of the rest."""

    badges: list[tuple[Curve, tuple[float, float] | None]]
    signs: list[tuple[Curve, tuple[float, float]]]
    rest: Rest | None


def crowded(ties: Sorted) -> frozenset[int]:
    """Return the claims with more ties than can be told apart."""
    return frozenset(claim for claim, count in ties.counts.items() if count > MOST_OF_A_CLAIM)


def thin(plan: Plan, claims: frozenset[int], is_selected: Callable[[Tie], bool]) -> None:
    """Leave out the curves of crowded claims that lead out of view; the counters tell how many there are."""
    if claims:
        plan.curves = [
            curve
            for curve in plan.curves
            if curve.whole
            or claims.isdisjoint((curve.tie.first_id, curve.tie.second_id))
            or is_selected(curve.tie)
        ]


def arrange(plan: Plan, chosen: frozenset[int], height: float) -> None:
    """Move the labels of stubs apart, and off the bold curves and the height of the counters; some stay unsaid."""
    if not plan.stubs:
        return
    bold = _cells(
        [curve.line for curve in plan.curves if id(curve.tie) in chosen][:MOST_OF_A_CLAIM]
    )
    few = [curve.line for curve in plan.curves if id(curve.tie) in chosen][:_SIGNED]
    taken = [badge_box(line.at(_PLACES[0])) for line in few]
    placed: list[Stub] = []
    for stub in sorted(plan.stubs, key=lambda s: (_rank(s, chosen), s.line.y0, s.side)):
        lines = (stub.line._replace(y2=y, y3=y) for y in _heights(stub.line.y3, height))
        moved = (stub._replace(line=line) for line in lines)
        free = (one for one in moved if _is_free(label_box(one), taken, bold))
        found = next(free, stub._replace(said=False))
        if found.said:
            taken.append(label_box(found))
        placed.append(found)
    plan.stubs = placed


def _rank(stub: Stub, chosen: frozenset[int]) -> bool:
    return not any(id(tie) in chosen for tie in stub.ties)


def _heights(wanted: float, height: float) -> Iterable[float]:
    """Give heights for a label, the wanted one first, then those ever farther from it."""
    low, high = _KEPT_FREE + _STEP, height - _KEPT_FREE - _STEP
    first = max(low, min(high, wanted))
    yield first
    for step in range(1, _STEPS):
        yield from (y for y in (first - step * _STEP, first + step * _STEP) if low <= y <= high)


def _is_free(box: QRectF, taken: list[QRectF], bold: dict[int, list[tuple[float, float]]]) -> bool:
    if any(box.intersects(other) for other in taken):
        return False
    cells = range(int(box.top() - 3) // _CELL, int(box.bottom() + 3) // _CELL + 1)
    near = box.adjusted(-3, -3, 3, 3)
    return not any(near.contains(x, y) for cell in cells for x, y in bold.get(cell, ()))


def _cells(lines: list[Cubic]) -> dict[int, list[tuple[float, float]]]:
    """Return points along curves, by height."""
    found: dict[int, list[tuple[float, float]]] = defaultdict(list)
    for line in lines:
        for part in range(_SAMPLES + 1):
            x, y = line.at(part / _SAMPLES)
            found[int(y) // _CELL].append((x, y))
    return found


def discs(plan: Plan, chosen: frozenset[int], signed: list[Curve]) -> Discs:
    """Place the signs of the selected curves and of those `signed`, each as near its middle as nothing is covered."""
    taken = [stub_box(stub) for stub in plan.stubs]
    taken += [counter_box(counter) for counter in plan.counters.values()]
    badges = [
        (curve, _taken_place(curve.line, taken, badge_box))
        for curve in plan.curves
        if id(curve.tie) in chosen
    ]
    rest = _rest([curve for curve, place in badges if place is None], taken)
    placed = ((curve, _taken_place(curve.line, taken, sign_box)) for curve in signed)
    return Discs(badges, [(curve, place) for curve, place in placed if place], rest)


def _taken_place(
    line: Cubic, taken: list[QRectF], box_of: Callable[[tuple[float, float]], QRectF]
) -> tuple[float, float] | None:
    """Return a free place on a curve, and take it."""
    for part in _PLACES:
        place = line.at(part)
        box = box_of(place)
        if not any(box.intersects(other) for other in taken):
            taken.append(box)
            return place
    return None


def _rest(left: list[Curve], taken: list[QRectF]) -> Rest | None:
    """Return a count of the curves whose signs had no room, at a free place near them."""
    if not left:
        return None
    x, y = left[0].line.at(0.5)
    for step in range(80):
        for way in (1, -1):
            rest = Rest([curve.tie for curve in left], x, y + way * step * 6)
            box = rest_box(rest)
            if box.top() > 0 and not any(box.intersects(other) for other in taken):
                taken.append(box)
                return rest
    return None
