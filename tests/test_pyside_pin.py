"""The pinned PySide6 keeps its count of references to None; 6.12.0 loses one at each call and aborts in the end."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject


def test_calls_that_return_nothing_keep_the_references_of_none() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for number in range(1_000):
        thing.setObjectName(str(number))
    assert abs(sys.getrefcount(None) - before) < 100
