"""Later mentions tied to the fullest name in the article, only where there is one that it can be."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from ..parts import NameKind
from .foreign import stem
from .found import GUESSED, SHAPED, SURE, plain
from .vocabulary import demonyms, name_words, organisations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parts import Sentence, Token
    from .found import Found

_SMALL = frozenset(("of", "the", "for", "and", "on", "in", "&", "to", "at"))
_TWO = 2
_BODIES = (NameKind.ORGANISATION, NameKind.OTHER)
_LEFT_OUT = {"'s", "’s", "former", "then", "late", "outgoing", "new"}
# Other names of one country in offices, as demonyms give them.
_SAME_PLACE: dict[str, str] = {
    **dict.fromkeys(("US", "U.S.", "USA", "America", "American"), "united states"),
    **dict.fromkeys(("UK", "U.K.", "United Kingdom"), "britain"),
}
# What an office may also be called later on.
_WIDER = {
    "diplomat": frozenset(("minister", "ambassador", "envoy")),
    "leader": frozenset(("president", "premier", "chancellor", "chairman", "king", "dictator")),
    "premier": frozenset(("prime",)),
    "chief": frozenset(("head", "director", "executive")),
    "senator": frozenset(("sen",)),
    "governor": frozenset(("gov",)),
    "representative": frozenset(("rep",)),
    "general": frozenset(("gen",)),
    "professor": frozenset(("prof",)),
    "congressman": frozenset(("rep",)),
    "lawmaker": frozenset(("sen", "senator", "rep", "congressman", "congresswoman", "mp")),
    "spokesperson": frozenset(("spokesman", "spokeswoman")),
    "monarch": frozenset(("king", "queen")),
    "pontiff": frozenset(("pope",)),
}


@dataclass(slots=True)
class Entity:
    """Somebody or something named in full: the words, its text, gender and the words of its roles."""

    words: tuple[str, ...]
    full: str
    kind: NameKind
    roles: set[str] = field(default_factory=set[str])


def tie(sentences: Sequence[Sentence], found: Sequence[Sequence[Found]]) -> None:
    """Set `full` of each mention and settle kinds: what is sure of one mention holds for others of the same words."""
    mentions = [
        Mention(one, sentences[one.sentence])
        for some in found
        for one in some
        if one.kind is not NameKind.ROLE
    ]
    _agree_on_kinds(mentions)
    people = _tie_people(mentions)
    _tie_bodies(mentions)
    _tie_roles(sentences, found, people)
    if _tell_counterparts(sentences, found, people):
        _tie_roles(sentences, found, people)


class Mention:
    """A mention with its words and text."""

    __slots__ = ("one", "suffix", "text", "tokens", "words")

    def __init__(self, one: Found, sentence: Sentence) -> None:
        self.one = one
        self.tokens = sentence.tokens
        self.text = one.text(self.tokens)
        words = one.words(self.tokens)
        if sentence.language == "ru":
            words = tuple(stem(word) for word in words)
        self.suffix = words[-1] if words[-1] in name_words().suffix and len(words) > 1 else ""
        self.words = tuple(word for word in words if word not in {",", self.suffix})


def _agree_on_kinds(mentions: Sequence[Mention]) -> None:
    """Give all mentions of the same words the surest kind; a name cut short to its first word is no person's."""
    best: dict[tuple[str, ...], tuple[int, NameKind]] = {}
    for each in mentions:
        if each.words not in best or each.one.strength > best[each.words][0]:
            best[each.words] = (each.one.strength, each.one.kind)
    alone = {words[0] for words in best if len(words) == 1}
    for words, (strength, kind) in best.items():
        guessed = kind is NameKind.PERSON and strength == GUESSED and len(words) == _TWO
        if guessed and words[0] in alone and words[1] not in alone:
            best[words] = (SHAPED, NameKind.ORGANISATION)
    for each in mentions:
        strength, kind = best[each.words]
        if strength > each.one.strength:
            each.one.kind, each.one.strength = kind, strength


