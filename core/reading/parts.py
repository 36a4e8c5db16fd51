"""What a passage says, as plain data: sentences, tokens, and the parts that the readers find in them.

Every part stands at [start, end), code points of the whole text it was read from, so that `text[part.start : part.end]`
is `part.text`: the raw words are kept beside what they were read as. Dates are both inclusive.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from ..records import record

if TYPE_CHECKING:
    from datetime import date

    from ..words import ClaimType, Voice


class Token(NamedTuple):
    """One word, number or mark. `norm` is its lower case with plain apostrophes, `lemma` the form a dictionary lists.

    `tag` is one of TAGS, told from a word list and the neighbours; `form` is the form of a verb ("base", "pres", "past",
    "ing", "part") or of a noun ("sing", "plural"), else "".
    """

    start: int
    end: int
    text: str
    norm: str
    lemma: str
    tag: str
    form: str = ""


TAGS = (
    "noun",  # common noun
    "name",  # capitalised word that is no sentence opener and no known common word
    "verb",
    "aux",  # be, have, do and the modal verbs before a verb
    "adj",
    "adv",
    "num",  # digits or a number word
    "det",  # articles, this, every, no
    "pron",  # he, them, who, nobody
    "poss",  # his, their, 's
    "prep",
    "conj",  # and, but, because, that
    "part",  # not, to before a verb, up of "gave up"
    "punct",
    "other",
)


class Clause(NamedTuple):
    """A stretch of a sentence with one verb of its own; indexes of tokens of the sentence, half-open.

    `verb` is the index of the main verb's token, or -1 where none was found; `subject` and `object` are index ranges of
    noun phrases, None where not sure. `passive`: the subject suffers what the verb says; `object` then is the "by" phrase.
    """

    first: int
    last: int
    verb: int
    subject: tuple[int, int] | None
    object: tuple[int, int] | None
    passive: bool


@record
class Sentence:
    """A sentence of a text at [start, end), its tokens and clauses, and what of it stands in quotation marks.

    `quoted` holds (start, end) of stretches inside quotation marks, the marks left out, also where the marks were opened
    in an earlier sentence or close in a later one. `language` is BCP-47, "en" where unknown.
    """

    start: int
    end: int
    text: str
    language: str
    tokens: tuple[Token, ...]
    clauses: tuple[Clause, ...]
    quoted: tuple[tuple[int, int], ...] = ()


class QuantityKind(StrEnum):
    """What sort of number a quantity is."""

    COUNT = "count"
    PERCENT = "percent"
    POINTS = "points"
    MONEY = "money"
    DURATION = "duration"
    RATE = "rate"
    RANK = "rank"
    RATIO = "ratio"
    MEASURE = "measure"


class Bound(StrEnum):
    """How the wording binds a number."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    AT_LEAST = "at least"
    NEARLY = "nearly"
    UNDER = "under"
    UP_TO = "up to"
    RANGE = "range"


class Direction(StrEnum):
    """Which way a quantity says that something went."""

    UP = "up"
    DOWN = "down"


@record
class Quantity:
    """A number with all that binds it, at [start, end): bound words, sign, number, magnitude and unit.

    `value` is the number as stated with its magnitude ("$1.2bn" is 1.2e9), None for a range. [low, high] is what the
    wording allows, both inclusive, None for an open end; `suggests` is the narrower interval a reader understands.
    `unit`: "%", "pp", ISO 4217 for money, the SI or usual symbol ("km", "mi", "°C", "bbl"), "magnitude" for the strength of
    an earthquake on any scale, None for a bare count. A rate has its denominator in it ("km/h", "USD/bbl"). `unit_others`
    are the units that its word may mean as well ("ton" is 907 kg, or "t", or "long ton"). `counts` is what is counted or measured, in the words of the text,
    at [counts_start, counts_end), "" where not found. `base` is the value it went from ("to 5% from 7%"): its number in
    the same unit. `digits` is how many digits of the stated number carry meaning at its least ("1.2 million" has 2,
    "1,200" has 2 to 4: 2), for telling rounding. `change` tells that the number is how far something went ("rose 5%",
    "by half") and not where it stands ("rose to 5%"); `is_base` that it is what another went from ("from 7%").
    """

    start: int
    end: int
    text: str
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    kind: QuantityKind
    bound: Bound = Bound.EXACT
    suggests: tuple[float | None, float | None] = (None, None)
    digits: int = 0
    counts: str = ""
    counts_start: int = -1
    counts_end: int = -1
    direction: Direction | None = None
    base: float | None = None
    change: bool = False
    is_base: bool = False
    unit_others: tuple[str, ...] = ()


class Granularity(StrEnum):
    """How fine a period was told."""

    TIME = "time"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    FISCAL_YEAR = "fiscal year"
    DECADE = "decade"
    CENTURY = "century"


