from __future__ import annotations

import pytest

from core.ingest.dateline import read_dateline


@pytest.mark.parametrize(
    ("line", "place", "date"),
    [
        ("HALDEN, Kurdistan Region - Dockers went home.", "HALDEN, Kurdistan Region", ""),
        ("LONDON (Agency) — Dockers went home.", "LONDON", ""),
        ("Geneva, March 3 (Agency) - Dockers went home.", "Geneva", "March 3"),
        ("NEW YORK, Feb. 26, 2025 (AP) - Dockers", "NEW YORK", "Feb. 26, 2025"),
        ("МОСКВА, 26 февраля. /АГЕНТСТВО/. Докеры", "МОСКВА", "26 февраля"),
        ("تهران - ایرنا - کارگران بندر", "تهران", ""),
        ("بغداد (وكالة) - قال الاتحاد", "بغداد", ""),
    ],
)
def test_datelines(line: str, place: str, date: str) -> None:
    read = read_dateline(line)
    assert read is not None
    assert (read.place, read.date) == (place, date)
    assert 0 < read.end < len(line)


@pytest.mark.parametrize(
    "line",
    [
        "The port – which is new – reopened.",
        "Halden - which is a port - reopened.",
        "World Harbour Office (WHO) – the body for ports – said",
        "US - the harbour",
        "said the union",
        "",
    ],
)
def test_other_beginnings_are_no_datelines(line: str) -> None:
    assert read_dateline(line) is None
