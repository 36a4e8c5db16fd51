"""Four articles on one flood that clash: a toll that clashes and is updated, a count in dispute, a promise that is denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

ARTICLES = {
    "post.txt": (
        "Flood in Velden kills 12\n\nThe River Post, 3 March 2025\n\n"
        "The flood in Velden killed 12 people on Sunday, the mayor said.\n\n"
        "About 1,500 people were evacuated from Velden, according to the fire brigade."
        " The water rose by 4.2 metres within a day.\n"
    ),
    "sluice.txt": (
        "Sunday's flood costs Velden 17 lives\n\nThe Daily Sluice, 3 March 2025\n\n"
        "The flood in Velden killed 17 people on Sunday, the mayor said.\n\n"
        "The water rose by 4.2 metres in a day. The bridge in Velden will be rebuilt by May, the mayor said.\n"
    ),
    "dike.txt": (
        "Velden buries its dead\n\nThe Evening Dike, 6 March 2025\n\n"
        "The number of people killed by the flood in Velden has risen to 21, the mayor said on Thursday.\n\n"
        "The bridge in Velden will not be rebuilt, the mayor said.\n"
    ),
    "walker.txt": (
        "A walk through a town of mud\n\n"
        "More than 2,000 people were evacuated from Velden, the Red Cross said. The flood broke three dams.\n\n"
        "Nobody knows when the school opens again.\n"
    ),
}
TWELVE = "The flood in Velden killed 12 people on Sunday, the mayor said."
SEVENTEEN = "The flood in Velden killed 17 people on Sunday, the mayor said."
TWENTY_ONE = "The number of people killed by the flood in Velden has risen to 21, the mayor said on Thursday."
FEWER = "About 1,500 people were evacuated from Velden, according to the fire brigade."
MORE = "More than 2,000 people were evacuated from Velden, the Red Cross said."
PROMISED = "The bridge in Velden will be rebuilt by May, the mayor said."
DENIED = "The bridge in Velden will not be rebuilt, the mayor said."


def write_articles(folder: Path) -> list[Path]:
    """Write the articles into a folder and return the files."""
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in ARTICLES]
