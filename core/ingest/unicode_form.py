"""Whether bytes have the form of UTF-16 without a byte order mark, or of UTF-8 with a few wrong bytes in it."""

from __future__ import annotations

import unicodedata

_HEAD = 8192
_LEAST = 4
_SPACES = " \n\r\t"
_LEAST_SPACES = 0.03
_LEAST_LOW_PAGES = 0.6
_MOST_ASCII = 0.8
_LEAST_NULS = 3
_LEAST_NUL_PAGES = 0.1
_MOSTLY = 0.5
_FEW = 0.25
_NO_TEXT = frozenset({"Cn", "Co", "Cc"})


def is_mostly_utf8(sample: bytes) -> bool:
    """Whether bytes are UTF-8 with a few wrong ones: what is rightly encoded outweighs what is not.

    A sequence weighs by how seldom it comes about by chance in text of another encoding: "é" and its like as two wrong
    bytes, other letters of two bytes as one, three bytes as three, four bytes as five. Where most characters are
    beyond ASCII such chances are many (every second kana of EUC-JP is one), so that few may be wrong.
    """
    text = sample.decode("utf-8", "replace")
    well_written = sample.count(b"\xef\xbf\xbd")
    bad = text.count("\ufffd") - well_written
    good = 3 * well_written
    for character in text:
        if character <= "\x7f" or character == "\ufffd":
            continue
        if character <= "\xff":
            good += 2
        elif character <= "\u07ff":
            good += 1
        else:
            good += 3 if character <= "\uffff" else 5
    beyond = sum(character > "\x7f" for character in text)
    if beyond > _MOSTLY * len(text):
        good = min(good, int(_FEW * beyond))
    return good > bad


def _is_text(text: str) -> bool:
    """Whether decoded characters can be text: no controls, nothing without a meaning, and white space among them."""
    if "\0" in text or any(
        unicodedata.category(c) in _NO_TEXT and not c.isspace() for c in set(text)
    ):
        return False
    return text.isascii() or sum(map(text.count, _SPACES)) > _LEAST_SPACES * len(text)


def _is_wide(sample: bytes, side: int, text: str) -> bool:
    """Whether the bytes are UTF-16 with the pages (the high halves) on one side of each pair, 1 for little-endian.

    In scripts below U+2000 the page of most pairs is a byte below the space, which no other text has in every second
    place; NULs stand on that side alone. Korean and the like have no such pages: they are taken where the bytes are
    neither UTF-8 nor mostly ASCII, for text in ASCII looks Chinese when two of its bytes are made one character.
    """
    pages, others = sample[side::2], sample[1 - side :: 2]
    if not pages.count(0) or 4 * others.count(0) > pages.count(0) or not _is_text(text):
        return False
    if sum(page < ord(" ") for page in pages) >= _LEAST_LOW_PAGES * len(pages):
        return True
    if pages.count(0) < max(_LEAST_NULS, _LEAST_NUL_PAGES * len(pages)):
        return False
    shown = sum(ord(" ") <= byte <= ord("~") for byte in sample)
    return shown < _MOST_ASCII * len(sample) and not is_mostly_utf8(sample) and not sample.isascii()


def sixteen_bit(data: bytes) -> str | None:
    """Return utf-16-le or utf-16-be for text in it without a byte order mark, else None."""
    sample = data[: min(len(data), _HEAD) & ~1]
    if len(data) % 2 or len(sample) < _LEAST or 0 not in sample:
        return None
    for side, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        # A pair of surrogates that the end of the sample cuts is left out.
        for piece in (sample, sample[:-2]):
            try:
                text = piece.decode(encoding)
            except UnicodeDecodeError:
                continue
            if _is_wide(piece, side, text):
                return encoding
            break
    return None
