from __future__ import annotations

from core.ingest import read_bytes
from core.ingest.markdown import read_markdown

FRONT = """---
title: "Dockers end strike"
source: Harbour News
date: 2025-03-03
authors:
  - Jane Roe
  - John Doe
lang: en-GB
url: https://h.example/a
---
"""


def test_front_matter_is_metadata_and_stays_in_the_text() -> None:
    content = read_markdown(
        f"{FRONT}\n# Dockers go home\n\nDockers **went** home on [Monday](http://x).\n"
    )
    assert content.title is not None
    assert (content.title.value, content.title.detail) == (
        "Dockers end strike",
        "front matter title",
    )
    assert content.outlet is not None
    assert content.outlet.value == "Harbour News"
    assert [author.value for author in content.authors] == ["Jane Roe", "John Doe"]
    assert str(content.published) == "2025-03-03"
    assert content.language is not None
    assert content.language.value == "en"
    assert content.address is not None
    assert [(s.start, s.end, s.why) for s in content.apart] == [(0, len(FRONT) - 1, "front matter")]
    assert content.text.endswith("Dockers go home\n\nDockers went home on Monday.")


def test_without_front_matter_the_heading_is_the_title() -> None:
    content = read_markdown(
        "# Dockers go home\n\n3 March 2025\n\nDockers went home on Monday, said the union.\n"
    )
    assert content.title is not None
    assert content.title.value == "Dockers go home"
    assert str(content.published) == "2025-03-03"


def test_raw_html_is_text_and_scripts_are_left_out() -> None:
    content = read_markdown("<b>raw</b> text\n\n<script>alert(1)</script>\n\na &amp; b\n")
    assert content.text == "raw text\n\na & b"


def test_markdown_goes_by_its_suffix() -> None:
    assert read_bytes(b"# Dockers\n\nThey went home.\n", name="a.md").media_type == "text/markdown"
    assert read_bytes(b"# Dockers\n\nThey went home.\n", name="a.txt").media_type == "text/plain"
