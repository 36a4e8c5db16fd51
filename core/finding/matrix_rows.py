"""The rows of the matrix as they are shown: a name, the outlets with what each told, how what was told stands together."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from typing import TYPE_CHECKING

from ..comparing import CLASHES, STRONGEST
from ..days import between
from ..records import record
from .matrix_values import common_unit, worded
from .told import DAYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ..words import Outcome
    from .matrix import Group, Spot, Value
    from .matrix_values import Unit
    from .told import Told

_RANK = {outcome: at for at, outcome in enumerate(STRONGEST)}
_LAST = "9999"
_PER = {"time": "at a time"}
NO_PERIOD = "period not stated"


@record
class Published:
    """The article of a version. `outlet` is its title where no outlet is known; `days` are the ISO days on which it was published, "" unknown."""

    article_id: int
    title: str
    outlet: str
    days: tuple[str, str] = ("", "")


@record
class Telling:
    """A value as one article tells it, at [start, end) of a version's text, within the passage [passage_start, passage_end).

    `words` is the value in the unit of its row with the sign of its bound, `text` as printed. `value`, `low` and `high`
    are numbers in that unit, None where there is none or the end is open; of dates proleptic days. It was told between
    `said_first` and `said_last`, ISO days, "" where unknown. `copies` are the outlets that printed the same passage,
    which counts once.
    """

    version_id: int
    article_id: int
    title: str
    outlet: str
    start: int
    end: int
    passage_start: int
    passage_end: int
    words: str
    text: str
    value: float | None
    low: float | None
    high: float | None
    said_first: str
    said_last: str
    speaker: str
    period: str
    copies: tuple[str, ...] = ()


@record
class Tie:
    """How two tellings of a row stand to each other: their indexes, the earlier one first, and the suggestion that says so."""

    first: int
    second: int
    outcome: Outcome
    suggestion_id: int


@record
class Cell:
    """What one outlet tells: indexes of the row's tellings, the newest first, and the strongest outcome one is in."""

    outlet: str
    tellings: tuple[int, ...]
    outcome: Outcome


@record
class Row:
    """A figure, or a date, that several articles tell.

    `name` is what it is of in words of the first article, `said_of` that article's words around it, `title` its title;
    `period` is the time it is of. `unit` is "" for counts and dates. `outcome` is the strongest of all ties: whether the
    values clash, were updated or agree. Tellings are in the order in which they were said. `key` names the row by its
    first place and stays the same while that does.
    """

    key: str
    name: str
    said_of: str
    title: str
    period: str
    unit: str
    is_date: bool
    outcome: Outcome
    tellings: tuple[Telling, ...]
    ties: tuple[Tie, ...]
    cells: tuple[Cell, ...]

    @property
    def clashes(self) -> bool:
        """Whether values of the row clash, surely or possibly."""
        return self.outcome in CLASHES

    def ties_of(self, at: int) -> list[Tie]:
        """Return the ties of one telling, the strongest outcome first, then those to the latest tellings."""
        found = [tie for tie in self.ties if at in (tie.first, tie.second)]
        return sorted(found, key=lambda tie: (_RANK[tie.outcome], -tie.second, -tie.first))

    def cell_of(self, outlet: str) -> Cell | None:
        """Return what an outlet tells, None where it tells nothing."""
        return next((cell for cell in self.cells if cell.outlet == outlet), None)


@record
class Matrix:
    """Figures by outlet: the rows, those that clash first, and the outlets in the order in which the rows need them.

    So what stands together in the first rows stands together at the side where one begins to look.

    `left_out` counts the rows of one outlet alone, in which nothing clashes.
    """

    outlets: tuple[str, ...]
    rows: tuple[Row, ...]
    left_out: int = 0


def matrix_of(rows: Iterable[Row], *, everything: bool = False) -> Matrix:
    """Return rows as a matrix; those of one outlet without a clash only where `everything` is asked for."""
    every = sorted(rows, key=_order)
    shown = [row for row in every if everything or row.clashes or len(row.cells) > 1]
    told = Counter(cell.outlet for row in shown for cell in row.cells)
    outlets = dict.fromkeys(
        outlet
        for row in shown
        for outlet in sorted(
            (cell.outlet for cell in row.cells), key=lambda one: (-told[one], one.casefold(), one)
        )
    )
    return Matrix(tuple(outlets), tuple(shown), len(every) - len(shown))


def _order(row: Row) -> tuple[int, int, int, str, str]:
    return (
        _RANK[row.outcome],
        -len(row.cells),
        -len(row.tellings),
        row.name.casefold(),
        row.key,
    )


