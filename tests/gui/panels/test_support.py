from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from core import operations
from core.operations import views
from core.text import shorten
from core.words import Rank, Stance
from gui.fields import ChoiceField, LineField, NoteField
from gui.fields.choices import sentence
from gui.panels.support import SupportList
from gui.panels.support_parts import tell_contact, tell_evidence, web_address

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from core.operations.views import Project
    from gui.fields import Field
    from gui.panels.support import SupportGroup
    from gui.session import Session

left = Qt.MouseButton.LeftButton


@pytest.fixture
def support(qtbot: QtBot, session: Session) -> SupportList:
    """Give the support of claim 1, shown, with the keyboard at hand."""
    made = SupportList(session)
    qtbot.addWidget(made)
    made.resize(340, 900)
    made.set_owner("claim", 1)
    session.changed.connect(made.on_changes)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def type_into(field: Field, text: str) -> None:
    """Type into a field as a user does, over what stands there."""
    editor = field.line if isinstance(field, LineField) else None
    if isinstance(field, NoteField):
        editor = field.note
    assert editor is not None
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, text)


def enter(field: Field) -> None:
    """Press Enter in a line."""
    assert isinstance(field, LineField)
    QTest.keyClick(field.line, Qt.Key.Key_Return)


def pick(field: Field, words: str) -> None:
    """Choose a word of a list by its keys."""
    assert isinstance(field, ChoiceField)
    field.choice.setCurrentText(sentence(words))
    field.choice.activated.emit(field.choice.currentIndex())


def click(button: QWidget) -> None:
    QTest.mouseClick(button, left)


def bring(project: Project, **values: str) -> int:
    return operations.add_evidence(
        project, "claim", 1, **({"title": "Yearbook", "address": "https://a.example/b"} | values)
    )


def words_of(group: SupportGroup) -> str:
    """Return all words that a section's cards show."""
    return "\n".join(words_within(card.words) for card in group.cards.values())


def words_within(widget: QWidget) -> str:
    """Return all words that the labels in a widget show."""
    labels = widget.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if not label.isHidden())


def test_evidence_is_typed_and_added_by_enter_as_one_step(
    support: SupportList, project: Project
) -> None:
    group = support.evidence
    assert not group.is_open
    before = views.counts(project).steps
    click(group.plus)
    fields = group.draft.fields
    assert QApplication.focusWidget() is fields["title"].focusWidget()
    type_into(fields["title"], "Yearbook 2024")
    type_into(fields["excerpt"], "11.4 percent")
    pick(fields["stance"], "≠ contradicts")
    pick(fields["rank"], "primary")
    type_into(fields["looked_at"], "2025-03-01")
    assert views.counts(project).steps == before
    enter(fields["looked_at"])
    (found,) = views.evidence(project, "claim", 1)
    assert (found.title, found.excerpt, found.stance, found.rank, found.looked_at) == (
        "Yearbook 2024",
        "11.4 percent",
        Stance.CONTRADICTS,
        Rank.PRIMARY,
        "2025-03-01",
    )
    assert views.counts(project).steps == before + 1
    assert group.draft.isHidden()
    assert "≠ contradicts" in words_of(group)
    assert group.button.text() == "Evidence · 1"
    assert QApplication.focusWidget() is group.plus


def test_what_cannot_be_added_stays_as_typed_with_the_reason(
    support: SupportList, project: Project
) -> None:
    group = support.evidence
    group.begin()
    click(group.draft.add_button)
    assert "Evidence needs at least a title" in group.draft.refusal
    type_into(group.draft.fields["title"], "Yearbook")
    type_into(group.draft.fields["looked_at"], "last week")
    enter(group.draft.fields["title"])
    assert "“last week” is not a date" in group.draft.refusal
    assert group.draft.typed()["looked_at"] == "last week"
    assert not views.evidence(project)
    click(group.draft.cancel_button)
    assert group.draft.isHidden()
    group.begin()
    assert group.draft.is_blank


def test_what_is_no_address_holds_nothing_else_up_and_stands_in_its_field(
    support: SupportList, project: Project
) -> None:
    support.evidence.begin()
    draft = support.evidence.draft
    type_into(draft.fields["title"], "Yearbook")
    type_into(draft.fields["address"], "not a url")
    enter(draft.fields["publisher"])
    (added,) = views.evidence(project, "claim", 1)
    assert (added.title, added.address) == ("Yearbook", "")
    field = support.evidence.cards[added.id].fields["address"]
    assert field.value() == "not a url"
    assert "https://example.org/page" in field.refusal
    assert field.isVisible()
    type_into(field, "example.org/table")
    enter(field)
    (added,) = views.evidence(project, "claim", 1)
    assert added.address == "https://example.org/table"


def test_an_address_alone_that_is_none_is_refused_with_what_one_is(
    support: SupportList, project: Project
) -> None:
    support.evidence.begin()
    draft = support.evidence.draft
    type_into(draft.fields["address"], "not a url")
    enter(draft.fields["address"])
    assert views.evidence(project, "claim", 1) == []
    assert draft.isVisible()
    assert any(
        "https://example.org/page" in label.text().replace("\u200b", "")
        for label in draft.findChildren(QLabel)
    )


