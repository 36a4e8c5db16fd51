from __future__ import annotations

from datetime import date

import pytest

from core.finding.copies import Source, copied_articles, credited, is_copy, origins
from core.finding.index import passage_id
from core.reading import Written, read

AGENCY = "Rescuers have found 61 people alive in the flooded mine at Lorvale, officials said on Monday, as the water fell."


def _copied(one: str, other: str, days: tuple[int, int] = (3, 3), *, joined: bool = False) -> bool:
    told = [
        read(text, Written(date(2026, 3, day), date(2026, 3, day))).statements[0]
        for text, day in zip((one, other), days, strict=True)
    ]
    found = is_copy(told[0], told[1], joined=joined)
    assert found == is_copy(told[1], told[0], joined=joined)
    return found


@pytest.mark.parametrize(
    "other",
    [
        AGENCY,
        f"LORVALE (Union Press) - {AGENCY}",
        AGENCY.replace("officials said on Monday", "officials said Monday"),
        AGENCY.replace("have found", "found"),
        AGENCY.replace(", as the water fell", ""),
    ],
)
def test_the_same_words_or_nearly_are_a_copy(other: str) -> None:
    assert _copied(AGENCY, other)


@pytest.mark.parametrize(
    "other",
    [
        AGENCY.replace("61", "67"),
        AGENCY.replace("61", "about 61"),
        AGENCY.replace("have found", "have not found"),
        AGENCY.replace("Lorvale", "Quelm"),
        AGENCY.replace("Monday", "Tuesday"),
        AGENCY.replace("alive", "dead"),
        AGENCY.replace("have found", "may have found"),
    ],
)
def test_a_changed_figure_name_day_or_denial_is_never_folded_away(other: str) -> None:
    assert not _copied(AGENCY, other)


def test_a_rise_is_no_copy_of_a_fall() -> None:
    text = (
        "The price of milk from the farms around the town rose again in the week before the vote."
    )
    assert not _copied(text, text.replace("rose", "fell"))


def test_two_reports_in_their_own_words_are_no_copies() -> None:
    other = "On Monday the fire brigade said 61 miners had been reached at Lorvale and were alive."
    assert not _copied(AGENCY, other)


def test_short_sentences_are_the_same_by_chance() -> None:
    assert not _copied("He said no more.", "He said no more.")


def test_the_same_words_long_after_tell_of_another_day() -> None:
    text = "Prices at the gates of the farms rose by 5 percent last week, the board said."
    assert _copied(text, text, (3, 4))
    assert not _copied(text, text, (3, 24))


def test_a_freer_wording_counts_where_the_user_joined_the_articles() -> None:
    other = "Officials said on Monday, as the water fell, that rescuers have found 61 people alive in the flooded mine at Lorvale."
    assert not _copied(AGENCY, other)
    assert _copied(AGENCY, other, joined=True)


def test_agencies_are_read_from_datelines() -> None:
    text = "A title\n\nLORVALE (Union Press) - Ten died.\n\nThe club (a new one) - he said - won."
    assert credited(text) == {"union press"}


def _ids(*articles: int) -> list[int]:
    return [passage_id(article, 0) for article in articles]


def test_the_earliest_is_the_origin_and_no_copy_itself() -> None:
    one, two, three = _ids(1, 2, 3)
    sources = {1: Source(12), 2: Source(10), 3: Source(11)}
    assert origins([(one, two), (two, three)], sources) == {one: two, three: two}


def test_of_one_day_the_credited_agency_is_the_origin_else_the_first_added() -> None:
    one, two = _ids(1, 2)
    agency = Source(10, "Union Press")
    crediting = Source(10, "Coast Daily", frozenset({"union press"}))
    assert origins([(one, two)], {1: crediting, 2: agency}) == {one: two}
    assert origins([(one, two)], {1: Source(10), 2: Source(10)}) == {two: one}
    assert origins([(one, two)], {1: Source(), 2: Source(10)}) == {one: two}


def test_what_the_user_parted_stays_apart_also_by_way_of_a_third() -> None:
    one, two, three = _ids(1, 2, 3)
    sources = {1: Source(1), 2: Source(2), 3: Source(3)}
    pairs = [(one, two), (two, three), (one, three)]
    assert origins(pairs, sources) == {two: one, three: one}
    found = origins(pairs, sources, parted=[(1, 3)])
    assert found == {two: one}


def test_an_article_is_a_copy_where_most_of_its_words_are() -> None:
    words = {
        1: {passage_id(1, 0): 60, passage_id(1, 1): 40},
        2: {passage_id(2, 0): 62, passage_id(2, 1): 300},
    }
    pairs = [(passage_id(1, 0), passage_id(2, 0)), (passage_id(1, 0), passage_id(1, 1))]
    assert copied_articles(pairs, words) == {(1, 2): 0.6}
