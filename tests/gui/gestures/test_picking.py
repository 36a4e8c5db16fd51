"""Two passages are compared by keys, whatever they are, and the answer stands in the details."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from core.operations import views
from core.words import Outcome, Verdict
from gui.panels.suggestion_form import SuggestionForm

if TYPE_CHECKING:
    from gui.panels.comparison_form import ComparisonForm
    from tests.gui.gestures.conftest import Hands

D, L, ENTER, ESC, Z = (
    Qt.Key.Key_D,
    Qt.Key.Key_L,
    Qt.Key.Key_Return,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Z,
)
CTRL = Qt.KeyboardModifier.ControlModifier


def prompt(hands: Hands) -> str:
    return hands.window.notices.text_of("prompt")


def shown(hands: Hands) -> ComparisonForm:
    form = hands.window.inspector.comparison
    assert form is not None
    return form


def words(hands: Hands, article_id: int, text: str) -> None:
    """Select words of an article, with the keyboard there."""
    view = hands.view(article_id)
    view.setFocus()
    start = view.text.index(text)
    view.select_span(start, start + len(text))


def compare(hands: Hands, first: str, second: str) -> ComparisonForm:
    words(hands, 1, first)
    hands.press(D)
    words(hands, 2, second)
    hands.press(ENTER)
    return shown(hands)


def test_selected_words_are_compared_and_nothing_is_marked(hands: Hands) -> None:
    before = len(views.claims(hands.window.session.project))
    words(hands, 1, "About 1,200 dockers walked out")
    hands.press(D)
    assert prompt(hands).startswith("Comparing “About 1,200 dockers walked out”")
    words(hands, 2, "Union officials said fewer than 900 members had taken part")
    hands.press(ENTER)
    assert prompt(hands) == ""
    form = shown(hands)
    assert form.because.text()
    assert len(views.claims(hands.window.session.project)) == before


def test_two_selected_claims_are_compared_at_once(hands: Hands) -> None:
    hands.window.session.select("claim", 3, 1)
    hands.window.readers.focus_active()
    hands.press(D)
    form = shown(hands)
    assert form._picked is not None
    assert (form._picked.told.first.article_id, form._picked.told.second.article_id) == (1, 2)


def test_a_claim_is_compared_with_the_one_that_is_clicked(hands: Hands) -> None:
    hands.click(1, "over 13 percent", 6)
    hands.press(D)
    hands.click(2, "signed in 2025", 3)
    form = shown(hands)
    assert form._picked is not None
    assert form._picked.second.start == hands.view(2).text.index("signed in 2025")
    assert prompt(hands) == ""


def test_not_comparable_and_unknown_are_told_in_full(hands: Hands) -> None:
    form = compare(hands, "rose by over 13 percent", "The agreement was signed in 2025.")
    assert form._picked is not None
    assert form._picked.told.outcome in (Outcome.UNKNOWN, Outcome.NOT_COMPARABLE)
    assert form.because.text()
    assert form.tie_button.isHidden()
    assert not form.keep_button.isHidden()


def test_esc_leaves_it_and_another_gesture_does(hands: Hands) -> None:
    words(hands, 1, "over 13 percent")
    hands.press(D, ESC)
    assert prompt(hands) == ""
    hands.press(D)
    hands.click(2, "signed in 2025", 3)
    words(hands, 1, "over 13 percent")
    hands.press(D, L)
    assert prompt(hands).startswith("Linking")
    assert not hands.window.picking.under_way


def test_passages_that_overlap_are_refused_and_the_first_one_waits(hands: Hands) -> None:
    words(hands, 1, "rose by over 13 percent")
    hands.press(D)
    words(hands, 1, "13 percent")
    hands.press(ENTER)
    assert "overlap" in hands.window.notices.text_of("error")
    assert hands.window.picking.under_way


def test_it_is_kept_by_a_button_and_undone(hands: Hands) -> None:
    project = hands.window.session.project
    form = compare(hands, "rose by over 13 percent", "The agreement was signed in 2025.")
    form.keep_button.click()
    assert form._picked is not None
    kept = form._picked.suggestion_id
    assert kept is not None
    assert views.suggestion(project, kept).verdict is Verdict.LATER
    assert form.keep_button.isHidden()
    assert hands.window.notices.text_of("told") == f"Kept for later as suggestion {kept}."
    form.kept.click()
    hands.window.show_selection()
    assert isinstance(hands.window.inspector.form, SuggestionForm)
    assert hands.window.inspector.comparison is None


def test_tying_makes_claims_and_what_ties_them(hands: Hands) -> None:
    project = hands.window.session.project
    before = len(views.contradictions(project)), len(views.links(project))
    form = compare(
        hands,
        "Traffic through the northern harbour rose by over 13 percent",
        "Traffic growth this year has been 10 percent",
    )
    assert not form.tie_button.isHidden()
    form.tie_button.click()
    after = len(views.contradictions(project)), len(views.links(project))
    assert after != before or hands.window.session.selection.noun in ("contradiction", "link")


def test_an_answer_keeps_the_comparison_and_changes_its_outcome(hands: Hands) -> None:
    project = hands.window.session.project
    form = compare(
        hands,
        "Traffic through the northern harbour rose by over 13 percent",
        "Traffic growth this year has been 10 percent",
    )
    assert form._picked is not None
    before = form._picked.told
    assert form.checks.questions, "The articles of the sample have no dates, so something is asked."
    key = next(k for k in form.checks.questions if k.endswith("period"))
    form.checks.answered.emit(key, "2019")
    assert form._picked.suggestion_id is not None
    assert form._picked.told.checks != before.checks
    assert views.exists(project, "suggestion", form._picked.suggestion_id)


def test_it_is_copied_as_text_and_as_the_json_of_check(hands: Hands) -> None:
    form = compare(hands, "rose by over 13 percent", "The agreement was signed in 2025.")
    form.copy_button.click()
    text = QGuiApplication.clipboard().text()
    assert "The agreement was signed in 2025" in text
    form.json_button.click()
    copied = json.loads(QGuiApplication.clipboard().text())
    assert {"outcome", "kind", "score", "because", "checks", "first", "second"} <= set(copied)


def test_a_comparison_follows_what_is_corrected_elsewhere(hands: Hands) -> None:
    form = compare(hands, "About 1,200 dockers walked out", "fewer than 900 members")
    before = form._picked
    hands.window.session.project.work_as(hands.window.session.project.identity)
    from core import operations  # noqa: PLC0415

    operations.edit_article(hands.window.session.project, 1, outlet="Coast Weekly")
    assert form._picked is not before
    assert form._picked is not None
    assert form._picked.told.first.outlet == "Coast Weekly"
