"""Where the sentences of a text begin and end.

Rules after the classic ones for English news (Mikheev 2002; Kiss and Strunk 2006 for what an abbreviation may do), without
anything learned: a stop ends a sentence save where the word before it is an abbreviation and the word after it goes on.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from . import lexicons
from .lines import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

_HIDDEN = "\u200b\u200c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
_STOP = re.compile(
    rf"(?P<marks>[.!?…؟۔。！？](?:[{_HIDDEN}]*[.!?…؟۔。！？]|\ \.(?!\w))*)"
    rf"(?P<closers>[{_HIDDEN}\"”’»“'›)\]]*(?:\[\d{{1,3}}\])*)"
)
_SPACED_CLOSERS = re.compile(r"(?:\s(?:''|\"|[)\]”»]))+(?=\s|$)")
_NEXT = re.compile(
    rf"\s+(?P<opening>(?:[\"“„«‘'‹(\[–—•*{_HIDDEN}-]|``|\s)*)(?P<word>[^\W_]+(?:['’.-][^\W_]+)*)?"
)
_BEFORE = re.compile(r"[\s\"“”„«»‘(\[/—–]")
_SPACED_INITIALS = re.compile(r"(?<![^\W_])(?:[^\W\d_]\s?\.\s?)+[^\W\d_]\s?$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$")
_GLUED = re.compile(r"[^\W\d_]{2,}\s")
_ENUMERATOR = re.compile(r"[(\s]*(?:\d{1,3}|[^\W\d_]|[ivxIVX]{2,4})$")
_SAID = re.compile(
    r"\s+(?:(?:[A-Z][\w.'’-]*|[a-z]{1,12})\s+){0,4}?"
    r"(?:said|asked|says|asks|cried|shouted|yelled|wrote|added|replied|wondered|exclaimed|called|read|told|quipped|tweeted|insisted|recalled|joked)\b"
)
_BLANKS, _BLACK = re.compile(r"\s+"), re.compile(r"\S")
_MARK = re.compile(r"[\W_](?!\d)|(?<!\d)[\W_]|[“”„«»]")  # not one within a number
_PRONOUN = frozenset(("he", "she", "it", "they", "we", "i", "you", "the"))
_INSIDE = frozenset(",;:%)")
_ROMAN = frozenset(("I", "II", "III", "IV", "V", "VI"))
_QUOTES = frozenset("\"”’»“'›")

LONGEST = 2000
"""The most characters that are read as one sentence, some 350 words, more than any in a newspaper has.

What goes on for longer without a stop (a table, a list of names, a text that lost its stops) is cut at spaces into pieces of
at most this, and each is read as a sentence. All readers of sentences rest on it: where one looks from each word at all the
others, its work still grows with the text.
"""


def _place_to_cut(text: str, start: int, end: int) -> int:
    for place in (_BLANKS, _MARK):
        found = list(place.finditer(text, start + LONGEST // 2, start + LONGEST))
        if found:
            return found[-1].start() if place is _BLANKS else found[-1].end()
    after = _MARK.search(text, start + LONGEST, end)
    return after.start() if after and after.start() > start else end


class _Words(NamedTuple):
    """The word lists of a language: abbreviations with their class, what the next word tells, what carries on."""

    classes: dict[str, str]
    openers: dict[str, str]
    continuing: frozenset[str]


@cache
def _words(language: str) -> _Words:
    return _Words(
        dict(row[:2] for row in lexicons.rows(language, "abbreviations", 2)),  # type: ignore[misc]
        dict(row[:2] for row in lexicons.rows(language, "openers", 2)),  # type: ignore[misc]
        lexicons.words(language, "continuing"),
    )


class _Stop(NamedTuple):
    """A stop in a paragraph: its marks and closers, the word before it, and what follows."""

    text: str
    first: int
    at: int
    marks: str
    closers: str
    before: str
    after: int
    opening: str
    next: str
    next_end: int


def sentence_spans(text: str, language: str) -> list[tuple[int, int]]:
    """Return the (start, end) of each sentence in order, in code points, white space at the ends left out.

    Quotation marks and brackets that close after the stop belong to the sentence; each sentence within a quotation counts.
    A heading or an item of a list is one. Stretches without a letter or digit are left out.
    """
    words = _words(language)
    found: list[tuple[int, int]] = []
    for first, last in paragraphs(text, language):
        begin = first
        for match in _STOP.finditer(text, first, last):
            if match.end() < last and (end := _end_at(text, match, (first, begin, last), words)):
                found.append((begin, end))
                following = _BLACK.search(text, end, last)
                begin = following.start() if following else last
        found.append((begin, last))
    pieces = [piece for span in found for piece in _cut(text, *span)]
    return [span for span in pieces if any(map(str.isalnum, text[span[0] : span[1]]))]


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a stretch that is longer than a sentence may be, at the last space that leaves a piece short enough.

    Where there is none, behind the last mark; a row of letters or digits stays whole, however long.
    """
    while end - start > LONGEST:
        last = _place_to_cut(text, start, end)
        yield start, last
        following = _BLACK.search(text, last, end)
        start = following.start() if following else end
    if start < end:
        yield start, end


def _end_at(
    text: str, match: re.Match[str], where: tuple[int, int, int], words: _Words
) -> int | None:
    """Return where the sentence ends that this stop closes, or None where it closes none.

    `where`: the beginning of the paragraph, that of the sentence, and the end of the paragraph.
    """
    first, begin, last = where
    if match.start() < begin:
        return None
    end = _with_spaced_closers(text, match.end(), first, last)
    following = _NEXT.match(text, end, last)
    if following is None:
        return _glued_end(text, match, begin, last)
    before = _word_before(text[max(begin, match.start() - 24) : match.start()])
    stop = _Stop(
        text,
        begin,
        match.start(),
        match["marks"],
        text[match.end("marks") : end],
        before,
        end,
        following["opening"],
        following["word"] or "",
        following.end(),
    )
    return end if _ends(stop, words) else None


