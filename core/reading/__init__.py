"""A sentence becomes statements: what it says of how much, when, who, where, and how surely. No store, no window."""

from __future__ import annotations
