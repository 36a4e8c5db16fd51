"""One function for each thing a user can do, whichever way they ask; each that changes something is one step.

Values come as the user gives them and are checked here. What cannot be done is refused with an `AppError`, and nothing
is changed then. What few need, and is slow to load, is loaded when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from .articles import (
    Added,
    Confirmed,
    ImportReport,
    date_article,
    edit_article,
    import_articles,
    known_sources,
    remove_article,
    set_apart,
)
from .claims import (
    add_claim,
    date_claim,
    edit_claim,
    find_quote,
    rate_claim,
    rating_scale,
    remove_claim,
    set_rating_scale,
)
from .places import Touched, touched
from .support import (
    add_contact,
    add_evidence,
    edit_contact,
    edit_evidence,
    remove_contact,
    remove_evidence,
    sign_off,
    withdraw_sign_off,
)
from .ties import (
    Removed,
    add_contradiction,
    add_link,
    edit_contradiction,
    edit_link,
    join_contradiction,
    leave_contradiction,
    order_contradiction,
    remove_contradiction,
    remove_link,
    resolve_contradiction,
    turn_link,
)
from .whole import (
    changes_of,
    create,
    decide,
    open,  # noqa: A004 - read as operations.open
    override_gate,
    put_suggestions,
    redo,
    rename_annotator,
    rename_project,
    search,
    steps,
    undo,
)

if TYPE_CHECKING:
    from .answering import (
        Answered,
        answer,
        correct,
        follow,
        join_copies,
        out_of_date,
        part_copies,
        reassess,
        same_name,
    )
    from .deciding import Accepted, accept, bring_back, dismiss, leave_for_later
    from .drafting import Draft, fill_claim, read_place
    from .exporting import (
        ExportReport,
        against_folder,
        export,
        folder_beside,
        held_back,
        holds_report,
    )
    from .finding import find
    from .keeping import (
        back_up,
        count_name,
        erase_contact,
        erase_name,
        erase_passage,
        list_backups,
        preview_restore,
        restore,
        save_copy,
        verify,
    )
    from .laid_out import Opened, lay_out_claims, open_suggestion
    from .ordering import (
        bring_order,
        forget_order,
        order_text,
        put_in_order,
        use_order,
        write_order,
    )
    from .picking import Picked, compare_places, keep, picked_form, place_of, tie, write_picked
    from .proposing import Proposal, propose_claims
    from .sample import Sample, build_sample, sample_path

_LATER = {
    "answering": (
        "Answered",
        "answer",
        "correct",
        "follow",
        "join_copies",
        "out_of_date",
        "part_copies",
        "reassess",
        "same_name",
    ),
    "deciding": ("Accepted", "accept", "bring_back", "dismiss", "leave_for_later"),
    "drafting": ("Draft", "fill_claim", "read_place"),
    "finding": ("find",),
    "exporting": (
        "ExportReport",
        "against_folder",
        "export",
        "folder_beside",
        "held_back",
        "holds_report",
    ),
    "keeping": (
        "back_up",
        "count_name",
        "erase_contact",
        "erase_name",
        "erase_passage",
        "list_backups",
        "preview_restore",
        "restore",
        "save_copy",
        "verify",
    ),
    "laid_out": ("Opened", "lay_out_claims", "open_suggestion"),
    "ordering": (
        "bring_order",
        "forget_order",
        "order_text",
        "put_in_order",
        "use_order",
        "write_order",
    ),
    "picking": (
        "Picked",
        "compare_places",
        "keep",
        "picked_form",
        "place_of",
        "tie",
        "write_picked",
    ),
    "proposing": ("Proposal", "propose_claims"),
    "sample": ("Sample", "build_sample", "sample_path"),
}

__all__ = [
    "Accepted",
    "Added",
    "Answered",
    "Confirmed",
    "Draft",
    "ExportReport",
    "ImportReport",
    "Opened",
    "Picked",
    "Proposal",
    "Removed",
    "Sample",
    "Touched",
    "accept",
    "add_claim",
    "add_contact",
    "add_contradiction",
    "add_evidence",
    "add_link",
    "against_folder",
    "answer",
    "back_up",
    "bring_back",
    "bring_order",
    "build_sample",
    "changes_of",
    "compare_places",
    "correct",
    "count_name",
    "create",
    "date_article",
    "date_claim",
    "decide",
    "dismiss",
    "edit_article",
    "edit_claim",
    "edit_contact",
    "edit_contradiction",
    "edit_evidence",
    "edit_link",
    "erase_contact",
    "erase_name",
    "erase_passage",
    "export",
    "fill_claim",
    "find",
    "find_quote",
    "folder_beside",
    "follow",
    "forget_order",
    "held_back",
    "holds_report",
    "import_articles",
    "join_contradiction",
    "join_copies",
    "keep",
    "known_sources",
    "lay_out_claims",
    "leave_contradiction",
    "leave_for_later",
    "list_backups",
    "open",
    "open_suggestion",
    "order_contradiction",
    "order_text",
    "out_of_date",
    "override_gate",
    "part_copies",
    "picked_form",
    "place_of",
    "preview_restore",
    "propose_claims",
    "put_in_order",
    "put_suggestions",
    "rate_claim",
    "rating_scale",
    "read_place",
    "reassess",
    "redo",
    "remove_article",
    "remove_claim",
    "remove_contact",
    "remove_contradiction",
    "remove_evidence",
    "remove_link",
    "rename_annotator",
    "rename_project",
    "resolve_contradiction",
    "restore",
    "same_name",
    "sample_path",
    "save_copy",
    "search",
    "set_apart",
    "set_rating_scale",
    "sign_off",
    "steps",
    "tie",
    "touched",
    "turn_link",
    "undo",
    "use_order",
    "verify",
    "withdraw_sign_off",
    "write_order",
    "write_picked",
]


def __getattr__(name: str) -> object:
    """Return what is named in `_LATER`, importing the module that has it."""
    for module, names in _LATER.items():
        if name in names:
            return getattr(import_module(f".{module}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
