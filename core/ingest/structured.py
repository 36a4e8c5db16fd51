"""JSON-LD: what a page says about itself in a form for machines. What is malformed is ignored."""

from __future__ import annotations

import json
from html import unescape
from typing import Any, cast

_ARTICLES = ("NewsArticle", "Article", "BlogPosting", "Report", "LiveBlogPosting", "WebPage")
_MOST_OBJECTS = 200

Thing = dict[str, Any]


def _types(thing: Thing) -> list[str]:
    kind: object = thing.get("@type")
    many = cast("list[object]", kind) if isinstance(kind, list) else [kind]
    return [str(one).rsplit("/", 1)[-1] for one in many if one]


def _rank(thing: Thing) -> int:
    kinds = _types(thing)
    for rank, wanted in enumerate(_ARTICLES):
        if any(kind == wanted or (rank < 2 and kind.endswith(wanted)) for kind in kinds):  # noqa: PLR2004
            return rank
    return len(_ARTICLES)


def _flatten(value: object, found: list[Thing]) -> None:
    todo = [value]
    while todo and len(found) < _MOST_OBJECTS:
        one = todo.pop(0)
        if isinstance(one, list):
            todo.extend(cast("list[object]", one))
        elif isinstance(one, dict):
            thing = cast("Thing", one)
            found.append(thing)
            todo.extend(
                thing[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in thing
            )


def read_things(scripts: list[str]) -> list[Thing]:
    """Return the objects of the page's JSON-LD scripts that describe an article, the most fitting first."""
    found: list[Thing] = []
    for script in scripts:
        try:
            value: object = json.loads(script.strip().removesuffix(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        _flatten(value, found)
    return sorted((thing for thing in found if _rank(thing) < len(_ARTICLES)), key=_rank)


def text_of(value: object) -> str:
    """Return the text of a value, or of the name inside it; "" where there is none."""
    if isinstance(value, list):
        many = cast("list[object]", value)
        value = many[0] if many else None
    if isinstance(value, dict):
        value = cast("Thing", value).get("name")
    return unescape(value) if isinstance(value, str) else ""


def texts_of(value: object) -> list[str]:
    """Return the text of each of one or many values."""
    many = cast("list[object]", value) if isinstance(value, list) else [value]
    return [text for one in many if (text := text_of(one))]
