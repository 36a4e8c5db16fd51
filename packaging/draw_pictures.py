"""Draw the pictures of the documentation from the program itself, into docs/pictures: `make pictures`.

Every screen, in both themes, as it stands in a window of 1280 x 800 and of 1680 x 1050. No screen is needed.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

FOLDER = ROOT / "docs" / "pictures"
SIZES = ((1280, 800), (1680, 1050))
THEMES = ("light", "dark")
_COLOURS = 256

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication, QWidget

    from gui.main_window import MainWindow


def main(arguments: list[str]) -> int:
    """Draw all pictures, or those whose names begin with one of the arguments; return the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {
            "COUNTERPOINT_CONFIG_DIR": folder,
            "COUNTERPOINT_DATA_DIR": folder,
            "QT_QPA_PLATFORM": "offscreen",
        }
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - the platform is set first

        from core import operations  # noqa: PLC0415

        app = QApplication([])
        sample = operations.build_sample(Path(folder)).path
        empty = Path(folder) / "empty.counterpoint"
        operations.create(empty, name="Sample desk").close()
        FOLDER.mkdir(parents=True, exist_ok=True)
        for name, draw in SCREENS.items():
            if not arguments or name.startswith(tuple(arguments)):
                _draw_all(app, name, draw, empty if name == "empty" else sample)
    return 0


def _draw_all(
    app: QApplication, name: str, draw: Callable[[MainWindow], QWidget], project: Path
) -> None:
    """Draw one screen in both themes and sizes."""
    from core import operations  # noqa: PLC0415
    from gui import theme, window_state  # noqa: PLC0415
    from gui.main_window import MainWindow  # noqa: PLC0415
    from gui.session import Session  # noqa: PLC0415

    theme.load_fonts()
    for choice in THEMES:
        for width, height in SIZES:
            theme.use(app, choice)
            window = MainWindow(Session(operations.open(project, name="Sample desk")))
            window.resize(width, height)
            window.show()
            window_state.spread(window)
            _settle(app)
            drawn = draw(window)
            _settle(app)
            path = FOLDER / f"{name}-{choice}-{width}.png"
            _save(window, drawn, path)
            print(f"Drew {path.relative_to(ROOT)}.")
            if drawn is not window:
                drawn.close()
            window.close()
            _settle(app)


def _settle(app: QApplication) -> None:
    """Let all that waits be drawn, and what is put off for a moment be done."""
    from PySide6.QtTest import QTest  # noqa: PLC0415

    for _ in range(3):
        app.processEvents()
        QTest.qWait(60)


def _save(window: MainWindow, drawn: QWidget, path: Path) -> None:
    """Write a picture of the window, with a dialog that stands over it."""
    from PySide6.QtCore import QPoint  # noqa: PLC0415
    from PySide6.QtGui import QColor, QImage, QPainter  # noqa: PLC0415

    picture = window.grab().toImage()
    if drawn is not window:
        over = drawn.grab().toImage()
        painter = QPainter(picture)
        painter.fillRect(picture.rect(), QColor(0, 0, 0, 40))
        corner = QPoint(
            (picture.width() - over.width()) // 2, (picture.height() - over.height()) // 2
        )
        painter.drawImage(corner, over)
        painter.end()
    picture.convertToFormat(QImage.Format.Format_Indexed8).save(str(path))


def _main_window(window: MainWindow) -> QWidget:
    window.showing.record("contradiction", 2)
    return window


def _claim(window: MainWindow) -> QWidget:
    window.showing.record("claim", 2)
    window.dock.show_tab("claim")
    return window


def _article(window: MainWindow) -> QWidget:
    window.showing.record("article", 2)
    return window


def _contradictions(window: MainWindow) -> QWidget:
    window.dock.show_tab("contradiction")
    window.showing.record("contradiction", 4)
    return window


def _empty(window: MainWindow) -> QWidget:
    return window


def _importing(window: MainWindow) -> QWidget:
    from PySide6.QtTest import QTest  # noqa: PLC0415

    from core import paths  # noqa: PLC0415
    from gui.dialogs.import_articles import ImportDialog  # noqa: PLC0415

    dialog = ImportDialog(window.session, window)
    files = sorted(str(path) for path in (paths.resources_dir() / "sample").glob("0*"))
    dialog.read_files(files)
    dialog.show()
    while dialog.reading.busy:
        QTest.qWait(50)
    return dialog


def _settings(window: MainWindow) -> QWidget:
    from gui.dialogs.settings import SettingsDialog  # noqa: PLC0415

    dialog = SettingsDialog(window.session, window)
    dialog.show()
    return dialog


def _keys(window: MainWindow) -> QWidget:
    from gui.dialogs.keys import KeysDialog  # noqa: PLC0415

    dialog = KeysDialog(window)
    dialog.show()
    return dialog


def _search(window: MainWindow) -> QWidget:
    from PySide6.QtTest import QTest  # noqa: PLC0415
    from PySide6.QtWidgets import QLineEdit  # noqa: PLC0415

    from gui.dialogs.palette import Palette  # noqa: PLC0415

    window.commands["palette"].trigger()
    palette = window.findChild(Palette)
    field = palette.findChild(QLineEdit)
    QTest.keyClicks(field, "crane")
    return palette


SCREENS: dict[str, Callable[[MainWindow], QWidget]] = {
    "main": _main_window,
    "claim": _claim,
    "article": _article,
    "contradictions": _contradictions,
    "empty": _empty,
    "import": _importing,
    "settings": _settings,
    "keys": _keys,
    "search": _search,
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
