"""What the readers show, as plain values that can be written as JSON, and shown again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gui.reader.side_by_side import SideBySide

_MOST = 12


def state(readers: SideBySide) -> dict[str, Any]:
    """Return the articles shown, the place in each, the widths, and which reader is the active one."""
    active = readers.active
    return {
        "panes": [pane.state() for pane in readers.panes],
        "active": readers.panes.index(active) if active in readers.panes else 0,
        "sizes": readers.splitter.sizes(),
    }


def restore(readers: SideBySide, state: object) -> None:
    """Show what `state` told; what is gone leaves an empty reader, what makes no sense is passed over."""
    if not isinstance(state, dict):
        return
    panes = state.get("panes")
    wanted = [one for one in panes if isinstance(one, dict)] if isinstance(panes, list) else []
    if not wanted:
        return
    wanted = wanted[:_MOST]
    while len(readers.panes) < len(wanted):
        readers.add_pane()
    while len(readers.panes) > len(wanted):
        readers.close_pane(readers.panes[-1])
    sizes = state.get("sizes")
    if isinstance(sizes, list) and [type(size) for size in sizes] == [int] * len(wanted):
        readers.splitter.setSizes(sizes)
    for pane, one in zip(readers.panes, wanted, strict=True):
        pane.restore(one)
    active = state.get("active")
    if isinstance(active, int) and 0 <= active < len(wanted):
        readers.activate(readers.panes[active])
