"""What a user settles for the machine: assumptions, wrong readings, names and copies. All outcomes that lean on it follow."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ..comparing import Question
from ..errors import InvalidValueError
from ..finding import again
from ..finding.sources import YES, address, ordered
from ..reading import corrected
from ..reading.corrected import Part
from ..records import record
from ..store import answers, articles, readings, suggestions
from ..text import clean, one_line
from ..values import choose, parse_date
from .articles import date_article
from .reading import use_own_words
from .suggested import suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..finding.again import Changed
    from ..store.project import Project
    from .suggested import Suggestion

NO = "no"
_PERIODS = {Question.FIRST_PERIOD: "first", Question.SECOND_PERIOD: "second"}
_DATES = {Question.FIRST_DATE: "first", Question.SECOND_DATE: "second"}
AT_ONCE = 20
"""Versions of which all pairs are compared again at once, after an undo: more would hold up the window."""
_SAME_NAME = "same_name"
_SAME_ORIGIN = "same_origin"


@record
class Answered:
    """What came of an answer: how many outcomes changed, in which suggestions, and a line that says so."""

    changed: int
    sentence: str
    suggestions: tuple[int, ...] = ()


def answer(
    project: Project, suggestion_id: int, question: str, value: str, reason: str = ""
) -> Answered:
    """Settle a question that a suggestion leaves open, and compare again all that leans on it; one step.

    `question` is one of `Question`. `value` is yes or no; for a period or a date what `values.parse_date` reads; "" takes
    the answer back. A period is settled for the figure, a date for the article, whatever suggestion they stand in; whether
    two articles tell of one event for the two, all else for the two passages. Raises NotFoundError, InvalidValueError.
    """
    asked = _question(question)
    found = suggestion(project, suggestion_id)
    if asked in _PERIODS:
        side = found.first if _PERIODS[asked] == "first" else found.second
        place = (side.value_start, side.value_end)
        return correct(project, side.version_id, *place, Part.PERIOD, value, reason=reason)
    if asked in _DATES:
        side = found.first if _DATES[asked] == "first" else found.second
        date_article(project, side.article_id, "published", value or "unknown", evidence=reason)
        return reassess(project, [side.version_id])
    return _settle(project, found, asked, _yes_or_no(value), reason)


def _question(question: str) -> Question:
    wanted = one_line(question).casefold().replace(" ", "_").replace("-", "_")
    if wanted not in set(Question):
        raise InvalidValueError(
            f"“{question}” is not a question. Choose one of: {', '.join(Question)}."
        )
    return Question(wanted)


def _yes_or_no(value: str) -> str:
    told = one_line(value).casefold()
    if told not in {YES, NO, ""}:
        raise InvalidValueError(f"“{value}” is no answer here; say yes or no.")
    return told


def _settle(
    project: Project, found: Suggestion, asked: Question, value: str, reason: str
) -> Answered:
    first, second = found.first, found.second
    known = {one.version_id: one for one in readings.known(project, _versions(found))}
    whole = asked is Question.SAME_EVENT and first.article_id != second.article_id
    if whole:
        sides = known[first.version_id].article_uid, known[second.version_id].article_uid
        leaning = _between(project, first.version_id, second.version_id)
    else:
        sides = (
            address(known[first.version_id].version_uid, first.start, first.end),
            address(known[second.version_id].version_uid, second.start, second.end),
        )
        leaning = [found.id]
    scope = "articles" if whole else "passages"
    with project.step(f"Answer about suggestion {found.id}"):
        answers.put(project, scope, ordered(*sides), asked, value, _said(reason))
    return _after(project, leaning, _versions(found))


def _versions(found: Suggestion) -> tuple[int, ...]:
    return tuple(sorted({found.first.version_id, found.second.version_id}))


def _said(reason: str) -> str:
    return clean(reason).strip()


def _between(project: Project, one: int, other: int) -> list[int]:
    """Return the suggestions between two versions."""
    return [
        kept.id
        for kept in suggestions.kept(project, versions=[one])
        if {kept.first.version_id, kept.second.version_id} == {one, other}
    ]


def correct(
    project: Project,
    version_id: int,
    start: int,
    end: int,
    part: str,
    value: str,
    *,
    reason: str = "",
) -> Answered:
    """Correct how a part of a version is read, never its text, and compare again all that leans on it; one step.

    [start, end) is the figure, for a speaker the statement. `part` is speaker, period, unit, counts or value; `value` as
    `core.reading.corrected` has it, a period also as `values.parse_date` reads it; "unknown", or "" where that means
    nothing, takes the correction back. Raises NotFoundError, InvalidValueError.
    """
    text = articles.text_of(project, version_id)
    if not 0 <= start < end <= len(text):
        raise InvalidValueError(f"Characters {start} to {end} do not lie in the text.")
    chosen = choose(Part, part, "thing to correct")
    said = _value(chosen, one_line(value))
    if said is not None:
        corrected.check(corrected.Correction(start, end, chosen, said))
    with project.step(f"Correct {chosen} in version {version_id}"):
        answers.correct(project, version_id, (start, end), chosen, said, _said(reason))
    leaning = [
        kept.id
        for kept in suggestions.kept(project, versions=[version_id])
        if any(
            side.version_id == version_id and side.start < end and start < side.end
            for side in (kept.first, kept.second)
        )
    ]
    return _after(project, leaning, [version_id])


def _value(part: Part, value: str) -> str | None:
    if value.casefold() == "unknown" or (not value and part not in (Part.SPEAKER, Part.UNIT)):
        return None
    if part is not Part.PERIOD:
        return value
    told = parse_date(value)
    return f"{(told.earliest or '..')[:10]}/{(told.latest or '..')[:10]}"


def same_name(project: Project, a: str, b: str, *, same: bool | None) -> Answered:
    """Say of two names, as written, that they are one or are not, for the whole project; None takes it back. One step."""
    one, other = ordered(one_line(a), one_line(b))
    if not one or not other or one == other:
        raise InvalidValueError("Give two different names.")
    value = "" if same is None else YES if same else NO
    before = set(again.out_of_date(project, answered=True))
    with project.step("Say whether two names are one"):
        answers.put(project, "names", (one, other), _SAME_NAME, value, "")
    concerned = set(again.out_of_date(project, answered=True)) - before
    return _after(project, suggestions.holding(project, f"{one} {other}"), concerned)


def join_copies(project: Project, article_id: int, other_id: int) -> None:
    """Say that two articles are copies, or of one origin; the next run joins what is alike in them. One step."""
    _say_of_copies(project, article_id, other_id, YES)


def part_copies(project: Project, article_id: int, other_id: int) -> None:
    """Say that neither of two articles is a copy of the other; the next run compares them. One step."""
    _say_of_copies(project, article_id, other_id, NO)


def _say_of_copies(project: Project, article_id: int, other_id: int, value: str) -> None:
    uids = [articles.get(project, one).uid for one in (article_id, other_id)]
    if article_id == other_id:
        raise InvalidValueError("Name two different articles.")
    with project.step(f"Say whether articles {article_id} and {other_id} are copies"):
        answers.put(project, "copies", ordered(uids[0], uids[1]), _SAME_ORIGIN, value, "")


# What follows -------------------------------------------------------------------------------------------------------


def out_of_date(project: Project) -> int:
    """Return how many articles are read or compared otherwise now than when pairs were last looked for."""
    return len(again.out_of_date(project))


def reassess(project: Project, version_ids: Iterable[int]) -> Answered:
    """Read versions again as they are now, and compare again the pairs that are kept of them, at once; no step."""
    use_own_words()
    return _told(again.compare_again(project, versions=version_ids))


def follow(project: Project) -> Answered:
    """Compare again what leans on answers, corrections or dates that were changed, or undone, since; no step.

    Where that is more than can be done at once, nothing is: `find` does it.
    """
    changed = again.out_of_date(project, answered=True)
    return reassess(project, changed if len(changed) <= AT_ONCE else ())


def _after(project: Project, leaning: Iterable[int], version_ids: Iterable[int]) -> Answered:
    use_own_words()
    return _told(again.compare_again(project, ids=leaning, done=version_ids))


def _told(changed: list[Changed]) -> Answered:
    ids = tuple(one.id for one in changed)
    if not changed:
        return Answered(0, "No outcome changed.")
    if len(changed) == 1:
        one = changed[0]
        return Answered(1, f"One outcome changed: from “{one.before}” to “{one.now}”.", ids)
    counts = Counter(one.now for one in changed)
    parts = ", ".join(f"{n} to “{outcome}”" for outcome, n in counts.most_common())
    return Answered(len(changed), f"{len(changed)} outcomes changed: {parts}.", ids)
