from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.reading.parts import Bound, Direction, QuantityKind
from core.reading.quantities import read_quantities
from core.reading.segment import segment

if TYPE_CHECKING:
    from core.reading.parts import Quantity


def read(text: str, language: str = "en") -> list[Quantity]:
    return [one for sentence in segment(text, language) for one in read_quantities(sentence)]


def only(text: str, language: str = "en") -> Quantity:
    (found,) = read(text, language)
    return found


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("213 people", 213),
        ("1,400 people", 1400),
        ("two dozen people", 24),
        ("a hundred and twenty people", 120),
        ("one million two hundred thousand people", 1_200_000),
        ("half a million people", 500_000),
        ("a quarter of a million people", 250_000),
        ("half a dozen people", 6),
        ("two and a half million people", 2_500_000),
        ("3.5k people", 3500),
        ("8m people", 8_000_000),
        ("1.2 mln people", 1_200_000),
        ("4 bn people", 4e9),
        ("12 lakh people", 1_200_000),
        ("1.5 crore people", 15_000_000),
        ("12,34,567 people", 1_234_567),
        ("twenty-one people", 21),
        ("fifteen hundred people", 1500),
    ],
)
def test_numbers_are_read_in_digits_and_words(words: str, value: float) -> None:
    assert only(f"They counted {words} there.").value == pytest.approx(value)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("a third of the crop", 1 / 3),
        ("two-thirds of the crop", 2 / 3),
        ("three quarters of the crop", 0.75),
        ("half of the crop", 0.5),
        ("one in five farmers", 0.2),
        ("6 out of 10 farmers", 0.6),
        ("one-tenth of the crop", 0.1),
    ],
)
def test_shares_are_ratios(words: str, value: float) -> None:
    found = only(f"They lost {words}.")
    assert (found.kind, found.unit) == (QuantityKind.RATIO, None)
    assert found.value == pytest.approx(value, abs=1e-5)


@pytest.mark.parametrize(
    ("words", "value", "direction"),
    [
        ("Output doubled.", 2, Direction.UP),
        ("Output was halved.", 0.5, Direction.DOWN),
        ("Output is three times higher.", 3, Direction.UP),
        ("Output fell by half.", 0.5, Direction.DOWN),
        ("It is twice the size of the old one.", 2, None),
    ],
)
def test_multiples_are_ratios(words: str, value: float, direction: Direction | None) -> None:
    found = only(words)
    assert (found.kind, found.value, found.direction) == (QuantityKind.RATIO, value, direction)


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("$1.2bn", 1.2e9, "USD"),
        ("US$5 million", 5e6, "USD"),
        ("A$45 million", 45e6, "AUD"),
        ("HK$10", 10, "HKD"),
        ("€16bn", 16e9, "EUR"),
        ("£3m", 3e6, "GBP"),
        ("₽900", 900, "RUB"),
        ("Rs 500 crore", 5e9, "INR"),
        ("USD 3.5 million", 3.5e6, "USD"),
        ("50 cents", 0.5, "USD"),
        ("212 pence", 2.12, "GBP"),
        ("400,000 Swiss francs", 400_000, "CHF"),
        ("5 trillion yen", 5e12, "JPY"),
        ("450 billion won", 450e9, "KRW"),
        ("312 mln dlrs", 312e6, "USD"),
    ],
)
def test_money_has_the_code_of_its_currency(words: str, value: float, unit: str) -> None:
    found = only(f"It cost {words} there.")
    assert (found.value, found.unit, found.kind) == (
        pytest.approx(value),
        unit,
        QuantityKind.MONEY,
    )


def test_a_country_tells_whose_rupees_are_meant() -> None:
    assert only("The budget is 9 trillion rupees.").unit == "INR"
    assert only("The budget of Pakistan is 9 trillion rupees.").unit == "PKR"


def test_pounds_are_money_only_where_money_is_the_matter() -> None:
    assert only("The suitcase weighed 50 pounds.").unit == "lb"
    assert only("He was fined 50 pounds.").unit == "GBP"