def _word_before(text: str) -> str:
    """Return the word at the end of a text; in tokenised text the one before the space, spaced initials put together."""
    spaced = _SPACED_INITIALS.search(text) if "." in text else None
    if spaced is not None:
        return re.sub(r"\s", "", spaced.group())
    return _BEFORE.split(text.removesuffix(" ").removesuffix("\n"))[-1]


def _with_spaced_closers(text: str, end: int, first: int, last: int) -> int:
    """Take in closing marks that stand apart from the stop, as in tokenised text."""
    closers = _SPACED_CLOSERS.match(text, end, last)
    if closers is None:
        return end
    if '"' in closers.group() and text.count('"', first, end) % 2 == 0:
        return end
    return closers.end()


def _glued_end(text: str, match: re.Match[str], begin: int, last: int) -> int | None:
    """Return the end where the space after the stop is missing: small letters, the stop, a capitalised word."""
    end = match.end()
    before = text[max(begin, match.start() - 12) : match.start()]
    word = re.search(r"(?<![\w./@:-])[a-z]{3,}$", before)
    glued = word and text[end].isupper() and _GLUED.match(text, end, last)
    return end if glued and text[end + 1].islower() else None


def _ends(stop: _Stop, words: _Words) -> bool:
    if _carries_on(stop, words):
        return False
    if "." not in stop.marks:
        return not _is_named(stop, words) and not _tells_who_said_it(stop)
    if len(stop.marks) > 1 or "…" in stop.marks:
        return stop.next != stop.before.strip(".")
    return _full_stop_ends(stop, words)


def _carries_on(stop: _Stop, words: _Words) -> bool:
    """Tell whether what follows cannot begin a sentence: small letters, a dash after a quotation, a word that joins."""
    quoted = any(mark in _QUOTES for mark in stop.closers)
    if quoted and stop.opening.strip()[:1] in {"–", "—", "-"}:
        return True
    if quoted and stop.next in words.continuing:
        return True
    if stop.opening == "" and stop.next == "":
        return stop.text[stop.next_end : stop.next_end + 1] in _INSIDE
    first = stop.next[:1]
    return first.islower() and not any(map(str.isupper, stop.next[1:3]))


def _is_named(stop: _Stop, words: _Words) -> bool:
    """Tell whether the mark belongs to a name, as in Yahoo!, and the sentence goes on."""
    if words.classes.get(stop.before + stop.marks) != "name" or stop.closers:
        return False
    return words.openers.get(stop.next.lower()) != "yes"


def _tells_who_said_it(stop: _Stop) -> bool:
    """Tell whether a question or call in quotation marks is followed by who said it."""
    if not any(mark in _QUOTES for mark in stop.closers) or stop.opening.strip():
        return False
    return stop.next.lower() not in _PRONOUN and bool(_SAID.match(stop.text, stop.after))


def _full_stop_ends(stop: _Stop, words: _Words) -> bool:
    word = stop.before.lstrip("'’")
    parted = word.isdigit() and stop.next.isdigit() and stop.text[stop.at - 1] == " "
    if parted or _numbers(stop):
        return False
    kind = words.classes.get(word) or words.classes.get(word.lower(), "")
    if kind == "number":
        kind = "before" if stop.next[:1].isdigit() or stop.next in _ROMAN else ""
    if kind or _INITIALS.fullmatch(word):
        return _abbreviation_ends(kind or "any", stop, words)
    return not word.isalpha() or len(word) > 1 or _initial_ends(word, stop, words)


def _numbers(stop: _Stop) -> bool:
    """Tell whether all that stands before a stop in its sentence is the number or letter of an item: "2. Close the door"."""
    return bool(_ENUMERATOR.fullmatch(stop.text[stop.first : stop.at])) and stop.closers in {
        "",
        ")",
    }


def _initial_ends(word: str, stop: _Stop, words: _Words) -> bool:
    """Tell whether a single letter and its stop end a sentence: "room B. She left", not "J. Smith"."""
    if not word.isupper():
        return word.islower()
    if stop.opening.strip():
        return True
    previous = stop.text[: stop.at - 1].rstrip()[-1:]
    if word == "I" and previous.islower():
        return True
    return (
        words.openers.get(stop.next.lower()) == "yes"
        and previous != "."
        and not _initial_next(stop)
    )


def _abbreviation_ends(kind: str, stop: _Stop, words: _Words) -> bool:
    """Tell whether a sentence ends at an abbreviation of a class of abbreviations.tsv."""
    if kind == "before":
        return False
    opening = stop.opening.strip()
    if any(mark in _QUOTES for mark in stop.closers) or (opening and opening not in "(["):
        return True
    if _initial_next(stop):
        return False
    told = words.openers.get(stop.next.lower())
    if told or kind != "last":
        return told == "yes"
    return stop.next[:1].isupper() and (
        _goes_on_small(stop) or words.classes.get(stop.next) == "before"
    )


def _initial_next(stop: _Stop) -> bool:
    return len(stop.next) == 1 and stop.text[stop.next_end : stop.next_end + 1] == "."


def _goes_on_small(stop: _Stop) -> bool:
    """Tell whether the word after the next begins small, as it does where the next one opens a sentence."""
    rest = stop.text[stop.next_end : stop.next_end + 2]
    return rest[:1] == " " and rest[1:].islower()
