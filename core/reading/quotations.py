"""What of a text stands in quotation marks."""

from __future__ import annotations

import re

_QUOTED = re.compile(r"[“\"«]([^”\"»\n]+)[”\"»]")


def quoted_spans(text: str, language: str) -> list[tuple[int, int]]:
    """Return the (start, end) of each stretch inside quotation marks, the marks left out, in order."""
    return [match.span(1) for match in _QUOTED.finditer(text)]
