"""What is left when the program is killed at any moment: all that was acknowledged, and nothing half done."""

from __future__ import annotations

import os
import random
import select
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from core import operations
from core.operations import views
from tests.conftest import ROOT
from tests.core import desk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="Processes are not started like this here."
)

KILLS = 50
TEXT = "".join(f"Sentence {n} says that {n} percent of it is so 🚢.\n" for n in range(400))

# One process that has everything imported and makes a copy of itself for each life; the copy is what is killed.
NURSERY = """
import os, sys, time, random
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from tests.core import desk, lives
from core.store import verifying
for line in sys.stdin:
    name, seed = line.split()
    child = os.fork()
    if child == 0:
        os.write(1, b"born %d\\n" % os.getpid())
        getattr(lives, name)(Path(sys.argv[2]), int(seed))
        os._exit(0)
    os.waitpid(child, 0)
    os.write(1, b"dead\\n")
"""


class Nursery:
    """Starts lives that write to one project, and kills them."""

    def __init__(self, path: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", NURSERY, str(ROOT), str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert self.process.stdout is not None
        self._read = self.process.stdout.fileno()
        self._left = b""

    def line(self, until: float | None = None) -> str | None:
        """Return the next line, or None where there is none until then."""
        while b"\n" not in self._left:
            wait = None if until is None else max(0.0, until - time.monotonic())
            if not select.select([self._read], [], [], wait)[0]:
                return None
            self._left += os.read(self._read, 65536) or b"gone\n"
        line, _, self._left = self._left.partition(b"\n")
        return line.decode()

    def live(self, name: str, seed: int, seconds: float) -> list[str]:
        """Have one life, killed so long after its first acknowledgement; return what it acknowledged."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{name} {seed}\n".encode())
        self.process.stdin.flush()
        born = (self.line() or "").split()
        assert born[0] == "born", born
        told = [self.line() or ""]
        until = time.monotonic() + seconds
        while told[-1] != "dead" and (line := self.line(until)) is not None:
            told.append(line)
        if told[-1] != "dead":
            os.kill(int(born[1]), signal.SIGKILL)
            while told[-1] != "dead":
                told.append(self.line() or "")
        return told[:-1]

    def close(self) -> None:
        self.process.communicate(timeout=30)


@pytest.fixture
def nursery(path: Path) -> Iterator[Callable[[str, int, float], list[str]]]:
    """Give the function that has a process work on the project and kills it."""
    made = Nursery(path)
    yield made.live
    made.close()


def test_what_was_acknowledged_is_kept_and_nothing_is_half_done(
    path: Path, nursery: Callable[[str, int, float], list[str]]
) -> None:
    rng = random.Random(11)  # noqa: S311 - a moment, no secret
    with desk.open_desk(path) as project:
        desk.take_in(project, TEXT)
    notes: dict[int, str] = {}
    acknowledged = 0
    for seed in range(KILLS):
        told = nursery("annotating", seed, rng.choice([0, 0.003, 0.02, 0.06, 0.15]) * rng.random())
        with desk.open_desk(path, write=seed % 5 != 0) as project:
            there = {claim.id: claim.note for claim in views.claims(project)}
            speakers = {claim.id: claim.speakers for claim in views.claims(project)}
            last = views.head_hash(project)
            steps = views.counts(project).steps
        for line in filter(None, told):
            verb, *words = line.split("\t")
            acknowledged += verb != "open"
            match verb, words:
                case "note", [claim, note]:
                    notes[int(claim)] = note
                case "gone", [claim]:
                    notes.pop(int(claim), None)
                case _:
                    assert verb == "open"
        # The step at work when it was killed may be there as a whole, though nobody was told.
        strange = {c for c in there.keys() | notes.keys() if there.get(c) != notes.get(c)}
        assert len(strange) <= 1, (seed, strange, told[-3:])
        assert all(len(chain) == 2 for chain in speakers.values())
        assert last
        assert steps
        notes = there
    assert acknowledged > KILLS * 2
    assert desk.findings(path) == []
    with desk.open_desk(path) as project:
        while operations.undo(project):
            pass
        assert views.counts(project).claims == 0
    assert desk.findings(path) == []
    assert sorted(p.name for p in path.parent.iterdir() if p.is_file()) == [path.name]


def test_an_import_that_is_killed_adds_all_or_nothing(
    path: Path, nursery: Callable[[str, int, float], list[str]]
) -> None:
    rng, articles = random.Random(12), 0  # noqa: S311 - a moment, no secret
    for seed in range(10):
        told = nursery("importing", seed, rng.random() * 0.5)
        with desk.open_desk(path) as project:
            now = views.counts(project).articles
            assert now - articles in {0, 450}
            assert now - articles == 450 or "done" not in told
            articles = now
    assert desk.findings(path) == []


def test_a_backup_that_is_killed_is_whole_or_not_there(
    path: Path, nursery: Callable[[str, int, float], list[str]]
) -> None:
    rng = random.Random(13)  # noqa: S311 - a moment, no secret
    with desk.open_desk(path) as project:
        desk.take_in(project, *(f"{n} {TEXT * 3}" for n in range(30)))
    for seed in range(10):
        nursery("backing_up", seed, rng.random() * 0.06)
        made = [
            p
            for p in (path.parent / "backups").rglob("*.counterpoint")
            if not p.name.startswith(".")
        ]
        for backup in made[-2:]:
            assert desk.findings(backup) == []
            assert views_of(backup) == 30
    assert desk.findings(path) == []


def views_of(path: Path) -> int:
    with desk.open_desk(path, write=False) as project:
        return views.counts(project).articles


def test_a_restoring_that_is_killed_leaves_the_old_or_the_new(
    path: Path, nursery: Callable[[str, int, float], list[str]]
) -> None:
    rng = random.Random(14)  # noqa: S311 - a moment, no secret
    backup = path.with_name("backup.counterpoint")
    desk.copied(path, backup)
    with desk.open_desk(path) as project:
        desk.take_in(project, *(f"{n} {TEXT * 3}" for n in range(20)))
    new = desk.copied(path, path.with_name("new.counterpoint"))
    seen: set[int] = set()
    for seed in range(14):
        nursery("restoring", seed, rng.random() * 0.08)
        seen.add(views_of(path))
        assert desk.findings(path) == []
        for left in path.parent.glob(f"{path.name}-*"):
            left.unlink()
        desk.copied(new, path)
    assert seen <= {0, 20}


def test_an_erasure_that_is_killed_is_done_or_not_begun(
    path: Path, nursery: Callable[[str, int, float], list[str]]
) -> None:
    rng = random.Random(15)  # noqa: S311 - a moment, no secret
    with desk.open_desk(path) as project:
        desk.take_in(project, *(f"{n} Anna Karlsen {TEXT * 2}" for n in range(20)))
    whole = desk.copied(path, path.with_name("whole.counterpoint"))
    for seed in range(12):
        nursery("erasing", seed, rng.random() * 0.2)
        with desk.open_desk(path) as project:
            left = len(operations.search(project, "Karlsen"))
            erased = project.value("SELECT count(*) FROM erasure")
            assert (left, erased) in {(20, 0), (0, 1)}
        assert desk.findings(path) == []
        desk.copied(whole, path)
