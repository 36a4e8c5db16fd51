r"""Text made harmless for spreadsheets, and given back exactly.

A cell is changed in two ways, in this order, and `restore` takes both away again:

1. Characters that do not show, yet change how a row is read, are written out as `\u` and four lower-case hexadecimal
   digits: control characters (tab and line feed stay), line and paragraph separators, the embeddings, overrides and
   isolates of bidirectional text (U+202A-202E, U+2066-2069), lone surrogates and what XML cannot hold. So that this
   stays unambiguous, a backslash of the text's own that stands before such a code is itself written `\u005c`.
   What Persian and Arabic text legitimately holds stays as it is: the joiners U+200C and U+200D and the marks U+200E,
   U+200F and U+061C, which turn no more than their neighbours.
2. If the cell begins with what makes a spreadsheet run it as a formula (= + - @ or the full-width form of one of them,
   a tab or a line end), one apostrophe is put before it. A cell that begins with an apostrophe gets one more, so that
   one apostrophe can always be taken away.

This holds for a program that splits the rows of a CSV file at its commas. One set to another separator sees other
cells; give its users the XLSX file.
"""

from __future__ import annotations

import re

RISKY = frozenset("=+-@＝＋－＠'\t\r\n")
"""The first characters that call for an apostrophe."""

_HIDDEN = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff"
_CODE = (
    "00(?:0[0-8b-f]|1[0-9a-f]|7f|[89][0-9a-f]|3c|5c|5f)"
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


def show(text: str) -> str:
    """Return a text with its hidden characters written out; `hide` gives the text back."""
    return _SHOWN.sub(lambda found: written_out(found[0]), text)


def hide(text: str) -> str:
    """Return the text that was shown with its hidden characters written out."""
    return _WRITTEN.sub(lambda found: chr(int(found[1], 16)), text)


def protect(text: str) -> str:
    """Return a text as a cell that no spreadsheet runs and no reader misses; `restore` gives the text back."""
    shown = show(text)
    return "'" + shown if shown[:1] in RISKY else shown


def restore(cell: str) -> str:
    """Return the text that a protected cell was made of."""
    return hide(cell.removeprefix("'"))


def may_hide(data: bytes) -> bool:
    """Tell whether UTF-8 text, its carriage returns aside, may hold something that `protect` writes out.

    One look at much text, for a writer that protects cell by cell only where there is a need. True may be a false alarm,
    False never is.
    """
    backslash = b"\\" in data and b"\\u" in data  # one byte is found much faster than two
    return backslash or _HIDDEN_BYTES.search(data.translate(None, _PLAIN_BYTES)) is not None
