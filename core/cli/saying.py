"""What the command line says: messages on standard error; lists, records and JSON on standard output."""

from __future__ import annotations

import codecs
import io
import json
import re
import shlex
import shutil
import sys
import unicodedata
from contextlib import contextmanager
from dataclasses import asdict, is_dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..text import one_line, shorten
from ..words import Origin

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Sequence

    from ..jobs import Progress
    from ..models import DateValue
    from ..operations import Removed

_PLAIN_SIGNS = {"“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "–": "-", "—": "-", "█": "#"}
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_RIGHT_TO_LEFT = {"R", "AL", "AN"}
_LEFT_TO_RIGHT_MARK = "\u200e"
_GAP = "  "
_NARROWEST = 20
_WIDEST = 32


# Streams ----------------------------------------------------------------------------------------------------------


def _spell(error: UnicodeError) -> tuple[str, int]:
    """Spell what a console cannot show: typographic signs by plain ones, all else by its code."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    unfit = error.object[error.start : error.end]
    spelled = [_PLAIN_SIGNS.get(c) or c.encode("ascii", "backslashreplace").decode() for c in unfit]
    return "".join(spelled), error.end


def safe_streams() -> None:
    """Let standard output and error take any text, whatever encoding their console has."""
    codecs.register_error("counterpoint", _spell)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="counterpoint")


def program() -> str:
    """Return how this program was called, to be typed again: `counterpoint`, or Python with its main file."""
    called = Path(sys.argv[0])
    if called.name != "main.py":
        return "counterpoint"
    return shlex.join(_from_here(path) for path in (Path(sys.executable), called))


def _from_here(path: Path) -> str:
    """Return a path as seen from the current folder, where it lies below that."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def plain(text: str) -> str:
    """Return text of an article as it can be shown: signs that steer a terminal or turn lines around are replaced."""
    return _CONTROLS.sub("\ufffd", text)


# Messages ---------------------------------------------------------------------------------------------------------


def say(sentence: str) -> None:
    """Write a message to standard error."""
    click.echo(plain(sentence), err=True)


def show(text: str = "") -> None:
    """Write a line of what was asked for to standard output."""
    click.echo(plain(text))


def say_gone(removed: Removed) -> None:
    """Say which contradictions went with what was removed, and which are open again."""
    for one in removed.contradictions:
        say(
            f"Contradiction {one} went with it, and all that was brought to it: fewer than two of its claims are left."
        )
    for one in removed.reopened:
        say(f"Contradiction {one} is open again: the claim that stood is gone.")
    if removed.contradictions or removed.reopened:
        say("To bring all of it back: counterpoint undo PROJECT")


def count(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun: "1 article", "3 articles", "no article"."""
    if number == 0:
        return f"no {noun}"
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def cite(text: str, length: int = 60) -> str:
    """Return text, shortened, in quotation marks; as it is where it brings its own."""
    shown = shorten(text, length)
    return shown if shown.startswith("“") else f"“{shown}”"


def day(date: DateValue) -> str:
    """Return a date by its days, as lists show it."""
    if not date.known:
        return "date unknown"
    first, last = (date.earliest or "..")[:10], (date.latest or "..")[:10]
    return first if first == last else _range(date, f"{first}/{last}")


def dated(date: DateValue) -> str:
    """Return a date, a range as it was typed, with where it came from."""
    if not date.known:
        return f"unknown{f'  ({date.detail})' if date.detail else ''}"
    shown = _range(date, str(date))
    aside = sourced(date.origin, date.detail)
    if date.written and date.written not in {shown, str(date)}:
        aside += f"; written “{date.written}”"
    return f"{shown}  ({aside})"


def sourced(origin: Origin, detail: str) -> str:
    """Return where a value came from, with the place or evidence where there is one."""
    return f"{origin}: {detail}" if detail else origin.value


def _range(date: DateValue, spelled: str) -> str:
    """Return a range as it was typed, which is shorter, unless it was typed in an order that has to be read."""
    as_typed = date.origin is Origin.SET and re.match(r"\d{4}|\.\.|/", date.written)
    return date.written if as_typed and date.earliest != date.latest else spelled


@contextmanager
def progress_shown(label: str) -> Generator[Callable[[Progress], None] | None]:
    """Give what shows progress on a line of standard error; None where that is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(length=1, label=label, file=sys.stderr, show_eta=False) as bar:

        def shown(progress: Progress) -> None:
            bar.length = max(progress.total, progress.done, 1)
            bar.update(progress.done - bar.pos)

        yield shown


# JSON -------------------------------------------------------------------------------------------------------------


def show_json(value: Any) -> None:
    """Print a value as JSON, dataclasses as objects; in ASCII where standard output takes nothing else."""
    encoding = str(getattr(sys.stdout, "encoding", "") or "utf-8")
    only_ascii = not encoding.lower().replace("-", "").startswith("utf")
    click.echo(json.dumps(value, indent=2, ensure_ascii=only_ascii, default=_as_json))


def _as_json(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    return asdict(value) if is_dataclass(value) and not isinstance(value, type) else str(value)


# Tables -----------------------------------------------------------------------------------------------------------


def width(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(_character_width(character) for character in text)


def _character_width(character: str) -> int:
    if character < "\x7f":
        return 1
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def fit(text: str, columns: int) -> str:
    """Return a text cut to a width with an ellipsis."""
    if width(text) <= columns:
        return text
    taken, used = list[str](), 1
    for character in text:
        used += _character_width(character)
        if used > columns:
            break
        taken.append(character)
    return "".join(taken).rstrip() + "…"


def show_table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print rows under their headings, aligned; the last column takes what is left of a terminal's width.

    Short things come first, so that text that runs from the right turns no other cell around. Without a terminal
    nothing is cut.
    """
    cells = [[plain(one_line("" if cell is None else str(cell))) for cell in row] for row in rows]
    total = _terminal_width()
    if total:
        cells = [[fit(cell, _WIDEST) for cell in row[:-1]] + row[-1:] for row in cells]
    widths = [max(map(width, column)) for column in zip(headings, *cells, strict=True)]
    last = (
        max(_NARROWEST, total - sum(widths[:-1]) - len(_GAP) * (len(widths) - 1)) if total else None
    )
    for row in (list(headings), *cells):
        fitted = [*row[:-1], fit(row[-1], last) if last else row[-1]]
        padded = [_padded(cell, columns) for cell, columns in zip(fitted, widths, strict=True)]
        click.echo(_GAP.join([*padded[:-1], fitted[-1]]).rstrip())


def _padded(cell: str, columns: int) -> str:
    mark = (
        _LEFT_TO_RIGHT_MARK
        if any(unicodedata.bidirectional(c) in _RIGHT_TO_LEFT for c in cell)
        else ""
    )
    return cell + mark + " " * (columns - width(cell))


def _terminal_width() -> int:
    """Return the width of the terminal, 0 where standard output is none."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else 0


def show_fields(fields: Iterable[tuple[str, object]]) -> None:
    """Print names and values one below the other, without those that are empty."""
    known = [(name, str(value)) for name, value in fields if value not in (None, "", (), [])]
    longest = max((len(name) for name, _ in known), default=0)
    for name, value in known:
        lines = value.splitlines() or [""]
        show(f"{name:<{longest}}  {lines[0]}")
        for line in lines[1:]:
            show(" " * (longest + 2) + line)
