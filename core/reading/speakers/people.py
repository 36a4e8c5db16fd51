"""The people and bodies that a text names, and whom a later mention means."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ...records import record
from ..grammar.vocabulary import is_known, proper_adjectives
from ..parts import NameKind
from .mentions import phrase_before, without_titles
from .vocabulary import (
    COMPANY_ENDINGS,
    ORGANISATION_WORDS,
    PARTICLES,
    genders,
    media_names,
    nationalities,
    people_words,
    sources,
    titles,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..parts import Name, Sentence, Token
    from .mentions import Phrase

_HE, _SHE = frozenset(("he", "him", "his")), frozenset(("she", "her"))
_THEY, _IT = frozenset(("they", "them", "both")), frozenset(("it",))
# What an office may also be called later on.
_WIDER = {
    "diplomat": frozenset(("minister", "ambassador", "envoy", "secretary", "diplomat")),
    "official": frozenset(("minister", "secretary", "director", "chief", "head", "governor")),
    "leader": frozenset(
        ("president", "minister", "premier", "chancellor", "chairman", "head", "king")
    ),
    "politician": frozenset(("minister", "senator", "mayor", "governor", "leader")),
    "lawmaker": frozenset(("senator", "congressman", "congresswoman", "representative", "mp")),
    "premier": frozenset(("minister",)),
    "executive": frozenset(("ceo", "director", "executive", "chairman")),
    "chief": frozenset(("head", "director", "chief", "executive", "boss")),
    "boss": frozenset(("head", "director", "chief", "executive")),
    "spokesperson": frozenset(("spokesman", "spokeswoman")),
    "general": frozenset(("gen",)),
    "senator": frozenset(("sen",)),
    "governor": frozenset(("gov",)),
    "representative": frozenset(("rep",)),
    "professor": frozenset(("prof",)),
    "officer": frozenset(("sergeant", "captain", "constable", "colonel", "major", "lieutenant")),
}
_COURTESY = frozenset(("mr", "mrs", "ms", "miss", "mx", "mme", "messrs"))
_COUNTERPART = "counterpart"
_NEAR = 5
_STEM = 4


@dataclass(slots=True, eq=False)
class Person:
    """Somebody or some body that a text names: words of the fullest name, gender, words of their offices."""

    words: tuple[str, ...]
    full: str
    gender: str = ""
    roles: set[str] = field(default_factory=set[str])
    role: str = ""
    is_body: bool = False
    titled: bool = False
    counterpart: bool = False
    is_firm: bool = False
    is_place: bool = False
    keys: frozenset[str] = frozenset()

    @property
    def is_person(self) -> bool:
        """Tell whether this is surely one human being."""
        return not self.is_body and (self.titled or bool(self.gender) or bool(self.roles))

    @property
    def takes_surname(self) -> bool:
        """Tell whether the last word alone may mean them: no common word comes first, as in "New York", "One Ford"."""
        first = _key(self.words[0])
        plain = (
            any(is_known(first, part) for part in ("noun", "adj", "verb", "adv")) or first == "one"
        )
        return self.is_person or not plain


@record
class Seen:
    """A mention: sentence number, first token, whom, and whether it opens the sentence."""

    sentence: int
    token: int
    who: Person
    opens: bool
    quoted: bool


class People:
    """All that a text names, in order of mention."""

    def __init__(self, sentences: Sequence[Sentence], names: Sequence[Sequence[Name]]) -> None:
        self._by_word: dict[str, list[Person]] = {}
        self._seen: list[Seen] = []
        self._places: list[tuple[int, int]] = []
        self._in_sentence: dict[int, list[Seen]] = {}
        tokens = [sentence.tokens for sentence in sentences]
        runs = [(n, *run) for n, some in enumerate(tokens) for run in _runs(some)]
        runs.sort(key=lambda run: run[1] - run[2])
        owners = {run: self._enter(tokens[run[0]], *run[1:]) for run in runs}
        self._take(names)
        for number, first, last in sorted(owners):
            person = owners[number, first, last]
            opens = _opens(tokens[number], first, last)
            if person.counterpart:
                self._share_office(person)
            place = tokens[number][first].start
            quoted = any(a <= place < b for a, b in sentences[number].quoted)
            self._see(Seen(number, first, person, opens, quoted))

    def _see(self, seen: Seen) -> None:
        self._seen.append(seen)
        self._places.append((seen.sentence, seen.token))
        self._in_sentence.setdefault(seen.sentence, []).append(seen)

    def _enter(self, tokens: Sequence[Token], first: int, last: int) -> Person:
        """Enter a run of name words, or find the person that it names."""
        kept = without_titles(tokens, first, last) or (first, last)
        words = tuple(token.text.strip(".") for token in tokens[kept[0] : kept[1]])
        person = self.find(words)
        if person is None:
            body = _is_body(tokens, kept)
            person = Person(
                words, _text(tokens, *kept), is_body=body, keys=frozenset(map(_key, words))
            )
            for key in person.keys:
                self._by_word.setdefault(key, []).append(person)
        self._describe(person, tokens, first, kept)
        return person

    def find(self, words: Sequence[str]) -> Person | None:
        """Return the one person whom these words of a name fit, the fullest and first entered before others."""
        if not words:
            return None
        keys = [_key(word) for word in words]
        some = min((self._by_word.get(key, []) for key in keys), key=len)
        for person in some:
            if (
                _key(person.words[-1]) == keys[-1]
                and person.keys.issuperset(keys)
                and (words[1:] or not person.words[1:] or person.takes_surname)
            ):
                return person
        return None

    def _describe(
        self, person: Person, tokens: Sequence[Token], first: int, kept: tuple[int, int]
    ) -> None:
        """Learn offices and gender from the titles before a name, and from the words set off before or after it."""
        begin = first
        if begin > 0 and tokens[begin - 1].tag == "noun" and _role_word(tokens[begin - 1]):
            begin -= 1
        while 0 < begin < kept[0] and _describes(tokens[begin - 1]):
            begin -= 1
        words = [token for token in tokens[begin : kept[0]] if token.tag in {"adj", "noun", "name"}]
        aside = _aside_after(tokens, kept[1]) or _aside_before(tokens, begin)
        if not words and not aside:
            person.gender = person.gender or genders().get(person.words[0], "")
            return
        for found in (words, aside):
            if found:
                roles = {token.norm.strip(".") for token in found}
                if _COUNTERPART in roles:
                    person.counterpart = True
                person.roles.update(roles)
                person.role = person.role or _text_of(found)
        person.titled = person.titled or bool(words)
        if words and sources().get(words[-1].norm) is not None and not _human_word(words[-1]):
            person.is_body = True
            person.is_firm = sources()[words[-1].norm] == "company"
        known = titles()
        told = [known.get(token.norm.strip("."), "") for token in (*words, *aside)]
        gender = next((each for each in told if each in {"m", "f"}), "")
        person.gender = person.gender or gender or genders().get(person.words[0], "")

    def _share_office(self, person: Person) -> None:
        """Give a counterpart the office of the last one named with an office, but not the country."""
        person.counterpart = False
        other = next((each.who for each in reversed(self._seen) if each.who.titled), None)
        if other is not None and other is not person:
            own = _adjectives()
            person.roles.update(role for role in other.roles if role not in own)

    def _take(self, names: Sequence[Sequence[Name]]) -> None:
        """Take the full names that the reader of names has found."""
        for name in (name for named in names for name in named):
            person = self.find(tuple(name.text.split()))
            if person is None:
                continue
            if name.kind in {NameKind.ORGANISATION, NameKind.PLACE}:
                person.is_body = True
                person.is_place = name.kind is NameKind.PLACE
            elif name.kind is NameKind.PERSON and len(name.full) > len(person.full):
                person.full = name.full

    def of_phrase(self, tokens: Sequence[Token], phrase: Phrase) -> Person | None:
        """Return the person whom the proper name in a phrase names."""
        if phrase.name is None:
            return None
        first, last = phrase.name
        return self.find([token.text.strip(".") for token in tokens[first:last]])

    def before(self, sentence: int, token: int) -> Iterator[list[Seen]]:
        """Give the mentions of each sentence before a place, the nearest sentence first, a few sentences back."""
        for number in range(sentence, max(-1, sentence - _NEAR), -1):
            yield [
                each
                for each in self._in_sentence.get(number, ())
                if not each.quoted and (number < sentence or each.token < token)
            ]

    def back_from(self, sentence: int, token: int) -> Iterator[Seen]:
        """Give all mentions before a place, the nearest first."""
        for at in range(bisect_left(self._places, (sentence, token)) - 1, -1, -1):
            yield self._seen[at]


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(word.lower() for word in proper_adjectives())


@lru_cache(maxsize=16384)
def _key(word: str) -> str:
    return word.lower().replace("’", "'")


def _runs(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Give the runs of name words of a sentence, particles between them included."""
    first = -1
    for at, token in enumerate(tokens):
        is_name = token.tag == "name" or (
            first >= 0
            and token.norm in PARTICLES
            and at + 1 < len(tokens)
            and tokens[at + 1].tag == "name"
        )
        if is_name and first < 0:
            first = at
        elif not is_name and first >= 0:
            yield first, at
            first = -1
    if first >= 0:
        yield first, len(tokens)


