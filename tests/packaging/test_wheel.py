"""The wheel holds one name, every resource and no test, and works where the repository is not."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from core import __version__

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ("core", "gui", "resources")
PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check")
QUIET = ("--quiet", "--no-deps", "--no-index")


def shipped_files() -> set[str]:
    """Give the files of the tree that belong into the wheel, each as its path in it."""
    files = {"main.py"}
    for folder in SHIPPED:
        paths = (path for path in (ROOT / folder).rglob("*") if path.is_file())
        files |= {
            path.relative_to(ROOT).as_posix() for path in paths if "__pycache__" not in path.parts
        }
    return {f"counterpoint/{path}" for path in files}


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command in a folder and return what it prints; fails the test with its errors if it fails."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    result = subprocess.run(
        command, cwd=cwd, env=plain, capture_output=True, encoding="utf-8", check=False, timeout=120
    )
    if result.returncode:
        pytest.fail(f"{command} failed:\n{result.stdout}\n{result.stderr}", pytrace=False)
    return result.stdout


def copy_of_the_tree(folder: Path) -> Path:
    """Copy what a build may see, tests and the rest included, so that nothing is built in the repository."""
    leave = shutil.ignore_patterns(".*", "__pycache__", "build", "dist", "*.egg-info")
    return shutil.copytree(ROOT, folder, ignore=leave)


def new_environment(folder: Path) -> Path:
    """Make an environment that sees this one's libraries but not its scripts; return its Python."""
    run(sys.executable, "-m", "venv", "--without-pip", folder, cwd=folder.parent)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / ("python.exe" if os.name == "nt" else "python")
    site = Path(
        run(
            python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder
        ).strip()
    )
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    tree = copy_of_the_tree(folder / "tree")
    # A rule finds the folders: one that nobody has named anywhere is in the wheel too.
    (tree / "core/new/deep").mkdir(parents=True)
    (tree / "core/new/deep/part.py").write_text("NUMBER = 7\n", encoding="utf-8")
    run(*PIP, "wheel", *QUIET, "--no-build-isolation", "--wheel-dir", folder, tree, cwd=folder)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path) -> Path:
    """Install the wheel in a clean environment; give its Python."""
    python = new_environment(wheel.parent / "environment")
    run(*PIP, "--python", python, "install", *QUIET, "--no-compile", wheel, cwd=wheel.parent)
    return python


def names_in(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if ".dist-info/" not in name}


def test_one_name_holds_every_file_and_no_other(wheel: Path) -> None:
    assert names_in(wheel) == shipped_files() | {"counterpoint/core/new/deep/part.py"}


def test_no_file_of_the_tests_is_in_it(wheel: Path) -> None:
    assert not [name for name in names_in(wheel) if "conftest" in name or "test_" in name]


def test_the_licence_and_the_version_are_in_it(wheel: Path) -> None:
    assert wheel.name == f"counterpoint-{__version__}-py3-none-any.whl"
    with zipfile.ZipFile(wheel) as archive:
        assert any(name.endswith("licenses/LICENSE") for name in archive.namelist())


def test_the_library_imports_anywhere(installed: Path, tmp_path: Path) -> None:
    code = (
        "import counterpoint.core, counterpoint.core.new.deep.part as part, sys;"
        "print(part.NUMBER, counterpoint.core.__file__, 'core' in sys.modules)"
    )
    number, place, top = run(installed, "-c", code, cwd=tmp_path).split()
    assert (number, top) == ("7", "False")
    assert Path(place).is_relative_to(installed.parents[1])


def test_the_command_does_the_whole_job_anywhere(installed: Path, tmp_path: Path) -> None:
    command = installed.parent / ("counterpoint.exe" if os.name == "nt" else "counterpoint")
    assert __version__ in run(command, "--version", cwd=tmp_path)
    assert "import" in run(command, "--help", cwd=tmp_path)
    assert "all is well" in run(command, "sample", "try", cwd=tmp_path)
    assert (tmp_path / "try" / "sample-report" / "report.xlsx").is_file()


def test_the_desk_has_a_door(installed: Path) -> None:
    assert list(installed.parent.glob("counterpoint-gui*"))


def test_an_editable_install_follows_the_tree(tmp_path: Path) -> None:
    tree = copy_of_the_tree(tmp_path / "tree")
    python = new_environment(tmp_path / "environment")
    run(
        *PIP,
        "--python",
        python,
        "install",
        *QUIET,
        "--no-build-isolation",
        "-e",
        tree,
        cwd=tmp_path,
    )
    (tree / "core/late.py").write_text("NUMBER = 8\n", encoding="utf-8")
    code = "from counterpoint.core import late; import counterpoint.main; print(late.NUMBER)"
    assert run(python, "-c", code, cwd=tmp_path).strip() == "8"
