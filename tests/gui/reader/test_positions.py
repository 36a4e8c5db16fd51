from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gui.reader.positions import Positions

TEXTS = st.text(st.sampled_from("aé\u0301🚢\U0001f468\u200dترB\n \u00a0"), max_size=40)


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS)
def test_every_place_is_found_in_both_ways_of_counting(text: str) -> None:
    positions = Positions(text)
    for place in range(len(text) + 1):
        qt = positions.to_qt(place)
        assert qt == utf16(text[:place])
        assert positions.to_text(qt) == place
    assert positions.length_qt == utf16(text)


def test_a_place_within_a_pair_is_that_of_its_character() -> None:
    positions = Positions("a🚢b")
    assert [positions.to_text(n) for n in range(5)] == [0, 1, 1, 2, 3]
