"""A sentence cut into clauses, each with a verb of its own, who does it and to whom.

Shallow and careful: noun phrases and groups of verbs are found first (chunks.py), then each group takes the phrases that
word order gives it (subjects.py, objects.py). What word order leaves open stays None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..parts import Clause
from .chunks import AND, COMMA, FINITE, INFINITIVE, ING, NP, OTHER, PARTICIPLE, STOP, SUB, VERB, WH
from .clause_row import Row, skip_adverbs
from .objects import object_of
from .subjects import subject_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parts import Token


def head_of(tokens: Sequence[Token], span: tuple[int, int]) -> int:
    """Return the index of the noun, name, number or pronoun that a noun phrase of a Clause is about.

    Of phrases joined by "and" it is that of the first; "the bank's chief economist of old" has "economist".
    """
    first, last = span
    head = first
    for at in range(first, last):
        token = tokens[at]
        if token.tag in ("noun", "name", "num", "pron"):
            head = at
        elif token.tag in ("conj", "prep", "verb") or token.text == ",":
            if head != first or tokens[first].tag in ("noun", "name", "num", "pron"):
                break
        elif head == first and token.tag == "adj":
            head = at
    return head


def find_clauses(tokens: Sequence[Token]) -> tuple[Clause, ...]:
    """Return the clauses of a sentence in the order of their verbs; they may lie within one another but do not cross.

    A clause is a group of verbs, finite or not ("plans to ban exports" has two), with the noun phrases that word order
    gives it. The subject of "who" and "which" is the phrase they stand for; that of an infinitive or participle is given
    where the verb above tells it. The object of "be" and "become" is what the subject is said to be. Extents ("rose
    13 percent") and times ("left last week") are no objects. A sentence without a verb is one clause with verb -1.
    """
    if not tokens:
        return ()
    return _clauses(Row(tokens)) or (Clause(0, len(tokens), -1, None, None, passive=False),)


def _clauses(row: Row) -> tuple[Clause, ...]:
    _join_questions(row)
    for at in row.verbs:
        row.objects[at] = object_of(row, at)
        row.subjects[at] = subject_of(row, at)
    _fill_openers(row)
    _free_subjects(row)
    return _bounded(row)


def _free_subjects(row: Row) -> None:
    """Let no phrase be the object of one verb and, by word order, the subject of a later one: "fear the bank lacks"."""
    for at in row.verbs:
        taken = row.objects[at]
        for other in row.verbs:
            if other > at and taken is not None and row.subjects[other] == taken:
                opener = row.chunks[row.openers[other]]
                if row.chunks[other].mode == FINITE and opener.first == taken[0]:
                    row.objects[at] = None


def _fill_openers(row: Row) -> None:
    """Give a participle that opens the sentence the subject of the next finite group: "Asked why, Smith replied"."""
    if not row.verbs or row.chunks[row.verbs[0]].mode not in (ING, PARTICIPLE):
        return
    first = row.verbs[0]
    if skip_adverbs(row, first - 1) >= 0:
        return
    for comma in range(first, len(row.chunks)):
        if row.chunks[comma].kind == COMMA:
            after = next((at for at in row.verbs if at > comma), None)
            row.subjects[first] = row.subjects[after] if after is not None else None
            return


def _join_questions(row: Row) -> None:
    """Join "did" and "know" of "Did the minister know": the phrase between them is the subject."""
    for at in list(row.verbs):
        if at + 2 >= len(row.chunks) or not _asks(row, at):
            continue
        group, phrase, rest = row.chunks[at : at + 3]
        if phrase.kind == NP and rest.kind == VERB and rest.mode != INFINITIVE:
            row.verbs.remove(at)
            row.chunks[at] = group._replace(kind=OTHER)
            passive = rest.passive and (
                row.tokens[group.head].lemma == "be" or rest.last - rest.first > 1
            )
            row.chunks[at + 2] = rest._replace(mode=FINITE, passive=passive)
            row.subjects[at + 2] = (phrase.first, phrase.last)


def _asks(row: Row, at: int) -> bool:
    chunk = row.chunks[at]
    opens = at == 0 or row.chunks[at - 1].kind in (COMMA, STOP, AND, SUB, WH)
    return opens and row.tokens[chunk.head].tag == "aux" and chunk.last - chunk.first == 1


def _bounded(row: Row) -> tuple[Clause, ...]:
    """Lay the clauses into one another.

    One that opens after the subject of another and before its verb ends at that verb; one that "and", a comma or a
    semicolon joins ends those before it; any other lies within the one before it.
    """
    starts = {at: row.chunks[row.openers[at]].first for at in row.verbs}
    ends = dict.fromkeys(row.verbs, len(row.tokens))
    held: list[int] = []
    for number, at in enumerate(row.verbs):
        for other in row.verbs[:number]:
            if starts[other] < starts[at] < ends[other] <= row.chunks[at].first:
                starts[at] = ends[other]
        while held and starts[held[-1]] >= starts[at]:
            ends[held.pop()] = row.chunks[at].first
        joins = _joins_clause(row, at)
        while joins and held:
            other = held.pop()
            ends[other] = starts[at]
            if joins == AND and row.chunks[other].mode == FINITE:
                break
        held.append(at)
    return tuple(
        Clause(
            starts[at],
            ends[at],
            row.chunks[at].head,
            row.subjects[at],
            row.objects[at],
            row.chunks[at].passive,
        )
        for at in row.verbs
    )


def _joins_clause(row: Row, at: int) -> int:
    """Tell by what a finite group is joined to what stands before: AND, COMMA, STOP; 0 where it hangs on it."""
    opener = row.openers[at]
    kind = row.chunks[opener].kind
    if row.chunks[at].mode != FINITE or kind in (SUB, WH):
        return 0
    if kind == AND:
        return AND
    before = row.chunks[opener - 1].kind if opener else STOP
    return before if before in (COMMA, STOP) else 0
