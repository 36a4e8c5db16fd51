"""What evidence and contacts consist of, and how each is told in words; no widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

from core import operations
from core.errors import AppError
from core.operations import views
from core.records import record
from core.text import shorten
from core.values import parse_address
from core.words import Rank, Stance
from gui import wording

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.models import Contact, Evidence
    from core.operations.views import Project

Sort = Literal["line", "text", "choice", "moment", "address"]

STANCES: dict[str, str] = {
    Stance.SUPPORTS: "+ supports",
    Stance.CONTRADICTS: "≠ contradicts",
    Stance.CONTEXT: "· context",
}
"""The stances with their signs, so that they are told apart without colour."""

_INKS = {Stance.SUPPORTS: "same", Stance.CONTRADICTS: "contra", Stance.CONTEXT: "mute"}


@record
class Part:
    """One value of a record: its name in the operations, its label, and what kind of field it is typed into."""

    name: str
    label: str
    sort: Sort = "line"
    choices: tuple[tuple[str, str], ...] = ()
    hint: str = ""


@record
class Told:
    """A record in words: its heading, the line under it, the words brought, what stands before these, and up to two further lines.

    `sign` is the stance with its sign, in an ink of the theme; `waits` what is still to come.
    """

    heading: str
    under: str
    words: str = ""
    before: str = ""
    lines: tuple[str, ...] = ()
    sign: str = ""
    ink: str = ""
    waits: str = ""


@record
class Kind:
    """One kind of support: its noun, which is its table, how it is headed, read, told and changed.

    `first` is the part that is typed first, `empty` what stands where there is none, `plain` the values of a new one.
    """

    noun: str
    heading: str
    first: str
    empty: str
    plain: dict[str, str]
    parts: tuple[Part, ...]
    read: Callable[..., Sequence[Any]]
    tell: Callable[[Any], Told]
    add: Callable[..., int]
    edit: Callable[..., None]
    remove: Callable[[Project, int], None]


def tell_evidence(one: Evidence) -> Told:
    """Return a piece of evidence in words."""
    address = one.address or one.archive_address
    heading = one.title or address or one.publisher or f"“{shorten(one.excerpt)}”"
    seen = f"looked at {wording.moment(one.looked_at)}" if one.looked_at else "date not set"
    under = (one.publisher, one.rank.value, seen)
    return Told(
        heading=heading,
        under=" · ".join(part for part in under if part and part != heading),
        words=one.excerpt if heading != f"“{one.excerpt}”" else "",
        lines=tuple(part for part in (address, one.note) if part and part != heading),
        sign=STANCES[one.stance],
        ink=_INKS[one.stance],
    )


def tell_contact(one: Contact) -> Told:
    """Return a contact in words."""
    has_answered = bool(one.answered_at or one.answer)
    asked = "asked, date not set" if has_answered else "not asked yet"
    if one.asked_at:
        asked = f"asked {wording.moment(one.asked_at)}"
    answered = f"answered {wording.moment(one.answered_at)}" if one.answered_at else ""
    under = (one.role if one.name else "", one.channel, asked, answered)
    return Told(
        heading=one.name or one.role,
        under=" · ".join(filter(None, under)),
        words=one.answer,
        before=f"Asked: {one.question}" if one.question else "",
        waits="answer pending" if one.asked_at and not has_answered else "",
    )


_MOMENT = "2025-02-26 09:30"

EVIDENCE = Kind(
    "evidence", "Evidence", "title",
    "No source was brought for or against it yet.",
    {"stance": Stance.CONTEXT.value, "rank": Rank.SECONDARY.value},
    (
        Part("title", "Title"),
        Part("address", "Address", "address", hint="https://… or a DOI"),
        Part("archive_address", "Archive address", "address", hint="https://… or a DOI"),
        Part("publisher", "Publisher"),
        Part("excerpt", "Excerpt", "text"),
        Part("stance", "Stance", "choice", tuple(STANCES.items())),
        Part("rank", "Rank", "choice", tuple((rank.value, rank.value) for rank in Rank)),
        Part("looked_at", "Looked at", "moment", hint=_MOMENT),
        Part("note", "Note", "text"),
    ),
    views.evidence, tell_evidence,
    operations.add_evidence, operations.edit_evidence, operations.remove_evidence,
)  # fmt: skip

CONTACT = Kind(
    "contact", "Contacts", "name",
    "Nobody was asked about it yet.",
    {},
    (
        Part("name", "Name"),
        Part("role", "Role"),
        Part("channel", "Channel", hint="telephone, mail, in person…"),
        Part("asked_at", "Asked at", "moment", hint=_MOMENT),
        Part("question", "Question", "text"),
        Part("answered_at", "Answered at", "moment", hint=_MOMENT),
        Part("answer", "Answer", "text"),
    ),
    views.contacts, tell_contact,
    operations.add_contact, operations.edit_contact, operations.remove_contact,
)  # fmt: skip


def as_typed(one: Evidence | Contact, part: Part) -> str:
    """Return a value of a record as it stands in its field."""
    value = getattr(one, part.name)
    return "" if value is None else str(value)


def refused_addresses(kind: Kind, typed: dict[str, str]) -> dict[str, str]:
    """Return those of the typed addresses that are none, by their parts, each with the sentence that says so."""
    refused: dict[str, str] = {}
    for part in kind.parts:
        if part.sort == "address":
            try:
                parse_address(typed[part.name])
            except AppError as error:
                refused[part.name] = error.sentence
    return refused


def web_address(text: str) -> str:
    """Return an address where it is one of the web, which a browser may open; else ""."""
    text = text.strip()
    try:
        parts = urlsplit(text)
    except ValueError:
        return ""
    return text if parts.scheme in {"http", "https"} and parts.hostname else ""
