"""Commands for evidence and for contacts: what is brought to a claim or a contradiction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import click

from .. import operations
from ..operations import views
from ..words import Rank, Stance
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
from .saying import cite, say, show_json, show_table

if TYPE_CHECKING:
    from ..models import Contact, Evidence
    from ..operations.views import Project
    from .opening import (
        Body,
    )

Owner = tuple[Literal["claim", "contradiction"], int]


def owner_options(body: Body) -> Body:
    """Give a command the options --claim and --contradiction."""
    return with_options(
        click.option(
            "--claim", "claim_id", type=NUMBER, metavar="N", help="The claim it is about."
        ),
        click.option(
            "--contradiction",
            "contradiction_id",
            type=NUMBER,
            metavar="N",
            help="Or the contradiction.",
        ),
    )(body)


def take_owner(options: dict[str, Any]) -> Owner | None:
    """Take --claim and --contradiction out of the options; None where neither was given. Raises UsageError for both."""
    claim_id, contradiction_id = options.pop("claim_id"), options.pop("contradiction_id")
    if claim_id is not None and contradiction_id is not None:
        raise click.UsageError("Name a claim or a contradiction, not both.")
    if claim_id is not None:
        return "claim", claim_id
    return ("contradiction", contradiction_id) if contradiction_id is not None else None


def _must_take_owner(options: dict[str, Any]) -> Owner:
    owner = take_owner(options)
    if owner is None:
        raise click.UsageError("Say what it is about: --claim N or --contradiction N.")
    return owner


def _about(record: Evidence | Contact) -> str:
    return (
        f"claim {record.claim_id}"
        if record.claim_id
        else f"contradiction {record.contradiction_id}"
    )


# Evidence -----------------------------------------------------------------------------------------------------------


@group("evidence")
def evidence() -> None:
    """Bring sources for or against a claim or contradiction, list, edit and remove them.

    counterpoint evidence add story.counterpoint --contradiction 1 --title "Customs table 3"
    """


def _evidence_options(body: Body) -> Body:
    return with_options(
        click.option("--title", help="What the source is called."),
        click.option("--address", help="Where it stands."),
        click.option("--archive", "archive_address", help="Where a copy of it is archived."),
        click.option("--publisher"),
        click.option("--excerpt", help="The words that matter in it."),
        click.option("--stance", help=f"What it does: {', '.join(Stance)}."),
        click.option("--rank", help=f"How near it is to the thing itself: {', '.join(Rank)}."),
        click.option("--looked-at", metavar="DATE", help="When you looked at it."),
        click.option("--note"),
    )(body)


@evidence.command("add")
@changes_project
@owner_options
@_evidence_options
@json_option
def add_evidence(project: Project, *, as_json: bool, **options: Any) -> None:
    """Bring a source for or against a claim or contradiction.

    counterpoint evidence add story.counterpoint --claim 3 --title "Customs table 3" --stance contradicts
    """
    owner = _must_take_owner(options)
    made = operations.add_evidence(project, *owner, **said(options))
    if as_json:
        show_json({"id": made})
    say(f"Evidence {made} added to {owner[0]} {owner[1]}.")


@evidence.command("list")
@reads_project
@owner_options
@json_option
def list_evidence(project: Project, *, as_json: bool, **options: Any) -> None:
    """List the evidence, all or that of one claim or contradiction.

    counterpoint evidence list story.counterpoint --contradiction 1
    """
    found = views.evidence(project, *(take_owner(options) or (None, None)))
    if as_json:
        show_json(found)
    elif found:
        rows = [
            (e.id, _about(e), e.stance, e.rank, e.title or e.publisher or e.address or e.excerpt)
            for e in found
        ]
        show_table(("id", "about", "stance", "rank", "source"), rows)
    else:
        say("There is no evidence here.")


@evidence.command("edit")
@changes_project
@click.argument("evidence_id", type=NUMBER, metavar="ID")
@_evidence_options
def edit_evidence(project: Project, *, evidence_id: int, **options: Any) -> None:
    """Change a piece of evidence; what is not named stays as it is.

    counterpoint evidence edit story.counterpoint 2 --stance supports
    """
    operations.edit_evidence(project, evidence_id, **something_said(options))
    say(f"Evidence {evidence_id} changed.")


@evidence.command("remove")
@changes_project
@click.argument("evidence_id", type=NUMBER, metavar="ID")
def remove_evidence(project: Project, *, evidence_id: int) -> None:
    """Remove a piece of evidence.

    counterpoint evidence remove story.counterpoint 2
    """
    operations.remove_evidence(project, evidence_id)
    say(f"Evidence {evidence_id} removed.")


# Contacts -----------------------------------------------------------------------------------------------------------


@group("contact")
def contact() -> None:
    """Write down who was asked about a claim or contradiction, when, and what they answered.

    counterpoint contact add story.counterpoint --claim 3 --name "Press office" --asked 2025-12-18
    """


def _contact_options(body: Body) -> Body:
    return with_options(
        click.option("--name", help="Who was asked."),
        click.option("--role", help="What they are."),
        click.option("--channel", help="How: mail, telephone, …"),
        click.option("--asked", "asked_at", metavar="DATE"),
        click.option("--question"),
        click.option("--answered", "answered_at", metavar="DATE"),
        click.option("--answer"),
    )(body)


@contact.command("add")
@changes_project
@owner_options
@_contact_options
@json_option
def add_contact(project: Project, *, as_json: bool, **options: Any) -> None:
    """Write down who was asked about a claim or contradiction.

    counterpoint contact add story.counterpoint --claim 3 --name "Press office" --question "Which months?"
    """
    owner = _must_take_owner(options)
    made = operations.add_contact(project, *owner, **said(options))
    if as_json:
        show_json({"id": made})
    say(f"Contact {made} added to {owner[0]} {owner[1]}.")


@contact.command("list")
@reads_project
@owner_options
@json_option
def list_contacts(project: Project, *, as_json: bool, **options: Any) -> None:
    """List the contacts, all or those of one claim or contradiction.

    counterpoint contact list story.counterpoint
    """
    found = views.contacts(project, *(take_owner(options) or (None, None)))
    if as_json:
        show_json(found)
    elif found:
        rows = [(c.id, _about(c), c.asked_at, c.answered_at or "not yet", _who(c)) for c in found]
        show_table(("id", "about", "asked", "answered", "who"), rows)
    else:
        say("There is no contact here.")


def _who(contact: Contact) -> str:
    who = ", ".join(part for part in (contact.name, contact.role) if part)
    return f"{who}: {cite(contact.answer, 80)}" if contact.answer else who


@contact.command("edit")
@changes_project
@click.argument("contact_id", type=NUMBER, metavar="ID")
@_contact_options
def edit_contact(project: Project, *, contact_id: int, **options: Any) -> None:
    """Change a contact, as when the answer comes; what is not named stays as it is.

    counterpoint contact edit story.counterpoint 1 --answered 2025-12-19 --answer "Ten months."
    """
    operations.edit_contact(project, contact_id, **something_said(options))
    say(f"Contact {contact_id} changed.")


@contact.command("remove")
@changes_project
@click.argument("contact_id", type=NUMBER, metavar="ID")
def remove_contact(project: Project, *, contact_id: int) -> None:
    """Remove a contact. To erase it for good, also from the log: `counterpoint erase contact`.

    counterpoint contact remove story.counterpoint 1
    """
    operations.remove_contact(project, contact_id)
    say(f"Contact {contact_id} removed.")