def _text(tokens: Sequence[Token], first: int, last: int) -> str:
    """Put the words of a name together as the text has them, with one space where it has any."""
    parts = [tokens[first].text]
    for before, token in zip(tokens[first:last], tokens[first + 1 : last], strict=False):
        parts.append(("" if before.end == token.start else " ") + token.text)
    return "".join(parts)


def _text_of(found: Sequence[Token]) -> str:
    bare = found[0].tag in {"det", "poss"} or found[0].norm.strip(".") in _COURTESY
    if bare and not found[1:]:
        return ""
    first = 1 if bare else 0
    return _text(found, first, len(found))


def _is_body(tokens: Sequence[Token], kept: tuple[int, int]) -> bool:
    words = [token.norm.strip(".") for token in tokens[kept[0] : kept[1]]]
    if any(word in ORGANISATION_WORDS or word in sources() for word in words):
        return True
    if kept[1] - kept[0] == 1 and tokens[kept[0]].text in media_names():
        return True
    return kept[0] > 0 and tokens[kept[0] - 1].norm == "the"


def _role_word(token: Token) -> bool:
    norm = token.norm
    return (
        norm == _COUNTERPART
        or token.lemma in people_words()
        or norm in titles()
        or norm in sources()
    )


def _describes(token: Token) -> bool:
    """Tell whether a word before an office belongs to it, and is no verb of saying taken for an adjective."""
    return token.tag in {"adj", "noun"} and token.norm not in {"said", "says", "told", "added"}


