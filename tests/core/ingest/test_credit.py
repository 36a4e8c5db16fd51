"""Lines with people, outlet and date in them, and lines that only look like them."""

from __future__ import annotations

import pytest

from core.ingest.credit import read_credit
from core.ingest.plain import read_plain

BODY = "\n\nDockers voted on Monday to end a strike that had closed the port for two weeks.\n"

READ = {
    "By Jane Roe, Coast Daily, 3 March 2025": (("Jane Roe",), "Coast Daily", "2025-03-03"),
    "By Jane Roe, Coast Daily, March 3, 2025": (("Jane Roe",), "Coast Daily", "2025-03-03"),
    "By Jane Roe and Omar Haddad, Coast Daily": (("Jane Roe", "Omar Haddad"), "Coast Daily", ""),
    "By Jane Roe, Ann Lee and Omar Haddad, 3 March 2025": (
        ("Jane Roe", "Ann Lee", "Omar Haddad"), "", "2025-03-03",
    ),
    "By Jane Roe, Harbour correspondent, Coast Daily, 3 March 2025": (
        ("Jane Roe",), "Coast Daily", "2025-03-03",
    ),
    "By Jane Roe - Coast Daily - 3 March 2025": (("Jane Roe",), "Coast Daily", "2025-03-03"),
    "By Jane Roe, coastdaily.press, 3 March 2025": (("Jane Roe",), "coastdaily.press", "2025-03-03"),
    "By Jane Roe, New York, 3 March 2025": (("Jane Roe",), "", "2025-03-03"),
    "Jane Roe, Coast Daily, 3 March 2025": (("Jane Roe",), "Coast Daily", "2025-03-03"),
    "Coast Daily, 3 March 2025": ((), "Coast Daily", "2025-03-03"),
    "3 March 2025, Coast Daily": ((), "Coast Daily", "2025-03-03"),
    "Coast Daily, Monday, 3 March 2025, 14:05": ((), "Coast Daily", "2025-03-03"),
    "Von Jana Roth, Küstenzeitung Nachrichten, 3. März 2025": (
        ("Jana Roth",), "Küstenzeitung Nachrichten", "2025-03-03",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("line", "found"), READ.items())
def test_people_outlet_and_date_of_one_line(
    line: str, found: tuple[tuple[str, ...], str, str]
) -> None:
    credit = read_credit(line, "line 2")
    assert credit is not None
    date = str(credit.date.value) if credit.date else ""
    assert (credit.names, credit.outlet, date[:10]) == found
    content = read_plain(f"Dockers end two-week strike\n{line}{BODY}")
    assert content.title is not None
    assert content.title.value == "Dockers end two-week strike"
    assert tuple(author.value for author in content.authors) == found[0]
    assert (content.outlet.value if content.outlet else "") == found[1]
    assert str(content.published)[:10] == (found[2] or "unknown")
    (span,) = content.apart
    assert content.text[span.start : span.end] == line


@pytest.mark.parametrize(
    "line",
    [
        "Halden, 3 March 2025",
        "The Hague, 3 March 2025",
        "3 March 2025",
        "By Jane Roe",
        "By Jane Roe and Omar Haddad",
        "By the numbers, Coast Daily",
        "By sea, by land, 3 March 2025",
        "Jane Roe, Coast Daily",
        "Dockers end strike, Coast Daily says",
        "Coast Daily wins prize, 3 March 2025",
        "Strike, talks and a deal, 3 March 2025",
        "On 3 March 2025, Coast Daily reported that the strike was over.",
        "",
        ", ,",
    ],
)
def test_what_may_be_something_else_is_left_alone(line: str) -> None:
    assert read_credit(line, "line 2") is None


def test_a_place_before_the_date_stays_a_place() -> None:
    content = read_plain(f"Dockers end two-week strike\nHalden, 3 March 2025{BODY}")
    assert content.outlet is None
    assert content.dateline is not None
    assert content.dateline.value == "Halden"


def test_a_sentence_under_the_title_with_a_credit_below_is_still_the_head() -> None:
    deck = "The union says that it has what it asked for after two weeks."
    content = read_plain(
        f"Dockers end two-week strike\n{deck}\nBy Jane Roe, Coast Daily, 3 March 2025{BODY}"
    )
    assert content.outlet is not None
    assert [author.value for author in content.authors] == ["Jane Roe"]
