"""What speaks against saying that two statements agree, though a value, or nearly all words, are the same.

A wrong "agrees" hides a story: another number of the same sort, opposite words, a denial on one side only, other names or
turned roles leave open whether the two agree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..reading.grammar.vocabulary import are_antonyms
from ..reading.parts import NameKind
from . import naming, times
from .frames import frames_of
from .matching import matches
from .parts import Relation
from .stated import lay
from .ties import parted
from .values import relate

if TYPE_CHECKING:
    from ..reading.parts import Name, Period
    from .content import Word
    from .features import Features
    from .figures import Figure
    from .matching import Match
    from .pair import Pair

TOGETHER = frozenset({Relation.SAME, Relation.STANDS})
NARROWING = frozenset(
    {"deputy", "vice", "former", "acting", "assistant", "interim", "ex", "caretaker"}
)
"""Words before an office that make another office of it."""


def of_value(pair: Pair) -> str:
    """Return a sentence on what speaks against two statements that share a value agreeing, "" where nothing does."""
    return _figures(pair) or _words(pair) or _denial(pair) or _people(pair)


def of_words(pair: Pair) -> str:
    """Return a sentence on what speaks against one statement saying all that the other says, "" where nothing does."""
    doubts = (_figures, _words, _narrowed, _people, _more, _roles)
    return next((doubt for look in doubts if (doubt := look(pair))), "")


def of_time(pair: Pair) -> str:
    """Return a sentence on what speaks against two statements agreeing that share a time: other deeds on each side."""
    ours, theirs = _deeds(pair.first), _deeds(pair.second)
    if any(not one.keys.isdisjoint(other.keys) for one in ours for other in theirs):
        return ""
    only = (
        next((w for w in words if w.tag == "verb"), None)
        for words in (pair.alignment.only_first, pair.alignment.only_second)
    )
    one, other = only
    return _told(one.text, other.text) if one and other else ""


def _deeds(side: Features) -> list[Word]:
    return [word for word in side.words if word.tag == "verb"]


def _figures(pair: Pair) -> str:
    """Name two numbers of one sort, each of which the other side has not."""
    left = lay(pair)
    for at in left.first:
        for other_at in left.second:
            one, other = pair.first.figures[at], pair.second.figures[other_at]
            if one.dimension == other.dimension and _rival(one, other):
                return _told(one.text, other.text)
    return ""


def _rival(one: Figure, other: Figure) -> bool:
    if one.denied or other.denied or parted(one, other) or one.whole != other.whole:
        return False
    if one.counted and other.counted and one.counted.isdisjoint(other.counted):
        return False
    return relate(one, other).relation is Relation.CLASH


def _words(pair: Pair) -> str:
    """Name two opposite words, each of which the other side has not as such."""
    ours, theirs = ({word.lemma for word in side.words} for side in (pair.first, pair.second))
    for one in pair.first.words:
        if one.lemma in theirs:
            continue
        for other in pair.second.words:
            if other.lemma not in ours and _opposite(one, other):
                return _told(one.text, other.text)
    return ""


def _opposite(one: Word, other: Word) -> bool:
    if one.name or other.name:
        return False
    turned = any(
        up in one.keys and down in other.keys
        for up, down in (("way:up", "way:down"), ("way:down", "way:up"))
    )
    if turned or one.tag == other.tag:
        return turned or are_antonyms(one.lemma, other.lemma, one.tag) is True
    told = {one.text.lower(), one.lemma}, {other.text.lower(), other.lemma}
    return {one.tag, other.tag} == {"verb", "adj"} and any(
        are_antonyms(a, b, "adj") is True for a in told[0] for b in told[1]
    )


def _denial(pair: Pair) -> str:
    """Name a denial of what both sides tell that only one of them has."""
    for side, other in ((pair.first, pair.second), (pair.second, pair.first)):
        if other.statement.negations:
            continue
        for negation in side.statement.negations:
            inside = (w for w in side.words if negation.scope_start <= w.start < negation.scope_end)
            told = any(w.tag == "verb" and not w.keys.isdisjoint(other.topic) for w in inside)
            if told or (side.statement.negated and negation.denies == "clause"):
                return f"One says “{negation.cue}”, the other does not."
    return ""


def _people(pair: Pair) -> str:
    """Name two people, each of whom the other side has not, where no person is named by both."""
    ours, theirs = (
        [name for name in side.names if name.kind is NameKind.PERSON]
        for side in (pair.first, pair.second)
    )
    rivals = [(one, other) for one in ours for other in theirs]
    if not rivals or any(_verdict(one, other) != "different" for one, other in rivals):
        return ""
    return _told(rivals[0][0].text, rivals[0][1].text)


def _verdict(one: Name, other: Name) -> str:
    return naming.verdict(one.full or one.text, other.full or other.text, one.kind)


def _narrowed(pair: Pair) -> str:
    """Name a word that makes another office of one: the deputy minister, the minister."""
    only = (*pair.alignment.only_first, *pair.alignment.only_second)
    word = next((w.text for w in only if w.lemma in NARROWING), "")
    return f"Only one says “{word}”." if word else ""


def _more(pair: Pair) -> str:
    """Name a number or a time of the shorter side that the other side has not: then it says more than the other."""
    turned = pair.alignment.second > pair.alignment.first
    shorter, longer = (pair.second, pair.first) if turned else (pair.first, pair.second)
    left = lay(pair).second if turned else lay(pair).first
    texts = [shorter.figures[at].text for at in left if not _goes(shorter.figures[at], longer)]
    texts += [
        period.text
        for period in shorter.periods
        if longer.periods and not any(_meet(period, other) for other in longer.periods)
    ]
    return f"Only one says “{texts[0]}”." if texts else ""


def _goes(figure: Figure, side: Features) -> bool:
    return any(
        figure.dimension == other.dimension and relate(figure, other).relation in TOGETHER
        for other in side.figures
    )


def _meet(one: Period, other: Period) -> bool:
    return times.relate(one, other)[0] in TOGETHER


def _roles(pair: Pair) -> str:
    """Tell whether what the shorter side says is not what the other says: of others, denied, or only planned or asked."""
    found = matches(pair)
    first, second = pair.alignment.first, pair.alignment.second
    shorter = pair.first if first >= second else pair.second
    for frame in frames_of(shorter):
        mine = [m for m in found if frame in (m.first, m.second)]
        if mine and not any(_same(match) for match in mine):
            return "What is done, or who does it, may not be the same."
    return ""


def _same(match: Match) -> bool:
    one, other = match.first, match.second
    return (
        not match.opposite
        and one.denied == other.denied
        and one.context == other.context
        and match.roles == "same"
    )


def _told(one: str, other: str) -> str:
    return f"The first says “{one}”, the second “{other}”."
