from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

from core.operations import reading
from core.reading import lexicons
from core.reading.phrases import forget

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from core.reading import Passage, Written
    from tests.core.cli.conftest import Said

TEXT = "The tram line carried 4.2 million people in 2023, the operator said."


def answers(
    counterpoint: Callable[..., Said],
    monkeypatch: pytest.MonkeyPatch,
    *lines: object,
    command: str = "read",
    code: int = 0,
) -> list[dict[str, Any]]:
    """Give what a command answers to lines: objects are written as JSON, text and bytes as they are."""
    data = b"\n".join(
        line
        if isinstance(line, bytes)
        else (line if isinstance(line, str) else json.dumps(line)).encode()
        for line in lines
    )
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    said = counterpoint(command, "--jsonl", code=code)
    return [json.loads(line) for line in said.out.splitlines()]


def test_a_line_is_answered_with_what_was_read(
    counterpoint: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    (answer,) = answers(counterpoint, monkeypatch, {"id": "a", "text": TEXT})
    assert answer["id"] == "a"
    assert answer["sentences"] == [{"start": 0, "end": len(TEXT)}]
    (statement,) = answer["statements"]
    (quantity,) = statement["quantities"]
    assert TEXT[quantity["start"] : quantity["end"]] == quantity["text"]
    assert (quantity["value"], quantity["unit"], quantity["kind"]) == (4200000, None, "count")
    (period,) = statement["periods"]
    assert (period["from"], period["to"]) == ("2023-01-01", "2023-12-31")
    assert statement["speaker"]["voice"] == "indirect"
    assert set(statement) == {
        "start", "end", "quantities", "periods", "names", "speaker", "negated", "certainty", "type"
    }  # fmt: skip


def test_lines_are_answered_in_order_and_bad_ones_in_their_place(
    counterpoint: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = answers(
        counterpoint,
        monkeypatch,
        {"id": 1, "text": TEXT},
        "",
        "{not json",
        b"\xff\xfe",
        "[1]",
        {"id": 2},
        {"id": 3, "text": 5},
        {"id": 4, "text": TEXT, "date": "someday"},
        '{"id": NaN, "text": "x"}',
        {"id": 5, "text": ""},
        code=1,
    )
    assert [one["id"] for one in found] == [1, None, None, None, 2, 3, 4, None, 5]
    assert ["error" in one for one in found] == [False, *[True] * 7, False]
    assert found[4]["error"] == "“text” has to be text."
    assert found[-1]["statements"] == []


def test_a_date_anchors_and_without_one_nothing_is_invented(
    counterpoint: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "The port closed last year."
    dated, bare = answers(
        counterpoint,
        monkeypatch,
        {"id": 1, "text": text, "date": "2024-06-03"},
        {"id": 2, "text": text},
    )
    assert dated["statements"][0]["periods"][0]["from"] == "2023-01-01"
    assert bare["statements"][0]["periods"][0]["from"] is None


def test_files_are_shown_and_given_as_json(
    counterpoint: Callable[..., Said], texts: tuple[Path, Path], tmp_path: Path
) -> None:
    said = counterpoint("read", *texts, tmp_path / "none.txt", "--date", "second.txt=2025-12-17")
    assert "figure   over 13 percent: 13 to any % (percent)" in said.out
    assert "this year: 2025-01-01 to 2025-12-31" in said.out
    assert "none.txt: There is no file" in said.err
    first, second = counterpoint("read", *texts, "--json").json()
    assert (first["file"], second["date"]) == ("first.txt", None)


def test_a_date_needs_its_file(counterpoint: Callable[..., Said], texts: tuple[Path, Path]) -> None:
    said = counterpoint("read", *texts, "--date", "third.txt=2025-12-17", code=1)
    assert "is not FILE=DATE with one of the files" in said.err
    assert "say --jsonl" in counterpoint("read", code=2).err


def test_a_line_longer_than_allowed_is_told_and_passed_over(
    counterpoint: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.cli.lines.LONGEST_LINE", 100)
    long, short = answers(
        counterpoint, monkeypatch, {"id": 1, "text": TEXT * 9}, {"id": 2, "text": "No."}, code=1
    )
    assert "longer than 100 bytes" in long["error"]
    assert short["id"] == 2


def test_a_language_is_told_by_its_letters_and_a_wrong_code_refused(
    counterpoint: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = answers(
        counterpoint,
        monkeypatch,
        {"id": 1, "text": "Торговля выросла на 13 процентов."},
        {"id": 2, "text": "Торговля выросла на 13 процентов.", "language": "RU"},
        {"id": 3, "text": "Trade rose.", "language": "../ru"},
        '\ufeff{"id": 4, "text": "Trade rose."}',
        '{"id": 1e400, "text": "Trade rose."}',
        code=1,
    )
    units = [one["statements"][0]["quantities"][0]["unit"] for one in found[:2]]
    assert units == ["%", "%"]
    assert "BCP-47" in found[2]["error"]
    assert found[3]["id"] == 4
    assert "numbers" in found[4]["error"]


def test_a_defect_in_one_line_takes_no_other_with_it(
    counterpoint: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = reading.read

    def broken(text: str, written: Written) -> Passage:
        if text == "crash":
            raise ZeroDivisionError
        return real(text, written)

    monkeypatch.setattr(reading, "read", broken)
    first, second = answers(
        counterpoint, monkeypatch, {"id": 1, "text": "crash"}, {"id": 2, "text": "No."}, code=70
    )
    assert "defect" in first["error"]
    assert "error" not in second


def test_words_of_the_user_are_read_too(
    counterpoint: Callable[..., Said], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("COUNTERPOINT_CONFIG_DIR", str(tmp_path))
    own = tmp_path / "lexicons" / "en"
    own.mkdir(parents=True)
    (own / "certainty.tsv").write_text("zilchingly\talleged\n", encoding="utf-8")
    monkeypatch.setattr(lexicons, "_added", [])
    forget()
    try:
        (answer,) = answers(counterpoint, monkeypatch, {"id": 1, "text": "He zilchingly sold it."})
    finally:
        lexicons.rows.cache_clear()
        forget()
    assert answer["statements"][0]["certainty"] == "alleged"
