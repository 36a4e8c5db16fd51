"""The order in which suggestions are listed: how it stands, the usual one, forgetting it, and files of weights."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from .. import operations
from ..jobs import run
from ..operations import views
from .opening import PATH, json_option, open_project, path_argument, who_options
from .root import command
from .saying import count, say, show, show_json

if TYPE_CHECKING:
    from pathlib import Path

    from ..operations.views import OrderStanding, Project

_WAYS = ("anew", "off", "on", "forget", "target", "source")


@command("order")
@path_argument
@who_options
@click.option("--anew", is_flag=True, help="Learn it now from what was decided until now.")
@click.option("--off", is_flag=True, help="List suggestions in the usual order.")
@click.option("--on", is_flag=True, help="List them in the learned order again.")
@click.option("--forget", is_flag=True, help="Let what was decided until now teach nothing.")
@click.option("--export", "target", type=PATH, help="Write the weights into a file.")
@click.option("--import", "source", type=PATH, help="Take weights from such a file.")
@json_option
def order(path: Path, *, as_json: bool, **said: Any) -> None:
    """Show in which order suggestions are listed, and how much each trait counts; or change it.

    It is learned from what you accept and dismiss, 20 decisions at the least, and put in force by the next find. Clashes
    come before updates whatever was learned. All of it can be undone.

      counterpoint order story.counterpoint
      counterpoint order story.counterpoint --off
      counterpoint order story.counterpoint --export weights.tsv
    """
    chosen = [way for way in _WAYS if said[way]]
    if len(chosen) > 1:
        raise click.UsageError("Give one of --anew, --off, --on, --forget, --export and --import.")
    way = chosen[0] if chosen else ""
    writes = way not in ("", "target")
    with open_project(
        path, write=writes, who=said["who"] if writes else "", take_over=said["take_over"]
    ) as project:
        _do(project, way, said)
        if not way:
            _show(project, as_json=as_json)
        elif way != "target":
            say(order_sentence(views.order_standing(project)))


def _do(project: Project, way: str, said: dict[str, Any]) -> None:
    if way in ("off", "on"):
        operations.use_order(project, learned=way == "on")
    elif way == "forget":
        operations.forget_order(project)
    elif way == "source":
        operations.bring_order(project, said["source"])
    elif way == "target":
        operations.write_order(project, said["target"])
        say(f"Wrote the weights to {said['target']}.")
    if way not in ("", "target"):
        run(operations.put_in_order(project))


def _show(project: Project, *, as_json: bool) -> None:
    told, text = views.order_standing(project), operations.order_text(project)
    if as_json:
        show_json(
            {
                "learned": told.in_force,
                "learned_from": told.learned_from,
                "decisions": told.decided,
                "accepted": told.wanted,
                "on": told.is_on,
                "weights": text,
            }
        )
        return
    show(text.rstrip("\n"))
    say(order_sentence(told))


def order_sentence(told: OrderStanding) -> str:
    """Return in which order suggestions are listed, and what there is to learn another from."""
    decisions = count(told.decided, "decision")
    if told.in_force:
        if not told.learned_from:
            return "In the order that was brought in."
        since = told.decided - told.learned_from
        more = f"; {since:,} more since then" if since > 0 else ""
        return f"In the order learned from {count(told.learned_from, 'decision')}{more}."
    if not told.is_on:
        return f"In the usual order, as you asked for. There are {decisions} to learn from."
    if told.is_wanted:
        return f"In the usual order. There are {decisions} to learn another from, with --anew."
    needed, each = told.needed
    return (
        f"In the usual order. Another is learned from {needed} decisions on, {each} of them accepted as a clash"
        f" or an update and {each} not; so far {told.wanted:,} of {told.decided:,}."
    )
