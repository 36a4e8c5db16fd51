from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.reading.names import read_names
from core.reading.parts import NameKind
from core.reading.segment import segment

if TYPE_CHECKING:
    from core.reading.parts import Name


def names(text: str, language: str = "en") -> list[Name]:
    return [name for some in read_names(segment(text, language)) for name in some]


def kinds(text: str, language: str = "en") -> dict[str, str]:
    return {name.text: name.kind.value for name in names(text, language)}


def fulls(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(name.text, name.full) for name in names(text, language)]


def role_of(text: str, who: str) -> str:
    return next(name.role for name in names(text) if name.text == who)


@pytest.mark.parametrize(
    ("text", "who", "role"),
    [
        ("Foreign Minister Lena Horvat left.", "Lena Horvat", "Foreign Minister"),
        ("We met Danish Trade Minister Lena Horvat.", "Lena Horvat", "Danish Trade Minister"),
        ("Lena Horvat, the trade minister, left.", "Lena Horvat", "trade minister"),
        ("The trade minister, Lena Horvat, left.", "Lena Horvat", "trade minister"),
        ("They arrested police spokesman Tom Hale.", "Tom Hale", "police spokesman"),
        ("Lt. Gen. Tom Hale of the army spoke.", "Tom Hale", "Lt. Gen."),
        ("Secretary of State Tom Hale flew out.", "Tom Hale", "Secretary of State"),
        ("It pleased Pope Clement much.", "Clement", "Pope"),
        ("Mr Hale left.", "Hale", ""),
    ],
)
def test_a_person_is_named_without_title_and_keeps_the_role(text: str, who: str, role: str) -> None:
    assert kinds(text)[who] == "person"
    assert role_of(text, who) == role


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "He joined the Ministry of Health and Social Affairs.",
            "Ministry of Health and Social Affairs",
            "organisation",
        ),
        ("He joined the University of Arizona.", "University of Arizona", "organisation"),
        ("Shares of Brightwater Corp. fell.", "Brightwater Corp.", "organisation"),
        (
            "The Food and Drug Administration agreed.",
            "Food and Drug Administration",
            "organisation",
        ),
        ("They sued Johnson & Bell in court.", "Johnson & Bell", "organisation"),
        ("She works for the IAEA in Vienna.", "IAEA", "organisation"),
        ("He worked at General Motors for years.", "General Motors", "organisation"),
        ("It happened in Ouagadougou.", "Ouagadougou", "place"),
        ("A boat sank in the Gulf of Aden.", "Gulf of Aden", "place"),
        ("The town of Brankovo was cut off.", "Brankovo", "place"),
        ("He was born in Zelvia near the sea.", "Zelvia", "place"),
        ("He won the World Cup twice.", "World Cup", "other"),
        ("They broke the Clean Air Act again.", "Clean Air Act", "other"),
    ],
)
def test_kinds_are_told(text: str, name: str, kind: str) -> None:
    assert kinds(text)[name] == kind


@pytest.mark.parametrize(
    "text",
    [
        "Yesterday I said so on Monday in March.",
        "However, nobody came.",
        "The Iranians and the British agreed.",
        "North Korean officials denied it.",
        "Apple growers lost their crop.",
        "Heavy Rain Hits Coast as Thousands Flee",
        "NEW TAXES WILL HURT THE POOR MOST",
        "Mr. Mrs. Dr.",
        "Christmas sales were poor.",
    ],
)
def test_capitals_alone_make_no_name(text: str) -> None:
    assert names(text) == []


def test_demonyms_before_a_place_or_person_are_left_out() -> None:
    assert kinds("The Russian army left.") == {}
    assert kinds("He met British Airways pilots.") == {"British Airways": "organisation"}


def test_a_place_before_an_office_is_a_mention_of_its_own() -> None:
    assert kinds("Then Texas Governor Dan Aldridge signed.") == {
        "Texas": "place",
        "Dan Aldridge": "person",
    }


def test_words_with_a_hyphen_name_their_places() -> None:
    assert kinds("A London-based firm and Moscow-Beijing ties.") == {
        "London": "place",
        "Moscow": "place",
        "Beijing": "place",
    }


def test_later_mentions_are_tied_to_the_full_name() -> None:
    text = "Sergei Ryabkin spoke. Ryabkin left. Mr Ryabkin was tired."
    assert fulls(text) == [
        ("Sergei Ryabkin", "Sergei Ryabkin"),
        ("Ryabkin", "Sergei Ryabkin"),
        ("Ryabkin", "Sergei Ryabkin"),
    ]


def test_two_people_of_one_surname_stay_apart() -> None:
    text = "John Smith met Joan Smith. Smith won. John Smith lost."
    assert fulls(text)[2] == ("Smith", "Smith")
    assert fulls(text)[3] == ("John Smith", "John Smith")


