"""A sentence as the rules of who speaks look at it: tokens, which of them are quoted, and where noun phrases may begin."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...records import record
from .mentions import can_speak, is_day, is_pronoun, is_sign, phrase_after, phrase_before
from .vocabulary import people_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..parts import Sentence, Token
    from .mentions import Phrase
    from .vocabulary import Saying

QUOTE_MARKS = frozenset(("“", "”", "„", "«", "»", '"', "``", "''", "‘", "’", "'", "‹", "›"))
_RELATIVES = frozenset(("who", "which", "whose", "that", "where", "when", "as"))
_REFLEXIVES = frozenset(("himself", "herself", "itself", "themselves"))
_COMMAS = frozenset((",", "–", "—", "-", "--", ")"))


@record
class View:
    """A sentence's tokens; `inside` tells of each whether it is quoted."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    inside: tuple[bool, ...]

    def floor(self, at: int) -> int:
        """Return the first token that a phrase right before `at` may hold: it reaches over no quotation or colon."""
        first = at
        while first > 0:
            token = self.tokens[first - 1]
            if self.inside[first - 1] or token.text in QUOTE_MARKS or token.text in {":", ";"}:
                break
            first -= 1
        return first

    def stop(self, at: int) -> int:
        """Return the token before which a phrase from `at` on must end."""
        last = at
        while last < len(self.tokens) and not self.inside[last]:
            if self.tokens[last].text in QUOTE_MARKS:
                break
            last += 1
        return last

    def has_verb(self, first: int, last: int) -> bool:
        """Tell whether a finite verb or quoted words stand among tokens [first, last)."""
        return any(self.inside[at] or is_finite(self.tokens[at]) for at in range(first, last))


class Report(NamedTuple):
    """One place in a sentence where somebody says something; `speaker` None: the one who does what the sentence tells.

    `group` are the tokens of speaker and verb, `cue` that of the verb, `via` who passed it on, `said` character spans.
    `passes`: only tells who passes on, or whom somebody cites, what another verb of the sentence says.
    """

    speaker: Phrase | None
    cue: int
    saying: Saying
    group: tuple[int, int]
    said: tuple[tuple[int, int], ...] = ()
    via: tuple[Phrase, ...] = ()
    passes: bool = False


def view_of(sentence: Sentence) -> View:
    """Return a view of a sentence."""
    tokens, spans = sentence.tokens, sentence.quoted
    if not spans:
        return View(sentence, tokens, (False,) * len(tokens))
    if len(spans) == 1:
        ((first, last),) = spans
        return View(sentence, tokens, tuple([first <= token.start < last for token in tokens]))
    return View(sentence, tokens, tuple(_inside(tokens, spans)))


def _inside(tokens: Sequence[Token], spans: Sequence[tuple[int, int]]) -> Iterator[bool]:
    """Tell of each token whether it begins in one of the spans, which stand in order."""
    at = 0
    for token in tokens:
        while at < len(spans) and spans[at][1] <= token.start:
            at += 1
        yield at < len(spans) and spans[at][0] <= token.start


def is_relative(token: Token) -> bool:
    """Tell whether a word is "who" or "which", and not the WHO."""
    return token.norm in {"who", "which"} and token.tag != "name"


def is_finite(token: Token) -> bool:
    """Tell whether a token is a verb that carries a clause."""
    if token.tag == "aux":
        return token.form not in {"ing", "part"}
    return token.tag == "verb" and token.form in {"past", "pres"}


def subject(view: View, at: int, *, anything: bool = False) -> Phrase | None:
    """Return the noun phrase that a finite verb at `at` has for its subject, standing before it, or None.

    It has to be of a kind that speaks, unless `anything` may be the subject, as what says something speaks.
    """
    tokens, floor = view.tokens, view.floor(at)
    last = at
    while last > floor and _is_passed(tokens[last - 1]):
        last -= 1
        if is_day(tokens[last]) and last > floor and tokens[last - 1].tag == "prep":
            last -= 1
    if last <= floor:
        return None
    if tokens[last - 1].text in _COMMAS:
        return _before_aside(view, last - 1, floor) or _before_relative(view, last - 1, floor)
    if is_relative(tokens[last - 1]):
        anything = False
        last -= 2 if last - 2 > floor and tokens[last - 2].text == "," else 1
    found = phrase_before(tokens, last, floor)
    if found is None or not (anything or can_speak(tokens, found)):
        return None
    return _before_open_aside(tokens, found, floor) or found


