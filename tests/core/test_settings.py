from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from core import paths, settings
from core.errors import AppError, InvalidValueError

if TYPE_CHECKING:
    from pathlib import Path


def write(content: str | bytes) -> Path:
    path = paths.config_dir() / settings.FILE_NAME
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


DEFAULTS = {setting.name: setting.default for setting in settings.SETTINGS}


def test_without_a_file_everything_has_its_default() -> None:
    assert settings.load() == DEFAULTS


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe\x00", b"[]", b"null", b"7", b'"x"', b'{"name": 7, "export_bom": 1, "backup_minutes": true, "export_annotators": "all"}',
     b'{"unknown": 1}', b'{"backup_minutes": 1.5}', b'{"backup_minutes": null}'],
)  # fmt: skip
def test_a_file_that_does_not_fit_is_passed_over(content: bytes) -> None:
    write(content)
    assert settings.load() == DEFAULTS


def test_what_fits_is_taken_whatever_stands_beside_it() -> None:
    write('{"name": "Anna Berg", "export_bom": "no", "other": []}')
    assert settings.load() == DEFAULTS | {"name": "Anna Berg"}


@pytest.mark.parametrize(
    ("name", "least", "greatest"), [("reading_size", 10, 40), ("interface_size", 10, 24)]
)
def test_a_size_within_its_bounds_is_kept_and_one_beyond_is_passed_over(
    name: str, least: int, greatest: int
) -> None:
    for size in (least, greatest):
        assert settings.save({name: size})[name] == size
    for size in (least - 1, greatest + 1, -5):
        write(json.dumps({name: size}))
        assert settings.load() == DEFAULTS


def test_every_default_fits_its_own_setting() -> None:
    assert settings.save(DEFAULTS) == DEFAULTS


def test_saved_settings_are_there_again_and_leave_one_file() -> None:
    assert settings.save({"name": "آنا 🚢", "export_bom": False}) == settings.load()
    assert settings.load()["name"] == "آنا 🚢"
    assert [p.name for p in paths.config_dir().iterdir()] == [settings.FILE_NAME]
    settings.save({"export_annotators": "codes"})
    assert settings.load()["name"] == "آنا 🚢"


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"nmae": "x"}, "There is no setting “nmae”. There are: name,"),
        ({"export_bom": "yes"}, "“yes” does not fit the setting “export_bom” (bool)."),
        (
            {"export_annotators": "all"},
            "“all” does not fit the setting “export_annotators” (names, initials, codes).",
        ),
        ({"encoding": "nonsense"}, "“nonsense” is no encoding of text that this program knows."),
        (
            {"backup_folder": "kept"},
            "“kept” says where backups go only from one folder; give the whole path.",
        ),
        ({"backup_minutes": True}, "“True” does not fit the setting “backup_minutes” (int)."),
        ({"theme": "blue"}, "“blue” does not fit the setting “theme” (system, light, dark)."),
        ({"reading_size": 9}, "“9” does not fit the setting “reading_size” (10 to 40)."),
        ({"reading_size": "big"}, "“big” does not fit the setting “reading_size” (int)."),
        ({"interface_size": 25}, "“25” does not fit the setting “interface_size” (10 to 24)."),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_saved(
    changed: dict[str, Any], sentence: str
) -> None:
    settings.save({"name": "Anna"})
    with pytest.raises(InvalidValueError) as caught:
        settings.save({"name": "Boris", **changed})
    assert caught.value.sentence.startswith(sentence)
    assert settings.load()["name"] == "Anna"


def test_where_settings_cannot_be_written_a_sentence_says_so(own_folders: Path) -> None:
    (own_folders / "config").write_text("a file where the folder should be")
    with pytest.raises(AppError, match="The settings could not be written to"):
        settings.save({"name": "x"})
    assert settings.load() == DEFAULTS
    assert settings.identity("Anna").name == "Anna"
    assert settings.identity().uid == ""


def test_a_write_that_fails_leaves_the_old_settings_and_no_other_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings.save({"name": "Anna"})

    def fail(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(settings.os, "replace", fail)
    with pytest.raises(AppError, match="No space left"):
        settings.save({"name": "Boris"})
    assert settings.load()["name"] == "Anna"
    assert [p.name for p in paths.config_dir().iterdir()] == [settings.FILE_NAME]


def test_who_works_is_known_without_asking_and_stays_the_same() -> None:
    first = settings.identity()
    assert first.name
    assert first.uid
    assert settings.identity() == first
    settings.save({"name": "Anna Berg"})
    assert settings.identity() == settings.identity("Anna Berg")
    assert settings.identity().uid == first.uid
    assert settings.identity("Boris").uid == ""


@pytest.mark.parametrize("name", ["A\0b", "A\ud800", "  Anna \n Berg "])
def test_a_name_can_be_stored_whatever_was_typed(name: str) -> None:
    for identity in (settings.identity(name), settings.identity()):
        identity.name.encode()
        assert "\0" not in identity.name
        assert identity.name == identity.name.strip()
        settings.save({"name": name})
    assert settings.identity().name.encode()


def test_a_name_of_spaces_is_no_name() -> None:
    settings.save({"name": "   "})
    assert settings.identity().name.strip()
    assert settings.identity("  ").name.strip()


@pytest.mark.parametrize(
    ("minutes", "every"),
    [
        (1, timedelta(minutes=1)),
        (0, timedelta(minutes=1)),
        (-5, timedelta(minutes=1)),
        (90, timedelta(minutes=90)),
        (10**30, timedelta(days=366)),
    ],
)
def test_any_number_of_minutes_makes_a_policy(minutes: int, every: timedelta) -> None:
    write(json.dumps({"backup_minutes": minutes}))
    assert settings.backup_policy().every == every


def test_backups_go_to_the_data_folder_unless_told_otherwise(tmp_path: Path) -> None:
    assert settings.backup_policy().root == paths.data_dir() / "backups"
    settings.save({"backup_folder": str(tmp_path / "b")})
    assert settings.backup_policy().root == tmp_path / "b"
