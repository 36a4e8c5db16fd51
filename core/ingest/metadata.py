"""What a page says about itself: title, outlet, authors, address, dates, language, each with where it says so.

Only what is written is taken; no date is guessed from an address or from the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..models import DateValue
from ..records import record
from ..text import fold, one_line
from ..words import Origin
from .dates import read_moment
from .language import primary_tag
from .names import split_credit
from .reading import Found
from .structured import read_things, text_of, texts_of
from .tree import inner_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .structured import Thing
    from .tree import Node

_OUTLET = (
    "og:site_name",
    "application-name",
    "publisher",
    "dc.publisher",
    "citation_journal_title",
)
_AUTHOR = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
    "citation_author",
)
_PUBLISHED = (
    "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.issued", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "parsely-pub-date",
    "sailthru.date", "citation_publication_date", "article.published", "article:published", "pdate", "ptime",
)  # fmt: skip
_UPDATED = (
    "article:modified_time", "og:updated_time", "datemodified", "dc.date.modified", "dcterms.modified", "lastmod",
    "last-modified", "article.updated", "article:modified", "utime",
)  # fmt: skip
_SEPARATOR = re.compile(r"\s+[|–—·•»-]\s+|\s+::\s+|\s*\|\s*")
_ADDRESS = re.compile(r"^https?://[^\s<>\"]+$")
_LONGEST_TITLE = 300
_LONGEST_NAME = 80
_MOST_AUTHORS = 12
_NEAR = 60
_MOST_TITLE_PARTS = 6
_MOST_OUTLET_WORDS = 4


@dataclass(slots=True)
class Facts:
    """What stands in a page's tree, before it is weighed."""

    metas: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    things: list[Thing] = field(default_factory=list["Thing"])
    headings: list[str] = field(default_factory=list[str])
    title: str = ""
    canonical: str = ""
    language: str = ""
    credits: list[str] = field(default_factory=list[str])
    times: list[tuple[str, bool]] = field(default_factory=list[tuple[str, bool]])


@record
class Metadata:
    """The metadata of a page; `headings` are the texts of its h1 elements, which may stand in the text as its title."""

    title: Found | None
    outlet: Found | None
    authors: tuple[Found, ...]
    language: Found | None
    tag: str
    address: Found | None
    published: DateValue
    updated: DateValue
    headings: tuple[str, ...]


def _collect_meta(node: Node, facts: Facts) -> None:
    for attribute in ("property", "name", "itemprop", "http-equiv"):
        key = node.get(attribute, "").strip().lower()
        content = one_line(node.get("content", ""))
        if key and content:
            facts.metas.setdefault(key, []).append(content)


def _collect_times(places: list[tuple[int, Node]], heading: int | None, facts: Facts) -> None:
    """Keep the <time> elements near the first heading, the next one after it first."""
    near: list[tuple[int, Node]] = []
    for place, node in places:
        if (
            node.get("itemprop") in {"datePublished", "dateModified"}
            or node.get("pubdate", "-") != "-"
        ):
            near.append((-1, node))
        elif heading is not None and heading - _NEAR // 3 <= place <= heading + _NEAR:
            near.append((abs(place - heading), node))
    for _, node in sorted(near, key=lambda pair: pair[0]):
        words = f"{node.get('itemprop')} {node.get('class')} {inner_text(node)}".lower()
        updated = any(word in words for word in ("modified", "update", "aktualisiert", "jour"))
        facts.times.append((node.get("datetime"), updated))


def collect(root: Node) -> Facts:
    """Collect from a tree everything that may be metadata."""
    facts = Facts(language=root.get("lang", "") or root.get("xml:lang", ""))
    scripts: list[str] = []
    times: list[tuple[int, Node]] = []
    heading: int | None = None
    for place, node in enumerate(root.iter()):
        tag = node.tag
        if tag == "meta":
            _collect_meta(node, facts)
        elif tag == "script" and "ld+json" in node.get("type", "").lower():
            scripts.append(node.text or "")
        elif tag == "title" and not facts.title:
            facts.title = inner_text(node)
        elif tag == "h1" and (text := inner_text(node)):
            heading = place if heading is None else heading
            facts.headings.append(text)
        elif tag == "link" and "canonical" in node.get("rel", "").lower().split():
            facts.canonical = facts.canonical or node.get("href", "").strip()
        elif tag == "time" and node.get("datetime"):
            times.append((place, node))
        elif "author" in node.get("rel", "").split() or node.get("itemprop") == "author":
            facts.credits.append(inner_text(node))
    facts.things = read_things(scripts)
    _collect_times(times, heading, facts)
    return facts


