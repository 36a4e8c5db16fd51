"""Each of the house's rules can fail, and lets good code pass."""

from __future__ import annotations

import pytest

from tests import house_rules

BAD_IMPORTS = [
    ("core.text", "import PySide6.QtCore"),
    ("core.text", "from gui.session import Session"),
    ("core.text", "import main"),
    ("core.text", "import core.models"),
    ("core.text", "from core import models"),
    ("core.text", "from counterpoint.core import models"),
    ("core.text", "from . import operations"),
    ("core.models", "from .store import project"),
    ("core.values", "from .reading import names"),
    ("gui.theme", "from gui.panels import claims"),
    ("core.operations", "import sqlite3"),
    ("core.report.columns", "from sqlite_utils import Database"),
    ("core.store.rows", "import apsw"),
    ("core.store.rows", "from ..ingest import read"),
    ("core.store.rows", "from .. import operations"),
    ("core.reading.names", "from ..comparing import rules"),
    ("core.reading.names", "from ..store import rows"),
    ("core.comparing.rules", "from ..store.rows import article"),
    ("core.comparing.rules", "from ..finding import runs"),
    ("core.ingest.page", "from ..store import rows"),
    ("core.finding.pairs", "from ..report import columns"),
    ("core.operations", "from .cli import main"),
    ("core.cli", "from .store import project"),
    ("core.cli.commands", "from ..ingest import page"),
    ("main", "from core.store import project"),
    ("main", "from PySide6.QtWidgets import QApplication"),
    ("gui.panels.claims", "from gui.main_window import MainWindow"),
    ("gui.panels.claims", "from gui.dialogs.about import About"),
    ("gui.panels.claims", "from .articles import Articles"),
    ("gui.session", "from gui.panels.claims import Claims"),
    ("gui.theme", "from gui.app import main"),
    ("gui.theme", "import core.cli"),
    ("gui.panels.claims", "import sqlite3"),
    ("gui.panels.claims", "from PySide6.QtSql import QSqlDatabase"),
    ("gui.panels.claims", "from PySide6 import QtSql"),
    ("gui.panels.claims", "from tests import house_rules"),
    ("core.text", "def late():\n    from .store import project"),
]
GOOD_IMPORTS = [
    ("core.values", "from .text import fold\nfrom . import __version__"),
    ("core.store.rows", "from ..values import parse_date"),
    ("core.text", "import re\nfrom .models import Claim\nfrom . import errors"),
    (
        "core.store.rows",
        "import sqlite3\nfrom sqlite_utils import Database\nfrom ..models import Claim",
    ),
    ("core.store.rows", "from .journal import step\nfrom . import schema"),
    (
        "core.reading.names",
        "from ..text import normalise\nfrom ..models import Claim\nfrom .lexicon import load",
    ),
    ("core.comparing.rules", "from ..reading.names import find"),
    ("core.finding.pairs", "from ..store import search\nfrom ..comparing import compare"),
    (
        "core.operations",
        "from .store import project\nfrom .ingest.page import read\nfrom .report import columns",
    ),
    ("core.operations.articles", "from ..store import project\nfrom .claims import add"),
    (
        "core.cli",
        "import click\nfrom . import __version__, operations\nfrom .errors import AppError",
    ),
    ("main", "from core import cli\nfrom gui import app"),
    ("main", "from core.cli import main"),
    ("gui.panels.claims", "from PySide6.QtWidgets import QWidget\nfrom gui.session import Session"),
    ("gui.panels.claims", "from core.operations import add_claim\nfrom gui.panels.rows import Row"),
    ("gui.session", "from gui.notify import say\nfrom core.store.project import Project"),
    ("gui.actions", "from gui.session import Session"),
    ("gui.main_window", "from gui.panels.claims import Claims\nfrom gui.actions import ACTIONS"),
    ("gui.app", "from gui.main_window import MainWindow"),
    (
        "tests.core.test_text",
        "import sqlite3\nfrom core.text import normalise\nfrom core.cli import main",
    ),
]


@pytest.mark.parametrize(("module", "source"), BAD_IMPORTS)
def test_a_wrong_import_is_told(module: str, source: str) -> None:
    assert house_rules.import_faults(source, module)


@pytest.mark.parametrize(("module", "source"), GOOD_IMPORTS)
def test_a_right_import_passes(module: str, source: str) -> None:
    assert house_rules.import_faults(source, module) == []


