"""Commands for the user's own settings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .. import paths
from ..errors import InvalidValueError
from ..settings import FILE_NAME, SETTINGS, load, save
from .opening import json_option
from .root import group
from .saying import say, show, show_json, show_table

if TYPE_CHECKING:
    from ..settings import Setting

_YES, _NO = {"yes", "true", "on", "1"}, {"no", "false", "off", "0"}


@group("settings", invoke_without_command=True)
@click.pass_context
def settings(context: click.Context) -> None:
    """List or change your own settings, which hold for all projects.

    counterpoint settings
    counterpoint settings set name "Jane Example"
    """
    if context.invoked_subcommand is None:
        context.invoke(list_, as_json=False)


@settings.command("list")
@json_option
def list_(*, as_json: bool) -> None:
    """List the settings, their values and what they are for.

    counterpoint settings list
    """
    values = load()
    if as_json:
        show_json(values)
        return
    show_table(
        ("name", "value", "what for"), [(s.name, _typed(values[s.name]), s.help) for s in SETTINGS]
    )
    show()
    show(f"They stand in {paths.config_dir() / FILE_NAME}")


def _typed(value: Any) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)


@settings.command("set")
@click.argument("name")
@click.argument("value")
def set_(name: str, value: str) -> None:
    """Change one setting; "" brings a text back to its default.

    counterpoint settings set export_annotators initials
    """
    setting = next((setting for setting in SETTINGS if setting.name == name), None)
    values = save({name: _parsed(setting, value) if setting else value})
    say(f"{name} is {_typed(values[name]) or 'empty'} now.")


def _parsed(setting: Setting, text: str) -> str | int | bool:
    """Return a typed value as the setting wants it. Raises InvalidValueError."""
    if isinstance(setting.default, bool):
        word = text.strip().casefold()
        if word not in _YES | _NO:
            raise InvalidValueError(f"{setting.name} is yes or no, not “{text}”.")
        return word in _YES
    if isinstance(setting.default, int):
        if not text.strip().isdecimal():
            raise InvalidValueError(f"{setting.name} is a whole number, not “{text}”.")
        return int(text)
    if setting.name == "backup_folder" and text:
        return str(Path(text).expanduser().absolute())
    return text if text or not setting.choices else setting.default
