"""One suggestion whole: the machine's outcome with its checks, and beside it what the checker made of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ..comparing import Assumption, Check, Comparison, Question, Result
from ..comparing.json_form import comparison_form
from ..records import record
from ..store import suggestion_rows

if TYPE_CHECKING:
    from ..models import SuggestedSide
    from ..store.project import Project
    from ..store.suggestion_rows import Whole
    from ..words import Kind, Outcome, Verdict


@record
class Suggestion:
    """A suggestion with all that led to it.

    `rule` and `rule_reason` tell which rule decided and why; `reason` is the checker's. `link_id` and
    `contradiction_id` are what accepting it made or joined. Times are ISO 8601.
    """

    id: int
    key: str
    outcome: Outcome
    kind: Kind | None
    score: float
    because: str
    first: SuggestedSide
    second: SuggestedSide
    checks: tuple[Check, ...]
    assumptions: tuple[Assumption, ...]
    remarks: tuple[str, ...]
    rule: str
    rule_reason: str
    engine: str
    made_at: str
    verdict: Verdict | None = None
    own_outcome: Outcome | None = None
    reason: str = ""
    link_id: int | None = None
    contradiction_id: int | None = None
    decided_by: int | None = None
    decided_at: str | None = None

    @property
    def comparison(self) -> Comparison:
        """The machine's half as `core.comparing` gave it."""
        first, second = self.first, self.second
        return Comparison(
            outcome=self.outcome,
            kind=self.kind,
            score=self.score,
            because=self.because,
            checks=self.checks,
            first=(first.start, first.end),
            second=(second.start, second.end),
            rule=self.rule,
            reason=self.rule_reason,
            first_value=(first.value_start, first.value_end),
            second_value=(second.value_start, second.value_end),
            assumptions=self.assumptions,
            remarks=self.remarks,
            engine=self.engine,
        )


def suggestion(project: Project, suggestion_id: int) -> Suggestion:
    """Return a suggestion whole. Raises NotFoundError."""
    return _suggestion(suggestion_rows.whole(project, suggestion_id))


def _suggestion(whole: Whole) -> Suggestion:
    row = whole.row
    return Suggestion(
        id=row.id,
        key=row.key,
        outcome=row.outcome,
        kind=row.kind,
        score=row.score,
        because=row.because,
        first=row.first,
        second=row.second,
        checks=tuple(
            Check(name, Result(result), first, second, detail)
            for name, result, first, second, detail in json.loads(whole.checks)
        ),
        assumptions=tuple(
            Assumption(Question(key), question) for key, question in json.loads(whole.assumptions)
        ),
        remarks=tuple(json.loads(whole.remarks)),
        rule=whole.rule,
        rule_reason=whole.rule_reason,
        engine=whole.engine,
        made_at=whole.made_at,
        verdict=row.verdict,
        own_outcome=row.own_outcome,
        reason=row.reason,
        link_id=whole.link_id,
        contradiction_id=whole.contradiction_id,
        decided_by=whole.annotator_id,
        decided_at=whole.decided_at,
    )


def suggestion_form(one: Suggestion) -> dict[str, Any]:
    """Return the plain values that `check` gives of a pair, with the id, what is assumed, and the decision."""
    decision = {"verdict": one.verdict, "outcome": _worded(one.own_outcome), "reason": one.reason}
    return {
        "id": one.id or None,
        **comparison_form(one.comparison),
        "first": _side_form(one.first),
        "second": _side_form(one.second),
        "assumptions": [{"question": a.key, "text": a.question} for a in one.assumptions],
        "decision": decision if one.verdict else None,
    }


def _worded(outcome: Outcome | None) -> str | None:
    return outcome.value.replace(" ", "_") if outcome else None


def _side_form(side: SuggestedSide) -> dict[str, Any]:
    return {
        "article": side.article_id,
        "title": side.title,
        "outlet": side.outlet or None,
        "date": str(side.published) if side.published.known else None,
        "quote": side.quote,
        "start": side.start,
        "end": side.end,
        "speaker": side.speaker or None,
        "copies": side.copies,
    }
