"""The command line as a whole: exit codes, help, and what becomes of errors."""

from __future__ import annotations

import importlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from core import __version__, cli, operations
from core.cli import root
from core.operations import views

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
ENTRIES = {entry.name: entry for section in root.COMMANDS.values() for entry in section}


def every_command() -> Iterator[tuple[str, click.Command]]:
    for entry in ENTRIES.values():
        module = importlib.import_module(f"core.cli.{entry.module}")
        command = getattr(module, entry.attribute)
        yield entry.name, command
        if isinstance(command, click.Group):
            for name, inner in command.commands.items():
                yield f"{entry.name} {name}", inner


COMMANDS = dict(every_command())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_teaches_by_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([*name.split(), "--help"]) == 0
    shown = capsys.readouterr().out
    assert f"\n    counterpoint {name}" in shown


@pytest.mark.parametrize(
    "name", [name for name in COMMANDS if name not in ENTRIES or name == "undo"]
)
def test_the_project_comes_first(name: str) -> None:
    if name.startswith("settings"):
        return
    arguments = [p for p in COMMANDS[name].params if isinstance(p, click.Argument)]
    assert arguments[0].metavar == "PROJECT"


def test_help_names_every_command_and_the_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(f"\n  {name} " in shown for name in ENTRIES)
    assert "130 interrupted" in shown


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out == f"Counterpoint {__version__}\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["artcles", "p"], "Did you mean article"),
        (["claim", "lst", "p"], "list"),
        (["claim", "add"], "PROJECT"),
        (["articles", "p", "--colour"], "--colour"),
        (["undo", "p", "--times", "x"], "not a valid integer"),
        (["claim", "show", "p", "9" * 20], "too large or below 0"),
        (["claim", "add", "p", "1", "--from", "-1", "--to", "3"], "too large or below 0"),
    ],
)
def test_wrong_use_ends_with_2(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(words) == 2
    assert told in capsys.readouterr().err


def test_a_project_that_is_not_there_ends_with_3(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["articles", str(tmp_path / "none")]) == 3
    told = capsys.readouterr()
    assert not told.out
    assert "There is no project" in told.err
    assert "Traceback" not in told.err


def test_another_file_is_no_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "letter.counterpoint"
    other.write_text("Dear all,")
    assert cli.main(["undo", str(other)]) == 3
    assert "not a Counterpoint project" in capsys.readouterr().err
    assert other.read_text() == "Dear all,"


def test_a_defect_is_told_as_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("on purpose")

    monkeypatch.setattr(operations, "create", fail)
    assert cli.main(["new", str(tmp_path / "p")]) == 70
    told = capsys.readouterr().err
    assert "ZeroDivisionError: on purpose" in told
    assert "defect of Counterpoint" in told
    assert "safe" in told


def test_a_project_open_elsewhere_can_be_read_but_not_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "p.counterpoint"
    with operations.create(path, name="Anna Berg"):
        assert cli.main(["rename", str(path), "Other"]) == 3
        assert "open for writing elsewhere" in capsys.readouterr().err
        assert cli.main(["info", str(path)]) == 0
        assert cli.main(["articles", str(path), "--json"]) == 0
        assert capsys.readouterr().out.endswith("[]\n")


# The real program -----------------------------------------------------------------------------------------------------


def started(*words: object, **options: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, str(ROOT / "main.py"), *map(str, words)]
    return subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **options,  # type: ignore[call-overload]
    )


def test_a_reader_that_stops_reading_makes_no_noise(tmp_path: Path) -> None:
    path = tmp_path / "p.counterpoint"
    operations.create(path).close()
    with started("log", path) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""


def test_a_console_that_is_not_unicode_gets_signs_it_knows(tmp_path: Path) -> None:
    path = tmp_path / "p.counterpoint"
    environment = os.environ | {"PYTHONIOENCODING": "cp437"}
    with started("new", path, "--name", "Économie “ایران”", env=environment) as process:
        assert process.stderr
        told = process.stderr.read()
    assert process.returncode == 0
    assert '"Économie "\\u0627'.encode("cp437") in told


@pytest.mark.skipif(os.name == "nt", reason="An interrupt cannot be sent to one process there.")
def test_an_interrupted_import_adds_nothing(tmp_path: Path) -> None:
    path, article = tmp_path / "p.counterpoint", tmp_path / "a.txt"
    article.write_text("Something was said by someone here.\n" * 3)
    with started("import", path, article, "-", stdin=subprocess.PIPE) as process:
        assert process.stderr
        while not path.exists() and process.poll() is None:
            time.sleep(0.02)
        time.sleep(0.3)  # it waits for standard input now
        process.send_signal(signal.SIGINT)
        told = process.stderr.read().decode()
    assert process.returncode == 130
    assert "nothing was added" in told
    with operations.open(path, write=False) as project:
        assert views.articles(project) == []


def test_help_is_quick() -> None:
    began = time.monotonic()
    with started("--help") as process:
        assert process.stdout
        process.stdout.read()
    assert process.returncode == 0
    assert time.monotonic() - began < 2  # 0.07 s on a machine at rest


def test_help_loads_nothing_heavy() -> None:
    code = "import sys; from core import cli; cli.main(['--help']); print(*sys.modules)"
    shown = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = set(shown.stdout.split())
    assert not loaded & {
        "sqlite3",
        "sqlite_utils",
        "lxml",
        "trafilatura",
        "xlsxwriter",
        "core.store",
    }
