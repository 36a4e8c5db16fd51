"""The visible text of a page, as a browser would lay it out: blocks on lines of their own, white space collapsed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .tree import Node

# Runs of white space that are not one space already: few, so that long texts are not cut into their words.
_SPACE = re.compile(r"[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_COMMENTS = re.compile(
    r"(?:^|[\s_-])(?:comments?|disqus\w*|kommentare|commentaires|comentarios)(?:$|[\s_-])",
    re.IGNORECASE,
)
_INVISIBLE = frozenset(
    {
        "head",
        "script",
        "style",
        "template",
        "noscript",
        "iframe",
        "object",
        "embed",
        "video",
        "audio",
        "canvas",
        "svg",
        "select",
        "textarea",
        "datalist",
        "option",
        "input",
        "img",
        "map",
        "area",
        "param",
        "source",
        "track",
        "link",
        "meta",
        "title",
        "base",
        "frame",
        "frameset",
        "noframes",
        "progress",
        "meter",
    }
)
_PARAGRAPHS = frozenset(
    {
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "ul",
        "ol",
        "dl",
        "table",
        "pre",
        "figure",
        "hr",
        "article",
        "section",
        "main",
        "aside",
        "nav",
        "header",
        "footer",
        "form",
        "fieldset",
        "address",
        "details",
    }
)
_BLOCKS = _PARAGRAPHS | frozenset(
    {
        "html",
        "body",
        "div",
        "li",
        "dt",
        "dd",
        "tr",
        "td",
        "th",
        "caption",
        "thead",
        "tbody",
        "tfoot",
        "figcaption",
        "legend",
        "summary",
        "center",
        "dir",
        "menu",
        "optgroup",
        "hgroup",
        "search",
        "dialog",
        "marquee",
    }
) - {"td", "th"}
_REGIONS = {
    "nav": "navigation",
    "footer": "footer",
    "aside": "beside the article",
    "form": "form",
    "figcaption": "caption",
}
_HOLDERS = frozenset({"div", "section", "ul", "ol", "aside", "article", "footer"})


@dataclass(slots=True)
class Visible:
    """Lines of visible text; `regions` names for each line the part of the page it stands in ("" where unknown).

    `headings` are the indexes of lines in an h1.
    """

    lines: list[str] = field(default_factory=list[str])
    regions: list[str] = field(default_factory=list[str])
    headings: list[int] = field(default_factory=list[int])

    @property
    def text(self) -> str:
        """The lines, joined."""
        return "\n".join(self.lines)


def _is_hidden(node: Node) -> bool:
    tag = node.tag
    if tag in _INVISIBLE:
        return True
    if tag in {"body", "html"}:
        return False
    if tag == "dialog" and node.get("open", "-") == "-":
        return True
    return node.get("hidden", "-") != "-" or bool(_HIDDEN_STYLE.search(node.get("style", "")))


def _region(node: Node, outer: str) -> str:
    """Return the part of the page that a node begins, or the one it stands in."""
    tag = node.tag
    if tag in _HOLDERS and _COMMENTS.search(f"{node.get('id', '')} {node.get('class', '')}"):
        return "comments"
    if tag in _REGIONS:
        return _REGIONS[tag]
    if tag == "header" and not outer and node.getparent() is not None:
        parent = node.getparent()
        return "page header" if parent is not None and parent.tag in {"body", "div"} else outer
    return outer


class _Page:
    """Lines being written."""

    def __init__(self) -> None:
        self.out = Visible()
        self._parts: list[str] = []
        self._region = ""
        self._heading = False
        self._gap = False

    def write(self, text: str, region: str, *, heading: bool, kept: bool) -> None:
        """Add text to the current line; `kept` keeps its white space as it is."""
        if kept:
            first, *others = text.split("\n")
            self._add(first, region, heading=heading)
            for other in others:
                self.end_line(always=True)
                self._add(other, region, heading=heading)
            return
        text = _SPACE.sub(" ", text)
        if not self._parts or self._parts[-1].endswith((" ", "\t")):
            text = text.removeprefix(" ")
        self._add(text, region, heading=heading)

    def _add(self, text: str, region: str, *, heading: bool) -> None:
        if not text:
            return
        if not self._parts:
            self._region, self._heading = region, heading
        self._parts.append(text)

    def tab(self) -> None:
        """Set the next table cell apart."""
        if self._parts:
            self._parts[-1] = self._parts[-1].rstrip(" ")
            self._parts.append("\t")

    def end_line(self, *, always: bool = False, gap: bool = False) -> None:
        """End the line if there is any, with `always` an empty one too; `gap` asks for an empty line after it."""
        line = "".join(self._parts).rstrip(" \t")
        self._parts.clear()
        if line:
            if self._gap and self.out.lines and self.out.lines[-1]:
                self._append("", "")
            self._gap = False
            if self._heading:
                self.out.headings.append(len(self.out.lines))
            self._append(line, self._region)
        elif always and self.out.lines and self.out.lines[-1]:
            self._append("", "")
        self._gap = self._gap or gap

    def _append(self, line: str, region: str) -> None:
        self.out.lines.append(line)
        self.out.regions.append(region)


def read_visible(root: Node) -> Visible:
    """Walk a tree and return its visible text.

    Scripts, styles, templates, form fields, pictures and what is hidden by attribute or inline style are left out.
    Cells of a table row have a tab between them.
    """
    page = _Page()
    # What is still to do: a node to enter, or a node to leave and the text after it.
    todo: list[tuple[Node, str, bool, bool, bool]] = [(root, "", False, False, True)]
    while todo:
        node, outer, heading, kept, entering = todo.pop()
        if not entering:
            _leave(page, node)
            parent = node.getparent()
            if node.tail and parent is not None and node is not root:
                page.write(node.tail, outer, heading=heading, kept=kept)
            continue
        todo.append((node, outer, heading, kept, False))
        if _is_hidden(node):
            continue
        region = _region(node, outer)
        inner_heading, inner_kept = heading or node.tag == "h1", kept or node.tag == "pre"
        _enter(page, node)
        if node.text:
            page.write(node.text, region, heading=inner_heading, kept=inner_kept)
        children = list(node)
        todo.extend(
            (child, region, inner_heading, inner_kept, True) for child in reversed(children)
        )
    page.end_line()
    return page.out


def _enter(page: _Page, node: Node) -> None:
    tag = node.tag
    if tag in {"td", "th"}:
        page.tab()
    elif tag == "br":
        page.end_line(always=True)
    elif tag in _BLOCKS:
        page.end_line(gap=tag in _PARAGRAPHS)


def _leave(page: _Page, node: Node) -> None:
    if node.tag in _BLOCKS and not _is_hidden(node):
        page.end_line(gap=node.tag in _PARAGRAPHS)
