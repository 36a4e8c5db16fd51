"""Commands for backups."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from .. import operations
from ..errors import NotFoundError
from .opening import (
    PATH_AS_TYPED,
    confirmed,
    given,
    json_option,
    open_project,
    path_argument,
    project_path,
)
from .root import command
from .saying import count, say, show, show_json, show_table

if TYPE_CHECKING:
    from ..operations.keeping import Loss
    from ..operations.views import Backup

_SHOWN = 20


@command("backup")
@path_argument
@click.option("--list", "only_list", is_flag=True, help="Make none; list those there are.")
@json_option
def backup(path: Path, *, only_list: bool, as_json: bool) -> None:
    """Make a backup now, or list those there are. One is made by itself on opening and each hour.

    counterpoint backup story.counterpoint
    counterpoint backup story.counterpoint --list
    """
    if only_list:
        _list(project_path(path), as_json=as_json)
        return
    with open_project(path, write=False) as project:
        made = operations.back_up(project)
    if as_json:
        show_json(made)
    say(f"Backup made, up to step {made.step}: {made.path}")


def _list(path: Path, *, as_json: bool) -> None:
    found = operations.list_backups(path)
    if as_json:
        show_json(found)
    elif found:
        rows = [
            (n, f"{b.made_at:%Y-%m-%d %H:%M:%S}", b.step, b.why, b.path.name)
            for n, b in enumerate(found, 1)
        ]
        show_table(("number", "made at (UTC)", "up to step", "why", "file"), rows)
        say(f"They lie in {found[0].path.parent}")
    else:
        say(f"There is no backup of {path}.")


@command("restore")
@path_argument
@click.option("--list", "only_list", is_flag=True, help="Only list the backups.")
@click.option(
    "--from",
    "source",
    type=PATH_AS_TYPED,
    metavar="NUMBER|FILE",
    help="Which backup; the newest if not said.",
)
@click.option("--yes", is_flag=True, help="Do it without asking.")
@click.option(
    "--take-over", is_flag=True, help="Pass over the lock that another machine left behind."
)
@json_option
def restore(path: Path, *, source: str | None, yes: bool, **options: bool) -> int:
    """Put a backup in the place of a project. What would be lost is shown first; what stands there is kept.

    counterpoint restore story.counterpoint --list
    counterpoint restore story.counterpoint --from 2
    """
    whole = project_path(path)
    if options["only_list"]:
        _list(whole, as_json=options["as_json"])
        return 0
    chosen = _chosen(whole, source)
    _show_loss(chosen, operations.preview_restore(whole, chosen))
    if not confirmed(f"Put it in the place of {whole.name}?", yes=yes):
        return 1
    kept = operations.restore(whole, chosen, take_over=options["take_over"] or given().take_over)
    say(f"Restored {whole}.")
    if kept:
        say(f"What stood there is kept: {kept}")
    return 0


def _chosen(path: Path, source: str | None) -> Path:
    """Return the backup that a user names by its number in the list or by its file."""
    if source is not None and not source.isdecimal():
        return Path(source)
    found: list[Backup] = operations.list_backups(path)
    number = int(source or 1)
    if not 1 <= number <= len(found):
        there = f"there are {len(found)}" if found else "there is none"
        raise NotFoundError(f"There is no backup {number} of {path}; {there}.")
    return found[number - 1].path


def _show_loss(chosen: Path, loss: Loss) -> None:
    show(f"Backup: {chosen}")
    if loss.remark:
        show(loss.remark)
    if loss.steps:
        show(f"{count(len(loss.steps), 'step')} would be lost, the newest first:")
        for label in loss.steps[:_SHOWN]:
            show(f"  {label}")
        if len(loss.steps) > _SHOWN:
            show(f"  … and {len(loss.steps) - 20} more")
