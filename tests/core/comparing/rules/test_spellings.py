"""One name in two spellings, and two names."""

from __future__ import annotations

from core.comparing import compare
from core.reading import read
from core.words import Kind, Outcome


def test_two_spellings_of_one_name_are_compatible() -> None:
    found = compare(
        read("Envoy Aleksandr Petrov arrived in Riga."),
        read("Envoy Alexander Petrov arrived in Riga."),
    )
    assert (found.outcome, found.kind) == (Outcome.COMPATIBLE, Kind.NAME)


def test_two_people_are_not() -> None:
    found = compare(
        read("Envoy John Lark arrived in Riga."), read("Envoy Joan Lark arrived in Riga.")
    )
    assert found.reason != "spelling"
