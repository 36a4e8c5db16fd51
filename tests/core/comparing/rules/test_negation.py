"""One side denies what the other says."""

from __future__ import annotations

import pytest

from core.comparing import CLASHES, compare
from core.reading import read
from core.words import Kind

CLASHING = [
    ("The mayor signed the agreement.", "The mayor refused to sign the agreement."),
    ("Nobody was hurt when the roof fell.", "Three people were hurt when the roof fell."),
    ("All of the lights were out.", "None of the lights was out."),
    ("The audit found errors in the accounts.", "The audit found no errors in the accounts."),
    ("The driver had a licence.", "The driver lacked a licence."),
    ("There were no survivors.", "Four survivors were found."),
    ("The bombers got into the embassy.", "The bombers had not managed to get into the embassy."),
    ("Doctors were able to save his leg.", "Doctors were unable to save his leg."),
    ("The ministers left without signing the deal.", "The ministers signed the deal."),
    ("The council voted to allow stalls.", "The council voted against allowing stalls."),
    ("Horak denied that he would resign.", "Horak said he would resign next month."),
    ("Norway has never won the cup.", "Norway was the first to win the cup."),
    ("The suspect was not armed.", "The man was armed."),
    ("Ida Moe is an architect, painter and singer.", "Ida Moe is not a painter."),
    ("Danish trains ran; Swedish trains did not.", "Swedish trains ran."),
    (
        "French and German flights were grounded; British flights were not.",
        "British flights were grounded.",
    ),
    ("Digging has yet to start.", "Digging has started."),
    ("The line has not run since May 2021.", "The line has run since May 2021."),
    ("The jurors are still to hear the widow.", "The jurors have heard the widow."),
    ("A price for the mill remains to be agreed.", "A price for the mill has been agreed."),
    ("The firm plans to sell the mill.", "The firm has no plans to sell the mill."),
    ("The bishop is in talks with the rebels.", "The bishop is not in talks with the rebels."),
]
BOTH_CAN_STAND = [
    ("The police did not say how the prisoner escaped.", "The prisoner escaped."),
    ("He was not arrested because of the leak.", "He was arrested."),
    ("The firm not only paid the fine but sued.", "The firm paid the fine."),
    ("Some hostages were released.", "Some hostages were not released."),
    ("The judge did not attend the funeral.", "The judge attended the opening of the bridge."),
    ("The bank did not raise its rate to 5 percent.", "The bank raised its rate to 4 percent."),
    ("If it rains, the match will not start.", "The match will start."),
    ("Did the general order the attack?", "The general did not order the attack."),
    ("The rebels did not sign.", "The rebels have not signed."),
    ("The dam may burst.", "The dam did not burst."),
    ("The ministers left without signing the deal.", "The ministers left."),
    ("A man was hurt.", "The suspect was not hurt."),
    ("British flights were grounded; German flights were not.", "British flights were grounded."),
    ("Norway was not the first to win the cup.", "Norway won the cup."),
    ("Some 400 homes lost power.", "The storm left 400 homes without power."),
    ("Ida Moe is the daughter of a painter.", "Ida Moe is not a painter."),
    ("Digging has yet to start.", "Digging will start in May."),
    ("The firm has no plans to sell the mill.", "The firm sold the mill."),
    ("The council has not met since May 2021.", "The council met in May 2021."),
]


@pytest.mark.parametrize("texts", CLASHING)
def test_a_denial_of_the_same_thing_clashes(texts: tuple[str, str]) -> None:
    one, other = texts
    for first, second in ((one, other), (other, one)):
        found = compare(read(first), read(second))
        assert found.outcome in CLASHES
        assert found.kind is Kind.NEGATION
        assert found.because


@pytest.mark.parametrize("texts", BOTH_CAN_STAND)
def test_what_both_can_stand_does_not_clash(texts: tuple[str, str]) -> None:
    one, other = texts
    assert compare(read(one), read(other)).outcome not in CLASHES
    assert compare(read(other), read(one)).outcome not in CLASHES


def test_the_spans_hold_the_denial_and_what_it_denies() -> None:
    one = "The mayor did not sign the agreement."
    found = compare(read(one), read("The mayor signed the agreement."))
    assert one[slice(*found.first_value)] == "not sign"
