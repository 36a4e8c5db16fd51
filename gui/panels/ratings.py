"""Ratings of a claim: a word of the project's scale, and what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.fields import Choice, Field, Note

if TYPE_CHECKING:
    from collections.abc import Sequence

NOT_RATED = "Not rated"


class Given(NamedTuple):
    """A rating as given: a word of the scale, "" for none, and its rationale."""

    word: str
    rationale: str


class RatingField(Field):
    """A choice from the scale, and below it the rationale once there is a rating.

    A refused rating stays chosen until what it asks for is there; `commit` tries again.
    """

    def __init__(self, name: str) -> None:
        self.choice, self.note = Choice(), Note()
        self._words: list[str] = []
        both = QWidget()
        super().__init__(name, both)
        box = QVBoxLayout(both)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        for widget, said in ((self.choice, name), (self.note, f"{name}: rationale")):
            widget.setProperty("kind", "quiet")
            widget.setAccessibleName(said)
            box.addWidget(widget)
        both.setFocusProxy(self.choice)
        self.setFocusProxy(self.choice)
        self.note.setPlaceholderText("Rationale")
        self.set_scale([])
        self._set = Given("", "")
        self._show(self._set)
        self.choice.activated.connect(self._on_chosen)
        self.note.left.connect(self._on_left)
        self.note.entered.connect(self.commit)
        self.note.escaped.connect(self.revert)
        self.note.textChanged.connect(self._on_edited)

    def set_scale(self, words: Sequence[str]) -> None:
        """Offer the words of a scale."""
        if self._words != ["", *words]:
            shown = self.value().word if self._words else ""
            self._words = ["", *words]
            self.choice.clear()
            self.choice.addItems([word or NOT_RATED for word in self._words])
            self._choose(shown)

    def value(self) -> Given:
        """Return the rating as it stands."""
        return Given(self._words[max(0, self.choice.currentIndex())], self.note.text())

    def _show(self, value: Any) -> None:
        self._choose(value.word)
        if self.note.text() != value.rationale:
            self.note.setPlainText(value.rationale)
        self.note.setHidden(not (value.word or value.rationale))

    def _choose(self, word: str) -> None:
        if word not in self._words:
            self._words.append(word)
            self.choice.addItem(word)
        self.choice.setCurrentIndex(self._words.index(word))

    def _mark(self, *, changed: bool) -> None:
        self.note.document().setModified(changed)

    def commit(self) -> None:
        """Tell the rating, where it is pending; a rationale asks for a rating."""
        given = self.value()
        if self.has_pending and given.rationale and not given.word:
            if self._set.word:
                self._show(Given("", ""))
            else:
                self._before = self._set
                self.refuse("Choose a rating for this rationale, or take the words away.")
                return
        super().commit()
        self.note.setHidden(not any(self.value()))

    def _on_chosen(self, _at: int) -> None:
        self.commit()
        self.note.setHidden(not any(self.value()))

    def _on_left(self) -> None:
        if QApplication.focusWidget() is not self.choice:
            self.commit()

    def _on_edited(self) -> None:
        if self.refusal and self.note.hasFocus():
            self.refuse("")
