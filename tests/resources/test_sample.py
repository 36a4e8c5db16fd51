"""The sample job: every quote stands exactly once in its file, every key and word is known."""

from __future__ import annotations

import importlib
import itertools
import json
import re
from pathlib import Path
from typing import Any

import pytest

from core.text import occurrences
from core.words import (
    ClaimType,
    Kind,
    Origin,
    Rank,
    Relation,
    Resolution,
    Role,
    Severity,
    Stance,
    Status,
    Voice,
)

SAMPLE = Path(__file__).parents[2] / "resources" / "sample"
JOB: dict[str, list[dict[str, Any]]] = json.loads((SAMPLE / "job.json").read_text(encoding="utf-8"))
CLAIMS = {claim["key"]: claim for claim in JOB["claims"]}
FILES = [article["file"] for article in JOB["articles"]]


def text_of(name: str) -> str:
    """Return the text of a sample file as it is imported."""
    if not name.endswith(".txt"):
        ingest = importlib.import_module("core.ingest")
        if not hasattr(ingest, "read_file"):
            pytest.skip("core.ingest reads no files yet")
        return ingest.read_file(SAMPLE / name).text
    return (SAMPLE / name).read_bytes().decode("utf-8")


def claims_of(name: str) -> list[dict[str, Any]]:
    return [claim for claim in JOB["claims"] if claim["file"] == name]


def spans_of(name: str) -> list[tuple[int, int]]:
    text = text_of(name)
    return [place for claim in claims_of(name) for place in occurrences(text, claim["quote"])]


@pytest.mark.parametrize("key", CLAIMS)
def test_each_quote_stands_exactly_once_in_its_text(key: str) -> None:
    claim = CLAIMS[key]
    assert len(occurrences(text_of(claim["file"]), claim["quote"])) == 1


@pytest.mark.parametrize("name", [name for name in FILES if not name.endswith(".txt")])
def test_quotes_of_marked_up_files_stand_once_in_the_source_without_markup(name: str) -> None:
    source = (SAMPLE / name).read_text(encoding="utf-8")
    for claim in claims_of(name):
        assert source.count(claim["quote"]) == 1, claim["key"]
        assert not re.search(r"[<>&*_#\[\]]", claim["quote"]), claim["key"]


def test_every_file_of_the_folder_is_an_article_and_has_claims() -> None:
    assert sorted(FILES) == sorted(p.name for p in SAMPLE.iterdir() if p.name != "job.json")
    assert {claim["file"] for claim in JOB["claims"]} == set(FILES)


def test_text_files_are_utf8_with_unix_line_ends() -> None:
    for name in FILES:
        data = (SAMPLE / name).read_bytes()
        assert b"\r" not in data, name
        assert not data.startswith(b"\xef\xbb\xbf"), name


def test_articles_are_as_long_as_short_news() -> None:
    for name in FILES:
        words = re.sub(r"<[^>]*>", " ", (SAMPLE / name).read_text(encoding="utf-8")).split()
        assert 150 <= len(words) <= 400, name


def test_words_are_those_of_the_models() -> None:
    for article in JOB["articles"]:
        Role(article["role"])
        for date in (article["published"], article["retrieved"]):
            assert date is None or Origin(date["origin"])
    for claim in JOB["claims"]:
        ClaimType(claim["type"])
        Voice(claim["voice"])
    for link in JOB["links"]:
        Relation(link["relation"])
    for contradiction in JOB["contradictions"]:
        Kind(contradiction["kind"])
        Severity(contradiction["severity"])
        Status(contradiction["status"])
        assert contradiction["resolution"] is None or Resolution(contradiction["resolution"])
        for evidence in contradiction["evidence"]:
            Stance(evidence["stance"])
            Rank(evidence["rank"])


def test_links_and_contradictions_tie_known_claims() -> None:
    assert len(CLAIMS) == len(JOB["claims"])
    for link in JOB["links"]:
        assert {link["first"], link["second"]} <= set(CLAIMS)
        assert link["first"] != link["second"]
    for contradiction in JOB["contradictions"]:
        claims = contradiction["claims"]
        assert len(set(claims)) == len(claims) >= 2
        assert set(claims) <= set(CLAIMS)
        assert contradiction["upheld"] is None or contradiction["upheld"] in claims


def test_the_hard_cases_are_there() -> None:
    northline = sorted(spans_of("02-northline-agency.txt"))
    assert any(a[1] > b[0] for a, b in itertools.pairwise(northline)), "no overlapping claims"
    assert any("\n\n" in claim["quote"] for claim in JOB["claims"])
    lantern = text_of("04-evening-lantern.txt")
    start = lantern.index(CLAIMS["lantern-hurt"]["quote"])
    assert lantern[start - 1] == "🚨"
    assert any(character > "\uffff" for character in lantern[: start - 1])
    assert any(re.search("[۰-۹]", claim["quote"]) for claim in JOB["claims"])
    within = [
        c for c in JOB["contradictions"] if len({CLAIMS[key]["file"] for key in c["claims"]}) == 1
    ]
    assert len(within) >= 1
    assert any(article["published"] is None for article in JOB["articles"])
