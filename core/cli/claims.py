"""Commands for claims."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from .. import operations
from ..errors import AmbiguousQuoteError, InvalidValueError
from ..models import Speaker
from ..operations import views
from ..operations.claims import CLAIM_DATES
from ..text import context, paragraph_number
from ..values import choose
from ..words import Aspect, ClaimType, Voice
from .drafts import draft_form, named, propose, read_line
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
from .saying import cite, dated, say, say_gone, show, show_fields, show_json, show_table

if TYPE_CHECKING:
    from ..models import Claim
    from ..operations.views import Project
    from .opening import (
        Body,
    )

_TYPES, _VOICES = ", ".join(ClaimType), ", ".join(Voice)


@group("claim")
def claim() -> None:
    """Mark claims in articles, list, show, edit, date, rate and remove them.

    counterpoint claim add story.counterpoint 1 --quote "over 13 percent"
    """


# Which words --------------------------------------------------------------------------------------------------------


def place_options(body: Body) -> Body:
    """Give a command the options that name a passage: its words, or where it starts and ends."""
    return with_options(
        click.option("--quote", help="The exact words."),
        click.option(
            "--occurrence", type=NUMBER, metavar="N", help="Which, where they occur more than once."
        ),
        click.option(
            "--from", "start", type=NUMBER, metavar="N", help="The first character, counted from 0."
        ),
        click.option("--to", "end", type=NUMBER, metavar="N", help="The character after the last."),
    )(body)


def take_place(
    project: Project, article_id: int, options: dict[str, Any]
) -> tuple[int, int] | None:
    """Take the options that name a passage out of the others and return it; None where none was given.

    Raises UsageError, NotFoundError, InvalidValueError; for a quote that occurs more than once with a list of places.
    """
    quote, occurrence, start, end = (
        options.pop(name) for name in ("quote", "occurrence", "start", "end")
    )
    if quote is None and start is None and end is None and occurrence is None:
        return None
    if quote is not None and start is None and end is None:
        return _find(project, article_id, quote, occurrence)
    if quote is None and occurrence is None and start is not None and end is not None:
        return start, end
    raise click.UsageError("Name the words by --quote (with --occurrence), or by --from and --to.")


def _find(project: Project, article_id: int, quote: str, occurrence: int | None) -> tuple[int, int]:
    try:
        return operations.find_quote(project, article_id, quote, occurrence=occurrence)
    except AmbiguousQuoteError as error:
        text = views.text(project, views.newest_version(project, article_id).id)
        lines = [
            f"The words {cite(quote)} occur {len(error.places)} times in article {article_id}:"
        ]
        for number, (start, end) in enumerate(error.places, 1):
            before, after = (part.replace("\n", " ") for part in context(text, start, end))
            where = f"paragraph {paragraph_number(text, start)}, characters {start} to {end}"
            lines.append(f"  {number}  {where}: …{before}[{text[start:end]}]{after}…")
        lines.append("Choose one with --occurrence, or quote more words.")
        raise InvalidValueError("\n".join(lines)) from error


def _speaker(text: str) -> Speaker:
    """Read "Name; role"; further semicolons belong to the role. Raises UsageError where both are empty."""
    name, _, role = text.partition(";")
    speaker = Speaker(name.strip(), role.strip("; \t"))
    if text.strip() and not (speaker.name or speaker.role):
        raise click.UsageError(f"The speaker “{text}” has neither a name nor a role.")
    return speaker


# Add, edit, remove ----------------------------------------------------------------------------------------------------


def _claim_options(body: Body) -> Body:
    return with_options(
        click.option("--wording", help="What it says, in plain words of your own."),
        click.option("--type", help=f"One of: {_TYPES}. Fact, if not said."),
        click.option(
            "--speaker",
            "speakers",
            multiple=True,
            metavar="'NAME; ROLE'",
            help="Who said it; repeated, who passed it on.",
        ),
        click.option("--voice", help=f"One of: {_VOICES}."),
        click.option(
            "--translated/--not-translated", default=None, help="Whether it was translated."
        ),
        click.option("--note"),
        click.option("--tag", "tags", multiple=True, help="Repeat it for several."),
    )(body)


def _said(options: dict[str, Any]) -> dict[str, Any]:
    present = said(options)
    if "speakers" in present:
        present["speakers"] = [_speaker(text) for text in present["speakers"]]
    return present


@claim.command("add")
@changes_project
@click.argument("article_id", type=NUMBER, metavar="ARTICLE")
@place_options
@_claim_options
@click.option("--fill", is_flag=True, help="Fill in what is read of the words and not said here.")
@json_option
def add(project: Project, *, article_id: int, fill: bool, as_json: bool, **options: Any) -> None:
    """Mark words of an article as a claim.

    With --fill the program reads what it says: wording, type, who said it and how, when, and its figures.

    counterpoint claim add story.counterpoint 1 --quote "over 13 percent" --speaker "IRNA; agency"
    counterpoint claim add story.counterpoint 1 --from 1204 --to 1219 --fill
    """
    place = take_place(project, article_id, options)
    if place is None:
        raise click.UsageError("Name the words by --quote, or by --from and --to.")
    claim_id = operations.add_claim(project, article_id, *place, **_said(options))
    draft = operations.fill_claim(project, claim_id) if fill else None
    if as_json:
        show_json({"id": claim_id} | ({"filled": draft_form(draft)} if fill else {}))
    made = views.claim(project, claim_id)
    say(f"Claim {claim_id} added to article {article_id}: {cite(made.quote)}")
    if fill:
        say(f"Read: {read_line(draft)}.")
    span = made.anchor.start, made.anchor.end
    for other in views.claims(project, article_id=article_id):
        if other.id != claim_id and (other.anchor.start, other.anchor.end) == span:
            say(f"Claim {other.id} marks the same words already.")


claim.add_command(propose)


@claim.command("edit")
@changes_project
@click.argument("claim_id", type=NUMBER, metavar="ID")
@place_options
@_claim_options
def edit(project: Project, *, claim_id: int, **options: Any) -> None:
    """Change a claim; what is not named stays as it is, and "" takes a value away.

    --quote, or --from and --to, mark other words of the same article.

      counterpoint claim edit story.counterpoint 3 --type forecast --tag trade
    """
    something_said(options)
    span = take_place(project, views.claim(project, claim_id).article_id, options)
    operations.edit_claim(project, claim_id, span=span, **_said(options))
    say(f"Claim {claim_id} changed: {cite(views.claim(project, claim_id).quote)}")


@claim.command("remove")
@changes_project
@click.argument("claim_id", type=NUMBER, metavar="ID")
def remove(project: Project, *, claim_id: int) -> None:
    """Remove a claim with its links. A contradiction that is left with one claim goes too, with what was brought to it.

    What went is said, and `counterpoint undo` brings all of it back.

      counterpoint claim remove story.counterpoint 3
    """
    removed = operations.remove_claim(project, claim_id)
    say(f"Claim {claim_id} removed: “{removed.label}”")
    say_gone(removed)


@claim.command("date")
@changes_project
@click.argument("claim_id", type=NUMBER, metavar="ID")
@click.argument("kind")
@click.argument("date")
@click.option("--evidence", default="", help="What the date rests on.")
def date(project: Project, *, claim_id: int, kind: str, date: str, evidence: str) -> None:
    """Say when a claim was spoken, when its event was, or what period its figure is about.

    KIND is spoken, event or period. DATE is 2025, 2025-02, 2025-02-26, 26/02/2025, 2025-02-01/2025-02-15,
    ../2025-02 or unknown.

      counterpoint claim date story.counterpoint 3 period 2024 --evidence "said two lines above"
    """
    value = operations.date_claim(project, claim_id, kind, date, evidence=evidence)
    say(f"Claim {claim_id}: {choose(CLAIM_DATES, kind, 'date of a claim')} {dated(value)}.")


@claim.command("rate")
@changes_project
@click.argument("claim_id", type=NUMBER, metavar="ID")
@click.argument("aspect")
@click.argument("value")
@click.option(
    "--rationale", default="", help="Why; an adverse value asks for it, and for evidence."
)
def rate(project: Project, *, claim_id: int, aspect: str, value: str, rationale: str) -> None:
    """Rate whether a claim was said as reported, or what it says (its content).

    ASPECT is said or content. VALUE is one of `counterpoint scale PROJECT`; "" takes the rating away.

      counterpoint claim rate story.counterpoint 3 content outdated --rationale "revised in May"
    """
    operations.rate_claim(project, claim_id, aspect, value, rationale=rationale)
    rated = f"is rated {cite(value)}" if value else "is rated no longer"
    say(f"Claim {claim_id}: {choose(Aspect, aspect, 'thing to rate')} {rated}.")


# List and show --------------------------------------------------------------------------------------------------------


@claim.command("list")
@reads_project
@click.option(
    "--article", "article_id", type=NUMBER, metavar="N", help="Only those of this article."
)
@json_option
def list_(project: Project, *, article_id: int | None, as_json: bool) -> None:
    """List claims in the order of the texts.

    counterpoint claim list story.counterpoint --article 1
    """
    if article_id is not None:
        views.article(project, article_id)
    found = views.claims(project, article_id=article_id)
    if as_json:
        show_json(found)
    elif found:
        show_table(("id", "article", "type", "speaker", "quote"), [_row(claim) for claim in found])
    else:
        say(
            "There is no claim here. To mark one: counterpoint claim add PROJECT ARTICLE --quote WORDS"
        )


def _row(claim: Claim) -> tuple[object, ...]:
    return (
        claim.id,
        claim.article_id,
        claim.type,
        (claim.speakers[0].name or claim.speakers[0].role) if claim.speakers else "-",
        claim.quote,
    )


@claim.command("show")
@reads_project
@click.argument("claim_id", type=NUMBER, metavar="ID")
@json_option
def show_claim(project: Project, *, claim_id: int, as_json: bool) -> None:
    """Show a claim with its context, dates, ratings and ties.

    counterpoint claim show story.counterpoint 3
    """
    found = views.claim(project, claim_id)
    if as_json:
        ties = {
            "links": views.links(project, claim_id),
            "contradictions": views.contradictions(project, claim_id),
            "evidence": views.evidence(project, "claim", claim_id),
            "contacts": views.contacts(project, "claim", claim_id),
            "sign_offs": views.sign_offs(project, "claim", claim_id),
        }
        show_json(asdict(found) | ties)
        return
    article = views.article(project, found.article_id)
    show(
        f"Claim {found.id}, in article {article.id}: {article.label} ({article.outlet or 'outlet unknown'})"
    )
    show()
    show(f"  “{found.quote}”")
    show()
    show_fields([*_fields(found), ("Ties", "\n".join(_ties(project, claim_id)))])


def _fields(claim: Claim) -> list[tuple[str, object]]:
    anchor = claim.anchor
    voice = f"{claim.voice or 'unknown'}{', translated' if claim.translated else ''}"
    return [
        (
            "Place",
            f"paragraph {anchor.paragraph}, characters {anchor.start} to {anchor.end} ({anchor.state})",
        ),
        ("Context", f"…{anchor.prefix}[…]{anchor.suffix}…".replace("\n", " ")),
        ("Wording", claim.wording),
        ("Type", claim.type),
        (
            "Said by",
            "\nthrough ".join(map(named, claim.speakers)),
        ),
        ("Voice", voice),
        *((str(d.kind).capitalize(), dated(d.value)) for d in claim.dates),
        *(
            (str(r.aspect).capitalize(), f"{r.value}{f': {r.rationale}' if r.rationale else ''}")
            for r in claim.ratings
        ),
        ("Tags", ", ".join(claim.tags)),
        ("Note", claim.note),
        ("Evidence", claim.evidence_count or ""),
    ]


def _ties(project: Project, claim_id: int) -> list[str]:
    lines = list[str]()
    for link in views.links(project, claim_id):
        first = f"claim {link.first_id} " if link.first_id != claim_id else ""
        second = f" claim {link.second_id}" if link.second_id != claim_id else " it"
        lines.append(f"link {link.id}: {first}{link.relation}{second}")
    for one in views.contradictions(project, claim_id):
        others = ", ".join(str(other) for other in one.claim_ids if other != claim_id)
        lines.append(f"contradiction {one.id} with claim {others}: {one.title} ({one.status})")
    return lines
