"""What holds of every comparison, whatever the two sides say."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from core.comparing import STRONGEST, compare, compare_statements
from core.comparing.outcome import RANK
from core.reading import read
from core.words import Outcome

if TYPE_CHECKING:
    from core.comparing import Comparison

THINGS = ("people were killed", "homes burned down", "euros were paid", "percent of voters agreed")
numbers = st.one_of(
    st.integers(1, 5000).map(str), st.sampled_from(["over 20", "three", "about 1,200", "5 to 7"])
)
ends = st.sampled_from(
    ["", " in 2023", " in March 2024", " on Monday", " in Lyon", ", the mayor said", " not"]
)
sentences = st.builds(
    lambda number, thing, end: f"{number} {thing}{end}.".capitalize(),
    numbers,
    st.sampled_from(THINGS),
    ends,
)  # fmt: skip
texts = st.one_of(st.lists(sentences, min_size=1, max_size=2).map(" ".join), st.text(max_size=60))


@settings(max_examples=150, deadline=None)
@given(texts, texts)
def test_there_is_one_outcome_and_it_does_not_hang_on_the_order(one: str, other: str) -> None:
    first, second = read(one), read(other)
    found, turned = compare(first, second), compare(second, first)
    assert found.outcome in STRONGEST
    assert (found.outcome, found.kind) == (turned.outcome, turned.kind)
    assert compare(read(one), read(other)) == found
    _well_formed(found, one, other)


def _well_formed(found: Comparison, one: str, other: str) -> None:
    assert 0 <= found.score <= 1
    assert found.because
    for (start, end), text in (
        (found.first, one),
        (found.second, other),
        (found.first_value, one),
        (found.second_value, other),
    ):
        assert 0 <= start <= end <= len(text)


@settings(max_examples=80, deadline=None)
@given(sentences)
def test_nothing_clashes_with_itself(text: str) -> None:
    passage = read(text)
    found = compare(passage, passage)
    assert RANK[found.outcome] >= RANK[STRONGEST[4]]


@settings(max_examples=60, deadline=None)
@given(texts, texts)
def test_a_passage_has_the_strongest_outcome_of_its_statements(one: str, other: str) -> None:
    first, second = read(one), read(other)
    pairs = [
        RANK[compare_statements(a, b).outcome] for a in first.statements for b in second.statements
    ]
    assert not pairs or RANK[compare(first, second).outcome] == min(pairs)


AGAIN = """
from core.comparing import compare
from core.reading import read
one = "Exports of wheat rose 13 percent in 2023 and 12 people died in Lyon, the mayor said."
other = "Imports fell 10 percent in 2023; at least 15 people were killed in Lyon on Monday."
print(compare(read(one), read(other)))
"""


def test_the_same_input_gives_the_same_bytes_in_every_run() -> None:
    runs = {
        subprocess.run(
            [sys.executable, "-c", AGAIN],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def test_a_table_in_one_line_is_not_compared_figure_by_figure() -> None:
    row = ", ".join(f"Koren {n + 1},{n:03d} votes" for n in range(60)) + "."
    other = ", ".join(f"Koren {n + 3},{n:03d} votes" for n in range(60)) + "."
    found = compare(read(row), read(other))
    assert found.outcome is Outcome.UNKNOWN
    assert "list" in found.because
