from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core import operations
from core.errors import InvalidValueError
from core.models import Speaker
from core.operations import views
from core.store import signing
from tests.core import desk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.store.project import Project

# What a row of the report shows of a contradiction or link, and how it may be changed.
SHOWN: dict[str, Callable[[Project], object]] = {
    "speaker": lambda p: operations.edit_claim(p, 1, speakers=[Speaker("Someone Else")]),
    "wording": lambda p: operations.edit_claim(p, 1, wording="put otherwise"),
    "period": lambda p: operations.date_claim(p, 1, "period", "1999"),
    "outlet": lambda p: operations.edit_article(p, 1, outlet="Another Outlet"),
    "headline": lambda p: operations.edit_article(p, 1, title="Another headline"),
    "date": lambda p: operations.date_article(p, 1, "published", "1999-01-01"),
    "evidence": lambda p: operations.add_evidence(p, "claim", 1, title="A new source"),
}


@pytest.fixture
def signed(tmp_path: Path, path: Path) -> Path:
    with desk.open_desk(path) as project:
        desk.take_in(project, desk.FIRST_TEXT, desk.SECOND_TEXT)
        for article in (1, 2):
            operations.add_claim(project, article, 0, 6)
        operations.add_contradiction(project, [1, 2])
        operations.add_link(project, 1, 2, "supports")
    with desk.open_desk(path, desk.BORIS) as project:
        operations.sign_off(project, "contradiction", 1)
        operations.sign_off(project, "link", 1)
    return path


@pytest.mark.parametrize("what", SHOWN)
def test_a_sign_off_covers_all_that_the_report_shows(signed: Path, what: str) -> None:
    with desk.open_desk(signed) as project:
        assert [one.current for one in views.sign_offs(project)] == [True, True]
        SHOWN[what](project)
        assert [one.current for one in views.sign_offs(project)] == [False, False]


def test_what_the_report_does_not_show_leaves_it_as_it_is(signed: Path) -> None:
    with desk.open_desk(signed) as project:
        operations.edit_article(project, 1, note="for ourselves", tags=["harbour"])
        assert [one.current for one in views.sign_offs(project)] == [True, True]


def test_who_changed_a_part_of_a_record_worked_on_it(signed: Path) -> None:
    with desk.open_desk(signed, desk.BORIS) as project:
        assert signing.workers(project, "claim", 1) == {1}
        operations.edit_claim(project, 1, speakers=[Speaker("Omar Haddad")])
        assert signing.workers(project, "claim", 1) == {1, 2}
        with pytest.raises(InvalidValueError, match="neither made nor changed"):
            operations.sign_off(project, "claim", 1)


def test_the_same_state_is_signed_once_and_a_changed_one_again(signed: Path) -> None:
    with desk.open_desk(signed, desk.BORIS) as project:
        with pytest.raises(InvalidValueError, match="already"):
            operations.sign_off(project, "link", 1)
        operations.edit_article(project, 1, outlet="Another Outlet")
        operations.sign_off(project, "link", 1)
        assert [one.current for one in views.sign_offs(project, "link", 1)] == [False, True]
