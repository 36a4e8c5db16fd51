"""What the documentation says is what the program does."""

from __future__ import annotations

import importlib.util
import re
import shlex
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click
import pytest

from core import __version__, settings
from core.cli.root import counterpoint
from core.comparing import Settled, compare
from core.comparing.alignment import align
from core.comparing.features import cached
from core.comparing.pair import Pair
from core.comparing.parts import Gate, Question
from core.comparing.rules import RULES
from core.reading import Written, read
from core.words import Outcome

if TYPE_CHECKING:
    from core.comparing.parts import Comparison
    from core.reading import Passage

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


# docs/engine.md -------------------------------------------------------------------------------------------------------

ENGINE_PAGE = ROOT / "docs" / "engine.md"
EXAMPLE = re.compile(
    r"^> (?:\[(?P<first_day>[\d-]+)\] )?(?P<first>.+)\n"
    r"> (?:\[(?P<second_day>[\d-]+)\] )?(?P<second>.+)\n>\n"
    r"> \*\*(?P<outcome>[a-z ]+)\*\* by (?:`(?P<rule>[a-z]+)`|nothing), (?P<how>laid beside|as found)"
    r"(?:, for its (?P<reason>\w+))?(?:, after (?P<question>\w+): (?P<answer>yes|no))?$",
    re.MULTILINE,
)


class Example(NamedTuple):
    """An example of the page: its two texts, what stands about them, and the heading it stands under."""

    first: Passage
    second: Passage
    told: dict[str, str]
    heading: str

    def compared(self) -> Comparison:
        settled = Settled()
        if question := self.told["question"]:
            settled = replace(settled, **{Question(question).value: self.told["answer"] == "yes"})
        picked = self.told["how"] == "laid beside"
        return compare(self.first, self.second, settled=settled, picked=picked)


def written(day: str) -> Written:
    """Return what is known of an article of a day, "" for one without."""
    at = date.fromisoformat(day) if day else None
    return Written(at, at)


def examples() -> list[Example]:
    text = ENGINE_PAGE.read_text(encoding="utf-8")
    found: list[Example] = []
    for match in EXAMPLE.finditer(text):
        told = {name: value or "" for name, value in match.groupdict().items()}
        first, second = (
            read(told[side], written(told[f"{side}_day"])) for side in ("first", "second")
        )
        heading = re.findall(r"^#+ (.+)$", text[: match.start()], re.MULTILINE)[-1]
        found.append(Example(first, second, told, heading))
    return found


def test_every_block_of_the_engine_s_page_is_an_example_that_is_read() -> None:
    blocks = re.findall(r"(?:^>.*\n)+", ENGINE_PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(blocks) > 30
    assert len(examples()) == len(blocks)


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.told["first"])
def test_an_example_ends_as_the_page_says(example: Example) -> None:
    got = example.compared()
    assert (got.outcome.value, got.rule) == (example.told["outcome"], example.told["rule"])
    if example.told["reason"]:
        assert got.reason == example.told["reason"]


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_an_example_in_which_it_has_something_to_say(rule: str) -> None:
    own = [example for example in examples() if example.heading == rule]
    assert own
    for example in own:
        (first,), (second,) = (side.statements for side in (example.first, example.second))
        ours, theirs = cached(first), cached(second)
        found = list(RULES[rule](Pair(ours, theirs, align(ours, theirs), Settled(), picked=True)))
        assert example.told["rule"] in {one.rule for one in found}


def test_the_page_has_every_outcome_and_every_check() -> None:
    text = ENGINE_PAGE.read_text(encoding="utf-8")
    shown = {example.told["outcome"] for example in examples() if example.heading == "Outcomes"}
    assert shown == {outcome.value for outcome in Outcome}
    assert [gate for gate in Gate if f"\n**{gate.value}**: " not in text] == []


def test_the_page_tells_when_its_numbers_were_measured_and_has_one_line_a_rule() -> None:
    text = ENGINE_PAGE.read_text(encoding="utf-8")
    parts = re.findall(r"<!-- measured: .*? -->\n(.*?)<!-- end -->", text, re.DOTALL)
    assert len(parts) == 2
    for part in parts:
        assert re.search(r"Measured on \d+ \w+ \d{4} with engine \w+\.", part)
    assert re.findall(r"^\| `(\w+)` \|", parts[0], re.MULTILINE) == list(RULES)
