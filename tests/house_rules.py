"""The house's rules as functions: each takes source text and gives the sentences that say what breaks the rule.

`test_architecture.py` applies them to the tree, `test_house_rules.py` proves that each can fail.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

# --- imports ------------------------------------------------------------------------------------------------------

OWN = ("core", "gui", "main", "tests", "counterpoint")

# What the rooms of `gui` stand on; no room imports another.
GROUND_FLOOR = (
    "gui.actions",
    "gui.fields",
    "gui.jobs",
    "gui.notify",
    "gui.outcomes",
    "gui.session",
    "gui.tab_order",
    "gui.table_model",
    "gui.theme",
    "gui.word_steps",
    "gui.wording",
)

# Part: what else of the house it may import, beside itself. A module belongs to the longest name that fits it.
# Modules of `core` and `gui` without an entry are their ground floors, `core` and `gui`, whose modules may import one
# another; all of `core` may import its ground floor.
MAY_IMPORT: dict[str, tuple[str, ...]] = {
    "main": ("gui.app", "core.cli"),
    "core": (),
    "core.reading": (),
    "core.comparing": ("core.reading",),
    "core.ingest": (),
    "core.store": (),
    "core.finding": ("core.store", "core.comparing", "core.reading"),
    "core.report": ("core.store", "core.comparing", "core.reading"),
    "core.operations": (
        "core.ingest",
        "core.store",
        "core.finding",
        "core.report",
        "core.comparing",
        "core.reading",
    ),
    "core.cli": ("core.operations", "core.report"),
    "gui": ("core", "gui.session"),
    "gui.panels": ("core", *GROUND_FLOOR),
    "gui.dialogs": ("core", *GROUND_FLOOR),
    "gui.reader": ("core", *GROUND_FLOOR),
    "gui.session": ("core", "gui.notify", "gui.jobs"),
    "gui.gestures": ("core", "gui", "gui.reader", "gui.panels"),
    "gui.asking": ("core", "gui"),
    "gui.crash": ("core", "gui"),
    "gui.errands": ("core", "gui"),
    "gui.handlers": ("core", "gui"),
    "gui.start_window": ("core", "gui"),
    "gui.showing": ("core", "gui"),
    "gui.window_state": ("core", "gui"),
    "gui.wiring": ("core", "gui"),
    "gui.main_window": ("core", "gui"),
    "gui.app": ("core", "gui"),
    "tests": ("core", "gui", "main"),
}
# Parts that nothing below the top may import, whatever the table says of their parents.
DOORS = {
    "core.cli": ("main", "tests"),
    "gui.app": ("main", "tests"),
    "gui.main_window": (
        "gui.app",
        "gui.handlers",
        "gui.showing",
        "gui.window_state",
        "gui.wiring",
        "tests",
    ),
}

# Library: the parts of the house that may import it; none means nobody.
LIBRARIES: dict[str, tuple[str, ...]] = {
    "PySide6": ("gui", "tests"),
    "shiboken6": ("gui", "tests"),
    "sqlite3": ("core.store", "tests"),
    "sqlite_utils": ("core.store", "tests"),
    "click": ("core.cli", "tests"),
    "pytest": ("tests",),
    "hypothesis": ("tests",),
    "openpyxl": ("tests",),
    "apsw": (),
    "PySide6.QtSql": (),
    "pysqlite3": (),
}


class Import(NamedTuple):
    """One imported name: its full dotted name, the level of dots before it, and its line."""

    name: str
    level: int
    line: int


def is_within(name: str, part: str) -> bool:
    """Tell whether a dotted name is `part` or lies in it."""
    return name == part or name.startswith(part + ".")


def longest_match(name: str, parts: Collection[str]) -> str | None:
    """Give the longest of `parts` in which `name` lies, or None."""
    return max((part for part in parts if is_within(name, part)), key=len, default=None)


def imports(source: str, module: str, *, is_package: bool = False) -> Iterator[Import]:
    """Give everything that `module` imports, relative names made full, each `from x import y` as `x.y`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, 0, node.lineno)
        elif isinstance(node, ast.ImportFrom):
            parents = module.split(".")
            cut = len(parents) - node.level + is_package
            base = parents[:cut] if node.level else []
            whole = ".".join([*base, *([node.module] if node.module else [])])
            for alias in node.names:
                yield Import(f"{whole}.{alias.name}", node.level, node.lineno)


