"""Commands for what was done: undo, redo, log."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .. import operations
from ..operations import views
from .opening import NUMBER, changes_project, json_option, reads_project
from .root import command
from .saying import cite, say, show, show_json, show_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..models import Change, Step
    from ..operations.views import Project

_TIMES = click.option(
    "--times", type=NUMBER, default=1, show_default=True, metavar="N", help="How many steps."
)


@command("undo")
@changes_project
@_TIMES
def undo(project: Project, *, times: int) -> int:
    """Take the last step back, also one of an earlier day. Exit code 1 says that there is nothing to take back.

    counterpoint undo story.counterpoint
    """
    return _repeat(project, operations.undo, times, ("Undone", "There is nothing to undo."))


@command("redo")
@changes_project
@_TIMES
def redo(project: Project, *, times: int) -> int:
    """Do again what was undone last. Exit code 1 says that there is nothing to do again.

    counterpoint redo story.counterpoint
    """
    return _repeat(project, operations.redo, times, ("Done again", "There is nothing to redo."))


def _repeat(
    project: Project, action: Callable[[Project], str | None], times: int, words: tuple[str, str]
) -> int:
    if times < 1:
        raise click.UsageError("--times needs a number of 1 or more.")
    for _ in range(times):
        label = action(project)
        if label is None:
            say(words[1])
            return 1
        say(f"{words[0]}: {label}.")
    return 0


@command("log")
@reads_project
@click.option(
    "--changes", "step_id", type=NUMBER, metavar="STEP", help="What this step changed, row by row."
)
@click.option("--limit", type=NUMBER, metavar="N", help="Only the last N steps.")
@json_option
def log(project: Project, *, step_id: int | None, limit: int | None, as_json: bool) -> None:
    """List what was done, the newest first; nothing in it is ever changed or removed.

    counterpoint log story.counterpoint --limit 10
    counterpoint log story.counterpoint --changes 12
    """
    if step_id is not None:
        _show_changes(operations.changes_of(project, step_id), as_json=as_json)
        return
    found = operations.steps(project, limit=limit)
    if as_json:
        show_json(found)
        return
    names = {annotator.id: annotator.name for annotator in views.annotators(project)}
    show_table(("step", "at (UTC)", "rows", "by", "what"), [_row(step, names) for step in found])


def _row(step: Step, names: dict[int, str]) -> tuple[object, ...]:
    who = names.get(step.annotator_id or 0, "-")
    return step.id, step.at[:19].replace("T", " "), step.changes, who, step.label


def _show_changes(changes: list[Change], *, as_json: bool) -> None:
    if as_json:
        show_json(changes)
        return
    for change in changes:
        before, after = change.before or {}, change.after or {}
        what = (
            "changed" if change.before and change.after else "added" if change.after else "removed"
        )
        show(f"{change.table} {change.row_id} {what}")
        for name in after or before:
            if before.get(name) != after.get(name) and name not in {"id", "uid"}:
                show(f"    {name}: {_from_to(change, name)}")


def _from_to(change: Change, name: str) -> str:
    before, after = (
        "nothing" if side[name] in (None, "") else cite(str(side[name]))
        for side in (change.before or {name: None}, change.after or {name: None})
    )
    if change.before and change.after:
        return f"{before} to {after}"
    return after if change.after else before
