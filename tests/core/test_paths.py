from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from core import paths


def test_the_folders_of_the_user_can_be_set(
    own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert paths.config_dir() == own_folders / "config"
    assert paths.data_dir() == own_folders / "data"
    monkeypatch.setenv("COUNTERPOINT_CONFIG_DIR", "")
    monkeypatch.delenv("COUNTERPOINT_DATA_DIR")
    assert paths.config_dir().name == "counterpoint"
    assert paths.data_dir().is_relative_to(own_folders)


def test_the_programs_own_data_is_there() -> None:
    assert paths.resources_dir().is_dir()


@pytest.mark.parametrize(
    ("parts", "mark"),
    [
        (("Dropbox", "a"), "Dropbox"),
        (("OneDrive - The Courier", "desk", "a"), "OneDrive - The Courier"),
        (("Google Drive", "a"), "Google Drive"),
        (("desk", "a"), ""),
        (("my dropbox notes", "a"), ""),
        (("Dropbox",), ""),
    ],
)
def test_a_folder_that_is_shared_by_its_name_is_known(
    tmp_path: Path, parts: tuple[str, ...], mark: str
) -> None:
    assert paths.shared_folder(tmp_path.joinpath(*parts)) == mark


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="Mounts are told elsewhere on this system."
)
@pytest.mark.parametrize(
    ("lines", "mark"),
    [
        ("/dev/sda / ext4 rw 0 0\nserver:/x {tmp} nfs4 rw 0 0\n", "nfs4"),
        ("server:/x {tmp}/other cifs rw 0 0\n/dev/sda / ext4 rw 0 0\n", ""),
        ("server:/x / nfs rw 0 0\n/dev/sda {tmp} ext4 rw 0 0\n", ""),
        ("odd\n\n", ""),
        ("host {tmp}/with\\040space fuse.sshfs rw 0 0\n", "fuse.sshfs"),
    ],
)
def test_a_network_mount_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: str, mark: str
) -> None:
    def read(_self: Path, **_options: Any) -> str:
        return lines.replace("{tmp}", str(tmp_path))

    path = tmp_path / "with space" / "a" if "space" in lines else tmp_path / "a"
    monkeypatch.setattr(Path, "read_text", read)
    assert paths.shared_folder(path) == mark


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="Mounts are told elsewhere on this system."
)
def test_mounts_that_cannot_be_read_are_no_hindrance(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_self: Path, **_options: Any) -> str:
        raise PermissionError

    monkeypatch.setattr(Path, "read_text", fail)
    assert paths.shared_folder(tmp_path / "a") == ""
