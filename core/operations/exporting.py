"""What a user does to hand a project on."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING

from ..errors import AppError, ExportStoppedError, InvalidValueError
from ..finding.tied import compare_tied
from ..jobs import Progress
from ..records import record
from ..report import files, gather
from ..settings import ANNOTATOR_STYLES
from ..store import articles, comparisons, opening
from ..store.derived import holds_findings
from ..text import clean, shorten
from ..words import Role
from .figure_tables import report_tables
from .matrix import matrix
from .reading import use_own_words
from .whole import override_gate

if TYPE_CHECKING:
    from collections.abc import Generator
    from concurrent.futures import Executor
    from pathlib import Path

    from ..jobs import Job
    from ..models import Article
    from ..store.comparisons import PairCompared
    from ..store.project import Project


_NAMED = 5


@record
class ExportReport:
    """What an export wrote, and the articles that went out in spite of the gate."""

    files: tuple[Path, ...]
    overridden: tuple[int, ...]


def held_back(project: Project) -> list[Article]:
    """Return the articles that stop an export: drafts, and those under an embargo that has not ended."""
    return [
        article
        for article in articles.listing(project)
        if article.role is Role.DRAFT
        or (article.embargoed and not embargo_is_over(article.embargo_until, datetime.now(UTC)))
    ]


def embargo_is_over(until: str | None, now: datetime) -> bool:
    """Tell whether an embargo has ended at a moment; one without an end never has.

    Until a day includes that day. A day, or a time without an offset, is meant where this machine is.
    """
    if until is None:
        return False
    end = datetime.fromisoformat(until)
    if len(until) == len("2025-02-26"):
        end += timedelta(days=1)
    return now >= (end if end.tzinfo else end.astimezone())


def export(
    project: Project,
    folder: Path,
    *,
    internal: bool = False,
    annotators: str = "names",
    bom: bool = True,
    override: str = "",
    replace: bool = False,
    executor: Executor | None = None,
) -> Job[ExportReport]:
    """Write the report and its tables into a folder, which is made where it is not there; all files or none.

    By default quotes and short context leave; `internal` adds the full texts. `annotators` is names, initials or codes.
    An embargoed or draft article stops the export until `override` gives a reason, which is logged. A report that
    stands in the folder stops it too, as somebody may have written in it, until `replace` says that it may go. Before that
    the claims that are tied are compared where this was not done as they are now; `executor` reads their texts, None does it
    here. Raises ExportStoppedError, InvalidValueError, AppError.
    """
    if annotators not in ANNOTATOR_STYLES:
        raise InvalidValueError(
            f"Annotators stand as {', '.join(ANNOTATOR_STYLES)}; not as “{annotators}”."
        )
    stopped = held_back(project)
    if stopped and not override.strip():
        raise ExportStoppedError(
            f"Nothing was exported: {_embargoed(stopped)}. Give a reason to override; it is written"
            " into the log and the export."
        )
    made_anew = not folder.exists()
    _make_folder(folder, internal=internal, replace=replace)
    try:
        return (
            yield from _write(
                project,
                folder,
                stopped,
                internal=internal,
                annotators=annotators,
                bom=bom,
                override=override,
                executor=executor,
            )
        )
    finally:
        if made_anew:
            with contextlib.suppress(OSError):  # what was written stands in it
                folder.rmdir()


def _write(
    project: Project,
    folder: Path,
    stopped: list[Article],
    *,
    internal: bool,
    annotators: str,
    bom: bool,
    override: str,
    executor: Executor | None,
) -> Job[ExportReport]:
    """Write what nothing stops any more."""
    overridden: list[tuple[str, str]] = []
    if stopped:
        override_gate(project, [article.id for article in stopped], override, internal=internal)
        overridden = [("in spite of the gate", _embargoed(stopped)), ("because", clean(override))]
    with opening.open_again(project) as reader:
        yield from _compare(project, reader, executor)
        found = yield from matrix(reader)
        tables = report_tables(reader, found)
        total = gather.count(reader, internal=internal) + 2 * sum(len(rows) for _, rows in tables)
        made = gather.files(
            reader,
            internal=internal,
            annotators=annotators,
            bom=bom,
            overridden=overridden,
            made=tables,
        )
        written = yield from _progress(files.iter_write(folder, made), total)
    return ExportReport(tuple(written), tuple(article.id for article in stopped))


def _compare(project: Project, reader: Project, executor: Executor | None) -> Job[None]:
    """Compare the tied claims that a reading view of the project has, where that is missing, and let the view see it.

    It is kept in the project, where that can be written.
    """
    use_own_words()
    found: list[PairCompared] = []
    if holds_findings(reader):
        yield from compare_tied(reader, executor, found.extend)
    comparisons.lay_over(reader, found)
    if not project.read_only:
        comparisons.put(project, found)


def _embargoed(stopped: list[Article]) -> str:
    named = "; ".join(
        f"{article.id} “{shorten(article.label, 50)}”" for article in stopped[:_NAMED]
    )
    more = f" and {len(stopped) - _NAMED} more" if len(stopped) > _NAMED else ""
    are = "articles are" if len(stopped) > 1 else "article is"
    return f"{len(stopped)} {are} embargoed or a draft ({named}{more})"


def _progress(writing: Generator[int, None, list[Path]], total: int) -> Job[list[Path]]:
    try:
        while True:
            try:
                done = next(writing)
            except StopIteration as end:
                return end.value
            yield Progress(min(done, total), total, "Writing the report")
    finally:
        writing.close()


def holds_report(folder: Path) -> bool:
    """Tell whether an earlier export stands in a folder, which another would replace."""
    names = gather.file_names(internal=True)
    return gather.is_export(folder) and any(_there(folder / name) for name in names)


def folder_beside(folder: Path) -> Path:
    """Return the first folder beside this one that is not there yet: report-2, report-3 and so on."""
    beside = (folder.with_name(f"{folder.name}-{number}") for number in count(2))
    return next(free for free in beside if not _there(free))


def against_folder(folder: Path, *, internal: bool, replace: bool = False) -> str:
    """Return a sentence on what speaks against an export into a folder; nothing where nothing does.

    Files of someone else are never overwritten, full texts never left beside an export that hands none on, and an
    earlier report only where `replace` says so.
    """
    left = [name for name in gather.INTERNAL_FILES if _there(folder / name)]
    if left and not internal:
        return (
            f"{folder} holds {', '.join(left)} of an internal export. Choose another folder, so that full texts are"
            " not handed on by mistake."
        )
    names = gather.file_names(internal=internal)
    strange = [name for name in names if _there(folder / name)]
    if strange and not gather.is_export(folder):
        return (
            f"{folder} holds {', '.join(strange)}, and no earlier export wrote that. Choose another"
            " folder."
        )
    if holds_report(folder) and not replace:
        return (
            f"{folder} holds a report already, and what was written into it by hand would be lost. Choose another"
            f" folder, such as {folder_beside(folder).name}, or say that it is to be replaced."
        )
    return ""


def _there(path: Path) -> bool:
    """Tell whether something stands there; what cannot be looked at counts as nothing, and writing says why."""
    try:
        return path.exists()
    except OSError:
        return False


def _make_folder(folder: Path, *, internal: bool, replace: bool) -> None:
    """Make the folder; refuse one that something speaks against."""
    fault = against_folder(folder, internal=internal, replace=replace)
    if fault:
        raise ExportStoppedError(f"Nothing was exported: {fault}")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise AppError(f"The folder {folder} cannot be made: {error.strerror}.") from error
