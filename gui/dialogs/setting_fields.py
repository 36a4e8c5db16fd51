"""One field for each of the user's settings: what it is called, what it may be, why a value was refused."""

from __future__ import annotations

import encodings.aliases
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCompleter,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
    QWidget,
)

from gui import theme
from gui.fields import small, tell
from gui.fields.choices import Choice, Tick, sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QWheelEvent

    from core.settings import Setting

LABEL_WIDTH = 150
_LONGEST_MINUTES = 24 * 60
_EMPTY: dict[str, str] = {
    "name": "Name of your account",
    "encoding": "Detected",
    "backup_folder": "The program's own data folder",
}
_HELP: dict[str, str] = {
    "theme": "Light, dark, or as the rest of the screen is.",
    "interface_size": "The height of all text but that of articles.",
    "reading_font": "The font that articles are read in.",
    "reading_size": "The height of the text of articles.",
    "export_annotators": "How people stand in the report.",
}
"""What a setting is for, where the table says it for those who type it."""
_UNITS: dict[str, str] = {
    "reading_size": " pixels",
    "interface_size": " pixels",
    "backup_minutes": " minutes",
}


class Number(QSpinBox):
    """A number with its bounds, which lets the wheel pass."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the wheel scroll what is around."""
        event.ignore()


class SettingField(QWidget):
    """A setting with its label, its editor, what it is for, and a sentence where a value was refused."""

    given = Signal(str, object)
    """The setting's name and a value that the user gave."""

    def __init__(self, setting: Setting, label: str) -> None:
        super().__init__()
        self.setting = setting
        self.setObjectName(f"setting_{setting.name}")
        self.refusal = small("", "error")
        self._put: Callable[[object], None]
        self._edge: QLineEdit | None = None
        self.editor = self._editor(label)
        title = QLabel("" if isinstance(self.editor, Tick) else label)
        title.setFixedWidth(LABEL_WIDTH)
        if title.text():
            title.setBuddy(self.editor)
        self.editor.setAccessibleName(label)
        self.help = _HELP.get(setting.name, setting.help)
        self.editor.setAccessibleDescription(self.help)
        line = QHBoxLayout()
        line.setSpacing(8)
        self._lay_line(line)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        grid.addWidget(title, 0, 0)
        grid.addLayout(line, 0, 1)
        grid.addWidget(small(self.help), 1, 1)
        grid.addWidget(self.refusal, 2, 1)
        grid.setColumnStretch(1, 1)

    def put(self, value: object) -> None:
        """Show a value, which is in force."""
        tell(self.refusal, "")
        self._mark(wrong=False)
        self._put(value)

    def refuse(self, sentence: str) -> None:
        """Say in place why the value given was not taken; it stays to be mended."""
        tell(self.refusal, sentence)
        self._mark(wrong=True)

    def _mark(self, *, wrong: bool) -> None:
        if self._edge is not None and bool(self._edge.property("wrong")) != wrong:
            self._edge.setProperty("wrong", wrong)
            self._edge.style().unpolish(self._edge)
            self._edge.style().polish(self._edge)

    def _give(self, value: object) -> None:
        self.given.emit(self.setting.name, value)

    # Editors ------------------------------------------------------------------------------------------------------

    def _editor(self, label: str) -> QWidget:
        if isinstance(self.setting.default, bool):
            return self._tick(label)
        if isinstance(self.setting.default, int):
            return self._number()
        if self.setting.choices:
            return self._choice([(sentence(word), word) for word in self.setting.choices])
        if self.setting.name == "reading_font":
            families = QFontDatabase.families()
            own = (f"{theme.READING_FONT} (the program's own)", "")
            return self._choice([own, *((family, family) for family in families)])
        return self._line()

    def _lay_line(self, line: QHBoxLayout) -> None:
        """Put the editor into its line, and beside a folder the button that chooses one."""
        line.addWidget(self.editor)
        if self.setting.name == "backup_folder":
            choose = QPushButton("Choose…")
            choose.setAutoDefault(False)
            choose.setAccessibleName("Choose the folder of backups")
            choose.clicked.connect(self._choose_folder)
            line.addWidget(choose)
        if isinstance(self.editor, Number):
            line.setSpacing(2)
            line.addWidget(self._step("minus", self.editor.stepDown))
            line.addWidget(self._step("plus", self.editor.stepUp))
        if not isinstance(self.editor, QLineEdit):
            line.addStretch(1)

    def _step(self, icon: str, clicked: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setObjectName(icon)
        button.setIcon(theme.icon(icon))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys do it in the field
        words = "Less" if icon == "minus" else "More"
        button.setAccessibleName(f"{words}: {self.setting.name.replace('_', ' ')}")
        button.setToolTip(words)
        button.setAutoRepeat(True)
        button.clicked.connect(clicked)
        return button

    def changeEvent(self, event: QEvent) -> None:
        """Draw the signs in the ink of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for button in self.findChildren(QToolButton):
                button.setIcon(theme.icon(button.objectName()))

    def _tick(self, label: str) -> QWidget:
        tick = Tick(label)
        tick.clicked.connect(self._give)
        self._put = lambda value: tick.setChecked(bool(value))
        return tick

    def _number(self) -> QWidget:
        number = Number()
        number.setRange(*(self.setting.bounds or (1, _LONGEST_MINUTES)))
        number.setSuffix(_UNITS.get(self.setting.name, ""))
        number.setKeyboardTracking(False)
        number.setProperty("kind", "stepped")
        number.lineEdit().setTextMargins(5, 0, 5, 0)
        number.setFixedWidth(110)
        number.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        number.valueChanged.connect(self._give)

        def put(value: object) -> None:
            number.blockSignals(True)  # noqa: FBT003 - Qt's
            number.setValue(int(str(value)))
            number.blockSignals(False)  # noqa: FBT003 - Qt's

        self._put = put
        return number

    def _choice(self, choices: list[tuple[str, str]]) -> QWidget:
        choice = Choice()
        for words, value in choices:
            choice.addItem(words, value)
        choice.setMinimumContentsLength(26)
        choice.activated.connect(lambda at: self._give(choice.itemData(at)))
        self._put = lambda value: choice.setCurrentIndex(max(0, choice.findData(value)))
        return choice

    def _line(self) -> QWidget:
        line = self._edge = QLineEdit()
        line.setPlaceholderText(_EMPTY.get(self.setting.name, ""))
        if self.setting.name == "encoding":
            names = sorted(set(encodings.aliases.aliases.values()))
            line.setCompleter(QCompleter(names, line))
        line.editingFinished.connect(lambda: self._give(line.text().strip()))
        self._put = lambda value: line.setText(str(value))
        return line

    def _choose_folder(self) -> None:
        start = self._edge.text() if self._edge else ""
        chooser = QFileDialog(self, "Choose the folder of backups", start or str(Path.home()))
        chooser.setObjectName("folder_chooser")
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(self._give)
        chooser.open()
