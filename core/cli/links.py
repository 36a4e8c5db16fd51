"""Commands for links."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from .. import operations
from ..operations import views
from ..words import Relation
from .opening import NUMBER, changes_project, json_option, reads_project, something_said
from .root import group
from .saying import cite, say, show_json, show_table

if TYPE_CHECKING:
    from ..operations.views import Project

RELATIONS = ", ".join(Relation)


@group("link")
def link() -> None:
    """Link two claims by a relation, list, edit and remove links.

    Claims that clash are tied by `counterpoint contradiction add`.

      counterpoint link add story.counterpoint 3 updates 1
    """


@link.command("add")
@changes_project
@click.argument("first", type=NUMBER)
@click.argument("relation")
@click.argument("second", type=NUMBER)
@click.option("--note", default="")
@json_option
def add(project: Project, *, first: int, second: int, as_json: bool, **options: Any) -> None:
    """Link two claims: FIRST same as, supports, updates, narrows, quotes or related SECOND.

    counterpoint link add story.counterpoint 3 updates 1
    counterpoint link add story.counterpoint 3 "same as" 2 --note "the same figure, rounded"
    """
    before = {one.id: one.note for one in views.links(project)}
    link_id = operations.add_link(project, first, second, options["relation"], note=options["note"])
    made = views.link(project, link_id)
    if as_json:
        show_json({"id": link_id})
    there = _there(before[link_id], made.note, options["note"]) if link_id in before else ""
    say(f"Link {link_id}{there}: claim {made.first_id} {made.relation} claim {made.second_id}.")
    if there and made.note != options["note"].strip() and options["note"].strip():
        say("To change its note: counterpoint link edit PROJECT LINK --note TEXT")


def _there(before: str, now: str, note: str) -> str:
    """Say of a link that was made earlier what became of the note that was given now."""
    if before != now:
        return " was there already, its note is set now"
    kept = f" and keeps its note {cite(now)}" if note.strip() and note.strip() != now else ""
    return f" was there already{kept}"


@link.command("list")
@reads_project
@click.option("--claim", "claim_id", type=NUMBER, metavar="N", help="Only those of this claim.")
@json_option
def list_(project: Project, *, claim_id: int | None, as_json: bool) -> None:
    """List links with the words of their claims.

    counterpoint link list story.counterpoint
    """
    if claim_id is not None:
        views.claim(project, claim_id)
    found = views.links(project, claim_id)
    if as_json:
        show_json(found)
        return
    if not found:
        say("There is no link here.")
        return
    quotes = {claim.id: claim.quote for claim in views.claims(project)}
    rows = [
        (
            one.id,
            one.first_id,
            one.relation,
            one.second_id,
            f"{cite(quotes[one.first_id], 40)} {one.relation} {cite(quotes[one.second_id], 40)}",
        )
        for one in found
    ]
    show_table(("id", "first", "relation", "second", "words"), rows)


@link.command("edit")
@changes_project
@click.argument("link_id", type=NUMBER, metavar="ID")
@click.option("--relation", help=f"One of: {RELATIONS}.")
@click.option("--note")
def edit(project: Project, *, link_id: int, **options: Any) -> None:
    """Change a link's relation or note.

    counterpoint link edit story.counterpoint 2 --relation narrows
    """
    operations.edit_link(project, link_id, **something_said(options))
    made = views.link(project, link_id)
    say(f"Link {link_id} changed: claim {made.first_id} {made.relation} claim {made.second_id}.")


@link.command("remove")
@changes_project
@click.argument("link_id", type=NUMBER, metavar="ID")
def remove(project: Project, *, link_id: int) -> None:
    """Remove a link; its claims stay.

    counterpoint link remove story.counterpoint 2
    """
    operations.remove_link(project, link_id)
    say(f"Link {link_id} removed.")
