"""Which claims stand out in the readers: those that are selected, or that the selected ties join."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.operations import views

if TYPE_CHECKING:
    from core.operations.views import Project
    from gui.session import Selection


def claims_of(project: Project, selection: Selection) -> tuple[int, ...]:
    """Return the claims that are selected, or that the selected links and contradictions join."""
    ids: list[int] = []
    for record_id in selection.ids:
        if not views.exists(project, selection.noun, record_id):
            continue
        if selection.noun == "claim":
            ids.append(record_id)
        elif selection.noun == "link":
            link = views.link(project, record_id)
            ids += [link.first_id, link.second_id]
        elif selection.noun == "contradiction":
            ids += views.contradiction(project, record_id).claim_ids
    return tuple(ids)
