"""Names and moments: ids that are unique everywhere, the time now, initials."""

from __future__ import annotations

import os
import re
import time
from datetime import UTC, datetime

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_WORD = re.compile(r"\w+")


def new_uid() -> str:
    """Return an id that is unique everywhere: 26 characters, sorted by the time it was made (a ULID)."""
    number = (time.time_ns() // 1_000_000 << 80) | int.from_bytes(os.urandom(10), "big")
    return "".join(_ALPHABET[(number >> shift) & 31] for shift in range(125, -1, -5))


def now() -> str:
    """Return this moment in UTC, ISO 8601 to the millisecond: `2025-02-26T09:30:00.000Z`."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def initials(name: str) -> str:
    """Return the initials of a name, "AB" for "Anna Berg"; "?" for a name without a letter."""
    return "".join(word[0] for word in _WORD.findall(name)).upper()[:4] or "?"
