"""How records are told in words on the screen."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from core import days
from core.words import DateKind

if TYPE_CHECKING:
    from core.models import Article, Claim, DateValue, Speaker

_DAY = len("2025-02-26")


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun: "1 claim", "1,200 claims"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def day(text: str) -> str:
    """Return an ISO day or moment as a day: "25 Feb 2025"."""
    try:
        return days.day(date.fromisoformat(text[:_DAY]))
    except ValueError:
        return text


def moment(text: str) -> str:
    """Return an ISO moment where this machine is: "25 Feb 2025, 14:05"; a day stays a day."""
    if len(text) <= _DAY:
        return day(text)
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return text
    local = found.astimezone() if found.tzinfo else found
    return f"{day(local.date().isoformat())}, {local:%H:%M}"


def dated(value: DateValue, unknown: str = "date not set") -> str:
    """Return a date as told: "25 Feb 2025", "1 to 15 Feb 2025", "Feb 2025", "since 1 Feb 2025", or `unknown`."""
    first, last = value.earliest, value.latest
    if first and last:
        return day(first) if first[:_DAY] == last[:_DAY] else _range(first[:_DAY], last[:_DAY])
    if first:
        return f"since {day(first)}"
    return f"until {day(last)}" if last else unknown


def _range(first: str, last: str) -> str:
    """Return two ISO days as a range, without saying a month or year twice; a whole month or year as such."""
    try:
        return days.between(date.fromisoformat(first), date.fromisoformat(last))
    except ValueError:
        return f"{day(first)} to {day(last)}"


def source(article: Article) -> str:
    """Return an article's outlet and date: "Coast Daily · 25 Feb 2025"."""
    return f"{article.outlet or 'Outlet unknown'} · {dated(article.published)}"


def speaker(one: Speaker) -> str:
    """Return a speaker with the role: "Anna Karlsen, minister"."""
    return ", ".join(part for part in (one.name, one.role) if part)


def chain(claim: Claim) -> str:
    """Return who said a claim, through whom and in what voice: "Anna Karlsen, minister, via NTB (indirect)"."""
    said = ", via ".join(filter(None, map(speaker, claim.speakers)))
    return f"{said} ({claim.voice.value})" if said and claim.voice else said


def citation(claim: Claim, article: Article) -> str:
    """Return a claim's quote with where it stands, to be pasted into a text."""
    spoken = next((d.value for d in claim.dates if d.kind is DateKind.SPOKEN), None)
    parts = [
        chain(claim),
        f"spoken {dated(spoken)}" if spoken else "",
        f"“{article.label}”",
        article.outlet,
        dated(article.published, "undated"),
        f"paragraph {claim.anchor.paragraph}",
        article.address,
    ]
    return f"“{claim.quote}” – {', '.join(part for part in parts if part)}"
