"""Word lists that people can read and extend: `resources/lexicons/<language>/<name>.tsv`.

A line is one entry, its columns parted by tabs; lines that begin with # are notes and tell the source. A user's additions
are files of the same names below a folder of their own (`add_folder`); their lines are read after the shipped ones, so
that a later entry of the same word wins.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from ..errors import InvalidValueError
from ..paths import resources_dir

if TYPE_CHECKING:
    from pathlib import Path

_added: list[Path] = []
_LONGEST_SUBTAG = 8


def add_folder(folder: Path) -> None:
    """Read word lists below `folder` beside the shipped ones from now on. Call it before anything is read."""
    if folder not in _added:
        _added.append(folder)
        rows.cache_clear()
        words.cache_clear()


def folders() -> tuple[Path, ...]:
    """Return the folders of word lists that were added, for a process that is to read by the same."""
    return tuple(_added)


@lru_cache(maxsize=8)
def _digest(added: tuple[Path, ...]) -> str:
    hasher = blake2b(digest_size=16)
    for folder in (resources_dir() / "lexicons", *added):
        for path in sorted(folder.rglob("*.tsv")):
            hasher.update(path.relative_to(folder).as_posix().encode() + b"\0")
            hasher.update(path.read_bytes() + b"\0")
    return hasher.hexdigest()


def digest() -> str:
    """Return a hash of all word lists that are read, shipped and added: another one may read a text another way."""
    return _digest(tuple(_added))


@lru_cache(maxsize=256)
def rows(language: str, name: str, columns: int) -> tuple[tuple[str, ...], ...]:
    """Return the entries of a list, each with `columns` columns (left out at the end of a line: ""); () where there is none.

    Raises InvalidValueError that names file and line where an entry has more columns.
    """
    found: list[tuple[str, ...]] = []
    if language and not language.isalnum():
        return ()
    for folder in (resources_dir() / "lexicons", *_added):
        path = folder / language / f"{name}.tsv"
        if path.is_file():
            found += _read(path, columns)
    return tuple(found)


def _read(path: Path, columns: int) -> list[tuple[str, ...]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as problem:
        raise InvalidValueError(f"The word list {path.name} is not UTF-8 text.") from problem
    found: list[tuple[str, ...]] = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        entry = tuple(column.strip() for column in line.split("\t"))
        if len(entry) > columns:
            raise InvalidValueError(
                f"Line {number} of the word list {path.name} has {len(entry)} columns; at most {columns} are read."
            )
        found.append(entry + ("",) * (columns - len(entry)))
    return found


def primary(tag: str) -> str:
    """Return the primary subtag of a BCP-47 tag in small letters, "en" where it is none: "ru-RU" and "RU" give "ru"."""
    first = tag.replace("_", "-").partition("-")[0].lower()
    return first if first.isalpha() and first.isascii() and len(first) <= _LONGEST_SUBTAG else "en"


@lru_cache(maxsize=64)
def words(language: str, name: str) -> frozenset[str]:
    """Return the first column of a list as a set."""
    return frozenset(row[0] for row in rows(language, name, 8))


def available(language: str, name: str) -> bool:
    """Tell whether a language has a list of this name."""
    return any(
        (folder / language / f"{name}.tsv").is_file()
        for folder in (resources_dir() / "lexicons", *_added)
    )
