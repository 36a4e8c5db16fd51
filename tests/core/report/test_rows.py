from __future__ import annotations

import pytest

from core.report.columns import LINKS
from core.report.rows import chunks, flag_word

ROW = tuple(f"cell {n}" for n in range(len(LINKS.columns)))


def test_tuples_and_mappings_give_the_same_rows() -> None:
    mapping = dict(reversed(list(zip(LINKS.names, ROW, strict=True))))
    assert list(chunks(LINKS, [ROW], 2)) == list(chunks(LINKS, [mapping], 2)) == [[ROW]]


def test_rows_come_in_chunks_and_in_order() -> None:
    rows = [(str(n), *ROW[1:]) for n in range(5)]
    got = list(chunks(LINKS, iter(rows), 2))
    assert [len(chunk) for chunk in got] == [2, 2, 1]
    assert [row for chunk in got for row in chunk] == rows


def test_no_rows_give_no_chunk() -> None:
    assert list(chunks(LINKS, [], 2)) == []


def test_a_row_of_another_width_is_refused() -> None:
    with pytest.raises(ValueError, match="has not 13 cells"):
        list(chunks(LINKS, [ROW, ROW[1:]], 2))


@pytest.mark.parametrize("change", [{"colour": "red"}, None])
def test_a_mapping_with_other_columns_is_refused(change: dict[str, str] | None) -> None:
    mapping = dict(zip(LINKS.names, ROW, strict=True))
    mapping.update(change or {})
    if change is None:
        del mapping["note"]
    with pytest.raises(ValueError, match="colour" if change else "note"):
        list(chunks(LINKS, [mapping], 2))


def test_flags_are_words() -> None:
    assert [flag_word(True), flag_word(False)] == ["yes", "no"]
