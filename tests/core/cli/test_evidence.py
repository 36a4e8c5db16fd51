from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.core.cli.conftest import Said


def test_evidence(story: Callable[..., Said]) -> None:
    words = (
        "--title",
        "Table 3",
        "--stance",
        "contra",
        "--rank",
        "primary",
        "--looked-at",
        "2025-03-01",
    )
    said = story("evidence add", "--claim", 1, *words, "--archive", "https://archive.example/3")
    assert said.err == "Evidence 1 added to claim 1.\n"
    story("evidence edit", 1, "--publisher", "Customs")
    (shown,) = story("evidence list", "--claim", 1, "--json").json()
    assert (shown["stance"], shown["publisher"]) == ("contradicts", "Customs")
    assert shown["archive_address"] == "https://archive.example/3"
    assert "claim 1  contradicts  primary  Table 3" in story("evidence list").out
    story("evidence remove", 1)
    assert story("evidence list", "--json").json() == []


def test_contact(story: Callable[..., Said]) -> None:
    story("contact add", "--claim", 1, "--name", "Press office", "--asked", "2025-03-01", "--json")
    assert "not yet" in story("contact list").out
    story("contact edit", 1, "--answered", "2025-03-02", "--answer", "All of 2025.")
    assert "2025-03-02  Press office: “All of 2025.”" in story("contact list", "--claim", 1).out
    story("contact remove", 1)
    assert "no contact" in story("contact list").err


@pytest.mark.parametrize("owner", [(), ("--claim", 1, "--contradiction", 1)])
@pytest.mark.parametrize("noun", ["evidence", "contact"])
def test_it_is_about_one_thing(
    noun: str, owner: tuple[object, ...], story: Callable[..., Said]
) -> None:
    name = "--title" if noun == "evidence" else "--name"
    told = story(f"{noun} add", *owner, name, "x", code=2).err
    assert ("not both" if owner else "--contradiction N") in told


def test_an_empty_one_is_refused(story: Callable[..., Said]) -> None:
    assert "needs at least" in story("evidence add", "--claim", 1, code=1).err
    assert "needs a name or a role" in story("contact add", "--claim", 1, code=1).err
