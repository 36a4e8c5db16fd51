from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gui import theme
from gui.panels.row_delegate import Type, runs_right

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

TITLE = "Seventeen hurt as a crane comes down 🚢 on the East Quay"


@pytest.fixture
def kind(qapp: QApplication) -> Type:
    """Give the font of the interface."""
    return Type(theme.interface_font())


def test_a_text_that_fits_is_one_line(kind: Type) -> None:
    assert kind.lines("Short", 200, 2) == ("Short",)


def test_a_long_text_breaks_at_a_word_and_is_cut_at_the_end(kind: Type) -> None:
    first, second = kind.lines(TITLE, 180, 2)
    assert TITLE.startswith(f"{first} ")
    assert second.endswith("…")
    whole = kind.lines(TITLE, 180, 9)
    assert " ".join(whole) == TITLE


def test_words_held_together_stay_together(kind: Type) -> None:
    lines = kind.lines("Quelmouth Courier\u00a0· 4\u00a0Mar\u00a02025", 130, 2)
    assert lines == ("Quelmouth Courier\u00a0·", "4\u00a0Mar\u00a02025")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60), st.integers(0, 200), st.integers(1, 3))
def test_any_text_becomes_lines(kind: Type, text: str, width: int, most: int) -> None:
    lines = kind.lines(text, width, most)
    assert 1 <= len(lines) <= most
    assert not any("\n" in line for line in lines)


@pytest.mark.parametrize(
    ("text", "right"),
    [("رشد", True), ("“رشد” 13", True), ("13 percent رشد", False), ("", False), ("13", False)],
)
def test_a_text_is_read_from_where_its_first_letter_is(text: str, right: bool) -> None:
    assert runs_right(text) is right
