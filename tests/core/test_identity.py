from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest

from core.identity import initials, new_uid, now


def test_ids_are_unique_and_sorted_by_their_time() -> None:
    ids = [new_uid() for _ in range(2000)]
    time.sleep(0.002)
    later = new_uid()
    assert len(set(ids)) == 2000
    assert all(len(uid) == 26 and uid.isalnum() and uid == uid.upper() for uid in ids)
    assert max(ids) < later
    assert not set("ILOU") & set("".join(ids))


def test_now_is_this_moment_in_utc() -> None:
    assert abs(datetime.fromisoformat(now()) - datetime.now(UTC)).total_seconds() < 5
    assert len(now()) == len("2025-02-26T09:30:00.000Z")
    assert now().endswith("Z")


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Anna Berg", "AB"),
        ("anna", "A"),
        ("Jean-Luc van der Berg", "JLVD"),
        ("", "?"),
        ("🚢", "?"),
        ("علی کریمی", "عک"),
        (" . ", "?"),
    ],
)
def test_initials_are_the_first_letters(name: str, short: str) -> None:
    assert initials(name) == short
