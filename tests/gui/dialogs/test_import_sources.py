from __future__ import annotations

from PySide6.QtCore import QMimeData, QUrl

from gui.dialogs.import_sources import paths_from_mime, text_from_mime


def test_files_and_folders_of_this_computer_are_paths_each_once() -> None:
    mime = QMimeData()
    mime.setUrls(
        [
            QUrl.fromLocalFile("/news/a b.txt"),
            QUrl("https://example.org/a.html"),
            QUrl.fromLocalFile("/news"),
            QUrl.fromLocalFile("/news/a b.txt"),
        ]
    )
    assert paths_from_mime(mime) == ["/news/a b.txt", "/news"]


def test_a_copied_page_gives_its_text_and_its_html() -> None:
    mime = QMimeData()
    assert (paths_from_mime(mime), text_from_mime(mime)) == ([], ("", ""))
    mime.setText("Rain 🚢")
    assert text_from_mime(mime) == ("Rain 🚢", "")
    mime.setHtml("<p>Rain</p>")
    assert text_from_mime(mime) == ("Rain 🚢", "<p>Rain</p>")
