"""The claims of a contradiction are drawn as they stand to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core import operations
from gui.panels.contradiction_form import ContradictionForm
from gui.panels.pair_view import names_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from core.operations.views import Project
    from gui.session import Session


@pytest.fixture
def form(qtbot: QtBot, session: Session) -> ContradictionForm:
    """Give the form of contradiction 1, of claims 1 (over 13 percent) and 3 (10 percent)."""
    operations.date_article(session.project, 1, "published", "2025-02-26")
    made = ContradictionForm(session)
    qtbot.addWidget(made)
    made.resize(340, 600)
    session.changed.connect(made.on_changes)
    made.show_record(1)
    return made


def shown(qtbot: QtBot, form: ContradictionForm) -> None:
    qtbot.waitUntil(lambda: not form.pair.isHidden())


def test_the_values_of_a_contradiction_stand_on_a_line(
    qtbot: QtBot, form: ContradictionForm
) -> None:
    shown(qtbot, form)
    told = form.pair.numbers.accessibleName()
    assert "Coast Daily: more than 13, printed as “over 13 percent”." in told
    assert "National Wire: 10, printed as “10 percent”." in told
    assert not form.pair.numbers.isHidden()
    assert form.pair.captions[0].text().startswith("They are 3 percentage points apart.")
    assert form.pair.words.isHidden()


def test_a_date_that_is_set_changes_what_is_drawn(
    qtbot: QtBot, form: ContradictionForm, project: Project
) -> None:
    shown(qtbot, form)
    operations.date_article(project, 2, "published", "2025-12-18")
    assert "2025" in form.pair.times.accessibleName()
    assert "Said 18 Dec 2025" in form.pair.times.accessibleName()


def test_claims_that_have_nothing_to_compare_are_not_drawn(
    qtbot: QtBot, form: ContradictionForm, project: Project
) -> None:
    shown(qtbot, form)
    title = operations.find_quote(project, 2, "Unions and port agree on terms")
    claim_id = operations.add_claim(project, 2, *title)
    other = operations.add_contradiction(project, [1, claim_id], title="Nothing to draw")
    form.show_record(other)
    assert form.pair.isHidden()


def test_sides_are_called_by_outlets_that_tell_them_apart() -> None:
    assert names_of(("Coast Daily", "National Wire")) == ("Coast Daily", "National Wire")
    assert names_of(("Coast Daily", "coast daily")) == ("First", "Second")
    assert names_of(("", "National Wire")) == ("First", "Second")
