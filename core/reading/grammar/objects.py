"""To whom a group of verbs does it, and by whom where it is passive, told from word order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .chunks import ADV, AND, COMMA, FINITE, NP, PREP, STOP, SUB, VERB, WH
from .clause_row import is_measure, takes_clause

if TYPE_CHECKING:
    from .clause_row import Row


def object_of(row: Row, at: int) -> tuple[int, int] | None:
    """Return the tokens of the object of a group, of its "by" phrase where it is passive; None where there is none."""
    if row.chunks[at].passive:
        return _agent(row, at)
    after = at + 1
    chunks = row.chunks
    while after < len(chunks) and chunks[after].kind == ADV:
        after += 1
    if after >= len(chunks) or chunks[after].kind != NP:
        return None
    copula = row.tokens[chunks[at].head].lemma in ("be", "become", "remain")
    if (is_measure(row, chunks[after]) and not copula) or _is_subject_of_next(row, at, after):
        return None
    last = after
    while _joined_after(row, last):
        last += 2
    return (chunks[after].first, chunks[last].last)


def _joined_after(row: Row, at: int) -> bool:
    """Tell whether "and" joins one more phrase that is not the subject of what follows."""
    chunks = row.chunks
    if at + 2 >= len(chunks) or chunks[at + 1].kind != AND or chunks[at + 2].kind != NP:
        return False
    return not any(chunk.kind == VERB and chunk.mode == FINITE for chunk in chunks[at + 3 : at + 6])


def _is_subject_of_next(row: Row, at: int, phrase: int) -> bool:
    """Tell whether the phrase after a verb that takes statements is the subject of the next group: "said it fell"."""
    chunks = row.chunks
    after = phrase + 1
    while after < len(chunks) and chunks[after].kind in (ADV, PREP, NP):
        if chunks[after].kind == NP and chunks[after - 1].kind != PREP:
            return False
        after += 1
    if after >= len(chunks) or chunks[after].kind != VERB or chunks[after].mode != FINITE:
        return False
    return takes_clause(row, at)


def _agent(row: Row, at: int) -> tuple[int, int] | None:
    """Find the "by" phrase of a passive."""
    chunks = row.chunks
    for after in range(at + 1, len(chunks) - 1):
        chunk = chunks[after]
        if chunk.kind in (VERB, COMMA, STOP, SUB, WH, AND):
            return None
        if chunk.kind == PREP and row.tokens[chunk.head].norm == "by":
            agent = chunks[after + 1]
            if agent.kind == NP and not is_measure(row, agent):
                return (agent.first, agent.last)
            return None
    return None
