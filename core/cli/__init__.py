"""The command line: every command of Counterpoint, read aloud.

Data goes to standard output, messages to standard error. What `--json` prints has the words of `core.models`: each
record is an object with the fields of its dataclass in their order, enums as their text, dates as objects with
`earliest`, `latest`, `written`, `origin` and `detail`; a list is an array of such objects.

Exit codes: 0 done, 1 the request cannot be met, 2 a command was used wrongly, 3 a project cannot be opened or written,
4 an export was stopped, 70 a defect of the program, 130 interrupted.
"""

from __future__ import annotations

import os
import sys
import traceback

import click
from click.exceptions import Exit

from ..errors import AppError
from .root import DEFECT, counterpoint
from .saying import safe_streams, say

INTERRUPTED = 130
PIPE_CLOSED = 141


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code; `argv` are the words after the program's name."""
    safe_streams()
    arguments = sys.argv[1:] if argv is None else list(argv)
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
        return PIPE_CLOSED
    return code


def _run(arguments: list[str]) -> int:
    try:
        with counterpoint.make_context("counterpoint", arguments) as context:
            result = counterpoint.invoke(context)
    except Exit as end:
        return end.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except AppError as error:
        say(error.sentence)
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        say("Interrupted.")
        return INTERRUPTED
    except BrokenPipeError:
        raise
    except Exception:  # noqa: BLE001 - the last door: what comes here is a defect, and is shown as one
        say(traceback.format_exc())
        say(
            "This is a defect of Counterpoint. Your work is safe: a step is kept whole or not at all."
        )
        return DEFECT
    return result if isinstance(result, int) else 0


def _drop_output() -> None:
    """Let what is still to be written go nowhere, quietly: who read it has stopped reading."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
