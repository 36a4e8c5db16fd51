"""What a sentence says, predicate by predicate."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.comparing.features import cached
from core.comparing.frames import frames_of
from core.reading import read

if TYPE_CHECKING:
    from core.comparing.frames import Frame


def frame(text: str, lemma: str) -> Frame:
    found = frames_of(cached(read(text).statements[0]))
    return next(one for one in found if one.lemma == lemma)


@pytest.mark.parametrize(
    ("text", "lemma", "denied"),
    [
        ("The crew did not send a call.", "send", True),
        ("The crew failed to send a call.", "send", True),
        ("The crew did not fail to send a call.", "send", False),
        ("The crew managed to send a call.", "send", False),
        ("The crew had not managed to send a call.", "send", True),
        ("Nobody signed the letter.", "sign", True),
        ("Neither the club nor the player signed the contract.", "sign", True),
        ("The accountant pretended to sleep.", "sleep", True),
        ("The judge denied that he took a bribe.", "take", True),
        ("The car that did not stop hit a cyclist.", "hit", False),
    ],
)
def test_denials_reach_the_verb_they_are_of(text: str, lemma: str, denied: bool) -> None:
    assert frame(text, lemma).denied is denied


@pytest.mark.parametrize(
    ("text", "lemma", "context"),
    [
        ("The city closed the airport.", "close", "actual"),
        ("The city will close the airport.", "close", "planned"),
        ("The city plans to close the airport.", "close", "planned"),
        ("The city may close the airport.", "close", "possible"),
        ("The city hopes to close the airport.", "close", "open"),
        ("If the city closes the airport, we leave.", "close", "open"),
        ("Has the city closed the airport?", "close", "open"),
        ("The police did not say that the city closed the airport.", "close", "open"),
    ],
)
def test_what_is_not_told_as_so_is_marked(text: str, lemma: str, context: str) -> None:
    assert frame(text, lemma).context == context


def test_the_one_who_does_it_is_the_same_in_the_passive() -> None:
    active = frame("Kentor bought Bralia.", "buy")
    passive = frame("Bralia was bought by Kentor.", "buy")
    assert active.agent is not None
    assert passive.agent is not None
    assert active.agent.names == passive.agent.names == {"kentor"}


def test_after_is_the_noun_or_adjective_is_the_predicate() -> None:
    assert frame("The vote was legal.", "legal").copula
    assert frame("Ana Tolic is a judge.", "judge").copula
