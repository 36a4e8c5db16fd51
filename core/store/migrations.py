"""The steps by which a project file of an older format becomes one of today's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Migrations

from .schema import APPLICATION_ID, DERIVED, FORMAT, INDEXES, JOURNALED, MIGRATION_SET, TABLES
from .triggers import columns, make_triggers, make_word_tables, row_as_json

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from sqlite_utils import Database

project_migrations = Migrations(MIGRATION_SET)


@project_migrations(name="0001_first_format")
def first_format(db: Database) -> None:
    """Make all tables, indexes and word tables of a new file, as they are today."""
    _make(db, TABLES)
    make_word_tables(db.conn)


@project_migrations(name="0002_finding")
def finding(db: Database) -> None:
    """Bring a file of format 1 to format 2: answers of the checker, and what finding works out, made anew."""
    if _format(db) != 1:
        return  # a new file, whose tables are those of today
    for table in ("statement", "suggestion"):
        db.execute(f'DROP TABLE "{table}"')
    for column in ("seen", "engine"):
        db.execute(f"ALTER TABLE decision ADD COLUMN {column} TEXT")
    _make(db, ("answer", *DERIVED))
    _index(db, "decision_verdict")


def _format(db: Database) -> int:
    return int(db.conn.execute("PRAGMA user_version").fetchone()[0])


def _make(db: Database, tables: Iterable[str]) -> None:
    """Make tables with their indexes, as they are today."""
    made = set(tables)
    for table in tables:
        db.execute(TABLES[table])
    for name, target in INDEXES.items():
        if target.partition("(")[0] in made:
            _index(db, name)


def _index(db: Database, name: str) -> None:
    db.execute(f'CREATE INDEX "{name}" ON {INDEXES[name]}')


def apply(db: Database) -> None:
    """Bring the file to today's format and make its triggers; the caller holds the transaction.

    Runs with `BEGIN IMMEDIATE` already issued, so that each migration is a savepoint in one transaction.
    """
    connection = db.conn
    project_migrations.apply(db)
    make_triggers(connection)
    _journal_new_shapes(connection)
    broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if broken:
        raise ValueError(
            f"after the migration {broken[0]} {broken[1]} names a {broken[2]} that is not there"
        )
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {FORMAT}")


def _journal_new_shapes(connection: sqlite3.Connection) -> None:
    """Write down rows that have other columns or values now, so that the journal goes on from what is there."""
    row = connection.execute("SELECT step_id FROM writing").fetchone()
    if row is None:
        return  # a new file
    for table in JOURNALED:
        now = row_as_json(columns(connection, table), "t")
        last = f"(SELECT row_id, after, max(id) FROM change WHERE tbl = '{table}' GROUP BY row_id)"
        connection.execute(
            "INSERT INTO change (step_id, tbl, row_id, before, after)"
            f" SELECT ?, '{table}', t.id, l.after, {now} FROM \"{table}\" t LEFT JOIN {last} l ON l.row_id = t.id"
            f" WHERE l.after IS NOT {now} ORDER BY t.id",
            row,
        )
