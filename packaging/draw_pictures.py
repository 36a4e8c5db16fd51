"""Draw the pictures of the documentation from the program itself, into docs/pictures: `make pictures`.

Every screen, in both themes, as it stands in a window of 1280 x 800 and of 1680 x 1050. No screen is needed.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from window_pictures import framed, shade, with_few_colours  # noqa: E402 - behind the line that sets the path

FOLDER = ROOT / "docs" / "pictures"
SIZES = {1280: 800, 1680: 1050}
THEMES = ("light", "dark")
_DESK = "Sample desk"
_DEFECT = (
    "Counterpoint 1.0, Python 3.11, Qt 6.11\nLinux 6.1 x86_64\n2025-03-07 09:12:44 UTC\n\n"
    "  gui.panels.dock:120 Dock.on_changes\n  gui.table_model:88 RecordModel.refresh\nKeyError(int)\n"
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication, QWidget

    from gui.main_window import MainWindow
    from gui.session import Noun


@dataclass(frozen=True, slots=True)
class Screen:
    """What one picture shows: `draw` brings a window there and returns what is drawn of it or over it.

    It shows a project with nothing in it, the sample, or the sample in which the inconsistencies were found.
    """

    draw: Callable[[MainWindow], QWidget]
    shows: Literal["empty", "sample", "found"] = "sample"


def main(arguments: list[str]) -> int:
    """Draw all pictures, or those whose names begin with one of the arguments; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("names", nargs="*", help="beginnings of names; left out, all")
    parser.add_argument("--into", type=Path, default=FOLDER, help="the folder of the pictures")
    parser.add_argument("--width", type=int, choices=SIZES, action="append")
    parser.add_argument("--theme", choices=THEMES, action="append")
    chosen = parser.parse_args(arguments)
    names = [name for name in SCREENS if name.startswith(tuple(chosen.names or ("",)))]
    with tempfile.TemporaryDirectory() as home:
        _use_folders_in(Path(home))
        from PySide6.QtCore import qInstallMessageHandler  # noqa: PLC0415 - the platform is set first
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415

        qInstallMessageHandler(_say)
        app = QApplication([])
        projects = _make_projects(Path(home))
        chosen.into.mkdir(parents=True, exist_ok=True)
        for name in names:
            project = projects[SCREENS[name].shows]
            for theme in chosen.theme or THEMES:
                for width in chosen.width or SIZES:
                    path = chosen.into / f"{name}-{theme}-{width}.png"
                    _draw(app, SCREENS[name], project, theme, width).save(str(path), quality=0)
                    print(f"Drew {path.name}, {path.stat().st_size // 1024} KB.")
    return 0


def _make_projects(home: Path) -> dict[str, Path]:
    """Make the projects that the screens show; return each by its name in `Screen.shows`."""
    from core import operations  # noqa: PLC0415
    from core.jobs import run  # noqa: PLC0415

    empty = home / "Ferry story.counterpoint"
    operations.create(empty, name=_DESK).close()
    made = {"empty": empty}
    for name in ("sample", "found"):
        (home / name).mkdir()
        made[name] = operations.build_sample(home / name).path
    with operations.open(made["found"], name=_DESK) as project:
        run(operations.find(project))
    return made


def _use_folders_in(home: Path) -> None:
    """Let the program work in a folder of its own, on a screen as large as the largest picture."""
    width, height = max(SIZES.items())
    screen = {"name": "screen", "x": 0, "y": 0, "width": width, "height": height}
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    config = home / "screen.json"
    config.write_text(json.dumps({"screens": [screen | dots]}), encoding="utf-8")
    os.environ |= {
        "HOME": str(home),
        "COUNTERPOINT_CONFIG_DIR": str(home / ".config/counterpoint"),
        "COUNTERPOINT_DATA_DIR": str(home / ".local/share/counterpoint"),
        "QT_QPA_PLATFORM": f"offscreen:configfile={config}",
    }


