"""Values of time as EDTF, the Extended Date/Time Format of ISO 8601-2."""

from __future__ import annotations

import re

from .readings import days_covered

_LETTERS = re.compile(r"(\d{4})-(Q|H|SP|SU|FA|WI)(\d?)$")


EDTF_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}


def edtf_of(value: str) -> str:
    """Return a value as EDTF (ISO 8601-2); weeks and weekends become intervals, parts of a day the day. "" if it has no form."""
    if not value or value.startswith(("P", "F")):
        return ""
    if match := _LETTERS.match(value.replace("XXXX", "9999")):
        year = value[:4]
        if match[2] in EDTF_SEASONS:
            return f"{year}-{EDTF_SEASONS[match[2]]}"
        return f"{year}-{(32 if match[2] == 'Q' else 39) + int(match[3])}"
    if "W" in value:
        found = days_covered(value)
        return f"{found[0][0]}/{found[0][1]}" if found else ""
    if "T" in value:
        day, _, time = value.partition("T")
        return "" if not day else f"{day}T{time}:00" if re.match(r"\d\d:\d\d$", time) else day
    return value + "X" * (4 - len(value)) if value.isdigit() else value
