"""What an import will take in: each article as it was read, what the user changed of it, and what is left out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from core.errors import AppError
from core.ingest.reading import Found, Reading, Skipped
from core.models import DateValue
from core.operations import Confirmed
from core.values import parse_address, parse_date
from core.words import Origin, Role
from gui.dialogs.import_date import fault, for_parsing
from gui.dialogs.import_spool import Spool
from gui.wording import dated

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = ("title", "outlet", "authors", "language", "address")
"""What can be changed of an article beside its date, as `Reading` names it; authors stand as one text each."""


SHARED = ("outlet", "language", "group")
"""What can be given to several articles at once."""


@dataclass(slots=True)
class Edits:
    """What the user changed of one article; `date` is as a `DateChoice` gives it, None where it is as read."""

    values: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    date: str | None = None
    evidence: str = ""
    role: Role = Role.REPORT
    group: str = ""


@dataclass(slots=True)
class Entry:
    """One file of an import. `reading` is without its text and bytes, which are at `place` of the spool.

    `again` says why an article that was read is left out all the same. `shared` are values, of `SHARED`, that the user
    gave to several at once; what they typed for this one alone goes before them.
    """

    reading: Reading | Skipped
    place: int = -1
    again: str = ""
    taken: bool = True
    edits: Edits = field(default_factory=Edits)
    shared: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def can_be_taken(self) -> bool:
        """Whether it can come in."""
        return isinstance(self.reading, Reading) and not self.again

    @property
    def will_be_taken(self) -> bool:
        """Whether it comes in."""
        return self.can_be_taken and self.taken

    @property
    def why_not(self) -> str:
        """The sentence that says why it cannot come in, or ""."""
        return self.reading.reason if isinstance(self.reading, Skipped) else self.again

    @property
    def date_fault(self) -> str:
        """The sentence that says why the date typed is none, or ""."""
        return fault(self.edits.date) if self.edits.date is not None else ""

    @property
    def address_fault(self) -> str:
        """The sentence that says why the address typed is none, or ""; the article comes in with the one read."""
        try:
            parse_address("".join(self.edits.values.get("address", ())))
        except AppError as error:
            return error.sentence
        return ""

    @property
    def date(self) -> DateValue:
        """The date of publication as it will be written; that of the reading where the typed one is none."""
        read = self.reading.published if isinstance(self.reading, Reading) else DateValue()
        if self.edits.date is None or self.date_fault:
            return read
        return parse_date(for_parsing(self.edits.date), detail=self.edits.evidence)

    @property
    def is_odd(self) -> bool:
        """Whether there is something to look at: it is left out, or something was not read or not certain."""
        return any(odd for _, odd in self.told())

    @property
    def label(self) -> str:
        """The title, or the file's name where there is none."""
        return (self.values("title") or ("",))[0] or self.reading.name

    def values(self, name: str) -> tuple[str, ...]:
        """Return what stands for one of `NAMES`, the user's where they changed it."""
        if name in self.edits.values:
            return self.edits.values[name]
        if name in self.shared:
            return (self.shared[name],)
        return tuple(found.value for found in self._found(name))

    def origin(self, name: str) -> str:
        """Return in words where one of `NAMES`, or "date", comes from."""
        if name == "address" and self.address_fault:
            return "not understood"
        if (
            name in self.edits.values
            or name in self.shared
            or (name == "date" and self.edits.date is not None)
        ):
            return "set by you"
        found = self._found(name) if name != "date" else ()
        if name == "date" and self.date.known:
            return f"{self.date.origin.value} from {self.date.detail}"
        return f"{found[0].origin.value} from {found[0].detail}" if found else "not read"

    def told(self) -> list[tuple[str, bool]]:
        """Return what a list says below the title, in parts, each with whether it is odd."""
        if self.why_not:
            return [(f"Left out: {self.why_not[:1].lower()}{self.why_not[1:]}", True)]
        outlet = (self.values("outlet") or ("",))[0]
        parts = [(outlet or "outlet not read", not outlet)]
        if self.date_fault:
            parts.append(("date not understood", True))
        else:
            told = dated(self.date, "")
            parts.append(
                (told or ("date unknown" if self.edits.date else "date not read"), not told)
            )
        if self.address_fault:
            parts.append(("address not understood", True))
        if isinstance(self.reading, Reading) and self.reading.notes:
            parts.append(("see its notes", True))
        return parts

    def confirmed(self, reading: Reading) -> Confirmed:
        """Return the whole `reading` as the user confirmed it."""
        evidence = self.edits.evidence
        found = {
            name: tuple(Found(value, Origin.SET, evidence) for value in values or ("",))
            for name, values in self._given().items()
            if name != "address"
        }
        if "address" in self.edits.values and not self.address_fault:
            address = parse_address("".join(self.edits.values["address"]))
            found["address"] = (Found(address, Origin.SET, evidence),)
        authors = found.pop("authors", reading.authors)
        changed = replace(
            reading,
            authors=authors,
            published=self.date,
            title=found.get("title", (reading.title,))[0],
            outlet=found.get("outlet", (reading.outlet,))[0],
            language=found.get("language", (reading.language,))[0],
            address=found.get("address", (reading.address,))[0],
        )
        group = self.edits.group or self.shared.get("group", "")
        return Confirmed(changed, self.edits.role, group)

    def _given(self) -> dict[str, tuple[str, ...]]:
        """Return what the user gave in place of what was read, for this article or for several."""
        return {n: (value,) for n, value in self.shared.items() if n in NAMES} | self.edits.values

    def _found(self, name: str) -> tuple[Found, ...]:
        value = getattr(self.reading, name, None)
        if isinstance(value, tuple):
            return value
        return (value,) if isinstance(value, Found) else ()


