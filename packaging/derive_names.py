"""Derive the lists of places, demonyms and well-known surnames from WordNet 3.0 and CLDR (by way of Babel).

python packaging/derive_names.py /usr/share/wordnet

WordNet gives instances: nouns of places (lexicographer's files 15 and 17) and of people (18), and demonyms by their
glosses ("a native or inhabitant of Iran"). CLDR gives the names of countries in each language that is read.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from pathlib import Path
from typing import Any, NamedTuple

from babel import Locale

OUT = Path(__file__).resolve().parents[1] / "resources" / "lexicons"
LOCATION, OBJECT, PERSON, GROUP = "15", "17", "18", "14"
WIDTH, SHORTEST = 12, 3
NO_PLACES = {"ZZ", "XA", "XB", "QO", "EZ", "EU", "UN", "001"}
WORDNET = "# Source: WordNet 3.0, copyright 2006 Princeton University (en/WORDNET-LICENCE.txt)."
CLDR = "# Source: Unicode CLDR, names of territories (UNICODE-LICENCE.txt), by way of Babel."
MADE = " Made by packaging/derive_names.py.\n"
NATIVE = re.compile(
    r"(?:natives?|inhabitants?|citizens?|resident|member) (?:or (?:an? )?(?:native|inhabitant|resident) )?of "
    r"(?:the )?((?:[A-Z][\w.]+|of|and)(?: (?:[A-Z][\w.]+|of|and))*)"
)
RELATING = re.compile(
    r"^(?:of or )?(?:relating to|characteristic of|pertaining to|from|in)[^;:]*? "
    r"(?:the )?((?:[A-Z][\w.]+)(?: [A-Z][\w.]+)*)"
)
SKY = re.compile(
    r"constellation|\bstar\b|stars\b|planet|satellite of|crater|myth|Bible|biblical|legend|imaginary|nebula|galaxy"
)
LIVED = re.compile(r"\(.*\d{3,4}.*\)|born in")
# What their likeness to the place's name does not tell.
FURTHER = {
    "Netherlands": "Dutch Dutchman Dutchmen Dutchwoman",
    "Britain": "British Briton Britons Brit Brits",
    "Philippines": "Filipino Filipinos Filipina Philippine",
    "Ivory Coast": "Ivorian Ivorians",
    "Bosnia": "Bosnian Bosnians Bosniak Bosniaks",
    "Somalia": "Somali Somalis Somalian Somalians",
    "Sierra Leone": "Sierra_Leonean Sierra_Leoneans Leonean",
    "Belize": "Belizean Belizeans",
    "Lesotho": "Basotho",
    "Suriname": "Surinamese",
    "Eswatini": "Swazi Swazis",
    "Cape Verde": "Cape_Verdean Cape_Verdeans",
    "Comoros": "Comorian Comorians",
    "Greenland": "Greenlandic Greenlander Greenlanders",
    "Samoa": "Samoan Samoans",
    "Western Sahara": "Sahrawi Sahrawis",
    "Faroe Islands": "Faroese",
    "Vanuatu": "Ni-Vanuatu",
    "South Sudan": "South_Sudanese",
    "North Korea": "North_Korean North_Koreans",
    "South Korea": "South_Korean South_Koreans",
    "South Africa": "South_African South_Africans",
    "West Africa": "West_African West_Africans",
    "East Africa": "East_African East_Africans",
    "Central African Republic": "Central_African Central_Africans",
    "Latin America": "Latin_American Latin_Americans",
    "South America": "South_American South_Americans",
    "North America": "North_American North_Americans",
    "Central America": "Central_American Central_Americans",
    "Northern Ireland": "Northern_Irish",
    "Costa Rica": "Costa_Rican Costa_Ricans",
    "Puerto Rico": "Puerto_Rican Puerto_Ricans",
    "El Salvador": "Salvadoran Salvadorans Salvadorean",
    "Papua New Guinea": "Papuan Papuans",
    "Burkina Faso": "Burkinabe",
    "Trinidad": "Trinidadian Trinidadians",
    "Hong Kong": "Hong_Konger Hong_Kongers",
    "West": "Western Westerner Westerners",
    "Middle East": "Middle_Eastern",
    "Southeast Asia": "Southeast_Asian",
    "South Asia": "South_Asian",
    "Central Asia": "Central_Asian",
    "East Asia": "East_Asian",
    "Ukraine": "Ukrainian Ukrainians",
    "Iraq": "Iraqi Iraqis",
    "Qatar": "Qatari Qataris",
    "Kuwait": "Kuwaiti Kuwaitis",
    "Oman": "Omani Omanis",
    "Yemen": "Yemeni Yemenis",
    "Pakistan": "Pakistani Pakistanis",
    "Crimea": "Crimean Crimeans",
    "Arabia": "Arab Arabs Arabic",
    "Kosovo": "Kosovar Kosovars Kosovan",
    "Montenegro": "Montenegrin Montenegrins",
    "North Macedonia": "Macedonian",
    "Serbia": "Serbian Serb Serbs",
    "Croatia": "Croatian Croat Croats",
    "Slovenia": "Slovenian Slovene Slovenes",
    "Slovakia": "Slovakian Slovak Slovaks",
    "Czech Republic": "Czech Czechs",
    "Germany": "German Germans",
    "Kyrgyzstan": "Kyrgyz",
    "Kazakhstan": "Kazakh Kazakhs",
    "Uzbekistan": "Uzbek Uzbeks",
    "Tajikistan": "Tajik Tajiks",
    "Turkmenistan": "Turkmen Turkmens",
    "Turkey": "Turkish Turk Turks",
    "Russia": "Russian Russians",
    "Palestine": "Palestinian Palestinians",
    "Israel": "Israeli Israelis",
    "Denmark": "Danish Dane Danes",
    "Sweden": "Swedish Swede Swedes",
    "Finland": "Finnish Finn Finns",
    "Norway": "Norwegian Norwegians",
    "Poland": "Polish Pole Poles",
    "Spain": "Spanish Spaniard Spaniards",
    "Portugal": "Portuguese",
    "Switzerland": "Swiss",
    "Greece": "Greek Greeks",
    "France": "French Frenchman Frenchmen Frenchwoman",
    "Ireland": "Irish Irishman Irishmen Irishwoman",
    "Wales": "Welsh Welshman",
    "England": "English Englishman Englishmen",
    "Scotland": "Scottish Scot Scots Scotch Scotsman",
    "Peru": "Peruvian Peruvians",
    "United States": "American Americans",
    "Congo": "Congolese",
    "Myanmar": "Burmese",
    "Madagascar": "Malagasy Madagascan",
    "Niger": "Nigerien Nigeriens",
    "Nigeria": "Nigerian Nigerians",
    "Kurdistan": "Kurdish Kurd Kurds",
    "Chechnya": "Chechen Chechens",
    "Quebec": "Quebecois Quebecer Quebecers",
    "Catalonia": "Catalan Catalans",
    "Europe": "European Europeans",
    "Taiwan": "Taiwanese",
    "Saudi Arabia": "Saudi Saudis Saudi_Arabian",
    "United Arab Emirates": "Emirati Emiratis",
    "Bangladesh": "Bangladeshi Bangladeshis",
    "New Zealand": "Kiwi Kiwis New_Zealander New_Zealanders",
    "Sri Lanka": "Sri_Lankan Sri_Lankans Lankan Sinhalese",
    "East Timor": "Timorese",
    "Lebanon": "Lebanese",
}
PLURAL = re.compile(r"(?:[aiou]n|i|er|or|ite)$")


class Noun(NamedTuple):
    """A synset: its file, words, whether it is an instance, and its gloss."""

    file: str
    words: list[str]
    instance: bool
    gloss: str


def nouns(folder: Path, name: str = "data.noun") -> list[Noun]:
    """Read all synsets of a file of WordNet."""
    found: list[Noun] = []
    for line in (folder / name).read_text(encoding="latin-1").splitlines():
        if line.startswith(" "):
            continue
        columns, _, gloss = line.partition("|")
        parts = columns.split()
        words = [
            re.sub(r"\(\w+\)$", "", word).replace("_", " ")
            for word in parts[4 : 4 + 2 * int(parts[3], 16) : 2]
        ]
        found.append(Noun(parts[1], words, " @i " in columns, gloss.strip()))
    return found


def places(synsets: list[Noun], demonyms: set[str]) -> list[str]:
    """Give the names of single places, as written."""
    found = {
        word
        for noun in synsets
        if noun.instance and noun.file in {LOCATION, OBJECT}
        for word in noun.words
        if word[0].isupper()
        and word not in demonyms
        and len(word) >= SHORTEST
        and not SKY.search(noun.gloss)
        and not word.endswith((" capital", ".", "horizon"))
    }
    return sorted(found)


def demonyms_of(folder: Path, synsets: list[Noun], known: set[str]) -> dict[str, str]:
    """Give for words such as "Iranian" the place they come from, where their gloss names one that is known."""
    found: dict[str, str] = {}
    for noun in synsets:
        if noun.file == PERSON and not noun.instance:
            _note(found, noun.words, NATIVE.search(noun.gloss), known)
    for adjective in nouns(folder, "data.adj"):
        if all(word[0].isupper() for word in adjective.words):
            _note(found, adjective.words, RELATING.search(adjective.gloss), known)
    return found


def _note(
    found: dict[str, str], words: list[str], match: re.Match[str] | None, known: set[str]
) -> None:
    if match is None:
        return
    place = match[1].removesuffix(" of").removesuffix(" and")
    for word in words:
        alike = word[0].isupper() and word[:2] == place[:2] and word != place
        if alike and " " not in word and place in known:
            found.setdefault(word, place)
            if PLURAL.search(word):
                found.setdefault(word + "s", place)


def surnames(synsets: list[Noun]) -> list[str]:
    """Give the last names of people that WordNet has."""
    found: dict[str, int] = defaultdict(int)
    for noun in synsets:
        if noun.instance and noun.file == PERSON:
            shortest = min(noun.words, key=len)
            if (
                LIVED.search(noun.gloss)
                and " " not in shortest
                and shortest.isalpha()
                and len(shortest) >= SHORTEST
            ):
                found[shortest] += 1
    return sorted(found)


def territories(language: str) -> dict[str, str]:
    """Give the names of territories in a language, by their codes."""
    known: Any = Locale(language).territories
    return {str(code): str(name) for code, name in known.items()}


def countries(language: str) -> list[str]:
    """Give a line for each country and part of the world in a language: its code and its names with | between them."""
    lines: list[str] = []
    for code, name in sorted(territories(language).items()):
        short = territories(language).get(f"{code}-alt-short", "")
        if code in NO_PLACES or not name[0].isalpha():
            continue
        names = [name.partition(" (")[0], *re.findall(r"\(([^()]{4,})\)", name), short]
        lines.append(f"{code}\t{'|'.join(dict.fromkeys(filter(None, names)))}")
    return lines


def write(language: str, name: str, notes: str, entries: list[str]) -> None:
    """Write entries, several in a line with | between them."""
    lines = ["|".join(entries[at : at + WIDTH]) for at in range(0, len(entries), WIDTH)]
    path = OUT / language / f"{name}.tsv"
    path.write_text(notes + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{path.name} ({language}): {len(entries)}")


def main() -> None:
    """Write all lists."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    synsets = nouns(folder)
    every = {w for n in synsets if n.file in {LOCATION, OBJECT, GROUP} for w in n.words}
    from_places = demonyms_of(folder, synsets, every | set(territories("en").values()))
    write(
        "en",
        "places",
        f"# Places: names with | between them.\n{WORDNET}{MADE}",
        places(synsets, set(from_places)),
    )
    write(
        "en", "surnames", f"# Last names of well-known people.\n{WORDNET}{MADE}", surnames(synsets)
    )
    notes = f"# Words for people and things of a place. Columns: place, words with | between them.\n{WORDNET}{MADE}"
    for place, words in FURTHER.items():
        from_places.update({word.replace("_", " "): place for word in words.split()})
    by_place: dict[str, list[str]] = defaultdict(list)
    for word, place in sorted(from_places.items()):
        by_place[place].append(word)
    lines = [f"{place}\t{'|'.join(words)}" for place, words in sorted(by_place.items())]
    (OUT / "en" / "demonyms.tsv").write_text(notes + "\n".join(lines) + "\n", encoding="utf-8")
    notes = f"# Countries and parts of the world. Columns: code, names with | between them.\n{CLDR}{MADE}"
    for language in ("en", "ru", "fa", "ar"):
        path = OUT / language / "countries.tsv"
        path.write_text(notes + "\n".join(countries(language)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
