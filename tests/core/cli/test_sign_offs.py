from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.core.cli.conftest import Said


def test_someone_else_signs_off_and_a_change_shows(story: Callable[..., Said]) -> None:
    assert (
        "someone who neither made nor changed it" in story("sign-off add", "claim", 1, code=1).err
    )
    said = story("sign-off add", "claim", 1, "--as", "Boris Feld", "--note", "heard it")
    assert said.err == "Sign-off 1: claim 1 signed off by Boris Feld.\n"
    assert "as it is now" in story("sign-off list").out
    story("claim edit", 1, "--note", "another word")
    assert "changed since" in story("sign-off list").out
    (shown,) = story("sign-off list", "--json").json()
    assert shown["current"] is False
    story("sign-off remove", 1)
    assert story("sign-off list", "--json").json() == []


def test_only_three_things_are_signed_off(story: Callable[..., Said]) -> None:
    assert "'article' is not one of" in story("sign-off add", "article", 1, code=2).err
