"""The tables of a project file, and which of them are journaled and indexed.

Nouns are tables; their columns are the words of the product. Every record has a `uid` that stays with it when two
people's files are merged. Tables that hold nothing but a tie between two records are named by those.
"""

from __future__ import annotations

APPLICATION_ID = 0x4354_5054
"""Stands in the file's header, so that other programs can tell a project ("CTPT")."""

FORMAT = 2
"""The number of the file format. A file with a higher one is left alone."""

MIGRATION_SET = "counterpoint"
MIGRATIONS = ("0001_first_format", "0002_finding")
"""The migrations that bring a file to this format, as `migrations` makes them: a file that had them all needs none."""

_RECORD = "id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE"
_BY = "annotator_id INTEGER NOT NULL REFERENCES annotator(id), added_at TEXT NOT NULL"
_OF_CLAIM_OR_CONTRADICTION = """claim_id INTEGER REFERENCES claim(id) ON DELETE CASCADE,
    contradiction_id INTEGER REFERENCES contradiction(id) ON DELETE CASCADE"""
_ONE_OWNER = "CHECK ((claim_id IS NULL) <> (contradiction_id IS NULL))"

TABLES: dict[str, str] = {
    # The log ----------------------------------------------------------------------------------------------------
    "writing": """CREATE TABLE writing (
    -- at most one row: the step that is being written; without it every journaled table refuses a write
    step_id INTEGER PRIMARY KEY, kind TEXT NOT NULL) STRICT""",
    "step": """CREATE TABLE step (
    id INTEGER PRIMARY KEY, uid TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'system', 'migration', 'erasure')),
    label TEXT NOT NULL, at TEXT NOT NULL, annotator_id INTEGER,
    undoes INTEGER REFERENCES step(id), origin INTEGER NOT NULL,
    first_change INTEGER NOT NULL, last_change INTEGER NOT NULL,
    payload_hash TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL) STRICT""",
    "change": """CREATE TABLE change (
    -- no foreign key on step_id: the step is written last, and SQLite would look through all changes for it
    id INTEGER PRIMARY KEY, step_id INTEGER NOT NULL, tbl TEXT NOT NULL, row_id INTEGER NOT NULL, before TEXT, after TEXT) STRICT""",
    "erasure": f"""CREATE TABLE erasure (
    {_RECORD}, what TEXT NOT NULL CHECK (what IN ('name', 'contact', 'passage')), reason TEXT NOT NULL,
    characters INTEGER NOT NULL, places INTEGER NOT NULL,
    payloads TEXT NOT NULL, texts TEXT NOT NULL, sources TEXT NOT NULL, {_BY}) STRICT""",
    # Who, and what holds for the whole project --------------------------------------------------------------------
    "annotator": f"""CREATE TABLE annotator (
    {_RECORD}, name TEXT NOT NULL, code TEXT NOT NULL, added_at TEXT NOT NULL) STRICT""",
    "setting": "CREATE TABLE setting (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL) STRICT",
    # Articles -----------------------------------------------------------------------------------------------------
    "source": """CREATE TABLE source (
    -- insert only, by content. form: 'zlib' bytes here; 'text' the same bytes as the body of this hash; 'erased'
    sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL,
    form TEXT NOT NULL CHECK (form IN ('zlib', 'text', 'erased')), bytes BLOB) STRICT""",
    "body": """CREATE TABLE body (
    -- insert only, by content
    id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, text TEXT NOT NULL) STRICT""",
    "article": f"""CREATE TABLE article (
    {_RECORD}, title TEXT NOT NULL, outlet TEXT NOT NULL, authors TEXT NOT NULL CHECK (json_valid(authors)),
    language TEXT NOT NULL, address TEXT NOT NULL, dateline TEXT NOT NULL, role TEXT NOT NULL,
    embargoed INTEGER NOT NULL CHECK (embargoed IN (0, 1)), embargo_until TEXT, collection TEXT NOT NULL,
    note TEXT NOT NULL, provenance TEXT NOT NULL CHECK (json_valid(provenance)), {_BY}) STRICT""",
    "version": f"""CREATE TABLE version (
    {_RECORD}, article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE, number INTEGER NOT NULL,
    text_sha256 TEXT NOT NULL REFERENCES body(sha256), length INTEGER NOT NULL,
    source_sha256 TEXT NOT NULL REFERENCES source(sha256), source_name TEXT NOT NULL, media_type TEXT NOT NULL,
    encoding TEXT NOT NULL, address TEXT NOT NULL, archive_address TEXT NOT NULL, imported_at TEXT NOT NULL,
    apart TEXT NOT NULL CHECK (json_valid(apart)), notes TEXT NOT NULL, UNIQUE (article_id, number)) STRICT""",
    "date": f"""CREATE TABLE date (
    {_RECORD}, kind TEXT NOT NULL, article_id INTEGER REFERENCES article(id) ON DELETE CASCADE,
    version_id INTEGER REFERENCES version(id) ON DELETE CASCADE,
    claim_id INTEGER REFERENCES claim(id) ON DELETE CASCADE,
    earliest TEXT, latest TEXT, written TEXT NOT NULL, origin TEXT NOT NULL, detail TEXT NOT NULL,
    set_by INTEGER REFERENCES annotator(id),
    CHECK ((article_id IS NOT NULL) + (version_id IS NOT NULL) + (claim_id IS NOT NULL) = 1)) STRICT""",
    # Claims -------------------------------------------------------------------------------------------------------
    "claim": f"""CREATE TABLE claim (
    {_RECORD}, article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE, wording TEXT NOT NULL,
    type TEXT NOT NULL, voice TEXT, translated INTEGER NOT NULL CHECK (translated IN (0, 1)),
    note TEXT NOT NULL, {_BY}) STRICT""",
    "anchor": """CREATE TABLE anchor (
    id INTEGER PRIMARY KEY AUTOINCREMENT, claim_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE CASCADE,
    version_id INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
    start INTEGER NOT NULL CHECK (start >= 0), "end" INTEGER NOT NULL CHECK ("end" >= start),
    quote TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL, paragraph INTEGER NOT NULL,
    state TEXT NOT NULL, UNIQUE (claim_id, version_id)) STRICT""",
    "speaker": """CREATE TABLE speaker (
    id INTEGER PRIMARY KEY AUTOINCREMENT, claim_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE CASCADE,
    position INTEGER NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL) STRICT""",
    "rating": f"""CREATE TABLE rating (
    {_RECORD}, claim_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE CASCADE, aspect TEXT NOT NULL,
    value TEXT NOT NULL, rationale TEXT NOT NULL, {_BY}, UNIQUE (claim_id, aspect)) STRICT""",
    # Ties ---------------------------------------------------------------------------------------------------------
    "link": f"""CREATE TABLE link (
    {_RECORD}, first_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE CASCADE,
    second_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE CASCADE, relation TEXT NOT NULL, note TEXT NOT NULL,
    {_BY}, UNIQUE (first_id, second_id, relation), CHECK (first_id <> second_id)) STRICT""",
    "contradiction": f"""CREATE TABLE contradiction (
    {_RECORD}, title TEXT NOT NULL, kind TEXT NOT NULL, severity TEXT NOT NULL, status TEXT NOT NULL,
    resolution TEXT, upheld_id INTEGER REFERENCES claim(id) ON DELETE SET NULL, reason TEXT NOT NULL,
    note TEXT NOT NULL, {_BY}) STRICT""",
    "contradiction_claim": """CREATE TABLE contradiction_claim (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contradiction_id INTEGER NOT NULL REFERENCES contradiction(id) ON DELETE CASCADE,
    claim_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE CASCADE, position INTEGER NOT NULL,
    UNIQUE (contradiction_id, claim_id)) STRICT""",
    "evidence": f"""CREATE TABLE evidence (
    {_RECORD}, {_OF_CLAIM_OR_CONTRADICTION}, title TEXT NOT NULL, address TEXT NOT NULL,
    archive_address TEXT NOT NULL, publisher TEXT NOT NULL, excerpt TEXT NOT NULL, stance TEXT NOT NULL,
    rank TEXT NOT NULL, looked_at TEXT, note TEXT NOT NULL, {_BY}, {_ONE_OWNER}) STRICT""",
    "contact": f"""CREATE TABLE contact (
    {_RECORD}, {_OF_CLAIM_OR_CONTRADICTION}, name TEXT NOT NULL, role TEXT NOT NULL, channel TEXT NOT NULL,
    asked_at TEXT, question TEXT NOT NULL, answered_at TEXT, answer TEXT NOT NULL, {_BY}, {_ONE_OWNER}) STRICT""",
    "sign_off": f"""CREATE TABLE sign_off (
    {_RECORD}, {_OF_CLAIM_OR_CONTRADICTION}, link_id INTEGER REFERENCES link(id) ON DELETE CASCADE,
    digest TEXT NOT NULL, note TEXT NOT NULL, {_BY},
    CHECK ((claim_id IS NOT NULL) + (contradiction_id IS NOT NULL) + (link_id IS NOT NULL) = 1)) STRICT""",
    "tag": f"CREATE TABLE tag ({_RECORD}, name TEXT NOT NULL) STRICT",
    "tagging": f"""CREATE TABLE tagging (
    id INTEGER PRIMARY KEY AUTOINCREMENT, tag_id INTEGER NOT NULL REFERENCES tag(id) ON DELETE CASCADE,
    article_id INTEGER REFERENCES article(id) ON DELETE CASCADE, {_OF_CLAIM_OR_CONTRADICTION},
    CHECK ((article_id IS NOT NULL) + (claim_id IS NOT NULL) + (contradiction_id IS NOT NULL) = 1)) STRICT""",
    # What leaves the house in spite of a gate -----------------------------------------------------------------------
    "override": f"""CREATE TABLE override (
    {_RECORD}, reason TEXT NOT NULL, articles TEXT NOT NULL CHECK (json_valid(articles)),
    internal INTEGER NOT NULL, {_BY}) STRICT""",
    # What the checker settled and decided --------------------------------------------------------------------------
    "correction": f"""CREATE TABLE correction (
    {_RECORD}, version_id INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, part TEXT NOT NULL, value TEXT NOT NULL, reason TEXT NOT NULL,
    {_BY}) STRICT""",
    "answer": f"""CREATE TABLE answer (
    -- one for each scope, first, second and question; an erased name may stand in several, so no rule says so
    {_RECORD}, scope TEXT NOT NULL CHECK (scope IN ('names', 'articles', 'passages', 'copies')),
    first TEXT NOT NULL, second TEXT NOT NULL, question TEXT NOT NULL, value TEXT NOT NULL, reason TEXT NOT NULL,
    {_BY}) STRICT""",
    # seen, engine: the machine's outcome when this was decided, and the version of the engine that gave it
    "decision": f"""CREATE TABLE decision (
    {_RECORD}, key TEXT NOT NULL UNIQUE, verdict TEXT NOT NULL, outcome TEXT, reason TEXT NOT NULL,
    link_id INTEGER REFERENCES link(id) ON DELETE SET NULL,
    contradiction_id INTEGER REFERENCES contradiction(id) ON DELETE SET NULL, {_BY}, seen TEXT, engine TEXT) STRICT""",
    # What the machine found: derived, not journaled; it can be thrown away and worked out again --------------------
    "reading": """CREATE TABLE reading (
    -- stamp: what a version was read from when its pairs were looked for; compared: what they were compared from last
    version_id INTEGER PRIMARY KEY REFERENCES version(id) ON DELETE CASCADE,
    stamp TEXT NOT NULL, compared TEXT NOT NULL) STRICT""",
    "passage": """CREATE TABLE passage (
    -- one row a statement; id: the version's id times 2^20, and its number; keys and profile: what it is found under, as
    -- signed 64-bit numbers, least byte first; origin_id: the passage that this one is a copy of
    id INTEGER PRIMARY KEY, version_id INTEGER NOT NULL, number INTEGER NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, keys BLOB NOT NULL, profile BLOB NOT NULL,
    origin_id INTEGER) STRICT""",
    "passage_key": """CREATE TABLE passage_key (
    key INTEGER NOT NULL, passage_id INTEGER NOT NULL, PRIMARY KEY (key, passage_id)) STRICT, WITHOUT ROWID""",
    "suggestion": """CREATE TABLE suggestion (
    -- place: the order in the list, the highest first; words: both quotes and speakers folded, for searching;
    -- figures: the values that both passages tell, each pair as outcome, score, and the two as they were read
    id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE,
    first_version INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
    first_start INTEGER NOT NULL, first_end INTEGER NOT NULL,
    first_value_start INTEGER NOT NULL, first_value_end INTEGER NOT NULL,
    second_version INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
    second_start INTEGER NOT NULL, second_end INTEGER NOT NULL,
    second_value_start INTEGER NOT NULL, second_value_end INTEGER NOT NULL,
    first_speaker TEXT NOT NULL, second_speaker TEXT NOT NULL, outcome TEXT NOT NULL, kind TEXT, score REAL NOT NULL,
    place REAL NOT NULL, words TEXT NOT NULL, because TEXT NOT NULL, checks TEXT NOT NULL CHECK (json_valid(checks)),
    assumptions TEXT NOT NULL CHECK (json_valid(assumptions)), remarks TEXT NOT NULL CHECK (json_valid(remarks)),
    rule TEXT NOT NULL, reason TEXT NOT NULL, engine TEXT NOT NULL, made_at TEXT NOT NULL,
    figures TEXT NOT NULL CHECK (json_valid(figures))) STRICT""",
    "learned_order": """CREATE TABLE learned_order (
    -- at most one row: the weights that `place` was worked out with, as text, and from how many decisions they come; without
    -- it `place` is the usual one
    id INTEGER PRIMARY KEY CHECK (id = 1), weights TEXT NOT NULL, decisions INTEGER NOT NULL) STRICT""",
    "comparison": """CREATE TABLE comparison (
    -- what the machine says of two claims that are tied, for the report; stamp: from what; values are numbers, or words
    first_claim_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE CASCADE,
    second_claim_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE CASCADE,
    stamp TEXT NOT NULL, outcome TEXT NOT NULL, kind TEXT, because TEXT NOT NULL,
    checks TEXT NOT NULL CHECK (json_valid(checks)), assumptions TEXT NOT NULL CHECK (json_valid(assumptions)),
    first_value ANY NOT NULL, second_value ANY NOT NULL, unit TEXT NOT NULL, difference ANY NOT NULL,
    first_period TEXT NOT NULL, second_period TEXT NOT NULL, rule TEXT NOT NULL, engine TEXT NOT NULL,
    PRIMARY KEY (first_claim_id, second_claim_id)) STRICT, WITHOUT ROWID""",
}

