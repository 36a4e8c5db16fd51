from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest

from core import operations
from core.errors import InvalidValueError, ProjectError, ReadOnlyError, UnreadableError
from core.finding import ordering
from core.jobs import run
from core.operations import views
from core.store import opening
from core.store.suggestions import put
from tests.core import desk, orders, quakes

if TYPE_CHECKING:
    from pathlib import Path

    from core.models import Changes
    from core.store.project import Project

USUAL = ["strong", "role", "role", "number", "number"]
LEARNED = ["strong", "number", "number", "role", "role"]


@pytest.fixture
def filled(full_project: Project) -> Project:
    """Give a project in which ten clashes of numbers were accepted, ten of roles dismissed, and two of each are left."""
    orders.fill(full_project)
    orders.decide(full_project, 0, 10)
    return full_project


@pytest.fixture
def learned(filled: Project) -> Project:
    run(operations.put_in_order(filled))
    return filled


def test_an_order_is_learned_from_enough_decisions_and_stays_within_outcomes(
    full_project: Project,
) -> None:
    orders.fill(full_project)
    orders.decide(full_project, 0, 9)
    before = views.order_standing(full_project)
    assert (before.decided, before.wanted, before.enough, before.is_due) == (18, 9, False, False)
    assert not run(operations.put_in_order(full_project))
    orders.decide(full_project, 9, 10)
    assert views.order_standing(full_project).is_due
    assert orders.listed(full_project) == USUAL
    steps, state = views.counts(full_project).steps, desk.state(full_project)
    heard: list[Changes] = []
    full_project.listeners.append(heard.append)
    assert run(operations.put_in_order(full_project))
    assert orders.listed(full_project) == LEARNED
    after = views.order_standing(full_project)
    assert (after.in_force, after.learned_from, after.is_due) == (True, 20, False)
    assert views.counts(full_project).steps == steps
    assert desk.state(full_project) == state
    assert [one.step_id for one in heard] == [0]
    assert not run(operations.put_in_order(full_project))


def test_one_sided_or_put_off_decisions_are_not_enough(full_project: Project) -> None:
    orders.fill(full_project, 30)
    for n in range(26):
        operations.decide(full_project, f"role {n:03}", "dismissed", reason="other")
        operations.decide(full_project, f"number {n:03}", "later")
    told = views.order_standing(full_project)
    assert (told.decided, told.wanted, told.enough) == (26, 0, False)
    for n in range(5):
        operations.decide(full_project, f"number {n:03}", "accepted")
    assert views.order_standing(full_project).enough


def test_it_is_learned_anew_after_some_more_decisions(learned: Project) -> None:
    orders.decide(learned, 10, 12)
    told = views.order_standing(learned)
    assert (told.learned_from, told.decided, told.is_due) == (20, 24, False)
    operations.decide(learned, "strong", "accepted")
    assert views.order_standing(learned).is_due
    weights = operations.order_text(learned)
    assert run(operations.put_in_order(learned))
    assert views.order_standing(learned).learned_from == 25
    assert operations.order_text(learned) != weights


def test_undone_decisions_take_the_order_back(learned: Project) -> None:
    operations.undo(learned)
    told = views.order_standing(learned)
    assert (told.decided, told.enough, told.is_due) == (19, False, True)
    assert run(operations.put_in_order(learned))
    assert orders.listed(learned) == ["strong", "role", "role", "role", "number", "number"]
    assert not views.order_standing(learned).in_force


def test_the_usual_order_comes_back_and_so_does_the_learned_one(learned: Project) -> None:
    operations.use_order(learned, learned=False)
    run(operations.put_in_order(learned))
    assert orders.listed(learned) == USUAL
    told = views.order_standing(learned)
    assert (told.in_force, told.is_on, told.is_due) == (False, False, False)
    assert operations.undo(learned) == "Use the usual order"
    assert views.order_standing(learned).is_due
    run(operations.put_in_order(learned))
    assert orders.listed(learned) == LEARNED
    operations.redo(learned)
    assert views.order_standing(learned).is_due
    operations.use_order(learned, learned=True)
    run(operations.put_in_order(learned))
    assert orders.listed(learned) == LEARNED
    assert views.order_standing(learned).is_on


def test_what_was_learned_is_forgotten_and_learned_from_what_comes_after(learned: Project) -> None:
    operations.forget_order(learned)
    run(operations.put_in_order(learned))
    told = views.order_standing(learned)
    assert (told.in_force, told.decided, told.is_on) == (False, 0, True)
    assert orders.listed(learned) == USUAL
    assert operations.undo(learned) == "Forget the learned order"
    assert views.order_standing(learned).decided == 20


