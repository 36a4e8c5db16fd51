"""The script that prepares `.venv` does nothing twice, and says what to do where it may do nothing."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def setup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Load the script, with a place of its own for `.venv`, where every command only says that it was called."""
    spec = importlib.util.spec_from_file_location("setup_venv", ROOT / "packaging/setup_venv.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "VENV_PYTHON", tmp_path / ".venv/bin/python")
    monkeypatch.setattr(module, "calls", [], raising=False)

    def note(*command: str, env: dict[str, str] | None = None) -> None:
        module.calls.append((command, env))
        module.VENV_PYTHON.parent.mkdir(parents=True, exist_ok=True)
        module.VENV_PYTHON.touch()

    monkeypatch.setattr(module, "run", note)
    monkeypatch.setattr(module, "SCREEN_TRIED", tmp_path / "tried")
    module.SCREEN_TRIED.touch()
    monkeypatch.setattr(module, "ensure_libraries", lambda kind: None)
    return module


def commands(setup: Any) -> list[str]:
    return [" ".join(command) for command, _ in setup.calls]


def test_it_installs_once_with_hashes_and_byte_code(
    setup: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("PIP_NO_COMPILE", "1")
    assert setup.main(["dev"]) == 0
    create, install = commands(setup)
    assert "-m venv" in create
    assert "--require-hashes" in install
    assert "--compile" in install
    assert install.endswith("requirements-dev.txt")
    assert not {"PYTHONDONTWRITEBYTECODE", "PIP_NO_COMPILE"} & setup.calls[1][1].keys()
    assert setup.main(["dev"]) == setup.main(["run"]) == 0
    assert len(setup.calls) == 2


def test_running_needs_less_than_testing(setup: Any) -> None:
    assert setup.main(["run"]) == 0
    assert commands(setup)[1].endswith("requirements.txt")
    assert not setup.is_installed("dev")


def test_changed_requirements_are_installed_again(
    setup: Any, tmp_path: Path, monkeypatch: Any
) -> None:
    for name in setup.REQUIREMENTS.values():
        (tmp_path / name).write_text("a==1\n", encoding="utf-8")
    monkeypatch.setattr(setup, "ROOT", tmp_path)
    assert setup.main(["run"]) == 0
    (tmp_path / "requirements.txt").write_text("a==2\n", encoding="utf-8")
    assert setup.main(["run"]) == 0
    assert ["venv" in command.split() for command in commands(setup)] == [True, False, False]


def test_a_failed_install_leaves_no_stamp(setup: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    assert setup.main(["run"]) == 0
    monkeypatch.setattr(setup, "wanted_stamp", lambda kind: "newer")

    def fail(*command: str, env: dict[str, str] | None = None) -> None:
        raise setup.SetupError("no")

    monkeypatch.setattr(setup, "run", fail)
    assert setup.main(["run"]) == 1
    assert not (setup.VENV / ".stamp-run").exists()


def test_libraries_for_a_screen_are_wanted_only_with_a_screen(setup: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(setup, "can_open", lambda library: False)
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert setup.missing_libraries("run") == setup.OFFSCREEN_LIBRARIES
    monkeypatch.setenv("DISPLAY", ":0")
    assert setup.missing_libraries("run") == setup.OFFSCREEN_LIBRARIES | setup.SCREEN_LIBRARIES
    assert setup.missing_libraries("dev") == setup.OFFSCREEN_LIBRARIES
    monkeypatch.setattr(sys, "platform", "darwin")
    assert setup.missing_libraries("run") == {}


def test_missing_libraries_stop_tests_but_not_commands(setup: Any, monkeypatch: Any) -> None:
    def fail(kind: str) -> None:
        raise setup.SetupError("Qt needs libraries")

    monkeypatch.setattr(setup, "ensure_libraries", fail)
    assert setup.main(["dev"]) == 1
    assert setup.main(["run"]) == 0


def test_without_leave_it_prints_the_command(setup: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup, "administrator", lambda: None)
    monkeypatch.setattr(setup, "current_name", lambda package: package + "t64")
    with pytest.raises(setup.SetupError, match=r"sudo apt-get install -y libegl1t64 libgl1t64"):
        setup.install_packages(["libegl1", "libgl1"], purpose="Qt")
    assert not setup.calls


def test_with_leave_it_installs_packages(setup: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    updates: list[Any] = []
    monkeypatch.setattr(setup, "administrator", lambda: ["sudo", "-n"])
    monkeypatch.setattr(setup, "current_name", lambda package: package)
    monkeypatch.setattr(subprocess, "run", lambda command, **options: updates.append(command))
    setup.install_packages(["libegl1"], purpose="Qt")
    assert updates[0][:3] == ["sudo", "-n", "apt-get"]
    (install,) = commands(setup)
    assert install.startswith("sudo -n env DEBIAN_FRONTEND=noninteractive apt-get install")
    assert install.endswith(" libegl1")


def test_a_virtual_screen_is_tried_for_once_and_not_insisted_on(
    setup: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tried: list[list[str]] = []

    def refuse(packages: list[str], *, purpose: str) -> None:
        tried.append(packages)
        raise setup.SetupError("Run this command: sudo apt-get install -y xvfb")

    setup.SCREEN_TRIED.unlink()
    monkeypatch.setattr(setup, "missing_for_screen_tests", lambda: ["xvfb"])
    monkeypatch.setattr(setup, "install_packages", refuse)
    monkeypatch.setattr(setup.shutil, "which", lambda name: f"/usr/bin/{name}")
    assert setup.main(["run"]) == 0
    assert not tried
    assert setup.main(["dev"]) == setup.main(["dev"]) == 0
    assert tried == [["xvfb"]]
    assert "will be skipped. Run this command" in capsys.readouterr().err


def test_a_virtual_screen_wants_programs_and_libraries(setup: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(setup.shutil, "which", lambda name: None)
    monkeypatch.setattr(setup, "can_open", lambda library: library != "libxcb-shape.so.0")
    assert setup.missing_for_screen_tests() == [*setup.SCREEN_PROGRAMS, "libxcb-shape0"]
    monkeypatch.setattr(sys, "platform", "darwin")
    assert setup.missing_for_screen_tests() == []


@pytest.mark.parametrize("words", [["test"], ["run", "dev"]])
def test_other_words_are_refused(setup: Any, words: list[str]) -> None:
    assert setup.main(words) == 2
    assert not setup.calls
