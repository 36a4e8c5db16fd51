"""How well words are told apart: tags, and the clauses built on them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.reading.grammar.clauses import find_clauses, head_of
from core.reading.grammar.tokens import tokenize
from tests.quality.tables import Row, Table, Tally

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.reading.parts import Clause, Token

GOLD = Path(__file__).resolve().parent / "gold"
TAGS_GOAL, VERB_GOAL, SUBJECT_GOAL = 0.95, 0.92, 0.85


def own() -> list[Table]:
    """Measure the gold sets: two thirds read while the rules were made, a third only in sums."""
    tables: list[Table] = []
    for part, use in (("open", "tuned on"), ("held", "held out")):
        tags = [case for case in _cases("tags") if case["part"] == part]
        clauses = [case for case in _cases("clauses") if case["part"] == part]
        tables += [_tag_table(tags, part, use), _clause_table(clauses, part, use)]
    return tables


def shared(folder: Path) -> list[Table]:
    """Measure MEANTIME: whether the head of an event's mention is called a verb or a noun as there."""
    source = folder / "meantime_en"
    if not (source / "event_mentions.json").is_file():
        return []
    return [_meantime_table(source)]


def _cases(name: str) -> list[dict[str, Any]]:
    lines = (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def _tokens(text: str) -> tuple[Token, ...]:
    return tokenize(text, 0, len(text), "en")


def _share(right: int, cases: int) -> float:
    return right / cases if cases else 1.0


def _fits(token: Token | None, wanted: Iterable[str]) -> bool:
    """Tell whether a token has one of the tags, each a tag or tag.form."""
    return token is not None and not {token.tag, f"{token.tag}.{token.form}"}.isdisjoint(wanted)


def _tag_table(cases: list[dict[str, Any]], part: str, use: str) -> Table:
    right: dict[str, int] = {"all": 0}
    count: dict[str, int] = {"all": 0}
    misses: list[str] = []
    for case in cases:
        tokens = {(token.start, token.end): token for token in _tokens(case["text"])}
        for start, end, word, wanted in case["tags"]:
            token = tokens.get((start, end))
            group = wanted[0].partition(".")[0]
            for key in ("all", group):
                count[key] = count.get(key, 0) + 1
                right[key] = right.get(key, 0) + _fits(token, wanted)
            if not _fits(token, wanted):
                got = f"{token.tag}.{token.form}" if token else "no such token"
                misses.append(f"{word}: {got} for {wanted} in {case['text']}")
    rows = tuple(
        Row(key, _share(right[key], count[key]), count[key], TAGS_GOAL if key == "all" else None)
        for key in sorted(count)
    )
    return Table(f"tags, {part}", use, rows, tuple(misses) if part == "open" else ())


def _clause_table(cases: list[dict[str, Any]], part: str, use: str) -> Table:
    score = _Score()
    for case in cases:
        score.add(case)
    return Table(
        f"clauses, {part}", use, score.rows(), tuple(score.misses) if part == "open" else ()
    )


class _Score:
    """What of the clauses was found, over all cases."""

    def __init__(self) -> None:
        self.main = [0, 0]
        self.verbs = Tally(0, 0, 0)
        self.subjects = [0, 0]
        self.objects = [0, 0]
        self.passives = [0, 0]
        self.named = Tally(0, 0, 0)
        self.acted = Tally(0, 0, 0)
        self.misses: list[str] = []

    def add(self, case: dict[str, Any]) -> None:
        """Compare one sentence; its first clause is the main one."""
        tokens = _tokens(case["text"])
        found = {clause.verb: clause for clause in find_clauses(tokens) if clause.verb >= 0}
        wanted = _placed(tokens, case["clauses"])
        hits = len(found.keys() & wanted.keys())
        self.verbs = Tally(
            self.verbs.right + hits,
            self.verbs.wrong + len(found) - hits,
            self.verbs.missed + len(wanted) - hits,
        )
        self.main[1] += 1
        self.main[0] += next(iter(wanted)) in found
        if found.keys() != wanted.keys():
            extra = [tokens[verb].text for verb in found.keys() - wanted.keys()]
            less = [tokens[verb].text for verb in wanted.keys() - found.keys()]
            self.misses.append(f"verbs: too many {extra}, missed {less} in {case['text']}")
        for verb, clause in wanted.items():
            self._roles(case["text"], tokens, clause, found.get(verb))

    def _roles(
        self, text: str, tokens: tuple[Token, ...], wanted: dict[str, Any], found: Clause | None
    ) -> None:
        subject = _head(tokens, found.subject) if found else None
        object_ = _head(tokens, found.object) if found else None
        passive = found.passive if found else not wanted["passive"]
        self.named = _told(self.named, subject, wanted["subject"])
        if wanted.get("loose"):
            return
        self.acted = _told(self.acted, object_, wanted["object"])
        for pair, right in (
            (self.subjects, found is not None and subject == wanted["subject"]),
            (self.objects, found is not None and object_ == wanted["object"]),
            (self.passives, passive == wanted["passive"]),
        ):
            pair[0] += right
            pair[1] += 1
        got = (subject, object_, passive)
        want = (wanted["subject"], wanted["object"], wanted["passive"])
        if found and got != want:
            self.misses.append(f"{wanted['verb']}: {got} for {want} in {text}")

    def rows(self) -> tuple[Row, ...]:
        """Give the shares."""
        clauses = self.verbs.right + self.verbs.missed
        return (
            Row("main verb found", _share(*self.main), self.main[1], VERB_GOAL),
            Row("verbs of clauses, precision", self.verbs.precision, clauses),
            Row("verbs of clauses, recall", self.verbs.recall, clauses),
            Row("subject head right, or rightly none", _share(*self.subjects), self.subjects[1], SUBJECT_GOAL),
            Row("subject head, precision of those given", self.named.precision, self.named.right + self.named.wrong),
            Row("object head right, or rightly none", _share(*self.objects), self.objects[1]),
            Row("object head, precision of those given", self.acted.precision, self.acted.right + self.acted.wrong),
            Row("passive told", _share(*self.passives), self.passives[1]),
        )  # fmt: skip


def _told(tally: Tally, found: str | None, wanted: str | None) -> Tally:
    right = found is not None and found == wanted
    return Tally(
        tally.right + right,
        tally.wrong + (found is not None and not right),
        tally.missed + (wanted is not None and not right),
    )


def _head(tokens: tuple[Token, ...], span: tuple[int, int] | None) -> str | None:
    return None if span is None else tokens[head_of(tokens, span)].text


def _placed(tokens: tuple[Token, ...], clauses: list[dict[str, Any]]) -> dict[int, dict[str, Any]]:
    """Give the clauses by the index of their verb, in the order of the gold; two of one verb are taken in turn."""
    placed: dict[int, dict[str, Any]] = {}
    for clause in clauses:
        at = [
            index
            for index, token in enumerate(tokens)
            if token.text == clause["verb"] and index not in placed
        ]
        placed[at[-1] if clause["verb"] == "'s" else at[0]] = clause
    return placed


def _meantime_table(source: Path) -> Table:
    sentences: dict[tuple[str, int], list[str]] = {}
    for line in (source / "meantime.conll").read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if len(columns) >= 4:
            sentences.setdefault((columns[0].split("/")[-1], int(columns[1])), []).append(
                columns[3]
            )
    right = cases = 0
    misses: list[str] = []
    for mention in json.loads((source / "event_mentions.json").read_text(encoding="utf-8")):
        words = sentences.get((mention["doc_id"].split("_")[0], mention["sent_id"]), [])
        head, tag = mention["mention_head_id"], mention["mention_head_pos"].lower()
        if (
            tag not in ("verb", "noun")
            or head >= len(words)
            or words[head] != mention["mention_head"]
        ):
            continue
        start = sum(len(word) + 1 for word in words[:head])
        text = " ".join(words)
        got = next((token.tag for token in _tokens(text) if token.start == start), "")
        cases += 1
        right += got == tag
        if got != tag:
            misses.append(f"{words[head]}: {got} for {tag} in {text}")
    row = Row("verb or noun, as there", _share(right, cases), cases)
    return Table("MEANTIME, heads of event mentions", "reported only", (row,), tuple(misses))
