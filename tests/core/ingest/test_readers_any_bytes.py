from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import UnreadableError
from core.ingest import read_bytes

BITS = [
    b"<p>", b"</p>", b"<div>", b"<html>", b"<table><tr><td>", b"<br>", b"<pre>", b"<svg>", b"<textarea>", b"<h1>",
    b"<!-- ", b"<![CDATA[", b"<script>x</script>", b"<meta charset=utf-16>", b"<?xml version='1.0' encoding='x'?>",
    b"<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":[1,null,{}]}</script>", b"&#xD800;", b"&#0;",
    b"---\ntitle: a\n---\n", b"# Head\n", b"- x\n", b"|a|b|\n|-|-|\n", b"26-02-2025\n", b"By Jane Roe\n", b"Related\n",
    b"Comments\n", b"Port strike ", b"\n", b"\r\n", b"\0", b"\xff", b"\xd0\xbf", b"\xed\xa0\x80", b"\xef\xbb\xbf",
    b"\xf0\x9f\x98\x80", b"\xc2\xa0", b"The union said on Monday that 14 ships were waiting. ", b":", b"1",
]  # fmt: skip
NAMES = st.sampled_from(["a.txt", "a.html", "a.md", "a"])


def check(data: bytes, name: str) -> None:
    try:
        reading = read_bytes(data, name=name)
    except UnreadableError:
        return
    text = reading.text
    text.encode("utf-8")
    assert text.strip()
    assert "\0" not in text
    assert "\r" not in text
    at = 0
    for span in reading.apart:
        assert at <= span.start < span.end <= len(text)
        assert span.why
        at = span.end


@given(st.binary(max_size=300), NAMES)
def test_any_bytes(data: bytes, name: str) -> None:
    check(data, name)


@given(st.lists(st.sampled_from(BITS), max_size=40).map(b"".join), NAMES)
def test_any_mixture_of_bits(data: bytes, name: str) -> None:
    check(data, name)


@given(st.text(max_size=200), st.sampled_from(["utf-8", "utf-16", "utf-16-le", "utf-32"]), NAMES)
def test_any_text(text: str, encoding: str, name: str) -> None:
    check(text.encode(encoding, "surrogatepass"), name)


@pytest.mark.parametrize(
    "encoding",
    ["utf-7", "unicode_escape", "punycode", "idna", "utf-16", "cp1252", "raw_unicode_escape"],
)
@given(data=st.binary(min_size=1, max_size=60))
def test_any_bytes_in_any_encoding(encoding: str, data: bytes) -> None:
    with suppress(UnreadableError):
        read_bytes(data, name="a.txt", encoding=encoding).text.encode()
