from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from core import __version__, paths, settings
from gui.dialogs import about
from gui.dialogs.about import AboutDialog

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QUrl
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def dialog(qtbot: QtBot) -> AboutDialog:
    made = AboutDialog()
    qtbot.addWidget(made)
    made.show()
    return made


def words(dialog: AboutDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_it_tells_the_version_and_every_licence(dialog: AboutDialog) -> None:
    assert f"Version {__version__}" in words(dialog)
    for what in ("MIT licence", "Inter", "Noto", "SIL Open Font License 1.1", "Lesser General"):
        assert what in words(dialog)


def test_the_licence_of_the_fonts_can_be_read(dialog: AboutDialog) -> None:
    assert dialog.licence.isHidden()
    dialog.showing.click()
    text = dialog.licence.toPlainText()
    assert "The Inter Project Authors (https://github.com/rsms/inter)" in text
    assert "The Noto Project Authors (github.com/notofonts)" in text
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    assert 'PROVIDED "AS IS"' in text
    assert dialog.licence.isVisible()


def test_it_tells_where_things_lie_as_they_are_set(qtbot: QtBot, tmp_path: Path) -> None:
    settings.save({"backup_folder": str(tmp_path / "kept")})
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    for folder in (paths.config_dir(), tmp_path / "kept", paths.data_dir() / "log"):
        assert str(folder) in words(dialog)


def test_a_folder_that_is_there_can_be_opened(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QUrl] = []
    monkeypatch.setattr(about.QDesktopServices, "openUrl", asked.append)
    paths.config_dir().mkdir(parents=True)
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    buttons = {
        button.accessibleName(): button
        for button in dialog.findChildren(QPushButton)
        if button.text() == "Open"
    }
    assert [button.isEnabled() for button in buttons.values()] == [True, False, False]
    buttons["Open the folder: Settings and keys"].click()
    assert [url.toLocalFile() for url in asked] == [paths.config_dir().as_posix()]


def test_the_version_can_be_copied_for_a_report(dialog: AboutDialog) -> None:
    dialog.copying.click()
    assert QGuiApplication.clipboard().text().startswith(f"Counterpoint {__version__}, Python 3.")
