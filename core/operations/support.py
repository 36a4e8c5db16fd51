"""What a user brings to a claim or contradiction: evidence, contacts, the sign-off of a second reader."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from ..errors import InvalidValueError
from ..store import claims, signing, support
from ..text import clean, one_line
from ..values import choose, parse_address, parse_moment
from ..words import Rank, Stance
from .claims import rating_scale
from .labels import change_of

if TYPE_CHECKING:
    from ..store.project import Project
    from ..store.signing import Signed
    from ..store.support import Owner

_ADDRESSES = ("address", "archive_address")
_EVIDENCE_LINES = ("title", "address", "archive_address", "publisher")
_EVIDENCE_TEXTS = ("excerpt", "note")
_WORDS = frozenset({"stance", "rank"})
_NAMES = {
    "archive_address": "archive address",
    "looked_at": "time looked at",
    "asked_at": "time of asking",
    "answered_at": "time of answering",
}
"""What some values are called in the labels of steps; the others by their own names."""
_CONTACT_LINES = ("name", "role", "channel")
_CONTACT_TEXTS = ("question", "answer")


def add_evidence(
    project: Project,
    owner: Owner,
    owner_id: int,
    *,
    stance: str = Stance.CONTEXT.value,
    rank: str = Rank.SECONDARY.value,
    looked_at: str | None = None,
    **texts: str,
) -> int:
    """Bring evidence to a claim or contradiction and return its id.

    `texts` are title, address, archive_address, publisher, excerpt, note; one of the first five must be given.
    Raises NotFoundError, InvalidValueError.
    """
    support.exists(project, owner, owner_id)
    columns = dict.fromkeys((*_EVIDENCE_LINES, *_EVIDENCE_TEXTS), "")
    columns |= _texts(texts, _EVIDENCE_LINES, _EVIDENCE_TEXTS)
    _says_something(columns)
    chosen: dict[str, Any] = {
        "stance": choose(Stance, stance, "stance").value,
        "rank": choose(Rank, rank, "rank of evidence").value,
        "looked_at": parse_moment(looked_at, "When it was looked at") if looked_at else None,
    }
    with project.step("Add evidence") as step:
        evidence_id = support.add_evidence(project, owner, owner_id, columns | chosen)
        step.label = f"Add evidence {evidence_id} to {owner} {owner_id}"
    return evidence_id


def _says_something(columns: dict[str, Any]) -> None:
    if not any(columns[name] for name in (*_EVIDENCE_LINES, "excerpt")):
        raise InvalidValueError(
            "Evidence needs at least a title, an address, a publisher or an excerpt."
        )


def _names_someone(columns: dict[str, Any]) -> None:
    if not (columns["name"] or columns["role"]):
        raise InvalidValueError("A contact needs a name or a role.")


def edit_evidence(
    project: Project,
    evidence_id: int,
    *,
    stance: str | None = None,
    rank: str | None = None,
    looked_at: str | None = None,
    **texts: str | None,
) -> None:
    """Change a piece of evidence; None leaves a value as it is. Raises NotFoundError, InvalidValueError."""
    support.exists(project, "evidence", evidence_id)
    changed: dict[str, Any] = _texts(texts, _EVIDENCE_LINES, _EVIDENCE_TEXTS)
    before = next(asdict(e) for e in support.evidence(project) if e.id == evidence_id)
    _says_something(before | changed)
    if stance is not None:
        changed["stance"] = choose(Stance, stance, "stance").value
    if rank is not None:
        changed["rank"] = choose(Rank, rank, "rank of evidence").value
    if looked_at is not None:
        changed["looked_at"] = (
            parse_moment(looked_at, "When it was looked at") if looked_at else None
        )
    with project.step(_label(f"evidence {evidence_id}", before, changed)):
        project.change("evidence", evidence_id, **changed)


def remove_evidence(project: Project, evidence_id: int) -> None:
    """Remove a piece of evidence. Raises NotFoundError, InvalidValueError for the last of an adverse rating."""
    support.exists(project, "evidence", evidence_id)
    claim_id = project.value("SELECT claim_id FROM evidence WHERE id = ?", (evidence_id,))
    if claim_id is not None:
        _still_borne_out(project, claim_id)
    with project.step(f"Remove evidence {evidence_id}"):
        project.remove("evidence", evidence_id)


def _still_borne_out(project: Project, claim_id: int) -> None:
    """Raise InvalidValueError where one piece of evidence less would leave an adverse rating with none."""
    claim = claims.get(project, claim_id)
    adverse = {entry["value"] for entry in rating_scale(project) if entry["adverse"]}
    held = [rating for rating in claim.ratings if rating.value in adverse]
    if held and claim.evidence_count == 1:
        raise InvalidValueError(
            f"Claim {claim_id} is rated “{held[0].value}” for {held[0].aspect}, which asks for evidence, and this is"
            " all there is; take the rating back first."
        )


def add_contact(
    project: Project,
    owner: Owner,
    owner_id: int,
    *,
    asked_at: str | None = None,
    answered_at: str | None = None,
    **texts: str,
) -> int:
    """Write down who was asked about a claim or contradiction; return the contact's id.

    `texts` are name, role, channel, question, answer; name or role must be given. Raises NotFoundError,
    InvalidValueError.
    """
    support.exists(project, owner, owner_id)
    columns: dict[str, Any] = dict.fromkeys((*_CONTACT_LINES, *_CONTACT_TEXTS), "")
    columns |= _texts(texts, _CONTACT_LINES, _CONTACT_TEXTS)
    _names_someone(columns)
    columns["asked_at"] = parse_moment(asked_at, "When they were asked") if asked_at else None
    columns["answered_at"] = (
        parse_moment(answered_at, "When they answered") if answered_at else None
    )
    with project.step("Add contact") as step:
        contact_id = support.add_contact(project, owner, owner_id, columns)
        step.label = f"Add contact {contact_id} to {owner} {owner_id}"
    return contact_id


def edit_contact(
    project: Project,
    contact_id: int,
    *,
    asked_at: str | None = None,
    answered_at: str | None = None,
    **texts: str | None,
) -> None:
    """Change a contact; None leaves a value as it is. Raises NotFoundError, InvalidValueError."""
    support.exists(project, "contact", contact_id)
    changed: dict[str, Any] = _texts(texts, _CONTACT_LINES, _CONTACT_TEXTS)
    before = next(asdict(c) for c in support.contacts(project) if c.id == contact_id)
    _names_someone(before | changed)
    if asked_at is not None:
        changed["asked_at"] = parse_moment(asked_at, "When they were asked") if asked_at else None
    if answered_at is not None:
        changed["answered_at"] = (
            parse_moment(answered_at, "When they answered") if answered_at else None
        )
    with project.step(_label(f"contact {contact_id}", before, changed)):
        project.change("contact", contact_id, **changed)


def remove_contact(project: Project, contact_id: int) -> None:
    """Remove a contact. Raises NotFoundError."""
    support.exists(project, "contact", contact_id)
    with project.step(f"Remove contact {contact_id}"):
        project.remove("contact", contact_id)


def sign_off(project: Project, signed: Signed, record_id: int, *, note: str = "") -> int:
    """Sign a claim, contradiction or link off as the second reader, as it is now; return the sign-off's id.

    Who made or changed the record cannot sign it off. Raises NotFoundError, InvalidValueError.
    """
    support.exists(project, signed, record_id)
    by = project.annotator_id()
    if by in signing.workers(project, signed, record_id):
        raise InvalidValueError(
            "A record is signed off by someone who neither made nor changed it."
        )
    before = signing.sign_offs(project, signed, record_id)
    if any(one.reviewer_id == by and one.current for one in before):
        raise InvalidValueError(f"You have signed this {signed} off already, as it stands.")
    with project.step(f"Sign off {signed} {record_id}"):
        return signing.add_sign_off(project, signed, record_id, clean(note).strip())


def withdraw_sign_off(project: Project, sign_off_id: int) -> None:
    """Take a sign-off back. Raises NotFoundError."""
    support.exists(project, "sign_off", sign_off_id)
    with project.step("Withdraw sign-off"):
        project.remove("sign_off", sign_off_id)


def _label(record: str, before: dict[str, Any], changed: dict[str, Any]) -> str:
    """Return what a step is called that changes some values of a record."""
    parts = {
        _NAMES.get(name, name): value if name in _WORDS else ""
        for name, value in changed.items()
        if value != before[name]
    }
    return change_of(record, parts)


def _texts(given: dict[str, Any], lines: tuple[str, ...], texts: tuple[str, ...]) -> dict[str, Any]:
    unknown = set(given) - {*lines, *texts}
    if unknown:
        raise TypeError(f"there is no {', '.join(sorted(unknown))}")
    cleaned = {
        name: (parse_address if name in _ADDRESSES else one_line)(str(given[name]))
        for name in lines
        if given.get(name) is not None
    }
    return cleaned | {
        name: clean(str(given[name])).strip() for name in texts if given.get(name) is not None
    }
