from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from core.ingest import read_bytes
from core.ingest.declared import read_declared
from core.ingest.lexicon import encoding_labels

TABLE = Path(__file__).parents[3] / "resources" / "lexicons" / "encoding_labels.tsv"
HIDING = (
    b"<p>Seen. +ADw-script+AD4-The minister denied it.+ADw-/script+AD4- Tail.</p>"
    b"<p>~{\x1b$)A Next.</p>"
)


@pytest.mark.parametrize(
    ("page", "encoding"),
    [
        (b'<meta charset="utf-8">', "utf-8"),
        (b"<META http-equiv=x content='text/html; charset=ISO-8859-1'>", "windows-1252"),
        (b'<meta content="text/html;charset=sjis;x=y">', "cp932"),
        (b'<meta charset=" Latin2 ">', "iso8859-2"),
        (b'<?xml version="1.0" encoding="koi8-r"?><html>', "koi8-r"),
        (b"<meta charset=utf-16>", "utf-8"),
        (b'<?xml version="1.0" encoding="UTF-16"?><html>', "utf-8"),
        (b"<meta charset=x-user-defined>", "windows-1252"),
        (b"<meta charset=utf-7><meta charset=koi8-u>", "koi8-u"),
        (b"<p>charset=none</p>", None),
    ],
)
def test_declarations(page: bytes, encoding: str | None) -> None:
    assert read_declared(page).encoding == encoding


@pytest.mark.parametrize(
    "label",
    ["utf-7", "UTF-7", "hz-gb-2312", "hz", "iso-2022-kr", "iso-2022-cn", "utf-32", "cp037", "rot13", "replacement",
     "utf_7", "unicode-1-1-utf-7", "x{{y}}"],
)  # fmt: skip
def test_an_encoding_that_browsers_refuse_hides_nothing(label: str) -> None:
    page = f'<!DOCTYPE html><meta charset="{label}">'.encode() + HIDING
    reading = read_bytes(page, name="a.html")
    assert "The minister denied it." in reading.text
    assert "Tail." in reading.text
    assert "Next." in reading.text
    assert reading.encoding == "utf-8"
    assert reading.notes[0] == (
        f"The page declares “{label.lower()}”, which browsers do not take from a page; read as utf-8."
    )


def test_a_refused_label_is_not_told_where_it_was_not_asked() -> None:
    page = b'<!DOCTYPE html><meta charset="utf-7">' + HIDING
    for reading in (
        read_bytes(codecs.BOM_UTF8 + page, name="a.html"),
        read_bytes(page, name="a.html", encoding="utf-8"),
    ):
        assert not any("declares" in note for note in reading.notes)


def test_the_table_holds_every_label_once_and_codecs_that_keep_ascii() -> None:
    rows = [row for row in TABLE.read_text("utf-8").splitlines() if not row.startswith("#")]
    written = [label for row in rows for label in row.split("\t")[1].split()]
    assert len(written) == len(set(written)) == len(encoding_labels()) > 200
    for codec in set(encoding_labels().values()):
        assert b"<p>Seen. ~{+ADw-</p>".decode(codec) == "<p>Seen. ~{+ADw-</p>"
