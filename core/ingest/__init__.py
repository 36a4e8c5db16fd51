"""Articles in: bytes, files, folders and standard input become readings.

Nothing is fetched and nothing in a page runs. The libraries for pages are imported when the first page is read.
"""

from __future__ import annotations

from .files import find_files, read_all, read_file, read_stream
from .readers import LARGEST, read_bytes
from .reading import Found, Reading, Skipped

__all__ = [
    "LARGEST",
    "Found",
    "Reading",
    "Skipped",
    "find_files",
    "read_all",
    "read_bytes",
    "read_file",
    "read_stream",
]