def test_a_package_counts_its_dots_from_itself() -> None:
    assert (
        house_rules.import_faults("from .rows import article", "core.store", is_package=True) == []
    )
    assert house_rules.import_faults("from ..cli import main", "core.store", is_package=True)


def test_a_long_function_is_told_but_its_docstring_is_free() -> None:
    body = "    x = 1\n" * house_rules.FUNCTION_LINES
    docstring = '    """Say.\n' + "\n    more" * 50 + '\n    """\n'
    assert house_rules.size_faults("def f():\n" + docstring + body, "a.py") == []
    assert "function f" in house_rules.size_faults("def f():\n" + body + "    x = 1\n", "a.py")[0]


def test_a_long_class_and_a_long_file_are_told() -> None:
    long_class = "class C:\n" + "    x = 1\n" * house_rules.CLASS_LINES
    assert "class C" in house_rules.size_faults(long_class, "a.py")[0]
    assert house_rules.size_faults("x = 1\n" * (house_rules.FILE_LINES + 1), "a.py")


def test_a_table_may_be_long() -> None:
    rows = "    'row',\n" * house_rules.FILE_LINES
    assert house_rules.size_faults(f"TABLE = [\n{rows}]\n", "a.py") == []
    assert house_rules.size_faults(f"TABLE = frozenset({{\n{rows}}})\n", "a.py") == []
    assert house_rules.size_faults(f"def f():\n    return [\n{rows}]\n", "a.py")


@pytest.mark.parametrize(
    "path", ["core/utils.py", "gui/common/a.py", "core/base.py", "packaging/__init__.py"]
)
def test_an_empty_name_is_told(path: str) -> None:
    assert house_rules.name_faults(path)
    assert house_rules.name_faults("core/database.py") == []


def test_a_bare_except_is_told() -> None:
    assert house_rules.except_faults("try:\n    f()\nexcept:\n    pass\n", "a.py")
    assert house_rules.except_faults("try:\n    f()\nexcept OSError:\n    pass\n", "a.py") == []


@pytest.mark.parametrize(
    "line",
    [
        "--index" + "-url " + "https://example.invalid/simple",
        "see py" + "pi.org",
        "open('/ho" + "me/ann/a.txt')",
        "/wo" + "rk/main",
        "C:\\Us" + "ers\\ann",
    ],
)
def test_an_address_is_told(line: str) -> None:
    assert house_rules.address_faults(line, "a.txt")


@pytest.mark.parametrize(
    "line", ["the fire/work/1", "https://example.invalid/home/page", "~/work/1", "../shared"]
)
def test_other_slashes_pass(line: str) -> None:
    assert house_rules.address_faults(line, "a.txt") == []


def test_a_test_without_counterpart_is_told() -> None:
    code = ["core/text.py", "core/store/undo.py", "gui/reader/spans.py"]
    good = [
        "tests/core/test_text.py",
        "tests/core/store/test_undo_limits.py",
        "tests/core/test_store.py",
    ]
    assert house_rules.mirror_faults([*good, "tests/test_story.py"], code) == []
    assert house_rules.mirror_faults(["tests/core/test_gone.py"], code)
    assert house_rules.mirror_faults(["tests/gui/test_text.py"], code)


@pytest.mark.parametrize(
    "body",
    [
        "    def __init__(self):\n        self.actions = []",
        "    parent = None",
        "    layout: object = None",
        "    def update(self):\n        pass",
    ],
)
def test_a_name_of_qt_is_told_even_in_a_grandchild(body: str) -> None:
    def taken(name: str) -> set[str]:
        return {"actions", "parent", "layout", "update"} if name == "QWidget" else set()

    family = {
        "gui/a.py": "class Pane(QWidget):\n    rows = 1",
        "gui/b.py": f"class Small(Pane):\n{body}",
    }
    assert house_rules.shadow_faults(family, taken)
    assert house_rules.shadow_faults({"gui/b.py": f"class Plain:\n{body}"}, taken) == []
    assert house_rules.shadow_faults({"gui/b.py": f"class Other(QObject):\n{body}"}, taken) == []


def test_a_model_may_say_its_parent() -> None:
    model = {"gui/m.py": "class Rows(QAbstractTableModel):\n    def parent(self):\n        pass"}
    assert house_rules.shadow_faults(model, lambda _name: {"parent"}) == []
