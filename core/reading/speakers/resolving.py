"""From a phrase to the name of who speaks: the fullest form in the article, or the phrase itself where it is not sure."""

from __future__ import annotations

from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from ..parts import NameKind
from .mentions import is_medium, is_pronoun
from .people import People, fits_pronoun, holds_office, is_company, is_sure
from .view import main_subject
from .vocabulary import sources, titles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parts import Name, Sentence, Token
    from .mentions import Phrase
    from .people import Person
    from .view import View

_HE_SHE = frozenset(("he", "she", "him", "her"))
_PRONOUNS = _HE_SHE | {"they", "them", "it", "i", "we", "who", "both"}
_FAR = 60
_RECENT = 3
_FRONTS = frozenset(("the", "a", "an", "its", "his", "her", "their"))
_DEFINITE = frozenset(("the", "that", "this"))


class Speaker(NamedTuple):
    """Who speaks: the name to show, the office, where the mention stands (-1, -1 where carried), and the person if known."""

    name: str
    role: str
    start: int
    end: int
    person: Person | None
    gender: str = ""


class Resolver:
    """Finds whom phrases mean, from what the text told up to there."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        names: Sequence[Sequence[Name]],
        views: Sequence[View] = (),
    ) -> None:
        self._sentences = sentences
        self._views = views
        self._names = names
        self._last: list[tuple[int, Speaker]] = []
        self._heard: dict[int, list[Speaker]] = {}

    @cached_property
    def _people(self) -> People:
        """All that the text names; most texts in which nobody speaks are never asked for it."""
        return People(self._sentences, self._names)

    def heard(self, sentence: int, speaker: Speaker) -> None:
        """Remember who spoke in a sentence."""
        self._last.append((sentence, speaker))
        self._heard.setdefault(sentence, []).append(speaker)

    def speaker(self, view: View, number: int, phrase: Phrase) -> Speaker:
        """Return who a phrase of sentence `number` is."""
        tokens = view.tokens
        start, end = tokens[phrase.first].start, tokens[phrase.last_kept - 1].end
        thing = self._thing(number, phrase) if tokens[phrase.head].norm == "it" else None
        if thing is not None and phrase.name is None:
            return thing._replace(start=start, end=end)
        person = self._person(tokens, number, phrase)
        if person is not None and phrase.name is not None and not person.is_body:
            start, end = tokens[phrase.name[0]].start, tokens[phrase.name[1] - 1].end
        named = self._given(tokens, number, phrase)
        if named is not None:
            role = named.role or (person.role if person else "")
            gender = person.gender if person else ""
            name = _fuller(named.full or named.text, person)
            return Speaker(name, role, named.start, named.end, person, gender)
        if person is not None and (phrase.name is None or not person.is_body):
            return Speaker(person.full, person.role, start, end, person, person.gender)
        earlier = self._same_pronoun(tokens, number, phrase)
        if earlier is not None:
            return earlier._replace(start=start, end=end)
        if phrase.name is not None and phrase.name[0] >= phrase.last:
            start, end = tokens[phrase.name[0]].start, tokens[phrase.name[1] - 1].end
        else:
            start = tokens[_shown_from(tokens, phrase)].start
        text = view.sentence.text[start - view.sentence.start : end - view.sentence.start]
        return Speaker(" ".join(text.split()), "", start, end, person)

    def _thing(self, number: int, phrase: Phrase) -> Speaker | None:
        """Return the medium, body or paper without a name that "it" means, the subject of its sentence or the one before."""
        for at in (number, number - 1):
            view = self._views[at] if 0 <= at < len(self._views) else None
            found = main_subject(view) if view else None
            if view is None or found is None or (at == number and found.first >= phrase.first):
                continue
            return self.speaker(view, at, found) if _is_thing(view.tokens, found) else None
        return None

    def _given(self, tokens: Sequence[Token], number: int, phrase: Phrase) -> Name | None:
        """Return the person that the reader of names found where the name of a phrase stands."""
        if phrase.name is None or number >= len(self._names):
            return None
        start, end = tokens[phrase.name[0]].start, tokens[phrase.name[1] - 1].end
        for name in self._names[number]:
            if name.kind is NameKind.PERSON and name.start < end and name.end > start:
                return name
        return None

    def _person(self, tokens: Sequence[Token], number: int, phrase: Phrase) -> Person | None:
        if phrase.name is not None:
            return self._people.of_phrase(tokens, phrase)
        head = tokens[phrase.head]
        if head.norm in _HE_SHE or head.norm == "it":
            return self._of_pronoun(head.norm, number, phrase.first)
        if is_pronoun(head):
            return None
        return self._of_office(tokens, number, phrase)

    def _of_pronoun(self, norm: str, number: int, token: int) -> Person | None:
        """Return whom "he", "she" or "it" means: the last who spoke or opened a sentence, if they fit."""
        for distance, seen in enumerate(self._people.before(number, token)):
            fitting = [each.who for each in seen if fits_pronoun(each.who, norm)]
            sure = [who for who in fitting if is_sure(who, norm) and norm != "it"]
            spoke = [
                s.person
                for s in self._heard.get(number - distance, ())
                if s.person and fits_pronoun(s.person, norm)
            ]
            opening = [
                e.who
                for e in seen
                if e.opens and fits_pronoun(e.who, norm) and (e.who.is_person or norm == "it")
            ]
            loose = {id(who): who for who in fitting if who.words[1:] and who.takes_surname}
            alone = list(loose.values()) if len(loose) == 1 else []
            if norm == "it":
                alone = []
            for some in (spoke[-1:], [who for who in opening if who in sure], opening, sure, alone):
                if some:
                    return some[0]
        return None

    def _same_pronoun(self, tokens: Sequence[Token], number: int, phrase: Phrase) -> Speaker | None:
        """Return the last speaker without a proper name whom a pronoun may mean: "Police said ... They added"."""
        norm = tokens[phrase.head].norm
        if phrase.name is not None or norm not in _PRONOUNS or norm in {"who", "i", "we"}:
            return None
        for heard, speaker in reversed(self._last[-_RECENT:]):
            if number - heard > _RECENT or speaker.person is not None:
                break
            if norm in _HE_SHE and speaker.gender and (speaker.gender == "m") != (norm == "he"):
                continue
            plural = _is_many(speaker.name)
            if (norm in {"they", "them"} and plural) or (
                norm not in {"they", "them"} and not plural
            ):
                return speaker
        return None

    def _of_office(self, tokens: Sequence[Token], number: int, phrase: Phrase) -> Person | None:
        """Return whom "the Russian minister" or "the company" means, where the text has told."""
        first = tokens[phrase.first]
        words = [
            token.norm
            for token in tokens[phrase.first : phrase.head + 1]
            if token.tag in {"noun", "adj", "name"}
        ]
        if first.tag == "det" and first.norm not in _DEFINITE:
            return None
        if first.tag != "det" and not (len(words) > 1 and tokens[phrase.head].norm in titles()):
            return None
        if phrase.last_kept > phrase.head + 1 or tokens[phrase.head].form == "plural":
            return None
        by_kind = sources().get(tokens[phrase.head].norm) == "company"
        for seen in islice(self._people.back_from(number, phrase.first), _FAR):
            if by_kind and is_company(seen.who):
                return seen.who
            if not by_kind and not seen.who.is_body and holds_office(seen.who, words):
                return seen.who
        return None


def _is_thing(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Tell whether a phrase without a name is a medium, a body or a paper, one and not many."""
    head = tokens[phrase.head]
    if phrase.name is not None or head.form == "plural":
        return False
    return is_medium(tokens, phrase) or sources().get(head.norm) in {"body", "company", "paper"}


def _fuller(name: str, person: Person | None) -> str:
    """Return the full form for a name of one word where the text has one."""
    if person is None or " " in name or name not in person.full.split():
        return name
    return person.full


def _shown_from(tokens: Sequence[Token], phrase: Phrase) -> int:
    """Return the token from which a phrase is shown: its proper name with capitals before it, else without "the", "its"."""
    if phrase.name is not None:
        first = phrase.name[0]
        while (
            first > phrase.first
            and tokens[first - 1].text[0].isupper()
            and tokens[first - 1].tag != "det"
        ):
            first -= 1
        return first
    bare = tokens[phrase.first].norm in _FRONTS and phrase.last_kept > phrase.first + 1
    return phrase.first + bare


def _is_many(name: str) -> bool:
    words = name.split(" for ", maxsplit=1)[0].split(" of ", maxsplit=1)[0].lower().split()
    return bool(words) and (words[-1].endswith("s") or words[-1] in {"police", "people"})
