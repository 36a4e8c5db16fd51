from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from core import operations
from core.errors import InvalidValueError, NotFoundError
from core.operations import views
from core.words import Rank, Stance
from tests.core import desk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.store.project import Project


def test_evidence_is_brought_changed_and_taken_away(full_project: Project) -> None:
    made = operations.add_evidence(
        full_project,
        "contradiction",
        1,
        title=" A \n b ",
        excerpt=" x\ny ",
        stance="contradicts",
        rank="primary",
        looked_at="2025-03-01T10:00+02:00",
    )
    (found,) = views.evidence(full_project, "contradiction", 1)
    assert (found.title, found.excerpt, found.stance, found.rank, found.looked_at) == (
        "A b",
        "x\ny",
        Stance.CONTRADICTS,
        Rank.PRIMARY,
        "2025-03-01T10:00:00+02:00",
    )
    operations.edit_evidence(
        full_project, made, publisher="P", stance="context", looked_at="", note="n"
    )
    (found,) = views.evidence(full_project, "contradiction", 1)
    assert (found.title, found.publisher, found.stance, found.looked_at, found.note) == (
        "A b",
        "P",
        Stance.CONTEXT,
        None,
        "n",
    )
    operations.remove_evidence(full_project, made)
    assert views.evidence(full_project, "contradiction", 1) == []


def test_a_contact_is_written_down_and_answers(full_project: Project) -> None:
    made = operations.add_contact(
        full_project, "claim", 1, role="spokesperson", asked_at="2025-03-01"
    )
    assert views.counts(full_project).unanswered == 1
    operations.edit_contact(full_project, made, answered_at="2025-03-02", answer="No.")
    (found,) = views.contacts(full_project, "claim", 1)
    assert (found.role, found.asked_at, found.answered_at, found.answer) == (
        "spokesperson",
        "2025-03-01",
        "2025-03-02",
        "No.",
    )
    operations.remove_contact(full_project, made)
    assert views.contacts(full_project, "claim", 1) == []


CHANGES: list[Callable[[Project], object]] = [
    lambda p: operations.edit_claim(p, 1, wording="Another"),
    lambda p: operations.edit_claim(p, 1, span=(0, 9)),
    lambda p: operations.edit_claim(p, 1, speakers=[]),
    lambda p: operations.rate_claim(p, 1, "said", "yes"),
    lambda p: operations.date_claim(p, 1, "event", "2025"),
    lambda p: operations.add_evidence(p, "claim", 1, title="New"),
    lambda p: operations.add_contact(p, "claim", 1, name="New"),
    lambda p: operations.remove_evidence(p, 1),
]


@pytest.mark.parametrize("change", CHANGES)
def test_a_sign_off_holds_until_what_was_signed_is_changed_and_again_after_undo(
    full_project: Project, change: Callable[[Project], object]
) -> None:
    def current() -> bool:
        return views.sign_offs(full_project, "claim", 1)[0].current

    assert current()
    change(full_project)
    assert not current()
    assert views.counts(full_project).outdated_sign_offs == 1
    operations.undo(full_project)
    assert current()
    operations.redo(full_project)
    assert not current()
    operations.undo(full_project)
    operations.edit_claim(full_project, 2, wording="of another claim")
    assert current()


@pytest.mark.parametrize(("signed", "record"), [("claim", 2), ("contradiction", 1), ("link", 1)])
def test_who_made_a_record_cannot_sign_it_off_and_someone_else_can(
    full_path: Path, signed: Any, record: int
) -> None:
    with (
        desk.open_desk(full_path) as project,
        pytest.raises(InvalidValueError, match="neither made nor changed"),
    ):
        operations.sign_off(project, signed, record)
    with desk.open_desk(full_path, desk.BORIS) as project:
        made = operations.sign_off(project, signed, record, note=" seen ")
        (found,) = views.sign_offs(project, signed, record)
        assert (found.reviewer_id, found.note, found.current) == (2, "seen", True)
        operations.withdraw_sign_off(project, made)
        assert views.sign_offs(project, signed, record) == []


