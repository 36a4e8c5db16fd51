"""What reading a file gives: a `Reading` or a `Skipped`, and the parts they are made of.

Offsets are code points into the text, half-open.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from ..models import DateValue
from ..records import record

if TYPE_CHECKING:
    from ..models import ApartSpan
    from ..words import Origin


@record
class Found:
    """A value found in a page, whether it was read or inferred, and where ("first line", "meta og:site_name")."""

    value: str
    origin: Origin
    detail: str


@record
class Content:
    """What a reader makes of decoded text. `text` is whole: `apart` marks furniture in it, nothing is cut out.

    The title and the dateline are article text. Date lines, outlet lines ("header line") and bylines ("byline") are
    apart, for a comparison must not take them for claims.
    """

    text: str
    apart: tuple[ApartSpan, ...] = ()
    title: Found | None = None
    outlet: Found | None = None
    authors: tuple[Found, ...] = ()
    language: Found | None = None
    address: Found | None = None
    dateline: Found | None = None
    published: DateValue = field(default_factory=DateValue)
    updated: DateValue = field(default_factory=DateValue)
    notes: tuple[str, ...] = ()


@record
class Reading:
    """One file, page or standard input, read.

    `text` holds everything visible, furniture too; its lines end in a line feed, a NUL is U+2400, an undecodable byte
    U+FFFD. `apart` is sorted and does not overlap. `encoding` is the one really used. The dates are unknown where none
    was read. `notes` are sentences for the user.
    """

    name: str
    path: str
    source: bytes
    sha256: str
    media_type: str
    encoding: str
    text: str
    apart: tuple[ApartSpan, ...]
    title: Found | None
    outlet: Found | None
    authors: tuple[Found, ...]
    language: Found | None
    address: Found | None
    dateline: Found | None
    published: DateValue
    updated: DateValue
    notes: tuple[str, ...]


@record
class Skipped:
    """A file that was not read, and one sentence that says why."""

    name: str
    path: str
    reason: str
