"""HTML becomes content: its visible text, its metadata, and which of its lines are the article."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

from ..text import clean, fold
from . import mainpart, tree
from .align import main_lines
from .furniture import line_why
from .language import infer_language
from .lines import apart_spans, is_prose, read_lines
from .metadata import read_metadata
from .plain import read_plain, scan
from .reading import Content
from .visible import read_visible

if TYPE_CHECKING:
    from .lines import Line
    from .metadata import Metadata
    from .plain import Scan
    from .tree import Node

OUTSIDE = "outside the article"

NOT_FOUND = "The article could not be told from the rest of the page, so nothing is set apart."
TOO_DEEP = "The page is nested too deeply to be laid out; all of its text is taken, line by line."

_ABOVE = 8
_CODE = re.compile(
    r"<(script|style|template|noscript)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_TAGS = re.compile(r"<[a-zA-Z/!?][^<>]*>")


def _flat(text: str) -> Content:
    """Read a page that no tree can hold: every tag ends a line."""
    bare = unescape(_TAGS.sub("\n", _CODE.sub("\n", text)))
    kept = [" ".join(line.split()) for line in clean(bare).replace("\r", "\n").split("\n")]
    content = read_plain("\n".join(line for line in kept if line))
    return replace(content, notes=(*content.notes, TOO_DEEP))


def _title_line(lines: list[Line], main: set[int], metadata: Metadata) -> int | None:
    """Find the line that shows the title: the last one above the article, or else the first one anywhere."""
    wanted = {fold(heading) for heading in metadata.headings}
    if metadata.title is not None:
        wanted.add(fold(metadata.title.value))
    found = [i for i, line in enumerate(lines) if fold(line.text) in wanted]
    first = min((i for i in main if is_prose(lines[i].text)), default=len(lines))
    above = [i for i in found if i <= first]
    return above[-1] if above else None


def _article_lines(lines: list[Line], main: set[int], title: int | None) -> list[int]:
    """Return the indexes of the article's lines and of those between its title and its first paragraph."""
    first = min((i for i in main if is_prose(lines[i].text)), default=min(main))
    start = title if title is not None and first - title <= 3 * _ABOVE else max(0, first - _ABOVE)
    return sorted({*main, *range(start, first), *(() if title is None else (title,))})


def _whys(
    lines: list[Line], main: set[int], regions: list[str], found: Scan, order: list[int]
) -> dict[int, str]:
    whys = {order[index]: why for index, why in found.whys.items()}
    for index, line in enumerate(lines):
        if index not in main and index not in whys:
            region = regions[line.number - 1]
            whys[index] = region or line_why(line.text) or OUTSIDE
    return whys


def _read_tree(root: Node, deep: int) -> Content:
    visible = read_visible(root)
    text = clean(visible.text)
    lines = read_lines(text)
    metadata = read_metadata(root)
    language = metadata.language or infer_language(text)
    content = Content(
        text=text,
        title=metadata.title,
        outlet=metadata.outlet,
        authors=metadata.authors,
        language=language,
        address=metadata.address,
        published=metadata.published,
        updated=metadata.updated,
    )
    passages: list[str] = []
    if len(text) <= mainpart.LARGEST and deep <= mainpart.DEEPEST:
        passages = mainpart.main_passages(root)
    main = main_lines([line.text for line in lines], passages)
    if not main:
        return replace(content, notes=(NOT_FOUND,))
    title = _title_line(lines, main, metadata)
    order = _article_lines(lines, main, title)
    found = scan([lines[index] for index in order], metadata.tag)
    whys = _whys(lines, main, visible.regions, found, order)
    if title is not None:
        whys.pop(title, None)
    return _with_header(replace(content, apart=apart_spans(lines, whys)), found)


def _with_header(content: Content, found: Scan) -> Content:
    """Fill in what the page's metadata does not say from the visible lines at the head of the article."""
    head = found.header
    return replace(
        content,
        title=content.title or head.title,
        outlet=content.outlet or head.outlet,
        authors=content.authors or found.authors,
        dateline=head.dateline,
        published=content.published if content.published.known else head.published,
        updated=content.updated if content.updated.known else head.updated,
    )


def read_html(text: str) -> Content:
    """Make content of the decoded text of an HTML page or fragment.

    The text is all that is visible; what is not the article is apart. Where the article cannot be told from the rest,
    nothing is apart and a note says so.
    """
    root = tree.parse(text)
    deep = tree.DEEPEST if root is None else tree.depth(root)
    if root is None or deep >= tree.DEEPEST:
        return _flat(text)
    return _read_tree(root, deep)


def fragment_text(text: str) -> str:
    """Return the visible text of HTML without asking which part of it is an article."""
    root = tree.parse(text)
    return "" if root is None else clean(read_visible(root).text)
