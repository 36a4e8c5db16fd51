"""What the palette lists for the words typed: commands, records and places in texts, as rows in groups."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, Literal

from core import operations
from core.operations import views
from core.records import record
from core.text import fold, fold_with_offsets
from gui import actions, wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.models import Article
    from core.operations.views import Hit, Project

Command = tuple[str, str, str, bool]
"""An action's id, its words, its key as shown, and whether it can be done now."""
Target = (
    tuple[Literal["command"], str]
    | tuple[Literal["record"], str, int]
    | tuple[Literal["place"], int, int, int]
)

_WORD = re.compile(r"[^\W_]+")
_PER_GROUP = 6
_COMMANDS_AMONG_RECORDS = 4
_BEFORE_MATCH = 28
_LONGEST_NUMBER = 15
_SHORTEST_MISTYPED = 4

USEFUL: tuple[str, ...] = (
    "import_articles", "mark", "link", "contradiction", "find_in_article", "export_report", "open_sample", "keys",
)  # fmt: skip


@record
class Row:
    """One line of the palette: a heading where `target` is None, else something to go to or do.

    `detail` and `key` stand at its end; `terms` are the folded words to show bold.
    """

    text: str
    target: Target | None = None
    icon: str = ""
    detail: str = ""
    key: str = ""
    enabled: bool = True
    terms: tuple[str, ...] = ()


def terms(words: str) -> tuple[str, ...]:
    """Return the folded words of what was typed; signs do not count."""
    return tuple(_WORD.findall(fold(words)))


