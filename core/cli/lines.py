"""JSON lines in, JSON lines out: one answer a line, in order."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import click

from ..errors import AppError, InvalidValueError
from ..operations.reading import object_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

LONGEST_LINE = 64_000_000
"""Bytes that a line may have; a longer one is refused without being read whole."""


def answer_lines(answer: Callable[[Mapping[str, Any]], dict[str, Any]]) -> int:
    """Answer each line of standard input on standard output; return 1 if one of them could not be, else 0.

    A line that cannot be answered gets `{"id", "error"}`, with one sentence; an empty line gets nothing.
    """
    failed = 0
    for line in _lines():
        if not line.strip():
            continue
        reply = _answered(line, answer)
        failed += "error" in reply
        click.echo(json.dumps(reply, ensure_ascii=_only_ascii(), allow_nan=False))
        sys.stdout.flush()
    return 1 if failed else 0


def _lines() -> Iterator[bytes]:
    """Yield the lines of standard input; of one that is too long its beginning alone."""
    stream = sys.stdin.buffer
    while line := stream.readline(LONGEST_LINE):
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = stream.readline(LONGEST_LINE)
        yield line


def _answered(line: bytes, answer: Callable[[Mapping[str, Any]], dict[str, Any]]) -> dict[str, Any]:
    identity: Any = None
    try:
        request = object_of(_parsed(line), "A line")
        identity = request.get("id")
        return answer(request)
    except AppError as problem:
        return {"id": identity, "error": problem.sentence}


def _parsed(line: bytes) -> object:
    if len(line) >= LONGEST_LINE:
        raise InvalidValueError(f"The line is longer than {LONGEST_LINE:,} bytes.")
    try:
        return json.loads(line.decode("utf-8"), parse_constant=_refused)
    except (ValueError, RecursionError) as problem:
        raise InvalidValueError("The line is not JSON in UTF-8.") from problem


def _refused(constant: str) -> object:
    raise ValueError(constant)


def _only_ascii() -> bool:
    encoding = str(getattr(sys.stdout, "encoding", "") or "utf-8")
    return not encoding.lower().replace("-", "").startswith("utf")
