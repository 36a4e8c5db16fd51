from __future__ import annotations

from core.reading import read, read_within

BEFORE = "The harbour master, Ingrid Vale, met reporters on the quay."
SAID = "She said 12 boats had sunk. Vale added that more were adrift."


def test_who_speaks_and_who_is_meant_come_from_the_context() -> None:
    passage = read_within(SAID, BEFORE)
    assert [s.speaker.name for s in passage.statements if s.speaker] == ["Ingrid Vale"] * 2
    (name,) = passage.statements[1].names
    assert SAID[name.start : name.end] == name.text == "Vale"
    assert name.full == "Ingrid Vale"


def test_offsets_are_those_of_the_passage_where_the_context_holds_it() -> None:
    inside = read_within(SAID, f"{BEFORE} {SAID} The crews were safe.")
    assert [(s.start, s.end) for s in inside.statements] == [
        (s.start, s.end) for s in read(SAID).statements
    ]
    for statement in inside.statements:
        assert SAID[statement.start : statement.end] == statement.text
    assert [s.speaker.name for s in inside.statements if s.speaker] == ["Ingrid Vale"] * 2
    (name,) = inside.statements[1].names
    assert (SAID[name.start : name.end], name.full) == ("Vale", "Ingrid Vale")


def test_a_part_of_a_sentence_brings_only_its_own_figures() -> None:
    passage = read_within("13 people", "On Monday 13 people died and 40 were hurt in London.")
    (statement,) = passage.statements
    assert [quantity.value for quantity in statement.quantities] == [13]
    assert statement.periods == ()
