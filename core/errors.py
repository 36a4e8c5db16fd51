"""The two kinds of error: the world's fault, and ours.

An `AppError` is the world's fault (a file that is not there, a quote that occurs twice) and carries a sentence for the
user. Everything else that is raised is a defect of the program and is never caught on the way.
"""

from __future__ import annotations


class AppError(Exception):
    """Something the user can understand and mend; its text is one or two sentences for them.

    `exit_code` is what the command line ends with: 1 for a request that cannot be met, 3 for a project that cannot be
    opened or written, 4 for an export that was stopped (2 is a wrong use of a command).
    """

    exit_code = 1

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class NotFoundError(AppError):
    """A record, file or passage that was asked for is not there."""


class InvalidValueError(AppError):
    """A value was given that cannot be taken; the sentence says which would do."""


class AmbiguousQuoteError(AppError):
    """A quote occurs more than once in the text; `places` are its (start, end) in code points, half-open."""

    def __init__(self, sentence: str, places: list[tuple[int, int]]) -> None:
        super().__init__(sentence)
        self.places = places


class UnreadableError(AppError):
    """A file, page or input could not become an article."""


class ProjectError(AppError):
    """A project could not be opened, written or kept."""

    exit_code = 3


class NotAProjectError(ProjectError):
    """The file is no Counterpoint project."""


class TooNewError(ProjectError):
    """The project was written by a newer program."""


class DamagedError(ProjectError):
    """The project file is damaged."""


class InUseError(ProjectError):
    """Another program holds the project for writing."""


class ReadOnlyError(ProjectError):
    """The project can be read but not written."""


class ExportStoppedError(AppError):
    """An export was stopped because it holds what must not leave the house."""

    exit_code = 4
