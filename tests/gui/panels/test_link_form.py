from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from core import operations
from core.operations import views
from core.words import Relation
from gui.fields.choices import sentence
from gui.panels.link_form import MEANINGS, LinkForm

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from core.operations.views import Project
    from gui.session import Session

left = Qt.MouseButton.LeftButton


@pytest.fixture
def form(qtbot: QtBot, session: Session) -> LinkForm:
    """Give the form of link 1 (4 updates 2), shown, with the keyboard at hand."""
    made = LinkForm(session)
    qtbot.addWidget(made)
    made.resize(340, 600)
    session.changed.connect(made.on_changes)
    made.show_record(1)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def focused() -> QWidget:
    """Give the widget that has the keyboard."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def pick(form: LinkForm, relation: str) -> None:
    form.relation.choice.setCurrentText(sentence(relation))
    form.relation.choice.activated.emit(form.relation.choice.currentIndex())


def test_a_link_is_told_in_words(form: LinkForm) -> None:
    assert form.heading.text() == "Link 1 · updates"
    assert form.between.text() == "→  updates"
    assert form.relation.remark == MEANINGS[Relation.UPDATES]
    names = [card.accessibleName() for card in form.cards.cards]
    assert names[0].startswith("First. “fewer than 900 members had taken part”. National Wire")
    assert names[1].startswith("Second. “About 1,200 dockers walked out”. Coast Daily")


def test_every_relation_is_explained() -> None:
    assert set(MEANINGS) == set(Relation)


def test_the_relation_is_changed_in_one_step(form: LinkForm, project: Project) -> None:
    before = views.counts(project).steps
    pick(form, "same as")
    assert views.link(project, 1).relation is Relation.SAME_AS
    assert views.counts(project).steps == before + 1
    assert form.heading.text() == "Link 1 · same as"
    assert form.turn_button.isHidden()


def test_a_relation_that_is_there_already_is_refused_in_place(
    form: LinkForm, project: Project
) -> None:
    operations.add_link(project, 4, 2, "supports")
    pick(form, "supports")
    assert "linked by “supports” already" in form.relation.refusal
    assert views.link(project, 1).relation is Relation.UPDATES
    assert form.relation.value() == "supports"
    form.show_record(2)
    assert form.relation.refusal == ""
    form.show_record(1)
    assert "linked by “supports” already" in form.relation.refusal


def test_a_link_is_turned_around(form: LinkForm, project: Project) -> None:
    before = views.counts(project).steps
    QTest.mouseClick(form.turn_button, left)
    link = views.link(project, 1)
    assert (link.first_id, link.second_id) == (2, 4)
    assert views.counts(project).steps == before + 1
    assert form.cards.cards[0].accessibleName().startswith("First. “About 1,200")


def test_a_turn_that_is_refused_is_told_beside_the_buttons(
    form: LinkForm, project: Project
) -> None:
    pick(form, "supports")
    operations.add_link(project, 2, 4, "supports")
    QTest.mouseClick(form.turn_button, left)
    assert "supports claim 4 already" in form.trouble.text()
    assert not form.trouble.isHidden()


def test_a_note_is_written_when_the_form_is_left(form: LinkForm, project: Project) -> None:
    operations.add_link(project, 1, 3, "related")
    form.focus_note()
    QTest.keyClicks(focused(), "the later figure")
    form.show_record(2)
    assert views.link(project, 1).note == "the later figure"
    assert form.note.value() == ""


def test_a_step_elsewhere_leaves_the_typing_alone(form: LinkForm, project: Project) -> None:
    form.focus_note()
    editor = focused()
    QTest.keyClicks(editor, "half")
    operations.edit_article(project, 1, outlet="The Coast")
    assert QApplication.focusWidget() is editor
    assert form.note.value() == "half"
    assert "The Coast" in form.cards.cards[1].accessibleName()


def test_cards_and_their_menus_lead_to_the_claims(form: LinkForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.pair_requested) as paired:
        QTest.mouseClick(form.cards.cards[1], left)
    assert paired.args == [4, 2]
    form.cards.cards[0].setFocus()
    with qtbot.waitSignal(form.pair_requested):
        QTest.keyClick(form.cards.cards[0], Qt.Key.Key_Return)
    menu = form.card_menu(2)
    show, select = menu.actions()
    with qtbot.waitSignal(form.claim_requested) as shown:
        show.trigger()
    with qtbot.waitSignal(form.record_requested) as selected:
        select.trigger()
    assert (shown.args, selected.args) == ([2], ["claim", 2])


def test_a_card_shows_its_menu_where_it_is_asked_for(
    form: LinkForm, monkeypatch: pytest.MonkeyPatch
) -> None:
    places: list[QPoint] = []
    monkeypatch.setattr(QMenu, "popup", lambda _menu, point: places.append(point))
    second = form.cards.cards[1]
    QTest.mouseClick(second.more, left)
    below = second.more.mapToGlobal(QPoint(0, second.more.height()))
    assert places == [below]
    second.customContextMenuRequested.emit(QPoint(5, 5))
    assert places == [below, second.mapToGlobal(QPoint(5, 5))]


def test_a_link_is_removed_and_told(form: LinkForm, session: Session, project: Project) -> None:
    told: list[str] = []
    session.told.connect(told.append)
    QTest.mouseClick(form.remove_button, left)
    assert not views.links(project)
    assert told == ["Removed link 1. Undo brings it back."]


def test_a_project_that_cannot_be_written_says_why(
    qtbot: QtBot, session: Session, project: Project
) -> None:
    project.read_only = "It is open elsewhere."
    made = LinkForm(session)
    qtbot.addWidget(made)
    made.show_record(1)
    writing = (made.relation, made.note, made.turn_button, made.remove_button)
    assert not any(widget.isEnabled() for widget in writing)
    assert all(card.isEnabled() for card in made.cards.cards)
