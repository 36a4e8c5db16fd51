from __future__ import annotations

import csv
import io
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.report.guard import RISKY, may_hide, protect, restore, written_out

ANY = st.text(alphabet=st.characters(exclude_categories=()))
NASTY = st.text(alphabet="\\u0235ce'=+-@ \t\r\n\x00\x1b\u202e\u2066\ud83d\ufffeاَ\u200c\u200f🚨𝒢＝ﬀ")
HIDDEN = list("\x00\x07\r\x1b\x7f\x85\x9b\u2028\u202a\u202e\u2066\u2069\ufffe\uffff\ud83d")


@given(ANY | NASTY)
@example("\\u202e")
@example("\\u005cu202e")
@example("\\\u202e")
@example("\\u20\u202e")
@example("''=")
def test_restore_takes_away_exactly_what_protect_added(text: str) -> None:
    assert restore(protect(text)) == text


@given(ANY | NASTY)
def test_a_protected_cell_begins_with_nothing_that_runs(text: str) -> None:
    cell = protect(text)
    assert cell[:1] not in set("=+-@＝＋－＠\t\r\n")


@given(ANY | NASTY)
def test_a_protected_cell_is_text_for_xml_and_utf8(text: str) -> None:
    cell = protect(text)
    cell.encode("utf-8")
    assert not any(c in cell for c in HIDDEN)


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", "＝1", "＋1", "－1", "＠x", "'tis", "'=1"],
)
def test_one_apostrophe_is_put_before_what_could_run(text: str) -> None:
    assert protect(text) == "'" + text


@pytest.mark.parametrize(
    "text", ["", "3 - 2 = 1", "a=b", "“=1”", "−5", "می‌گوید ۱۳٪", "🚨 C:\\users"]
)
def test_innocent_text_stays_as_it_is(text: str) -> None:
    assert protect(text) == text


@pytest.mark.parametrize("character", HIDDEN)
def test_hidden_characters_are_written_out(character: str) -> None:
    assert protect(f"a{character}b") == f"a\\u{ord(character):04x}b"


def test_an_override_is_shown_and_told_from_its_own_code() -> None:
    assert protect("a\u202eb") == "a\\u202eb"
    assert protect("a\\u202eb") == "a\\u005cu202eb"


@pytest.mark.parametrize(
    "character", ["\u200c", "\u200d", "\u200e", "\u200f", "\u061c", "\n", "\t"]
)
def test_what_scripts_and_layout_need_is_kept(character: str) -> None:
    assert protect(f"a{character}b") == f"a{character}b"


def test_no_other_character_calls_for_an_apostrophe() -> None:
    every = map(chr, range(sys.maxunicode + 1))
    assert {c for c in every if protect(c + "1").startswith("'")} == RISKY - {"\r"}


def test_the_cheap_look_misses_no_hidden_character() -> None:
    for code in range(sys.maxunicode + 1):
        if (
            chr(code) != "\r"
            and not 0xD800 <= code < 0xE000
            and protect(f"a{chr(code)}") != f"a{chr(code)}"
        ):
            assert may_hide(chr(code).encode()), hex(code)
    assert may_hide(b"\\u202e")


def test_the_cheap_look_raises_no_alarm_at_ordinary_text() -> None:
    assert not may_hide("“Over 13 %” – می‌گوید ۱۳٪ «اسکله» 🚨𝒢 C:\\temp\r\n\t".encode())


def test_a_written_out_character_is_read_back() -> None:
    assert restore(written_out("<") + "r>") == "<r>"


@given(st.lists(ANY | NASTY, min_size=1, max_size=4))
def test_cells_live_through_csv(texts: list[str]) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream).writerow([protect(text) for text in texts])
    stream.seek(0)
    (row,) = csv.reader(stream)
    assert [restore(cell) for cell in row] == texts
