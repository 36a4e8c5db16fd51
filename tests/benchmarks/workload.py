"""Articles, claims and links to measure with: made up, and the same in every run."""

from __future__ import annotations

import random
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from core import operations
from core.ingest import read_all
from core.jobs import run
from core.operations import views
from core.store import ties
from core.words import Relation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.store.project import Project

_WORDS: Sequence[str] = (
    "harbour port dockers union minister strike ships containers traffic wages agreement talks council budget"
    " northern quay crane board officials reported growth exports tonnes week winter night shift safety training"
    " rose fell by over about nearly percent million said told confirmed expected signed delayed opened closed"
    " the a of in on and to for with from under after before between new last first second many few all most"
).split()
_OUTLETS = ("Coast Daily", "National Wire", "Evening Post", "Quay Gazette", "Northern Mail")


def write_articles(folder: Path, count: int, words: int = 600) -> list[Path]:
    """Write that many text articles of about that many words into a folder; return their paths."""
    chance = random.Random(20250226)
    paths: list[Path] = []
    for number in range(count):
        path = folder / f"article-{number:05}.txt"
        path.write_text(_article(chance, number, words), encoding="utf-8")
        paths.append(path)
    return paths


def _article(chance: random.Random, number: int, words: int) -> str:
    day, month = 1 + number % 28, 1 + number % 12
    head = f"Harbour report {number} on traffic and wages\n\n{day:02}-{month:02}-2025\n"
    paragraphs: list[str] = []
    while words > 0:
        length = chance.randint(40, 80)
        words -= length
        chosen: list[str] = chance.choices(_WORDS, k=length)
        chosen[length // 2] = str(chance.randint(2, 9000))
        paragraphs.append(" ".join(chosen).capitalize() + ".")
    return f"{head}{_OUTLETS[number % len(_OUTLETS)]}\n\n" + "\n\n".join(paragraphs) + "\n"


def import_all(project: Project, paths: list[Path]) -> None:
    """Take the articles in, as a user does."""
    run(
        operations.import_articles(
            project, read_all([str(path) for path in paths]), total=len(paths)
        )
    )


def mark(project: Project, articles: int, claims: int, links: int) -> None:
    """Mark so many claims in the first so many articles and link them, in two steps of the log."""
    chance = random.Random(7)
    with project.step("Mark for measuring"):
        for number in range(claims):
            start = 80 + chance.randint(0, 3000)
            operations.add_claim(
                project, 1 + number % articles, start, start + chance.randint(30, 120)
            )
    ids = [row["id"] for row in project.query("SELECT id FROM claim ORDER BY id")]
    with project.step("Link for measuring"):
        for first, second in islice(pairwise(ids), links):
            ties.add_link(project, first, second, Relation.SUPPORTS, "")


def mark_in(project: Project, article_id: int, count: int, *, near: int = 0) -> list[int]:
    """Mark so many claims in an article, in one step, and return their ids; `near` its beginning, where given."""
    chance = random.Random(count)
    length = near or views.newest_version(project, article_id).length
    starts = [chance.randint(80, length - 130) for _ in range(count)]
    with project.step("Mark for measuring"):
        return [
            operations.add_claim(project, article_id, start, start + chance.randint(30, 120))
            for start in starts
        ]
