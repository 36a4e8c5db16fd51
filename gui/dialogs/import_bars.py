"""What stands around the articles of an import: what holds for all of them, and what will come of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.text import one_line
from gui.dialogs.import_entries import SHARED
from gui.dialogs.import_form import label
from gui.wording import counted

if TYPE_CHECKING:
    from gui.dialogs.import_entries import Intake

ENCODINGS = {
    "Detected": None,
    "UTF-8": "utf-8",
    "UTF-16": "utf-16",
    "Western European (Windows-1252)": "cp1252",
    "Central European (Windows-1250)": "cp1250",
    "Cyrillic (Windows-1251)": "cp1251",
    "Cyrillic (KOI8-R)": "koi8_r",
    "Greek (Windows-1253)": "cp1253",
    "Turkish (Windows-1254)": "cp1254",
    "Hebrew (Windows-1255)": "cp1255",
    "Arabic, Persian (Windows-1256)": "cp1256",
    "Baltic (Windows-1257)": "cp1257",
    "Chinese (GB 18030)": "gb18030",
    "Chinese (Big5)": "big5",
    "Japanese (Shift JIS)": "cp932",
    "Japanese (EUC-JP)": "euc_jp",
    "Korean (Windows-949)": "cp949",
}
"""The encodings that can be chosen, by their names on the screen."""

_TITLE_WIDTH = 70
_TITLES = ("Outlet", "Language", "Grou&p", "E&ncoding")


class ForAll(QWidget):
    """Outlet, language and group for all articles of an import, or for those that are selected; and an encoding."""

    given = Signal(str, str)
    """One of `SHARED` and the value that the user typed for it, "" where they took it back."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = {name: QLineEdit() for name in SHARED}
        self.encoding = QComboBox()
        self.heading = label("", "heading")
        self._name_lines()
        self.encoding.addItems(list(ENCODINGS))
        self.encoding.setAccessibleName("Encoding of files that do not say theirs")
        self.encoding.setToolTip("For files that do not begin with a mark that says theirs")
        self.encoding.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self.heading)
        for text, widget in zip(_TITLES, (*self.lines.values(), self.encoding), strict=True):
            box.addLayout(_row(text, widget))
        self.show_for(0, dict.fromkeys(SHARED, ""))

    @property
    def group(self) -> QLineEdit:
        """The line of the group."""
        return self.lines["group"]

    def _name_lines(self) -> None:
        self.lines["outlet"].setPlaceholderText("As read")
        self.lines["language"].setPlaceholderText("As read; a code, such as en or fa")
        self.lines["group"].setPlaceholderText("A name for what belongs together")
        for name, line in self.lines.items():
            line.textEdited.connect(lambda text, name=name: self.given.emit(name, one_line(text)))

    def show_for(self, selected: int, values: dict[str, str]) -> None:
        """Show what was given to `selected` articles, of two or more, or to all of them."""
        several = selected > 1
        self.heading.setText(f"FOR THE {selected:,} SELECTED" if several else "FOR ALL")
        whose = f"the {selected:,} selected" if several else "all"
        for name, line in self.lines.items():
            line.setAccessibleName(f"{name.capitalize()} of {whose} articles")
            if line.text() != values[name]:
                line.setText(values[name])

    @property
    def chosen_encoding(self) -> str | None:
        """The encoding chosen, None where it is to be detected."""
        return ENCODINGS[self.encoding.currentText()]


def _row(text: str, widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    title = QLabel(text)
    title.setProperty("kind", "mute")
    title.setBuddy(widget)
    title.setFixedWidth(max(_TITLE_WIDTH, QLabel("Language").sizeHint().width() + 12))
    row.addWidget(title)
    row.addWidget(widget, 1)
    return row


class Footer(QWidget):
    """How far reading is or what came of it, and the buttons that end the dialog."""

    def __init__(self) -> None:
        super().__init__()
        self.status, self.bar = QLabel(), QProgressBar()
        self.stop, self.next_odd = QPushButton("Stop"), QPushButton("Ne&xt odd one")
        self.cancel_button, self.accept_button = QPushButton("Cancel"), QPushButton()
        self.status.setProperty("kind", "mute")
        self.bar.setFixedWidth(160)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Reading")
        self.stop.setAccessibleName("Stop reading")
        for button in (self.stop, self.next_odd):
            button.setProperty("kind", "link")
        for button in (self.stop, self.next_odd, self.cancel_button):
            button.setAutoDefault(False)
        self.accept_button.setProperty("kind", "primary")
        self.accept_button.setDefault(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for widget in (self.status, self.bar, self.stop, self.next_odd):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.accept_button)

    def show_reading(self, done: int, total: int) -> None:
        """Show that `done` of `total` files are read; total 0 while they are still being found."""
        self._arrange(reading=True)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.status.setText(f"Reading {done:,} of {total:,}" if total else "Looking for files")
        self.accept_button.setText("Import")
        self.accept_button.setEnabled(False)

    def show_read(self, intake: Intake) -> None:
        """Show what came of it, and how many articles will come in."""
        self._arrange(reading=False)
        done, taken = len(intake.entries), intake.taken
        parts = [
            f"{counted(done, 'file')} read",
            f"{intake.left_out:,} left out" if intake.left_out else "",
            f"{intake.undated:,} without a date" if intake.undated else "",
            f"{counted(intake.misdated, 'date')} to be put right first" if intake.misdated else "",
        ]
        self.status.setText(" · ".join(part for part in parts if part) if done else "")
        self.next_odd.setVisible(done > 1 and any(entry.is_odd for entry in intake.entries))
        self.accept_button.setText(
            f"Import {counted(taken, 'article')}" if taken else "Nothing to import"
        )
        self.accept_button.setEnabled(taken > 0)

    def _arrange(self, *, reading: bool) -> None:
        self.bar.setVisible(reading)
        self.stop.setVisible(reading)
        if reading:
            self.next_odd.hide()
