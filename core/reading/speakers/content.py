"""What of a sentence somebody says: before the verb of saying, after it, or about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .mentions import is_day, is_sign, phrase_after
from .view import QUOTE_MARKS, is_finite

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parts import Token
    from .view import View
    from .vocabulary import Saying

_OPENING = frozenset(["that", "whether", "why", "how", "what", "if", "where", "when"])
_STOPPING = frozenset(
    [
        "after",
        "before",
        "as",
        "when",
        "while",
        "because",
        "who",
        "which",
        "since",
        "until",
        "whose",
        "although",
        "though",
    ]
)
_LONGEST_WAY = 16
_CLOSE = 2
_PIECE = 2

Span = tuple[int, int]


def content_after(view: View, at: int, *, to_hearer: bool) -> tuple[str, int]:
    """Tell how what is said begins after the verb at `at`: "that", "quote", "clause", "to" or "", and the token there.

    `to_hearer`: the verb may have a hearer for its object ("told the panel that").
    """
    tokens = view.tokens
    first = at + 1
    for here in range(first, min(len(tokens), first + _LONGEST_WAY)):
        token = tokens[here]
        found = _by_mark(view, here)
        if found is not None:
            return found
        if token.norm in _OPENING and _joins(token, here - first):
            relative = here > first and not to_hearer and _is_relative(tokens, first, here)
            return ("clause", _past_time(view, first)) if relative else ("that", here)
        if token.norm == "to" and token.tag == "part":
            return "to", first
        if _ends_search(view, first, here):
            return "", here
        if is_finite(token) and here > first:
            return "clause", _past_time(view, first)
    return "", len(tokens)


def _by_mark(view: View, here: int) -> tuple[str, int] | None:
    """Tell what a mark at a token says of where what is said begins; None where it is no mark."""
    token = view.tokens[here]
    if token.text in QUOTE_MARKS and _opens(view, here):
        return "quote", here
    if token.text == ":":
        return "quote", here + 1
    if not is_sign(token) or token.text in {"(", "[", "'", "’"}:
        return None
    opens = here + 1 < len(view.tokens) and _opens(view, here + 1)
    return ("quote", here + 1) if opens else ("", here)


def _ends_search(view: View, first: int, here: int) -> bool:
    """Tell whether a word begins another clause: "after", "who", "and left"."""
    tokens = view.tokens
    token = tokens[here]
    if token.norm in _STOPPING:
        return here > first or token.norm != "as"
    joins = token.norm in {"and", "or", "but"} and here + 1 < len(tokens)
    return joins and is_finite(tokens[here + 1])


def _joins(token: Token, distance: int) -> bool:
    """Tell whether "that" and the like open a clause here, and do not point at a noun."""
    return token.tag != "adv" and (token.norm != "that" or token.tag != "det" or distance < _CLOSE)


def _is_relative(tokens: Sequence[Token], first: int, here: int) -> bool:
    """Tell whether "that" goes on about a noun right before it: "said any step that helps"."""
    between = tokens[first:here]
    named = tokens[here - 1].tag in {"noun", "name"} and not is_day(tokens[here - 1])
    led = between[0].tag in {"prep", "adv", "part"} or is_day(between[0])
    return named and not led and not any(map(is_sign, between))


def _opens(view: View, at: int) -> bool:
    """Tell whether a quotation opens at a token: the mark or the first quoted word."""
    if view.inside[at]:
        return at == 0 or not view.inside[at - 1]
    return view.tokens[at].text in QUOTE_MARKS and at + 1 < len(view.tokens) and view.inside[at + 1]


def _past_time(view: View, at: int) -> int:
    """Pass over "on Friday", "Monday", "late Monday" and "in a statement" right after the verb."""
    tokens = view.tokens
    for width in (1, 2, 3):
        led = width == 1 or tokens[at].tag in {"prep", "adv", "adj"}
        if led and at + width < len(tokens) and is_day(tokens[at + width - 1]):
            return at + width
    if tokens[at].tag == "prep":
        passed = phrase_after(tokens, at + 1, view.stop(at + 1))
        if passed is not None and passed.last < len(tokens) and not is_finite(tokens[passed.last]):
            return _past_time(view, passed.last)
    return at


def _next_clause(view: View, at: int) -> int:
    """Return the token at which ", and" or ", but" begins another clause, or the end."""
    tokens = view.tokens
    for here in range(at + 1, len(tokens) - 1):
        joint = tokens[here].text == "," and tokens[here + 1].norm in {"and", "but", "while"}
        if joint and not view.inside[here] and view.has_verb(here + 1, len(tokens)):
            return here
    return len(tokens)


def _past_hearer(view: View, cue: int, start: int) -> int:
    """Pass over the hearer: "told the court his client was ill"."""
    tokens = view.tokens
    hearer = phrase_after(tokens, cue + 1, view.stop(cue + 1))
    if hearer is None or hearer.last >= len(tokens) or hearer.last <= start:
        return start
    opens = tokens[hearer.last].tag in {"det", "pron", "noun", "name", "poss", "adj", "num"}
    return _past_time(view, hearer.last) if opens else start


def said_spans(
    view: View, group: tuple[int, int], cue: int, saying: Saying, since: int
) -> tuple[Span, ...]:
    """Return the character spans of what is said about the words of saying at tokens `group`, from token `since` on."""
    tokens = view.tokens
    first, last = group
    kind, start = content_after(view, max(cue, last - 1), to_hearer=saying.built == "tell")
    before = None if saying.built == "act" else _before(view, since, first)
    quoted = first > 0 and (tokens[first - 1].text in QUOTE_MARKS or view.inside[first - 1])
    if before and ((kind == "quote" and _comma_at(view, start)) or (kind == "clause" and quoted)):
        kind = ""
    if kind:
        if kind == "that" and tokens[start].norm == "that":
            start += 1
        if before and kind == "to":
            return (before,)
        if kind == "clause" and saying.built == "tell":
            start = _past_hearer(view, cue, start)
        fragment = _fragment(view, since, first) if kind == "quote" else None
        after = (_start(view, start), _end(view, len(tokens)))
        return (fragment, after) if fragment else (after,)
    if before:
        rest = _resumed(view, last)
        return (before, rest) if rest else (before,)
    begin = min(cue + 1, len(tokens) - 1)
    return ((_start(view, begin), _end(view, _next_clause(view, begin))),)


def _comma_at(view: View, at: int) -> bool:
    return view.tokens[at - 1].text in {",", ";", "."} or (
        at > 1 and view.tokens[at - 1].text in QUOTE_MARKS and view.tokens[at - 2].text == ","
    )


def _before(view: View, since: int, first: int) -> Span | None:
    """Return what stands before the words of saying, where that can be what is said."""
    if first <= since or not view.has_verb(since, first):
        return None
    edge = view.tokens[first - 1]
    if not (is_sign(edge) or view.inside[first - 1]) or edge.text == ":":
        return None
    return _trimmed(view, view.tokens[since].start, edge.start if is_sign(edge) else edge.end)


def _fragment(view: View, since: int, first: int) -> Span | None:
    """Return a piece without a verb before the words of saying that what is quoted after them goes on with."""
    tokens = view.tokens
    if (
        first - since < _PIECE
        or tokens[first - 1].text != ","
        or tokens[since].tag in {"prep", "adv", "conj"}
    ):
        return None
    return _trimmed(view, tokens[since].start, tokens[first - 1].start)


def _resumed(view: View, last: int) -> Span | None:
    """Return what is said further on, after words of saying in the middle: `"...," he said, "..."`."""
    tokens = view.tokens
    for at in range(last, len(tokens)):
        if view.inside[at]:
            return (_start(view, at), _end(view, len(tokens))) if _set_off(view, at) else None
        if tokens[at].text == "," and at + 1 < len(tokens):
            after = tokens[at + 1]
            if after.form in {"ing", "part"} or after.tag in {
                "conj",
                "det",
                "name",
                "noun",
                "num",
                "pron",
            }:
                continue
            if view.has_verb(at + 1, len(tokens)) and after.tag != "prep":
                return _start(view, at + 1), _end(view, len(tokens))
    return None


def _set_off(view: View, at: int) -> bool:
    """Tell whether quoted words that begin at a token follow a comma or stop, and are no title: "his book “Oil”"."""
    before = at - 2 if view.tokens[at - 1].text in QUOTE_MARKS else at - 1
    return before < 0 or is_sign(view.tokens[before]) or view.tokens[before].text == "."


def _start(view: View, at: int) -> int:
    tokens = view.tokens
    at = min(at, len(tokens) - 1)
    while at < len(tokens) - 1 and is_sign(tokens[at]) and not view.inside[at]:
        at += 1
    return tokens[at].start


def _end(view: View, last: int) -> int:
    tokens = view.tokens
    while last > 1 and is_sign(tokens[last - 1]) and not view.inside[last - 1]:
        last -= 1
    if tokens[last - 1].text == "." and last > 1:
        last -= not view.inside[last - 1]
    return tokens[last - 1].end


def _trimmed(view: View, start: int, end: int) -> Span | None:
    """Cut quotation marks and commas from the ends of a span."""
    text, offset = view.sentence.text, view.sentence.start
    inside = text[start - offset : end - offset]
    marks = " \n,“”„«»\"`'‘’"
    start += len(inside) - len(inside.lstrip(marks))
    end = start + len(inside.strip(marks))
    return (start, end) if start < end else None