@pytest.mark.parametrize(
    ("words", "value", "unit", "kind"),
    [
        ("13 per cent", 13, "%", QuantityKind.PERCENT),
        ("13 pct", 13, "%", QuantityKind.PERCENT),
        ("13-percent", 13, "%", QuantityKind.PERCENT),
        ("3 percentage points", 3, "pp", QuantityKind.POINTS),
        ("50 basis points", 50, "bp", QuantityKind.POINTS),
        ("12 km", 12, "km", QuantityKind.MEASURE),
        ("minus 30 degrees Celsius", -30, "°C", QuantityKind.MEASURE),
        ("-5°C", -5, "°C", QuantityKind.MEASURE),
        ("9.7 million barrels per day", 9.7e6, "bbl/d", QuantityKind.RATE),
        ("120 mph", 120, "mph", QuantityKind.RATE),
        ("$70 a barrel", 70, "USD/bbl", QuantityKind.RATE),
        ("301 km2", 301, "km²", QuantityKind.MEASURE),
        ("six hours", 6, "h", QuantityKind.DURATION),
        ("an hour and a half", 1.5, "h", QuantityKind.DURATION),
        ("6-foot-3", 6.25, "ft", QuantityKind.MEASURE),
        ("magnitude-6.1", 6.1, "magnitude", QuantityKind.MEASURE),
        ("480-nautical-mile", 480, "nmi", QuantityKind.MEASURE),
    ],
)
def test_units_have_symbols(words: str, value: float, unit: str, kind: QuantityKind) -> None:
    found = only(f"It was {words} there.")
    assert (found.value, found.unit, found.kind) == (pytest.approx(value), unit, kind)


@pytest.mark.parametrize(
    ("words", "bound", "low", "high"),
    [
        ("13 percent", Bound.EXACT, 13, 13),
        ("about 100 percent", Bound.ABOUT, 90, 110),
        ("over 13 percent", Bound.OVER, 13, None),
        ("more than 13 percent", Bound.OVER, 13, None),
        ("at least 13 percent", Bound.AT_LEAST, 13, None),
        ("13 percent or more", Bound.AT_LEAST, 13, None),
        ("no less than 13 percent", Bound.AT_LEAST, 13, None),
        ("nearly 100 percent", Bound.NEARLY, 90, 100),
        ("less than 13 percent", Bound.UNDER, None, 13),
        ("up to 13 percent", Bound.UP_TO, None, 13),
        ("no more than 13 percent", Bound.UP_TO, None, 13),
        ("10 to 15 percent", Bound.RANGE, 10, 15),
        ("between 10 and 15 percent", Bound.RANGE, 10, 15),
        ("10-15 percent", Bound.RANGE, 10, 15),
    ],
)
def test_a_bound_tells_what_it_allows(
    words: str, bound: Bound, low: float | None, high: float | None
) -> None:
    found = only(f"They own {words} of it.")
    assert (found.bound, found.low, found.high) == (bound, low, high)
    assert (found.value is None) == (bound is Bound.RANGE)
    assert found.text == words


def test_what_a_bound_suggests_lies_in_what_it_allows() -> None:
    found = only("They own over 13 percent of it.")
    assert found.suggests == (13, pytest.approx(14.3))


@pytest.mark.parametrize(
    ("words", "low", "high", "unit"),
    [
        ("$3bn-$4bn", 3e9, 4e9, "USD"),
        ("10 to 15 million", 10e6, 15e6, None),
        ("$10-15 million", 10e6, 15e6, "USD"),
        ("8- to 16-metre", 8, 16, "m"),
        ("two or three", 2, 3, None),
        ("from 10 to 15", 10, 15, None),
    ],
)
def test_ranges_have_both_ends(words: str, low: float, high: float, unit: str | None) -> None:
    found = only(f"They had {words} boats.")
    assert (found.low, found.high, found.unit, found.bound) == (low, high, unit, Bound.RANGE)


def test_a_change_and_a_level_are_no_range() -> None:
    change, level = read("Profit fell 26 percent to $817m.")
    assert (change.value, change.change, change.direction) == (26, True, Direction.DOWN)
    assert (level.value, level.unit, level.change) == (817e6, "USD", False)


