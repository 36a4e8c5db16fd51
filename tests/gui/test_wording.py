"""Records are told in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core import operations
from core.models import DateValue, Speaker
from core.operations import views
from gui import wording

if TYPE_CHECKING:
    from core.operations.views import Project


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2025-02-25", "2025-02-25", "25 Feb 2025"),
        ("2025-01-01", "2025-12-31", "2025"),
        ("2025-02-01", "2025-02-15", "1 to 15 Feb 2025"),
        ("2025-02-01", "2025-02-28", "Feb 2025"),
        ("2025-01-15", "2025-02-28", "15 Jan to 28 Feb 2025"),
        ("2025-01-01", "2025-03-31", "1 Jan to 31 Mar 2025"),
        ("2024-12-30", "2025-01-02", "30 Dec 2024 to 2 Jan 2025"),
        ("9999-12-01", "9999-12-31", "Dec 9999"),
        ("2025-02-25T22:00:00+01:00", "2025-02-26T03:00:00+01:00", "25 to 26 Feb 2025"),
        ("2025-02-25T07:15:00+01:00", "2025-02-25T07:15:00+01:00", "25 Feb 2025"),
        ("2025-02-25", None, "since 25 Feb 2025"),
        (None, "2025-02-25", "until 25 Feb 2025"),
        (None, None, "date not set"),
    ],
)
def test_dates(first: str | None, last: str | None, told: str) -> None:
    assert wording.dated(DateValue(first, last)) == told


def test_counts() -> None:
    assert wording.counted(1, "claim") == "1 claim"
    assert wording.counted(1200, "claim") == "1,200 claims"
    assert wording.counted(2, "person", "people") == "2 people"


def test_a_citation_says_where_the_words_stand(project: Project) -> None:
    operations.edit_claim(
        project, 1, speakers=[Speaker("Ida Farrant", "minister"), Speaker("NTB")], voice="indirect"
    )
    operations.date_article(project, 1, "published", "2025-02-25")
    said = wording.citation(views.claim(project, 1), views.article(project, 1))
    assert said == (
        "“rose by over 13 percent” – Ida Farrant, minister, via NTB (indirect), “Harbour traffic climbs”,"
        " Coast Daily, 25 Feb 2025, paragraph 3"
    )
