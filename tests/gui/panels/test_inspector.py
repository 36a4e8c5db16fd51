from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QScrollArea, QStyle, QWidget

from core import operations
from core.operations import views
from gui.panels.article_form import ArticleForm
from gui.panels.claim_form import ClaimForm
from gui.panels.contradiction_form import ContradictionForm
from gui.panels.inspector import Inspector
from gui.panels.link_form import LinkForm

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from core.operations.views import Project
    from gui.session import Noun, Session

_BAR = QStyle.PixelMetric.PM_ScrollBarExtent


@pytest.fixture
def inspector(qtbot: QtBot, session: Session) -> Inspector:
    """Give the inspector, connected as the window connects it."""
    made = Inspector(session)
    qtbot.addWidget(made)
    made.resize(372, 900)
    session.selection_changed.connect(made.on_selection)
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


def words(inspector: Inspector) -> str:
    """Give all words that are visible."""
    labels = inspector.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_with_nothing_selected_it_teaches(inspector: Inspector) -> None:
    assert inspector.objectName() == "inspector"
    assert inspector.form is None
    assert "press H" in words(inspector)
    inspector.commit()
    inspector.focus_first()
    inspector.focus_note()
    inspector.focus_date()


def test_each_noun_has_its_form_and_each_form_is_made_once(
    inspector: Inspector, session: Session
) -> None:
    kinds: dict[Noun, type[QWidget]] = {
        "claim": ClaimForm, "article": ArticleForm, "link": LinkForm, "contradiction": ContradictionForm,
    }  # fmt: skip
    made: dict[Noun, QWidget | None] = {}
    for noun, kind in kinds.items():
        session.select(noun, 1)
        assert isinstance(inspector.form, kind)
        assert inspector.form.isVisible()
        made[noun] = inspector.form
    for noun, form in made.items():
        session.select(noun, 1)
        assert inspector.form is form


def test_several_claims_say_what_can_be_done(inspector: Inspector, session: Session) -> None:
    session.select("claim", 1, 2, 3)
    assert inspector.form is None
    assert "3 claims selected" in words(inspector)
    assert "C ties them in a contradiction." in words(inspector)
    session.select("claim", 1)
    assert isinstance(inspector.form, ClaimForm)


def test_what_is_pending_is_written_when_the_selection_changes(
    inspector: Inspector, session: Session, project: Project
) -> None:
    others: tuple[tuple[Noun, tuple[int, ...]], ...] = (
        ("claim", (2,)), ("article", (1,)), ("", ()), ("claim", (2, 3)),
    )  # fmt: skip
    for noun, ids in others:
        session.select("claim", 1)
        inspector.focus_note()
        QTest.keyClicks(focused(), "x")
        before = views.claim(project, 1).note
        session.select(noun, *ids)
        assert views.claim(project, 1).note == before + "x"


def test_what_is_pending_is_written_by_commit(
    inspector: Inspector, session: Session, project: Project
) -> None:
    session.select("article", 2)
    inspector.focus_first()
    QTest.keyClicks(focused(), "New: ")
    inspector.commit()
    assert views.article(project, 2).title.startswith("New: ")


def test_a_claim_that_is_gone_is_no_longer_shown(
    inspector: Inspector, session: Session, project: Project
) -> None:
    session.select("claim", 2)
    operations.remove_claim(project, 2)
    assert inspector.form is None
    session.undo()
    session.select("claim", 2)
    assert "Claim 2" in words(inspector)


def test_what_was_refused_waits_while_other_things_are_shown(
    inspector: Inspector, session: Session, qtbot: QtBot
) -> None:
    session.select("article", 1)
    form = inspector.form
    assert isinstance(form, ArticleForm)
    form.embargoed.flag.click()
    form.until.setFocus()
    QTest.keyClicks(focused(), "soon")
    with qtbot.waitSignal(session.failed):
        session.select("claim", 1)
    (waiting,) = inspector.unwritten()
    assert waiting.startswith("Until of article 1 was not written and waits there: “soon”")
    session.select("article", 2)
    assert form.until.value() == ""
    session.select("article", 1)
    assert form.until.value() == "soon"
    assert form.until.refusal
    assert inspector.unwritten() == [waiting]
    form.until.revert()
    assert inspector.unwritten() == []


