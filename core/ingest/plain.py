"""Plain text becomes content: the lines of an article, what stands at its head, and furniture round it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..records import record
from .furniture import own_furniture, with_links
from .header import BYLINE, closing_byline, read_header
from .language import infer_language
from .lines import apart_spans, read_lines
from .reading import Content

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .header import Header
    from .lines import Line
    from .reading import Found


@record
class Scan:
    """What the lines of an article say: its header, its authors, and why lines are apart, by index."""

    header: Header
    authors: tuple[Found, ...]
    whys: dict[int, str]


def scan(lines: Sequence[Line], language: str = "") -> Scan:
    """Read header lines, bylines and furniture of an article's lines; `language` may settle the order of a date."""
    own = own_furniture(lines)
    closing = closing_byline(lines, own)
    whys = with_links(lines, own, closing[0] if closing else None)
    header = read_header(lines, whys, language)
    authors = tuple(header.authors)
    whys = whys | header.whys
    if closing is not None and closing[0] >= header.body:
        authors = authors or closing[1]
        whys[closing[0]] = BYLINE
    return Scan(header, authors, whys)


def read_plain(text: str) -> Content:
    """Make content of plain text. Never fails; what cannot be read stays unknown."""
    lines = read_lines(text)
    language = infer_language(text)
    found = scan(lines, language.value if language else "")
    head = found.header
    return Content(
        text=text,
        apart=apart_spans(lines, found.whys),
        title=head.title,
        outlet=head.outlet,
        authors=found.authors,
        language=head.language or language,
        address=head.address,
        dateline=head.dateline,
        published=head.published,
        updated=head.updated,
    )
