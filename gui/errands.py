"""What a window does with its project as a whole: taking articles in, handing the report out, settings, lookups."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox

from core import operations
from core.errors import AppError
from core.operations import views
from core.text import quoted
from gui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QDialog, QWidget

    from core.jobs import Job
    from core.operations import ExportReport, ImportReport, Picked
    from core.operations.keeping import Finding
    from gui.jobs import JobRunner
    from gui.notify import NoticeBar
    from gui.session import Session

SUFFIX = ".counterpoint"
_PROJECTS = f"Counterpoint projects (*{SUFFIX})"
_TABLES = "Tables (*.csv)"
_SHOWN_FINDINGS = 3


def ask_new(parent: QWidget | None, chosen: Callable[[Path], object]) -> None:
    """Ask where a new project is to be made, then call `chosen` with its path."""
    dialog = QFileDialog(parent, "New project", str(Path.home()), _PROJECTS)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    _ask(dialog, chosen)


def ask_open(parent: QWidget | None, chosen: Callable[[Path], object]) -> None:
    """Ask which project is to be opened, then call `chosen` with its path."""
    dialog = QFileDialog(parent, "Open project", str(Path.home()), f"{_PROJECTS};;All files (*)")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _ask(dialog, chosen)


def _ask(dialog: QFileDialog, chosen: Callable[[Path], object]) -> None:
    dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


class Errands(QObject):
    """Runs errands of one window: opens the dialogs, runs the jobs, says how they ended."""

    articles_wanted = Signal(object)
    """Ids of articles to show: they came in just now."""
    sample_requested = Signal()
    settings_applied = Signal()
    keys_changed = Signal()

    def __init__(
        self, session: Session, window: QWidget, notices: NoticeBar, jobs: JobRunner
    ) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._notices = notices
        self._jobs = jobs

    def _open(self, dialog: QDialog) -> None:
        """Show a dialog over the window; it goes when it is closed."""
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _start(self, job: Job[Any], text: str, done: Callable[[Any], object]) -> None:
        """Run a job in slices; say where another one is still under way."""
        try:
            self._jobs.start(job, text, done=done, failed=self._failed)
        except AppError as error:
            self._failed(error)

    # Articles in ------------------------------------------------------------------------------------------------------

    def ask_for_articles(self) -> None:
        """Ask which files to take in."""
        files = "Articles (*.txt *.md *.html *.htm);;All files (*)"
        dialog = QFileDialog(self._window, "Import articles", str(Path.home()), files)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.import_files)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def import_files(self, names: list[str]) -> None:
        """Show what files and folders hold, to be confirmed, then take them in."""
        from gui.dialogs.import_articles import ImportDialog  # noqa: PLC0415 - not needed at the start

        if self._may_write():
            dialog = ImportDialog(self._session, self._window)
            dialog.accepted.connect(lambda: self._take_in(dialog))
            self._open(dialog)
            dialog.read_files(list(names))

    def import_mime(self, data: QMimeData) -> None:
        """Take in what was dropped or copied: files, a page, or plain text."""
        from gui.dialogs.import_articles import ImportDialog  # noqa: PLC0415
        from gui.dialogs.import_sources import paths_from_mime, text_from_mime  # noqa: PLC0415

        paths = paths_from_mime(data)
        if paths:
            self.import_files(paths)
            return
        text, html = text_from_mime(data)
        if not (text.strip() or html.strip()):
            self._notices.error("There is no text and no file to take in.")
        elif self._may_write():
            dialog = ImportDialog(self._session, self._window)
            dialog.accepted.connect(lambda: self._take_in(dialog))
            self._open(dialog)
            dialog.read_text(text, html)

    def paste(self) -> None:
        """Take in what is on the clipboard as an article."""
        self.import_mime(QGuiApplication.clipboard().mimeData())

    def _may_write(self) -> bool:
        if self._session.read_only:
            self._notices.error(self._session.read_only)
        return not self._session.read_only

    def _take_in(self, dialog: object) -> None:
        from gui.dialogs.import_articles import ImportDialog, import_job  # noqa: PLC0415

        if isinstance(dialog, ImportDialog):
            job = import_job(dialog, self._session.project)
            self._start(job, "Importing", self._taken_in)

    def _taken_in(self, report: ImportReport) -> None:
        from gui.dialogs.import_report import is_worth_showing, told  # noqa: PLC0415

        if report.added:
            self._notices.tell(f"{counted(len(report.added), 'article')} came in.")
            self.articles_wanted.emit([added.article_id for added in report.added])
        if is_worth_showing(report):
            self._notices.clear_told()
            self._notices.error(told(report), "Details…", lambda: self._show_report(report))

    def _show_report(self, report: ImportReport) -> None:
        from gui.dialogs.import_report import ImportReportDialog  # noqa: PLC0415

        self._open(ImportReportDialog(report, self._window))

    def remove_article(self, article_id: int) -> None:
        """Ask whether an article with its claims is to be removed; one without claims goes at once."""
        article = self._session.do(lambda p: views.article(p, article_id))
        if article is None:
            return
        if not article.claim_count:
            self._remove_article(article_id)
            return
        question = QMessageBox(
            QMessageBox.Icon.Question,
            "Remove article",
            f"Remove {quoted(article.label, 60)} with its {counted(article.claim_count, 'claim')} and their ties?"
            " Undo brings all of it back.",
            QMessageBox.StandardButton.Cancel,
            self._window,
        )
        remove = question.addButton("Remove", QMessageBox.ButtonRole.AcceptRole)
        question.buttonClicked.connect(
            lambda button: self._remove_article(article_id) if button is remove else None
        )
        self._open(question)

    def _remove_article(self, article_id: int) -> None:
        removed = self._session.do(lambda p: operations.remove_article(p, article_id))
        if removed is not None:
            self._notices.tell(f"Removed {quoted(removed.label)}.", "Undo", self._session.undo)

    # The report out -----------------------------------------------------------------------------------------------------

    def export(self) -> None:
        """Ask how the report is to be written, then write it."""
        from gui.dialogs.export_report import ExportDialog  # noqa: PLC0415

        dialog = ExportDialog(self._session, self._window)
        dialog.accepted.connect(
            lambda: self._start(
                dialog.job(self._session.project), "Writing the report", self._exported
            )
        )
        self._open(dialog)

    def _exported(self, report: ExportReport) -> None:
        folder = report.files[0].parent
        self._notices.tell(
            f"The report is in {folder}: {counted(len(report.files), 'file')}, report.csv first.",
            "Open folder",
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))),
        )

    def _failed(self, error: AppError) -> None:
        self._notices.error(error.sentence)

    # The project --------------------------------------------------------------------------------------------------------

    def save_copy(self) -> None:
        """Ask where a copy of the project is to be written, and write it."""
        dialog = QFileDialog(
            self._window, "Save a copy", str(self._session.project.path), _PROJECTS
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        _ask(dialog, self._write_copy)

    def _write_copy(self, path: Path) -> None:
        if self._session.change(lambda p: operations.save_copy(p, path)):
            self._notices.tell(f"A copy is in {path}. You go on working in the project itself.")

    def save_comparison(self, picked: Picked) -> None:
        """Ask where a comparison is to be written as a table, and write it."""
        beside = self._session.project.path.with_name("comparison.csv")
        dialog = QFileDialog(self._window, "Save the comparison", str(beside), _TABLES)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        _ask(dialog, lambda path: self._write_comparison(path, picked))

    def _write_comparison(self, path: Path, picked: Picked) -> None:
        if self._session.change(lambda _project: operations.write_picked(path, picked)):
            self._notices.tell(f"The comparison is in {path}.")

    def rename(self) -> None:
        """Ask for the project's new name."""
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle("Rename project")
        dialog.setLabelText("Name of the project (its file keeps its own):")
        dialog.setTextValue(views.name(self._session.project))
        dialog.textValueSelected.connect(
            lambda name: self._session.change(lambda p: operations.rename_project(p, name))
        )
        self._open(dialog)

    def verify(self) -> None:
        """Check the project file from end to end."""
        job = operations.verify(self._session.project.path)
        self._start(job, "Checking", self._verified)

    def _verified(self, findings: list[Finding]) -> None:
        if not findings:
            self._notices.tell("Checked from end to end: all is well.")
            return
        said = "; ".join(f"{one.check}: {one.what}" for one in findings[:_SHOWN_FINDINGS])
        self._notices.error(f"{counted(len(findings), 'thing')} found amiss. {said}")

    # The desk -----------------------------------------------------------------------------------------------------------

    def settings(self) -> None:
        """Show the settings."""
        from gui.dialogs.settings import SettingsDialog  # noqa: PLC0415

        dialog = SettingsDialog(self._session, self._window)
        dialog.applied.connect(lambda _values: self.settings_applied.emit())
        dialog.keys_requested.connect(self.keys)
        self._open(dialog)

    def keys(self) -> None:
        """Show the keys."""
        from gui.dialogs.keys import KeysDialog  # noqa: PLC0415

        dialog = KeysDialog(self._window)
        dialog.keys_changed.connect(self.keys_changed)
        self._open(dialog)

    def guide(self) -> None:
        """Show the first steps."""
        from gui.dialogs.guide import GuideDialog  # noqa: PLC0415

        dialog = GuideDialog(self._window)
        dialog.sample_requested.connect(self.sample_requested)
        self._open(dialog)

    def about(self) -> None:
        """Say what this program is."""
        from gui.dialogs.about import AboutDialog  # noqa: PLC0415

        self._open(AboutDialog(self._window))