class People:
    """The people that a text names in full or by one word, by the words of their names."""

    def __init__(self) -> None:
        self.by_name: dict[tuple[tuple[str, ...], str], Entity] = {}
        self._by_word: dict[str, list[Entity]] = defaultdict(list)
        self._fitting: dict[tuple[str, ...], list[Entity]] = {}

    def enter(self, each: Mention) -> Entity:
        """Enter somebody, or return the one who was entered by these words."""
        key = (each.words, each.suffix)
        if key not in self.by_name:
            self.by_name[key] = Entity(each.words, each.text, NameKind.PERSON)
            if len(each.words) > 1:
                self._fitting.clear()
                for word in dict.fromkeys(each.words):
                    self._by_word[word].append(self.by_name[key])
        return self.by_name[key]

    def fitting(self, words: tuple[str, ...]) -> list[Entity]:
        """Return whom words can mean: those with the same last name and all the words, else the given name alone.

        Those whose name is part of a longer one that fits are left out. Of several who fit, two are returned.
        """
        if words not in self._fitting:
            self._fitting[words] = _longest(self._holding(words)) if words else []
        return self._fitting[words]

    def _holding(self, words: tuple[str, ...]) -> list[Entity]:
        """Return all who have the last name and the words, else the given name; looked up by the rarest of the words."""
        full = [word for word in words if len(word) > 1] or words[-1:]
        rarest = min(full, key=lambda word: len(self._by_word.get(word, ())))
        entities = self._by_word.get(rarest, [])
        fit = [e for e in entities if e.words[-1] == words[-1] and _holds(e.words, words)]
        if not fit and len(words) == 1:
            fit = [e for e in entities if words[0] == e.words[0]]
        return fit


def _longest(fit: Sequence[Entity]) -> list[Entity]:
    """Return the one whose name holds those of all the others; where there is none, that one and another."""
    if len(fit) <= 1:
        return list(fit)
    longest = max(fit, key=lambda each: len(each.words))
    others = (e for e in fit if e is not longest and not _is_longer(longest.words, e.words))
    return [longest, *islice(others, 1)]


def _tie_people(mentions: Sequence[Mention]) -> list[Entity]:
    """Tie surnames and given names to full names, where there is one that they fit."""
    people = People()
    for each in mentions:
        if each.one.kind is NameKind.PERSON and len(each.words) > 1:
            people.enter(each)
    for each in mentions:
        entity = _person_of(each, people)
        if entity is not None and each.one.role is not None:
            entity.roles |= _role_words(each.tokens, each.one.role)
    return list(people.by_name.values())


def _person_of(each: Mention, people: People) -> Entity | None:
    one = each.one
    is_person = one.kind is NameKind.PERSON
    if (each.words, each.suffix) in people.by_name and each.suffix:
        return people.by_name[each.words, each.suffix]
    fitting = people.fitting(each.words)
    if len(fitting) == 1 and (is_person or (one.strength < SURE and len(each.words) == 1)):
        one.kind, one.strength, one.full = NameKind.PERSON, SHAPED, fitting[0].full
        return fitting[0]
    if is_person and not fitting and each.words:
        return people.enter(each)
    return None


