"""Two statements become an outcome, with the checks that led to it and a sentence that says why. No store, no window.

from counterpoint.core.comparing import compare
from counterpoint.core.reading import read
compare(read("The quake killed 213 people."), read("The quake killed 219 people.")).outcome
"""

from __future__ import annotations

from .engine import compare, compare_each, compare_statements
from .outcome import CLASHES, STRONGEST
from .parts import Assumption, Check, Comparison, Question, Result, Settled

__all__ = [
    "CLASHES",
    "STRONGEST",
    "Assumption",
    "Check",
    "Comparison",
    "Question",
    "Result",
    "Settled",
    "compare",
    "compare_each",
    "compare_statements",
]
