"""What passages say, for scripts and for the eye: nothing is kept, no project is needed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from .. import ingest
from ..errors import InvalidValueError
from ..paths import config_dir
from ..reading import Written, lexicons, passage_form, read
from ..reading.parts import Period, Quantity, Statement
from ..values import parse_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ..models import DateValue
    from ..reading.parts import Passage

__all__ = [
    "FileRead",
    "Period",
    "Quantity",
    "Statement",
    "days_of",
    "file_form",
    "files_read",
    "object_of",
    "read_request",
    "text_field",
    "use_own_words",
    "written_on",
]

LONGEST_PASSAGE = 5_000_000
"""Code points that one text given for reading may have."""

_DAY = len("2025-02-26")


def use_own_words() -> None:
    """Read the word lists of the user's own, beside their settings, after the shipped ones from now on."""
    lexicons.add_folder(config_dir() / "lexicons")


def days_of(value: DateValue) -> tuple[date | None, date | None]:
    """Return the first and last day of a date, None where it is open or unknown."""
    first, last = value.earliest, value.latest
    return (
        date.fromisoformat(first[:_DAY]) if first else None,
        date.fromisoformat(last[:_DAY]) if last else None,
    )


def written_on(typed: str, *, outlet: str = "", language: str = "") -> Written:
    """Return what is known of a text beside its words, its date as people type one; raises InvalidValueError."""
    first, last = days_of(parse_date(typed))
    return Written(first, last, outlet, language)


def read_request(request: Mapping[str, Any]) -> dict[str, Any]:
    """Answer `{"id", "text", "date"?, "language"?}` with the id and all that was read; raises InvalidValueError."""
    passage = _passage(request)
    return {"id": request.get("id"), **passage_form(passage)}


def _passage(request: Mapping[str, Any]) -> Passage:
    written = written_on(
        text_field(request, "date"),
        outlet=text_field(request, "outlet"),
        language=text_field(request, "language"),
    )
    return read(text_field(request, "text", needed=True), written)


def text_field(request: Mapping[str, Any], name: str, *, needed: bool = False) -> str:
    """Return a field that holds text, "" where it is absent or null; raises InvalidValueError that names the field."""
    value = request.get(name)
    if value is None and not needed:
        return ""
    if not isinstance(value, str):
        raise InvalidValueError(f"“{name}” has to be text.")
    if len(value) > LONGEST_PASSAGE:
        raise InvalidValueError(f"“{name}” is longer than {LONGEST_PASSAGE:,} characters.")
    return value


def object_of(value: object, name: str) -> Mapping[str, Any]:
    """Return a JSON object as such; raises InvalidValueError that names it."""
    if not isinstance(value, dict):
        raise InvalidValueError(f"{name} has to be an object.")
    return cast("dict[str, Any]", value)


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file as read: its article's words without furniture are in `statements`, offsets count in the whole text."""

    name: str
    outlet: str
    published: DateValue
    passage: Passage
    statements: tuple[Statement, ...]

    @property
    def dated(self) -> str:
        """The day or days of publication, or words that say there is none."""
        return str(self.published) if self.published.known else "date unknown"


def files_read(files: Iterable[str], dates: Sequence[str] = ()) -> Iterator[FileRead | str]:
    """Read files one by one; `dates` are typed as FILE=DATE and win over those in the files.

    Yields a sentence in place of a file that cannot be read. Raises InvalidValueError for a date that is none, or that
    belongs to no file.
    """
    paths = list(files)
    given = _dates(dates, paths)
    for path, reading in _readings(paths):
        if isinstance(reading, ingest.Skipped):
            yield f"Left out: {reading.path or reading.name}: {reading.reason}"
            continue
        published = given.get(path, reading.published)
        first, last = days_of(published)
        outlet = reading.outlet.value if reading.outlet else ""
        language = reading.language.value if reading.language else ""
        passage = read(reading.text, Written(first, last, outlet, language))
        apart = [(span.start, span.end) for span in reading.apart]
        statements = tuple(
            s for s in passage.statements if not any(a < s.end and s.start < b for a, b in apart)
        )
        yield FileRead(reading.name, outlet, published, passage, statements)


def _readings(paths: Iterable[str]) -> Iterator[tuple[str, ingest.Reading | ingest.Skipped]]:
    for path in paths:
        for reading in ingest.read_all([path]):
            yield path, reading


def _dates(typed: Sequence[str], files: Sequence[str]) -> dict[str, DateValue]:
    found: dict[str, DateValue] = {}
    for one in typed:
        name, _, value = one.rpartition("=")
        fitting = [path for path in files if name in {path, Path(path).name, Path(path).stem}]
        if not name or len(fitting) != 1:
            raise InvalidValueError(
                f"“{one}” is not FILE=DATE with one of the files, such as {Path(files[0]).name}=2025-02-26."
            )
        found[fitting[0]] = parse_date(value)
    return found


def file_form(file: FileRead) -> dict[str, Any]:
    """Return a file as plain values: its name, outlet and date, and what `read_request` answers."""
    return {
        "file": file.name,
        "outlet": file.outlet or None,
        "date": str(file.published) if file.published.known else None,
        **passage_form(file.passage),
    }
