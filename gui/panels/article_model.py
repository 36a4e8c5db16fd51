"""The articles as rows of a list, under the headings of their groups."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, Qt

from core.operations import views
from core.records import record
from core.text import fold
from core.words import Role
from gui import wording
from gui.table_model import Column, RecordModel

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QModelIndex, QObject

    from gui.table_model import Index

MIME = "application/x-counterpoint-article"
ORDERS: tuple[tuple[str, str], ...] = (
    ("number", "As they came"),
    ("published", "By date"),
    ("undated", "Undated first"),
    ("outlet", "By outlet"),
    ("title", "By title"),
    ("claims", "By number of claims"),
)
UNGROUPED = "Not in a group"


@record
class Heading:
    """The heading of a group of articles; `folded` if they are hidden."""

    group: str
    articles: int
    folded: bool

    @property
    def label(self) -> str:
        """The name of the group, or words for the articles in none."""
        return self.group or UNGROUPED


def set_apart(row: views.ArticleRow) -> str:
    """Return what sets an article apart, in words: "Embargoed · draft"."""
    parts = ["embargoed"] if row.embargoed else []
    parts += [row.role.value] if row.role is not Role.REPORT else []
    return " · ".join(parts).capitalize()


def _sentence(row: views.ArticleRow | Heading) -> str:
    if isinstance(row, Heading):
        folded = ", folded" if row.folded else ""
        return f"Group {row.label}, {wording.counted(row.articles, 'article')}{folded}"
    parts = [
        row.label,
        row.outlet or "outlet unknown",
        wording.dated(row.published),
        set_apart(row),
    ]
    return ", ".join([*filter(None, parts), wording.counted(row.claims, "claim")])


class ArticleModel(RecordModel):
    """Rows are articles and, where some are in groups, headings; a heading's id is negative."""

    def __init__(self, project: views.Project, owner: QObject | None = None) -> None:
        column = Column("article", "Article", lambda row: row.label)
        super().__init__(project, "article", (column,), _sentence, owner=owner)
        self.folded: set[str] = set()
        self._headings: list[Heading] = []

    def read_ids(self) -> array[int]:
        """Return the ids of the articles in order, each group behind its heading; those in none come last."""
        ids = super().read_ids()
        groups = views.article_groups(self._project)
        members: dict[str, list[int]] = {}
        for article_id in ids:
            members.setdefault(groups.get(article_id, ""), []).append(article_id)
        self._headings = []
        if not members.keys() - {""}:
            return ids
        rows = array("q")
        for group in sorted(members, key=lambda name: (not name, fold(name), name)):
            folded = group in self.folded and not self.asked.narrowed
            self._headings.append(Heading(group, len(members[group]), folded))
            rows.append(-len(self._headings))
            rows.extend(() if folded else members[group])
        return rows

    def record_at(self, row: int) -> Any:
        """Return the article or the heading of a row."""
        number = self._ids[row]
        return self._headings[-number - 1] if number < 0 else super().record_at(row)

    def read_rows(self, ids: Iterable[int]) -> dict[int, views.Row]:
        """Return the articles of a page."""
        return super().read_rows(number for number in ids if number > 0)

    def fold(self, group: str, *, folded: bool) -> None:
        """Hide the articles of a group, or show them again."""
        (self.folded.add if folded else self.folded.discard)(group)
        self.refresh()

    def articles_listed(self) -> int:
        """Return how many articles fit what was asked for, those of folded groups too."""
        if self._headings:
            return sum(heading.articles for heading in self._headings)
        return len(self._ids)

    # What Qt asks -------------------------------------------------------------------------------------------------

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let articles be dragged."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_article = self._ids[index.row()] > 0
        return plain | Qt.ItemFlag.ItemIsDragEnabled if is_article else plain

    def mimeTypes(self) -> list[str]:
        """Return what a dragged article is."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return a dragged article: its id in figures."""
        data = QMimeData()
        ids = (str(self._ids[index.row()]) for index in indexes)
        data.setData(MIME, ",".join(ids).encode())
        return data
