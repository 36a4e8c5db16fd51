from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.core.cli.conftest import Said


def test_add_says_what_was_marked(story: Callable[..., Said]) -> None:
    said = story("claim add", 1, "--quote", "Exports rise", "--json")
    assert said.json() == {"id": 3}
    assert said.err == "Claim 3 added to article 1: “Exports rise”\n"


def test_add_takes_all_that_can_be_said(story: Callable[..., Said]) -> None:
    words = (
        "--wording",
        "It rose",
        "--type",
        "fore",
        "--voice",
        "indirect",
        "--translated",
        "--note",
        "n",
    )
    people = ("--speaker", "Anna; minister", "--speaker", "NTB", "--tag", "trade", "--tag", "bank")
    story("claim add", 1, "--from", 0, "--to", 12, *words, *people)
    shown = story("claim show", 3, "--json").json()
    assert shown["anchor"]["quote"] == "Exports rise"
    assert (shown["type"], shown["voice"], shown["translated"]) == ("forecast", "indirect", True)
    assert shown["speakers"] == [
        {"name": "Anna", "role": "minister"},
        {"name": "NTB", "role": ""},
    ]
    assert sorted(shown["tags"]) == ["bank", "trade"]


def test_a_quote_that_occurs_more_than_once_is_refused_with_its_places(
    story: Callable[..., Said],
) -> None:
    told = story("claim add", 1, "--quote", "rade", code=1).err
    assert "occur 3 times in article 1" in told
    assert "\n  2  paragraph 2, characters" in told
    assert "--occurrence" in told
    assert "“rade”" in story("claim add", 1, "--quote", "rade", "--occurrence", 2).err


@pytest.mark.parametrize(
    "words",
    [(), ("--from", 3), ("--quote", "x", "--from", 1, "--to", 2), ("--occurrence", 1)],
)
def test_which_words_has_to_be_said_in_one_way(
    words: tuple[object, ...], story: Callable[..., Said]
) -> None:
    assert "--quote" in story("claim add", 1, *words, code=2).err


def test_words_that_do_not_occur(story: Callable[..., Said]) -> None:
    assert "do not occur in article 1" in story("claim add", 1, "--quote", "over 14", code=1).err


def test_edit_marks_other_words(story: Callable[..., Said]) -> None:
    story("claim edit", 1, "--quote", "trade rose by over 13 percent", "--speaker", "")
    shown = story("claim show", 1, "--json").json()
    assert shown["anchor"]["quote"] == "trade rose by over 13 percent"
    assert shown["speakers"] == []
    assert story("claim edit", 1, code=2)


def test_date_and_rate(story: Callable[..., Said]) -> None:
    said = story("claim date", 1, "per", "2024", "--evidence", "two lines above")
    assert said.err == "Claim 1: period 2024  (set: two lines above).\n"
    said = story("claim rate", 1, "said", "supported", "--rationale", "the tape")
    assert said.err == "Claim 1: said as reported is rated “supported”.\n"
    assert "asks for" in story("claim rate", 1, "content", "contradicted by evidence", code=1).err
    shown = story("claim show", 1).out
    assert "Period            2024  (set: two lines above)" in shown
    assert "supported: the tape" in shown


def test_list_and_show(story: Callable[..., Said]) -> None:
    assert [one["id"] for one in story("claim list", "--article", 2, "--json").json()] == [2]
    assert "Anna Karlsen" in story("claim list").out
    story("link add", 2, "narrows", 1)
    story("contradiction add", 1, 2, "--title", "How much")
    shown = story("claim show", 1).out
    assert "link 1: claim 2 narrows it" in shown
    assert "contradiction 1 with claim 2: How much (open)" in shown
    assert "There is no article 9" in story("claim list", "--article", 9, code=1).err


def test_remove(story: Callable[..., Said]) -> None:
    assert "Claim 1 removed: “over 13 percent”" in story("claim remove", 1).err
    assert "There is no claim 1." in story("claim show", 1, code=1).err


def test_removing_says_which_contradictions_went_too(story: Callable[..., Said]) -> None:
    story("contradiction add", 1, 2, "--title", "Growth")
    told = story("claim remove", 1).err
    assert "Contradiction 1 “Growth” went with it" in told
    assert "counterpoint undo" in told
    story("undo")
    assert "Contradiction 1 “Growth” went with it" in story("article remove", 2).err
    story("undo")
    story("claim add", 1, "--quote", "Exports rise")
    story("contradiction join", 1, 3)
    story("contradiction resolve", 1, "first", "--stands", 3, "--reason", "r")
    told = story("claim remove", 3).err
    assert "Contradiction 1 “Growth” is open again" in told
    assert "went with it" not in told


