"""What a user does with claims."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from ..errors import AmbiguousQuoteError, InvalidValueError, NotFoundError
from ..models import Speaker
from ..store import articles, claims, dates, support
from ..text import clean, context, occurrences, one_line, paragraph_number, shorten
from ..values import choose, names, parse_date
from ..words import AnchorState, Aspect, ClaimType, DateKind, Voice
from .labels import change_of, move_of
from .ties import drop_lonely

if TYPE_CHECKING:
    from ..models import Claim, DateValue
    from ..store.project import Project
    from .ties import Removed

CLAIM_DATES = (DateKind.SPOKEN, DateKind.EVENT, DateKind.PERIOD)
_SHORTEST_SCALE = 2
_WORDS = frozenset({"type", "voice"})
_NAMES = {"translated": "translation mark", "span": "ends"}
"""What some parts of a claim are called in the labels of steps; the others by their own names."""
DEFAULT_SCALE = (
    {"value": "supported", "adverse": False},
    {"value": "contradicted by evidence", "adverse": True},
    {"value": "not established", "adverse": False},
    {"value": "outdated", "adverse": False},
)
"""The rating scale that a project starts with; an adverse value asks for evidence and a rationale."""


def find_quote(
    project: Project,
    article_id: int,
    quote: str,
    *,
    occurrence: int | None = None,
    version_id: int | None = None,
) -> tuple[int, int]:
    """Return the (start, end) of a quote in an article, code points, half-open.

    It is looked for in the version `version_id`, else in the newest. Line ends of any kind in the quote are taken as
    the text has them. `occurrence`, from 1, chooses where it occurs more than once. Raises NotFoundError where it does
    not occur, with the words that are nearly it where there are some; AmbiguousQuoteError where it does so more than
    once.
    """
    text = articles.text_of(project, version_id or articles.newest(project, article_id).id)
    wanted = clean(quote).replace("\r\n", "\n").replace("\r", "\n")
    places = occurrences(text, wanted)
    if not places:
        raise NotFoundError(
            f"The words “{shorten(wanted)}” do not occur in article {article_id}."
            f" {_nearly(text, wanted) or 'They must be its exact words.'}"
        )
    if occurrence is not None:
        if not 1 <= occurrence <= len(places):
            raise InvalidValueError(
                f"The quote occurs {len(places)} times; there is no occurrence {occurrence}."
            )
        return places[occurrence - 1]
    if len(places) > 1:
        listed = "; ".join(
            f"{n}: characters {start} to {end}, “…{shorten(text[max(0, start - 30) : end + 30], 100)}…”"
            for n, (start, end) in enumerate(places, 1)
        )
        raise AmbiguousQuoteError(
            f"The quote occurs {len(places)} times in article {article_id}: {listed}. Say which, or give more words.",
            places,
        )
    return places[0]


def _nearly(text: str, wanted: str) -> str:
    """Say where the wanted words stand with other quotation marks, dashes, case or spacing; "" where they do not."""
    pieces = [re.escape(word) for word in re.findall(r"\w+", wanted)]
    found = re.search(r"\W{0,6}?".join(pieces), text, re.IGNORECASE) if pieces else None
    if found is None:
        return ""
    return f"Nearly so: “{shorten(found.group(), 200)}”, from character {found.start()} to {found.end()}."


def anchor_columns(text: str, version_id: int, start: int, end: int) -> dict[str, Any]:
    """Return the columns of an anchor at [start, end) of a version's text. Raises InvalidValueError."""
    if start >= end:
        raise InvalidValueError(
            f"The end must come after the start; {start} to {end} are no characters."
        )
    if not 0 <= start < end <= len(text):
        raise InvalidValueError(
            f"Characters {start} to {end} do not lie in the text, which has {len(text)}."
        )
    if not text[start:end].strip():
        raise InvalidValueError(f"There is only white space from character {start} to {end}.")
    prefix, suffix = context(text, start, end)
    return {
        "version_id": version_id,
        "start": start,
        "end": end,
        "quote": text[start:end],
        "prefix": prefix,
        "suffix": suffix,
        "paragraph": paragraph_number(text, start),
        "state": AnchorState.EXACT.value,
    }


def add_claim(
    project: Project,
    article_id: int,
    start: int,
    end: int,
    *,
    wording: str = "",
    type: str = ClaimType.FACT.value,  # noqa: A002 - the word of the product
    speakers: list[Speaker] | None = None,
    voice: str | None = None,
    translated: bool = False,
    note: str = "",
    tags: list[str] | None = None,
    version_id: int | None = None,
) -> int:
    """Mark [start, end) of an article's version, the newest unless one is named, as a claim and return its id.

    Offsets are code points; the quote is the slice. Claims may overlap. Raises NotFoundError, InvalidValueError.
    """
    version = version_id or articles.newest(project, article_id).id
    anchor = anchor_columns(articles.text_of(project, version), version, start, end)
    columns = {
        "article_id": article_id,
        "wording": one_line(wording),
        "type": choose(ClaimType, type, "type of claim").value,
        "voice": choose(Voice, voice, "voice").value if voice else None,
        "translated": int(translated),
        "note": clean(note).strip(),
    }
    with project.step("Add claim") as step:
        claim_id = claims.add(project, columns, anchor, _chain(speakers or []))
        step.label = f"Add claim {claim_id}"
        if tags:
            support.put_tags(project, "claim", claim_id, names(tags))
    return claim_id


