"""Time expressions: what a sentence says of when, as days from one to another with how fine it was told.

Dates written out, dates counted from the day of writing or speaking, lengths of time and what repeats; English fully,
Persian, Arabic and Russian months, weekdays and common words, the Solar Hijri and the Islamic calendar.
"""

from __future__ import annotations

from .reading import last_told, read_periods
from .timex import timex_value

__all__ = ["last_told", "read_periods", "timex_value"]
