from __future__ import annotations

import random
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from core.finding.candidates import USUAL, candidates, related_articles
from core.finding.index import MemoryIndex, article_of
from core.finding.keys import Keyed, keys_of
from core.reading import read

if TYPE_CHECKING:
    from core.finding.candidates import Settings

FLOOD = (
    """The river Osk burst its banks at Lorvale on Monday.
At least 61 people died in Lorvale.
Mayor Hanna Preiss asked the army for boats.
The bridge at Tamm was closed.""",
    """Floods hit Lorvale after the Osk rose by four metres.
The dead of Lorvale number 74.
Hanna Preiss, the mayor, said no boats had come.
The Tamm bridge stayed open.""",
)
OTHER = "A comet passed the observatory of Quelm.\nAstronomers counted 61 plates."


def _index(texts: tuple[str, ...], days: tuple[int | None, ...] = ()) -> MemoryIndex:
    index = MemoryIndex()
    for number, text in enumerate(texts):
        day = days[number] if days else None
        index.add(number + 1, [keys_of(s) for s in read(text).statements], day)
    return index


def _pairs(index: MemoryIndex, new: list[int], chosen: Settings = USUAL) -> list[tuple[int, int]]:
    return [pair for pairs in candidates(index, new, chosen) for pair in pairs]


def _sounds(chance: random.Random) -> str:
    return "".join(chance.choices("bcdfglmnprst", k=6))


def _places(pairs: list[tuple[int, int]]) -> set[tuple[int, int, int, int]]:
    return {(a >> 20, a & 0xFFFFF, b >> 20, b & 0xFFFFF) for a, b in pairs}


def test_statements_on_one_figure_of_one_event_are_a_pair() -> None:
    found = _places(_pairs(_index((*FLOOD, OTHER)), [1, 2, 3]))
    assert {(1, 1, 2, 1), (1, 2, 2, 2), (1, 3, 2, 3)} <= found
    assert not [pair for pair in found if 3 in (pair[0], pair[2]) and pair[0] != pair[2]]


def test_an_article_is_laid_beside_itself() -> None:
    text = "At least 61 people died in Lorvale.\nNobody slept.\nIn Lorvale 74 people died."
    assert (1, 0, 1, 2) in _places(_pairs(_index((text,)), [1]))


def test_only_pairs_with_something_new_come() -> None:
    index = _index((*FLOOD, OTHER))
    late = _pairs(index, [2])
    assert late
    assert all(2 in (article_of(a), article_of(b)) for a, b in late)


def _made(seed: int) -> MemoryIndex:
    chance = random.Random(seed)  # noqa: S311 - made-up cases
    names, nouns = ("Osk", "Tamm", "Lorvale", "Quelm"), ("dam", "bridge", "ferry", "mill")
    frames = "{} people died at the {} in {}.", "The {1} of {2} was closed for {0} days."
    texts = tuple(
        "\n".join(
            chance.choice(frames).format(chance.randint(4, 90), chance.choice(nouns), chance.choice(names))
            for _ in range(chance.randint(1, 6))
        )
        for _ in range(8)
    )  # fmt: skip
    return _index(texts)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.sets(st.integers(1, 8), min_size=1))
def test_every_pair_comes_once_in_order_and_has_something_new(seed: int, new: set[int]) -> None:
    found = _pairs(_made(seed), sorted(new))
    assert len(found) == len(set(found))
    assert all(a < b for a, b in found)
    assert all(new & {article_of(a), article_of(b)} for a, b in found)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000))
def test_coming_one_by_one_brings_what_all_at_once_brings(seed: int) -> None:
    """But for what is rare, which a later article changes: so nothing here is chosen by that."""
    whole = _made(seed)
    plain = replace(USUAL, alike=0.0, portion=0.0, elsewhere=0)
    growing, late = MemoryIndex(), set[tuple[int, int]]()
    for article in range(1, 9):
        passages = zip(whole.keys(article), whole.profiles(article), strict=True)
        growing.add(article, [Keyed(tuple(keys), tuple(told)) for (_, keys), (_, told) in passages])
        late |= set(_pairs(growing, [article], plain))
    assert late == set(_pairs(whole, list(range(1, 9)), plain))


def test_what_too_many_have_is_not_looked_at() -> None:
    texts = tuple(f"The ferry Neema sank. Witness {n} spoke." for n in range(30))
    index = _index(texts)
    few = replace(USUAL, common=8, rare=4)
    assert related_articles(index, 30, [30], few) == []
    assert related_articles(index, 30, [30])


def test_articles_published_near_each_other_come_first() -> None:
    index = _index((FLOOD[0], FLOOD[0], FLOOD[1]), (730_000, 731_000, 731_001))
    assert related_articles(index, 3, [3]) == [2, 1]


def test_so_many_are_kept_for_each_passage_and_no_more() -> None:
    text = "\n".join(f"In Lorvale {n} people died." for n in range(40, 80))
    few = replace(USUAL, kept=3, few=1)
    found = _pairs(_index((text, text)), [1, 2], few)
    assert 0 < len(found) <= 80 * (3 + few.elsewhere)


def test_a_step_is_short_however_long_an_article_is() -> None:
    """Counted in passages, for a test cannot trust a clock: no step lays more than some pairs beside each other."""
    text = "\n".join(f"In Lorvale {n} people died at the dam." for n in range(400))
    sizes = [len(pairs) for pairs in candidates(_index((text,)), [1])]
    assert max(sizes) <= USUAL.kept
    assert len(sizes) > 400


def test_a_passage_is_found_in_an_article_that_shares_nothing_else() -> None:
    chance = random.Random(1)  # noqa: S311 - made-up cases
    background = [" ".join(_sounds(chance) for _ in range(8)).capitalize() + "." for _ in range(60)]
    one = "\n".join(
        (*background[:20], "The freighter Calypso Dawn carried 9,113 barrels of nitric acid.")
    )
    other = "\n".join((*background[30:50], "Calypso Dawn had 8,120 barrels of nitric acid aboard."))
    strict = replace(USUAL, alike=10**6)
    found = _pairs(_index((one, other)), [1, 2], strict)
    assert [(a, b) for a, b in found if article_of(a) != article_of(b)]
    assert not [
        p
        for p in _pairs(_index((one, other)), [1, 2], replace(strict, elsewhere=0))
        if article_of(p[0]) != article_of(p[1])
    ]


def test_pairs_are_few_among_many_that_share_nothing() -> None:
    chance = random.Random(4)  # noqa: S311 - made-up cases
    texts = tuple(
        "\n".join(" ".join(_sounds(chance) for _ in range(8)).capitalize() + "." for _ in range(5))
        for _ in range(30)
    )
    index = _index(texts)
    every = len(list(combinations(range(150), 2)))
    assert len(_pairs(index, list(range(1, 31)))) < every / 50
