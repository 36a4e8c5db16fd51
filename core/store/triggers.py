"""The triggers that write the journal, guard what must not change, and keep the word index.

They are made from the tables of `schema` and the columns that stand in the file, and made again after each migration
(rebuilding a table drops its triggers).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .schema import INDEXED, INSERT_ONLY, JOURNALED

if TYPE_CHECKING:
    import sqlite3

_UNFIT_TYPES = {"REAL", "BLOB", "ANY", "NUMERIC"}
OUTSIDE = "written outside a step"
FIXED = "rows of this table are never changed"


def columns(connection: sqlite3.Connection, table: str) -> list[str]:
    """Return the column names of a table, in order.

    Raises ValueError for a journaled table with a column that JSON in SQLite would not give back as it was.
    """
    rows = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    unfit = [
        str(row[1]) for row in rows if table in JOURNALED and str(row[2]).upper() in _UNFIT_TYPES
    ]
    if unfit:
        raise ValueError(
            f"{table}.{', '.join(unfit)} cannot be journaled: keep it as text or in a table of its own"
        )
    return [str(row[1]) for row in rows]


def row_as_json(names: list[str], row: str) -> str:
    """Return the SQL for a row's columns as a JSON object without its NULLs; `row` is OLD, NEW or a table's name."""
    pairs = ", ".join(f"""'{name}', {row}."{name}\"""" for name in names)
    return f"json_patch('{{}}', json_object({pairs}))"


def make_triggers(connection: sqlite3.Connection) -> None:
    """Drop all triggers and index tables' views, and make them anew from the declared tables."""
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for (name,) in names:
        connection.execute(f'DROP TRIGGER "{name}"')
    for statement in triggers(connection):
        connection.execute(statement)


def triggers(connection: sqlite3.Connection) -> list[str]:
    """Return the statements that make all triggers of a file with these tables; an older format may lack some."""
    names = {table: columns(connection, table) for table in JOURNALED}
    journaling = [_journal(table, found) for table, found in names.items() if found]
    guarding = [_guard(table) for table in INSERT_ONLY]
    indexing = [_index(table, indexed) for table, indexed in INDEXED.items()]
    return [statement for made in (*journaling, *guarding, *indexing) for statement in made]


def _journal(table: str, names: list[str]) -> list[str]:
    new, old = row_as_json(names, "NEW"), row_as_json(names, "OLD")
    changed = " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name in names)
    insert = "INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id"
    journaling = "FROM writing WHERE kind <> 'erasing'"
    refuse = f"SELECT RAISE(ABORT, '{OUTSIDE}') WHERE NOT EXISTS (SELECT 1 FROM writing)"
    return [
        f"""CREATE TRIGGER {table}_added AFTER INSERT ON "{table}"
        BEGIN {refuse}; {insert}, '{table}', NEW.id, NULL, {new} {journaling}; END""",
        f"""CREATE TRIGGER {table}_changed AFTER UPDATE ON "{table}" WHEN {changed}
        BEGIN {refuse}; {insert}, '{table}', NEW.id, {old}, {new} {journaling}; END""",
        f"""CREATE TRIGGER {table}_removed AFTER DELETE ON "{table}"
        BEGIN {refuse}; {insert}, '{table}', OLD.id, {old}, NULL {journaling}; END""",
    ]


def _guard(table: str) -> list[str]:
    refuse = f"SELECT RAISE(ABORT, '{FIXED}') WHERE NOT EXISTS (SELECT 1 FROM writing WHERE kind = 'erasing')"
    return [
        f'CREATE TRIGGER {table}_fixed BEFORE UPDATE ON "{table}" BEGIN {refuse}; END',
        f'CREATE TRIGGER {table}_kept BEFORE DELETE ON "{table}" BEGIN {refuse}; END',
    ]


def _index(table: str, indexed: tuple[str, ...]) -> list[str]:
    listed = ", ".join(indexed)
    new = ", ".join(f"fold(NEW.{name})" for name in indexed)
    old = ", ".join(f"fold(OLD.{name})" for name in indexed)
    changed = " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in indexed)
    add = f"INSERT INTO {table}_words (rowid, {listed}) VALUES (NEW.id, {new})"
    drop = f"INSERT INTO {table}_words ({table}_words, rowid, {listed}) VALUES ('delete', OLD.id, {old})"
    return [
        f'CREATE TRIGGER {table}_words_added AFTER INSERT ON "{table}" BEGIN {add}; END',
        f'CREATE TRIGGER {table}_words_changed AFTER UPDATE ON "{table}" WHEN {changed} BEGIN {drop}; {add}; END',
        f'CREATE TRIGGER {table}_words_removed AFTER DELETE ON "{table}" BEGIN {drop}; END',
    ]


def make_word_tables(connection: sqlite3.Connection) -> None:
    """Make the full-text tables: the words are folded by a view, the texts are not stored a second time."""
    for table, indexed in INDEXED.items():
        folded = ", ".join(f"fold({name}) AS {name}" for name in indexed)
        connection.execute(f'CREATE VIEW {table}_folded AS SELECT id, {folded} FROM "{table}"')
        connection.execute(
            f"CREATE VIRTUAL TABLE {table}_words USING fts5({', '.join(indexed)}, content='{table}_folded', "
            "content_rowid='id', tokenize='unicode61 remove_diacritics 2')"
        )
