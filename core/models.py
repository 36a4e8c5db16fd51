"""The words of the product as plain, frozen data.

The same words stand in the tables, the CSV headers and on the screen. Offsets are code points into a version's text,
half-open. Dates are ISO 8601 text. An `id` is a row's number in one project file; a `uid` is unique and stays for ever.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from .records import record
from .suggested import SuggestedSide as SuggestedSide  # noqa: PLC0414 - a record like those here
from .suggested import SuggestionRow as SuggestionRow  # noqa: PLC0414 - a record like those here
from .suggested import SuggestionsAsked as SuggestionsAsked  # noqa: PLC0414 - a record like those here
from .words import Origin

if TYPE_CHECKING:
    from datetime import timedelta
    from pathlib import Path

    from .words import (
        AnchorState,
        Aspect,
        ClaimType,
        DateKind,
        Kind,
        Rank,
        Relation,
        Resolution,
        Role,
        Severity,
        Stance,
        Status,
        Voice,
    )


@record
class Provenance:
    """Where one value came from: its origin and, in words, the place or the evidence it rests on."""

    origin: Origin
    detail: str = ""


@record
class DateValue:
    """A date or a range, and where it came from.

    `earliest` and `latest` are ISO 8601, both inclusive; one of them may be None (open). Both are days
    (`2025-02-26`) or moments with an offset (`2025-02-26T09:30:00+03:00`). Both None: unknown. `written` is the
    wording it was read from, `detail` the place or evidence.
    """

    earliest: str | None = None
    latest: str | None = None
    written: str = ""
    origin: Origin = Origin.UNKNOWN
    detail: str = ""

    @property
    def known(self) -> bool:
        """Whether anything at all is known."""
        return self.earliest is not None or self.latest is not None

    def __str__(self) -> str:
        if self.earliest == self.latest:
            return self.earliest or "unknown"
        return f"{self.earliest or '..'}/{self.latest or '..'}"


@record
class ApartSpan:
    """A stretch of a version's text that is page furniture, not article: [start, end) and why."""

    start: int
    end: int
    why: str


@record
class Source:
    """The bytes an article version was read from."""

    sha256: str
    media_type: str
    size: int
    name: str = ""


@record
class Dated:
    """A date of a record: which of the five kinds, its value, and who set it (None when it was read)."""

    id: int
    uid: str
    kind: DateKind
    value: DateValue
    set_by: int | None = None


@record
class Version:
    """The text of an article as read at one moment; never changed."""

    id: int
    uid: str
    article_id: int
    number: int
    text_sha256: str
    length: int
    source: Source
    encoding: str
    imported_at: str
    address: str = ""
    archive_address: str = ""
    notes: str = ""
    retrieved: DateValue = field(default_factory=DateValue)


@record
class Article:
    """One published piece. `provenance` says for each field where its value came from."""

    id: int
    uid: str
    title: str
    outlet: str
    authors: tuple[str, ...]
    language: str
    address: str
    dateline: str
    role: Role
    embargoed: bool
    embargo_until: str | None
    group: str
    note: str
    provenance: dict[str, Provenance]
    published: DateValue
    added_at: str
    tags: tuple[str, ...] = ()
    version_count: int = 1
    claim_count: int = 0

    @property
    def label(self) -> str:
        """The title, or words that stand for it where there is none."""
        return self.title or f"Untitled article {self.id}"


@record
class Anchor:
    """Where a claim stands in one version: [start, end), the exact quote and 32 characters on either side.

    `paragraph` counts from 1. The quote is the slice of the version's text unless the state is "lost".
    """

    id: int
    claim_id: int
    version_id: int
    start: int
    end: int
    quote: str
    prefix: str
    suffix: str
    paragraph: int
    state: AnchorState


@record
class Speaker:
    """One link of the chain from the one who said it to the one who printed it."""

    name: str
    role: str = ""


@record
class Rating:
    """One of a claim's two ratings, with what it rests on."""

    aspect: Aspect
    value: str
    rationale: str
    annotator_id: int
    at: str


@record
class Claim:
    """A highlighted passage. `speakers` starts with the one who said it; the others passed it on."""

    id: int
    uid: str
    article_id: int
    anchor: Anchor
    wording: str
    type: ClaimType
    voice: Voice | None
    translated: bool
    speakers: tuple[Speaker, ...]
    note: str
    annotator_id: int
    added_at: str
    tags: tuple[str, ...] = ()
    ratings: tuple[Rating, ...] = ()
    dates: tuple[Dated, ...] = ()
    evidence_count: int = 0

    @property
    def quote(self) -> str:
        """The exact words marked."""
        return self.anchor.quote


@record
class Link:
    """A relation from the first claim to the second."""

    id: int
    uid: str
    first_id: int
    second_id: int
    relation: Relation
    note: str
    annotator_id: int
    added_at: str


@record
class Contradiction:
    """A titled record that ties two or more claims. `claim_ids` are in their order, the first one first.

    `upheld_id` is the claim that stands, where the resolution is that one of them does.
    """

    id: int
    uid: str
    title: str
    kind: Kind
    severity: Severity
    status: Status
    resolution: Resolution | None
    upheld_id: int | None
    reason: str
    note: str
    claim_ids: tuple[int, ...]
    annotator_id: int
    added_at: str
    tags: tuple[str, ...] = ()
    evidence_count: int = 0


@record
class Evidence:
    """A source brought for or against a claim or a contradiction; exactly one of the two ids is set."""

    id: int
    uid: str
    claim_id: int | None
    contradiction_id: int | None
    title: str
    address: str
    archive_address: str
    publisher: str
    excerpt: str
    stance: Stance
    rank: Rank
    looked_at: str | None
    note: str
    annotator_id: int
    added_at: str


@record
class Contact:
    """Who was asked about a claim or contradiction, when, and what they answered."""

    id: int
    uid: str
    claim_id: int | None
    contradiction_id: int | None
    name: str
    role: str
    channel: str
    asked_at: str | None
    question: str
    answered_at: str | None
    answer: str
    annotator_id: int
    added_at: str


@record
class SignOff:
    """The second pair of eyes. `current` is False when the record was changed after it was signed."""

    id: int
    uid: str
    claim_id: int | None
    contradiction_id: int | None
    link_id: int | None
    reviewer_id: int
    at: str
    note: str
    current: bool = True


@record
class Annotator:
    """Someone who works on the project; `code` is what an export can show in place of the name."""

    id: int
    uid: str
    name: str
    code: str
    erased: bool = False


@record
class Place:
    """A passage of a version: [start, end) in code points."""

    version_id: int
    start: int
    end: int


@record
class Step:
    """One thing the user did. `undoes` is the step whose changes it took back."""

    id: int
    uid: str
    kind: str
    label: str
    at: str
    annotator_id: int | None
    undoes: int | None
    origin: int
    changes: int
    hash: str


@record
class Change:
    """One row's change within a step: `before` and `after` are its columns, None where the row was not there."""

    table: str
    row_id: int
    before: dict[str, str | int | None] | None
    after: dict[str, str | int | None] | None


@record
class Changes:
    """What one step touched, told to whoever listens: the step, its label, and the ids by table."""

    step_id: int
    label: str
    tables: dict[str, frozenset[int]]
    initiator: object | None = None


@record
class Identity:
    """Who works: a name, and an id that is the same in every project ("" where only the name is known)."""

    name: str
    uid: str = ""


@record
class BackupPolicy:
    """Where backups go, and after how much work a further one is made."""

    root: Path
    every: timedelta