def _metas(facts: Facts, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        for content in facts.metas.get(name, ()):
            yield content, f"meta {name}"


def _things(facts: Facts, key: str) -> Iterator[tuple[str, str]]:
    for thing in facts.things:
        if text := one_line(text_of(thing.get(key))):
            yield text, f"JSON-LD {key}"


def _first(values: Iterable[tuple[str, str]], longest: int) -> Found | None:
    for value, detail in values:
        if value and len(value) <= longest:
            return Found(value, Origin.READ, detail)
    return None


def _outlet(facts: Facts) -> Found | None:
    def values() -> Iterator[tuple[str, str]]:
        yield from _metas(facts, _OUTLET[:1])
        for text, _ in _things(facts, "publisher"):
            yield text, "JSON-LD publisher.name"
        yield from _metas(facts, _OUTLET[1:])

    return _first((v for v in values() if not _ADDRESS.match(v[0])), _LONGEST_NAME)


def _outlet_from_title(facts: Facts) -> Found | None:
    """Take the last part of "Port strike goes on | Harbour Times" for the outlet, if the rest is a heading."""
    parts = _SEPARATOR.split(facts.title)
    if not 1 < len(parts) <= _MOST_TITLE_PARTS or len(parts[-1].split()) > _MOST_OUTLET_WORDS:
        return None
    if fold(parts[0]) not in {fold(heading) for heading in facts.headings}:
        return None
    return Found(parts[-1], Origin.INFERRED, "end of the page's title")


def _without_outlet(title: str, outlet: str, headings: list[str]) -> str:
    """Cut the outlet's name off a page's title."""
    folded = {fold(heading): heading for heading in headings}
    if fold(title) in folded:
        return title
    cuts = list(_SEPARATOR.finditer(title))
    for cut in cuts:
        if fold(title[: cut.start()]) in folded:
            return title[: cut.start()]
    if not cuts:
        return title
    head, tail = title[: cuts[-1].start()], title[cuts[-1].end() :]
    is_outlet = bool(outlet) and (fold(tail) in fold(outlet) or fold(outlet) in fold(tail))
    return head if head and (is_outlet or "|" in cuts[-1].group()) else title


def _title(facts: Facts, outlet: str) -> Found | None:
    def values() -> Iterator[tuple[str, str]]:
        yield from _metas(facts, ("og:title",))
        yield from _things(facts, "headline")
        if facts.headings:
            yield facts.headings[0], "h1"
        yield facts.title, "title element"

    cut = ((one_line(_without_outlet(v, outlet, facts.headings)), d) for v, d in values())
    return _first(((v, d) for v, d in cut if fold(v) != fold(outlet)), _LONGEST_TITLE)


def _authors(facts: Facts, outlet: str) -> tuple[Found, ...]:
    def sources() -> Iterator[tuple[list[str], str]]:
        for name in _AUTHOR:
            yield facts.metas.get(name, []), f"meta {name}"
        for thing in facts.things:
            yield texts_of(thing.get("author")), "JSON-LD author"
        yield facts.credits, "author's link"

    for values, detail in sources():
        names = [name for value in values for name in split_credit(one_line(value))]
        kept = [
            n for n in dict.fromkeys(names) if len(n) <= _LONGEST_NAME and fold(n) != fold(outlet)
        ]
        if kept:
            return tuple(Found(name, Origin.READ, detail) for name in kept[:_MOST_AUTHORS])
    return ()


def _date(facts: Facts, names: tuple[str, ...], key: str, *, updated: bool) -> DateValue:
    def values() -> Iterator[tuple[str, str]]:
        yield from _metas(facts, names[:2])
        yield from _things(facts, key)
        yield from _metas(facts, names[2:])
        for written, is_updated in facts.times:
            if is_updated == updated:
                yield written, "time element"

    for written, detail in values():
        value = read_moment(written, detail, facts.language)
        if value.known:
            return value
    return DateValue()


def _language(facts: Facts) -> tuple[str, str]:
    for tag, detail in (
        (facts.language, "html lang"),
        *_metas(facts, ("content-language", "og:locale", "language")),
        *_things(facts, "inLanguage"),
    ):
        if primary_tag(tag):
            return tag.replace("_", "-"), detail
    return "", ""


def read_metadata(root: Node) -> Metadata:
    """Read the metadata of a page's tree. What is not said stays None or unknown."""
    facts = collect(root)
    outlet = _outlet(facts) or _outlet_from_title(facts)
    name = outlet.value if outlet else ""
    tag, detail = _language(facts)
    addresses = ((facts.canonical, "link canonical"), *_metas(facts, ("og:url",)))
    return Metadata(
        title=_title(facts, name),
        outlet=outlet,
        authors=_authors(facts, name),
        language=Found(primary_tag(tag), Origin.READ, detail) if tag else None,
        tag=tag,
        address=_first((a for a in addresses if _ADDRESS.match(a[0])), 2_000),
        published=_date(facts, _PUBLISHED, "datePublished", updated=False),
        updated=_date(facts, _UPDATED, "dateModified", updated=True),
        headings=tuple(facts.headings),
    )
