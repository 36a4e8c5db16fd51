from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.reading.names import read_names
from core.reading.segment import segment
from core.reading.speakers import attributions, every_attribution
from core.words import Voice


def spoken(text: str) -> list[str]:
    """Give the name of who says each sentence, "" for the outlet."""
    sentences = segment(text)
    found = attributions(text, sentences, read_names(sentences))
    return [each.name if each else "" for each in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Energy Minister Ada Krol said that the dam would hold.", "Ada Krol"),
        ('"The dam will hold," said Ada Krol, the energy minister.', "Ada Krol"),
        ('"The dam," Krol said, "will hold."', "Krol"),
        ("Krol told reporters: “The dam will hold.”", "Krol"),
        ("The dam will hold, according to Ada Krol.", "Ada Krol"),
        ("According to police, the dam held.", "police"),
        ("The dam held, the report said.", "report"),
        ("In the words of Ada Krol, it was “a very long night for all of us”.", "Ada Krol"),
        ("The engineer, Ada Krol, said the dam would hold.", "Ada Krol"),
        ("Ada Krol, who built the dam, said it would hold.", "Ada Krol"),
        ("Tehran and Moscow say the dam will hold.", "Tehran and Moscow"),
        ("“It will hold,” Ada Krol, an engineer, says.", "Ada Krol"),
        ("“It will hold,” says one of the guards.", "one of the guards"),
        (
            "Two people close to the talks told Reuters the dam would hold.",
            "Two people close to the talks",
        ),
        ("WHO estimates that 2 million people are at risk.", "WHO"),
        ("As the minister pointed out, the dam is old.", "minister"),
        ("The dam is old, as the bank has pointed out.", "bank"),
        ("Sources: Club to sell dam in May", "Sources"),
        ("“We will hold the dam this year” – CEO", "CEO"),
        ("“We will hold the dam this year” – Krol", "Krol"),
        ("Neighbours described him as a quiet man.", "Neighbours"),
        ("Krol wrote on Twitter: “The dam will hold.”", "Krol"),
        ("“What a dam!” tweeted coach Ada Krol.", "Ada Krol"),
        ("The mayor (pictured) said the dam would hold.", "mayor"),
        ("Residents: 4,000", ""),
        ("He left as the minister spoke.", ""),
        ("The dam burst on Monday.", ""),
        ("Krol is said to have fled.", ""),
        ("The firm added 300 jobs.", ""),
        ("The film tells the story of a dam.", ""),
        ("A man accused of theft fled.", ""),
        ("Krol did not say when the dam would open.", ""),
    ],
)
def test_the_speaker_stands_before_after_or_between(text: str, name: str) -> None:
    assert spoken(text) == [name]


@pytest.mark.parametrize(
    ("text", "name", "via"),
    [
        ("Anadolu quoted Ada Krol as saying the dam held.", "Ada Krol", ("Anadolu",)),
        ("Ada Krol was quoted by Xinhua as saying the dam held.", "Ada Krol", ("Xinhua",)),
        ("Ada Krol told Reuters the dam held.", "Ada Krol", ("Reuters",)),
        ("The dam held, Reuters reported, citing police.", "police", ("Reuters",)),
        ("In an interview with the BBC, Ada Krol said the dam held.", "Ada Krol", ("BBC",)),
        ("Xinhua reported that the dam held.", "Xinhua", ()),
        ("Ada Krol told a rally that the dam held.", "Ada Krol", ()),
    ],
)
def test_media_that_pass_on_are_told_apart_from_speakers(
    text: str, name: str, via: tuple[str, ...]
) -> None:
    sentences = segment(text)
    (found,) = attributions(text, sentences, read_names(sentences))
    assert found is not None
    assert (found.name, found.via) == (name, via)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Ada Krol met Paul Weiss. He said the dam held. She said it had not.",
            ["", "Paul Weiss", "Ada Krol"],
        ),
        (
            "French President Lea Dubois met German Chancellor Otto Brandt. The chancellor said all was well.",
            ["", "Otto Brandt"],
        ),
        (
            (
                "Russian Foreign Minister Oleg Pavlov met his Turkish counterpart Emre Aydin. "
                "The Turkish minister said all was well."
            ),
            ["", "Emre Aydin"],
        ),
        ("“We left,” Oleg Pavlov said. “We had to. They had guns.”", ["Oleg Pavlov"] * 3),
        ("“We left. We had to. They had guns,” Oleg Pavlov said.", ["Oleg Pavlov"] * 3),
        ("“We left,” Pavlov said.\n\nOleg Pavlov is 70.", ["Oleg Pavlov", ""]),
        ("Pavlov wrote: “We left.\n\n“We had to.\n\n“They had guns.”", ["Pavlov"] * 3),
        ("Police closed the road. They said it was not safe.", ["", "They"]),
        ("Police said the road was closed. They added it was not safe.", ["Police", "Police"]),
    ],
)
def test_speakers_carry_over_sentences(text: str, names: list[str]) -> None:
    assert spoken(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("State television showed the dam. It said two men died.", ["", "State television"]),
        (
            "Ada Krol praised Acme. The report blamed rain. It said so twice.",
            ["", "report", "report"],
        ),
        ("State television showed the dam and it said two men died.", ["State television"]),
    ],
)
def test_it_is_the_body_that_the_text_was_about(text: str, names: list[str]) -> None:
    assert spoken(text) == names