@pytest.mark.parametrize("span", [(5, 3), (0, 0), (7, 7)])
@pytest.mark.parametrize("command", ["claim add", "erase passage"])
def test_the_end_comes_after_the_start(
    span: tuple[int, int], command: str, story: Callable[..., Said]
) -> None:
    said = story(command, 1, "--from", span[0], "--to", span[1], code=1)
    assert "The end must come after the start" in said.err
    assert said.out == ""


@pytest.mark.parametrize("kind", ["published", "retrieved", "birthday", ""])
def test_a_wrong_kind_of_date_offers_those_of_a_claim(
    kind: str, story: Callable[..., Said]
) -> None:
    told = story("claim date", 1, kind, "2024", code=1).err
    assert told.endswith("Choose one of: spoken, event, period.\n")


def test_a_date_is_shown_as_it_was_written(story: Callable[..., Said]) -> None:
    assert story("claim date", 1, "p", "2024").err == "Claim 1: period 2024  (set).\n"
    shown = story("claim show", 1).out
    assert re.search(r"Period +2024  \(set\)\n", shown)
    assert "(set: )" not in shown
    story("article edit", 1, "--published", "2025-02")
    assert story("articles").out.splitlines()[1].split()[1] == "2025-02"
    assert "Published  2025-02  (set)" in story("article show", 1).out


@pytest.mark.parametrize("typed", [";;;", " ; ", ";"])
def test_a_speaker_without_name_and_role_is_refused(typed: str, story: Callable[..., Said]) -> None:
    said = story("claim edit", 1, "--speaker", typed, code=2)
    assert "has neither a name nor a role" in said.err


@pytest.mark.parametrize(
    ("typed", "name", "role"),
    [
        ("Jane Roe; minister; once mayor;", "Jane Roe", "minister; once mayor"),
        ("Jane Roe;; aide", "Jane Roe", "aide"),
        ("; aide", "", "aide"),
        ("Jane Roe;", "Jane Roe", ""),
    ],
)
def test_the_first_semicolon_parts_name_and_role(
    typed: str, name: str, role: str, story: Callable[..., Said]
) -> None:
    story("claim edit", 1, "--speaker", typed)
    assert story("claim show", 1, "--json").json()["speakers"] == [{"name": name, "role": role}]
    assert f"Said by  {name or role}" in story("claim show", 1).out.replace("   ", " ")
    assert (name or role) in story("claim list").out


def test_the_same_words_marked_again_are_told(story: Callable[..., Said]) -> None:
    told = story("claim add", 1, "--quote", "over 13 percent").err
    assert "Claim 1 marks the same words already." in told
    assert "already" not in story("claim add", 1, "--quote", "over 13").err


def test_add_fills_in_what_is_read(story: Callable[..., Said]) -> None:
    words = "Anna Karlsen said trade rose by over 13 percent."
    said = story("claim add", 1, "--quote", words, "--fill", "--json")
    filled = said.json()["filled"]
    assert filled["wording"] == "Trade rose by over 13 percent"
    assert filled["speakers"] == [{"name": "Anna Karlsen", "role": ""}]
    assert filled["value"].startswith("over 13 percent")
    assert "Read: fact; said by Anna Karlsen (indirect)" in said.err
    shown = story("claim show", 3, "--json").json()
    assert (shown["wording"], shown["voice"]) == ("Trade rose by over 13 percent", "indirect")
    story("undo")
    story("claim show", 3, code=1)


def test_what_is_said_wins_over_what_is_read(story: Callable[..., Said]) -> None:
    words = "Anna Karlsen said trade rose by over 13 percent."
    story("claim add", 1, "--quote", words, "--wording", "Trade grew", "--fill")
    assert story("claim show", 3, "--json").json()["wording"] == "Trade grew"


def test_propose_lists_what_is_not_marked_yet(story: Callable[..., Said]) -> None:
    story("find")
    story("claim remove", 2)
    said = story("claim propose", 2, "--json")
    (first, *_) = found = said.json()
    assert {"start", "end", "quote", "why", "read"} == set(first)
    assert len(story("claim propose", 2, "--json", "--most", 1).json()) == 1
    for one in found:
        story("claim add", 2, "--from", one["start"], "--to", one["end"])
    assert "Nothing more is proposed" in story("claim propose", 2).err


def test_propose_says_where_articles_are_not_compared_yet(story: Callable[..., Said]) -> None:
    assert "not compared yet" in story("claim propose", 2).err
