from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core import operations
from core.store import searching
from core.text import fold
from tests.core import desk

if TYPE_CHECKING:
    from pathlib import Path

    from core.store.project import Project


def hits(project: Project, words: str) -> list[str]:
    return [hit.table for hit in operations.search(project, words)]


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("ایران", "ايران"),
        ("كتاب", "کتاب"),
        ("۱۳ درصد", "13"),
        ("13 percent", "۱۳"),
        ("Kraków", "krakow"),
        ("krakow", "KRAKÓW"),
        ("Zażółć gęślą", "zazolc gesla"),
        ("Straße", "STRASSE"),
        ("Ølen", "olen"),
        ("İstanbul", "istanbul"),
        ("ﬁgures", "figures"),
        ("cafe\u0301", "café"),
        ("می\u200cخواهد", "میخواهد"),
        ("the growth_rate of", "rate"),
        ("Exports rose", "expo"),
        ("up over 13%", "13%"),
        ("C++ and C#", "c++"),
        ("it’s 5.5 km", "it's 5.5"),
        ("東京タワー", "東京"),
        ("Москва́", "москва"),
    ],
)
def test_words_are_found_whatever_their_form(project: Project, written: str, typed: str) -> None:
    desk.take_in(project, f"Before 🚢, {written} stood there.")
    (hit,) = operations.search(project, typed)
    text = project.value("SELECT text FROM body")
    assert hit.table == "text"
    assert fold(text[hit.start : hit.end])
    assert fold(written).startswith(fold(text[hit.start : hit.end])) or hit.start > text.index(
        written
    )
    assert hit.start >= text.index(written)


@pytest.mark.parametrize(
    "typed",
    ["", " ", "%", "*", '"', "'", "()", "\0", "\n", "🚢", "_", "---", "^", "\ud800", "،؛"],
)
def test_what_holds_no_word_finds_nothing(full_project: Project, typed: str) -> None:
    assert operations.search(full_project, typed) == []


@pytest.mark.parametrize(
    "typed",
    [
        "13%", "percent*", "NEAR(trade percent)", 'trade AND "percent', "trade OR nothing", "NOT", "AND", "text:trade",
        "{text title}: trade", "trade -percent", "trade^2", "(trade", "'; DROP TABLE claim; --", '""', "+trade", "trade\0percent",
        "a" * 5000, "trade " * 3000, "\ud800trade", "body_words MATCH", "² ½ ①",
    ],
)  # fmt: skip
def test_no_sign_that_a_user_types_is_an_operator(full_project: Project, typed: str) -> None:
    for hit in operations.search(full_project, typed):
        assert hit.id
    assert operations.search(full_project, "trade percent")


def test_all_words_must_stand_there_and_only_the_last_may_be_unfinished(project: Project) -> None:
    desk.take_in(project, "Trade rose over there.", "Trade fell.")
    assert len(hits(project, "trade")) == 2
    assert len(hits(project, "trade rose")) == 1
    assert hits(project, "trade rose nothing") == []
    assert hits(project, "tra rose") == []
    assert hits(project, "rose tra") == ["text"]
    assert hits(project, "rose tra ") == []


def test_every_kind_of_record_is_found(full_project: Project, ids: dict[str, Any]) -> None:
    found = {
        hit.table
        for word in ("exports", "trade", "table", "much", "growth")
        for hit in operations.search(full_project, word)
    }
    assert found == {"article", "text", "claim", "contradiction", "evidence"}
    assert [h.id for h in operations.search(full_project, "heard twice")] == [ids["claims"][0]]
    assert [
        h.label for h in operations.search(full_project, "karlsen") if h.table == "article"
    ] == ["Exports up"] * 2


def test_what_is_removed_is_not_found_and_comes_back_with_undo(
    full_project: Project, ids: dict[str, Any]
) -> None:
    operations.edit_claim(full_project, ids["claims"][0], note="quokka")
    assert hits(full_project, "heard twice") == []
    assert hits(full_project, "quokka") == ["claim"]
    operations.remove_article(full_project, ids["articles"][0])
    assert hits(full_project, "quokka") == []
    operations.undo(full_project)
    assert hits(full_project, "quokka") == ["claim"]


def test_as_many_as_asked_for_are_found(project: Project) -> None:
    desk.take_in(project, *(f"Number {n} of trade" for n in range(20)))
    assert len(operations.search(project, "trade", limit=7)) == 7


ALPHABET = st.text("aAé13۳ß ßİﬁ\u0301🚢𝒢ايی\u200c.,_\nK", min_size=1, max_size=40)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ALPHABET, min_size=1, max_size=3), st.data())
def test_the_place_of_a_hit_is_where_one_of_its_words_begins(
    project: Project, texts: list[str], data: st.DataObject
) -> None:
    text = " ".join(texts)
    words = searching.terms(text)
    if not words:
        return
    wanted = data.draw(st.lists(st.sampled_from(words), min_size=1, max_size=3))
    desk.take_in(project, text)
    hit = operations.search(project, " ".join(wanted))
    for each in hit:
        stored = project.value(
            "SELECT text FROM body JOIN version ON text_sha256 = sha256 WHERE version.id = ?",
            (each.id,),
        )
        assert 0 <= each.start < each.end <= len(stored)
        slice_ = fold(stored[each.start : each.end])
        assert any(word in slice_ or slice_.startswith(word[:1]) for word in wanted), (
            slice_,
            wanted,
        )
        assert each.start == 0 or fold(stored[each.start])[:1].isalnum()
    operations.undo(project)


def test_a_search_among_many_texts_is_quick(project: Project, tmp_path: Path) -> None:
    desk.take_in(project, *(f"Trade number {n} rose by {n} percent. " * 20 for n in range(400)))
    start = time.perf_counter()
    operations.search(project, "trade percent 13")
    assert time.perf_counter() - start < 1
