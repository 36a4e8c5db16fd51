"""Who does what to whom, as a comparison needs it: the phrases of a clause with the keys under which others meet them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..reading.grammar.clauses import head_of
from . import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..reading.parts import Clause, Sentence, Token

_MEANING = frozenset({"noun", "name", "num", "adj", "pron", "other"})
_ANYBODY = frozenset(
    {"nobody", "no-one", "none", "nothing", "everybody", "everyone", "everything", "somebody"}
    | {"someone", "something", "anybody", "anyone", "anything", "one", "there"}
)
_NOMINAL = frozenset({"det", "adj", "noun", "name", "num", "poss"})
_SPEAKERS = frozenset({"i", "you", "we"})
ALL, SOME, FEW, NONE, PLAIN = "all", "some", "few", "none", ""
_SHARES = {
    **dict.fromkeys(("all", "every", "each", "both", "everybody", "everyone", "everything"), ALL),
    **dict.fromkeys(("some", "several", "many", "most", "half", "certain", "part"), SOME),
    **dict.fromkeys(("few", "fewer", "little", "hardly"), FEW),
    **dict.fromkeys(("other", "others", "another", "somebody", "someone", "something"), SOME),
    **dict.fromkeys(("no", "none", "neither", "nobody", "nothing", "no-one"), NONE),
}
_PLACES = frozenset(
    {"village", "town", "city", "district", "province", "state", "island", "port", "county"}
    | {"region", "municipality", "capital", "suburb", "hamlet", "republic", "kingdom", "resort"}
)


_MEASURES = frozenset(
    {"one", "number", "lot", "lots", "group", "variety", "majority", "handful", "couple", "pair"}
    | {"series", "dozens", "hundreds", "thousands", "range", "host", "plenty", "kind", "sort"}
    | {"whole", "entirety", "rest", "bulk"}
)


class Part(NamedTuple):
    """A phrase of a clause: token indexes [first, last), the index and keys of its head, the keys of all its words.

    `names` holds its words that are names, in small letters. `vague`: a pronoun or word such as "nobody", which can stand
    for anything. `share`: "all", "some", "few", "none" or "" of what the phrase names is meant. `word` is the head as written, in small letters;
    `people` is "anyone" for words such as "people", "person" for other words for people, "" for none.
    """

    first: int
    last: int
    head: int
    head_keys: frozenset[str]
    keys: frozenset[str]
    names: frozenset[str]
    vague: bool
    share: str
    word: str
    people: str


def part_of(sentence: Sentence, span: tuple[int, int] | None) -> Part | None:
    """Return what a comparison needs of a noun phrase; None where there is none."""
    if span is None or span[0] >= span[1]:
        return None
    tokens, language = sentence.tokens, sentence.language
    first, last = span
    share = next((_SHARES[t.norm] for t in tokens[first:last] if t.norm in _SHARES), PLAIN)
    first, last = _behind_of(tokens, first, last)
    head = head_of(tokens, (first, last))
    token = tokens[head]
    told = _behind_owner(tokens, first, head, language)
    beside = (*_aside(tokens, last), *_named_place(tokens, head, last))
    inside = [t for t in (*tokens[told:last], *beside) if t.tag in _MEANING]
    return Part(
        first,
        last,
        head,
        word_keys(token, language),
        frozenset[str]().union(*(word_keys(t, language) for t in inside)),
        frozenset(t.norm for t in inside if t.tag == "name"),
        token.tag == "pron" or token.norm in _ANYBODY,
        share,
        token.norm,
        _people(token, language),
    )


def _behind_owner(tokens: Sequence[Token], first: int, head: int, language: str) -> int:
    """Return the index behind "Berg's" in "Berg's brother": the brother is somebody else."""
    if not _people(tokens[head], language):
        return first
    owners = (at for at in range(head - 1, first, -1) if tokens[at].text in ("'s", "’s", "'", "’"))
    return next(owners, first - 1) + 1


def _people(token: Token, language: str) -> str:
    if token.tag != "noun":
        return ""
    if wording.is_anyone(token.norm, language) or wording.is_anyone(token.lemma, language):
        return "anyone"
    return "person" if wording.is_person(token.lemma, language) else ""


def word_keys(token: Token, language: str) -> frozenset[str]:
    """Return the keys of a token: of a name itself alone, of other words those of their meaning."""
    if token.tag == "name" and not wording.is_body(token.norm, language):
        return frozenset({token.norm})
    return wording.keys(token.lemma, language)


def _aside(tokens: Sequence[Token], last: int) -> Sequence[Token]:
    """Return what stands between commas right behind a phrase and names the same: "Otto Lang, the chairman of the bank,"."""
    if last >= len(tokens) or tokens[last].text != ",":
        return ()
    end = last + 1
    while end < len(tokens) and (tokens[end].tag in _NOMINAL or tokens[end].norm == "of"):
        end += 1
    closed = end < len(tokens) and tokens[end].text == ","
    more = end + 1 < len(tokens) and tokens[end + 1].tag in _NOMINAL
    return tokens[last + 1 : end] if closed and not more else ()


def _named_place(tokens: Sequence[Token], head: int, last: int) -> Sequence[Token]:
    """Return the name that "of" joins to a word for a sort of place: "Graz" of "the city of Graz"."""
    if tokens[head].lemma not in _PLACES or last >= len(tokens) or tokens[last].norm != "of":
        return ()
    end = last + 1
    while end < len(tokens) and tokens[end].tag == "name":
        end += 1
    return tokens[last + 1 : end]


def _behind_of(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """Turn "all" of "all of the reactors" into "the reactors"."""
    word = tokens[last - 1].norm
    counts = word in _SHARES or word in _MEASURES or tokens[last - 1].tag == "num"
    if not counts:
        return first, last
    if last + 1 >= len(tokens) or tokens[last].norm != "of":
        return first, last
    end = last + 1
    while end < len(tokens) and tokens[end].tag in _NOMINAL:
        end += 1
    return (last + 1, end) if end > last + 1 else (first, last)


def fits(one: Part, other: Part) -> bool:
    """Tell whether two phrases can name the same thing: heads that meet, a name in common, or a pronoun."""
    if one.word in _SPEAKERS and other.word in _SPEAKERS:
        return one.word == other.word
    if one.vague or other.vague:
        return True
    if "anyone" in (one.people, other.people) and one.people and other.people:
        return True
    if one.names and other.names:
        return not one.names.isdisjoint(other.names)
    return not (one.head_keys.isdisjoint(other.keys) and other.head_keys.isdisjoint(one.keys))


def doer(sentence: Sentence, clause: Clause) -> Part | None:
    """Return who does what the verb of a clause says, whether its form is active or passive."""
    return part_of(sentence, clause.object if clause.passive else clause.subject)


def sufferer(sentence: Sentence, clause: Clause) -> Part | None:
    """Return to whom it is done."""
    return part_of(sentence, clause.subject if clause.passive else clause.object)
