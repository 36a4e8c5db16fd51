from __future__ import annotations

import os
import random
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from core import operations
from core.errors import (
    AppError,
    DamagedError,
    InUseError,
    InvalidValueError,
    NotAProjectError,
    NotFoundError,
    ProjectError,
    TooNewError,
)
from core.models import Identity
from core.operations import views
from core.store import lock, opening
from core.store.schema import APPLICATION_ID, FORMAT
from tests.conftest import ROOT
from tests.core import desk

if TYPE_CHECKING:
    from collections.abc import Iterator

NOBODY = 65534


def files(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir() if p.is_file()}


def refused(path: Path, kind: type[AppError], words: str) -> None:
    """Open a file both ways: each is refused with a sentence, and the folder is as it was, byte for byte."""
    before = files(path.parent)
    for write in (True, False):
        with pytest.raises(kind, match=words or None) as caught:
            desk.open_desk(path, write=write)
        assert type(caught.value) is kind
        assert caught.value.sentence.endswith(".")
        assert path.name in caught.value.sentence
    assert files(path.parent) == before


def work(
    text: str, *arguments: str, uid: int | None = None, **options: Any
) -> subprocess.Popen[str]:
    """Start a program that has what it needs at hand; `uid` is whose it is."""
    change = (
        f"import os, sqlite_utils; sqlite_utils.Database(memory=True); os.setgid({uid}); os.setuid({uid})\n"
        if uid
        else ""
    )  # once all is read
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\nfrom pathlib import Path\n"
        "from core import operations\nfrom core.errors import AppError\nfrom core.models import Identity\n"
        "from core.store import lock, opening\npath = Path(sys.argv[2])\n" + change + text
    )
    return subprocess.Popen(
        [sys.executable, "-c", code, str(ROOT), *arguments],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options,
    )  # fmt: skip


def output(process: subprocess.Popen[str]) -> str:
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    return out


# --- what is refused --------------------------------------------------------------------------------------------------


def test_a_project_that_is_not_there_is_not_found(tmp_path: Path) -> None:
    refused(tmp_path / "a.counterpoint", NotFoundError, "There is no project at")


def test_a_name_that_no_disk_takes_is_refused(tmp_path: Path) -> None:
    for write in (True, False):
        with pytest.raises(ProjectError, match="cannot be reached"):
            desk.open_desk(tmp_path / ("a" * 300 + ".counterpoint"), write=write)
    with pytest.raises(ProjectError, match="cannot be reached"):
        opening.create_project(tmp_path / ("a" * 300 + ".counterpoint"), desk.ANNA)
    with pytest.raises(AppError):
        opening.create_project(tmp_path / ("a" * 250), desk.ANNA)
    assert files(tmp_path) == {}


@pytest.mark.parametrize("name", [os.fsdecode(b"caf\xe9"), "a\0b"])
def test_a_name_that_is_no_text_is_refused_with_one_that_can_be_shown(
    tmp_path: Path, name: str
) -> None:
    for path in (tmp_path / f"{name}.counterpoint", tmp_path / name / "a.counterpoint"):
        for write in (True, False):
            with pytest.raises(AppError, match="letters that are not UTF-8") as refusal:
                desk.open_desk(path, write=write)
            assert refusal.value.sentence.encode()
        with pytest.raises(AppError, match="letters that are not UTF-8"):
            opening.create_project(path, desk.ANNA)
    assert files(tmp_path) == {}


