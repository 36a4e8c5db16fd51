from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.models import Anchor, Claim, Contradiction
from core.words import AnchorState, ClaimType, Kind, Resolution, Severity, Status
from gui.panels.resolving import Endings


def claim(number: int, quote: str) -> Claim:
    anchor = Anchor(number, number, 1, 0, len(quote), quote, "", "", 1, AnchorState.EXACT)
    return Claim(
        number, "", 1, anchor, "", ClaimType.FACT, voice=None, translated=False, speakers=(),
        note="", annotator_id=1, added_at="",
    )  # fmt: skip


def ended(claims: list[Claim], resolution: str, upheld_id: int | None) -> Contradiction:
    return Contradiction(
        1, "", "t", Kind.OTHER, Severity.NOTE, Status.RESOLVED, Resolution(resolution), upheld_id,
        "", "", tuple(one.id for one in claims), 1, "",
    )  # fmt: skip


@given(st.lists(st.text(min_size=1, max_size=90), min_size=2, max_size=6))
def test_every_ending_has_words_of_its_own_that_mean_it(quotes: list[str]) -> None:
    claims = [claim(number, quote) for number, quote in enumerate(quotes, 10)]
    endings = Endings(claims)
    assert len(endings.words) == len(set(endings.words)) == len(claims) + 3
    for at, word in enumerate(endings.words):
        resolution, upheld_id = endings.meaning(word)
        assert upheld_id == (claims[at].id if at < len(claims) else None)
        assert endings.word_of(ended(claims, resolution, upheld_id)) == word
        assert endings.told(ended(claims, resolution, upheld_id)).endswith(".")
