from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core import operations
from core.errors import AmbiguousQuoteError, InvalidValueError, NotFoundError
from core.models import Speaker
from core.operations import views
from core.text import paragraphs
from core.words import ClaimType, Voice
from tests.core import desk

if TYPE_CHECKING:
    from core.store.project import Project

TEXT = st.text(
    st.sampled_from("ab 1\n🚢𝒢é\u0301\u200f\u202eایß\u2028\u00a0\t\r"), min_size=1, max_size=90
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXT, st.data())
def test_the_quote_is_the_slice_whatever_the_text_and_span(
    project: Project, text: str, data: st.DataObject
) -> None:
    article = desk.take_in(project, text)[0]
    span = st.tuples(st.integers(-2, len(text) + 2), st.integers(-2, len(text) + 2))
    claim = None
    for start, end in (data.draw(span), data.draw(span)):
        fits = 0 <= start < end <= len(text) and bool(text[start:end].strip())
        before = desk.state(project)
        try:
            if claim is None:
                claim = operations.add_claim(project, article, start, end)
            else:
                operations.edit_claim(project, claim, span=(start, end))
        except InvalidValueError as error:
            assert not fits
            refusal = error.sentence
            assert (
                "must come after" in refusal
                or "do not lie in the text" in refusal
                or "only white space" in refusal
            )
            assert desk.state(project) == before
            continue
        assert fits
        anchor = views.claim(project, claim).anchor
        assert (anchor.start, anchor.end, anchor.quote) == (start, end, text[start:end])
        assert anchor.prefix == text[max(0, start - 32) : start]
        assert anchor.suffix == text[end : end + 32]
        assert anchor.paragraph == max(
            [n for n, (s, _) in enumerate(paragraphs(text), 1) if s <= start], default=1
        )
        assert (
            project.value(
                'SELECT substr(text, start + 1, "end" - start) FROM anchor JOIN version v ON v.id = version_id JOIN body ON sha256 = text_sha256 WHERE claim_id = ?',
                (claim,),
            )
            == anchor.quote
        )


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXT, st.data())
def test_a_quote_is_found_where_it_stands_or_its_places_are_told(
    project: Project, text: str, data: st.DataObject
) -> None:
    article = desk.take_in(project, text)[0]
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = text[start:end]
    if "\r" in text:
        return  # readings have line feeds alone
    places = [(n, n + len(quote)) for n in range(len(text)) if text.startswith(quote, n)]
    if len(places) == 1:
        assert operations.find_quote(project, article, quote.replace("\n", "\r\n")) == places[0]
    else:
        with pytest.raises(
            AmbiguousQuoteError,
            match=f"The quote occurs {len(places)} times in article {article}: 1: characters",
        ) as caught:
            operations.find_quote(project, article, quote)
        assert caught.value.places == places
    for n, place in enumerate(places, 1):
        assert operations.find_quote(project, article, quote, occurrence=n) == place
    for n in (0, -1, len(places) + 1):
        with pytest.raises(InvalidValueError, match=f"there is no occurrence {n}"):
            operations.find_quote(project, article, quote, occurrence=n)


def test_a_quote_that_does_not_stand_there_is_not_found(full_project: Project) -> None:
    for quote in ("nowhere", "", "\0", "\ud800", "x" * 500):
        with pytest.raises(NotFoundError, match="do not occur in article 1"):
            operations.find_quote(full_project, 1, quote)
    with pytest.raises(NotFoundError, match="There is no article 9"):
        operations.find_quote(full_project, 9, "x")


def test_a_claim_holds_all_that_was_said_of_it(full_project: Project) -> None:
    chain = [Speaker(" Omar  Haddad ", "the\nbank"), Speaker("", ""), Speaker("", "aide")]
    claim = views.claim(full_project, operations.add_claim(
        full_project, 1, 0, 7, wording=" Exports \n rose ", type="Forecast", speakers=chain, voice="direct", translated=True,
        note=" a\0b\n\ud800 ", tags=["x", " x ", "", "y"],
    ))  # fmt: skip
    assert (claim.wording, claim.type, claim.voice, claim.translated) == (
        "Exports rose",
        ClaimType.FORECAST,
        Voice.DIRECT,
        True,
    )
    assert claim.note == "a\u2400b\n\ufffd"
    assert claim.speakers == (Speaker("Omar Haddad", "the bank"), Speaker("", "aide"))
    assert sorted(claim.tags) == ["x", "y"]
    operations.edit_claim(
        full_project,
        claim.id,
        wording="",
        voice="",
        speakers=[],
        tags=["z"],
        note="",
        translated=False,
    )
    after = views.claim(full_project, claim.id)
    assert (
        after.wording,
        after.voice,
        after.speakers,
        after.tags,
        after.note,
        after.translated,
    ) == ("", None, (), ("z",), "", False)
    steps = views.counts(full_project).steps
    operations.edit_claim(full_project, claim.id)
    operations.edit_claim(full_project, claim.id, tags=["z"], speakers=[], wording="")
    assert views.counts(full_project).steps == steps


