from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sqlite_utils import Migrations

from core import operations
from core.errors import NotFoundError
from core.operations import views
from core.store import erasing, migrations, opening, triggers
from core.store.schema import FORMAT, INDEXED, JOURNALED, MIGRATIONS
from core.text import fold
from core.words import Verdict
from tests.core import desk

if TYPE_CHECKING:
    from sqlite_utils import Database

FORMAT_1 = Path(__file__).with_name("format_1.sql")
KEPT = [table for table in JOURNALED if table != "answer"]


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a newer format: rebuilt tables with a column more and one less, made with what drops triggers."""
    later = Migrations("counterpoint")
    later(name="0001_first_format")(migrations.first_format)
    later(name="0002_finding")(migrations.finding)

    @later(name="0003_scratch")
    def scratch(db: Database) -> None:
        db.execute("ALTER TABLE article ADD COLUMN mood TEXT NOT NULL DEFAULT ''")
        db.table("tag").transform(rename={"name": "label"})
        db.table("tag").transform(rename={"label": "name"})
        db.table("link").add_column("weight", int)

    monkeypatch.setattr(migrations, "project_migrations", later)
    monkeypatch.setattr(opening, "MIGRATIONS", (*MIGRATIONS, "0003_scratch"))


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
def test_a_project_that_was_given_a_newer_format_is_whole(
    full_path: Path, ids: dict[str, Any]
) -> None:
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
    later(name="0002_finding")(migrations.finding)

    @later(name="0003_fails")
    def fails(db: Database) -> None:
        db.table("tag").transform(rename={"name": "label"})
        raise RuntimeError("a defect")

    before = state_of(full_path)
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "project_migrations", later)
        patch.setattr(opening, "MIGRATIONS", (*MIGRATIONS, "0003_fails"))
        with pytest.raises(RuntimeError, match="a defect"):
            desk.open_desk(full_path)
    assert state_of(full_path) == before
    assert desk.findings(full_path) == []
    with desk.open_desk(full_path) as project:
        operations.rename_project(project, "works still")


def state_of(path: Path) -> list[Any]:
    with desk.raw(path) as connection:
        return list(connection.iterdump())


# --- from format 1 ----------------------------------------------------------------------------------------------------


@pytest.fixture
def old_path(tmp_path: Path) -> Path:
    """Give a closed file of format 1 with something of everything in it, as its program wrote it."""
    path = tmp_path / "old.counterpoint"
    with desk.raw(path) as connection:
        connection.create_function("fold", 1, fold, deterministic=True)
        connection.execute("PRAGMA trusted_schema = ON")
        connection.executescript(FORMAT_1.read_text(encoding="utf-8"))
    return path


def test_a_file_of_format_1_is_whole_and_can_be_read_as_it_is(old_path: Path) -> None:
    assert desk.findings(old_path) == []
    with desk.open_desk(old_path, write=False) as project:
        assert views.counts(project).claims == 3
        assert views.suggestion_counts(project) == {}
        assert not views.listed_ids(project, "suggestion", sort="place")
        with pytest.raises(NotFoundError):
            views.suggestion(project, 1)
    with desk.raw(old_path) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)


def test_a_file_of_format_1_becomes_one_of_today_with_all_it_held(
    old_path: Path, path: Path, tmp_path: Path
) -> None:
    with desk.raw(old_path) as connection:
        held = {t: connection.execute(f'SELECT * FROM "{t}"').fetchall() for t in KEPT}
        columns = {t: ", ".join(map('"{}"'.format, triggers.columns(connection, t))) for t in KEPT}
    with desk.open_desk(old_path, policy=desk.policy(tmp_path / "backups")) as project:
        assert {
            t: project.connection.execute(f'SELECT {columns[t]} FROM "{t}"').fetchall()
            for t in KEPT
        } == held
        assert operations.steps(project, limit=1)[0].kind == "migration"
        assert operations.undo(project) is None
        assert views.suggestion_counts(project) == {}
    made = [found.name for found in (tmp_path / "backups").rglob("*.counterpoint")]
    assert [name for name in made if "before-migration" in name]
    assert desk.findings(old_path) == []
    assert shape(old_path) == shape(path)


def test_after_format_1_answers_are_journaled_and_undone(old_path: Path) -> None:
    with desk.open_desk(old_path) as project:
        before = desk.state(project)
        with project.step("Answer"):
            by = {"annotator_id": project.annotator_id(), "added_at": "2025-03-01T00:00:00.000Z"}
            answer = {"first": "Kyiv", "second": "Kiev", "question": "same_name", "value": "yes"}
            project.add("answer", scope="names", reason="", **answer, **by)
        assert "answer" in {
            c.table
            for c in operations.changes_of(project, operations.steps(project, limit=1)[0].id)
        }
        operations.put_suggestions(project, [desk.proposed("k")])
        row = views.suggestion(project, 1)
        assert row.verdict is Verdict.ACCEPTED  # what was decided in format 1 still holds
        assert operations.undo(project) == "Answer"
        assert desk.state(project) == before
        operations.remove_article(project, 1)
        assert views.suggestion_counts(project) == {}
        operations.undo(project)
    assert desk.findings(old_path) == []


def test_a_name_is_erased_in_a_backup_of_format_1_too(old_path: Path, tmp_path: Path) -> None:
    policy = desk.policy(tmp_path / "backups")
    with desk.open_desk(old_path, policy=policy) as project:
        done = erasing.erase_words(project, policy, "name", "Anna Karlsen", "asked")
        assert (done.not_erased, done.backups) == ((), 1)
    for backup in (tmp_path / "backups").rglob("*.counterpoint"):
        assert b"Karlsen" not in backup.read_bytes()
        assert desk.findings(backup) == []


def shape(path: Path) -> set[tuple[str, str]]:
    with desk.raw(path) as connection:
        return set(connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))


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
