"""The edge to lxml: HTML text becomes a tree of nodes. Nothing is fetched, no script runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST = 2_000
"""The parser loses what is nested deeper than 2,048 elements; a page that comes near it is not trusted to it."""


class Node(Protocol):
    """What the readers use of an element; `tag` is a name in small letters, for elements."""

    @property
    def tag(self) -> str: ...  # noqa: D102
    @property
    def text(self) -> str | None: ...  # noqa: D102
    @property
    def tail(self) -> str | None: ...  # noqa: D102
    def get(self, key: str, default: str = "") -> str: ...  # noqa: D102
    def iter(self, *tags: str) -> Iterator[Node]: ...  # noqa: D102
    def itertext(self) -> Iterator[str]: ...  # noqa: D102
    def getparent(self) -> Node | None: ...  # noqa: D102
    def __iter__(self) -> Iterator[Node]: ...


def parse(text: str) -> Node | None:
    """Parse HTML, whole pages and fragments alike; what a page says of its encoding is ignored, `text` is decoded.

    None where it holds no element at all.
    """
    from lxml import html  # noqa: PLC0415 - dear to import, and only pages need it

    lxml_html = cast("Any", html)
    parser = lxml_html.HTMLParser(
        encoding="utf-8",
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        huge_tree=True,
    )
    try:
        return cast("Node", lxml_html.document_fromstring(text.encode(), parser=parser))
    except lxml_html.etree.LxmlError:
        return None


def depth(root: Node) -> int:
    """Return how many elements deep the tree is."""
    deepest, stack = 0, [(root, 1)]
    while stack:
        node, level = stack.pop()
        deepest = max(deepest, level)
        stack.extend((child, level + 1) for child in node)
    return deepest


def inner_text(node: Node) -> str:
    """Return the text inside a node, on one line."""
    return " ".join("".join(node.itertext()).split())
