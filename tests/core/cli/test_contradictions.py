from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.core.cli.conftest import Said


def test_its_life(story: Callable[..., Said]) -> None:
    told = story(
        "contradiction add", 1, 2, "--title", "Growth", "--kind", "number", "--severity", "blocks"
    )
    assert told.err == "Contradiction 1 added, of claims 1, 2: “Growth”\n"
    assert "blocks publication" in story("contradiction list", "--status", "open").out
    told = story("contradiction edit", 1, "--status", "awaiting")
    assert "“Growth”, awaiting reply" in told.err
    told = story("contradiction resolve", 1, "second", "--reason", "the table")
    assert told.err == "Contradiction 1 resolved: second, claim 2 stands.\n"
    shown = story("contradiction show", 1).out
    assert "< stands\n    “10 percent this year”" in shown
    assert "Reason      the table" in shown
    assert "Growth" in story("contradiction remove", 1).err
    assert story("contradiction list", "--json").json() == []


def test_more_than_two(story: Callable[..., Said]) -> None:
    story("contradiction add", 1, 2)
    story("claim add", 1, "--quote", "Exports rise")
    assert "ties claims 1, 2, 3 now" in story("contradiction join", 1, 3).err
    assert "name the one that stands" in story("contradiction resolve", 1, "first", code=1).err
    assert (
        "claim 3 stands"
        in story("contradiction resolve", 1, "first", "--stands", 3, "--reason", "r").err
    )
    assert "ties claims 1, 3 now" in story("contradiction leave", 1, 2).err
    assert "needs two claims" in story("contradiction leave", 1, 1, code=1).err


def test_show_json_holds_what_was_brought(story: Callable[..., Said]) -> None:
    made = story("contradiction add", 1, 2, "--tag", "trade", "--json").json()
    story("evidence add", "--contradiction", made["id"], "--title", "Table 3")
    shown = story("contradiction show", made["id"], "--json").json()
    assert [claim["id"] for claim in shown["claims"]] == [1, 2]
    assert shown["evidence"][0]["title"] == "Table 3"
    assert shown["status"] == "open"


def test_one_claim_does_not_clash(story: Callable[..., Said]) -> None:
    assert "at least two" in story("contradiction add", 1, code=1).err


def test_a_reason_stays_until_another_is_given_or_it_is_open_again(
    story: Callable[..., Said],
) -> None:
    story("contradiction add", 1, 2)
    story("contradiction resolve", 1, "second", "--reason", "the table")
    story("contradiction resolve", 1, "both")
    assert story("contradiction show", 1, "--json").json()["reason"] == "the table"
    story("contradiction edit", 1, "--status", "open")
    shown = story("contradiction show", 1, "--json").json()
    assert (shown["resolution"], shown["upheld_id"], shown["reason"]) == (None, None, "")


def test_who_signed_it_off_is_named(story: Callable[..., Said]) -> None:
    story("contradiction add", 1, 2)
    story("sign-off add", "contradiction", 1, "--as", "Ben Okri", "--note", "read both")
    shown = story("contradiction show", 1).out
    assert "Ben Okri on " in shown
    assert "read both" in shown
    story("contradiction edit", 1, "--title", "Other")
    assert "changed since" in story("contradiction show", 1).out


def test_an_ending_asks_for_its_reason(story: Callable[..., Said]) -> None:
    story("contradiction add", 1, 2)
    assert "Say what it rests on" in story("contradiction resolve", 1, "both", code=1).err
    assert story("contradiction show", 1, "--json").json()["status"] == "open"


def test_claims_are_put_in_another_order(story: Callable[..., Said]) -> None:
    story("contradiction add", 1, 2)
    story("contradiction resolve", 1, "first", "--reason", "the table")
    told = story("contradiction order", 1, 2)
    assert told.err == "Contradiction 1 ties claims 2, 1 now, in this order.\n"
    shown = story("contradiction show", 1, "--json").json()
    assert [claim["id"] for claim in shown["claims"]] == [2, 1]
    assert (shown["resolution"], shown["upheld_id"]) == ("second", 1)
    assert "is not in contradiction" in story("contradiction order", 1, 9, code=1).err
