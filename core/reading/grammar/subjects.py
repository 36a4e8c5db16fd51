"""Who does what a group of verbs says, told from word order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .chunks import (
    ADJ,
    ADV,
    AND,
    BASE,
    COMMA,
    FINITE,
    INFINITIVE,
    ING,
    NP,
    OTHER,
    PARTICIPLE,
    PREP,
    QUOTES,
    STOP,
    SUB,
    TIME_NOUNS,
    VERB,
    WH,
)
from .clause_row import controls, skip_adverbs, takes_clause

if TYPE_CHECKING:
    from .clause_row import Row


def subject_of(row: Row, at: int) -> tuple[int, int] | None:
    """Return the tokens of the subject of a group, None where not sure, and note where its clause opens."""
    chunk = row.chunks[at]
    row.openers[at] = at
    if chunk.mode == FINITE or (chunk.mode == BASE and _has_phrase_before(row, at)):
        return _finite_subject(row, at)
    if chunk.mode == INFINITIVE:
        return _infinitive_subject(row, at)
    if chunk.mode in (ING, PARTICIPLE):
        return _participle_subject(row, at)
    return _base_subject(row, at)


def _base_subject(row: Row, at: int) -> tuple[int, int] | None:
    """Give the subject of a bare infinitive: "help make", "to do this and commit that"."""
    before = skip_adverbs(row, at - 1)
    if before >= 0 and row.chunks[before].kind == VERB:
        return row.subjects[before]
    if before >= 0 and row.chunks[before].kind == AND:
        return _before_and(row, before)
    return None


def _has_phrase_before(row: Row, at: int) -> bool:
    before = skip_adverbs(row, at - 1)
    return before >= 0 and row.chunks[before].kind == NP


def _finite_subject(row: Row, at: int) -> tuple[int, int] | None:
    if at in row.subjects:
        return row.subjects[at]
    before = skip_adverbs(row, at - 1)
    kind = row.chunks[before].kind if before >= 0 else STOP
    if kind == WH:
        row.openers[at] = before
        return _antecedent(row, before)
    if kind == AND:
        row.openers[at] = before
        return _shared_subject(row, before)
    if kind == COMMA:
        return _subject_past_comma(row, at, before)
    if kind in (NP, VERB, PREP, ADJ, OTHER):
        found = _phrase_back(row, before)
        if found >= 0:
            return _claimed(row, at, found)
    return _inverted(row, at, before)


def _claimed(row: Row, at: int, phrase: int) -> tuple[int, int]:
    """Take the phrase, with what is joined to it by "and" before, as the subject of the group at `at`."""
    first = _list_start(row, phrase)
    if first < phrase and not _is_free(row, first):
        first = phrase
    opener = first
    if first > 0 and row.chunks[first - 1].kind in (SUB, WH, AND):
        opener = first - 1
    row.openers[at] = opener
    return (row.chunks[first].first, row.chunks[phrase].last)


def _is_free(row: Row, at: int) -> bool:
    """Tell whether no verb or preposition before a phrase has taken it."""
    taker = skip_adverbs(row, at - 1)
    return taker < 0 or row.chunks[taker].kind in (SUB, STOP, COMMA, WH, AND, OTHER)


def _list_start(row: Row, at: int) -> int:
    """Give the first phrase of the list that ends with the phrase at `at`: "Tokyo, Buenos Aires and Toronto"."""
    chunks = row.chunks
    first = at
    if at <= 1 or chunks[at - 1].kind != AND:
        return at
    before = at - 2
    if before > 0 and chunks[before].kind == COMMA:
        before -= 1
    while before >= 0 and chunks[before].kind == NP:
        first = before
        if before <= 1 or chunks[before - 1].kind not in (COMMA, AND):
            break
        before -= 2
    return first


def _phrase_back(row: Row, at: int) -> int:
    """Walk back over prepositional phrases, participles and relative clauses to the phrase they hang on; -1: none.

    Where they hang on a verb instead ("died in Rome and Paris mourned"), the phrase at `at` itself is given.
    """
    chunks = row.chunks
    origin = at if chunks[at].kind == NP and not _hangs(row, at) else -1
    while at >= 0:
        kind = chunks[at].kind
        if kind == NP:
            first = _list_start(row, at)
            if first == 0 or chunks[first - 1].kind not in (PREP, VERB):
                return at
            if first < at or (chunks[at - 1].kind == VERB and takes_clause(row, at - 1)):
                origin = at
            at = _over_phrase(row, first)
        elif kind == VERB:
            at = _over_verb(row, at)
        elif kind in (PREP, ADV, ADJ):
            at -= 1
        else:
            break
    return origin


def _hangs(row: Row, at: int) -> bool:
    """Tell whether a phrase hangs on a preposition that opens no clause, so that it can be no subject."""
    before = row.chunks[at - 1] if at else None
    return (
        before is not None
        and before.kind == PREP
        and row.tokens[before.head].norm not in ("after", "before", "since", "until", "as", "than")
    )


def _over_phrase(row: Row, at: int) -> int:
    """Give the chunk before the preposition or verb that has taken the phrase at `at`; -1 where there is none."""
    before = at - 1
    if row.chunks[before].kind == VERB:
        return _over_verb(row, before)
    further = skip_adverbs(row, before - 1)
    return further if further >= 0 and row.chunks[further].kind in (NP, VERB, PREP, ADJ) else -1


def _over_verb(row: Row, at: int) -> int:
    """Give the chunk before a verb that hangs on a noun ("killed in the attack", "who shot"), -1 where it does not."""
    mode = row.chunks[at].mode
    before = skip_adverbs(row, at - 1)
    kind = row.chunks[before].kind if before >= 0 else STOP
    if mode == ING and kind == PREP:
        return skip_adverbs(row, before - 1)
    if mode in (PARTICIPLE, ING):
        return before if kind == NP else -1
    if mode == INFINITIVE:
        return before if kind in (NP, VERB, ADJ) else -1
    if _tells_of_noun(row, at):
        return row.openers[at] - 1
    relative = kind == WH and before > 0 and row.chunks[before - 1].kind == NP
    return before - 1 if relative and not takes_clause(row, at) else -1


def _tells_of_noun(row: Row, at: int) -> bool:
    """Tell whether a group stands in "the claim that it lied", and the claim still waits for its verb."""
    opener = row.openers.get(at, 0)
    if row.chunks[at].mode != FINITE or opener == 0 or row.chunks[opener].kind != SUB:
        return False
    if row.chunks[opener - 1].kind != NP or row.tokens[row.chunks[opener].head].norm != "that":
        return False
    return not any(verb < opener and row.chunks[verb].mode == FINITE for verb in row.verbs)


def _antecedent(row: Row, at: int) -> tuple[int, int]:
    """Give the phrase that "who" or "which" at `at` stands for, the word itself where there is none."""
    before = at - 1
    if before >= 0 and row.chunks[before].kind == COMMA:
        before = _past_time(row, before - 1)
    if before >= 0 and row.chunks[before].kind == PREP:
        before -= 1
    if before >= 0 and row.chunks[before].kind == NP:
        return (row.chunks[before].first, row.chunks[before].last)
    return (row.chunks[at].first, row.chunks[at].last)


def _past_time(row: Row, at: int) -> int:
    """Step back over "on Wednesday", which "which" behind it does not stand for."""
    chunks = row.chunks
    timed = at > 1 and chunks[at].kind == NP and row.tokens[chunks[at].head].norm in TIME_NOUNS
    return at - 2 if timed and chunks[at - 1].kind == PREP and chunks[at - 2].kind == NP else at


def _shared_subject(row: Row, at: int) -> tuple[int, int] | None:
    """Give the subject of the group that "and" goes on with: the last finite one, or one like it outside a relative clause."""
    after = row.chunks[at + 1] if at + 1 < len(row.chunks) else row.chunks[at]
    form = row.tokens[after.first].tag, row.tokens[after.first].form
    before = [verb for verb in row.verbs if verb < at and row.chunks[verb].mode == FINITE]
    for verb in reversed(before):
        opener = row.tokens[row.chunks[verb].first]
        if (opener.tag, opener.form) == form or not _is_relative(row, verb):
            return row.subjects[verb]
    return row.subjects[before[-1]] if before else None


def _is_relative(row: Row, at: int) -> bool:
    """Tell whether a group belongs to a relative clause: "which it has taken", "steps it has taken"."""
    opener = row.openers[at]
    before = row.chunks[opener - 1] if opener else None
    timed = before is not None and row.tokens[before.head].norm in TIME_NOUNS
    return row.chunks[opener].kind == WH or (before is not None and before.kind == NP and not timed)


def _subject_past_comma(row: Row, at: int, comma: int) -> tuple[int, int] | None:
    """Find the subject before what stands between two commas; else the verb of saying may come first."""
    says_after = takes_clause(row, at) and _phrase_after(row, at) >= 0
    if says_after and row.tokens[row.chunks[at].first - 1].text in QUOTES:
        return _inverted(row, at, comma)
    before = row.chunks[comma - 1] if comma else None
    if before is not None and before.kind == VERB and before.mode == FINITE and not says_after:
        return row.subjects[comma - 1]
    for opening in range(comma - 1, 0, -1):
        if row.chunks[opening].kind == STOP:
            break
        if row.chunks[opening].kind == COMMA:
            found = _phrase_back(row, opening - 1)
            if found >= 0 and not _has_verb(row, found, opening):
                return _claimed(row, at, found)
    return _inverted(row, at, comma)


def _has_verb(row: Row, phrase: int, end: int) -> bool:
    """Tell whether a finite verb, not of a relative clause, stands between a phrase and `end`."""
    return any(
        phrase < verb < end and row.chunks[verb].mode == FINITE and not _is_relative(row, verb)
        for verb in row.verbs
    )


def _phrase_after(row: Row, at: int) -> int:
    after = at + 1
    return after if after < len(row.chunks) and row.chunks[after].kind == NP else -1


def _inverted(row: Row, at: int, before: int) -> tuple[int, int] | None:
    """Give the phrase after "said" where the saying came first, or after "were" where a question opens."""
    after = _phrase_after(row, at)
    opens = before < 0 or row.chunks[before].kind in (COMMA, STOP)
    chunk = row.chunks[at]
    asks = before < 0 and chunk.first == chunk.head and row.tokens[chunk.head].lemma == "be"
    if after < 0 or not ((opens and before >= 0 and takes_clause(row, at)) or asks):
        return None
    if row.objects.get(at) == (row.chunks[after].first, row.chunks[after].last):
        row.objects[at] = None
    return (row.chunks[after].first, row.chunks[after].last)


def _infinitive_subject(row: Row, at: int) -> tuple[int, int] | None:
    above = skip_adverbs(row, at - 1)
    if above < 0:
        return None
    kind = row.chunks[above].kind
    if kind == VERB:
        return row.subjects[above]
    if kind == NP:
        return _infinitive_after_phrase(row, above)
    return _last_subject(row, at) if kind in (ADJ, COMMA, OTHER, SUB) else None


def _infinitive_after_phrase(row: Row, phrase: int) -> tuple[int, int] | None:
    chunks = row.chunks
    noun = row.tokens[chunks[phrase].head].lemma
    taker = chunks[phrase - 1].kind if phrase else STOP
    if "noun" in controls(noun):
        return None
    if taker == VERB:
        verb = row.tokens[chunks[phrase - 1].head].lemma
        if "object" in controls(verb):
            return (chunks[phrase].first, chunks[phrase].last)
        return row.subjects[phrase - 1]
    own = taker in (STOP, OTHER) or row.tokens[chunks[phrase - 1].head].norm == "for"
    return (chunks[phrase].first, chunks[phrase].last) if own else _last_subject(row, phrase)


def _last_subject(row: Row, at: int, *, relative: bool = True) -> tuple[int, int] | None:
    """Give the subject of the last finite group before a chunk, of a relative clause only where asked."""
    for other in reversed(row.verbs):
        if (
            other < at
            and row.chunks[other].mode == FINITE
            and (relative or not _is_relative(row, other))
        ):
            return row.subjects[other]
    return None


def _participle_subject(row: Row, at: int) -> tuple[int, int] | None:
    chunks = row.chunks
    before = skip_adverbs(row, at - 1)
    kind = chunks[before].kind if before >= 0 else STOP
    if kind == NP:
        return (chunks[before].first, chunks[before].last)
    if kind == VERB:
        return row.subjects[before]
    if kind == AND:
        return _before_and(row, before)
    if kind == COMMA:
        found = _phrase_back(row, before - 1)
        last = _last_subject(row, at, relative=False) if chunks[at].mode == ING else None
        if last is not None and (found < 0 or not _is_free(row, found)):
            return last
        return (chunks[found].first, chunks[found].last) if found >= 0 else None
    return None


def _before_and(row: Row, at: int) -> tuple[int, int] | None:
    for other in reversed(row.verbs):
        if other < at:
            return row.subjects[other]
    return None
