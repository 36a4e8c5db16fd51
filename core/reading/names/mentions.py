"""Where a text names something, and whom later mentions mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..parts import Name, NameKind
from .capitals import line_of
from .foreign import foreign_names, seen_stems
from .found import text_of
from .parting import parted
from .roles import add_roles, roles_alone
from .runs import runs_of
from .ties import tie

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from ..parts import Sentence
    from .capitals import Line
    from .found import Found
    from .runs import Run

FOREIGN = frozenset(("ru", "fa", "ar"))


def read_names(sentences: Sequence[Sentence]) -> list[tuple[Name, ...]]:
    """Return the names of each sentence of one article, in order of the text.

    Spans are without titles, articles and offices; `role` holds these as written, with what the office is of ("Bank of
    England governor"). A demonym alone ("Iranian") is no mention. An office that stands for a person is a mention of kind
    ROLE; its `full` is the person's name where the text told once only who holds it. `full` of any other mention is the
    fullest form of the name in the article.
    """
    found = _found(sentences)
    tie(sentences, found)
    return [
        tuple(_name(sentence, one) for one in sorted(some, key=_place))
        for sentence, some in zip(sentences, found, strict=True)
    ]


def _place(one: Found) -> tuple[int, int]:
    return one.first, one.part[0] if one.part else 0


def _found(sentences: Sequence[Sentence]) -> list[list[Found]]:
    """Find mentions: first in running text, then in headlines and where sentences open, which borrow from it."""
    lines = [line_of(sentence.tokens) for sentence in sentences]
    runs = [[] if line.headline else runs_of(line, frozenset()) for line in lines]
    seen, stems = _seen(lines, runs), _stems(sentences)
    found: list[list[Found]] = []
    for number, (sentence, line) in enumerate(zip(sentences, lines, strict=True)):
        if sentence.language in FOREIGN:
            found.append(foreign_names(line.tokens, sentence.language, number, stems))
            continue
        if line.headline or _borrows(line, runs[number], seen):
            runs[number] = runs_of(line, seen)
        found.append(_of_line(line, runs[number], number))
    return found


def _of_line(line: Line, runs: Sequence[Run], number: int) -> list[Found]:
    some = [one for run in runs for one in parted(line.tokens, run, number)]
    add_roles(line.tokens, some)
    if line.headline:
        some = [one for one in some if one.kind is not NameKind.ROLE or one.last - one.first > 1]
    return some + roles_alone(line.tokens, some, number)


def _stems(sentences: Sequence[Sentence]) -> frozenset[str]:
    return frozenset(
        stem
        for sentence in sentences
        if sentence.language == "ru"
        for stem in seen_stems(sentence.tokens)
    )


def _seen(lines: Sequence[Line], runs: Sequence[Sequence[Run]]) -> frozenset[str]:
    """Return the words of names in running text that do not open a sentence."""
    return frozenset(
        token.text
        for line, some in zip(lines, runs, strict=True)
        for first, last in some
        for token in line.tokens[max(first, 1) : last]
        if token.tag == "name"
    )


def _borrows(line: Line, runs: Sequence[Run], seen: AbstractSet[str]) -> bool:
    """Tell whether a word that is in no run so far is part of a name elsewhere."""
    known = [at for at, token in enumerate(line.tokens) if token.text in seen]
    if not known:
        return False
    inside = {at for first, last in runs for at in range(first, last)}
    return not inside.issuperset(known)


def _name(sentence: Sentence, one: Found) -> Name:
    tokens = sentence.tokens
    start, end = tokens[one.first].start, tokens[one.last - 1].end
    if one.part:
        start, end = start + one.part[0], start + one.part[1]
    text = sentence.text[start - sentence.start : end - sentence.start]
    role = text_of(tokens, *one.role).strip(" ,") if one.role else ""
    return Name(start, end, text, one.kind, one.full or one.text(tokens), role)
