"""Words of which a thing is one and not another."""

from __future__ import annotations

import pytest

from core.comparing import CLASHES, compare
from core.reading import read


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The robber fled in a green lorry.", "The robber fled in a black lorry."),
        ("The plumber was convicted of manslaughter.", "The plumber was convicted of murder."),
    ],
)
def test_words_of_one_class_exclude_each_other(one: str, other: str) -> None:
    assert compare(read(one), read(other)).outcome in CLASHES
    assert compare(read(other), read(one)).outcome in CLASHES


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The robber fled in a green lorry.", "The driver fled in a black lorry."),
        ("She wore a red hat and a blue coat.", "She wore a blue coat."),
        ("A Swedish tourist praised the hotel.", "A Finnish doctor praised the hospital."),
    ],
)
def test_other_things_do_not(one: str, other: str) -> None:
    assert compare(read(one), read(other)).outcome not in CLASHES
