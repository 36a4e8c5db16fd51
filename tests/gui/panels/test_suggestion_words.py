from __future__ import annotations

import pytest

from core.comparing import compare
from core.reading import read
from core.words import Outcome, Verdict
from gui.panels.suggestion_groups import ALIKE, DECIDED, GROUPS, TO_DECIDE, group_of
from gui.panels.suggestion_words import Standing, brief, teaching

COMPARED: dict[tuple[Outcome, Verdict | None], int] = {
    (Outcome.AGREES, None): 12,
    (Outcome.COMPATIBLE, None): 1,
    (Outcome.NOT_COMPARABLE, None): 41,
}


def test_a_project_without_articles_says_where_they_come_from() -> None:
    taught = teaching({}, TO_DECIDE, Standing(0, 0))
    assert taught.way == "import"
    assert "Import two or more" in taught.text


def test_what_was_never_compared_can_be() -> None:
    taught = teaching({}, TO_DECIDE, Standing(4, 4))
    assert (taught.way, taught.button) == ("compare", "Find inconsistencies")


def test_while_it_is_being_done_nothing_is_offered() -> None:
    taught = teaching({}, TO_DECIDE, Standing(4, 4, busy=True))
    assert taught.way == ""
    assert taught.text.startswith("Comparing")


def test_articles_that_have_nothing_in_common_are_said_to() -> None:
    assert "no two passages" in teaching({}, TO_DECIDE, Standing(4, 0)).text


def test_nothing_that_clashes_is_a_finding_with_its_counts() -> None:
    taught = teaching(COMPARED, TO_DECIDE, Standing(4, 0))
    assert taught.text == (
        "Compared 54 pairs: nothing clashes. 12 agree, 1 is compatible, 41 are not comparable."
    )


def test_all_decided_says_what_was_and_what_is_left_for_later() -> None:
    counts: dict[tuple[Outcome, Verdict | None], int] = COMPARED | {
        (Outcome.LIKELY, Verdict.ACCEPTED): 2,
        (Outcome.UPDATED, Verdict.DISMISSED): 1,
        (Outcome.LIKELY, Verdict.LATER): 1,
    }
    taught = teaching(counts, TO_DECIDE, Standing(4, 0))
    assert taught.text == "All decided: 2 accepted, 1 dismissed. 1 is left for later."
    assert taught.way == "later"


def test_a_group_that_was_emptied_leads_back() -> None:
    assert teaching(COMPARED, DECIDED[2], Standing(4, 0)).way == "back"


@pytest.mark.parametrize("verdict", [None, *Verdict])
@pytest.mark.parametrize("outcome", Outcome)
def test_every_suggestion_is_in_one_group_only(outcome: Outcome, verdict: Verdict | None) -> None:
    holding = [group for group in GROUPS if group.holds(outcome, verdict)]
    assert holding == [group_of(outcome, verdict)]


def test_groups_count_what_they_hold() -> None:
    counts: dict[tuple[Outcome, Verdict | None], int] = COMPARED | {
        (Outcome.LIKELY, None): 3,
        (Outcome.AGREES, Verdict.LATER): 2,
    }
    assert [group.count(counts) for group in (TO_DECIDE, *ALIKE, *DECIDED)] == [
        3, 12, 1, 41, 0, 2, 0, 0,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("because", "short"),
    [
        (
            "Possible clash. The first says “17 people”, the second “At least 20”. 17 and 20 cannot both hold.",
            "17 and 20 cannot both hold.",
        ),
        (
            "Possible clash: event not stated. One denies what the other says.",
            "Event not stated. One denies what the other says.",
        ),
        (
            "The port and the union disagree. The first says “1,200”, the second “900”. The two cannot both hold.",
            "The port and the union disagree. The two cannot both hold.",
        ),
        ("The first says “up”, the second “down”.", "The first says “up”, the second “down”."),
        ("Both say “no”.", "Both say “no”."),
        ("Possible clash.", "Possible clash."),
        ("", ""),
    ],
)
def test_in_short_it_is_said_what_was_assumed_and_what_cannot_both_hold(
    because: str, short: str
) -> None:
    assert brief(because) == short


def test_in_short_the_engine_does_not_repeat_what_both_passages_say() -> None:
    first, second = "The storm killed 213 people in Ralo.", "The storm killed 219 people in Ralo."
    whole = compare(read(first), read(second)).because
    assert "The first says “" in whole
    assert brief(whole) == "213 people and 219 people cannot both hold."