@pytest.mark.parametrize(
    "text",
    [
        "The rate fell from 7% to 5%.",
        "The rate fell to 5% from 7%.",
    ],
)
def test_what_a_figure_went_from_is_its_base(text: str) -> None:
    base, level = sorted(read(text), key=lambda one: -(one.value or 0))
    assert (level.value, level.base, level.direction) == (5, 7, Direction.DOWN)
    assert (base.value, base.is_base, base.direction) == (7, True, None)


def test_numbers_joined_by_and_share_a_unit() -> None:
    assert [(one.value, one.unit) for one in read("They fell by 1.5 and 3 percent.")] == [
        (1.5, "%"),
        (3, "%"),
    ]
    assert [one.unit for one in read("It cut 5,000 jobs, or 8.8 percent.")] == [None, "%"]


def test_money_that_goes_from_one_sum_to_another_is_no_range() -> None:
    base, level = read(
        "They raised existing swap lines with the bank from $55 billion to $110 billion."
    )
    assert (base.value, base.is_base, level.value, level.base) == (55e9, True, 110e9, 55e9)
    assert only("Prices range from $55 to $110.").bound is Bound.RANGE


def test_a_year_before_is_no_rate() -> None:
    before = read("Sales were $2 million, up from $1.17 billion a year earlier.")[-1]
    assert (before.unit, before.text) == ("USD", "$1.17 billion")


def test_a_number_that_is_said_once_more_went_the_same_way() -> None:
    first, again = read("Crude fell $1.02, or 1.5 percent.")
    assert first.direction is again.direction is Direction.DOWN
    assert first.change
    assert again.change


@pytest.mark.parametrize(
    "text",
    [
        "Call 020 7946 0123 or +44 20 7946 0958 now.",
        "United won 2-1 at home.",
        "She beat the Czech 6-4, 7-5 on Friday.",
        "They voted 14 to 3 for it.",
        "Section 4 and Article 5 of the treaty were read.",
        "Flight BA117 and flight 93 were late.",
        "It was signed in 2019.",
        "It happened on 14 March 2024 and on Jan. 5.",
        "They met at 10:30 a.m. and at 3pm.",
        "It needs version 4.2 or Windows 11.",
        "He lives at 10 Downing Street.",
        "Much has changed since 9/11.",
        "The G7 and the G20 met.",
        "A Boeing 737 crashed on Route 66.",
        "The Nasdaq 100 was closed.",
        "No one knows which one of them said so.",
        "The 1990s were calm.",
        "Her second book came in the 21st century.",
        "He was third.",
        "The Covid-19 outbreak spread.",
        "The second half of the game was dull.",
        "They read the 10-K filing and the 401(k) plan.",
        "The 717 program was over, and so was the 787 Dreamliner.",
        "The iPhone 4 and Windows 10 sold well.",
        "Its 1988 sales and the 2010 elections were good.",
        "The Group of 20 met.",
        "He went there often between 1999 and 2007.",
        "It began at six o'clock and ended at 7 o'clock.",
        "He lives at 13 Lower Burke Street.",
        "They left at 1100 hours and came at 8 : 00 am .",
        "See http : / / www . paper . com / 2194453 . html",
        "",
    ],
)
def test_numbers_that_name_something_are_no_quantity(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It is the third largest bank.", 3),
        ("She beat the No. 3 seed.", 3),
        ("He is ranked 4th.", 4),
        ("It was a fourth straight defeat.", 4),
    ],
)
def test_ranks_are_ranks(text: str, value: float) -> None:
    found = only(text)
    assert (found.kind, found.value) == (QuantityKind.RANK, value)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("213 people were killed.", "people killed"),
        ("Cargo growth in the port this year has been 10 percent.", "Cargo growth"),
        ("The blast killed 213 people.", "people killed"),
        ("Trade rose 13 percent.", "Trade"),
        ("They imposed a 10-percent tariff.", "tariff"),
        ("They expect growth of 2 percent.", "growth"),
        ("He owns a third of the shares.", "shares"),
        ("Trade growth this year has been 10 percent.", "Trade growth"),
        ("It made a 74 percent increase in fleet sales.", "fleet sales"),
        ("Growth narrowed to 2.9% of GDP.", "Growth"),
    ],
)
def test_what_is_counted_is_named(text: str, counts: str) -> None:
    found = only(text)
    assert found.counts == counts
    assert counts.startswith(text[found.counts_start : found.counts_end])


