from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.core.cli.conftest import Said


def test_a_setting_is_kept_and_used(counterpoint: Callable[..., Said]) -> None:
    assert counterpoint("settings", "set", "name", "Carla Dahl").err == "name is Carla Dahl now.\n"
    counterpoint("new", "story")
    people = counterpoint("annotator", "list", "story", "--json").json()
    assert [one["name"] for one in people] == ["Carla Dahl"]
    assert "settings.json" in counterpoint("settings", "list").out


def test_values_are_read_as_they_are_meant(counterpoint: Callable[..., Said]) -> None:
    counterpoint("settings", "set", "export_bom", "no")
    counterpoint("settings", "set", "backup_minutes", "5")
    values = counterpoint("settings", "list", "--json").json()
    assert values["export_bom"] is False
    assert values["backup_minutes"] == 5


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("export_bom", "maybe", "yes or no"),
        ("backup_minutes", "soon", "whole number"),
        ("export_annotators", "numbers", "initials"),
        ("colour", "red", "There is no setting"),
    ],
)
def test_what_does_not_fit_is_refused(
    name: str, value: str, told: str, counterpoint: Callable[..., Said]
) -> None:
    assert told in counterpoint("settings", "set", name, value, code=1).err
