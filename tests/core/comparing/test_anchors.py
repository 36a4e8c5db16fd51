"""What makes sure that two sentences with few words in common tell of one thing."""

from __future__ import annotations

import pytest

from core.comparing import anchors
from core.comparing.alignment import align
from core.comparing.features import cached
from core.comparing.matching import matches
from core.comparing.pair import Pair
from core.comparing.parts import NOTHING_SETTLED
from core.reading import read

DAMAGED = "The flood on Friday wrecked the old mill at Orn, and its wheel lies in the meadow."


def _pair(one: str, other: str, *, picked: bool = True) -> Pair:
    ours, theirs = (cached(read(text).statements[0]) for text in (one, other))
    return Pair(ours, theirs, align(ours, theirs), NOTHING_SETTLED, picked)


@pytest.mark.parametrize(
    ("other", "far"),
    [
        ("The old mill at Orn stood intact on Friday, said a baker who lives beside it.", True),
        ("A mill stood intact, said a baker who lives beside it.", False),
    ],
)
def test_a_known_thing_with_a_name_and_a_day_is_one(other: str, far: bool) -> None:
    pair = _pair(DAMAGED, other)
    found = [match for match in matches(pair) if match.opposite]
    assert any(anchors.far(match, pair) for match in found) is far


def test_two_with_words_that_the_other_has_not_are_two() -> None:
    pair = _pair("The northern gate was closed.", "The southern gate was open.")
    agents = [frame for frame in matches(pair) if anchors.far(frame, pair)]
    assert not agents


def test_the_day_counts_once() -> None:
    same = _pair("Ada Moss spoke on Friday.", "Ada Moss sang on Friday.")
    other = _pair("Ada Moss spoke on Friday.", "Ada Moss sang on Sunday.")
    assert anchors.same_day(same)
    assert not anchors.same_day(other)


def test_articles_of_one_story_begin_with_the_same_names() -> None:
    one = read("Ferry Aster sank off Port Nell. Nobody was hurt.").statements
    other = read("Off Port Nell the ferry Aster went down. The crew swam.").statements
    strange = read("Ada Moss won the race in Lodz. She wept.").statements
    ours, theirs, others = (cached(said[1]) for said in (one, other, strange))
    for side, story in ((theirs, True), (others, False)):
        pair = Pair(ours, side, align(ours, side), NOTHING_SETTLED, picked=False)
        assert anchors.one_story(pair) is story
