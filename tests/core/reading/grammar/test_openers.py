"""Which common words that open a sentence are names there."""

from __future__ import annotations

import pytest

from core.reading.segment import segment


def opening(text: str, number: int = 0) -> tuple[str, str]:
    token = next(t for t in segment(text)[number].tokens if t.text[0].isalpha())
    return token.text, token.tag


@pytest.mark.parametrize(
    "text",
    [
        "Smith said prices rose.",
        "Baker said prices rose",
        "Miller beat the champion.",
        "Torres was born in Lima.",
        "Google cut jobs.",
        "Shell cut jobs",
        "Apple posts a profit.",
        "Rice said talks had failed.",
        "Carver signed the deal.",
        "Draper has denied the charge.",
        "Porter is expected to play.",
        "Weaver was not hurt.",
        "Butler, 34, was jailed.",
        "Glover, who lives in Leeds, won.",
        "Grant's lawyer was silent.",
        "Brown and Miller said they would go.",
        "Hope also said she was glad.",
        "Fanning said it was late.",
        "Google was founded in a garage.",
        "Bush made the move.",
    ],
)
def test_a_bare_word_that_does_what_people_do_is_a_name(text: str) -> None:
    assert opening(text)[1] == "name"


@pytest.mark.parametrize(
    "text",
    [
        "Police said the man fled.",
        "Trade rose 13 percent.",
        "Rain fell.",
        "Oil prices rose.",
        "Shares fell.",
        "Management said costs fell.",
        "Inflation beat forecasts.",
        "Profit beat estimates.",
        "Demand cut prices.",
        "Workers said they would strike.",
        "Banks said they would lend less.",
        "Gates were closed.",
        "Land was sold.",
        "Fighting killed 20.",
        "Seeing is believing.",
        "Girl plays with a ball.",
        "Tragedy struck.",
        "Man held in attack",
        "Woman told to leave",
        "Court rejects appeal",
        "Bus plunges into ravine",
        "Tax cut plan rejected",
    ],
)
def test_masses_bodies_plurals_and_headlines_are_no_names(text: str) -> None:
    assert opening(text)[1] != "name"


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("He met Archer in Leeds. Archer left early.", "name"),
        ("The prize went to Jane Wells. Wells collapsed on stage.", "name"),
        ("Prosecutors said Storm was a spy. Storm vanished in May.", "name"),
        ("The chief executive of Gap resigned. Gap shares fell.", "name"),
        ("The World Trade Organization met. Trade rose.", "noun"),
        ("He works at the Ministry of Health. Health is wealth.", "noun"),
        ("He spoke to Oil Minister Ali Naimi. Oil fell.", "noun"),
        ("They passed the House. House prices rose.", "noun"),
    ],
)
def test_a_name_inside_another_sentence_is_one_where_it_opens(text: str, tag: str) -> None:
    assert opening(text, 1)[1] == tag
