from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from core import operations
from core.operations import views
from core.words import Kind, Resolution, Severity, Status
from gui.fields.choices import sentence
from gui.panels.contradiction_form import ContradictionForm

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton, QWidget
    from pytestqt.qtbot import QtBot

    from core.models import Contradiction
    from core.operations.views import Project
    from gui.fields import ChoiceField
    from gui.session import Session

left = Qt.MouseButton.LeftButton


@pytest.fixture
def form(qtbot: QtBot, session: Session) -> ContradictionForm:
    """Give the form of contradiction 1 (claims 1 and 3), shown, with the keyboard at hand."""
    made = ContradictionForm(session)
    qtbot.addWidget(made)
    made.resize(340, 900)
    session.changed.connect(made.on_changes)
    made.show_record(1)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


@pytest.fixture
def three(project: Project) -> Project:
    """Let contradiction 1 tie claims 1, 3 and 4."""
    operations.join_contradiction(project, 1, [4])
    return project


def focused() -> QWidget:
    """Give the widget that has the keyboard."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def record(project: Project) -> Contradiction:
    return views.contradiction(project, 1)


def pick(field: ChoiceField, words: str) -> None:
    """Choose words that a list offers."""
    assert field.choice.findText(sentence(words)) >= 0
    field.choice.setCurrentText(sentence(words))
    field.choice.activated.emit(field.choice.currentIndex())


def offered(field: ChoiceField) -> list[str]:
    return [field.choice.itemText(at) for at in range(field.choice.count())]


def shown(form: ContradictionForm) -> list[str]:
    return [button.text() for button in form.buttons if not button.isHidden()]


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, left)


def test_a_contradiction_is_told_in_words(form: ContradictionForm) -> None:
    assert form.heading.text() == "Contradiction 1 · open"
    assert form.title.value() == "How much traffic grew"
    assert form.ending.isHidden()
    names = [card.accessibleName() for card in form.cards.cards]
    assert names[0].startswith("First. “rose by over 13 percent”. Coast Daily")
    assert names[1].startswith("Second. “Traffic growth this year has been 10 percent”. National")
    assert shown(form) == ["Confirm", "Resolve…", "Dismiss", "Remove"]


def test_the_title_is_changed_in_place_by_enter(form: ContradictionForm, project: Project) -> None:
    before = views.counts(project).steps
    form.focus_first()
    form.title.note.selectAll()
    QTest.keyClicks(form.title.note, "Growth of traffic")
    QTest.keyClick(form.title.note, Qt.Key.Key_Return)
    assert record(project).title == "Growth of traffic"
    assert views.counts(project).steps == before + 1
    form.title.note.selectAll()
    QTest.keyClick(form.title.note, Qt.Key.Key_Delete)
    form.commit()
    assert form.title.value() == record(project).title == "Growth of traffic"


def test_each_decision_is_one_step(form: ContradictionForm, project: Project) -> None:
    before = views.counts(project).steps
    pick(form.kind, "bound")
    pick(form.severity, "blocks publication")
    pick(form.status, "awaiting reply")
    form.tags.line.setFocus()
    QTest.keyClicks(form.tags.line, "traffic, port")
    QTest.keyClick(form.tags.line, Qt.Key.Key_Return)
    form.focus_note()
    QTest.keyClicks(focused(), "Ask the minister")
    form.commit()
    found = record(project)
    assert (found.kind, found.severity, found.status) == (
        Kind.BOUND, Severity.BLOCKS, Status.AWAITING,
    )  # fmt: skip
    assert (set(found.tags), found.note) == ({"traffic", "port"}, "Ask the minister")
    assert views.counts(project).steps == before + 5


def test_it_is_confirmed_dismissed_and_opened_again(
    form: ContradictionForm, project: Project
) -> None:
    click(form.confirm_button)
    assert record(project).status is Status.CONFIRMED
    assert shown(form) == ["Resolve…", "Dismiss", "Remove"]
    assert form.resolve_button.property("kind") == "primary"
    click(form.dismiss_button)
    assert record(project).status is Status.DISMISSED
    assert shown(form) == ["Open again", "Remove"]
    click(form.reopen_button)
    assert record(project).status is Status.OPEN


def test_it_is_resolved_with_the_reason_in_one_step(
    form: ContradictionForm, project: Project
) -> None:
    before = views.counts(project).steps
    click(form.resolve_button)
    assert shown(form) == []
    assert QApplication.focusWidget() is form.resolver.standing.choice
    pick(form.resolver.standing, "First: “rose by over 13 percent”")
    form.resolver.reason.note.setFocus()
    QTest.keyClicks(form.resolver.reason.note, "The yearbook says so")
    QTest.keyClick(
        form.resolver.reason.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    found = record(project)
    assert (found.status, found.resolution, found.upheld_id, found.reason) == (
        Status.RESOLVED, Resolution.FIRST, 1, "The yearbook says so",
    )  # fmt: skip
    assert views.counts(project).steps == before + 1
    assert form.resolver.isHidden()
    assert form.ending.text() == "“rose by over 13 percent” stands."
    assert "✓ stands" in form.cards.cards[0].accessibleName()
    (stands,) = [w for w in form.cards.cards[0].findChildren(QLabel) if "✓" in w.text()]
    assert stands.property("ink") == "same"
    assert form.standing.value() == "First: “rose by over 13 percent”"
    assert shown(form) == ["Open again", "Dismiss", "Remove"]


def test_resolving_asks_how_and_can_be_left(form: ContradictionForm, project: Project) -> None:
    pick(form.status, "resolved")
    assert not form.resolver.isHidden()
    assert form.status.value() == "open"
    assert form.status.refusal == ""
    click(form.resolver.resolve_button)
    assert form.resolver.refusal == "Choose how it ended."
    assert record(project).status is Status.OPEN
    pick(form.resolver.standing, "Both stand")
    assert form.resolver.refusal == ""
    click(form.resolver.resolve_button)
    assert form.resolver.refusal
    QTest.keyClicks(form.resolver.reason.note, "T")
    assert form.resolver.refusal == ""
    form.resolver.reason.note.setPlainText("")
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert form.resolver.isHidden()
    assert shown(form) == ["Confirm", "Resolve…", "Dismiss", "Remove"]


def test_a_half_filled_resolution_waits_until_its_record_is_shown_again(
    form: ContradictionForm, project: Project
) -> None:
    operations.add_contradiction(project, [2, 4], title="Another")
    click(form.resolve_button)
    pick(form.resolver.standing, "Both stand")
    form.resolver.reason.note.setFocus()
    QTest.keyClicks(form.resolver.reason.note, "My long reason")
    form.show_record(2)
    assert form.resolver.isHidden()
    click(form.resolve_button)
    assert (form.resolver.standing.value(), form.resolver.reason.value()) == (None, "")
    form.show_record(1)
    assert not form.resolver.isHidden()
    assert shown(form) == []
    found = form.resolver.standing.value(), form.resolver.reason.value()
    assert found == ("Both stand", "My long reason")
    form.show_record(2)
    assert form.resolver.isHidden()
    form.show_record(1)
    click(form.resolver.resolve_button)
    assert record(project).reason == "My long reason"
    form.show_record(2)
    form.show_record(1)
    assert form.resolver.isHidden()


def test_asking_to_resolve_again_keeps_what_is_filled_in(form: ContradictionForm) -> None:
    form.begin_resolving()
    QTest.keyClicks(form.resolver.reason.note, "My long reason")
    form.begin_resolving()
    assert form.resolver.reason.value() == "My long reason"
    QTest.mouseClick(form.resolver.cancel_button, left)
    form.begin_resolving()
    assert form.resolver.reason.value() == ""


@pytest.mark.parametrize(
    ("word", "resolution"),
    [
        ("Both stand", Resolution.BOTH),
        ("Neither stands", Resolution.NEITHER),
        ("It cannot be established", Resolution.OPEN_ENDED),
    ],
)
def test_where_no_one_claim_stands_the_words_say_so(
    form: ContradictionForm, project: Project, word: str, resolution: Resolution
) -> None:
    operations.resolve_contradiction(project, 1, "first", reason="why")
    pick(form.standing, word)
    found = record(project)
    assert (found.resolution, found.upheld_id, found.reason) == (resolution, None, "why")
    assert form.ending.text() == f"{word}."


def test_the_reason_is_changed_in_place(form: ContradictionForm, project: Project) -> None:
    operations.resolve_contradiction(project, 1, "second", reason="why")
    form.reason.note.setFocus()
    form.reason.note.selectAll()
    QTest.keyClicks(form.reason.note, "the register")
    form.commit()
    found = record(project)
    assert (found.reason, found.resolution, found.upheld_id) == (
        "the register", Resolution.SECOND, 3,
    )  # fmt: skip


def test_opened_again_it_has_no_ending(form: ContradictionForm, project: Project) -> None:
    operations.resolve_contradiction(project, 1, "second", reason="why")
    assert not form.reason.isHidden()
    pick(form.status, "open")
    assert form.ending.isHidden()
    assert not form.standing.isVisible()
    assert record(project).reason == ""


def test_of_three_claims_the_one_that_stands_is_chosen(
    form: ContradictionForm, three: Project
) -> None:
    assert "3" in form.cards.cards[2].accessibleName()
    click(form.resolve_button)
    third = "Claim 3: “fewer than 900 members…”"
    assert third in offered(form.resolver.standing)
    pick(form.resolver.standing, third)
    form.resolver.reason.set_value("the roll call", anew=True)
    click(form.resolver.resolve_button)
    found = record(three)
    assert (found.resolution, found.upheld_id) == (Resolution.SECOND, 4)
    assert form.ending.text() == "“fewer than 900 members had taken part” stands."


def test_a_claim_is_taken_out_of_more_than_two(form: ContradictionForm, three: Project) -> None:
    operations.resolve_contradiction(three, 1, "second", upheld_id=4, reason="why")
    *_, leave = form.card_menu(4).actions()
    leave.trigger()
    found = record(three)
    assert (found.claim_ids, found.status) == ((1, 3), Status.OPEN)
    assert form.cards.cards[2].isHidden()
    assert not any(word.startswith("Claim 3") for word in offered(form.standing))
    *_, leave = form.card_menu(3).actions()
    assert not leave.isEnabled()


def test_cards_lead_to_the_claims(form: ContradictionForm, qtbot: QtBot, project: Project) -> None:
    for card in form.cards.cards:
        with qtbot.waitSignal(form.pair_requested) as paired:
            QTest.mouseClick(card, left)
        assert paired.args == [1, 3]
    operations.join_contradiction(project, 1, [4])
    with qtbot.waitSignal(form.pair_requested) as paired:
        QTest.mouseClick(form.cards.cards[2], left)
    assert paired.args == [1, 4]
    with qtbot.waitSignal(form.claim_requested) as shown_alone:
        QTest.mouseClick(form.cards.cards[0], left)
    assert shown_alone.args == [1]


def test_what_was_brought_shows_and_is_added(form: ContradictionForm, project: Project) -> None:
    assert not form.support.evidence.is_open
    click_plus = form.support.evidence.plus
    QTest.mouseClick(click_plus, left)
    draft = form.support.evidence.draft
    QTest.keyClicks(focused(), "Yearbook")
    click(draft.add_button)
    assert [one.title for one in views.evidence(project, "contradiction", 1)] == ["Yearbook"]
    assert form.support.evidence.button.text() == "Evidence · 1"


def test_it_is_removed_and_told(
    form: ContradictionForm, session: Session, project: Project
) -> None:
    told: list[str] = []
    session.told.connect(told.append)
    click(form.remove_button)
    assert not views.contradictions(project)
    assert told == ["Removed contradiction 1, not its claims. Undo brings it back."]


def test_a_refusal_stands_beside_the_buttons(form: ContradictionForm, project: Project) -> None:
    project.read_only = "The disk is full."
    click(form.confirm_button)
    assert form.trouble.text() == "The disk is full."
    assert record(project).status is Status.OPEN


def test_what_is_refused_stays_as_typed_and_waits_for_its_record(
    form: ContradictionForm, project: Project
) -> None:
    other = operations.add_contradiction(project, [2, 4], title="Walkout")
    project.read_only = "The disk is full."
    form.focus_note()
    QTest.keyClicks(focused(), "Ask the minister")
    form.commit()
    assert form.note.refusal == "The disk is full."
    form.show_record(other)
    assert form.note.value() == ""
    project.read_only = ""
    form.show_record(1)
    assert (form.note.value(), form.note.refusal) == ("Ask the minister", "The disk is full.")
    form.commit()
    assert record(project).note == "Ask the minister"


def test_a_project_that_cannot_be_written_says_why(
    qtbot: QtBot, session: Session, project: Project
) -> None:
    project.read_only = "It is open elsewhere."
    made = ContradictionForm(session)
    qtbot.addWidget(made)
    made.show_record(1)
    assert not any(widget.isEnabled() for widget in (*made.fields, *made.buttons))
    *_, leave = made.card_menu(1).actions()
    assert not leave.isEnabled()


def test_a_step_elsewhere_leaves_the_typing_alone(
    form: ContradictionForm, project: Project
) -> None:
    form.focus_note()
    editor = focused()
    QTest.keyClicks(editor, "half")
    operations.edit_contradiction(project, 1, severity="blocks")
    operations.edit_claim(project, 1, speakers=[])
    assert QApplication.focusWidget() is editor
    assert form.note.value() == "half"
    assert form.severity.value() == "blocks publication"


def test_resolving_asks_what_it_rests_on(form: ContradictionForm, project: Project) -> None:
    click(form.resolve_button)
    pick(form.resolver.standing, "Both stand")
    click(form.resolver.resolve_button)
    assert form.resolver.refusal.startswith("Say what it rests on")
    assert form.resolver.reason.note.hasFocus()
    assert record(project).status is Status.OPEN


def test_a_reason_cannot_be_emptied(form: ContradictionForm, project: Project) -> None:
    operations.resolve_contradiction(project, 1, "second", reason="why")
    form.reason.note.setFocus()
    form.reason.note.selectAll()
    QTest.keyClick(form.reason.note, Qt.Key.Key_Delete)
    form.commit()
    assert form.reason.refusal.startswith("Say what it rests on")
    assert record(project).reason == "why"


def test_claims_are_put_in_another_order_by_keys(form: ContradictionForm, three: Project) -> None:
    before, steps = record(three).claim_ids, views.counts(three).steps
    cards = form.cards.cards
    cards[2].setFocus()
    QTest.keyClick(cards[2], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert record(three).claim_ids == (before[0], before[2], before[1])
    assert cards[1].hasFocus()
    QTest.keyClick(cards[1], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert record(three).claim_ids == (before[2], before[0], before[1])
    assert views.counts(three).steps == steps + 2
    assert cards[0].accessibleName().startswith("First. ")
    QTest.keyClick(cards[0], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert views.counts(three).steps == steps + 2
    cards[0].more.setFocus()
    QTest.keyClick(cards[0].more, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert record(three).claim_ids == (before[0], before[2], before[1])
    assert cards[1].hasFocus()


def test_the_menu_of_a_card_moves_its_claim(form: ContradictionForm, project: Project) -> None:
    first, second = record(project).claim_ids
    moves = {
        action.text().split("\t")[0]: action
        for action in form.card_menu(second).actions()
        if action.text().startswith("Move")
    }
    assert not moves["Move down"].isEnabled()
    moves["Move up"].trigger()
    assert record(project).claim_ids == (second, first)
