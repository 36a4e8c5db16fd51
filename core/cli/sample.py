"""The sample, built and shown."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import click

from .. import operations
from ..jobs import run
from ..operations import views
from .opening import PATH
from .root import command
from .saying import cite, count, day, program, say, show, show_table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ..models import Contradiction
    from ..operations import Sample
    from ..operations.views import Project

REPORT_FOLDER = "sample-report"
_QUOTED, _SHOWN = 66, 4


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
    built = operations.build_sample(folder)
    for sentence in _told(built):
        show(sentence)
    show()
    target = built.path
    report = target.with_name(REPORT_FOLDER)
    with operations.open(target, write=False) as project:
        _show_clashes(project)
        written = run(operations.export(project, report, replace=True))
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


def _told(built: Sample) -> Iterator[str]:
    """Say what was done, sentence by sentence."""
    if built.kept:
        say(f"The sample there was worked in; it is kept as {built.kept}.")
    yield f"“{built.title}”: a sample job, in {built.path}"
    yield (
        f"{count(built.articles, 'article')} came in; {built.dated} told their own date,"
        f" {built.articles - built.dated} did not."
    )
    aside = (
        f" Still without a date: {', '.join(cite(label, 40) for label in built.undated)}."
        if built.undated
        else ""
    )
    yield (
        f"What {built.completed} of them did not say was filled in, each value with where it comes from.{aside}"
    )
    yield f"{count(built.claims, 'claim')} were marked, by their exact words, in two languages."
    yield f"{count(built.links, 'link')} tie claims that agree, update or quote each other."
    yield (
        f"{count(built.contradictions, 'contradiction')} were opened, with {count(built.evidence, 'piece', 'pieces')}"
        f" of evidence; {count(built.contacts, 'person', 'people')} were asked."
    )
    yield f"A second reader signed {count(built.signed, 'contradiction')} off."


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
