"""What forms are made of: fields that write when the user is done, sections that fold, cards that quote.

The fields themselves are loaded when a form is first made.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from gui.fields.laying import (
    INKS,
    Group,
    QuoteCard,
    Row,
    as_sentence,
    clear,
    direction,
    heading,
    quote_card,
    settle,
    small,
    tell,
)
from gui.fields.short import ShortButton, ShortLabel

if TYPE_CHECKING:
    from gui.fields.choices import Choice, ChoiceField, FlagField
    from gui.fields.dates import DateField, TypedDate, came_from, origin
    from gui.fields.editing import Field
    from gui.fields.flow import Flow
    from gui.fields.lines import Line, LineField, NamesField
    from gui.fields.notes import Note, NoteField, TitleField

_LATER = {
    "choices": ("Choice", "ChoiceField", "FlagField"),
    "dates": ("DateField", "TypedDate", "came_from", "origin"),
    "editing": ("Field",),
    "flow": ("Flow",),
    "lines": ("Line", "LineField", "NamesField"),
    "notes": ("Note", "NoteField", "TitleField"),
}

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
    "as_sentence",
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


def __getattr__(name: str) -> object:
    """Return what is named in `_LATER`, importing the module that has it."""
    for module, names in _LATER.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
