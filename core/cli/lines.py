"""JSON lines in, JSON lines out: one answer a line, in order."""

from __future__ import annotations

import json
import math
import sys
import traceback
from typing import TYPE_CHECKING, Any

import click

from ..errors import AppError, InvalidValueError
from ..operations.reading import object_of
from .root import DEFECT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

LONGEST_LINE = 64_000_000
"""Bytes that a line may have; a longer one is refused without being read whole."""


def answer_lines(answer: Callable[[Mapping[str, Any]], dict[str, Any]]) -> int:
    """Answer each line of standard input on standard output; return the exit code: 0, or 1 if one could not be.

    A line that cannot be answered gets `{"id", "error"}`, with one sentence; an empty line gets nothing. A defect of the
    program met in a line is told there and on standard error, the next lines are answered, and the exit code is 70.
    """
    ended = 0
    for line in _lines():
        if not line.strip():
            continue
        reply, code = _answered(line, answer)
        ended = max(ended, code)
        click.echo(reply)
        sys.stdout.flush()
    return ended


def _lines() -> Iterator[bytes]:
    """Yield the lines of standard input; of one that is too long its beginning alone."""
    stream = sys.stdin.buffer
    while line := stream.readline(LONGEST_LINE):
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = stream.readline(LONGEST_LINE)
        yield line


def _answered(
    line: bytes, answer: Callable[[Mapping[str, Any]], dict[str, Any]]
) -> tuple[str, int]:
    """Return the answer to a line, and the exit code it asks for."""
    identity: Any = None
    try:
        request = object_of(_parsed(line), "A line")
        identity = request.get("id")
        return _written(answer(request)), 0
    except AppError as problem:
        return _written({"id": identity, "error": problem.sentence}), problem.exit_code
    except Exception:  # noqa: BLE001 - a defect met in one line may not take the answers of the others with it
        traceback.print_exc()
        sentence = "This is a defect of Counterpoint; standard error has the details."
        return _written({"id": identity, "error": sentence}), DEFECT


def _written(reply: dict[str, Any]) -> str:
    return json.dumps(reply, ensure_ascii=_only_ascii(), allow_nan=False)


def _parsed(line: bytes) -> object:
    if len(line) >= LONGEST_LINE:
        raise InvalidValueError(f"The line is longer than {LONGEST_LINE:,} bytes.")
    try:
        text = line.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise InvalidValueError("The line is not UTF-8.") from problem
    try:
        return json.loads(text, parse_constant=_finite, parse_float=_finite)
    except (ValueError, RecursionError) as problem:
        raise InvalidValueError(
            "The line is not JSON, or has numbers or a depth that are not read."
        ) from problem


def _finite(number: str) -> float:
    value = float(number)
    if not math.isfinite(value):
        raise ValueError(number)
    return value


def _only_ascii() -> bool:
    encoding = str(getattr(sys.stdout, "encoding", "") or "utf-8")
    return not encoding.lower().replace("-", "").startswith("utf")
