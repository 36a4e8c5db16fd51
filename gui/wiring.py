"""How the parts of a window are wired: no widget knows another. In the order of the parts' names."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from gui import actions

if TYPE_CHECKING:
    from gui.main_window import MainWindow
    from gui.panels.comparison_form import ComparisonForm
    from gui.panels.record_form import RecordForm
    from gui.panels.suggestion_form import SuggestionForm


def connect(window: MainWindow) -> None:
    """Connect all parts of a window."""
    _connect_panels(window)
    _connect_lists(window)
    _connect_readers(window)


def _connect_panels(window: MainWindow) -> None:
    window.articles.article_requested.connect(window.showing.article)
    window.articles.article_selected.connect(lambda i: window.session.select("article", i))
    window.articles.date_requested.connect(window.showing.date_of)
    window.articles.import_requested.connect(window.errands.ask_for_articles)
    window.articles.remove_requested.connect(window.errands.remove_article)
    window.articles.sample_requested.connect(window.sample_requested)
    window.articles.state_chosen.connect(window.showing.state)
    window.asking.dismissed.connect(window.tying.prompt)
    window.asking.giving_up.connect(window.close_all_the_same)
    window.asking.command_chosen.connect(lambda name: window.commands[name].trigger())
    window.asking.joining_chosen.connect(window.tying.contradict)
    window.asking.place_chosen.connect(window.showing.place)
    window.asking.linking_chosen.connect(window.deciding.accept_as)
    window.asking.reason_chosen.connect(window.deciding.dismiss_for)
    window.asking.record_chosen.connect(window.showing.record)
    window.asking.relation_chosen.connect(window.tying.link_as)
    window.comparing.busy_changed.connect(
        lambda: window.dock.suggestions.show_busy(busy=window.comparing.busy)
    )
    window.awaiting.list_wanted.connect(window.showing.to_list)
    window.comparing.done.connect(window.awaiting.found)
    window.comparing.list_wanted.connect(window.awaiting.ask)
    window.deciding.done.connect(window.tell_undoable)
    window.deciding.reason_wanted.connect(window.asking.ask_reason)
    window.deciding.relation_wanted.connect(window.asking.ask_linking)
    window.errands.articles_wanted.connect(window.showing.articles)
    window.errands.keys_changed.connect(window.use_settings)
    window.errands.sample_requested.connect(window.sample_requested)
    window.errands.settings_applied.connect(window.look_changed)
    window.inspector.comparison_made.connect(lambda form: _connect_comparison(window, form))
    window.inspector.form_made.connect(lambda form: _connect_form(window, form))
    window.inspector.claim_requested.connect(window.showing.claim)
    window.inspector.pair_requested.connect(window.readers.show_pair)
    window.inspector.record_requested.connect(window.showing.record)


def _connect_lists(window: MainWindow) -> None:
    window.dock.accepted.connect(window.commands["accept"].trigger)
    window.dock.chosen.connect(window.showing.chosen)
    window.dock.context_menu_requested.connect(window.show_context_menu)
    window.dock.compare_requested.connect(window.comparing.start)
    window.dock.import_requested.connect(window.errands.ask_for_articles)
    window.dock.opened.connect(window.showing.opened)
    window.dock.order_chosen.connect(window.ordering.use)
    window.dock.order_requested.connect(window.ordering.put)
    window.dock.state_changed.connect(window.articles.set_state)
    window.dock.suggestions_opened.connect(window.ordering.look)


def _connect_readers(window: MainWindow) -> None:
    window.jobs.ended.connect(window.status.end)
    window.jobs.progressed.connect(window.status.progress)
    window.jobs.started.connect(window.status.begin)
    window.marking.done.connect(window.tell_undoable)
    window.marking.marked.connect(window.filling.fill_soon)
    window.notices.prompt_closed.connect(window.showing.leave_gestures)
    window.picking.compared.connect(window.showing.comparison)
    window.picking.prompt_changed.connect(window.prompt)
    window.proposing.prompt_changed.connect(window.prompt)
    window.readers.articles_shown_changed.connect(window.tell_shown)
    window.readers.chip_clicked.connect(window.showing.follow)
    window.readers.claim_clicked.connect(window.showing.take)
    window.readers.claim_opened.connect(window.showing.follow)
    window.readers.context_menu_requested.connect(window.show_context_menu)
    window.readers.date_requested.connect(window.showing.date_of)
    window.readers.import_requested.connect(window.errands.ask_for_articles)
    window.readers.span_requested.connect(window.marking.set_span)
    window.readers.tie_clicked.connect(window.showing.tie)
    window.readers.splitter.foot_changed.connect(window.notices.take_place)
    window.session.advised.connect(window.notices.advise)
    window.session.changing.connect(window.filling.fill_now)
    window.session.changed.connect(window.on_changes)
    window.session.changed.connect(window.comparing.on_changes)
    window.session.changed.connect(window.ordering.on_changes)
    window.session.failed.connect(window.notices.error)
    window.session.selection_changed.connect(window.on_selection)
    window.session.selection_changed.connect(window.proposing.show_again)
    window.session.told.connect(window.notices.tell)
    window.status.cancel_requested.connect(window.jobs.cancel)
    window.status.settings_requested.connect(window.errands.settings)
    window.tying.done.connect(window.tell_undoable)
    window.tying.joining_wanted.connect(window.asking.ask_joining)
    window.tying.prompt_changed.connect(window.prompt)
    window.tying.relation_wanted.connect(window.asking.ask_relation)


def _connect_comparison(window: MainWindow, form: ComparisonForm) -> None:
    """Connect what a comparison asks for, when its form is made."""
    form.again_requested.connect(window.picking.compare_again)
    form.done.connect(window.tell_undoable)
    form.place_requested.connect(window.showing.place)
    form.record_requested.connect(window.showing.record)
    form.save_requested.connect(window.errands.save_comparison)


def _connect_form(window: MainWindow, made: RecordForm) -> None:
    """Connect what the form of suggestions asks for, when it is made."""
    if made.noun != "suggestion":
        return
    form = cast("SuggestionForm", made)
    form.accept_requested.connect(window.deciding.accept_with)
    form.back_requested.connect(window.deciding.bring_back)
    form.dismiss_requested.connect(window.deciding.dismiss_with)
    form.later_requested.connect(window.deciding.leave_for_later)
    form.passage_requested.connect(window.showing.place)
    form.place_requested.connect(window.deciding.go_to)
    window.deciding.draft = form.decision.draft
    window.errands.keys_changed.connect(lambda: _show_keys(form))
    _show_keys(form)


def _show_keys(form: SuggestionForm) -> None:
    keys = actions.load_keys()
    names = ("accept", "dismiss", "leave_for_later", "bring_back")
    form.decision.set_keys(*(_short(actions.shown_key(keys[name])) for name in names))


def _short(key: str) -> str:
    """Return a key as it is told on a button."""
    return "↵" if key == "Return" else key
