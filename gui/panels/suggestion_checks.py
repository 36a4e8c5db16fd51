"""Why a suggestion was made: each check as a line, each assumption as a question that a button answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.comparing.parts import Question, Result
from core.comparing.questions import GATES, MOST
from core.errors import AppError
from core.values import parse_date
from gui.fields import Flow, Line, ShortButton, as_sentence, small, tell
from gui.fields.dates import understood
from gui.fields.laying import clear
from gui.panels.support_card import link_button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.comparing.layout_parts import Asked, CheckLine

SIGNS = {Result.PASSED: "✓", Result.FAILED: "≠", Result.ASSUMED: "?"}
_INKS = {Result.PASSED: "same", Result.FAILED: "contra", Result.ASSUMED: "claim"}
_WORDS = {Result.PASSED: "Passed", Result.FAILED: "Failed", Result.ASSUMED: "Assumed"}
_SIGN_WIDTH = 18
_OTHER = "other…"


class CheckList(QWidget):
    """The checks and the questions of a suggestion, one below the other."""

    answered = Signal(str, str)
    """A question, and the value that settles it; "" takes an answer back."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[QWidget] = []
        self.questions: dict[str, QuestionRow] = {}
        self._checks = QVBoxLayout()
        self._asked = QVBoxLayout()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        for inner in (self._checks, self._asked):
            inner.setSpacing(4)
            box.addLayout(inner)

    def show_checks(self, checks: Sequence[CheckLine], questions: Sequence[Asked]) -> None:
        """Show checks, and questions that can be answered; a question that stays keeps the keyboard.

        What is asked about is told with the question and not as a line of its own.
        """
        told = {GATES[one.key] for one in questions if one.key in GATES}
        dated = {GATES[Question.SAME_PERIOD]} if any(one.typed for one in questions) else set[str]()
        clear(self._checks)
        self.lines = [
            _line(check)
            for check in checks
            if check.name not in told
            and not (check.result is Result.ASSUMED and check.name in dated)
        ]
        for line in self.lines:
            self._checks.addWidget(line)
        self._show_questions(questions)

    def _show_questions(self, questions: Sequence[Asked]) -> None:
        wanted = {str(one.key): one for one in questions}
        for key in [key for key in self.questions if key not in wanted]:
            row = self.questions.pop(key)
            row.hide()
            row.deleteLater()
        for key, asked in wanted.items():
            if key not in self.questions:
                row = self.questions[key] = QuestionRow(key)
                row.answered.connect(lambda value, key=key: self.answered.emit(key, value))
                self._asked.addWidget(row)
            self.questions[key].show_question(asked)


def _line(check: CheckLine) -> QWidget:
    """Return a check as a line with its sign."""
    row = QWidget()
    words = small(as_sentence(check.words), "plain")
    words.setAccessibleName(f"{_WORDS[check.result]}: {check.words}")
    box = _signed(row, Sign(check.result))
    box.addWidget(words, 1)
    return row


class Sign(QLabel):
    """The sign of how a check ended, in its ink."""

    def __init__(self, result: Result) -> None:
        super().__init__()
        self.setFixedWidth(_SIGN_WIDTH)
        self.show_result(result)

    def show_result(self, result: Result) -> None:
        """Show another sign."""
        self.setText(SIGNS[result])
        self.setAccessibleName(_WORDS[result])
        if self.property("ink") != _INKS[result]:
            self.setProperty("ink", _INKS[result])
            self.style().polish(self)


def _signed(row: QWidget, sign: Sign) -> QHBoxLayout:
    box = QHBoxLayout(row)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(4)
    box.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    return box


class QuestionRow(QWidget):
    """A question with its answers as buttons, and a line for another answer where a date can be typed."""

    answered = Signal(str)

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self._asked: Asked | None = None
        self.question, self.why = small("", "strong"), small("")
        self.buttons = [_button("") for _ in range(MOST)]
        self.other = _button(_OTHER)
        self.back = link_button("Take back", "")
        self.sign = Sign(Result.ASSUMED)
        self.line = Line()
        self.remark = small("")
        self._flow = Flow()
        self._lay_out()
        self.other.clicked.connect(self.begin)
        self.back.clicked.connect(lambda: self.answered.emit(""))
        self.line.entered.connect(self._take)
        self.line.escaped.connect(self._drop)
        self.line.textEdited.connect(lambda text: tell(self.remark, understood(text)))

    def _lay_out(self) -> None:
        box = _signed(self, self.sign)
        column = QVBoxLayout()
        column.setSpacing(3)
        column.addWidget(self.question)
        column.addWidget(self.why)
        column.addLayout(self._flow)
        column.addWidget(self.line)
        column.addWidget(self.remark)
        for at, button in enumerate(self.buttons):
            button.setCheckable(True)
            button.clicked.connect(lambda _checked, at=at: self._press(at))
            self._flow.addWidget(button)
        self._flow.addWidget(self.other)
        self._flow.addWidget(self.back)
        self.line.setPlaceholderText("2024, 2025-02, 2025-02-26 or a range")
        self.line.hide()
        box.addLayout(column, 1)

    def show_question(self, asked: Asked) -> None:
        """Show a question; a button that stays keeps the keyboard."""
        if asked == self._asked:
            return
        self._asked = asked
        tell(self.question, as_sentence(asked.question))
        tell(self.why, as_sentence(asked.why))
        self.line.setAccessibleName(f"{asked.question} Another date")
        self._fill(asked)
        self.sign.show_result(asked.result)
        self.other.setHidden(not asked.typed)
        self.other.setAccessibleName(f"{asked.question} Type another date")
        self.back.setHidden(not asked.settled)
        self.back.setAccessibleName(f"{asked.question} Take the answer back")
        self._drop()

    def _fill(self, asked: Asked) -> None:
        for at, button in enumerate(self.buttons):
            button.setHidden(at >= len(asked.choices))
        for button, choice in zip(self.buttons, asked.choices, strict=False):
            button.setText(choice.words)
            button.setAccessibleName(f"{asked.question} {choice.words}")
            button.setChecked(bool(asked.settled) and choice.value == asked.settled)

    def _press(self, at: int) -> None:
        if self._asked is not None:
            choice = self._asked.choices[at]
            self.buttons[at].setChecked(choice.value == self._asked.settled)
            self.answered.emit(choice.value)

    # Typing -------------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Open the line in which another date is typed."""
        self.line.show()
        self.line.setFocus()
        tell(self.remark, understood(self.line.text()) if self.line.text() else "")

    def _take(self) -> None:
        text = self.line.text().strip()
        try:
            known = parse_date(text).known
        except AppError as error:
            tell(self.remark, error.sentence)
            return
        if known:
            self.answered.emit(text)

    def refuse(self, sentence: str) -> None:
        """Say why an answer was not taken."""
        tell(self.remark, sentence)

    def _drop(self) -> None:
        had = self.line.hasFocus()
        self.line.clear()
        self.line.hide()
        tell(self.remark, "")
        if had:
            self.other.setFocus()


def _button(text: str) -> ShortButton:
    button = ShortButton(text)
    button.setProperty("kind", "answer")
    return button
