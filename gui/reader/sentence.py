"""The sentence at a place, found by end marks alone, in any language."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?…؟۔。！？]+[\"'”’»“)\]]*(?=\s|$)|[。！？]+[」』）”]*")
_INITIAL = re.compile(r"(?:^|[\s.(“\"«])[^\W\d_]\.$")


def sentence_at(text: str, at: int) -> tuple[int, int] | None:
    """Return the [start, end) of the sentence at a place, within its paragraph; None where there is only blank."""
    begin = text.rfind("\n", 0, at) + 1
    stop = text.find("\n", at)
    stop = len(text) if stop == -1 else stop
    start = begin
    for match in _END.finditer(text, begin, stop):
        if _goes_on(text, start, match):
            continue
        if at < match.end():
            return _trimmed(text, start, match.end())
        start = match.end()
    found = _trimmed(text, start, stop)
    if found is None and start > begin:
        return sentence_at(text, start - 1)
    return found


def _goes_on(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell whether an end mark ends no sentence: after a single letter, or before a small one."""
    if match.group() == "." and _INITIAL.search(text[start : match.end()]):
        return True
    following = text[match.end() : match.end() + 2].lstrip()
    return following[:1].islower()


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    stretch = text[start:end]
    if not stretch.strip():
        return None
    return start + len(stretch) - len(stretch.lstrip()), start + len(stretch.rstrip())
