"""What can be done, as one table: its words, its keys, its menu. Menus, the list of keys and the palette come from it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from core import paths
from core.errors import AppError
from core.records import record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

KEYS_FILE = "keys.json"


@record
class Action:
    """One thing that can be done: `id` names it in settings, `keys` are Qt key sequences, the first one shown.

    `menu` is the menu it stands in; `writes` those that change the project, which a read-only one greys. `section`
    starts a new group in its menu. `waits` is for those whose key means something only while something is under way:
    they are made switched off, so that the key is left to fields, lists and buttons until then. `also` holds further
    words by which the palette finds it.
    """

    id: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    writes: bool = False
    section: bool = False
    help: str = ""
    also: str = ""
    waits: bool = False


MENUS: tuple[str, ...] = ("Project", "Edit", "Claim", "Ties", "Suggestions", "Go", "View", "Help")

ACTIONS: tuple[Action, ...] = (
    Action("new_project", "New project…", "Project", ("Ctrl+N",), also="create start"),
    Action("open_project", "Open project…", "Project", ("Ctrl+O",)),
    Action("open_sample", "Open the sample", "Project", also="example demo try"),
    Action("save_copy", "Save a copy…", "Project", ("Ctrl+Shift+S",), also="backup duplicate save as"),
    Action("rename_project", "Rename project…", "Project", writes=True, also="name title"),
    Action("import_articles", "Import articles…", "Project", ("Ctrl+I",), writes=True, section=True, also="add file page load"),
    Action("paste_article", "Paste as article", "Project", ("Ctrl+Shift+V",), writes=True, also="clipboard text"),
    Action("export_report", "Export report…", "Project", ("Ctrl+Shift+E", "Ctrl+E"), section=True, also="csv xlsx excel spreadsheet save"),
    Action("verify", "Check the project file", "Project", also="integrity hash log damage"),
    Action("settings", "Settings…", "Project", ("Ctrl+,",), section=True, also="preferences options theme dark light font backups"),
    Action("close_window", "Close window", "Project", ("Ctrl+Shift+W",)),
    Action("quit", "Quit", "Project", ("Ctrl+Q",), also="exit leave"),
    Action("undo", "Undo", "Edit", ("Ctrl+Z",), writes=True),
    Action("redo", "Redo", "Edit", ("Ctrl+Shift+Z", "Ctrl+Y"), writes=True),
    Action("copy_citation", "Copy quote with citation", "Edit", ("Ctrl+Shift+C",), section=True, also="source clipboard"),
    Action("find_in_article", "Find in article", "Edit", ("Ctrl+F",), section=True, help="In a list below, goes to its filter.", also="search text filter list"),
    Action("find_next", "Find next", "Edit", ("F3",)),
    Action("find_previous", "Find previous", "Edit", ("Shift+F3",)),
    Action("edit_article", "Edit article", "Edit", ("Ctrl+Shift+A",), section=True, also="outlet date title author language metadata"),
    Action("remove_article", "Remove article", "Edit", writes=True, also="delete"),
    Action("mark", "Mark claim", "Claim", ("H",), writes=True,
           help="Marks the words that are selected; with none selected, the sentence at the caret. What they say is read and filled in.", also="highlight annotate new"),
    Action("propose_claims", "Propose claims", "Claim", ("P",), writes=True,
           help="Walks through what of the article is worth marking: Enter marks a passage, X skips it, Esc ends.", also="suggest checkable figures candidates"),
    Action("edit_claim", "Edit claim", "Claim", ("E",), also="details type speaker rating"),
    Action("edit_note", "Write a note", "Claim", ("N",), writes=True, also="comment remark"),
    Action("add_evidence", "Add evidence", "Claim", ("V",), writes=True, also="source proof document"),
    Action("add_contact", "Add a contact", "Claim", ("A",), writes=True, also="asked answer call reply"),
    Action("rate", "Rate the claim", "Claim", ("G",), writes=True, also="rating verdict supported outdated"),
    Action("sign_off", "Sign off as second reader", "Claim", ("Shift+S",), writes=True, also="review approve"),
    Action("take_selection", "Let the claim take the selection", "Claim", ("Shift+H",), writes=True, also="extend change span"),
    Action("end_later", "Move the end on by a word", "Claim", ("Alt+Right",), writes=True, section=True),
    Action("end_earlier", "Move the end back by a word", "Claim", ("Alt+Left",), writes=True),
    Action("start_earlier", "Move the start back by a word", "Claim", ("Alt+Shift+Left",), writes=True),
    Action("start_later", "Move the start on by a word", "Claim", ("Alt+Shift+Right",), writes=True),
    Action("remove", "Remove what is selected", "Claim", ("Del",), writes=True, section=True,
           help="Removes the selected claim, link or contradiction; undo brings it back.", also="delete"),
    Action("link", "Link to…", "Ties", ("L",), writes=True,
           help="Starts at the selected claim: go anywhere, press Enter on the other end, then one key for the relation.", also="connect relation tie supports updates same"),
    Action("contradiction", "Contradiction", "Ties", ("C",), writes=True,
           help="Gathers claims: Enter adds one, C again makes the contradiction or joins an open one.", also="clash conflict inconsistency"),
    Action("compare", "Compare with…", "Ties", ("D",),
           help="Compares two selected claims; else what is selected here with the passage gone to next, by Enter or a click.", also="difference check two passages"),
    Action("resolve", "Resolve the contradiction…", "Ties", ("R",), writes=True, also="resolution stands decision"),
    Action("cancel", "Leave linking", "Ties", ("Esc",), waits=True),
    Action("other_end", "Go to the other end", "Ties", ("O",), section=True, also="jump counterpart"),
    Action("next_tie", "Next tie of the claim", "Ties", ("Shift+O",)),
    Action("find_inconsistencies", "Find inconsistencies", "Suggestions", ("F5",), writes=True,
           help="Compares every article with the others and with itself, and lists what clashes or was updated.", also="compare contradictions suggestions check run"),
    Action("accept", "Accept", "Suggestions", ("Return", "Enter"), section=True, waits=True,
           help="Accepts the selected suggestion and marks its claims. While linking or comparing it takes the other end; else it selects the claim at the caret.", also="confirm take other end"),
    Action("dismiss", "Dismiss…", "Suggestions", ("X",), writes=True, help="Dismisses the selected suggestions; one key gives the reason.", also="reject false alarm"),
    Action("leave_for_later", "Leave for later", "Suggestions", ("S",), writes=True, also="postpone skip"),
    Action("bring_back", "Bring back", "Suggestions", ("U",), writes=True, help="Lets suggestions that were dismissed, accepted or left be decided again.", also="reopen restore"),
    Action("palette", "Find articles, claims and commands…", "Go", ("Ctrl+K",), also="search commands"),
    Action("next_claim", "Next claim or suggestion", "Go", ("J",), section=True,
           help="In the list of suggestions, and while one is selected, the next suggestion; else the next claim of the article."),
    Action("previous_claim", "Previous claim or suggestion", "Go", ("K",)),
    Action("next_pane", "Other reader", "Go", ("F6", "Ctrl+Tab"), section=True, also="switch focus"),
    Action("previous_pane", "Other reader, backwards", "Go", ("Shift+F6",)),
    Action("next_article", "Next article", "Go", ("Ctrl+PgDown",)),
    Action("previous_article", "Previous article", "Go", ("Ctrl+PgUp",)),
    Action("go_articles", "Articles", "Go", ("Ctrl+1",), section=True),
    Action("go_readers", "Readers", "Go", ("Ctrl+2",), also="text"),
    Action("go_inspector", "Details", "Go", ("Ctrl+3",), also="inspector"),
    Action("go_claims", "Claims", "Go", ("Ctrl+4",)),
    Action("go_links", "Links", "Go", ("Ctrl+5",)),
    Action("go_contradictions", "Contradictions", "Go", ("Ctrl+6",)),
    Action("go_suggestions", "Suggestions", "Go", ("Ctrl+7",), also="inconsistencies clashes"),
    Action("go_matrix", "Matrix", "Go", ("Ctrl+8",), also="figures outlets"),
    Action("go_timeline", "Timeline", "Go", ("Ctrl+9",), also="figures days"),
    Action("zoom_in", "Larger text", "View", ("Ctrl++", "Ctrl+="), also="bigger zoom"),
    Action("zoom_out", "Smaller text", "View", ("Ctrl+-",), also="zoom"),
    Action("zoom_reset", "Text at its usual size", "View", ("Ctrl+0",), also="zoom"),
    Action("add_pane", "One more reader", "View", ("Ctrl+Shift+N",), section=True, also="split open beside"),
    Action("close_pane", "Close this reader", "View", ("Ctrl+W",)),
    Action("fold_furniture", "Fold page furniture", "View", ("Ctrl+Shift+F",), also="menus adverts navigation hide"),
    Action("toggle_articles", "Show or hide the articles", "View", ("Ctrl+Shift+1",), section=True, also="panel sidebar"),
    Action("toggle_inspector", "Show or hide the details", "View", ("Ctrl+Shift+3",), also="panel sidebar"),
    Action("toggle_dock", "Show or hide the lists", "View", ("Ctrl+Shift+4",), also="panel table dock"),
    Action("full_screen", "Full screen", "View", ("F11",), also="maximize"),
    Action("keys", "Keys", "Help", ("F1",), also="shortcuts keyboard help"),
    Action("guide", "First steps", "Help", also="help tutorial how introduction"),
    Action("about", "About Counterpoint", "Help", also="version licence fonts folders logs"),
)  # fmt: skip

BY_ID: dict[str, Action] = {action.id: action for action in ACTIONS}


def load_keys() -> dict[str, tuple[str, ...]]:
    """Return the keys of every action: the user's where they changed them, else those of the table.

    No key is held twice: where a newer table gives one to another action, the user's choice stands.
    """
    keys = {action.id: action.keys for action in ACTIONS}
    try:
        stored = json.loads((paths.config_dir() / KEYS_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return keys
    chosen: dict[str, tuple[str, ...]] = {}
    if isinstance(stored, dict):
        for name, value in cast("dict[str, object]", stored).items():
            if name in keys and isinstance(value, list):
                words = cast("list[object]", value)
                chosen[name] = tuple(w for w in words if isinstance(w, str) and normal(w))
    return _settled(keys | chosen, chosen)


def _settled(
    keys: dict[str, tuple[str, ...]], chosen: Mapping[str, object]
) -> dict[str, tuple[str, ...]]:
    """Return the keys with each one that several actions claim left to one: the first of those that were chosen."""
    for sequence, names in clashes(keys).items():
        holder = next((name for name in names if name in chosen), names[0])
        for name in names:
            if name != holder:
                keys[name] = tuple(key for key in keys[name] if normal(key) != sequence)
    return keys


def save_keys(keys: Mapping[str, tuple[str, ...]]) -> None:
    """Write the keys that differ from the table. Raises AppError where they cannot be written."""
    changed = {
        name: list(value) for name, value in keys.items() if BY_ID[name].keys != tuple(value)
    }
    folder = paths.config_dir()
    making = folder / f".{KEYS_FILE}.new"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        making.write_text(json.dumps(changed, indent=2) + "\n", encoding="utf-8")
        making.replace(folder / KEYS_FILE)
    except OSError as error:
        raise AppError(f"The keys could not be written to {folder}: {error.strerror}.") from error


def clashes(keys: Mapping[str, tuple[str, ...]]) -> dict[str, list[str]]:
    """Return the key sequences that more than one action has, each with the ids of those actions."""
    holders: dict[str, list[str]] = {}
    for name, sequences in keys.items():
        for sequence in dict.fromkeys(map(normal, sequences)):
            holders.setdefault(sequence, []).append(name)
    return {sequence: names for sequence, names in holders.items() if len(names) > 1}


def normal(sequence: str) -> str:
    """Return a key sequence as it is compared and stored, or "" where it is none."""
    return QKeySequence(sequence).toString()


def refusal(keys: Mapping[str, tuple[str, ...]], action_id: str, sequence: str) -> str:
    """Say why an action cannot have a key sequence: the sentence, or "" where it can."""
    wanted, shown = normal(sequence), shown_key((sequence,))
    if not wanted:
        return "That is no key."
    for standard, words in _EVERYWHERE.items():
        if wanted in {key.toString() for key in QKeySequence.keyBindings(standard)}:
            return f"{shown} is {words} wherever text is."
    if wanted in _MOVING:
        return f"{shown} moves the focus and the caret."
    for name, sequences in keys.items():
        if name != action_id and wanted in map(normal, sequences):
            return f"{shown} is {BY_ID[name].text.removesuffix('…')}."
    return ""


_EVERYWHERE: dict[QKeySequence.StandardKey, str] = {
    QKeySequence.StandardKey.Copy: "Copy",
    QKeySequence.StandardKey.Cut: "Cut",
    QKeySequence.StandardKey.Paste: "Paste",
    QKeySequence.StandardKey.SelectAll: "Select all",
}
_MOVING = frozenset(
    {"Tab", "Backtab", "Shift+Backtab", "Shift+Tab", "Space", "Backspace", "Shift", "Menu"}
    | {f"{held}{key}" for held in ("", "Shift+", "Ctrl+", "Ctrl+Shift+") for key in ("Left", "Right", "Up", "Down", "Home", "End")}
    | {f"{held}{key}" for held in ("", "Shift+") for key in ("PgUp", "PgDown")}
)  # fmt: skip


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
        found.setEnabled(not action.waits)
        found.triggered.connect(_without_arguments(handlers[action.id]))
        window.addAction(found)
        made[action.id] = found
    return made


def set_keys(made: Mapping[str, QAction]) -> None:
    """Give actions that were made the keys as they are now, after the user changed some."""
    for name, keys in load_keys().items():
        made[name].setShortcuts([QKeySequence(key) for key in keys])


def commands(made: Mapping[str, QAction]) -> list[tuple[str, str, str, bool]]:
    """Return what the palette lists: for each action its id, its words, its first key as shown, whether it can be done."""
    return [
        (name, action.text(), action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), action.isEnabled())
        for name, action in made.items()
    ]  # fmt: skip


def _without_arguments(handler: Callable[[], object]) -> Callable[[bool], None]:
    def call(_checked: bool) -> None:
        handler()

    return call


def forbid_writing(made: Mapping[str, QAction]) -> None:
    """Grey the actions that change the project."""
    for action in ACTIONS:
        if action.writes:
            made[action.id].setEnabled(False)


def fill_menu(menu: QMenu, names: Sequence[str], made: Mapping[str, QAction]) -> None:
    """Put some actions into a menu by their names; "" stands for a line between two of them."""
    for name in names:
        if name:
            menu.addAction(made[name])
        else:
            menu.addSeparator()


def fill_menus(bar: QMenuBar | QMenu, made: Mapping[str, QAction]) -> None:
    """Put the actions into the menus of the table, in a bar or in one menu."""
    for name in MENUS:
        menu = bar.addMenu(f"&{name}")
        menu.setObjectName(f"menu_{name.lower()}")
        for action in ACTIONS:
            if action.menu == name:
                if action.section:
                    menu.addSeparator()
                menu.addAction(made[action.id])
