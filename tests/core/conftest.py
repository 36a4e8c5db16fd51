"""What the tests of core get: readings, and a project to work in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from core.store import opening
from tests.core import desk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from core.ingest.reading import Reading
    from core.store.project import Project


@pytest.fixture
def reading() -> Callable[..., Reading]:
    """Give the function that makes a reading of a text: `reading(text, name=..., **fields)`."""
    return desk.make_reading


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a closed project with nothing in it; copy it, never open it."""
    path = tmp_path_factory.mktemp("templates") / "empty.counterpoint"
    opening.create_project(path, desk.ANNA).close()
    return path


@pytest.fixture(scope="session")
def full(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """Give a closed project with something of everything in it, and the ids; copy it, never open it."""
    path = tmp_path_factory.mktemp("templates") / "full.counterpoint"
    with opening.create_project(path, desk.ANNA) as project:
        ids = desk.something_of_everything(project)
    return path, ids


@pytest.fixture
def path(tmp_path: Path, empty_file: Path) -> Path:
    """Give a project file of one's own, closed, with nothing in it."""
    return desk.copied(empty_file, tmp_path / "trade.counterpoint")


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    """Give a project of one's own, open for writing, with nothing in it."""
    with desk.open_desk(path) as opened:
        yield desk.fast(opened)


@pytest.fixture
def full_path(tmp_path: Path, full: tuple[Path, dict[str, Any]]) -> Path:
    """Give a project file of one's own, closed, with something of everything in it."""
    return desk.copied(full[0], tmp_path / "full.counterpoint")


@pytest.fixture
def ids(full: tuple[Path, dict[str, Any]]) -> dict[str, Any]:
    """Give the ids of what is in the full project."""
    return full[1]


@pytest.fixture
def full_project(full_path: Path) -> Iterator[Project]:
    """Give a project of one's own, open for writing, with something of everything in it."""
    with desk.open_desk(full_path) as opened:
        yield desk.fast(opened)
