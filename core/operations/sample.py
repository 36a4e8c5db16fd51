"""The sample: one worked job, built from nothing through the same operations as any other."""

from __future__ import annotations

import json
import shutil
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from .. import ingest, paths
from ..errors import AppError
from ..jobs import run
from ..models import DateValue, Speaker
from ..records import record
from ..words import DateKind, Status
from . import articles as articles_
from . import claims as claims_
from . import keeping, support, ties, views, whole

if TYPE_CHECKING:
    from pathlib import Path

    from ..store.project import Project

FILE_NAME = "sample.counterpoint"
_DESK, _SECOND = "Sample desk", "Second reader"


@record
class Sample:
    """A sample that was built: where, and what was done. `kept` is the name of an earlier one that was worked in."""

    path: Path
    title: str
    kept: str
    articles: int
    dated: int
    completed: int
    undated: tuple[str, ...]
    claims: int
    links: int
    contradictions: int
    evidence: int
    contacts: int
    signed: int


@record
class Job:
    """The sample's job: its title and its records, as `resources/sample/job.json` has them."""

    folder: Path
    title: str
    articles: list[dict[str, Any]]
    claims: list[dict[str, Any]]
    links: list[dict[str, Any]]
    contradictions: list[dict[str, Any]]


def load_job() -> Job:
    """Read the sample's job from the program's own data."""
    folder = paths.resources_dir() / "sample"
    return Job(folder, **json.loads((folder / "job.json").read_text(encoding="utf-8")))


def sample_path(folder: Path | None = None) -> Path:
    """Return where the sample is built: in a folder, else in the user's own data."""
    return (folder or paths.data_dir() / "sample") / FILE_NAME


def build_sample(folder: Path | None = None) -> Sample:
    """Build the sample anew and return what was done; one that someone worked in is kept beside it.

    Raises AppError where it is in use or cannot be written.
    """
    target = sample_path(folder)
    kept = _make_room(target)
    job = load_job()
    with whole.create(target, name=_DESK) as project:
        built = _build(project, job)
    with whole.open(target, name=_SECOND) as project:
        signed = _second_reader(project)
    return Sample(path=target, title=job.title, kept=kept, signed=signed, **built)


