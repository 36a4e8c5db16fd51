from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.ingest.plain import read_plain
from core.words import Origin

if TYPE_CHECKING:
    from core.ingest.reading import Content

BODY = (
    "Dockers voted on Monday to end a strike that had closed the port for two weeks.\n\n"
    "The union said that 1,200 people had taken part in the strike.\n"
)


def apart(content: Content) -> dict[str, str]:
    return {content.text[span.start : span.end]: span.why for span in content.apart}


def is_apart(content: Content, words: str) -> bool:
    at = content.text.index(words)
    return any(span.start < at + len(words) and at < span.end for span in content.apart)


def test_header_lines_are_read_and_set_apart_but_not_the_title() -> None:
    content = read_plain(f"Dockers end strike\n\n3 March 2025\nHarbour News\nBy Jane Roe\n\n{BODY}")
    assert content.title is not None
    assert (content.title.value, content.title.detail) == ("Dockers end strike", "first line")
    assert content.outlet is not None
    assert content.outlet.value == "Harbour News"
    assert content.outlet.origin is Origin.INFERRED
    assert [author.value for author in content.authors] == ["Jane Roe"]
    assert str(content.published) == "2025-03-03"
    assert apart(content) == {"3 March 2025\nHarbour News": "header line", "By Jane Roe": "byline"}


def test_an_outlet_above_the_title() -> None:
    content = read_plain(
        f"The Harbour Times\n\nDockers end two-week strike\n\n3 March 2025\n\n{BODY}"
    )
    assert content.title is not None
    assert content.title.value == "Dockers end two-week strike"
    assert content.outlet is not None
    assert content.outlet.value == "The Harbour Times"


def test_a_name_beside_the_date_that_the_text_says_again_is_an_outlet() -> None:
    text = f"Dockers end strike\n\n3 March 2025\nAl Marfa\n\n{BODY}\nThe union told Al Marfa that all went well.\n"
    content = read_plain(text)
    assert content.outlet is not None
    assert content.outlet.value == "Al Marfa"
    assert content.authors == ()


def test_published_and_updated_on_one_line() -> None:
    content = read_plain(
        f"Dockers end strike\nPublished 3 March 2025 Updated 4 March 2025\n\n{BODY}"
    )
    assert (str(content.published), str(content.updated)) == ("2025-03-03", "2025-03-04")


def test_labelled_lines() -> None:
    text = f"https://harbour.example/a\nTitle: Dockers end strike\nSource: Marfa\nAuthor: Jane Roe\n\n{BODY}"
    content = read_plain(text)
    assert content.address is not None
    assert content.address.value == "https://harbour.example/a"
    assert content.title is not None
    assert content.title.value == "Dockers end strike"
    assert content.outlet is not None
    assert content.outlet.value == "Marfa"
    assert [author.value for author in content.authors] == ["Jane Roe"]


@pytest.mark.parametrize(
    "first",
    [
        "Dockers voted on Monday to end a strike that had closed the port for two weeks.",
        "Dockers voted on Monday to end a strike that had closed the port\nfor two weeks, said the union.",
        "The union says:",
        "Dockers went home.",
        "Dockers voted on Monday to end the strike.",
    ],
)
def test_a_sentence_is_no_title(first: str) -> None:
    assert read_plain(f"{first}\n\n{BODY}").title is None


def test_a_date_without_a_year_is_no_date() -> None:
    content = read_plain(f"Dockers end strike\n\nMarch 3\n\n{BODY}")
    assert not content.published.known


def test_a_dateline_is_read_and_stays_article() -> None:
    content = read_plain(f"Dockers end strike\n\nHALDEN, March 3, 2025 (Agency) - {BODY}")
    assert content.dateline is not None
    assert content.dateline.value == "HALDEN"
    assert str(content.published) == "2025-03-03"
    assert content.published.detail.startswith("dateline")
    assert content.apart == ()


def test_a_closing_byline_ends_a_list_of_links() -> None:
    content = read_plain(
        f"{BODY}\nGo deeper:\n\nDockers and Port Office Meet in Halden\n\nJane Roe - J.Doe\n"
    )
    assert [author.value for author in content.authors] == ["Jane Roe", "J.Doe"]
    assert apart(content)["Jane Roe - J.Doe"] == "byline"
    assert is_apart(content, "Port Office Meet")


def test_section_labels_stay_article() -> None:
    content = read_plain(f"Dockers end strike\n\nWhy it matters:\n\n{BODY}")
    assert content.apart == ()


def test_comments_to_the_end_are_apart() -> None:
    rules = "Comments\n\nWe welcome comments that are to the point and kind.\n\nPost a comment\n\nRequired"
    content = read_plain(f"Dockers end strike\n\n{BODY}\n{rules}")
    assert apart(content) == {rules: "comments"}


def test_long_comment_rules_are_told_by_their_words() -> None:
    rules = (
        "We welcome comments that are to the point.\n\n"
        + "Be kind to the others here, always.\n\n" * 20
    )
    content = read_plain(f"Dockers end strike\n\n{BODY}\nComments\n\n{rules}")
    assert is_apart(content, "Be kind")


def test_a_heading_in_the_middle_does_not_hide_the_rest() -> None:
    content = read_plain(f"Dockers end strike\n\n{BODY}\nComments\n\n{BODY}\n{BODY}")
    assert list(apart(content)) == ["Comments"]


