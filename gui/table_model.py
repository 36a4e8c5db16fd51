"""Records as rows of a table or list: all their ids, and in memory the rows of the few pages that were looked at."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from core.operations import views
from core.records import record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QObject

    from core.operations.views import Listed, Project, SuggestionsAsked
    from core.words import ClaimState

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

ID = Role.UserRole + 1
"""Role: the id of a row's record."""
RECORD = Role.UserRole + 2
"""Role: the record of a row, one of `views.Row`; None where it is gone."""

PAGE = 200
KEPT_PAGES = 24


@record
class Chip:
    """A small framed word with its sign; in the colours of a state of claims, or grey with None."""

    sign: str
    word: str
    state: ClaimState | None = None

    @property
    def text(self) -> str:
        """The sign and the word."""
        return f"{self.sign} {self.word}".strip()


@record
class Marked:
    """A text in which [start, end), code points, stands out in the colours of a state: the value of a quote."""

    text: str
    start: int
    end: int
    state: ClaimState


def _no_text(_row: Any) -> str:
    return ""


def _no_chip(_row: Any) -> Chip | None:
    return None


def _no_mark(_row: Any) -> Marked | None:
    return None


@record
class Column:
    """A column of a table: what it shows of a row, and how wide it is.

    `second` is a muted second line, `chip` stands in place of the text, `marked` is the text with what must be seen of
    it wherever it is cut, `sort` is what a click on the heading sorts by
    ("" nothing). A column with a `width` keeps it, in pixels; the others share what is left by their `weight`.
    """

    key: str
    heading: str
    text: Callable[[Any], str] = _no_text
    second: Callable[[Any], str] = _no_text
    chip: Callable[[Any], Chip | None] = _no_chip
    marked: Callable[[Any], Marked | None] = _no_mark
    sort: str = ""
    weight: float = 0
    width: int = 0
    at_end: bool = False
    wraps: bool = False


@record
class Asked:
    """What a list shows: the records that hold some words and are in a state, in an order.

    `suggestions` says which suggestions are wanted, but for the words.
    """

    sort: str
    descending: bool = False
    words: str = ""
    state: ClaimState | None = None
    suggestions: SuggestionsAsked | None = None

    @property
    def narrowed(self) -> bool:
        """Whether some records may be left out."""
        wanted = self.suggestions
        narrow = wanted is not None and (wanted.kind, wanted.outlet, wanted.article_id) != _ANY
        return bool(self.words.strip()) or self.state is not None or narrow


_ANY = (None, None, None)


class RecordModel(QAbstractTableModel):
    """The rows of one noun's records. `sentence` tells a whole row to those who hear it.

    Nothing is read until `refresh` is first called.
    """

    def __init__(
        self,
        project: Project,
        noun: Listed,
        columns: tuple[Column, ...],
        sentence: Callable[[Any], str],
        *,
        sort: str = "number",
        owner: QObject | None = None,
    ) -> None:
        super().__init__(owner)
        self.noun: Listed = noun
        self.columns = columns
        self.asked = Asked(sort)
        self._project = project
        self._sentence = sentence
        self._ids = array("q")
        self._pages: OrderedDict[int, dict[int, views.Row]] = OrderedDict()

    # What is shown ------------------------------------------------------------------------------------------------

    def ask(self, asked: Asked) -> None:
        """Show other records, or the same ones in another order."""
        if asked != self.asked:
            self.asked = asked
            self.refresh()

    def refresh(self) -> None:
        """Read anew. Rows that stay keep their place in the view, unless the order has changed."""
        self._show(self.read_ids())

    def read_ids(self) -> array[int]:
        """Return the ids of all rows, in order."""
        asked = self.asked
        return views.listed_ids(
            self._project,
            self.noun,
            sort=asked.sort,
            descending=asked.descending,
            words=asked.words,
            state=asked.state,
            asked=asked.suggestions and replace(asked.suggestions, words=asked.words),
        )

    def _show(self, ids: array[int]) -> None:
        old, nowhere = self._ids, QModelIndex()
        self._pages.clear()
        head = 0 if ids == old else _alike_at_start(old, ids)
        tail = 0 if ids == old else _alike_at_end(old[head:], ids[head:])
        if ids == old:
            pass
        elif head + tail == len(old):
            self.beginInsertRows(nowhere, head, len(ids) - tail - 1)
            self._ids = ids
            self.endInsertRows()
        elif head + tail == len(ids):
            self.beginRemoveRows(nowhere, head, len(old) - tail - 1)
            self._ids = ids
            self.endRemoveRows()
        else:
            self.beginResetModel()
            self._ids = ids
            self.endResetModel()
            return
        if ids:
            last = self.index(len(ids) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    # Ids and records ----------------------------------------------------------------------------------------------

    @property
    def ids(self) -> array[int]:
        """The ids of all rows, in order; not to be changed."""
        return self._ids

    def row_of(self, record_id: int) -> int | None:
        """Return the row that a record stands in, or None."""
        try:
            return self._ids.index(record_id)
        except ValueError:
            return None

    def record_at(self, row: int) -> views.Row | None:
        """Return the record of a row, reading the page it stands on; None where it is gone."""
        number = row // PAGE
        page = self._pages.get(number)
        if page is None:
            page = self.read_rows(self._ids[number * PAGE : (number + 1) * PAGE])
            self._pages[number] = page
            if len(self._pages) > KEPT_PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page.get(self._ids[row])

    def read_rows(self, ids: Iterable[int]) -> dict[int, views.Row]:
        """Return the records of a page."""
        return views.listed_rows(self._project, self.noun, ids)

    # What Qt asks -------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as in Qt
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as in Qt
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return what a cell says in a role."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        if role == ID:
            return self._ids[index.row()]
        if role not in _TOLD:
            return None
        record = self.record_at(index.row())
        if record is None or role == RECORD:
            return record
        return self._told(record, self.columns[index.column()], index.column(), role)

    def _told(self, record: views.Row, column: Column, number: int, role: int) -> str:
        chip = column.chip(record)
        text = chip.text if chip else column.text(record)
        if role == Role.DisplayRole:
            return text
        if role == Role.AccessibleTextRole:
            if number == 0:
                return self._sentence(record)
            return f"{column.heading}: {chip.word if chip else text or 'nothing'}"
        return "\n".join(part for part in (text, column.second(record)) if part)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Return the heading of a column."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Role.DisplayRole:
            return column.heading
        if role == Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.at_end else Qt.AlignmentFlag.AlignLeft
            # Absolute: the cells below are drawn on that side in a window that runs from right to left, too.
            return side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column that has an order."""
        key = self.columns[column].sort if 0 <= column < len(self.columns) else ""
        if key:
            down = order == Qt.SortOrder.DescendingOrder
            self.ask(replace(self.asked, sort=key, descending=down))


_TOLD = {RECORD, Role.DisplayRole, Role.AccessibleTextRole, Role.ToolTipRole}


def _alike_at_start(one: array[int], other: array[int]) -> int:
    """Return how many numbers two arrays have in common at their start."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _alike_at_end(one: array[int], other: array[int]) -> int:
    """Return how many numbers two arrays have in common at their end."""
    return _alike_at_start(one[::-1], other[::-1])
