"""What is put at an end of an axis, by a verb, a phrase or a word beside it."""

from __future__ import annotations

import pytest

from core.comparing import CLASHES, compare
from core.comparing.features import cached
from core.comparing.frames import frames_of
from core.reading import read


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("The curfew remains in force.", ("force", True, "agent")),
        ("The government lifted the curfew.", ("force", False, "patient")),
        ("The barn burned out of control.", ("fire", True, "agent")),
        ("The fire burned out.", ("fire", False, "agent")),
        ("The vase was found intact.", ("whole", True, "patient")),
        ("They carried the vase out of the house undamaged.", ("whole", True, "patient")),
        ("The guide was still missing.", ("found", False, "agent")),
        ("The envoy stayed away from the funeral.", ("presence", False, "agent")),
    ],
)
def test_reads_the_end_of_an_axis(text: str, end: tuple[str, bool, str]) -> None:
    frames = frames_of(cached(read(text).statements[0]))
    assert end in [(p.axis, p.yes, p.bearer) for frame in frames for p in frame.poles]


def test_a_deed_to_something_needs_its_target() -> None:
    frame = frames_of(cached(read("The envoy attended the funeral on Monday.").statements[0]))[0]
    assert any("funeral" in pole.target for pole in frame.poles)
    alone = frames_of(cached(read("The envoy attended.").statements[0]))[0]
    assert not alone.poles


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        (
            "Envoy Ada Moss attended the summit in Lodz on Friday and spoke twice.",
            "Ada Moss stayed away from Friday's summit in Lodz because of a cold.",
            True,
        ),
        (
            "Envoy Ada Moss attended the summit in Lodz on Friday and spoke twice.",
            "Ada Moss stayed away from Friday's dinner in Lodz because of a cold.",
            False,
        ),
        (
            "The mill at Orn was spared when the river rose on Friday, its owner said.",
            "Friday's flood swept away the mill at Orn, a neighbour said.",
            True,
        ),
    ],
)
def test_opposite_ends_of_one_axis_clash(one: str, other: str, clash: bool) -> None:
    for first, second in ((one, other), (other, one)):
        assert (compare(read(first), read(second)).outcome in CLASHES) is clash
