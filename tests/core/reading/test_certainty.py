from __future__ import annotations

import pytest

from core.reading.certainty import read_certainty
from core.reading.segment import segment


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("The bridge was closed.", "stated"),
        ("Police confirmed that the bridge was closed.", "confirmed"),
        ("The bridge was reportedly closed.", "reported"),
        ("Rebels claimed they closed the bridge.", "alleged"),
        ("The claim was settled in court.", "stated"),
        ("The bridge may be closed.", "possible"),
        ("The bridge was closed in May.", "stated"),
        ("It will be closed.", "planned"),
        ("The two sides are to meet again.", "planned"),
        ("If it rains, the bridge will be closed.", "conditional"),
        ("She believes in ghosts.", "stated"),
        ("The ship is believed lost.", "possible"),
    ],
)
def test_how_sure_a_sentence_is(text: str, level: str) -> None:
    assert read_certainty(segment(text)[0]).value == level