def import_faults(source: str, module: str, *, is_package: bool = False) -> list[str]:
    """Give what breaks the rules of import in one module."""
    faults: list[str] = []
    top = module.split(".", maxsplit=1)[0]
    for name, level, line in imports(source, module, is_package=is_package):
        where = f"{module}, line {line}:"
        target = name.split(".", maxsplit=1)[0]
        if target not in OWN:
            library = longest_match(name, LIBRARIES)
            if library and not any(is_within(module, part) for part in LIBRARIES[library]):
                faults.append(f"{where} only {LIBRARIES[library] or 'nobody'} may import {library}")
            continue
        if top == "core" and target == "core" and not level:
            faults.append(f"{where} core imports itself relatively, not as {name}")
        if top != "core" and level:
            faults.append(f"{where} {top} imports by full names")
        if not may_import(module, name):
            faults.append(f"{where} {module} may not import {name}")
    return faults


def may_import(module: str, name: str) -> bool:
    """Tell whether the table lets a module of the house import a name of the house."""
    if (door := longest_match(name, DOORS)) and not is_within(module, door):
        return longest_match(module, DOORS[door]) is not None
    part, target = longest_match(module, MAY_IMPORT), longest_match(name, MAY_IMPORT)
    if part is None:
        return False
    if target in {part, "core"} and is_within(part, target):
        return True
    return longest_match(name, MAY_IMPORT[part]) is not None


# --- size ---------------------------------------------------------------------------------------------------------

FILE_LINES, FUNCTION_LINES, CLASS_LINES = 400, 40, 250

_LITERALS = (ast.Dict, ast.List, ast.Tuple, ast.Set)


def _length(node: ast.stmt | ast.expr) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _table_lines(tree: ast.Module) -> int:
    """Count the lines of literal tables at the top of a module: data, which may be as long as it needs."""
    values = (node.value for node in tree.body if isinstance(node, ast.Assign | ast.AnnAssign))
    calls = (v.args[0] if isinstance(v, ast.Call) and v.args else v for v in values)
    return sum(_length(value) for value in calls if isinstance(value, _LITERALS))


def _body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the lines of a function's body without its docstring."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def size_faults(source: str, path: str) -> list[str]:
    """Give the file, classes and functions that are longer than one can read at one sitting."""
    tree = ast.parse(source)
    found = [(path, len(source.splitlines()) - _table_lines(tree), FILE_LINES)]
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            found.append((f"{path}, class {node.name}", _length(node), CLASS_LINES))
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            found.append((f"{path}, function {node.name}", _body_lines(node), FUNCTION_LINES))
    return [
        f"{what} has {lines} lines, more than {most}" for what, lines, most in found if lines > most
    ]


# --- names and words ----------------------------------------------------------------------------------------------

EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"}


def name_faults(path: str) -> list[str]:
    """Give what is wrong with a file's path: a name that says nothing, or a package named `packaging`."""
    parts = re.split(r"[/\\]", path)
    faults = [
        f"{path}: `{part}` says nothing"
        for part in parts
        if part.removesuffix(".py") in EMPTY_NAMES
    ]
    if path == "packaging/__init__.py":
        faults.append(f"{path} would hide the library `packaging`")
    return faults


def except_faults(source: str, path: str) -> list[str]:
    """Give every `except:` that names no error."""
    handlers = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ExceptHandler))
    return [
        f"{path}, line {node.lineno}: `except:` names no error"
        for node in handlers
        if node.type is None
    ]


# Put together here, so that this file does not hold what it looks for.
_HOSTS = (
    "py" + "pi.org",
    "python" + "hosted.org",
    "npm" + "js.org",
    "npm" + "js.com",
    "deb." + "debian.org",
)
ADDRESS = re.compile(
    "|".join(re.escape(host) for host in _HOSTS) + "|--(extra-)?index-url[ =]|--find-links[ =]"
)
MACHINE_PATH = re.compile(r"(?<![\w./*$}~-])/(?:root|home|work|Users)/\w|\b[A-Z]:\\Users\\\w")


