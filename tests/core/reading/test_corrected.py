from __future__ import annotations

from datetime import date

import pytest

from core.errors import InvalidValueError
from core.reading import Written, read
from core.reading.corrected import Correction, Part, check, corrected
from core.reading.parts import Bound, PeriodRole, QuantityKind
from core.words import Voice

TEXT = "Exports of fish rose over 13 percent, the ministry said. Prices fell 2 percent in May."
AT = TEXT.index("over 13 percent")
FIGURE = (AT, AT + len("over 13 percent"))
PASSAGE = read(TEXT, Written(date(2025, 2, 26), date(2025, 2, 26), "Courier", "en"))


def one(part: Part, value: str, span: tuple[int, int] = FIGURE) -> Correction:
    return Correction(*span, part, value)


def test_without_corrections_a_passage_is_itself() -> None:
    assert corrected(PASSAGE, []) is PASSAGE
    beside = corrected(PASSAGE, [one(Part.VALUE, "5", (900, 910))])
    assert beside.statements == PASSAGE.statements


def test_a_corrected_value_keeps_its_place_and_unit() -> None:
    (quantity,) = corrected(PASSAGE, [one(Part.VALUE, "nearly 15")]).statements[0].quantities
    assert (quantity.start, quantity.end, quantity.text) == (*FIGURE, "over 13 percent")
    assert (quantity.value, quantity.bound, quantity.unit) == (15, Bound.NEARLY, "%")
    assert corrected(PASSAGE, [one(Part.VALUE, "15")]).statements[1] == PASSAGE.statements[1]


def test_a_corrected_unit_tells_what_sort_of_number_it_is() -> None:
    (quantity,) = corrected(PASSAGE, [one(Part.UNIT, "USD")]).statements[0].quantities
    assert (quantity.unit, quantity.kind, quantity.value) == ("USD", QuantityKind.MONEY, 13)
    (quantity,) = corrected(PASSAGE, [one(Part.UNIT, "")]).statements[0].quantities
    assert (quantity.unit, quantity.kind) == (None, QuantityKind.COUNT)


def test_a_settled_period_is_the_figures_own() -> None:
    statement = corrected(PASSAGE, [one(Part.PERIOD, "2024-01-01/2024-12-31")]).statements[0]
    (period,) = [p for p in statement.periods if p.role is PeriodRole.ABOUT]
    assert (period.first, period.last) == (date(2024, 1, 1), date(2024, 12, 31))
    assert period.start == FIGURE[1]
    twice = [one(Part.PERIOD, "2024-01-01/2024-12-31"), one(Part.PERIOD, "2023-01-01/..")]
    (period,) = corrected(PASSAGE, twice).statements[0].periods
    assert (period.first, period.last) == (date(2023, 1, 1), None)


def test_a_corrected_speaker_is_who_says_it() -> None:
    whole = (0, 20)
    told = corrected(PASSAGE, [one(Part.SPEAKER, "Anna Berg", whole)]).statements[0].speaker
    assert told is not None
    assert (told.name, told.role) == ("Anna Berg", "")
    assert corrected(PASSAGE, [one(Part.SPEAKER, "", whole)]).statements[0].speaker is None
    second = corrected(PASSAGE, [one(Part.SPEAKER, "Anna Berg", (60, 70))]).statements[1].speaker
    assert second is not None
    assert second.voice is Voice.INDIRECT


@pytest.mark.parametrize(
    ("part", "value"),
    [
        (Part.VALUE, "many"),
        (Part.VALUE, "3 of 5 and 7"),
        (Part.UNIT, "wug"),
        (Part.PERIOD, "soon"),
        (Part.PERIOD, "../.."),
        (Part.COUNTS, " "),
    ],
)
def test_a_value_that_says_nothing_is_refused(part: Part, value: str) -> None:
    with pytest.raises(InvalidValueError):
        check(one(part, value))
