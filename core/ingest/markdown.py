"""Markdown becomes content: rendered to HTML, then its visible text is read as plain text is.

Front matter stays in the text, as the first lines, apart; what it says goes before what the lines say.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ..text import fold, one_line
from ..words import Origin
from .dates import read_moment
from .language import infer_language, primary_tag
from .lexicon import header_words
from .lines import apart_spans, read_lines
from .names import split_credit
from .page import fragment_text
from .plain import scan
from .reading import Content, Found

if TYPE_CHECKING:
    from ..models import DateValue

FRONT_MATTER = "front matter"

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_ENTRY = re.compile(r"^([^\W\d_][\w .-]*?)[ \t]*:(?:[ \t]+(.*))?$")
_ITEM = re.compile(r"^[ \t]*-[ \t]+(.+)$")
_LONGEST = 20_000

Entries = dict[str, list[str]]


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return value


def _values(written: str) -> list[str]:
    written = written.strip()
    if written.startswith("[") and written.endswith("]"):
        return [item for part in written[1:-1].split(",") if (item := _unquoted(part))]
    value = _unquoted(written)
    return [value] if value else []


def read_front_matter(text: str) -> tuple[str, Entries, str]:
    """Split front matter off Markdown: its lines as written, its entries by folded key, and the rest of the text.

    Simple entries and lists are read; what is nested deeper is left in the lines. Without front matter the first two
    are empty.
    """
    match = _FRONT.match(text)
    if match is None or len(match[1]) > _LONGEST:
        return "", {}, text
    entries: Entries = {}
    key = ""
    for line in match[1].split("\n"):
        if entry := _ENTRY.match(line):
            key = fold(entry[1])
            entries[key] = _values(entry[2] or "")
        elif key and (item := _ITEM.match(line)):
            entries[key].append(_unquoted(item[1]))
    if not entries:
        return "", {}, text
    return match[0].rstrip("\n"), entries, text[match.end() :]


def _first(entries: Entries, purpose: str) -> Found | None:
    for key in sorted(header_words(purpose)):
        for value in entries.get(key, ()):
            return Found(one_line(value), Origin.READ, f"front matter {key}")
    return None


def _all(entries: Entries, purpose: str) -> tuple[Found, ...]:
    for key in sorted(header_words(purpose)):
        names = [name for value in entries.get(key, ()) for name in split_credit(one_line(value))]
        if names:
            return tuple(Found(name, Origin.READ, f"front matter {key}") for name in names)
    return ()


def _date(entries: Entries, purpose: str, language: str) -> DateValue | None:
    for key in sorted(header_words(purpose)):
        for value in entries.get(key, ()):
            read = read_moment(value, f"front matter {key}", language)
            if read.known:
                return read
    return None


def render(markdown: str) -> str:
    """Return the visible text of Markdown; scripts in raw HTML are left out as on any page."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only Markdown needs it

    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return fragment_text(parser.render(markdown))


def read_markdown(text: str) -> Content:
    """Make content of Markdown. The text is what a reader of the rendered page sees, with the front matter above it."""
    front, entries, rest = read_front_matter(text)
    body = render(rest)
    whole = f"{front}\n\n{body}" if front else body
    lines = read_lines(whole)
    within = sum(line.start < len(front) for line in lines)
    inferred = infer_language(body)
    language = _first(entries, "label language")
    if language is not None:
        language = (
            replace(language, value=primary_tag(language.value))
            if primary_tag(language.value)
            else None
        )
    language = language or inferred
    found = scan(lines[within:], language.value if language else "")
    whys = {index + within: why for index, why in found.whys.items()}
    whys.update(dict.fromkeys(range(within), FRONT_MATTER))
    head = found.header
    return Content(
        text=whole,
        apart=apart_spans(lines, whys),
        title=_first(entries, "label title") or head.title,
        outlet=_first(entries, "label outlet") or head.outlet,
        authors=_all(entries, "label author") or found.authors,
        language=language,
        address=_first(entries, "label address") or head.address,
        dateline=head.dateline,
        published=_date(entries, "published", language.value if language else "") or head.published,
        updated=_date(entries, "updated", language.value if language else "") or head.updated,
    )
