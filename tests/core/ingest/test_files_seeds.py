"""What must be read in the first two articles, where they are beside the repository. Facts only, none of their text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.ingest import read_file

if TYPE_CHECKING:
    from pathlib import Path

    from core.ingest import Reading


def read_seed(shared: Path, number: str) -> Reading:
    found = sorted((shared / "seeds").glob(f"{number}_*.txt"))
    if not found:
        pytest.skip(f"The article {number} is not in ../shared/seeds.")
    return read_file(found[0])


def is_apart(reading: Reading, words: str) -> bool:
    at = reading.text.index(words)
    return any(span.start < at + len(words) and at < span.end for span in reading.apart)


def test_the_first(shared: Path) -> None:
    reading = read_seed(shared, "000")
    assert reading.title is not None
    assert reading.text.startswith(reading.title.value + "\n")
    assert str(reading.published) == "2025-02-26"
    assert not reading.updated.known
    assert reading.outlet is not None
    assert reading.outlet.value == "Rudaw"
    assert reading.dateline is not None
    assert reading.dateline.value.startswith("ERBIL")
    assert reading.authors == ()
    assert reading.language is not None
    assert reading.language.value == "en"
    assert not is_apart(reading, "over 13 percent")
    assert [(span.start, span.end, span.why) for span in reading.apart] == [
        (70, 86, "header line"),
        (87, 92, "page controls"),
        (3466, len(reading.text.rstrip()), "comments"),
    ]


def test_the_second(shared: Path) -> None:
    reading = read_seed(shared, "004")
    assert reading.title is None
    assert reading.outlet is None
    assert not reading.published.known
    assert len(reading.authors) == 2
    assert [span.why for span in reading.apart] == ["links to other pages", "byline"]
    assert is_apart(reading, "Go deeper:")
    assert is_apart(reading, reading.authors[0].value)
    assert not is_apart(reading, "10 percent")
    assert not is_apart(reading, "Why it matters:")
