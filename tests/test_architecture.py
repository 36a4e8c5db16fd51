"""The tree keeps the house's rules: see `house_rules.py` for each of them."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

from PySide6 import QtCore, QtGui, QtWidgets

from tests import house_rules

ROOT = Path(__file__).resolve().parent.parent
CODE = ("main.py", "core/", "gui/", "packaging/", "tests/")


NOT_OURS = {
    ".git",
    ".venv",
    ".pytest_cache",
    ".ruff_cache",
    ".hypothesis",
    "build",
    "dist",
    "__pycache__",
}


@cache
def tracked() -> tuple[str, ...]:
    """Give the paths of all files of the repository, those not yet committed too, with `/`."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
        paths = set(filter(None, listed.split("\0")))
    except (OSError, subprocess.CalledProcessError):
        # A tree without git, such as an unpacked archive: every file that no tool has made.
        found = (path.relative_to(ROOT) for path in ROOT.rglob("*"))
        paths = {path.as_posix() for path in found if not NOT_OURS.intersection(path.parts)}
    return tuple(sorted(path for path in paths if (ROOT / path).is_file()))


@cache
def sources() -> dict[str, str]:
    """Give the text of every Python file of the house."""
    paths = (path for path in tracked() if path.endswith(".py") and path.startswith(CODE))
    return {path: (ROOT / path).read_text(encoding="utf-8") for path in paths}


def module_of(path: str) -> str:
    """Give the dotted name of a file's module: `core.store` for `core/store/__init__.py`."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def test_the_tree_is_seen() -> None:
    assert {"main.py", "core/__init__.py", "tests/conftest.py"} <= sources().keys()


def test_imports_follow_the_arrows() -> None:
    faults = [
        fault
        for path, source in sources().items()
        if not path.startswith("packaging/")
        for fault in house_rules.import_faults(
            source, module_of(path), is_package=path.endswith("__init__.py")
        )
    ]
    assert not faults, "\n".join(faults)


def test_no_room_is_too_large() -> None:
    faults = [
        fault
        for path, source in sources().items()
        if not path.startswith("tests/")
        for fault in house_rules.size_faults(source, path)
    ]
    assert not faults, "\n".join(faults)


def test_names_say_something() -> None:
    faults = [fault for path in tracked() for fault in house_rules.name_faults(path)]
    assert not faults, "\n".join(faults)


def test_every_except_names_an_error() -> None:
    faults = [
        fault
        for path, source in sources().items()
        for fault in house_rules.except_faults(source, path)
    ]
    assert not faults, "\n".join(faults)


def test_tests_mirror_the_tree() -> None:
    tests = [path for path in sources() if path.rpartition("/")[2].startswith("test_")]
    code = [path for path in sources() if path.startswith(("core/", "gui/"))]
    faults = house_rules.mirror_faults(tests, code)
    assert not faults, "\n".join(faults)


def test_no_file_names_an_index_or_a_machine() -> None:
    faults: list[str] = []
    for path in tracked():
        content = (ROOT / path).read_bytes()
        if b"\0" not in content[:8_000]:
            faults += house_rules.address_faults(content.decode("utf-8", "replace"), path)
    assert not faults, "\n".join(faults)


def test_no_attribute_hides_one_of_qt() -> None:
    def taken(name: str) -> set[str]:
        kind = next(
            (found for m in (QtWidgets, QtGui, QtCore) if (found := getattr(m, name, None))), object
        )
        return {attribute for attribute in dir(kind) if not attribute.startswith("_")}

    screens = {path: source for path, source in sources().items() if path.startswith("gui/")}
    faults = house_rules.shadow_faults(screens, taken)
    assert not faults, "\n".join(faults)
