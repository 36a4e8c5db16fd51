from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core import operations
from core.models import Speaker
from core.operations import views
from core.words import Aspect, ClaimType, DateKind, Voice
from gui.fields.choices import ChoiceField, sentence
from gui.panels.claim_form import ClaimForm

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from core.models import Claim
    from core.operations.views import Project
    from gui.panels.ratings import RatingField
    from gui.session import Session

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def form(qtbot: QtBot, session: Session) -> ClaimForm:
    """Give the form on claim 1, shown, with the keyboard at hand."""
    made = ClaimForm(session)
    qtbot.addWidget(made)
    made.resize(340, 1400)
    made.show_record(1)
    session.changed.connect(made.on_changes)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def focused() -> QWidget:
    """Give the widget that has the keyboard."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def keys(text: str) -> None:
    """Type into whatever has the keyboard."""
    QTest.keyClicks(focused(), text)


def press(key: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key in whatever has the keyboard."""
    QTest.keyClick(focused(), key, modifier)


def claim(project: Project, claim_id: int = 1) -> Claim:
    return views.claim(project, claim_id)


def steps(project: Project) -> int:
    return operations.steps(project)[0].id


def choose(choice: ChoiceField | RatingField, words: str) -> None:
    """Choose from a list as a user does once it is open."""
    shown = sentence(words) if isinstance(choice, ChoiceField) else words
    choice.choice.setCurrentText(shown)
    choice.choice.activated.emit(choice.choice.currentIndex())


# Reading --------------------------------------------------------------------------------------------------------------


def test_a_claim_is_shown_with_its_place_and_state(form: ClaimForm, project: Project) -> None:
    assert form.heading.text() == "Claim 1 · contradicted"
    assert form.quote.accessibleName() == (
        "“rose by over 13 percent”. Coast Daily · date not set · paragraph 3"
    )
    form.show_record(2)
    assert form.heading.text() == "Claim 2 · updated"
    operations.edit_contradiction(project, 1, status="dismissed")
    form.show_record(1)
    assert form.heading.text() == "Claim 1 · settled"


def test_sections_with_content_are_open_and_stay_as_the_user_set_them(
    form: ClaimForm, project: Project
) -> None:
    assert form.tie_group.is_open
    assert not form.date_group.is_open
    form.date_group.button.click()
    form.show_record(2)
    assert form.date_group.is_open
    form.tie_group.button.click()
    form.show_record(1)
    assert not form.tie_group.is_open
    operations.rate_claim(project, 3, "content", "supported")
    form.show_record(3)
    assert form.rating_group.is_open
    form.show_record(4)
    assert not form.rating_group.is_open


def test_the_quote_asks_for_its_place(form: ClaimForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.claim_requested) as asked:
        QTest.mouseClick(form.quote, Qt.MouseButton.LeftButton)
    assert asked.args == [1]


def test_the_form_says_who_marked_the_claim(form: ClaimForm) -> None:
    assert "Marked by Anna Berg" in form.history.text()


# Writing --------------------------------------------------------------------------------------------------------------


def test_each_value_is_one_step(form: ClaimForm, project: Project) -> None:
    before = steps(project)
    form.focus_first()
    keys("traffic grew by more than 13 %")
    press(Key.Key_Return)
    form.focus_note()
    keys("check with the port")
    press(Key.Key_Return, Control)
    form.tags.setFocus()
    keys("traffic, growth")
    press(Key.Key_Return)
    choose(form.type, "forecast")
    choose(form.voice, "indirect")
    form.translated.setFocus()
    press(Key.Key_Space)
    found = claim(project)
    assert found.wording == "traffic grew by more than 13 %"
    assert found.note == "check with the port"
    assert set(found.tags) == {"traffic", "growth"}
    assert (found.type, found.voice, found.translated) == (
        ClaimType.FORECAST, Voice.INDIRECT, True,
    )  # fmt: skip
    assert steps(project) == before + 6


def test_no_voice_can_be_chosen_again(form: ClaimForm, project: Project) -> None:
    choose(form.voice, "direct")
    choose(form.voice, "not said")
    assert claim(project).voice is None


def test_what_is_pending_is_written_when_another_claim_is_shown(
    form: ClaimForm, project: Project
) -> None:
    form.focus_note()
    keys("half a thought")
    form.show_record(2)
    assert claim(project, 1).note == "half a thought"
    assert claim(project, 2).note == ""
    assert form.note.value() == ""


def test_a_step_elsewhere_leaves_what_is_being_typed(form: ClaimForm, project: Project) -> None:
    form.focus_note()
    keys("half a th")
    caret = form.note.note.textCursor().position()
    operations.edit_claim(project, 1, wording="from elsewhere", note="also from elsewhere")
    assert form.wording.value() == "from elsewhere"
    assert form.note.value() == "half a th"
    assert form.note.note.hasFocus()
    assert form.note.note.textCursor().position() == caret


