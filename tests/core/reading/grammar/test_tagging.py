"""What each word is told to be."""

from __future__ import annotations

import pytest

from core.reading.grammar.tokens import tokenize


def tag_of(text: str, word: str) -> tuple[str, str]:
    token = next(token for token in tokenize(text, 0, len(text), "en") if token.text == word)
    return token.tag, token.form


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Peace talks resumed in Doha.", "talks", ("noun", "plural")),
        ("He talks to the rebels.", "talks", ("verb", "pres")),
        ("Prices rose sharply.", "rose", ("verb", "past")),
        ("She held a rose.", "rose", ("noun", "sing")),
        ("The court will ban the party.", "ban", ("verb", "base")),
        ("The ban was lifted.", "ban", ("noun", "sing")),
        ("Two men were killed.", "killed", ("verb", "part")),
        ("The blast killed two men.", "killed", ("verb", "past")),
        ("The man killed in the blast was a guard.", "killed", ("verb", "part")),
        ("The firm has also said so.", "said", ("verb", "part")),
        ("He was born in Vienna and died in London.", "died", ("verb", "past")),
        ("The deputies plan to vote.", "plan", ("verb", "pres")),
        ("The plan to vote failed.", "plan", ("noun", "sing")),
        ("Ann Lee, a nurse, says.", "says", ("verb", "pres")),
        ("The firm (which owns it) said so.", "said", ("verb", "past")),
        ("He left and said so.", "said", ("verb", "past")),
        ("“What a win!” tweeted coach Bill Orton.", "tweeted", ("verb", "past")),
        ("Two people close to the talks told us.", "close", ("adj", "")),
        ("Edward Blunt met Karen Silva in Oslo.", "Silva", ("name", "sing")),
    ],
)
def test_verbs_and_nouns_are_told_by_their_neighbours(
    text: str, word: str, expected: tuple[str, str]
) -> None:
    assert tag_of(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("He has left.", "has", "aux"),
        ("He has a car.", "has", "verb"),
        ("She is a judge.", "is", "verb"),
        ("She is being tried.", "is", "aux"),
        ("He did not go.", "did", "aux"),
        ("He did it.", "did", "verb"),
        ("They may go.", "may", "aux"),
    ],
)
def test_auxiliaries_are_told_from_full_verbs(text: str, word: str, tag: str) -> None:
    assert tag_of(text, word)[0] == tag


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("He said that he left.", "that", "conj"),
        ("The bomb that hit them was old.", "that", "pron"),
        ("He bought that house.", "that", "det"),
        ("They went to Paris.", "to", "prep"),
        ("They want to go.", "to", "part"),
        ("They gave up.", "up", "part"),
        ("They went up the hill.", "up", "prep"),
        ("The boys' home burnt.", "'", "poss"),
        ("After the talks, he left.", "After", "prep"),
        ("He left after the talks ended.", "after", "conj"),
    ],
)
def test_small_words_are_told_by_what_follows(text: str, word: str, tag: str) -> None:
    assert tag_of(text, word)[0] == tag


def test_a_capital_inside_a_sentence_makes_a_name() -> None:
    assert tag_of("The rebels met Rice in May.", "Rice")[0] == "name"
    assert tag_of("The rebels met Rice in May.", "May")[0] == "name"


def test_a_capital_at_the_opening_does_not() -> None:
    assert tag_of("Farmers marched.", "Farmers") == ("noun", "plural")


def test_headlines_in_capitals_keep_their_verbs() -> None:
    assert tag_of("Storm Kills Ten In Coastal Town", "Kills") == ("verb", "pres")


def test_an_unknown_word_is_told_by_its_ending() -> None:
    assert tag_of("They zorbled the wall.", "zorbled")[0] == "verb"
    assert tag_of("It was a gloopish plan.", "gloopish")[0] == "adj"