def test_escape_lets_go_of_an_empty_form_alone(support: SupportList) -> None:
    group = support.contacts
    group.begin()
    line = group.draft.fields["name"]
    type_into(line, "Omar")
    assert isinstance(line, LineField)
    line.commit()
    QTest.keyClick(line.line, Qt.Key.Key_Escape)
    assert not group.draft.isHidden()
    type_into(line, " ")
    line.commit()
    QTest.keyClick(line.line, Qt.Key.Key_Escape)
    assert group.draft.isHidden()


def test_what_is_half_typed_waits_for_its_record_and_is_not_written(
    support: SupportList, project: Project
) -> None:
    group = support.evidence
    group.begin()
    type_into(group.draft.fields["title"], "Half")
    support.commit()
    support.set_owner("claim", 2)
    assert group.draft.isHidden()
    assert not group.is_open
    support.set_owner("claim", 1)
    assert group.is_open
    assert group.draft.typed()["title"] == "Half"
    assert not views.evidence(project)
    click(group.draft.add_button)
    assert [one.title for one in views.evidence(project, "claim", 1)] == ["Half"]


def test_a_card_is_changed_in_place_one_step_for_each_field(
    support: SupportList, project: Project
) -> None:
    made = bring(project, stance="supports")
    card = support.evidence.cards[made]
    assert support.evidence.is_open
    click(card.edit_button)
    before = views.counts(project).steps
    type_into(card.fields["publisher"], "Office of Statistics")
    enter(card.fields["publisher"])
    pick(card.fields["stance"], "· context")
    (found,) = views.evidence(project, "claim", 1)
    assert (found.publisher, found.stance) == ("Office of Statistics", Stance.CONTEXT)
    assert views.counts(project).steps == before + 2
    assert support.evidence.cards[made] is card
    assert card.is_open
    QTest.keyClick(card.fields["publisher"].focusWidget(), Qt.Key.Key_Escape)
    assert not card.is_open
    assert "· context" in words_of(support.evidence)


def test_a_refused_change_stands_in_place_and_the_card_stays_open(
    support: SupportList, project: Project
) -> None:
    card = support.evidence.cards[bring(project)]
    click(card.edit_button)
    type_into(card.fields["looked_at"], "2025")
    enter(card.fields["looked_at"])
    assert "needs one day or moment" in card.fields["looked_at"].refusal
    click(card.done_button)
    assert card.is_open
    assert card.fields["looked_at"].value() == "2025"
    assert views.evidence(project, "claim", 1)[0].looked_at is None


def test_what_is_refused_is_told_when_its_record_is_left(
    support: SupportList, session: Session, project: Project
) -> None:
    failures: list[str] = []
    session.failed.connect(failures.append)
    made = bring(project)
    click(support.evidence.cards[made].edit_button)
    type_into(support.evidence.cards[made].fields["looked_at"], "2025")
    support.commit()
    support.set_owner("claim", 1)
    assert support.evidence.cards[made].fields["looked_at"].value() == "2025"
    assert not failures
    support.set_owner("claim", 2)
    (sentence,) = failures
    assert sentence.startswith(f"Looked at of evidence {made} was not written: ")


def test_enter_adds_from_a_list_too(support: SupportList, project: Project) -> None:
    support.evidence.begin()
    fields = support.evidence.draft.fields
    type_into(fields["title"], "Yearbook")
    fields["stance"].setFocus()
    QTest.keyClick(fields["stance"].editor, Qt.Key.Key_Return)
    assert [one.title for one in views.evidence(project)] == ["Yearbook"]


def test_another_step_leaves_the_typing_alone(support: SupportList, project: Project) -> None:
    card = support.evidence.cards[bring(project)]
    click(card.edit_button)
    type_into(card.fields["note"], "half a thought")
    editor = QApplication.focusWidget()
    bring(project, title="Another")
    assert QApplication.focusWidget() is editor
    assert card.fields["note"].value() == "half a thought"
    assert support.evidence.button.text() == "Evidence · 2"


def test_evidence_is_removed_and_comes_back_with_undo(
    support: SupportList, session: Session, project: Project
) -> None:
    card = support.evidence.cards[bring(project)]
    click(card.remove_button)
    assert not support.evidence.cards
    assert not views.evidence(project)
    session.undo()
    assert "Yearbook" in words_of(support.evidence)


def test_the_last_evidence_of_an_adverse_rating_stays_with_the_reason(
    support: SupportList, project: Project
) -> None:
    made = bring(project, stance="contradicts")
    operations.rate_claim(project, 1, "content", "contradicted by evidence", rationale="see there")
    card = support.evidence.cards[made]
    click(card.remove_button)
    assert "take the rating back first" in words_within(card)
    assert views.evidence(project)


