"""Which of two passages was told later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..comparing import replaced
from ..comparing.alignment import align
from ..comparing.features import cached
from ..comparing.pair import Pair
from ..comparing.parts import NOTHING_SETTLED
from .filling import figure_at, statement_at

if TYPE_CHECKING:
    from ..store.project import Project
    from .suggested import Suggestion


def is_second_later(project: Project, found: Suggestion) -> bool:
    """Tell whether the second side was told later, as the engine sees it; where it does not know, it was: it comes second."""
    first, second = found.first, found.second
    one = statement_at(project, first.version_id, first.start, first.end)
    other = statement_at(project, second.version_id, second.start, second.end)
    if one is None or other is None:
        return True
    ours, theirs = cached(one), cached(other)
    pair = Pair(ours, theirs, align(ours, theirs), NOTHING_SETTLED, picked=False)
    figures = (
        figure_at(one, (first.value_start, first.value_end)),
        figure_at(other, (second.value_start, second.value_end)),
    )
    known = (figures[0], figures[1]) if figures[0] is not None and figures[1] is not None else None
    return replaced.order(pair, known) <= 0
