"""What a tie between claims says where the mouse rests on it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from core.errors import AppError
from core.operations import views
from gui import theme, wording
from gui.reader.curves import Counter, Curve

if TYPE_CHECKING:
    from core.operations.views import Project, Tie
    from gui.reader.curves import Stub

_QUOTE = 90
_MOST_TIES = 3


def told(project: Project, found: Curve | Stub | Counter) -> str:
    """Return what is told of something drawn in a gutter, as rich text."""
    if isinstance(found, Counter):
        where = "above" if found.way < 0 else "below"
        return (
            f"<p>{wording.counted(found.count, 'end')} out of view {where}. Click to go there.</p>"
        )
    if isinstance(found, Curve):
        return tie_words(project, found.tie)
    parts = [tie_words(project, tie) for tie in found.ties[:_MOST_TIES]]
    more = len(found.ties) - len(parts)
    return "<hr>".join([*parts, *([f"<p>and {more} more</p>"] if more else [])])


def tie_words(project: Project, tie: Tie) -> str:
    """Return what a tie says, as rich text: both quotes, and the relation or the contradiction's title between them."""
    try:
        first, second = (views.claim(project, one) for one in (tie.first_id, tie.second_id))
        relation = _relation(project, tie)
    except AppError:
        return ""
    sign = theme.look(tie.state).sign
    return "".join(
        (f"<p>{_quote(first.quote)}</p>", f"<p><b>{sign} {escape(relation)}</b></p>",
         f"<p>{_quote(second.quote)}</p>")
    )  # fmt: skip


def _relation(project: Project, tie: Tie) -> str:
    if tie.contradiction_id is not None:
        return views.contradiction(project, tie.contradiction_id).title
    return views.link(project, tie.link_id).relation.value if tie.link_id else ""


def _quote(words: str) -> str:
    line = " ".join(words.split())
    return f"“{escape(line if len(line) <= _QUOTE else line[: _QUOTE - 1].rstrip() + '…')}”"
