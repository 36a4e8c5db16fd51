from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.reading.quotations import is_speech, quotations, quoted_spans

MARKS = st.text(alphabet="ab s.,!?\n \"'“”‘’«»„`()1—", max_size=60)


def inside(text: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in quoted_spans(text, language)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We came,” she said. “We saw.”", ["We came,", "We saw."]),
        ('"We came," she said. "We saw."', ["We came,", "We saw."]),
        ("`` We came , '' she said .", ["We came ,"]),
        ('" We came , " she said . " We saw . "', ["We came ,", "We saw ."]),
        ("«Мы пришли», — сказала она.", ["Мы пришли"]),
        ("„Wir kamen“, sagte sie.", ["Wir kamen"]),
        ("»Wir kamen«, sagte sie.", ["Wir kamen"]),
        ("'We don't know,' he said.", ["We don't know,"]),
        ("‘We don’t know,’ he said.", ["We don’t know,"]),
        ("'The unions' plan failed,' he said.", ["The unions' plan failed,"]),
        ("The unions' plan and the '90s don't matter.", []),
        ("Rock 'n' roll and 'em all.", []),
        ('A 12" pipe and a 6\'2" man.', []),
        ("He said “it is over.", ["it is over."]),
    ],
)
def test_all_kinds_of_marks_are_read(text: str, quoted: list[str]) -> None:
    assert inside(text) == quoted


def test_each_paragraph_of_a_long_quotation_is_quoted() -> None:
    text = "“We waited.\n\n“Nobody came,” he said.\n\nThen it rained."
    assert inside(text) == ["We waited.", "Nobody came,"]
    assert [each.closed for each in quotations(text, "en")] == [False, True]


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    assert inside('He said: "It goes on.\n\nIt rained.') == ["It goes on."]


def test_a_quotation_goes_over_wrapped_lines() -> None:
    text = (
        'The head of the harbour office told the hearing that "nobody\n'
        'had ever seen water rise this fast" and that he had written\n'
        "to the ministry twice since the spring of that year."
    )
    assert inside(text) == ["nobody\nhad ever seen water rise this fast"]


def test_quotations_within_quotations_have_a_level() -> None:
    text = "“She said, ‘I’m done.’ Then she hung up,” Cole recalled."
    found = [(text[each.start : each.end], each.level) for each in quotations(text, "en")]
    assert found == [("She said, ‘I’m done.’ Then she hung up,", 0), ("I’m done.", 1)]
    assert len(quoted_spans(text, "en")) == 1


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("He called it a “disgrace” again.", False),
        ("“No!” he said.", True),
        ("“Yes,” he said.", True),
        ("“The plan will not work at all” was his view.", True),
        ("The “big push” began.", False),
    ],
)
def test_words_set_apart_are_no_speech(text: str, *, speech: bool) -> None:
    ((start, end),) = quoted_spans(text, "en")
    assert is_speech(text, start, end) is speech


@given(MARKS)
def test_spans_lie_in_order_within_the_text(text: str) -> None:
    spans = quoted_spans(text, "en")
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
