"""What can be done, as one table: its words, its keys, its menu. Menus, the list of keys and the palette come from it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from core import paths
from core.errors import AppError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QMenuBar, QWidget

KEYS_FILE = "keys.json"


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that can be done: `id` names it in settings, `keys` are Qt key sequences, the first one shown.

    `menu` is the menu it stands in; `writes` those that change the project, which a read-only one greys. `section`
    starts a new group in its menu.
    """

    id: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    writes: bool = False
    section: bool = False
    help: str = ""


MENUS: tuple[str, ...] = ("Project", "Edit", "Claim", "Ties", "Go", "View", "Help")

ACTIONS: tuple[Action, ...] = (
    Action("new_project", "New project…", "Project", ("Ctrl+N",)),
    Action("open_project", "Open project…", "Project", ("Ctrl+O",)),
    Action("open_sample", "Open the sample", "Project"),
    Action("save_copy", "Save a copy…", "Project", ("Ctrl+Shift+S",)),
    Action("rename_project", "Rename project…", "Project", writes=True),
    Action("import_articles", "Import articles…", "Project", ("Ctrl+I",), writes=True, section=True),
    Action("paste_article", "Paste as article", "Project", ("Ctrl+Shift+V",), writes=True),
    Action("export_report", "Export report…", "Project", ("Ctrl+E",), section=True),
    Action("verify", "Check the project file", "Project"),
    Action("settings", "Settings…", "Project", ("Ctrl+,",), section=True),
    Action("close_window", "Close window", "Project", ("Ctrl+Shift+W",)),
    Action("quit", "Quit", "Project", ("Ctrl+Q",)),
    Action("undo", "Undo", "Edit", ("Ctrl+Z",), writes=True),
    Action("redo", "Redo", "Edit", ("Ctrl+Shift+Z", "Ctrl+Y"), writes=True),
    Action("copy_citation", "Copy quote with citation", "Edit", ("Ctrl+Shift+C",), section=True),
    Action("find_in_article", "Find in article", "Edit", ("Ctrl+F",), section=True),
    Action("find_next", "Find next", "Edit", ("F3",)),
    Action("find_previous", "Find previous", "Edit", ("Shift+F3",)),
    Action("edit_article", "Edit article", "Edit", ("Ctrl+Shift+A",), section=True),
    Action("remove_article", "Remove article", "Edit", writes=True),
    Action("mark", "Mark claim", "Claim", ("H",), writes=True,
           help="Marks the words that are selected; with none selected, the sentence at the caret."),
    Action("edit_claim", "Edit claim", "Claim", ("E",)),
    Action("edit_note", "Write a note", "Claim", ("N",), writes=True),
    Action("take_selection", "Let the claim take the selection", "Claim", ("Shift+H",), writes=True),
    Action("end_later", "Move the end on by a word", "Claim", ("Alt+Right",), writes=True, section=True),
    Action("end_earlier", "Move the end back by a word", "Claim", ("Alt+Left",), writes=True),
    Action("start_earlier", "Move the start back by a word", "Claim", ("Alt+Shift+Left",), writes=True),
    Action("start_later", "Move the start on by a word", "Claim", ("Alt+Shift+Right",), writes=True),
    Action("remove", "Remove what is selected", "Claim", ("Del",), writes=True, section=True,
           help="Removes the selected claim, link or contradiction; undo brings it back."),
    Action("link", "Link to…", "Ties", ("L",), writes=True,
           help="Starts at the selected claim: go anywhere, press Enter on the other end, then one key for the relation."),
    Action("contradiction", "Contradiction", "Ties", ("C",), writes=True,
           help="Gathers claims: Enter adds one, C again makes the contradiction or joins an open one."),
    Action("accept", "Take the other end", "Ties", ("Return", "Enter")),
    Action("cancel", "Leave linking", "Ties", ("Esc",)),
    Action("other_end", "Go to the other end", "Ties", ("O",), section=True),
    Action("next_tie", "Next tie of the claim", "Ties", ("Shift+O",)),
    Action("palette", "Find articles, claims and commands…", "Go", ("Ctrl+K",)),
    Action("next_claim", "Next claim", "Go", ("J",), section=True),
    Action("previous_claim", "Previous claim", "Go", ("K",)),
    Action("next_pane", "Other reader", "Go", ("F6", "Ctrl+Tab"), section=True),
    Action("previous_pane", "Other reader, backwards", "Go", ("Shift+F6",)),
    Action("next_article", "Next article", "Go", ("Ctrl+PgDown",)),
    Action("previous_article", "Previous article", "Go", ("Ctrl+PgUp",)),
    Action("go_articles", "Articles", "Go", ("Ctrl+1",), section=True),
    Action("go_readers", "Readers", "Go", ("Ctrl+2",)),
    Action("go_inspector", "Details", "Go", ("Ctrl+3",)),
    Action("go_claims", "Claims", "Go", ("Ctrl+4",)),
    Action("go_links", "Links", "Go", ("Ctrl+5",)),
    Action("go_contradictions", "Contradictions", "Go", ("Ctrl+6",)),
    Action("zoom_in", "Larger text", "View", ("Ctrl++", "Ctrl+=")),
    Action("zoom_out", "Smaller text", "View", ("Ctrl+-",)),
    Action("zoom_reset", "Text at its usual size", "View", ("Ctrl+0",)),
    Action("add_pane", "One more reader", "View", ("Ctrl+Shift+N",), section=True),
    Action("close_pane", "Close this reader", "View", ("Ctrl+W",)),
    Action("fold_furniture", "Fold page furniture", "View", ("Ctrl+Shift+F",)),
    Action("toggle_articles", "Show or hide the articles", "View", ("Ctrl+Shift+1",), section=True),
    Action("toggle_inspector", "Show or hide the details", "View", ("Ctrl+Shift+3",)),
    Action("toggle_dock", "Show or hide the lists", "View", ("Ctrl+Shift+4",)),
    Action("full_screen", "Full screen", "View", ("F11",)),
    Action("keys", "Keys", "Help", ("F1",)),
    Action("guide", "First steps", "Help"),
    Action("about", "About Counterpoint", "Help"),
)  # fmt: skip

