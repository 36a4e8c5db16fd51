"""Whether a verb of saying has words for its object, and not goods, jobs or a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .content import content_after
from .mentions import can_speak, is_pronoun, is_sign, phrase_after
from .vocabulary import sources

if TYPE_CHECKING:
    from .mentions import Phrase
    from .view import View
    from .vocabulary import Saying

# Verbs that mean saying whatever follows them.
_PLAIN = frozenset(("say", "state", "quip", "retort", "opine", "testify"))
# Verbs of thought that take a thing for their object: "expects sales to rise".
_WITH_THING = frozenset(("expect", "estimate", "anticipate"))
# Verbs that with a thing for their object still say that there is such a thing: "confirmed the arrest".
_OF_FACT = frozenset(
    ("confirm", "report", "announce", "admit", "acknowledge", "claim", "allege", "reveal")
)
_CLAUSES = frozenset(("that", "clause", "quote"))


def has_content(view: View, at: int, saying: Saying, speaker: Phrase | None) -> bool:
    """Tell whether the verb of saying at token `at` has words for its object; `speaker` is its subject, if known."""
    match saying.built:
        case "act":
            return speaker is None or view.tokens[speaker.head].norm not in {"it", "which", "that"}
        case "call":
            return any(view.inside) or _calls_as(view, at)
        case "show":
            kind, _ = content_after(view, at, to_hearer=False)
            named = speaker is not None and not is_pronoun(view.tokens[speaker.head])
            if not kind:
                return _is_paper(view, speaker) and _comes_after(view, at, speaker)
            return named and (kind == "that" or (kind in _CLAUSES and _is_paper(view, speaker)))
        case "think":
            kind, _ = content_after(view, at, to_hearer=False)
            wished = kind == "to" and saying.presupposes == "wish"
            return wished or kind in _CLAUSES or saying.lemma in _WITH_THING
        case _:
            return _has_words(view, at, saying, speaker)


def _has_words(view: View, at: int, saying: Saying, speaker: Phrase | None) -> bool:
    if saying.lemma in _PLAIN:
        return True
    if saying.lemma == "point" and view.tokens[min(at + 1, len(view.tokens) - 1)].norm != "out":
        return False
    if speaker and speaker.first and view.tokens[speaker.first - 1].norm == "as":
        return True
    kind, _ = content_after(view, at, to_hearer=saying.built == "tell")
    if not kind and saying.built == "tell" and _tells_somebody(view, at):
        return True
    if kind:
        return kind in _CLAUSES or saying.presupposes in {"wish", "doubt"}
    return (
        _comes_after(view, at, speaker) or saying.presupposes == "false" or saying.lemma in _OF_FACT
    )


def _calls_as(view: View, at: int) -> bool:
    """Tell whether a verb of calling has somebody and "as" after it: "described him as a quiet man"."""
    called = phrase_after(view.tokens, at + 1, view.stop(at + 1))
    after = called.last if called else at + 2
    near = view.tokens[at + 1 : after + 1]
    return bool(near) and near[-1].norm == "as" and (called is not None or near[0].tag == "pron")


def _tells_somebody(view: View, at: int) -> bool:
    """Tell whether a hearer and then more words follow: "told Reuters the dam held", not "told the story"."""
    hearer = phrase_after(view.tokens, at + 1, view.stop(at + 1))
    if hearer is None or not can_speak(view.tokens, hearer):
        return False
    after = view.tokens[min(hearer.last, len(view.tokens) - 1)]
    return after.tag in {"det", "pron", "noun", "name", "poss", "adj"}


def _comes_after(view: View, at: int, speaker: Phrase | None) -> bool:
    """Tell whether the words of saying stand behind what is said, set off by a mark."""
    first = speaker.first if speaker and speaker.first < at else at
    edge = first > 0 and (is_sign(view.tokens[first - 1]) or view.inside[first - 1])
    return edge and view.has_verb(0, first)


def _is_paper(view: View, speaker: Phrase | None) -> bool:
    """Tell whether a study, a test or the like is the subject."""
    if speaker is None or speaker.name is not None:
        return False
    return view.tokens[speaker.head].norm in sources()
