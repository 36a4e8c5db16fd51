from __future__ import annotations

import pytest

from core.cli import saying


@pytest.mark.parametrize(
    ("text", "columns"),
    [("trade", 5), ("Krako\u0301w", 6), ("東京", 4), ("تجارت", 5), ("🚢", 2), ("", 0)],
)
def test_width_counts_columns_not_characters(text: str, columns: int) -> None:
    assert saying.width(text) == columns


def test_fit_cuts_at_columns() -> None:
    assert saying.fit("trade", 5) == "trade"
    assert saying.fit("trade figures", 6) == "trade…"
    assert saying.fit("東京都庁", 5) == "東京…"


def test_columns_are_aligned_whatever_stands_in_them(capsys: pytest.CaptureFixture[str]) -> None:
    saying.show_table(
        ("id", "who", "words"), [(1, "東京", "a"), (12, "تجارت", "b"), (3, None, "c")]
    )
    lines = capsys.readouterr().out.splitlines()
    starts = {saying.width(line[: line.rindex(line.strip()[-1])]) for line in lines[1:]}
    assert len(starts) == 1
    assert lines[0] == "id  who    words"


def test_a_terminal_is_not_overrun(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saying, "_terminal_width", lambda: 40)
    saying.show_table(("id", "words"), [(1, "over 13 percent " * 10)])
    assert max(map(saying.width, capsys.readouterr().out.splitlines())) == 40


def test_text_cannot_steer_the_terminal_or_turn_a_line_around(
    capsys: pytest.CaptureFixture[str],
) -> None:
    saying.show("a\x1b[2Jb\u202ec\td")
    assert capsys.readouterr().out == "a\ufffd[2Jb\ufffdc\td\n"


def test_counting() -> None:
    told = [saying.count(n, "article") for n in (0, 1, 3000)]
    assert told == ["no article", "1 article", "3,000 articles"]
    assert saying.count(2, "piece", "pieces") == "2 pieces"


def test_a_quote_that_brings_its_marks_gets_no_others() -> None:
    assert saying.cite("over 13") == "“over 13”"
    assert saying.cite("“No crane”") == "“No crane”"
