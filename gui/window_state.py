"""How a window is left, and found again: its size, its panels, its readers, what was selected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QByteArray, QSize

from core.operations import views

if TYPE_CHECKING:
    from gui.main_window import MainWindow
    from gui.session import Noun

_FRAME = QSize(8, 40)
"""What a window system may put around a window; how much is known only when it is shown."""


def left(window: MainWindow) -> dict[str, Any]:
    """Return how a window stands, as plain values for JSON."""
    selection = window.session.selection
    return {
        "geometry": bytes(window.saveGeometry().toBase64().data()).decode(),
        "upper": window.upper.sizes(),
        "whole": window.whole.sizes(),
        "hidden": [
            name for name in ("articles", "inspector", "dock") if getattr(window, name).isHidden()
        ],
        "readers": window.readers.state(),
        "dock": window.dock.state(),
        "articles": window.articles.state(),
        "selection": [selection.noun, *selection.ids],
    }


def restore(window: MainWindow, state: dict[str, Any]) -> None:
    """Put a window as it was left; what no longer fits is passed over."""
    geometry = state.get("geometry")
    if not isinstance(geometry, str) or not window.restoreGeometry(
        QByteArray.fromBase64(geometry.encode(errors="replace"))
    ):
        fit(window)
    for name in ("upper", "whole"):
        getattr(window, name).take_sizes(state.get(name))
    hidden = state.get("hidden")
    for name in ("articles", "inspector", "dock"):
        if isinstance(hidden, list) and name in hidden:
            getattr(window, name).hide()
    for name in ("articles", "dock"):
        if isinstance(state.get(name), dict):
            panel = getattr(window, name)
            panel.restore(_alike(state[name], panel.state()))
    if isinstance(state.get("readers"), dict):
        window.readers.restore(state["readers"])
    else:
        _show_first(window)
    _select(window, state.get("selection"))


def fit(window: MainWindow) -> None:
    """Give a new window a size that fits the screen."""
    room = window.screen().availableGeometry()
    width, height = room.width() - _FRAME.width(), room.height() - _FRAME.height()
    window.resize(min(1680, width), min(1050, height))


def _alike(value: Any, model: Any) -> Any:
    """Return what of a remembered value has the shape of another one; values of another kind are that one's."""
    if isinstance(model, dict) and isinstance(value, dict):
        return {key: _alike(value[key], model[key]) for key in model if key in value}
    if isinstance(model, float) and type(value) is int:
        return value
    return value if type(value) is type(model) else model


def _show_first(window: MainWindow) -> None:
    """Show the first articles of a project that was never open here, so that reading can begin."""
    ids = views.listed_ids(window.session.project, "article", sort="number")
    for article_id, pane in zip(ids, list(window.readers.panes), strict=False):
        window.readers.show_article(
            article_id, beside=pane is not window.readers.panes[0], focus=False
        )
    window.readers.activate(window.readers.panes[0])


def _select(window: MainWindow, selected: object) -> None:
    match selected:
        case [
            ("claim" | "link" | "contradiction" | "article" | "suggestion") as noun,
            int(first),
            *_,
        ]:
            if views.exists(window.session.project, noun, first):
                window.session.select(cast("Noun", noun), first)
        case _:
            pass
