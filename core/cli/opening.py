"""What commands share: the project they work on, who works, JSON, and a question before what cannot be undone."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

import click

from .. import operations
from ..errors import NotAProjectError, NotFoundError, ProjectError
from .root import Given
from .saying import say

if TYPE_CHECKING:
    from ..operations.views import Project

Body: TypeAlias = Callable[..., int | None]
Decorated = TypeVar("Decorated", bound=Callable[..., Any])

SUFFIX = ".counterpoint"


class _Number(click.types.IntParamType):
    """A whole number that an id, a count or an offset can be."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return a number as typed. Raises UsageError."""
        number = int(super().convert(value, param, ctx))
        if not 0 <= number < 2**63:
            self.fail(f"{value} is too large or below 0.", param, ctx)
        return number


class _Path(click.Path):
    """The path of a file or folder; an empty one names nothing, not the current folder."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return a path as typed. Raises UsageError."""
        if not str(value):
            self.fail("an empty path names no file and no folder.", param, ctx)
        return super().convert(value, param, ctx)


NUMBER = _Number()
PATH = _Path(path_type=Path)
PATH_AS_TYPED = _Path()


def project_path(typed: Path, *, new: bool = False) -> Path:
    """Return the path of the project that a user names; the suffix may be left out.

    Raises NotAProjectError for a folder, unless a project of its name lies beside it.
    """
    folder = typed.name in {"", ".."} or typed.is_dir()
    if typed.suffix == SUFFIX or (typed.exists() and not new and not folder):
        return typed
    if typed.name not in {"", ".."}:
        full = typed.with_name(typed.name + SUFFIX)
        if new or full.exists():
            return full
    if folder:
        raise NotAProjectError(f"{typed} is a folder, not a Counterpoint project.")
    return typed


def given() -> Given:
    """Return what was said before the command's name."""
    found = click.get_current_context().find_root().obj
    return found if isinstance(found, Given) else Given()


def open_project(typed: Path, *, write: bool, who: str = "", take_over: bool = False) -> Project:
    """Open the project a user names and say what is to be known of it. Raises AppError."""
    before = given()
    path = project_path(typed)
    try:
        project = operations.open(
            path, name=who or before.name, write=write, take_over=take_over or before.take_over
        )
    except NotFoundError as error:
        raise ProjectError(f"{error.sentence} To make one: counterpoint new {path}") from error
    for notice in project.notices:
        say(notice)
    return project


def put_last(body: Body, *parameters: click.Parameter) -> None:
    """Give a command parameters that its help lists after its own."""
    held: list[click.Parameter] = getattr(body, "__click_params__", [])
    held[:0] = reversed(parameters)
    body.__dict__["__click_params__"] = held


def path_argument(body: Body) -> Body:
    """Give a command its first argument, the path of the project."""
    argument = click.argument("path", metavar="PROJECT", type=PATH)
    return argument(body)


def who_options(body: Body) -> Body:
    """Give a command that writes the options --as, as `who`, and --take-over."""
    who = click.Option(["--as", "who"], default="", metavar="NAME", help="Who works.")
    words = "Pass over the lock that another machine left behind."
    put_last(body, who, click.Option(["--take-over"], is_flag=True, help=words))
    return body


def changes_project(body: Body) -> Body:
    """Open the project for writing around a command, which takes it first."""

    @wraps(body)
    def opened(path: Path, **options: Any) -> int | None:
        who, take_over = options.pop("who"), options.pop("take_over")
        with open_project(path, write=True, who=who, take_over=take_over) as project:
            return body(project, **options)

    return path_argument(who_options(opened))


def reads_project(body: Body) -> Body:
    """Open the project for reading around a command, which takes it first; it may be open elsewhere."""

    @wraps(body)
    def opened(path: Path, **options: Any) -> int | None:
        with open_project(path, write=False) as project:
            return body(project, **options)

    return path_argument(opened)


def json_option(body: Decorated) -> Decorated:
    """Give a command the option --json, as `as_json`."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON.")(body)


def with_options(*options: Callable[[Body], Body]) -> Callable[[Body], Body]:
    """Return a decorator that gives a command several options, in their order."""

    def decorate(body: Body) -> Body:
        for option in reversed(options):
            body = option(body)
        return body

    return decorate


def said(options: dict[str, Any]) -> dict[str, Any]:
    """Return the options that were given, not those that are None or an empty tuple; tuples as lists."""
    present = {name: value for name, value in options.items() if value not in (None, ())}
    return {
        name: list[str](value) if isinstance(value, tuple) else value  # pyright: ignore[reportUnknownArgumentType]
        for name, value in present.items()
    }


def something_said(options: dict[str, Any]) -> dict[str, Any]:
    """Return the options that were given. Raises UsageError where none was."""
    present = said(options)
    if not present:
        raise click.UsageError("Say what to change; --help lists it.")
    return present


def confirmed(question: str, *, yes: bool) -> bool:
    """Tell whether to go on: --yes was given, or who sits at the terminal says so."""
    if yes:
        return True
    if sys.stdin.isatty() and sys.stderr.isatty():
        return click.confirm(question, err=True)
    say("Nothing was done. To do it, repeat the command with --yes.")
    return False
