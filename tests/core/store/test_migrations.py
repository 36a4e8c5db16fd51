from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

import pytest
from sqlite_utils import Migrations

from core import operations
from core.store import migrations, opening, triggers
from core.store.schema import FORMAT, INDEXED, MIGRATIONS
from tests.core import desk

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a newer format: rebuilt tables with a column more and one less, made with what drops triggers."""
    later = Migrations("counterpoint")
    later(name="0001_first_format")(migrations.first_format)

    @later(name="0002_scratch")
    def scratch(db: Database) -> None:
        db.execute("ALTER TABLE article ADD COLUMN mood TEXT NOT NULL DEFAULT ''")
        db.table("tag").transform(rename={"name": "label"})
        db.table("tag").transform(rename={"label": "name"})
        db.table("link").add_column("weight", int)

    monkeypatch.setattr(migrations, "project_migrations", later)
    monkeypatch.setattr(opening, "MIGRATIONS", (*MIGRATIONS, "0002_scratch"))


@pytest.mark.usefixtures("newer")
def test_after_a_migration_the_log_goes_on_and_undo_stops_at_it(
    full_path: Path, ids: dict[str, Any]
) -> None:
    with desk.open_desk(full_path) as project:
        assert operations.steps(project, limit=1)[0].kind == "migration"
        assert operations.undo(project) is None
        assert operations.redo(project) is None
        before = desk.state(project)
        with project.step("Set mood"):
            project.change("article", ids["articles"][0], mood="grave 🚢")
            project.change("link", ids["link"], weight=3)
            project.add("tag", name="new")
        operations.remove_article(project, ids["articles"][0])
        changed = operations.changes_of(project, operations.steps(project, limit=2)[1].id)
        assert changed[0].after is not None
        assert changed[0].after["mood"] == "grave 🚢"
        assert [operations.undo(project) for _ in range(3)] == [
            "Remove article 1",
            "Set mood",
            None,
        ]
        assert desk.state(project) == before
        assert operations.redo(project) == "Set mood"
        assert project.value("SELECT weight FROM link") == 3
    with desk.open_desk(full_path) as project:
        assert [s.kind for s in operations.steps(project)].count("migration") == 1
        assert operations.undo(project) == "Set mood"


@pytest.mark.usefixtures("newer")
def test_a_migrated_project_is_whole(full_path: Path, ids: dict[str, Any]) -> None:
    with desk.open_desk(full_path) as project:
        operations.edit_article(project, ids["articles"][0], title="Anew", tags=["again"])
        operations.undo(project)
    assert desk.findings(full_path) == []


@pytest.mark.usefixtures("newer")
def test_before_a_migration_a_backup_is_made(full_path: Path, tmp_path: Path) -> None:
    with desk.open_desk(full_path, policy=desk.policy(tmp_path / "backups")):
        pass
    made = [path.name for path in (tmp_path / "backups").rglob("*.counterpoint")]
    assert len(made) == 1
    assert "before-migration" in made[0]


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    full_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = Migrations("counterpoint")
    later(name="0001_first_format")(migrations.first_format)

    @later(name="0002_fails")
    def fails(db: Database) -> None:
        db.table("tag").transform(rename={"name": "label"})
        raise RuntimeError("a defect")

    before = state_of(full_path)
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "project_migrations", later)
        patch.setattr(opening, "MIGRATIONS", (*MIGRATIONS, "0002_fails"))
        with pytest.raises(RuntimeError, match="a defect"):
            desk.open_desk(full_path)
    assert state_of(full_path) == before
    assert desk.findings(full_path) == []
    with desk.open_desk(full_path) as project:
        operations.rename_project(project, "works still")


def state_of(path: Path) -> list[Any]:
    with desk.raw(path) as connection:
        return list(connection.iterdump())


def test_every_migration_is_one_that_opening_knows(path: Path) -> None:
    desk.open_desk(path).close()
    with desk.raw(path) as connection:
        done = connection.execute("SELECT name FROM _sqlite_migrations ORDER BY name").fetchall()
    assert tuple(name for (name,) in done) == MIGRATIONS


def test_a_new_project_has_the_format_and_all_its_rules(path: Path) -> None:
    with desk.raw(path) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (FORMAT,)
        kept = {
            sql
            for (sql,) in connection.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger'")
        }
        assert kept == set(triggers.triggers(connection))
        for table in INDEXED:
            assert connection.execute(f"SELECT count(*) FROM {table}_words").fetchone() == (0,)


def test_making_the_rules_again_changes_nothing(full_path: Path) -> None:
    with contextlib.closing(desk.open_desk(full_path)) as project:
        names = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
        before = [tuple(row) for row in project.query(names)]
        triggers.make_triggers(project.connection)
        assert [tuple(row) for row in project.query(names)] == before
