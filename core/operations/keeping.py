"""What keeps a project safe, and what goes from it for good: checks, backups, copies, restoring, erasing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import settings
from ..errors import InvalidValueError, ProjectError
from ..store import backups, erasing, restoring, support, verifying
from ..text import clean, one_line

if TYPE_CHECKING:
    from pathlib import Path

    from ..jobs import Job
    from ..store.backups import Backup
    from ..store.erasing import Erased
    from ..store.project import Project
    from ..store.restoring import Loss
    from ..store.verifying import Finding

_SHORTEST_NAME = 2


def verify(path: Path) -> Job[list[Finding]]:
    """Check a project from end to end, reading only; the result is empty where all is well."""
    return verifying.verify(path)


def back_up(project: Project) -> Backup:
    """Make a backup now. Raises ProjectError where it cannot be written."""
    return backups.make(settings.backup_policy(), project.connection, project.path, "asked")


def save_copy(project: Project, path: Path) -> None:
    """Write all of a project into another file, which appears whole or not at all; one that is there is replaced.

    Raises InvalidValueError for the project's own file, ProjectError where it cannot be written.
    """
    if path.exists() and path.samefile(project.path):
        raise InvalidValueError("A copy needs another name than the project itself.")
    try:
        backups.copy_to(project.connection, path)
    except OSError as error:
        raise ProjectError(
            f"{path.name} could not be written: {error.strerror}. No copy was made."
        ) from error


def list_backups(path: Path) -> list[Backup]:
    """Return the backups of the project at `path`, newest first, also where the file itself is gone."""
    return restoring.listing(settings.backup_policy(), path)


def preview_restore(path: Path, backup: Path) -> Loss:
    """Return what restoring a backup would take away. Raises AppError where the backup is no whole project."""
    return restoring.preview(path, backup)


def restore(path: Path, backup: Path, *, take_over: bool = False) -> Path | None:
    """Put a backup in the place of a project; return where what stood there was kept, None where nothing did."""
    return restoring.restore(settings.backup_policy(), path, backup, take_over=take_over)


def count_name(project: Project, name: str) -> int:
    """Return in how many places of texts and records `erase_name` would erase a name; changes nothing.

    Raises InvalidValueError for less than two letters.
    """
    return erasing.count_words(project, _name_to_erase(name))


def erase_name(project: Project, name: str, *, reason: str = "") -> Erased:
    """Erase a name wherever it stands: texts, records, journal, index and backups. It cannot be undone."""
    wanted = _name_to_erase(name)
    return erasing.erase_words(
        project, settings.backup_policy(), "name", wanted, clean(reason).strip()
    )


def _name_to_erase(name: str) -> str:
    if len(one_line(name)) < _SHORTEST_NAME:
        raise InvalidValueError("Give the name to erase, of two letters at least.")
    return one_line(name)


def erase_contact(project: Project, contact_id: int, *, reason: str = "") -> Erased:
    """Erase all that is written of a contact, in the journal and backups too. It cannot be undone."""
    support.exists(project, "contact", contact_id)
    return erasing.erase_contact(
        project, settings.backup_policy(), contact_id, clean(reason).strip()
    )


def erase_passage(
    project: Project, article_id: int, start: int, end: int, *, reason: str = ""
) -> Erased:
    """Erase [start, end) of an article's newest version, and the same words in records, journal and backups."""
    return erasing.erase_passage(
        project, settings.backup_policy(), article_id, start, end, clean(reason).strip()
    )
