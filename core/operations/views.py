"""What is shown of a project: plain readings of the store for the command line and the screens, changing nothing."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Literal

from .. import ingest
from ..finding.standing import Standing as OrderStanding
from ..finding.standing import standing as _order_standing
from ..ingest.reading import Reading, Skipped
from ..models import SuggestedSide, SuggestionRow, SuggestionsAsked
from ..records import record
from ..store import articles as _articles
from ..store import claims as _claims
from ..store import filled as _filled
from ..store import list_rows as _list_rows
from ..store import listing as _listing
from ..store import log as _log
from ..store import marks as _marks
from ..store import signing as _signing
from ..store import suggestion_rows as _suggestion_rows
from ..store import suggestions as _suggestions
from ..store import support as _support
from ..store import ties as _ties
from ..store.backups import Backup
from ..store.list_rows import ArticleRow, ClaimRow, ContradictionRow, End, LinkRow
from ..store.listing import Listed as _Tabled
from ..store.marks import Mark, Tie
from ..store.project import Project
from ..store.searching import Hit

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable, Iterator

    from ..models import (
        Annotator,
        ApartSpan,
        Article,
        Changes,
        Claim,
        Contact,
        Contradiction,
        Evidence,
        Link,
        SignOff,
        Step,
        Version,
    )
    from ..store.signing import Signed
    from ..store.support import Owner
    from ..words import ClaimState, Outcome, Status, Verdict
    from .suggested import Suggestion

Listed = _Tabled | Literal["suggestion"]
Row = ClaimRow | LinkRow | ContradictionRow | ArticleRow | SuggestionRow

__all__ = [
    "ArticleRow",
    "Backup",
    "ClaimRow",
    "ContradictionRow",
    "Counts",
    "End",
    "Hit",
    "LinkRow",
    "Listed",
    "Mark",
    "OrderStanding",
    "Project",
    "Reading",
    "Row",
    "Skipped",
    "SuggestedSide",
    "SuggestionRow",
    "SuggestionsAsked",
    "Tally",
    "Tie",
    "annotators",
    "apart",
    "article",
    "article_groups",
    "articles",
    "claim",
    "claims",
    "contacts",
    "contradiction",
    "contradictions",
    "counts",
    "evidence",
    "exists",
    "filled_parts",
    "head_hash",
    "link",
    "links",
    "listed_ids",
    "listed_rows",
    "marks",
    "name",
    "newest_version",
    "order_standing",
    "read_all",
    "sign_offs",
    "state_counts",
    "suggestion",
    "suggestion_counts",
    "tally",
    "text",
    "ties",
    "touched_claims",
    "version",
    "versions",
]


def read_all(paths: Iterable[str], *, encoding: str | None = None) -> Iterator[Reading | Skipped]:
    """Read files, folders and "-" one by one, as `ingest.read_all` says."""
    return ingest.read_all(paths, encoding=encoding)


def name(project: Project) -> str:
    """Return the project's name."""
    return str(_support.project_settings(project).get("name") or project.path.stem)


def annotators(project: Project) -> list[Annotator]:
    """Return everyone who has worked on the project."""
    return project.annotators()


def articles(project: Project) -> list[Article]:
    """Return all articles in the order in which they came in."""
    return _articles.listing(project)


def article(project: Project, article_id: int) -> Article:
    """Return an article. Raises NotFoundError."""
    return _articles.get(project, article_id)


def versions(project: Project, article_id: int) -> list[Version]:
    """Return the versions of an article, the first one first."""
    return _articles.versions(project, article_id)


def version(project: Project, version_id: int) -> Version:
    """Return a version. Raises NotFoundError."""
    return _articles.version(project, version_id)


def newest_version(project: Project, article_id: int) -> Version:
    """Return the newest version of an article. Raises NotFoundError."""
    return _articles.newest(project, article_id)


def text(project: Project, version_id: int) -> str:
    """Return the whole text of a version. Raises NotFoundError."""
    return _articles.text_of(project, version_id)


def apart(project: Project, version_id: int) -> tuple[ApartSpan, ...]:
    """Return the spans of a version's text that are furniture."""
    return _articles.apart(project, version_id)


def claims(
    project: Project, *, article_id: int | None = None, ids: Iterable[int] | None = None
) -> list[Claim]:
    """Return claims in the order of the text: all, of one article, or with these ids."""
    return _claims.listing(project, article_id=article_id, ids=ids)


def claim(project: Project, claim_id: int) -> Claim:
    """Return a claim. Raises NotFoundError."""
    return _claims.get(project, claim_id)


def filled_parts(project: Project, claim_id: int) -> frozenset[str]:
    """Return which of wording, type, voice and speakers of a claim stand as the machine filled them in.

    Of dates their origin tells: read or inferred.
    """
    return _filled.filled_parts(project, claim_id)


def marks(project: Project, version_id: int, claim_ids: Iterable[int] | None = None) -> list[Mark]:
    """Return the claims that stand in a version, or some of them, as a reader draws them, in the order of its text."""
    return _marks.marks(project, version_id, claim_ids)


def touched_claims(project: Project, changes: Changes) -> frozenset[int] | None:
    """Return the claims that look different after some changes; None where it may be any."""
    return _marks.touched(project, changes.tables)


def ties(project: Project, article_ids: Iterable[int]) -> list[Tie]:
    """Return the links, and the pairs of contradictions not dismissed, that have an end in any of some articles."""
    return _marks.ties(project, article_ids)


def state_counts(project: Project) -> dict[ClaimState, int]:
    """Return how many claims are in each state; states of none are left out."""
    return _marks.state_counts(project)


def links(project: Project, claim_id: int | None = None) -> list[Link]:
    """Return all links, or those of one claim."""
    return _ties.links(project, claim_id)


