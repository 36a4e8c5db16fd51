"""What was read, as the plain values that scripts get: documented, stable, in a fixed order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .parts import Attribution, Name, Passage, Period, Quantity, Statement


def passage_form(passage: Passage) -> dict[str, Any]:
    """Return `{"sentences": [...], "statements": [...]}`: offsets in code points, half-open; None where nothing is known."""
    return {
        "sentences": [{"start": s.start, "end": s.end} for s in passage.sentences],
        "statements": [_statement(statement) for statement in passage.statements],
    }


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        "start": statement.start,
        "end": statement.end,
        "quantities": [quantity_form(quantity) for quantity in statement.quantities],
        "periods": [period_form(period) for period in statement.periods],
        "names": [_name(name) for name in statement.names],
        "speaker": _speaker(statement.speaker),
        "negated": statement.negated,
        "certainty": statement.certainty.value,
        "type": statement.type.value,
    }


def quantity_form(quantity: Quantity) -> dict[str, Any]:
    """Return a quantity as plain values; `value` is None for a range, `low` or `high` for an open end."""
    return {
        "start": quantity.start,
        "end": quantity.end,
        "text": quantity.text,
        "value": _number(quantity.value),
        "low": _number(quantity.low),
        "high": _number(quantity.high),
        "unit": quantity.unit,
        "kind": quantity.kind.value,
        "bound": quantity.bound.value,
        "counts": quantity.counts or None,
        "direction": quantity.direction.value if quantity.direction else None,
    }


def period_form(period: Period) -> dict[str, Any]:
    """Return a period as plain values; `from` and `to` are ISO 8601 days, both inclusive, None for an open or unknown end."""
    return {
        "start": period.start,
        "end": period.end,
        "text": period.text,
        "from": period.first.isoformat() if period.first else None,
        "to": period.last.isoformat() if period.last else None,
        "edtf": period.edtf or None,
        "granularity": period.granularity.value,
    }


def _name(name: Name) -> dict[str, Any]:
    return {"start": name.start, "end": name.end, "text": name.text, "kind": name.kind.value}


def _speaker(speaker: Attribution | None) -> dict[str, Any] | None:
    if speaker is None:
        return None
    placed = speaker.start >= 0
    return {
        "name": speaker.name,
        "start": speaker.start if placed else None,
        "end": speaker.end if placed else None,
        "voice": speaker.voice.value,
        "via": ", ".join(speaker.via) or None,
    }


def _number(value: float | None) -> float | int | None:
    """Return a whole number as an int, so that 13 is written 13 and not 13.0."""
    if value is None or not value.is_integer():
        return value
    return int(value)
