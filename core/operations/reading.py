"""What passages say, for scripts and for the eye: nothing is kept, no project is needed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from .. import ingest
from ..errors import InvalidValueError
from ..ingest.language import infer_language
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
    "written_of",
]

LONGEST_PASSAGE = 5_000_000
"""Code points that one text given for reading may have."""

_DAY = len("2025-02-26")
_SCRIPTS = (("ru", "\u0400", "\u04ff"), ("ar", "\u0600", "\u06ff"))
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*")


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


def written_of(request: Mapping[str, Any], text: str) -> Written:
    """Return what a request says of a text beside its words: `date` as people type one, `outlet`, `language`.

    A language that is left out is told from the text where its letters are not Latin. Raises InvalidValueError.
    """
    language = text_field(request, "language")
    if language and not _LANGUAGE.fullmatch(language):
        raise InvalidValueError("“language” has to be a BCP-47 code, such as en, fa or ru.")
    language = language or _told_by_letters(text)
    first, last = days_of(parse_date(text_field(request, "date")))
    return Written(first, last, text_field(request, "outlet"), language)


def _told_by_letters(text: str) -> str:
    """Return a language with word lists of its own whose letters are not Latin, "" for all else.

    Where the text is too short to be sure, its script decides: Cyrillic is read as Russian, Arabic letters as Arabic.
    """
    if text.isascii():
        return ""
    found = infer_language(text)
    if found is not None:
        return found.value if lexicons.available(found.value, "letters") else ""
    letters = [character for character in text if character.isalpha()]
    for language, first, last in _SCRIPTS:
        if 2 * sum(first <= letter <= last for letter in letters) > len(letters):
            return language
    return ""


def read_request(request: Mapping[str, Any]) -> dict[str, Any]:
    """Answer `{"id", "text", "date"?, "language"?}` with the id and all that was read; raises InvalidValueError."""
    text = text_field(request, "text", needed=True)
    passage = read(text, written_of(request, text))
    return {"id": request.get("id"), **passage_form(passage)}


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
