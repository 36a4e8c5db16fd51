"""The form of a claim: its words, who said it, when, its ratings, its ties, and what was brought to it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer

from core import operations
from core.models import DateValue
from core.operations import views
from core.operations.claims import CLAIM_DATES
from core.text import shorten
from core.words import AnchorState, Aspect, ClaimType, Voice
from gui import wording
from gui.fields import (
    INKS,
    ChoiceField,
    DateField,
    Field,
    FlagField,
    NamesField,
    NoteField,
    QuoteCard,
    Row,
    small,
    tell,
)
from gui.panels import tie_cards
from gui.panels.claim_cards import LONGEST_OUTLET
from gui.panels.ratings import Given, RatingField
from gui.panels.record_form import RecordForm
from gui.panels.sign_offs import SignOffBox
from gui.panels.speakers import SpeakerChain
from gui.panels.support import SupportList
from gui.panels.tie_cards import TieCards

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.models import Changes, Claim
    from core.operations.views import Project
    from core.words import DateKind
    from gui.panels.record_form import Held, Write
    from gui.session import Session

_DATE_NAMES = {"spoken": "Spoken", "event": "Event", "period": "Period of the figure"}
_RATING_NAMES = {Aspect.SAID: "Said as reported", Aspect.CONTENT: "Content"}
_BY_MACHINE = "read by the program"
_READER = "core.operations.drafting"
"""What reads figures; it is slow to load, and is not loaded just to show them."""
_HELD = {
    AnchorState.LOST: "These words no longer stand in the article.",
    AnchorState.AMBIGUOUS: "These words stand in more than one place of the article now.",
}


class ClaimForm(RecordForm):
    """The form of a claim."""

    noun = "claim"
    tables = frozenset(
        {"anchor", "speaker", "rating", "date", "tagging", "link", "contradiction"}
        | {"contradiction_claim", "evidence", "annotator", "setting"}
    )

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._article_id = 0
        self.quote = QuoteCard()
        self.quote.opened.connect(lambda: self.claim_requested.emit(self.record_id))
        self._state = small("", "warn")
        self.box.addWidget(self.quote)
        self._value = small("")
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_value)
        self.box.addWidget(self._state)
        self.box.addWidget(self._value)
        self._add_words()
        self._add_chain()
        self._add_ties()
        self._add_dates()
        self._add_ratings()
        self.support = SupportList(session)
        self.sign_offs = SignOffBox(session)
        self.history = small("")
        for widget in (self.support, self.sign_offs, self.history):
            self.box.addWidget(widget)

    # Building -----------------------------------------------------------------------------------------------------

    def _add_words(self) -> None:
        self.wording = self._row(
            "In your words",
            NoteField("Wording", "What it says, in your words", is_line=True),
            _edit("wording"),
        )
        self.type = self._row("Type", ChoiceField("Type", ClaimType), _edit("type"))
        self.tags = self._row("Tags", NamesField("Tags", "Tag, tag"), _edit("tags"))
        self.note = self._row("Note", NoteField("Note", "For the next reader"), _edit("note"))

    def _row(self, label: str, field: Held, write: Write) -> Held:
        self.box.addWidget(Row(label, field))
        return self.hold(field, write)

    def _add_chain(self) -> None:
        self.chain_group = self.group("Who said it")
        self._chain_note = small("")
        self._chain_note.setContentsMargins(Field.inset, 0, 0, 2)
        self.speakers = self.hold(SpeakerChain(), _edit("speakers"))
        self.voice = self.hold(
            ChoiceField("Voice", Voice, empty="Not said"),
            lambda project, claim_id, voice: operations.edit_claim(
                project, claim_id, voice=voice or ""
            ),
        )
        self.translated = self.hold(FlagField("Translated"), _edit("translated"))
        body = self.chain_group.body
        body.addWidget(self.speakers)
        body.addWidget(Row("", self._chain_note))
        body.addWidget(Row("Voice", self.voice))
        body.addWidget(Row("", self.translated))

    def _add_ties(self) -> None:
        self.tie_group = self.group("Ties")
        self.ties = TieCards()
        self.ties.pair_requested.connect(self.pair_requested)
        self.ties.record_requested.connect(self.record_requested)
        self.tie_group.body.addWidget(self.ties)

    def _add_dates(self) -> None:
        self.date_group = self.group("Dates")
        self.date_group.set_way_in("Date this claim")
        self.dates: dict[DateKind, DateField] = {}
        for kind in CLAIM_DATES:
            field = DateField(_DATE_NAMES[kind.value])
            self.dates[kind] = field
            self.hold(field, _date(kind))
            self.date_group.body.addWidget(Row(field.name, field))
        self.date_group.added.connect(self.focus_date)

    def _add_ratings(self) -> None:
        self.rating_group = self.group("Ratings")
        self.rating_group.set_way_in("Rate this claim")
        self.ratings: dict[Aspect, RatingField] = {}
        for aspect in Aspect:
            field = RatingField(_RATING_NAMES[aspect])
            self.ratings[aspect] = field
            self.hold(field, _rate(aspect))
            self.rating_group.body.addWidget(Row(field.name, field))
        first = self.ratings[Aspect.SAID]
        self.rating_group.added.connect(lambda: self.focus_field(first))

    def ways(self) -> dict[str, Callable[[], object]]:
        """Return what opens evidence, contacts, ratings and sign-offs."""
        return {
            "evidence": self.support.evidence.begin,
            "contact": self.support.contacts.begin,
            "rating": self._begin_rating,
            "sign_off": self.sign_offs.begin,
        }

    def _begin_rating(self) -> None:
        self.rating_group.set_open(is_open=True)
        self.focus_field(self.ratings[Aspect.SAID])

    # Showing ------------------------------------------------------------------------------------------------------

    def _load(self, *, anew: bool) -> None:
        project = self.session.project
        claim = views.claim(project, self.record_id)
        ties = tie_cards.of_claim(project, claim.id)
        self._show_quote(project, claim, ties)
        for field, value in (
            (self.wording, claim.wording), (self.type, claim.type), (self.tags, claim.tags),
            (self.note, claim.note), (self.speakers, claim.speakers), (self.voice, claim.voice),
            (self.translated, claim.translated),
        ):  # fmt: skip
            field.set_value(value, anew=anew)
        self._tell_filled(project, claim)
        self._show_dates(project, claim, anew=anew)
        self._show_ratings(project, claim, anew=anew)
        self.ties.show_ties(project, claim.id, ties)
        self.tie_group.set_count(len(ties))
        if anew:
            self._show_rest(claim)
            for group, filled in (
                (self.chain_group, True), (self.tie_group, ties), (self.date_group, claim.dates),
                (self.rating_group, claim.ratings),
            ):  # fmt: skip
                self.fold(group, filled=bool(filled))
        elif claim.dates:
            self.fold(self.date_group, filled=True)

    def _tell_filled(self, project: Project, claim: Claim) -> None:
        """Say of what the machine filled in that it did, and what figures it reads."""
        filled = views.filled_parts(project, claim.id)
        for part, field in (
            ("wording", self.wording), ("type", self.type), ("voice", self.voice),
        ):  # fmt: skip
            field.set_remark(_BY_MACHINE if part in filled else "")
        tell(self._chain_note, _BY_MACHINE if "speakers" in filled else "")
        tell(self._value, "")
        if _READER in sys.modules:
            self._soon.start()

    def _show_value(self) -> None:
        """Show the figures that are read of the words, where a claim is still shown."""
        project, claim_id = self.session.project, self.record_id
        if claim_id and views.exists(project, "claim", claim_id):
            anchor = views.claim(project, claim_id).anchor
            draft = operations.read_place(project, anchor.version_id, anchor.start, anchor.end)
            said = f"Figure: {draft.value} · {_BY_MACHINE}" if draft and draft.value else ""
            tell(self._value, said)

    def _is_touched(self, changes: Changes) -> bool:
        """Tell whether a step touched the claim, its article, or what stands at the other ends of its ties."""
        around = {**self.ties.shown}
        around["article"] = around.get("article", frozenset()) | {self._article_id}
        return super()._is_touched(changes) or any(
            not ids.isdisjoint(changes.tables.get(table, frozenset()))
            for table, ids in around.items()
        )

    def _show_quote(self, project: Project, claim: Claim, ties: list[tie_cards.Tied]) -> None:
        state = tie_cards.state_of(ties)
        article = views.article(project, claim.article_id)
        self._article_id = article.id
        outlet = shorten(article.outlet, LONGEST_OUTLET) or "Outlet unknown"
        date = wording.dated(article.published)
        where = f"{outlet} · {date} · paragraph {claim.anchor.paragraph}"
        self.heading.setText(f"Claim {claim.id} · {state.value}")
        self.quote.show_quote(tie_cards.flowing(claim.quote), where, INKS[state])
        held = claim.anchor.state
        other = f"The words of the article changed here: {held.value}."
        tell(self._state, "" if held is AnchorState.EXACT else _HELD.get(held, other))

    def _show_dates(self, project: Project, claim: Claim, *, anew: bool) -> None:
        found = {dated.kind: dated for dated in claim.dates}
        for kind, field in self.dates.items():
            dated = found.get(kind)
            if dated is None:
                field.set_value(DateValue(), anew=anew)
            else:
                by = self._name(project, dated.set_by) if dated.set_by else ""
                field.set_value(dated.value, anew=anew, by=by)

    def _show_ratings(self, project: Project, claim: Claim, *, anew: bool) -> None:
        scale = [str(entry["value"]) for entry in operations.rating_scale(project)]
        found = {rating.aspect: rating for rating in claim.ratings}
        for aspect, field in self.ratings.items():
            rating = found.get(aspect)
            field.set_scale(scale)
            field.set_value(
                Given(rating.value, rating.rationale) if rating else Given("", ""), anew=anew
            )
            field.set_remark(
                f"{self._name(project, rating.annotator_id)}, {wording.day(rating.at)}"
                if rating
                else ""
            )

    def _show_rest(self, claim: Claim) -> None:
        self.support.set_owner("claim", claim.id)
        self.sign_offs.set_record("claim", claim.id)
        by = self._name(self.session.project, claim.annotator_id)
        tell(self.history, f"Marked by {by}, {wording.moment(claim.added_at)}")

    def _name(self, project: Project, annotator_id: int) -> str:
        return next((a.name for a in views.annotators(project) if a.id == annotator_id), "someone")

    def on_changes(self, changes: Changes) -> None:
        """Show the claim anew where it was touched; a rating that waited for evidence is given now."""
        super().on_changes(changes)
        if not self.record_id:
            return
        self.support.on_changes(changes)
        self.sign_offs.on_changes(changes)
        if "evidence" in changes.tables:
            for field in self.ratings.values():
                if field.refusal:
                    field.commit()

    # Doing --------------------------------------------------------------------------------------------------------

    def commit(self) -> None:
        """Write what is pending, in the evidence and contacts too."""
        super().commit()
        self.support.commit()

    def focus_date(self) -> None:
        """Put the keyboard into the first date."""
        self.focus_field(next(iter(self.dates.values())))


def _edit(name: str) -> Write:
    def write(project: Project, claim_id: int, value: Any) -> None:
        operations.edit_claim(project, claim_id, **{name: value})

    return write


def _date(kind: DateKind) -> Write:
    def write(project: Project, claim_id: int, value: Any) -> None:
        operations.date_claim(project, claim_id, kind.value, value.text, evidence=value.evidence)

    return write


def _rate(aspect: Aspect) -> Write:
    def write(project: Project, claim_id: int, value: Any) -> None:
        operations.rate_claim(
            project, claim_id, aspect.value, value.word, rationale=value.rationale
        )

    return write
