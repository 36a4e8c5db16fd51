"""A step says what it changed, in fixed words and numbers: so undo and the log say it too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core import operations
from core.models import Speaker
from tests.core import desk

if TYPE_CHECKING:
    from core.store.project import Project

NAME = "Ludmilla"


@pytest.fixture
def project(project: Project) -> Project:
    """Give a project with claims 1 and 2 of one article, contradiction 1 of both, and link 1 between them."""
    (article,) = desk.take_in(project, "Alpha beta gamma. Delta epsilon.\n")
    operations.add_claim(project, article, 6, 10)
    operations.add_claim(project, article, 18, 23)
    operations.add_contradiction(project, [1, 2])
    operations.add_link(project, 1, 2, "related")
    return project


def last(project: Project) -> str:
    """Return what the last step is called."""
    return max(operations.steps(project), key=lambda step: step.id).label


CLAIM = (
    ({"wording": NAME}, "Change wording of claim 1"),
    ({"note": NAME}, "Change note of claim 1"),
    ({"tags": [NAME]}, "Change tags of claim 1"),
    ({"speakers": [Speaker(NAME)]}, "Change speakers of claim 1"),
    ({"type": "forecast"}, "Set type of claim 1 to forecast"),
    ({"voice": "direct"}, "Set voice of claim 1 to direct"),
    ({"translated": True}, "Change translation mark of claim 1"),
    ({"span": (6, 16)}, "Move end of claim 1"),
    ({"span": (0, 10)}, "Move start of claim 1"),
    ({"span": (0, 16)}, "Move both ends of claim 1"),
    ({"type": "fact", "note": NAME}, "Change note of claim 1"),
    ({"type": "hope", "note": NAME, "span": (0, 9)}, "Change type, note and ends of claim 1"),
)
CONTRADICTION = (
    ({"title": NAME}, "Change title of contradiction 1"),
    ({"note": NAME}, "Change note of contradiction 1"),
    ({"tags": [NAME]}, "Change tags of contradiction 1"),
    ({"status": "confirmed"}, "Set status of contradiction 1 to confirmed"),
    ({"kind": "date"}, "Set kind of contradiction 1 to date"),
    ({"severity": "note", "kind": "date"}, "Set kind of contradiction 1 to date"),
)


@pytest.mark.parametrize(("change", "label"), CLAIM)
def test_a_change_of_a_claim_says_what_of_it(
    project: Project, change: dict[str, object], label: str
) -> None:
    operations.edit_claim(project, 1, **change)  # type: ignore[arg-type]
    assert last(project) == label
    assert operations.undo(project) == label


@pytest.mark.parametrize(("change", "label"), CONTRADICTION)
def test_a_change_of_a_contradiction_says_what_of_it(
    project: Project, change: dict[str, object], label: str
) -> None:
    operations.edit_contradiction(project, 1, **change)  # type: ignore[arg-type]
    assert last(project) == label


def test_a_change_of_a_link_says_what_of_it(project: Project) -> None:
    operations.edit_link(project, 1, note=NAME)
    assert last(project) == "Change note of link 1"
    operations.edit_link(project, 1, relation="same as")
    assert last(project) == "Set relation of link 1 to same as"


def test_what_is_changed_of_an_ending_is_said(project: Project) -> None:
    operations.resolve_contradiction(project, 1, "first", reason=NAME)
    assert last(project) == "Resolve contradiction 1"
    operations.resolve_contradiction(project, 1, "second")
    assert last(project) == "Set resolution of contradiction 1 to second"
    operations.resolve_contradiction(project, 1, "second", reason="The yearbook.")
    assert last(project) == "Change reason of contradiction 1"
    operations.edit_contradiction(project, 1, status="open")
    assert last(project) == "Set status of contradiction 1 to open"


def test_a_rating_says_of_what_and_whether_it_was_taken_back(project: Project) -> None:
    for value, rationale, label in (
        ("outdated", "", "Rate claim 1, content"),
        ("outdated", NAME, "Change rationale of claim 1, content"),
        ("", "", "Take back rating of claim 1, content"),
    ):
        operations.rate_claim(project, 1, "content", value, rationale=rationale)
        assert last(project) == label


ARTICLE = (
    ({"outlet": NAME}, "Change outlet of article 1"),
    ({"authors": [NAME]}, "Change authors of article 1"),
    ({"group": NAME}, "Change group of article 1"),
    ({"tags": [NAME]}, "Change tags of article 1"),
    ({"archive_address": "https://example.org"}, "Change archive address of article 1"),
    ({"role": "draft"}, "Set role of article 1 to draft"),
    ({"embargoed": True}, "Change embargo of article 1"),
    ({"title": NAME, "note": NAME}, "Change title and note of article 1"),
)


@pytest.mark.parametrize(("change", "label"), ARTICLE)
def test_a_change_of_an_article_says_what_of_it(
    project: Project, change: dict[str, object], label: str
) -> None:
    operations.edit_article(project, 1, **change)  # type: ignore[arg-type]
    assert last(project) == label


def test_a_change_of_evidence_or_a_contact_says_what_of_it(project: Project) -> None:
    operations.add_evidence(project, "claim", 1, title="Yearbook")
    operations.edit_evidence(project, 1, excerpt=NAME)
    assert last(project) == "Change excerpt of evidence 1"
    operations.edit_evidence(project, 1, stance="supports")
    assert last(project) == "Set stance of evidence 1 to supports"
    operations.edit_evidence(project, 1, looked_at="2025-03-07", archive_address="https://a.org")
    assert last(project) == "Change archive address and time looked at of evidence 1"
    operations.add_contact(project, "claim", 1, name="Port authority")
    operations.edit_contact(project, 1, answer=NAME, asked_at="2025-03-07")
    assert last(project) == "Change answer and time of asking of contact 1"


def test_no_label_holds_words_of_the_user(project: Project) -> None:
    for change, _ in CLAIM:
        operations.edit_claim(project, 1, **change)  # type: ignore[arg-type]
    for change, _ in CONTRADICTION:
        operations.edit_contradiction(project, 1, **change)  # type: ignore[arg-type]
    assert not [step.label for step in operations.steps(project) if NAME in step.label]
