"""The settings: the user's own, and those of the project that is open. Every change is taken at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core import operations, paths, settings
from core.errors import AppError
from core.operations import views
from gui import tab_order, theme
from gui.dialogs.rating_scale import RatingScaleEditor
from gui.dialogs.setting_fields import LABEL_WIDTH, SettingField
from gui.fields import heading, small, tell

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.models import Changes
    from core.operations.views import Project
    from gui.session import Session

SECTIONS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    ("You", (("name", "Your name"),)),
    ("Look", (
        ("theme", "Theme"), ("interface_size", "Window text"),
        ("reading_font", "Article font"), ("reading_size", "Article text"),
    )),
    ("Import", (("encoding", "Encoding"),)),
    ("Help of the program", (
        ("fill_claims", "Fill in what a claim says"), ("find_by_itself", "Compare new articles by itself"),
    )),
    ("Export", (("export_annotators", "People in exports"), ("export_bom", "Byte order mark"))),
    ("Backups", (("backup_folder", "Folder"), ("backup_minutes", "Further one after"))),
)  # fmt: skip
_AFTER_EXPORT = "Export"
_KEPT = frozenset({"name", "annotator_uid"})
_SAMPLE = (
    "“Traffic rose by over 13 percent,” the minister said on Tuesday.",
    "وزیر گفت ترافیک بندر ۱۳ درصد رشد کرد.",
)


class SettingsDialog(QDialog):
    """Shows the settings and takes each change at once, or says beside it why it cannot."""

    applied = Signal(dict)
    """The settings that were changed and written, by name."""
    keys_requested = Signal()
    """The keys are to be shown."""

    def __init__(self, session: Session | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings_dialog")
        self.setWindowTitle("Settings")
        self._session = session
        self._values = settings.load()
        self._before: dict[str, Any] = {}
        self.fields: dict[str, SettingField] = {}
        self.project_name = QLineEdit()
        self.scale = RatingScaleEditor()
        self._refusal: Callable[[str], None] | None = None
        self._lay_out()
        self._show_values()
        if session:
            self._show_project()
            session.changed.connect(self.on_changes)
            session.failed.connect(self._on_failed)
        self.resize(640, 680)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab walk in the order in which things are seen: values of the scale may come late."""
        return tab_order.step(self, forward=forward)

    # Laying out ---------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        page = QWidget()
        self._page = QVBoxLayout(page)
        self._page.setContentsMargins(22, 14, 22, 18)
        self._page.setSpacing(9)
        for title, named in SECTIONS:
            self._add_section(title, named)
            if title == "Look":
                self._add_sample()
            if title == _AFTER_EXPORT and self._session:
                self._add_project()
        self._add_keys()
        self._page.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(page)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(scroll, 1)
        box.addWidget(self._foot())

    def _heading(self, title: str) -> None:
        if self._page.count():
            self._page.addSpacing(12)
        self._page.addWidget(heading(title))

    def _add_section(self, title: str, named: tuple[tuple[str, str], ...]) -> None:
        self._heading(title)
        by_name = {setting.name: setting for setting in settings.SETTINGS}
        for name, label in named:
            field = self.fields[name] = SettingField(by_name[name], label)
            field.given.connect(self._on_given)
            self._page.addWidget(field)

    def _add_sample(self) -> None:
        frame = QFrame()
        frame.setObjectName("reading_sample")
        box = QVBoxLayout(frame)
        box.setContentsMargins(12, 8, 12, 8)
        self.sample = [QLabel() for _ in _SAMPLE]
        for label, words in zip(self.sample, _SAMPLE, strict=True):
            label.setWordWrap(True)
            label.setAccessibleName("How articles look")
            tell(label, words)
            box.addWidget(label)
        self._page.addWidget(frame)

    def _add_project(self) -> None:
        self._heading("This project")
        self.project_name.setAccessibleName("Name of the project")
        self.project_name.editingFinished.connect(self._rename)
        self.name_refusal = small("", "error")
        title = QLabel("Name")
        title.setFixedWidth(LABEL_WIDTH)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(title)
        line.addWidget(self.project_name, 1)
        self._page.addLayout(line)
        self._page.addWidget(self.name_refusal)
        self._heading("Rating scale of this project")
        self.scale.given.connect(self._change_scale)
        self._page.addWidget(self.scale)
        if self._session and self._session.read_only:
            self.project_name.setEnabled(False)
            self.scale.setEnabled(False)
            self._page.addWidget(small(self._session.read_only, "warn"))

    def _add_keys(self) -> None:
        self._heading("Keys")
        self.keys = QPushButton("Show and change keys…")
        self.keys.setAutoDefault(False)
        self.keys.clicked.connect(self.keys_requested)
        self._page.addWidget(self.keys, 0, Qt.AlignmentFlag.AlignLeft)

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setObjectName("dialog_foot")
        self.restoring = QPushButton("Restore defaults")
        self.restoring.setAutoDefault(False)
        self.restoring.setToolTip(f"Your name stays. Settings stand in {paths.config_dir()}")
        self.restoring.clicked.connect(self._restore)
        self.back = QPushButton("Put mine back")
        self.back.setProperty("kind", "link")
        self.back.setAutoDefault(False)
        self.back.clicked.connect(self._put_back)
        self.back.hide()
        self.said = small("")
        close = QPushButton("Close")
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        line = QHBoxLayout(foot)
        line.setContentsMargins(22, 10, 22, 12)
        line.addWidget(self.restoring)
        line.addWidget(self.back)
        line.addWidget(self.said, 1)
        line.addStretch(1)
        line.addWidget(close)
        return foot

    def changeEvent(self, event: QEvent) -> None:
        """Keep the sample's font where another theme sets all fonts anew."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            QTimer.singleShot(0, self, self._show_sample)

    # The user's own settings ----------------------------------------------------------------------------------------

    def _show_values(self) -> None:
        for name, field in self.fields.items():
            field.put(self._values[name])
        self._show_sample()
        defaults = {s.name: s.default for s in settings.SETTINGS if s.name not in _KEPT}
        self.restoring.setEnabled(any(self._values[n] != value for n, value in defaults.items()))

    def _show_sample(self) -> None:
        size, family = int(self._values["reading_size"]), str(self._values["reading_font"])
        for label in self.sample:
            label.setFont(theme.reading_font(size, family))

    def _on_given(self, name: str, value: object) -> None:
        if value == self._values[name]:
            self.fields[name].put(value)
            return
        try:
            self._values = settings.save({name: value})
        except AppError as error:
            self.fields[name].refuse(error.sentence)
            return
        self._offer_back({})
        self._show_values()
        self.applied.emit({name: self._values[name]})

    def _restore(self) -> None:
        before = {n: v for n, v in self._values.items() if n not in _KEPT}
        defaults = {s.name: s.default for s in settings.SETTINGS if s.name not in _KEPT}
        self._save_all({n: v for n, v in defaults.items() if before[n] != v}, before)

    def _put_back(self) -> None:
        self._save_all({n: v for n, v in self._before.items() if self._values[n] != v}, {})

    def _save_all(self, changed: dict[str, Any], before: dict[str, Any]) -> None:
        try:
            self._values = settings.save(changed)
        except AppError as error:
            tell(self.said, error.sentence)
            return
        self._offer_back(before)
        self._show_values()
        self.applied.emit({name: self._values[name] for name in changed})

    def _offer_back(self, before: dict[str, Any]) -> None:
        """Offer to put values back that were just replaced; with none, offer nothing."""
        self._before = before
        self.back.setVisible(bool(before))
        tell(self.said, "")

    # The project's --------------------------------------------------------------------------------------------------

    def on_changes(self, changes: Changes) -> None:
        """Show the project's settings anew where they were changed, by undo say."""
        if "project" in changes.tables or "setting" in changes.tables:
            self._show_project()

    def _show_project(self) -> None:
        if self._session:
            self.project_name.setText(views.name(self._session.project))
            self.scale.put(operations.rating_scale(self._session.project))

    def _rename(self) -> None:
        name = self.project_name.text()
        if self._session and name != views.name(self._session.project):
            tell(self.name_refusal, "")
            self._try(
                lambda project: operations.rename_project(project, name),
                lambda sentence: tell(self.name_refusal, sentence),
            )

    def _change_scale(self, scale: list[dict[str, Any]]) -> None:
        self.scale.refuse("")
        self._try(lambda project: operations.set_rating_scale(project, scale), self.scale.refuse)

    def _try(self, change: Callable[[Project], object], refuse: Callable[[str], None]) -> None:
        """Change the project; where that is refused, say so in place."""
        if self._session:
            self._refusal = refuse
            self._session.change(change)
            self._refusal = None

    def _on_failed(self, sentence: str) -> None:
        if self._refusal:
            self._refusal(sentence)
