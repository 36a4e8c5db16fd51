from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.core.cli.conftest import Said


def test_a_link_reads_like_a_sentence(story: Callable[..., Said]) -> None:
    said = story("link add", 2, "updates", 1, "--note", "a year later", "--json")
    assert said.json() == {"id": 1}
    assert said.err == "Link 1: claim 2 updates claim 1.\n"
    assert "“10 percent this year” updates “over 13 percent”" in story("link list").out


def test_what_contradicts_is_no_link(story: Callable[..., Said]) -> None:
    assert "tied in a contradiction" in story("link add", 2, "contradicts", 1, code=1).err


def test_edit_list_remove(story: Callable[..., Said]) -> None:
    story("link add", 2, "updates", 1)
    assert "claim 2 same as claim 1" in story("link edit", 1, "--relation", "same").err
    (shown,) = story("link list", "--claim", 1, "--json").json()
    assert (shown["first_id"], shown["relation"], shown["second_id"]) == (2, "same as", 1)
    story("link remove", 1)
    said = story("link list")
    assert (said.out, said.err) == ("", "There is no link here.\n")


def test_a_link_that_is_there_says_so_and_keeps_its_note(story: Callable[..., Said]) -> None:
    story("link add", 2, "same as", 1)
    told = story("link add", 1, "same as", 2, "--note", "rounded")
    assert told.err == "Link 1 was there already, its note is set now: claim 2 same as claim 1.\n"
    told = story("link add", 2, "same as", 1, "--note", "other").err
    assert told.startswith("Link 1 was there already and keeps its note “rounded”")
    assert "link edit" in told
    (shown,) = story("link list", "--json").json()
    assert shown["note"] == "rounded"
    told = story("link add", 1, "same as", 2).err
    assert told == "Link 1 was there already: claim 2 same as claim 1.\n"


def test_two_claims_do_not_update_each_other(story: Callable[..., Said]) -> None:
    story("link add", 2, "updates", 1)
    assert "claim 2 updates claim 1 already" in story("link add", 1, "updates", 2, code=1).err
