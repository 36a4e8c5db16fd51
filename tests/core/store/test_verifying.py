from __future__ import annotations

import hashlib
import sqlite3
import zlib
from typing import TYPE_CHECKING, Any

import pytest

from core import operations
from core.errors import AppError, NotAProjectError
from core.store import articles, journal, verifying
from core.store.schema import INDEXED, JOURNALED
from tests.core import desk

if TYPE_CHECKING:
    from pathlib import Path


def free(path: Path, *statements: str) -> None:
    """Run statements on a project as someone would who goes round the program: without its rules."""
    with desk.raw(path) as connection:
        rules = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in rules:
            connection.execute(f'DROP TRIGGER "{name}"')
        for statement in statements:
            connection.execute(statement)
        for _, sql in rules:
            connection.execute(sql)


def test_a_whole_project_gives_no_finding(full_path: Path) -> None:
    assert desk.findings(full_path) == []


def test_verifying_changes_no_byte_and_leaves_no_file(full_path: Path) -> None:
    before = full_path.read_bytes()
    desk.findings(full_path)
    assert full_path.read_bytes() == before
    assert [p.name for p in full_path.parent.iterdir() if p.is_file()] == [full_path.name]


def test_a_project_can_be_verified_while_it_is_worked_on(full_path: Path) -> None:
    with desk.open_desk(full_path) as project:
        operations.rename_project(project, "at work")
        with project.step("Half done"):
            project.add("tag", name="not yet")
            assert desk.findings(full_path) == []


def test_verifying_can_be_stopped_and_tells_its_progress(full_path: Path) -> None:
    job = verifying.verify(full_path)
    assert [next(job).done for _ in range(3)] == [0, 1, 2]
    job.close()
    assert [p.name for p in full_path.parent.iterdir() if p.is_file()] == [full_path.name]


TAMPERED: dict[str, tuple[str, str]] = {
    "a step's label": ("UPDATE step SET label = 'Other' WHERE id = 4", "Step 4 was changed"),
    "a step's time": ("UPDATE step SET at = '2000-01-01T00:00:00.000Z' WHERE id = 4", "Step 4 was changed"),
    "who did a step": ("UPDATE step SET annotator_id = 2 WHERE id = 4", "Step 4 was changed"),
    "a step's hash": ("UPDATE step SET hash = 'x' WHERE id = 4", "Step 4 was changed"),
    "a step's payload hash": ("UPDATE step SET payload_hash = 'x' WHERE id = 4", "Step 4 was changed"),
    "a step removed": ("DELETE FROM step WHERE id = 4", "a step is missing"),
    "the first step removed": ("DELETE FROM step WHERE id = 1", "a step is missing"),
    "the last step removed": ("DELETE FROM step WHERE id = (SELECT max(id) FROM step)", "without a step"),
    "the last step removed with its changes": (
        ("DELETE FROM change WHERE id >= (SELECT first_change FROM step ORDER BY id DESC LIMIT 1);"
        "DELETE FROM step WHERE id = (SELECT max(id) FROM step)"),
        "sign_off 1 is not what the journal says",
    ),
    "a change": ("UPDATE change SET after = replace(after, 'percent', 'per cent') WHERE tbl = 'claim'", "The changes of step"),
    "a change made nonsense": ("UPDATE change SET after = 'x' WHERE tbl = 'claim'", "The changes of step"),
    "a change removed": ("DELETE FROM change WHERE id = 9", "The changes of step"),
    "a change given to another step": ("UPDATE change SET step_id = 1 WHERE id = 20", "of another step"),
    "a change added": ("INSERT INTO change VALUES (9999, 1, 'tag', 1, NULL, '{}')", "without a step"),
    "two changes swapped": (
        "UPDATE change SET id = -1 WHERE id = 8; UPDATE change SET id = 8 WHERE id = 9; UPDATE change SET id = 9 WHERE id = -1",
        "The changes of step",
    ),
    "a claim's wording": ("UPDATE claim SET wording = 'Trade fell' WHERE id = 1", "claim 1 is not what the journal says"),
    "a claim's author": ("UPDATE claim SET annotator_id = 2 WHERE id = 1", "claim 1 is not what the journal says"),
    "a claim removed": ("DELETE FROM claim WHERE id = 1", "claim 1 is gone"),
    "a tag added": ("INSERT INTO tag (uid, name) VALUES ('u', 'n')", "is not what the journal says"),
    "a quote": ("UPDATE anchor SET quote = 'fell' WHERE id = 1", "The quote of claim 1"),
    "an offset": ("UPDATE anchor SET start = start + 1 WHERE id = 1", "The quote of claim 1"),
    "a text": ("UPDATE body SET text = replace(text, '13', '31')", "is not the one that was stored"),
    "a text where no quote is": ("UPDATE body SET text = text || '.'", "is not the one that was stored"),
    "a text that is no text": ("UPDATE body SET text = CAST(x'ff41' AS TEXT) WHERE id = 1", "cannot be checked"),
    "source bytes": ("UPDATE source SET bytes = zeroblob(4)", "are not those that were stored"),
    "source bytes taken away": ("UPDATE source SET bytes = NULL", "are not those that were stored"),
    "source bytes said to be the text": ("UPDATE source SET form = 'text', bytes = NULL", "are not those that were stored"),
    "source bytes said to be erased": ("UPDATE source SET form = 'erased', bytes = NULL", "no erasure says so"),
    "the size of the source": ("UPDATE source SET size = 1", "are not those that were stored"),
    "a date": ("UPDATE date SET earliest = '2024-01-01' WHERE id = 1", "date 1 is not what the journal says"),
    "a setting": ("UPDATE setting SET value = '[]' WHERE key = 'rating_scale'", "is not what the journal says"),
    "an index of words": ("DELETE FROM body_words_data WHERE id > 1", "word index of body"),
    "an index of words emptied": ("INSERT INTO claim_words (claim_words) VALUES ('delete-all')", "word index of claim"),
    "an erasure made up": (
        "INSERT INTO erasure VALUES (1, 'u', 'name', '', 1, 1, '{\"4\": \"x\"}', '[]', '[]', 1, 'now')",
        "erasure 1 is not what the journal says",
    ),
    "an erasure that is nonsense": (
        "INSERT INTO erasure VALUES (1, 'u', 'name', '', 1, 1, 'x', 'x', 'x', 1, 'now')",
        "cannot be checked",
    ),
    "a door left open": ("INSERT INTO writing VALUES (99, 'do')", "left open for writes"),
    "a table gone": ("DROP TABLE body_words", "word index of body"),
    "a reference to nothing": ("UPDATE anchor SET version_id = 77 WHERE id = 1", "names a version that is not there"),
}  # fmt: skip


