"""Handing the report out: where to, how people stand in it, and what must not leave the house."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)

from core import operations
from core.settings import ANNOTATOR_STYLES, load
from core.text import one_line, shorten
from core.words import Role
from gui.fields import Choice
from gui.fields.choices import Tick
from gui.wording import counted, moment

if TYPE_CHECKING:
    from PySide6.QtWidgets import (
        QWidget,
    )

    from core.jobs import Job
    from core.models import Article
    from core.operations import ExportReport
    from core.operations.views import Project
    from gui.session import Session

_WIDTH, _USUAL_PIXELS = 660, 13
_NAMED = 5
_STYLES = {"names": "Names", "initials": "Initials", "codes": "Codes (A1, A2, …)"}
_FILES = (
    ("report.xlsx", "Everything, a sheet for each table."),
    ("report.csv", "What people read first: one row for each pair of claims."),
    (
        "More tables",
        "Articles, claims, links, contradictions, evidence, contacts, the log, and what each column holds.",
    ),
)
_TEXTS = ("texts.csv", "The full text of every article.")
_INTERNAL = (
    "Full texts belong to their outlets. Such an export is marked internal and must not leave the house; without it,"
    " quotes go out with 32 characters on either side."
)


def held_because(article: Article) -> str:
    """Return why an article stops an export: "Draft", "Embargoed until 1 Mar 2025, 06:00"."""
    reasons = ["draft"] if article.role is Role.DRAFT else []
    if article.embargoed:
        until = f" until {moment(article.embargo_until)}" if article.embargo_until else ""
        reasons.append(f"embargoed{until}")
    words = " and ".join(reasons)
    return words[:1].upper() + words[1:]


class ExportDialog(QDialog):
    """Asks how the report is to be written. When it is accepted, `job` gives the job that writes it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Export report")
        self.setModal(True)
        self._project, self._read_only = session.project, session.read_only
        self._held = operations.held_back(session.project)
        self.folder, self.browse = QLineEdit(), QPushButton("Browse…")
        self.folder_fault = _label("", "error")
        self.people, self.bom = Choice(), Tick()
        self.internal, self.internal_note = Tick("With &full texts (internal)"), QLabel()
        self.replace, self.folder_note = Tick("Re&place the report there"), _label("", "small")
        self.reason = QLineEdit()
        self.gate = QFrame()
        self.files = QGridLayout()
        self.why_not = _label("", "mute")
        self.export_button, self.cancel_button = QPushButton("Export report"), QPushButton("Cancel")
        self._texts_row: tuple[QLabel, QLabel] = (_label(_TEXTS[0], ""), _label(_TEXTS[1], "mute"))
        self._lay_out()
        self._fill()
        self._connect()
        self._tell()

    # What comes of it -------------------------------------------------------------------------------------------------

    @property
    def chosen_folder(self) -> Path:
        """The folder that the report is written into."""
        return Path(self.folder.text().strip()).expanduser()

    def job(self, project: Project) -> Job[ExportReport]:
        """Return the job that writes the report as it was chosen."""
        return operations.export(
            project,
            self.chosen_folder,
            internal=self.internal.isChecked(),
            annotators=ANNOTATOR_STYLES[self.people.currentIndex()],
            bom=self.bom.isChecked(),
            override=one_line(self.reason.text()) if self._held else "",
            replace=self.replace.isChecked(),
        )

    def accept(self) -> None:
        """Write the report, where nothing stands against it."""
        if self.export_button.isEnabled():
            super().accept()

    def _usual_width(self) -> int:
        return max(_WIDTH, _WIDTH * QFontInfo(self.font()).pixelSize() // _USUAL_PIXELS)

    # Telling ----------------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        values = load()
        path = self._project.path
        usual = path.with_name(f"{path.stem}-report")
        held = operations.holds_report(usual)
        self.folder.setText(str(operations.folder_beside(usual) if held else usual))
        if held:
            self.folder_note.setText(
                f"{usual.name} holds an earlier report, which stays as it is; this one goes beside it."
            )
        self.folder.setCursorPosition(len(self.folder.text()))
        self.people.setCurrentIndex(ANNOTATOR_STYLES.index(values["export_annotators"]))
        self.bom.setChecked(bool(values["export_bom"]))

    def _tell(self) -> None:
        """Say what stands against the export, in place, and what will be written."""
        fault = self._folder_fault()
        self.folder_fault.setText(fault)
        self.folder_fault.setVisible(bool(fault))
        held = not fault and operations.holds_report(self.chosen_folder)
        self.replace.setVisible(held)
        self.folder_note.setVisible(bool(self.folder_note.text()))
        for label in self._texts_row:
            label.setVisible(self.internal.isChecked())
        stopped = ""
        if self._held and self._read_only:
            stopped = (
                "The project is open for reading only, and an override is written into its log."
            )
        elif self._held and not one_line(self.reason.text()):
            stopped = "Give a reason, or take the drafts and embargoes away first."
        elif held and not self.replace.isChecked():
            stopped = "Choose another folder, or tick that the report there is replaced."
        self.why_not.setText(stopped)
        self.why_not.setVisible(bool(stopped))
        self.export_button.setEnabled(not fault and not stopped)
        self._make_room()

    def _make_room(self) -> None:
        """Let no line be squeezed: the height that wrapped words need is known only from the width."""
        box = self.layout()
        if box is not None:
            box.activate()
            self.setMinimumHeight(box.totalHeightForWidth(max(self.width(), self._usual_width())))

    def _folder_fault(self) -> str:
        folder = self.chosen_folder
        if not self.folder.text().strip() or not folder.is_absolute():
            return "Write the whole path of a folder, or choose one."
        if folder.is_file():
            return f"{folder.name} is a file. Choose a folder."
        return operations.against_folder(folder, internal=self.internal.isChecked(), replace=True)

    def _on_folder(self) -> None:
        """Take another folder: what was said of the one before does not hold for it."""
        self.replace.setChecked(False)
        held = not self._folder_fault() and operations.holds_report(self.chosen_folder)
        self.folder_note.setText(_held_there(self.chosen_folder) if held else "")
        self._tell()

    def _on_browse(self) -> None:
        start = self.chosen_folder
        chooser = QFileDialog(self, "Folder of the report", str(start.parent))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.fileSelected.connect(self._on_chosen)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _on_chosen(self, name: str) -> None:
        self.folder.setText(name)

    # Laying out -------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 18, 14)
        box.setSpacing(12)
        box.addLayout(self._choices())
        if self._held:
            box.addWidget(self._gate())
        box.addWidget(_label("WHAT IS WRITTEN", "heading"))
        box.addLayout(self._written())
        box.addStretch(1)
        box.addLayout(self._bottom())
        self.setMinimumWidth(self._usual_width())
        self.resize(self._usual_width(), 10)

    def _choices(self) -> QGridLayout:
        self.folder.setAccessibleName("Folder")
        self.browse.setAccessibleName("Browse for a folder")
        self.people.addItems([_STYLES[style] for style in ANNOTATOR_STYLES])
        self.people.setAccessibleName("People stand as")
        self.bom.setText("Let spreadsheets know that CSV files are &UTF-8")
        self.internal_note = _label(_INTERNAL, "small")
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.addWidget(_title("F&older", self.folder), 0, 0)
        grid.addWidget(self.folder, 0, 1)
        grid.addWidget(self.browse, 0, 2)
        grid.addWidget(self.folder_fault, 1, 1, 1, 2)
        grid.addWidget(self.folder_note, 2, 1, 1, 2)
        grid.addWidget(self.replace, 3, 1, 1, 2)
        grid.addWidget(_title("&People", self.people), 4, 0)
        grid.addWidget(self.people, 4, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.bom, 5, 1, 1, 2)
        grid.addWidget(self.internal, 6, 1, 1, 2)
        grid.addWidget(self.internal_note, 7, 1, 1, 2)
        return grid

    def _gate(self) -> QFrame:
        count = len(self._held)
        self.gate.setObjectName("export_gate")
        self.reason.setPlaceholderText("Why it goes out all the same")
        self.reason.setAccessibleName("Reason to export in spite of drafts and embargoes")
        self.reason.setEnabled(not self._read_only)
        verb = "stops" if count == 1 else "stop"
        box = QVBoxLayout(self.gate)
        box.setContentsMargins(12, 10, 12, 12)
        box.setSpacing(6)
        heading = _label(f"{counted(count, 'article')} {verb} this export", "warn")
        box.addWidget(heading)
        for article in self._held[:_NAMED]:
            box.addWidget(_label(f"{held_because(article)}: “{shorten(article.label, 60)}”", ""))
        if count > _NAMED:
            box.addWidget(_label(f"And {count - _NAMED:,} more.", "mute"))
        box.addWidget(_title("&Reason to export all the same", self.reason))
        box.addWidget(self.reason)
        box.addWidget(_label("It is written into the log and into the export.", "small"))
        return self.gate

    def _written(self) -> QGridLayout:
        self.files.setHorizontalSpacing(14)
        self.files.setVerticalSpacing(4)
        self.files.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for row, (name, says) in enumerate(_FILES):
            self.files.addWidget(_label(name, ""), row, 0, top)
            self.files.addWidget(_label(says, "mute"), row, 1)
        for column, label in enumerate(self._texts_row):
            self.files.addWidget(label, len(_FILES), column)
        self.files.setColumnMinimumWidth(0, 100)
        return self.files

    def _bottom(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        self.export_button.setProperty("kind", "primary")
        self.export_button.setDefault(True)
        for button in (self.cancel_button, self.browse):
            button.setAutoDefault(False)
        row.addWidget(self.why_not, 1)
        row.addStretch(0)
        row.addWidget(self.cancel_button)
        row.addWidget(self.export_button)
        return row

    def _connect(self) -> None:
        self.folder.textChanged.connect(self._on_folder)
        self.replace.toggled.connect(self._tell)
        self.reason.textChanged.connect(self._tell)
        self.internal.toggled.connect(self._tell)
        self.browse.clicked.connect(self._on_browse)
        self.export_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.accept)


def _held_there(folder: Path) -> str:
    return (
        f"{folder.name} holds a report already. Replacing it loses what was written into its files by hand;"
        f" {operations.folder_beside(folder).name} beside it is free."
    )


def _label(text: str, kind: str) -> QLabel:
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    if kind:
        made.setProperty("kind", kind)
    return made


def _title(text: str, buddy: QWidget) -> QLabel:
    made = QLabel(text)
    made.setProperty("kind", "mute")
    made.setBuddy(buddy)
    return made
