"""The rules, one a file: each looks at two statements and gives what it sees as findings.

A rule is a function that takes a `Pair` and gives `Finding`s, none where it has nothing to say. To add one, write a file
with its function and enter it in RULES. The gate and the choice of an outcome are not a rule's business.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .antonyms import antonyms
from .bare import scores
from .bearers import bearers
from .certainty import certainty
from .currencies import currencies
from .dates import dates
from .directions import directions
from .exclusives import exclusives
from .lapses import lapses
from .leftovers import leftovers
from .negation import negation
from .numbers import numbers
from .orders import orders
from .quotes import quotes
from .slots import slots
from .spellings import spellings
from .structure import structure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ..pair import Pair
    from ..parts import Finding

    Rule = Callable[[Pair], Iterable[Finding]]

RULES: dict[str, Rule] = {
    "numbers": numbers,
    "scores": scores,
    "leftovers": leftovers,
    "currencies": currencies,
    "directions": directions,
    "dates": dates,
    "lapses": lapses,
    "orders": orders,
    "negation": negation,
    "antonyms": antonyms,
    "exclusives": exclusives,
    "slots": slots,
    "bearers": bearers,
    "structure": structure,
    "quotes": quotes,
    "certainty": certainty,
    "spellings": spellings,
}
"""Every rule by its name, in the order in which they are asked; of findings of one strength the earlier rule's counts."""
