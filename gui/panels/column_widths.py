"""How the columns of a table share its width."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

    from gui.table_model import Column

_NARROWEST = 84
_LEAST = 48
_USUAL = 13


def usual_shares(columns: tuple[Column, ...]) -> dict[str, float]:
    """Return how wide columns are that nobody dragged: pixels of those that keep their width, weights of the others."""
    return {c.key: float(c.width or c.weight) for c in columns}


class ColumnWidths:
    """Gives the columns of a table their widths, and follows the user who drags one: the sum is the table's width."""

    def __init__(self, view: QTableView, columns: tuple[Column, ...]) -> None:
        self._view = view
        self._columns = columns
        self._shares = usual_shares(columns)
        self._spreading = False
        view.horizontalHeader().sectionResized.connect(self._on_resized)

    def shares(self) -> dict[str, float]:
        """Return how wide the columns are: pixels of those that keep their width, weights of the others."""
        return dict(self._shares)

    def set_shares(self, shares: dict[str, float]) -> None:
        """Give the columns their widths back; what is not one is passed over."""
        for key, share in shares.items():
            if key in self._shares and share > 0:
                self._shares[key] = float(share)
        self.spread()

    def spread(self) -> None:
        """Give each column its pixels: all of the width is shared, and no column is too narrow to read."""
        columns = self._columns
        sizes, least = self._fixed(), _NARROWEST * self._scale
        weights = {n: self._shares[c.key] for n, c in enumerate(columns) if not c.width}
        while weights:
            each = (self._view.viewport().width() - sum(sizes.values())) / sum(weights.values())
            narrow = [n for n, weight in weights.items() if weight * each < least]
            if not narrow:
                sizes |= {n: weight * each for n, weight in weights.items()}
                break
            sizes |= dict.fromkeys(narrow, least)
            weights = {n: weight for n, weight in weights.items() if n not in narrow}
        self._spreading = True
        end = 0.0
        for n in range(len(columns)):
            start, end = end, end + sizes[n]
            self._view.horizontalHeader().resizeSection(n, round(end) - round(start))
        self._spreading = False

    @property
    def _scale(self) -> float:
        """How much larger the text is than usual: widths that are kept in pixels grow with it."""
        return self._view.fontInfo().pixelSize() / _USUAL

    def _fixed(self) -> dict[int, float]:
        scale = self._scale
        return {n: self._shares[c.key] * scale for n, c in enumerate(self._columns) if c.width}

    def _on_resized(self, section: int, _old: int, new: int) -> None:
        """Let the columns behind one that was dragged give or take the room."""
        if self._spreading:
            return
        column = self._columns[section]
        if column.width:
            self._shares[column.key] = max(_LEAST, new / self._scale)
        else:
            self._take_room(section, new)
        self.spread()

    def _take_room(self, section: int, new: int) -> None:
        columns = self._columns
        flexible = [n for n, c in enumerate(columns) if not c.width]
        sizes = {n: float(self._view.columnWidth(n)) for n in flexible}
        room = self._view.viewport().width() - sum(self._fixed().values())
        behind = [n for n in flexible if n > section] or [n for n in flexible if n < section]
        before = sum(size for n, size in sizes.items() if n not in behind and n != section)
        most = room - before - _NARROWEST * len(behind)
        sizes[section] = max(_NARROWEST, min(new, most))
        least = _NARROWEST * len(behind)
        left = room - before - sizes[section] - least
        spare = sum(sizes[n] for n in behind) - least
        for n in behind:
            more = left * (sizes[n] - _NARROWEST) / spare if spare > 0 else left / len(behind)
            sizes[n] = _NARROWEST + more
        for n, size in sizes.items():
            self._shares[columns[n].key] = max(1.0, size)
