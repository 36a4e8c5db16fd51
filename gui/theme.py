"""Colours, fonts and icons: paper and ink, one accent, colour only where it means something."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer

from core import paths
from core.records import record
from core.words import ClaimState

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QApplication

INTERFACE_FONT = "Inter"
READING_FONT = "Noto Serif"
_FALLBACKS = ("Noto Naskh Arabic", "Noto Serif Hebrew")
_INTERFACE_FALLBACKS = ("Noto Sans Arabic",)


@record
class Colours:
    """The colours of one theme, as `#rrggbb`."""

    dark: bool
    back: str
    panel: str
    paper: str
    field: str
    ink: str
    mute: str
    line: str
    hover: str
    chosen: str
    selection: str
    accent: str
    accent_back: str
    accent_ink: str
    warn: str
    contra: str
    contra_back: str
    same: str
    same_back: str
    update: str
    update_back: str
    link: str
    link_back: str
    claim: str
    claim_back: str
    settled_back: str


LIGHT = Colours(
    dark=False,
    back="#f4f3ef", panel="#fbfaf7", paper="#fffefb", field="#ffffff", ink="#1f2328", mute="#63676e",
    line="#dedbd2", hover="#f0eee8", chosen="#e9edf2", selection="#bcd3ea",
    accent="#2f5d8a", accent_back="#2f5d8a", accent_ink="#ffffff", warn="#8a5100",
    contra="#b3261e", contra_back="#fbe4e1", same="#2a7448", same_back="#e2f1e7",
    update="#5b4b9a", update_back="#eae6f7", link="#3d6577", link_back="#e1edf2",
    claim="#805900", claim_back="#fdf0cf", settled_back="#f1efe9",
)  # fmt: skip
DARK = Colours(
    dark=True,
    back="#191a1c", panel="#202225", paper="#1c1d20", field="#17181a", ink="#e4e2dc", mute="#a2a5ab",
    line="#3a3c41", hover="#2a2c30", chosen="#2b3440", selection="#34506e",
    accent="#8ab8e6", accent_back="#2f5d8a", accent_ink="#ffffff", warn="#e3b04b",
    contra="#ff9389", contra_back="#4a2522", same="#84cfa2", same_back="#1f3a2b",
    update="#b9abf2", update_back="#332d4e", link="#93bccf", link_back="#22343d",
    claim="#e6b955", claim_back="#41361b", settled_back="#2b2c30",
)  # fmt: skip


@record
class Look:
    """How a state of claims is shown: its sign, its ink, its tint, the style of its underline."""

    sign: str
    ink: str
    back: str
    line: Qt.PenStyle
    double: bool = False


def looks(colours: Colours) -> Mapping[ClaimState, Look]:
    """Return how each state of claims is shown; signs and lines tell them apart without colour."""
    solid, dashed, dotted = Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine
    return {
        ClaimState.CONTRADICTED: Look("≠", colours.contra, colours.contra_back, solid),
        ClaimState.UPDATED: Look("→", colours.update, colours.update_back, dashed),
        ClaimState.AGREED: Look("=", colours.same, colours.same_back, solid, double=True),
        ClaimState.SETTLED: Look("✓", colours.mute, colours.settled_back, Qt.PenStyle.DashDotLine),
        ClaimState.LINKED: Look("~", colours.link, colours.link_back, dotted),
        ClaimState.UNLINKED: Look("•", colours.claim, colours.claim_back, solid),
    }


class _Current:
    """The theme in use. Widgets that paint by hand ask for it while painting."""

    colours: Colours = LIGHT


def colours() -> Colours:
    """Return the colours of the theme in use."""
    return _Current.colours


def look(state: ClaimState) -> Look:
    """Return how a state of claims is shown in the theme in use."""
    return _looks(_Current.colours)[state]


_looks = cache(looks)


# Fonts ----------------------------------------------------------------------------------------------------------------


@cache
def load_fonts() -> tuple[str, ...]:
    """Load the shipped fonts, once, and return their families."""
    families: list[str] = []
    for path in sorted((paths.resources_dir() / "fonts").glob("*.[ot]tf")):
        number = QFontDatabase.addApplicationFont(str(path))
        families += QFontDatabase.applicationFontFamilies(number)
    return tuple(dict.fromkeys(families))


def interface_font(pixels: int = 13) -> QFont:
    """Return the font of the interface."""
    return _font((INTERFACE_FONT, *_INTERFACE_FALLBACKS), pixels)


def reading_font(pixels: int = 17, family: str = "") -> QFont:
    """Return the font that articles are read in; `family` "" is the shipped one."""
    return _font((family or READING_FONT, *_FALLBACKS), pixels)


def _font(families: tuple[str, ...], pixels: int) -> QFont:
    font = QFont(list(families))
    font.setPixelSize(pixels)
    return font


# Icons ----------------------------------------------------------------------------------------------------------------


def icon(name: str, *, ink: str = "") -> QIcon:
    """Return an icon of `resources/icons` drawn in the ink of the theme, or in another."""
    return _icon(name, ink or _Current.colours.ink, _Current.colours.mute)


@cache
def _icon(name: str, ink: str, disabled: str) -> QIcon:
    drawing = (paths.resources_dir() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    found = QIcon()
    for colour, mode in ((ink, QIcon.Mode.Normal), (disabled, QIcon.Mode.Disabled)):
        renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
        for pixels in (16, 32):
            pixmap = QPixmap(pixels, pixels)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            renderer.render(painter)
            painter.end()
            found.addPixmap(pixmap, mode)
    return found


# The theme as a whole ---------------------------------------------------------------------------------------------------


def use(app: QApplication, choice: str = "system", pixels: int = 13, *, sheet: bool = True) -> None:
    """Show the application in a theme, light, dark or as the system is, with text of a size in pixels.

    Without the `sheet` a window is put together in half the time; `dress` puts it on before the window is shown.
    """
    system_is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    _Current.colours = (
        DARK if choice == "dark" or (choice == "system" and system_is_dark) else LIGHT
    )
    app.setStyle("Fusion")
    app.setFont(interface_font(pixels))
    app.setPalette(_palette(_Current.colours))
    if sheet:
        dress(app, pixels)


def dress(app: QApplication, pixels: int = 13) -> None:
    """Put the style sheet of the theme in use on all widgets, and on those to come."""
    app.setStyleSheet(_style_sheet(_Current.colours, pixels))


def _palette(c: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in {
        role.Window: c.panel, role.WindowText: c.ink, role.Base: c.field, role.AlternateBase: c.panel,
        role.Text: c.ink, role.Button: c.field, role.ButtonText: c.ink, role.BrightText: c.contra,
        role.ToolTipBase: c.panel, role.ToolTipText: c.ink, role.PlaceholderText: c.mute,
        role.Highlight: c.selection, role.HighlightedText: c.ink, role.Link: c.accent,
        role.LinkVisited: c.accent, role.Mid: c.line, role.Light: c.paper, role.Dark: c.line,
        role.Accent: c.accent,
    }.items():  # fmt: skip
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(c.mute))
    return palette


def _style_sheet(c: Colours, pixels: int) -> str:
    sheet = Template((paths.resources_dir() / "style.qss").read_text(encoding="utf-8"))
    tone = "dark" if c.dark else "light"
    chevron = (paths.resources_dir() / "icons" / f"chevron-{tone}.svg").as_posix()
    return sheet.substitute(
        asdict(c), small=pixels - 1, tiny=pixels - 2, large=pixels + 3, chevron=chevron
    )
