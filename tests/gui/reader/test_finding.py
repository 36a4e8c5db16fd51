from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core import text as texts
from gui.reader.finding import Finding

TEXT = "Kraków grew by ۱۳ percent. KRAKO\u0301W 🚢 grew by 13 percent. ايران"


def found(words: str, text: str = TEXT) -> list[str]:
    finding = Finding()
    finding.set_text(text)
    finding.find(words, 1, 0)
    return [text[start:end] for start, end in finding.places]


def test_case_accents_digits_and_letter_forms_do_not_matter() -> None:
    assert found("krakow") == ["Kraków", "KRAKO\u0301W"]
    assert found("13") == ["۱۳", "13"]
    assert found("ایران") == ["ايران"]
    assert found("e\u0301", "cafe\u0301!") == ["e\u0301"]


def test_blank_or_missing_words_are_nowhere() -> None:
    assert found("") == found("   ") == found("Oslo") == []


def test_stepping_begins_at_the_caret_and_goes_round() -> None:
    finding = Finding()
    finding.set_text(TEXT)
    visited: list[int | None] = []
    for step in (1, 1, 1, -1):
        finding.find("grew", step, 20)
        visited.append(finding.current)
    assert visited == [1, 0, 1, 0]
    finding.find("percent", -1, 20)
    assert finding.place == (TEXT.find("percent"), TEXT.find("percent") + 7)
    finding.clear()
    assert finding.place is None


def test_places_between_two_others_are_those_that_touch() -> None:
    finding = Finding()
    finding.set_text("ab ab ab ab")
    finding.find("ab", 1, 0)
    assert finding.between(4, 7) == [(3, 5), (6, 8)]
    assert finding.between(2, 3) == []


@given(st.text(st.sampled_from("aàA\u0301ß1١ \u200c🚢b"), max_size=30), st.data())
def test_any_slice_of_the_text_is_found_where_it_stands(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    wanted = texts.fold(text[start:end])
    places = found(text[start:end], text)
    assert bool(places) == bool(wanted.strip())
    assert all(texts.fold(place) == wanted for place in places)
