"""States that exclude each other though the two sides have no verb in common."""

from __future__ import annotations

import pytest

from core.comparing import CLASHES, compare
from core.reading import read

CLASHING = [
    ("The bridge is open to traffic.", "The bridge is closed to traffic."),
    ("The door was locked.", "The door was open."),
    ("He was found guilty of bribery.", "He was acquitted of bribery."),
    ("The jury found Rask guilty of fraud.", "Rask was acquitted of fraud."),
    ("Nils Aker was killed in the crash.", "Nils Aker survived the crash."),
    ("The pilot was killed in the crash.", "The pilot is alive."),
    ("Whaling has been banned since 1989.", "Whaling is legal."),
    ("The gunman is still at large.", "The gunman was arrested."),
    ("The march was peaceful.", "The march was marred by violence."),
    ("Nordbank sold its stake in Sund.", "Nordbank still owns its stake in Sund."),
    ("The mayor supports the plan.", "The mayor is against the plan."),
    ("The fire is under control.", "The fire is out of control."),
    ("The ship sank.", "The ship stayed afloat."),
    ("The minister ruled out a tax rise.", "The minister said a tax rise is possible."),
    ("The blast killed all 98 workers on board.", "Three workers on board survived the blast."),
    ("The police released the suspect.", "The suspect is still in custody."),
    ("The fire was an accident.", "The fire was arson."),
    ("The suspect is alive and in custody.", "The suspect is dead, a source told the paper."),
    ("Parliament approved the budget.", "Lawmakers rejected the budget."),
]
BOTH_CAN_STAND = [
    ("The gunman was at large for two days before he was arrested.", "The gunman was arrested."),
    ("The driver was killed.", "Two passengers survived."),
    ("The blast killed nine workers on board.", "Three workers on board survived the blast."),
    ("He was found guilty of bribery.", "He was acquitted of fraud."),
    ("Nordbank sold its stake in Sund.", "Nordbank still owns a stake in Holt."),
    ("The shop is open on weekdays.", "The shop is closed on Sundays."),
    ("The mayor supports the plan.", "The opposition is against the plan."),
    ("Police arrested the gunman.", "His brother is still at large."),
    ("The government banned the party.", "The party was legal until 2004."),
    ("The bill was rejected.", "The bill passed its first reading."),
    ("The mayor supports the plan.", "The mayor was against the plan at first."),
    ("The airport was closed on Monday.", "The airport is open again."),
    ("Samples were sent to the laboratory.", "The laboratory received samples."),
]


@pytest.mark.parametrize("texts", CLASHING)
def test_states_that_exclude_each_other_clash(texts: tuple[str, str]) -> None:
    one, other = texts
    for first, second in ((one, other), (other, one)):
        assert compare(read(first), read(second)).outcome in CLASHES


@pytest.mark.parametrize("texts", BOTH_CAN_STAND)
def test_states_of_others_or_of_other_times_do_not(texts: tuple[str, str]) -> None:
    one, other = texts
    for first, second in ((one, other), (other, one)):
        assert compare(read(first), read(second)).outcome not in CLASHES
