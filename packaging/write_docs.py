"""Write the parts of the documentation that come from the program: docs/format.md, docs/keys.md and docs/pictures/sample.svg.

`make docs` runs it; a test compares the file with what this gives.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from core.report.columns import columns_markdown  # noqa: E402 - behind the line that sets the path
from core.store.schema import (  # noqa: E402
    APPLICATION_ID,
    DERIVED,
    FORMAT,
    INDEXED,
    INDEXES,
    INSERT_ONLY,
    JOURNALED,
    TABLES,
)

_COMMA = "\N{SINGLE LOW-9 QUOTATION MARK}"  # stands for a comma that parts nothing
FORMAT_PAGE = ROOT / "docs" / "format.md"
KEYS_PAGE = ROOT / "docs" / "keys.md"
SAMPLE_PICTURE = ROOT / "docs" / "pictures" / "sample.svg"

_HEAD = f"""# The project file and the exported tables

<!-- Written by `make docs` from the declared tables of core/store/schema.py and core/report. -->

## The file

A project is one SQLite 3 file, `name.counterpoint`. Its `application_id` is {APPLICATION_ID:#x} ("CTPT"), its
`user_version` the number of the format, now {FORMAT}. A program leaves a file with a higher number alone. While a project
is open for writing it is in WAL mode with `synchronous = FULL`, has a lock file `.name.counterpoint.lock` beside it that
says who writes, and SQLite's own `-wal` and `-shm`; a clean close leaves one file.

- **Offsets** are code points into a version's text, from 0, half-open: [start, end).
- **Texts and source bytes** are stored by their SHA-256, are never changed, and belong to nothing until a version names
  them. A text holds everything that was visible on the page; `version.apart` lists the spans `[start, end, why]` that are
  furniture. Newlines are LF, a NUL is shown as U+2400.
- **Source bytes** stand in `source`: `zlib` compressed, or not at all (`text`) where they are the very bytes of the text in
  UTF-8, or `erased`.
- **Dates** are ISO 8601, a range from `earliest` to `latest`, both inclusive, one of which may be open. A date that is not
  there is unknown. `origin` says read, inferred, set or unknown; `detail` the place or the evidence.
- **`uid`** is a ULID, unique everywhere, and stays with its record for ever; `id` counts within the file and is never used
  twice.
- **Moments** (`at`, `added_at`, `imported_at`) are UTC with milliseconds. The order of steps is that of their ids, not of
  their clocks.

## The log

Every change runs in a step. While one is open, the table `writing` holds its number; without that row the triggers refuse
every write to a journaled table. A step's changes are written by triggers into `change`: the row `before` and `after` as a
JSON object without its NULLs. A step names its first and last change. Undo and redo are steps too: `undoes` is the step
whose changes were taken back, `origin` the user's step that both stand for. A `do` step whose `origin` is an earlier one goes
on with it, as where the machine fills in a claim that was just marked: one undo takes both back. Kinds: `do`, `undo`, `redo`; `system` (making
the project, a new annotator, an override of an embargo), `migration` and `erasure`, which undo passes over; undo does not
reach behind a migration.

Hashes are SHA-256 in hexadecimal. A list of parts goes into a hash one after the other, each as `<length in bytes>:<UTF-8
bytes>;`, NULL as `-;`:

- `payload_hash` = H(for each change in order: tbl, row_id, before, after)
- `hash` = H(previous_hash, id, uid, kind, label, at, annotator_id, undoes, origin, first_change, last_change,
  payload_hash); `previous_hash` of the first step is 64 zeros.

The hash of the newest step, the head, stands in every export. **What it proves**: that the log up to there is the one
that was exported, if you kept the export. **What it does not**: the chain has no key, so whoever holds the file can write
another log with other hashes. A text's or source's hash proves which bytes were held, not that anybody published them.

**Erasing** overwrites words by as many `█` in texts, records, journal, index and backups, and drops the source bytes they
stood in. A row of `erasure` says when, by whom and why, which steps' changes are no longer those of their `payload_hash`
(with the new hash of each), and which texts and sources no longer fit the hash that names them. Steps' own hashes stay, so
the chain holds. Hashes of erased texts remain: who guesses the words can confirm the guess. Copies made outside the
program (exports, a synchronised folder, files kept beside a damaged project) are not reached.

**What the machine found** is derived: its tables are written without a step, are not in the journal, and can be thrown away
and worked out again; an erasure and a newer format do so. What the checker makes of it is journaled: a `decision` on a
suggestion names it by its `key`, which depends on the two texts and places alone and stays when the suggestion is made
anew, and keeps what the machine said then (`seen`, by which `engine`); a `correction` says how a figure ([start, end) of a
version) or the speaker of a statement is to be read; an `answer` settles a question about two names, two articles (by `uid`)
or two passages (by `version uid:start-end`), the two in the order of their letters.

**Migrations** are recorded in `_sqlite_migrations`. Triggers are made anew after each; one that changes the shape of a
journaled table also writes each row's change into the journal.

"""

_GROUPS = {
    "writing": "### The log",
    "annotator": "### Who, and what holds for the whole project",
    "source": "### Articles",
    "claim": "### Claims",
    "link": "### Ties, and what is brought to them",
    "override": "### Overrides of the embargo gate",
    "correction": "### What the checker settled and decided",
    "reading": "### What the machine found",
}


def format_page() -> str:
    """Return docs/format.md as the declared tables give it."""
    parts = [_HEAD, "## Tables\n"]
    for name, statement in TABLES.items():
        if name in _GROUPS:
            parts.append(f"\n{_GROUPS[name]}\n")
        parts.append(f"\n```sql\n{_tidy(statement)};\n```\n")
    parts.append(f"\nJournaled: {_listed(JOURNALED)}.\n\nInsert only: {_listed(INSERT_ONLY)}.\n")
    parts.append(f"\nDerived: {_listed(DERIVED)}.\n")
    parts.append("\n### Searched by words\n\n")
    parts.append(
        "FTS5 tables `<table>_words`, whose content are the views `<table>_folded`: letters without case and diacritics,"
        " ASCII digits, one form of each Arabic letter.\n\n"
    )
    parts.extend(f"- `{table}`: {_listed(columns)}\n" for table, columns in INDEXED.items())
    parts.append("\n### Indexes\n\n")
    parts.extend(f"- `{target}`\n" for target in INDEXES.values())
    parts.append(
        "\n# The exported tables\n\nCSV as in RFC 4180, UTF-8, with a byte order mark unless it is turned off. In XLSX every"
        " text is written as text. How a cell is kept from running in a spreadsheet, and how to undo that, stands in the"
        " user guide.\n\n"
    )
    parts.append(columns_markdown())
    return "".join(parts).rstrip() + "\n"


def keys_page() -> str:
    """Return docs/keys.md: what can be done at the desk, by menu, with its keys."""
    from gui.actions import ACTIONS, MENUS  # noqa: PLC0415 - it needs the window's library

    parts = [
        (
            "# Keys\n\n<!-- Written by `make docs` from the table of actions in gui/actions.py. -->\n\n"
            "F1 shows them at the desk, where they can be changed. Single letters hold in the readers and lists, so that they\n"
            "can be typed anywhere else. On macOS, Ctrl is the Command key.\n"
        )
    ]
    for menu in MENUS:
        rows = [action for action in ACTIONS if action.menu == menu]
        lines = [
            f"| {action.text.removesuffix('…')} | {' or '.join(action.keys)} | {action.help} |"
            for action in rows
        ]
        parts.append(
            "\n".join(["", f"## {menu}", "", "| what | keys | |", "|---|---|---|", *lines, ""])
        )
    return "".join(parts)


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _tidy(statement: str) -> str:
    """Return a CREATE TABLE with each column, constraint and comment on a line of its own."""
    head, _, rest = statement.partition("(")
    body, _, tail = rest.rpartition(")")
    lines: list[str] = []
    for line in body.strip().splitlines():
        if line.strip().startswith("--"):
            lines.append(line.strip().replace(",", _COMMA) + "\n")
        else:
            lines.append(line.strip() + " ")
    split = re.sub(r",\s*(?![^()]*\))", ",\n", "".join(lines).strip())
    listed = "\n".join(f"    {line}" for line in split.splitlines()).replace(_COMMA, ",")
    return f"{head}(\n{listed}\n){tail}"


def sample_picture() -> str:
    """Return docs/pictures/sample.svg: what the sample job prints of the contradictions, as a picture."""
    with tempfile.TemporaryDirectory() as folder:
        variables = {"COUNTERPOINT_CONFIG_DIR": folder, "COUNTERPOINT_DATA_DIR": folder}
        printed = subprocess.run(
            [sys.executable, str(ROOT / "main.py"), "sample", folder],
            env=os.environ | variables | {"COLUMNS": "100", "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout
    lines = printed.splitlines()
    begin = next(i for i, line in enumerate(lines) if line.startswith("What an editor"))
    end = next(i for i, line in enumerate(lines) if line.startswith("And further"))
    return _svg(["$ counterpoint sample", "", *lines[begin:end]])


def _svg(lines: list[str]) -> str:
    height = 20 * len(lines) + 40
    rows = "\n".join(
        f'<text x="24" y="{38 + 20 * number}" xml:space="preserve">{escape(line)}</text>'
        for number, line in enumerate(lines)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="860" height="{height}" viewBox="0 0 860 {height}">\n'
        f'<rect width="860" height="{height}" rx="8" fill="#fffefb" stroke="#dcd9d0"/>\n'
        '<g font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="13.5" fill="#1d2a35">\n'
        f"{rows}\n</g>\n</svg>\n"
    )


if __name__ == "__main__":
    pages = (
        (FORMAT_PAGE, format_page()),
        (KEYS_PAGE, keys_page()),
        (SAMPLE_PICTURE, sample_picture()),
    )
    for path, text in pages:
        path.write_text(text, encoding="utf-8")
        print(f"Wrote {path.relative_to(ROOT)}.")
