"""The form of an article: what is known of it, where each value came from, and its versions."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale

from core import operations
from core.operations import views
from core.operations.exporting import embargo_is_over
from core.words import DateKind, Role
from gui import wording
from gui.fields import (
    ChoiceField,
    DateField,
    FlagField,
    LineField,
    NamesField,
    NoteField,
    Row,
    TitleField,
    came_from,
    small,
    tell,
)
from gui.panels.record_form import RecordForm
from gui.panels.versions import VersionList

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from core.models import Article, Version
    from core.operations.views import Project
    from gui.fields import (
        Field,
    )
    from gui.panels.record_form import Held, Write
    from gui.session import Session


class ArticleForm(RecordForm):
    """The form of an article."""

    noun = "article"
    tables = frozenset({"version", "date", "tagging", "annotator"})

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._read: dict[Field, Callable[[Article, Version], Any]] = {}
        self._sources: dict[Field, str] = {}
        self.gate = small("", "warn")
        self._add_first()
        self._add_origin()
        self._add_use()
        self.version_group = self.group("Versions")
        self.versions = VersionList()
        self.version_group.body.addWidget(self.versions)
        self.history = small("")
        self.box.addWidget(self.history)

    # Building -----------------------------------------------------------------------------------------------------

    def _row(
        self,
        box: QVBoxLayout,
        field: Held,
        write: Write,
        read: Callable[[Article, Version], Any],
        *,
        source: str = "",
    ) -> Held:
        self._read[field] = read
        if source:
            self._sources[field] = source
        box.addWidget(Row(field.name, field))
        return self.hold(field, write)

    def _plain(self, box: QVBoxLayout, field: Held, name: str) -> Held:
        """Add a field of a column that `edit_article` takes by the same name."""
        return self._row(
            box, field, _edit(name), lambda article, _version: getattr(article, name), source=name
        )

    def _add_first(self) -> None:
        self.title = TitleField("Title", "No title")
        self._read[self.title] = lambda article, _: article.title
        self._sources[self.title] = "title"
        self.box.addWidget(self.hold(self.title, _edit("title")))
        self.published = DateField("Published")
        self._row(
            self.box,
            self.published,
            _date(DateKind.PUBLISHED),
            lambda article, _: article.published,
        )
        self.outlet = self._plain(self.box, LineField("Outlet", "Not known"), "outlet")
        self.authors = self._plain(self.box, NamesField("Authors", "Name, name"), "authors")
        self.box.addWidget(self.gate)

    def _add_origin(self) -> None:
        self.origin_group = self.group("Where it comes from")
        body = self.origin_group.body
        self.address = self._plain(body, LineField("Address", "https://… or a DOI"), "address")
        self.archive_address = self._row(
            body,
            LineField("Archived at", "https://…"),
            _edit("archive_address"),
            lambda _, version: version.archive_address,
        )
        self.retrieved = DateField("Retrieved")
        self._row(
            body, self.retrieved, _date(DateKind.RETRIEVED), lambda _, version: version.retrieved
        )
        self.dateline = self._plain(body, LineField("Dateline", "Place, agency"), "dateline")
        self.language = self._plain(body, LineField("Language", "en, fa, …"), "language")

    def _add_use(self) -> None:
        self.use_group = self.group("In this project")
        body = self.use_group.body
        self.role = self._row(
            body, ChoiceField("Role", Role), _edit("role"), lambda article, _: article.role
        )
        self.embargoed = FlagField("Under embargo")
        self._read[self.embargoed] = lambda article, _: article.embargoed
        self.hold(self.embargoed, _edit("embargoed"))
        body.addWidget(Row("", self.embargoed))
        self.until = self._row(
            body,
            LineField("Until", "2025-02-26 or 2025-02-26T09:30"),
            _edit("embargo_until"),
            lambda article, _: article.embargo_until or "",
        )
        self.group_field = self._plain(body, LineField("Group", "Such as a day or a desk"), "group")
        self.tags = self._plain(body, NamesField("Tags", "Tag, tag"), "tags")
        self.note = self._plain(body, NoteField("Note", "For the next reader"), "note")

    # Showing ------------------------------------------------------------------------------------------------------

    def _load(self, *, anew: bool) -> None:
        project = self.session.project
        article = views.article(project, self.record_id)
        versions = views.versions(project, article.id)
        claims = (
            f" · {wording.counted(article.claim_count, 'claim')}" if article.claim_count else ""
        )
        self.heading.setText(f"Article {article.id}{claims}")
        for field, read in self._read.items():
            field.set_value(read(article, versions[-1]), anew=anew)
        for field, name in self._sources.items():
            field.set_remark(_source(article, name))
        self.until.setEnabled(article.embargoed and not self.session.read_only)
        tell(self.gate, gate(article))
        self.versions.show_versions(versions)
        self.version_group.set_count(len(versions) if len(versions) > 1 else None)
        tell(self.history, f"Came in {wording.moment(article.added_at)}")
        if anew:
            self.fold(self.origin_group, filled=True)
            self.fold(self.use_group, filled=True)
            self.fold(self.version_group, filled=len(versions) > 1)

    def _writing(self) -> Iterator[QWidget]:
        yield from (field for field in super()._writing() if field is not self.until)

    # Doing --------------------------------------------------------------------------------------------------------

    def focus_date(self) -> None:
        """Put the keyboard into the date of publication."""
        self.focus_field(self.published)


def gate(article: Article) -> str:
    """Return what an article means for exports: that it stops them, and until when; "" where it does not."""
    if article.role is Role.DRAFT:
        return "A draft: exports stop at it until someone overrides that, which is logged."
    if not article.embargoed or embargo_is_over(article.embargo_until, datetime.now(UTC)):
        return ""
    until = f" until {wording.moment(article.embargo_until)}" if article.embargo_until else ""
    return (
        f"Under embargo{until}: exports stop at it until someone overrides that, which is logged."
    )


def _source(article: Article, name: str) -> str:
    """Return where a value came from, with the name of a language beside its code."""
    found = article.provenance.get(name)
    source = came_from(found.origin, found.detail) if found and getattr(article, name) else ""
    if name != "language" or not article.language:
        return source
    language = QLocale(article.language).language()
    known = language != QLocale.Language.C
    return " · ".join(
        part for part in (QLocale.languageToString(language) if known else "", source) if part
    )


def _edit(name: str) -> Write:
    def write(project: Project, article_id: int, value: Any) -> None:
        operations.edit_article(project, article_id, **{name: value})

    return write


def _date(kind: DateKind) -> Write:
    def write(project: Project, article_id: int, value: Any) -> None:
        operations.date_article(
            project, article_id, kind.value, value.text, evidence=value.evidence
        )

    return write
