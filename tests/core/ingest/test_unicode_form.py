from __future__ import annotations

import pytest

from core.ingest.decode import decode
from core.ingest.unicode_form import is_mostly_utf8, sixteen_bit

ENGLISH = "Dockers went home on Monday, said the union."


@pytest.mark.parametrize(
    "data",
    [
        b"\x1b[1mThe dockers went home \0on Monday,\x1b[0m the union said",
        b"\x1b\x1b \0 The dockers went home, said the union. ",
        b"ab \0" * 10,
        b" \x1b\x1b\0",
        b"\tab\0" * 8,
    ],
)
def test_ascii_with_a_few_nuls_and_controls_is_no_utf_16(data: bytes) -> None:
    assert len(data) % 2 == 0
    decoded = decode(data, name="a.txt")
    assert decoded.encoding == "utf-8"
    assert decoded.text == data.decode().replace("\0", "␀")
    assert "shown as ␀" in decoded.notes[0]


@pytest.mark.parametrize(
    "data",
    [
        "Кафе « \0Мир» закрыто.".encode() + b"\xff",
        "Caf\xe9 de la paix \0\0a ferm\xe9 ".encode("cp1252"),
        "한국 \0은행".encode() + b"\xff",
    ],
)
def test_nor_is_other_text_that_holds_a_nul(data: bytes) -> None:
    for even in (data, data + b" "):
        assert sixteen_bit(even) is None


@pytest.mark.parametrize(("encoding"), ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        "ab",
        "Le café à l’été — “fermé”.",
        "Докеры решили закончить — «забастовку».",
        "کارگران بندر به خانه رفتند",
        "बंदरगाह के मजदूर घर लौट गए",
        "부두 노동자들이 월요일에 집으로 돌아갔다",
        "Za\u017c\u00f3\u0142\u0107 g\u0119\u015bl\u0105 \u0100 ja\u017a\u0144",
        ENGLISH * 400 + "😀" * 8,
    ],
)
def test_utf_16_is_known_by_the_side_its_pages_stand_on(text: str, encoding: str) -> None:
    assert sixteen_bit(text.encode(encoding)) == encoding


def test_an_odd_length_is_no_utf_16() -> None:
    assert sixteen_bit(ENGLISH.encode("utf-16-le")[:-1]) is None


@pytest.mark.parametrize(
    ("data", "mostly"),
    [
        ("so — né".encode() + b"\xff \xff \xff", True),
        ("né".encode() + b" \xff", True),
        ("né".encode() + b" \xff \xff", False),
        ("the \ufffd".encode() + b" \xff \xff", True),
        ("Spaß” “".encode("cp1252"), False),
        ("港湾労働者は月曜日に帰宅した".encode("euc-jp"), False),
        ("港湾労働者は月曜日に帰宅した".encode("cp932"), False),
        ("码头工人星期一回家了".encode("gb18030"), False),
        (b"plain", False),
    ],
)
def test_what_is_rightly_encoded_outweighs_the_rest(data: bytes, mostly: bool) -> None:
    assert is_mostly_utf8(data) == mostly
