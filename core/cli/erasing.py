"""Commands that erase for good."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from .. import operations
from ..errors import NotFoundError
from ..operations import views
from ..operations.claims import anchor_columns
from .claims import place_options, take_place
from .opening import NUMBER, changes_project, confirmed, with_options
from .root import group
from .saying import cite, count, say, show

if TYPE_CHECKING:
    from ..operations.keeping import Erased
    from ..operations.views import Project
    from .opening import Body


@group("erase")
def erase() -> None:
    """Erase a name, contact or passage for good: in texts, records, the log, the word index and the backups.

    It cannot be undone. Each letter is overwritten; the log keeps a line that says so, and when, and why.

      counterpoint erase name story.counterpoint "Jane Example" --reason "asked for it by mail"
    """


def _options(body: Body) -> Body:
    return with_options(
        click.option("--reason", default="", help="Why; it stands in the log."),
        click.option("--yes", is_flag=True, help="Do it without asking."),
    )(body)


def _warned(project: Project, what: str, *, yes: bool) -> bool:
    backups = count(len(operations.list_backups(project.path)), "backup")
    show(f"This erases {what}, in the project, its log and {backups}. It cannot be undone.")
    show("Copies you made elsewhere and reports already exported are not touched.")
    return confirmed("Erase it for good?", yes=yes)


def _tell(erased: Erased) -> None:
    if not (erased.places or erased.steps):
        say("It stood nowhere in the project and its log. The backups were searched too.")
        return
    places, steps = count(erased.places, "place"), count(erased.steps, "step")
    say(f"Erased in {places}, in {steps} of the log and in {count(erased.backups, 'backup')}.")
    for failure in erased.not_erased:
        say(f"Not erased in a backup; remove that file yourself: {failure}")


@erase.command("name")
@changes_project
@click.argument("name")
@_options
def erase_name(project: Project, *, name: str, reason: str, yes: bool) -> int:
    """Erase a name wherever it stands as whole words, in any case.

    counterpoint erase name story.counterpoint "Jane Example" --reason "asked for it by mail"
    """
    places = operations.count_name(project, name)
    found = f" ({count(places, 'place')} in texts and records)"
    if not _warned(project, f"the name {cite(name)}{found}", yes=yes):
        return 1
    _tell(operations.erase_name(project, name, reason=reason))
    return 0


@erase.command("contact")
@changes_project
@click.argument("contact_id", type=NUMBER, metavar="ID")
@_options
def erase_contact(project: Project, *, contact_id: int, reason: str, yes: bool) -> int:
    """Erase all that is written of a contact.

    counterpoint erase contact story.counterpoint 2 --reason "a source to protect"
    """
    if all(contact.id != contact_id for contact in views.contacts(project)):
        raise NotFoundError(f"There is no contact {contact_id}.")
    if not _warned(project, f"all that is written of contact {contact_id}", yes=yes):
        return 1
    _tell(operations.erase_contact(project, contact_id, reason=reason))
    return 0


@erase.command("passage")
@changes_project
@click.argument("article_id", type=NUMBER, metavar="ARTICLE")
@place_options
@_options
def erase_passage(
    project: Project, *, article_id: int, reason: str, yes: bool, **options: Any
) -> int:
    """Erase words of an article, and the same words wherever they were copied to.

    counterpoint erase passage story.counterpoint 1 --quote "who lives at 3 Quay Street"
    """
    place = take_place(project, article_id, options)
    if place is None:
        raise click.UsageError("Name the words by --quote, or by --from and --to.")
    version = views.newest_version(project, article_id)
    text = views.text(project, version.id)
    anchor_columns(text, version.id, *place)  # refuses what holds no words
    if not _warned(project, f"{cite(text[slice(*place)])} in article {article_id}", yes=yes):
        return 1
    _tell(operations.erase_passage(project, article_id, *place, reason=reason))
    return 0
