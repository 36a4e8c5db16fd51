"""What the documentation says is what the program does."""

from __future__ import annotations

import importlib.util
import re
import shlex
from pathlib import Path

import click
import pytest

from core import __version__, settings
from core.cli.root import counterpoint

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]


def documented_commands() -> list[str]:
    """Return every line of a code block, or piece of code in a sentence, that is a command with arguments."""
    found: list[str] = []
    for page in (ROOT / "README.md", ROOT / "docs" / "user-guide.md"):
        blocks = re.findall(r"```\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
        lines = [line for block in blocks for line in block.splitlines()]
        found.extend(line for line in lines if re.match(r"(\S+ \S+ \| )?counterpoint ", line))
    return found


def faults_of(line: str) -> list[str]:
    """Return the options in a command line that the command does not know, or that there is no such command."""
    words = shlex.split(
        re.split(r"\s{5,}", line)[0].partition("| ")[2] or re.split(r"\s{5,}", line)[0]
    )
    command: click.Command = counterpoint
    context = click.Context(counterpoint)
    rest = words[1:]
    while isinstance(command, click.Group):
        found = command.get_command(context, rest[0]) if rest else None
        if found is None:
            return [f"{line}: no command {' '.join(rest[:1])}"]
        command, rest = found, rest[1:]
    known = {
        name
        for parameter in command.params
        for name in (*parameter.opts, *parameter.secondary_opts)
    }
    return [f"{line}: {word}" for word in rest if word.startswith("--") and word not in known]


def test_every_documented_command_exists_with_its_options() -> None:
    lines = documented_commands()
    assert len(lines) > 20
    assert [fault for line in lines for fault in faults_of(line)] == []


def test_a_command_or_option_that_is_not_there_is_found() -> None:
    assert faults_of("counterpoint claim shout p 1")
    assert faults_of("counterpoint claim add p 1 --louder")
    assert not faults_of('counterpoint claim add p 1 --quote "over 13 percent"')


def test_every_setting_stands_in_the_user_guide() -> None:
    guide = (ROOT / "docs" / "user-guide.md").read_text(encoding="utf-8")
    assert [s.name for s in settings.SETTINGS if f"| `{s.name}` |" not in guide] == []


def test_the_written_pages_are_what_the_declared_tables_give() -> None:
    script = ROOT / "packaging" / "write_docs.py"
    spec = importlib.util.spec_from_file_location("write_docs", script)
    assert spec is not None
    assert spec.loader is not None
    writer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(writer)
    assert writer.FORMAT_PAGE.read_text(encoding="utf-8") == writer.format_page(), "run make docs"
    assert writer.KEYS_PAGE.read_text(encoding="utf-8") == writer.keys_page(), "run make docs"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_and_pictures_are_there(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_the_changelog_begins_with_this_version() -> None:
    newest = re.search(
        r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert newest is not None
    assert newest[1] == __version__