JOURNALED: tuple[str, ...] = (
    "erasure", "annotator", "setting", "article", "version", "date", "claim", "anchor", "speaker", "rating", "link",
    "contradiction", "contradiction_claim", "evidence", "contact", "sign_off", "tag", "tagging", "override",
    "correction", "answer", "decision",
)  # fmt: skip
"""Every change of a row of these is written into the journal, and needs a step."""

DERIVED: tuple[str, ...] = ("reading", "passage", "passage_key", "suggestion", "learned_order", "comparison")
"""What the machine found: no step, no undo. A newer format and an erasure throw it away; it is worked out again."""

INSERT_ONLY: tuple[str, ...] = ("source", "body", "step", "change")
"""Rows of these are never updated or deleted, save by an erasure."""

INDEXED: dict[str, tuple[str, ...]] = {
    "body": ("text",),
    "article": ("title", "outlet", "authors", "note"),
    "claim": ("wording", "note"),
    "anchor": ("quote",),
    "contradiction": ("title", "reason", "note"),
    "evidence": ("title", "publisher", "excerpt", "note"),
}
"""Tables searched by words, and which columns of them."""

FREE_TEXT: dict[str, tuple[str, ...]] = {
    "erasure": ("reason",),
    "annotator": ("name", "code"),
    "setting": ("value",),
    "article": (
        "title",
        "outlet",
        "authors",
        "language",
        "address",
        "dateline",
        "collection",
        "note",
        "provenance",
    ),
    "version": ("source_name", "address", "archive_address", "notes"),
    "date": ("written", "detail"),
    "claim": ("wording", "note"),
    "anchor": ("quote", "prefix", "suffix"),
    "speaker": ("name", "role"),
    "rating": ("value", "rationale"),
    "link": ("note",),
    "contradiction": ("title", "reason", "note"),
    "evidence": ("title", "address", "archive_address", "publisher", "excerpt", "note"),
    "contact": ("name", "role", "channel", "question", "answer"),
    "sign_off": ("note",),
    "tag": ("name",),
    "override": ("reason",),
    "correction": ("value", "reason"),
    "answer": ("first", "second", "value", "reason"),
    "decision": ("reason",),
}
"""The columns that hold what someone wrote, in which a name may stand: these are searched when one is erased."""