def test_forms_pass_their_wishes_on(inspector: Inspector, session: Session, qtbot: QtBot) -> None:
    session.select("claim", 1)
    form = inspector.form
    assert isinstance(form, ClaimForm)
    with qtbot.waitSignal(inspector.claim_requested) as asked:
        form.quote.click()
    assert asked.args == [1]
    with qtbot.waitSignal(inspector.pair_requested) as asked:
        form.ties.blocks[0].cards[0].click()
    assert asked.args == [1, 3]
    with qtbot.waitSignal(inspector.record_requested) as asked:
        form.ties.blocks[0].words.click()
    assert asked.args == ["contradiction", 1]


def test_the_date_takes_the_keyboard(inspector: Inspector, session: Session) -> None:
    session.select("article", 1)
    inspector.focus_date()
    assert focused().accessibleName() == "Published"
    session.select("claim", 1)
    inspector.focus_date()
    assert focused().accessibleName() == "Spoken"


def test_everything_is_laid_out_before_it_is_painted(
    inspector: Inspector, session: Session
) -> None:
    session.select("claim", 1)
    form = inspector.form
    assert form is not None
    assert form.height() >= form.heightForWidth(form.width())
    session.select("claim", 2)
    assert form.height() >= form.heightForWidth(form.width())


def test_nothing_is_wider_than_the_panel(
    inspector: Inspector, session: Session, project: Project, qtbot: QtBot
) -> None:
    long = "https://archive.example/" + "x" * 200
    operations.edit_article(project, 1, address=long, outlet="O" * 200, evidence=long)
    operations.edit_contradiction(
        project, 1, title="How much traffic grew in the northern harbour " * 4
    )
    operations.edit_claim(project, 1, wording="w" * 300, note=long)
    nouns: tuple[Noun, ...] = ("claim", "article", "link", "contradiction")
    for noun in nouns:
        session.select(noun, 1)
        qtbot.waitUntil(lambda: _fits(inspector))


def _fits(inspector: Inspector) -> bool:
    """Tell whether what is shown is no wider than the room for it."""
    (area,) = (area for area in inspector.findChildren(QScrollArea) if area.isVisible())
    inside = area.widget()
    return inside is not None and inside.width() <= area.viewport().width()


def test_every_control_has_a_name(inspector: Inspector, session: Session) -> None:
    nouns: tuple[Noun, ...] = ("claim", "article", "link", "contradiction")
    for noun in nouns:
        session.select(noun, 1)
        assert inspector.form is not None
        for what in ("evidence", "contact", "rating", "sign_off", "resolution"):
            inspector.begin(what)
        for widget in inspector.form.findChildren(QWidget):
            stops = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
            if stops and not isinstance(widget, QScrollArea):
                assert _name_told(widget), widget


def _name_told(widget: QWidget) -> str:
    """Return what a screen reader is told a widget is called; of a list of words it is told by its label alone."""
    told = QAccessible.queryAccessibleInterface(widget)
    labels = [other for other, kind in told.relations() if kind == QAccessible.RelationFlag.Label]
    if isinstance(widget, QComboBox):
        return " ".join(label.text(QAccessible.Text.Name) for label in labels)
    assert all(label.text(QAccessible.Text.Name) for label in labels), widget
    return told.text(QAccessible.Text.Name)


@pytest.mark.parametrize("noun", ["article", "claim", "link", "contradiction"])
def test_every_form_fits_a_narrow_panel(inspector: Inspector, noun: Noun, session: Session) -> None:
    session.change(
        lambda project: operations.edit_claim(project, 1, wording="A wording of many words " * 9)
    )
    inspector.resize(290, 700)
    session.select(noun, 1)
    assert inspector.form is not None
    page = inspector.form.parentWidget()
    assert isinstance(page, QWidget)
    assert page.minimumSizeHint().width() <= 290 - page.style().pixelMetric(_BAR)


class _Windows(QObject):
    """Notes what is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


@pytest.mark.parametrize("noun", ["article", "claim", "link", "contradiction"])
def test_no_part_of_a_form_flashes_as_a_window_of_its_own(
    inspector: Inspector, noun: Noun, session: Session, qapp: QApplication
) -> None:
    windows = _Windows()
    qapp.installEventFilter(windows)
    session.select(noun, 1)
    for what in ("evidence", "contact", "rating", "sign_off", "resolution"):
        inspector.begin(what)
    qapp.removeEventFilter(windows)
    assert windows.shown == []
