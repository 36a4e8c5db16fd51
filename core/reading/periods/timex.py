"""The value of a period as the TIMEX3 of ISO-TimeML writes it, for measuring against annotated news."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..parts import Period


def timex_value(period: Period) -> str:
    """Return the TIMEX3 value of the words of a period: "2025-02-26", "2025-W09", "2025-Q1", "P3D", "199", "PRESENT_REF".

    Of words that bound a period ("since March") it is the value of what they bound; of a range that of its first end.
    """
    return period.reference or period.value or period.duration or period.edtf