class Basis(StrEnum):
    """What the dates of a period rest on."""

    READ = "read"  # written out in full
    ANCHORED = "anchored"  # counted from the day of writing or speaking
    ASSUMED = "assumed"  # a part of it, such as the year, is the nearest that fits
    UNRESOLVED = "unresolved"  # nothing to count from


class PeriodRole(StrEnum):
    """What a period is the time of."""

    ABOUT = "about"  # of what is told: the event, the figure
    SAID = "said"  # of the saying: "said on Tuesday"


@record
class Period:
    """A time expression at [start, end), as the days from `first` to `last`, both inclusive; None for an open end.

    `edtf` writes it out (ISO 8601-2: "2025-02", "2025-21", "XXXX-01", "../2025-02-26"; a length as ISO 8601 writes it, "P3D"),
    "" for what it cannot hold.
    `others` are further readings (05/06/2025). `duration` is an ISO 8601 duration ("P3D") where the words tell how long and
    not when; first and last are then None. `repeated` is true of "every Monday". `assumes` says in words what basis
    "assumed" or "unresolved" lacks ("the year"). Rolling lengths ("the past three months") have days and a `duration`.
    `reference` is PRESENT_REF, PAST_REF or FUTURE_REF for vague words ("now", "recently"); `value` is the value of the words
    alone as TIMEX3 writes it ("2025-W09", "2025-02-26TNI"), "" where `reference` or `duration` tells it.
    """

    start: int
    end: int
    text: str
    first: date | None
    last: date | None
    granularity: Granularity
    edtf: str = ""
    basis: Basis = Basis.READ
    role: PeriodRole = PeriodRole.ABOUT
    others: tuple[tuple[date, date], ...] = ()
    duration: str = ""
    repeated: bool = False
    assumes: str = ""
    reference: str = ""
    value: str = ""


class NameKind(StrEnum):
    """What sort of thing a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    ROLE = "role"  # "the Russian foreign minister": a person by office
    OTHER = "other"  # events, works, laws, products


@record
class Name:
    """A mention at [start, end) without its titles. `full` is the fullest form of it in the article.

    `role` is what the text says the person is ("Russian Foreign Minister"), "" where it says nothing here.
    """

    start: int
    end: int
    text: str
    kind: NameKind
    full: str = ""
    role: str = ""


@record
class Attribution:
    """Who says a stretch of text: [start, end) is the mention of the one who said it (-1, -1 where carried over).

    `name` is the fullest form known ("Sergey Lavrov"), `role` their office; `via` who passed it on ("IRNA"), the nearest
    to the speaker first. `cue` is the (start, end) of the word of saying, `said` those of what is said.
    """

    name: str
    start: int
    end: int
    voice: Voice
    role: str = ""
    via: tuple[str, ...] = ()
    cue: tuple[int, int] | None = None
    said: tuple[tuple[int, int], ...] = ()


class Negation(NamedTuple):
    """A word that denies (`not`, `failed to`, `without`), at [start, end), and what it denies, [scope_start, scope_end).

    `denies`: "clause" where it denies the verb of its clause, "verb" where the cue is itself a verb that denies what
    follows it ("failed to"), "phrase" where it reaches no verb ("without lifeboats").
    """

    start: int
    end: int
    cue: str
    scope_start: int
    scope_end: int
    denies: str = "clause"


class Certainty(StrEnum):
    """How sure the text itself is of what it says."""

    STATED = "stated"  # plainly, no word about it
    CONFIRMED = "confirmed"
    REPORTED = "reported"
    ALLEGED = "alleged"
    POSSIBLE = "possible"
    PLANNED = "planned"
    CONDITIONAL = "conditional"


@record
class Statement:
    """What one sentence says, at [start, end), with every part that was read in it.

    `negated` tells whether its main verb is denied (two denials cancel); `negations` holds each. `said_first` and
    `said_last` are the days it can have been said or written on, None where unknown; `written` is the last day on which the
    text can have been written. `around` holds the words, in small letters, of the names that the text begins with.
    """

    start: int
    end: int
    text: str
    sentence: Sentence
    quantities: tuple[Quantity, ...]
    periods: tuple[Period, ...]
    names: tuple[Name, ...]
    speaker: Attribution | None
    negated: bool
    negations: tuple[Negation, ...]
    certainty: Certainty
    type: ClaimType
    said_first: date | None = None
    said_last: date | None = None
    written: date | None = None
    around: frozenset[str] = frozenset()


@record
class Written:
    """What is known of a text beside its words: days it can have been written on (both None: unknown), outlet, language."""

    first: date | None = None
    last: date | None = None
    outlet: str = ""
    language: str = ""


@record
class Passage:
    """A text as read: its sentences and one statement for each, in order. `written` is what it was read with."""

    text: str
    written: Written
    sentences: tuple[Sentence, ...]
    statements: tuple[Statement, ...]
