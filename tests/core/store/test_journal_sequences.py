from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from core import operations
from core.errors import AppError
from core.models import Speaker
from core.words import ClaimType, Kind, Relation, Resolution, Severity, Status, Voice
from tests.core import desk

if TYPE_CHECKING:
    import pytest

    from core.store.project import Project

NASTY = st.text(
    st.sampled_from("aB 1\n\r\t\0\"'\\{[,:%*█é🚢𝒢\u0301\u200f\u202e\ud800\udfffایيß\u2028\x1f\x7f"),
    max_size=12,
) | st.text(st.characters(exclude_categories=()), max_size=8)
SHORT = st.text("ab🚢 ", max_size=4)
ID = st.integers(0, 6)
WORDS = st.sampled_from(
    ["", "x", "number", "content", "said", "period", "supported", "contradicted by evidence"]
)
SPAN = st.tuples(st.integers(-1, 60), st.integers(-1, 60))


def word(kind: Any) -> st.SearchStrategy[str]:
    return st.sampled_from([str(each) for each in kind]) | WORDS


CALLS: dict[str, tuple[st.SearchStrategy[Any], ...]] = {
    "take_in": (NASTY,),
    "edit_article": (ID, NASTY, NASTY),
    "date_article": (ID, st.sampled_from(["published", "retrieved", "spoken"]), st.sampled_from(["2025", "unknown", "x"])),
    "remove_article": (ID,),
    "add_claim": (ID, SPAN, NASTY, word(ClaimType), NASTY),
    "edit_claim": (ID, SPAN, NASTY, word(Voice), NASTY),
    "date_claim": (ID, st.sampled_from(["spoken", "event", "period", "published"]), st.sampled_from(["2025-02", "", "unknown", "y"]), NASTY),
    "rate_claim": (ID, WORDS, WORDS, NASTY),
    "remove_claim": (ID,),
    "add_link": (ID, ID, word(Relation), NASTY),
    "edit_link": (ID, word(Relation), NASTY),
    "remove_link": (ID,),
    "add_contradiction": (st.lists(ID, max_size=3), NASTY, word(Kind), word(Severity)),
    "edit_contradiction": (ID, NASTY, word(Status)),
    "join_contradiction": (ID, st.lists(ID, max_size=2)),
    "leave_contradiction": (ID, ID),
    "order_contradiction": (ID, st.lists(ID, max_size=3)),
    "resolve_contradiction": (ID, word(Resolution), st.none() | ID),
    "remove_contradiction": (ID,),
    "add_evidence": (ID, NASTY),
    "remove_evidence": (ID,),
    "add_contact": (ID, NASTY),
    "edit_contact": (ID, NASTY),
    "sign_off": (st.sampled_from(["claim", "contradiction", "link"]), ID, NASTY),
    "withdraw_sign_off": (ID,),
    "set_rating_scale": (st.lists(NASTY, max_size=3),),
    "rename_project": (NASTY,),
    "rename_annotator": (ID, NASTY),
    "decide": (SHORT, st.sampled_from(["accepted", "later", "?"]), NASTY),
    "undo": (),
    "redo": (),
    "reopen": (),
}  # fmt: skip
CALL = st.sampled_from(sorted(CALLS)).flatmap(lambda name: st.tuples(st.just(name), *CALLS[name]))


def do(project: Project, name: str, a: tuple[Any, ...]) -> None:
    """Do one thing with given arguments; AppErrors pass."""
    calls: dict[str, Any] = {
        "take_in": lambda: desk.take_in(project, a[0].replace("\0", "\u2400").encode("utf-8", "replace").decode() + "x 🚢 13 percent\nmore"),
        "edit_article": lambda: operations.edit_article(project, a[0], title=a[1], note=a[2], authors=[a[1]], tags=[a[2]], embargoed=True),
        "date_article": lambda: operations.date_article(project, *a),
        "add_claim": lambda: operations.add_claim(project, a[0], *a[1], wording=a[2], type=a[3], note=a[4], speakers=[Speaker(a[4], a[2])], tags=[a[2]]),
        "edit_claim": lambda: operations.edit_claim(project, a[0], span=a[1], wording=a[2], voice=a[3], speakers=[Speaker(a[4])], tags=[a[4], a[2]]),
        "date_claim": lambda: operations.date_claim(project, *a[:3], evidence=a[3]),
        "rate_claim": lambda: operations.rate_claim(project, *a[:3], rationale=a[3]),
        "add_link": lambda: operations.add_link(project, *a[:3], note=a[3]),
        "edit_link": lambda: operations.edit_link(project, a[0], relation=a[1], note=a[2]),
        "add_contradiction": lambda: operations.add_contradiction(project, a[0], title=a[1], kind=a[2], severity=a[3], tags=[a[1]]),
        "edit_contradiction": lambda: operations.edit_contradiction(project, a[0], title=a[1], note=a[1], status=a[2], tags=[a[1]]),
        "resolve_contradiction": lambda: operations.resolve_contradiction(project, a[0], a[1], upheld_id=a[2], reason="r"),
        "add_evidence": lambda: operations.add_evidence(project, "claim", a[0], title=a[1], excerpt=a[1]),
        "add_contact": lambda: operations.add_contact(project, "contradiction", a[0], name=a[1], answer=a[1]),
        "edit_contact": lambda: operations.edit_contact(project, a[0], question=a[1], answered_at="2025"),
        "sign_off": lambda: operations.sign_off(project, a[0], a[1], note=a[2]),
        "set_rating_scale": lambda: operations.set_rating_scale(project, [{"value": v, "adverse": True} for v in a[0]]),
        "decide": lambda: operations.decide(project, a[0], a[1], reason=a[2]),
    }  # fmt: skip
    whole = getattr(operations, name, None)
    (calls.get(name) or (lambda: whole(project, *a)))()  # type: ignore[misc]


