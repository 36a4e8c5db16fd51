"""The pictures of the documentation are drawn from the program, without a screen and without a place of this machine."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parents[2]


def test_a_picture_is_drawn_small_and_in_its_colours(tmp_path: Path) -> None:
    words = ["relation", "--width", "1280", "--theme", "light", "--into", str(tmp_path)]
    ended = subprocess.run(
        [sys.executable, str(ROOT / "packaging/draw_pictures.py"), *words],
        env=os.environ,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    (path,) = tmp_path.glob("*.png")
    assert path.name == "relation-light-1280.png"
    assert path.stat().st_size < 250_000
    picture = QImage(str(path))
    assert (picture.width(), picture.height()) == (1280, 800)
    colours = {picture.pixelColor(x, y).name() for x in range(0, 1280, 3) for y in range(0, 800, 3)}
    assert len(colours) > 50
    assert picture.colorCount() <= 256
