"""Figures told in words far apart: what still clashes, and what is told of other people, places, times and portions."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from core.comparing import CLASHES, compare
from core.reading import Written, read

if TYPE_CHECKING:
    from core.words import Outcome

DAY = date(2024, 6, 12)


def outcome(first: str, second: str) -> Outcome:
    written = Written(DAY, DAY)
    found = compare(read(first, written), read(second, written))
    assert compare(read(second, written), read(first, written)).outcome == found.outcome
    return found.outcome


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "A landslide buried a bus near Orsk on Tuesday morning, killing 12 people, police said.",
            "Seven people lost their lives when mud swept a bus off the road near Orsk on Tuesday, the final list showed late in the evening.",
        ),
        (
            "The dysentery outbreak in Marn County has now sickened 61 people.",
            "Officials said 94 cases of dysentery had been confirmed in Marn County since the outbreak began in early April.",
        ),
        (
            "Eight alpinists were killed in Sunday's rockfall on Mount Brenn.",
            "Sunday's rockfall on Mount Brenn killed five climbers.",
        ),
        (
            "The singer Ada Verlan, born in Lodz, died in Ghent on 3 June, her agent said.",
            "Ada Verlan, the singer, died in Ghent on 7 June after a short illness, her brother said.",
        ),
        (
            "Prosecutors demanded ten years in prison for Olaf Krem.",
            "Prosecutors asked for six years in prison for Olaf Krem.",
        ),
        (
            "The storms killed 13 people in all, the governor said.",
            "In all 21 people died in the storms, the state's agency said.",
        ),
    ],
)
def test_one_figure_told_in_other_words_clashes(first: str, second: str) -> None:
    assert outcome(first, second) in CLASHES


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Prosecutors demanded ten years in prison for Olaf Krem.",
            "Olaf Krem was sentenced to six years in prison.",
        ),
        (
            "Olaf Krem was jailed for three years on Monday for the theft.",
            "A court sent Olaf Krem's brother, Nils, to prison for six years on Monday for the theft.",
        ),
        (
            "Patients given the drug relvatine lost 14 percent of their weight in a year.",
            "Patients who were given a placebo tablet lost 6 percent of their weight in a year.",
        ),
        (
            "Factory orders rose 2.4 percent in May from April.",
            "Factory orders in May were 5.1 percent higher than a year earlier.",
        ),
        (
            "Unemployment in the city of Fresno stood at 7.9 percent in March.",
            "California's unemployment rate was 5.2 percent in March.",
        ),
        (
            "Carmaker Lund will close its plant in Ghent with the loss of 2,300 jobs.",
            "The Lund plant in Skovde will hire 600 workers.",
        ),
        (
            "The fire had burned 8,000 acres by Monday night, the forest service said.",
            "By Tuesday the fire had burned 21,000 acres, the forest service said.",
        ),
    ],
)
def test_figures_of_other_people_places_and_times_do_not_clash(first: str, second: str) -> None:
    assert outcome(first, second) not in CLASHES


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "A total of 61 people were in the bus when it fell into the river.",
            "Children were in the bus when it fell into the river; two of them were pulled out.",
        ),
        (
            "The storms killed 13 people in all, the governor said.",
            "Four people died in the town of Brill in the storm, the sheriff said.",
        ),
        (
            "Donors pledged 900 million dollars for the victims of the famine.",
            "Norway will give 45 million dollars to the victims of the famine.",
        ),
    ],
)
def test_a_portion_does_not_clash_with_the_whole(first: str, second: str) -> None:
    assert outcome(first, second) not in CLASHES


def test_a_time_with_a_thing_of_its_own_is_no_end() -> None:
    (period,) = read("Nine were hurt by Saturday's storm.", Written(DAY, DAY)).statements[0].periods
    assert period.text == "Saturday"
    assert period.first == period.last


def test_to_hand_over_money_binds_no_number() -> None:
    (quantity,) = read("They handed over 7 million dollars.").statements[0].quantities
    assert quantity.text == "7 million dollars"
