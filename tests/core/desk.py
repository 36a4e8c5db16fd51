"""A desk to test at: readings without files, a project with something of everything in it, and its state."""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import sqlite3
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from core import operations
from core.ingest.reading import Found, Reading
from core.jobs import run
from core.models import BackupPolicy, DateValue, Identity, Place, Speaker
from core.operations import views
from core.store import opening
from core.store.schema import JOURNALED
from core.store.suggestions import Proposed
from core.words import Kind, Origin, Outcome

if TYPE_CHECKING:
    from pathlib import Path

    from core.store.project import Project
    from core.store.verifying import Finding

ANNA = Identity("Anna Berg", "01ANNA")
BORIS = Identity("Boris Feld", "01BORIS")
FIRST_TEXT = "Exports up over 13 percent\n\nAnna Karlsen, the minister, said trade rose over 13 percent 🚢 in 2025.\n"
SECOND_TEXT = (
    "Trade grew 10 percent\r\nThe bank’s Omar Haddad put growth at 10 percent this year.\n"
)


def found(value: str, detail: str = "first line") -> Found:
    """Return a value as read from a page."""
    return Found(value, Origin.READ, detail)


def make_reading(text: str, name: str = "article.txt", **fields: Any) -> Reading:
    """Return a reading of a text; `fields` are those of Reading in place of the plain ones.

    Strings stand for found values. The source bytes are the text's own unless given.
    """
    source = fields.pop("source", text.encode())
    for key in ("title", "outlet", "language", "address", "dateline"):
        if isinstance(fields.get(key), str):
            fields[key] = found(fields[key])
    values: dict[str, Any] = {
        "path": f"/articles/{name}",
        "media_type": "text/plain",
        "encoding": "utf-8",
        "apart": (),
        "title": None,
        "outlet": None,
        "authors": (),
        "language": None,
        "address": None,
        "dateline": None,
        "published": DateValue(),
        "updated": DateValue(),
        "notes": (),
    }
    sha256 = hashlib.sha256(source).hexdigest()
    return Reading(name=name, source=source, sha256=sha256, text=text, **(values | fields))


def take_in(project: Project, *texts: str, **fields: Any) -> list[int]:
    """Import texts as articles of their own, in one step; return their ids."""
    taken = project.value("SELECT count(*) FROM source")
    readings = [
        make_reading(
            t, f"{taken + n}.txt", **{"source": f"{taken + n}\n{t}".encode("utf-16"), **fields}
        )
        for n, t in enumerate(texts)
    ]
    report = run(operations.import_articles(project, readings))
    assert not report.skipped
    return [added.article_id for added in report.added]


def open_desk(path: Path, identity: Identity = ANNA, **options: Any) -> Project:
    """Open a project for a test: for writing, without backups."""
    return opening.open_project(path, identity, **options)


def fast(project: Project) -> Project:
    """Let a project's writes skip the disk's confirmation, where a test makes many."""
    project.connection.execute("PRAGMA synchronous = OFF")
    return project


def copied(template: Path, target: Path) -> Path:
    """Copy a closed project file."""
    shutil.copy(template, target)
    return target


def state(project: Project) -> dict[str, list[tuple[Any, ...]]]:
    """Return all rows of all journaled tables, the annotators aside, who stay whatever is taken back."""
    return {
        table: sorted(project.connection.execute(f'SELECT * FROM "{table}"').fetchall(), key=repr)
        for table in JOURNALED
        if table not in {"annotator", "override", "erasure"}
    }


def findings(path: Path) -> list[Finding]:
    """Return what is wrong with a project."""
    return run(operations.verify(path))


def policy(root: Path) -> BackupPolicy:
    """Return an hourly policy for a test."""
    return BackupPolicy(root, timedelta(hours=1))


