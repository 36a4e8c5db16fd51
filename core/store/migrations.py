"""The steps by which a project file of an older format becomes one of today's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Migrations

from .schema import APPLICATION_ID, FORMAT, INDEXES, TABLES
from .triggers import make_triggers, make_word_tables

if TYPE_CHECKING:
    from sqlite_utils import Database

project_migrations = Migrations("counterpoint")


@project_migrations(name="0001_first_format")
def first_format(db: Database) -> None:
    """Make all tables, indexes and word tables of format 1."""
    for statement in TABLES.values():
        db.execute(statement)
    for name, target in INDEXES.items():
        db.execute(f'CREATE INDEX "{name}" ON {target}')
    make_word_tables(db.conn)


def pending(db: Database) -> list[str]:
    """Return the names of the migrations that the file still needs."""
    return [migration.name for migration in project_migrations.pending(db)]


def apply(db: Database) -> None:
    """Bring the file to today's format and make its triggers; the caller holds the transaction.

    Runs with `BEGIN IMMEDIATE` already issued, so that each migration is a savepoint in one transaction.
    """
    connection = db.conn
    project_migrations.apply(db)
    make_triggers(connection)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {FORMAT}")