def _before_open_aside(tokens: Sequence[Token], found: Phrase, floor: int) -> Phrase | None:
    """Return the name before an office whose second comma is missing: "Orton, the coach of Basel said"."""
    comma = found.first - 1
    if found.name is not None or comma <= floor or tokens[comma].text != ",":
        return None
    named = phrase_before(tokens, comma, floor)
    if named is None or named.name is None or named.first != floor or is_day(tokens[named.head]):
        return None
    return named if tokens[found.head].lemma in people_words() else None


def _is_passed(token: Token) -> bool:
    """Tell whether a word may stand between subject and verb without belonging to either."""
    return (
        token.tag in {"adv", "aux"}
        or (token.tag == "part" and token.norm != "to")
        or token.norm in _REFLEXIVES
        or token.norm == "both"
        or is_day(token)
    )


def _before_aside(view: View, close: int, floor: int) -> Phrase | None:
    """Return the phrase before words set off by commas that end at `close`: "Orton, the coach," gives "Orton"."""
    tokens = view.tokens
    opens = "(" if tokens[close].text == ")" else tokens[close].text
    for comma in range(close - 1, floor, -1):
        if tokens[comma].text != opens:
            continue
        if not _is_aside(tokens[comma + 1 : close]):
            return None
        found = phrase_before(tokens, comma, floor)
        if found is None or tokens[comma - 1].tag == "num" or not can_speak(tokens, found):
            continue
        return _named_aside(tokens, found, comma + 1, close)
    return None


def _before_relative(view: View, close: int, floor: int) -> Phrase | None:
    """Return the phrase that opens a clause where only the end of what is told of it is set off: "A man who fell, said"."""
    tokens = view.tokens
    found = phrase_after(tokens, floor, close)
    if found is None or found.last >= close or not can_speak(tokens, found):
        return None
    return found if tokens[found.last].norm in {"who", "that", "which"} else None


def _is_aside(tokens: Sequence[Token]) -> bool:
    if not tokens or (tokens[0].tag == "conj" and tokens[0].norm not in _RELATIVES):
        return False
    for token in tokens:
        if token.norm in _RELATIVES:
            return True
        if is_finite(token):
            return False
    return True


def _named_aside(tokens: Sequence[Token], found: Phrase, first: int, last: int) -> Phrase:
    """Take the name from the aside where the phrase has none: "the miner, Pedro Quispe,"."""
    if found.name is not None:
        return found
    aside = phrase_after(tokens, first, last)
    if aside is None or aside.last < last or aside.name is None or aside.first != aside.name[0]:
        return found
    return found._replace(name=aside.name)


def inverted_subject(view: View, at: int) -> Phrase | None:
    """Return the noun phrase after a verb of saying that stands behind what is said: "..., said X"."""
    tokens = view.tokens
    last = at
    while last > 0 and tokens[last - 1].tag == "adv":
        last -= 1
    if last and not (is_sign(tokens[last - 1]) or view.inside[last - 1]):
        return None
    found = phrase_after(tokens, at + 1, view.stop(at + 1))
    if found is None or not can_speak(tokens, found):
        return None
    quoted = last > 0 and (tokens[last - 1].text in QUOTE_MARKS or view.inside[last - 1])
    if is_pronoun(tokens[found.head]) and not quoted:
        return None
    stop = view.stop(found.last)
    if found.last + 1 < stop and tokens[found.last].text == ",":
        return _named_aside(tokens, found, found.last + 1, _next_sign(tokens, found.last + 1, stop))
    return found


def _next_sign(tokens: Sequence[Token], at: int, stop: int) -> int:
    while at < stop and not is_sign(tokens[at]) and tokens[at].text != ".":
        at += 1
    return at


def main_subject(view: View) -> Phrase | None:
    """Return the subject of the first verb of a sentence outside quotation marks."""
    for at, token in enumerate(view.tokens):
        if is_finite(token) and not view.inside[at]:
            return subject(view, at)
    return None
