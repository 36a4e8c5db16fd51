"""The first word of a command line: the table of commands, each read from its module when it is called."""

from __future__ import annotations

import difflib
import re
from importlib import import_module
from inspect import cleandoc
from typing import TYPE_CHECKING, Any

import click

from .. import __version__
from ..records import record

if TYPE_CHECKING:
    from collections.abc import Callable


@record
class Entry:
    """A command: its name, the module and the object that hold it, and the line that help shows for it."""

    name: str
    module: str
    attribute: str
    says: str


DEFECT = 70
"""The exit code that says the program has a defect."""

COMMANDS: dict[str, tuple[Entry, ...]] = {
    "To begin with": (
        Entry("sample", "sample", "sample", "Build the sample project, and tell what was done."),
        Entry("new", "projects", "new", "Make a new, empty project."),
        Entry("import", "importing", "import_", "Take articles into a project."),
    ),
    "Reading and marking": (
        Entry("articles", "articles", "articles", "List the articles of a project."),
        Entry("article", "articles", "article", "Show, edit or remove an article."),
        Entry("claim", "claims", "claim", "Mark claims in articles, date and rate them."),
        Entry("search", "projects", "search", "Find what holds all the words."),
    ),
    "Finding what clashes": (
        Entry("check", "comparing", "check", "Compare files with each other and say what clashes."),
        Entry(
            "compare", "comparing", "compare", "Compare two passages and say why they clash or not."
        ),
        Entry("matrix", "matrix", "matrix", "Lay out what outlets tell of each figure."),
        Entry("read", "reading", "read", "Show what each sentence of a text says."),
        Entry("find", "finding", "find", "Find over a whole project what clashes."),
        Entry("suggestions", "finding", "suggestions", "List what was found."),
        Entry("decide", "finding", "decide", "Accept or dismiss what was found."),
        Entry("order", "ordering", "order", "Show or change in which order they are listed."),
        Entry("answer", "finding", "answer", "Settle what a comparison assumes."),
        Entry("names", "finding", "names", "Say whether two names are one."),
        Entry("copies", "finding", "copies", "Say whether two articles are copies."),
    ),
    "Tying together": (
        Entry("link", "links", "link", "Link two claims by a relation."),
        Entry("contradiction", "contradictions", "contradiction", "Tie claims that clash."),
        Entry("evidence", "evidence", "evidence", "Bring sources for or against."),
        Entry("contact", "evidence", "contact", "Write down who was asked, and what they said."),
        Entry("sign-off", "sign_offs", "sign_off", "Sign off as the second reader."),
    ),
    "Handing over": (
        Entry("export", "exporting", "export", "Write the report and its tables into a folder."),
        Entry("info", "projects", "info", "Say what a project holds."),
        Entry("verify", "projects", "verify", "Check a project from end to end."),
        Entry("log", "history", "log", "List what was done, the newest first."),
    ),
    "Taking back and keeping": (
        Entry("undo", "history", "undo", "Take the last step back."),
        Entry("redo", "history", "redo", "Do again what was undone."),
        Entry("backup", "keeping", "backup", "Make a backup now, or list them."),
        Entry("restore", "keeping", "restore", "Put a backup in the place of a project."),
        Entry("erase", "erasing", "erase", "Erase a name, contact or passage for good."),
    ),
    "Setting up": (
        Entry("rename", "projects", "rename", "Give a project another name."),
        Entry("annotator", "annotators", "annotator", "List or rename who works on a project."),
        Entry("scale", "annotators", "scale", "Show or change the scale that claims are rated by."),
        Entry("settings", "preferences", "settings", "Show or change your own settings."),
    ),
}
_BY_NAME = {entry.name: entry for section in COMMANDS.values() for entry in section}


_EXAMPLES = re.compile(r"\n\n((?: *counterpoint .*(?:\n|$))+)")


def _taught(docstring: str | None) -> str:
    """Return a docstring as help, with paragraphs of examples set in and kept line by line."""

    def kept(match: re.Match[str]) -> str:
        return "\n\n\b\n" + "".join(f"  {line.strip()}\n" for line in match[1].splitlines())

    return _EXAMPLES.sub(kept, cleandoc(docstring or ""))


class Command(click.Command):
    """A command whose docstring holds examples, lines that begin with the program's name."""

    def __init__(self, *positional: Any, **named: Any) -> None:
        super().__init__(*positional, **named)
        self.help = _taught(self.help)


class Group(click.Group):
    """A group of such commands, and itself one."""

    command_class = Command

    def __init__(self, *positional: Any, **named: Any) -> None:
        super().__init__(*positional, **named)
        self.help = _taught(self.help)


def command(name: str) -> Callable[[Callable[..., Any]], click.Command]:
    """Make a function a command."""
    return click.command(name, cls=Command)


def group(name: str, **options: bool) -> Callable[[Callable[..., Any]], Group]:
    """Make a function a group of commands; `options` are those of click."""
    return click.group(name, cls=Group, **options)


@record
class Given:
    """What was said before the command's name and holds for it."""

    name: str = ""
    take_over: bool = False


class Desk(Group):
    """The group of all commands; a command's module is imported when the command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of all commands."""
        return list(_BY_NAME)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command by its name."""
        entry = _BY_NAME.get(cmd_name)
        if entry is None:
            return None
        return getattr(import_module(f".{entry.module}", __package__), entry.attribute)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the first word names. Raises UsageError with the nearest names."""
        name = args[0]
        if name not in _BY_NAME and not name.startswith("-"):
            near = difflib.get_close_matches(name, _BY_NAME, n=3)
            hint = f" Did you mean {' or '.join(near)}?" if near else ""
            ctx.fail(f"There is no command “{name}”.{hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the table of commands."""
        width = max(map(len, _BY_NAME))
        for title, entries in COMMANDS.items():
            with formatter.section(title):
                formatter.write_dl([(entry.name.ljust(width), entry.says) for entry in entries])


_EXIT_CODES = """Exit codes: 0 done; 1 the request cannot be met; 2 a command was used wrongly; 3 a project cannot be
opened or written; 4 an export was stopped; 70 a defect of the program; 130 interrupted."""


@click.group(
    cls=Desk,
    epilog=_EXIT_CODES,
    invoke_without_command=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, "--version", message="Counterpoint %(version)s")
@click.option(
    "--as", "who", default="", metavar="NAME", help="Who works; else your name in the settings."
)
@click.option(
    "--take-over", is_flag=True, help="Pass over the lock that another machine left behind."
)
@click.pass_context
def counterpoint(context: click.Context, **given: Any) -> None:
    """Compare news articles: mark what they claim, tie it together, hand over a report.

    A project is one file, and comes first after each command. Try it:

      counterpoint sample
      counterpoint import story.counterpoint first.html second.txt
      counterpoint claim add story.counterpoint 1 --quote "over 13 percent"

    COMMAND --help says more of each. Lists print JSON with --json; messages go to standard error.
    """
    context.obj = Given(given["who"], given["take_over"])
