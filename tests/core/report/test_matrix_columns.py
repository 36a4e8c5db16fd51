from __future__ import annotations

from core.report.matrix_columns import MATRIX, MOST_OUTLETS, OTHERS, matrix_table


def own(*outlets: str) -> list[str]:
    """Return the columns of some outlets."""
    fixed = len(MATRIX.columns) - 1
    return list(matrix_table(outlets).names[fixed:])


def test_each_outlet_has_a_column_behind_those_of_the_figure() -> None:
    assert own("Coast Daily", "Wire") == ["Coast Daily", "Wire"]
    assert matrix_table(("Wire",)).names[:5] == ("figure", "name", "period", "unit", "standing")


def test_no_two_columns_have_one_name() -> None:
    assert own("name", "Post", "post", "Post (2)") == [
        "name (2)",
        "Post",
        "post (2)",
        "Post (2) (2)",
    ]


def test_an_outlets_name_is_harmless_as_a_heading() -> None:
    assert own("=cmd()", "A\u202eB\nC") == ["'=cmd()", "A\\u202eB C"]


def test_outlets_beyond_those_with_a_column_share_one() -> None:
    names = own(*map(str, range(MOST_OUTLETS + 1)))
    assert (len(names), names[-1]) == (MOST_OUTLETS + 1, OTHERS)
