"""States that a word before the noun tells, beside their denial."""

from __future__ import annotations

import pytest

from core.comparing import CLASHES, compare
from core.reading import read


@pytest.mark.parametrize(
    ("other", "clash"),
    [
        ("The team will be without its injured captain, Lena Ost, in Lyon.", True),
        ("The team will be without its injured keeper, Mara Dietz, in Lyon.", False),
        ("The team will play with its captain, Lena Ost, in Lyon.", False),
    ],
)
def test_a_word_before_the_noun_clashes_with_its_denial(other: str, clash: bool) -> None:
    one = "The captain, Lena Ost, is not injured and will be in the team in Lyon."
    for first, second in ((one, other), (other, one)):
        assert (compare(read(first), read(second)).outcome in CLASHES) is clash
