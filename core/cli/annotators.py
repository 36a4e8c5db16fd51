"""Commands for what holds for a whole project: who works on it, and the scale that claims are rated by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .. import operations
from ..operations import views
from .opening import (
    NUMBER,
    changes_project,
    json_option,
    open_project,
    path_argument,
    reads_project,
    who_options,
)
from .root import command, group
from .saying import say, show_json, show_table

if TYPE_CHECKING:
    from pathlib import Path

    from ..operations.views import Project


@group("annotator")
def annotator() -> None:
    """List or rename who works on a project.

    counterpoint annotator list story.counterpoint
    """


@annotator.command("list")
@reads_project
@json_option
def list_(project: Project, *, as_json: bool) -> None:
    """List everyone who has worked on a project, with the code an export can show in place of the name.

    counterpoint annotator list story.counterpoint
    """
    found = views.annotators(project)
    if as_json:
        show_json(found)
    else:
        show_table(("id", "code", "name"), [(one.id, one.code, one.name) for one in found])


@annotator.command("rename")
@changes_project
@click.argument("annotator_id", type=NUMBER, metavar="ID")
@click.argument("name")
@click.option("--code", default="", help="The code in exports; else the initials.")
def rename(project: Project, *, annotator_id: int, name: str, code: str) -> None:
    """Change the name, and the code, under which someone's work stands.

    counterpoint annotator rename story.counterpoint 2 "Second Reader" --code R2
    """
    operations.rename_annotator(project, annotator_id, name, code=code)
    found = next(one for one in views.annotators(project) if one.id == annotator_id)
    say(f"Annotator {annotator_id} is {found.name} ({found.code}) now.")


@command("scale")
@path_argument
@who_options
@click.argument("values", nargs=-1)
@click.option(
    "--adverse", multiple=True, metavar="VALUE", help="Which of them asks for evidence; repeat it."
)
@json_option
def scale(
    path: Path, *, values: tuple[str, ...], adverse: tuple[str, ...], as_json: bool, **who: str
) -> None:
    """Show the scale that claims are rated by; with VALUES, change it. An adverse value asks for evidence.

    counterpoint scale story.counterpoint
    counterpoint scale story.counterpoint supported refuted open --adverse refuted
    """
    strange = set(adverse) - set(values)
    if strange:
        raise click.UsageError(f"Not among the values: {', '.join(sorted(strange))}.")
    if not values:
        with open_project(path, write=False) as project:
            _show_scale(project, as_json=as_json)
        return
    with open_project(
        path, write=True, who=who["who"], take_over=bool(who["take_over"])
    ) as project:
        entries = [{"value": value, "adverse": value in adverse} for value in values]
        operations.set_rating_scale(project, entries)
        say("The rating scale is changed; ratings already given stay as they are.")


def _show_scale(project: Project, *, as_json: bool) -> None:
    entries = operations.rating_scale(project)
    if as_json:
        show_json(entries)
        return
    asks = ("", "evidence and a rationale")
    show_table(("value", "asks for"), [(e["value"], asks[bool(e["adverse"])]) for e in entries])
