"""Deeds told by a noun."""

from __future__ import annotations

import pytest

from core.comparing.features import cached
from core.comparing.frames import frames_of
from core.reading import read


@pytest.mark.parametrize(
    ("text", "lemma", "patient"),
    [
        ("Marlow completed its acquisition of Tern.", "acquire", {"tern"}),
        ("Marlow announced its takeover of Tern.", "acquire", {"tern"}),
        ("Marlow announced the takeover of Tern.", "announce", set[str]()),
        ("Marlow completed its factory in Lodz.", "complete", set[str]()),
    ],
)
def test_reads_the_deed_of_a_noun(text: str, lemma: str, patient: set[str]) -> None:
    frame = frames_of(cached(read(text).statements[0]))[0]
    assert frame.lemma == lemma
    assert frame.patient is not None
    assert frame.patient.names == patient
