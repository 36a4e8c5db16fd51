"""What each action of the table does in a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.gestures.picking import Picking
    from gui.gestures.proposing import Proposing
    from gui.main_window import MainWindow


def handlers(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return, for the id of each action, what it does in a window."""
    return _project(window) | _claims(window) | _suggestions(window) | _views(window)


def _project(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return what is done with the project and the program."""
    return {
        "new_project": window.new_requested.emit,
        "open_project": lambda: window.open_requested.emit(None),
        "open_sample": window.sample_requested.emit,
        "save_copy": window.errands.save_copy,
        "rename_project": window.errands.rename,
        "import_articles": window.errands.ask_for_articles,
        "paste_article": window.errands.paste,
        "export_report": window.errands.export,
        "verify": window.errands.verify,
        "settings": window.errands.settings,
        "close_window": window.close,
        "quit": window.quit_requested.emit,
        "keys": window.errands.keys,
        "guide": window.errands.guide,
        "about": window.errands.about,
        "palette": lambda: window.asking.search(window.commands),
    }


def _claims(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return what is done with claims and ties; of the gestures that wait for something one at most is under way."""
    gestures = (window.tying, window.picking, window.proposing)

    def alone(way: Callable[[], object], but: object = None) -> Callable[[], object]:
        def begin() -> None:
            for gesture in gestures:
                if gesture is not but and gesture.under_way:
                    gesture.cancel()
            way()

        return begin

    return {
        "mark": window.marking.mark,
        "propose_claims": alone(window.proposing.start),
        "edit_claim": window.showing.to_details,
        "edit_note": window.showing.note,
        "take_selection": window.marking.take_selection,
        "end_later": window.marking.end_later,
        "end_earlier": window.marking.end_earlier,
        "start_earlier": window.marking.start_earlier,
        "start_later": window.marking.start_later,
        "add_contact": lambda: window.showing.begin("contact"),
        "add_evidence": lambda: window.showing.begin("evidence"),
        "rate": lambda: window.showing.begin("rating"),
        "resolve": lambda: window.showing.begin("resolution"),
        "sign_off": lambda: window.showing.begin("sign_off"),
        "remove": window.marking.remove,
        "link": alone(window.tying.link, but=window.tying),
        "contradiction": alone(window.tying.contradiction, but=window.tying),
        "compare": alone(window.picking.start, but=window.picking),
        "cancel": window.showing.leave_gestures,
        "next_tie": window.walking.next_tie,
        "copy_citation": window.marking.copy_citation,
        "undo": window.showing.undo,
        "redo": window.showing.redo,
    }


def _suggestions(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return what is done with suggestions, by some keys that mean claims where no suggestion is meant."""
    deciding, walking, tying = window.deciding, window.walking, window.tying
    picking, proposing = window.picking, window.proposing

    def meant(way: Callable[[], object], else_way: Callable[[], object]) -> Callable[[], object]:
        return lambda: way() if deciding.is_meant and not tying.under_way else else_way()

    def waiting(
        gesture: Picking | Proposing, way: Callable[[], object], else_way: Callable[[], object]
    ) -> Callable[[], object]:
        return lambda: way() if gesture.under_way else else_way()

    accept = waiting(picking, picking.accept, meant(deciding.accept, tying.accept))

    return {
        "find_inconsistencies": window.comparing.start,
        "accept": waiting(proposing, proposing.take, accept),
        "dismiss": waiting(proposing, proposing.skip, deciding.dismiss),
        "leave_for_later": deciding.leave_for_later,
        "bring_back": deciding.bring_back,
        "next_claim": meant(lambda: deciding.walk(1), walking.next_claim),
        "previous_claim": meant(lambda: deciding.walk(-1), walking.previous_claim),
        "other_end": meant(deciding.other_end, walking.other_end),
    }


def _views(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return what is done with articles, readers and panels."""
    return {
        "find_in_article": window.showing.find,
        "find_next": lambda: window.readers.find_next(1),
        "find_previous": lambda: window.readers.find_next(-1),
        "edit_article": window.showing.details_of_article,
        "remove_article": window.showing.remove_article,
        "next_pane": lambda: window.readers.cycle(1),
        "previous_pane": lambda: window.readers.cycle(-1),
        "next_article": lambda: window.articles.step(1),
        "previous_article": lambda: window.articles.step(-1),
        "go_articles": window.articles.focus_list,
        "go_readers": window.readers.focus_active,
        "go_inspector": window.showing.to_details,
        "go_claims": lambda: window.showing.to_list("claim"),
        "go_links": lambda: window.showing.to_list("link"),
        "go_contradictions": lambda: window.showing.to_list("contradiction"),
        "go_suggestions": lambda: window.showing.to_list("suggestion"),
        "go_matrix": lambda: window.showing.to_list("matrix"),
        "go_timeline": lambda: window.showing.to_list("timeline"),
        "zoom_in": lambda: window.readers.zoom(1),
        "zoom_out": lambda: window.readers.zoom(-1),
        "zoom_reset": lambda: window.readers.zoom(0),
        "add_pane": window.readers.add_pane,
        "close_pane": window.readers.close_pane,
        "fold_furniture": window.readers.toggle_furniture,
        "toggle_articles": lambda: window.articles.setHidden(not window.articles.isHidden()),
        "toggle_inspector": lambda: window.inspector.setHidden(not window.inspector.isHidden()),
        "toggle_dock": lambda: window.dock.setHidden(not window.dock.isHidden()),
        "full_screen": lambda: window.setWindowState(
            window.windowState() ^ Qt.WindowState.WindowFullScreen
        ),
    }