def edit_claim(
    project: Project,
    claim_id: int,
    *,
    span: tuple[int, int] | None = None,
    wording: str | None = None,
    type: str | None = None,  # noqa: A002 - the word of the product
    speakers: list[Speaker] | None = None,
    voice: str | None = None,
    translated: bool | None = None,
    note: str | None = None,
    tags: list[str] | None = None,
) -> None:
    """Change a claim; None leaves a value as it is, an empty text or list takes it away.

    `span` marks other words, [start, end) of the version that the claim stands in. Raises NotFoundError,
    InvalidValueError.
    """
    claim = claims.get(project, claim_id)
    changed: dict[str, Any] = {}
    if wording is not None:
        changed["wording"] = one_line(wording)
    if type is not None:
        changed["type"] = choose(ClaimType, type, "type of claim").value
    if voice is not None:
        changed["voice"] = choose(Voice, voice, "voice").value if voice else None
    if translated is not None:
        changed["translated"] = int(translated)
    if note is not None:
        changed["note"] = clean(note).strip()
    said = None if speakers is None else _chain(speakers)
    named = None if tags is None else names(tags)
    with project.step(_label(claim, changed, span=span, speakers=said, tags=named)):
        project.change("claim", claim_id, **changed)
        if span is not None:
            version_id = claim.anchor.version_id
            anchor = anchor_columns(articles.text_of(project, version_id), version_id, *span)
            project.change("anchor", claim.anchor.id, **anchor)
        if said is not None:
            claims.put_speakers(project, claim_id, said)
        if named is not None:
            support.put_tags(project, "claim", claim_id, named)


def _label(claim: Claim, columns: dict[str, Any], **others: Any) -> str:
    """Return what a step is called that changes columns of a claim, its span, speakers or tags; None is no change."""
    record = f"claim {claim.id}"
    span = claim.anchor.start, claim.anchor.end
    before: dict[str, Any] = {
        "span": span,
        "speakers": list(claim.speakers),
        "tags": list(claim.tags),
    }
    parts = {
        name: str(value or "") if name in _WORDS else ""
        for name, value in columns.items()
        if value != getattr(claim, name)
    }
    parts |= {n: "" for n, value in others.items() if value is not None and value != before[n]}
    if list(parts) == ["span"]:
        return move_of(record, span, others["span"])
    return change_of(record, {_NAMES.get(name, name): word for name, word in parts.items()})


def _chain(speakers: list[Speaker]) -> list[Speaker]:
    chain = [Speaker(one_line(speaker.name), one_line(speaker.role)) for speaker in speakers]
    return [speaker for speaker in chain if speaker.name or speaker.role]


def date_claim(
    project: Project, claim_id: int, kind: str, date: str, *, evidence: str = ""
) -> DateValue:
    """Set when a claim was spoken, when its event was, or its figure's period; `unknown` takes the date back.

    `date` as in `values.parse_date`, `evidence` what it rests on. Returns the date as understood.
    """
    claims.get(project, claim_id)
    chosen = choose(CLAIM_DATES, kind, "date of a claim")
    value = parse_date(date, detail=one_line(evidence))
    with project.step(f"Set date {chosen.value} of claim {claim_id}"):
        dates.put(project, "claim", claim_id, chosen, value, project.annotator_id())
    return value


def rating_scale(project: Project) -> list[dict[str, Any]]:
    """Return the project's rating scale: values in order, each with whether it is adverse."""
    return support.project_settings(project).get("rating_scale") or [
        dict(entry) for entry in DEFAULT_SCALE
    ]


def set_rating_scale(project: Project, scale: list[dict[str, Any]]) -> None:
    """Change the rating scale: a list of {"value": text, "adverse": bool}. Ratings already given stay as they are."""
    entries = [
        {"value": one_line(str(e.get("value", ""))), "adverse": bool(e.get("adverse"))}
        for e in scale
    ]
    names = [entry["value"] for entry in entries]
    if len(names) < _SHORTEST_SCALE or not all(names) or len(set(names)) < len(names):
        raise InvalidValueError("A rating scale has at least two values, each with its own name.")
    with project.step("Change rating scale"):
        support.put_setting(project, "rating_scale", json.dumps(entries, ensure_ascii=False))


def rate_claim(
    project: Project, claim_id: int, aspect: str, value: str, *, rationale: str = ""
) -> None:
    """Rate one aspect of a claim by the project's scale; an empty value takes the rating away.

    Raises InvalidValueError for a value off the scale, and for an adverse one without rationale or evidence.
    """
    claim = claims.get(project, claim_id)
    chosen = choose(Aspect, aspect, "thing to rate")
    scale = {str(entry["value"]): bool(entry["adverse"]) for entry in rating_scale(project)}
    if value and value not in scale:
        raise InvalidValueError(
            f"“{value}” is not on the scale. Choose one of: {', '.join(scale)}."
        )
    if value and scale[value] and not (rationale.strip() and claim.evidence_count):
        missing = "a rationale" if claim.evidence_count else "a rationale and evidence on the claim"
        missing = "evidence on the claim" if rationale.strip() else missing
        raise InvalidValueError(f"“{value}” asks for {missing}; add it and rate again.")
    with project.step(_rating_label(claim, chosen, value)):
        claims.put_rating(project, claim_id, chosen, value, clean(rationale).strip())


def _rating_label(claim: Claim, aspect: Aspect, value: str) -> str:
    before = next((rating.value for rating in claim.ratings if rating.aspect is aspect), "")
    if value and value == before:
        return f"Change rationale of claim {claim.id}, {aspect}"
    return f"{'Rate' if value else 'Take back rating of'} claim {claim.id}, {aspect}"


def remove_claim(project: Project, claim_id: int) -> Removed:
    """Remove a claim with its links; return its quote, shortened, and what went with it.

    A contradiction left with one claim goes too, and all that was brought to it.
    """
    claim = claims.get(project, claim_id)
    with project.step(f"Remove claim {claim_id}"):
        project.remove("claim", claim_id)
        return drop_lonely(project, shorten(claim.quote))
