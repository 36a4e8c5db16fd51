"""First steps: what to do, one after the other, with the keys as they are now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from core.records import record
from gui import actions
from gui.fields import small

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


@record
class Step:
    """One of the first steps: its title, the actions whose keys stand beside it, and what to do."""

    title: str
    actions: tuple[str, ...]
    words: str


STEPS: tuple[Step, ...] = (
    Step("Take articles in", ("import_articles",),
         "Files, saved pages or a folder, or paste a text. Open two of them side by side, and set the date where it is"
         " missing."),
    Step("Mark what they claim", ("mark",),
         "Select the words, or put the caret into a sentence, and mark them. Say in the details who said it, and when."),
    Step("Link claims to each other", ("link",),
         "Start at a claim, go to another one, press Enter or click it, then one key says how they stand:"
         " same as, supports, updates, narrows, quotes, related."),
    Step("Record a contradiction", ("contradiction",),
         "Gather two or more claims that cannot all hold. Give it a title, then decide, with evidence, how it ends."),
    Step("Hand over the report", ("export_report",),
         "A table for spreadsheets with both quotes, their sources and your decision, and all that a stranger needs to"
         " check it."),
)  # fmt: skip
_WIDTH, _USUAL_PIXELS = 580, 13
_ALSO: tuple[tuple[str, str], ...] = (
    ("palette", "finds anything"),
    ("undo", "takes back"),
    ("keys", "lists the keys"),
)


class GuideDialog(QDialog):
    """Shows the first steps on one page."""

    sample_requested = Signal()
    """The sample project is to be opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide_dialog")
        self.setWindowTitle("First steps")
        self._keys = actions.load_keys()
        title = QLabel("First steps")
        title.setProperty("kind", "title")
        box = QVBoxLayout(self)
        box.setContentsMargins(28, 22, 28, 20)
        box.setSpacing(14)
        box.addWidget(title)
        box.addLayout(self._steps())
        box.addSpacing(2)
        box.addLayout(self._also())
        box.addWidget(small("Nothing asks to be saved: every change is written at once."))
        box.addStretch(1)
        box.addLayout(self._buttons())
        width = max(_WIDTH, _WIDTH * self.font().pixelSize() // _USUAL_PIXELS)
        self.setFixedWidth(width)
        self.resize(width, box.totalHeightForWidth(width))

    def _steps(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(3)
        for number, step in enumerate(STEPS, 1):
            row = 3 * number
            count = QLabel(str(number))
            count.setObjectName("guide_number")
            count.setAlignment(Qt.AlignmentFlag.AlignCenter)
            head = QLabel(step.title)
            head.setProperty("kind", "strong")
            grid.addWidget(count, row, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(head, row, 1)
            grid.addLayout(self._chips(step.actions), row, 2)
            grid.addWidget(small(step.words, "mute"), row + 1, 1, 1, 2)
            grid.setRowMinimumHeight(row + 2, 8)
        grid.setColumnStretch(1, 1)
        return grid

    def _chips(self, names: tuple[str, ...]) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addStretch(1)
        for name in names:
            line.addWidget(self._chip(name))
        return line

    def _chip(self, name: str) -> QLabel:
        """Return the key of an action as it is now; where it has none, the menu it stands in."""
        key = actions.shown_key(self._keys[name])
        action = actions.BY_ID[name]
        chip = QLabel(key or f"{action.menu} menu")
        chip.setProperty("kind", "key" if key else "small")
        chip.setObjectName(f"key_{name}")
        chip.setAccessibleName(f"{action.text.removesuffix('…')}: {chip.text()}")
        return chip

    def _also(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(7)
        for name, words in _ALSO:
            line.addWidget(self._chip(name))
            line.addWidget(QLabel(words))
            line.addSpacing(14)
        line.addStretch(1)
        return line

    def _buttons(self) -> QHBoxLayout:
        self.sample = QPushButton("Open the sample")
        self.sample.setAutoDefault(False)
        self.sample.clicked.connect(self.close)
        self.sample.clicked.connect(self.sample_requested)
        close = QPushButton("Close")
        close.setDefault(True)
        close.clicked.connect(self.close)
        line = QHBoxLayout()
        line.addWidget(self.sample)
        line.addStretch(1)
        line.addWidget(close)
        return line
