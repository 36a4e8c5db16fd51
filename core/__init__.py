"""Counterpoint's engine: everything about articles, claims and comparing them, without a window."""

from __future__ import annotations

__version__ = "0.1.0"
