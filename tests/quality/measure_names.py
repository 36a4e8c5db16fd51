"""How well names are read, tied and compared: on texts and pairs of the project's own, and on public labelled data."""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from core.reading.names import read_names
from core.reading.names.variants import compare_names
from core.reading.names.vocabulary import demonyms
from core.reading.parts import NameKind
from core.reading.segment import segment
from tests.quality.tables import Row, Table, Tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.reading.parts import Name

GOLD = Path(__file__).resolve().parent / "gold"
_PARTS = (("tuned", "tuned on"), ("held", "held out"))
_ONE = frozenset(("same", "variant"))
# What a verdict may be for a pair that is one name, two names, one to ask about, or at least not to be merged.
_RIGHT = {
    "one": _ONE,
    "two": frozenset(("different",)),
    "ask": frozenset(("unsure",)),
    "apart": frozenset(("different", "unsure")),
}
_SAID = {
    "one": "one name in two spellings or forms, seen",
    "two": "two names, told apart",
    "ask": "to be asked about, asked",
    "apart": "two names or to be asked about, not merged",
}


class Passage(NamedTuple):
    """A text with the names in it."""

    id: str
    part: str
    language: str
    text: str
    names: list[dict[str, Any]]


def own() -> list[Table]:
    """Measure on the project's own passages and pairs: those rules were tuned on, and those only looked at in sums."""
    passages = [Passage(**line) for line in _lines("names")]
    pairs = _lines("name_pairs")
    tables: list[Table] = []
    for part, use in _PARTS:
        table = _of_passages(f"names, own, {part}", use, [p for p in passages if p.part == part])
        other = _of_pairs(f"name pairs, own, {part}", use, [p for p in pairs if p["part"] == part])
        tables += [table, other] if part == "tuned" else [_bare(table), _bare(other)]
    return tables


