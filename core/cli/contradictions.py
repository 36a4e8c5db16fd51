"""Commands for contradictions."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from .. import operations
from ..operations import views
from ..words import Kind, Resolution, Severity, Status
from .opening import (
    NUMBER,
    changes_project,
    json_option,
    reads_project,
    said,
    something_said,
    with_options,
)
from .root import group
from .saying import cite, day, say, show, show_fields, show_json, show_table
from .sign_offs import signature

if TYPE_CHECKING:
    from ..models import Contradiction
    from ..operations.views import Project
    from .opening import (
        Body,
    )

_KINDS, _SEVERITIES, _STATUSES = ", ".join(Kind), ", ".join(Severity), ", ".join(Status)


@group("contradiction")
def contradiction() -> None:
    """Tie claims that clash, follow a contradiction through its life, and say how it ended.

    counterpoint contradiction add story.counterpoint 1 2 --title "Growth of trade"
    """


_options = (
    click.option("--title"),
    click.option("--kind", help=f"In what they clash: {_KINDS}."),
    click.option("--severity", help=f"One of: {_SEVERITIES}."),
    click.option("--note"),
    click.option("--tag", "tags", multiple=True, help="Repeat it for several."),
)


def _contradiction_options(body: Body) -> Body:
    return with_options(*_options)(body)


@contradiction.command("add")
@changes_project
@click.argument("claim_ids", type=NUMBER, nargs=-1, required=True, metavar="CLAIM CLAIM...")
@_contradiction_options
@json_option
def add(project: Project, *, claim_ids: tuple[int, ...], as_json: bool, **options: Any) -> None:
    """Tie two or more claims, also of one article, in a contradiction.

    counterpoint contradiction add story.counterpoint 1 2 --title "Growth of trade" --kind number
    """
    made = operations.add_contradiction(project, list(claim_ids), **said(options))
    if as_json:
        show_json({"id": made})
    title = views.contradiction(project, made).title
    say(f"Contradiction {made} added, of claims {_listed(claim_ids)}: “{title}”")


def _listed(claim_ids: tuple[int, ...]) -> str:
    return ", ".join(map(str, claim_ids))


@contradiction.command("list")
@reads_project
@click.option("--status", help=f"Only those that are: {_STATUSES}.")
@json_option
def list_(project: Project, *, status: str | None, as_json: bool) -> None:
    """List contradictions.

    counterpoint contradiction list story.counterpoint --status open
    """
    found = [
        one
        for one in views.contradictions(project)
        if status is None or one.status.startswith(status.casefold())
    ]
    if as_json:
        show_json(found)
    elif found:
        rows = [
            (one.id, one.status, one.severity, one.kind, _listed(one.claim_ids), one.title)
            for one in found
        ]
        show_table(("id", "status", "severity", "kind", "claims", "title"), rows)
    else:
        say("There is no contradiction here.")


@contradiction.command("show")
@reads_project
@click.argument("contradiction_id", type=NUMBER, metavar="ID")
@json_option
def show_contradiction(project: Project, *, contradiction_id: int, as_json: bool) -> None:
    """Show a contradiction with the words of its claims, and what was brought to it.

    counterpoint contradiction show story.counterpoint 1
    """
    found = views.contradiction(project, contradiction_id)
    evidence = views.evidence(project, "contradiction", contradiction_id)
    contacts = views.contacts(project, "contradiction", contradiction_id)
    signed = views.sign_offs(project, "contradiction", contradiction_id)
    claims = [views.claim(project, claim_id) for claim_id in found.claim_ids]
    if as_json:
        more = {"claims": claims, "evidence": evidence, "contacts": contacts, "sign_offs": signed}
        show_json(asdict(found) | more)
        return
    show(f"Contradiction {found.id}: {found.title}")
    show()
    for claim in claims:
        article = views.article(project, claim.article_id)
        stands = "  < stands" if claim.id == found.upheld_id else ""
        show(
            f"  claim {claim.id}, {article.outlet or article.label}, {day(article.published)}{stands}"
        )
        show(f"    “{claim.quote}”")
    show()
    show_fields(_fields(found))
    show_fields(
        [
            (f"Evidence {e.id}", f"{e.stance}, {e.rank}: {e.title or e.publisher or e.address}")
            for e in evidence
        ]
    )
    show_fields(
        [
            (f"Contact {c.id}", f"{c.name or c.role}: {c.answer or 'no answer yet'}")
            for c in contacts
        ]
    )
    names = {annotator.id: annotator.name for annotator in views.annotators(project)}
    show_fields([(f"Sign-off {s.id}", signature(s, names)) for s in signed])


def _fields(one: Contradiction) -> list[tuple[str, object]]:
    return [
        ("Kind", one.kind),
        ("Severity", one.severity),
        ("Status", one.status),
        ("Resolution", one.resolution or ""),
        ("Reason", one.reason),
        ("Note", one.note),
        ("Tags", ", ".join(one.tags)),
    ]


@contradiction.command("edit")
@changes_project
@click.argument("contradiction_id", type=NUMBER, metavar="ID")
@_contradiction_options
@click.option("--status", help=f"One of: {_STATUSES}.")
def edit(project: Project, *, contradiction_id: int, **options: Any) -> None:
    """Change a contradiction; what is not named stays as it is.

    counterpoint contradiction edit story.counterpoint 1 --status awaiting
    """
    operations.edit_contradiction(project, contradiction_id, **something_said(options))
    found = views.contradiction(project, contradiction_id)
    say(f"Contradiction {contradiction_id} changed: {cite(found.title)}, {found.status}.")


@contradiction.command("resolve")
@changes_project
@click.argument("contradiction_id", type=NUMBER, metavar="ID")
@click.argument("resolution")
@click.option(
    "--stands",
    type=NUMBER,
    metavar="CLAIM",
    help="The claim that stands; needed among more than two.",
)
@click.option("--reason", help="Why; asked for, unless it has one from before.")
def resolve(
    project: Project,
    *,
    contradiction_id: int,
    resolution: str,
    stands: int | None,
    reason: str | None,
) -> None:
    """Say how a contradiction ended: first, second, both (stand), neither, or cannot (be established).

    counterpoint contradiction resolve story.counterpoint 1 second --reason "the customs table"
    """
    operations.resolve_contradiction(
        project, contradiction_id, resolution, upheld_id=stands, reason=reason
    )
    found = views.contradiction(project, contradiction_id)
    upheld = f", claim {found.upheld_id} stands" if found.upheld_id else ""
    say(
        f"Contradiction {contradiction_id} resolved: {found.resolution or Resolution.OPEN_ENDED}{upheld}."
    )


@contradiction.command("join")
@changes_project
@click.argument("contradiction_id", type=NUMBER, metavar="ID")
@click.argument("claim_ids", type=NUMBER, nargs=-1, required=True, metavar="CLAIM...")
def join(project: Project, *, contradiction_id: int, claim_ids: tuple[int, ...]) -> None:
    """Add claims to a contradiction.

    counterpoint contradiction join story.counterpoint 1 5
    """
    operations.join_contradiction(project, contradiction_id, list(claim_ids))
    members = views.contradiction(project, contradiction_id).claim_ids
    say(f"Contradiction {contradiction_id} ties claims {_listed(members)} now.")


@contradiction.command("leave")
@changes_project
@click.argument("contradiction_id", type=NUMBER, metavar="ID")
@click.argument("claim_id", type=NUMBER, metavar="CLAIM")
def leave(project: Project, *, contradiction_id: int, claim_id: int) -> None:
    """Take a claim out of a contradiction of more than two.

    counterpoint contradiction leave story.counterpoint 1 5
    """
    operations.leave_contradiction(project, contradiction_id, claim_id)
    members = views.contradiction(project, contradiction_id).claim_ids
    say(f"Contradiction {contradiction_id} ties claims {_listed(members)} now.")


@contradiction.command("order")
@changes_project
@click.argument("contradiction_id", type=NUMBER, metavar="ID")
@click.argument("claim_ids", type=NUMBER, nargs=-1, required=True, metavar="CLAIM...")
def order(project: Project, *, contradiction_id: int, claim_ids: tuple[int, ...]) -> None:
    """Put claims of a contradiction in front, in this order; the others follow.

    The report has a row for each pair, the claim further in front as its first.

    counterpoint contradiction order story.counterpoint 1 5 2
    """
    operations.order_contradiction(project, contradiction_id, list(claim_ids))
    members = views.contradiction(project, contradiction_id).claim_ids
    say(f"Contradiction {contradiction_id} ties claims {_listed(members)} now, in this order.")


@contradiction.command("remove")
@changes_project
@click.argument("contradiction_id", type=NUMBER, metavar="ID")
def remove(project: Project, *, contradiction_id: int) -> None:
    """Remove a contradiction; its claims stay.

    counterpoint contradiction remove story.counterpoint 1
    """
    title = operations.remove_contradiction(project, contradiction_id)
    say(f"Contradiction {contradiction_id} removed: “{title}”")
