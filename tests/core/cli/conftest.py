"""What the tests of the command line get: a way to say a command, and a story to say it of."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from core import cli

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FIRST = "Exports rise\n\nAnna Karlsen said trade rose by over 13 percent. Trade is trade.\n"
SECOND = "Growth slows\n\nThe bank put the growth of trade at 10 percent this year.\n"


@dataclass(frozen=True)
class Said:
    """What a command answered: its exit code, standard output and standard error."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        """Read standard output as JSON."""
        return json.loads(self.out)


@pytest.fixture
def counterpoint(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[..., Said]:
    """Give a function that says a command in a folder of its own: `counterpoint("articles", "story")`."""
    monkeypatch.chdir(tmp_path)

    def say(*words: object, code: int = 0) -> Said:
        capsys.readouterr()
        ended = cli.main([str(word) for word in words])
        told = capsys.readouterr()
        said = Said(ended, told.out, told.err)
        assert ended == code, said
        return said

    return say


@pytest.fixture
def texts(tmp_path: Path) -> tuple[Path, Path]:
    """Give two files that tell of the same thing."""
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    first.write_text(FIRST, encoding="utf-8")
    second.write_text(SECOND, encoding="utf-8")
    return first, second


@pytest.fixture
def story(counterpoint: Callable[..., Said], texts: tuple[Path, Path]) -> Callable[..., Said]:
    """Give a function that says a command of a project with two articles and two claims.

    `story("claim list")` is `counterpoint claim list story`; further words follow.
    """
    counterpoint("--as", "Anna Berg", "import", "story", *texts)

    def say(command: str, *words: object, code: int = 0) -> Said:
        return counterpoint("--as", "Anna Berg", *command.split(), "story", *words, code=code)

    say("claim add", 1, "--quote", "over 13 percent", "--speaker", "Anna Karlsen; minister")
    say("claim add", 2, "--quote", "10 percent this year")
    return say
