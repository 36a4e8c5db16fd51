"""What a file is, judged by its content before its name."""

from __future__ import annotations

import json
import re
from pathlib import PurePath

TEXT, MARKDOWN, HTML = "text/plain", "text/markdown", "text/html"

SUFFIXES = {
    ".txt": TEXT,
    ".text": TEXT,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
}
"""The suffixes that are read from folders, with the media type each promises."""

_SAMPLE = 65_536
_MOST_CONTROLS = 0.02
_FEW = 3
# An undecodable byte says less than a control: a text broken in places is still a text.
_UNDECODED = 0.2
_ODD = re.compile("[\x00-\x08\x0b\x0d-\x1a\x1c-\x1f\x7f\u2400]")
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"RIFF", "a picture, sound or video file"),
    (b"OggS", "a sound or video file"),
    (b"ID3", "a sound file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or PowerPoint document"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
    (b"%!PS", "a PostScript document"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"WARC/1.", "a web archive (WARC)"),
)
_OFFICE = {
    ".docx": "a Word document",
    ".xlsx": "an Excel workbook",
    ".pptx": "a PowerPoint presentation",
    ".odt": "an OpenDocument text",
    ".epub": "an e-book (EPUB)",
}
_MEDIA = re.compile(rb"^....ftyp", re.DOTALL)
_PAGE = re.compile(
    r"^\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_FRAGMENT = re.compile(
    r"^\s*(?:<!--.*?-->\s*)*<(?:p|div|article|section|main|header|h[1-6]|meta|title|script|style|table|ul|ol|link|nav|span)\b[^<>]*>",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(
    r"</?[a-zA-Z][^<>]{0,500}>|<!doctype|<!--|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});", re.IGNORECASE
)
_OTHER_XML = re.compile(
    r"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:rss|feed|svg|[a-z]+:[a-z]+)\b",
    re.IGNORECASE | re.DOTALL,
)
_MHTML = re.compile(
    rb"^(?:From:|MIME-Version:|Snapshot-Content-Location:)[^\0]{0,2000}multipart/related",
    re.IGNORECASE,
)


def binary_kind(data: bytes, name: str) -> str | None:
    """Say what a file that is no text is ("a PDF"), or return None for what may be text."""
    head = data[:1024]
    if b"%PDF-" in head:
        return "a PDF"
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return (
                _OFFICE.get(PurePath(name).suffix.lower(), kind)
                if kind.startswith("a ZIP")
                else kind
            )
    if _MEDIA.match(head):
        return "a picture, sound or video file"
    if _MHTML.match(head):
        return "a saved web page (MHTML)"
    return None


def looks_binary(text: str) -> bool:
    """Whether decoded text is really binary.

    More than one character in fifty of its start is a control, or one in ten U+FFFD, or as many of both together.
    """
    sample = text[:_SAMPLE]
    controls, undecoded = sum(1 for _ in _ODD.finditer(sample)), sample.count("\ufffd")
    odd = controls + _UNDECODED * undecoded
    return controls + undecoded > _FEW and odd > _MOST_CONTROLS * len(sample)


def data_kind(text: str) -> str | None:
    """Say what text that is no article is ("JSON data"), or return None."""
    start = text.lstrip("\ufeff \t\n")[:1]
    if start in {"{", "["} and text.rstrip()[-1:] in {"}", "]"}:
        try:
            json.loads(text)
        except (ValueError, RecursionError):
            return None
        return "JSON data"
    if start == "<" and _OTHER_XML.match(text[:_SAMPLE]) and not _PAGE.match(text[:_SAMPLE]):
        return "an XML file"
    return None


def media_type(text: str, name: str) -> str:
    """Tell text, Markdown and HTML apart by the content, and by the suffix of the name where the content is silent."""
    head = text[:_SAMPLE]
    promised = SUFFIXES.get(PurePath(name).suffix.lower(), TEXT)
    if _PAGE.match(head):
        return HTML
    if promised == MARKDOWN:
        return MARKDOWN
    if promised == HTML:
        return HTML if _TAG.search(head) else TEXT
    return HTML if _FRAGMENT.match(head) and head.count("</") > 1 else TEXT
