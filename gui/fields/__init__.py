"""What forms are made of: fields that write when the user is done, sections that fold, cards that quote."""

from __future__ import annotations

from gui.fields.choices import ChoiceField, FlagField
from gui.fields.dates import DateField, TypedDate
from gui.fields.editing import Field
from gui.fields.laying import (
    Group,
    QuoteCard,
    Row,
    clear,
    heading,
    quote_card,
    small,
    tell,
)
from gui.fields.lines import LineField, NamesField
from gui.fields.notes import NoteField

__all__ = [
    "ChoiceField",
    "DateField",
    "Field",
    "FlagField",
    "Group",
    "LineField",
    "NamesField",
    "NoteField",
    "QuoteCard",
    "Row",
    "TypedDate",
    "clear",
    "heading",
    "quote_card",
    "small",
    "tell",
]
