"""Derive the English word lists of the engine from WordNet 3.0 and the word list of Brill's tagger.

python packaging/derive_lexicons.py /usr/share/wordnet BRILL

WordNet: the folder with data.*, index.*, *.exc and cntlist.rev. BRILL: E. Brill's lexicon (version 1.14) as
text, a word and its Penn tags a line, the likeliest first. What the lists hold and mean stands at their heads.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from pathlib import Path

from wordnet_files import PARTS, RARE_SHARE, WordNet

OUT = Path(__file__).resolve().parents[1] / "resources" / "lexicons" / "en"
PENN = {
    "NN": "ns",
    "NNS": "np",
    "VB": "vb",
    "VBP": "vb",
    "VBZ": "vz",
    "VBD": "vd",
    "VBN": "vn",
    "VBG": "vg",
    "JJ": "aj",
    "JJR": "aj",
    "JJS": "aj",
    "RB": "av",
    "RBR": "av",
    "RBS": "av",
}
LEMMA_LEVEL = {"ns": "noun", "np": "noun", "aj": "adj", "av": "adv"}
ENOUGH_USES = 10
WORD = re.compile(r"[a-z]+(?:[-'][a-z]+)*")
WIDTH = 100  # words in a line
PLAIN_FIELDS = {"plant": "20", "animal": "05"}
QUANTITY_FIELD = "23"
PARTICLES = (
    "up",
    "down",
    "out",
    "off",
    "over",
    "in",
    "on",
    "away",
    "back",
    "through",
    "along",
    "around",
)
SOURCE = "# Source: WordNet 3.0, copyright 2006 Princeton University (WORDNET-LICENCE.txt)"


def read_brill(path: Path) -> dict[str, list[str]]:
    """Give the Penn tags of each word in small letters of Brill's list, the likeliest first."""
    found: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        word, *tags = line.split()
        if WORD.fullmatch(word) and any(tag in PENN for tag in tags):
            found[word] = [tag for tag in tags if tag in PENN]
    return found


def common_words(wordnet: WordNet) -> dict[str, list[str]]:
    """Give the readings of WordNet's single words, the most used first, without names and the Latin of plants and beasts."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for lemma, part in wordnet.first:
        if not WORD.fullmatch(lemma) or lemma not in wordnet.spelt[lemma]:
            continue
        uses = wordnet.uses(lemma, part)
        fields = wordnet.fields[lemma, part]
        if part == "noun" and not uses and fields <= set(PLAIN_FIELDS.values()):
            continue
        found[lemma].append((-uses, PARTS[part]))
    return {
        lemma: [reading for _, reading in sorted(readings, key=lambda pair: pair[0])]
        for lemma, readings in found.items()
    }


def marked(wordnet: WordNet, word: str, readings: list[str], known: set[str]) -> tuple[str, ...]:
    """Mark with ? the readings that are rare: by the counts, or only WordNet's and never counted."""
    uses = {part: wordnet.uses(word, part) for part in PARTS}
    total = sum(uses.values())
    found: list[str] = []
    for at, reading in enumerate(readings):
        part = LEMMA_LEVEL.get(reading, "verb")
        counted = total >= ENOUGH_USES
        rare = at > 0 and (
            (counted and reading == "aj" and uses[part] < RARE_SHARE * total)
            or (reading not in known and not uses[part])
            or (reading == "ns" and "np" in readings)
        )
        found.append(reading + "?" if rare else reading)
    return tuple(found)


def write(name: str, notes: list[str], lines: list[str]) -> None:
    """Write a list below its notes."""
    text = "\n".join([*(f"# {note}" for note in notes), SOURCE, *lines]) + "\n"
    (OUT / f"{name}.tsv").write_text(text, encoding="utf-8")
    print(f"{name}: {len(lines)} lines, {len(text.encode()) / 1000:.0f} kB")


