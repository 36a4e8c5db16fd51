"""Saying told of the one who says it: "described by her as", "was quoted by the agency as saying", "citing him"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .content import said_spans
from .mentions import can_speak, phrase_after
from .view import Report, is_finite, subject

if TYPE_CHECKING:
    from ..parts import Token
    from .mentions import Phrase
    from .view import View
    from .vocabulary import Saying

_NEAR_BY = 3
_IN_PASSIVE = frozenset(
    ("announce", "claim", "confirm", "deny", "disclose", "propose", "report", "reveal", "state")
)


def is_passive(view: View, at: int) -> bool:
    """Tell whether the verb at a token is in the passive: "was quoted", "has been described"."""
    before = aux_before(view, at)
    if view.tokens[at].form == "ing":
        return False
    return before is not None and before.lemma == "be"


def aux_before(view: View, at: int) -> Token | None:
    """Return the auxiliary or verb before the token `at`, adverbs left out; None for none."""
    here = at - 1
    while here >= 0 and view.tokens[here].tag in {"adv", "part"}:
        here -= 1
    return view.tokens[here] if here >= 0 and view.tokens[here].tag in {"aux", "verb"} else None


def passive(view: View, at: int, saying: Saying, since: int) -> Report | None:
    """Read "was described by X as": only who is named after "by" says it."""
    if saying.built not in {"act", "call"} and saying.lemma not in _IN_PASSIVE:
        return None
    speaker = _by(view, at + 1, len(view.tokens))
    if speaker is None:
        return None
    group = (at, speaker.last if speaker.first < at + _NEAR_BY else at + 1)
    return Report(speaker, at, saying, group, said_spans(view, group, at, saying, since))


def _by(view: View, first: int, last: int) -> Phrase | None:
    for at in range(first, last - 1):
        if view.tokens[at].norm == "by" and not view.inside[at]:
            found = phrase_after(view.tokens, at + 1, view.stop(at + 1))
            if found and can_speak(view.tokens, found):
                return found
        elif is_finite(view.tokens[at]) and not view.inside[at]:
            return None
    return None


def quoting(view: View, at: int, saying: Saying, since: int) -> Report | None:
    """Read "X quoted Y as saying", "Y was quoted by X as saying", and "citing Y"."""
    tokens = view.tokens
    if is_passive(view, at):
        speaker = subject(view, at)
        via = _by(view, at + 1, min(len(tokens), at + 14))
        cue = _as_saying(view, at + 1)
        if speaker is None or cue is None:
            return None
        last = max(cue + 1, via.last if via and via.first > cue else 0)
        group = (speaker.first, last)
        return Report(
            speaker,
            cue,
            saying,
            group,
            said_spans(view, group, cue, saying, 0),
            (via,) if via else (),
        )
    spoken = phrase_after(tokens, at + 1, view.stop(at + 1))
    if spoken is None or not can_speak(tokens, spoken):
        return _quoted_by(view, at, saying)
    cue = _as_saying(view, spoken.last)
    medium, known = (None, True) if tokens[at].form == "ing" else (subject(view, at), True)
    first = min(at, medium.first) if medium else at
    group = (first, cue + 1 if cue else spoken.last)
    if cue is None and tokens[at].form != "ing":
        return None
    said = said_spans(view, group, cue or at, saying, since) if known else ()
    return Report(
        spoken, cue or at, saying, group, said, (medium,) if medium else (), medium is None
    )


def _quoted_by(view: View, at: int, saying: Saying) -> Report | None:
    """Read "X, quoted by Y, said": Y passes on what X says further on."""
    tokens = view.tokens
    if at + 1 >= len(tokens) or tokens[at + 1].norm != "by" or tokens[at].form == "ing":
        return None
    via = phrase_after(tokens, at + 2, view.stop(at + 2))
    return Report(None, at, saying, (at, at + 1), (), (via,), passes=True) if via else None


def _as_saying(view: View, at: int) -> int | None:
    """Return the token of "saying" in "as saying" within a few words from `at`."""
    for here in range(at, min(len(view.tokens) - 1, at + 14)):
        if view.tokens[here].norm == "as" and view.tokens[here + 1].norm.endswith("ing"):
            return here + 1
    return None