def test_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.counterpoint").mkdir()
    refused(tmp_path / "a.counterpoint", NotAProjectError, "is a folder")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "an empty file"),
        (b"x", ""),
        (b"Not a project, only words. " * 100, "no database"),
        (b"\0" * 4096, "no database"),
        (b"SQLite format 3\0" + b"\xff" * 4000, ""),
        (b"PK\x03\x04" + bytes(range(256)) * 10, "no database"),
    ],
)
def test_a_file_of_another_kind_is_refused(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "a.counterpoint"
    path.write_bytes(content)
    refused(path, NotAProjectError, words)


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.counterpoint"
    with desk.raw(path) as connection:
        connection.execute("CREATE TABLE claim (id INTEGER PRIMARY KEY)")
    refused(path, NotAProjectError, "a database of another program")


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_a_project_of_a_newer_program_is_refused(path: Path, mode: str) -> None:
    with desk.raw(path) as connection:
        connection.execute(f"PRAGMA user_version = {FORMAT + 1}")
        connection.execute(f"PRAGMA journal_mode = {mode}")
    with pytest.raises(TooNewError, match=f"format {FORMAT + 1}; this program knows {FORMAT}"):
        desk.open_desk(path)
    if mode == "DELETE":
        refused(path, TooNewError, "newer Counterpoint")


def test_a_project_without_tables_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.counterpoint"
    with desk.raw(path) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    refused(path, DamagedError, "no tables")


def test_a_project_that_lost_a_table_is_damaged(path: Path, tmp_path: Path) -> None:
    with desk.raw(path) as connection:
        connection.execute("DROP TABLE setting")
    refused(path, DamagedError, "")


def usable_or_refused(path: Path) -> str:
    """Open a file that may be damaged and use it: an AppError or a working project, never anything else."""
    before = path.read_bytes()
    try:
        with desk.open_desk(path, write=False) as project:
            views.counts(project)
            for article in views.articles(project):
                views.text(project, views.newest_version(project, article.id).id)
            operations.search(project, "trade")
    except ProjectError as error:
        assert path.read_bytes() == before
        return type(error).__name__
    assert path.read_bytes() == before
    return "usable"


def test_a_file_cut_off_anywhere_is_refused_with_a_sentence(full_path: Path) -> None:
    whole = full_path.read_bytes()
    rng = random.Random(5)  # noqa: S311 - a moment, no secret
    lengths = [
        1,
        15,
        16,
        17,
        99,
        100,
        101,
        511,
        512,
        513,
        4095,
        4096,
        4097,
        8191,
        8192,
        8193,
        len(whole) - 1,
    ]
    outcomes: dict[int, str] = {}
    for length in [*lengths, *rng.sample(range(8194, len(whole)), 40)]:
        full_path.write_bytes(whole[:length])
        outcomes[length] = usable_or_refused(full_path)
        for leftover in full_path.parent.glob("full.counterpoint-*"):
            leftover.unlink()
    assert set(outcomes.values()) <= {"NotAProjectError", "DamagedError"}, outcomes


def test_bits_turned_over_anywhere_never_end_in_a_crash(full_path: Path) -> None:
    whole = full_path.read_bytes()
    rng = random.Random(6)  # noqa: S311 - a moment, no secret
    places = [
        *range(100),
        *rng.sample(range(100, 8192), 60),
        *rng.sample(range(8192, len(whole)), 60),
    ]
    for place in places:
        broken = bytearray(whole)
        broken[place] ^= 1 << rng.randrange(8)
        full_path.write_bytes(broken)
        usable_or_refused(full_path)
        for leftover in full_path.parent.glob("full.counterpoint-*"):
            leftover.unlink()


def test_a_damaged_file_opened_for_writing_is_left_alone(full_path: Path) -> None:
    whole = full_path.read_bytes()
    for place in (0, 18, 40, 44, 56, 68, 100, 104):
        broken = bytearray(whole)
        broken[place] = 0xEE
        full_path.write_bytes(broken)
        try:
            project = desk.open_desk(full_path)
        except ProjectError:
            assert full_path.read_bytes() == bytes(broken), place
        else:
            project.close()
        full_path.write_bytes(whole)
    assert [p.name for p in full_path.parent.iterdir() if p.is_file()] == ["full.counterpoint"]


# --- what opens -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    ["a b", "ایران", "🚢", "it's", 'say "so"', "100%", "a%20b", "#1", "what?", "a&b=c", ".hidden", "a;b", "back\\slash", "x" * 200],
)  # fmt: skip
def test_a_project_may_have_any_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name / f"{name}.counterpoint"
    path.parent.mkdir()
    with opening.create_project(path, desk.ANNA, desk.policy(tmp_path / "backups")) as project:
        operations.rename_project(project, "x")
    with desk.open_desk(path, policy=desk.policy(tmp_path / "backups")) as project:
        assert operations.undo(project) == "Rename project"
    with desk.open_desk(path, write=False) as project:
        assert views.counts(project).steps == 4
    assert desk.findings(path) == []
    assert list(files(path.parent)) == [path.name]
    assert len(list((tmp_path / "backups").rglob("*.counterpoint"))) == 1


