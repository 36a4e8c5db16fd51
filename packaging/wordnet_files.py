"""The files of WordNet 3.0, read as far as the word lists need them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PARTS = {"noun": "ns", "verb": "vb", "adj": "aj", "adv": "av"}
SENSE_TYPES = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}
POS_OF = {"n": "noun", "v": "verb", "a": "adj", "s": "adj", "r": "adv"}
RARE_SHARE = 0.05  # a reading with less of a word's uses than this is marked rare
PLACE_FIELD = "15"
MAIN_SHARE = 0.6  # of a word's uses, for its first sense to be what it means
FORM_PARTS = {"ns": "noun", "np": "noun", "aj": "adj", "av": "adv"} | dict.fromkeys(
    ("vb", "vz", "vd", "vn", "vg"), "verb"
)
_S = (("s", ""), ("es", ""), ("ies", "y"))
_ED = (("d", ""), ("ed", ""), ("ied", "y"))
STEMS = {
    "np": (*_S, ("men", "man")),
    "vz": _S,
    "vd": _ED,
    "vn": _ED,
    "vg": (("ing", ""), ("ing", "e")),
}
INTRANSITIVE_FRAMES = {
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    12,
    13,
    22,
    23,
    27,
    28,
}  # without an object, as WordNet numbers them


class WordNet:
    """The part of WordNet that the lists need: senses of single words, their uses counted, and links between them."""

    def __init__(self, folder: Path) -> None:
        """Read the files below `folder`."""
        self.folder = folder
        self.counts = self._counts()
        self.first: dict[tuple[str, str], str] = {}
        self.spelt: dict[str, set[str]] = defaultdict(set)
        self.fields: dict[tuple[str, str], set[str]] = defaultdict(set)
        self.synsets: dict[tuple[str, str], list[str]] = {}
        self.places: set[str] = set()
        self.irregular = self._irregular()
        self.irregular_pasts = {
            lemma
            for (form, part), lemmas in self.irregular.items()
            for lemma in lemmas
            if part == "verb" and not form.endswith(("ed", "ing", "n"))
        }
        self.senses: dict[tuple[str, str], list[str]] = {}
        self.frames: dict[tuple[str, str], set[int]] = defaultdict(set)
        self.links: list[tuple[str, str, str, str, int, str, int]] = []
        for part in PARTS:
            self._read_index(part)
            self._read_data(part)

    def _counts(self) -> dict[tuple[str, str], dict[int, int]]:
        counts: dict[tuple[str, str], dict[int, int]] = defaultdict(dict)
        for line in (self.folder / "cntlist.rev").read_text(encoding="latin-1").splitlines():
            key, sense, count = line.split(" ")
            lemma, _, rest = key.partition("%")
            counts[lemma, SENSE_TYPES[rest[0]]][int(sense)] = int(count)
        return counts

    def _irregular(self) -> dict[tuple[str, str], set[str]]:
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for part in ("noun", "verb"):
            for line in (self.folder / f"{part}.exc").read_text(encoding="latin-1").splitlines():
                form, *lemmas = line.split()
                found[form, part].update(lemmas)
        return found

    def uses(self, lemma: str, part: str) -> int:
        """Count the uses of a word as a part of speech in the texts that WordNet was counted on."""
        return sum(self.counts.get((lemma, part), {}).values())

    def _read_index(self, part: str) -> None:
        for line in (self.folder / f"index.{part}").read_text(encoding="latin-1").splitlines():
            if not line.startswith(" "):
                columns = line.split()
                self.senses[columns[0], part] = columns[-int(columns[2]) :]
                self.first[columns[0], part] = columns[-int(columns[2])]

    def _read_data(self, part: str) -> None:
        for line in (self.folder / f"data.{part}").read_text(encoding="latin-1").splitlines():
            if line.startswith(" "):
                continue
            columns = line.partition("|")[0].split()
            many = int(columns[3], 16)
            words = [columns[4 + 2 * at].partition("(")[0] for at in range(many)]
            self.synsets[part, columns[0]] = words
            for word in words:
                self.spelt[word.lower()].add(word)
                self.fields[word.lower(), part].add(columns[1])
                if columns[1] == PLACE_FIELD and word[:1].isupper() and "@i" in columns:
                    self.places.add(word)
            self._read_links(part, columns, words, 4 + 2 * many)
            if part == "verb":
                self._read_frames(columns, words, 4 + 2 * many)

    def _read_links(self, part: str, columns: list[str], words: list[str], at: int) -> None:
        for link in range(int(columns[at])):
            sign, target, other, ends = columns[at + 1 + 4 * link : at + 5 + 4 * link]
            if sign in "!+" and ends != "0000":
                source, there = (int(end, base=16) for end in (ends[:2], ends[2:]))
                word = words[source - 1].lower()
                self.links.append((sign, part, columns[0], word, there, POS_OF[other], int(target)))

    def _read_frames(self, columns: list[str], words: list[str], at: int) -> None:
        at += 1 + 4 * int(columns[at])
        for frame in range(int(columns[at])):
            _, number, word = columns[at + 1 + 3 * frame : at + 4 + 3 * frame]
            which = int(word, base=16)
            for verb in words if not which else [words[which - 1]]:
                self.frames[verb.lower(), columns[0]].add(int(number))

    def is_often_verb(self, form: str) -> bool:
        """Tell whether the word that a form in -s is made from is used as a verb often."""
        verb = max(
            (form[:-cut] for cut in (1, 2)), key=lambda stem: self.uses(stem, "verb"), default=form
        )
        return self.uses(verb, "verb") > RARE_SHARE * self.uses(verb, "noun")

    def is_mainly_first(self, word: str, part: str) -> bool:
        """Tell whether a word is used in its first sense above all, or has no other."""
        counts = self.counts.get((word, part), {})
        if not counts:
            return len(self.senses[word, part]) == 1
        return counts.get(1, 0) >= MAIN_SHARE * sum(counts.values())

    def is_intransitive(self, verb: str) -> bool:
        """Tell whether a verb's uses are, all but few, in senses that take no object."""
        counts = self.counts.get((verb, "verb"), {})
        without = with_object = 0
        for sense, synset in enumerate(self.senses[verb, "verb"], 1):
            uses = counts.get(sense, 0)
            if self.frames[verb, synset] <= INTRANSITIVE_FRAMES:
                without += uses
            else:
                with_object += uses + (not counts)
        return with_object <= RARE_SHARE * (without + with_object)

    def has(self, word: str, reading: str) -> bool:
        """Tell whether WordNet knows a form as a reading: a plain form itself, others by their stems."""
        part = FORM_PARTS[reading]
        stems = {word}
        if reading not in PARTS.values():
            stems = {
                word.removesuffix(ending) + end
                for ending, end in STEMS[reading]
                if word.endswith(ending)
            }
            stems |= {stem[:-1] for stem in stems if stem[1:] and stem[-1] == stem[-2]}
            stems |= self.irregular.get((word, part), set())
        return any((stem, part) in self.first for stem in stems)

    def unchanged(self, word: str, readings: list[str]) -> set[str]:
        """Give which of past and participle a verb's plain form is also: both of "hit", the participle of "come"."""
        if (word, "verb") not in self.first:
            return set()
        if word in self.irregular_pasts:
            return {"vn"} & set(readings)
        return {"vd", "vn"} if {"vd", "vn"} <= set(readings) else set()

    def linked(self, sign: str) -> list[tuple[str, str, str, str, str, str]]:
        """Give (word, part, synset, other word, its part, its synset) for each link of a kind."""
        found: list[tuple[str, str, str, str, str, str]] = []
        for kind, part, synset, word, number, other_part, offset in self.links:
            if kind == sign:
                target = f"{offset:08d}"
                other = self.synsets[other_part, target][number - 1].lower()
                found.append((word, part, synset, other, other_part, target))
        return found
