"""What the forms of the inspector share: fields that write one step each, and words typed that are never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.errors import AppError
from core.operations import views
from gui.fields import Group, heading, small, tell
from gui.panels.support_fields import bring_into_view

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.models import Changes
    from core.operations.views import Project
    from gui.fields import Field
    from gui.session import Noun, Session

    Write = Callable[[Project, int, Any], object]

Held = TypeVar("Held", bound="Field")


class RecordForm(QWidget):
    """A form for one record of a noun.

    A field that is committed is written as one step. Where that is refused, the sentence stands under the field and
    what was typed stays; it waits there when another record is shown meanwhile.
    """

    claim_requested = Signal(int)
    pair_requested = Signal(int, int)
    record_requested = Signal(str, int)

    noun: Noun = ""
    tables: frozenset[str] = frozenset()
    """The tables whose rows belong to a record without bearing its id; the record's own is looked at by id."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.record_id = 0
        self.fields: list[Field] = []
        self.groups: list[Group] = []
        self._unwritten: dict[int, dict[str, tuple[Any, str]]] = {}
        self._folds: dict[Group, bool] = {}
        self.heading = heading("")
        self.notice = small("", "warn")
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(4)
        self.box.addWidget(self.heading)
        self.box.addWidget(self.notice)

    # Building -----------------------------------------------------------------------------------------------------

    def hold(self, field: Held, write: Write) -> Held:
        """Write a field of the record by an operation when it is committed."""

        def on_committed(value: object) -> None:
            try:
                write(self.session.project, self.record_id, value)
            except AppError as error:
                field.refuse(error.sentence)

        field.committed.connect(on_committed)
        self.fields.append(field)
        return field

    def group(self, title: str) -> Group:
        """Add a section; how the user opened or closed it stays from record to record."""
        group = Group(title)
        group.toggled.connect(lambda is_open: self._folds.__setitem__(group, is_open))
        self.groups.append(group)
        self.box.addWidget(group)
        return group

    def fold(self, group: Group, *, filled: bool) -> None:
        """Open a section that holds something and close an empty one, unless the user said otherwise."""
        group.set_open(self._folds.get(group, filled))

    # Showing ------------------------------------------------------------------------------------------------------

    def show_record(self, record_id: int) -> None:
        """Show a record; what was pending of the one before is written."""
        if record_id == self.record_id:
            self.commit()
            return
        self.leave()
        self.record_id = record_id
        self._load(anew=True)
        self._tell_read_only()
        unwritten = self._unwritten.pop(record_id, {})
        for field in self.fields:
            if field.name in unwritten:
                field.put_back(*unwritten[field.name])
                self._open_around(field)

    def leave(self) -> None:
        """Write what is pending and let go of the record; what was refused waits, and is told of."""
        if not self.record_id:
            return
        self.commit()
        waiting = self._waiting()
        if waiting:
            self._unwritten[self.record_id] = waiting
            for sentence in _sentences(self.noun, {self.record_id: waiting}):
                self.session.failed.emit(sentence)
        self.record_id = 0

    def unwritten(self) -> list[str]:
        """Return what was typed and could not be written, as sentences with the reasons."""
        shown = {self.record_id: self._waiting()} if self.record_id else {}
        return _sentences(self.noun, self._unwritten | shown)

    def _waiting(self) -> dict[str, tuple[Any, str]]:
        return {
            field.name: (field.value(), field.refusal) for field in self.fields if field.has_pending
        }

    def on_changes(self, changes: Changes) -> None:
        """Show the record anew where it was touched; what the user is at work on stays."""
        if not self.record_id or not views.exists(self.session.project, self.noun, self.record_id):
            return
        if self._is_touched(changes):
            self._load(anew=False)

    def _is_touched(self, changes: Changes) -> bool:
        own = changes.tables.get(self.noun, frozenset())
        return self.record_id in own or not self.tables.isdisjoint(changes.tables)

    def _load(self, *, anew: bool) -> None:
        """Read the record and show it; `anew` where it is another one than before."""
        raise NotImplementedError

    def _tell_read_only(self) -> None:
        reason = self.session.read_only
        tell(self.notice, reason)
        for widget in self._writing():
            widget.setEnabled(not reason)
        if reason:
            for group in self.groups:
                group.set_way_in("")

    def _writing(self) -> Iterator[QWidget]:
        """Give the widgets that cannot be used where nothing can be written."""
        yield from self.fields

    # Doing --------------------------------------------------------------------------------------------------------

    def commit(self) -> None:
        """Write what is pending."""
        for field in self.fields:
            field.commit()

    def focus_first(self) -> None:
        """Put the keyboard into the first field."""
        self.focus_field(self.fields[0])

    def focus_note(self) -> None:
        """Put the keyboard into the note."""
        self.focus_named("Note")

    def focus_date(self) -> None:
        """Put the keyboard into the date, where there is one."""

    def footer(self) -> QWidget | None:
        """Return what stays in view below the form while it scrolls."""

    def ways(self) -> dict[str, Callable[[], object]]:
        """Return what opens that which can be added to the record, by names such as "evidence"."""
        return {}

    def focus_named(self, name: str) -> None:
        """Put the keyboard into the field of a name."""
        self.focus_field(next(field for field in self.fields if field.name == name))

    def focus_field(self, field: Field) -> None:
        """Put the keyboard into a field, opening the section it stands in and scrolling to it."""
        self._open_around(field)
        bring_into_view(field, field)

    def _open_around(self, field: Field) -> None:
        for group in self.groups:
            if group.isAncestorOf(field):
                group.set_open(is_open=True)


def _sentences(noun: str, waiting: dict[int, dict[str, tuple[Any, str]]]) -> list[str]:
    return [
        f"{name} of {noun} {record_id} was not written and waits there: {reason}"
        for record_id, fields in waiting.items()
        for name, (_, reason) in fields.items()
    ]
