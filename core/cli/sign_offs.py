"""Commands for sign-offs: the second pair of eyes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .. import operations
from ..operations import views
from .opening import NUMBER, changes_project, json_option, reads_project
from .root import group
from .saying import say, show_json, show_table

if TYPE_CHECKING:
    from ..models import SignOff
    from ..operations.views import Project


@group("sign-off")
def sign_off() -> None:
    """Sign a claim, contradiction or link off as the second reader, list sign-offs, take one back.

    counterpoint sign-off add story.counterpoint contradiction 1 --as "Second Reader"
    """


@sign_off.command("add")
@changes_project
@click.argument("record", type=click.Choice(["claim", "contradiction", "link"]))
@click.argument("record_id", type=NUMBER, metavar="ID")
@click.option("--note", default="")
@json_option
def add(project: Project, *, record: str, record_id: int, note: str, as_json: bool) -> None:
    """Sign a record off, as it is now; not what you made or changed yourself. A later change of it shows in the list.

    counterpoint sign-off add story.counterpoint claim 3 --as "Second Reader" --note "heard the tape"
    """
    made = operations.sign_off(project, record, record_id, note=note)  # type: ignore[arg-type]
    if as_json:
        show_json({"id": made})
    say(f"Sign-off {made}: {record} {record_id} signed off by {project.identity.name}.")


@sign_off.command("list")
@reads_project
@json_option
def list_(project: Project, *, as_json: bool) -> None:
    """List the sign-offs, and whether each is of the record as it is now.

    counterpoint sign-off list story.counterpoint
    """
    found = views.sign_offs(project)
    names = {annotator.id: annotator.name for annotator in views.annotators(project)}
    if as_json:
        show_json(found)
    elif found:
        rows = [
            (
                s.id,
                _of(s),
                "as it is now" if s.current else "changed since",
                s.at[:10],
                _who(s, names),
            )
            for s in found
        ]
        show_table(("id", "of", "state", "on", "by"), rows)
    else:
        say("Nothing is signed off yet.")


def _of(sign_off: SignOff) -> str:
    if sign_off.claim_id:
        return f"claim {sign_off.claim_id}"
    if sign_off.contradiction_id:
        return f"contradiction {sign_off.contradiction_id}"
    return f"link {sign_off.link_id}"


def signature(sign_off: SignOff, names: dict[int, str]) -> str:
    """Return who signed off, when, of what state, and their note."""
    state = "" if sign_off.current else ", changed since"
    note = f": {sign_off.note}" if sign_off.note else ""
    return f"{names.get(sign_off.reviewer_id, 'unknown')} on {sign_off.at[:10]}{state}{note}"


def _who(sign_off: SignOff, names: dict[int, str]) -> str:
    name = names.get(sign_off.reviewer_id, "unknown")
    return f"{name}: {sign_off.note}" if sign_off.note else name


@sign_off.command("remove")
@changes_project
@click.argument("sign_off_id", type=NUMBER, metavar="ID")
def remove(project: Project, *, sign_off_id: int) -> None:
    """Take a sign-off back.

    counterpoint sign-off remove story.counterpoint 1
    """
    operations.withdraw_sign_off(project, sign_off_id)
    say(f"Sign-off {sign_off_id} taken back.")
