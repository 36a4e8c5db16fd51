"""What a text says, as the program reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ..operations.reading import file_form, files_read, read_request, use_own_words
from .lines import answer_lines
from .opening import PATH_AS_TYPED, json_option
from .root import command
from .saying import say, show, show_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..operations.reading import FileRead, Period, Quantity, Statement


@command("read")
@click.argument("files", nargs=-1, metavar="[FILES]...", type=PATH_AS_TYPED)
@click.option("--jsonl", is_flag=True, help="Answer JSON lines on standard input instead.")
@click.option("--date", "dates", multiple=True, metavar="FILE=DATE", help="The date of a file.")
@json_option
def read(files: tuple[str, ...], *, jsonl: bool, dates: tuple[str, ...], as_json: bool) -> int:
    """Show what each sentence of a text says: figures, periods, names, who said it, and how surely.

    With --jsonl each line of standard input is {"id", "text", "date", "language"} and is answered by a line with its
    sentences and statements; docs/scripts.md has the fields.

      counterpoint read article.txt
      counterpoint read --jsonl < passages.jsonl
    """
    use_own_words()
    if jsonl:
        return answer_lines(read_request)
    if not files:
        raise click.UsageError("Name the files to read, or say --jsonl.")
    shown = list(told(files_read(files, dates)))
    if as_json:
        show_json([file_form(one) for one in shown])
    else:
        for one in shown:
            _show(one)
    return 0 if shown else 1


def told(files: Iterable[FileRead | str]) -> Iterator[FileRead]:
    """Yield the files that were read, and say why the others were not."""
    for file in files:
        if isinstance(file, str):
            say(file)
        else:
            yield file


def _show(file: FileRead) -> None:
    show(f"{file.name}  ({file.dated})")
    for statement in file.statements:
        show()
        show(statement.text)
        for line in _parts(statement):
            show(f"    {line}")
    show()


def _parts(statement: Statement) -> Iterator[str]:
    for quantity in statement.quantities:
        yield f"figure   {quantity.text}: {_interval(quantity)}{_counts(quantity)}"
    for period in statement.periods:
        yield f"when     {period.text}: {_days(period)}"
    for name in statement.names:
        full = f" = {name.full}" if name.full not in {"", name.text} else ""
        yield f"name     {name.text}{full} ({name.kind})"
    if statement.speaker:
        via = f", through {', '.join(statement.speaker.via)}" if statement.speaker.via else ""
        yield f"speaker  {statement.speaker.name} ({statement.speaker.voice}){via}"
    manner = [statement.certainty.value, statement.type.value, *["denied"] * statement.negated]
    if manner != ["stated", "fact"]:
        yield f"manner   {', '.join(manner)}"


def _interval(quantity: Quantity) -> str:
    low, high = (
        "" if end is None else f"{end:,.6f}".rstrip("0").rstrip(".")
        for end in (quantity.low, quantity.high)
    )
    span = low if low == high else f"{low or 'any'} to {high or 'any'}"
    return f"{span} {quantity.unit or ''}".rstrip() + f" ({quantity.kind})"


def _counts(quantity: Quantity) -> str:
    direction = f", {quantity.direction}" if quantity.direction else ""
    return f", of {quantity.counts}{direction}" if quantity.counts else direction


def _days(period: Period) -> str:
    if period.duration:
        return f"lasting {period.duration}"
    if period.first is None and period.last is None:
        return f"not resolved{f': {period.assumes} is missing' if period.assumes else ''}"
    first, last = (day.isoformat() if day else "open" for day in (period.first, period.last))
    span = first if first == last else f"{first} to {last}"
    return f"{span}{f', {period.assumes} assumed' if period.assumes else ''}"
