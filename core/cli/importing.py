"""Taking articles in."""

from __future__ import annotations

import glob
import itertools
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .. import operations
from ..errors import AppError
from ..jobs import run
from ..operations import views
from ..operations.views import Reading, Skipped, read_all
from .opening import (
    PATH_AS_TYPED,
    json_option,
    open_project,
    path_argument,
    project_path,
    who_options,
)
from .root import command
from .saying import count, day, progress_shown, say, show, show_json

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from ..operations import ImportReport
    from ..operations.views import Project


class ImportInterruptedError(AppError):
    """The user stopped an import."""

    exit_code = 130


@command("import")
@path_argument
@who_options
@click.argument("files", nargs=-1, required=True, metavar="FILES...", type=PATH_AS_TYPED)
@click.option("--encoding", default="", help="The encoding of files that do not say theirs.")
@click.option("--group", default="", help="A name under which the articles belong together.")
@json_option
def import_(path: Path, **options: Any) -> int:
    """Take articles into a project: files, folders, or "-" for standard input.

    The project is made if it is not there. One file that cannot be read never stops the others; each is named with
    its reason. All that come in are one step, which `counterpoint undo` takes back.

      counterpoint import story.counterpoint first.html second.txt
      counterpoint import story.counterpoint ./collected --group "First week"
    """
    files, encoding = _expanded(options["files"]), options["encoding"] or None
    readings = iter(read_all(files, encoding=encoding))
    first = list(itertools.chain(_until_first_reading(readings)))
    unread = [reading for reading in first if isinstance(reading, Skipped)]
    target = project_path(path)
    if not target.exists() and len(unread) == len(first):
        _tell_skipped(unread)
        say("No article came in, and no project was made.")
        return 1
    with _opened(path, options["who"], take_over=options["take_over"]) as project:
        everything = itertools.chain(first, readings)
        report = _run(project, everything, total=len(files), group=options["group"])
        _tell(project, report, as_json=options["as_json"])
    return 0 if report.added else 1


def _expanded(files: tuple[str, ...]) -> list[str]:
    """Return the paths that were typed, those with wildcards as what they stand for where no shell did that."""
    typed = list[str]()
    for file in files:
        wild = glob.has_magic(file) and not Path(file).exists()
        typed.extend(sorted(glob.glob(file)) or [file] if wild else [file])  # noqa: PTH207 - any path, also absolute
    return typed


def _until_first_reading(readings: Iterator[Reading | Skipped]) -> Iterator[Reading | Skipped]:
    for reading in readings:
        yield reading
        if isinstance(reading, Reading):
            return


@contextmanager
def _opened(path: Path, who: str, *, take_over: bool) -> Generator[Project]:
    """Open the project, or make it where it is not there."""
    if project_path(path).exists():
        with open_project(path, write=True, who=who, take_over=take_over) as project:
            yield project
        return
    from .projects import make_project  # noqa: PLC0415 - the rest of that module is not needed

    with make_project(path, who=who) as project:
        say(f"Made the project {project.path}.")
        yield project


def _run(
    project: Project, readings: Iterable[Reading | Skipped], *, total: int, group: str
) -> ImportReport:
    before = views.counts(project).articles
    job = operations.import_articles(project, readings, total=total, group=group)
    try:
        with progress_shown("Reading") as shown:
            return run(job, shown)
    except KeyboardInterrupt:
        job.close()
        if views.counts(project).articles != before:
            raise ImportInterruptedError("Interrupted, but the articles were in already.") from None
        raise ImportInterruptedError("Interrupted: nothing was added to the project.") from None


def _tell(project: Project, report: ImportReport, *, as_json: bool) -> None:
    if as_json:
        show_json(report)
    else:
        known = {article.id: article for article in views.articles(project)}
        several = len(report.added) + len(report.skipped) > 1
        for added in report.added:
            article = known[added.article_id]
            source = f", from {added.source_name}" if several or not article.title else ""
            show(
                f"{article.id:>4}  {article.title or 'Untitled'}{source} ({article.outlet or 'outlet unknown'}, {day(article.published)})"
            )
            for note in added.notes:
                show(f"      {note}")
    _tell_skipped(report.skipped)
    left = f", {count(len(report.skipped), 'file')} left out" if report.skipped else ""
    say(f"{count(len(report.added), 'article').capitalize()} came in{left}.")


def _tell_skipped(skipped: Iterable[Skipped]) -> None:
    for one in skipped:
        say(f"Left out: {one.path or one.name}: {one.reason}")
