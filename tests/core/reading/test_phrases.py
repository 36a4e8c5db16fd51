from __future__ import annotations

from core.reading.phrases import find_phrases
from core.reading.segment import segment

TABLE = {
    "rule": ((("rule", "out"), "verb"), (("rule",), "short")),
    "stop": ((("stop", "*", "from"), "verb"),),
}


def found(text: str) -> list[tuple[str, str]]:
    tokens = segment(text)[0].tokens
    return [
        (" ".join(token.norm for token in tokens[p.first : p.last]), p.value)
        for p in find_phrases(tokens, TABLE)
    ]


def test_a_word_fits_by_its_lemma_and_the_longest_wins() -> None:
    assert found("They ruled out a vote.") == [("ruled out", "verb")]
    assert found("They rule here.") == [("rule", "short")]


def test_a_star_is_one_word_or_none() -> None:
    assert found("Rain stopped them from landing.") == [("stopped them from", "verb")]
    assert found("Rain stopped from there.") == [("stopped from", "verb")]
    assert found("Rain stopped all of them from landing.") == []
