"""Numbers that stand for text: the same on every machine and in every run, unlike Python's own `hash`."""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b

KEY_BITS = 43


@lru_cache(maxsize=131_072)
def key(text: str) -> int:
    """Return the key of some text: the first KEY_BITS bits of its BLAKE2b hash, the same everywhere and for ever."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big") >> (64 - KEY_BITS)
