"""What a drop or the clipboard holds for an import: files, or text with the page it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData


def paths_from_mime(mime: QMimeData) -> list[str]:
    """Return the paths of files and folders on this computer, each once; addresses of the network are none."""
    urls = mime.urls() if mime.hasUrls() else []
    paths = [url.toLocalFile() for url in urls if url.isLocalFile()]
    return list(dict.fromkeys(path for path in paths if path))


def text_from_mime(mime: QMimeData) -> tuple[str, str]:
    """Return the plain text and the page (HTML) that were copied; "" for what there is none of."""
    return (mime.text() if mime.hasText() else "", mime.html() if mime.hasHtml() else "")
