"""What clashes in a project: finding it, listing it, deciding on it, and settling what it leans on."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any

import click

from .. import operations
from ..jobs import run
from ..models import SuggestionsAsked
from ..operations import views
from ..operations.comparing import SHOWN
from ..operations.suggested import suggestion_form
from ..words import Outcome
from .opening import NUMBER, changes_project, json_option, reads_project
from .ordering import order_sentence
from .root import command
from .saying import cite, count, day, progress_shown, say, show, show_json

if TYPE_CHECKING:
    from collections.abc import Generator
    from concurrent.futures import Executor

    from ..models import SuggestedSide
    from ..operations.finding import FindReport
    from ..operations.suggested import Suggestion
    from ..operations.views import Project

FEW = 60
"""Articles that are read sooner than other processes are started."""
DECISIONS = ("accept", "dismiss", "later", "undecided")
_SAYS = {"same": True, "different": False, "unknown": None}


@command("find")
@changes_project
@click.option("--workers", type=NUMBER, default=0, help="Processes that do the work; one a core.")
@json_option
def find(project: Project, *, workers: int, as_json: bool) -> None:
    """Find over a whole project what clashes or was updated, and all that is worth telling beside it.

    What did not change since the last time is not looked at again; what was decided stays. It can be interrupted and
    goes on where it was.

      counterpoint find story.counterpoint
    """
    with _executor(project, workers) as executor, progress_shown("Finding") as shown:
        report = run(operations.find(project, executor), shown)
    if as_json:
        show_json(_report_form(report))
    _sum_up(project, report)


@contextmanager
def _executor(project: Project, workers: int) -> Generator[Executor | None]:
    """Give processes to work in where there is enough for them to do."""
    wanted = workers or os.cpu_count() or 1
    if not workers and operations.out_of_date(project) < FEW:
        yield None
        return
    with ProcessPoolExecutor(wanted, mp_context=get_context("spawn")) as executor:
        try:
            yield executor
        except BaseException:
            executor.shutdown(wait=False, cancel_futures=True)
            raise


def _report_form(report: FindReport) -> dict[str, Any]:
    return {
        "articles": report.articles,
        "read": report.read,
        "pairs": report.pairs,
        "new": report.new,
        "gone": report.gone,
    }


def _sum_up(project: Project, report: FindReport) -> None:
    read = "nothing had changed"
    if report.read:
        read = f"{count(report.read, 'was', 'were')} read, {count(report.pairs, 'pair')} compared"
    say(f"{count(report.articles, 'article').capitalize()}: {read}.")
    totals: dict[Outcome, int] = {}
    for (outcome, _), number in views.suggestion_counts(project).items():
        totals[outcome] = totals.get(outcome, 0) + number
    listed = ", ".join(f"{totals[one]:,} {one}" for one in Outcome if totals.get(one))
    say(f"Suggestions: {listed or 'none'}; {report.new:,} new, {report.gone:,} gone.")
    if any(totals.get(one) for one in SHOWN):
        say("To see them: counterpoint suggestions PROJECT")


# The list -----------------------------------------------------------------------------------------------------------


@command("suggestions")
@reads_project
@click.option("--all", "everything", is_flag=True, help="Also what does not clash or is decided.")
@json_option
def suggestions(project: Project, *, everything: bool, as_json: bool) -> None:
    """List what was found: what clashes or was updated and is not decided yet, the surest first.

    counterpoint suggestions story.counterpoint
    counterpoint suggestions story.counterpoint --all --json
    """
    asked = SuggestionsAsked(outcomes=tuple(SHOWN), verdicts=(None,))
    ids = views.listed_ids(
        project, "suggestion", sort="place", asked=SuggestionsAsked() if everything else asked
    )
    found = (views.suggestion(project, each) for each in ids)
    if as_json:
        show_json([suggestion_form(one) for one in found])
        return
    for one in found:
        _show(one)
    standing = views.order_standing(project)
    if ids and (standing.in_force or standing.is_wanted):
        say(f"{order_sentence(standing)} Another way: counterpoint order PROJECT")
    if not ids:
        say("There is nothing here. To look for it: counterpoint find PROJECT")


def _show(one: Suggestion) -> None:
    kind = f" · {one.kind}" if one.kind else ""
    decided = f"  [{one.verdict}{f': {one.reason}' if one.reason else ''}]" if one.verdict else ""
    show(f"{one.id:>4}. {one.outcome.upper()}{kind}  ({one.score:.2f}){decided}")
    show(f"      {one.because}")
    show(f"      first   {_side(one.first)}")
    show(f"      second  {_side(one.second)}")
    for assumption in one.assumptions:
        show(f"      asks    {assumption.key}: {assumption.question}")
    show()


def _side(side: SuggestedSide) -> str:
    known = [side.outlet or cite(side.title, 40), day(side.published), side.speaker]
    copies = f"; {count(side.copies, 'copy', 'copies')}" if side.copies else ""
    return f"“{' '.join(side.quote.split())}” ({', '.join(filter(None, known))}{copies})"


# Deciding -----------------------------------------------------------------------------------------------------------


@command("decide")
@changes_project
@click.argument("suggestion_id", type=NUMBER, metavar="ID")
@click.argument("decision", type=click.Choice(DECISIONS))
@click.option("--reason", default="", help="Why; to dismiss one, it is needed.")
@click.option("--outcome", default="", help="Your own outcome, where it is another.")
@click.option("--relation", default="", help="The link to make, or none.")
def decide(project: Project, *, suggestion_id: int, decision: str, **options: str) -> None:
    """Decide on a suggestion: accept makes claims and ties them, dismiss needs a reason, later, undecided.

    Reasons: different figure, different period, different place or event, same thing, misread by the program, not worth
    it, other; own words may follow after a colon.

      counterpoint decide story.counterpoint 3 accept
      counterpoint decide story.counterpoint 4 dismiss --reason "different period"
    """
    if decision == "accept":
        say(operations.accept(project, [suggestion_id], **options).sentence)
    elif decision == "dismiss":
        operations.dismiss(project, [suggestion_id], options["reason"])
        say(f"Suggestion {suggestion_id} dismissed.")
    elif decision == "later":
        operations.leave_for_later(project, [suggestion_id], options["reason"])
        say(f"Suggestion {suggestion_id} left for later.")
    else:
        operations.bring_back(project, [suggestion_id])
        say(f"Suggestion {suggestion_id} is undecided.")


@command("answer")
@changes_project
@click.argument("suggestion_id", type=NUMBER, metavar="ID")
@click.argument("question")
@click.argument("value")
@click.option("--reason", default="", help="What the answer rests on.")
def answer(project: Project, *, suggestion_id: int, question: str, value: str, reason: str) -> None:
    """Answer a question that a suggestion asks; all that leans on it is worked out anew.

    The questions stand with the suggestion. VALUE is yes or no; for a period or a date what a date can be; "" takes the
    answer back.

      counterpoint answer story.counterpoint 3 first_period 2024
      counterpoint answer story.counterpoint 3 same_event yes
    """
    say(operations.answer(project, suggestion_id, question, value, reason).sentence)


@command("names")
@changes_project
@click.argument("verdict", type=click.Choice(tuple(_SAYS)))
@click.argument("first")
@click.argument("second")
def names(project: Project, *, verdict: str, first: str, second: str) -> None:
    """Say that two names, as written, are the same or different, for the whole project.

    counterpoint names story.counterpoint same "Sergey Lavrov" "Serghei Lavrov"
    """
    say(operations.same_name(project, first, second, same=_SAYS[verdict]).sentence)


@command("copies")
@changes_project
@click.argument("verdict", type=click.Choice(("same", "different")))
@click.argument("first", type=NUMBER)
@click.argument("second", type=NUMBER)
def copies(project: Project, *, verdict: str, first: int, second: int) -> None:
    """Say that two articles are copies of one text, or are not; the next `find` counts them so.

    counterpoint copies story.counterpoint different 1 3
    """
    (operations.join_copies if verdict == "same" else operations.part_copies)(
        project, first, second
    )
    say("Said. To count them so: counterpoint find PROJECT")