def test_weights_go_from_one_project_to_another(
    learned: Project, project: Project, tmp_path: Path
) -> None:
    file = tmp_path / "weights.tsv"
    operations.write_order(learned, file)
    text = file.read_text(encoding="utf-8")
    assert "# Learned from 20 decisions, of which 10 accepted a clash or an update." in text
    assert "\nnumber\t" in text
    file.write_text(text.replace("\nuneven\t0\t", "\nuneven\t0.25\t"), encoding="utf-8-sig")
    for text in ("One text.\n\nIt has words.\n", "Another text.\n"):
        desk.take_in(project, text)
    orders.fill(project)
    operations.bring_order(project, file)
    run(operations.put_in_order(project))
    assert orders.listed(project)[:13] == ["strong", *["number"] * 12]
    told = views.order_standing(project)
    assert (told.in_force, told.learned_from, told.is_brought, told.is_due) == (
        True,
        0,
        True,
        False,
    )
    assert "uneven\t0.25\t" in operations.order_text(project)
    orders.decide(project, 0, 10)
    run(operations.put_in_order(project))
    assert "uneven\t0.25\t" in operations.order_text(project)
    assert views.order_standing(project).learned_from == 20
    operations.forget_order(project)
    run(operations.put_in_order(project))
    assert not views.order_standing(project).is_brought


def test_a_file_that_is_none_of_weights_is_refused_and_nothing_changed(
    learned: Project, tmp_path: Path
) -> None:
    steps = views.counts(learned).steps
    file = tmp_path / "weights.tsv"
    with pytest.raises(UnreadableError, match=r"weights\.tsv could not be read"):
        operations.bring_order(learned, file)
    file.write_bytes(b"score\t4\xff")
    with pytest.raises(UnreadableError, match="no text in UTF-8"):
        operations.bring_order(learned, file)
    file.write_text("#" * 200_000, encoding="utf-8")
    with pytest.raises(UnreadableError, match="too long"):
        operations.bring_order(learned, file)
    file.write_text("mood\t4\n", encoding="utf-8")
    with pytest.raises(InvalidValueError, match="Line 1"):
        operations.bring_order(learned, file)
    with pytest.raises(ProjectError, match="could not be written"):
        operations.write_order(learned, tmp_path / "none" / "weights.tsv")
    assert views.counts(learned).steps == steps


def test_the_order_stays_in_the_file_and_a_reader_has_it_too(
    learned: Project, tmp_path: Path
) -> None:
    copy = tmp_path / "elsewhere.counterpoint"
    operations.save_copy(learned, copy)
    with opening.open_project(copy, desk.ANNA, write=False) as moved:
        assert orders.listed(moved) == LEARNED
        assert views.order_standing(moved).learned_from == 20
        assert operations.order_text(moved) == operations.order_text(learned)
        with pytest.raises(ReadOnlyError):
            operations.use_order(moved, learned=False)
    assert run(operations.verify(copy)) == []


def test_what_is_found_later_takes_its_place_in_the_learned_order(learned: Project) -> None:
    from core.words import Kind  # noqa: PLC0415 - for this alone

    late = [
        desk.proposed("number late", kind=Kind.NUMBER, score=0.4, place=6.4),
        desk.proposed("role late", kind=Kind.ROLE, score=0.6, place=6.6),
    ]
    ordering.put_found(learned, late)
    assert orders.listed(learned) == ["strong", *["number"] * 3, *["role"] * 3]


def test_finding_again_learns_unless_it_was_not_asked_for(project: Project) -> None:
    quakes.found(project)
    orders.fill(project)
    orders.decide(project, 0, 10)
    run(operations.find(project, order=False))
    assert not views.order_standing(project).in_force
    run(operations.find(project))
    assert views.order_standing(project).in_force
    operations.erase_name(project, "Karsan")
    assert not views.order_standing(project).in_force


def test_thousands_of_decisions_are_learned_from_in_no_time(full_project: Project) -> None:
    from core.words import Kind  # noqa: PLC0415 - for this alone

    many: list[Any] = [
        desk.proposed(f"{n}", kind=Kind.NUMBER if n % 3 else Kind.ROLE, score=n % 97 / 100)
        for n in range(2_000)
    ]
    put(full_project, many)
    with full_project.step("Decide"):
        for n in range(2_000):
            operations.decide(full_project, f"{n}", "accepted" if n % 3 else "dismissed")
    begun = time.perf_counter()
    views.order_standing(full_project)
    ordering._order(full_project, views.order_standing(full_project))
    assert time.perf_counter() - begun < 0.5  # a twentieth of it on a machine at rest
