"""What was read of the two sides of a suggestion, to be corrected for the machine; the text stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.reading.corrected import Part
from gui import wording
from gui.fields import Group, LineField, Row, heading
from gui.panels.support_card import link_button

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.operations.laid_out import Read
    from gui.fields import Field

_LABELS = {
    Part.SPEAKER: ("Speaker", "the outlet’s own voice"),
    Part.PERIOD: ("Period", "2024, 2025-02 or a range"),
    Part.UNIT: ("Unit", "%, km, USD"),
    Part.COUNTS: ("What is counted", "container traffic"),
}
_SIDES = ("first", "second")


class PartRow(QWidget):
    """One thing that was read, in a field, and a way to take a correction of it back."""

    taken_back = Signal()

    def __init__(self, part: Part, side: str) -> None:
        super().__init__()
        label, placeholder = _LABELS[part]
        self.part = part
        self.field = LineField(f"{label} of the {side}", placeholder)
        self.back = link_button("Take back", f"{label} of the {side}: take the correction back")
        self.back.clicked.connect(self.taken_back)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(Row(label, self.field))
        box.addWidget(self.back, 0, Qt.AlignmentFlag.AlignRight)

    def show_read(self, read: Read, *, anew: bool) -> None:
        """Show what was read, and by whom it was corrected."""
        corrected = read.corrected.get(self.part)
        self.field.set_value(getattr(read, self.part.value), anew=anew)
        by = f"set by {corrected.by}, {wording.day(corrected.at)}" if corrected else ""
        why = f": {corrected.reason}" if corrected and corrected.reason else ""
        self.field.set_remark(f"{by}{why}")
        self.back.setHidden(corrected is None)
        self.setHidden(self.part not in read.parts)


class Readings(Group):
    """What was read of both sides. It opens by itself where something was corrected."""

    corrected = Signal(bool, str, object)
    """Whether it is of the second side, the part, and the value; None takes a correction back."""

    def __init__(self) -> None:
        super().__init__("Read wrongly?", open=False)
        self.heads = (heading(""), heading(""))
        self.rows = tuple([PartRow(part, side) for part in _LABELS] for side in _SIDES)
        for at, (head, rows) in enumerate(zip(self.heads, self.rows, strict=True)):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(head)
            for row in rows:
                self._connect(row, second=bool(at))
                column.addWidget(row)
            self.body.addLayout(column)

    def _connect(self, row: PartRow, *, second: bool) -> None:
        part = row.part.value
        row.field.committed.connect(lambda value: self.corrected.emit(second, part, value))
        row.taken_back.connect(lambda: self.corrected.emit(second, part, None))

    def fields(self) -> Iterator[Field]:
        """Give the fields of both sides."""
        for rows in self.rows:
            for row in rows:
                yield row.field

    def field_of(self, part: str, *, second: bool) -> LineField:
        """Return the field of a part of one side."""
        return next(row.field for row in self.rows[second] if row.part.value == part)

    def show_read(
        self, reads: tuple[Read | None, Read | None], names: tuple[str, str], *, anew: bool
    ) -> None:
        """Show what was read of a suggestion's sides; the section is hidden where its texts are read otherwise now."""
        for head, name in zip(self.heads, names, strict=True):
            head.setText(name)
        for rows, read in zip(self.rows, reads, strict=True):
            if read is not None:
                for row in rows:
                    row.show_read(read, anew=anew)
        self.setHidden(None in reads)

    @property
    def has_corrections(self) -> bool:
        """Whether anything shown was corrected."""
        return any(not row.back.isHidden() for rows in self.rows for row in rows)