def test_links_in_the_middle_end_at_prose() -> None:
    content = read_plain(
        f"{BODY}\nRead more\n\nPort office makes a new offer\n\nBut then the port closed again on Friday, for good.\n"
    )
    assert is_apart(content, "makes a new offer")
    assert not is_apart(content, "closed again")


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("A+ A-", "page controls"),
        ("Share", "share buttons"),
        ("Facebook Twitter WhatsApp", "share buttons"),
        ("5 min read", "page controls"),
        ("ADVERTISEMENT", "advertisement"),
        ("Sign up for our morning letter", "newsletter"),
        ("Copyright © 2025 Harbour News", "copyright"),
        ("© 2025 Harbour News", "copyright"),
        ("Read more: Port reopens", "links to other pages"),
        ("Читайте также: Порт открыт", "links to other pages"),
        ("بیشتر بخوانید", "links to other pages"),
        ("إعلان", "advertisement"),
        ("Anzeige", "advertisement"),
    ],
)
def test_furniture_lines(line: str, why: str) -> None:
    content = read_plain(f"Dockers end strike\n\n{BODY}\n{line}\n\n{BODY}")
    assert apart(content) == {line: why}


@pytest.mark.parametrize(
    "line",
    [
        "Share prices at the port office rose by 3 percent on Monday.",
        "Comments by the port office angered the union on Monday.",
        "Copyright holders sued the port office on Monday.",
        "Required repairs to the quay will cost 4 million.",
        "What they are saying:",
    ],
)
def test_article_lines_that_begin_like_furniture(line: str) -> None:
    assert read_plain(f"Dockers end strike\n\n{BODY}\n{line}\n\n{BODY}").apart == ()


def test_the_text_is_whole() -> None:
    text = f"Dockers end strike\n\n\u00a0\n\n{BODY}Zo\u0308e \u05d0\u05d1 😀\u200d\n"
    assert read_plain(text).text == text


HEADS = {
    "agency": (
        "Dockers end strike\nBy JANE ROE\nMarfa Press\nHALDEN (MP) — ",
        "Marfa Press",
        "JANE ROE",
        "unknown",
    ),
    "after furniture": (
        "Dockers end strike\n2 hours ago\nJane Roe\nMarfa News, Halden\nShare\n",
        "Marfa News",
        "Jane Roe",
        "unknown",
    ),
    "name and place": (
        "Dockers end strike\n\nJane Roe in Halden\nMon 3 Mar 2025\n\n",
        None,
        "Jane Roe",
        "2025-03-03",
    ),
    "section and sentence": (
        (
            "News | Economy\nDockers end strike\nThe port office says that talks will go on.\n\n"
            "By Marfa Staff\nPublished On 3 Mar 2025\n"
        ),
        None,
        "Marfa Staff",
        "2025-03-03",
    ),
    "date without a year above": ("3 MAR, 12:34\nDockers end strike\n", None, None, "unknown"),
}


@pytest.mark.parametrize("name", HEADS)
def test_heads_of_many_forms(name: str) -> None:
    head, outlet, author, published = HEADS[name]
    content = read_plain(head + BODY)
    assert content.title is not None
    assert content.title.value == "Dockers end strike"
    assert (content.outlet.value if content.outlet else None) == outlet
    assert [found.value for found in content.authors] == ([author] if author else [])
    assert str(content.published) == published
    assert not is_apart(content, "Dockers voted")


@pytest.mark.parametrize("last", ["Harbour Island", "What Comes Next"])
def test_a_short_last_line_below_another_is_no_byline(last: str) -> None:
    content = read_plain(f"Dockers end strike\n\n{BODY}\nWhat the union wants\n\n{last}\n")
    assert content.authors == ()
    assert not is_apart(content, last)


def test_a_credit_of_the_source_is_apart() -> None:
    content = read_plain(f"Dockers end strike\n\n{BODY}\nSource: Marfa and agencies\n")
    assert apart(content) == {"Source: Marfa and agencies": "source line"}


PROSE = (
    "The ferry has stayed in port since Tuesday, and nobody on the quay could say when it would sail"
    " again. Passengers were taken across by bus."
)


def test_a_masthead_of_two_lines_is_the_outlet_and_the_headline_below_it_the_title() -> None:
    text = f"Marrow Gazette\nNews of the estuary\n\nFerry stays in port for a third day\n\nBy Jane Roe\n\n{PROSE}\n"
    reading = read_plain(text)
    assert reading.title is not None
    assert reading.title.value == "Ferry stays in port for a third day"
    assert reading.outlet is not None
    assert (reading.outlet.value, reading.outlet.origin) == ("Marrow Gazette", Origin.INFERRED)
    apart = [reading.text[span.start : span.end] for span in reading.apart]
    assert any("News of the estuary" in words for words in apart)


def test_a_short_title_with_its_deck_below_stays_the_title() -> None:
    text = (
        f"Ferry stays\n\nThird day without a crossing over the estuary\n\n3 March 2025\n\n{PROSE}\n"
    )
    reading = read_plain(text)
    assert reading.title is not None
    assert reading.title.value == "Ferry stays"


def test_a_name_before_the_date_is_the_outlet_where_the_text_begins_with_its_own_place() -> None:
    text = f"Ferry stays in port\n\nTidewire, 3 March 2025\nHALDEN (Tidewire) - {PROSE}\n"
    reading = read_plain(text)
    assert reading.outlet is not None
    assert reading.outlet.value == "Tidewire"
    assert reading.dateline is not None
    assert reading.dateline.value == "HALDEN"
