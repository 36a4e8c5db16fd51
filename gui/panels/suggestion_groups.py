"""Into which groups suggestions fall, of which a list shows one: what is to be decided, what only looked alike, what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from core.records import record
from core.words import Outcome, Verdict
from gui.fields.flow import Flow
from gui.outcomes import SHOWN_FIRST
from gui.panels.order_line import OrderLine
from gui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Mapping

    Counts = Mapping[tuple[Outcome, Verdict | None], int]


@record
class Group:
    """Suggestions that are looked at together: of some outcomes (None: any) and with one decision (None: none yet)."""

    name: str
    outcomes: tuple[Outcome, ...] | None
    verdict: Verdict | None = None

    def holds(self, outcome: Outcome, verdict: Verdict | None) -> bool:
        """Tell whether a suggestion of an outcome and a decision is in it."""
        return verdict is self.verdict and (self.outcomes is None or outcome in self.outcomes)

    def count(self, counts: Counts) -> int:
        """Return how many of those counted are in it."""
        return sum(number for one, number in counts.items() if self.holds(*one))


TO_DECIDE = Group("to decide", SHOWN_FIRST)
ALIKE = (
    Group("agree", (Outcome.AGREES,)),
    Group("compatible", (Outcome.COMPATIBLE,)),
    Group("not comparable", (Outcome.NOT_COMPARABLE,)),
    Group("unknown", (Outcome.UNKNOWN,)),
)
DECIDED = (
    Group("for later", None, Verdict.LATER),
    Group("accepted", None, Verdict.ACCEPTED),
    Group("dismissed", None, Verdict.DISMISSED),
)
GROUPS = (TO_DECIDE, *ALIKE, *DECIDED)


def group_of(outcome: Outcome, verdict: Verdict | None) -> Group:
    """Return the group that a suggestion is in."""
    return next(group for group in GROUPS if group.holds(outcome, verdict))


class _Part(NamedTuple):
    heading: str
    groups: tuple[Group, ...]


_PARTS = (_Part("", (TO_DECIDE,)), _Part("Also compared", ALIKE), _Part("Decided", DECIDED))


class GroupBar(QWidget):
    """A line below the suggestions: the groups with their counts, one of them pressed, and what is not compared yet."""

    chosen = Signal(object)
    """`Group` that is to be listed."""
    compare_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("group_bar")
        self.buttons: dict[Group, QPushButton] = {}
        self._headings: dict[str, QLabel] = {}
        inside = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 3, 12, 4)
        column.addWidget(inside)
        flow = Flow(inside, gap=5)
        for part in _PARTS:
            if part.heading:
                self._headings[part.heading] = label = QLabel(part.heading)
                label.setProperty("kind", "small")
                label.setContentsMargins(9, 0, 1, 0)
                flow.addWidget(label)
            for group in part.groups:
                flow.addWidget(self._button(group))
        self.waiting = QPushButton()
        self.waiting.setProperty("kind", "link")
        self.waiting.clicked.connect(self.compare_requested)
        self.order = OrderLine(self)
        for part in (*self.order.parts, self.waiting):
            flow.addWidget(part)

    def _button(self, group: Group) -> QPushButton:
        button = self.buttons[group] = QPushButton()
        button.setProperty("kind", "group")
        button.setCheckable(True)
        button.clicked.connect(lambda: self.chosen.emit(group))
        return button

    def show_counts(self, counts: Counts, chosen: Group) -> None:
        """Show how many suggestions each group holds; empty ones are left out, but for the one that is listed."""
        for group, button in self.buttons.items():
            count = group.count(counts)
            button.setText(f"{count:,} {group.name}")
            button.setAccessibleName(f"List {counted(count, 'suggestion')}: {group.name}")
            button.setChecked(group is chosen)
            button.setVisible(bool(count) or group in {chosen, TO_DECIDE})
        for part in _PARTS:
            if label := self._headings.get(part.heading):
                label.setMinimumHeight(self.buttons[TO_DECIDE].sizeHint().height())
                label.setVisible(any(not self.buttons[group].isHidden() for group in part.groups))

    def show_waiting(self, articles: int, *, busy: bool) -> None:
        """Show how many articles are not compared as they are now, with the way to do it; nothing while it is done."""
        self.waiting.setText(f"{counted(articles, 'article')} not compared yet · Compare now")
        self.waiting.setVisible(bool(articles) and not busy)
