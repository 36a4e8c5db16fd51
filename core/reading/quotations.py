"""What of a text stands in quotation marks.

A mark is told by its kind where the kind says it (“ ” « » `` ''), else by its shape: an opening one stands after a space
and before a word, a closing one the other way round. Apostrophes are told from single marks by what stands about them. A
quotation never reaches over the end of a paragraph: one of several paragraphs is opened anew in each, and those before
the last are not closed.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import NamedTuple

from .lines import paragraphs

_MARK = re.compile(r"[“”„‟«»\"＂「」]|``|''|[‘’‚‹›']")
_OPENS = frozenset(("“", "„", "«", "``", "‘", "‚", "‹", "「", "‟"))
_CLOSERS = {
    "“": "”\"''“",
    "„": '“”"',
    "‟": '”"',
    "«": "»",
    "»": "«",
    "”": "”",
    "``": "''\"”",
    "''": "''\"”",
    '"': '"”“',
    "＂": "＂",
    "「": "」",
    "‘": "’'",
    "‚": "‘’",
    "‹": "›",
    "'": "'’",
    "’": "’'",
}
_SINGLE = frozenset(("‘", "’", "'", "‚", "‹", "›"))
# Words that begin with an apostrophe: 'em, 'til, '90s, and in tokenised text the ends of words: 's, 're.
_CUT_WORD = re.compile(
    r"(?:s|t|d|m|re|ve|ll|tis|twas|em|til|cause|bout|round|n|ere|\d\ds?)(?![^\W_])", re.IGNORECASE
)
_END_MARKS = ".,?!…;:"
_MOST_OPEN = 4
_CLAUSE_WORDS = 5
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SINGLE_MARK = re.compile(r"[‘’‚‹›']")
_END_AND_MARK = re.compile(r"[.,?!…]['’](?![^\W_])")


class Quotation(NamedTuple):
    """A stretch inside quotation marks, the marks left out, at [start, end).

    `level` is 0 for one that stands in no other. `closed` is False where the paragraph ends before a closing mark.
    """

    start: int
    end: int
    level: int
    closed: bool


class _Open(NamedTuple):
    mark: str
    start: int


class _Paragraph:
    """A paragraph, text[first:last], and the last places where marks close in it, each found once and only if asked for."""

    def __init__(self, text: str, first: int, last: int) -> None:
        self.text, self.first, self.last = text, first, last
        self._lasts: dict[str, int] = {}

    @cached_property
    def _last_sure(self) -> int:
        """The last place where a single mark stands behind a stop or comma, -1 where none does."""
        places = _END_AND_MARK.finditer(self.text, self.first, self.last)
        return max((match.start() for match in places), default=-1)

    @cached_property
    def _last_singles(self) -> dict[str, int]:
        """The last place of each single mark that closes a quotation."""
        places = _SINGLE_MARK.finditer(self.text, self.first, self.last)
        return {match.group(): match.start() for match in places if _single_closes(self, match)}

    def ends_surely_after(self, at: int) -> bool:
        """Tell whether a single mark stands behind a stop or comma from `at` on."""
        return self._last_sure >= at

    def has_after(self, marks: str, at: int) -> bool:
        """Tell whether one of some marks stands at or after `at`."""
        for mark in marks:
            if mark not in self._lasts:
                self._lasts[mark] = self.text.rfind(mark, self.first, self.last)
        return any(self._lasts[mark] >= at for mark in marks)

    def closes_after(self, marks: str, at: int) -> bool:
        """Tell whether one of some single marks closes a quotation at or after `at`."""
        return any(self._last_singles.get(mark, -1) >= at for mark in marks)


def quoted_spans(text: str, language: str) -> list[tuple[int, int]]:
    """Return the (start, end) of each stretch inside quotation marks, the marks left out, in order.

    Quotations within quotations are part of the outer one; see `quotations` for them.
    """
    return [(each.start, each.end) for each in quotations(text, language) if each.level == 0]


@lru_cache(maxsize=8)
def quotations(text: str, language: str) -> tuple[Quotation, ...]:
    """Return each stretch inside quotation marks in order of its start, those within others too."""
    found: list[Quotation] = []
    for first, last in paragraphs(text, language):
        found += _in_paragraph(text, first, last)
    return tuple(sorted(found, key=lambda each: (each.start, each.level)))


def is_speech(text: str, start: int, end: int) -> bool:
    """Tell whether the quoted stretch text[start:end] by itself looks like something said, not like words set apart.

    True of a stretch of several words, and of a short one that ends in a mark of its own ("No!", "Yes,"). A shorter one
    is speech only where a word of saying governs it, which the stretch itself cannot tell.
    """
    quoted = text[start:end].strip()
    if quoted.endswith(tuple("?!…")) or (quoted.endswith(",") and text[end : end + 2].strip(" ")):
        return True
    words = len(_WORD.findall(quoted))
    return words >= _CLAUSE_WORDS or (words > 1 and quoted.endswith(".") and quoted[0].isupper())


def _in_paragraph(text: str, first: int, last: int) -> list[Quotation]:
    found: list[Quotation] = []
    stack: list[_Open] = []
    paragraph = _Paragraph(text, first, last)
    for match in _MARK.finditer(text, first, last):
        mark = match.group()
        level = _level_closed(paragraph, match, stack)
        if level is not None:
            _close(found, stack, level, match.start())
        elif len(stack) < _MOST_OPEN and _does_open(paragraph, match):
            if mark in {"“", "«", "„", '"', "``"} and stack and stack[-1].mark == mark:
                _close(found, stack, len(stack) - 1, match.start(), closed=False)
            stack.append(_Open(mark, match.end()))
    if stack:
        _close(found, stack, 0, last, closed=False)
    return [_trimmed(text, each) for each in found if text[each.start : each.end].strip()]


def _close(
    found: list[Quotation], stack: list[_Open], level: int, end: int, *, closed: bool = True
) -> None:
    """Close the quotation at `level` of the stack, and with it all that were opened within."""
    for inner in range(len(stack) - 1, level - 1, -1):
        ends_here = closed and inner == level
        if ends_here or stack[inner].mark == "‘" or stack[inner].mark not in _SINGLE:
            found.append(Quotation(stack[inner].start, end, inner, ends_here))
    del stack[level:]


def _trimmed(text: str, each: Quotation) -> Quotation:
    inside = text[each.start : each.end]
    start = each.start + len(inside) - len(inside.lstrip())
    return each._replace(start=start, end=start + len(inside.strip()))


def _level_closed(paragraph: _Paragraph, match: re.Match[str], stack: list[_Open]) -> int | None:
    """Return the level of the open quotation that a mark closes, None where it closes none."""
    mark = match.group()
    for level in range(len(stack) - 1, -1, -1):
        opened = stack[level].mark
        if mark not in _CLOSERS[opened] or len(mark) > len(_CLOSERS[opened]):
            continue
        if mark in _SINGLE and not _single_closes(paragraph, match):
            return None
        if mark in {"“", "”", "»", "«"} and mark != opened and mark not in _OPENS:
            return level
        return None if _looks(paragraph.text, match) > 0 else level
    return None


def _looks(text: str, match: re.Match[str]) -> int:
    """Return 1 for a mark shaped like an opening one, -1 like a closing one, 0 where the shape does not tell."""
    before = text[match.start() - 1 : match.start()]
    after = text[match.end() : match.end() + 1]
    open_before = not before or before.isspace() or before in "([{—–-/“‘«"
    open_after = bool(after) and not after.isspace() and after not in ".,;:!?)]}—–…”’»"
    if open_before and open_after:
        return 1
    closed_before = bool(before) and not before.isspace()
    closed_after = not after or after.isspace() or not after.isalnum()
    return -1 if closed_before and closed_after and not open_before else 0


def _does_open(paragraph: _Paragraph, match: re.Match[str]) -> bool:
    text, mark = paragraph.text, match.group()
    if mark in _SINGLE:
        return _single_opens(paragraph, match)
    if mark in _OPENS:
        return True
    looks = _looks(text, match)
    if mark in {"”", "»", "」"}:
        return looks > 0 and paragraph.has_after(_CLOSERS.get(mark, ""), match.end() + 1)
    if looks == 0 and match.start() == paragraph.first:
        return True
    return looks >= 0 and not (looks == 0 and text[match.start() - 1 : match.start()].isdigit())


def _single_opens(paragraph: _Paragraph, match: re.Match[str]) -> bool:
    """Tell whether a single mark opens a quotation: after a space, before a word, with a mark later on that closes it."""
    mark = match.group()
    if mark == "›" or _looks(paragraph.text, match) <= 0:
        return False
    if mark == "‘" and match.start() == paragraph.first:
        return True
    if mark not in {"‚", "‹"} and _CUT_WORD.match(paragraph.text, match.end()):
        return False
    return paragraph.closes_after(_CLOSERS[mark], match.end())


def _single_closes(paragraph: _Paragraph, match: re.Match[str]) -> bool:
    """Tell whether a single mark closes a quotation and is no apostrophe."""
    text = paragraph.text
    if match.group() in {"‘", "›"}:
        return True
    before = text[match.start() - 1 : match.start()]
    after = text[match.end() : match.end() + 1]
    if after.isalnum() or before.isspace():
        return False
    if before in _END_MARKS or not after.isspace() or before.lower() not in "sz":
        return True
    return not paragraph.ends_surely_after(match.end())
