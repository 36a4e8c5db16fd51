from __future__ import annotations

import pytest

from core.reading.quantities.rates import exchanged, years_of


def test_money_is_told_in_another_currency_at_the_rate_of_a_year() -> None:
    found = exchanged(100, "EUR", "USD", 2019)
    assert found is not None
    assert found.value == pytest.approx(111.95, abs=0.1)
    assert (found.year, found.rate) == (2019, pytest.approx(found.value / 100))


def test_there_and_back_is_the_same() -> None:
    there = exchanged(100, "GBP", "JPY", 2022)
    assert there is not None
    back = exchanged(there.value, "JPY", "GBP", 2022)
    assert back is not None
    assert back.value == pytest.approx(100)


def test_what_the_table_lacks_is_not_made_up() -> None:
    assert exchanged(100, "IRR", "USD", 2019) is None
    assert exchanged(100, "EUR", "USD", 1985) is None
    assert exchanged(100, "RUB", "USD", 2023) is None
    assert years_of("EUR")[0] == 1999
