"""What each action of the table does in a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.main_window import MainWindow


def handlers(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return, for the id of each action, what it does in a window."""
    return {
        "about": window.errands.about,
        "accept": window.tying.accept,
        "add_pane": window.readers.add_pane,
        "cancel": window.tying.cancel,
        "close_pane": window.readers.close_pane,
        "close_window": window.close,
        "contradiction": window.tying.contradiction,
        "copy_citation": window.marking.copy_citation,
        "edit_article": window.showing.details_of_article,
        "edit_claim": window.showing.to_details,
        "edit_note": window.showing.note,
        "end_earlier": window.marking.end_earlier,
        "end_later": window.marking.end_later,
        "export_report": window.errands.export,
        "find_in_article": window.readers.open_find,
        "find_next": lambda: window.readers.find_next(1),
        "find_previous": lambda: window.readers.find_next(-1),
        "fold_furniture": window.readers.toggle_furniture,
        "full_screen": lambda: window.setWindowState(
            window.windowState() ^ Qt.WindowState.WindowFullScreen
        ),
        "go_articles": window.articles.focus_list,
        "go_claims": lambda: window.showing.to_list("claim"),
        "go_contradictions": lambda: window.showing.to_list("contradiction"),
        "go_inspector": window.showing.to_details,
        "go_links": lambda: window.showing.to_list("link"),
        "go_readers": window.readers.focus_active,
        "guide": window.errands.guide,
        "import_articles": window.errands.ask_for_articles,
        "keys": window.errands.keys,
        "link": window.tying.link,
        "mark": window.marking.mark,
        "new_project": window.new_requested.emit,
        "next_article": lambda: window.articles.step(1),
        "next_claim": window.walking.next_claim,
        "next_pane": lambda: window.readers.cycle(1),
        "next_tie": window.walking.next_tie,
        "open_project": lambda: window.open_requested.emit(None),
        "open_sample": window.sample_requested.emit,
        "other_end": window.walking.other_end,
        "palette": lambda: window.asking.search(window.commands),
        "paste_article": window.errands.paste,
        "previous_article": lambda: window.articles.step(-1),
        "previous_claim": window.walking.previous_claim,
        "previous_pane": lambda: window.readers.cycle(-1),
        "quit": window.quit_requested.emit,
        "redo": window.showing.redo,
        "remove": window.marking.remove,
        "remove_article": window.showing.remove_article,
        "rename_project": window.errands.rename,
        "save_copy": window.errands.save_copy,
        "settings": window.errands.settings,
        "start_earlier": window.marking.start_earlier,
        "start_later": window.marking.start_later,
        "take_selection": window.marking.take_selection,
        "toggle_articles": lambda: window.articles.setHidden(not window.articles.isHidden()),
        "toggle_dock": lambda: window.dock.setHidden(not window.dock.isHidden()),
        "toggle_inspector": lambda: window.inspector.setHidden(not window.inspector.isHidden()),
        "undo": window.showing.undo,
        "verify": window.errands.verify,
        "zoom_in": lambda: window.readers.zoom(1),
        "zoom_out": lambda: window.readers.zoom(-1),
        "zoom_reset": lambda: window.readers.zoom(0),
    }
