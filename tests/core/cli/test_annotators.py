from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.core.cli.conftest import Said


def test_list_and_rename(story: Callable[..., Said]) -> None:
    assert story("annotator list", "--json").json()[0]["code"] == "AB"
    assert "A. Berg (X1)" in story("annotator rename", 1, "A. Berg", "--code", "X1").err
    assert "X1    A. Berg" in story("annotator list").out


def test_scale(story: Callable[..., Said]) -> None:
    assert "contradicted by evidence  evidence and a rationale" in story("scale").out
    story("scale", "good", "bad", "--adverse", "bad")
    assert story("scale", "--json").json() == [
        {"value": "good", "adverse": False},
        {"value": "bad", "adverse": True},
    ]
    assert "Not among the values" in story("scale", "good", "--adverse", "worse", code=2).err