def link(project: Project, link_id: int) -> Link:
    """Return a link. Raises NotFoundError."""
    return _ties.link(project, link_id)


def contradictions(project: Project, claim_id: int | None = None) -> list[Contradiction]:
    """Return all contradictions, or those that tie a claim."""
    return _ties.contradictions(project, claim_id)


def contradiction(project: Project, contradiction_id: int) -> Contradiction:
    """Return a contradiction. Raises NotFoundError."""
    return _ties.contradiction(project, contradiction_id)


def evidence(
    project: Project, owner: Owner | None = None, owner_id: int | None = None
) -> list[Evidence]:
    """Return all evidence, or that of one claim or contradiction."""
    return _support.evidence(project, owner, owner_id)


def contacts(
    project: Project, owner: Owner | None = None, owner_id: int | None = None
) -> list[Contact]:
    """Return all contacts, or those of one claim or contradiction."""
    return _support.contacts(project, owner, owner_id)


def sign_offs(
    project: Project, signed: Signed | None = None, record_id: int | None = None
) -> list[SignOff]:
    """Return all sign-offs, or those of one claim, contradiction or link."""
    return _signing.sign_offs(project, signed, record_id)


def listed_ids(
    project: Project,
    noun: Listed,
    *,
    sort: str,
    descending: bool = False,
    words: str = "",
    state: ClaimState | None = None,
    article_id: int | None = None,
    asked: SuggestionsAsked | None = None,
) -> array[int]:
    """Return the ids of the records that a list shows, in its order; `sort` is a key of `core.store.listing.SORTS`.

    `words` must all stand in the record or in its claims, their articles or speakers; the last may go on. `state` is
    one of claims and links. Suggestions are narrowed by `asked` instead, and sorted by `core.store.suggestions.SORTS`.
    """
    if noun == "suggestion":
        wanted = asked or SuggestionsAsked(article_id=article_id, words=words)
        return _suggestions.ids(project, wanted, sort=sort, descending=descending)
    return _listing.ids(
        project,
        noun,
        sort=sort,
        descending=descending,
        words=words,
        state=state,
        article_id=article_id,
    )


def listed_rows(project: Project, noun: Listed, ids: Iterable[int]) -> dict[int, Row]:
    """Return what a list shows of some records, by their ids; one that is gone is left out."""
    if noun == "suggestion":
        return dict[int, Row](_suggestion_rows.rows(project, ids))
    return dict[int, Row](_list_rows.rows(project, noun, ids))


def order_standing(project: Project) -> OrderStanding:
    """Return how the order of the suggestions stands, as `finding.standing` says."""
    return _order_standing(project)


def suggestion(project: Project, suggestion_id: int) -> Suggestion:
    """Return a suggestion with all that led to it. Raises NotFoundError."""
    from . import suggested  # noqa: PLC0415 - the engine is slow to load, and not needed to open a project

    return suggested.suggestion(project, suggestion_id)


def suggestion_counts(project: Project) -> dict[tuple[Outcome, Verdict | None], int]:
    """Return how many suggestions there are of each outcome and decision; those of none are left out."""
    return _suggestions.counts(project)


def article_groups(project: Project) -> dict[int, str]:
    """Return the groups of the articles that are in one, by the articles' ids."""
    return _list_rows.article_groups(project)


def exists(project: Project, noun: str, record_id: int) -> bool:
    """Tell whether there is an article, claim, link or contradiction of an id."""
    return _support.is_there(project, noun, record_id)


def head_hash(project: Project) -> str:
    """Return the hash of the newest step, which stands for the whole log."""
    return _log.head_hash(project)


@record
class Tally:
    """The few counts that a window shows at all times."""

    articles: int
    claims: int
    links: int
    contradictions: dict[Status, int]


def tally(project: Project) -> Tally:
    """Count what a window shows at all times; quick also where there is much."""
    return Tally(
        articles=_support.count(project, "article"),
        claims=_support.count(project, "claim"),
        links=_support.count(project, "link"),
        contradictions=_ties.status_counts(project),
    )


@record
class Counts:
    """How much of everything a project holds. `unlinked` claims are in no link and no contradiction."""

    articles: int
    undated: int
    embargoed: int
    drafts: int
    claims: int
    unlinked: int
    links: int
    contradictions: dict[Status, int]
    evidence: int
    contacts: int
    unanswered: int
    sign_offs: int
    outdated_sign_offs: int
    steps: int
    last_step: Step | None


def counts(project: Project) -> Counts:
    """Count what a project holds."""
    every_article, every_contact = articles(project), contacts(project)
    claim_ids = set(_claims.ids_of(project))
    every_link, every_contradiction = links(project), contradictions(project)
    tied = {i for link in every_link for i in (link.first_id, link.second_id)}
    tied |= {i for contradiction in every_contradiction for i in contradiction.claim_ids}
    signed, newest = sign_offs(project), _log.steps(project, limit=1)
    held: dict[str, Any] = {
        "articles": len(every_article),
        "undated": sum(not article.published.known for article in every_article),
        "embargoed": sum(article.embargoed for article in every_article),
        "drafts": sum(article.role == "draft" for article in every_article),
        "claims": len(claim_ids),
        "unlinked": len(claim_ids - tied),
        "links": len(every_link),
        "contradictions": dict(Counter(c.status for c in every_contradiction)),
        "evidence": len(evidence(project)),
        "contacts": len(every_contact),
        "unanswered": sum(contact.answered_at is None for contact in every_contact),
        "sign_offs": len(signed),
        "outdated_sign_offs": sum(not sign_off.current for sign_off in signed),
    }
    return Counts(
        **held, steps=newest[0].id if newest else 0, last_step=newest[0] if newest else None
    )
