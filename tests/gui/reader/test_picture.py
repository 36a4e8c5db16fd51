"""A painter of the readers ends with its block: one that an error leaves open on a widget can end the program."""

from __future__ import annotations

import ast
from pathlib import Path

import gui.reader


def test_every_painter_is_opened_by_with() -> None:
    found, within = [], []
    for path in sorted(Path(gui.reader.__path__[0]).glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.With):
                within += [ast.dump(item.context_expr) for item in node.items]
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "QPainter":
                found.append(f"{path.name}: {ast.dump(node)}")
    assert found
    assert [one for one in found if one.partition(": ")[2] not in within] == []