def test_a_clean_close_leaves_one_file(path: Path) -> None:
    with desk.open_desk(path) as project:
        operations.rename_project(project, "x")
        with desk.open_desk(path, write=False) as reader:
            assert views.counts(reader).steps == views.counts(project).steps
        assert lock.lock_path(path).exists()
    assert list(files(path.parent)) == [path.name]


def test_a_reader_that_stays_longer_than_the_writer_leaves_one_file_too(path: Path) -> None:
    with desk.open_desk(path, write=False) as reader:
        assert views.counts(reader).steps == 2
        with desk.open_desk(path) as project:
            operations.rename_project(project, "x")
            assert views.counts(reader).steps == 3
        assert views.counts(reader).steps == 3
    with desk.open_desk(path) as project:
        operations.rename_project(project, "y")
    assert list(files(path.parent)) == [path.name]


def test_making_a_project_leaves_what_is_there(tmp_path: Path, path: Path) -> None:
    before = files(tmp_path)
    with pytest.raises(InvalidValueError, match="already there"):
        opening.create_project(path, desk.ANNA)
    with pytest.raises(NotFoundError, match="The folder"):
        opening.create_project(tmp_path / "none" / "a.counterpoint", desk.ANNA)
    assert files(tmp_path) == before


def test_what_another_project_left_behind_does_not_get_into_a_new_one(
    tmp_path: Path, path: Path
) -> None:
    project = desk.open_desk(path)
    operations.rename_project(project, "old")
    left = tmp_path / "new.counterpoint-wal"
    shutil.copy(f"{path}-wal", left)
    project.close()
    with pytest.raises(InvalidValueError, match=r"new.counterpoint-wal is left over"):
        opening.create_project(tmp_path / "new.counterpoint", desk.ANNA)
    left.unlink()
    opening.create_project(tmp_path / "new.counterpoint", desk.ANNA).close()


def test_who_has_no_name_gets_a_sentence_and_the_lock_is_given_up(
    tmp_path: Path, path: Path
) -> None:
    with pytest.raises(InvalidValueError, match="has no name"):
        opening.create_project(tmp_path / "new.counterpoint", Identity(""))
    assert [p.name for p in tmp_path.glob(".counterpoint-*")] == []
    assert not (tmp_path / "new.counterpoint").exists()
    opening.create_project(tmp_path / "new.counterpoint", desk.ANNA).close()


def test_a_shared_folder_is_warned_of(tmp_path: Path, path: Path) -> None:
    shared = tmp_path / "Dropbox (Work)"
    shared.mkdir()
    with desk.open_desk(desk.copied(path, shared / "a.counterpoint")) as project:
        assert any("Dropbox (Work)" in notice for notice in project.notices)
    with desk.open_desk(path) as project:
        assert project.notices == []


# --- what cannot be written ---------------------------------------------------------------------------------------------

READ = """
try:
    with opening.open_project(path, Identity("Nobody")) as project:
        print(project.read_only, "|", project.value("SELECT count(*) FROM step"), sep="")
        operations.rename_project(project, "x")
except AppError as error:
    print(type(error).__name__, error.sentence)
"""


