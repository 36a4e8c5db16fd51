"""The user's settings: one declared table, one file."""

from __future__ import annotations

import contextlib
import getpass
import json
import os
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

from . import paths
from .errors import AppError, InvalidValueError
from .identity import new_uid
from .models import BackupPolicy, Identity
from .records import record
from .text import clean, one_line

try:
    import pwd
except ImportError:  # not on Windows
    pwd = None

FILE_NAME = "settings.json"
_LONGEST_MINUTES = 366 * 24 * 60
ANNOTATOR_STYLES = ("names", "initials", "codes")
THEMES = ("system", "light", "dark")


@record
class Setting:
    """One setting: its name, its value until changed, what it is for, and the values it may have (any, if none).

    `bounds` are the least and the greatest of a number.
    """

    name: str
    default: str | int | bool
    help: str
    choices: tuple[str, ...] = ()
    bounds: tuple[int, int] | None = None


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "name", "", "Your name, as it stands beside what you do. Empty: the name of your account."
    ),
    Setting(
        "annotator_uid",
        "",
        "The id by which projects know you when your name changes. Made at the first start.",
    ),
    Setting(
        "encoding",
        "",
        "The encoding of files that do not say theirs and are not UTF-8. Empty: it is detected.",
    ),
    Setting(
        "export_bom",
        default=True,
        help="Begin CSV files with a byte order mark, so that spreadsheets read them as UTF-8.",
    ),
    Setting("export_annotators", "names", "How people stand in exports.", ANNOTATOR_STYLES),
    Setting(
        "backup_folder", "", "Where backups are kept. Empty: in the program's own data folder."
    ),
    Setting("backup_minutes", 60, "Minutes of work after which a further backup is made."),
    Setting(
        "find_by_itself",
        default=True,
        help="Compare articles by itself after they came in or were changed, up to 200 at a time.",
    ),
    Setting(
        "fill_claims",
        default=True,
        help="Fill in what a claim says when it is marked: wording, type, who said it, when.",
    ),
    Setting("theme", "system", "Light or dark; system: as the rest of the screen is.", THEMES),
    Setting("reading_font", "", "The font that articles are read in. Empty: the program's own."),
    Setting("reading_size", 17, "The height of article text, in pixels.", bounds=(10, 40)),
    Setting("interface_size", 13, "The height of all other text, in pixels.", bounds=(10, 24)),
)

_BY_NAME = {setting.name: setting for setting in SETTINGS}


def load() -> dict[str, Any]:
    """Return all settings, the user's values over the defaults.

    A file that cannot be read, or a value that does not fit, is passed over: no work depends on it.
    """
    values: dict[str, Any] = {setting.name: setting.default for setting in SETTINGS}
    try:
        stored = json.loads((paths.config_dir() / FILE_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return values
    if isinstance(stored, dict):
        for name, value in cast("dict[str, object]", stored).items():
            setting = _BY_NAME.get(name)
            if setting and not _fault(setting, value):
                values[setting.name] = value
    return values


def save(changed: dict[str, Any]) -> dict[str, Any]:
    """Write some settings and return all; raises InvalidValueError for one that does not fit, AppError if not written."""
    for name, value in changed.items():
        if name not in _BY_NAME:
            raise InvalidValueError(
                f"There is no setting “{name}”. There are: {', '.join(_BY_NAME)}."
            )
        fault = _fault(_BY_NAME[name], value)
        if fault:
            raise InvalidValueError(fault)
    values = load() | {k: clean(v) if isinstance(v, str) else v for k, v in changed.items()}
    folder = paths.config_dir()
    making = folder / f".{os.urandom(6).hex()}.new"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        making.write_text(json.dumps(values, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        os.replace(making, folder / FILE_NAME)  # noqa: PTH105 - Path.replace is the same call
    except OSError as error:
        raise AppError(
            f"The settings could not be written to {folder}: {error.strerror}."
        ) from error
    finally:
        with contextlib.suppress(OSError):
            making.unlink(missing_ok=True)
    return values


def _fault(setting: Setting, value: object) -> str:
    """Say why a value does not fit a setting; "" where it does."""
    if type(value) is not type(setting.default) or (
        setting.choices and value not in setting.choices
    ):
        wanted = ", ".join(setting.choices) or type(setting.default).__name__
        return f"“{value}” does not fit the setting “{setting.name}” ({wanted})."
    if setting.bounds and isinstance(value, int):
        least, greatest = setting.bounds
        if not least <= value <= greatest:
            return f"“{value}” does not fit the setting “{setting.name}” ({least} to {greatest})."
    if setting.name == "encoding" and value and not _decodes(str(value)):
        return f"“{value}” is no encoding of text that this program knows."
    if setting.name == "backup_folder" and value and not Path(str(value)).is_absolute():
        return f"“{value}” says where backups go only from one folder; give the whole path."
    return ""


def _decodes(encoding: str) -> bool:
    try:
        b"a".decode(encoding)
    except (LookupError, ValueError) as error:  # a byte alone is no whole character in some
        return isinstance(error, UnicodeError)
    return True


def identity(name: str = "") -> Identity:
    """Return who works: `name`, or the one of the settings, or the account's; never asks."""
    values, name = load(), one_line(name)
    if name:
        return Identity(name, str(values["annotator_uid"]) if name == values["name"] else "")
    uid = str(values["annotator_uid"])
    if not uid:
        uid = new_uid()
        try:
            save({"annotator_uid": uid})
        except AppError:
            uid = ""  # the settings cannot be written; the name alone will do
    return Identity(one_line(str(values["name"])) or one_line(_account_name()), uid)


def _account_name() -> str:
    """Return the full name that the system knows of the account, else its short name."""
    full = ""
    if pwd is not None:
        with contextlib.suppress(KeyError):
            full = pwd.getpwuid(os.getuid()).pw_gecos.split(",")[0].strip()
    if full:
        return full
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "Someone"


def backup_policy() -> BackupPolicy:
    """Return where backups go and how often they are made."""
    values = load()
    root = (
        Path(values["backup_folder"]) if values["backup_folder"] else paths.data_dir() / "backups"
    )
    minutes = min(max(1, int(values["backup_minutes"])), _LONGEST_MINUTES)
    return BackupPolicy(root, timedelta(minutes=minutes))
