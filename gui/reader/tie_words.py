"""What a tie between claims says where the mouse rests on it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from core.errors import AppError
from core.operations import views
from gui import theme, wording
from gui.outcomes import LOOKS
from gui.reader import suggested
from gui.reader.curves import Counter, Curve, Rest
from gui.session import Selection

if TYPE_CHECKING:
    from core.operations.views import Project, Tie
    from gui.reader.curves import Stub

_QUOTE = 90
_MOST_TIES = 3
_MOST_OUTLETS = 5


def told(project: Project, found: Curve | Stub | Counter | Rest) -> str:
    """Return what is told of something drawn in a gutter, as rich text."""
    if isinstance(found, Counter):
        where = "up" if found.way < 0 else "down"
        ends = "1 tie ends" if found.count == 1 else f"{found.count:,} ties end"
        return f"<p>{ends} further {where} in this article. Click to go there.</p>"
    if isinstance(found, Curve):
        return tie_words(project, found.tie)
    if isinstance(found, Rest):
        head = f"<p>{wording.counted(len(found.ties), 'more selected tie')} in view</p>"
    else:
        head = f"<p>{escape(_away(project, found))}</p>"
    parts = [tie_words(project, tie) for tie in found.ties[:_MOST_TIES]]
    more = len(found.ties) - len(parts)
    return "<hr>".join([head, *parts, *([f"<p>and {more} more</p>"] if more else [])])


def _away(project: Project, stub: Stub) -> str:
    """Return where the ties of a stub lead: "2 contradictions with articles not beside this one: Northline, Coast"."""
    kinds = {"link" if tie.contradiction_id is None else "contradiction" for tie in stub.ties}
    noun = kinds.pop() if len(kinds) == 1 else "tie"
    away = dict.fromkeys(
        tie.second_article if tie.first_id == stub.claim_id else tie.first_article
        for tie in stub.ties
    )
    found = (views.article(project, one) for one in away if views.exists(project, "article", one))
    outlets = list(dict.fromkeys(article.outlet or article.label for article in found))
    more = len(outlets) - _MOST_OUTLETS
    names = ", ".join(outlets[:_MOST_OUTLETS]) + (f" and {more} more" if more > 0 else "")
    which = "an article" if len(away) == 1 else "articles"
    return f"{wording.counted(len(stub.ties), noun)} with {which} not beside this one: {names}"


def tie_words(project: Project, tie: Tie) -> str:
    """Return what a tie says, as rich text: both quotes, and the relation or the contradiction's title between them."""
    if (suggestion_id := suggested.id_of(tie)) is not None:
        return _suggestion_words(project, suggestion_id)
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


def _suggestion_words(project: Project, suggestion_id: int) -> str:
    """Return what a suggestion says, as rich text: both quotes, the outcome and why between them."""
    row = suggested.selected(project, Selection("suggestion", (suggestion_id,)))
    if row is None:
        return ""
    look = LOOKS[row.own_outcome or row.outcome]
    said = f"<p><b>{look.sign} {escape(look.word)}</b>: {escape(row.because)}</p>"
    return f"<p>{_quote(row.first.quote)}</p>{said}<p>{_quote(row.second.quote)}</p>"


def _relation(project: Project, tie: Tie) -> str:
    if tie.contradiction_id is not None:
        return views.contradiction(project, tie.contradiction_id).title
    return views.link(project, tie.link_id).relation.value if tie.link_id else ""


def _quote(words: str) -> str:
    line = " ".join(words.split())
    return f"“{escape(line if len(line) <= _QUOTE else line[: _QUOTE - 1].rstrip() + '…')}”"
