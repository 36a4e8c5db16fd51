from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core import operations
from core.errors import InvalidValueError, NotFoundError
from core.jobs import run
from core.models import Speaker
from core.operations import views
from core.store import articles, backups, erasing
from core.store.schema import FREE_TEXT, JOURNALED, TABLES
from core.text import fold
from tests.core import desk

if TYPE_CHECKING:
    from pathlib import Path

    from core.store.project import Project

# Text columns of journaled tables that hold only words of the program, ids, hashes, dates and numbers.
STRUCTURAL = {
    "uid", "added_at", "kind", "role", "type", "voice", "aspect", "relation", "severity", "status", "resolution",
    "stance", "rank", "verdict", "outcome", "origin", "state", "what", "embargo_until", "earliest", "latest",
    "looked_at", "asked_at", "answered_at", "imported_at", "text_sha256", "source_sha256", "media_type", "encoding",
    "apart", "digest", "key", "part", "payloads", "texts", "sources", "articles", "scope", "question", "seen",
    "engine",
}  # fmt: skip
FREE_ALTHOUGH_STRUCTURAL_ELSEWHERE = {
    ("speaker", "role"),
    ("contact", "role"),
    ("contact", "question"),
}
JSON_COLUMNS = {"authors": '["{}"]', "provenance": '{{"title": ["set", "says {}"]}}'}
NAME = "Nora Quist"


def policy_of(path: Path) -> Any:
    return desk.policy(path.parent / "backups")


def erase(project: Project, name: str = NAME) -> erasing.Erased:
    return erasing.erase_words(project, policy_of(project.path), "name", name, "asked for")


def traces(path: Path, *words: str) -> list[str]:
    """Return where any of the words stands in the bytes of a project, its companions and backups."""
    found: list[str] = []
    for file in [p for p in path.parent.rglob("*") if p.is_file()]:
        data = file.read_bytes()
        lowered = data.lower()
        for word in words:
            forms = {word, word.casefold(), word.upper(), fold(word)}
            forms |= {unicodedata.normalize("NFC", f) for f in forms}
            found += [
                f"{file.name}: {form} as {encoding}"
                for form in forms
                for encoding in ("utf-8", "utf-16-le")
                if form.encode(encoding) in data or form.lower().encode(encoding) in lowered
            ]
    return found


def text_columns(table: str, project: Project) -> set[str]:
    return {
        row["name"]
        for row in project.query(f'PRAGMA table_info("{table}")')
        if row["type"] == "TEXT"
    }


@pytest.mark.parametrize("table", JOURNALED)
def test_every_column_of_text_is_erased_or_said_to_hold_none(project: Project, table: str) -> None:
    free = set(FREE_TEXT.get(table, ()))
    structural = {
        name for name in STRUCTURAL if (table, name) not in FREE_ALTHOUGH_STRUCTURAL_ELSEWHERE
    }
    assert free <= text_columns(table, project)
    assert text_columns(table, project) == free | (structural & text_columns(table, project))
    assert not free & structural


@pytest.mark.parametrize("table", FREE_TEXT)
def test_a_name_is_erased_from_every_column_it_may_stand_in(full_path: Path, table: str) -> None:
    with desk.open_desk(full_path) as project:
        desk.fast(project)
        if table == "erasure":
            erase(project, "Somebody Else")
        before = project.query(f'SELECT * FROM "{table}"')[0]
        columns = [
            c
            for c in FREE_TEXT[table]
            if not (table == "anchor" and c in {"quote", "prefix", "suffix"})
        ]
        for column in columns:
            with project.step("Put the name in"):
                form = JSON_COLUMNS.get(column, "so said {}, and noRA  QUIST too")
                project.change(table, before["id"], **{column: form.format(NAME)})
        for column in columns:
            with project.step("Take the name out"):
                project.change(table, before["id"], **{column: before[column]})
        backups.make(policy_of(full_path), project.connection, full_path, "asked")
        assert erase(project).steps == 2 * len(columns)
        assert [operations.undo(project) for _ in columns] == ["Take the name out"] * len(columns)
        after = project.query(f'SELECT * FROM "{table}" WHERE id = {before["id"]}')[0]
        assert all("████ █████" in after[column] for column in columns)
        while operations.redo(project):
            pass
        assert next(tuple(r) for r in project.query(f'SELECT * FROM "{table}"')) == tuple(before)
    assert traces(full_path, "Nora", "Quist") == []
    for file in [full_path, *(full_path.parent / "backups").rglob("*.counterpoint")]:
        assert desk.findings(file) == []


ARTICLE = "Nora Quist said so.\n“It is so,” NORA\u00a0QUIST said 🚢. Noraquist, Quistling and Nora Quistling did not.\n"