# One index for each question that is asked of more than a handful of rows.
INDEXES: dict[str, str] = {
    "version_text": "version(text_sha256)",
    "version_source": "version(source_sha256)",
    "article_address": "article(address) WHERE address <> ''",
    "date_article": "date(article_id, kind) WHERE article_id IS NOT NULL",
    "date_version": "date(version_id, kind) WHERE version_id IS NOT NULL",
    "date_claim": "date(claim_id, kind) WHERE claim_id IS NOT NULL",
    "claim_article": "claim(article_id)",
    "anchor_version": "anchor(version_id, start)",
    "speaker_claim": "speaker(claim_id, position)",
    "speaker_name": "speaker(name)",
    "link_second": "link(second_id)",
    "contradiction_status": "contradiction(status)",
    "contradiction_upheld": "contradiction(upheld_id) WHERE upheld_id IS NOT NULL",
    "contradiction_claim_claim": "contradiction_claim(claim_id)",
    "evidence_claim": "evidence(claim_id) WHERE claim_id IS NOT NULL",
    "evidence_contradiction": "evidence(contradiction_id) WHERE contradiction_id IS NOT NULL",
    "contact_claim": "contact(claim_id) WHERE claim_id IS NOT NULL",
    "contact_contradiction": "contact(contradiction_id) WHERE contradiction_id IS NOT NULL",
    "sign_off_claim": "sign_off(claim_id) WHERE claim_id IS NOT NULL",
    "sign_off_contradiction": "sign_off(contradiction_id) WHERE contradiction_id IS NOT NULL",
    "sign_off_link": "sign_off(link_id) WHERE link_id IS NOT NULL",
    "tag_name": "tag(name)",
    "tagging_tag": "tagging(tag_id)",
    "tagging_article": "tagging(article_id) WHERE article_id IS NOT NULL",
    "tagging_claim": "tagging(claim_id) WHERE claim_id IS NOT NULL",
    "tagging_contradiction": "tagging(contradiction_id) WHERE contradiction_id IS NOT NULL",
    "decision_link": "decision(link_id) WHERE link_id IS NOT NULL",
    "decision_contradiction": "decision(contradiction_id) WHERE contradiction_id IS NOT NULL",
    "decision_verdict": "decision(verdict, key)",
    "correction_version": "correction(version_id, start)",
    "answer_about": "answer(scope, first, second)",
    "answer_second": "answer(scope, second)",
    "passage_version": "passage(version_id, start)",
    "passage_origin": "passage(origin_id) WHERE origin_id IS NOT NULL",
    "suggestion_first": "suggestion(first_version, first_start)",
    "suggestion_second": "suggestion(second_version, second_start)",
    "suggestion_listed": "suggestion(outcome, place, kind, first_version, second_version, key)",
    "comparison_second": "comparison(second_claim_id)",
    "step_origin": "step(origin)",
    "step_kind": "step(kind, id)",
    "change_row": "change(tbl, row_id)",
}
