"""Values as people type them, made into the words and dates of the product."""

from __future__ import annotations

import contextlib
import re
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

from .errors import InvalidValueError
from .models import DateValue
from .text import one_line, shorten
from .words import Origin

if TYPE_CHECKING:
    from collections.abc import Iterable

Word = TypeVar("Word", bound=StrEnum)

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")
_DOI = re.compile(r"(?:doi:\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
_BARE = re.compile(
    r"(?:www\.[\w-]+(?:\.[\w-]+)+(?:[/?#:]\S*)?|[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}/\S*)"
)
_PERMANENT = re.compile(r"(?:ark|hdl|urn|arxiv):\S+", re.IGNORECASE)
_WORDED = re.compile(r"(?:(\d{1,2}) )?([a-z]{3,9})\.? (\d{4})")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?")


def names(texts: Iterable[str]) -> list[str]:
    """Return names, as of tags, each on one line; empty ones are left out."""
    return [name for name in map(one_line, texts) if name]


def choose(words: Iterable[Word], text: str, what: str) -> Word:
    """Return the word that a text names: the word itself in any case, or a beginning that only one of them has.

    "blocks" is "blocks publication". Raises InvalidValueError, naming `what` and the choices.
    """
    words = tuple(words)
    wanted = text.strip().casefold().replace("_", " ").replace("-", " ")
    exact = [word for word in words if word.value == wanted]
    begun = exact or [word for word in words if wanted and word.value.startswith(wanted)]
    if len(begun) != 1:
        choices = ", ".join(word.value for word in words)
        raise InvalidValueError(f"“{text}” is not a {what}. Choose one of: {choices}.")
    return begun[0]


def parse_address(text: str) -> str:
    """Return an address as it is kept: of the web (http, https), or a permanent name (DOI, ark, hdl, urn, arXiv).

    One without its beginning is completed: `www.example.org`, `example.org/page`, `10.1000/182`. No address is "".
    Raises InvalidValueError.
    """
    written = one_line(text)
    if doi := _DOI.fullmatch(written):
        return f"https://doi.org/{doi[1]}"
    if not written or _PERMANENT.fullmatch(written):
        return written
    whole = f"https://{written}" if _BARE.fullmatch(written) else written
    with contextlib.suppress(ValueError):  # brackets that hold no address of a machine
        parts = urlsplit(whole)
        if parts.scheme in {"http", "https"} and parts.hostname and " " not in whole:
            return whole
    raise InvalidValueError(
        f"“{shorten(written, 60)}” is not an address. Write one of the web, as https://example.org/page, or a permanent"
        " name, as doi:10.1000/182 or ark:/12148/x."
    )


def parse_date(text: str, *, detail: str = "", origin: Origin = Origin.SET) -> DateValue:
    """Read a date as typed: `2025`, `2025-02`, `2025-02-26`, `26 Feb 2025`, a moment, `FROM/TO` with `..` for an open end, `unknown`.

    A year or month becomes the range of its days; so does 05/06/2025, which has two readings, and says so in the
    detail. `detail` is the evidence. Raises InvalidValueError.
    """
    written = text.strip()
    if written.casefold() in {"", "unknown"}:
        return DateValue(detail=detail, origin=Origin.UNKNOWN)
    if days := _numeric_days(written):
        if len(days) > 1:
            both = f"reads as {' or '.join(days)}, for day and month can be swapped"
            detail = f"{detail}; {both}" if detail else both
        return DateValue(days[0], days[-1], written, origin, detail)
    first, slash, last = written.partition("/")
    earliest = _bounds(first, written)[0] if first not in {"", ".."} else None
    latest = (
        _bounds(last if slash else first, written)[1]
        if (last or first) not in {"", ".."} and last != ".."
        else None
    )
    if earliest is None and latest is None:
        raise InvalidValueError(f"“{text}” says neither a first nor a last day.")
    if earliest and latest and _reversed(earliest, latest):
        raise InvalidValueError(f"“{text}” ends before it begins.")
    return DateValue(earliest, latest, written, origin, detail)


def _numeric_days(written: str) -> list[str]:
    """Return the days that 05/06/2025 can be, the first one first; with points the day comes first. None for others."""
    match = _NUMERIC.fullmatch(written)
    if match is None:
        return []
    days = list[str]()
    for month, day in ((match[3], match[1]), (match[1], match[3])):
        with contextlib.suppress(ValueError):
            days.append(date(int(match[4]), int(month), int(day)).isoformat())
    return days[:1] if match[2] == "." else sorted(set(days))


def _reversed(earliest: str, latest: str) -> bool:
    """Tell whether a range ends before it begins: by its moments where both have an offset or neither, else by days."""
    first, last = datetime.fromisoformat(earliest), datetime.fromisoformat(latest)
    day = len("2025-02-26")
    if (
        len(earliest) == day
        or len(latest) == day
        or (first.tzinfo is None) != (last.tzinfo is None)
    ):
        return earliest[:day] > latest[:day]
    return first > last


def _in_figures(part: str) -> str:
    """Return a day or month whose name is written out, in full or by its first letters, as figures: 26 Feb 2025."""
    match = _WORDED.fullmatch(one_line(part).casefold())
    named = [n for n, name in enumerate(_MONTHS, 1) if match and name.startswith(match[2])]
    if match is None or len(named) != 1:
        return part
    return f"{match[3]}-{named[0]:02}" + (f"-{int(match[1]):02}" if match[1] else "")


def _bounds(part: str, whole: str) -> tuple[str, str]:
    part = part.strip()
    try:
        if _MOMENT.fullmatch(part):
            moment = datetime.fromisoformat(part).isoformat()
            return moment, moment
        match = _DAY.fullmatch(_in_figures(part))
        if match:
            from calendar import monthrange  # noqa: PLC0415 - loads languages, and seldom needed

            year, month = int(match[1]), int(match[2] or 12)
            first = date(year, int(match[2] or 1), int(match[3] or 1))
            last = date(year, month, int(match[3] or monthrange(year, month)[1]))
            return first.isoformat(), last.isoformat()
    except ValueError:
        pass
    raise InvalidValueError(
        f"“{whole}” is not a date. Write 2025, 2025-02, 2025-02-26, 26/02/2025, a range as 2025-02-01/2025-02-15, or unknown."
    )


def parse_moment(text: str, what: str) -> str:
    """Return a typed day or moment as ISO 8601; raises InvalidValueError, naming `what`."""
    value = parse_date(text)
    if value.earliest is None or value.earliest != value.latest:
        raise InvalidValueError(
            f"{what} needs one day or moment, such as 2025-02-26 or 2025-02-26T09:30."
        )
    return value.earliest