def _human_word(token: Token) -> bool:
    return token.norm == _COUNTERPART or token.lemma in people_words() or token.norm in titles()


def _aside_after(tokens: Sequence[Token], at: int) -> list[Token]:
    """Return the words of an office set off after a name: ", the club's chairman"."""
    if at >= len(tokens) or tokens[at].text != ",":
        return []
    found = _role_words(tokens, at + 1)
    after = at + 1 + len(found)
    closed = after >= len(tokens) or tokens[after].tag not in {"verb", "aux"}
    return found if closed and any(_human_word(token) for token in found) else []


def _role_words(tokens: Sequence[Token], at: int) -> list[Token]:
    found: list[Token] = []
    for token in tokens[at : at + 9]:
        tie = token.norm in {"of", "for", "at", "and"} and bool(found)
        if token.tag not in {"noun", "adj", "det", "poss", "name"} and not tie:
            break
        found.append(token)
    while found and found[-1].tag in {"prep", "det", "conj"}:
        found.pop()
    return found


def _aside_before(tokens: Sequence[Token], at: int) -> list[Token]:
    """Return the words of an office before a name that is set off: "the Danish envoy, Lars Holt,"."""
    if not 0 < at - 1 < len(tokens) or tokens[at - 1].text != ",":
        return []
    phrase = phrase_before(tokens, at - 1, max(0, at - 10))
    if phrase is None or phrase.name is not None or not _human_word(tokens[phrase.head]):
        return []
    return list(tokens[phrase.first : at - 1])


def _opens(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a name is what a sentence opens with: only titles, an office and marks before it, no noun after it."""
    if last < len(tokens) and tokens[last].tag == "noun":
        return False
    return all(
        token.tag in {"punct", "det", "adj", "name"} or _role_word(token)
        for token in tokens[:first]
    )


def fits_pronoun(person: Person, norm: str) -> bool:
    """Tell whether a pronoun can stand for somebody."""
    if norm in _HE | _SHE:
        other = "f" if norm in _HE else "m"
        return not person.is_body and person.gender != other
    if norm in _IT:
        return person.is_body and not person.is_place
    return False


def is_sure(person: Person, norm: str) -> bool:
    """Tell whether gender or kind makes a pronoun fit somebody surely."""
    if norm in _IT:
        return person.is_body
    return person.gender == ("m" if norm in _HE else "f")


def holds_office(person: Person, words: Sequence[str]) -> bool:
    """Tell whether somebody's offices, as the text has told them, hold all words of "the Russian minister"."""
    if not person.roles:
        return False
    return all(_has_role(person.roles, word) for word in words)


def _has_role(roles: set[str], word: str) -> bool:
    same = _WIDER.get(word) or nationalities().get(word, frozenset())
    if word in roles or not roles.isdisjoint(same):
        return True
    stem = word[:_STEM]
    return (
        len(word) > _STEM
        and word not in people_words()
        and any(role.startswith(stem) for role in roles)
    )


def is_company(person: Person) -> bool:
    """Tell whether a name is one of a company."""
    return person.is_firm or (person.is_body and _key(person.words[-1]) in COMPANY_ENDINGS)
