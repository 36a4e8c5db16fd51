"""Whether a sentence speaks of what was or of what will be, at the place of a time expression."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from .. import lexicons

if TYPE_CHECKING:
    from ..parts import Sentence, Token

_ED_SHORTEST = 4
_BESIDE = 2
_NEAR = 6
_CLAUSE = 12
_POSSESSIVE = ("'s", "'")
_ENDS = (".", "!", "?")
_CLOSING = "\"'”’») "
_PERHAPS = ("would", "should", "must", "might", "could", "may", "can")


@cache
def _words(language: str, tells: str) -> frozenset[str]:
    lists = (row[1] for row in lexicons.rows(language, "tenses", 2) if row[0] == tells)
    return frozenset(word.strip() for words in lists for word in words.split(","))


def tense_near(sentence: Sentence, at: int) -> str:
    """Return "past", "future" or "present" for the verb that a word at `at` goes with, "" where nothing tells.

    The nearest word before it that shows a tense tells, else the first one after it. A word of saying tells only where it
    stands right beside ("said on Tuesday") or where nothing else does: "analysts said" parts no sentence.
    """
    tokens, language = sentence.tokens, sentence.language.partition("-")[0] or "en"
    saying, border = _words(language, "saying"), _words(language, "border")
    here = bisect_left(tokens, at, key=lambda token: token.start)
    weak = ""
    told = _is_told(sentence)
    for n in range(here - 1, -1, -1):
        tense = _shown(tokens, n, language) or _present(tokens, n, language, told=told)
        if tense == "present" and (weak or here - n > _NEAR):
            tense = ""
        if tense and _tells(tokens[n], tense, saying, beside=here - n <= _BESIDE):
            return tense
        weak = weak or tense
        if tokens[n].norm in border:
            break
    owning = any(token.norm in _POSSESSIVE for token in tokens[here + 1 : here + 3])
    for n in range(here, len(tokens)):
        tense = _shown(tokens, n, language).removeprefix("present")
        if not tense and not owning:
            tense = _present(tokens, n, language, told=told).removeprefix("present")
        if tense and _tells(tokens[n], tense, saying, beside=not weak and n - here <= _BESIDE):
            return tense
        weak = weak or tense
    return weak


def _tells(token: Token, tense: str, saying: frozenset[str], *, beside: bool) -> bool:
    """Tell whether a word's tense is that of what happened: not for "analysts said" in passing, or "shut"."""
    plain = tense == "past" and token.form in {"past", "part"} and token.norm == token.lemma
    return not plain and (beside or token.norm not in saying)


def _shown(tokens: tuple[Token, ...], n: int, language: str) -> str:
    token = tokens[n]
    norm = token.norm
    after = tokens[n + 1].norm if n + 1 < len(tokens) else ""
    if norm in _words(language, "future") or (
        token.tag == "aux" and norm in _words(language, "future aux")
    ):
        return "past" if after == "have" and norm.startswith(_PERHAPS) else "future"
    if norm in _words(language, "be"):
        return _of_being(tokens, n)
    if after in {"to", "for"} and norm in _words(language, "future to"):
        return "future"
    if _is_past(token, language) and (
        norm in _words(language, "helper") or not _is_helped(tokens, n, language)
    ):
        return "past"
    return ""


def _is_told(sentence: Sentence) -> bool:
    """Tell whether it ends as sentences do: headlines, which have no stop, tell what was in the present tense."""
    return sentence.text.rstrip(_CLOSING).endswith(_ENDS)


def _present(tokens: tuple[Token, ...], n: int, language: str, *, told: bool) -> str:
    """Return "future" for a present form of what is set by plan ("takes place"), "present" for that of another verb.

    What shows, says or moves ("stocks fall on Monday") tells nothing, nor does any other verb of a headline.
    """
    token = tokens[n]
    if token.tag != "verb" or token.form != "pres":
        return ""
    planned = _words(language, "planned")
    after = tokens[n + 1].norm if n + 1 < len(tokens) else ""
    if token.lemma in planned or f"{token.lemma} {after}" in planned:
        return "future"
    shows = token.lemma in _words(language, "showing") or token.norm in _words(language, "saying")
    return "present" if told and not shows and token.norm not in _movements(language) else ""


@cache
def _movements(language: str) -> frozenset[str]:
    rows = lexicons.rows(language, "movements", 4)
    return frozenset(form for row in rows for form in row[0].split("|"))


def _is_past(token: Token, language: str) -> bool:
    if token.norm in _words(language, "past") or token.form in {"past", "part"}:
        return True
    return not token.form and token.norm.endswith("ed") and len(token.norm) > _ED_SHORTEST


def _is_helped(tokens: tuple[Token, ...], n: int, language: str) -> bool:
    """Tell whether a form of be or have stands before a participle: that one tells the tense."""
    before = n - 1
    while before >= 0 and tokens[before].tag in {"adv", "part"}:
        before -= 1
    return before >= 0 and tokens[before].norm in _words(language, "helper")


def _of_being(tokens: tuple[Token, ...], n: int) -> str:
    after = tokens[n + 1] if n + 1 < len(tokens) else None
    if after is None:
        return "present"
    if after.norm == "to":
        return "future"
    return "" if after.form in {"past", "part"} or after.norm.endswith("ed") else "present"


def denied_before(sentence: Sentence, at: int) -> bool:
    """Tell whether the clause before `at` denies that something happened, and not how long it went on."""
    tokens, language = sentence.tokens, sentence.language.partition("-")[0] or "en"
    border, denying = _words(language, "border"), _words(language, "denying")
    lasting = _words(language, "lasting")
    here = bisect_left(tokens, at, key=lambda token: token.start)
    for n in range(here - 1, max(-1, here - _CLAUSE), -1):
        if tokens[n].norm in denying:
            return True
        if tokens[n].norm in border or (tokens[n].tag == "verb" and tokens[n].lemma in lasting):
            return False
    return False
