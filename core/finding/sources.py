"""What the texts of a project are read from: words, what is known of them, and what the checker corrected and answered.

A stamp is a hash of all of it: where it is as it was, what was read and compared still holds.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b
from typing import TYPE_CHECKING

from ..comparing.parts import ENGINE
from ..reading import Written, lexicons
from ..reading.corrected import Correction, Part
from ..store import readings
from ..store.searching import terms
from .workers import PICKED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..store.project import Project
    from ..store.readings import Answer, Known
    from .shelf import Shelved

KEYS = "3"
"""The version of what passages are found under. It changes with anything that changes a key or a choice of pairs."""

READ = "read:"
"""Stands before the stamp of a version that was read while its pairs are still to be compared."""

_DAY = len("2025-02-26")
YES = "yes"


@dataclass(frozen=True, slots=True)
class Source:
    """What one version is read from; plain values, to be sent to another process. `stamp` tells it from all others.

    `shelved`: where the statements were put that were read from it, None where they were not.
    """

    version_id: int
    stamp: str
    text: str
    first: date | None
    last: date | None
    outlet: str
    language: str
    title: str
    apart: tuple[tuple[int, int], ...] = ()
    corrections: tuple[Correction, ...] = ()
    words: tuple[str, ...] = ()
    shelved: Shelved | None = None

    @property
    def written(self) -> Written:
        """What is known of the text beside its words."""
        return Written(self.first, self.last, self.outlet, self.language)


@dataclass(frozen=True, slots=True)
class Answers:
    """What the checker answered, as comparing asks for it.

    `names` holds pairs of names and whether they are one; `articles` pairs of article uids in order and whether they tell
    of one event; `passages` pairs of addresses in order and, by question, the answer.
    """

    names: tuple[tuple[str, str, bool], ...] = ()
    articles: dict[tuple[str, str], bool] = field(default_factory=dict[tuple[str, str], bool])
    passages: dict[tuple[str, str], dict[str, bool]] = field(
        default_factory=dict[tuple[str, str], dict[str, bool]]
    )
    copies: dict[tuple[str, str], bool] = field(default_factory=dict[tuple[str, str], bool])


def ordered(one: str, other: str) -> tuple[str, str]:
    """Return two names, uids or addresses in the order in which an answer holds them."""
    return (one, other) if one <= other else (other, one)


def address(version_uid: str, start: int, end: int) -> str:
    """Return how an answer names a passage: [start, end) of a version."""
    return f"{version_uid}:{start}-{end}"


def answers(project: Project) -> Answers:
    """Return all that the checker answered."""
    names: dict[tuple[str, str], bool] = {}
    made = Answers()
    for one in readings.answers(project):
        pair, yes = (one.first, one.second), one.value == YES
        if one.scope == "names":
            names[pair] = yes
        elif one.scope == "articles":
            made.articles[pair] = yes
        elif one.scope == "copies":
            made.copies[pair] = yes
        else:
            made.passages.setdefault(pair, {})[one.question] = yes
    told = tuple((first, second, same) for (first, second), same in sorted(names.items()))
    return Answers(told, made.articles, made.passages, made.copies)


@dataclass(frozen=True, slots=True)
class Stamp:
    """From what a version is read, and from what its pairs are compared: that and the answers about it."""

    read: str
    compared: str


class Sources:
    """The versions of a project that are compared: the newest ones, or those asked for, with their stamps."""

    def __init__(self, project: Project, version_ids: Iterable[int] | None = None) -> None:
        """Take down what is known now; texts are read when they are asked for."""
        self._project = project
        found = (
            readings.newest(project)
            if version_ids is None
            else readings.known(project, version_ids)
        )
        self.known: dict[int, Known] = {one.version_id: one for one in found}
        self._corrections = readings.corrections(project)
        self.stamps = self._stamps()
        self.shelved: dict[int, Shelved] = {}

    def _stamps(self) -> dict[int, Stamp]:
        common = f"{ENGINE}|{KEYS}|{lexicons.digest()}"
        about = self._about()
        made: dict[int, Stamp] = {}
        for version_id, one in self.known.items():
            corrections = self._corrections.get(version_id, [])
            told = [(c.start, c.end, c.part, c.value) for c in corrections]
            parts = (
                common,
                one.text_sha256,
                *(one.earliest, one.latest, one.outlet, one.language, one.title, one.apart),
                *told,
            )
            copies = [a for a in about.get(version_id, []) if a.scope == "copies"]
            read = _hash((*parts, *copies))  # what is no copy any more has to be looked at anew
            made[version_id] = Stamp(read, _hash((read, *about.get(version_id, []))))
        return made

    def _about(self) -> dict[int, list[Answer]]:
        """Return the answers about each version: about its passages, its article, and the names that stand in it.

        That two passages were picked by hand is not among them: only their own comparison leans on it.
        """
        found: defaultdict[int, list[Answer]] = defaultdict(list)
        told = [one for one in readings.answers(self._project) if one.question != PICKED]
        if not told:
            return found
        by_uid: defaultdict[str, list[int]] = defaultdict(list)
        for version_id, one in self.known.items():
            by_uid[one.article_uid].append(version_id)
            by_uid[one.version_uid].append(version_id)
        for answer in told:
            for version_id in self._concerned(answer, by_uid):
                found[version_id].append(answer)
        return found

    def _concerned(self, answer: Answer, by_uid: dict[str, list[int]]) -> set[int]:
        sides = (answer.first, answer.second)
        if answer.scope == "names":
            phrases = [words for words in map(terms, sides) if words]
            return {v for words in phrases for v in readings.holding(self._project, words)}
        return {v for side in sides for v in by_uid.get(side.partition(":")[0], ())}

    def order(self, version_id: int) -> tuple[str, int, int]:
        """Return what tells which of two versions comes first: published earlier, then added earlier."""
        one = self.known[version_id]
        return (one.earliest or one.latest or "9999", one.article_id, version_id)

    def day(self, version_id: int) -> int | None:
        """Return the day an article was published, as `date.toordinal` counts it; None where it is not known."""
        one = self.known.get(version_id)
        told = one.latest or one.earliest if one else None
        return date.fromisoformat(told[:_DAY]).toordinal() if told else None

    def sources(self, version_ids: Sequence[int]) -> list[Source]:
        """Return what some of the versions are read from; one that is not among them, or gone, is left out."""
        wanted = [one for one in version_ids if one in self.known]
        texts = readings.texts(self._project, wanted)
        return [self._source(one, texts[one]) for one in wanted if one in texts]

    def _source(self, version_id: int, text: str) -> Source:
        one = self.known[version_id]
        return Source(
            version_id=version_id,
            stamp=self.stamps[version_id].read,
            text=text,
            first=_day(one.earliest),
            last=_day(one.latest),
            outlet=one.outlet,
            language=one.language,
            title=one.title,
            apart=tuple((start, end) for start, end, _ in json.loads(one.apart)),
            corrections=tuple(
                Correction(c.start, c.end, Part(c.part), c.value)
                for c in self._corrections.get(version_id, ())
                if c.part in _PARTS
            ),
            words=tuple(map(str, lexicons.folders())),
            shelved=self.shelved.get(version_id),
        )


_PARTS = frozenset(part.value for part in Part)


def _day(moment: str | None) -> date | None:
    return date.fromisoformat(moment[:_DAY]) if moment else None


def _hash(parts: Iterable[object]) -> str:
    hasher = blake2b(digest_size=16)
    for part in parts:
        written = repr(part).encode()
        hasher.update(b"%d:%b;" % (len(written), written))
    return hasher.hexdigest()
