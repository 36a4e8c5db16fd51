"""What speaks for two statements being about one thing puts the surer clash first."""

from __future__ import annotations

from datetime import date

from core.comparing import compare_statements
from core.reading import Written, read
from core.words import Outcome

DAY = Written(date(2025, 3, 10), date(2025, 3, 10))


def test_a_shared_name_ranks_a_clash_higher() -> None:
    named = ("The Green Alliance was founded in 2016.", "The Green Alliance was founded in 2014.")
    bare = ("The bridge was built in 1916.", "The bridge was built in 1914.")
    scores = [
        compare_statements(*(read(text, DAY).statements[0] for text in pair), picked=False)
        for pair in (named, bare)
    ]
    assert [one.outcome for one in scores] == [Outcome.LIKELY, Outcome.LIKELY]
    assert scores[0].score > scores[1].score