def _holds(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Tell whether all words of one name are in the other, an initial standing for a word."""
    return len(longer) >= len(shorter) and all(
        word in longer or (len(word) == 1 and any(w.startswith(word) for w in longer))
        for word in shorter
    )


def _is_longer(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return len(one) > len(other) and _holds(one, other)


def _role_words(tokens: Sequence[Token], role: tuple[int, int]) -> set[str]:
    """Return the words of an office, a demonym as its place, small words left out.

    What stands behind "of" or "for" tells of others ("brother of a former president"), but for names ("of Sweden").
    """
    found: set[str] = set()
    behind = False
    for token in tokens[role[0] : role[1]]:
        behind = behind or token.tag == "prep"
        told = not behind or token.text[0].isupper()
        if told and token.text[0].isalpha() and token.norm not in _SMALL:
            found.add(_place_of(token.text))
    return found


def _place_of(text: str) -> str:
    place = demonyms().get(text, text)
    return _SAME_PLACE.get(place, plain(place))


def _tie_bodies(mentions: Sequence[Mention]) -> None:
    """Tie letters to long forms, and shortened names of organisations to the full ones."""
    bodies = _Bodies()
    for each in mentions:
        if each.one.kind in _BODIES and len(each.words) > 1 and not each.one.full:
            bodies.enter(each)
    for each in mentions:
        if each.one.full or each.one.kind is NameKind.PERSON:
            continue
        fitting = bodies.fitting(each)
        if len(fitting) == 1:
            each.one.full = fitting[0].full
            if each.one.kind is NameKind.OTHER or each.one.strength <= GUESSED:
                each.one.kind = fitting[0].kind


class _Bodies:
    """Organisations and the like that a text names by several words, by their letters and by how they may be cut short."""

    def __init__(self) -> None:
        self._entered: set[tuple[str, ...]] = set()
        self._by_letters: dict[str, list[Entity]] = defaultdict(list)
        self._by_full: dict[str, list[Entity]] = defaultdict(list)
        self._by_short: dict[tuple[str, ...], list[Entity]] = defaultdict(list)

    def enter(self, each: Mention) -> None:
        """Enter a body, if it was not entered by these words before."""
        if each.words in self._entered:
            return
        self._entered.add(each.words)
        entity = Entity(each.words, each.text, each.one.kind)
        for small in (False, True):
            self._by_letters[_initials(entity.words, small=small)].append(entity)
        self._by_full[entity.full].append(entity)
        length = len(entity.words) - 1
        while length and _tells_sort(entity.words[length:]):
            self._by_short[entity.words[:length]].append(entity)
            length -= 1

    def fitting(self, each: Mention) -> list[Entity]:
        """Return the bodies that a mention stands for, cut short or by its letters."""
        letters = each.text.replace(".", "")
        if len(each.words) == 1 and letters.isupper() and len(letters) > 1:
            known = organisations().get(each.text, "")
            found = (*self._by_letters.get(letters.lower(), ()), *self._by_full.get(known, ()))
            return list({id(entity): entity for entity in found}.values())
        if each.one.kind not in _BODIES:
            return []
        return self._by_short.get(each.words, [])


def _tells_sort(rest: tuple[str, ...]) -> bool:
    """Tell whether words after a short name only say what sort of thing it is: "Corp.", "Group Holdings"."""
    known = name_words().firm | name_words().body
    return all(word in known or word in (",", "&") for word in rest)


def _initials(words: Sequence[str], *, small: bool) -> str:
    parts = [part for word in words for part in word.replace("'s", "").split("-")]
    return "".join(part[0] for part in parts if part and (small or part not in _SMALL))


def _tie_roles(
    sentences: Sequence[Sentence], found: Sequence[Sequence[Found]], people: Sequence[Entity]
) -> None:
    holders = _Holders(people)
    for sentence, some in zip(sentences, found, strict=True):
        for one in some:
            if one.kind is NameKind.ROLE and one.definite and not one.full:
                _tie_role(sentence.tokens, one, holders)


class _Holders:
    """Those whose offices a text tells, by the words of the offices."""

    def __init__(self, people: Sequence[Entity]) -> None:
        self._all = [entity for entity in people if entity.roles]
        self._by_role: dict[str, list[Entity]] = defaultdict(list)
        self._only: dict[frozenset[str], Entity | None] = {}
        for entity in self._all:
            for role in entity.roles:
                self._by_role[role].append(entity)

    def only(self, words: frozenset[str]) -> Entity | None:
        """Return the one whose offices have all the words, None where there is none or several."""
        if words not in self._only:
            some = min((self._with(word) for word in words), key=len, default=self._all)
            fitting = [e for e in some if all(_has(e.roles, word) for word in words)]
            alone = len({id(entity) for entity in fitting}) == 1
            self._only[words] = fitting[0] if alone else None
        return self._only[words]

    def _with(self, word: str) -> list[Entity]:
        """Return all who have a word, or one that it may stand for, among their offices; some perhaps twice."""
        wider = _WIDER.get(word)
        if not wider:
            return self._by_role.get(word, [])
        return [e for each in {word, *wider} for e in self._by_role.get(each, ())]


def _tell_counterparts(
    sentences: Sequence[Sentence], found: Sequence[Sequence[Found]], people: Sequence[Entity]
) -> bool:
    """Give "his Iranian counterpart X" the office of the one named before in the sentence; tell whether there was one."""
    by_name = {entity.full: entity for entity in people}
    told = False
    for sentence, some in zip(sentences, found, strict=True):
        before: Entity | None = None
        for one in sorted(some, key=lambda each: each.first):
            entity = by_name.get(one.full or one.text(sentence.tokens))
            if entity is None:
                continue
            words = _role_words(sentence.tokens, one.role) if one.role else set[str]()
            if "counterpart" in words and before is not None:
                entity.roles |= before.roles - _places()
                told = True
            before = entity
    return told


@cache
def _places() -> frozenset[str]:
    """Return the words for places as offices have them."""
    return frozenset(map(_place_of, demonyms())) | frozenset(_SAME_PLACE.values())


def _tie_role(tokens: Sequence[Token], one: Found, holders: _Holders) -> None:
    """Tie "the foreign minister" to the one person whose told office it fits, "of Sweden" after it included."""
    last = one.last
    if last + 1 < len(tokens) and tokens[last].norm == "of":
        if not tokens[last + 1].text[0].isupper():
            return
        last += 2
    entity = holders.only(frozenset(_role_words(tokens, (one.first, last)) - _LEFT_OUT))
    if entity is not None:
        one.full = entity.full


def _has(roles: set[str], word: str) -> bool:
    return word in roles or not roles.isdisjoint(_WIDER.get(word, frozenset()))
