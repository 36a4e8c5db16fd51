"""The encoding that a page declares for itself, understood as browsers do.

A page must not be able to hide text from the reader that a browser shows: UTF-7 and the like are never taken from it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from .lexicon import encoding_labels

_META = re.compile(
    rb"<meta\b[^>]{0,200}?\bcharset\s*=\s*(?:\"\s*([^\">]{1,40})|'\s*([^'>]{1,40})|([^\s\"'>;]{1,40}))",
    re.IGNORECASE,
)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([^\"'>]{1,40})[\"']", re.IGNORECASE)
_END = re.compile(r"[;\s].*", re.DOTALL)
_HEAD = 8192
_MOST_LABELS = 20


class Declared(NamedTuple):
    """The encoding a page declares (None if it does not), and the labels it gives that stand for no encoding."""

    encoding: str | None
    refused: tuple[str, ...]


def read_declared(data: bytes) -> Declared:
    """Read what the head of an HTML page declares: the first label of the encoding standard.

    As in browsers, a label that the standard does not know or refuses is passed over.
    """
    head = data[:_HEAD]
    matches = [*_META.finditer(head), *_XML.finditer(head)]
    refused: list[str] = []
    for match in matches[:_MOST_LABELS]:
        written = next(group for group in match.groups() if group is not None)
        label = _END.sub("", written.decode("ascii", "replace").strip().lower())
        if encoding := encoding_labels().get(label):
            return Declared(encoding, tuple(refused))
        if label and label not in refused:
            refused.append(label)
    return Declared(None, tuple(refused))


def refused_note(refused: tuple[str, ...], encoding: str) -> str:
    """Return the sentence that says which labels were passed over, and how the page was read."""
    labels = ", ".join(f"“{label}”" for label in refused)
    return (
        f"The page declares {labels}, which browsers do not take from a page; read as {encoding}."
    )
