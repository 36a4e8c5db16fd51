"""Bytes become a reading: what they are, how they are encoded, and the reader for their media type."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from ..errors import UnreadableError
from .declared import read_declared, refused_note
from .decode import decode, has_mark
from .markdown import read_markdown
from .page import read_html
from .plain import read_plain
from .reading import Reading
from .sniff import HTML, MARKDOWN, SUFFIXES, TEXT, binary_kind, data_kind, looks_binary, media_type

if TYPE_CHECKING:
    from collections.abc import Callable

    from .reading import Content

LARGEST = 64 * 1024 * 1024
"""The largest file that is read, in bytes (64 MiB)."""

MOST = f"at most {LARGEST:,} bytes ({LARGEST // 1048576} MiB) are read"

READS = "this version reads .txt, .md and .html"

READERS: dict[str, Callable[[str], Content]] = {
    TEXT: read_plain,
    MARKDOWN: read_markdown,
    HTML: read_html,
}
"""The reader for each media type: decoded text in, content out."""


def too_large(name: str, size: int) -> str:
    """Return the sentence that says a file of `size` bytes is too large."""
    return f"{name} is too large: it has {size:,} bytes, and {MOST}."


def read_bytes(data: bytes, *, name: str, path: str = "", encoding: str | None = None) -> Reading:
    """Read the bytes of one article.

    `name` is what the user knows it by and `path` where it came from ("" for standard input); `encoding` is taken in
    place of detection unless the bytes begin with a byte order mark. Raises UnreadableError, with a sentence, for what
    is empty, too large, no text, or in an encoding that does not exist or does not fit.
    """
    if len(data) > LARGEST:
        raise UnreadableError(too_large(name, len(data)))
    if not data.strip(b"\xef\xbb\xbf\xfe\xff"):
        raise UnreadableError(f"{name} is empty.")
    if kind := binary_kind(data, name):
        raise UnreadableError(f"{name} is {kind}; {READS}.")
    declared = read_declared(data)
    decoded = decode(data, name=name, encoding=encoding, declared=declared.encoding)
    if not decoded.text.strip():
        raise UnreadableError(f"{name} holds nothing but white space.")
    if looks_binary(decoded.text):
        raise UnreadableError(f"{name} does not look like text; {READS}.")
    if kind := data_kind(decoded.text):
        raise UnreadableError(f"{name} is {kind}; {READS}.")
    notes = decoded.notes
    if declared.refused and encoding is None and not has_mark(data):
        notes = (refused_note(declared.refused, decoded.encoding), *notes)
    return _reading(data, decoded.text, name, path, (decoded.encoding, notes))


def _reading(
    data: bytes, text: str, name: str, path: str, decoding: tuple[str, tuple[str, ...]]
) -> Reading:
    kind = media_type(text, name)
    content = READERS[kind](text)
    if not content.text.strip():
        raise UnreadableError(f"{name} shows no text.")
    notes = (*decoding[1], *_name_note(name, kind), *content.notes)
    return Reading(
        name=name,
        path=path,
        source=data,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=kind,
        encoding=decoding[0],
        text=content.text,
        apart=content.apart,
        title=content.title,
        outlet=content.outlet,
        authors=content.authors,
        language=content.language,
        address=content.address,
        dateline=content.dateline,
        published=content.published,
        updated=content.updated,
        notes=notes,
    )


def _name_note(name: str, kind: str) -> tuple[str, ...]:
    """Say so where the content is not what the suffix promises."""
    dot = name.rfind(".")
    promised = SUFFIXES.get(name[dot:].lower()) if dot > 0 else None
    if promised is None or promised == kind:
        return ()
    words = {TEXT: "plain text", MARKDOWN: "Markdown", HTML: "HTML"}
    return (f"Named {name[dot:]}, but its content is {words[kind]}; read as that.",)
