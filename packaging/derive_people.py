"""Derive the list of words for people from WordNet 3.0: nouns whose first sense is a person.

python packaging/derive_people.py /usr/share/wordnet
"""

from __future__ import annotations

import argparse
from pathlib import Path

OUT = Path(__file__).resolve().parents[1] / "resources" / "lexicons" / "en" / "people.tsv"
PERSON = "18"  # WordNet's file of nouns for people
WIDTH = 20
NOTES = """\
# Words for people: words with a space between them. The first line holds words for anyone, and for many at once.
# Source: WordNet 3.0, copyright 2006 Princeton University (WORDNET-LICENCE.txt). Made by packaging/derive_people.py.
"""
ANYONE = "people person persons human humans individual others"
MANY = (
    "police troops crew personnel staff family couple team youth public militia cavalry crowd folk"
)


def people(folder: Path) -> list[str]:
    """Give single words in small letters whose first sense is a person."""
    spelt: dict[str, list[str]] = {}
    for line in (folder / "data.noun").read_text(encoding="latin-1").splitlines():
        columns = line.split()
        if not line.startswith(" ") and columns[1] == PERSON:
            spelt[columns[0]] = columns[4 : 4 + 2 * int(columns[3], 16) : 2]
    found: set[str] = set()
    for line in (folder / "index.noun").read_text(encoding="latin-1").splitlines():
        if not line.startswith(" "):
            columns = line.split()
            first = columns[-int(columns[2])]
            if columns[0].isalpha() and columns[0] in spelt.get(first, ()):
                found.add(columns[0])
    return sorted(found)


def main() -> None:
    """Write the list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    words = people(parser.parse_args().folder)
    lines = [ANYONE, MANY]
    lines += [" ".join(words[at : at + WIDTH]) for at in range(0, len(words), WIDTH)]
    OUT.write_text(NOTES + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(words)} words")


if __name__ == "__main__":
    main()
