"""The form of a suggestion says what clashes, asks what was assumed, and shows what an answer changes."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from core import operations
from core.comparing.layout_parts import Asked, Choice
from core.comparing.parts import Question
from core.jobs import run
from core.operations import views
from core.words import Outcome, Verdict
from gui.fields import settle
from gui.panels.suggestion_decision import makes
from gui.panels.suggestion_form import SuggestionForm, also, change_told
from gui.session import Session
from tests.core import desk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from core.operations.views import Project
    from gui.panels.suggestion_cards import SideCard
    from gui.panels.suggestion_checks import QuestionRow

left = Qt.MouseButton.LeftButton
FIRST = (
    "Harbour traffic climbs\n\nIda Farrant, the minister, said container traffic in Helm had increased by over 13"
    " percent.\n\nAbout 1,200 dockers walked out in Helm on 3 February 2025, according to Helm Port.\n"
)
SECOND = (
    "Harbour traffic\n\nContainer traffic in Helm grew by 10 percent, said Ida Farrant, the minister.\n\nFewer than 900"
    " dockers walked out in Helm on 3 February 2025, Anna Karlsen said.\n"
)


@pytest.fixture
def found(empty_project: Project) -> Project:
    """Give a project with two articles that clash in how much traffic grew, and in how many walked out."""
    for text, outlet in ((FIRST, "Coast Daily"), (SECOND, "National Wire")):
        desk.take_in(empty_project, text, title=outlet, outlet=outlet, language="en")
    operations.date_article(empty_project, 1, "published", "2025-02-25")
    run(operations.find(empty_project))
    return empty_project


def of(project: Project, words: str) -> int:
    """Return the suggestion whose first passage holds some words."""
    ids = views.listed_ids(project, "suggestion", sort="place")
    return next(i for i in ids if words in views.suggestion(project, i).first.quote)


@pytest.fixture
def form(qtbot: QtBot, qapp: QApplication, found: Project) -> SuggestionForm:
    """Give the form of the suggestion on traffic, shown, with the keyboard at hand."""
    session = Session(found)
    made = SuggestionForm(session)
    qtbot.addWidget(made)
    made.resize(340, 900)
    session.changed.connect(made.on_changes)
    made.show_record(of(found, "13"))
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def question(form: SuggestionForm, key: str) -> QuestionRow:
    return form.checks.questions[key]


def button(row: QuestionRow, words: str) -> QPushButton:
    return next(b for b in row.buttons if b.text() == words and not b.isHidden())


def outcome(form: SuggestionForm) -> Outcome:
    return views.suggestion(form.session.project, form.record_id).outcome


def quote(card: SideCard) -> str:
    """Return the quote of a card as it is marked up."""
    return next(label.text() for label in card.findChildren(QLabel) if "<span" in label.text())


# What is shown --------------------------------------------------------------------------------------------------------


def test_the_outcome_stands_in_words_without_a_score(form: SuggestionForm) -> None:
    assert form.heading.text().endswith("· to decide")
    assert form.title.text().startswith("≠  Possible clash: ")
    assert "period" in form.title.text()
    assert "Possible clash" not in form.because.text()
    told = views.suggestion(form.session.project, form.record_id)
    assert f"{told.score:.2f}" not in form.because.text() + form.title.text()


def test_values_and_quotes_are_shown_with_where_they_stand(form: SuggestionForm) -> None:
    assert not form.pair.numbers.isHidden()
    assert "more than 13" in form.pair.numbers.accessibleName()
    first, second = form.cards.cards
    assert first.accessibleName().startswith(
        "First. “Ida Farrant, the minister, said container traffic"
    )
    assert "Coast Daily, 25 Feb 2025 · Ida Farrant (indirect)" in first.accessibleName()
    assert "National Wire, undated" in second.accessibleName()
    assert "font-weight: 600" in quote(first)
    assert ">over 13 percent</span>" in quote(first)


def test_a_quote_with_signs_of_html_stays_text(form: SuggestionForm) -> None:
    side = views.suggestion(form.session.project, form.record_id).first
    marked = side.quote.replace("Ida", "<b>")
    changed = dataclasses.replace(side, quote=marked)
    form.cards.cards[0].show_side(changed, None, "contra")
    assert "&lt;b&gt; Farrant" in quote(form.cards.cards[0])


def test_each_check_is_told(form: SuggestionForm) -> None:
    told = [
        label.accessibleName() for row in form.checks.lines for label in row.findChildren(QLabel)
    ]
    assert any(name.startswith("Failed: ") for name in told)
    assert any(name.startswith("Passed: Same speaker: Ida Farrant") for name in told)


def test_a_card_asks_for_both_places(qtbot: QtBot, form: SuggestionForm) -> None:
    with qtbot.waitSignal(form.place_requested) as asked:
        QTest.mouseClick(form.cards.cards[1], left)
    assert asked.args == [form.record_id, True]


# Questions ------------------------------------------------------------------------------------------------------------


def test_what_was_assumed_is_a_question_with_answers(form: SuggestionForm) -> None:
    row = question(form, "first_period")
    assert row.question.text() == "Which period is “over 13 percent” about?"
    assert "said on 25 Feb 2025" in row.why.text()
    words = [b.text() for b in row.buttons if not b.isHidden()]
    assert words == ["2024", "2025 to 25 Feb 2025", "Jan 2025"]
    assert not row.other.isHidden()


def test_an_answer_changes_the_outcome_before_the_eyes(form: SuggestionForm) -> None:
    assert outcome(form) is Outcome.LIKELY
    QTest.mouseClick(button(question(form, "first_period"), "2024"), left)
    row = question(form, "second_period")
    row.begin()
    QTest.keyClicks(row.line, "2023")
    QTest.keyClick(row.line, Qt.Key.Key_Return)
    assert outcome(form) is Outcome.NOT_COMPARABLE
    assert form.title.text() == "–  Not comparable"
    assert form.changed.text() == "Was “possible clash”, is now “not comparable”."
    assert not form.change.isHidden()
    assert "as you settled it" in form.pair.times.accessibleName()


def test_an_answer_is_undone_there(form: SuggestionForm) -> None:
    for key in ("first_period", "second_period"):
        row = question(form, key)
        row.begin()
        QTest.keyClicks(row.line, "2023" if key == "second_period" else "2024")
        QTest.keyClick(row.line, Qt.Key.Key_Return)
    assert outcome(form) is Outcome.NOT_COMPARABLE
    QTest.mouseClick(form.undo_button, left)
    assert outcome(form) is Outcome.LIKELY
    assert form.title.text().startswith("≠  Possible clash: ")
    assert form.change.isHidden()


def test_an_answer_can_be_changed_and_taken_back(form: SuggestionForm) -> None:
    QTest.mouseClick(button(question(form, "first_period"), "2024"), left)
    row = question(form, "first_period")
    assert button(row, "2024").isChecked()
    assert not row.back.isHidden()
    QTest.mouseClick(button(row, "Jan 2025"), left)
    assert button(question(form, "first_period"), "Jan 2025").isChecked()
    QTest.mouseClick(question(form, "first_period").back, left)
    assert question(form, "first_period").back.isHidden()
    assert not any(b.isChecked() for b in question(form, "first_period").buttons)


def test_yes_or_no_settles_what_the_figures_are_of(form: SuggestionForm) -> None:
    key = next(k for k in form.checks.questions if k.startswith("same_"))
    QTest.mouseClick(button(question(form, key), "No"), left)
    assert outcome(form) is Outcome.NOT_COMPARABLE
    assert button(question(form, key), "No").isChecked()
    assert question(form, key).sign.text() == "≠"


def test_what_is_no_date_is_refused_in_place(form: SuggestionForm) -> None:
    row = question(form, "first_period")
    before = views.counts(form.session.project).steps
    row.begin()
    QTest.keyClicks(row.line, "someday")
    QTest.keyClick(row.line, Qt.Key.Key_Return)
    assert "is not a date" in row.remark.text()
    assert row.line.text() == "someday"
    assert views.counts(form.session.project).steps == before
    QTest.keyClick(row.line, Qt.Key.Key_Escape)
    assert row.line.isHidden()


def test_a_date_that_was_set_elsewhere_changes_it_too(form: SuggestionForm) -> None:
    operations.date_article(form.session.project, 2, "published", "2025-12-18")
    assert "National Wire, 18 Dec 2025" in form.cards.cards[1].accessibleName()
    assert "second_date" not in form.checks.questions


# Corrections ----------------------------------------------------------------------------------------------------------


def test_what_was_read_is_shown_and_can_be_corrected(form: SuggestionForm) -> None:
    field = form.readings.field_of("speaker", second=True)
    assert field.value() == "Ida Farrant"
    form.readings.set_open(is_open=True)
    field.line.setFocus()
    field.line.selectAll()
    QTest.keyClicks(field.line, "Omar Haddad")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert "Omar Haddad" in form.cards.cards[1].accessibleName()
    assert field.remark.startswith("set by Anna Berg, ")
    assert views.text(form.session.project, 2) == SECOND


def test_a_correction_is_taken_back(form: SuggestionForm) -> None:
    form.readings.corrected.emit(True, "speaker", "Omar Haddad")
    row = next(row for row in form.readings.rows[1] if row.part.value == "speaker")
    assert form.readings.is_open
    assert not row.back.isHidden()
    QTest.mouseClick(row.back, left)
    assert row.field.value() == "Ida Farrant"
    assert row.back.isHidden()
    assert row.field.remark == ""


def test_a_unit_that_is_none_is_refused_in_its_field(form: SuggestionForm) -> None:
    field = form.readings.field_of("unit", second=False)
    form.readings.set_open(is_open=True)
    field.line.setFocus()
    field.line.selectAll()
    QTest.keyClicks(field.line, "bananas")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert "is not a unit" in field.refusal
    assert field.value() == "bananas"


# Copies ---------------------------------------------------------------------------------------------------------------


def test_who_else_printed_it_is_listed_and_can_be_parted(
    qtbot: QtBot, form: SuggestionForm, found: Project
) -> None:
    desk.take_in(found, FIRST, title="Evening Post", outlet="Evening Post", language="en")
    operations.date_article(found, 3, "published", "2025-02-26")
    run(operations.find(found))
    form.show_record(of(found, "1,200"))
    assert form.copies.button.text() == "Copies · 1"
    lead, row = form.copies.rows
    assert isinstance(lead, QLabel)
    assert "also printed by 1 outlet" in lead.text()
    show, part = row.findChildren(QPushButton)
    with qtbot.waitSignal(form.passage_requested) as asked:
        QTest.mouseClick(show, left)
    assert (asked.args or [0])[0] == 3
    before = views.counts(found).steps
    QTest.mouseClick(part, left)
    assert views.counts(found).steps == before + 1


def test_the_two_can_be_counted_as_one_source(
    qtbot: QtBot, form: SuggestionForm, found: Project
) -> None:
    with qtbot.waitSignal(form.session.told) as told:
        QTest.mouseClick(form.copies.join_button, left)
    assert "one source" in (told.args or [""])[0]
    run(operations.find(found))


def test_a_long_name_on_an_answer_stays_in_a_narrow_panel(form: SuggestionForm) -> None:
    row = question(form, "first_period")
    words = f"as The {'Very ' * 12}Long Evening Wire: 2024"
    choices = (Choice("2024-01-01/2024-12-31", words),)
    row.show_question(Asked(Question.FIRST_PERIOD, "Which period?", "", choices, typed=True))
    form.resize(264, 900)
    settle(form)
    assert all(b.geometry().right() <= row.width() for b in row.buttons if not b.isHidden())
    assert row.buttons[0].accessibleName().endswith(words)


# Deciding -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "joins", "words"),
    [
        (Outcome.CONTRADICTS, None, "Make a contradiction"),
        (Outcome.LIKELY, 3, "Join contradiction 3"),
        (Outcome.UPDATED, 3, "Link: updates"),
        (Outcome.AGREES, None, "Link: same as"),
        (Outcome.COMPATIBLE, None, "Link…"),
        (Outcome.UNKNOWN, None, "Accept"),
    ],
)
def test_accepting_says_what_it_makes(told: Outcome, joins: int | None, words: str) -> None:
    assert makes(told, joins) == words


def test_the_own_outcome_and_the_reason_go_with_the_decision(
    qtbot: QtBot, form: SuggestionForm
) -> None:
    decision = form.decision
    decision.outcome.choice.setCurrentText("Updated")
    decision.outcome.choice.activated.emit(decision.outcome.choice.currentIndex())
    assert decision.accept_button.text().startswith("Link: updates")
    decision.reason.note.setFocus()
    QTest.keyClicks(decision.reason.note, "a later count")
    with qtbot.waitSignal(form.accept_requested) as asked:
        QTest.mouseClick(decision.accept_button, left)
    assert asked.args == ["updated", "a later count"]
    with qtbot.waitSignal(form.dismiss_requested) as asked:
        QTest.mouseClick(decision.dismiss_button, left)
    assert asked.args == ["a later count"]


def test_a_reason_waits_with_its_suggestion(form: SuggestionForm, found: Project) -> None:
    form.decision.reason.note.setFocus()
    QTest.keyClicks(form.decision.reason.note, "ask them")
    here, other = form.record_id, of(found, "1,200")
    form.show_record(other)
    assert form.decision.reason.value() == ""
    form.show_record(here)
    assert form.decision.reason.value() == "ask them"


def test_what_was_accepted_is_told_and_can_be_brought_back(
    qtbot: QtBot, form: SuggestionForm, found: Project
) -> None:
    operations.accept(found, [form.record_id])
    assert form.heading.text().endswith("· accepted")
    assert form.decision.told.text().startswith("Accepted")
    assert form.decision.accept_button.isHidden()
    with qtbot.waitSignal(form.record_requested) as asked:
        QTest.mouseClick(form.decision.record, left)
    assert asked.args == ["contradiction", 1]
    with qtbot.waitSignal(form.back_requested):
        QTest.mouseClick(form.decision.back_button, left)


def test_a_second_clash_on_the_same_figure_is_to_join(form: SuggestionForm, found: Project) -> None:
    operations.accept(found, [form.record_id])
    contradiction = views.suggestion(found, form.record_id).contradiction_id
    operations.bring_back(found, [form.record_id])
    assert views.suggestion(found, form.record_id).verdict is None
    assert form.decision.accept_button.text().startswith(f"Join contradiction {contradiction}")


def test_a_dismissed_one_says_why(form: SuggestionForm, found: Project) -> None:
    operations.dismiss(found, [form.record_id], "different period")
    assert views.suggestion(found, form.record_id).verdict is Verdict.DISMISSED
    assert "different period" in form.decision.told.text()


def test_nothing_can_be_changed_where_nothing_can_be_written(
    qtbot: QtBot, qapp: QApplication, found: Project
) -> None:
    found.read_only = "It is open elsewhere."
    form = SuggestionForm(Session(found))
    qtbot.addWidget(form)
    form.show_record(of(found, "13"))
    assert form.notice.text() == "It is open elsewhere."
    assert not form.decision.accept_button.isEnabled()
    assert not form.checks.isEnabled()
    assert form.copies.join_button.isHidden()
    found.read_only = ""


def test_a_change_is_told_in_words() -> None:
    assert (
        change_told(Outcome.LIKELY, Outcome.CONTRADICTS)
        == "Was “possible clash”, is now “contradicts”."
    )
    assert change_told(Outcome.LIKELY, Outcome.LIKELY) == "Still “possible clash”."
    assert also(0) == ""
    assert also(2) == " 2 other suggestions changed too."
