"""A sentence cut into clauses, each with a verb of its own and what stands before and after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .parts import Clause

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .parts import Token


def find_clauses(tokens: Sequence[Token]) -> tuple[Clause, ...]:
    """Return the clauses of a sentence in order; they may lie within one another but do not cross."""
    return (Clause(0, len(tokens), -1, None, None, passive=False),) if tokens else ()
