from __future__ import annotations

import pytest

from core.reading.certainty import read_certainty
from core.reading.segment import segment
from core.reading.types import read_type


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rents rose by a tenth.", "fact"),
        ("Rents will rise by a tenth.", "forecast"),
        ("She hopes rents will fall.", "hope"),
        ("Rents should be capped.", "opinion"),
        ("“Rents rose by a tenth,” she said.", "quote"),
        ("She said rents rose “by a tenth”.", "fact"),
    ],
)
def test_what_sort_of_thing_is_said(text: str, kind: str) -> None:
    sentence = segment(text)[0]
    assert read_type(sentence, read_certainty(sentence), None).value == kind
