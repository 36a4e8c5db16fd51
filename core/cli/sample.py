"""The sample: one worked job, built from nothing through the same operations as any other."""

from __future__ import annotations

import json
import shutil
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from .. import operations, paths
from ..errors import AppError
from ..jobs import run
from ..models import DateValue, Speaker
from ..operations import views
from ..operations.views import read_all
from ..words import DateKind, Status
from .opening import PATH
from .root import command
from .saying import cite, count, day, program, say, show, show_table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ..models import Contradiction
    from ..operations.views import Project

FILE_NAME = "sample.counterpoint"
REPORT_FOLDER = "sample-report"
_DESK, _SECOND = "Sample desk", "Second reader"
_QUOTED, _SHOWN = 66, 4


@dataclass(frozen=True, slots=True)
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


@command("sample")
@click.argument("folder", required=False, type=PATH)
def sample(folder: Path | None) -> None:
    """Build the sample project in FOLDER, else in your own data folder, and tell what was done.

    Six articles about one invented accident are taken in, their claims marked, linked and set against each other, and
    the report is exported beside it. Run it twice and it is built anew; one that you worked in is kept beside it.

      counterpoint sample
      counterpoint sample ./try
    """
    began = time.monotonic()
    target = (folder or paths.data_dir() / "sample") / FILE_NAME
    _make_room(target)
    job = load_job()
    with operations.create(target, name=_DESK) as project:
        for sentence in _build(project, job):
            show(sentence)
    show(_second_reader(target))
    show()
    report = target.with_name(REPORT_FOLDER)
    with operations.open(target, write=False) as project:
        _show_clashes(project)
        written = run(operations.export(project, report))
    show()
    show(f"The report is in {report}: {count(len(written.files), 'file')}, report.csv first.")
    findings = run(operations.verify(target))
    show(
        "Checked from end to end: all is well."
        if not findings
        else "Something is not as it should be:"
    )
    for finding in findings:
        show(f"  {finding.check}: {finding.what}")
    show(f"Done in {time.monotonic() - began:.1f} seconds. Now look around:")
    _show_next_steps(target)


# Room -----------------------------------------------------------------------------------------------------------------


