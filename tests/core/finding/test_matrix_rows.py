from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from core.finding.matrix import Group, Pairing, Value
from core.finding.matrix_rows import NO_PERIOD, Published, matrix_of, row_of
from core.finding.told import DAYS, Told
from core.words import Outcome

if TYPE_CHECKING:
    from core.finding.matrix import Spot
    from core.finding.matrix_rows import Row

ARTICLES = {
    1: Published(11, "Port traffic climbs", "Coast Daily", ("2025-02-25", "2025-02-25")),
    2: Published(12, "Port and union agree", "Wire", ("2025-03-01", "2025-03-01")),
    3: Published(13, "Traffic revised", "Coast Daily", ("2025-03-09", "2025-03-09")),
}


def told(number: float, **more: Any) -> Told:
    known: dict[str, Any] = {"what": "container traffic", "unit": "%"} | more
    return Told(
        start=40, end=50, text=f"{number:g} percent", dimension=known.pop("dimension", "%"),
        value=number, low=number, high=number, **known,
    )  # fmt: skip


def row(
    values: dict[int, Told], *pairings: tuple[int, int, Outcome], copies: tuple[str, ...] = ()
) -> Row:
    spots: dict[int, Spot] = {version: (version, 40, 50) for version in values}
    group = Group(
        tuple(spots.values()),
        tuple(
            Pairing(100 + at, spots[one], spots[other], outcome)
            for at, (one, other, outcome) in enumerate(pairings)
        ),
    )
    held = {spots[version]: Value(one, (version, 30)) for version, one in values.items()}
    ends = {(version, 30): 90 for version in values}
    return row_of(group, held, ARTICLES, dict.fromkeys(group.spots[:1], copies), ends)


def test_a_row_is_named_by_its_first_article_with_the_period_that_most_tell() -> None:
    year = {"period": "last year", "first": "2024-01-01", "last": "2024-12-31", "recurs": True}
    found = row(
        {2: told(10.0, what="traffic", **year), 1: told(13.0, **year)}, (1, 2, Outcome.LIKELY)
    )
    assert (found.name, found.period, found.unit) == ("Container traffic", "2024", "%")
    assert found.title == "Port traffic climbs"
    assert found.clashes


def test_a_figure_that_recurs_and_tells_no_period_says_so() -> None:
    agree = (1, 2, Outcome.AGREES)
    assert row({1: told(13.0, recurs=True), 2: told(13.0)}, agree).period == NO_PERIOD
    assert row({1: told(13.0), 2: told(13.0)}, agree).period == ""


def test_two_articles_of_one_outlet_share_a_cell_the_newest_first() -> None:
    found = row(
        {1: told(13.0), 2: told(10.0), 3: told(14.0)},
        (1, 2, Outcome.CONTRADICTS),
        (1, 3, Outcome.UPDATED),
    )
    coast, wire = found.cells
    assert [found.tellings[at].version_id for at in coast.tellings] == [3, 1]
    assert (coast.outcome, wire.outcome) == (Outcome.CONTRADICTS, Outcome.CONTRADICTS)
    assert [found.tellings[at].words for at in wire.tellings] == ["10 %"]


def test_the_earlier_side_of_a_tie_comes_first() -> None:
    found = row({1: told(13.0), 3: told(14.0)}, (3, 1, Outcome.UPDATED))
    (tie,) = found.ties
    assert [found.tellings[at].version_id for at in (tie.first, tie.second)] == [1, 3]


def test_what_the_text_says_of_the_day_goes_before_the_day_of_publishing() -> None:
    late = told(13.0, said_first="2025-03-02", said_last="2025-03-02")
    found = row({1: late, 2: told(13.0)}, (1, 2, Outcome.AGREES))
    assert [one.version_id for one in found.tellings] == [2, 1]
    assert [one.said_last for one in found.tellings] == ["2025-03-01", "2025-03-02"]


def test_copies_are_named_and_count_once() -> None:
    found = row({1: told(13.0), 2: told(13.0)}, (1, 2, Outcome.AGREES), copies=("Evening Post",))
    assert found.tellings[0].copies == ("Evening Post",)
    assert len(found.tellings) == 2


def test_a_date_is_named_by_the_words_around_it() -> None:
    day = {"dimension": DAYS, "unit": "", "what": "", "said_of": "The lease was signed …"}
    found = row({1: told(739_265.0, **day), 2: told(739_267.0, **day)}, (1, 2, Outcome.CONTRADICTS))
    assert (found.name, found.unit, found.is_date) == ("Date: The lease was signed …", "", True)
    assert [one.words for one in found.tellings] == ["14 Jan 2025", "16 Jan 2025"]


def test_rows_that_clash_come_first_and_their_outlets_with_them() -> None:
    agreeing = row({1: told(13.0), 2: told(13.0)}, (1, 2, Outcome.AGREES))
    clashing = row({2: told(13.0), 3: told(14.0)}, (2, 3, Outcome.CONTRADICTS))
    updated = row({1: told(13.0), 2: told(14.0)}, (1, 2, Outcome.UPDATED))
    matrix = matrix_of([agreeing, updated, clashing])
    assert [one.outcome for one in matrix.rows] == [
        Outcome.CONTRADICTS,
        Outcome.UPDATED,
        Outcome.AGREES,
    ]
    assert matrix.outlets == ("Coast Daily", "Wire")
    elsewhere = replace(
        agreeing, cells=tuple(replace(one, outlet=f"A {one.outlet}") for one in agreeing.cells)
    )
    found = matrix_of([elsewhere, elsewhere, clashing])
    assert found.outlets == ("Coast Daily", "Wire", "A Coast Daily", "A Wire")


def test_what_one_outlet_alone_tells_is_left_out_unless_it_clashes() -> None:
    agreeing = row({1: told(13.0), 3: told(13.0)}, (1, 3, Outcome.AGREES))
    clashing = row({1: told(13.0), 3: told(15.0)}, (1, 3, Outcome.CONTRADICTS))
    matrix = matrix_of([agreeing, clashing])
    assert (matrix.rows, matrix.left_out) == ((clashing,), 1)
    assert len(matrix_of([agreeing, clashing], everything=True).rows) == 2