def address_faults(text: str, path: str) -> list[str]:
    """Give the lines of a text that name a package index or a place on somebody's machine."""
    return [
        f"{path}, line {number}: {match.group()}"
        for number, line in enumerate(text.splitlines(), 1)
        for match in (ADDRESS.search(line), MACHINE_PATH.search(line))
        if match
    ]


# --- tests mirror the tree ----------------------------------------------------------------------------------------


def mirror_faults(tests: Collection[str], sources: Collection[str]) -> list[str]:
    """Give the test files under tests/core and tests/gui that have no counterpart.

    `tests` and `sources` are paths with `/`. `tests/core/store/test_undo_limits.py` wants `core/store/undo_limits.py`,
    or `core/store/undo.py`, or a folder of such a name.
    """
    modules = {source.removesuffix(".py") for source in sources}
    modules |= {folder for module in modules for folder in _parents(module)}
    return [
        f"{test} has no counterpart in {test.split('/')[1]}"
        for test in tests
        if re.match(r"tests/(core|gui)/", test)
        and not any(name in modules for name in _counterparts(test))
    ]


def _parents(module: str) -> Iterator[str]:
    parts = module.split("/")
    for count in range(1, len(parts)):
        yield "/".join(parts[:count])


def _counterparts(test: str) -> Iterator[str]:
    """Give the module paths a test file may stand for, the fullest first."""
    folder, _, name = test.removeprefix("tests/").removesuffix(".py").rpartition("/")
    words = name.removeprefix("test_").split("_")
    for count in range(len(words), 0, -1):
        yield f"{folder}/{'_'.join(words[:count])}"


# --- names that Qt has taken --------------------------------------------------------------------------------------

# Methods that hide one of Qt's without being meant as one: none of these is virtual in Qt, save a model's `parent`.
HIDDEN_METHODS = frozenset(
    {"actions", "children", "cursor", "font", "layout", "locale", "palette", "parent", "pos"}
    | {"rect", "screen", "show", "size", "style", "thread", "update", "window"}
)


def qt_classes(sources: Mapping[str, str]) -> dict[str, set[str]]:
    """Give the classes in `sources` (path: text) that come from Qt, each with the names of all its bases."""
    bases: dict[str, set[str]] = {}
    for source in sources.values():
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.ClassDef):
                names = (ast.unparse(base).rpartition(".")[2] for base in node.bases)
                bases.setdefault(node.name, set()).update(names)
    for _ in bases:
        for found in bases.values():
            found.update(*(bases.get(name, ()) for name in set(found)))
    return {
        name: found
        for name, found in bases.items()
        if any(re.match(r"Q[A-Z]", base) for base in found)
    }


def shadow_faults(sources: Mapping[str, str], taken: Callable[[str], Collection[str]]) -> list[str]:
    """Give the attributes of Qt classes in `sources` (path: text) that hide one of their own Qt class's names.

    `taken` gives the names of a Qt class.
    """
    known = qt_classes(sources)
    faults: list[str] = []
    for path, source in sources.items():
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.ClassDef) and node.name in known:
                own = {name for base in known[node.name] for name in taken(base)}
                is_model = any("Model" in base for base in known[node.name])
                names = [
                    *_assigned(node),
                    *(n for n in _methods(node) if not (is_model and n == "parent")),
                ]
                faults += [
                    f"{path}, class {node.name}: `{n}` hides Qt's own" for n in names if n in own
                ]
    return faults


def _assigned(node: ast.ClassDef) -> Iterator[str]:
    """Give the names a class assigns, on itself or on `self`."""
    for child in ast.walk(node):
        match child:
            case ast.Attribute(value=ast.Name(id="self"), ctx=ast.Store()):
                yield child.attr
            case _:
                pass
    for statement in node.body:
        targets = statement.targets if isinstance(statement, ast.Assign) else ()
        targets = (statement.target,) if isinstance(statement, ast.AnnAssign) else targets
        yield from (target.id for target in targets if isinstance(target, ast.Name))


def _methods(node: ast.ClassDef) -> Iterator[str]:
    """Give the methods of a class that hide one of Qt's by accident."""
    for statement in node.body:
        if isinstance(statement, ast.FunctionDef) and statement.name in HIDDEN_METHODS:
            yield statement.name
