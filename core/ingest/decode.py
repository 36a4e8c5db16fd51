"""Bytes become text, and whatever was not certain about it is said in a note."""

from __future__ import annotations

import codecs
import re

from ..errors import UnreadableError
from ..records import record
from ..text import clean
from .language import infer_language
from .unicode_form import is_mostly_utf8, sixteen_bit

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The encoding that text of a language is in where it is in no Unicode.
_LATIN = {
    **dict.fromkeys(("en", "de", "fr", "es", "it", "pt", "nl", "sv", "id"), "cp1252"),
    **dict.fromkeys(("pl", "cs", "ro"), "cp1250"),
    "tr": "cp1254",
}
# Codecs for names and program text; no article is written in them.
_NO_TEXT = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined"})
_NOT_ASCII = 0x80
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_BEFORE = 4096
_SAMPLE = 65_536
_MANY_BAD = 0.05
_CANDIDATES = [
    "cp1252",
    "cp1251",
    "cp1256",
    "cp1250",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1257",
    "koi8_r",
    "koi8_u",
    "cp866",
    "cp932",
    "euc_jp",
    "gb18030",
    "big5",
    "cp949",
]


@record
class Decoded:
    """Text with only line feeds as line ends, no NUL and no lone surrogate; the encoding used; notes for the user."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def _count(number: int, noun: str) -> str:
    return f"1 {noun}" if number == 1 else f"{number:,} {noun}s"


def has_mark(data: bytes) -> bool:
    """Whether bytes begin with a byte order mark, which decides their encoding."""
    return data.startswith(tuple(mark for mark, _ in _BOMS))


def _knows(encoding: str) -> bool:
    """Whether Python knows an encoding of text by this name."""
    try:
        b"".decode(encoding)
        "".encode(encoding)
        return codecs.lookup(encoding).name.replace("-", "_") not in _NO_TEXT
    except (LookupError, UnicodeError, ValueError):
        return False


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError, ValueError):
        return None


def _replacing(data: bytes, encoding: str) -> tuple[str, int, int]:
    """Decode with U+FFFD for what cannot be; return the text, how many bytes that was, and the first one's line."""
    view, parts, at, bad, first = memoryview(data), list[str](), 0, 0, 0
    while at < len(data):
        try:
            parts.append(str(view[at:], encoding))
            break
        except UnicodeDecodeError as error:
            start, end = at + error.start, at + max(error.end, error.start + 1)
            if not bad:
                first = data.count(b"\n", 0, start) + 1
            parts.append(str(view[at:start], encoding, "replace"))
            parts.append("\ufffd")
            bad += min(end, len(data)) - start
            at = end
    return "".join(parts), bad, first


def _bad_note(bad: int, line: int) -> str:
    verb = "is" if bad == 1 else "are"
    return f"{_count(bad, 'byte')} could not be decoded and {verb} shown as �; the first is in line {line}."


def _given(data: bytes, encoding: str, name: str) -> Decoded:
    """Decode as the user said; refuses an unknown encoding and one that does not fit the bytes."""
    if not _knows(encoding):
        raise UnreadableError(f"There is no text encoding called “{encoding}”.")
    label = codecs.lookup(encoding).name
    try:
        return Decoded(data.decode(label), label)
    except UnicodeDecodeError:
        text, bad, line = _replacing(data, label)
    except (UnicodeError, ValueError) as error:
        raise UnreadableError(f"{name} cannot be read as {encoding}.") from error
    if bad > _MANY_BAD * len(data):
        raise UnreadableError(
            f"{name} is not {encoding}: {bad:,} of its {len(data):,} bytes could not be decoded."
        )
    return Decoded(text, label, (_bad_note(bad, line),))


def _telling(data: bytes) -> bytes:
    """Return the part of the bytes that tells their encoding: the start, or where the first byte beyond ASCII is."""
    match = _BEYOND_ASCII.search(data)
    first = match.start() if match else 0
    start = 0 if 2 * first < _SAMPLE else first - _BEFORE
    return data[start : start + _SAMPLE]


