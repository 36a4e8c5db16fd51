from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.core.cli.conftest import Said


def test_list(story: Callable[..., Said]) -> None:
    shown = story("articles").out.splitlines()
    assert shown[0].split() == ["id", "published", "claims", "outlet", "title"]
    assert shown[1].split("  ")[-1].strip() == "Exports rise"
    assert len(shown) == 3


def test_an_empty_list_says_so_on_standard_error(counterpoint: Callable[..., Said]) -> None:
    counterpoint("new", "empty")
    said = counterpoint("articles", "empty")
    assert not said.out
    assert "no article" in said.err
    assert counterpoint("articles", "empty", "--json").json() == []


def test_show_numbers_paragraphs_and_tells_origins(story: Callable[..., Said]) -> None:
    shown = story("article show", 1, "--text").out
    assert "Exports rise  (read: " in shown
    assert "SHA-256" in shown
    assert "\n   2  Anna Karlsen said" in shown


def test_show_json(story: Callable[..., Said]) -> None:
    shown = story("article show", 1, "--json", "--text").json()
    assert shown["role"] == "report"
    assert shown["versions"][0]["length"] == len(shown["text"])
    assert shown["provenance"]["title"]["origin"] == "read"
    assert "text" not in story("article show", 1, "--json").json()


def test_edit_is_one_step(story: Callable[..., Said]) -> None:
    changes = (
        "--outlet",
        "The Courier",
        "--author",
        "A. B.",
        "--author",
        "C. D.",
        "--role",
        "tran",
    )
    dates = ("--published", "2025-02", "--retrieved", "2025-03-01", "--evidence", "the archive")
    story("article edit", 1, *changes, *dates, "--tag", "trade", "--embargo-until", "2030-01-01")
    shown = story("article show", 1, "--json").json()
    assert shown["outlet"] == "The Courier"
    assert shown["authors"] == ["A. B.", "C. D."]
    assert shown["role"] == "transcript"
    assert (shown["published"]["earliest"], shown["published"]["latest"]) == (
        "2025-02-01",
        "2025-02-28",
    )
    assert shown["provenance"]["outlet"] == {"origin": "set", "detail": "the archive"}
    assert shown["embargoed"]
    assert "[transcript, embargoed]" in story("articles").out
    story("undo")
    assert story("article show", 1, "--json").json()["outlet"] == ""


def test_a_wrong_date_changes_nothing(story: Callable[..., Said]) -> None:
    said = story("article edit", 1, "--outlet", "X", "--published", "soon", code=1)
    assert "“soon” is not a date" in said.err
    assert story("article show", 1, "--json").json()["outlet"] == ""


def test_edit_without_anything_to_change(story: Callable[..., Said]) -> None:
    assert "Say what to change" in story("article edit", 1, code=2).err


def test_only_the_undated(story: Callable[..., Said]) -> None:
    story("article edit", 1, "--published", "2025-02-26")
    assert [one["id"] for one in story("articles", "--undated", "--json").json()] == [2]


def test_remove_and_bring_back(story: Callable[..., Said]) -> None:
    assert "Article 1 removed: Exports rise" in story("article remove", 1).err
    assert [one["id"] for one in story("claim list", "--json").json()] == [2]
    story("undo")
    assert [one["id"] for one in story("claim list", "--json").json()] == [1, 2]


def test_one_that_is_not_there(story: Callable[..., Said]) -> None:
    assert story("article show", 9, code=1).err == "There is no article 9.\n"


def test_no_embargo_has_no_end(story: Callable[..., Said]) -> None:
    said = story("article edit", 1, "--no-embargo", "--embargo-until", "2030-01-01", code=1)
    assert "no embargo" in said.err
    assert not story("article show", 1, "--json").json()["embargoed"]


def test_a_date_with_two_readings_keeps_both_and_says_so(story: Callable[..., Said]) -> None:
    told = story("article edit", 1, "--published", "05/06/2025", "--evidence", "the page").err
    assert "2025-05-06/2025-06-05" in told
    assert "2025-05-06 or 2025-06-05" in told
    published = story("article show", 1, "--json").json()["published"]
    assert (published["earliest"], published["latest"]) == ("2025-05-06", "2025-06-05")
    assert published["detail"].startswith("the page; ")
    told = story("article edit", 1, "--published", "26/02/2025").err
    assert "2025-02-26  (set; written “26/02/2025”)" in told


def test_an_article_without_a_title_is_known_by_its_file(
    story: Callable[..., Said], tmp_path: Path
) -> None:
    (tmp_path / "bare.txt").write_text("\n", encoding="utf-8")
    story("article edit", 1, "--title", "")
    assert "Untitled, from first.txt" in story("articles").out
    assert "Article 1: Untitled, from first.txt" in story("article show", 1).out
