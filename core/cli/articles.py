"""Commands for articles."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from .. import operations
from ..models import Provenance
from ..operations import views
from ..text import paragraphs
from ..words import DateKind, Origin, Role
from .opening import NUMBER, changes_project, json_option, reads_project, something_said
from .root import command, group
from .saying import dated, day, say, say_gone, show, show_fields, show_json, show_table, sourced

if TYPE_CHECKING:
    from ..models import ApartSpan, Article, Version
    from ..operations.views import Project

ROLES = ", ".join(Role)


@command("articles")
@reads_project
@click.option("--group", default=None, help="Only those of this group.")
@click.option("--undated", is_flag=True, help="Only those without a date.")
@json_option
def articles(project: Project, *, group: str | None, undated: bool, as_json: bool) -> None:
    """List the articles of a project.

    counterpoint articles story.counterpoint
    """
    found = [
        article
        for article in views.articles(project)
        if group in (None, article.group) and not (undated and article.published.known)
    ]
    if as_json:
        show_json(found)
    elif found:
        show_table(
            ("id", "published", "claims", "outlet", "title"),
            [_row(project, article) for article in found],
        )
    else:
        say("There is no article here. To take some in: counterpoint import PROJECT FILES")


def titled(project: Project, article: Article) -> str:
    """Return an article's title; where it has none, the file that its newest version was read from."""
    return (
        article.title or f"Untitled, from {views.newest_version(project, article.id).source.name}"
    )


def _row(project: Project, article: Article) -> tuple[object, ...]:
    marks = [] if article.role is Role.REPORT else [article.role.value]
    marks += ["embargoed"] if article.embargoed else []
    title = titled(project, article) + (f" [{', '.join(marks)}]" if marks else "")
    return article.id, day(article.published), article.claim_count, article.outlet or "-", title


@group("article")
def article() -> None:
    """Show, edit or remove an article.

    counterpoint article show story.counterpoint 1 --text
    """


@article.command("show")
@reads_project
@click.argument("article_id", type=NUMBER, metavar="ID")
@click.option("--text", "with_text", is_flag=True, help="The text too, its paragraphs numbered.")
@json_option
def show_article(project: Project, *, article_id: int, with_text: bool, as_json: bool) -> None:
    """Show what is known of an article, and where each value came from.

    counterpoint article show story.counterpoint 1 --text
    """
    found = views.article(project, article_id)
    version = views.newest_version(project, article_id)
    spans, text = views.apart(project, version.id), views.text(project, version.id)
    if as_json:
        whole = asdict(found) | {"versions": views.versions(project, article_id), "apart": spans}
        show_json(whole | ({"text": text} if with_text else {}))
        return
    show(f"Article {found.id}: {titled(project, found)}")
    show()
    show_fields(
        [*_article_fields(found), *_version_fields(version), ("Set apart", _apart(text, spans))]
    )
    if with_text:
        show()
        _show_text(text, spans)


def _article_fields(article: Article) -> list[tuple[str, object]]:
    embargo = (
        f"until {article.embargo_until}"
        if article.embargo_until
        else "yes"
        if article.embargoed
        else ""
    )
    return [
        ("Title", _with_origin(article, "title", article.title)),
        ("Outlet", _with_origin(article, "outlet", article.outlet)),
        ("Authors", _with_origin(article, "authors", "; ".join(article.authors))),
        ("Published", dated(article.published)),
        ("Dateline", _with_origin(article, "dateline", article.dateline)),
        ("Language", _with_origin(article, "language", article.language)),
        ("Address", _with_origin(article, "address", article.address)),
        ("Role", article.role),
        ("Embargoed", embargo),
        ("Group", article.group),
        ("Tags", ", ".join(article.tags)),
        ("Note", article.note),
        ("Claims", article.claim_count),
    ]


