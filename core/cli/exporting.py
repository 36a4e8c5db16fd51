"""Handing a project over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from .. import operations
from ..errors import ExportStoppedError
from ..jobs import run
from ..settings import ANNOTATOR_STYLES, load
from .opening import PATH, json_option, open_project, path_argument, who_options
from .root import command
from .saying import count, progress_shown, say, show, show_json

if TYPE_CHECKING:
    from pathlib import Path


@command("export")
@path_argument
@who_options
@click.argument("folder", type=PATH)
@click.option("--internal", is_flag=True, help="With full texts; not to leave the house.")
@click.option(
    "--annotators",
    metavar="STYLE",
    help=f"How people stand in it: {', '.join(ANNOTATOR_STYLES)}; else as in the settings.",
)
@click.option(
    "--bom/--no-bom", default=None, help="Whether CSV files begin with a byte order mark."
)
@click.option(
    "--override",
    default="",
    metavar="REASON",
    help="Export embargoed and draft articles too; logged.",
)
@click.option("--replace", is_flag=True, help="Replace the report that stands in the folder.")
@json_option
def export(path: Path, *, folder: Path, as_json: bool, **options: Any) -> None:
    """Write the report and its tables into a folder, as CSV and XLSX; all files or none.

    A report that stands in the folder already stops the export (exit code 4), as somebody may have written in it;
    --replace lets it go. Quotes and a little context leave the house, full texts only with --internal. An embargoed or
    draft article stops the export too, until --override gives a reason.

      counterpoint export story.counterpoint ./report
      counterpoint export story.counterpoint ./report --annotators codes --no-bom
    """
    who, take_over, chosen = options.pop("who"), options.pop("take_over"), _chosen(options)
    with (
        open_project(
            path, write=bool(options["override"]), who=who, take_over=take_over
        ) as project,
        progress_shown("Writing") as shown,
    ):
        try:
            report = run(operations.export(project, folder, **chosen), shown)
        except ExportStoppedError as error:
            raise ExportStoppedError(_with_way_out(error.sentence)) from error
    if as_json:
        show_json(report)
    else:
        for file in report.files:
            show(str(file))
    say(f"{count(len(report.files), 'file').capitalize()} written to {folder}.")
    if report.overridden:
        named = ", ".join(map(str, report.overridden))
        say(f"Embargoed or in draft: article {named}. The override stands in the log.")


def _chosen(options: dict[str, Any]) -> dict[str, Any]:
    """Return the options of an export, with the user's settings where nothing was said."""
    values = load()
    bom = values["export_bom"] if options["bom"] is None else options["bom"]
    annotators = options["annotators"] or values["export_annotators"]
    return options | {"bom": bom, "annotators": annotators}


def _with_way_out(sentence: str) -> str:
    if "override" in sentence:
        return f'{sentence} (--override "…")'
    return f"{sentence} (--replace)" if "replaced" in sentence else sentence
