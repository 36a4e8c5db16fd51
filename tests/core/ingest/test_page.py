from __future__ import annotations

import json
import time
from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.ingest import read_bytes
from core.ingest.page import NOT_FOUND, TOO_DEEP

if TYPE_CHECKING:
    from core.ingest import Reading

ARTICLE = [
    "Dockers voted on Monday to end a strike that had closed the port of Halden for two weeks, the union said.",
    "The union said that 1,200 people had taken part in the strike, while the port office counted fewer than 900.",
    "Ships are expected to return by the end of the week, when the two sides will meet once more in the town hall.",
    "“We have won what we wanted,” said Jane Roe, who leads the union, in a speech at the gates of the port.",
]


def page(body: str, head: str = "") -> bytes:
    return (
        f"<!doctype html><html lang='en-GB'><head>{head}</head><body>{body}</body></html>".encode()
    )


def read(body: str, head: str = "") -> Reading:
    return read_bytes(page(body, head), name="a.html")


def main_of(reading: Reading) -> str:
    kept = list(reading.text)
    for span in reading.apart:
        kept[span.start : span.end] = " " * (span.end - span.start)
    return "".join(kept)


FULL = (
    "<nav><a>Home</a> <a>World news</a></nav><h1>Dockers end strike</h1><p>3 March 2025</p>"
    + "".join(f"<p>{p}</p>" for p in ARTICLE)
    + "<aside><p>Most read</p><p>Port office makes a new offer</p></aside><footer>© Harbour News</footer>"
)


def test_what_is_not_the_article_is_apart_with_a_reason() -> None:
    reading = read(FULL)
    whys = {reading.text[s.start : s.end]: s.why for s in reading.apart}
    assert whys["Home World news"] == "navigation"
    assert whys["3 March 2025"] == "header line"
    assert whys["© Harbour News"] == "footer"
    main = main_of(reading)
    assert "Dockers end strike" in main
    assert all(paragraph in main for paragraph in ARTICLE)
    assert "Port office" not in main


def test_the_visible_date_serves_where_metadata_is_silent() -> None:
    assert str(read(FULL).published) == "2025-03-03"


def test_metadata_is_read_with_its_place() -> None:
    data = {
        "@type": "NewsArticle",
        "headline": "Dockers &amp; port",
        "datePublished": "2025-03-03T10:00:00+01:00",
        "dateModified": "2025-03-04",
        "author": [{"@type": "Person", "name": "Jane Roe"}, {"name": "John Doe"}],
        "publisher": {"name": "Harbour News"},
    }
    reading = read(
        FULL,
        "<title>Dockers end strike | Harbour News</title><link rel=canonical href='https://h.example/a'>"
        "<script type='application/ld+json'>{broken</script>"
        f"<script type='application/ld+json'>{json.dumps(data)}</script>",
    )
    assert reading.title is not None
    assert (reading.title.value, reading.title.detail) == ("Dockers & port", "JSON-LD headline")
    assert reading.outlet is not None
    assert (reading.outlet.value, reading.outlet.detail) == (
        "Harbour News",
        "JSON-LD publisher.name",
    )
    assert [author.value for author in reading.authors] == ["Jane Roe", "John Doe"]
    assert str(reading.published) == "2025-03-03T10:00:00+01:00"
    assert str(reading.updated) == "2025-03-04"
    assert reading.address is not None
    assert reading.address.value == "https://h.example/a"
    assert reading.language is not None
    assert (reading.language.value, reading.language.detail) == ("en", "html lang")


def test_the_outlet_is_cut_off_the_title() -> None:
    reading = read(FULL, "<title>Dockers end strike | Harbour News</title>")
    assert reading.title is not None
    assert reading.title.value == "Dockers end strike"
    assert reading.outlet is not None
    assert reading.outlet.value == "Harbour News"


@pytest.mark.parametrize(
    "script",
    [
        "[1, null]",
        '{"@type": "Article", "author": 5, "headline": ["a"], "publisher": []}',
        "[" * 100_000,
    ],
)
def test_odd_structured_data_does_no_harm(script: str) -> None:
    assert read(FULL, f"<script type='application/ld+json'>{script}</script>").text


def test_no_date_is_guessed() -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in ARTICLE)
    reading = read(body, "<link rel=canonical href='https://h.example/2025/03/03/a'>")
    assert not reading.published.known
    assert not reading.updated.known


def test_where_no_article_is_found_nothing_is_apart() -> None:
    reading = read("<nav>Home</nav>" + "<div>" * 900 + f"<p>{ARTICLE[0]}</p>")
    assert reading.apart == ()
    assert NOT_FOUND in reading.notes


def test_very_deep_pages_keep_their_text() -> None:
    reading = read("<div>" * 50_000 + f"<p>{ARTICLE[0]}</p>&amp;")
    assert reading.text == f"{ARTICLE[0]}\n&"
    assert TOO_DEEP in reading.notes


def test_a_gigantic_line_is_read_in_time() -> None:
    start = time.perf_counter()
    reading = read("<p>" + "word " * 2_500_000)
    assert len(reading.text) == 12_499_999
    assert time.perf_counter() - start < 20


def test_outside_entities_are_not_fetched() -> None:
    data = b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><html><body><p>a &x; b</p></body></html>'
    assert "&x;" in read_bytes(data, name="a.html").text


def test_an_encoding_in_the_xml_declaration_does_no_harm() -> None:
    text = "<?xml version='1.0' encoding='koi8-r'?><html><body><p>Café</p></body></html>"
    assert read_bytes(text.encode(), name="a.xhtml").text == "Café"


WORDS = st.sampled_from(
    [
        "port",
        "strike",
        "union",
        "dockers",
        "Monday",
        "ship",
        "quay",
        "office",
        "crane",
        "vote",
        "13",
        "1,200",
    ]
)
SENTENCE = st.lists(WORDS, min_size=14, max_size=40).map(" ".join)


@settings(max_examples=40)
@given(st.lists(SENTENCE, min_size=4, max_size=8), st.lists(WORDS, max_size=5), st.data())
def test_the_article_is_never_apart(
    sentences: list[str], menu: list[str], data: st.DataObject
) -> None:
    number = count(1)
    paragraphs = [
        f"Paragraph number {next(number)} says {sentence} once more." for sentence in sentences
    ]
    tag = data.draw(st.sampled_from(["article", "main", "div"]))
    links = "".join(f"<li><a href='/{word}'>{word}</a></li>" for word in menu)
    body = "".join(f"<p>{p}</p>" for p in paragraphs)
    reading = read(
        f"<nav><ul>{links}</ul></nav><{tag}><h1>Dockers end strike</h1>{body}</{tag}><footer>Foot</footer>"
    )
    main = main_of(reading)
    assert all(paragraph in main for paragraph in paragraphs)
