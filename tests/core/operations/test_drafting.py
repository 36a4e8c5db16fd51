"""What the machine fills in of a claim that was just marked, and what of it stands as filled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core import operations
from core.models import Speaker
from core.operations import views
from core.words import ClaimType, DateKind, Origin, Voice
from tests.core import desk, quakes

if TYPE_CHECKING:
    from core.store.project import Project

TEXT = (
    "Port talks\n\n"
    "“We will sign on Friday,” Ida Farrant, the harbour minister, said on Tuesday.\n"
    "Traffic rose from 8 percent in 2023 to 12 percent in 2024.\n"
    "Sales were 3 million in 2022 and 4 million in 2024.\n"
    "She said the port was lovely.\n"
)


@pytest.fixture
def article(project: Project) -> int:
    return quakes.take_in(project, TEXT, "Courier", "2025-03-06")


def marked(project: Project, article: int, quote: str) -> int:
    return operations.add_claim(project, article, *operations.find_quote(project, article, quote))


def test_a_claim_is_filled_with_wording_type_chain_voice_and_dates(
    project: Project, article: int
) -> None:
    claim_id = marked(project, article, TEXT.splitlines()[2])
    operations.fill_claim(project, claim_id)
    claim = views.claim(project, claim_id)
    assert claim.wording == "We will sign on Friday"
    assert claim.type is ClaimType.FORECAST
    assert claim.speakers == (Speaker("Ida Farrant", "harbour minister"),)
    assert claim.voice is Voice.DIRECT
    dated = {one.kind: one.value for one in claim.dates}
    assert str(dated[DateKind.SPOKEN]) == "2025-03-04"
    assert dated[DateKind.SPOKEN].origin is Origin.INFERRED
    assert str(dated[DateKind.EVENT]) == "2025-03-07"
    assert {"wording", "type", "speakers", "voice"} == views.filled_parts(project, claim_id)


def test_one_undo_takes_back_the_mark_with_what_was_filled_in_and_one_redo_brings_both(
    project: Project, article: int
) -> None:
    before = desk.state(project)
    claim_id = marked(project, article, TEXT.splitlines()[2])
    operations.fill_claim(project, claim_id)
    filled = views.claim(project, claim_id)
    assert operations.undo(project) == f"Add claim {claim_id}"
    assert desk.state(project) == before
    assert operations.redo(project) == f"Add claim {claim_id}"
    assert views.claim(project, claim_id) == filled
    assert "wording" in views.filled_parts(project, claim_id)
    operations.undo(project)
    assert desk.state(project) == before


def test_what_somebody_wrote_meanwhile_stays_and_is_undone_by_itself(
    project: Project, article: int
) -> None:
    claim_id = marked(project, article, TEXT.splitlines()[2])
    operations.edit_claim(
        project, claim_id, wording="They sign", type="hope", speakers=[Speaker("The minister")]
    )
    operations.date_claim(project, claim_id, "spoken", "2025-03-05")
    operations.fill_claim(project, claim_id)
    claim = views.claim(project, claim_id)
    assert (claim.wording, claim.type) == ("They sign", ClaimType.HOPE)
    assert claim.speakers == (Speaker("The minister"),)
    assert claim.voice is None
    spoken = next(one for one in claim.dates if one.kind is DateKind.SPOKEN)
    assert str(spoken.value) == "2025-03-05"
    assert views.filled_parts(project, claim_id) == frozenset()
    assert operations.undo(project) == f"Fill claim {claim_id}"
    assert views.claim(project, claim_id).wording == "They sign"


def test_what_was_filled_in_and_then_changed_is_the_users(project: Project, article: int) -> None:
    claim_id = marked(project, article, TEXT.splitlines()[2])
    operations.fill_claim(project, claim_id)
    operations.edit_claim(project, claim_id, wording="They sign", speakers=[Speaker("Ida")])
    assert views.filled_parts(project, claim_id) == {"type", "voice"}
    operations.undo(project)
    assert "wording" in views.filled_parts(project, claim_id)


def test_the_figures_are_told_without_that_which_they_came_from(
    project: Project, article: int
) -> None:
    version = views.newest_version(project, article).id
    place = operations.find_quote(project, article, TEXT.splitlines()[3])
    draft = operations.read_place(project, version, *place)
    assert draft is not None
    assert "12 percent" in draft.value
    assert "8 percent" not in draft.value
    assert [(kind, str(value)) for kind, value in draft.dates] == [
        (DateKind.PERIOD, "2024-01-01/2024-12-31")
    ]


def test_no_period_is_filled_in_where_two_figures_are_of_two(
    project: Project, article: int
) -> None:
    version = views.newest_version(project, article).id
    draft = operations.read_place(
        project, version, *operations.find_quote(project, article, TEXT.splitlines()[4])
    )
    assert draft is not None
    assert draft.dates == ()


def test_a_figure_without_a_period_leaves_that_of_the_other(project: Project) -> None:
    text = "Port\n\nTraffic rose by 12 percent in 2024, and 14 cranes were at work.\n"
    article = quakes.take_in(project, text, "Courier", "2025-03-06")
    version = views.newest_version(project, article).id
    place = operations.find_quote(project, article, text.splitlines()[2])
    draft = operations.read_place(project, version, *place)
    assert draft is not None
    assert [(kind, str(value)) for kind, value in draft.dates] == [
        (DateKind.PERIOD, "2024-01-01/2024-12-31")
    ]


def test_a_correction_is_heeded(project: Project, article: int) -> None:
    version = views.newest_version(project, article).id
    place = operations.find_quote(project, article, TEXT.splitlines()[3])
    operations.correct(project, version, *place, "speaker", "Omar Haddad")
    draft = operations.read_place(project, version, *place)
    assert draft is not None
    assert draft.speakers == (Speaker("Omar Haddad"),)


def test_nothing_is_read_where_there_is_no_sentence(project: Project, article: int) -> None:
    version = views.newest_version(project, article).id
    assert operations.read_place(project, version, 10, 12) is None


def test_of_a_very_long_text_the_part_around_is_read(project: Project) -> None:
    filler = "Nothing was said of any of it on that day in the town.\n\n" * 1500
    article = quakes.take_in(project, filler + TEXT, "Courier", "2025-03-06")
    version = views.newest_version(project, article).id
    place = operations.find_quote(project, article, TEXT.splitlines()[3])
    draft = operations.read_place(project, version, *place)
    assert draft is not None
    assert "12 percent" in draft.value


def test_claims_of_an_accepted_suggestion_stand_as_the_machine_read_them(project: Project) -> None:
    quakes.found(project)
    made = operations.accept(project, [quakes.about(project, "213", "219").id])
    assert {"wording", "speakers", "voice"} <= views.filled_parts(project, made.claims[0])
