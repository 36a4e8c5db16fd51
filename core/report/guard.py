r"""Text made harmless for spreadsheets, and given back exactly.

A cell is changed in two ways, in this order, and `restore` takes both away again:

1. Characters that do not show, yet change how a row is read, are written out as `\u` and four lower-case hexadecimal
   digits: control characters (tab and line feed stay), line and paragraph separators, the embeddings, overrides and
   isolates of bidirectional text (U+202A-202E, U+2066-2069), lone surrogates and what XML cannot hold. So that this
   stays unambiguous, a backslash of the text's own that stands before such a code is itself written `\u005c`.
   What Persian and Arabic text legitimately holds stays as it is: the joiners U+200C and U+200D and the marks U+200E,
   U+200F and U+061C, which turn no more than their neighbours.
2. If a spreadsheet could run the cell as a formula, one apostrophe is put before it: its first character is = + - @ or
   the full-width form of one of them (white space and characters without width before it do not count), or a tab or a
   line end. A cell that begins with an apostrophe gets one more, so that one apostrophe can always be taken away.

This holds for a program that splits the rows of a CSV file at its commas. One set to another separator sees other
cells; give its users the XLSX file.
"""

from __future__ import annotations

import re

_BLANK = "\t\n\v\f\r\x1c-\x20\x85\xa0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
_RISKY = re.compile(rf"['\t\r\n]|[{_BLANK}]*[=+\-@＝＋－＠]")

FIRST_CHARACTERS = frozenset(
    "=+-@＝＋－＠'\t\n\v\f\r\x1c\x1d\x1e\x1f\x20\x85\xa0\u1680\u2028\u2029\u202f\u205f\u2060"
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u3000\ufeff"
)
"""A cell with any other first character, or with none, gets no apostrophe: a cheap first look at many cells."""

_HIDDEN = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff"
_CODE = (
    "00(?:0[0-8b-f]|1[0-9a-f]|7f|[89][0-9a-f]|3c|5c)"
    "|202[89a-e]|206[6-9]|d[89a-f][0-9a-f]{2}|fff[ef]"
)
_SHOWN = re.compile(rf"[{_HIDDEN}]|\\(?=u(?:{_CODE}))")
_WRITTEN = re.compile(rf"\\u({_CODE})")

# In UTF-8: what is left of a text without its harmless ASCII characters, and the hidden ones in it.
_PLAIN_BYTES = bytes([0x09, 0x0A, 0x0D, *range(0x20, 0x7F)])
# Every way begins with the one set of bytes, which the search can leap to.
_HIDDEN_BYTES = re.compile(
    rb"[\x00-\x1f\x7f\xc2\xe2\xef](?:(?<=[\x00-\x7f])|(?<=\xc2)[\x80-\x9f]"
    rb"|(?<=\xe2)(?:\x80[\xa8-\xae]|\x81[\xa6-\xa9])|(?<=\xef)\xbf[\xbe\xbf])"
)


def written_out(character: str) -> str:
    r"""Return a character below U+10000 as its visible code, `\u` and four hexadecimal digits."""
    return f"\\u{ord(character):04x}"


def protect(text: str) -> str:
    """Return a text as a cell that no spreadsheet runs and no reader misses; `restore` gives the text back."""
    shown = _SHOWN.sub(lambda found: written_out(found[0]), text)
    return "'" + shown if _RISKY.match(shown) else shown


def restore(cell: str) -> str:
    """Return the text that a protected cell was made of."""
    text = cell.removeprefix("'")
    return _WRITTEN.sub(lambda found: chr(int(found[1], 16)), text)


def may_hide(data: bytes) -> bool:
    """Tell whether UTF-8 text, its carriage returns aside, may hold something that `protect` writes out.

    One look at much text, for a writer that protects cell by cell only where there is a need. True may be a false alarm,
    False never is.
    """
    return b"\\u" in data or _HIDDEN_BYTES.search(data.translate(None, _PLAIN_BYTES)) is not None