class Intake:
    """All that an import will take in, in the order in which it was read."""

    def __init__(self, known: dict[str, int]) -> None:
        self.entries: list[Entry] = []
        self.shared: dict[str, str] = {}
        self._known = known
        self._seen: dict[str, str] = {}
        self._earlier: dict[str, tuple[Edits, bool, dict[str, str]]] = {}
        self._spool = Spool()

    def add(self, one: Reading | Skipped, pickled: bytes) -> Entry:
        """Add what was read; what the user changed of it before it was read anew stays."""
        entry = Entry(one) if isinstance(one, Skipped) else self._kept_entry(one, pickled)
        known = self._earlier.get(one.path or one.name, (entry.edits, True, dict(self.shared)))
        entry.edits, entry.taken, entry.shared = known
        self.entries.append(entry)
        return entry

    def _kept_entry(self, reading: Reading, pickled: bytes) -> Entry:
        try:
            place = self._spool.add(pickled)
        except AppError as error:
            return Entry(Skipped(reading.name, reading.path, error.sentence))
        again = self._again(reading)
        self._seen.setdefault(reading.sha256, reading.name)
        return Entry(replace(reading, text="", source=b"", apart=()), place, again)

    def share(self, name: str, value: str, rows: list[int]) -> None:
        """Give a value of `SHARED` to the entries of some rows; with no rows to all, those still to come too."""
        if not rows:
            _put(self.shared, name, value)
        for entry in [self.entries[row] for row in rows] or self.entries:
            _put(entry.shared, name, value)

    def shared_by(self, name: str, rows: list[int]) -> str:
        """Return the value of `SHARED` that was given to all of some rows alike; with no rows to all entries."""
        entries = [self.entries[row] for row in rows] or self.entries
        values = {entry.shared.get(name, "") for entry in entries}
        return values.pop() if len(values) == 1 else ""

    def whole(self, entry: Entry) -> Reading | None:
        """Return the reading of an entry with its text and bytes, None where it was not read."""
        return self._spool.get(entry.place) if entry.place >= 0 else None

    def empty(self) -> None:
        """Forget what was read, to be read anew, and keep what the user changed."""
        for entry in self.entries:
            kept = entry.edits, entry.taken, entry.shared
            self._earlier[entry.reading.path or entry.reading.name] = kept
        self.entries.clear()
        self._seen.clear()
        self._spool.close()
        self._spool = Spool()

    @property
    def taken(self) -> int:
        """How many articles come in."""
        return sum(entry.will_be_taken for entry in self.entries)

    @property
    def left_out(self) -> int:
        """How many files cannot come in."""
        return sum(not entry.can_be_taken for entry in self.entries)

    @property
    def undated(self) -> int:
        """How many of the articles that come in have no date, without those of which one is being typed."""
        return sum(
            entry.will_be_taken and not entry.date.known and not entry.date_fault
            for entry in self.entries
        )

    @property
    def misdated(self) -> int:
        """How many of the articles that are to come in have a date that is not understood; they hold the import."""
        return sum(entry.will_be_taken and bool(entry.date_fault) for entry in self.entries)

    @property
    def told(self) -> int:
        """How many `readings` gives."""
        return self.taken + self.left_out

    def readings(self) -> Iterator[Confirmed | Skipped]:
        """Give what comes in as the user confirmed it, and what cannot with its reason. It can be asked for once."""
        try:
            for entry in self.entries:
                if entry.why_not:
                    yield Skipped(entry.reading.name, entry.reading.path, entry.why_not)
                elif entry.taken:
                    yield entry.confirmed(self._spool.get(entry.place))
        finally:
            self.close()

    def close(self) -> None:
        """Let go of all texts."""
        self._spool.close()

    def _again(self, reading: Reading) -> str:
        if reading.sha256 in self._known:
            return f"The same bytes are in the project already, as article {self._known[reading.sha256]}."
        if reading.sha256 in self._seen:
            return f"The same bytes as {self._seen[reading.sha256]}."
        return ""


def _put(values: dict[str, str], name: str, value: str) -> None:
    if value:
        values[name] = value
    else:
        values.pop(name, None)