def _lines(name: str) -> list[dict[str, Any]]:
    text = (GOLD / f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def _bare(table: Table) -> Table:
    return Table(table.title, table.use, table.rows)


def _read(passage: Passage) -> list[Name]:
    return [name for some in read_names(segment(passage.text, passage.language)) for name in some]


def _of_passages(title: str, use: str, passages: Sequence[Passage]) -> Table:
    spans, kinds, ties, roles = [0, 0, 0], [0, 0], [0, 0], [0, 0]
    misses: list[str] = []
    for passage in passages:
        found = {(name.start, name.end): name for name in _read(passage)}
        gold = {(each["start"], each["end"]): each for each in passage.names}
        both = [span for span in gold if span in found]
        spans[0] += len(both)
        spans[1] += len(found) - len(both)
        spans[2] += len(gold) - len(both)
        wrong = [f"+{found[span].text}" for span in found if span not in gold]
        wrong += [f"-{gold[span]['text']}" for span in gold if span not in found]
        for span in both:
            mine, theirs = found[span], gold[span]
            wrong += _judge(kinds, mine.kind.value, theirs["kind"], theirs["text"])
            wrong += _judge(ties, mine.full, theirs["full"], theirs["text"])
            if "role" in theirs:
                wrong += _judge(roles, mine.role, theirs["role"], theirs["text"])
        if wrong:
            misses.append(f"{passage.id} {'; '.join(wrong)} | {passage.text}")
    tally = Tally(*spans)
    rows = (
        Row("span F1", tally.f1, spans[0] + spans[2]),
        Row("span precision", tally.precision, spans[0] + spans[1]),
        Row("span recall", tally.recall, spans[0] + spans[2]),
        Row("kind, of spans found", kinds[0] / kinds[1], kinds[1]),
        Row("full name, of spans found", ties[0] / ties[1], ties[1]),
        Row("role, where told", roles[0] / roles[1], roles[1]),
    )
    return Table(title, use, rows, tuple(misses))


def _judge(counts: list[int], mine: str, theirs: str, text: str) -> list[str]:
    counts[1] += 1
    if mine == theirs:
        counts[0] += 1
        return []
    return [f"{text}: {mine!r} not {theirs!r}"]


def _of_pairs(title: str, use: str, pairs: Sequence[dict[str, Any]]) -> Table:
    counts: dict[str, list[int]] = {expected: [0, 0] for expected in _RIGHT}
    merged = [0, 0]
    misses: list[str] = []
    for pair in pairs:
        match = compare_names(pair["a"], pair["b"], NameKind(pair["kind"]))
        right = match.verdict in _RIGHT[pair["expected"]]
        counts[pair["expected"]][0] += right
        counts[pair["expected"]][1] += 1
        if pair["expected"] != "one":
            merged[0] += match.verdict in _ONE
            merged[1] += 1
        if not right:
            misses.append(
                f"{pair['a']} | {pair['b']}: {match.verdict} ({match.why}), not {pair['expected']}"
            )
    rows = [Row(_SAID[what], good / many, many) for what, (good, many) in counts.items() if many]
    rows.append(Row("not one for sure, never merged", 1 - merged[0] / merged[1], merged[1]))
    return Table(title, use, tuple(rows), tuple(misses))


def shared(folder: Path) -> list[Table]:
    """Measure on public data: name pairs of nomenklatura (the odd lines were tuned on), MEANTIME and ECB+ (reported)."""
    tables: list[Table] = []
    pairs = folder / "name_pairs_nomenklatura" / "cases.csv"
    if pairs.is_file():
        with pairs.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        tables.append(_public_pairs("name pairs, nomenklatura, odd lines", "tuned on", rows[0::2]))
        tables.append(
            _bare(
                _public_pairs("name pairs, nomenklatura, even lines", "reported only", rows[1::2])
            )
        )
    if (folder / "meantime_en" / "meantime.conll").is_file():
        tables.append(_meantime(folder / "meantime_en"))
    if (folder / "ecbplus_dev_topics" / "docs.json").is_file():
        tables.append(_ecb(folder / "ecbplus_dev_topics" / "docs.json"))
    return tables


_SCHEMAS = {
    "Person": NameKind.PERSON,
    "Company": NameKind.ORGANISATION,
    "Organization": NameKind.ORGANISATION,
}


def _public_pairs(title: str, use: str, rows: Sequence[dict[str, str]]) -> Table:
    """Compare pairs labelled for finding people on lists, where a slip of the pen still counts as the same name."""
    right, asked, merged, apart, sure = 0, 0, 0, 0, 0
    ones = sum(1 for row in rows if row["is_match"] == "true")
    misses: list[str] = []
    for row in rows:
        kind = _SCHEMAS.get(row["schema"], NameKind.OTHER)
        verdict, _, why = compare_names(row["name1"], row["name2"], kind)
        is_one = row["is_match"] == "true"
        right += is_one and verdict in _ONE
        asked += is_one and verdict == "unsure"
        merged += not is_one and verdict in _ONE
        apart += not is_one and verdict == "different"
        sure += verdict != "unsure"
        if (is_one and verdict == "different") or (not is_one and verdict in _ONE):
            misses.append(f"{row['name1']} | {row['name2']}: {verdict} ({why}), {row['is_match']}")
    many = len(rows)
    return Table(
        title,
        use,
        (
            Row("one name, seen as one", right / ones, ones),
            Row("one name, seen as one or asked about", (right + asked) / ones, ones),
            Row("two names, never merged", 1 - merged / (many - ones), many - ones),
            Row("two names, told apart", apart / (many - ones), many - ones),
            Row("settled without asking", sure / many, many),
        ),
        tuple(misses),
    )


class Document(NamedTuple):
    """Tokens of a document by sentence, and its mentions: (sentence, first token, last token), kind."""

    sentences: list[list[str]]
    mentions: dict[tuple[int, int, int], str]


_MEANTIME_KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}


