from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.text import fold
from gui import actions
from gui.dialogs import finding

if TYPE_CHECKING:
    from core.operations.views import Project

COMMANDS = [(a.id, a.text, "", True) for a in actions.ACTIONS]
TEXTS = st.text(
    st.characters() | st.sampled_from("aß İıæŁ۱۳1بكکي\u200c\u0301🚢 \n-'’"), max_size=60
)


@given(TEXTS, st.lists(TEXTS, max_size=3))
def test_matches_are_in_order_apart_and_hold_a_word_typed(text: str, typed: list[str]) -> None:
    wanted = [term for words in typed for term in finding.terms(words)]
    places = finding.matches(text, wanted)
    last = 0
    for start, end in places:
        assert last <= start < end <= len(text)
        assert any(term in fold(text[start:end]) for term in wanted)
        last = end


@given(TEXTS)
def test_a_text_with_words_is_found_by_them(text: str) -> None:
    assert bool(finding.matches(text, finding.terms(text))) == bool(finding.terms(text))


@pytest.mark.parametrize(
    ("text", "words", "bold"),
    [
        ("Port traffic at the port", "port", ["Port", "port"]),
        ("Exports and reports", "port", []),
        ("The Straße", "strasse", ["Straße"]),
        ("ترافیک ۱۳ درصد", "13", ["۱۳"]),
        ("ايران and ایران", "ایران", ["ايران", "ایران"]),
        ("🚢 ship 🚢 shipping", "ship", ["ship", "ship"]),
        ("harbour", "har harbour", ["harbour"]),
        ("anything", "", []),
    ],
)
def test_the_words_typed_are_found_at_the_beginnings_of_words(
    text: str, words: str, bold: list[str]
) -> None:
    places = finding.matches(text, finding.terms(words))
    assert [text[start:end] for start, end in places] == bold


@given(TEXTS | TEXTS.map(lambda text: f"#{text}") | TEXTS.map(lambda text: f"> {text}"))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_whatever_is_typed_rows_stand_in_groups_or_a_sentence_says_so(
    project: Project, typed: str
) -> None:
    rows = finding.find(project, typed, COMMANDS, [1, 2, 99])
    if rows:
        assert rows[0].target is None
        assert rows[-1].target is not None
    assert finding.said_of_nothing(project, typed)