def matches(text: str, wanted: Sequence[str]) -> list[tuple[int, int]]:
    """Return where the wanted words begin words of the text: (start, end) in code points, in order, none overlapping."""
    folded, offsets = fold_with_offsets(text)
    places = [
        (offsets[match.start()], offsets[match.end() - 1] + 1)
        for term in wanted
        for match in re.finditer(rf"(?<![^\W_]){re.escape(term)}", folded)
    ]
    kept: list[tuple[int, int]] = []
    for start, end in sorted(places, key=lambda place: (place[0], -place[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def find(
    project: Project | None, typed: str, commands: Sequence[Command], recent: Sequence[int]
) -> list[Row]:
    """Return the rows for what was typed: ">" first asks for commands alone, "#12" for claim 12."""
    words = typed.strip()
    if words.startswith(">"):
        rows = _command_rows(commands, terms(words), most=len(commands))
        return rows or _mistyped(commands, terms(words))
    if words.startswith("#"):
        return _numbered(project, words[1:].strip())
    if not words:
        return _at_rest(project, commands, recent)
    if not terms(words):
        return []
    rows = _command_rows(commands, terms(words), most=_COMMANDS_AMONG_RECORDS)
    one_letter = len(words) == 1 and words.isascii() and words.isalpha()
    found = _found(project, typed.lstrip()) if project and not one_letter else []
    if found and rows and not matches(rows[1].text, terms(words)):
        return found + rows  # commands that other words lead to do not come before what was named
    return rows + found or _mistyped(commands, terms(words))


# Commands -------------------------------------------------------------------------------------------------------------


def _command_rows(commands: Sequence[Command], wanted: tuple[str, ...], *, most: int) -> list[Row]:
    ranked = [(_rank(command, wanted), place, command) for place, command in enumerate(commands)]
    found = [command for rank, _, command in sorted(ranked) if rank >= 0]
    rows = [_command_row(command, wanted) for command in found[:most]]
    return [Row("Commands"), *rows] if rows else []


def _rank(command: Command, wanted: tuple[str, ...]) -> int:
    """Return how well a command fits the words, 0 the best; -1 where it does not."""
    own = terms(command[1])
    known = actions.BY_ID.get(command[0])
    other = terms(f"{known.menu} {known.also}") if known else ()
    if not all(any(word.startswith(term) for word in own + other) for term in wanted):
        return -1
    if not all(any(word.startswith(term) for word in own) for term in wanted):
        return 2
    return 0 if not wanted or own[0].startswith(wanted[0]) else 1


def _mistyped(commands: Sequence[Command], wanted: tuple[str, ...]) -> list[Row]:
    """Return the commands that have a word much like each long one typed."""
    if min(map(len, wanted), default=0) < _SHORTEST_MISTYPED:
        return []
    rows = [
        _command_row(command)
        for command in commands
        if all(difflib.get_close_matches(term, terms(command[1]), 1, 0.75) for term in wanted)
    ]
    return [Row("Commands"), *rows] if rows else []


def _command_row(command: Command, wanted: tuple[str, ...] = ()) -> Row:
    name, text, key, enabled = command
    known = actions.BY_ID.get(name)
    menu = known.menu if known else ""
    return Row(text, ("command", name), "", menu, key, enabled, wanted)


# Records --------------------------------------------------------------------------------------------------------------

_GROUPS: dict[str, str] = {
    "article": "Articles",
    "claim": "Claims",
    "contradiction": "Contradictions",
    "evidence": "Evidence",
    "text": "In the text",
}


def _found(project: Project, words: str) -> list[Row]:
    wanted = terms(words)
    groups: dict[str, list[Row]] = {table: [] for table in _GROUPS}
    for hit in operations.search(project, words, limit=_PER_GROUP):
        rows = groups[hit.table]
        if len(rows) < _PER_GROUP and (row := _hit_row(project, hit, wanted)):
            rows.append(row)
    return [row for table, rows in groups.items() if rows for row in (Row(_GROUPS[table]), *rows)]


def _hit_row(project: Project, hit: Hit, wanted: tuple[str, ...]) -> Row | None:
    """Return the row of a hit; None for a place in a text that a newer version has replaced."""
    if hit.table == "article":
        article = views.article(project, hit.id)
        return _article_row(article, wanted)
    if hit.article_id is None:
        held = matches(hit.label, wanted) or not hit.snippet
        text = hit.label if held else f"{hit.label}: {_around(hit.snippet, wanted)}"
        icon = "contradiction" if hit.table == "contradiction" else "check"
        return Row(text, ("record", hit.table, hit.id), icon, terms=wanted)
    article = views.article(project, hit.article_id)
    text, detail = _around(hit.snippet, wanted), article.outlet or article.label
    if hit.table == "claim":
        return Row(text, ("record", "claim", hit.id), "pen", detail, f"#{hit.id}", terms=wanted)
    if views.newest_version(project, article.id).id != hit.id:
        return None
    return Row(text, ("place", article.id, hit.start, hit.end), "search", detail, terms=wanted)


def _article_row(article: Article, wanted: tuple[str, ...] = ()) -> Row:
    outlet = (
        f"\u2068{article.outlet or 'Outlet unknown'}\u2069"  # apart, whichever way it is written
    )
    source = f"{outlet} · {wording.dated(article.published)}"
    return Row(article.label, ("record", "article", article.id), "article", source, terms=wanted)


def _around(text: str, wanted: tuple[str, ...]) -> str:
    """Return a text cut at its beginning so that the first of the words stands near it."""
    start = next((start for start, _ in matches(text, wanted)), 0)
    cut = text.find(" ", start - _BEFORE_MATCH, start) if start > _BEFORE_MATCH else -1
    return f"…{text[cut + 1 :]}" if cut > 0 else text


def _numbered(project: Project | None, number: str) -> list[Row]:
    if not number.isdecimal() or len(number) > _LONGEST_NUMBER:
        return []
    claim_id = int(number)
    if project is None or not views.exists(project, "claim", claim_id):
        return []
    claim = views.claim(project, claim_id)
    outlet = views.article(project, claim.article_id).outlet
    row = Row(
        claim.quote.replace("\n", " "), ("record", "claim", claim_id), "pen", outlet, f"#{claim_id}"
    )
    return [Row("Claims"), row]


def _at_rest(
    project: Project | None, commands: Sequence[Command], recent: Sequence[int]
) -> list[Row]:
    """Return what is offered before anything is typed: the articles last looked at, the commands useful now."""
    articles: list[Row] = []
    for article_id in recent if project else ():
        if project and views.exists(project, "article", article_id) and len(articles) < _PER_GROUP:
            articles.append(_article_row(views.article(project, article_id)))
    by_id = {command[0]: command for command in commands if command[3]}
    useful = [_command_row(by_id[name]) for name in USEFUL if name in by_id][:_PER_GROUP]
    rows = [Row("Recent articles"), *articles] if articles else []
    return [*rows, Row("Commands"), *useful] if useful else rows


def said_of_nothing(project: Project | None, typed: str) -> str:
    """Return the sentence to show where nothing was found, which says what would be."""
    words = typed.strip()
    if words.startswith("#"):
        number = words[1:].strip()
        return f"There is no claim {number}." if number else "Type the number of a claim."
    if words.startswith(">"):
        return f"There is no command for “{words[1:].strip()}”."
    if project is None:
        return f"There is no command for “{words}”. Open a project to search its articles."
    return f"Nothing holds “{words}”." if words else "Type to search articles, claims and commands."
