"""Keeps the matrix of a project for the panels that show it: laid out anew, in slices, when what it rests on changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from gui.jobs import JobRunner

if TYPE_CHECKING:
    from core.finding.matrix_rows import Matrix, Row
    from core.models import Changes
    from core.operations.views import Project

FEEDS = frozenset({"suggestion", "decision", "article", "version", "date"})
"""Tables whose changes may change the matrix."""
_SOON = 60


class MatrixSource(QObject):
    """The matrix as it was laid out last, and which of its figures is looked at.

    Nothing is laid out before somebody asks with `want`; changes are caught up with while somebody still does.
    """

    changed = Signal()
    """The matrix was laid out anew."""
    figure_changed = Signal()
    """Another figure is looked at, or the same one as it is now."""

    def __init__(self, project: Project, owner: QObject) -> None:
        super().__init__(owner)
        self._project = project
        self._runner = JobRunner(self)
        self._timer = QTimer(self, singleShot=True, interval=_SOON)
        self._timer.timeout.connect(self._lay_out)
        self._wanted: set[QObject] = set()
        self._stale = True
        self._key = ""
        self.matrix: Matrix | None = None
        self.everything = False

    @property
    def figure(self) -> Row | None:
        """The figure that is looked at: the one chosen, or the first; None where there is none."""
        rows = self.matrix.rows if self.matrix else ()
        chosen = (row for row in rows if row.key == self._key)
        return next(chosen, rows[0] if rows else None)

    def choose(self, key: str) -> None:
        """Look at the figure of a key."""
        if key != self._key:
            self._key = key
            self.figure_changed.emit()

    def step(self, by: int) -> None:
        """Look at the figure so many rows further down; it stays at the ends."""
        rows = self.matrix.rows if self.matrix else ()
        if self.figure is not None:
            at = rows.index(self.figure) + by
            self.choose(rows[max(0, min(len(rows) - 1, at))].key)

    def set_everything(self, everything: bool) -> None:
        """Have what one outlet alone tells, or leave it out."""
        if everything != self.everything:
            self.everything = everything
            self._stale = True
            self._begin()

    def want(self, who: QObject) -> None:
        """Say that somebody shows the matrix now."""
        self._wanted.add(who)
        if self._stale:
            self._begin()

    def let_go(self, who: QObject) -> None:
        """Say that somebody shows it no more."""
        self._wanted.discard(who)

    def on_changes(self, changes: Changes) -> None:
        """Lay the matrix out anew, now or when it is seen again, where something it rests on was changed."""
        if not FEEDS.isdisjoint(changes.tables):
            self._stale = True
            if self._wanted:
                self._timer.start()

    def _begin(self) -> None:
        self._timer.stop()
        self._lay_out()

    def _lay_out(self) -> None:
        from core.operations.matrix import matrix  # noqa: PLC0415 - slow to load, and not needed to open a window

        self._stale = False
        self._runner.cancel()
        job = matrix(self._project, everything=self.everything)
        self._runner.start(job, "Laying out the matrix", done=self._on_done)

    def _on_done(self, made: Matrix) -> None:
        before = self.figure
        self.matrix = made
        self.changed.emit()
        if self.figure != before:
            self.figure_changed.emit()
