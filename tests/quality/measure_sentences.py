"""How well sentence ends are found: on the project's own passages, on real news, and on the golden rules of another program.

An end is right where it falls on the same code point as one of the gold set. News comes as annotated sentences, parted into
words; they are put together again with a space after a stop and a line end after a heading, once as they are (words parted)
and once with the spaces before marks taken out.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

from core.reading.sentences import sentence_spans
from tests.quality.tables import Row, Table, Tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

GOLD = Path(__file__).parent / "gold" / "sentences.jsonl"
END = "‖"
GOAL = 0.99
CONTEXT = 30
LANGUAGES = {
    "english": "en",
    "russian": "ru",
    "persian": "fa",
    "arabic": "ar",
    "deutsch": "de",
    "french": "fr",
    "spanish": "es",
}
_WHOLE = re.compile(r"[.!?][\"')” ]*$")


def own() -> list[Table]:
    """Measure on the project's own passages, in English and in Persian, Arabic and Russian."""
    lines = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    parts = (
        ("sentences, own, tuned on", "tuned", "tuned on"),
        ("sentences, own, held out", "held", "held out"),
    )
    return [
        _table(
            title,
            use,
            [
                (
                    "ends, F1",
                    ((*_unmarked(d["marked"]), d["language"]) for d in lines if d["part"] == part),
                )
            ],
        )
        for title, part, use in parts
    ]


def shared(folder: Path) -> list[Table]:
    """Measure on the sentences of ECB+ and MEANTIME (looked at for errors) and the golden rules of pysbd (reported only)."""
    tables: list[Table] = []
    news = {
        "ECB+": folder / "ecbplus_dev_topics" / "docs.json",
        "MEANTIME": folder / "meantime_en" / "meantime.conll",
    }
    for name, path in news.items():
        if path.is_file():
            documents = list(_ecb(path) if name == "ECB+" else _meantime(path))
            rows = [
                ("ends, words parted, F1", (_joined(some) for some in documents)),
                ("ends, F1", (_joined([_closed_up(s) for s in some]) for some in documents)),
            ]
            tables.append(_table(f"sentences, {name}", "tuned on", rows))
    golden = folder / "pysbd" / "golden_rules.json"
    if golden.is_file():
        rules = json.loads(golden.read_text(encoding="utf-8"))
        tables.append(
            _table(
                "sentences, golden rules of pysbd",
                "reported only",
                [
                    (f"ends, {name}, F1", _golden(rules[name], code))
                    for name, code in LANGUAGES.items()
                    if name in rules
                ],
            )
        )
    return tables


def _table(
    title: str, use: str, rows: Iterable[tuple[str, Iterable[tuple[str, set[int], str]]]]
) -> Table:
    made: list[Row] = []
    misses: list[str] = []
    for what, cases in rows:
        tally = Tally(0, 0, 0)
        for text, ends, language in cases:
            got = {end for _, end in sentence_spans(text, language)}
            tally = Tally(
                tally.right + len(got & ends),
                tally.wrong + len(got - ends),
                tally.missed + len(ends - got),
            )
            misses += [f"wrong: {_around(text, end)}" for end in sorted(got - ends)]
            misses += [f"missed: {_around(text, end)}" for end in sorted(ends - got)]
        made.append(
            Row(what, tally.f1, tally.right + tally.missed, None if "golden" in title else GOAL)
        )
    return Table(title, use, tuple(made), tuple(misses))


def _around(text: str, end: int) -> str:
    return f"{text[max(0, end - CONTEXT) : end]!r} | {text[end : end + CONTEXT]!r}"


def _unmarked(marked: str) -> tuple[str, set[int]]:
    parts = marked.split(END)
    ends: set[int] = set()
    at = 0
    for part in parts[:-1]:
        at += len(part)
        ends.add(at)
    return "".join(parts), ends


def _ecb(path: Path) -> Iterator[list[str]]:
    for document in json.loads(path.read_text(encoding="utf-8")):
        yield document["sentences"]


def _meantime(path: Path) -> Iterator[list[str]]:
    sentences: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if line.startswith("#end"):
            yield [" ".join(words) for words in sentences.values()]
            sentences = {}
        elif not line.startswith("#") and fields[1:]:
            sentences.setdefault(fields[1], []).append(fields[3])


def _closed_up(sentence: str) -> str:
    """Take out the spaces that parting into words has put in."""
    text = re.sub(r" ([,.;:!?%)\]])", r"\1", sentence)
    text = re.sub(r"([(\[$#]) ", r"\1", text)
    text = re.sub(r" ('s|n't|'re|'ve|'ll|'d)\b", r"\1", text)
    text = re.sub(r'" ([^"]*?) "', r'"\1"', text)
    return re.sub(r" ?''", '"', re.sub(r"`` ?", '"', text))


def _joined(sentences: Iterable[str]) -> tuple[str, set[int], str]:
    text = ""
    ends: set[int] = set()
    for sentence in sentences:
        text += sentence
        ends.add(len(text))
        text += " " if _WHOLE.search(sentence) else "\n"
    return text, ends, "en"


def _golden(
    cases: Iterable[dict[str, object]], language: str
) -> Iterator[tuple[str, set[int], str]]:
    for case in cases:
        text, sentences = str(case["text"]), case["sentences"]
        ends: set[int] = set()
        at = 0
        assert isinstance(sentences, list)
        for sentence in sentences:
            bare = str(sentence).strip()
            found = text.find(bare, at)
            at = (found if found >= 0 else at) + len(bare)
            ends.add(at)
        yield text, ends, language
