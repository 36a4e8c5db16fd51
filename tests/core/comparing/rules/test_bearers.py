"""What only one can be."""

from __future__ import annotations

import pytest

from core.comparing import CLASHES, compare
from core.reading import read
from core.words import Kind, Outcome


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (
            "The Vela is the longest river of the continent.",
            "The Sora is the longest river of the continent.",
            Kind.SUPERLATIVE,
        ),
        (
            "Tomas Varga is the president of the chess federation.",
            "The president of the chess federation is Irene Polo.",
            Kind.ROLE,
        ),
        (
            "Ana Tolic is the minister of health.",
            "Ana Tolic is the minister of defence.",
            Kind.ROLE,
        ),
        ("The gunman was a Norwegian.", "The gunman was a Swede.", Kind.ROLE),
        ("Its chairman is Lind.", "Its chairman is Holub.", Kind.ROLE),
        ("Nordlys was founded by Karin Aas.", "The founder of Nordlys is Bjarne Holt.", Kind.ROLE),
        (
            "The bank appointed Ida Moe as its chief risk officer.",
            "Leo Strand was named chief risk officer of the bank.",
            Kind.ROLE,
        ),
        (
            "President Tomas Kell of Arvania signed the pact.",
            "Irena Dost, the president of Arvania, signed the pact.",
            Kind.ROLE,
        ),
        ("The choir is based in Graz.", "The Linz-based choir sang.", Kind.PLACE),
        (
            "Irina Volk, the deputy finance minister, signed the loan.",
            "The loan was signed by the finance minister, Irina Volk.",
            Kind.ROLE,
        ),
    ],
)
def test_what_only_one_can_be_clashes(one: str, other: str, kind: Kind) -> None:
    found = compare(read(one), read(other))
    assert found.outcome in CLASHES
    assert found.kind is kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The Oster is the longest river in the north.",
            "The Fenne is the longest river in the south.",
        ),
        ("Brenta is one of the largest ports.", "Duval is one of the largest ports."),
        ("Mira Adler is a lawyer.", "Mira Adler is a member of the council."),
        ("Former president Luis Rey of Orlania spoke.", "Ana Sol is the president of Orlania."),
        ("Pedro Lima was the mayor of Graz.", "Eva Roth is the mayor of Graz."),
    ],
)
def test_what_several_can_be_does_not(one: str, other: str) -> None:
    assert compare(read(one), read(other)).outcome not in CLASHES


def test_an_office_changes_hands_so_that_its_time_is_assumed() -> None:
    one = "Tomas Varga is the president of the chess federation."
    found = compare(read(one), read("Irene Polo is the president of the chess federation."))
    assert found.outcome is Outcome.LIKELY
    assert found.assumptions
