from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

import pytest

from core import operations
from core.errors import AppError, InvalidValueError, ProjectError, ReadOnlyError
from core.models import Identity
from core.operations import views
from core.store import dates, journal, opening
from core.store.schema import DERIVED, INDEXES, INSERT_ONLY, JOURNALED, TABLES
from core.store.triggers import columns
from tests.core import desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.store.project import Project


@pytest.mark.parametrize("table", JOURNALED)
def test_a_journaled_table_refuses_every_write_outside_a_step(
    full_project: Project, table: str
) -> None:
    connection = full_project.connection
    names = columns(connection, table)
    if table != "erasure":
        assert full_project.value(f'SELECT count(*) FROM "{table}"') > 0
    marks = ", ".join("?" for _ in names)
    row = connection.execute(f'SELECT * FROM "{table}" LIMIT 1').fetchone()
    if row is None:
        row = (9, "u", "name", "r", 1, 1, "{}", "[]", "[]", 1, "now")
    else:
        with pytest.raises(sqlite3.IntegrityError, match="outside a step"):
            connection.execute(f'DELETE FROM "{table}"')
        number = {"tagging": "tag_id"}.get(table)
        text = number or next(n for n in reversed(names) if n not in {"id", "uid"})
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(f'UPDATE "{table}" SET id = id + 1000')
        with pytest.raises(sqlite3.IntegrityError, match="outside a step"):
            connection.execute(
                f'UPDATE "{table}" SET "{text}" = CASE WHEN "{text}" = 1 THEN 0 ELSE 1 END'
            )
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute(f'INSERT OR REPLACE INTO "{table}" VALUES ({marks})', row)
    assert not connection.in_transaction


def test_nothing_is_written_by_a_write_that_was_refused(full_project: Project) -> None:
    before = desk.state(full_project)
    with pytest.raises(sqlite3.IntegrityError):
        full_project.connection.execute("DELETE FROM article")
    assert desk.state(full_project) == before


@pytest.mark.parametrize("table", INSERT_ONLY)
@pytest.mark.parametrize("within", [False, True])
def test_a_row_that_is_inserted_once_is_never_changed(
    full_project: Project, table: str, within: bool
) -> None:
    connection = full_project.connection
    if within:
        connection.execute("BEGIN")
        journal.open_step(connection, "do")
    key = "sha256" if table in {"source", "body"} else "id"
    for statement in (f'DELETE FROM "{table}"', f'UPDATE "{table}" SET {key} = {key}'):
        with pytest.raises(sqlite3.IntegrityError, match="never changed"):
            connection.execute(statement)


@pytest.mark.parametrize("kind", ["REAL", "BLOB", "ANY", "Numeric"])
def test_a_column_that_a_journal_cannot_hold_is_refused(project: Project, kind: str) -> None:
    project.connection.execute("BEGIN")
    project.connection.execute("DROP TABLE tagging")
    project.connection.execute(f"CREATE TABLE tagging (id INTEGER PRIMARY KEY, weight {kind})")
    with pytest.raises(ValueError, match=r"tagging.weight cannot be journaled"):
        columns(project.connection, "tagging")


def test_every_table_with_a_column_of_its_own_id_is_journaled_or_said_not_to_be() -> None:
    not_journaled = {"writing", "step", "change", "source", "body", *DERIVED}
    assert set(TABLES) == set(JOURNALED) | not_journaled


def test_a_step_within_a_step_is_part_of_it(project: Project) -> None:
    with project.step("Outer"):
        project.add("tag", name="a")
        with project.step("Inner"):
            project.add("tag", name="b")
    assert [s.label for s in operations.steps(project, limit=1)] == ["Outer"]
    assert operations.steps(project, limit=1)[0].changes == 2
    operations.undo(project)
    assert project.value("SELECT count(*) FROM tag") == 0


def test_an_inner_step_that_fails_takes_only_itself_back(project: Project) -> None:
    with project.step("Outer"):
        project.add("tag", name="a")
        with pytest.raises(InvalidValueError), project.step("Inner"):  # noqa: PT012 - a step is a block
            project.add("tag", name="b")
            raise InvalidValueError("no")
        project.add("tag", name="c")
    assert [row["name"] for row in project.query("SELECT name FROM tag ORDER BY id")] == ["a", "c"]
    project.close()
    assert desk.findings(project.path) == []


@pytest.mark.parametrize(
    "error", [RuntimeError, KeyboardInterrupt, GeneratorExit, InvalidValueError]
)
def test_an_exception_takes_the_whole_step_back(
    project: Project, error: type[BaseException]
) -> None:
    steps, before = operations.steps(project), desk.state(project)
    with pytest.raises(error), project.step("Outer"):  # noqa: PT012 - a step is a block
        project.add("tag", name="a")
        with project.step("Inner"):
            project.add("tag", name="b")
        raise error("stop")
    assert operations.steps(project) == steps
    assert desk.state(project) == before
    operations.rename_project(project, "still at work")


