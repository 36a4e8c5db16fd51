from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from core.finding.hashing import KEY_BITS, key
from core.finding.keys import DENIED, QUOTED, entries, keys_of
from core.reading import read

if TYPE_CHECKING:
    from core.finding.keys import Keyed


def _keyed(text: str) -> Keyed:
    return keys_of(read(text).statements[0])


def _shared(one: str, other: str) -> set[int]:
    return set(_keyed(one).keys) & set(_keyed(other).keys)


def test_a_key_is_the_same_in_every_run_and_on_every_machine() -> None:
    assert key("lorvale") == 2342452545873


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
def test_keys_and_profiles_fit_in_a_number_of_the_store(text: str) -> None:
    for statement in read(text).statements:
        keyed = keys_of(statement)
        assert all(0 <= one < 1 << KEY_BITS for one in keyed.keys)
        assert all(0 <= number < 1 << 63 for number in keyed.profile)
        assert list(keyed.keys) == sorted(set(keyed.keys))


def test_a_figure_is_found_by_its_number_and_by_what_it_is_of() -> None:
    assert _shared("The mill shipped 4,712 crates.", "A convoy of 4,712 crates left.")
    by_name = _shared("Deaths in Lorvale rose to 61.", "In Lorvale 67 deaths were counted.")
    apart = _shared("Deaths in Lorvale rose to 61.", "In Quelm 67 deaths were counted.")
    assert by_name > apart


def test_a_short_statement_is_found_by_the_names_its_article_begins_with() -> None:
    whole = read("Ostrava Steel reported on Monday.\n\nProfit was $61 million.").statements
    with_names, alone = keys_of(whole[1]), _keyed("Profit was $61 million.")
    told = _keyed("The profit of Ostrava Steel was $67 million.")
    assert set(with_names.keys) & set(told.keys) > set(alone.keys) & set(told.keys)


def test_names_of_a_title_outside_the_text_count_for_a_short_statement() -> None:
    statement = read("Profit was $61 million.").statements[0]
    assert set(keys_of(statement, ["Ostrava"]).keys) > set(keys_of(statement).keys)


def test_a_quotation_is_found_wherever_it_stands() -> None:
    words = "we shall not open the northern gates before the river has fallen by a metre"
    one = _shared(f'"{words}," Horak said.', f'Speaking later, she said that "{words}" in May.')
    plain = _shared(f"{words}, Horak said.", f"Speaking later, she said that {words} in May.")
    assert len(one) > len(plain)


def test_spellings_and_scripts_of_a_name_meet_in_the_profile() -> None:
    def sounds(text: str) -> set[int]:
        return {number >> 4 for number in entries(_keyed(text).profile)}

    assert sounds("Mr Mohammed resigned.") & sounds("Then Muhammad left the hall.")


def test_a_profile_tells_denials_quotations_and_sorts_of_figures() -> None:
    assert _keyed("The dam did not break.").profile[0] & DENIED
    assert not _keyed("The dam broke.").profile[0] & DENIED
    assert _keyed("“The dam is safe,” she said.").profile[0] & QUOTED
    dollars = _keyed("It cost $5 million.").profile[0]
    assert dollars & _keyed("She paid $7,000.").profile[0]
    assert not dollars & _keyed("It lasted 9 days.").profile[0]
