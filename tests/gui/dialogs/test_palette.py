from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QPushButton

from core import operations
from core.operations import views
from gui import actions
from gui.dialogs.palette import Palette

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.session import Session

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

COMMANDS = [(a.id, a.text, actions.shown_key(a.keys), a.id != "undo") for a in actions.ACTIONS]


class Opened:
    """The palette over a window, and what was chosen in it."""

    def __init__(self, qtbot: QtBot, session: Session | None) -> None:
        self.qtbot = qtbot
        self.window = QMainWindow()
        self.window.resize(1280, 700)
        qtbot.addWidget(self.window)
        self.button = QPushButton("Search", self.window)
        self.button.setObjectName("search_button")
        self.button.setGeometry(200, 6, 400, 28)
        self.window.show()
        self.palette = Palette(session, lambda: COMMANDS, self.window)
        self.told: list[object] = []
        self.palette.command_chosen.connect(self.told.append)
        self.palette.record_chosen.connect(lambda noun, number: self.told.append((noun, number)))
        self.palette.place_chosen.connect(lambda *place: self.told.append(place))
        self.palette.open_under(self.button)

    @property
    def rows(self) -> list[str]:
        """What is listed: headings as "[Claims]", other rows by their words."""
        held = self.palette._rows.held
        return [row.text if row.target else f"[{row.text}]" for row in held]

    @property
    def current(self) -> str:
        return str(self.palette.found.currentIndex().data())

    def type(self, words: str) -> None:
        self.palette.field.clear()
        if words.isascii():
            QTest.keyClicks(self.palette.field, words)
        else:
            self.palette.field.insert(words)
        self.qtbot.waitUntil(lambda: not self.palette._timer.isActive())

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.palette.field, key)


@pytest.fixture
def opened(qtbot: QtBot, session: Session) -> Opened:
    return Opened(qtbot, session)


def test_words_find_every_kind_of_record_in_groups(opened: Opened, session: Session) -> None:
    operations.add_evidence(session.project, "claim", 1, title="Traffic figures of the port")
    opened.type("traffic")
    assert opened.rows[:9] == [
        "[Articles]", "Harbour traffic climbs",
        "[Claims]", "Traffic growth this year has been 10 percent",
        "[Contradictions]", "How much traffic grew",
        "[Evidence]", "Traffic figures of the port",
        "[In the text]",
    ]  # fmt: skip
    assert len([row for row in opened.rows[9:] if "raffic" in row]) == 3


@pytest.mark.parametrize(
    ("words", "chosen"),
    [
        ("import", "import_articles"),
        ("preferences", "settings"),
        ("wire", ("article", 2)),
        ("dockers walked", ("claim", 2)),
        ("#3", ("claim", 3)),
        ("# ۳", ("claim", 3)),
        ("how much", ("contradiction", 1)),
        (">read", "go_readers"),
    ],
)
def test_enter_chooses_the_first(opened: Opened, words: str, chosen: object) -> None:
    opened.palette.field.setText(words)
    opened.press(Qt.Key.Key_Return)
    assert opened.told == [chosen]
    assert opened.palette.isHidden()


def test_a_place_in_a_text_is_where_the_word_stands(opened: Opened, session: Session) -> None:
    opened.palette.field.setText("subscribe")
    opened.press(Qt.Key.Key_Return)
    [(article_id, start, end)] = [place for place in opened.told if isinstance(place, tuple)]
    text = views.text(session.project, 1)
    assert (article_id, text[start:end]) == (1, "Subscribe")


def test_enter_finds_what_was_just_typed_and_nothing_older(opened: Opened) -> None:
    QTest.keyClicks(opened.palette.field, "export")
    opened.press(Qt.Key.Key_Return)
    assert opened.told == ["export_report"]


def test_a_sign_first_asks_for_commands_alone(opened: Opened) -> None:
    opened.type(">")
    assert opened.rows == ["[Commands]", *(command[1] for command in COMMANDS)]
    opened.type("> traffic")
    assert opened.rows == []
    assert opened.palette.nothing.text() == "There is no command for “traffic”."


def test_a_mistyped_command_is_found_where_nothing_else_is(opened: Opened) -> None:
    opened.type("exprot")
    assert opened.rows == ["[Commands]", "Export report…"]
    opened.type("port")
    assert "Export report…" not in opened.rows


