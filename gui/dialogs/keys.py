"""The keys of everything that can be done, and changing them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeView,
    QVBoxLayout,
)

from core.errors import AppError
from core.text import fold
from gui import actions, theme

if TYPE_CHECKING:
    from PySide6.QtGui import QKeySequence
    from PySide6.QtWidgets import QWidget

_ID = Qt.ItemDataRole.UserRole


class _Asking(QKeySequenceEdit):
    """Takes one key; Esc leaves, Tab goes on to the buttons."""

    left_alone = Signal()

    def event(self, event: QEvent) -> bool:
        """Leave Tab to moving the focus."""
        if isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key, or leave at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left_alone.emit()
        else:
            super().keyPressEvent(event)


class KeysDialog(QDialog):
    """Lists what can be done with its keys; Enter or a double click on one lets another key be pressed."""

    keys_changed = Signal()
    """Keys were changed and written; `actions.set_keys` gives them to a window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keys_dialog")
        self.setWindowTitle("Keys")
        self._keys = actions.load_keys()
        self._asked = ""
        self._build_list()
        self._build_asking()
        self._lay_out()
        self._fill()
        self.resize(620, 680)

    def _build_list(self) -> None:
        self.filter = QLineEdit()
        self.filter.setPlaceholderText("Filter by words or by key")
        self.filter.setAccessibleName("Filter")
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._fill)
        self.rows = QStandardItemModel(0, 2, self)
        self.list = QTreeView()
        self.list.setObjectName("keys_list")
        self.list.setAccessibleName("What can be done, and its keys")
        self.list.setModel(self.rows)
        self.list.setRootIsDecorated(False)
        self.list.setItemsExpandable(False)
        self.list.setIndentation(0)
        self.list.setHeaderHidden(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.activated.connect(self._ask)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_buttons())

    def _build_asking(self) -> None:
        self.asking = QFrame()
        self.asking.setObjectName("keys_asking")
        self.asked_for = QLabel()
        self.asked_for.setTextFormat(Qt.TextFormat.PlainText)
        self.field = _Asking()
        self.field.setAccessibleName("New key")
        self.field.setMaximumSequenceLength(1)
        self.field.setFixedWidth(170)
        self.field.keySequenceChanged.connect(self._pressed)
        self.field.left_alone.connect(self._stop_asking)
        self.refusal = QLabel()
        self.refusal.setProperty("kind", "error")
        self.refusal.setWordWrap(True)
        leave = QPushButton("Cancel")
        leave.setAutoDefault(False)
        leave.clicked.connect(self._stop_asking)
        line = QHBoxLayout()
        line.addWidget(self.asked_for, 1)
        line.addWidget(self.field)
        line.addWidget(leave)
        box = QVBoxLayout(self.asking)
        box.setContentsMargins(12, 9, 12, 9)
        box.addLayout(line)
        box.addWidget(self.refusal)
        self.asking.hide()

    def _lay_out(self) -> None:
        self.change = self._button("Change…", self._ask_current)
        self.without = self._button("No key", self._take_away)
        self.resetting = self._button("Reset", self._reset_one)
        self.resetting_all = self._button("Reset all", self._reset_all)
        close = self._button("Close", self.close)
        buttons = QHBoxLayout()
        for button in (self.change, self.without, self.resetting, self.resetting_all):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        self.trouble = QLabel()
        self.trouble.setProperty("kind", "error")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 18, 16)
        box.setSpacing(10)
        for part in (self.filter, self.list, self.asking, self.trouble):
            box.addWidget(part, 1 if part is self.list else 0)
        box.addLayout(buttons)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the list in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._fill()

    def _button(self, text: str, clicked: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(clicked)
        return button

    # The list -----------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        """List what fits the filter, keeping the current row where it can."""
        current = self.current()
        self._stop_asking()
        self.rows.clear()
        self.rows.setHorizontalHeaderLabels(["What", "Key"])
        words = fold(self.filter.text()).split()
        for menu in actions.MENUS:
            fitting = [a for a in actions.ACTIONS if a.menu == menu and self._fits(a, words)]
            if fitting:
                self._add_group(menu, fitting)
        self.list.expandAll()
        head = self.list.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        head.resizeSection(1, 230)
        self._go_to(current)
        self._show_buttons()

    def _fits(self, action: actions.Action, words: list[str]) -> bool:
        keys = fold(self._shown(action.id)).replace(",", " ")
        told = (
            f"{fold(f'{action.text} {action.menu} {action.also}')} {keys} {keys.replace('+', ' ')}"
        )
        return all(any(own.startswith(word) for own in told.split()) for word in words)

    def _add_group(self, menu: str, fitting: list[actions.Action]) -> None:
        group = QStandardItem(menu)
        small = QFont(self.font())
        small.setPixelSize(small.pixelSize() - 2)
        small.setWeight(QFont.Weight.DemiBold)
        group.setFont(small)
        group.setForeground(QBrush(QColor(theme.colours().mute)))
        group.setSizeHint(QSize(0, 2 * self.fontMetrics().height()))
        group.setTextAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        for action in fitting:
            changed = self._keys[action.id] != action.keys
            keys = QStandardItem(self._shown(action.id) + ("  (changed)" if changed else ""))
            what = QStandardItem(action.text.removesuffix("…"))
            what.setData(action.id, _ID)
            what.setToolTip(action.help)
            spoken = f"{what.text()}, {keys.text() or 'no key'}"
            what.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
            group.appendRow([what, keys])
        self.rows.appendRow(group)
        self.list.setFirstColumnSpanned(self.rows.rowCount() - 1, QModelIndex(), True)  # noqa: FBT003 - Qt's

    def _shown(self, action_id: str) -> str:
        return ",  ".join(actions.shown_key((key,)) for key in self._keys[action_id])

    def current(self) -> str:
        """Return the id of the action whose row is the current one, or ""."""
        index = self.list.currentIndex()
        return str(index.siblingAtColumn(0).data(_ID) or "") if index.isValid() else ""

    def _go_to(self, action_id: str) -> None:
        found = self.rows.match(
            self.rows.index(0, 0), _ID, action_id, 1,
            Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive,
        ) if action_id else []  # fmt: skip
        if found:
            self.list.setCurrentIndex(found[0])

    def _show_buttons(self) -> None:
        name = self.current()
        own = bool(name) and self._keys[name] != actions.BY_ID[name].keys
        self.change.setEnabled(bool(name))
        self.without.setEnabled(bool(name) and bool(self._keys[name]))
        self.resetting.setEnabled(own)
        self.resetting_all.setEnabled(any(self._keys[a.id] != a.keys for a in actions.ACTIONS))

    # Changing -----------------------------------------------------------------------------------------------------

    def _ask_current(self) -> None:
        self._ask(self.list.currentIndex())

    def _ask(self, index: QModelIndex) -> None:
        """Ask for a new key of the action in a row."""
        name = str(index.siblingAtColumn(0).data(_ID) or "")
        if not name:
            return
        self._asked = name
        self.asked_for.setText(f"Press the key for “{actions.BY_ID[name].text.removesuffix('…')}”")
        self.field.clear()
        self.refusal.hide()
        self.asking.show()
        self.field.setFocus()
        if box := self.layout():
            box.activate()
        self.list.scrollTo(index)

    def _stop_asking(self) -> None:
        if self._asked:
            self._asked = ""
            self.asking.hide()
            self.list.setFocus()

    def _pressed(self, sequence: QKeySequence) -> None:
        key, name = sequence.toString(), self._asked
        if not key or not name:
            return
        refusal = actions.refusal(self._keys, name, key)
        self.refusal.setText(f"{refusal} Press another." if refusal else "")
        self.refusal.setVisible(bool(refusal))
        if refusal:
            self.field.clear()
        else:
            self._put({name: (key,)})

    def _take_away(self) -> None:
        self._put({self.current(): ()})

    def _reset_one(self) -> None:
        name = self.current()
        for key in actions.BY_ID[name].keys:
            if refusal := actions.refusal(self._keys, name, key):
                self._tell(f"{refusal} Change that first.")
                return
        self._put({name: actions.BY_ID[name].keys})

    def _reset_all(self) -> None:
        self._put({action.id: action.keys for action in actions.ACTIONS})

    def _put(self, changed: dict[str, tuple[str, ...]]) -> None:
        """Write changed keys and show them; where they cannot be written, say so and keep the old ones."""
        keys = self._keys | changed
        try:
            actions.save_keys(keys)
        except AppError as error:
            self._tell(error.sentence)
            return
        self._tell("")
        self._keys = keys
        self._fill()
        self.keys_changed.emit()

    def _tell(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))
