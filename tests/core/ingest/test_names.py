from __future__ import annotations

import pytest

from core.ingest.names import read_byline, read_names, split_credit


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Roe and John Doe", ("Jane Roe", "John Doe")),
        ("By Jane Roe, Harbour correspondent", ("Jane Roe",)),
        ("Jane Roe, Harbour correspondent", ("Jane Roe",)),
        ("BY JANE ROE", ("JANE ROE",)),
        ("By Jane Roe in Halden", ("Jane Roe",)),
        ("By Jane van der Roe, Harbour News", ("Jane van der Roe",)),
        ("(Reporting by Jane Roe; Editing by John Doe)", ("Jane Roe",)),
        ("Von Jana Roth und Uwe Klein", ("Jana Roth", "Uwe Klein")),
        ("نویسنده: زهرا احمدی", ("زهرا احمدی",)),
    ],
)
def test_bylines(line: str, names: tuple[str, ...]) -> None:
    assert read_byline(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "By the numbers: port trade in a year",
        "By Monday the port had reopened",
        "By 2025",
        "Dockers went home, said the editor of the paper that broke the story",
        "",
    ],
)
def test_no_bylines(line: str) -> None:
    assert read_byline(line) == ()


def test_a_line_of_names_only() -> None:
    assert read_names("Jane Roe - J.Doe") == ("Jane Roe", "J.Doe")


@pytest.mark.parametrize(
    "line", ["Port reopens", "Related Videos", "Jane", "Jane Roe went home", "Jane Roe 5"]
)
def test_other_lines_hold_no_names(line: str) -> None:
    assert read_names(line) == ()


def test_credits_of_metadata() -> None:
    assert split_credit("By Jane Roe, John Doe") == ("Jane Roe", "John Doe")
    assert split_credit("https://harbour.example/jane") == ()
    assert split_credit("the harbour desk") == ("the harbour desk",)
