"""The words that a value can be: the same in the code, the tables, the CSV files and on the screen."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What an article is to the work at hand."""

    REPORT = "report"
    DRAFT = "draft"
    TRANSCRIPT = "transcript"
    PRIMARY_SOURCE = "primary source"


class DateKind(StrEnum):
    """Five different things that are all called "the date"."""

    PUBLISHED = "published"
    SPOKEN = "spoken"
    EVENT = "event"
    PERIOD = "period"
    RETRIEVED = "retrieved"


class Origin(StrEnum):
    """Where a value came from."""

    READ = "read"
    INFERRED = "inferred"
    SET = "set"
    UNKNOWN = "unknown"


class ClaimType(StrEnum):
    """What sort of thing a claim says."""

    FACT = "fact"
    FORECAST = "forecast"
    HOPE = "hope"
    OPINION = "opinion"
    QUOTE = "quote"


class Voice(StrEnum):
    """In what voice a claim is made."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    OUTLET = "outlet"
    INSERTION = "insertion"


class AnchorState(StrEnum):
    """How a claim holds in a version of its article."""

    EXACT = "exact"
    MOVED = "moved"
    TEXT_CHANGED = "text changed"
    VALUE_CHANGED = "value changed"
    NEGATION_CHANGED = "negation changed"
    AMBIGUOUS = "ambiguous"
    LOST = "lost"


class Aspect(StrEnum):
    """The two things a claim is rated for."""

    SAID = "said as reported"
    CONTENT = "content"


class Relation(StrEnum):
    """How the first claim of a link stands to the second."""

    SAME_AS = "same as"
    SUPPORTS = "supports"
    UPDATES = "updates"
    NARROWS = "narrows"
    QUOTES = "quotes"
    RELATED = "related"


class Kind(StrEnum):
    """In what two claims clash."""

    NUMBER = "number"
    BOUND = "bound"
    UNIT = "unit"
    DIRECTION = "direction"
    DATE = "date"
    ORDER = "order"
    NAME = "name"
    PLACE = "place"
    ROLE = "role"
    NEGATION = "negation"
    ANTONYM = "antonym"
    CERTAINTY = "certainty"
    QUOTE = "quote"
    ATTRIBUTION = "attribution"
    STRUCTURE = "structure"
    SUPERLATIVE = "superlative"
    OTHER = "other"


class Severity(StrEnum):
    """What a contradiction asks of the editor."""

    BLOCKS = "blocks publication"
    WORDING = "fix the wording"
    NOTE = "note"


class Status(StrEnum):
    """The life of a contradiction."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    AWAITING = "awaiting reply"
    RESOLVED = "resolved"
    DISMISSED = "dismissed"


class Resolution(StrEnum):
    """How a contradiction ended."""

    FIRST = "first"
    SECOND = "second"
    BOTH = "both stand"
    NEITHER = "neither"
    OPEN_ENDED = "cannot be established"


class Stance(StrEnum):
    """What a piece of evidence does to the record it is brought to."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    CONTEXT = "context"


class Rank(StrEnum):
    """How near a piece of evidence is to the thing itself."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


class Outcome(StrEnum):
    """What a comparison ends in; exactly one."""

    NOT_COMPARABLE = "not comparable"
    AGREES = "agrees"
    COMPATIBLE = "compatible"
    UPDATED = "updated"
    DISPUTED = "disputed"
    CONTRADICTS = "contradicts"
    LIKELY = "likely"
    UNKNOWN = "unknown"


class Verdict(StrEnum):
    """What the checker did with a suggestion."""

    ACCEPTED = "accepted"
    DISMISSED = "dismissed"
    LATER = "later"


class Dismissal(StrEnum):
    """Why a checker dismisses a suggestion; own words may follow."""

    FIGURE = "different figure"
    PERIOD = "different period"
    PLACE = "different place or event"
    SAME = "same thing"
    MISREAD = "misread by the program"
    UNWORTHY = "not worth it"
    OTHER = "other"


class ClaimState(StrEnum):
    """What a highlight tells of a claim's ties: the first of these that is true of it.

    Contradicted is a claim in a contradiction that somebody still has to deal with; in one that was resolved or dismissed
    it is settled.
    """

    CONTRADICTED = "contradicted"
    UPDATED = "updated"
    AGREED = "agreed"
    SETTLED = "settled"
    LINKED = "linked"
    UNLINKED = "unlinked"
