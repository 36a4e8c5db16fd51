"""How much of the known main text of real pages is found: token F1 over the pages beside the repository."""

from __future__ import annotations

import re
import sys
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from core.ingest import read_file
from core.ingest.page import fragment_text

if TYPE_CHECKING:
    from pathlib import Path

    from core.ingest import Reading

LEAST_MEAN = 0.95
LEAST_OF_ANY = 0.88


def tokens(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


def main_of(reading: Reading) -> str:
    parts, at = list[str](), 0
    for span in reading.apart:
        parts.append(reading.text[at : span.start])
        at = span.end
    return " ".join([*parts, reading.text[at:]])


def f1(found: Counter[str], known: Counter[str]) -> float:
    return 2 * (found & known).total() / max(1, found.total() + known.total())


def test_the_main_text_of_known_pages(shared: Path) -> None:
    folders = sorted(
        p.parent for p in (shared / "data/readability_testpages").glob("*/source.html")
    )
    if not folders:
        pytest.skip("The pages with known main text are not in ../shared/data.")
    scores: dict[str, float] = {}
    for folder in folders:
        known = fragment_text((folder / "expected.html").read_text(encoding="utf-8"))
        scores[folder.name] = f1(tokens(main_of(read_file(folder / "source.html"))), tokens(known))
    mean = sum(scores.values()) / len(scores)
    table = "".join(f"\n{score:.3f}  {name}" for name, score in {**scores, "mean": mean}.items())
    sys.stdout.write(f"{table}\n")
    assert mean >= LEAST_MEAN
    assert min(scores.values()) >= LEAST_OF_ANY