def page(project: Project, **fields: Any) -> int:
    """Import an article of Nora's; return its id."""
    reading = desk.make_reading(ARTICLE, **fields)
    return run(operations.import_articles(project, [reading])).added[0].article_id


def test_a_name_in_a_text_is_overwritten_sign_by_sign(project: Project) -> None:
    article = page(project, title="Nora Quist speaks", authors=(desk.found("Nora Quist"),))
    claim = operations.add_claim(project, article, 5, 25, speakers=[Speaker(NAME, "minister")])
    partial = operations.add_claim(project, article, 0, 7)
    beside = operations.add_claim(
        project, article, ARTICLE.index("Noraq"), ARTICLE.index("Noraq") + 4, note="Nora Quist"
    )
    backups.make(policy_of(project.path), project.connection, project.path, "asked")
    done = erase(project)
    text = views.text(project, 1)
    assert text == ARTICLE.replace("Nora Quist said", "████ █████ said").replace(
        "NORA\u00a0QUIST", "████\u00a0█████"
    )
    assert done.characters == 10
    assert done.backups == 1
    assert done.not_erased == ()
    for claim_id in (claim, partial, beside):
        anchor = views.claim(project, claim_id).anchor
        assert anchor.quote == text[anchor.start : anchor.end]
        assert (anchor.prefix, anchor.suffix) == (
            text[max(0, anchor.start - 32) : anchor.start],
            text[anchor.end : anchor.end + 32],
        )
    assert views.claim(project, claim).speakers == (Speaker("████ █████", "minister"),)
    assert operations.search(project, "Nora Quist said") == []
    undone = [operations.undo(project) for _ in range(5)]
    assert undone == ["Add claim 3", "Add claim 2", "Add claim 1", "Import 1 article", None]
    while operations.redo(project):
        pass
    assert views.text(project, 1) == text
    project.close()
    assert desk.findings(project.path) == []
    assert all(
        "quistling" not in t for t in traces(project.path, "Nora Quist said", "speaks Nora Quist")
    )
    assert traces(project.path, 'Nora Quist"', "Nora Quist speaks", "Nora Quist said") == []


def test_a_name_is_no_part_of_another_word(project: Project) -> None:
    article = desk.take_in(project, "Annabelle and Joanna met Anna-Lena, l'Anna and Anna.")[0]
    quote = operations.find_quote(project, article, "Anna", occurrence=1)
    claim = operations.add_claim(project, article, *quote, note="Annabelle")
    erase(project, "anna")
    assert views.text(project, 1) == "Annabelle and Joanna met ████-Lena, l'████ and ████."
    assert views.claim(project, claim).quote == "Anna"
    assert views.claim(project, claim).note == "Annabelle"
    project.close()
    assert desk.findings(project.path) == []


@pytest.mark.parametrize(
    "name",
    [
        "نورا کوئست",
        "דוד בן־גוריון",
        "Łukasz Żółw",
        "O'Neil (jr.)",
        "$1.50 [a-z]+",
        "山田太郎",
        "Анна Каренина",
        "🚢 Ship",
        "a\\b 'c' \"d\"",
    ],
)
def test_a_name_of_any_script_and_sign_is_erased(project: Project, name: str) -> None:
    article = desk.take_in(
        project, f"“{name}” said so; so did {name.upper()}.", title=f"On {name}"
    )[0]
    operations.add_claim(
        project, article, 0, 3, note=f"of {name}", tags=[name], speakers=[Speaker(name)]
    )
    operations.edit_article(project, article, authors=[name, "B"], note=name)
    erase(project, name)
    assert erasing.SIGN in views.text(project, 1)
    project.close()
    assert traces(project.path, name) == []
    assert desk.findings(project.path) == []


FORMS = [
    ("José Núñez", unicodedata.normalize("NFD", "José Núñez")),
    (unicodedata.normalize("NFD", "José Núñez"), "JOSÉ NÚÑEZ"),
    ("Jose Nunez", "José Núñez"),
    ("علی کریمی", "علي كريمي"),
    ("علی کریمی", "عَلی کــریمی"),
    ("Nora Quist", "No\u00adra Qui\u200bst"),
    ("Nora Quist", "Nora\n\tQuist"),
    ("Nora Quist", "https://x.example/nora-quist-resigns?by=nora%20quist"),
    ("Groß", "GROSS"),
    ("Agent ۰۰۷", "agent 007"),
]


@pytest.mark.parametrize(("name", "written"), FORMS)
def test_what_a_search_for_the_name_finds_is_erased(
    project: Project, name: str, written: str
) -> None:
    article = desk.take_in(project, f"So said {written}.", title=written, address=written)[0]
    operations.edit_article(project, article, note=f"({written})")
    erase(project, name)
    kept = (
        views.text(project, 1)
        + views.article(project, article).title
        + views.article(project, article).note
    )
    for word in fold(name).split():
        assert word not in fold(kept)
        assert word not in fold(views.article(project, article).address)
    assert [h for h in operations.search(project, name) if h.table == "text"] == []
    project.close()
    assert desk.findings(project.path) == []


