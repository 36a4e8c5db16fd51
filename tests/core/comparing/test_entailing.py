"""Denials of what another says in other words."""

from __future__ import annotations

import pytest

from core.comparing import CLASHES, compare
from core.comparing.entailing import entails, told_of
from core.comparing.features import cached
from core.comparing.frames import frames_of
from core.reading import read


def test_a_verb_with_its_preposition_says_what_is_denied() -> None:
    denied = frames_of(cached(read("The oil never reached the beds.").statements[0]))[0]
    said = read("The oil got into the beds.").statements[0]
    stated = frames_of(cached(said))[0]
    word = entails(stated, denied, "en")
    assert word == "get into"
    told = told_of(stated, word, said.sentence)
    assert told.patient is not None
    assert told.patient.word == "beds"


def test_a_verb_that_says_less_does_not() -> None:
    denied = frames_of(cached(read("She did not buy the boat.").statements[0]))[0]
    stated = frames_of(cached(read("She saw the boat.").statements[0]))[0]
    assert not entails(stated, denied, "en")


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        (
            "Premier Ada Moss did not mention the strike in Lodz on Friday, an aide said.",
            "In Lodz on Friday Premier Ada Moss raised the strike with the guests.",
            True,
        ),
        (
            "Premier Ada Moss did not mention the strike in Lodz on Friday, an aide said.",
            "In Lodz on Friday Premier Ada Moss raised the harvest with the guests.",
            False,
        ),
        (
            "Holm Foods has not received a complaint about its jars, a clerk said.",
            "Holm Foods got 12 complaints about its jars, a paper reported.",
            True,
        ),
    ],
)
def test_a_denial_clashes_with_other_words(one: str, other: str, clash: bool) -> None:
    for first, second in ((one, other), (other, one)):
        assert (compare(read(first), read(second)).outcome in CLASHES) is clash
