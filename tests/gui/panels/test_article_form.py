from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core import operations
from core.operations import views
from core.words import Origin, Role
from gui.panels.article_form import ArticleForm, gate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from core.models import Article
    from core.operations.views import Project
    from gui.session import Session

Key = Qt.Key


@pytest.fixture
def form(qtbot: QtBot, session: Session) -> ArticleForm:
    """Give the form on article 1, shown, with the keyboard at hand."""
    made = ArticleForm(session)
    qtbot.addWidget(made)
    made.resize(340, 900)
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


def article(project: Project) -> Article:
    return views.article(project, 1)


def test_each_value_says_where_it_came_from(form: ArticleForm) -> None:
    assert form.heading.text() == "Article 1 · 2 claims"
    assert form.title.value() == "Harbour traffic climbs"
    assert form.title.remark == "read from first line"
    assert form.language.remark == "English · read from first line"
    assert form.address.remark == ""


def test_a_value_is_set_by_hand_and_says_so(form: ArticleForm, project: Project) -> None:
    form.outlet.setFocus()
    form.outlet.line.selectAll()
    QTest.keyClicks(focused(), "Harbour Post")
    QTest.keyClick(focused(), Key.Key_Return)
    assert article(project).outlet == "Harbour Post"
    assert article(project).provenance["outlet"].origin is Origin.SET
    assert form.outlet.remark == "set"


def test_authors_and_tags_are_names(form: ArticleForm, project: Project) -> None:
    form.authors.setFocus()
    QTest.keyClicks(focused(), "Anna Berg, Boris Feld")
    form.tags.setFocus()
    QTest.keyClicks(focused(), "strike")
    form.commit()
    assert article(project).authors == ("Anna Berg", "Boris Feld")
    assert article(project).tags == ("strike",)


def test_the_date_of_publication_is_set_with_its_evidence(
    form: ArticleForm, project: Project
) -> None:
    form.focus_date()
    assert focused() is form.published.line
    QTest.keyClicks(focused(), "2025-02-25")
    form.published.evidence.setFocus()
    QTest.keyClicks(focused(), "the imprint")
    QTest.keyClick(focused(), Key.Key_Return)
    published = article(project).published
    assert (str(published), published.detail) == ("2025-02-25", "the imprint")
    assert form.published.remark == "25 Feb 2025 · set: the imprint"


def test_address_archive_and_retrieval_belong_to_the_newest_version(
    form: ArticleForm, project: Project
) -> None:
    form.archive_address.setFocus()
    QTest.keyClicks(focused(), "https://archive.example/1")
    form.retrieved.setFocus()
    QTest.keyClicks(focused(), "2025-03-01")
    QTest.keyClick(focused(), Key.Key_Return)
    version = views.newest_version(project, 1)
    assert version.archive_address == "https://archive.example/1"
    assert str(version.retrieved) == "2025-03-01"


def test_an_embargo_says_what_it_means_and_until_when(form: ArticleForm, project: Project) -> None:
    assert not form.until.isEnabled()
    form.embargoed.setFocus()
    QTest.keyClick(focused(), Key.Key_Space)
    assert article(project).embargoed
    assert form.gate.text().startswith("Under embargo: exports stop at it")
    form.until.setFocus()
    QTest.keyClicks(focused(), "soon")
    QTest.keyClick(focused(), Key.Key_Return)
    assert form.until.refusal.startswith("“soon” is not a date.")
    assert form.until.value() == "soon"
    form.until.line.selectAll()
    QTest.keyClicks(focused(), "2999-01-01")
    QTest.keyClick(focused(), Key.Key_Return)
    assert article(project).embargo_until == "2999-01-01"
    assert form.gate.text().startswith("Under embargo until 1 Jan 2999: ")
    form.until.line.selectAll()
    QTest.keyClick(focused(), Key.Key_Delete)
    QTest.keyClick(focused(), Key.Key_Return)
    assert article(project).embargo_until is None
    assert article(project).embargoed


def test_a_draft_says_that_it_stops_exports(form: ArticleForm, project: Project) -> None:
    assert not form.gate.isVisible()
    form.role.choice.setCurrentText("Draft")
    form.role.choice.activated.emit(form.role.choice.currentIndex())
    assert article(project).role is Role.DRAFT
    assert form.gate.isVisible()
    assert form.gate.text().startswith("A draft: ")


def test_an_embargo_that_ended_stops_nothing(project: Project) -> None:
    operations.edit_article(project, 1, embargo_until="2020-01-01")
    assert gate(article(project)) == ""


def test_versions_tell_which_bytes_were_read(form: ArticleForm, project: Project) -> None:
    form.version_group.button.click()
    slip = form.versions.slips[0]
    sha256 = views.newest_version(project, 1).source.sha256
    assert slip.hash.text() == sha256
    slip.copy.click()
    assert QGuiApplication.clipboard().text() == sha256
    operations.edit_article(project, 1, note="seen")
    assert form.versions.slips[0] is slip


def test_a_persian_title_begins_at_the_right(form: ArticleForm) -> None:
    form.show_record(3)
    option = form.title.note.document().defaultTextOption()
    assert option.alignment() == Qt.AlignmentFlag.AlignRight
    assert form.language.remark.startswith("Persian")


def test_what_is_pending_is_written_when_another_article_is_shown(
    form: ArticleForm, project: Project
) -> None:
    form.focus_note()
    QTest.keyClicks(focused(), "half a thought")
    form.show_record(2)
    assert article(project).note == "half a thought"
    assert form.note.value() == ""
