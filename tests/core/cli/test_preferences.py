from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

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
        ("encoding", "nonsense", "no encoding of text"),
        ("encoding", "rot13", "no encoding of text"),
    ],
)
def test_what_does_not_fit_is_refused(
    name: str, value: str, told: str, counterpoint: Callable[..., Said]
) -> None:
    assert told in counterpoint("settings", "set", name, value, code=1).err


def test_without_a_word_the_settings_are_listed(counterpoint: Callable[..., Said]) -> None:
    assert counterpoint("settings").out == counterpoint("settings", "list").out


def test_a_folder_for_backups_is_kept_from_wherever_it_is_said(
    counterpoint: Callable[..., Said], tmp_path: Path
) -> None:
    counterpoint("settings", "set", "backup_folder", "kept")
    values = counterpoint("settings", "list", "--json").json()
    assert values["backup_folder"] == str(tmp_path / "kept")
    counterpoint("settings", "set", "backup_folder", "")
    assert counterpoint("settings", "list", "--json").json()["backup_folder"] == ""


def test_a_known_encoding_is_taken(counterpoint: Callable[..., Said]) -> None:
    assert "cp1256" in counterpoint("settings", "set", "encoding", "cp1256").err