def _version_fields(version: Version) -> list[tuple[str, object]]:
    source = version.source
    return [
        ("Version", f"{version.number}, {version.length:,} characters"),
        ("Retrieved", dated(version.retrieved)),
        ("Archived at", version.archive_address),
        (
            "Read from",
            f"{source.name}, {source.size:,} bytes, {source.media_type}, {version.encoding}",
        ),
        ("SHA-256", f"{source.sha256} (source bytes)\n{version.text_sha256} (text)"),
        ("Imported", f"{version.imported_at[:16].replace('T', ' ')} UTC"),
        ("Reading", version.notes),
    ]


def _with_origin(article: Article, name: str, value: str) -> str:
    origin = article.provenance.get(name, Provenance(Origin.UNKNOWN))
    return f"{value}  ({sourced(origin.origin, origin.detail)})" if value else "unknown"


def _apart(text: str, spans: tuple[ApartSpan, ...]) -> str:
    return "\n".join(
        f"{span.start} to {span.end}, {span.why}: “{text[span.start : span.end].strip()[:60]}”"
        for span in spans
    )


def _show_text(text: str, spans: tuple[ApartSpan, ...]) -> None:
    for number, (start, end) in enumerate(paragraphs(text), 1):
        why = next((span.why for span in spans if span.start <= start and end <= span.end), "")
        show(f"{number:>4}  {f'[{why}] ' if why else ''}{text[start:end].strip()}")


@article.command("edit")
@changes_project
@click.argument("article_id", type=NUMBER, metavar="ID")
@click.option("--title")
@click.option("--outlet")
@click.option("--author", "authors", multiple=True, help="Repeat it for several.")
@click.option("--language", help="As a code: en, fa.")
@click.option("--address", help="Where it was published.")
@click.option(
    "--archive", "archive_address", help="Where a copy of its newest version is archived."
)
@click.option("--dateline")
@click.option("--role", help=f"One of: {ROLES}.")
@click.option(
    "--embargo/--no-embargo",
    "embargoed",
    default=None,
    help="Whether it may not leave the house yet.",
)
@click.option("--embargo-until", metavar="DATE")
@click.option("--group", help="A name under which articles belong together.")
@click.option("--note")
@click.option(
    "--tag", "tags", multiple=True, help="Repeat it for several; they replace the old ones."
)
@click.option(
    "--published",
    metavar="DATE",
    help="2025, 2025-02, 2025-02-26, 26/02/2025, 2025-02-01/2025-02-15 or unknown.",
)
@click.option("--retrieved", metavar="DATE", help="When its newest version was fetched.")
@click.option("--evidence", default="", help="What the new values rest on.")
def edit_article(project: Project, *, article_id: int, evidence: str, **options: Any) -> None:
    """Change what is known of an article; what is not named stays as it is, and "" takes a value away.

    counterpoint article edit story.counterpoint 2 --published 2025-12-17 --evidence "the outlet's archive page"
    """
    given = something_said(options)
    dates = {
        kind: given.pop(kind) for kind in (DateKind.PUBLISHED, DateKind.RETRIEVED) if kind in given
    }
    several = bool(given) + len(dates) > 1
    with project.step(f"Edit article {article_id}") if several else nullcontext():
        if given:
            operations.edit_article(project, article_id, evidence=evidence, **given)
        for kind, date in dates.items():
            value = operations.date_article(project, article_id, kind, date, evidence=evidence)
            say(f"Date {kind}: {dated(value)}.")
    say(f"Article {article_id} changed.")


@article.command("remove")
@changes_project
@click.argument("article_id", type=NUMBER, metavar="ID")
def remove_article(project: Project, *, article_id: int) -> None:
    """Remove an article with its claims and their ties. `counterpoint undo` brings all of it back.

    A contradiction that is left with fewer than two claims goes too; what went is said.

      counterpoint article remove story.counterpoint 3
    """
    removed = operations.remove_article(project, article_id)
    say(f"Article {article_id} removed: {removed.label}")
    say_gone(removed)
