from __future__ import annotations

import io
import os
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest

from core.errors import UnreadableError
from core.ingest import (
    Reading,
    Skipped,
    find_files,
    read_all,
    read_bytes,
    read_file,
    read_stream,
    readers,
)

TEXT = b"Dockers went home on Monday, said the union.\n"


def test_a_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "بندر.txt"
    file.write_bytes(TEXT)
    reading = read_file(file)
    assert (reading.name, reading.path, reading.source) == ("بندر.txt", str(file), TEXT)
    assert len(reading.sha256) == 64


def test_a_folder_is_read_in_order_and_what_is_left_out_is_said(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.md", "sub/c.html", ".hidden.txt", "d.pdf"):
        (tmp_path / name).write_bytes(TEXT)
    found = list(find_files([tmp_path, tmp_path / "b.txt"]))
    assert [f.name for f in found if isinstance(f, Path)] == ["a.md", "b.txt", "c.html"]
    skipped = {f.name: f.reason for f in found if isinstance(f, Skipped)}
    assert set(skipped) == {".hidden.txt", "d.pdf"}
    assert ".pdf" in skipped["d.pdf"]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT)
    try:
        (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
        (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    except OSError:
        pytest.skip("This system makes no links.")
    results = list(read_all([tmp_path]))
    assert [type(result).__name__ for result in results] == ["Reading", "Skipped", "Skipped"]


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"%PDF-1.7")
    (tmp_path / "b.txt").write_bytes(TEXT)
    first, second, third = read_all([tmp_path / "none.txt", tmp_path])
    assert isinstance(first, Skipped)
    assert "no file" in first.reason
    assert isinstance(second, Skipped)
    assert second.reason == "a.txt is a PDF; this version reads .txt, .md and .html."
    assert isinstance(third, Reading)


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT)
    assert len(list(read_all([tmp_path, tmp_path / "a.txt", tmp_path]))) == 1


def test_standard_input() -> None:
    (reading,) = read_all(["-"], stdin=io.BytesIO(TEXT))
    assert isinstance(reading, Reading)
    assert (reading.name, reading.path) == ("standard input", "")


def test_a_defect_is_raised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT)

    def broken(text: str) -> None:
        raise ZeroDivisionError

    monkeypatch.setitem(readers.READERS, "text/plain", broken)
    with pytest.raises(ZeroDivisionError):
        list(read_all([tmp_path]))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \n\t", "white space"),
        ("\ufeff".encode(), "is empty"),
        (b"PK\x03\x04x", "ZIP"),
        (b"\x89PNG\r\n\x1a\nx", "PNG"),
        (b'{"a": [1]}', "JSON"),
        (b"<?xml version='1.0'?><rss></rss>", "XML"),
        (bytes(range(1, 9)) * 50, "does not look like text"),
    ],
)
def test_what_is_no_article_is_refused_with_a_sentence(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableError, match=words) as caught:
        read_bytes(data, name="a.txt")
    assert caught.value.sentence.startswith("a.txt")


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "LARGEST", 10)
    with pytest.raises(UnreadableError, match="too large"):
        read_bytes(TEXT, name="a.txt")


def test_the_limit_is_said_so_that_a_byte_too_many_makes_sense(tmp_path: Path) -> None:
    size = readers.LARGEST + 1
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(size)
    with pytest.raises(UnreadableError) as caught:
        read_file(tmp_path / "a.txt")
    limit = "at most 67,108,864 bytes (64 MiB) are read."
    assert caught.value.sentence == f"a.txt is too large: it has 67,108,865 bytes, and {limit}"
    with (tmp_path / "a.txt").open("rb") as file, pytest.raises(UnreadableError) as caught:
        read_stream(file)
    assert caught.value.sentence == f"Standard input is too large: {limit}"


def test_text_broken_in_places_is_text_and_rubbish_is_not() -> None:
    text = "The “Café” — was closed. ".encode()
    broken = read_bytes(text * 4 + b"\xff \xfe \xff \xfe \xff", name="a.txt")
    assert broken.text.count("\ufffd") == 5
    for rubbish in (text + b"\xff" * 8, text * 4 + b"\x01\x02\x03\x04\x05"):
        with pytest.raises(UnreadableError, match="does not look like text"):
            read_bytes(rubbish, name="a.txt")


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
@pytest.mark.parametrize("word", ["word ", "wörd — "])
def test_one_long_line_takes_little_room(name: str, word: str) -> None:
    line = word * 600_000
    page = f"<h1>Port strike</h1><p>{line}</p>" if name == "a.html" else f"Port strike\n\n{line}"
    data = page.encode()
    read_bytes(page[:1000].encode(), name=name)
    tracemalloc.start()
    try:
        reading = read_bytes(data, name=name)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert len(reading.text) >= len(line.strip())
    assert peak < 6 * len(data)


def test_a_folder_and_a_missing_file_have_sentences(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="is a folder"):
        read_file(tmp_path)
    with pytest.raises(UnreadableError, match="no file"):
        read_file(tmp_path / "x.txt")
    with pytest.raises(UnreadableError):
        read_file("a\0b")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="This system has no named pipes.")
def test_a_named_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(UnreadableError, match="regular"):
        read_file(tmp_path / "a.txt")


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.txt", b"<!DOCTYPE html><p>Dockers went home", "text/html"),
        ("a.txt", b"<p>Dockers went home</p><p>on Monday</p>", "text/html"),
        ("a.html", b"Dockers went home on Monday", "text/plain"),
        ("a.txt", b"Fewer < 5 and > 3 went home", "text/plain"),
    ],
)
def test_content_goes_before_the_suffix_and_it_is_said(name: str, data: bytes, kind: str) -> None:
    reading = read_bytes(data, name=name)
    assert reading.media_type == kind
    assert bool(reading.notes) == (name == "a.html" or kind == "text/html")


def test_plain_text_imports_no_library_for_pages() -> None:
    code = (
        "import sys; from core.ingest import read_bytes; read_bytes(b'Dockers went home.', name='a.txt');"
        "print([m for m in ('lxml', 'trafilatura', 'markdown_it', 'charset_normalizer') if m in sys.modules])"
    )
    root = Path(__file__).resolve().parents[3]
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "[]"