REFUSED: list[tuple[str, tuple[Any, ...], dict[str, Any], type[Exception], str]] = [
    ("add_claim", (9, 0, 3), {}, NotFoundError, "There is no article 9."),
    ("add_claim", (1, 0, 3), {"type": "rumour"}, InvalidValueError, "“rumour” is not a type of claim"),
    ("add_claim", (1, 0, 3), {"voice": "loud"}, InvalidValueError, "“loud” is not a voice"),
    ("edit_claim", (99,), {"note": "x"}, NotFoundError, "There is no claim 99."),
    ("edit_claim", (1,), {"type": ""}, InvalidValueError, "is not a type of claim"),
    ("edit_claim", (1,), {"note": "kept?", "span": (5, 5)}, InvalidValueError, "must come after the start"),
    ("date_claim", (99, "event", "2025"), {}, NotFoundError, "There is no claim 99."),
    ("date_claim", (1, "published", "2025"), {}, InvalidValueError, "is not a date of a claim"),
    ("date_claim", (1, "birthday", "2025"), {}, InvalidValueError, "is not a date of a claim"),
    ("date_claim", (1, "event", "soon"), {}, InvalidValueError, "is not a date"),
    ("rate_claim", (99, "content", "yes"), {}, NotFoundError, "There is no claim 99."),
    ("rate_claim", (1, "taste", "yes"), {}, InvalidValueError, "is not a thing to rate"),
    ("rate_claim", (1, "content", "supported"), {}, InvalidValueError, "“supported” is not on the scale. Choose one of: yes, no."),
    ("rate_claim", (1, "content", "no"), {}, InvalidValueError, "asks for a rationale; add it"),
    ("rate_claim", (2, "content", "no"), {}, InvalidValueError, "asks for a rationale and evidence on the claim"),
    ("rate_claim", (2, "content", "no"), {"rationale": "r"}, InvalidValueError, "asks for evidence on the claim"),
    ("set_rating_scale", ([{"value": "a"}],), {}, InvalidValueError, "at least two values"),
    ("set_rating_scale", ([{"value": "a"}, {"value": " a "}],), {}, InvalidValueError, "each with its own name"),
    ("set_rating_scale", ([{"value": "a"}, {}],), {}, InvalidValueError, "each with its own name"),
    ("remove_claim", (99,), {}, NotFoundError, "There is no claim 99."),
]  # fmt: skip


@pytest.mark.parametrize(("name", "arguments", "options", "kind", "words"), REFUSED)
def test_what_cannot_be_done_is_refused_and_leaves_no_trace(
    full_project: Project,
    name: str,
    arguments: tuple[Any, ...],
    options: dict[str, Any],
    kind: type[Exception],
    words: str,
) -> None:
    before = desk.state(full_project)
    with pytest.raises(kind, match=words.replace("(", r"\(")):
        getattr(operations, name)(full_project, *arguments, **options)
    assert desk.state(full_project) == before


def test_dates_and_ratings_are_set_and_taken_away(full_project: Project) -> None:
    assert (
        str(operations.date_claim(full_project, 2, "event", "2025-02", evidence="p. 3"))
        == "2025-02-01/2025-02-28"
    )
    operations.date_claim(full_project, 2, "event", "2025-03")
    operations.rate_claim(full_project, 2, "content", "yes")
    claim = views.claim(full_project, 2)
    assert [str(d.value) for d in claim.dates] == ["2025-03-01/2025-03-31"]
    assert claim.dates[0].set_by == 1
    assert [r.value for r in claim.ratings] == ["yes"]
    operations.date_claim(full_project, 2, "event", "unknown")
    operations.rate_claim(full_project, 2, "content", "")
    claim = views.claim(full_project, 2)
    assert (claim.dates, claim.ratings) == ((), ())
    operations.date_claim(
        full_project, 2, "event", "unknown", evidence="the desk asked, nobody knows"
    )
    assert views.claim(full_project, 2).dates[0].value.detail == "the desk asked, nobody knows"


def test_removing_a_claim_takes_its_ties_and_undo_brings_all_back(full_project: Project) -> None:
    before = desk.state(full_project)
    removed = operations.remove_claim(full_project, 1)
    assert removed.label.startswith("trade rose")
    assert removed.contradictions == ("1 “How much trade grew”",)
    assert views.links(full_project) == []
    assert views.contradictions(full_project) == []
    operations.undo(full_project)
    assert desk.state(full_project) == before


def test_an_article_of_ten_million_signs_can_be_marked_and_searched(project: Project) -> None:
    text = "Trade rose by 13 percent 🚢. " * 350_000 + "\nThe needle."
    start = time.perf_counter()
    article = desk.take_in(project, text)[0]
    span = operations.find_quote(project, article, "The needle.")
    claim = operations.add_claim(project, article, *span)
    assert views.claim(project, claim).anchor.paragraph == 2
    (hit, _) = operations.search(project, "needle")
    assert text[hit.start : hit.end] == "needle"
    operations.undo(project)
    assert time.perf_counter() - start < 20


def test_a_span_is_never_counted_from_the_end(full_project: Project) -> None:
    length = views.newest_version(full_project, 1).length
    for span in ((-length, length), (-5, -1), (-length, 3)):
        with pytest.raises(InvalidValueError, match="do not lie in the text"):
            operations.add_claim(full_project, 1, *span)