def test_a_command_by_another_word_stands_behind_what_holds_the_word(opened: Opened) -> None:
    opened.type("dock")
    assert opened.rows[0] == "[Claims]"
    assert opened.rows[-2:] == ["[Commands]", "Show or hide the lists"]
    opened.type("claims")
    assert opened.rows[0] == "[Commands]"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("zebra", "Nothing holds “zebra”."),
        ("<b>x</b>", "Nothing holds “<b>x</b>”."),
        ("%%%", "Nothing holds “%%%”."),
        ("#99", "There is no claim 99."),
        ("#" + "9" * 40, f"There is no claim {'9' * 40}."),
        ("#²", "There is no claim ²."),
        ("#", "Type the number of a claim."),
    ],
)
def test_where_nothing_is_found_it_says_so(opened: Opened, words: str, said: str) -> None:
    opened.palette.field.setText(words)
    opened.press(Qt.Key.Key_Return)
    assert opened.palette.nothing.isVisible()
    assert opened.palette.nothing.text() == said
    assert opened.palette.found.isHidden()
    assert (opened.told, opened.palette.isVisible()) == ([], True)


def test_arrows_pass_over_headings_and_what_cannot_be_done(opened: Opened) -> None:
    opened.type(">un")
    assert opened.rows == ["[Commands]", "Undo"]
    assert not opened.palette.found.currentIndex().isValid()
    opened.press(Qt.Key.Key_Return)
    assert opened.told == []
    opened.type("traffic")
    first = opened.current
    opened.press(Qt.Key.Key_Down)
    assert (first, opened.current) == (
        "Harbour traffic climbs",
        "Traffic growth this year has been 10 percent",
    )
    opened.press(Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert opened.current == opened.rows[-1]
    opened.press(Qt.Key.Key_Down)
    assert opened.current == first
    opened.press(Qt.Key.Key_PageDown)
    assert opened.current == opened.rows[-1]
    opened.press(Qt.Key.Key_PageUp)
    assert opened.current == first


def test_a_click_chooses_and_a_heading_does_not(opened: Opened) -> None:
    opened.type("traffic")
    found = opened.palette.found
    for row in (0, 3):
        place = found.visualRect(found.model().index(row, 0)).center()
        QTest.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.told == [("claim", 3)]


def test_at_rest_it_offers_recent_articles_and_what_is_useful(
    opened: Opened, session: Session
) -> None:
    assert opened.rows[:4] == [
        "[Recent articles]", "رشد ترافیک بندر", "Unions and port agree", "Harbour traffic climbs",
    ]  # fmt: skip
    assert opened.rows[4:6] == ["[Commands]", "Import articles…"]
    session.select("article", 1)
    session.select("claim", 3)
    opened.palette.open_under(opened.button)
    assert opened.rows[1:3] == ["Unions and port agree", "Harbour traffic climbs"]


def test_an_article_that_is_gone_is_not_offered(opened: Opened, session: Session) -> None:
    opened.palette.visited(3)
    operations.remove_article(session.project, 3)
    opened.palette.open_under(opened.button)
    assert opened.rows[1:3] == ["Unions and port agree", "Harbour traffic climbs"]


def test_escape_closes_and_opened_again_it_keeps_nothing(opened: Opened) -> None:
    opened.type("traffic")
    opened.press(Qt.Key.Key_Down, Qt.Key.Key_Escape)
    assert (opened.palette.isHidden(), opened.told) == (True, [])
    opened.palette.open_under(opened.button)
    assert opened.palette.field.text() == ""
    assert opened.rows[0] == "[Recent articles]"
    assert opened.palette.field.hasFocus()
    opened.press(Qt.Key.Key_Escape)
    opened.palette.open_under(opened.button, ">")
    assert opened.rows[0] == "[Commands]"


def test_it_stands_under_its_button_and_on_the_screen(opened: Opened) -> None:
    middle = opened.palette.geometry().center().x()
    assert abs(middle - opened.button.mapToGlobal(opened.button.rect().center()).x()) <= 2
    assert opened.palette.y() > opened.button.mapToGlobal(QPoint(0, opened.button.height())).y()
    opened.palette.open()
    assert abs(opened.palette.geometry().center().x() - middle) <= 2
    opened.button.move(1200, 6)
    opened.palette.open()
    assert opened.palette.screen().availableGeometry().contains(opened.palette.geometry())


def test_without_a_project_it_lists_commands(qtbot: QtBot) -> None:
    opened = Opened(qtbot, None)
    assert opened.rows[0] == "[Commands]"
    opened.type("traffic")
    assert "Open a project" in opened.palette.nothing.text()
    opened.type("#1")
    assert opened.palette.nothing.text() == "There is no claim 1."


def test_it_is_drawn_in_both_themes_with_words_of_either_direction(opened: Opened) -> None:
    opened.type("بندر")
    assert opened.rows[:2] == ["[Articles]", "رشد ترافیک بندر"]
    assert not opened.palette.grab().isNull()


def test_a_screen_reader_hears_the_whole_row(opened: Opened) -> None:
    opened.type("dockers")
    index = opened.palette.found.currentIndex()
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "About 1,200 dockers walked out, Coast Daily, #2"
    assert opened.palette.field.accessibleName()
