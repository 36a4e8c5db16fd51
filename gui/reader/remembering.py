"""What the readers show, as plain values that can be written as JSON, and shown again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core.operations import views

if TYPE_CHECKING:
    from core.operations.views import Project
    from gui.reader.pane import ReaderPane
    from gui.reader.side_by_side import SideBySide

_MOST = 12


def state(readers: SideBySide) -> dict[str, Any]:
    """Return the articles shown, the place in each, the widths, and which reader is the active one."""
    active = readers.active
    return {
        "panes": [_pane_state(pane) for pane in readers.panes],
        "active": readers.panes.index(active) if active in readers.panes else 0,
        "sizes": readers.splitter.sizes(),
    }


def restore(readers: SideBySide, project: Project, state: object) -> None:
    """Show what `state` told; what is gone leaves an empty reader, what makes no sense is passed over."""
    if not isinstance(state, dict):
        return
    panes = state.get("panes")
    wanted = [one for one in panes if isinstance(one, dict)] if isinstance(panes, list) else []
    if not wanted:
        return
    wanted = wanted[:_MOST]
    while len(readers.panes) < len(wanted):
        readers.new_pane()
    while len(readers.panes) > len(wanted):
        readers.close_pane(readers.panes[-1])
    sizes = state.get("sizes")
    if isinstance(sizes, list) and [type(size) for size in sizes] == [int] * len(wanted):
        readers.splitter.setSizes(sizes)
    for pane, one in zip(readers.panes, wanted, strict=True):
        _restore_pane(pane, project, one)
    active = state.get("active")
    if isinstance(active, int) and 0 <= active < len(wanted):
        readers.activate(readers.panes[active])


def _pane_state(pane: ReaderPane) -> dict[str, Any]:
    """Return what a reader shows, and where in it."""
    if pane.article_id is None:
        return {}
    return {
        "article": pane.article_id,
        "version": pane.view.version_id,
        "scroll": pane.view.scroll_state(),
        "caret": pane.view.caret(),
        "selection": list(pane.view.selected_span() or ()),
    }


def _restore_pane(pane: ReaderPane, project: Project, state: dict[str, Any]) -> None:
    """Show in a reader what `state` told, as far as it is still there."""
    article_id, version_id = state.get("article"), state.get("version")
    if type(article_id) is not int or not views.exists(project, "article", article_id):
        pane.clear()
        return
    there = {version.id for version in views.versions(project, article_id)}
    is_there = isinstance(version_id, int) and version_id in there
    pane.show_article(article_id, version_id if is_there else None)
    for span in ([state.get("caret")] * 2, state.get("selection")):
        if places := _places(span, len(pane.view.text)):
            pane.view.select_span(*places)
    scroll = state.get("scroll")
    if isinstance(scroll, dict) and all(type(value) is int for value in scroll.values()):
        pane.view.restore_scroll(scroll)


def _places(span: object, length: int) -> tuple[int, int] | None:
    """Return a span as it fits into a text; None of what is no span."""
    match span:
        case [int(start), int(end)]:
            return min(max(start, 0), length), min(max(end, 0), length)
        case _:
            return None