def _mostly_utf8(data: bytes) -> Decoded | None:
    """Decode UTF-8 with a few wrong bytes in it; None where the bytes are something else."""
    if not is_mostly_utf8(_telling(data)):
        return None
    text, bad, line = _replacing(data, "utf-8")
    return Decoded(text, "utf-8", (_bad_note(bad, line),))


def _latin(sample: bytes) -> str | None:
    """Tell the encodings of European languages apart by the language, where most letters are ASCII; None if unsure."""
    if sum(byte >= _NOT_ASCII for byte in sample) > 0.25 * len(sample):
        return None
    language = infer_language(sample.decode("cp1252", "replace"))
    return _LATIN.get(language.value) if language else None


def _detected(data: bytes, name: str) -> Decoded:
    """Guess the encoding, and say so."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - dear to import, seldom needed

    sample = _telling(data)
    latin = _latin(sample)
    best = (
        None if latin else from_bytes(sample, cp_isolation=list(_CANDIDATES), threshold=0.3).best()
    )
    encoding = codecs.lookup(best.encoding if best else latin or "cp1252").name
    if (
        best is None
        and latin is None
        and sum(byte >= _NOT_ASCII for byte in sample) > 0.3 * len(sample)
    ):
        raise UnreadableError(
            f"The text encoding of {name} could not be found out; give it one to read it."
        )
    if encoding.startswith("cp125"):
        encoding = encoding.replace("cp", "windows-")
    note = f"Read as {encoding} (detected; the file does not say)."
    text = _strict(data, encoding)
    if text is not None:
        return Decoded(text, encoding, (note,))
    text, bad, line = _replacing(data, encoding)
    return Decoded(text, encoding, (note, _bad_note(bad, line)))


def _declared(data: bytes, encoding: str) -> Decoded | None:
    """Decode as the page says; None where that cannot be right."""
    if not _knows(encoding):
        return None
    text = _strict(data, encoding)
    if text is None:
        return None
    if (
        encoding != "utf-8"
        and not data.isascii()
        and (as_utf8 := _strict(data, "utf-8")) is not None
    ):
        note = f"The page declares {encoding}, but its bytes are UTF-8; read as utf-8."
        return Decoded(as_utf8, "utf-8", (note,))
    return Decoded(text, encoding)


def _choose(data: bytes, name: str, encoding: str | None, declared: str | None) -> Decoded:
    for mark, marked in _BOMS:
        if data.startswith(mark):
            text, bad, line = _replacing(data[len(mark) :], marked)
            return Decoded(text, marked, (_bad_note(bad, line),) if bad else ())
    if encoding is not None:
        return _given(data, encoding, name)
    if declared is not None and (decoded := _declared(data, declared)):
        return decoded
    if wide := sixteen_bit(data):
        text, bad, line = _replacing(data, wide)
        notes = (f"Read as {wide} (detected; the file does not say).",)
        return Decoded(text, wide, (*notes, _bad_note(bad, line)) if bad else notes)
    text = _strict(data, "utf-8")
    wrong = (f"The page declares {declared}, which does not fit its bytes.",) if declared else ()
    if text is not None:
        return Decoded(text, "utf-8", wrong)
    decoded = _mostly_utf8(data) or _detected(data, name)
    if declared == decoded.encoding:
        wrong = ()
    return Decoded(decoded.text, decoded.encoding, (*wrong, *decoded.notes))


def decode(
    data: bytes, *, name: str, encoding: str | None = None, declared: str | None = None
) -> Decoded:
    """Decode the bytes of the file called `name`.

    Taken in this order: a byte order mark; `encoding`, which the user gave; `declared`, which the page says; UTF-16 by
    its form; strict UTF-8; detection, with a note. CRLF and CR become LF, a NUL becomes U+2400, an undecodable byte
    U+FFFD, each with a note; nothing else is changed. Raises UnreadableError for an `encoding` that does not exist or
    does not fit, and where detection finds nothing.
    """
    decoded = _choose(data, name, encoding, declared)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    notes = decoded.notes
    if nuls := text.count("\0"):
        verb = "is" if nuls == 1 else "are"
        notes = (*notes, f"{_count(nuls, 'NUL character')} {verb} shown as ␀.")
    return Decoded(clean(text), decoded.encoding, notes)
