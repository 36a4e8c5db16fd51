from __future__ import annotations

from PySide6.QtCore import Qt

from gui.panels.matrix_model import CELL, ROW, MatrixModel
from tests.gui.panels.figures import MATRIX, TANKS, TOLL

Role = Qt.ItemDataRole
ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


def model(words: str = "") -> MatrixModel:
    made = MatrixModel()
    made.show_matrix(MATRIX, words)
    return made


def test_figures_are_rows_and_outlets_columns() -> None:
    made = model()
    assert (made.rowCount(), made.columnCount()) == (2, 3)
    assert [made.headerData(at, ACROSS) for at in range(3)] == ["Coast Daily", "Wire", "Lake Post"]
    assert [made.headerData(at, DOWN) for at in range(2)] == ["People killed", "Tanks"]


def test_a_cell_shows_the_newest_value() -> None:
    made = model()
    assert made.data(made.index(0, 0)) == "28"
    assert made.data(made.index(0, 2)) is None
    assert made.data(made.index(0, 0), ROW) is TOLL
    assert made.data(made.index(0, 2), CELL) is None


def test_a_cell_is_told_with_its_day_and_what_it_clashes_with() -> None:
    made = model()
    said = made.data(made.index(0, 0), Role.AccessibleTextRole)
    assert said.startswith("People killed, Coast Daily: 28, said 5 Mar 2025.")
    assert "Possible clash with Wire, 26." in said
    assert made.data(made.index(1, 1), Role.AccessibleTextRole) == "Tanks, Wire: nothing"
    tip = made.data(made.index(0, 0), Role.ToolTipRole)
    assert "Coast Daily: 21, said 3 Mar 2025 by the mayor." in tip
    assert "Was updated by Wire, 26." in tip


def test_words_narrow_the_figures_and_their_outlets() -> None:
    made = model("tanks 340")
    assert (made.rows, made.outlets) == ((TANKS,), ("Coast Daily", "Lake Post"))
    assert model("MAYOR").rows == (TOLL,)
    assert model("nobody").rows == ()


def test_the_figure_of_a_key_is_found() -> None:
    assert (model().row_of("1:90"), model().row_of("9:9")) == (1, None)
