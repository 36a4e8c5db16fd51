"""Places in a text as the store counts them (code points) and as Qt counts them (UTF-16 units)."""

from __future__ import annotations

import re
from bisect import bisect_left

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class Positions:
    """The places of one text in both ways of counting; the text shown has one code point for each of the stored one."""

    def __init__(self, text: str) -> None:
        self._wide = [] if text.isascii() else [match.start() for match in _WIDE.finditer(text)]
        self._wide_qt = [place + number for number, place in enumerate(self._wide)]
        self.length_qt = len(text) + len(self._wide)

    def to_qt(self, code_point: int) -> int:
        """Return where a place, in code points, stands in UTF-16 units."""
        return code_point + bisect_left(self._wide, code_point)

    def to_text(self, utf16: int) -> int:
        """Return where a place, in UTF-16 units, stands in code points; within a pair, that of its character."""
        before = bisect_left(self._wide_qt, utf16)
        if before and self._wide_qt[before - 1] == utf16 - 1:
            return self._wide[before - 1]
        return utf16 - before
