"""Finding words in the text shown, whatever their case, accents, digits and forms of letters."""

from __future__ import annotations

from bisect import bisect_left

from core import text as texts

Place = tuple[int, int]


class Finding:
    """The places of some words in one text, in code points, and which of them is the current one."""

    def __init__(self) -> None:
        self._text: str | None = None
        self._folded: tuple[str, list[int]] | None = None
        self.words = ""
        self.places: list[Place] = []
        self.current: int | None = None

    def set_text(self, text: str) -> None:
        """Take the text to look in, and forget what was found in another."""
        self._text = text
        self._folded = None
        self.clear()

    def clear(self) -> None:
        """Forget what was found."""
        self.words = ""
        self.places = []
        self.current = None

    @property
    def place(self) -> Place | None:
        """The current place."""
        return None if self.current is None else self.places[self.current]

    def between(self, start: int, end: int) -> list[Place]:
        """Return the places that touch [start, end)."""
        first = bisect_left(self.places, (start, 0))
        while first and self.places[first - 1][1] > start:
            first -= 1
        return self.places[first : bisect_left(self.places, (end, 0))]

    def find(self, words: str, step: int, caret: int) -> None:
        """Find all places of some words; the current one moves by `step`, or is the first at or after the caret."""
        if words != self.words:
            self.words = words
            self.places = self._all(words)
            self.current = None
        if not self.places:
            return
        if self.current is None:
            self.current = bisect_left(self.places, (caret, 0)) % len(self.places)
            if step < 0:
                self.current = (self.current - 1) % len(self.places)
        else:
            self.current = (self.current + step) % len(self.places)

    def _all(self, words: str) -> list[Place]:
        wanted = texts.fold(words)
        if not wanted.strip() or self._text is None:
            return []
        if self._folded is None:
            self._folded = texts.fold_with_offsets(self._text)
        folded, offsets = self._folded
        found: list[Place] = []
        at = folded.find(wanted)
        while at != -1:
            end = at + len(wanted)
            found.append((offsets[at], self._end(offsets, end)))
            at = folded.find(wanted, end)
        return found

    def _end(self, offsets: list[int], end: int) -> int:
        """Return the end, in the text, of what ends at a place of the folded text, with the accents on its last letter."""
        text = self._text or ""
        after = offsets[end - 1] + 1
        following = offsets[end] if end < len(offsets) else len(text)
        while after < following and not texts.fold(text[after]):
            after += 1
        return after
