from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core import operations
from core.models import Identity
from core.operations import views
from gui.panels.sign_offs import SignOffBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from core.operations.views import Project
    from gui.session import Session

left = Qt.MouseButton.LeftButton


@pytest.fixture
def box(qtbot: QtBot, session: Session) -> SignOffBox:
    """Give the sign-offs of contradiction 1, shown, with the keyboard at hand."""
    made = SignOffBox(session)
    qtbot.addWidget(made)
    made.set_record("contradiction", 1)
    session.changed.connect(made.on_changes)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def sign(box: SignOffBox, name: str, note: str = "") -> None:
    """Sign off by the keys."""
    QTest.mouseClick(box.plus, left)
    box.form.name.line.setFocus()
    box.form.name.line.selectAll()
    QTest.keyClicks(box.form.name.line, name)
    box.form.note.note.setFocus()
    QTest.keyClicks(box.form.note.note, note)
    QTest.mouseClick(box.form.sign_button, left)


def test_a_second_reader_signs_under_their_own_name(
    box: SignOffBox, session: Session, project: Project
) -> None:
    assert not box.is_open
    sign(box, "Boris Feld", "read both")
    (found,) = views.sign_offs(project, "contradiction", 1)
    assert found.note == "read both"
    names = {one.id: one.name for one in views.annotators(project)}
    assert names[found.reviewer_id] == "Boris Feld"
    assert project.identity.name == "Anna Berg"
    slip = box.slips[found.id]
    assert slip.who.text().startswith("✓ Boris Feld · ")
    assert slip.outdated.isHidden()
    assert (box.is_open, box.form.isHidden(), box.button.text()) == (True, True, "Sign-off · 1")


def test_the_name_is_remembered_in_the_window(
    box: SignOffBox, qtbot: QtBot, session: Session
) -> None:
    sign(box, "Boris Feld")
    other = SignOffBox(session)
    qtbot.addWidget(other)
    other.begin()
    assert other.form.name.value() == "Boris Feld"
    box.set_record("link", 1)
    box.begin()
    assert QApplication.focusWidget() is box.form.note.note


def test_who_made_it_cannot_sign_it_and_what_was_typed_stays(
    box: SignOffBox, session: Session, project: Project
) -> None:
    failures: list[str] = []
    session.failed.connect(failures.append)
    sign(box, "Anna Berg", "looks right")
    assert "neither made nor changed it" in box.form.refusal
    assert (box.form.name.value(), box.form.note.value()) == ("Anna Berg", "looks right")
    assert not views.sign_offs(project)
    assert not failures


def test_a_name_is_asked_for(box: SignOffBox, project: Project) -> None:
    QTest.mouseClick(box.plus, left)
    QTest.keyClick(box.form.name.line, Qt.Key.Key_Return)
    assert "write it here" in box.form.refusal
    assert not views.sign_offs(project)
    QTest.keyClick(box.form.name.line, Qt.Key.Key_Escape)
    assert box.form.isHidden()


def test_a_change_makes_it_one_of_an_earlier_state(box: SignOffBox, project: Project) -> None:
    sign(box, "Boris Feld")
    (slip,) = box.slips.values()
    operations.edit_claim(project, 1, note="changed")
    assert "earlier state" in slip.outdated.text()
    assert not slip.outdated.isHidden()
    operations.undo(project)
    assert slip.outdated.isHidden()


def test_it_is_withdrawn_and_comes_back_with_undo(
    box: SignOffBox, session: Session, project: Project
) -> None:
    sign(box, "Boris Feld")
    (slip,) = box.slips.values()
    QTest.mouseClick(slip.withdraw_button, left)
    assert not views.sign_offs(project)
    assert not box.slips
    assert not box.empty.isHidden()
    session.undo()
    assert len(box.slips) == 1


def test_another_record_shows_its_own(box: SignOffBox, project: Project) -> None:
    with project.acting_as(Identity("Boris Feld")):
        operations.sign_off(project, "link", 1)
    assert not box.slips
    box.set_record("link", 1)
    assert len(box.slips) == 1
    assert box.is_open
    box.set_record("claim", 1)
    assert not box.slips
    assert not box.is_open


def test_a_project_that_cannot_be_written_offers_no_signing(
    qtbot: QtBot, session: Session, project: Project
) -> None:
    project.read_only = "It is open elsewhere."
    made = SignOffBox(session)
    qtbot.addWidget(made)
    made.set_record("contradiction", 1)
    assert made.sign_button.isHidden()
    assert made.plus.isHidden()


def test_a_note_that_is_half_typed_waits_until_its_record_is_shown_again(
    box: SignOffBox, project: Project
) -> None:
    box.begin()
    box.form.name.set_value("Boris Feld", anew=True)
    QTest.keyClicks(box.form.note.note, "read the first")
    box.set_record("link", 1)
    assert box.form.isHidden()
    assert not box.is_open
    box.set_record("contradiction", 1)
    assert box.is_open
    assert (box.form.name.value(), box.form.note.value()) == ("Boris Feld", "read the first")
    box.begin()
    assert box.form.note.value() == "read the first"
    QTest.mouseClick(box.form.sign_button, left)
    (found,) = views.sign_offs(project, "contradiction", 1)
    assert found.note == "read the first"
    box.set_record("link", 1)
    box.set_record("contradiction", 1)
    assert box.form.isHidden()


def test_a_note_that_was_cancelled_does_not_come_back(box: SignOffBox) -> None:
    box.begin()
    QTest.keyClicks(box.form.note.note, "read the first")
    QTest.mouseClick(box.form.cancel_button, left)
    box.set_record("link", 1)
    box.set_record("contradiction", 1)
    assert box.form.isHidden()
    box.begin()
    assert box.form.note.value() == ""
