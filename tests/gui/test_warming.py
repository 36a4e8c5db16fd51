"""The window loads the engine in pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui import warming

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


def test_it_loads_in_pieces_until_all_is_there(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It begins a while after it was made, and stops by itself."""
    monkeypatch.setattr(warming, "AFTER", 1)
    monkeypatch.setattr(warming, "PAUSE", 0)
    made = warming.Warming()
    assert not made.done
    qtbot.waitUntil(lambda: made.done, timeout=20_000)
