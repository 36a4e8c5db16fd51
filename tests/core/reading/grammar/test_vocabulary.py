"""What the word lists know."""

from __future__ import annotations

import pytest

from core.reading.grammar import vocabulary
from core.reading.grammar.tokens import tokenize


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [
        ("rose", "verb", "rise"),
        ("rose", "noun", "rose"),
        ("hoped", "verb", "hope"),
        ("planned", "verb", "plan"),
        ("hosting", "verb", "host"),
        ("rating", "verb", "rate"),
        ("cities", "noun", "city"),
        ("women", "noun", "woman"),
        ("killed", "verb", "kill"),
        ("worse", "adj", "bad"),
        ("higher", "adj", "high"),
        ("is", "verb", "be"),
        ("dockers", "noun", "docker"),
    ],
)
def test_forms_go_back_to_their_lemmas(form: str, tag: str, lemma: str) -> None:
    assert vocabulary.lemma_of(form, tag) == lemma


def test_tags_come_likeliest_first() -> None:
    assert vocabulary.tags_of("said")[0] == "verb"
    assert set(vocabulary.tags_of("strike")) == {"noun", "verb"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("confirm", "deny"),
        ("ban", "allow"),
        ("support", "oppose"),
        ("win", "lose"),
        ("guilty", "innocent"),
        ("hire", "fire"),
        ("before", "after"),
        ("increase", "decrease"),
        ("accept", "turn down"),
        ("hot", "cold"),
    ],
)
def test_opposites_are_known_both_ways(one: str, other: str) -> None:
    assert vocabulary.are_antonyms(one, other)
    assert vocabulary.are_antonyms(other, one)


def test_opposites_can_be_asked_for_one_part_of_speech() -> None:
    assert "fall" in vocabulary.antonyms_of("rise", "verb")
    assert vocabulary.antonyms_of("guilty", "verb") == frozenset()
    assert vocabulary.antonyms_of("table") == frozenset()


def test_no_two_words_of_a_group_are_opposites() -> None:
    groups = vocabulary.rows("en", "synonyms_news", 2) + vocabulary.rows("en", "synonyms", 2)
    clashing = [
        (one, other)
        for _, words in groups
        for one in words.split(",")
        for other in words.split(",")
        if vocabulary.are_antonyms(one, other)
    ]
    assert groups
    assert not clashing


def test_a_verb_keeps_its_particle() -> None:
    text = "They turned it down."
    tokens = tokenize(text, 0, len(text), "en")
    assert vocabulary.verb_lemma(tokens, 1) == "turn down"
    assert vocabulary.verb_lemma(tokenize("They left.", 0, 10, "en"), 1) == "leave"


def test_content_words_are_told_from_small_ones() -> None:
    text = "The army has left the burning city."
    tokens = tokenize(text, 0, len(text), "en")
    content = [token.text for token in tokens if vocabulary.is_content(token)]
    assert content == ["army", "left", "burning", "city"]


def test_common_words_are_told_from_names() -> None:
    assert all(vocabulary.is_common(word) for word in ("more", "unemployment", "shares"))
    assert not any(vocabulary.is_common(word) for word in ("lithuania", "solvar"))
