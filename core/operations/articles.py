"""What a user does with articles."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ..errors import InvalidValueError, ReadOnlyError
from ..ingest.reading import Skipped
from ..jobs import Progress
from ..models import DateValue
from ..records import record
from ..store import articles, dates, support
from ..text import clean, one_line, shorten
from ..values import choose, names, parse_address, parse_date, parse_moment
from ..words import DateKind, Origin, Role
from .labels import change_of
from .ties import drop_lonely

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..ingest.reading import Found, Reading
    from ..jobs import Job
    from ..models import ApartSpan, Article
    from ..store.project import Project
    from .ties import Removed

_STAGED_AT_ONCE = 20
_STAGED_BYTES = 256 * 1024
_NAMES = {"collection": "group", "embargoed": "embargo", "embargo_until": "embargo"}
"""What some columns of an article are called in the labels of steps; the others by their own names."""


@record
class Confirmed:
    """A reading as the user confirmed it: with its role, and a group of its own ("" is that of the import).

    What they changed stands in the reading, with the origin "set" and the evidence as its detail; a value they took
    away is an empty one.
    """

    reading: Reading
    role: Role = Role.REPORT
    group: str = ""


@record
class Added:
    """An article that came in: its id, title or file name, what the user should know of its reading, and its file."""

    article_id: int
    label: str
    notes: tuple[str, ...]
    source_name: str = ""


@record
class ImportReport:
    """What an import did: the articles added, and what was left out and why."""

    added: tuple[Added, ...]
    skipped: tuple[Skipped, ...]


def known_sources(project: Project) -> dict[str, int]:
    """Return, for the hash of each source that the project holds, the id of its article."""
    return articles.known_sources(project)


def import_articles(
    project: Project,
    readings: Iterable[Reading | Confirmed | Skipped],
    *,
    total: int = 0,
    group: str = "",
) -> Job[ImportReport]:
    """Take articles in, as one step at the end; closing the job before adds nothing.

    `readings` are read one by one while the job runs; `total` is how many to expect. An article whose bytes the
    project holds already is skipped and named.
    """
    if project.read_only:
        raise ReadOnlyError(project.read_only)
    known = articles.known_sources(project)
    taken: list[Confirmed] = []
    skipped: list[Skipped] = []
    rows: list[tuple[dict[str, Any], dict[str, Any], Reading]] = []
    seen: dict[str, str] = {}
    for done, one in enumerate(readings, 1):
        reading = one.reading if isinstance(one, Confirmed) else one
        again = _already(reading, known, seen)
        if isinstance(reading, Skipped):
            skipped.append(reading)
        elif again:
            skipped.append(Skipped(reading.name, reading.path, again))
        else:
            seen[reading.sha256] = reading.name
            taken.append(one if isinstance(one, Confirmed) else Confirmed(reading))
        if len(taken) >= _STAGED_AT_ONCE or _size(taken) >= _STAGED_BYTES:
            rows.extend(_staged(project, taken, group))
            taken.clear()
        yield Progress(done, max(total, done), reading.name)
    rows.extend(_staged(project, taken, group))
    added: list[Added] = []
    if rows:
        with project.step(f"Import {len(rows)} article{'s' if len(rows) > 1 else ''}"):
            ids = articles.publish(
                project, [r[0] for r in rows], [r[1] for r in rows], project.annotator_id()
            )
        added = [
            Added(i, r[2].title.value if r[2].title else r[2].name, r[2].notes, r[2].name)
            for i, r in zip(ids, rows, strict=True)
        ]
    return ImportReport(tuple(added), tuple(skipped))


def _already(reading: Reading | Skipped, known: dict[str, int], seen: dict[str, str]) -> str:
    if isinstance(reading, Skipped):
        return ""
    if reading.sha256 in known:
        return f"The same bytes are in the project already, as article {known[reading.sha256]}."
    if reading.sha256 in seen:
        return f"The same bytes as {seen[reading.sha256]}, taken in just now."
    return ""


def _size(taken: list[Confirmed]) -> int:
    return sum(len(one.reading.source) for one in taken)


def _staged(
    project: Project, taken: list[Confirmed], group: str
) -> list[tuple[dict[str, Any], dict[str, Any], Reading]]:
    """Store the texts; return the rows to publish, with what else is to be told of each reading."""
    texts = ((one.reading.text, one.reading.source) for one in taken)
    return [
        (
            _article_row(one, group),
            _version_row(one.reading, *pair),
            replace(one.reading, text="", source=b""),
        )
        for one, pair in zip(taken, articles.stage(project, texts), strict=True)
    ]


def _article_row(confirmed: Confirmed, group: str) -> dict[str, Any]:
    reading = confirmed.reading
    found: dict[str, Found | None] = {
        "title": reading.title,
        "outlet": reading.outlet,
        "language": reading.language,
        "address": reading.address,
        "dateline": reading.dateline,
    }
    provenance = {
        name: [value.origin.value, value.detail] for name, value in found.items() if value
    }
    if reading.authors:
        provenance["authors"] = [reading.authors[0].origin.value, reading.authors[0].detail]
    return {
        **{name: one_line(value.value) if value else "" for name, value in found.items()},
        "authors": json.dumps(
            names(author.value for author in reading.authors), ensure_ascii=False
        ),
        "role": confirmed.role.value,
        "embargoed": 0,
        "embargo_until": None,
        "collection": one_line(confirmed.group or group),
        "note": "",
        "provenance": json.dumps(provenance, ensure_ascii=False),
        "published": reading.published,
    }


def _version_row(reading: Reading, text_sha256: str, source_sha256: str) -> dict[str, Any]:
    notes = list(reading.notes)
    if reading.updated.known:
        notes.append(f"Updated {reading.updated} ({reading.updated.detail}).")
    return {
        "text_sha256": text_sha256,
        "length": len(reading.text),
        "source_sha256": source_sha256,
        "source_name": clean(reading.name),
        "media_type": reading.media_type,
        "encoding": reading.encoding,
        "address": one_line(reading.address.value) if reading.address else "",
        "archive_address": "",
        "apart": _spans(reading.apart),
        "notes": clean("\n".join(notes)),
        "retrieved": DateValue(),
    }


def _spans(spans: Iterable[ApartSpan]) -> str:
    return json.dumps([[span.start, span.end, span.why] for span in spans], ensure_ascii=False)


_PLAIN_FIELDS = ("title", "outlet", "language", "address", "dateline", "group", "note")


def edit_article(
    project: Project,
    article_id: int,
    *,
    authors: list[str] | None = None,
    role: str | None = None,
    embargoed: bool | None = None,
    embargo_until: str | None = None,
    archive_address: str | None = None,
    tags: list[str] | None = None,
    evidence: str = "",
    **fields: str | None,
) -> None:
    """Change what is known of an article; None leaves a value as it is.

    `fields` are title, outlet, language, address, dateline, group and note. `evidence` says what a changed value rests
    on. `archive_address` belongs to the newest version. Raises NotFoundError, InvalidValueError.
    """
    unknown = set(fields) - set(_PLAIN_FIELDS)
    if unknown:
        raise TypeError(f"articles have no {', '.join(sorted(unknown))}")
    article = articles.get(project, article_id)
    changed: dict[str, Any] = {
        name: _plain(name, text) for name, text in fields.items() if text is not None
    }
    if authors is not None:
        changed["authors"] = json.dumps(names(authors), ensure_ascii=False)
    provenance = {name: [p.origin.value, p.detail] for name, p in article.provenance.items()}
    for name in changed.keys() - {"group", "note"}:
        provenance[name] = [Origin.SET.value, one_line(evidence)]
    if "group" in changed:
        changed["collection"] = changed.pop("group")
    if role is not None:
        changed["role"] = choose(Role, role, "role of an article").value
    changed |= _embargo(article, embargoed=embargoed, until=embargo_until)
    newest, archived = articles.newest(project, article_id), parse_address(archive_address or "")
    named = article.tags if tags is None else tuple(names(tags))
    others = {"archive address"} if archive_address is not None else set[str]()
    others |= {"tags"} if named != article.tags else set()
    with project.step(_label(article, changed, sorted(others))):
        project.change(
            "article", article_id, **changed, provenance=json.dumps(provenance, ensure_ascii=False)
        )
        if archive_address is not None:
            project.change("version", newest.id, archive_address=archived)
        if named != article.tags:
            support.put_tags(project, "article", article_id, list(named))


def _label(article: Article, columns: dict[str, Any], others: list[str]) -> str:
    """Return what a step is called that changes columns of an article, and other parts of it by their names."""
    before: dict[str, Any] = {
        "authors": json.dumps(list(article.authors), ensure_ascii=False),
        "collection": article.group,
        "embargoed": int(article.embargoed),
    }
    parts = {
        _NAMES.get(name, name): value if name == "role" else ""
        for name, value in columns.items()
        if value != (before[name] if name in before else getattr(article, name))
    }
    return change_of(f"article {article.id}", parts | dict.fromkeys(others, ""))


def _embargo(article: Article, *, embargoed: bool | None, until: str | None) -> dict[str, Any]:
    """Return what changes of an embargo. Raises InvalidValueError for the end of one that is taken away."""
    if embargoed is False and until:
        raise InvalidValueError("With no embargo there is no end of one; say only one of the two.")
    changed: dict[str, Any] = {}
    if embargoed is not None:
        changed["embargoed"] = int(embargoed)
        changed["embargo_until"] = article.embargo_until if embargoed else None
    if until is not None:
        changed["embargo_until"] = parse_moment(until, "The end of an embargo") if until else None
        changed["embargoed"] = 1 if until else changed.get("embargoed", int(article.embargoed))
    return changed


def _plain(name: str, text: str) -> str:
    if name == "address":
        return parse_address(text)
    return clean(text).strip() if name == "note" else one_line(text)


def date_article(
    project: Project, article_id: int, kind: str, date: str, *, evidence: str = ""
) -> DateValue:
    """Set when an article was published, or its newest version retrieved; `unknown` takes the date back.

    `date` as in `values.parse_date`, `evidence` what it rests on. Returns the date as understood.
    """
    articles.get(project, article_id)
    chosen = choose((DateKind.PUBLISHED, DateKind.RETRIEVED), kind, "date of an article")
    value = parse_date(date, detail=one_line(evidence))
    with project.step(f"Set date {chosen.value} of article {article_id}"):
        by = project.annotator_id()
        if chosen is DateKind.RETRIEVED:
            dates.put(
                project, "version", articles.newest(project, article_id).id, chosen, value, by
            )
        else:
            dates.put(project, "article", article_id, chosen, value, by)
    return value


def set_apart(project: Project, version_id: int, spans: list[ApartSpan]) -> None:
    """Say anew which spans of a version's text are furniture; they are sorted and must not overlap."""
    length = articles.version(project, version_id).length
    ordered = sorted(spans, key=lambda span: (span.start, span.end))
    ends = [0, *(span.end for span in ordered)]
    if any(
        s.start < before or s.end <= s.start or s.end > length
        for s, before in zip(ordered, ends, strict=False)
    ):
        raise InvalidValueError("Spans set apart must lie within the text and not overlap.")
    with project.step("Set text apart"):
        project.change("version", version_id, apart=_spans(ordered))


def remove_article(project: Project, article_id: int) -> Removed:
    """Remove an article with its claims and their ties; return its label and what went too. Undo brings all back."""
    article = articles.get(project, article_id)
    with project.step(f"Remove article {article_id}"):
        project.remove("article", article_id)
        return drop_lonely(project, shorten(article.label))
