"""`make quality`: measure the engine on the gold sets, and on the public labelled data where they stand beside the project.

make quality                          every table
make quality ARGS="quantities -v"     one area, with what was missed
make quality ARGS="--docs"            write the numbers of docs/engine.md anew
"""

from __future__ import annotations

import argparse
import importlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

if TYPE_CHECKING:
    from tests.quality.tables import Table

SHARED = HERE.parents[2] / "shared" / "data"


def areas() -> list[str]:
    """Give the names of all areas that have a measurement."""
    return sorted(path.stem.removeprefix("measure_") for path in HERE.glob("measure_*.py"))


def tables_of(area: str, *, with_shared: bool) -> list[Table]:
    """Measure one area."""
    module = importlib.import_module(f"tests.quality.measure_{area}")
    tables: list[Table] = module.own()
    if with_shared and SHARED.is_dir():
        tables += module.shared(SHARED)
    return tables


def show(table: Table, *, misses: int) -> None:
    """Print a table."""
    print(f"\n{table.title} ({table.use})")
    for row in table.rows:
        goal = (
            ""
            if row.goal is None
            else f"   goal {row.goal:.2f}{'' if row.value >= row.goal else ' MISSED'}"
        )
        print(f"  {row.what:<48} {row.value:6.3f}   of {row.cases}{goal}")
    for miss in table.misses[:misses]:
        print(f"    - {miss}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument(
        "areas", nargs="*", choices=[*areas(), []], help="areas to measure; all by default"
    )
    parser.add_argument(
        "-v", "--misses", nargs="?", type=int, const=40, default=0, help="show up to so many misses"
    )
    parser.add_argument("--docs", action="store_true", help="write the numbers of docs/engine.md")
    parser.add_argument("--own", action="store_true", help="only the project's own gold sets")
    chosen = parser.parse_args()
    if not SHARED.is_dir() and not chosen.own:
        print(
            "The public labelled data is not beside the project; only its own gold sets are measured."
        )
    if chosen.docs:
        importlib.import_module("tests.quality.engine_numbers").write(SHARED)
        return
    for area in chosen.areas or areas():
        for table in tables_of(area, with_shared=not chosen.own):
            show(table, misses=chosen.misses)


if __name__ == "__main__":
    main()
