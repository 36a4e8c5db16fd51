"""What the forms of links and contradictions share: rows, buttons and what these were refused, the menus of cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton

from core.errors import AppError
from gui.fields import Row, tell
from gui.panels.record_form import RecordForm
from gui.panels.support_fields import trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from core.operations.views import Project
    from gui.fields import Field
    from gui.session import Session

    Write = Callable[[Project, int, Any], object]

SHOWN_TABLES = frozenset({"claim", "anchor", "speaker", "date", "article"})
"""Tables of what the cards of a tie show."""


def push_button(text: str, kind: str = "") -> QPushButton:
    """Return a button that Enter presses; `kind` is that of the style sheet, "primary" or "link"."""
    button = QPushButton(text)
    button.setAutoDefault(True)
    if kind:
        button.setProperty("kind", kind)
    return button


class TieForm(RecordForm):
    """A form on one link or contradiction."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.buttons: list[QPushButton] = []
        self.trouble = trouble()

    def add_row(self, field: Field, write: Write) -> Row:
        """Put a field into the form, with its label; return the row."""
        row = Row(field.name, self.hold(field, write))
        self.box.addWidget(row)
        return row

    def attempt(self, change: Callable[[Project], object]) -> bool:
        """Run an operation for a button; a refusal stands beside the buttons."""
        try:
            change(self.session.project)
        except AppError as error:
            tell(self.trouble, error.sentence)
            return False
        tell(self.trouble, "")
        return True

    def leave(self) -> None:
        """Write what is pending and let go of the record."""
        super().leave()
        tell(self.trouble, "")

    def show_card_menu(self, claim_id: int, point: QPoint) -> None:
        """Show the menu of a claim's card at a point of the screen."""
        self.card_menu(claim_id).popup(point)

    def card_menu(self, claim_id: int) -> QMenu:
        """Return the menu of a claim's card."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Show in its article").triggered.connect(
            lambda: self.claim_requested.emit(claim_id)
        )
        menu.addAction("Open the claim").triggered.connect(
            lambda: self.record_requested.emit("claim", claim_id)
        )
        return menu

    def _writing(self) -> Iterator[QWidget]:
        yield from super()._writing()
        yield from self.buttons
