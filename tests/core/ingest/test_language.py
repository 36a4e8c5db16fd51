from __future__ import annotations

import pytest

from core.ingest.language import infer_language, primary_tag


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The dockers said that they had been in the port for two weeks and would stay.", "en"),
        (
            "Die Hafenarbeiter sagten, dass sie seit zwei Wochen im Hafen sind und nicht gehen.",
            "de",
        ),
        (
            "Les dockers ont dit que le port est dans une situation difficile pour les navires.",
            "fr",
        ),
        ("کارگران بندر گفتند که از دو هفته پیش در این بندر بوده‌اند و به خانه می‌روند", "fa"),
        ("قال العمال إن الميناء كان في حالة إضراب منذ أسبوعين وقال الاتحاد إنه انتهى", "ar"),
        (
            "Докеры сказали, что они были в порту две недели и что они не хотят уходить из него.",
            "ru",
        ),
        ("Οι λιμενεργάτες πήγαν σπίτι τη Δευτέρα", "el"),
        ("港湾労働者は月曜日に家に帰った", "ja"),
    ],
)
def test_languages(text: str, language: str) -> None:
    found = infer_language(text)
    assert found is not None
    assert found.value == language


@pytest.mark.parametrize(
    "text", ["", "Rudaw", "13 14 15", "Halden Quay Crane Port Ship Dock Strike Vote Union Office"]
)
def test_unsure(text: str) -> None:
    assert infer_language(text) is None


def test_tags() -> None:
    assert [primary_tag(tag) for tag in ("en-GB", "FA", "pt_BR", "", "x y", "english")] == [
        "en",
        "fa",
        "pt",
        "",
        "",
        "",
    ]
