"""Start Counterpoint: hand over to the command line.

`python main.py` opens the sample; `python main.py ARGUMENTS` runs one command.
Installed, the same two doors are named `counterpoint-gui` and `counterpoint`.
"""

from __future__ import annotations

import sys
from pathlib import Path

# Installed, this file and `core` lie in the folder `counterpoint`, which nobody else puts on the path.
_HERE = str(Path(__file__).resolve().parent)
if _HERE not in sys.path:
    sys.path.insert(0, _HERE)


def command_line(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code.

    `arguments` are the words after the program's name; left out, those it was started with.
    """
    from core import cli

    return cli.main(sys.argv[1:] if arguments is None else arguments)


def desk() -> int:
    """Open the desk and return its exit code; it has no window yet, so it runs the sample on the command line."""
    print(
        "Counterpoint has no window yet: it runs on the command line. Here is the sample.",
        flush=True,
    )
    return command_line(["sample"])


def main() -> int:
    """Run the command given on the command line, or open the desk where none is given; return the exit code."""
    return command_line() if sys.argv[1:] else desk()


if __name__ == "__main__":
    sys.exit(main())