def something_of_everything(project: Project) -> dict[str, Any]:
    """Fill a project with rows in every journaled table but the one of erasures; return ids by noun."""
    first, second = take_in(
        project,
        FIRST_TEXT,
        SECOND_TEXT,
        title="Exports up",
        outlet="The Courier",
        authors=(found("Anna Karlsen"),),
        language="en",
        address="https://courier.example/exports",
        dateline="OSLO",
        published=DateValue("2025-02-26", "2025-02-26", "26 February 2025", Origin.READ, "meta"),
    )
    quote = operations.find_quote(project, first, "trade rose over 13 percent 🚢")
    one = operations.add_claim(
        project, first, *quote, wording="Trade rose by more than 13 percent", voice="indirect",
        speakers=[Speaker("Anna Karlsen", "minister"), Speaker("NTB", "agency")], note="heard twice", tags=["trade"],
    )  # fmt: skip
    quote = operations.find_quote(project, second, "growth at 10 percent this year")
    two = operations.add_claim(project, second, *quote, tags=["trade", "bank"])
    three = operations.add_claim(project, first, 0, 10)
    operations.date_claim(project, one, "period", "2025", evidence="it says so")
    operations.date_article(project, first, "retrieved", "2025-02-27", evidence="my notes")
    operations.edit_article(
        project,
        first,
        note="Ask Anna Karlsen",
        tags=["front page"],
        archive_address="https://archive.example/a/b",
    )
    operations.set_apart(project, views.newest_version(project, first).id, [])
    link = operations.add_link(project, one, three, "supports", note="weakly")
    contradiction = operations.add_contradiction(
        project,
        [one, two],
        title="How much trade grew",
        kind="number",
        severity="fix",
        note="n",
        tags=["x"],
    )
    evidence = operations.add_evidence(
        project, "claim", one, title="Statistics", address="https://stat.example", publisher="SSB",
        excerpt="13.4 percent", stance="supports", rank="primary", looked_at="2025-03-01", note="table 4",
    )  # fmt: skip
    contact = operations.add_contact(
        project, "contradiction", contradiction, name="Anna Karlsen", role="minister", channel="telephone",
        asked_at="2025-03-01T10:00Z", question="Which year?", answered_at="2025-03-02", answer="All of 2025.",
    )  # fmt: skip
    operations.rate_claim(project, one, "said", "supported", rationale="recording")
    operations.set_rating_scale(
        project, [{"value": "yes", "adverse": False}, {"value": "no", "adverse": True}]
    )
    with project.step("Decide suggestion"):
        by = {"annotator_id": project.annotator_id(), "added_at": "2025-03-01T00:00:00.000Z"}
        version_id = views.newest_version(project, first).id
        project.add(
            "correction",
            version_id=version_id,
            start=0,
            end=4,
            part="measure",
            value="exports",
            reason="r",
            **by,
        )
        project.add(
            "answer",
            scope="names",
            first="Anna Karlsen",
            second="Karlsen",
            question="same_name",
            value="yes",
            reason="the minister",
            **by,
        )
        project.add("decision", key="k", verdict="accepted", reason="because", link_id=link, **by)
    operations.override_gate(project, [first], "the editor said so", internal=False)
    ids = {
        "articles": [first, second],
        "claims": [one, two, three],
        "link": link,
        "evidence": evidence,
    }
    ids |= {"contradiction": contradiction, "contact": contact}
    own, own_id = project.identity, project._annotator
    project.identity, project._annotator = BORIS, None
    ids["sign_off"] = operations.sign_off(project, "claim", one, note="seen")
    project.identity, project._annotator = own, own_id
    return ids


def raw(path: Path) -> contextlib.closing[sqlite3.Connection]:
    """Return a connection that knows nothing of the program, for tampering; it commits each statement."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.create_function("fold", 1, str.lower)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA journal_mode = MEMORY")
    return contextlib.closing(connection)


def proposed(key: str, **fields: Any) -> Proposed:
    """Return a suggestion of the first words of versions 1 and 2; `fields` are in place of the plain ones."""
    values: dict[str, Any] = {
        "first": Place(1, 0, 4),
        "second": Place(2, 0, 4),
        "first_value": (0, 2),
        "second_value": (1, 4),
        "first_speaker": "",
        "second_speaker": "",
        "outcome": Outcome.LIKELY,
        "kind": Kind.NUMBER,
        "score": 0.5,
        "place": 0.5,
        "words": "",
        "because": "b",
        "checks": "[]",
        "assumptions": "[]",
        "remarks": "[]",
        "rule": "numbers",
        "reason": "number",
        "engine": "1",
    }
    return Proposed(key=key, **(values | fields))
