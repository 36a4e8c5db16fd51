"""Later mentions tied to the fullest name in the article, only where there is one that it can be."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..parts import NameKind
from .found import GUESSED, SHAPED, SURE, Found, plain, text_of
from .vocabulary import demonyms, name_words, organisations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parts import Sentence, Token

_SMALL = frozenset(("of", "the", "for", "and", "on", "in", "&", "to", "at"))
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
    roles: set[str] = field(default_factory=lambda: set[str]())


def tie(sentences: Sequence[Sentence], found: Sequence[Sequence[Found]]) -> None:
    """Set `full` of each mention and settle kinds: what is sure of one mention holds for others of the same words."""
    mentions = [one for some in found for one in some if one.kind is not NameKind.ROLE]
    _agree_on_kinds(sentences, mentions)
    people = _tie_people(sentences, mentions)
    bodies = _tie_bodies(sentences, mentions)
    _tie_roles(sentences, found, people, bodies)


def _words(sentences: Sequence[Sentence], one: Found) -> tuple[str, ...]:
    tokens = sentences[one.sentence].tokens
    return tuple(plain(token.text) for token in tokens[one.first : one.last])


def _agree_on_kinds(sentences: Sequence[Sentence], mentions: Sequence[Found]) -> None:
    best: dict[tuple[str, ...], tuple[int, NameKind]] = {}
    for one in mentions:
        key = _words(sentences, one)
        if key not in best or one.strength > best[key][0]:
            best[key] = (one.strength, one.kind)
    for one in mentions:
        strength, kind = best[_words(sentences, one)]
        if strength > one.strength:
            one.kind, one.strength = kind, strength


def _tie_people(sentences: Sequence[Sentence], mentions: Sequence[Found]) -> list[Entity]:
    """Tie surnames and given names to full names."""
    suffixes = name_words().suffix
    people: dict[tuple[str, ...], Entity] = {}
    by_word: dict[str, list[Entity]] = defaultdict(list)
    for one in mentions:
        words = tuple(w for w in _words(sentences, one) if w not in suffixes and w != ",")
        if one.kind is NameKind.PERSON and len(words) > 1 and words not in people:
            entity = Entity(words, _text(sentences, one), NameKind.PERSON)
            people[words] = entity
            for word in dict.fromkeys(words):
                by_word[word].append(entity)
    for one in mentions:
        words = tuple(w for w in _words(sentences, one) if w not in suffixes and w != ",")
        fitting = _fitting(words, by_word)
        if not fitting or (
            one.kind is not NameKind.PERSON and (one.strength >= SURE or len(words) > 1)
        ):
            if one.kind is NameKind.PERSON and words and words not in people:
                people[words] = Entity(words, _text(sentences, one), NameKind.PERSON)
                by_word[words[-1]].append(people[words])
            entity = people.get(words)
        elif len(fitting) == 1:
            entity = fitting[0]
            one.kind, one.strength, one.full = NameKind.PERSON, SHAPED, entity.full
        else:
            entity = None
        if entity is not None and one.role is not None:
            entity.roles |= _role_words(sentences[one.sentence].tokens, one.role)
    return list(people.values())


def _fitting(words: tuple[str, ...], by_word: dict[str, list[Entity]]) -> list[Entity]:
    """Return whom words of a name can mean: those with the same last name, or the given name, and all its words."""
    if not words:
        return []
    entities = by_word.get(words[-1], [])
    full = [e for e in entities if e.words[-1] == words[-1] and _holds(e.words, words)]
    if not full and len(words) == 1:
        full = [e for e in entities if words[0] in (e.words[0], e.words[-1]) or "-" in words[0]]
    longest = [e for e in full if not any(f is not e and _holds(f.words, e.words) for f in full)]
    return longest


def _holds(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Tell whether all words of one name are in the other, an initial standing for a word."""
    return all(
        word in longer or (len(word) == 1 and any(w.startswith(word) for w in longer))
        for word in shorter
    ) and len(longer) >= len(shorter)


def _role_words(tokens: Sequence[Token], role: tuple[int, int]) -> set[str]:
    found: set[str] = set()
    for token in tokens[role[0] : role[1]]:
        if token.text[0].isalpha() and token.norm not in _SMALL:
            found.add(_place_of(token))
    return found


def _place_of(token: Token) -> str:
    place = demonyms().get(token.text)
    return plain(place) if place else plain(token.text)


def _text(sentences: Sequence[Sentence], one: Found) -> str:
    return text_of(sentences[one.sentence].tokens, one.first, one.last)


def _tie_bodies(sentences: Sequence[Sentence], mentions: Sequence[Found]) -> list[Entity]:
    """Tie letters to long forms, and shortened names of organisations to the full ones."""
    bodies: dict[tuple[str, ...], Entity] = {}
    for one in mentions:
        if one.kind in (NameKind.ORGANISATION, NameKind.OTHER) and not one.full:
            words = _words(sentences, one)
            bodies.setdefault(words, Entity(words, _text(sentences, one), one.kind))
    long = [entity for words, entity in bodies.items() if len(words) > 1]
    for one in mentions:
        if one.full or one.kind is NameKind.PERSON:
            continue
        text = _text(sentences, one)
        words = _words(sentences, one)
        fitting = [e for e in long if e.words != words and _shortens(words, text, e)]
        if len(fitting) == 1:
            one.full = fitting[0].full
            if one.kind is NameKind.OTHER or one.strength <= GUESSED:
                one.kind = fitting[0].kind
        elif text in organisations() and organisations()[text] != text and one.strength == SURE:
            usual = organisations()[text]
            one.full = usual if any(e.full == usual for e in long) else text
    return list(bodies.values())


def _shortens(words: tuple[str, ...], text: str, entity: Entity) -> bool:
    if len(words) == 1:
        letters = text.replace(".", "")
        if letters.isupper() and len(letters) > 1:
            return (
                _initials(entity.words, small=False) == letters.lower()
                or _initials(entity.words, small=True) == letters.lower()
            )
    return (
        len(words) < len(entity.words)
        and entity.words[: len(words)] == words
        and _only_kind(entity.words[len(words) :])
    )


def _only_kind(rest: tuple[str, ...]) -> bool:
    """Tell whether words after a short name only say what sort of thing it is: "Corp.", "Group Holdings"."""
    known = name_words().firm | name_words().body
    return all(word in known or word == "," for word in rest)


def _initials(words: Sequence[str], *, small: bool) -> str:
    parts = [part for word in words for part in word.replace("'s", "").split("-")]
    return "".join(part[0] for part in parts if part and (small or part not in _SMALL))


def _tie_roles(
    sentences: Sequence[Sentence],
    found: Sequence[Sequence[Found]],
    people: Sequence[Entity],
    bodies: Sequence[Entity],
) -> None:
    """Tie "the foreign minister" to the one person whose told office it fits."""
    for some in found:
        for one in some:
            if one.kind is not NameKind.ROLE or not one.definite:
                continue
            words = _role_words(sentences[one.sentence].tokens, (one.first, one.last)) - {"'s"}
            fitting = [e for e in people if e.roles and all(_has(e.roles, word) for word in words)]
            if len(fitting) == 1:
                one.full = fitting[0].full


def _has(roles: set[str], word: str) -> bool:
    return word in roles or not roles.isdisjoint(_WIDER.get(word, frozenset()))
