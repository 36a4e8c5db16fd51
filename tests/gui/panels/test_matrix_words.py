from __future__ import annotations

from gui.panels import matrix_words
from tests.gui.panels.figures import TANKS, TOLL, telling


def test_under_a_value_stands_its_day_where_else_it_was_printed_and_what_was_told_before() -> None:
    coast, wire = TOLL.cells
    assert matrix_words.second_line(TOLL, coast) == "5 Mar 2025 · before: 21"
    assert matrix_words.second_line(TOLL, wire) == "5 Mar 2025 · also in 1"


def test_under_a_name_stands_how_its_values_stand_together() -> None:
    assert matrix_words.under_name(TOLL) == "≠ possible clash"
    assert matrix_words.figure_sentence(TANKS) == "Tanks. Agrees, told by 2 outlets."


def test_both_ends_of_an_update_are_told() -> None:
    assert "Updates Coast Daily, 21." in matrix_words.stands(TOLL, 1)
    assert "Was updated by Wire, 26." in matrix_words.stands(TOLL, 0)


def test_a_day_that_is_not_known_is_said_to_be_so() -> None:
    assert matrix_words.said(telling("Wire", 3, "")) == "day not known"
    ranged = telling("Wire", 3, "2025-03-01", said_last="2025-03-04")
    assert matrix_words.said(ranged) == "1 to 4 Mar 2025"
