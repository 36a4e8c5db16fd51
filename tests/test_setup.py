"""What a fresh machine starts from: the pinned requirements, the doors in main.py, and these tests' own guards."""

from __future__ import annotations

import logging
import os
import re
import socket
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

import main

pytest_plugins = ["pytester"]

ROOT = Path(__file__).resolve().parent.parent
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;]+)((?: ;[^\\]*)?) \\$")
HAS_COMMAND_LINE = (ROOT / "core/cli.py").exists() or (ROOT / "core/cli").exists()


def pins(name: str) -> dict[str, tuple[str, list[str]]]:
    """Give each package of a requirements file with its version and its hashes."""
    found: dict[str, tuple[str, list[str]]] = {}
    hashes: list[str] = []
    for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
        if pin := PIN.match(line):
            hashes = []
            found[pin[1]] = (pin[2], hashes)
        elif line.startswith("    --hash=sha256:"):
            hashes.append(line.strip(" \\").removeprefix("--hash=sha256:"))
        else:
            assert line.lstrip().startswith("#"), f"{name}: {line}"
    return found


def declared(requirements: list[str]) -> set[str]:
    """Give the names of requirements as pip spells them."""
    names = (re.match(r"[A-Za-z0-9._-]+", requirement) for requirement in requirements)
    return {re.sub(r"[._-]+", "-", name.group()).lower() for name in names if name}


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_pinned_with_hashes_and_no_address(name: str) -> None:
    assert len(pins(name)) > 20
    for package, (_, hashes) in pins(name).items():
        assert hashes, package
        assert all(re.fullmatch(r"[0-9a-f]{64}", value) for value in hashes), package
    assert "://" not in (ROOT / name).read_text(encoding="utf-8")


def test_both_files_pin_the_same_and_all_that_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    small, large = pins("requirements.txt"), pins("requirements-dev.txt")
    assert all(large[package] == pin for package, pin in small.items())
    assert declared(project["project"]["dependencies"]) <= small.keys()
    assert declared(project["dependency-groups"]["dev"]) <= large.keys()


def test_arguments_go_to_the_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str] | None] = []

    def command_line(arguments: list[str] | None = None) -> int:
        asked.append(arguments)
        return 0

    monkeypatch.setattr(main, "command_line", command_line)
    monkeypatch.setattr(sys, "argv", ["main.py", "check", "a.txt"])
    assert main.main() == 0
    monkeypatch.setattr(sys, "argv", ["main.py"])
    monkeypatch.setattr(main, "has_screen", lambda: False)
    assert main.main() == 0
    assert asked == [None, ["sample"]]


def test_projects_open_on_the_desk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    opened: list[list[Path] | None] = []

    def desk(projects: list[Path] | None = None) -> int:
        opened.append(projects)
        return 0

    project = tmp_path / "trade.counterpoint"
    project.touch()
    monkeypatch.setattr(main, "desk", desk)
    monkeypatch.setattr(sys, "argv", ["main.py", str(project)])
    assert main.main() == 0
    monkeypatch.setattr(sys, "argv", ["main.py"])
    assert main.main() == 0
    assert opened == [[project], []]


@pytest.mark.skipif(not HAS_COMMAND_LINE, reason="There is no command line yet.")
def test_without_a_screen_the_sample_runs_on_the_command_line() -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    result = subprocess.run(
        [sys.executable, ROOT / "main.py"],
        env={name: value for name, value in os.environ.items() if name not in screens},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith("There is no screen for the desk")
    assert len(result.stdout.splitlines()) > 1


def test_help_tells_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in ("run", "test", "check", "bench", "lock", "clean", "help"):
        assert re.search(rf"^{target}:.* ## \w", makefile, re.MULTILINE), target


# --- the guards of conftest.py ------------------------------------------------------------------------------------


def test_other_computers_are_out_of_reach() -> None:
    with socket.socket() as near:
        near.bind(("127.0.0.1", 0))
        near.listen()
        with socket.create_connection(near.getsockname(), timeout=5):
            pass
    with socket.socket() as far, pytest.raises(Exception, match="may not reach"):
        far.connect(("192.0.2.1", 80))
    with pytest.raises(Exception, match="may not reach"):
        socket.getaddrinfo("example.invalid", 80)


def test_every_test_has_folders_of_its_own(own_folders: Path) -> None:
    for name in ("COUNTERPOINT_CONFIG_DIR", "COUNTERPOINT_DATA_DIR", "HOME"):
        assert Path(os.environ[name]).is_relative_to(own_folders)
    assert not Path(os.environ["COUNTERPOINT_DATA_DIR"]).exists()


@pytest.mark.expects_log
def test_an_expected_warning_may_be_logged() -> None:
    logging.getLogger("counterpoint").warning("as expected")


@pytest.mark.expects_log
def test_noise_fails_a_test(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    pytester.makeconftest((ROOT / "tests/conftest.py").read_text(encoding="utf-8"))
    pytester.makeini("[pytest]\nmarkers = expects_log: x\nfilterwarnings = error\n")
    pytester.makepyfile(
        """
        import logging, warnings
        def test_log(): logging.getLogger("a").warning("noise")
        def test_warning(): warnings.warn("noise")
        def test_quiet(): logging.getLogger("a").info("fine")
        """
    )
    result: Any = pytester.runpytest_inprocess("-p", "no:cacheprovider", "-p", "no:pytest-qt")
    result.assert_outcomes(passed=1, failed=2)
