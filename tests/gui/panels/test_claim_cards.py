from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from core import operations
from core.models import Speaker
from gui.panels.claim_cards import Card, ClaimCards, flowing, read_claims, where_from

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from core.operations.views import Project


@pytest.fixture
def cards(qtbot: QtBot, qapp: object) -> ClaimCards:
    made = ClaimCards()
    qtbot.addWidget(made)
    made.resize(340, 300)
    return made


def put(cards: ClaimCards, project: Project, claim_ids: list[int]) -> None:
    cards.show_cards([Card(*found, "contra") for found in read_claims(project, claim_ids)])


def test_claims_come_in_the_order_asked_for(project: Project) -> None:
    assert [claim.id for claim, _ in read_claims(project, [3, 1, 2])] == [3, 1, 2]


def test_a_claim_says_where_it_is_from(project: Project) -> None:
    operations.date_article(project, 1, "published", "2025-02-25")
    operations.edit_claim(
        project, 1, speakers=[Speaker("", "harbour minister")], voice="indirect", translated=True
    )
    operations.edit_claim(project, 3, voice="outlet")
    told = [where_from(*found) for found in read_claims(project, [1, 3])]
    assert told == [
        "Coast Daily, 25 Feb 2025 · harbour minister (indirect), translated",
        "National Wire, undated · in the outlet’s own voice",
    ]


def test_a_quote_of_paragraphs_flows() -> None:
    assert flowing("One.\n\n \nTwo.") == "One.\nTwo."


def test_cards_stay_as_their_claims_change(cards: ClaimCards, project: Project) -> None:
    put(cards, project, [1, 3, 4])
    before = list(cards.cards)
    put(cards, project, [3, 4])
    assert cards.cards == before
    assert [card.isHidden() for card in cards.cards] == [False, False, True]
    assert cards.cards[0].accessibleName().startswith("First. “Traffic growth")


def test_the_menu_is_at_the_end_of_the_words_whichever_way_they_run(
    cards: ClaimCards, project: Project
) -> None:
    fifth = operations.add_claim(
        project, 3, *operations.find_quote(project, 3, "ترافیک بندر ۱۳ درصد رشد کرد")
    )
    put(cards, project, [1, fifth])
    cards.show()
    latin, persian = cards.cards
    assert latin.more.x() > latin.width() / 2
    assert persian.more.x() < persian.width() / 2


def test_a_widget_stands_between_the_first_and_the_second(
    cards: ClaimCards, project: Project
) -> None:
    between = QWidget()
    cards.put_between(between)
    put(cards, project, [1, 3])
    assert [cards.box.itemAt(at).widget() for at in range(3)] == [
        cards.cards[0], between, cards.cards[1],
    ]  # fmt: skip