def _say(_kind: object, _where: object, text: str) -> None:
    """Pass on what Qt has to say, but for what a platform without a screen says of every window."""
    if not text.startswith("This plugin does not support"):
        print(text, file=sys.stderr)


# --- drawing ------------------------------------------------------------------------------------------------------


def _draw(app: QApplication, screen: Screen, project: Path, look: str, width: int) -> QImage:
    """Draw one screen in one theme and size."""
    from PySide6.QtGui import QCursor  # noqa: PLC0415

    from core import operations  # noqa: PLC0415
    from gui import theme  # noqa: PLC0415
    from gui.main_window import MainWindow  # noqa: PLC0415
    from gui.session import Session  # noqa: PLC0415

    QCursor.setPos(max(SIZES) - 1, max(SIZES.values()) - 1)
    theme.load_fonts()
    theme.use(app, look)
    window = MainWindow(Session(operations.open(project, name=_DESK)))
    window.resize(width, SIZES[width])
    window.show()
    _settle(app)
    drawn = screen.draw(window)
    _settle(app)
    picture = _picture(window, drawn)
    if drawn.isWindow():
        drawn.close()
    window.close()
    _settle(app)
    shutil.rmtree(Path(os.environ["COUNTERPOINT_DATA_DIR"]) / "desk", ignore_errors=True)
    return with_few_colours(picture)


def _settle(app: QApplication) -> None:
    """Let all that waits be drawn, and what is put off for a moment be done."""
    from PySide6.QtTest import QTest  # noqa: PLC0415

    for _ in range(3):
        app.processEvents()
        QTest.qWait(60)


