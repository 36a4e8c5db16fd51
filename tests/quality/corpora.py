"""Public sets of articles that stand beside the project, as texts by topic: ECB+ and MEANTIME."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def ecb(path: Path) -> Iterator[tuple[str, str]]:
    """Give the topic and text of each article of ECB+, a sentence a line: some thirty of a topic, on two events alike."""
    for document in json.loads(path.read_text(encoding="utf-8")):
        yield document["topic"], "\n".join(map(closed_up, document["sentences"]))


def meantime(path: Path) -> Iterator[tuple[str, str]]:
    """Give the topic and text of each article of MEANTIME, a sentence a line: thirty of a topic, on many events."""
    topic, sentences = "", dict[str, list[str]]()
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if line.startswith("#end"):
            yield topic, "\n".join(closed_up(" ".join(words)) for words in sentences.values())
            sentences = {}
        elif not line.startswith("#") and fields[1:]:
            topic = fields[0].partition("/")[0]
            sentences.setdefault(fields[1], []).append(fields[3])


def closed_up(sentence: str) -> str:
    """Take out the spaces that parting into words has put in."""
    text = re.sub(r" ([,.;:!?%)\]])", r"\1", sentence)
    text = re.sub(r"([(\[$#]) ", r"\1", text)
    text = re.sub(r" ('s|n't|'re|'ve|'ll|'d)\b", r"\1", text)
    text = re.sub(r'" ([^"]*?) "', r'"\1"', text)
    return re.sub(r" ?''", '"', re.sub(r"`` ?", '"', text))
