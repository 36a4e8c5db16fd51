"""What is selected, with everything known of it, to be read and changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from gui.fields import heading, settle, small, tell

if TYPE_CHECKING:
    from core.models import Changes
    from core.operations import Picked
    from gui.panels.comparison_form import ComparisonForm
    from gui.panels.record_form import RecordForm
    from gui.session import Noun, Selection, Session

_TEACHING = (
    "Select words in an article and press H: they become a claim. What is known of it is written here.",
    "Click a claim to say who said it and when. L links it to another claim, C makes a contradiction.",
    "Click an article in the list to set its date, outlet and role.",
)
_SEVERAL: dict[str, str] = {
    "claim": "C ties them in a contradiction.",
    "article": "Select one of them to change what is known of it.",
    "link": "Select one of them to change it.",
    "contradiction": "Select one of them to change it.",
    "suggestion": "Enter accepts them, X dismisses them for one reason, S leaves them for later.",
}


class Inspector(QWidget):
    """The panel that shows the selected record in its form; each form is made when it is first needed."""

    claim_requested = Signal(int)
    pair_requested = Signal(int, int)
    record_requested = Signal(str, int)
    form_made = Signal(object)
    """`RecordForm`: a form that is there from now on."""
    comparison_made = Signal(object)
    """`ComparisonForm`: it is there from now on."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._forms: dict[str, tuple[RecordForm, _Page]] = {}
        self._shown: RecordForm | None = None
        self._comparison: tuple[ComparisonForm, _Page] | None = None
        self._pages = QStackedWidget()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._pages)
        self._hints = _Hints()
        self._hint_page = _Page(self._hints)
        self._pages.addWidget(self._hint_page)
        self.on_selection(session.selection)

    @property
    def form(self) -> RecordForm | None:
        """The form that is shown; None where nothing or several records are selected."""
        return self._shown

    # Showing ------------------------------------------------------------------------------------------------------

    def on_selection(self, selection: Selection) -> None:
        """Show what is selected; what was pending of the record before is written."""
        if len(selection.ids) != 1 or not selection.noun:
            self._leave(None)
            self._hints.show_hints(selection)
            self._pages.setCurrentWidget(self._hint_page)
            return
        form, page = self._form(selection.noun)
        self._leave(form)
        form.show_record(selection.ids[0])
        self._shown = form
        if self._pages.currentWidget() is not page:
            self._pages.setCurrentWidget(page)
        page.begin()

    def show_comparison(self, picked: Picked) -> None:
        """Show a comparison that is no record, until something else is selected."""
        if self._comparison is None:
            from gui.panels.comparison_form import ComparisonForm as Made  # noqa: PLC0415

            form = Made(self._session)
            page = _Page(form)
            self._pages.addWidget(page)
            self._comparison = form, page
            self.comparison_made.emit(form)
        form, page = self._comparison
        self._leave(None)
        form.show_picked(picked)
        if self._pages.currentWidget() is not page:
            self._pages.setCurrentWidget(page)
            page.begin()

    @property
    def comparison(self) -> ComparisonForm | None:
        """The comparison that is shown; None where something else is."""
        shown = self._comparison is not None and self._pages.currentWidget() is self._comparison[1]
        return self._comparison[0] if self._comparison and shown else None

    def _leave(self, form: RecordForm | None) -> None:
        if self._shown is not None and self._shown is not form:
            self._shown.leave()
            self._shown = None

    def on_changes(self, changes: Changes) -> None:
        """Show the record anew where a step touched it."""
        if self._shown is not None:
            self._shown.on_changes(changes)
        elif self.comparison is not None:
            self.comparison.on_changes(changes)

    # Doing --------------------------------------------------------------------------------------------------------

    def commit(self) -> None:
        """Write what is pending."""
        if self._shown is not None:
            self._shown.commit()

    def unwritten(self) -> list[str]:
        """Return what was typed anywhere here and could not be written, as sentences with the reasons."""
        return [sentence for form, _ in self._forms.values() for sentence in form.unwritten()]

    def focus_first(self) -> None:
        """Put the keyboard into the first field of the form."""
        if self._shown is not None:
            self._shown.focus_first()
        elif self.comparison is not None:
            self.comparison.focus_first()

    def focus_note(self) -> None:
        """Put the keyboard into the note."""
        if self._shown is not None:
            self._shown.focus_note()

    def focus_date(self) -> None:
        """Put the keyboard into the date of an article, or the first one of a claim."""
        if self._shown is not None:
            self._shown.focus_date()

    def begin(self, what: str) -> bool:
        """Open what is to be added to the record: "evidence", "contact", "rating", "sign_off", "resolution".

        False where the record shown has no such thing.
        """
        way = self._shown.ways().get(what) if self._shown is not None else None
        if way is not None:
            way()
        return way is not None

    # Making -------------------------------------------------------------------------------------------------------

    def _form(self, noun: Noun) -> tuple[RecordForm, _Page]:
        if noun not in self._forms:
            form = _make(noun, self._session)
            form.claim_requested.connect(self.claim_requested)
            form.pair_requested.connect(self.pair_requested)
            form.record_requested.connect(self.record_requested)
            page = _Page(form, form.footer())
            self._pages.addWidget(page)
            self._forms[noun] = form, page
            self.form_made.emit(form)
        return self._forms[noun]


def _make(noun: Noun, session: Session) -> RecordForm:
    """Make the form of a noun; each is imported when it is first needed."""
    match noun:
        case "claim":
            from gui.panels.claim_form import ClaimForm as Made  # noqa: PLC0415
        case "article":
            from gui.panels.article_form import ArticleForm as Made  # noqa: PLC0415
        case "link":
            from gui.panels.link_form import LinkForm as Made  # noqa: PLC0415
        case "suggestion":
            from gui.panels.suggestion_form import SuggestionForm as Made  # noqa: PLC0415
        case _:
            from gui.panels.contradiction_form import ContradictionForm as Made  # noqa: PLC0415
    return Made(session)


class _Page(QWidget):
    """A form that scrolls, over what stays in view below it."""

    def __init__(self, form: QWidget, footer: QWidget | None = None) -> None:
        super().__init__()
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        box = QVBoxLayout(inside)
        box.setContentsMargins(16, 12, 12, 24)
        box.addWidget(form)
        box.addStretch(1)
        self._area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._area, 1)
        if footer is not None:
            column.addWidget(footer)

    def begin(self) -> None:
        """Show the form from its beginning, laid out at once."""
        settle(self)
        self._area.verticalScrollBar().setValue(0)


class _Hints(QWidget):
    """What stands in the panel where there is no one record to show."""

    def __init__(self) -> None:
        super().__init__()
        self.title = heading("")
        self.labels = [small("", "mute") for _ in _TEACHING]
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addWidget(self.title)
        for label in self.labels:
            box.addWidget(label)

    def show_hints(self, selection: Selection) -> None:
        """Say what can be done with what is selected, or what can be selected."""
        several = len(selection.ids) > 1
        self.title.setText(
            f"{len(selection.ids):,} {selection.noun}s selected" if several else "Nothing selected"
        )
        texts = (_SEVERAL[selection.noun], "", "") if several else _TEACHING
        for label, text in zip(self.labels, texts, strict=True):
            tell(label, text)