def test_an_address_opens_only_when_asked_and_only_of_the_web(
    support: SupportList, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    starts = [True, True, False]

    def open_url(url: QUrl) -> bool:
        opened.append(url)
        return starts.pop(0)

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    card = support.evidence.cards[bring(project, archive_address="https://archive.example/1")]
    assert "the outlet sees your visit" in card.open_button.toolTip()
    assert not opened
    click(card.open_button)
    click(card.archive_button)
    assert [url.toString() for url in opened] == [
        "https://a.example/b",
        "https://archive.example/1",
    ]
    click(card.open_button)
    assert "No browser could be started" in words_within(card)
    other = support.evidence.cards[bring(project, address="ark:/12148/x")]
    assert other.open_button.isHidden()
    assert other.archive_button.isHidden()


@pytest.mark.parametrize(
    ("text", "is_web"),
    [
        ("https://a.example/b?c=d", True),
        (" http://a.example ", True),
        ("HTTPS://A.EXAMPLE", True),
        ("ftp://a.example", False),
        ("javascript:alert(1)", False),
        ("https://", False),
        ("a.example", False),
        ("https://[", False),
        ("", False),
    ],
)
def test_only_addresses_of_the_web_open(text: str, is_web: bool) -> None:
    assert web_address(text) == (text.strip() if is_web else "")


def test_a_contact_waits_for_an_answer_until_it_came(
    support: SupportList, project: Project
) -> None:
    made = operations.add_contact(
        project, "claim", 1, name="Omar Haddad", role="bank", channel="mail",
        asked_at="2025-03-01", question="Which year?",
    )  # fmt: skip
    card = support.contacts.cards[made]
    words = words_of(support.contacts)
    assert "answer pending" in words
    assert "Asked: Which year?" in words
    click(card.answer_button)
    found = views.contacts(project, "claim", 1)[0]
    assert found.answered_at is not None
    assert QApplication.focusWidget() is card.fields["answer"].focusWidget()
    type_into(card.fields["answer"], "All of 2025.")
    click(card.done_button)
    assert views.contacts(project, "claim", 1)[0].answer == "All of 2025."
    assert "answer pending" not in words_of(support.contacts)
    assert card.answer_button.isHidden()


def test_now_fills_in_the_moment(support: SupportList, project: Project) -> None:
    group = support.contacts
    group.begin()
    type_into(group.draft.fields["role"], "spokesperson")
    (button,) = (
        button
        for button in group.draft.findChildren(QPushButton)
        if button.accessibleName() == "Asked at: now"
    )
    click(button)
    enter(group.draft.fields["role"])
    (found,) = views.contacts(project, "claim", 1)
    assert found.asked_at is not None
    passed = datetime.now(UTC) - datetime.fromisoformat(found.asked_at)
    assert timedelta(0) <= passed < timedelta(minutes=2)
    assert found.answered_at is None


def test_a_project_that_cannot_be_written_shows_and_offers_nothing(
    qtbot: QtBot, session: Session, project: Project
) -> None:
    made = bring(project)
    project.read_only = "It is open elsewhere."
    support = SupportList(session)
    qtbot.addWidget(support)
    support.set_owner("claim", 1)
    card, group = support.evidence.cards[made], support.evidence
    hidden = (card.edit_button, card.remove_button, group.add_button, group.plus)
    assert all(button.isHidden() for button in hidden)
    assert not card.open_button.isHidden()


def test_every_part_has_a_field_with_a_name(support: SupportList) -> None:
    for group in support.groups:
        names = {field.editor.accessibleName() for field in group.draft.fields.values()}
        assert "" not in names
        assert len(names) == len(group.draft.fields)


def test_evidence_without_a_title_is_told_by_what_it_has(project: Project) -> None:
    long = "Some words of a register that are too many to be the heading of a card."
    for values, heading, words in (
        ({"address": "https://a.example/b"}, "https://a.example/b", ""),
        ({"address": "", "publisher": "Office"}, "Office", ""),
        ({"address": "", "excerpt": "Some words"}, "“Some words”", ""),
        ({"address": "", "excerpt": long}, f"“{shorten(long)}”", long),
    ):
        bring(project, title="", **values)
        told = tell_evidence(views.evidence(project)[-1])
        assert (told.heading, told.words) == (heading, words)
        assert told.under == "secondary · date not set"
        assert not told.lines


@pytest.mark.parametrize(
    ("values", "under", "waits"),
    [
        ({}, "not asked yet", ""),
        ({"asked_at": "2025-03-01"}, "asked 1 Mar 2025", "answer pending"),
        ({"asked_at": "2025-03-01", "answer": "No."}, "asked 1 Mar 2025", ""),
        ({"answered_at": "2025-03-02"}, "asked, date not set · answered 2 Mar 2025", ""),
    ],
)
def test_a_contact_is_told_by_what_is_known(
    project: Project, values: dict[str, str], under: str, waits: str
) -> None:
    operations.add_contact(project, "claim", 1, role="spokesperson", **values)
    told = tell_contact(views.contacts(project)[-1])
    assert (told.heading, told.under, told.waits) == ("spokesperson", under, waits)