def test_a_name_without_a_letter_is_refused(project: Project) -> None:
    for name in ("\u0301\u0301", "\u200b\u00ad"):
        with pytest.raises(InvalidValueError):
            erase(project, name)


@pytest.mark.parametrize(
    "source",
    [
        b'<meta name="author" content="Nora Quist"><p>x</p>',
        "<meta content='Nora&nbsp;&#81;uist'>".encode("utf-16"),
    ],
)
def test_source_bytes_in_which_the_name_stands_are_dropped(project: Project, source: bytes) -> None:
    encoding = "utf-16" if source[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    readings = [
        desk.make_reading(
            "Nobody is named.", source=source, media_type="text/html", encoding=encoding
        ),
        desk.make_reading(
            "Nobody is named here either.", source=b"<p>nobody</p>", media_type="text/html"
        ),
    ]
    first, second = [a.article_id for a in run(operations.import_articles(project, readings)).added]
    operations.remove_article(project, first)
    erase(project)
    operations.undo(project)
    kept = {
        i: articles.source_bytes(project, views.newest_version(project, i).source.sha256)
        for i in (first, second)
    }
    assert kept == {first: None, second: b"<p>nobody</p>"}
    project.close()
    assert desk.findings(project.path) == []


def test_bytes_read_in_and_never_published_are_searched_too(project: Project) -> None:
    articles.stage(project, [("Nora Quist, staged", "Nora Quist".encode("utf-16"))])
    erase(project)
    assert project.query("SELECT form FROM source")[0]["form"] == "erased"
    assert project.value("SELECT text FROM body") == "████ █████, staged"


def test_a_tombstone_says_what_and_when_and_not_whom(project: Project) -> None:
    page(project)
    erasing.erase_words(project, policy_of(project.path), "name", NAME, "Nora Quist asked for it")
    (stone,) = project.query("SELECT * FROM erasure")
    assert (stone["what"], stone["reason"], stone["characters"], stone["places"]) == (
        "name",
        "████ █████ asked for it",
        10,
        2,
    )
    assert stone["added_at"].startswith("20")
    newest = operations.steps(project, limit=1)[0]
    assert (newest.kind, newest.label) == ("erasure", "Erase name")
    project.close()
    assert traces(project.path, "Nora Quist a", "Nora Quist s") == []


def test_a_second_erasure_follows_the_first(project: Project) -> None:
    article = page(project, title="Nora Quist and Omar Haddad")
    operations.edit_article(project, article, note="Omar Haddad and Nora Quist")
    erase(project)
    operations.edit_article(project, article, note="Omar Haddad again")
    backups.make(policy_of(project.path), project.connection, project.path, "asked")
    erase(project, "Omar Haddad")
    assert views.article(project, article).title == "████ █████ and ████ ██████"
    operations.undo(project)
    assert views.article(project, article).note == "████ ██████ and ████ █████"
    operations.edit_article(project, article, note="new")
    project.close()
    assert traces(project.path, "Omar", "Haddad") == []
    for file in [project.path, *(project.path.parent / "backups").rglob("*.counterpoint")]:
        assert desk.findings(file) == []


def test_backups_of_before_the_eraser_came_are_erased_too(path: Path) -> None:
    with desk.open_desk(path) as project:
        page(project, title="Nora Quist speaks")
        backups.make(policy_of(path), project.connection, path, "asked")
    with desk.open_desk(path, desk.BORIS) as project:
        done = erase(project)
        assert (done.backups, done.not_erased) == (1, ())
    (backup,) = (path.parent / "backups").rglob("*.counterpoint")
    assert traces(path, "Nora Quist s") == []
    assert desk.findings(backup) == []
    assert desk.findings(path) == []


def test_a_backup_that_cannot_be_erased_is_named(path: Path) -> None:
    with desk.open_desk(path) as project:
        page(project)
        made = backups.make(policy_of(path), project.connection, path, "asked")
        made.path.write_bytes(made.path.read_bytes()[:5000])
        done = erase(project)
        assert done.backups == 0
        assert len(done.not_erased) == 1
        assert made.path.name in done.not_erased[0]


def test_a_passage_is_erased_where_it_stands_and_in_what_was_written_of_it(
    project: Project,
) -> None:
    first, second = desk.take_in(project, "It was said. It was said again.", "It was said, too.")
    claims = [
        operations.add_claim(project, first, 0, 11),
        operations.add_claim(project, first, 13, 24),
    ]
    claims.append(operations.add_claim(project, second, 0, 11, note="“It was said” once"))
    backups.make(policy_of(project.path), project.connection, project.path, "asked")
    erasing.erase_passage(project, policy_of(project.path), first, 0, 11, "")
    assert views.text(project, 1) == "██ ███ ████. It was said again."
    assert views.text(project, 2) == "It was said, too."
    assert [views.claim(project, c).quote for c in claims] == [
        "██ ███ ████",
        "It was said",
        "It was said",
    ]
    assert views.claim(project, claims[2]).note == "“██ ███ ████” once"
    forms = [
        articles.source_bytes(project, views.newest_version(project, i).source.sha256)
        for i in (first, second)
    ]
    assert forms[0] is None
    assert forms[1] is not None
    while operations.undo(project):
        pass
    while operations.redo(project):
        pass
    project.close()
    for file in [project.path, *(project.path.parent / "backups").rglob("*.counterpoint")]:
        assert desk.findings(file) == []


def test_a_contact_is_erased_with_all_that_is_written_of_them(
    full_path: Path, ids: dict[str, Any]
) -> None:
    with desk.open_desk(full_path) as project:
        operations.edit_contact(project, ids["contact"], name="Zacharias Quokka", answer="Zebras")
        other = operations.add_contact(project, "claim", 1, name="Zacharias Quokka")
        operations.edit_contact(project, ids["contact"], name="Z")
        backups.make(policy_of(full_path), project.connection, full_path, "asked")
        done = erasing.erase_contact(project, policy_of(full_path), ids["contact"], "")
        assert done.places == 1
        contact = next(c for c in views.contacts(project) if c.id == ids["contact"])
        assert (contact.name, contact.answer, contact.asked_at) == (
            "█",
            "██████",
            "2025-03-01T10:00:00+00:00",
        )
        operations.undo(project)
        contact = next(c for c in views.contacts(project) if c.id == ids["contact"])
        assert contact.name == "█████████ ██████"
        assert next(c for c in views.contacts(project) if c.id == other).name == "Zacharias Quokka"
    assert traces(full_path, "Zebras") == []
    assert desk.findings(full_path) == []


def test_what_cannot_be_erased_is_refused_with_a_sentence(project: Project) -> None:
    article = desk.take_in(project, "words  \n")[0]
    for name in ("", " ", "a", "\n\n"):
        with pytest.raises(InvalidValueError, match="two letters at least"):
            operations.erase_name(project, name)
    for span in ((5, 7), (50, 60), (3, 3), (4, 2)):
        with pytest.raises(NotFoundError, match="There are no words"):
            operations.erase_passage(project, article, *span)
    with pytest.raises(NotFoundError, match="There is no contact 9"):
        operations.erase_contact(project, 9)
    assert project.value("SELECT count(*) FROM erasure") == 0


def test_who_listens_is_told_of_an_erasure(project: Project) -> None:
    article = page(project)
    heard: list[Any] = []
    project.listeners.append(heard.append)
    erase(project)
    assert [c.label for c in heard] == ["Erase name"]
    assert heard[0].tables["version"] == {views.newest_version(project, article).id}


@settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    st.lists(
        st.sampled_from(
            ["Nora", "Quist", " ", "\n", "🚢", "Nora Quist", ",", "nora  quist", "é", "s"]
        ),
        min_size=1,
        max_size=14,
    ),
    st.data(),
)
def test_offsets_and_quotes_hold_whatever_is_erased(
    empty_file: Path,
    tmp_path_factory: pytest.TempPathFactory,
    parts: list[str],
    data: st.DataObject,
) -> None:
    text = "x" + "".join(parts) + "."
    path = desk.copied(empty_file, tmp_path_factory.mktemp("e") / "p.counterpoint")
    with desk.open_desk(path) as project:
        article = desk.take_in(desk.fast(project), text)[0]
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        if text[start:end].strip():
            operations.add_claim(project, article, start, end)
            operations.edit_claim(project, 1, span=(0, 1))
        erase(project)
        new = views.text(project, 1)
        assert len(new) == len(text)
        assert all(a in (b, erasing.SIGN) for a, b in zip(new, text, strict=True))
        operations.undo(project)
    assert desk.findings(path) == []


def test_every_table_that_can_hold_a_name_is_known() -> None:
    assert set(FREE_TEXT) <= set(TABLES)
    assert set(JOURNALED) - set(FREE_TEXT) == {"contradiction_claim", "tagging"}


def test_what_earlier_edits_left_in_free_pages_is_gone_too(project: Project) -> None:
    article = page(project)
    for note in ("Nora Quist " * 4000, "", "Nora Quist! " * 9000, "", "x", ""):
        operations.edit_article(project, article, note=note)
    erase(project)
    project.close()
    assert traces(project.path, "Nora Quist N", "Nora Quist! ") == []
