"""Files that are replaced together or not at all, and never stand half written."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from ..errors import AppError, InvalidValueError, NotFoundError
from ..leftovers import clear, spare_name
from ..records import record

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Writing = Generator[int, None, None]
"""A file being written: yields how many rows were written since it last yielded."""


@record
class FileToWrite:
    """A file of an export: its name, and what writes its bytes to a stream."""

    name: str
    write: Callable[[BinaryIO], Writing]


def write_all(folder: Path, files: Sequence[FileToWrite]) -> list[Path]:
    """Write files into a folder, each in place of one of the same name, all or none; return their paths.

    Raises AppError with a sentence when the folder is not there or cannot be written to, the disk is full or a file is
    held by another program. Whatever is raised, the old files stay as they were and nothing new is left behind.
    """
    writing = iter_write(folder, files)
    while True:
        try:
            next(writing)
        except StopIteration as stop:
            return stop.value


def iter_write(folder: Path, files: Sequence[FileToWrite]) -> Generator[int, None, list[Path]]:
    """Do what `write_all` does, and yield the number of rows written so far; closing the generator cancels."""
    targets = _targets(folder, files)
    clear(folder)
    temporary: list[Path] = []
    written = 0
    try:
        for file, target in zip(files, targets, strict=True):
            temporary.append(spare_name(folder))
            with _told(target), temporary[-1].open("xb") as stream:
                with closing(file.write(stream)) as writing:
                    for rows in writing:
                        written += rows
                        yield written
                stream.flush()
                os.fsync(stream.fileno())
        _move_all(temporary, targets)
    finally:
        for path in temporary:
            with suppress(OSError):
                path.unlink(missing_ok=True)
    return targets


def _targets(folder: Path, files: Sequence[FileToWrite]) -> list[Path]:
    if not folder.is_dir():
        raise NotFoundError(f"There is no folder {folder}. Make it, or choose another one.")
    names = [file.name for file in files]
    if len({name.casefold() for name in names}) < len(names):
        raise ValueError(f"two files of one name: {names}")
    for name in names:
        if Path(name).name != name or (folder / name).is_dir():
            raise InvalidValueError(f"A file cannot be written under the name {name} in {folder}.")
    return [folder / name for name in names]


def _move_all(temporary: list[Path], targets: list[Path]) -> None:
    """Put finished files in their places; when one of them cannot be put there, put the old ones back."""
    kept: dict[Path, Path | None] = {}
    moved: list[Path] = []
    try:
        for target in targets if len(targets) > 1 else []:
            with _told(target):
                kept[target] = _keep(target)
        for path, target in zip(temporary, targets, strict=True):
            with _told(target):
                path.replace(target)
            moved.append(target)
    except BaseException:
        for target in moved:
            _put_back(kept[target], target)
        raise
    finally:
        for old in kept.values():
            if old is not None:
                with suppress(OSError):
                    old.unlink(missing_ok=True)
    _sync_folder(targets)


def _keep(target: Path) -> Path | None:
    """Return a second name for the file that stands there now (or a copy, where there are no links)."""
    if not target.exists():
        return None
    second = spare_name(target.parent)
    try:
        second.hardlink_to(target)
    except (OSError, NotImplementedError):
        shutil.copy2(target, second)
    return second


def _put_back(old: Path | None, target: Path) -> None:
    with suppress(OSError):
        if old is None:
            target.unlink(missing_ok=True)
        else:
            old.replace(target)


def _sync_folder(targets: list[Path]) -> None:
    """Have the new names on the disk too, where the system can do that."""
    if os.name == "posix" and targets:
        with suppress(OSError):
            folder = os.open(targets[0].parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)


@contextmanager
def _told(target: Path) -> Generator[None]:
    """Turn what the system says against writing a file into a sentence for the user."""
    try:
        yield
    except OSError as error:
        raise AppError(f"{_sentence(error, target)} Nothing was changed.") from error


def _sentence(error: OSError, target: Path) -> str:
    if error.errno in {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}:
        return f"{target.name} could not be written: the disk is full."
    if error.errno == errno.EROFS or not os.access(target.parent, os.W_OK):
        return f"{target.name} could not be written: the folder {target.parent} is read-only."
    if isinstance(error, PermissionError):
        return (
            f"{target.name} could not be written. If it is open in another program, close it there "
            "and try again."
        )
    reason = error.strerror or str(error) or "the system does not say why"
    return f"{target.name} could not be written to {target.parent}: {reason}."
