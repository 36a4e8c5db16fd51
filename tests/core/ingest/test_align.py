from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.ingest.align import main_lines

LINES = [
    "Home",
    "News",
    "Dockers end strike",
    "",
    "Dockers went home on Monday.",
    "Related",
    "Port: open again!",
    "© Harbour",
]


def test_passages_are_found_through_changed_marks_and_spaces() -> None:
    assert main_lines(LINES, ["Dockers  went home on Monday", "Port open\tagain"]) == {4, 6}


def test_of_repeated_lines_the_near_ones_are_taken() -> None:
    lines = [
        "Port open",
        "Menu",
        "Home",
        "Sport",
        "Dockers went home on Monday.",
        "Port open",
        "The end came at noon.",
    ]
    assert main_lines(
        lines, ["Dockers went home on Monday.", "Port open", "The end came at noon."]
    ) == {4, 5, 6}


def test_one_passage_over_several_lines() -> None:
    assert main_lines(["a", "one two", "three four", "z"], ["one two three four"]) == {1, 2}


def test_a_passage_with_something_left_out() -> None:
    lines = [
        "Menu of the day",
        "The union said on Monday that 1,200 people [14] had taken part.",
        "Foot of the page",
    ]
    assert main_lines(lines, ["The union said on Monday that 1,200 people had taken part."]) == {1}


def test_part_of_a_word_is_no_match() -> None:
    assert main_lines(["2016", "1"], ["1"]) == {1}


def test_prose_that_is_repeated_counts_each_time() -> None:
    prose = "The union said on Monday that all had gone home."
    assert main_lines([prose, "Menu", prose], [prose]) == {0, 2}


def test_nothing_found() -> None:
    assert main_lines(LINES, []) == set()
    assert main_lines(LINES, ["Nothing of the kind"]) == set()
    assert main_lines([], ["x"]) == set()


@given(
    st.lists(st.text(st.sampled_from("ab c.\t"), max_size=12), max_size=12),
    st.integers(0, 12),
    st.integers(0, 12),
)
def test_lines_given_as_passages_are_all_found(texts: list[str], first: int, length: int) -> None:
    lines = [f"Line{number} {text}" for number, text in enumerate(texts)]
    last = min(len(lines), first + length)
    assert main_lines(lines, lines[first:last]) == set(range(first, last))
