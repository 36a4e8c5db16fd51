"""What a user does with links and contradictions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import InvalidValueError
from ..identity import now
from ..records import record
from ..store import claims, support, ties
from ..text import clean, one_line, quoted, shorten
from ..values import choose, names
from ..words import Kind, Relation, Resolution, Severity, Status
from .labels import change_of

if TYPE_CHECKING:
    from ..models import Contradiction
    from ..store.project import Project

FEWEST_CLAIMS = 2
_BOTH_WAYS = (Relation.SAME_AS, Relation.RELATED)
_ONE_WAY = (Relation.UPDATES, Relation.NARROWS, Relation.QUOTES)
_CLOSED = (Status.RESOLVED, Status.DISMISSED)
_WORDS = frozenset({"kind", "severity", "status"})
_PARTS = ("title", "kind", "severity", "status", "note")
REASON_ASKED = "Say what it rests on: the report shows the reason beside how it ended."
_REOPENED = {"resolution": None, "upheld_id": None, "reason": ""}


@record
class Removed:
    """What went with a claim or an article: its words, the contradictions that went too, those that are open again.

    A contradiction is told as its number and title.
    """

    label: str
    contradictions: tuple[str, ...] = ()
    reopened: tuple[str, ...] = ()


def add_link(
    project: Project, first_id: int, second_id: int, relation: str, *, note: str = ""
) -> int:
    """Link two claims and return the link's id: `first` same as, supports, updates, narrows, quotes or related `second`.

    A link that says just this already is returned, not made again; it takes the note where it had none. Raises
    NotFoundError, InvalidValueError.
    """
    if relation.strip().casefold().startswith("contradict"):
        raise InvalidValueError(
            "Claims that contradict each other are tied in a contradiction, not by a link."
        )
    chosen = choose(Relation, relation, "relation")
    claims.get(project, first_id)
    claims.get(project, second_id)
    if first_id == second_id:
        raise InvalidValueError("A claim cannot be linked to itself.")
    found = _same_link(project, first_id, second_id, chosen)
    if found is not None:
        if clean(note).strip() and not ties.link(project, found).note:
            edit_link(project, found, note=note)
        return found
    with project.step("Add link") as step:
        link_id = ties.add_link(project, first_id, second_id, chosen, clean(note).strip())
        step.label = f"Add link {link_id}"
    return link_id


def _same_link(project: Project, first_id: int, second_id: int, relation: Relation) -> int | None:
    """Return the link that says this already. Raises InvalidValueError where one says the reverse of it."""
    found = ties.find_link(project, first_id, second_id, relation)
    turned = ties.find_link(project, second_id, first_id, relation)
    if turned is not None and relation in _ONE_WAY:
        raise InvalidValueError(
            f"Link {turned} says that claim {second_id} {relation} claim {first_id} already; it cannot be both ways."
        )
    return turned if found is None and relation in _BOTH_WAYS else found


def edit_link(
    project: Project, link_id: int, *, relation: str | None = None, note: str | None = None
) -> None:
    """Change a link; None leaves a value as it is. Raises NotFoundError, InvalidValueError."""
    link = ties.link(project, link_id)
    changed: dict[str, Any] = {}
    if relation is not None:
        chosen = choose(Relation, relation, "relation")
        if _same_link(project, link.first_id, link.second_id, chosen) not in (None, link_id):
            raise InvalidValueError(f"These two claims are linked by “{chosen}” already.")
        changed["relation"] = chosen.value
    if note is not None:
        changed["note"] = clean(note).strip()
    parts = {n: value for n, value in changed.items() if value != getattr(link, n)}
    if "note" in parts:
        parts["note"] = ""
    with project.step(change_of(f"link {link_id}", parts)):
        project.change("link", link_id, **changed)


def turn_link(project: Project, link_id: int) -> None:
    """Let the first and the second claim of a link change places. Raises NotFoundError, InvalidValueError.

    It stays the same link, with its note; where another link says the turned one already, it is refused.
    """
    link = ties.link(project, link_id)
    found = ties.find_link(project, link.second_id, link.first_id, link.relation)
    if found is not None:
        raise InvalidValueError(
            f"Link {found} says that claim {link.second_id} {link.relation} claim {link.first_id} already."
        )
    with project.step(f"Turn link {link_id}"):
        project.change("link", link_id, first_id=link.second_id, second_id=link.first_id)


def remove_link(project: Project, link_id: int) -> None:
    """Remove a link. Raises NotFoundError."""
    ties.link(project, link_id)
    with project.step(f"Remove link {link_id}"):
        project.remove("link", link_id)


def add_contradiction(
    project: Project,
    claim_ids: list[int],
    *,
    title: str = "",
    kind: str = Kind.OTHER.value,
    severity: str = Severity.NOTE.value,
    note: str = "",
    tags: list[str] | None = None,
) -> int:
    """Tie two or more claims, also of one article, in a contradiction and return its id.

    Without a title it bears the wording or quote of its first claim. Raises NotFoundError, InvalidValueError.
    """
    ordered = _two_or_more(project, claim_ids)
    first = claims.get(project, ordered[0])
    columns = {
        "title": one_line(title) or shorten(first.wording or first.quote, 80),
        "kind": choose(Kind, kind, "kind of contradiction").value,
        "severity": choose(Severity, severity, "severity").value,
        "status": Status.OPEN.value,
        "resolution": None,
        "reason": "",
        "note": clean(note).strip(),
    }
    with project.step("Add contradiction") as step:
        by = {"annotator_id": project.annotator_id(), "added_at": now()}
        contradiction_id = project.add("contradiction", **columns, **by)
        step.label = f"Add contradiction {contradiction_id}"
        ties.put_claims(project, contradiction_id, ordered)
        if tags:
            support.put_tags(
                project,
                "contradiction",
                contradiction_id,
                names(tags),
            )
    return contradiction_id


def edit_contradiction(
    project: Project,
    contradiction_id: int,
    *,
    title: str | None = None,
    kind: str | None = None,
    severity: str | None = None,
    status: str | None = None,
    note: str | None = None,
    tags: list[str] | None = None,
) -> None:
    """Change a contradiction; None leaves a value as it is. It is resolved by `resolve_contradiction`.

    A contradiction that is opened again loses its resolution and the reason; a dismissed one keeps them. Raises
    NotFoundError, InvalidValueError.
    """
    contradiction = ties.contradiction(project, contradiction_id)
    changed: dict[str, Any] = {}
    if title is not None:
        changed["title"] = one_line(title) or contradiction.title
    if kind is not None:
        changed["kind"] = choose(Kind, kind, "kind of contradiction").value
    if severity is not None:
        changed["severity"] = choose(Severity, severity, "severity").value
    if status is not None:
        chosen = choose(Status, status, "status")
        if chosen is Status.RESOLVED and contradiction.resolution is None:
            raise InvalidValueError(f"To resolve it, say how: {', '.join(Resolution)}.")
        changed["status"] = chosen.value
        if chosen not in _CLOSED:
            changed |= _REOPENED
    if note is not None:
        changed["note"] = clean(note).strip()
    named = None if tags is None else names(tags)
    with project.step(_label(contradiction, changed, named)):
        project.change("contradiction", contradiction_id, **changed)
        if named is not None:
            support.put_tags(project, "contradiction", contradiction_id, named)


def _label(before: Contradiction, columns: dict[str, Any], tags: list[str] | None) -> str:
    """Return what a step is called that changes columns or tags of a contradiction; what was reopened follows."""
    parts = {
        name: columns[name] if name in _WORDS else ""
        for name in _PARTS
        if name in columns and columns[name] != getattr(before, name)
    }
    if tags is not None and tags != list(before.tags):
        parts["tags"] = ""
    return change_of(f"contradiction {before.id}", parts)


def resolve_contradiction(
    project: Project,
    contradiction_id: int,
    resolution: str,
    *,
    upheld_id: int | None = None,
    reason: str | None = None,
) -> None:
    """Say how a contradiction ended and why, and set it resolved; a `reason` of None leaves the one it had.

    Among more than two claims the one that stands is named by `upheld_id`; "first" and "second" then follow from its
    place. Raises NotFoundError, InvalidValueError, also where there is no reason, neither now nor before.
    """
    contradiction = ties.contradiction(project, contradiction_id)
    chosen = choose(Resolution, resolution, "resolution")
    members = contradiction.claim_ids
    if upheld_id is not None and upheld_id not in members:
        raise InvalidValueError(f"Claim {upheld_id} is not in contradiction {contradiction_id}.")
    if chosen in (Resolution.FIRST, Resolution.SECOND):
        chosen, upheld_id = _standing(chosen, members, upheld_id)
    elif upheld_id is not None:
        raise InvalidValueError(
            f"Where it ends in “{chosen}”, no one claim stands; say first or second, or name none."
        )
    why = contradiction.reason if reason is None else clean(reason).strip()
    if not why:
        raise InvalidValueError(REASON_ASKED)
    changed: dict[str, Any] = {"resolution": chosen.value, "upheld_id": upheld_id, "reason": why}
    with project.step(_resolving_label(contradiction, changed)):
        project.change("contradiction", contradiction_id, status=Status.RESOLVED.value, **changed)


def _resolving_label(before: Contradiction, columns: dict[str, Any]) -> str:
    """Return what a step is called that resolves a contradiction, or that changes how or why it was resolved."""
    if before.status is not Status.RESOLVED:
        return f"Resolve contradiction {before.id}"
    parts: dict[str, str] = {}
    if any(columns[name] != getattr(before, name) for name in ("resolution", "upheld_id")):
        parts["resolution"] = columns["resolution"]
    if columns["reason"] != before.reason:
        parts["reason"] = ""
    return change_of(f"contradiction {before.id}", parts)


def _standing(
    chosen: Resolution, members: tuple[int, ...], upheld_id: int | None
) -> tuple[Resolution, int]:
    """Return the resolution and the claim that stands, each told by the other. Raises InvalidValueError."""
    if upheld_id is None:
        if len(members) > FEWEST_CLAIMS:
            raise InvalidValueError(
                f"Of {len(members)} claims, name the one that stands by its number."
            )
        return chosen, members[0 if chosen is Resolution.FIRST else 1]
    place = Resolution.FIRST if upheld_id == members[0] else Resolution.SECOND
    if len(members) == FEWEST_CLAIMS and place is not chosen:
        raise InvalidValueError(
            f"Of the two, claim {upheld_id} is the {place}; say {place}, or name the other claim."
        )
    return place, upheld_id


def join_contradiction(project: Project, contradiction_id: int, claim_ids: list[int]) -> None:
    """Add claims to a contradiction; those in it already stay where they are. Raises NotFoundError."""
    contradiction = ties.contradiction(project, contradiction_id)
    joined = _two_or_more(project, [*contradiction.claim_ids, *claim_ids])
    with project.step(f"Join contradiction {contradiction_id}"):
        ties.put_claims(project, contradiction_id, joined)


def leave_contradiction(project: Project, contradiction_id: int, claim_id: int) -> None:
    """Take a claim out of a contradiction of more than two. Raises NotFoundError, InvalidValueError."""
    contradiction = ties.contradiction(project, contradiction_id)
    if claim_id not in contradiction.claim_ids:
        raise InvalidValueError(f"Claim {claim_id} is not in contradiction {contradiction_id}.")
    left = [member for member in contradiction.claim_ids if member != claim_id]
    if len(left) < FEWEST_CLAIMS:
        raise InvalidValueError(
            "A contradiction needs two claims; remove the contradiction itself."
        )
    with project.step(f"Leave contradiction {contradiction_id}"):
        ties.put_claims(project, contradiction_id, left)
        if contradiction.upheld_id == claim_id:
            project.change("contradiction", contradiction_id, status=Status.OPEN.value, **_REOPENED)
        _place_upheld(project)


def order_contradiction(project: Project, contradiction_id: int, claim_ids: list[int]) -> None:
    """Put claims of a contradiction in front, in this order; the others follow in theirs.

    The first and the second stand so in the report. What was resolved stays so: where one claim stands, "first" and
    "second" follow it. Raises NotFoundError, InvalidValueError.
    """
    members = ties.contradiction(project, contradiction_id).claim_ids
    for claim_id in claim_ids:
        if claim_id not in members:
            raise InvalidValueError(f"Claim {claim_id} is not in contradiction {contradiction_id}.")
    with project.step(f"Order contradiction {contradiction_id}"):
        ties.put_claims(project, contradiction_id, list(dict.fromkeys([*claim_ids, *members])))
        _place_upheld(project)


def _place_upheld(project: Project) -> None:
    """Let "first" and "second" tell again at which place the claim is that stands. Within a step."""
    for row in project.query(
        "SELECT id, is_first FROM (SELECT id, resolution, upheld_id = (SELECT claim_id FROM contradiction_claim"
        " WHERE contradiction_id = contradiction.id ORDER BY position LIMIT 1) AS is_first"
        " FROM contradiction WHERE upheld_id IS NOT NULL) WHERE is_first <> (resolution = ?)",
        (Resolution.FIRST.value,),
    ):
        place = Resolution.FIRST if row["is_first"] else Resolution.SECOND
        project.change("contradiction", row["id"], resolution=place.value)


def remove_contradiction(project: Project, contradiction_id: int) -> str:
    """Remove a contradiction, not its claims; return its title. Raises NotFoundError."""
    title = ties.contradiction(project, contradiction_id).title
    with project.step(f"Remove contradiction {contradiction_id}"):
        project.remove("contradiction", contradiction_id)
    return title


def drop_lonely(project: Project, label: str) -> Removed:
    """Remove the contradictions that are left with fewer than two claims; return what went with `label`. Within a step.

    One that was resolved for a claim which is gone is open again.
    """
    gone, reopened = list[str](), list[str]()
    for row in project.query(
        "SELECT id, title FROM contradiction WHERE (SELECT count(*) FROM contradiction_claim"
        " WHERE contradiction_id = contradiction.id) < 2"
    ):
        project.remove("contradiction", row["id"])
        gone.append(f"{row['id']} {quoted(row['title'])}")
    for row in project.query(
        "SELECT id, title FROM contradiction WHERE status = ? AND resolution IN (?, ?) AND upheld_id IS NULL",
        (Status.RESOLVED.value, Resolution.FIRST.value, Resolution.SECOND.value),
    ):
        project.change("contradiction", row["id"], status=Status.OPEN.value, **_REOPENED)
        reopened.append(f"{row['id']} {quoted(row['title'])}")
    _place_upheld(project)
    return Removed(label, tuple(gone), tuple(reopened))


def _two_or_more(project: Project, claim_ids: list[int]) -> list[int]:
    ordered = list(dict.fromkeys(claim_ids))
    if len(ordered) < FEWEST_CLAIMS:
        raise InvalidValueError("A contradiction ties at least two different claims.")
    for claim_id in ordered:
        claims.get(project, claim_id)
    return ordered
