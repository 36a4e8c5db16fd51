from __future__ import annotations

import errno
import os
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import pytest

from core.errors import AppError, NotFoundError
from core.report.files import FileToWrite, iter_write, write_all

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.report.files import Writing


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with nothing in it."""
    made = tmp_path / "folder"
    made.mkdir()
    return made


def a_file(name: str, data: bytes = b"new", error: BaseException | None = None) -> FileToWrite:
    def write(stream: BinaryIO) -> Writing:
        stream.write(data)
        yield 1
        if error is not None:
            raise error
        yield 2

    return FileToWrite(name, write)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def failing_replace(name: str, error: OSError) -> Callable[[Path, Path], Path]:
    """Return a `Path.replace` that fails once, when the file is to become the one of that name."""
    replace = Path.replace
    left = [error]

    def stand_in(path: Path, target: Path) -> Path:
        if target.name == name and left:
            raise left.pop()
        return replace(path, target)

    return stand_in


def test_files_are_written_in_place_of_older_ones(folder: Path) -> None:
    (folder / "a.csv").write_bytes(b"old")
    paths = write_all(folder, [a_file("a.csv"), a_file("b.csv", b"two")])
    assert paths == [folder / "a.csv", folder / "b.csv"]
    assert contents(folder) == {"a.csv": b"new", "b.csv": b"two"}


def test_progress_counts_the_rows_of_all_files(folder: Path) -> None:
    assert list(iter_write(folder, [a_file("a.csv"), a_file("b.csv")])) == [1, 3, 4, 6]


def test_no_files_are_no_work(folder: Path) -> None:
    assert write_all(folder, []) == []


@pytest.mark.parametrize(
    "error", [RuntimeError("a defect"), AppError("Stopped."), KeyboardInterrupt()]
)
def test_whatever_is_raised_passes_and_leaves_the_old_files(
    folder: Path, error: BaseException
) -> None:
    (folder / "b.csv").write_bytes(b"old")
    with pytest.raises(type(error)):
        write_all(folder, [a_file("a.csv"), a_file("b.csv", error=error)])
    assert contents(folder) == {"b.csv": b"old"}


def test_closing_the_generator_cancels(folder: Path) -> None:
    (folder / "a.csv").write_bytes(b"old")
    with closing(iter_write(folder, [a_file("a.csv")])) as writing:
        next(writing)
        assert len(contents(folder)) == 2
    assert contents(folder) == {"a.csv": b"old"}


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "close it there"),
        (errno.EFBIG, os.strerror(errno.EFBIG)),
    ],
)
def test_what_the_system_says_becomes_a_sentence(folder: Path, number: int, words: str) -> None:
    error = OSError(number, os.strerror(number))
    with pytest.raises(AppError, match=words) as caught:
        write_all(folder, [a_file("a.csv", error=error)])
    assert caught.value.sentence.startswith("a.csv could not be written")
    assert caught.value.sentence.endswith("Nothing was changed.")
    assert contents(folder) == {}


def test_a_missing_folder_is_named(folder: Path) -> None:
    with pytest.raises(NotFoundError, match="no folder"):
        write_all(folder / "missing", [a_file("a.csv")])


def test_a_folder_of_the_name_is_not_replaced(folder: Path) -> None:
    (folder / "a.csv").mkdir()
    with pytest.raises(AppError, match=r"a\.csv"):
        write_all(folder, [a_file("a.csv")])


def test_a_name_that_leads_elsewhere_is_refused(folder: Path) -> None:
    with pytest.raises(AppError):
        write_all(folder, [a_file("../a.csv")])


def test_two_files_of_one_name_are_a_defect(folder: Path) -> None:
    with pytest.raises(ValueError, match="one name"):
        write_all(folder, [a_file("a.csv"), a_file("A.csv")])


@pytest.mark.parametrize("links", [True, False])
def test_when_one_cannot_be_moved_none_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool
) -> None:
    for name in ("a.csv", "c.csv"):
        (folder / name).write_bytes(b"old")
    held = PermissionError(errno.EACCES, "held by another program")
    monkeypatch.setattr(Path, "replace", failing_replace("c.csv", held))
    if not links:
        monkeypatch.setattr(Path, "hardlink_to", no_links)
    with pytest.raises(AppError, match="close it there"):
        write_all(folder, [a_file("a.csv"), a_file("b.csv"), a_file("c.csv")])
    assert contents(folder) == {"a.csv": b"old", "c.csv": b"old"}


def no_links(path: Path, target: Path) -> None:
    raise OSError(errno.EPERM, "no links here")


def test_where_there_are_no_links_the_set_is_written_all_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.csv").write_bytes(b"old")
    monkeypatch.setattr(Path, "hardlink_to", no_links)
    write_all(folder, [a_file("a.csv"), a_file("b.csv")])
    assert contents(folder) == {"a.csv": b"new", "b.csv": b"new"}


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root writes everywhere")
def test_a_read_only_folder_is_named(folder: Path) -> None:
    folder.chmod(0o500)
    try:
        with pytest.raises(AppError, match="read-only"):
            write_all(folder, [a_file("a.csv")])
    finally:
        folder.chmod(0o700)


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_the_file_has_the_mode_of_any_new_file(folder: Path) -> None:
    (folder / "other").touch()
    write_all(folder, [a_file("a.csv")])
    assert (folder / "a.csv").stat().st_mode == (folder / "other").stat().st_mode


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_a_disk_that_is_full_at_the_very_end_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.csv").write_bytes(b"old")
    opened = Path.open
    monkeypatch.setattr(
        Path,
        "open",
        lambda path, mode="r", *rest: opened(
            Path("/dev/full") if mode == "xb" else path, mode.replace("x", "w"), *rest
        ),
    )
    with pytest.raises(AppError, match="disk is full"):
        write_all(folder, [a_file("a.csv")])
    assert contents(folder) == {"a.csv": b"old"}