@pytest.mark.parametrize(
    ("name", "arguments", "options", "words"),
    [
        ("add_evidence", ("claim", 99), {"title": "x"}, "There is no claim 99"),
        ("add_evidence", ("contradiction", 99), {"title": "x"}, "There is no contradiction 99"),
        ("add_evidence", ("claim", 1), {"note": "only"}, "Evidence needs at least a title"),
        ("add_evidence", ("claim", 1), {"title": "x", "stance": "?"}, "is not a stance"),
        ("add_evidence", ("claim", 1), {"title": "x", "rank": "?"}, "is not a rank"),
        (
            "add_evidence",
            ("claim", 1),
            {"title": "x", "looked_at": "2025"},
            "When it was looked at needs one day",
        ),
        ("edit_evidence", (99,), {"title": "x"}, "There is no evidence 99"),
        ("edit_evidence", (1,), {"title": "x", "rank": "?"}, "is not a rank"),
        ("remove_evidence", (99,), {}, "There is no evidence 99"),
        ("add_contact", ("claim", 99), {"name": "x"}, "There is no claim 99"),
        ("add_contact", ("claim", 1), {"question": "x"}, "A contact needs a name or a role"),
        ("add_contact", ("claim", 1), {"name": "x", "asked_at": "soon"}, "is not a date"),
        ("edit_contact", (99,), {"name": "x"}, "There is no contact 99"),
        (
            "edit_contact",
            (1,),
            {"name": "x", "answered_at": "2025"},
            "When they answered needs one day",
        ),
        ("remove_contact", (99,), {}, "There is no contact 99"),
        ("sign_off", ("claim", 99), {}, "There is no claim 99"),
        ("sign_off", ("link", 99), {}, "There is no link 99"),
        ("sign_off", ("contradiction", 99), {}, "There is no contradiction 99"),
        ("withdraw_sign_off", (99,), {}, "There is no sign-off 99"),
    ],
)
def test_what_cannot_be_done_is_refused_and_leaves_no_trace(
    full_project: Project,
    name: str,
    arguments: tuple[Any, ...],
    options: dict[str, Any],
    words: str,
) -> None:
    before = desk.state(full_project)
    with pytest.raises((NotFoundError, InvalidValueError), match=words):
        getattr(operations, name)(full_project, *arguments, **options)
    assert desk.state(full_project) == before


def test_a_field_that_is_not_there_is_a_defect_of_the_caller(full_project: Project) -> None:
    for call in (operations.add_evidence, operations.add_contact):
        with pytest.raises(TypeError, match="there is no colour"):
            call(full_project, "claim", 1, colour="red")


def test_the_last_evidence_of_an_adverse_rating_stays(full_project: Project) -> None:
    operations.rate_claim(full_project, 1, "content", "no", rationale="the table")
    before = desk.state(full_project)
    with pytest.raises(InvalidValueError, match="take the rating back first"):
        operations.remove_evidence(full_project, 1)
    assert desk.state(full_project) == before
    second = operations.add_evidence(full_project, "claim", 1, title="Another")
    operations.remove_evidence(full_project, 1)
    operations.rate_claim(full_project, 1, "content", "")
    operations.remove_evidence(full_project, second)


def test_the_same_person_signs_the_same_state_once(full_path: Path) -> None:
    with desk.open_desk(full_path, desk.BORIS) as project:
        operations.sign_off(project, "link", 1)
        with pytest.raises(InvalidValueError, match="signed this link off already"):
            operations.sign_off(project, "link", 1)


def test_who_changed_a_record_cannot_sign_it_off(full_path: Path) -> None:
    with desk.open_desk(full_path, desk.BORIS) as project:
        operations.edit_contradiction(project, 1, note="mine now")
        with pytest.raises(InvalidValueError, match="neither made nor changed it"):
            operations.sign_off(project, "contradiction", 1)


@pytest.mark.parametrize(
    ("name", "options", "words"),
    [
        (
            "evidence",
            {"title": "", "address": "", "publisher": "", "excerpt": ""},
            "Evidence needs",
        ),
        ("contact", {"name": "", "role": ""}, "A contact needs"),
    ],
)
def test_an_edit_leaves_what_a_new_one_must_have(
    full_project: Project, name: str, options: dict[str, str], words: str
) -> None:
    before = desk.state(full_project)
    with pytest.raises(InvalidValueError, match=words):
        getattr(operations, f"edit_{name}")(full_project, 1, **options)
    assert desk.state(full_project) == before
