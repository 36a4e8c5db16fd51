"""A record is a frozen, slotted dataclass in all that can be asked of it, whatever is asked first."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from types import FunctionType
from typing import TYPE_CHECKING

import pytest

from core.models import ApartSpan
from core.records import record

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]


def _pair() -> tuple[type, type]:
    """Return the same class twice: a record that nothing was asked of yet, and a dataclass."""

    def make() -> type:
        class Point:
            """A point."""

            x: int
            y: int = 2
            names: list[str] = field(default_factory=list)

            @property
            def sum(self) -> int:
                return self.x + self.y

        return Point

    return record(make()), dataclass(frozen=True, slots=True)(make())


def _refusal(work: Callable[[], object]) -> str:
    with pytest.raises((TypeError, AttributeError)) as caught:
        work()
    return f"{caught.type.__name__}: {caught.value}"


ASKED: list[Callable[[type], object]] = [
    lambda kind: repr(kind(1)),
    lambda kind: kind(1) == kind(1, 2, []),
    lambda kind: kind(1) != kind(2),
    lambda kind: kind(x=1, y=5).sum,
    lambda kind: kind(1).names is kind(1).names,
    lambda kind: repr(dataclasses.replace(kind(1), y=7)),
    lambda kind: dataclasses.asdict(kind(1)),
    dataclasses.is_dataclass,
    lambda kind: [one.name for one in dataclasses.fields(kind)],
    lambda kind: kind.__match_args__,
    lambda kind: kind.__slots__,
    lambda kind: (kind.__name__, kind.__qualname__, kind.__module__, kind.__doc__),
    lambda kind: hasattr(kind(1), "__dict__"),
    lambda kind: repr(copy.copy(kind(1))),
    _refusal,
    lambda kind: _refusal(lambda: kind(1, 2, [], 4)),
    lambda kind: _refusal(lambda: setattr(kind(1), "x", 3)),
    lambda kind: _refusal(lambda: delattr(kind(1), "x")),
    lambda kind: _refusal(lambda: hash(kind(1))),
    lambda kind: _refusal(lambda: kind.nothing),
]


@pytest.mark.parametrize("ask", ASKED)
def test_it_answers_as_a_dataclass_does(ask: Callable[[type], object]) -> None:
    ours, theirs = _pair()
    assert ask(ours) == ask(theirs)
    assert ask(ours) == ask(theirs)  # and once it is written


def test_nothing_is_compiled_until_one_is_made() -> None:
    ours, _ = _pair()
    assert not isinstance(vars(ours)["__init__"], FunctionType)
    ours(1)
    assert isinstance(vars(ours)["__init__"], FunctionType)


def test_equal_ones_have_the_same_hash() -> None:
    @record
    class Name:
        word: str

    assert len({Name("a"), Name("a"), Name("b")}) == 2


def test_one_comes_whole_out_of_another_process() -> None:
    """There it is unpickled before one was made."""
    sent = pickle.dumps(ApartSpan(1, 2, "menu"))
    code = f"import pickle; one = pickle.loads({sent!r}); print(one, one == pickle.loads({sent!r}))"
    told = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "ApartSpan(start=1, end=2, why='menu') True"