@pytest.fixture
def public(full_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give a project in a folder that everyone can reach."""
    if os.name == "nt" or not hasattr(os, "geteuid"):
        pytest.skip("Permissions are another matter on this system.")
    with tempfile.TemporaryDirectory(
        prefix="counterpoint-test-", dir=tempfile.gettempdir()
    ) as folder:
        Path(folder).chmod(0o755)
        yield desk.copied(full_path, Path(folder) / "p.counterpoint")
        Path(folder).chmod(0o755)


def as_nobody(text: str, path: Path) -> str:
    """Run a program that the permissions of files hold for; as another account where this one is above them."""
    uid = NOBODY if os.geteuid() == 0 else None
    return output(work(text, str(path), uid=uid, env={**os.environ, "LOGNAME": "nobody"}))


def test_a_read_only_file_opens_for_reading(public: Path) -> None:
    public.chmod(0o444)
    public.parent.chmod(0o777)
    before = files(public.parent)
    told = as_nobody(READ, public)
    assert "is a read-only file: it can be read and exported, not changed.|" in told
    assert "ReadOnlyError" in told
    assert files(public.parent) == before


def test_a_file_in_a_read_only_folder_opens_for_reading(public: Path) -> None:
    public.chmod(0o666)
    public.parent.chmod(0o555)
    before = files(public.parent)
    assert "lies in a read-only folder" in as_nobody(READ, public)
    assert files(public.parent) == before


def test_a_file_left_open_in_a_read_only_folder_is_refused_with_the_way_out(public: Path) -> None:
    killed = work(
        'p = opening.open_project(path, Identity("A"))\noperations.rename_project(p, "x")\nprint("ok", flush=True)\ninput()',
        str(public),
    )
    assert killed.stdout is not None
    assert killed.stdout.readline() == "ok\n"
    killed.kill()
    killed.communicate()
    public.parent.chmod(0o555)
    before = files(public.parent)
    told = as_nobody(READ, public)
    assert "ProjectError p.counterpoint was not closed" in told
    assert "p.counterpoint-wal" in told
    assert files(public.parent) == before


def test_a_file_that_may_not_be_read_is_refused(public: Path) -> None:
    public.chmod(0o000)
    assert as_nobody(READ, public).startswith("ProjectError p.counterpoint cannot be reached")
    public.parent.chmod(0o000)
    assert as_nobody(READ, public).startswith("ProjectError p.counterpoint cannot be reached")


# --- more than one at work ----------------------------------------------------------------------------------------------

HOLD = 'p = opening.open_project(path, Identity("A"))\nprint("ok", flush=True)\ninput()\np.close()\nprint("closed", flush=True)'


def test_a_project_that_another_process_writes_is_refused_and_can_be_read(path: Path) -> None:
    holder = work(HOLD, str(path))
    assert holder.stdout is not None
    assert holder.stdout.readline() == "ok\n"
    for take_over in (False, True):
        with pytest.raises(
            InUseError,
            match=f"open for writing elsewhere by .* on .*process {holder.pid}, since 20",
        ):
            desk.open_desk(path, take_over=take_over)
    with desk.open_desk(path, write=False) as reader:
        assert views.counts(reader).steps >= 2
    holder.communicate("\n", timeout=30)
    desk.open_desk(path).close()
    assert list(files(path.parent)) == [path.name]


def test_one_process_cannot_open_a_project_twice_for_writing(path: Path, tmp_path: Path) -> None:
    beside = tmp_path / "elsewhere"
    beside.mkdir()
    link = beside / "link.counterpoint"
    link.symlink_to(path)
    with desk.open_desk(path):
        for way in (path, link, tmp_path / "elsewhere" / ".." / path.name):
            with pytest.raises(InUseError):
                desk.open_desk(way)
    with desk.open_desk(link), pytest.raises(InUseError):
        desk.open_desk(path)


def test_a_process_that_was_killed_does_not_block_the_next(path: Path) -> None:
    holder = work(HOLD, str(path))
    assert holder.stdout is not None
    assert holder.stdout.readline() == "ok\n"
    holder.kill()
    holder.communicate()
    assert lock.holder(path) is not None
    with desk.open_desk(path) as project:
        operations.rename_project(project, "x")
    assert list(files(path.parent)) == [path.name]


def test_the_lock_of_another_machine_blocks_until_it_is_taken_over(path: Path) -> None:
    words = '{"account": "omar", "host": "elsewhere", "process": 7, "since": "2025-02-26T09:30:00.000Z"}'
    lock.lock_path(path).write_text(words)
    with pytest.raises(
        InUseError,
        match=r"by omar on elsewhere \(process 7, since 2025-02-26 09:30 UTC\).*--take-over",
    ):
        desk.open_desk(path)
    assert lock.lock_path(path).read_text() == words
    desk.open_desk(path, write=False).close()
    with desk.open_desk(path, take_over=True):
        held = lock.holder(path)
        assert held is not None
        assert held.host == socket.gethostname()


@pytest.mark.parametrize("words", ["", "nonsense", "{}", "[1]", '{"account": 1}', "null", "\udcff"])
def test_a_lock_file_that_says_nothing_does_not_block(path: Path, words: str) -> None:
    lock.lock_path(path).write_bytes(words.encode("utf-8", "surrogateescape"))
    assert lock.holder(path) is None
    desk.open_desk(path).close()


FIGHT = """
import os, time
mine = path.with_name("winner")
for line in sys.stdin:
    for _ in range(30):
        try:
            held = lock.take(path)
        except AppError:
            continue
        try:
            os.close(os.open(mine, os.O_CREAT | os.O_EXCL))
        except FileExistsError:
            print("two winners", flush=True)
            break
        os.unlink(mine)
        held.release()
    print("round", flush=True)
"""


def test_of_two_processes_that_fight_for_the_lock_never_two_win(path: Path) -> None:
    fighters = [work(FIGHT, str(path)) for _ in range(3)]
    told = ""
    for fighter in fighters:
        assert fighter.stdin is not None
        fighter.stdin.write("go\n" * 25)
        fighter.stdin.flush()
        fighter.stdin.close()
        fighter.stdin = None
    for fighter in fighters:
        told += output(fighter)
    assert told.count("round") == 75
    assert "two winners" not in told


def test_reading_goes_on_while_another_process_writes(path: Path) -> None:
    writer = work(
        'p = opening.open_project(path, Identity("A"))\nprint("ok", flush=True)\n'
        'for n in range(150): operations.rename_project(p, f"name {n}")\np.close()',
        str(path),
    )
    assert writer.stdout is not None
    assert writer.stdout.readline() == "ok\n"
    seen: list[int] = []
    while writer.poll() is None:
        with desk.open_desk(path, write=False) as reader:
            seen.append(views.counts(reader).steps)
    assert writer.returncode == 0
    assert seen == sorted(seen)
    with desk.open_desk(path, write=False) as reader:
        assert views.counts(reader).steps == 153
    assert sqlite3.sqlite_version_info >= (3, 37)
    output(writer)


def test_creating_is_not_possible_where_the_lock_is_held(tmp_path: Path) -> None:
    held = lock.take(tmp_path / "a.counterpoint")
    with pytest.raises(InUseError):
        opening.create_project(tmp_path / "a.counterpoint", desk.ANNA)
    held.release()
    held.release()
    assert files(tmp_path) == {}


def test_a_project_killed_while_it_was_closed_opens_both_ways(path: Path) -> None:
    for write in (False, True):
        closing = work(
            "import os, sqlite3\n"
            'c = sqlite3.connect(path, isolation_level=None); c.execute("PRAGMA journal_mode = DELETE")\n'
            'c.execute("PRAGMA cache_size = 1"); c.execute("BEGIN IMMEDIATE")\n'
            'c.execute("PRAGMA cache_spill = 1"); c.execute("PRAGMA user_version = 1")\n'
            'c.execute("CREATE TABLE half (x)"); c.executemany("INSERT INTO half VALUES (zeroblob(9000))", [()] * 40)\n'
            'print("ok", flush=True)\ninput()',
            str(path),
        )
        assert closing.stdout is not None
        assert closing.stdout.readline() == "ok\n"
        closing.kill()
        closing.communicate()
        assert path.with_name(path.name + "-journal").stat().st_size
        with desk.open_desk(path, write=write) as project:
            assert views.counts(project).steps == 2
        assert list(files(path.parent)) == [path.name]
    assert desk.findings(path) == []


def test_a_journal_left_by_another_project_does_not_get_into_a_new_one(tmp_path: Path) -> None:
    (tmp_path / "a.counterpoint-journal").write_bytes(b"left over")
    with pytest.raises(InvalidValueError, match=r"a.counterpoint-journal is left over"):
        opening.create_project(tmp_path / "a.counterpoint", desk.ANNA)