@pytest.mark.parametrize("what", TAMPERED)
def test_what_was_changed_outside_the_program_is_found_and_named(
    full_path: Path, what: str
) -> None:
    statements, sentence = TAMPERED[what]
    free(full_path, *statements.split(";"))
    found = desk.findings(full_path)
    assert any(sentence in finding.what for finding in found), found


@pytest.mark.parametrize("table", JOURNALED)
def test_a_row_changed_in_any_journaled_table_is_found(full_path: Path, table: str) -> None:
    with desk.raw(full_path) as connection:
        names = [
            row[1]
            for row in connection.execute(f'PRAGMA table_info("{table}")')
            if row[2] == "TEXT"
        ]
        if connection.execute(f'SELECT 1 FROM "{table}"').fetchone() is None:
            assert table == "erasure"
            return
    name = names[-1] if names else "tag_id" if table == "tagging" else "position"
    value = f"coalesce(\"{name}\", '') || ' '" if names else f'"{name}" + 1'
    free(
        full_path,
        f'UPDATE "{table}" SET "{name}" = {value} WHERE id = (SELECT max(id) FROM "{table}")',
    )
    assert any(f.what.startswith(f"{table} ") for f in desk.findings(full_path)), desk.findings(
        full_path
    )


@pytest.mark.parametrize("name", ["claim_added", "body_fixed", "body_words_added", "step_kept"])
def test_a_rule_that_was_dropped_is_found(full_path: Path, name: str) -> None:
    with desk.raw(full_path) as connection:
        connection.execute(f"DROP TRIGGER {name}")
    assert [f.check for f in desk.findings(full_path)] == ["rules of the file"]


def test_a_rule_of_ones_own_is_found(full_path: Path) -> None:
    with desk.raw(full_path) as connection:
        connection.execute("CREATE TRIGGER t AFTER INSERT ON tag BEGIN DELETE FROM tag; END")
    assert [f.check for f in desk.findings(full_path)] == ["rules of the file"]


def test_many_findings_of_one_kind_are_not_all_told(project: Any) -> None:
    with project.step("Many"):
        for n in range(60):
            project.add("tag", name=f"t{n}")
    project.close()
    free(project.path, "UPDATE tag SET name = 'x'")
    found = desk.findings(project.path)
    assert len(found) == 21
    assert found[-1].what == "… and more of the same."


def test_a_page_that_was_overwritten_is_found_or_the_file_is_refused(full_path: Path) -> None:
    whole = full_path.read_bytes()
    size = int.from_bytes(whole[16:18], "big")
    missed: list[int] = []
    for page in range(1, len(whole) // size):
        broken = bytearray(whole)
        broken[page * size : page * size + 64] = bytes(64)
        full_path.write_bytes(broken)
        if bytes(broken) == whole:
            continue
        try:
            if not desk.findings(full_path):
                missed.append(page)
        except AppError:
            pass
    assert missed == []


def test_a_file_that_is_no_project_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.counterpoint"
    sqlite3.connect(other).close()
    other.write_text("Not a database, but long enough to be taken for one by its name alone." * 20)
    with pytest.raises(NotAProjectError):
        desk.findings(other)


def test_source_bytes_of_an_article_can_be_had_again(full_project: Any) -> None:
    hashes = [row[0] for row in full_project.query("SELECT sha256 FROM source")]
    assert [
        hashlib.sha256(articles.source_bytes(full_project, h) or b"").hexdigest() for h in hashes
    ] == hashes
    assert zlib.decompress(full_project.value("SELECT bytes FROM source WHERE form = 'zlib'"))


def test_every_word_index_is_checked(full_path: Path) -> None:
    for table in INDEXED:
        free(full_path, f"DELETE FROM {table}_words_docsize")
    found = {f.what.split()[4] for f in desk.findings(full_path) if f.check == "word index"}
    assert found == set(INDEXED)


def test_a_step_rewritten_with_its_hash_does_not_fit_the_next(full_path: Path) -> None:
    columns = "id, uid, kind, label, at, annotator_id, undoes, origin, first_change, last_change, payload_hash, previous_hash"
    with desk.raw(full_path) as connection:
        row = list(connection.execute(f"SELECT {columns} FROM step WHERE id = 4").fetchone())
    row[3] = "Other"
    made_up = journal.step_hash(tuple(row))
    free(full_path, f"UPDATE step SET label = 'Other', hash = '{made_up}' WHERE id = 4")
    assert [f.what.split(" was ")[0] for f in desk.findings(full_path)] == ["Step 5"]
