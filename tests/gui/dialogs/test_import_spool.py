from __future__ import annotations

import pickle

import pytest

from gui.dialogs.import_spool import Spool
from tests.core.desk import make_reading


@pytest.mark.parametrize("in_memory", [10, 10**6])
def test_readings_come_back_from_memory_and_from_disk(in_memory: int) -> None:
    spool = Spool(in_memory)
    readings = [make_reading(f"Text {n} 🚢" * (n + 1), f"{n}.txt") for n in range(20)]
    places = [spool.add(pickle.dumps(reading)) for reading in readings]
    assert places == list(range(20))
    assert [spool.get(place) for place in reversed(places)] == readings[::-1]
    spool.add(pickle.dumps(readings[3]))
    assert (spool.get(20), spool.get(0), len(spool)) == (readings[3], readings[0], 21)
    spool.close()


def test_it_lets_go_of_its_file_when_nobody_holds_it() -> None:
    spool = Spool(1)
    spool.add(b"much more than one byte")
    file = spool._file
    assert not file.closed
    del spool
    assert file.closed
