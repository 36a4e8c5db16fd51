from __future__ import annotations

import dataclasses

import pytest

from core import models
from core.models import DateValue
from core.words import Origin

PLAIN = [
    each
    for each in vars(models).values()
    if dataclasses.is_dataclass(each) and isinstance(each, type)
]


@pytest.mark.parametrize("kind", PLAIN)
def test_records_are_frozen(kind: type) -> None:
    assert kind.__dataclass_params__.frozen
    assert hasattr(kind, "__slots__")


@pytest.mark.parametrize(
    ("value", "written", "known"),
    [
        (DateValue(), "unknown", False),
        (DateValue(detail="nobody says", origin=Origin.UNKNOWN), "unknown", False),
        (DateValue("2025-02-26", "2025-02-26"), "2025-02-26", True),
        (DateValue("2025-01-01", "2025-12-31"), "2025-01-01/2025-12-31", True),
        (DateValue(None, "2025-12-31"), "../2025-12-31", True),
        (DateValue("2025-01-01", None), "2025-01-01/..", True),
    ],
)
def test_a_date_is_written_as_it_can_be_typed(value: DateValue, written: str, known: bool) -> None:
    assert (str(value), value.known) == (written, known)


def test_an_article_without_a_title_has_words_for_it() -> None:
    plain = dict.fromkeys((f.name for f in dataclasses.fields(models.Article)), "")
    article = models.Article(**(plain | {"id": 7}))  # type: ignore[arg-type]
    assert article.label == "Untitled article 7"
    assert dataclasses.replace(article, title="A").label == "A"
