"""What the program reads of passages, to be claims: proposed, and told when one is filled in."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from .. import operations
from ..operations import views
from .opening import NUMBER, json_option, reads_project
from .root import command
from .saying import count, dated, say, show_json, show_table

if TYPE_CHECKING:
    from ..models import Speaker
    from ..operations import Draft, Proposal
    from ..operations.views import Project


def draft_form(draft: Draft | None) -> dict[str, Any] | None:
    """Return what was read of a passage as plain values; null for nothing."""
    if draft is None:
        return None
    return {
        "wording": draft.wording,
        "type": draft.type,
        "speakers": [asdict(one) for one in draft.speakers],
        "voice": draft.voice,
        "dates": [{"kind": kind, **asdict(value)} for kind, value in draft.dates],
        "value": draft.value,
    }


def read_line(draft: Draft | None) -> str:
    """Say in a line what was read of a passage."""
    if draft is None:
        return "nothing: this is no sentence of the article"
    said = " through ".join(map(named, draft.speakers))
    parts = [
        str(draft.type),
        f"said by {said} ({draft.voice})" if said else f"in the voice of the {draft.voice}",
        *(f"{kind} {dated(value)}" for kind, value in draft.dates),
        draft.value,
    ]
    return "; ".join(filter(None, parts))


@command("propose")
@reads_project
@click.argument("article_id", type=NUMBER, metavar="ARTICLE")
@click.option("--most", type=NUMBER, default=0, metavar="N", help="No more than this many.")
@json_option
def propose(project: Project, *, article_id: int, most: int, as_json: bool) -> None:
    """List what of an article is worth marking: what others tell otherwise first, then what heads it, quotes, figures.

    What others tell is known once the articles were compared, by `counterpoint find`. Nothing is marked; to mark one:

      counterpoint claim propose story.counterpoint 1
      counterpoint claim add story.counterpoint 1 --from 1204 --to 1219 --fill
    """
    found = operations.propose_claims(project, article_id)
    found = found[:most] if most else found
    if as_json:
        show_json([_proposal_form(project, one) for one in found])
    elif found:
        show_table(("from", "to", "why", "quote"), [_proposed(project, one) for one in found])
    else:
        say("Nothing more is proposed for this article.")
    waiting = operations.out_of_date(project)
    if waiting:
        say(f"{count(waiting, 'article')} not compared yet: counterpoint find PROJECT")


def _proposed(project: Project, one: Proposal) -> tuple[object, ...]:
    quote = views.text(project, one.version_id)[one.start : one.end]
    return (one.start, one.end, one.why, " ".join(quote.split()))


def _proposal_form(project: Project, one: Proposal) -> dict[str, Any]:
    quote = views.text(project, one.version_id)[one.start : one.end]
    read = draft_form(one.draft)
    return {"start": one.start, "end": one.end, "quote": quote, "why": one.why, "read": read}


def named(speaker: Speaker) -> str:
    """Return a speaker with their role."""
    if speaker.name and speaker.role:
        return f"{speaker.name} ({speaker.role})"
    return speaker.name or speaker.role
