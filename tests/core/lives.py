"""What a process does to a project until it is killed; it says on standard output what it was told is done."""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING

from core import operations
from core.jobs import run
from core.models import Speaker
from core.operations import views
from core.store import backups
from core.store import erasing as store_erasing
from core.store import restoring as store_restoring
from tests.core import desk

if TYPE_CHECKING:
    from pathlib import Path

    from core.store.project import Project

CHAIN = [Speaker("Anna Karlsen", "minister"), Speaker("NTB", "agency")]


def tell(*words: object) -> None:
    """Acknowledge."""
    os.write(1, ("\t".join(map(str, words)) + "\n").encode())


def annotating(path: Path, seed: int) -> None:
    """Add, edit, remove and take back claims for ever."""
    rng = random.Random(seed)  # noqa: S311 - a moment, no secret
    project = desk.open_desk(path)
    tell("open")
    known = [claim.id for claim in views.claims(project)]
    while True:
        choice = rng.random()
        if choice < 0.5 or not known:
            known.append(_add(project, rng))
        elif choice < 0.7:
            note = f"edited {rng.random()}"
            claim = rng.choice(known)
            operations.edit_claim(project, claim, note=note, speakers=CHAIN)
            tell("note", claim, note)
        elif choice < 0.8:
            claim = known.pop(rng.randrange(len(known)))
            operations.remove_claim(project, claim)
            tell("gone", claim)
        else:
            claim = _add(project, rng)
            operations.undo(project)
            tell("gone", claim)


def _add(project: Project, rng: random.Random) -> int:
    start = rng.randrange(1000)
    note = f"added {rng.random()}"
    claim = operations.add_claim(
        project, 1, start, start + 40, note=note, speakers=CHAIN, tags=["t"]
    )
    tell("note", claim, note)
    return claim


def importing(path: Path, seed: int) -> None:
    """Import many articles at once."""
    project = desk.open_desk(path)
    tell("open")
    text = "An article of some length. " * 300
    readings = [
        desk.make_reading(f"{seed} {n} {text}", source=b"%d %d" % (seed, n)) for n in range(450)
    ]
    run(operations.import_articles(project, readings))
    tell("done")


def backing_up(path: Path, _seed: int) -> None:
    """Make backups for ever."""
    project = desk.open_desk(path)
    tell("open")
    while True:
        backups.make(desk.policy(path.parent / "backups"), project.connection, path, "asked")


def restoring(path: Path, _seed: int) -> None:
    """Restore a backup."""
    tell("open")
    store_restoring.restore(
        desk.policy(path.parent / "backups"), path, path.with_name("backup.counterpoint")
    )


def erasing(path: Path, _seed: int) -> None:
    """Erase a name."""
    project = desk.open_desk(path)
    tell("open")
    store_erasing.erase_words(
        project, desk.policy(path.parent / "backups"), "name", "Anna Karlsen", ""
    )
