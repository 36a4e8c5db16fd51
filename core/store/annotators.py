"""Who works on a project: found by id, else by name, and written down with a code when new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import InvalidValueError
from ..identity import initials, new_uid, now
from ..models import Annotator
from ..text import fold

if TYPE_CHECKING:
    from .project import Project


def listing(project: Project) -> list[Annotator]:
    """Return everyone who has worked on the project."""
    return [
        Annotator(row["id"], row["uid"], row["name"], row["code"])
        for row in project.query("SELECT id, uid, name, code FROM annotator ORDER BY id")
    ]


def find(project: Project) -> int | None:
    """Return the id of who works now, by their own id, else by their name; None where they are new."""
    found = project.value("SELECT id FROM annotator WHERE uid = ?", (project.identity.uid,))
    if found is None:
        wanted = fold(project.identity.name)
        found = next((one.id for one in listing(project) if fold(one.name) == wanted), None)
    return found


def add(project: Project) -> int:
    """Write down who works now, with a code that nobody has; return their id. Raises InvalidValueError."""
    name = project.identity.name
    if not name:
        raise InvalidValueError("Who works on the project has no name. Give one with --as NAME.")
    taken = {row["code"] for row in project.query("SELECT code FROM annotator")}
    short = initials(name)
    code = next(
        c
        for n in range(1, len(taken) + 2)
        if (c := short if n == 1 else f"{short}{n}") not in taken
    )
    with project.step("Add annotator", kind="system"):
        return project.add(
            "annotator", uid=project.identity.uid or new_uid(), name=name, code=code, added_at=now()
        )