def _picture(window: MainWindow, drawn: QWidget) -> QImage:
    """Return the picture of the window, of a part of it, or of it with a dialog or a list over it."""
    from PySide6.QtCore import QPoint, Qt  # noqa: PLC0415
    from PySide6.QtGui import QColor, QPainter  # noqa: PLC0415

    if drawn is not window and not drawn.isWindow():
        return drawn.grab().toImage()
    picture = window.grab().toImage()
    if drawn is not window:
        over = drawn.grab().toImage()
        painter = QPainter(picture)
        if drawn.windowType() == Qt.WindowType.Popup:
            corner = drawn.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint())
        else:
            painter.fillRect(picture.rect(), QColor(0, 0, 0, 60))
            over = framed(over, drawn.windowTitle())
            space = picture.size() - over.size()
            corner = QPoint(space.width() // 2, max(0, space.height() // 2))
        shade(painter, corner, over)
        painter.drawImage(corner, over)
        painter.end()
    return picture


# --- the screens --------------------------------------------------------------------------------------------------


def _main_window(window: MainWindow) -> QWidget:
    window.showing.record("contradiction", 3)
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


def _details_of(noun: Noun, record_id: int) -> Callable[[MainWindow], QWidget]:
    """Return what draws the details of a record alone, as high as the window."""

    def draw(window: MainWindow) -> QWidget:
        window.showing.record(noun, record_id)
        window.dock.hide()
        return window.inspector

    return draw


def _itself(window: MainWindow) -> QWidget:
    return window


def _relation(window: MainWindow) -> QWidget:
    from PySide6.QtCore import QPoint  # noqa: PLC0415

    from gui.dialogs.key_choice import RELATION_CHOICES, KeyChoice  # noqa: PLC0415

    window.showing.claim(9)
    window.tying.link()
    window.showing.claim(1)
    choice = KeyChoice(window)
    middle = QPoint(window.width() // 2, window.height() // 3)
    choice.ask("Claim 9 … claim 1", RELATION_CHOICES, window.mapToGlobal(middle))
    return choice


def _importing(window: MainWindow) -> QWidget:
    from PySide6.QtTest import QTest  # noqa: PLC0415

    from core import paths  # noqa: PLC0415
    from gui.dialogs.import_articles import ImportDialog  # noqa: PLC0415

    folder = Path.home() / "Articles"
    folder.mkdir(exist_ok=True)
    for file in (paths.resources_dir() / "sample").glob("0*"):
        shutil.copy(file, folder)
    dialog = ImportDialog(window.session, window)
    dialog.read_files([str(path) for path in sorted(folder.iterdir())])
    dialog.show()
    while dialog.reading.busy:
        QTest.qWait(50)
    return dialog


def _exporting(window: MainWindow) -> QWidget:
    from gui.dialogs.export_report import ExportDialog  # noqa: PLC0415

    dialog = ExportDialog(window.session, window)
    dialog.folder.setText("~/Documents/East Quay/report")
    dialog.show()
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


def _crash(window: MainWindow) -> QWidget:
    from gui.dialogs.crash import CrashDialog  # noqa: PLC0415

    dialog = CrashDialog(_DEFECT, window)
    dialog.show()
    return dialog


def _search(window: MainWindow) -> QWidget:
    from PySide6.QtTest import QTest  # noqa: PLC0415
    from PySide6.QtWidgets import QLineEdit  # noqa: PLC0415

    from gui.dialogs.palette import Palette  # noqa: PLC0415

    window.commands["palette"].trigger()
    (palette,) = window.findChildren(Palette)
    (field,) = palette.findChildren(QLineEdit)
    QTest.keyClicks(field, "crane")
    return palette


def _suggestions(window: MainWindow) -> QWidget:
    window.showing.to_list("suggestion")
    window.deciding.walk(1)
    return window


def _details_of_suggestion(window: MainWindow) -> QWidget:
    """Show the details of the possible clash that asks most, as high as the window."""
    from core.models import SuggestionsAsked  # noqa: PLC0415
    from core.operations import views  # noqa: PLC0415
    from core.words import Outcome  # noqa: PLC0415

    project = window.session.project
    asked = SuggestionsAsked(outcomes=(Outcome.LIKELY,))
    listed = views.listed_ids(project, "suggestion", sort="place", asked=asked)
    asking = max(listed, key=lambda one: len(views.suggestion(project, one).assumptions))
    window.showing.record("suggestion", asking)
    window.dock.hide()
    return window.inspector


def _figures_in(tab: str) -> Callable[[MainWindow], QWidget]:
    """Return what draws the window with the matrix or the time line below the readers."""

    def draw(window: MainWindow) -> QWidget:
        from PySide6.QtTest import QTest  # noqa: PLC0415

        window.showing.to_list("suggestion")
        window.deciding.walk(1)
        window.showing.to_list(tab)
        while window.dock.figures.source.matrix is None:
            QTest.qWait(50)
        return window

    return draw


def _comparison(window: MainWindow) -> QWidget:
    """Show how two claims that nobody tied stand to each other."""
    window.session.select("claim", 6, 19)
    window.commands["compare"].trigger()
    return window


SCREENS: dict[str, Screen] = {
    "main": Screen(_main_window, "found"),
    "claim": Screen(_claim),
    "article": Screen(_article),
    "contradictions": Screen(_contradictions),
    "details-claim": Screen(_details_of("claim", 2)),
    "details-article": Screen(_details_of("article", 2)),
    "details-contradiction": Screen(_details_of("contradiction", 3)),
    "empty": Screen(_itself, "empty"),
    "import": Screen(_importing, "empty"),
    "relation": Screen(_relation),
    "export": Screen(_exporting),
    "search": Screen(_search),
    "settings": Screen(_settings),
    "keys": Screen(_keys),
    "crash": Screen(_crash),
    "suggestions": Screen(_suggestions, "found"),
    "details-suggestion": Screen(_details_of_suggestion, "found"),
    "matrix": Screen(_figures_in("matrix"), "found"),
    "timeline": Screen(_figures_in("timeline"), "found"),
    "comparison": Screen(_comparison, "found"),
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
