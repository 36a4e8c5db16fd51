"""What forms are made of: fields that write when the user is done, sections that fold, cards that quote."""

from __future__ import annotations

from gui.fields.choices import Choice, ChoiceField, FlagField
from gui.fields.dates import DateField, TypedDate, came_from, origin
from gui.fields.editing import Field
from gui.fields.flow import Flow
from gui.fields.laying import (
    INKS,
    Group,
    QuoteCard,
    Row,
    clear,
    direction,
    heading,
    quote_card,
    settle,
    small,
    tell,
)
from gui.fields.lines import Line, LineField, NamesField
from gui.fields.notes import Note, NoteField, TitleField
from gui.fields.short import ShortButton, ShortLabel

__all__ = [
    "INKS",
    "Choice",
    "ChoiceField",
    "DateField",
    "Field",
    "FlagField",
    "Flow",
    "Group",
    "Line",
    "LineField",
    "NamesField",
    "Note",
    "NoteField",
    "QuoteCard",
    "Row",
    "ShortButton",
    "ShortLabel",
    "TitleField",
    "TypedDate",
    "came_from",
    "clear",
    "direction",
    "heading",
    "origin",
    "quote_card",
    "settle",
    "small",
    "tell",
]