BY_ID: dict[str, Action] = {action.id: action for action in ACTIONS}


def load_keys() -> dict[str, tuple[str, ...]]:
    """Return the keys of every action: the user's where they changed them, else those of the table."""
    keys = {action.id: action.keys for action in ACTIONS}
    try:
        stored = json.loads((paths.config_dir() / KEYS_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return keys
    if isinstance(stored, dict):
        for name, value in cast("dict[str, object]", stored).items():
            if name in keys and isinstance(value, list):
                words = cast("list[object]", value)
                keys[name] = tuple(word for word in words if isinstance(word, str))
    return keys


def save_keys(keys: Mapping[str, tuple[str, ...]]) -> None:
    """Write the keys that differ from the table. Raises AppError where they cannot be written."""
    changed = {
        name: list(value) for name, value in keys.items() if BY_ID[name].keys != tuple(value)
    }
    folder = paths.config_dir()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / KEYS_FILE).write_text(json.dumps(changed, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise AppError(f"The keys could not be written to {folder}: {error.strerror}.") from error


def clashes(keys: Mapping[str, tuple[str, ...]]) -> dict[str, list[str]]:
    """Return the key sequences that more than one action has, each with the ids of those actions."""
    holders: dict[str, list[str]] = {}
    for name, sequences in keys.items():
        for sequence in sequences:
            normal = QKeySequence(sequence).toString()
            holders.setdefault(normal, []).append(name)
    return {sequence: names for sequence, names in holders.items() if len(names) > 1}


def shown_key(keys: tuple[str, ...]) -> str:
    """Return the first key sequence as the system writes it, or ""."""
    return QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""


def make(window: QWidget, handlers: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """Make the actions of a window, each with its keys; `handlers` names what each of them does."""
    keys = load_keys()
    made: dict[str, QAction] = {}
    for action in ACTIONS:
        found = QAction(action.text, window)
        found.setObjectName(action.id)
        found.setShortcuts([QKeySequence(key) for key in keys[action.id]])
        found.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        found.setStatusTip(action.help)
        found.triggered.connect(_without_arguments(handlers[action.id]))
        window.addAction(found)
        made[action.id] = found
    return made


def _without_arguments(handler: Callable[[], object]) -> Callable[[bool], None]:
    def call(_checked: bool) -> None:
        handler()

    return call


def fill_menus(bar: QMenuBar, made: Mapping[str, QAction]) -> None:
    """Put the actions into the menus of the table."""
    for name in MENUS:
        menu = bar.addMenu(name)
        menu.setObjectName(f"menu_{name.lower()}")
        for action in ACTIONS:
            if action.menu == name:
                if action.section:
                    menu.addSeparator()
                menu.addAction(made[action.id])