def _make_room(target: Path) -> None:
    """Take away the sample that was built before; one that someone worked in is kept under another name.

    Raises AppError where it is in use or cannot be replaced.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists():
            return
        if _untouched(target):
            _drop_backups(target)
            target.unlink()
        else:
            aside = target.with_name(f"sample-{datetime.now(UTC):%Y%m%dT%H%M%S}.counterpoint")
            target.rename(aside)
            say(f"The sample there was worked in; it is kept as {aside.name}.")
    except OSError as error:
        raise AppError(
            f"The sample cannot be built in {target.parent}: {error.strerror}."
        ) from error


def _drop_backups(target: Path) -> None:
    """Remove the backups of the sample that stands there, not those of another that stood there before."""
    with operations.open(target, write=False) as project:
        heads = {step.hash[:12] for step in operations.steps(project)}
    for backup in operations.list_backups(target):
        if backup.head in heads:
            backup.path.unlink(missing_ok=True)
            if not any(backup.path.parent.glob("*.counterpoint")):
                shutil.rmtree(backup.path.parent)


def _untouched(target: Path) -> bool:
    """Tell whether nobody but the sample itself worked in it. Raises InUseError where it is open elsewhere."""
    with suppress(AppError), operations.open(target, write=False) as project:
        names = {annotator.name for annotator in views.annotators(project)}
        if not names <= {_DESK, _SECOND}:
            return False
        operations.open(target, name=_DESK).close()
        return True
    return False


# Building -------------------------------------------------------------------------------------------------------------


def _build(project: Project, job: Job) -> Iterator[str]:
    """Build the sample and say what was done, sentence by sentence."""
    yield f"“{job.title}”: a sample job, in {project.path}"
    operations.rename_project(project, job.title)
    articles = _import(project, job)
    read = [views.article(project, article_id) for article_id in articles.values()]
    dated = sum(article.published.known for article in read)
    yield f"{count(len(read), 'article')} came in; {dated} told their own date, {len(read) - dated} did not."
    changed = sum(_complete(project, articles[known["file"]], known) for known in job.articles)
    undated = [article.label for article in views.articles(project) if not article.published.known]
    aside = (
        f" Still without a date: {', '.join(cite(label, 40) for label in undated)}."
        if undated
        else ""
    )
    yield f"What {changed} of them did not say was filled in, each value with where it comes from.{aside}"
    claims = {known["key"]: _mark(project, articles, known) for known in job.claims}
    yield f"{count(len(claims), 'claim')} were marked, by their exact words, in two languages."
    for known in job.links:
        first, second = claims[known["first"]], claims[known["second"]]
        operations.add_link(project, first, second, known["relation"], note=known["note"])
    yield f"{count(len(job.links), 'link')} tie claims that agree, update or quote each other."
    for known in job.contradictions:
        _contradict(project, claims, known)
    evidence, contacts = len(views.evidence(project)), len(views.contacts(project))
    yield (
        f"{count(len(job.contradictions), 'contradiction')} were opened, with {count(evidence, 'piece', 'pieces')} of"
        f" evidence; {count(contacts, 'person', 'people')} were asked."
    )


def _import(project: Project, job: Job) -> dict[str, int]:
    """Take the articles in; return their ids by file name."""
    files = [job.folder / known["file"] for known in job.articles]
    run(operations.import_articles(project, read_all(files), total=len(files), group="Sample"))
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
        operations.edit_article(
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
            operations.date_article(project, article_id, kind, typed, evidence=date["detail"])
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
    place = operations.find_quote(project, article_id, known["quote"])
    return operations.add_claim(project, article_id, *place, speakers=speakers, **options)


def _contradict(project: Project, claims: dict[str, int], known: dict[str, Any]) -> None:
    options = {name: known[name] for name in ("title", "kind", "severity", "note", "tags")}
    made = operations.add_contradiction(
        project, [claims[key] for key in known["claims"]], **options
    )
    for evidence in known["evidence"]:
        operations.add_evidence(project, "contradiction", made, **evidence)
    for contact in known["contacts"]:
        operations.add_contact(project, "contradiction", made, **contact)
    if known["resolution"]:
        upheld = claims[known["upheld"]] if known["upheld"] else None
        operations.resolve_contradiction(
            project, made, known["resolution"], upheld_id=upheld, reason=known["reason"]
        )
    if known["status"] not in (Status.OPEN, Status.RESOLVED):
        operations.edit_contradiction(project, made, status=known["status"])


def _second_reader(target: Path) -> str:
    """Have the resolved contradictions signed off by somebody else; say so."""
    with operations.open(target, name=_SECOND) as project:
        resolved = [one for one in views.contradictions(project) if one.status is Status.RESOLVED]
        for one in resolved:
            operations.sign_off(
                project, "contradiction", one.id, note="Read both articles and the source."
            )
    return f"A second reader signed {count(len(resolved), 'contradiction')} off."


# Showing --------------------------------------------------------------------------------------------------------------


def _show_clashes(project: Project) -> None:
    """Show the contradictions that matter most, with both sides' words, and the others in a table."""
    order = {"blocks publication": 0, "fix the wording": 1, "note": 2}
    found = sorted(views.contradictions(project), key=lambda one: (order[one.severity], one.id))
    show("What an editor would read first:")
    for one in found[:_SHOWN]:
        _show_clash(project, one)
    if found[_SHOWN:]:
        show()
        show("And further:")
        rows = [(one.id, one.status, one.severity, one.title) for one in found[_SHOWN:]]
        show_table(("id", "status", "severity", "title"), rows)


def _show_clash(project: Project, one: Contradiction) -> None:
    end = f": the {one.resolution} stands" if one.resolution in {"first", "second"} else ""
    show()
    show(f"  {one.id}. {one.title}  ({one.severity}; {one.status}{end})")
    for claim_id in one.claim_ids:
        claim = views.claim(project, claim_id)
        article = views.article(project, claim.article_id)
        said = f" - {claim.speakers[0].name}" if claim.speakers else ""
        show(f"     {article.outlet}, {day(article.published)}{said}")
        show(f"       {cite(claim.quote, _QUOTED)}")
    if one.reason:
        show(f"     Why: {one.reason}")


def _show_next_steps(target: Path) -> None:
    shown = f'"{target}"' if " " in str(target) else str(target)
    for line in (
        f"article show {shown} 1 --text",
        f"search {shown} inspected",
        f"contradiction show {shown} 4",
        f"undo {shown}",
        f"log {shown} --limit 5",
    ):
        show(f"  {program()} {line}")