def test_undo_is_shown(form: ClaimForm, project: Project, session: Session) -> None:
    choose(form.type, "hope")
    session.undo()
    assert form.type.value() is ClaimType.FACT


def test_a_step_elsewhere_does_not_read_the_claim_again(
    form: ClaimForm, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []
    monkeypatch.setattr(ClaimForm, "_load", lambda self, anew: read.append(self.record_id))
    operations.edit_claim(project, 4, note="of another claim")
    operations.edit_article(project, 3, title="of another article")
    assert read == []
    operations.edit_claim(project, 3, note="at the other end")
    operations.edit_article(project, 1, outlet="of its article")
    operations.edit_claim(project, 1, note="of this")
    assert read == [1, 1, 1]


# Who said it ----------------------------------------------------------------------------------------------------------


def test_a_chain_is_typed_link_by_link(form: ClaimForm, project: Project) -> None:
    first = form.speakers.rows[0]
    form.speakers.setFocus()
    keys("Anna Karlsen")
    first.role.setFocus()
    assert claim(project).speakers == (Speaker("Anna Karlsen"),)
    keys("minister")
    press(Key.Key_Return)
    assert claim(project).speakers == (Speaker("Anna Karlsen", "minister"),)
    form.speakers.add.click()
    keys("NTB")
    press(Key.Key_Return)
    assert claim(project).speakers == (Speaker("Anna Karlsen", "minister"), Speaker("NTB"))


def test_each_line_of_a_speaker_is_written_when_it_is_left(
    form: ClaimForm, project: Project
) -> None:
    before = steps(project)
    form.speakers.setFocus()
    keys("Anna")
    form.speakers.rows[0].role.setFocus()
    assert claim(project).speakers == (Speaker("Anna"),)
    keys("minister")
    form.speakers.rows[0].more.setFocus()
    assert claim(project).speakers == (Speaker("Anna", "minister"),)
    form.note.setFocus()
    assert steps(project) == before + 2


def test_a_speaker_is_never_written_to_another_claim(form: ClaimForm, project: Project) -> None:
    operations.edit_claim(project, 1, speakers=[Speaker("Anna"), Speaker("NTB"), Speaker("Wire")])
    operations.edit_claim(project, 2, speakers=[Speaker("Boris")])
    form.speakers.rows[2].name.setFocus()
    before = steps(project)
    form.show_record(2)
    assert form.speakers.value() == [Speaker("Boris")]
    form.show_record(3)
    assert form.speakers.value() == []
    assert steps(project) == before


def test_speakers_are_moved_and_removed_by_keys(form: ClaimForm, project: Project) -> None:
    operations.edit_claim(
        project, 1, speakers=[Speaker("Anna", "minister"), Speaker("NTB"), Speaker("Wire")]
    )
    form.speakers.rows[2].name.setFocus()
    press(Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [one.name for one in claim(project).speakers] == ["Anna", "Wire", "NTB"]
    assert form.speakers.rows[1].name.hasFocus()
    press(Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    press(Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert claim(project).speakers == (Speaker("Wire"), Speaker("Anna", "minister"), Speaker("NTB"))
    press(Key.Key_Delete, Control)
    assert claim(project).speakers == (Speaker("Anna", "minister"), Speaker("NTB"))
    assert form.speakers.rows[0].name.hasFocus()


def test_an_opened_row_can_be_removed_again(form: ClaimForm, project: Project) -> None:
    operations.edit_claim(project, 1, speakers=[Speaker("Anna")])
    before = steps(project)
    form.speakers.add.click()
    assert len(form.speakers.rows) == 2
    operations.edit_claim(project, 1, note="meanwhile")
    assert form.speakers.rows[1].name.hasFocus()
    form.speakers.add.click()
    assert len(form.speakers.rows) == 2
    press(Key.Key_Delete, Control)
    assert len(form.speakers.rows) == 1
    assert steps(project) == before + 1


# Dates ----------------------------------------------------------------------------------------------------------------


def test_a_date_is_set_with_its_evidence(form: ClaimForm, project: Project) -> None:
    form.focus_date()
    assert form.date_group.is_open
    field = form.dates[DateKind.SPOKEN]
    keys("2025-02-25")
    field.evidence.setFocus()
    keys("the recording")
    press(Key.Key_Return)
    dated = claim(project).dates[0]
    assert (dated.kind, str(dated.value), dated.value.detail) == (
        DateKind.SPOKEN, "2025-02-25", "the recording",
    )  # fmt: skip
    assert field.remark == "25 Feb 2025 · set by Anna Berg: the recording"
    field.line.setFocus()
    field.line.selectAll()
    press(Key.Key_Delete)
    press(Key.Key_Return)
    assert not any(dated.value.known for dated in claim(project).dates)


# Ratings --------------------------------------------------------------------------------------------------------------


def test_an_adverse_rating_waits_for_what_it_asks_for(form: ClaimForm, project: Project) -> None:
    field = form.ratings[Aspect.CONTENT]
    form.focus_field(field)
    choose(field, "contradicted by evidence")
    assert "asks for a rationale and evidence" in field.refusal
    assert claim(project).ratings == ()
    assert field.note.isVisible()
    field.note.setFocus()
    keys("The yearbook says 11 %.")
    press(Key.Key_Return, Control)
    assert "asks for evidence on the claim" in field.refusal
    operations.add_evidence(project, "claim", 1, title="Yearbook")
    rating = claim(project).ratings[0]
    assert (rating.value, rating.rationale) == (
        "contradicted by evidence",
        "The yearbook says 11 %.",
    )
    assert field.refusal == ""
    assert field.remark.startswith("Anna Berg, ")


def test_a_rating_is_taken_away_with_its_rationale(form: ClaimForm, project: Project) -> None:
    operations.rate_claim(project, 1, "content", "supported", rationale="two sources")
    field = form.ratings[Aspect.CONTENT]
    assert field.value() == ("supported", "two sources")
    choose(field, "Not rated")
    assert claim(project).ratings == ()
    assert field.value() == ("", "")


def test_a_rationale_asks_for_a_rating(form: ClaimForm, project: Project) -> None:
    field = form.ratings[Aspect.SAID]
    form.focus_field(field)
    choose(field, "supported")
    field.note.setFocus()
    keys("heard it")
    form.note.setFocus()
    assert claim(project).ratings[0].rationale == "heard it"


def test_the_scale_of_the_project_is_offered(form: ClaimForm, project: Project) -> None:
    operations.set_rating_scale(
        project, [{"value": "so", "adverse": False}, {"value": "not so", "adverse": True}]
    )
    choice = form.ratings[Aspect.SAID].choice
    assert [choice.itemText(i) for i in range(choice.count())] == ["Not rated", "so", "not so"]


# Refused --------------------------------------------------------------------------------------------------------------


def test_what_was_refused_waits_with_its_claim(
    form: ClaimForm, project: Project, session: Session, qtbot: QtBot
) -> None:
    field = form.ratings[Aspect.CONTENT]
    choose(field, "contradicted by evidence")
    with qtbot.waitSignal(session.failed) as failed:
        form.show_record(2)
    assert failed.args is not None
    assert failed.args[0].startswith("Content of claim 1 was not written and waits there: ")
    assert field.value() == ("", "")
    assert field.refusal == ""
    form.show_record(1)
    assert field.value().word == "contradicted by evidence"
    assert field.refusal
    assert form.rating_group.is_open


def test_nothing_can_be_changed_where_the_project_cannot_be_written(
    qtbot: QtBot, session: Session, project: Project
) -> None:
    project.read_only = "Someone else is writing in it."
    made = ClaimForm(session)
    qtbot.addWidget(made)
    made.show_record(1)
    made.show()
    assert not any(field.isEnabled() for field in made.fields)
    assert made.notice.text() == "Someone else is writing in it."
    assert made.notice.isVisible()


# Ties -----------------------------------------------------------------------------------------------------------------


def test_ties_lead_to_their_records_and_their_other_ends(form: ClaimForm, qtbot: QtBot) -> None:
    block = form.ties.blocks[0]
    assert block.words.accessibleName() == "Contradiction 1: How much traffic grew · open"
    with qtbot.waitSignal(form.record_requested) as asked:
        block.words.click()
    assert asked.args == ["contradiction", 1]
    with qtbot.waitSignal(form.pair_requested) as asked:
        block.cards[0].setFocus()
        press(Key.Key_Return)
    assert asked.args == [1, 3]


def test_a_link_is_told_from_either_end(form: ClaimForm) -> None:
    form.show_record(2)
    assert form.ties.blocks[0].words.accessibleName() == "Link 1: updated by claim 4"
    form.show_record(4)
    assert form.ties.blocks[0].words.accessibleName() == "Link 1: updates claim 2"


def test_a_claim_without_ties_says_how_to_make_one(form: ClaimForm, project: Project) -> None:
    operations.remove_contradiction(project, 1)
    assert form.heading.text() == "Claim 1 · unlinked"
    assert not any(block.isVisible() for block in form.ties.blocks)