def _make_room(target: Path) -> str:
    """Take away the sample that was built before; return the name under which one that someone worked in is kept.

    Raises AppError where it is in use or cannot be replaced.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists():
            return ""
        if _untouched(target):
            _drop_backups(target)
            target.unlink()
        else:
            aside = target.with_name(f"sample-{datetime.now(UTC):%Y%m%dT%H%M%S}.counterpoint")
            target.rename(aside)
            return aside.name
    except OSError as error:
        raise AppError(
            f"The sample cannot be built in {target.parent}: {error.strerror}."
        ) from error
    return ""


def _drop_backups(target: Path) -> None:
    """Remove the backups of the sample that stands there, not those of another that stood there before."""
    with whole.open(target, write=False) as project:
        heads = {step.hash[:12] for step in whole.steps(project)}
    for backup in keeping.list_backups(target):
        if backup.head in heads:
            backup.path.unlink(missing_ok=True)
            if not any(backup.path.parent.glob("*.counterpoint")):
                shutil.rmtree(backup.path.parent)


def _untouched(target: Path) -> bool:
    """Tell whether nobody but the sample itself worked in it. Raises InUseError where it is open elsewhere."""
    with suppress(AppError), whole.open(target, write=False) as project:
        names = {annotator.name for annotator in views.annotators(project)}
        if not names <= {_DESK, _SECOND}:
            return False
        whole.open(target, name=_DESK).close()
        return True
    return False


def _build(project: Project, job: Job) -> dict[str, Any]:
    """Build the sample; return the counts of what was done, by the names of `Sample`."""
    whole.rename_project(project, job.title)
    articles = _import(project, job)
    read = [views.article(project, article_id) for article_id in articles.values()]
    completed = sum(_complete(project, articles[known["file"]], known) for known in job.articles)
    undated = [article.label for article in views.articles(project) if not article.published.known]
    claims = {known["key"]: _mark(project, articles, known) for known in job.claims}
    for known in job.links:
        first, second = claims[known["first"]], claims[known["second"]]
        ties.add_link(project, first, second, known["relation"], note=known["note"])
    for known in job.contradictions:
        _contradict(project, claims, known)
    return {
        "articles": len(read),
        "dated": sum(article.published.known for article in read),
        "completed": completed,
        "undated": tuple(undated),
        "claims": len(claims),
        "links": len(job.links),
        "contradictions": len(job.contradictions),
        "evidence": len(views.evidence(project)),
        "contacts": len(views.contacts(project)),
    }


def _import(project: Project, job: Job) -> dict[str, int]:
    """Take the articles in; return their ids by file name."""
    files = [job.folder / known["file"] for known in job.articles]
    run(
        articles_.import_articles(project, ingest.read_all(files), total=len(files), group="Sample")
    )
    names = {
        article.id: views.newest_version(project, article.id).source.name
        for article in views.articles(project)
    }
    return {name: article_id for article_id, name in names.items()}


def _complete(project: Project, article_id: int, known: dict[str, Any]) -> bool:
    """Fill in what the reading of an article did not give, or gave differently; tell whether anything was."""
    article = views.article(project, article_id)
    plain = ("title", "outlet", "language", "address", "role")
    missing = {
        name: known[name]
        for name in plain
        if known[name] and known[name] != str(getattr(article, name))
    }
    if known["authors"] and tuple(known["authors"]) != article.authors:
        missing["authors"] = known["authors"]
    dates: dict[DateKind, dict[str, Any]] = {}
    if known["published"] and not _same_day(article.published, known["published"]):
        dates[DateKind.PUBLISHED] = known["published"]
    with project.step("Edit article"):
        articles_.edit_article(
            project,
            article_id,
            note=known["note"],
            tags=known["tags"],
            archive_address=known["archive_address"],
            evidence="the sample's job",
            **missing,
        )
        for kind, date in (dates | {DateKind.RETRIEVED: known["retrieved"]}).items():
            typed = str(DateValue(date["earliest"], date["latest"]))
            articles_.date_article(project, article_id, kind, typed, evidence=date["detail"])
    return bool(missing or dates)


def _same_day(read: DateValue, known: dict[str, Any]) -> bool:
    return (read.earliest or "")[:10] == known["earliest"][:10] and (read.latest or "")[
        :10
    ] == known["latest"][:10]


def _mark(project: Project, articles: dict[str, int], known: dict[str, Any]) -> int:
    article_id = articles[known["file"]]
    options = {
        name: known[name] for name in ("wording", "type", "voice", "translated", "tags", "note")
    }
    speakers = [Speaker(**speaker) for speaker in known["speakers"]]
    place = claims_.find_quote(project, article_id, known["quote"])
    return claims_.add_claim(project, article_id, *place, speakers=speakers, **options)


def _contradict(project: Project, claims: dict[str, int], known: dict[str, Any]) -> None:
    options = {name: known[name] for name in ("title", "kind", "severity", "note", "tags")}
    made = ties.add_contradiction(project, [claims[key] for key in known["claims"]], **options)
    for evidence in known["evidence"]:
        support.add_evidence(project, "contradiction", made, **evidence)
    for contact in known["contacts"]:
        support.add_contact(project, "contradiction", made, **contact)
    if known["resolution"]:
        upheld = claims[known["upheld"]] if known["upheld"] else None
        ties.resolve_contradiction(
            project, made, known["resolution"], upheld_id=upheld, reason=known["reason"]
        )
    if known["status"] not in (Status.OPEN, Status.RESOLVED):
        ties.edit_contradiction(project, made, status=known["status"])


def _second_reader(project: Project) -> int:
    """Sign the resolved contradictions off as somebody else; return how many."""
    resolved = [one for one in views.contradictions(project) if one.status is Status.RESOLVED]
    for one in resolved:
        support.sign_off(
            project, "contradiction", one.id, note="Read both articles and the source."
        )
    return len(resolved)