def test_a_step_that_changes_nothing_leaves_no_line(project: Project) -> None:
    steps = operations.steps(project)
    with project.step("Nothing"):
        pass
    with project.step("There and back"):
        project.change("setting", 1, value=project.value("SELECT value FROM setting WHERE id = 1"))
    assert operations.steps(project) == steps
    assert project.value("SELECT count(*) FROM writing") == 0


def test_no_label_holds_what_the_user_wrote(full_project: Project) -> None:
    operations.remove_claim(full_project, 3)
    operations.undo(full_project)
    operations.redo(full_project)
    operations.remove_contradiction(full_project, 1)
    operations.remove_article(full_project, 1)
    for step in operations.steps(full_project):
        for word in ("Karlsen", "Courier", "Exports", "trade", "percent", "Anna", "Statistics"):
            assert word.casefold() not in step.label.casefold()


def test_listeners_are_told_which_rows_a_step_touched(project: Project) -> None:
    heard: list[Any] = []
    project.listeners.append(heard.append)
    with project.step("Add tags", initiator="me"):
        one, two = project.add("tag", name="a"), project.add("tag", name="b")
        project.remove("tag", one)
    with project.step("Nothing"):
        pass
    operations.undo(project)
    assert [(c.label, c.tables, c.initiator) for c in heard] == [
        ("Add tags", {"tag": frozenset({one, two})}, "me"),
        ("Undo “Add tags”", {"tag": frozenset({one, two})}, None),
    ]


def test_who_works_is_written_down_once_and_found_again(path: Path) -> None:
    for identity in (
        desk.ANNA,
        desk.BORIS,
        desk.ANNA,
        Identity("Boris Feld"),
        Identity("Bo Fjell", "01BO"),
    ):
        with desk.open_desk(path, identity) as project:
            operations.rename_project(project, identity.name + identity.uid)
    with desk.open_desk(path) as project:
        assert [(a.id, a.name, a.code) for a in project.annotators()] == [
            (1, "Anna Berg", "AB"),
            (2, "Boris Feld", "BF"),
            (3, "Bo Fjell", "BF2"),
        ]
        authors = project.query("SELECT annotator_id FROM step WHERE kind = 'do' ORDER BY id")
        assert [row[0] for row in authors] == [1, 2, 1, 2, 3]


def test_someone_whose_first_step_fails_is_known_all_the_same(path: Path) -> None:
    with desk.open_desk(path, desk.BORIS) as project:
        with pytest.raises(AppError), project.step("Fails"):
            raise InvalidValueError("no")
        operations.rename_project(project, "x")
    assert desk.findings(path) == []


def test_a_project_opened_for_reading_refuses_every_change(full_path: Path) -> None:
    with desk.open_desk(full_path, write=False) as project:
        for change in (
            lambda: operations.rename_project(project, "x"),
            lambda: operations.undo(project),
            lambda: operations.redo(project),
            lambda: operations.add_claim(project, 1, 0, 3),
            lambda: desk.take_in(project, "x"),
            lambda: operations.put_suggestions(project, [desk.proposed("a")]),
            lambda: operations.erase_name(project, "Anna Karlsen"),
        ):
            with pytest.raises(ReadOnlyError, match="opened for reading only"):
                change()
        assert views.counts(project).articles == 2


# --- a full disk ----------------------------------------------------------------------------------------------------


@pytest.fixture
def crowded(project: Project) -> Iterator[Project]:
    """Give a project whose file cannot grow."""
    pages = project.value("PRAGMA page_count")
    project.connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    yield project
    project.connection.execute("PRAGMA max_page_count = 1000000")


def test_a_step_on_a_full_disk_keeps_nothing_and_says_so(crowded: Project) -> None:
    before, steps = desk.state(crowded), operations.steps(crowded)
    with (  # noqa: PT012 - a step is a block
        pytest.raises(ProjectError, match=r"full\. Nothing of this step was kept") as caught,
        crowded.step("Large"),
    ):
        for n in range(1000):
            crowded.add("tag", name=f"{n}" * 100)
    assert caught.value.exit_code == 3
    assert desk.state(crowded) == before
    assert operations.steps(crowded) == steps


def test_an_import_on_a_full_disk_adds_no_article(crowded: Project) -> None:
    with pytest.raises(ProjectError, match="full"):
        desk.take_in(crowded, "a long text " * 50_000)
    assert views.articles(crowded) == []


def test_a_migration_on_a_full_disk_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = opening.connect

    def narrow(*arguments: Any, **options: Any) -> sqlite3.Connection:
        connection = real(*arguments, **options)
        connection.execute("PRAGMA max_page_count = 20")
        return connection

    monkeypatch.setattr(opening, "connect", narrow)
    with pytest.raises(ProjectError, match="full"):
        opening.create_project(tmp_path / "p.counterpoint", desk.ANNA)
    assert [p.name for p in tmp_path.iterdir() if p.name != "user"] == []


