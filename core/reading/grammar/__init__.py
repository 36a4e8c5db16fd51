"""What each word of a sentence is, and who does what to whom: tokens, tags, lemmas, phrases and clauses."""

from __future__ import annotations
