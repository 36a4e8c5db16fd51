"""The keys under which words of two texts meet."""

from __future__ import annotations

import pytest

from core.comparing.wording import keys


def meet(one: str, other: str) -> bool:
    return not keys(one, "en").isdisjoint(keys(other, "en"))


@pytest.mark.parametrize(
    ("one", "other"),
    [("kill", "murder"), ("car", "car"), ("explode", "explosion"), ("die", "death")],
)
def test_like_words_and_nouns_of_verbs_meet(one: str, other: str) -> None:
    assert meet(one, other)
    assert meet(other, one)


@pytest.mark.parametrize(("one", "other"), [("rise", "fall"), ("dog", "treaty")])
def test_other_words_do_not(one: str, other: str) -> None:
    assert not meet(one, other)
