"""Taking articles in: one screen that shows what was read of each, to be corrected and confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core import operations
from core.ingest.sending import Pasted
from gui.dialogs.import_bars import Footer, ForAll
from gui.dialogs.import_entries import SHARED, Intake
from gui.dialogs.import_form import EntryForm, label
from gui.dialogs.import_list import EntriesModel, EntryList
from gui.dialogs.import_reading import ReadingProcess

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import (
        QLabel,
    )

    from core.ingest.reading import Reading, Skipped
    from core.ingest.sending import Item
    from core.jobs import Job
    from core.operations import Confirmed, ImportReport
    from core.operations.views import Project
    from gui.session import Session

_SIZE = (1120, 720)
_LIST_WIDTH = 330


class ImportDialog(QDialog):
    """Shows at once, fills while articles are read, and is accepted when they are to come in.

    Then `import_job` gives the job that takes them in, which may outlive the dialog.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Import articles")
        self.setModal(True)
        self.resize(*_SIZE)
        self.intake = Intake(operations.known_sources(session.project))
        self.reading = ReadingProcess(self)
        self._items: list[Item] = []
        self._plain: Pasted | None = None
        self.entries = EntriesModel(self.intake)
        self.list = EntryList(self.entries)
        self.form = EntryForm()
        self._why = label("", "small")
        self._why_title = label("", "title")
        self.pages = QStackedWidget()
        self.for_all, self.footer = ForAll(), Footer()
        self._lay_out()
        self._connect()
        self._tell()

    # Reading ----------------------------------------------------------------------------------------------------------

    def read_files(self, paths: list[str]) -> None:
        """Read files and folders, and show each as it is read."""
        self._read([str(path) for path in paths])

    def read_text(self, text: str, html: str = "") -> None:
        """Read what was copied: as a page where `html` is one that shows text, else as plain text."""
        plain = Pasted(text.encode("utf-8", "replace"), "Pasted text")
        if html.strip():
            self._plain = plain
            self._read([Pasted(html.encode("utf-8", "replace"), "Pasted page.html")])
        else:
            self._read([plain])

    def _read(self, items: list[Item]) -> None:
        self._items = items
        self.intake.empty()
        self.entries.empty()
        self.pages.setCurrentIndex(2)
        self.footer.show_reading(0, 0)
        self.reading.start(items, self.for_all.chosen_encoding)

    def _on_read(self, one: Reading | Skipped, pickled: bytes) -> None:
        if not pickled and self._plain is not None:
            plain, self._plain = self._plain, None
            if plain.data.strip():
                self._items = [plain]
                return
        self.intake.add(one, pickled)

    def _on_counted(self, done: int, total: int) -> None:
        self.entries.grow()
        if not self.list.currentIndex().isValid() and self.entries.rowCount():
            self.list.setCurrentIndex(self.entries.index(0))
        self.footer.show_reading(done, total)

    def _on_read_all(self) -> None:
        if not self.intake.entries and self._items and self._plain is None:
            self._read(self._items)
            return
        self._plain = None
        self._tell()

    # What comes of it -------------------------------------------------------------------------------------------------

    @property
    def total(self) -> int:
        """How many `readings` gives."""
        return self.intake.told

    def readings(self) -> Iterator[Confirmed | Skipped]:
        """Give what comes in as the user confirmed it, and what is left out; it can be asked for once."""
        return self.intake.readings()

    def accept(self) -> None:
        """Take the articles in, unless a date is not understood yet."""
        if self.reading.busy or not self.intake.taken:
            return
        for row, entry in enumerate(self.intake.entries):
            if entry.will_be_taken and entry.date_fault:
                self.list.setCurrentIndex(self.entries.index(row))
                self.form.date.first.setFocus()
                return
        super().accept()

    def done(self, result: int) -> None:
        """Read no more; let go of the texts unless they are to be imported."""
        self.reading.cancel()
        if result != QDialog.DialogCode.Accepted:
            self.intake.close()
        super().done(result)

    # Showing ----------------------------------------------------------------------------------------------------------

    def _on_current(self) -> None:
        entry = self.entries.entry(self.list.currentIndex())
        whole = self.intake.whole(entry) if entry else None
        if entry is None:
            self.pages.setCurrentIndex(2)
        elif whole is None or entry.again:
            self._why_title.setText(f"{entry.label} is left out")
            self._why.setText(f"{entry.why_not}\n\n{entry.reading.path}".strip())
            self.pages.setCurrentIndex(1)
        else:
            self.form.show_entry(entry, whole)
            self.pages.setCurrentIndex(0)

    def _on_selected(self) -> None:
        """Let what is typed for several be for those that are selected."""
        rows = self.list.several()
        values = {name: self.intake.shared_by(name, rows) for name in SHARED}
        if not rows:
            values = {name: self.intake.shared.get(name, "") for name in SHARED}
        self.for_all.show_for(len(rows), values)

    def _on_given(self, name: str, value: str) -> None:
        self.intake.share(name, value, self.list.several())
        self.entries.touch_all()
        self._on_current()
        self._tell()

    def _on_next_odd(self) -> None:
        """Go to the next entry that there is something to look at in."""
        start, rows = self.list.currentIndex().row(), self.entries.rowCount()
        ring = ((start + step) % rows for step in range(1, rows + 1))
        row = next((row for row in ring if self.intake.entries[row].is_odd), start)
        self.list.setCurrentIndex(self.entries.index(row))

    def _on_changed(self) -> None:
        self.entries.touch(self.list.currentIndex().row())
        self._tell()

    def _tell(self) -> None:
        if not self.reading.busy:
            self.footer.show_read(self.intake)

    # Laying out -------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addLayout(self._side())
        middle.addWidget(self.pages, 1)
        self.pages.addWidget(self.form)
        self.pages.addWidget(self._left_out_page())
        self.pages.addWidget(self._empty_page())
        self.pages.setCurrentIndex(2)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 14)
        box.setSpacing(14)
        box.addLayout(middle, 1)
        box.addWidget(self.footer)

    def _side(self) -> QVBoxLayout:
        side = QVBoxLayout()
        side.setSpacing(8)
        self.list.setFixedWidth(_LIST_WIDTH)
        side.addWidget(self.list, 1)
        side.addWidget(self.for_all)
        return side

    def _empty_page(self) -> QLabel:
        page = label("What is read of an article is shown here.", "mute")
        page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return page

    def _left_out_page(self) -> QWidget:
        page = QWidget()
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 4, 0, 0)
        self._why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._why_title.setWordWrap(True)
        box.addWidget(self._why_title)
        box.addWidget(self._why)
        box.addStretch(1)
        return page

    def _connect(self) -> None:
        self.reading.read.connect(self._on_read)
        self.reading.counted.connect(self._on_counted)
        self.reading.ended.connect(self._on_read_all)
        self.list.current_changed.connect(self._on_current)
        self.list.selected_changed.connect(self._on_selected)
        self.for_all.given.connect(self._on_given)
        self.entries.ticked.connect(self._tell)
        self.form.changed.connect(self._on_changed)
        self.for_all.encoding.activated.connect(lambda _index: self._read(self._items))
        self.footer.next_odd.clicked.connect(self._on_next_odd)
        self.footer.stop.clicked.connect(self.reading.stop)
        self.footer.accept_button.clicked.connect(self.accept)
        self.footer.cancel_button.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.accept)


def import_job(dialog: ImportDialog, project: Project) -> Job[ImportReport]:
    """Return the job that takes in what an accepted dialog confirmed, as one step."""
    return operations.import_articles(project, dialog.readings(), total=dialog.total)
