"""What a statement brings to a comparison, worked out once: its words with keys and weights, its figures with what ties them.

A statement is compared with many others; all that depends on it alone stands here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

from ..reading.parts import NameKind
from . import wording
from .content import LIGHT, content_words
from .figures import read_figures
from .told_times import times_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ..reading.parts import Name, Period, Statement
    from .content import Word
    from .figures import Figure
    from .wording import Contrast


@dataclass(frozen=True, slots=True)
class Features:
    """What a statement brings to a comparison.

    `keys` holds the keys of all its words, `total` the sum of their weights,
    `plain` of those that are no names.

    `topic` holds the keys of all words but the light ones: without a key in common two statements have nothing to do with
    each other. `periods` are those of what is told, not of the saying and no lengths, `places` the places named.
    `speaker` is the name of who says it, "" where none was read. `numbered` holds names with a number in them, such as
    "Sector7": two of those are never one. `kept` holds what
    else was made of the statement (see the function of that name).
    """

    statement: Statement
    words: tuple[Word, ...]
    keys: frozenset[str]
    topic: frozenset[str]
    total: float
    plain: float
    figures: tuple[Figure, ...]
    dimensions: frozenset[str]
    names: tuple[Name, ...]
    places: tuple[Name, ...]
    periods: tuple[Period, ...]
    contrasts: dict[int, Contrast]
    speaker: str
    numbered: frozenset[str]
    kept: dict[str, Any] = field(default_factory=dict[str, Any], compare=False, repr=False)


NUMBERED = re.compile(r"\b[A-Z][^\W\d_]+\d+\b")


def features(statement: Statement) -> Features:
    """Return what a statement brings to a comparison."""
    found = content_words(statement)
    topic = [word for word in found if word.weight > LIGHT]
    figures = read_figures(statement, found)
    taken = [(part.start, part.end) for part in (*statement.periods, *statement.quantities)]
    names = tuple(n for n in statement.names if not any(s <= n.start < e for s, e in taken))
    return Features(
        statement=statement,
        words=found,
        keys=frozenset(key for word in found for key in word.keys),
        topic=frozenset(key for word in topic for key in word.keys),
        total=sum(word.weight for word in found),
        plain=sum(word.weight for word in found if not word.name),
        figures=figures,
        dimensions=frozenset(figure.dimension for figure in figures),
        names=names,
        places=tuple(name for name in names if name.kind is NameKind.PLACE),
        periods=times_of(statement),
        contrasts=wording.contrasts(statement.sentence.tokens, statement.sentence.language),
        speaker=statement.speaker.name if statement.speaker else "",
        numbered=frozenset(NUMBERED.findall(statement.text)),
    )


_KEPT: dict[int, Features] = {}
_MANY = 20_000
_Made = TypeVar("_Made")


def cached(statement: Statement) -> Features:
    """Return the features of a statement, kept for when the very same object is compared again."""
    found = _KEPT.get(id(statement))
    if found is None or found.statement is not statement:
        found = features(statement)
        keep(found)
    return found


def keep(side: Features) -> None:
    """Keep the features of a statement, such as those that were made in another process."""
    if len(_KEPT) >= _MANY:
        _KEPT.clear()
    _KEPT[id(side.statement)] = side


def forget(statements: Iterable[Statement]) -> None:
    """Let go of the features of statements that will not be compared again soon, with all that was kept with them."""
    for statement in statements:
        _KEPT.pop(id(statement), None)


def kept(make: Callable[[Features], _Made]) -> Callable[[Features], _Made]:
    """Let what a function makes of a statement alone be kept with its features."""
    name = f"{make.__module__}.{make.__qualname__}"

    @wraps(make)
    def keeping(side: Features) -> _Made:
        known = side.kept
        if name not in known:
            known[name] = make(side)
        return known[name]

    return keeping
