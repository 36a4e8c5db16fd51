"""The engine may not fall below what it reached on the project's own gold sets."""

from __future__ import annotations

import tomllib

import pytest

from tests.quality.run import HERE, areas, tables_of


@pytest.mark.parametrize("area", areas())
def test_an_area_holds_its_thresholds(area: str) -> None:
    pinned: dict[str, float] = tomllib.loads(
        (HERE / "thresholds" / f"{area}.toml").read_text(encoding="utf-8")
    )
    reached = {
        f"{table.title} / {row.what}": row.value
        for table in tables_of(area, with_shared=False)
        for row in table.rows
    }
    assert pinned, f"{area} pins nothing"
    fallen = {
        name: (least, reached.get(name))
        for name, least in pinned.items()
        if reached.get(name, -1.0) < least
    }
    assert not fallen