def test_the_one_who_says_most_comes_first() -> None:
    text = "Oslo says no; Rome says that the whole of the treaty has to be written anew by May."
    sentences = segment(text)
    (found,) = every_attribution(text, sentences, read_names(sentences))
    assert [each.name for each in found] == ["Rome", "Oslo"]


def test_two_speakers_of_one_sentence_both_stand() -> None:
    text = "Krol said the dam was safe, but Weiss said it would burst."
    sentences = segment(text)
    (found,) = every_attribution(text, sentences, read_names(sentences))
    said = {each.name: [text[a:b] for a, b in each.said] for each in found}
    assert said == {"Krol": ["the dam was safe"], "Weiss": ["it would burst"]}


def test_the_voice_tells_quoted_from_told() -> None:
    text = "Krol said the dam was safe. “Nobody needs to leave,” she said."
    sentences = segment(text)
    voices = [each and each.voice for each in attributions(text, sentences, read_names(sentences))]
    assert voices == [Voice.INDIRECT, Voice.DIRECT]


def test_brackets_in_a_quotation_are_the_outlets() -> None:
    text = "“They [the guards] ran away when it began,” Krol said."
    sentences = segment(text)
    (found,) = every_attribution(text, sentences, read_names(sentences), "The Echo")
    assert found[0].name == "Krol"
    assert [(e.name, text[slice(*e.said[0])]) for e in found if e.voice is Voice.INSERTION] == [
        ("The Echo", "[the guards]")
    ]


def test_lines_of_a_transcript_have_their_speakers() -> None:
    text = "Q: Did you know?\n\nA: No. Nobody told me.\n\nQ: Who should have?"
    assert spoken(text) == ["Q", "A", "A", "Q"]


def test_the_tail_of_a_headline_says_it() -> None:
    assert spoken("Kuwait will cut output in May: oil minister") == ["oil minister"]


def test_nothing_is_said_in_no_text() -> None:
    assert attributions("", (), ()) == []


WORDS = st.sampled_from(
    [
        "Krol",
        "Weiss",
        "said",
        "told",
        "Reuters",
        "quoted",
        "as",
        "saying",
        "according",
        "to",
        "that",
        "“",
        "”",
        '"',
        ",",
        ".",
        ":",
        "the",
        "minister",
        "he",
        "and",
        "dam",
        "held",
        "was",
        "by",
        "[",
        "]",
        "\n",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_spans_lie_in_the_text(text: str) -> None:
    sentences = segment(text)
    found = every_attribution(text, sentences, read_names(sentences))
    assert len(found) == len(sentences)
    for each in (each for some in found for each in some):
        assert (each.start, each.end) == (-1, -1) or 0 <= each.start < each.end <= len(text)
        assert all(0 <= a < b <= len(text) for a, b in each.said)
