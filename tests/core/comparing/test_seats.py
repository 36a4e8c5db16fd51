"""Where something has its seat, however it is told."""

from __future__ import annotations

import pytest

from core.comparing import CLASHES, compare
from core.comparing.features import cached
from core.comparing.seats import seats
from core.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "The charity is based in New Bergen.",
        "The New Bergen-based charity sent two lorries.",
        "The charity has its headquarters in New Bergen.",
        "The charity, headquartered in New Bergen, sent two lorries.",
        "The headquarters of the charity are in New Bergen.",
    ],
)
def test_reads_where_something_has_its_seat(text: str) -> None:
    found = seats(cached(read(text).statements[0]))
    assert [text[slice(*seat.bearer)] for seat in found] == ["New Bergen"]
    assert any("charity" in keys for keys in found[0].about)


@pytest.mark.parametrize(
    "text",
    [
        "The charity is not based in New Bergen.",
        "The charity may be based in New Bergen.",
        "The minister is in New Bergen.",
        "The evidence-based report came out.",
    ],
)
def test_reads_no_seat_where_none_is_told(text: str) -> None:
    assert not seats(cached(read(text).statements[0]))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The charity is based in Antwerp.", "The Belgium-based charity sent two lorries."),
        ("The charity was based in Antwerp.", "The charity is based in Ghent."),
        ("The charity is based in Antwerp.", "The Ghent-based choir sang."),
    ],
    ids=["within", "moved", "another"],
)
def test_seats_that_can_both_be(first: str, second: str) -> None:
    assert compare(read(first), read(second)).outcome not in CLASHES