# --- questions that grow no faster than the answer --------------------------------------------------------------------

# Tables of a handful of rows, and what another part of the plan has searched out.
SCANS_ALLOWED = (
    "setting",
    "annotator",
    "erasure",
    "writing",
    "json_each",
    "(subquery",
    "sqlite_master",
)


def test_what_is_asked_of_one_record_reads_no_whole_table(
    full_project: Project, ids: dict[str, Any]
) -> None:
    assert (
        full_project.value("SELECT count(*) FROM sqlite_master WHERE name LIKE 'sqlite_stat%'") == 0
    )
    asked: list[str] = []
    full_project.connection.set_trace_callback(asked.append)
    one, article, contradiction = ids["claims"][0], ids["articles"][0], ids["contradiction"]
    views.article(full_project, article)
    views.versions(full_project, article)
    views.text(full_project, 1)
    views.claim(full_project, one)
    views.claims(full_project, article_id=article)
    views.claims(full_project, ids=[one])
    views.links(full_project, one)
    views.link(full_project, ids["link"])
    views.contradiction(full_project, contradiction)
    views.contradictions(full_project, one)
    views.evidence(full_project, "claim", one)
    views.contacts(full_project, "contradiction", contradiction)
    views.sign_offs(full_project, "claim", one)
    dates.of(full_project, "claim", one)
    views.head_hash(full_project)
    operations.changes_of(full_project, 3)
    claim = operations.add_claim(full_project, article, 0, 3, tags=["new"])
    operations.edit_claim(full_project, claim, wording="other", span=(0, 4))
    operations.search(full_project, "trade percent")
    operations.undo(full_project)
    operations.redo(full_project)
    full_project.connection.set_trace_callback(None)
    plans: dict[str, list[str]] = {}
    for statement in {
        a for a in asked if a.lstrip().upper().startswith(("SELECT", "UPDATE", "DELETE", "WITH"))
    }:
        if "_words_" in statement or statement.endswith(
            "ORDER BY id DESC LIMIT 1"
        ):  # of FTS5; one row
            continue
        rows = full_project.connection.execute(f"EXPLAIN QUERY PLAN {statement}").fetchall()
        scans = [
            r[3] for r in rows if r[3].startswith("SCAN") and "VIRTUAL TABLE INDEX" not in r[3]
        ]
        bad = [s for s in scans if not s.split()[1].startswith(SCANS_ALLOWED)]
        if bad:
            plans[statement] = bad
    assert len(asked) > 60
    assert plans == {}


def test_every_index_is_there_and_every_reference_has_one(project: Project) -> None:
    assert {
        row[0] for row in project.query("SELECT name FROM sqlite_master WHERE type = 'index'")
    } >= set(INDEXES)
    for table in TABLES:
        for row in project.query(f'PRAGMA foreign_key_list("{table}")'):
            column, parent = row["from"], row["table"]
            if parent in {"annotator", "step"}:
                continue  # never deleted
            plan = project.query(f'EXPLAIN QUERY PLAN SELECT 1 FROM "{table}" WHERE "{column}" = 1')
            assert "SEARCH" in plan[0]["detail"], f"{table}.{column}"


@pytest.mark.parametrize("how", ["moved", "deleted", "replaced"])
def test_nothing_is_acknowledged_once_the_file_is_no_longer_there(
    path: Path, empty_file: Path, how: str
) -> None:
    with desk.open_desk(path) as project:
        if how == "moved":
            path.rename(path.with_name("elsewhere.counterpoint"))
        else:
            path.unlink()
        if how == "replaced":
            desk.copied(empty_file, path)
        with pytest.raises(ProjectError, match="moved, deleted or replaced"):
            operations.rename_project(project, "x")


def test_a_step_that_goes_on_with_another_is_taken_back_and_done_again_with_it(
    project: Project,
) -> None:
    with project.step("Add tag"):
        first = project.add("tag", name="trade")
    began = int(project.value("SELECT max(id) FROM step"))
    with project.step("Fill tag", continues=began):
        project.change("tag", first, name="trade and ports")
    with project.step("Add another"):
        project.add("tag", name="quake")

    def tags() -> list[str]:
        return [row["name"] for row in project.query("SELECT name FROM tag ORDER BY id")]

    assert project.undo() == "Add another"
    assert tags() == ["trade and ports"]
    assert project.undo() == "Add tag"
    assert tags() == []
    assert project.undo() is None
    assert project.redo() == "Add tag"
    assert tags() == ["trade and ports"]
    assert project.undo() == "Add tag"
    assert tags() == []
    assert (project.redo(), project.redo()) == ("Add tag", "Add another")
    assert tags() == ["trade and ports", "quake"]
