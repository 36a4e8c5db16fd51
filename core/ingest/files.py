"""Files, folders and standard input, read one after the other; one that cannot be read never stops the others."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from ..errors import UnreadableError
from .readers import LARGEST, MOST, READS, read_bytes, too_large
from .reading import Skipped
from .sniff import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .reading import Reading

STANDARD_INPUT = "-"
"""The path that stands for standard input."""

STANDARD_INPUT_NAME = "standard input"


def _why(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()


def read_file(path: str | os.PathLike[str], *, encoding: str | None = None) -> Reading:
    """Read one file, whatever its suffix. Raises UnreadableError, with a sentence, where that cannot be done."""
    file = Path(path)
    name = file.name or str(file)
    try:
        status = file.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableError(f"{name} is a folder, not a file.")
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableError(f"{name} is not a regular file.")
        if status.st_size > LARGEST:
            raise UnreadableError(too_large(name, status.st_size))
        with file.open("rb") as opened:
            data = opened.read(LARGEST + 1)
    except FileNotFoundError:
        raise UnreadableError(f"There is no file {file}.") from None
    except OSError as error:
        raise UnreadableError(f"{name} could not be read: {_why(error)}.") from error
    except ValueError as error:
        raise UnreadableError(f"{name!r} is no name of a file.") from error
    return read_bytes(data, name=name, path=os.fspath(path), encoding=encoding)


def read_stream(stream: BinaryIO, *, encoding: str | None = None) -> Reading:
    """Read one article from a stream of bytes to its end, as standard input. Raises UnreadableError."""
    try:
        data = stream.read(LARGEST + 1)
    except OSError as error:
        raise UnreadableError(f"Standard input could not be read: {_why(error)}.") from error
    if len(data) > LARGEST:
        raise UnreadableError(f"Standard input is too large: {MOST}.")
    return read_bytes(data, name=STANDARD_INPUT_NAME, encoding=encoding)


def _in_folder(folder: Path) -> Iterator[Path | Skipped]:
    """Give the files under a folder in order of name; links to folders are not followed."""
    try:
        with os.scandir(folder) as scanned:
            entries = sorted(scanned, key=lambda entry: entry.name)
    except OSError as error:
        yield Skipped(folder.name, str(folder), f"The folder could not be opened: {_why(error)}.")
        return
    for entry in entries:
        path = Path(entry.path)
        if entry.name.startswith("."):
            yield Skipped(entry.name, entry.path, "It is hidden; name it itself to read it.")
        elif entry.is_dir(follow_symlinks=False):
            yield from _in_folder(path)
        elif path.is_dir():
            yield Skipped(
                entry.name, entry.path, "It is a link to a folder; links are not followed."
            )
        elif path.suffix.lower() in SUFFIXES:
            yield path
        else:
            kind = f"Its suffix is {path.suffix}" if path.suffix else "It has no suffix"
            yield Skipped(
                entry.name, entry.path, f"{kind}; {READS} from folders. Name it itself to read it."
            )


def _real(path: Path) -> str:
    try:
        return os.path.realpath(path)
    except ValueError:
        return str(path)


def _find(path: str | os.PathLike[str], seen: set[str]) -> Iterator[Path | Skipped]:
    start = Path(path)
    for found in _in_folder(start) if start.is_dir() else (start,):
        if isinstance(found, Path):
            real = _real(found)
            if real in seen:
                continue
            seen.add(real)
        yield found


def find_files(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Path | Skipped]:
    """Give the files that paths of files and folders stand for, in their order, each file once.

    Folders are searched to the bottom in order of name; what is hidden or has an unknown suffix in a folder is given
    as Skipped. A file named itself is given whatever its suffix, and so is a path where nothing is.
    """
    seen: set[str] = set()
    for path in paths:
        yield from _find(path, seen)


def _read_one(path: str | os.PathLike[str], name: str, encoding: str | None) -> Reading | Skipped:
    try:
        return read_file(path, encoding=encoding)
    except UnreadableError as error:
        return Skipped(name, os.fspath(path), error.sentence)


def read_all(
    paths: Iterable[str | os.PathLike[str]],
    *,
    encoding: str | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Reading | Skipped]:
    """Read files and folders one after the other; "-" is standard input (`stdin`, or the process's own).

    A file that cannot be read is given as Skipped with the reason. An error that is a defect is raised.
    """
    seen: set[str] = set()
    for path in paths:
        if os.fspath(path) == STANDARD_INPUT:
            try:
                yield read_stream(stdin or sys.stdin.buffer, encoding=encoding)
            except UnreadableError as error:
                yield Skipped(STANDARD_INPUT_NAME, "", error.sentence)
            continue
        for found in _find(path, seen):
            yield found if isinstance(found, Skipped) else _read_one(found, found.name, encoding)
