"""The order of suggestions, as a user asks for it: learned or usual, forgotten, written into a file and brought from one.

What is said of it is one step; `put_in_order` then puts it in force, for that takes a while where suggestions are many.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import ProjectError, UnreadableError
from ..finding import ordering
from ..finding.order import from_text
from ..finding.standing import ORDER, SINCE, USUAL, WEIGHTS
from ..identity import now
from ..store.support import project_settings, put_setting

if TYPE_CHECKING:
    from pathlib import Path

    from ..jobs import Job
    from ..store.project import Project

_LARGEST = 100_000


def put_in_order(project: Project) -> Job[bool]:
    """Put suggestions in the order that is due, learned anew; tell whether it changed. Raises ReadOnlyError."""
    return ordering.put_in_order(project)


def use_order(project: Project, *, learned: bool) -> None:
    """List suggestions in the order that is learned, as far as there is one, or in the usual one; in one step."""
    with project.step("Use the learned order" if learned else "Use the usual order"):
        _say(project, ORDER, "" if learned else USUAL)


def forget_order(project: Project) -> None:
    """Forget what was learned or brought in: decisions made so far teach nothing any more; in one step."""
    with project.step("Forget the learned order"):
        _say(project, ORDER, "")
        _say(project, WEIGHTS, "")
        _say(project, SINCE, now())


def bring_order(project: Project, path: Path) -> None:
    """Take weights from a file: suggestions are in their order, and what is learned begins with them; in one step.

    Raises UnreadableError, InvalidValueError with the line that cannot be read.
    """
    text = _read(path)
    from_text(text)
    with project.step("Bring an order"):
        _say(project, ORDER, "")
        _say(project, WEIGHTS, text)


def write_order(project: Project, path: Path) -> None:
    """Write the weights in force into a file. Raises ProjectError where it cannot be written."""
    try:
        path.write_text(order_text(project), encoding="utf-8", newline="\n")
    except OSError as error:
        raise ProjectError(f"{path.name} could not be written: {error.strerror}.") from error


def order_text(project: Project) -> str:
    """Return the weights in force as text, with notes that tell what they are."""
    return ordering.weights_text(project)


def _say(project: Project, key: str, value: str) -> None:
    """Write a setting, unless it is so already."""
    if str(project_settings(project).get(key, "")) != value:
        put_setting(project, key, value)


def _read(path: Path) -> str:
    try:
        with path.open(encoding="utf-8-sig") as stream:
            text = stream.read(_LARGEST + 1)
    except OSError as error:
        raise UnreadableError(f"{path.name} could not be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise UnreadableError(f"{path.name} is no text in UTF-8.") from error
    if len(text) > _LARGEST:
        raise UnreadableError(f"{path.name} is too long for a file of weights.")
    return text