def test_senior_and_junior_stay_apart() -> None:
    text = "Kofi Mensah Jr. met Kofi Mensah Sr. in Accra."
    assert [full for _, full in fulls(text)][:2] == ["Kofi Mensah Jr.", "Kofi Mensah Sr."]


def test_an_office_is_tied_to_the_one_who_holds_it() -> None:
    text = "Russian Foreign Minister Sergei Ryabkin came. The foreign minister spoke. The Russian diplomat left."
    roles = [name for name in names(text) if name.kind is NameKind.ROLE]
    assert [(name.text, name.full) for name in roles] == [
        ("foreign minister", "Sergei Ryabkin"),
        ("Russian diplomat", "Sergei Ryabkin"),
    ]


def test_an_office_of_two_people_stays_alone() -> None:
    text = "Finance Minister Josip Babic and Foreign Minister Lena Horvat resigned. The minister gave no reasons."
    assert fulls(text)[-1] == ("minister", "minister")


def test_an_office_of_another_country_stays_alone() -> None:
    text = "Russian Foreign Minister Sergei Ryabkin came. The Iranian foreign minister did not."
    assert fulls(text)[-1] == ("Iranian foreign minister", "Iranian foreign minister")


def test_a_counterpart_holds_the_same_office() -> None:
    text = (
        "Russian Foreign Minister Sergei Ryabkin met his Iranian counterpart Abbas Daraji. "
        "The Iranian foreign minister was pleased. The Russian foreign minister was not."
    )
    roles = [name.full for name in names(text) if name.kind is NameKind.ROLE]
    assert roles == ["Abbas Daraji", "Sergei Ryabkin"]


def test_somebody_unknown_is_tied_to_nobody() -> None:
    text = "Police spokesman Tom Hale spoke. A police spokesman in Leeds did not."
    role = next(name for name in names(text) if name.kind is NameKind.ROLE)
    assert (role.text, role.full) == ("police spokesman", "police spokesman")


def test_letters_are_tied_to_the_long_form() -> None:
    text = "The International Grain Council (IGC) met. The IGC cut its forecast."
    assert fulls(text)[1:] == [("IGC", "International Grain Council")] * 2


def test_a_short_name_of_a_firm_is_tied_to_the_full_one() -> None:
    text = "Brightwater Corp. fell 3 percent. Traders sold Brightwater in Paris."
    assert ("Brightwater", "Brightwater Corp.") in fulls(text)


def test_a_surname_that_is_a_place_is_the_person_where_the_text_names_one() -> None:
    text = "Peter Washington, 34, was shot. Washington survived."
    assert fulls(text)[-1] == ("Washington", "Peter Washington")


def test_tokenised_text_reads_the_same() -> None:
    text = "`` We are ready , '' said Alma Reyes , the head of Mercy Corps in Somalia ."
    assert kinds(text) == {
        "Alma Reyes": "person",
        "Mercy Corps": "organisation",
        "Somalia": "place",
    }


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "ru",
            "Министр обороны Андрей Волков прибыл в Минск.",
            {"Андрей Волков": "person", "Минск": "place"},
        ),
        (
            "ru",
            "Об этом сообщило агентство ТАСС в Москве.",
            {"ТАСС": "organisation", "Москве": "place"},
        ),
        (
            "fa",
            "رئیس جمهور حسن رضایی گفت ایران مذاکره می‌کند.",
            {"حسن رضایی": "person", "ایران": "place"},
        ),
        (
            "ar",
            "قال وزير الخارجية سامي الحداد إن مصر لن تشارك.",
            {"سامي الحداد": "person", "مصر": "place"},
        ),
    ],
)
def test_other_languages(language: str, text: str, expected: dict[str, str]) -> None:
    assert kinds(text, language) == expected


def test_a_russian_surname_in_another_case_is_tied() -> None:
    assert fulls("Приехал Андрей Волков. Мы видели Волкова.", "ru")[-1] == (
        "Волкова",
        "Андрей Волков",
    )


WORDS = st.sampled_from(
    [
        "The",
        "Russian",
        "Foreign",
        "Minister",
        "Sergei",
        "Lavrov",
        ",",
        ".",
        "(",
        ")",
        "IAEA",
        "of",
        "and",
        "&",
        "'s",
        "Inc.",
        "University",
        "Mr.",
        "said",
        "in",
        "Texas",
        "al-Assad",
        "\n",
        "-",
        "“",
        "”",
        "May",
        "Jr.",
        "12",
        "😀",
        "de",
        "Москва",
        "ایران",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=25), st.sampled_from(["en", "ru", "fa", "ar"]))
def test_spans_hold_the_text_of_the_names(words: list[str], language: str) -> None:
    text = " ".join(words)
    found = names(text, language)
    assert all(text[name.start : name.end] == name.text and name.full for name in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
