from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from core.report.columns import CLAIMS, REPORT, SUGGESTIONS, TABLES, TEXTS, columns_markdown
from core.report.contract import Value

if TYPE_CHECKING:
    from core.report.contract import Table

# What product.md asks of a report, each by the columns that hold it, in its order.
WHAT_AN_EDITOR_READS = [
    *("title", "kind", "severity", "status", "claim_count"),
    *("first_quote", "first_wording", "first_outlet", "first_headline", "first_date", "first_speakers"),
    "first_context",
    *("second_quote", "second_wording", "second_outlet", "second_headline", "second_date"),
    *("second_speakers", "second_context", "first_value", "second_value", "unit", "difference"),
    *("first_period", "first_period_read", "second_period", "second_period_read"),
    *("machine_outcome", "because", "assumptions", "checker_outcome", "reason"),
    *("resolution", "upheld_quote", "resolution_reason", "note", "evidence"),
    *("contacts", "reviewed_by"),
    *("first_said_as_reported", "first_said_rationale", "first_content", "first_content_rationale"),
    "first_rated_by",
    *("second_said_as_reported", "second_content", "second_rated_by", "annotators"),
    *("first_date_from", "first_period_from", "second_date_from", "first_address"),
]  # fmt: skip
WHAT_A_STRANGER_NEEDS = [
    *(f"{side}_{what}" for side in ("first", "second") for what in ("start", "end", "version")),
    *(f"{side}_{what}_sha256" for side in ("first", "second") for what in ("text", "source")),
    *(f"{side}_{what}" for side in ("first", "second") for what in ("address", "archive_address")),
    *(f"{side}_{what}" for side in ("first", "second") for what in ("retrieved", "claim_uid")),
    *("checks_passed", "checks_failed", "checks_assumed", "rule", "engine_version"),
    "outcome_when_decided",
    *("contradiction_uid", "link_uid", "annotators", "log_head", "exported_at", "program_version"),
]


def test_the_report_reads_in_the_order_of_the_product() -> None:
    places = [REPORT.names.index(name) for name in WHAT_AN_EDITOR_READS]
    assert places == sorted(places)
    assert REPORT.names[0] == "row_type"


def test_the_report_holds_what_a_stranger_needs_behind_what_an_editor_reads() -> None:
    last_read = REPORT.names.index("reviewed_by")
    for name in WHAT_A_STRANGER_NEEDS:
        assert REPORT.names.index(name) > last_read, name


@pytest.mark.parametrize("table", [REPORT, CLAIMS], ids=lambda table: table.name)
def test_offsets_hashes_and_ids_stand_behind_all_that_is_prose(table: Table) -> None:
    exact = [
        at
        for at, name in enumerate(table.names)
        if name.split("_")[-1] in {"start", "end", "sha256", "uid", "head", "paragraph"}
    ]
    between = set(table.names[exact[0] :]) - {table.names[at] for at in exact}
    assert {name.removeprefix("first_").removeprefix("second_") for name in between} <= {
        "version",
        "anchor",
        "exported_at",
        "program_version",
    }


def test_the_machine_s_outcome_stands_beside_the_checker_s() -> None:
    for table in (REPORT, SUGGESTIONS):
        machine, checker = (table.names.index(f"{who}_outcome") for who in ("machine", "checker"))
        between = table.columns[machine:checker]
        assert table is SUGGESTIONS or all(column.engine for column in between)
        assert table.names[checker + 1] == "reason"


def test_a_claim_by_itself_has_nothing_that_only_a_comparison_tells() -> None:
    assert not [column.name for column in CLAIMS.columns if column.engine]


def test_the_tables_are_those_of_the_contract() -> None:
    assert [table.name for table in TABLES] == [
        "report",
        "matrix",
        "figures",
        "articles",
        "claims",
        "links",
        "contradictions",
        "suggestions",
        "evidence",
        "contacts",
        "audit_log",
        "texts",
        "about",
        "columns",
    ]
    assert [table.name for table in TABLES if table.internal] == [TEXTS.name]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_columns_have_names_of_their_own_and_a_sentence(table: Table) -> None:
    assert len(set(table.names)) == len(table.names)
    for column in table.columns:
        assert re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", column.name)
        assert column.says.endswith("."), column.name
        assert "\n" not in column.says
        assert 8 <= column.width <= 80


def test_full_text_leaves_in_one_internal_table_only() -> None:
    assert [table for table in TABLES if "text" in table.names] == [TEXTS]


def test_columns_of_hashes_and_counts_have_their_kind() -> None:
    for table in TABLES:
        for column in table.columns:
            if column.name.endswith(("_at", "retrieved", "published")):
                assert column.value is Value.DATE, column.name
            if column.name.endswith(("_count", "_start", "_end")):
                assert column.value is Value.NUMBER, column.name


def test_the_machine_s_half_is_marked_and_the_checker_s_is_not() -> None:
    by_name = {column.name: column for column in REPORT.columns}
    assert by_name["machine_outcome"].engine
    assert by_name["checks_assumed"].engine
    assert not by_name["checker_outcome"].engine
    assert not by_name["first_quote"].engine


def test_the_documentation_has_a_line_for_each_column() -> None:
    text = columns_markdown()
    for table in TABLES:
        assert f"## {table.name}.csv" in text
        for column in table.columns:
            assert f"| `{column.name}` | {column.value}" in text
    assert len(re.findall(r"^\| `", text, re.MULTILINE)) == sum(len(t.columns) for t in TABLES)
