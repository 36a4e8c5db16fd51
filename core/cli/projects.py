"""Commands for a project as a whole: new, rename, info, verify, search."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import click

from .. import operations
from ..errors import AppError
from ..jobs import run
from ..operations import views
from ..words import Status
from .opening import (
    NUMBER,
    changes_project,
    given,
    json_option,
    path_argument,
    project_path,
    reads_project,
)
from .root import command
from .saying import cite, count, say, show, show_json, show_table

if TYPE_CHECKING:
    from pathlib import Path

    from ..models import Step
    from ..operations.views import Counts, Hit, Project


def make_project(typed: Path, *, who: str = "", name: str = "") -> Project:
    """Make a project where a user says, its suffix added where they left it out, and open it. Raises AppError."""
    project = operations.create(project_path(typed, new=True), name=who or given().name)
    if name:
        operations.rename_project(project, name)
    for notice in project.notices:
        say(notice)
    return project


@command("new")
@path_argument
@click.option("--name", default="", help="The name of the project; else that of its file.")
@click.option("--as", "who", default="", metavar="NAME", help="Who works.")
def new(path: Path, *, name: str, who: str) -> None:
    """Make a new, empty project.

    counterpoint new story.counterpoint --name "Trade figures"
    """
    with make_project(path, who=who, name=name) as project:
        say(f"Made the project “{views.name(project)}” in {project.path}.")


@command("rename")
@changes_project
@click.argument("name")
def rename(project: Project, *, name: str) -> None:
    """Give a project another name; its file keeps its own.

    counterpoint rename story.counterpoint "Trade figures, second week"
    """
    operations.rename_project(project, name)
    say(f"The project is named “{views.name(project)}” now.")


@command("search")
@reads_project
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--limit", type=NUMBER, default=50, show_default=True, help="How many of each kind at most."
)
@json_option
def search(project: Project, *, words: tuple[str, ...], limit: int, as_json: bool) -> None:
    """Find the articles, claims, contradictions and evidence that hold all the words.

    Case, accents and forms of letters and digits make no difference; the last word may be unfinished.

      counterpoint search story.counterpoint trade growth
    """
    hits = operations.search(project, " ".join(words), limit=limit)
    if as_json:
        show_json(hits)
    elif hits:
        show_table(
            ("found in", "at", "words"), [(_found_in(hit), _at(hit), _words(hit)) for hit in hits]
        )
    else:
        say(f"Nothing holds {cite(' '.join(words))}.")


def _found_in(hit: Hit) -> str:
    noun, number = ("article", hit.article_id) if hit.table == "text" else (hit.table, hit.id)
    return f"{noun} {number}"


def _at(hit: Hit) -> str:
    return f"{hit.start}-{hit.end}" if hit.end else ""


def _words(hit: Hit) -> str:
    parts = dict.fromkeys(part for part in (hit.label, hit.snippet) if part)
    return " | ".join(parts)


# info -------------------------------------------------------------------------------------------------------------


@command("info")
@reads_project
@json_option
def info(project: Project, *, as_json: bool) -> None:
    """Say in plain sentences what a project holds and how it stands.

    counterpoint info story.counterpoint
    """
    counts = views.counts(project)
    backups = operations.list_backups(project.path)
    names = {annotator.id: annotator.name for annotator in views.annotators(project)}
    if as_json:
        whole = {
            "name": views.name(project),
            "path": project.path.resolve(),
            "bytes": project.path.stat().st_size,
            "counts": counts,
            "annotators": views.annotators(project),
            "head_hash": views.head_hash(project),
            "backups": len(backups),
        }
        show_json(whole)
        return
    show(
        f"“{views.name(project)}”, in {project.path.resolve()}, {_size(project.path.stat().st_size)}."
    )
    for sentence in _holdings(counts):
        show(sentence)
    if counts.last_step:
        show(_last_change(counts.last_step, names))
    show(f"{', '.join(names.values())} worked on it.")
    show(f"The log's head hash is {views.head_hash(project)}.")
    newest = f", the newest of {backups[0].made_at:%Y-%m-%d %H:%M} UTC" if backups else ""
    show(f"{_begin(count(len(backups), 'backup'))}{newest}.")


def _begin(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _size(size: int) -> str:
    return f"{size / 1024:,.0f} KiB" if size < 1024 * 1024 else f"{size / 1024 / 1024:,.1f} MiB"


def _holdings(counts: Counts) -> list[str]:
    """Return what a project holds, a sentence each."""
    marks = {"undated": counts.undated, "embargoed": counts.embargoed, "in draft": counts.drafts}
    aside = ", ".join(f"{number} {mark}" for mark, number in marks.items() if number)
    loose = f", {counts.unlinked} of them not tied to any other" if counts.unlinked else ""
    clashes = sum(counts.contradictions.values())
    statuses = ", ".join(
        f"{counts.contradictions[status]} {status}"
        for status in Status
        if status in counts.contradictions
    )
    late = f", {counts.unanswered} of them without an answer" if counts.unanswered else ""
    old = f", {counts.outdated_sign_offs} of an earlier state" if counts.outdated_sign_offs else ""
    return [
        _begin(f"{count(counts.articles, 'article')}{f' ({aside})' if aside else ''}."),
        _begin(f"{count(counts.claims, 'claim')}{loose}."),
        _begin(f"{count(counts.links, 'link')}."),
        _begin(f"{count(clashes, 'contradiction')}{f': {statuses}' if statuses else ''}."),
        _begin(f"{count(counts.evidence, 'piece', 'pieces')} of evidence."),
        _begin(f"{count(counts.contacts, 'contact')}{late}."),
        _begin(f"{count(counts.sign_offs, 'sign-off')}{old}."),
    ]


def _last_change(step: Step, names: dict[int, str]) -> str:
    by = f" by {names[step.annotator_id]}" if step.annotator_id in names else ""
    at = step.at[:16].replace("T", " ")
    return (
        f"{_begin(count(step.id, 'step'))} in the log; the last, “{step.label}”, on {at} UTC{by}."
    )


# verify -----------------------------------------------------------------------------------------------------------


@command("verify")
@path_argument
@json_option
def verify(path: Path, *, as_json: bool) -> int:
    """Check a project from end to end: the file, the log, the journal, every quote, the word index.

    It reads only. Exit code 1 says that something is not as it should be.

      counterpoint verify story.counterpoint
    """
    whole = project_path(path)
    findings = run(operations.verify(whole))
    if as_json:
        show_json(findings)
        return 1 if findings else 0
    for finding in findings:
        show(f"{finding.check}: {finding.what}")
    if findings:
        say(
            f"{_begin(count(len(findings), 'thing'))} not as it should be. A backup may be whole: counterpoint restore {whole} --list"
        )
        return 1
    show(
        "All is well: the log is unbroken, the tables are what the journal says, every quote stands at its place."
    )
    with suppress(AppError), operations.open(whole, write=False) as project:
        show(f"The log's head hash is {views.head_hash(project)}.")
    return 0
