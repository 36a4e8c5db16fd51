"""The word lists are derived from WordNet's files by rules that can be read off a handful of lines."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]

# Offset, field, kind, words, links and frames as WordNet 3.0 writes them.
DATA = {
    "noun": [
        "00000001 04 n 02 walk 0 walker 0 001 + 00000003 v 0201 | a stroll",
        "00000002 06 n 01 door 0 000 | a door",
    ],
    "verb": [
        "00000003 38 v 02 walk 0 amble 0 001 + 00000001 n 0102 01 + 02 00 | go on foot",
        "00000004 40 v 01 give 0 001 ! 00000005 v 0101 01 + 08 00 | hand over",
        "00000005 40 v 01 take 0 001 ! 00000004 v 0101 01 + 08 00 | get",
    ],
    "adj": ["00000006 00 a 01 Dutch 0 000 | of the Netherlands"],
    "adv": [],
}
INDEX = {
    "noun": ["walk n 1 0 1 1 00000001", "door n 1 0 1 1 00000002"],
    "verb": [
        "walk v 1 0 1 1 00000003",
        "amble v 1 0 1 0 00000003",
        "give v 1 0 1 1 00000004",
        "take v 1 0 1 1 00000005",
        "give_up v 1 0 1 0 00000004",
    ],
    "adj": ["dutch a 1 0 1 0 00000006"],
    "adv": [],
}


@pytest.fixture
def derive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Load the script, writing below a place of its own."""
    monkeypatch.syspath_prepend(ROOT / "packaging")
    spec = importlib.util.spec_from_file_location(
        "derive_lexicons", ROOT / "packaging/derive_lexicons.py"
    )
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "OUT", tmp_path / "out")
    return module


@pytest.fixture
def wordnet(derive: ModuleType, tmp_path: Path) -> Any:
    (tmp_path / "out").mkdir()
    for part, lines in DATA.items():
        (tmp_path / f"data.{part}").write_text("\n".join(["  1 notice", *lines]) + "\n")
        (tmp_path / f"index.{part}").write_text("\n".join(["  1 notice", *INDEX[part]]) + "\n")
    (tmp_path / "noun.exc").write_text("")
    (tmp_path / "adj.exc").write_text("")
    (tmp_path / "verb.exc").write_text("gave give\n")
    (tmp_path / "cntlist.rev").write_text("walk%2:38:00:: 1 12\nwalk%1:04:00:: 1 3\n")
    return derive.WordNet(tmp_path)


def listed(folder: Path, name: str) -> list[str]:
    lines = (folder / "out" / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def test_readings_come_in_order_of_use(derive: ModuleType, wordnet: Any, tmp_path: Path) -> None:
    derive.write_words(wordnet, {"walked": ["VBN"]})
    rows = dict(line.split("\t") for line in listed(tmp_path, "words"))
    assert rows["vb ns"] == "walk"
    assert rows["vn vd"] == "walked"
    assert rows["ns"] == "door"


def test_opposites_and_words_made_from_verbs_are_linked(
    derive: ModuleType, wordnet: Any, tmp_path: Path
) -> None:
    derive.write_antonyms(wordnet)
    derive.write_derivations(wordnet)
    assert listed(tmp_path, "antonyms") == ["verb\tgive\ttake"]
    assert listed(tmp_path, "derivations") == ["walk\twalker"]


def test_verbs_are_known_by_their_frames_and_particles(
    derive: ModuleType, wordnet: Any, tmp_path: Path
) -> None:
    derive.write_verbs(wordnet)
    assert listed(tmp_path, "intransitive") == ["amble walk"]
    assert listed(tmp_path, "phrasal") == ["give\tup"]


def test_adjectives_with_a_capital_are_kept_apart(
    derive: ModuleType, wordnet: Any, tmp_path: Path
) -> None:
    derive.write_proper(wordnet)
    assert listed(tmp_path, "proper_adjectives") == ["Dutch"]
