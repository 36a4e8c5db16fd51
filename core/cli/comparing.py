"""What clashes between passages and between files, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

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
from .opening import PATH, PATH_AS_TYPED, json_option
from .reading import told
from .root import command
from .saying import count, progress_shown, say, show, show_json

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ..operations.comparing import Found, Side


@command("compare")
@click.argument("passages", nargs=-1, metavar="[FIRST SECOND]")
@click.option("--jsonl", is_flag=True, help="Answer JSON lines on standard input instead.")
@click.option("--first-date", default="", metavar="DATE", help="When the first was written.")
@click.option("--second-date", default="", metavar="DATE", help="When the second was written.")
@json_option
def compare(passages: tuple[str, ...], *, jsonl: bool, as_json: bool, **dates: Any) -> int:
    """Compare two passages, and say why they clash or why they do not.

    With --jsonl each line of standard input is {"id", "first": {"text", "date", "outlet", "context"}, "second": {...}}
    and is answered by a line; docs/scripts.md has the fields.

      counterpoint compare "The quake killed 213 people." "The quake killed 219 people."
      counterpoint compare --jsonl < pairs.jsonl
    """
    use_own_words()
    if jsonl:
        return answer_lines(compare_request)
    if len(passages) != len(("first", "second")):
        raise click.UsageError("Give two passages, each in quotation marks, or say --jsonl.")
    answer = compare_request(
        {
            "id": None,
            "first": {"text": passages[0], "date": dates["first_date"]},
            "second": {"text": passages[1], "date": dates["second_date"]},
        }
    )
    if as_json:
        show_json(answer)
        return 0
    kind = f" ({answer['kind']})" if answer["kind"] else ""
    show(f"{answer['outcome'].replace('_', ' ').capitalize()}{kind}. {answer['because']}")
    for check in answer["checks"]:
        show(f"    {check['result']:<8} {check['name']}: {check['detail']}")
    return 0


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
