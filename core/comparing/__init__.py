"""Two statements become an outcome, with the checks that led to it and a sentence that says why."""

from __future__ import annotations
