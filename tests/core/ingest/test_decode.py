from __future__ import annotations

import pytest

from core.errors import UnreadableError
from core.ingest.decode import decode

RUSSIAN = "Докеры в понедельник решили закончить забастовку, которая закрыла порт на две недели."


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides(encoding: str) -> None:
    decoded = decode(RUSSIAN.encode(encoding), name="a.txt")
    assert decoded.text == RUSSIAN
    assert decoded.notes == ()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text", [RUSSIAN, "Dockers went home on Monday.", "کارگران بندر به خانه رفتند"]
)
def test_utf_16_without_a_mark_is_known_and_said(encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding), name="a.txt")
    assert (decoded.text, decoded.encoding) == (text, encoding)
    assert "detected" in decoded.notes[0]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "windows-1251"),
        (RUSSIAN, "koi8-r"),
        (
            "The señor at the café in Zürich said that prices of the “wares” were up.",
            "windows-1252",
        ),
        (
            "W poniedziałek związkowcy ogłosili, że strajk się zakończył i nie będzie go.",
            "windows-1250",
        ),
        (
            "قال الاتحاد يوم الاثنين إن الإضراب الذي أغلق الميناء لمدة أسبوعين قد انتهى",
            "windows-1256",
        ),
    ],
)
def test_detection_is_said(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding), name="a.txt")
    assert (decoded.text, decoded.encoding) == (text, encoding)
    assert decoded.notes == (f"Read as {encoding} (detected; the file does not say).",)


def test_a_few_wrong_bytes_are_counted() -> None:
    decoded = decode("Café\n“yes”".encode() + b"\n\xff and \xfe", name="a.txt")
    assert decoded.text == "Café\n“yes”\n\ufffd and \ufffd"
    assert decoded.notes == (
        "2 bytes could not be decoded and are shown as �; the first is in line 3.",
    )


def test_the_given_encoding_is_used() -> None:
    assert decode("é".encode("cp1252"), name="a.txt", encoding="cp1252").text == "é"


@pytest.mark.parametrize("encoding", ["utf-9", "rot13", "base64", "", "a\0b", "undefined"])
def test_an_encoding_that_is_none(encoding: str) -> None:
    with pytest.raises(UnreadableError, match="no text encoding"):
        decode(b"abc", name="a.txt", encoding=encoding)


def test_a_given_encoding_that_does_not_fit() -> None:
    with pytest.raises(UnreadableError, match=r"a\.txt is not utf-8"):
        decode(RUSSIAN.encode("cp1251"), name="a.txt", encoding="utf-8")


def test_line_ends_and_nuls() -> None:
    decoded = decode(b"one\r\ntwo\rthree\0four", name="a.txt")
    assert decoded.text == "one\ntwo\nthree␀four"
    assert decoded.notes == ("1 NUL character is shown as ␀.",)


def test_a_few_nuls_do_not_make_utf_16() -> None:
    assert (
        decode(b"Dockers\0vote\0 to\0 end strike and go home again", name="a").encoding == "utf-8"
    )


def test_a_wrong_declaration_is_said() -> None:
    decoded = decode("Café".encode(), name="a.html", declared="windows-1251")
    assert decoded.text == "Café"
    assert "windows-1251" in decoded.notes[0]


def test_what_must_be_kept_is_kept() -> None:
    text = "😀 e\u0301 \u05d0\u05d1 a\u00a0b \u200d \u2028 \ufeffx"
    assert decode(text.encode(), name="a.txt").text == text


@pytest.mark.parametrize(
    "data",
    [
        "The “Café” — was closed.".encode() + b" \xff \xfe \xff",
        "The port — so the café — was shut.".encode().replace(b"caf", b"\xff caf", 1)
        + b" \xff \xfe \xe9",
        "né ".encode() * 40 + b" \xe9 \xe9 \xe9",
        b"Dockers went home again. " * 4_000 + "Café — “yes”".encode() + b" \xff \xfe",
    ],
)
def test_utf_8_that_is_broken_in_places_stays_utf_8(data: bytes) -> None:
    decoded = decode(data, name="a.txt")
    assert decoded.encoding == "utf-8"
    assert decoded.text == data.decode("utf-8", "replace")
    assert decoded.notes[0].startswith(f"{decoded.text.count(chr(0xFFFD))} bytes could not")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Il habite à Orléans, près du CAFÉ\xa0!", "windows-1252"),
        ("Президент РФ» и ООН» сказал — что-то, а «США» ответили ему.", "windows-1251"),
    ],
)
def test_a_chance_sequence_does_not_make_utf_8(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), name="a.txt").encoding.startswith("windows-125")


def test_the_first_telling_byte_may_stand_far_behind() -> None:
    data = b"The dockers went home again and the port was closed on Monday. " * 3_000
    decoded = decode(data + RUSSIAN.encode("cp1251") * 200, name="a.txt")
    assert decoded.encoding == "windows-1251"
