"""What a user does with a project as a whole."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from .. import settings
from ..errors import InvalidValueError
from ..identity import initials, now
from ..store import log, opening, searching, suggestions, support
from ..text import clean, one_line
from ..values import choose
from ..words import Outcome, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ..models import Change, Changes, Step
    from ..store.project import Project
    from ..store.searching import Hit
    from ..store.suggestions import Proposed


def create(path: Path, *, name: str = "") -> Project:
    """Make a new project and open it; `name` is who works. Raises InvalidValueError, NotFoundError, ProjectError."""
    return opening.create_project(path, settings.identity(name), settings.backup_policy())


def open(  # noqa: A001 - read as operations.open
    path: Path,
    *,
    name: str = "",
    write: bool = True,
    take_over: bool = False,
    patience: float = 3,
) -> Project:
    """Open a project, as `opening.open_project` says, with the user's settings; `name` is who works.

    `patience` is how many seconds to wait for another process of this machine to be done with it.
    """
    return opening.open_project(
        path,
        settings.identity(name),
        write=write,
        take_over=take_over,
        policy=settings.backup_policy(),
        patience=patience,
    )


def rename_project(project: Project, name: str) -> None:
    """Give the project another name; its file keeps its own."""
    if not one_line(name):
        raise InvalidValueError("A project needs a name.")
    with project.step("Rename project"):
        support.put_setting(project, "name", one_line(name))


def rename_annotator(project: Project, annotator_id: int, name: str, *, code: str = "") -> None:
    """Change the name, and the code, under which someone's work stands. Raises NotFoundError, InvalidValueError."""
    support.exists(project, "annotator", annotator_id)
    if not one_line(name):
        raise InvalidValueError("An annotator needs a name.")
    short = one_line(code) or initials(one_line(name))
    if project.value("SELECT 1 FROM annotator WHERE code = ? AND id <> ?", (short, annotator_id)):
        raise InvalidValueError(f"The code {short} is someone else's; give another.")
    with project.step("Rename annotator"):
        project.change("annotator", annotator_id, name=one_line(name), code=short)


def undo(project: Project) -> str | None:
    """Take the last step back; return its label, None where there is none (since the file's last new format)."""
    return _followed(project, project.undo)


def redo(project: Project) -> str | None:
    """Do again what was undone last; return its label, None where there is nothing."""
    return _followed(project, project.redo)


def _followed(project: Project, take_back: Callable[[], str | None]) -> str | None:
    """Undo or redo, and compare again what leans on an answer a correction or a date that went or came back with it."""
    touched: set[str] = set()

    def note(changes: Changes) -> None:
        touched.update(changes.tables)

    project.listeners.append(note)
    try:
        label = take_back()
    finally:
        project.listeners.remove(note)
    if not touched.isdisjoint(("answer", "correction", "date")):
        from .answering import follow  # noqa: PLC0415 - the engine is slow to load, and seldom needed here

        follow(project)
    return label


def steps(project: Project, *, limit: int | None = None) -> list[Step]:
    """Return the log, the newest step first."""
    return log.steps(project, limit=limit)


def changes_of(project: Project, step_id: int) -> list[Change]:
    """Return what a step changed, row by row. Raises NotFoundError."""
    return log.changes(project, step_id)


def search(project: Project, words: str, *, limit: int = 50) -> list[Hit]:
    """Find articles, claims, contradictions and evidence that hold all the words; the last may be unfinished."""
    return searching.search(project, words, limit=limit)


def override_gate(project: Project, article_ids: list[int], reason: str, *, internal: bool) -> None:
    """Write down that embargoed or draft articles leave the house in spite of it; the line cannot be undone."""
    if not one_line(reason):
        raise InvalidValueError("An override needs a reason; it is written into the log.")
    by = project.annotator_id()
    with project.step("Override embargo", kind="system"):
        columns = {
            "reason": clean(reason).strip(),
            "articles": json.dumps(sorted(article_ids)),
            "internal": int(internal),
        }
        project.add("override", **columns, annotator_id=by, added_at=now())


def put_suggestions(project: Project, found: list[Proposed]) -> None:
    """Write what the machine says of pairs over what it said of them before; the checker's decisions stay. No step."""
    suggestions.put(project, found)


def decide(
    project: Project, key: str, verdict: str, *, outcome: str | None = None, reason: str = ""
) -> None:
    """Write down what the checker makes of a suggestion. Raises InvalidValueError."""
    chosen = choose(Verdict, verdict, "decision")
    own = choose(Outcome, outcome, "outcome") if outcome else None
    with project.step("Decide suggestion"):
        suggestions.decide(project, key, chosen, own, clean(reason).strip())