def completed(wordnet: WordNet, word: str, readings: list[str]) -> list[str]:
    """Add to the readings of a regular form those that its ending always has: "extradited" is past and participle."""
    for ending, kinds in (("ed", ("vd", "vn")), ("ing", ("vg",)), ("s", ("np", "vz"))):
        if word.endswith(ending) and not {"ns", "vb"} & set(readings):
            missing = [kind for kind in kinds if kind not in readings and wordnet.has(word, kind)]
            verb_like = [kind for kind in missing if kind != "vz" or wordnet.is_often_verb(word)]
            at = 1 if ending == "ed" else len(readings)
            readings = [*readings[:at], *verb_like, *readings[at:]]
    return readings


def write_words(wordnet: WordNet, brill: dict[str, list[str]]) -> None:
    """Write words.tsv."""
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    common = common_words(wordnet)
    degrees = compared(wordnet, brill)
    for word in sorted({*brill, *common}):
        known = [PENN[tag] for tag in brill.get(word, [])]
        unchanged = wordnet.unchanged(word, known)
        held = [
            kind
            for kind in known
            if wordnet.has(word, kind) or (kind == "aj" and word in degrees) or kind in unchanged
        ]
        known = completed(wordnet, word, held or known)
        readings = list(dict.fromkeys([*known, *common.get(word, [])]))
        groups[marked(wordnet, word, readings, set(known) or {readings[0], word})].append(word)
    lines = [
        " ".join(readings) + "\t" + " ".join(words[at : at + WIDTH])
        for readings, words in sorted(groups.items())
        for at in range(0, len(words), WIDTH)
    ]
    write(
        "words",
        [
            "What words can be. Columns: readings, the likeliest first, ? where rare; words with a space between them.",
            "ns np noun, plural; vb verb (base), vz (he -s), vd past, vn past participle, vg -ing; aj adjective; av adverb.",
            "Source of the order: lexicon of E. Brill's tagger 1.14, copyright 1993 Massachusetts Institute of Technology and",
            "University of Pennsylvania (BRILL-LICENCE.txt). Made by packaging/derive_lexicons.py.",
        ],
        lines,
    )


def write_proper(wordnet: WordNet) -> None:
    """Write proper_adjectives.tsv: adjectives that English writes with a capital."""
    words = sorted(
        spelt
        for (lemma, part) in wordnet.first
        if part == "adj" and lemma.isalpha() and lemma not in wordnet.spelt[lemma]
        for spelt in wordnet.spelt[lemma]
        if re.fullmatch("[A-Z][a-z]+", spelt)
    )
    lines = [" ".join(words[at : at + 20]) for at in range(0, len(words), 20)]
    write(
        "proper_adjectives", ["Adjectives with a capital: words with a space between them."], lines
    )


def write_places(wordnet: WordNet, common: set[str]) -> None:
    """Write places_like_words.tsv: places that are common words without their capital."""
    words = sorted(
        word
        for word in wordnet.places
        if word.isalpha()
        and word[1:].islower()
        and word.lower() in common
        and sum(wordnet.uses(word.lower(), part) for part in PARTS) < ENOUGH_USES
    )
    lines = [" ".join(words[at : at + 20]) for at in range(0, len(words), 20)]
    write(
        "places_like_words",
        ["Places that are common words without their capital: words with a space between them."],
        lines,
    )


def compared(wordnet: WordNet, brill: dict[str, list[str]]) -> dict[str, str]:
    """Give the adjective each form in -er or -est belongs to."""
    found: dict[str, str] = {}
    for word, tags in brill.items():
        ending = next((ending for ending in ("er", "est") if word.endswith(ending)), "")
        degrees = {"JJR", "JJS", "RBR", "RBS"}
        if ending and (
            tags[0] in degrees or (degrees & set(tags) and (word, "adj") not in wordnet.first)
        ):
            stem = word[: -len(ending)]
            for base in (stem, stem + "e", re.sub("i$", "y", stem), re.sub(r"(.)\1$", r"\1", stem)):
                if (base, "adj") in wordnet.first:
                    found.setdefault(word, base)
    return found


