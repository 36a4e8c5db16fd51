from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from core import operations
from core.operations import views
from gui.panels.suggestion_columns import SUGGESTIONS, decided

if TYPE_CHECKING:
    from core.operations.views import Project, SuggestionRow


def row(project: Project, suggestion_id: int) -> SuggestionRow:
    return cast(
        "SuggestionRow", views.listed_rows(project, "suggestion", [suggestion_id])[suggestion_id]
    )


def column(key: str):  # noqa: ANN201 - a column of any row
    return next(one for one in SUGGESTIONS.columns if one.key == key)


@pytest.mark.parametrize(
    ("number", "chip"),
    [
        (0, "≠ possible clash"),
        (1, "≠ disputed"),
        (2, "→ updated"),
        (3, "= agrees"),
        (4, "– not comparable"),
        (5, "~ compatible"),
    ],
)
def test_an_outcome_is_a_sign_and_words(
    project: Project, suggestions: list[int], number: int, chip: str
) -> None:
    assert column("outcome").chip(row(project, suggestions[number])).text == chip


def test_the_value_is_marked_in_its_quote(project: Project, suggestions: list[int]) -> None:
    marked = [column(which).marked(row(project, suggestions[0])) for which in ("first", "second")]
    assert [one.text[one.start : one.end] for one in marked] == ["over 13 percent", "10 percent"]


def test_below_a_quote_stand_outlet_date_and_speaker(
    project: Project, suggestions: list[int]
) -> None:
    said = column("second").second(row(project, suggestions[1])).replace("\u00a0", " ")
    assert (
        said.replace("\u2068", "").replace("\u2069", "")
        == "National Wire · date not set · union officials"
    )


def test_what_was_decided_stands_before_why(project: Project, suggestions: list[int]) -> None:
    before = row(project, suggestions[0])
    assert (column("because").text(before), column("because").second(before)) == (
        before.because,
        "",
    )
    operations.dismiss(project, [suggestions[0]], "different period")
    after = row(project, suggestions[0])
    assert decided(after) == "Dismissed: different period"
    assert (column("because").text(after), column("because").second(after)) == (
        decided(after),
        before.because,
    )


def test_a_row_is_one_sentence_for_those_who_hear_it(
    project: Project, suggestions: list[int]
) -> None:
    assert SUGGESTIONS.sentence(row(project, suggestions[1])) == (
        "Disputed: “About 1,200 dockers walked out”, Coast Daily, undated, said by the port; and “fewer than 900 members"
        " had taken part”, National Wire, undated, said by union officials. Two speakers give counts that do not overlap."
    )
    operations.leave_for_later(project, [suggestions[1]])
    assert SUGGESTIONS.sentence(row(project, suggestions[1])).startswith(
        "Disputed, left for later: "
    )
