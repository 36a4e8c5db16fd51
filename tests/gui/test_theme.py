"""Both themes can be read, by eye and without colour."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QFontInfo, QGuiApplication

from core import paths
from core.words import ClaimState
from gui import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

LEAST_CONTRAST = 4.5  # WCAG 2.2, 1.4.3
ON = {
    "ink": ("back", "panel", "paper", "field", "hover", "chosen", "selection"),
    "mute": ("back", "panel", "paper", "field", "chosen"),
    "accent": ("panel", "paper", "field"),
    "accent_ink": ("accent_back",),
    "warn": ("panel", "paper", "chosen"),
}


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    rgb = QColor(colour)
    parts = (rgb.redF(), rgb.greenF(), rgb.blueF())
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_words_stand_out_from_what_is_under_them(colours: theme.Colours) -> None:
    pairs = [(ink, back) for ink, backs in ON.items() for back in backs]
    inks = [look.ink for look in theme.looks(colours).values()]
    weak = [
        f"{ink} on {back}: {found:.2f}"
        for ink, back in pairs
        if (found := contrast(getattr(colours, ink), getattr(colours, back))) < LEAST_CONTRAST
    ]
    weak += [ink for ink in inks if contrast(ink, colours.paper) < LEAST_CONTRAST]
    weak += [
        f"ink on {look.back}"
        for look in theme.looks(colours).values()
        if contrast(colours.ink, look.back) < LEAST_CONTRAST
        or contrast(look.ink, look.back) < LEAST_CONTRAST
    ]
    assert not weak


def test_states_are_told_apart_without_colour() -> None:
    looks = theme.looks(theme.LIGHT)
    assert looks.keys() == set(ClaimState)
    assert len({look.sign for look in looks.values()}) == len(looks)
    styles = {(look.line, look.double) for look in looks.values()}
    assert (
        len(styles) == len(looks) - 1
    )  # contradicted and unlinked differ by sign alone, as in the design


def test_the_shipped_fonts_are_used(qapp: QApplication) -> None:
    families = theme.load_fonts()
    assert {theme.INTERFACE_FONT, theme.READING_FONT, "Noto Naskh Arabic"} <= set(families)
    assert QFontInfo(theme.interface_font()).family() == theme.INTERFACE_FONT
    assert QFontInfo(theme.reading_font()).family() == theme.READING_FONT
    assert (paths.resources_dir() / "fonts" / "OFL.txt").exists()


def test_every_name_in_the_style_sheet_is_known(qapp: QApplication) -> None:
    for choice in ("dark", "light"):
        theme.use(qapp, choice)
        sheet = qapp.styleSheet()
        assert "$" not in sheet
        assert re.search(r"#[0-9a-f]{6}", sheet)


def test_icons_take_the_ink_of_the_theme(qapp: QApplication) -> None:
    names = [path.stem for path in (paths.resources_dir() / "icons").glob("*.svg")]
    assert "import" in names
    for name in names:
        assert not theme.icon(name).isNull(), name
    theme.use(qapp, "dark")
    dark = theme.icon("import").pixmap(16, 16).toImage()
    theme.use(qapp, "light")
    light = theme.icon("import").pixmap(16, 16).toImage()
    assert dark != light


def test_the_system_decides_unless_the_user_does(qapp: QApplication) -> None:
    theme.use(qapp, "dark")
    assert theme.colours() is theme.DARK
    theme.use(qapp, "system")
    is_dark = "Dark" in str(QGuiApplication.styleHints().colorScheme())
    assert theme.colours() is (theme.DARK if is_dark else theme.LIGHT)
    theme.use(qapp, "light")
    assert theme.colours() is theme.LIGHT
