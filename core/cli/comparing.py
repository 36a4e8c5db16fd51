"""What clashes between passages and between files, and why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .. import operations
from ..errors import InvalidValueError
from ..jobs import run
from ..operations.comparing import (
    SHOWN,
    check_files,
    compare_request,
    found_form,
    write_found,
)
from ..operations.reading import files_read, use_own_words
from .lines import answer_lines
from .opening import NUMBER, PATH, PATH_AS_TYPED, json_option, open_project
from .reading import told
from .root import command
from .saying import count, progress_shown, say, show, show_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..operations.comparing import Found, Side


@command("compare")
@click.argument("passages", nargs=-1, metavar="[FIRST SECOND | PROJECT CLAIM CLAIM]")
@click.option("--jsonl", is_flag=True, help="Answer JSON lines on standard input instead.")
@click.option("--first-date", default="", metavar="DATE", help="When the first was written.")
@click.option("--second-date", default="", metavar="DATE", help="When the second was written.")
@click.option("--csv", "table", type=PATH, help="Write what came out of two claims as a table.")
@json_option
def compare(
    passages: tuple[str, ...], *, jsonl: bool, table: Path | None, as_json: bool, **dates: Any
) -> int:
    """Compare two passages, or two claims of a project, and say why they clash or why they do not.

    Claims are compared with all that is known of their articles, and with what was corrected and answered; nothing is kept.
    With --jsonl each line of standard input is {"id", "first": {"text", "date", "outlet", "context"}, "second": {...}}
    and is answered by a line; docs/scripts.md has the fields.

      counterpoint compare "The quake killed 213 people." "The quake killed 219 people."
      counterpoint compare story.counterpoint 3 7
      counterpoint compare --jsonl < pairs.jsonl
    """
    use_own_words()
    if jsonl:
        return answer_lines(compare_request)
    if len(passages) == len(("project", "claim", "claim")):
        _show_answer(_of_claims(passages, table), as_json=as_json)
        return 0
    if len(passages) != len(("first", "second")):
        raise click.UsageError(
            "Give two passages, each in quotation marks, a project and two claims, or say --jsonl."
        )
    _show_answer(_of_passages(passages, dates), as_json=as_json)
    return 0


def _of_claims(words: tuple[str, ...], table: Path | None) -> dict[str, Any]:
    """Compare two claims of a project. Raises AppError, UsageError."""
    path, *ids = words
    first, second = (NUMBER.convert(one, None, None) for one in ids)
    with open_project(Path(path), write=False) as project:
        places = operations.place_of(project, first), operations.place_of(project, second)
        found = operations.compare_places(project, *places)
        if table is not None:
            operations.write_picked(table, found)
            say(f"Wrote the comparison to {table}.")
        return operations.picked_form(found)


def _of_passages(passages: tuple[str, ...], dates: dict[str, str]) -> dict[str, Any]:
    return compare_request(
        {
            "id": None,
            "first": {"text": passages[0], "date": dates["first_date"]},
            "second": {"text": passages[1], "date": dates["second_date"]},
        }
    )


def _show_answer(answer: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        show_json(answer)
        return
    kind = f" ({answer['kind']})" if answer["kind"] else ""
    show(f"{answer['outcome'].replace('_', ' ').capitalize()}{kind}. {answer['because']}")
    for check in answer["checks"]:
        show(f"    {check['result']:<8} {check['name']}: {check['detail']}")
    for assumed in answer.get("assumptions", ()):
        show(f"    asks     {assumed['question']}: {assumed['text']}")


@command("check")
@click.argument("files", nargs=-1, required=True, metavar="FILES...", type=PATH_AS_TYPED)
@click.option(
    "--date",
    "dates",
    multiple=True,
    metavar="FILE=DATE",
    help="The date of a file; wins over its own.",
)
@click.option("--csv", "table", type=PATH, help="Write what was found as a table.")
@click.option("--all", "everything", is_flag=True, help="Show what does not clash, too.")
@json_option
def check(files: tuple[str, ...], *, table: Path | None, as_json: bool, **options: Any) -> int:
    """Compare files with each other and each with itself, and say what clashes and why.

    No project is made. The surest comes first; what could be compared and does not clash is shown with --all.

      counterpoint check first.txt second.html
      counterpoint check first.txt second.txt --date second.txt=2025-12-17 --csv clashes.csv
    """
    use_own_words()
    read = list(told(files_read(files, options["dates"])))
    if not read:
        raise InvalidValueError("None of the files could be read, so nothing was compared.")
    with progress_shown("Comparing") as shown:
        found = run(check_files(read, everything=options["everything"]), shown)
    if table is not None:
        write_found(table, found)
        say(f"Wrote {count(len(found), 'pair')} to {table}.")
    if as_json:
        show_json([found_form(one) for one in found])
    else:
        _show(found)
        _sum_up(found, read_count=len(read))
    return 0


def _show(found: Sequence[Found]) -> None:
    for number, one in enumerate(found, 1):
        comparison = one.comparison
        kind = f" · {comparison.kind}" if comparison.kind else ""
        show(f"{number:>3}. {comparison.outcome.upper()}{kind}  ({comparison.score:.2f})")
        show(f"     {comparison.because}")
        show(f"     first   {_side(one.first)}")
        show(f"     second  {_side(one.second)}")
        for check in comparison.checks:
            if check.result != "passed":
                show(f"     {check.result:<7} {check.name}: {check.detail}")
        show()


def _side(side: Side) -> str:
    speaker = f", {side.speaker}" if side.speaker else ""
    quote = " ".join(side.quote.split())
    return f"“{quote}” ({side.file}{speaker})"


def _sum_up(found: Sequence[Found], *, read_count: int) -> None:
    clashes = sum(one.comparison.outcome in SHOWN for one in found)
    say(
        f"{count(read_count, 'file').capitalize()} compared: {count(clashes, 'pair')} that clash or were updated"
        + (f", {count(len(found) - clashes, 'other')} shown." if len(found) > clashes else ".")
    )