def reopened(project: Project) -> Project:
    project.close()
    other = desk.BORIS if project.identity == desk.ANNA else desk.ANNA
    return desk.fast(desk.open_desk(project.path, other))


def undo_all(project: Project) -> int:
    count = 0
    while operations.undo(project) is not None:
        count += 1
    return count


SEED = [
    ("take_in", "a"),
    ("take_in", "b"),
    ("add_claim", 1, (0, 3), "w", "fact", "n"),
    ("add_claim", 2, (0, 3), "w", "fact", "n"),
    ("add_claim", 1, (1, 4), "v", "fact", "n"),
    ("add_contradiction", [1, 2, 3], "t", "number", "note"),
]


@settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(st.lists(CALL, min_size=3, max_size=14), st.booleans())
@example(
    [
        ("resolve_contradiction", 1, "first", 1),
        ("remove_claim", 1),
        ("undo",),
        ("remove_article", 1),
    ],
    True,
)
@example(
    [
        ("remove_article", 1),
        ("undo",),
        ("undo",),
        ("redo",),
        ("take_in", "c"),
        ("undo",),
        ("redo",),
    ],
    False,
)
def test_undoing_all_brings_back_the_start_and_redoing_all_the_end(
    empty_file: Path, sequence: list[tuple[Any, ...]], close: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = desk.copied(empty_file, Path(folder) / "p.counterpoint")
        project = desk.fast(desk.open_desk(path))
        start = desk.state(project)
        for name, *arguments in [*SEED, *sequence]:
            if name == "reopen":
                project = reopened(project)
                continue
            before, log = (
                desk.state(project),
                project.value("SELECT count(*) FROM step WHERE kind <> 'system'"),
            )
            try:
                do(project, name, tuple(arguments))
            except AppError:
                assert desk.state(project) == before
                assert project.value("SELECT count(*) FROM step WHERE kind <> 'system'") == log
        while operations.redo(project) is not None:
            pass
        end = desk.state(project)
        undo_all(project)
        assert desk.state(project) == start
        if close:
            project = reopened(project)
        while operations.redo(project) is not None:
            pass
        assert desk.state(project) == end
        assert not project.connection.in_transaction
        project.close()
        assert desk.findings(path) == []
        assert sorted(p.name for p in Path(folder).iterdir()) == ["p.counterpoint"]


def test_undo_takes_back_in_order_and_redo_brings_in_order(project: Project) -> None:
    for name in ("a", "b", "c"):
        operations.rename_project(project, name)
    assert [operations.undo(project) for _ in range(4)] == ["Rename project"] * 3 + [None]
    names = []
    while operations.redo(project):
        names.append(project.value("SELECT value FROM setting WHERE key = 'name'"))
    assert names == ["a", "b", "c"]


def test_a_new_step_ends_what_could_be_redone(project: Project) -> None:
    operations.rename_project(project, "a")
    operations.rename_project(project, "b")
    operations.undo(project)
    operations.rename_project(project, "c")
    assert operations.redo(project) is None
    operations.undo(project)
    assert project.value("SELECT value FROM setting WHERE key = 'name'") == "a"
    operations.undo(project)
    assert operations.undo(project) is None


def test_an_id_that_was_taken_back_is_not_given_again(project: Project) -> None:
    article = desk.take_in(project, "one two three")[0]
    first = operations.add_claim(project, article, 0, 3)
    operations.undo(project)
    assert operations.add_claim(project, article, 0, 3) == first + 1
    operations.undo(project)
    operations.undo(project)
    assert desk.take_in(project, "four")[0] == article + 1


def test_undo_of_fifty_thousand_rows_takes_a_moment(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    with project.step("Add many"):
        project.connection.executemany(
            "INSERT INTO tag (uid, name) VALUES (?, ?)",
            ((f"u{n}", f"tag {n}") for n in range(50_000)),
        )
    start = time.perf_counter()
    assert operations.undo(project) == "Add many"
    assert operations.redo(project) == "Add many"
    assert time.perf_counter() - start < 5
    assert project.value("SELECT count(*) FROM tag") == 50_000