def row_of(
    group: Group,
    values: Mapping[Spot, Value],
    sources: Mapping[int, Published],
    copies: Mapping[Spot, tuple[str, ...]],
    passage_ends: Mapping[tuple[int, int], int],
) -> Row:
    """Return a group of values as a row. `copies` gives the outlets that printed a value's passage too."""
    spots = sorted(group.spots, key=lambda spot: _when(values[spot].told, sources[spot[0]], spot))
    told = [values[spot].told for spot in spots]
    unit = common_unit(told)
    tellings = tuple(
        _telling(spot, values[spot], sources[spot[0]], unit, copies.get(spot, ()), passage_ends)
        for spot in spots
    )
    at = {spot: number for number, spot in enumerate(spots)}
    ties = tuple(
        Tie(min(ends), max(ends), pairing.outcome, pairing.suggestion_id)
        for pairing in group.pairings
        if (ends := (at[pairing.first], at[pairing.second]))
    )
    first = min(group.spots)
    return Row(
        key=f"{first[0]}:{first[1]}",
        name=_name(told),
        said_of=next((one.said_of for one in told if one.said_of), ""),
        title=tellings[0].title,
        period=_period(told),
        unit="" if told[0].dimension == DAYS else unit.symbol,
        is_date=told[0].dimension == DAYS,
        outcome=min((tie.outcome for tie in ties), key=_RANK.__getitem__),
        tellings=tellings,
        ties=ties,
        cells=_cells(tellings, ties),
    )


def _when(told: Told, published: Published, spot: Spot) -> tuple[str, str, Spot]:
    day = published.days[1] or published.days[0] or _LAST
    return told.said_last or day, day, spot


def _telling(
    spot: Spot,
    value: Value,
    published: Published,
    unit: Unit,
    copies: tuple[str, ...],
    passage_ends: Mapping[tuple[int, int], int],
) -> Telling:
    told = value.told
    return Telling(
        version_id=spot[0],
        article_id=published.article_id,
        title=published.title,
        outlet=published.outlet,
        start=spot[1],
        end=spot[2],
        passage_start=value.passage[1],
        passage_end=passage_ends[value.passage],
        words=worded(told, unit),
        text=told.text,
        value=told.value if told.dimension == DAYS else unit.of(told.value),
        low=told.low if told.dimension == DAYS else unit.of(told.low),
        high=told.high if told.dimension == DAYS else unit.of(told.high),
        said_first=told.said_first or published.days[0],
        said_last=told.said_last or published.days[1],
        speaker=told.speaker,
        period=_days(told),
        copies=copies,
    )


def _cells(tellings: Sequence[Telling], ties: Sequence[Tie]) -> tuple[Cell, ...]:
    outcomes: dict[int, Outcome] = {}
    for tie in ties:
        for at in (tie.first, tie.second):
            there = outcomes.get(at, tie.outcome)
            outcomes[at] = min(there, tie.outcome, key=_RANK.__getitem__)
    by_outlet: dict[str, list[int]] = defaultdict(list)
    for at in reversed(range(len(tellings))):
        by_outlet[tellings[at].outlet].append(at)
    return tuple(
        Cell(outlet, tuple(inside), min((outcomes[at] for at in inside), key=_RANK.__getitem__))
        for outlet, inside in sorted(by_outlet.items())
    )


# Words ----------------------------------------------------------------------------------------------------------------


def _name(told: Sequence[Told]) -> str:
    """Name a row in words of the first article that has some: what is counted, else the words around the value."""
    if told[0].dimension == DAYS:
        said_of = next((one.said_of for one in told if one.said_of), told[0].text)
        return f"Date: {said_of}"
    named = next((one for one in told if one.what), None)
    if named is None:
        return _upper(next((one.said_of for one in told if one.said_of), told[0].text))
    per = f" {_PER.get(named.per, f'a {named.per}')}" if named.per else ""
    return _upper(f"{named.what}{per}")


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]


def _period(told: Sequence[Told]) -> str:
    """Return the time that values are of, "" where they tell several; of what recurs it is said where none tells any.

    Of what recurs it is that which most tell: a row has no two that were read.
    """
    if told[0].dimension == DAYS:
        return ""
    known = Counter(_days(one) for one in told if one.first or one.last)
    recurs = any(one.recurs for one in told)
    if known and (recurs or len(known) == 1):
        return known.most_common(1)[0][0]
    return NO_PERIOD if recurs else ""


def _days(told: Told) -> str:
    words = between(_date(told.first), _date(told.last), told.period)
    return f"{words}, partly assumed" if told.assumed and words else words


def _date(iso: str) -> date | None:
    return date.fromisoformat(iso) if iso else None