def write_forms(wordnet: WordNet, brill: dict[str, list[str]]) -> None:
    """Write irregular.tsv."""
    lines = [f"{form}\tadj\t{base}" for form, base in sorted(compared(wordnet, brill).items())]
    for part in ("noun", "verb", "adj"):
        for line in (wordnet.folder / f"{part}.exc").read_text(encoding="latin-1").splitlines():
            form, lemma = line.split()[:2]
            if WORD.fullmatch(form) and WORD.fullmatch(lemma) and form != lemma:
                lines.append(f"{form}\t{part}\t{lemma}")
    lines = sorted(set(lines))
    write(
        "irregular",
        ["Irregular forms, and adjectives in -er and -est. Columns: form, part of speech, lemma."],
        lines,
    )


def write_verbs(wordnet: WordNet) -> None:
    """Write intransitive.tsv and phrasal.tsv."""
    alone = sorted(
        verb
        for verb, part in wordnet.senses
        if part == "verb" and WORD.fullmatch(verb) and wordnet.is_intransitive(verb)
    )
    write(
        "intransitive",
        ["Verbs that hardly ever take an object: words with a space between them."],
        [" ".join(alone[at : at + 20]) for at in range(0, len(alone), 20)],
    )
    phrasal: dict[str, list[str]] = defaultdict(list)
    for lemma, part in sorted(wordnet.first):
        verb, _, particle = lemma.partition("_")
        if part == "verb" and particle in PARTICLES and WORD.fullmatch(verb):
            phrasal[verb].append(particle)
    write(
        "phrasal",
        ["Verbs with particles. Columns: verb, particles with a space between them."],
        [f"{verb}\t{' '.join(particles)}" for verb, particles in phrasal.items()],
    )


def write_antonyms(wordnet: WordNet) -> None:
    """Write antonyms.tsv."""
    pairs = {
        (part, *sorted((word, other)))
        for word, part, _, other, _, _ in wordnet.linked("!")
        if WORD.fullmatch(word) and WORD.fullmatch(other)
    }
    lines = ["\t".join(pair) for pair in sorted(pairs)]
    write("antonyms", ["Direct antonyms. Columns: part of speech, one word, its antonym."], lines)


def write_derivations(wordnet: WordNet) -> None:
    """Write derivations.tsv: verbs with the nouns (acts, not doers) and adjectives made from them."""
    made: dict[str, set[str]] = defaultdict(set)
    for word, part, _, other, other_part, _ in wordnet.linked("+"):
        told = part == "verb" and other_part in ("noun", "adj") and other != word
        if told and WORD.fullmatch(word) and WORD.fullmatch(other):
            made[word].add(other)
    lines = [f"{verb}\t{' '.join(sorted(others))}" for verb, others in sorted(made.items())]
    write(
        "derivations",
        ["Words made from verbs. Columns: verb, nouns and adjectives with a space between them."],
        lines,
    )


def write_synonyms(wordnet: WordNet) -> None:
    """Write synonyms.tsv: words whose most used sense is the same, and used."""
    lines: list[str] = []
    for (part, synset), words in sorted(wordnet.synsets.items()):
        alike = [
            word
            for word in dict.fromkeys(words)
            if WORD.fullmatch(word)
            and wordnet.first.get((word, part)) == synset
            and wordnet.is_mainly_first(word, part)
            and QUANTITY_FIELD not in wordnet.fields[word, part]
        ]
        if len(alike) > 1 and any(wordnet.uses(word, part) > 1 for word in alike):
            lines.append(part + "\t" + ",".join(alike))
    write(
        "synonyms",
        [
            "Words that mean one thing in most of their uses. Columns: part of speech; words parted by commas."
        ],
        lines,
    )


def main() -> None:
    """Derive all lists."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("wordnet", type=Path)
    parser.add_argument("brill", type=Path)
    chosen = parser.parse_args()
    wordnet = WordNet(chosen.wordnet)
    OUT.mkdir(parents=True, exist_ok=True)
    brill = read_brill(chosen.brill)
    write_words(wordnet, brill)
    write_proper(wordnet)
    write_places(wordnet, {*brill, *common_words(wordnet)})
    write_forms(wordnet, brill)
    write_verbs(wordnet)
    write_antonyms(wordnet)
    write_derivations(wordnet)
    write_synonyms(wordnet)


if __name__ == "__main__":
    main()
