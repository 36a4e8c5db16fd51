"""The edge to trafilatura: the passages of a page that are its article."""

from __future__ import annotations

import logging
from copy import deepcopy
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from .tree import Node

DEEPEST = 400
"""A page nested deeper is not looked through for its article."""

LARGEST = 3_000_000
"""A page with more visible text (in code points) is not looked through for its article."""


_LEAST = 250


def _extract(root: Node, *, fast: bool) -> list[str]:
    import trafilatura  # noqa: PLC0415 - dear to import, and only pages need it

    # What it warns of (a page without an article) reaches the user as a note.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    document = cast("Any", trafilatura).bare_extraction(
        deepcopy(root),
        fast=fast,
        include_comments=False,
        include_tables=True,
        include_formatting=False,
        with_metadata=False,
    )
    text = cast("str | None", getattr(document, "text", None)) or ""
    return [line for line in text.split("\n") if line.strip()]


def main_passages(root: Node) -> list[str]:
    """Return the passages that trafilatura takes for the article, in order; none where it finds nothing.

    Its slower methods are asked only where the fast one finds little. No metadata and no comments are asked for, so no
    date is guessed. The tree is not changed.
    """
    passages = _extract(root, fast=True)
    if sum(map(len, passages)) >= _LEAST:
        return passages
    return _extract(root, fast=False) or passages