def test_a_noun_of_movement_tells_the_way() -> None:
    found = only("Trade growth this year has been 10 percent.")
    assert (found.direction, found.change) == (Direction.UP, True)


def test_stretches_taken_by_dates_hold_no_quantity() -> None:
    (sentence,) = segment("It fell 5 percent in the past 3 years.", "en")
    start = sentence.text.index("the past")
    assert [one.value for one in read_quantities(sentence, [(start, len(sentence.text) - 1)])] == [
        5
    ]


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("Торговля выросла на 13 процентов.", "ru", 13, "%"),
        ("Это стоит 4,8 млрд долларов.", "ru", 4.8e9, "USD"),
        ("Более двух тысяч рублей.", "ru", 2000, "RUB"),
        ("تجارت ۱۳ درصد رشد کرد.", "fa", 13, "%"),
        ("دولت ۳٫۵ میلیارد دلار پرداخت.", "fa", 3.5e9, "USD"),
        ("ارتفعت الصادرات بنسبة ١٣ في المئة.", "ar", 13, "%"),
        ("The rate is ۱۳٪.", "en", 13, "%"),
    ],
)
def test_other_languages_and_digits(text: str, language: str, value: float, unit: str) -> None:
    found = only(text, language)
    assert (found.value, found.unit) == (pytest.approx(value), unit)


_PIECES = st.sampled_from(
    [
        "about",
        "over",
        "at",
        "least",
        "nearly",
        "between",
        "and",
        "to",
        "from",
        "or",
        "more",
        "$",
        "£",
        "%",
        "percent",
        "12",
        "1,200",
        "3.5",
        "0",
        "½",
        "-",
        "–",
        ",",
        ".",
        "a",
        "half",
        "third",
        "two",
        "dozen",
        "hundred",
        "million",
        "bn",
        "km",
        "°C",
        "people",
        "rose",
        "fell",
        "by",
        "the",
        "of",
        "No.",
        "4th",
        "10-15",
        "۱۳",
        "درصد",
        "“",
        "”",
        "'",
        "one",
        "in",
        "five",
        "times",
        "(",
        ")",
        "2019",
        "Jan.",
        "Boeing",
        "/",
        ":",
        "+",
        "years",
        "old",
        "aged",
        "m",
        "k",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(_PIECES, max_size=14), st.sampled_from(["en", "fa", "ar", "ru"]), st.booleans())
def test_parts_stand_where_they_say(pieces: list[str], language: str, spaced: bool) -> None:
    text = (" " if spaced else "").join(pieces)
    last = 0
    for one in read(text, language):
        assert text[one.start : one.end] == one.text
        assert one.start >= last
        last = one.end
        if one.low is not None and one.high is not None:
            assert one.low <= one.high
        if one.counts:
            assert one.counts.startswith(text[one.counts_start : one.counts_end])


@pytest.mark.parametrize(
    "text",
    ["minus", "5 minus", "several magnitude 007 or more than", "a", "$", "between", "one in"],
)
def test_what_breaks_off_is_read_too(text: str) -> None:
    last = 0
    for one in read(text):
        assert text[one.start : one.end] == one.text
        assert one.start >= last
        last = one.end


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    for one in read(text):
        assert text[one.start : one.end] == one.text


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("Between 20 and 10 people died.", 10, 20, None),
        ("It took between 30% and 25% of the vote.", 25, 30, "%"),
    ],
)
def test_ends_in_the_wrong_order_are_a_range(
    text: str, low: float, high: float, unit: str | None
) -> None:
    (found,) = read(text)
    assert (found.low, found.high, found.unit, found.bound) == (low, high, unit, Bound.RANGE)


def test_a_fall_from_one_to_another_has_one_unit() -> None:
    first, second = read("It fell from 10 to 5 percent.")
    assert (first.unit, first.is_base) == ("%", True)
    assert (second.unit, second.base) == ("%", 10)
