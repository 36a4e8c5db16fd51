"""What a step that changes a record is called: fixed words and numbers, never words of the user or of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def change_of(record: str, parts: Mapping[str, str]) -> str:
    """Return the label of a step that changes parts of a record, such as "Change note of claim 3".

    `record` is its noun and number. `parts` are names of what is changed, each with the word it is set to where that
    is one of the program's own ("Set status of contradiction 2 to confirmed"), else "". Without any it is "Edit …".
    """
    if not parts:
        return f"Edit {record}"
    *others, last = parts
    if others:
        return f"Change {', '.join(others)} and {last} of {record}"
    word = parts[last]
    return f"Set {last} of {record} to {word}" if word else f"Change {last} of {record}"


def move_of(record: str, before: tuple[int, int], after: tuple[int, int]) -> str:
    """Return the label of a step that gives a claim other words: "Move end of claim 3".

    `before` and `after` are [start, end) in code points.
    """
    if before[0] != after[0] and before[1] != after[1]:
        return f"Move both ends of {record}"
    return f"Move {'end' if before[0] == after[0] else 'start'} of {record}"
