"""The window of one project: it lays out the readers, panels and bars, and holds them together. Nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QVBoxLayout, QWidget

from core import settings
from core.operations import views
from gui import actions, key_zones, recent_menu, remembered, tab_order, window_state, wiring
from gui.asking import Asking
from gui.comparing import Comparing
from gui.errands import Errands
from gui.gestures.awaiting import Awaiting
from gui.gestures.deciding import Deciding
from gui.gestures.filling import Filling
from gui.gestures.marking import Marking
from gui.gestures.picking import Picking
from gui.gestures.proposing import Proposing
from gui.gestures.tying import Tying
from gui.gestures.walking import Walking
from gui.handlers import handlers
from gui.jobs import JobRunner
from gui.notify import NoticeBar
from gui.ordering import Ordering
from gui.panel_sizes import PanelSplitter, Usual
from gui.panels.articles import ArticlesPanel
from gui.panels.dock import Dock
from gui.panels.inspector import Inspector
from gui.panels.status_line import StatusLine
from gui.reader.side_by_side import SideBySide
from gui.showing import Showing
from gui.top_bar import TopBar

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent

    from core.models import Changes
    from gui.session import Selection, Session

_SMALLEST = (900, 560)
_SIDE, _DETAILS, _LISTS = Usual(172, 246), Usual(264, 372), Usual(196, 284)
_LIST_MENU = ("accept", "dismiss", "leave_for_later", "bring_back", "", "other_end")
_CONTEXT_MENU = (
    "mark", "edit_claim", "edit_note", "take_selection", "", "link", "contradiction", "other_end", "",
    "copy_citation", "remove",
)  # fmt: skip


class MainWindow(QMainWindow):
    """A project's window. What concerns more than one project it asks of the application, through its signals."""

    open_requested = Signal(object)
    """`Path` of a project to open; None asks the user."""
    new_requested = Signal()
    sample_requested = Signal()
    quit_requested = Signal()
    look_changed = Signal()
    """The settings were changed: the theme is to be used anew."""
    closed = Signal(object)
    """The window, which closed its project."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.setMinimumSize(*_SMALLEST)
        self.readers = SideBySide(session)
        self.notices = NoticeBar()
        self.articles = ArticlesPanel(session)
        self.inspector = Inspector(session)
        self.dock = Dock(session)
        self.status = StatusLine(session)
        self.jobs = JobRunner(self)
        self.marking = Marking(session, self.readers, self)
        self.tying = Tying(session, self.readers, self.marking, self)
        self.filling = Filling(session, self)
        self.picking = Picking(session, self.readers, self.marking, self)
        self.proposing = Proposing(session, self.readers, self)
        self.walking = Walking(session, self.readers, self.marking, self)
        self.deciding = Deciding(session, self.readers, self.dock, self)
        self.awaiting = Awaiting(session, self.readers, self.dock, self)
        self.comparing = Comparing(session, self.jobs, self.notices, self)
        self.ordering = Ordering(session, self.jobs, self)
        self.errands = Errands(session, self, self.notices, self.jobs)
        self.asking = Asking(session, self, self.readers)
        self.showing = Showing(self)
        self._give_up = False
        self._panels = QTimer(self, singleShot=True, interval=0)
        self._panels.timeout.connect(self.show_selection)
        self._behind = False
        self.commands = actions.make(self, handlers(self))
        self._lay_out()
        wiring.connect(self)
        self._forbid_writing()
        self.use_settings()
        self._show_name()
        window_state.restore(self, remembered.window(session.project.path))
        self.readers.focus_active()

    # Laying out -------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.top_bar = TopBar(self.commands)
        actions.fill_menus(self.top_bar.menu, self.commands)
        if project_menu := self.top_bar.menu.findChild(QMenu, "menu_project"):
            recent_menu.add_to(project_menu, "open_project", self.open_requested.emit)
        middle = QWidget()
        middle.setObjectName("reading_room")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.readers)
        self.notices.float_over(middle, self.readers.splitter.foot)
        self.upper = PanelSplitter(
            Qt.Orientation.Horizontal, (_SIDE, None, _DETAILS), small=1280, large=1680
        )
        for widget in (self.articles, middle, self.inspector):
            self.upper.addWidget(widget)
        self.whole = PanelSplitter(Qt.Orientation.Vertical, (None, _LISTS), small=730, large=980)
        self.whole.addWidget(self.upper)
        self.whole.addWidget(self.dock)
        self.upper.setStretchFactor(1, 1)
        self.whole.setStretchFactor(0, 1)
        central = QWidget()
        rows = QVBoxLayout(central)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.top_bar)
        rows.addWidget(self.whole, 1)
        self.setCentralWidget(central)
        self.setStatusBar(self.status)

    # What concerns several of its parts ----------------------------------------------------------------------------------

    def close_all_the_same(self) -> None:
        """Close, and lose what was typed and refused."""
        self._give_up = True
        self.close()

    def on_changes(self, changes: Changes) -> None:
        """Let every part show what was changed; what the machine found anew is no step of anybody's."""
        if changes.step_id:
            self.showing.last_changes = changes
            self.notices.clear_error()
            self.notices.clear_told()  # its Undo would take this change back, not that one
        for part in (self.readers, self.inspector, self.articles, self.dock, self.status):
            part.on_changes(changes)
        self.tying.drop_lost()
        if "setting" in changes.tables:
            self._show_name()

    def on_selection(self, selection: Selection) -> None:
        """Outline the selection in the readers at once; the panels follow when that is painted."""
        self.readers.on_selection(selection)
        self.notices.clear_advice()
        self._behind = True
        self._panels.start()

    def show_selection(self) -> None:
        """Let the panels show what is selected, where they do not yet."""
        if self._behind:
            self._behind = False
            for panel in (self.inspector, self.articles, self.dock):
                panel.on_selection(self.session.selection)

    def tell_undoable(self, text: str) -> None:
        """Say what was done, with a button that takes it back."""
        self.notices.tell(text, "Undo", self.commands["undo"].trigger)

    def prompt(self, text: str) -> None:
        """Say what a gesture waits for; "" where none is under way."""
        self.notices.prompt(text)
        self.commands["cancel"].setEnabled(bool(text))

    def tell_shown(self) -> None:
        """Let the list of articles know which of them are read."""
        shown = [pane.view.article_id for pane in self.readers.panes]
        self.articles.set_shown([one for one in shown if one is not None])

    def _show_name(self) -> None:
        name = views.name(self.session.project)
        self.top_bar.set_project(name, "read only" if self.session.read_only else "")
        self.setWindowTitle(f"{name} – Counterpoint")

    def show_context_menu(self, at: QPoint) -> None:
        """Offer what can be done at a point of the screen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        in_list = self.dock.suggestions.isAncestorOf(QApplication.focusWidget() or self)
        actions.fill_menu(menu, _LIST_MENU if in_list else _CONTEXT_MENU, self.commands)
        menu.popup(at)

    def _forbid_writing(self) -> None:
        """Grey what changes the project where it cannot be changed, and say why."""
        if self.session.read_only:
            actions.forbid_writing(self.commands)
            self.notices.error(self.session.read_only)
        self.commands["accept"].setEnabled(True)  # Enter also selects the claim at the caret

    def use_settings(self) -> None:
        """Show fonts, sizes and keys as the settings have them now."""
        values = settings.load()
        self.readers.set_reading_font(str(values["reading_font"]), int(values["reading_size"]))
        if str(values["name"]) and str(values["name"]) != self.session.project.identity.name:
            self.session.project.work_as(settings.identity())
        self.status.tell_who()
        actions.set_keys(self.commands)
        key_zones.place(
            self.commands, self, self.readers, (self.articles, self.dock), self.inspector
        )
        self.top_bar.refresh(self.commands)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let go of messages and of what is selected by Esc, where nothing else had a use for it."""
        if not self.showing.let_go(event.key()):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab walk in the order in which things are seen."""
        return tab_order.step(self, forward=forward)

    # Opening and closing ----------------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write what is being typed, remember how the window is left, and close the project."""
        self.filling.fill_now()
        self.show_selection()
        self.inspector.commit()
        unwritten = self.inspector.unwritten()
        if unwritten and not self._give_up:
            event.ignore()
            self.asking.ask_giving_up(unwritten)
            return
        self.jobs.cancel()
        self.comparing.close()
        for dialog in self.findChildren(QDialog):
            dialog.close()
        for timer in self.findChildren(QTimer):  # nothing is asked of the project any more
            timer.stop()
        remembered.set_window(self.session.project.path, window_state.left(self))
        self.session.close()
        event.accept()
        self.closed.emit(self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and text that are dragged over the window."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what is dropped."""
        event.acceptProposedAction()
        self.errands.import_mime(event.mimeData())