def _meantime(folder: Path) -> Table:
    documents = _conll(folder / "meantime.conll")
    kinds: dict[str, str] = {}
    with (folder / "entities_mentions.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            kinds[row["chain"]] = row["type"]
    for document in documents.values():
        kept = {
            span: _MEANTIME_KINDS[kinds[chain]]
            for span, chain in document.mentions.items()
            if kinds.get(chain) in _MEANTIME_KINDS
        }
        document.mentions.clear()
        document.mentions.update(kept)
    return _of_documents("names, MEANTIME, mentions that are names", documents.values())


def _conll(path: Path) -> dict[str, Document]:
    found: dict[str, Document] = defaultdict(lambda: Document([], {}))
    open_at: dict[str, list[int]] = defaultdict(list)
    last = ("", "")
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if len(columns) < 5:
            continue
        document = found[columns[0]]
        if (columns[0], columns[1]) != last:
            document.sentences.append([])
            last = (columns[0], columns[1])
            open_at.clear()
        at = len(document.sentences[-1])
        document.sentences[-1].append(columns[3])
        for part in columns[4].split("|"):
            mark = part.strip()
            chain = mark.strip("()")
            if mark.startswith("("):
                open_at[chain].append(at)
            if mark.endswith(")") and open_at[chain]:
                document.mentions[len(document.sentences) - 1, open_at[chain].pop(), at] = chain
            elif mark != "-" and not mark.startswith("(") and not mark.endswith(")"):
                document.mentions[len(document.sentences) - 1, at, at] = chain
    return found


def _kind_in_ecb(kind: str) -> str:
    if kind == "HUMAN_PART_ORG":
        return "organisation"
    return "place" if kind.startswith("LOC") else "person" if kind.startswith("HUMAN") else ""


def _ecb(path: Path) -> Table:
    documents: list[Document] = []
    for document in json.loads(path.read_text(encoding="utf-8")):
        mentions: dict[tuple[int, int, int], str] = {}
        for chain in document["chains"]:
            kind = _kind_in_ecb(chain["type"])
            for each in chain["mentions"] if kind else ():
                mentions[each["sent"], each["toks"][0] - 1, each["toks"][-1] - 1] = kind
        documents.append(Document([s.split() for s in document["sentences"]], mentions))
    return _of_documents("names, ECB+ (only some mentions are marked there)", documents)


def _of_documents(title: str, documents: Iterable[Document]) -> Table:
    """Tell whether the name in each marked mention that ends in a word with a capital is found, and its kind told."""
    found, kinds = [0, 0], [0, 0]
    misses: list[str] = []
    for document in documents:
        text, spans = _joined(document.sentences)
        names = [n for some in read_names(segment(text)) for n in some]
        for (sentence, first, last), kind in document.mentions.items():
            words = document.sentences[sentence][first : last + 1]
            if not _is_name(words):
                continue
            start, end = spans[sentence][first][0], spans[sentence][last][1]
            head = spans[sentence][last][0]
            name = next((n for n in names if n.start <= head < n.end and n.start >= start), None)
            found[1] += 1
            found[0] += name is not None
            if name is None:
                misses.append(
                    f"{' '.join(words)} ({kind}) | {' '.join(document.sentences[sentence])}"
                )
                continue
            kinds[1] += 1
            told = "person" if name.kind is NameKind.ROLE else name.kind.value
            kinds[0] += told == kind
            if told != kind:
                misses.append(
                    f"{name.text}: {name.kind.value}, {kind} | {text[max(0, start - 60) : end + 40]}"
                )
    rows = (
        Row("marked names found", found[0] / found[1], found[1]),
        Row("kind, of those found", kinds[0] / kinds[1], kinds[1]),
    )
    return Table(title, "reported only", rows, tuple(misses))


def _joined(sentences: Sequence[Sequence[str]]) -> tuple[str, list[list[tuple[int, int]]]]:
    text = ""
    spans: list[list[tuple[int, int]]] = []
    for words in sentences:
        spans.append([])
        for word in words:
            spans[-1].append((len(text), len(text) + len(word)))
            text += word + " "
        text = text[:-1] + "\n"
    return text, spans


_PRONOUNS = frozenset(
    ["i", "he", "she", "it", "we", "they", "you", "his", "her", "its", "our", "their", "who", "i'"]
)


def _is_name(words: Sequence[str]) -> bool:
    """Tell whether a marked mention is a name: all its longer words have capitals; no pronoun or demonym."""
    if not words:
        return False
    longer = [word for word in words if len(word) > 3]
    kept = longer or words
    if len(words) == 1 and (words[0].lower() in _PRONOUNS or words[0] in demonyms()):
        return False
    return all(word[0].isupper() for word in kept) and words[-1][0].isupper()
