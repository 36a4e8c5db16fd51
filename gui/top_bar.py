"""The bar at the top: the menu, whose project this is, the search, the three things done most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from gui import theme
from gui.fields import ShortLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

_SEARCH_WIDTH = 460


class TopBar(QWidget):
    """Shows the project's name and offers the menu, the search, importing, comparing and exporting."""

    def __init__(self, made: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._make_menu()
        self._make_search()
        app_name = QLabel("Counterpoint")
        app_name.setObjectName("app_name")
        self.project_name = ShortLabel()
        self.project_name.setObjectName("project_name")
        self.importing = QPushButton("Import…")
        self.comparing = QPushButton("Find inconsistencies")
        self.exporting = QPushButton("Export report…")
        self.exporting.setProperty("kind", "primary")
        for button, name in (
            (self.search, "palette"),
            (self.importing, "import_articles"),
            (self.comparing, "find_inconsistencies"),
            (self.exporting, "export_report"),
        ):
            button.clicked.connect(made[name].trigger)
        made["import_articles"].changed.connect(lambda: self._allow(made))
        self._allow(made)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 14, 6)
        row.setSpacing(12)
        row.addWidget(self.menu_button)
        row.addWidget(app_name)
        row.addWidget(self.project_name, 1)
        row.addWidget(self.search, 1)
        row.addWidget(self.importing)
        row.addWidget(self.comparing)
        row.addWidget(self.exporting)
        self.refresh(made)

    def _make_menu(self) -> None:
        self.menu_button = QToolButton()
        self.menu_button.setAccessibleName("Menu")
        self.menu_button.setToolTip("Menu (F10)")
        self.menu_button.setShortcut("F10")
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.menu_button)
        self.menu_button.setMenu(self.menu)

    def _make_search(self) -> None:
        self.search = QPushButton()
        self.search.setObjectName("search_button")
        self.search.setAccessibleName("Search articles, claims and commands")
        self.search.setMaximumWidth(_SEARCH_WIDTH)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._search_text = ShortLabel("Search articles, claims and commands")
        self._search_key = QLabel()
        self._search_text.setProperty("kind", "mute")
        self._search_key.setProperty("kind", "key")
        inside = QHBoxLayout(self.search)
        inside.setContentsMargins(10, 0, 8, 0)
        inside.addWidget(self._search_text, 1)
        inside.addWidget(self._search_key)
        for label in (self._search_text, self._search_key):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.search.setMinimumHeight(32)

    def _allow(self, made: dict[str, QAction]) -> None:
        """Offer what can be done: nothing is taken into a project that is only read."""
        self.importing.setEnabled(made["import_articles"].isEnabled())
        self.comparing.setEnabled(made["find_inconsistencies"].isEnabled())

    def refresh(self, made: dict[str, QAction]) -> None:
        """Show the keys and icons as they are now."""
        self.menu_button.setIcon(theme.icon("menu"))
        self._search_key.setText(made["palette"].shortcut().toString())
        key = made["find_inconsistencies"].shortcut().toString()
        self.comparing.setToolTip(f"{made['find_inconsistencies'].statusTip()} ({key})")

    def set_project(self, name: str, note: str = "") -> None:
        """Show the project's name, and a note such as that it is read only."""
        self.project_name.setText(f"{name} ({note})" if note else name)
