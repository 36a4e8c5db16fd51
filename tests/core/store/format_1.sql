-- A project file of format 1 as its program wrote it, with something of everything in it.
PRAGMA application_id = 1129599060;
PRAGMA user_version = 1;
BEGIN;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
CREATE TABLE writing (
    -- at most one row: the step that is being written; without it every journaled table refuses a write
    step_id INTEGER PRIMARY KEY, kind TEXT NOT NULL) STRICT;
CREATE TABLE step (
    id INTEGER PRIMARY KEY, uid TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'system', 'migration', 'erasure')),
    label TEXT NOT NULL, at TEXT NOT NULL, annotator_id INTEGER,
    undoes INTEGER REFERENCES step(id), origin INTEGER NOT NULL,
    first_change INTEGER NOT NULL, last_change INTEGER NOT NULL,
    payload_hash TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE TABLE change (
    -- no foreign key on step_id: the step is written last, and SQLite would look through all changes for it
    id INTEGER PRIMARY KEY, step_id INTEGER NOT NULL, tbl TEXT NOT NULL, row_id INTEGER NOT NULL, before TEXT, after TEXT) STRICT;
CREATE TABLE erasure (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, what TEXT NOT NULL CHECK (what IN ('name', 'contact', 'passage')), reason TEXT NOT NULL,
    characters INTEGER NOT NULL, places INTEGER NOT NULL,
    payloads TEXT NOT NULL, texts TEXT NOT NULL, sources TEXT NOT NULL, annotator_id INTEGER NOT NULL REFERENCES annotator(id), added_at TEXT NOT NULL) STRICT;
CREATE TABLE annotator (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, name TEXT NOT NULL, code TEXT NOT NULL, added_at TEXT NOT NULL) STRICT;
CREATE TABLE setting (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL) STRICT;
CREATE TABLE source (
    -- insert only, by content. form: 'zlib' bytes here; 'text' the same bytes as the body of this hash; 'erased'
    sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL,
    form TEXT NOT NULL CHECK (form IN ('zlib', 'text', 'erased')), bytes BLOB) STRICT;
CREATE TABLE body (
    -- insert only, by content
    id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, text TEXT NOT NULL) STRICT;
CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, title TEXT NOT NULL, outlet TEXT NOT NULL, authors TEXT NOT NULL CHECK (json_valid(authors)),
    language TEXT NOT NULL, address TEXT NOT NULL, dateline TEXT NOT NULL, role TEXT NOT NULL,
    embargoed INTEGER NOT NULL CHECK (embargoed IN (0, 1)), embargo_until TEXT, collection TEXT NOT NULL,
    note TEXT NOT NULL, provenance TEXT NOT NULL CHECK (json_valid(provenance)), annotator_id INTEGER NOT NULL REFERENCES annotator(id), added_at TEXT NOT NULL) STRICT;
CREATE TABLE version (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE, number INTEGER NOT NULL,
    text_sha256 TEXT NOT NULL REFERENCES body(sha256), length INTEGER NOT NULL,
    source_sha256 TEXT NOT NULL REFERENCES source(sha256), source_name TEXT NOT NULL, media_type TEXT NOT NULL,
    encoding TEXT NOT NULL, address TEXT NOT NULL, archive_address TEXT NOT NULL, imported_at TEXT NOT NULL,
    apart TEXT NOT NULL CHECK (json_valid(apart)), notes TEXT NOT NULL, UNIQUE (article_id, number)) STRICT;
CREATE TABLE date (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, article_id INTEGER REFERENCES article(id) ON DELETE CASCADE,
    version_id INTEGER REFERENCES version(id) ON DELETE CASCADE,
    claim_id INTEGER REFERENCES claim(id) ON DELETE CASCADE,
    earliest TEXT, latest TEXT, written TEXT NOT NULL, origin TEXT NOT NULL, detail TEXT NOT NULL,
    set_by INTEGER REFERENCES annotator(id),
    CHECK ((article_id IS NOT NULL) + (version_id IS NOT NULL) + (claim_id IS NOT NULL) = 1)) STRICT;
CREATE TABLE claim (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE, wording TEXT NOT NULL,
    type TEXT NOT NULL, voice TEXT, translated INTEGER NOT NULL CHECK (translated IN (0, 1)),
    note TEXT NOT NULL, annotator_id INTEGER NOT NULL REFERENCES annotator(id), added_at TEXT NOT NULL) STRICT;
CREATE TABLE anchor (
    id INTEGER PRIMARY KEY AUTOINCREMENT, claim_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE CASCADE,
    version_id INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
    start INTEGER NOT NULL CHECK (start >= 0), "end" INTEGER NOT NULL CHECK ("end" >= start),
    quote TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL, paragraph INTEGER NOT NULL,
    state TEXT NOT NULL, UNIQUE (claim_id, version_id)) STRICT;
CREATE TABLE speaker (
    id INTEGER PRIMARY KEY AUTOINCREMENT, claim_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE CASCADE,
    position INTEGER NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL) STRICT;
CREATE TABLE rating (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, claim_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE CASCADE, aspect TEXT NOT NULL,
    value TEXT NOT NULL, rationale TEXT NOT NULL, annotator_id INTEGER NOT NULL REFERENCES annotator(id), added_at TEXT NOT NULL, UNIQUE (claim_id, aspect)) STRICT;
CREATE TABLE link (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, first_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE CASCADE,
    second_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE CASCADE, relation TEXT NOT NULL, note TEXT NOT NULL,
    annotator_id INTEGER NOT NULL REFERENCES annotator(id), added_at TEXT NOT NULL, UNIQUE (first_id, second_id, relation), CHECK (first_id <> second_id)) STRICT;
CREATE TABLE contradiction (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, title TEXT NOT NULL, kind TEXT NOT NULL, severity TEXT NOT NULL, status TEXT NOT NULL,
    resolution TEXT, upheld_id INTEGER REFERENCES claim(id) ON DELETE SET NULL, reason TEXT NOT NULL,
    note TEXT NOT NULL, annotator_id INTEGER NOT NULL REFERENCES annotator(id), added_at TEXT NOT NULL) STRICT;
CREATE TABLE contradiction_claim (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contradiction_id INTEGER NOT NULL REFERENCES contradiction(id) ON DELETE CASCADE,
    claim_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE CASCADE, position INTEGER NOT NULL,
    UNIQUE (contradiction_id, claim_id)) STRICT;
CREATE TABLE evidence (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, claim_id INTEGER REFERENCES claim(id) ON DELETE CASCADE,
    contradiction_id INTEGER REFERENCES contradiction(id) ON DELETE CASCADE, title TEXT NOT NULL, address TEXT NOT NULL,
    archive_address TEXT NOT NULL, publisher TEXT NOT NULL, excerpt TEXT NOT NULL, stance TEXT NOT NULL,
    rank TEXT NOT NULL, looked_at TEXT, note TEXT NOT NULL, annotator_id INTEGER NOT NULL REFERENCES annotator(id), added_at TEXT NOT NULL, CHECK ((claim_id IS NULL) <> (contradiction_id IS NULL))) STRICT;
CREATE TABLE contact (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, claim_id INTEGER REFERENCES claim(id) ON DELETE CASCADE,
    contradiction_id INTEGER REFERENCES contradiction(id) ON DELETE CASCADE, name TEXT NOT NULL, role TEXT NOT NULL, channel TEXT NOT NULL,
    asked_at TEXT, question TEXT NOT NULL, answered_at TEXT, answer TEXT NOT NULL, annotator_id INTEGER NOT NULL REFERENCES annotator(id), added_at TEXT NOT NULL, CHECK ((claim_id IS NULL) <> (contradiction_id IS NULL))) STRICT;
CREATE TABLE sign_off (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, claim_id INTEGER REFERENCES claim(id) ON DELETE CASCADE,
    contradiction_id INTEGER REFERENCES contradiction(id) ON DELETE CASCADE, link_id INTEGER REFERENCES link(id) ON DELETE CASCADE,
    digest TEXT NOT NULL, note TEXT NOT NULL, annotator_id INTEGER NOT NULL REFERENCES annotator(id), added_at TEXT NOT NULL,
    CHECK ((claim_id IS NOT NULL) + (contradiction_id IS NOT NULL) + (link_id IS NOT NULL) = 1)) STRICT;
CREATE TABLE tag (id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, name TEXT NOT NULL) STRICT;
CREATE TABLE tagging (
    id INTEGER PRIMARY KEY AUTOINCREMENT, tag_id INTEGER NOT NULL REFERENCES tag(id) ON DELETE CASCADE,
    article_id INTEGER REFERENCES article(id) ON DELETE CASCADE, claim_id INTEGER REFERENCES claim(id) ON DELETE CASCADE,
    contradiction_id INTEGER REFERENCES contradiction(id) ON DELETE CASCADE,
    CHECK ((article_id IS NOT NULL) + (claim_id IS NOT NULL) + (contradiction_id IS NOT NULL) = 1)) STRICT;
CREATE TABLE override (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, reason TEXT NOT NULL, articles TEXT NOT NULL CHECK (json_valid(articles)),
    internal INTEGER NOT NULL, annotator_id INTEGER NOT NULL REFERENCES annotator(id), added_at TEXT NOT NULL) STRICT;
CREATE TABLE statement (
    id INTEGER PRIMARY KEY, version_id INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, content TEXT NOT NULL CHECK (json_valid(content)),
    engine TEXT NOT NULL) STRICT;
CREATE TABLE correction (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, version_id INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, part TEXT NOT NULL, value TEXT NOT NULL, reason TEXT NOT NULL,
    annotator_id INTEGER NOT NULL REFERENCES annotator(id), added_at TEXT NOT NULL) STRICT;
CREATE TABLE suggestion (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,
    first_version INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
    first_start INTEGER NOT NULL, first_end INTEGER NOT NULL,
    second_version INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
    second_start INTEGER NOT NULL, second_end INTEGER NOT NULL,
    outcome TEXT NOT NULL, kind TEXT NOT NULL, score REAL NOT NULL, because TEXT NOT NULL,
    checks TEXT NOT NULL CHECK (json_valid(checks)), rule TEXT NOT NULL, engine TEXT NOT NULL,
    made_at TEXT NOT NULL) STRICT;
CREATE TABLE decision (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, key TEXT NOT NULL UNIQUE, verdict TEXT NOT NULL, outcome TEXT, reason TEXT NOT NULL,
    link_id INTEGER REFERENCES link(id) ON DELETE SET NULL,
    contradiction_id INTEGER REFERENCES contradiction(id) ON DELETE SET NULL, annotator_id INTEGER NOT NULL REFERENCES annotator(id), added_at TEXT NOT NULL) STRICT;
INSERT INTO "_sqlite_migrations" VALUES(1,'counterpoint','0001_first_format','2026-11-22 15:14:45.571316+00:00');
INSERT INTO "step" VALUES(1,'01M81X5W6HF3BX7MP5EKNHTF96','system','Create project','2026-11-22T15:14:45.585Z',NULL,NULL,1,1,2,'7ea63e0f3d0c86f0384a24735a15fa8143d7c7e9e982a310d8d8d58f47de3bb7','0000000000000000000000000000000000000000000000000000000000000000','2b0cf2f3b63430cc5ff608d2334f37a2b4718fe262d272ff974d8c7fec43c585');
INSERT INTO "step" VALUES(2,'01M81X5W6K06MHR9PM69THFMY7','system','Add annotator','2026-11-22T15:14:45.587Z',NULL,NULL,2,3,3,'7d4dfc772d57c4c623a3e0ed9551787af68e3ee96ae6537c45dc6f80089b3360','2b0cf2f3b63430cc5ff608d2334f37a2b4718fe262d272ff974d8c7fec43c585','8ab5f27886f506b5ad346624e1d5aefe3cd180a2d8b078f24eacfa70d7647e80');
INSERT INTO "step" VALUES(3,'01M81X5W795JTS8E9YT2ARJ4HG','do','Import 2 articles','2026-11-22T15:14:45.609Z',1,NULL,3,4,9,'b096cd99a6dbd36e99eb2ba20b819fa53bfa9a3a5fc9c4c7d8c146b068675269','8ab5f27886f506b5ad346624e1d5aefe3cd180a2d8b078f24eacfa70d7647e80','7cda4ca275752b504d7d58ff0e86a304091dc5c4dc201e2e815b65e1948e1468');
INSERT INTO "step" VALUES(4,'01M81X5W7DZGJRDJ63A5KTRWH8','do','Add claim 1','2026-11-22T15:14:45.613Z',1,NULL,4,10,15,'7a04f81d8568885b52590c393246245875cf71815f19996901105bf59ecce9e9','7cda4ca275752b504d7d58ff0e86a304091dc5c4dc201e2e815b65e1948e1468','0c1e3e0f3263af4def44f469011256273a70a77ea184242c4a8a878b5740bd07');
INSERT INTO "step" VALUES(5,'01M81X5W7F1YVD7T2JMCMZZ1G7','do','Add claim 2','2026-11-22T15:14:45.615Z',1,NULL,5,16,20,'d0d7b97aa7ee9f4e4931b8ad4d748f6cae56c00ac6210f435d33ffa2f988a857','0c1e3e0f3263af4def44f469011256273a70a77ea184242c4a8a878b5740bd07','908e249c56b2a2c3660036da5fa22c6babef76a2d7ada6c28dedf0235e6dd028');
INSERT INTO "step" VALUES(6,'01M81X5W7GXG6G9SZQ69463Y3F','do','Add claim 3','2026-11-22T15:14:45.616Z',1,NULL,6,21,22,'895cfb93433eacafaf72d4df0cc79506d09fe2db2c3d934f641843fbe1532004','908e249c56b2a2c3660036da5fa22c6babef76a2d7ada6c28dedf0235e6dd028','86e92eae4cc5da50f1516c0f3c18d389b002df52df44542fb697163a3f8da00c');
INSERT INTO "step" VALUES(7,'01M81X5W7KJGBC4EGNNP2GV0RT','do','Set date period of claim 1','2026-11-22T15:14:45.619Z',1,NULL,7,23,23,'db1c15e0f7798f4d5ea7c0ee42666329d4e38d81eadebc4b1ab3b1e3804c756c','86e92eae4cc5da50f1516c0f3c18d389b002df52df44542fb697163a3f8da00c','fbbf22d705e748ab9d9e4104f328d4eb9fc8a2bd5d6f6dde8bcbc79322ebf0f5');
INSERT INTO "step" VALUES(8,'01M81X5W7NAJ5DJ9AF7DFDY5NW','do','Set date retrieved of article 1','2026-11-22T15:14:45.621Z',1,NULL,8,24,24,'1fabee26fdee2c7a4af158f603ba948aaefc4d978e0df893e6e255660ad2d120','fbbf22d705e748ab9d9e4104f328d4eb9fc8a2bd5d6f6dde8bcbc79322ebf0f5','c7591e8a035182db63dee4e566e32c551ae7dcccee658b69672d2f571cacecce');
INSERT INTO "step" VALUES(9,'01M81X5W7Q2TRM5057J0WAEZBE','do','Change note, archive address and tags of article 1','2026-11-22T15:14:45.623Z',1,NULL,9,25,28,'fe77f1fbf6b8e704cfbd594b70bf21c2256fbe31e7f84454ee3d1a96e94c5424','c7591e8a035182db63dee4e566e32c551ae7dcccee658b69672d2f571cacecce','802820502a5e7a4eda68230518b158a44e89ea7e112cbb43d6a7303095190d4d');
INSERT INTO "step" VALUES(10,'01M81X5W7SSK1MAVZVJMJ6E43R','do','Add link 1','2026-11-22T15:14:45.625Z',1,NULL,10,29,29,'dde9490d6e94dfff20f8391d7ba31d8567e83a985e267a101c8922431598d9e8','802820502a5e7a4eda68230518b158a44e89ea7e112cbb43d6a7303095190d4d','a184d4abd9e587a4265e5880901165c1295177e2ead1b4c6190ed85b4e2be582');
INSERT INTO "step" VALUES(11,'01M81X5W7WK2D412XNSSKXNMRW','do','Add contradiction 1','2026-11-22T15:14:45.628Z',1,NULL,11,30,34,'e9121053f77534b302048b400fd3c45f32d5b5731cf3f598b5391c7d33afecdf','a184d4abd9e587a4265e5880901165c1295177e2ead1b4c6190ed85b4e2be582','a091f3a2aa728bfdd5126166f6e348c0f678862d4f422e5572da4ed83711151f');
INSERT INTO "step" VALUES(12,'01M81X5W7XDKECBDNCDM07EMTD','do','Add evidence 1 to claim 1','2026-11-22T15:14:45.629Z',1,NULL,12,35,35,'0e246f7e218cd2624647d0c5b79fc3e09ee4fd5f4d34a44e68c6bbfde94fb90b','a091f3a2aa728bfdd5126166f6e348c0f678862d4f422e5572da4ed83711151f','b97bd94ebe5310c2f6332d78476c6ad31979983cfbbed952b902479fa48d2638');
INSERT INTO "step" VALUES(13,'01M81X5W7ZNER0GTVTZ63GQVRX','do','Add contact 1 to contradiction 1','2026-11-22T15:14:45.631Z',1,NULL,13,36,36,'69dfc690b15e13c01f5527e32534315edf76d651e0730c9b3212d512f192c79e','b97bd94ebe5310c2f6332d78476c6ad31979983cfbbed952b902479fa48d2638','641164c78d5476f92dcf5bc2442e9b0353d9f0f73d2be3c07e0b029fe6ac72e8');
INSERT INTO "step" VALUES(14,'01M81X5W800VZRVFQ378HT8CS5','do','Rate claim 1, said as reported','2026-11-22T15:14:45.632Z',1,NULL,14,37,37,'47aca9ceea814162adec561a5802e22cb89fb0ded0d0d45a6c346e6a5c3e5451','641164c78d5476f92dcf5bc2442e9b0353d9f0f73d2be3c07e0b029fe6ac72e8','ea4d25844005dab256db8faf61244de37442385673743d5ee4a515edbb3d7006');
INSERT INTO "step" VALUES(15,'01M81X5W81S10DR1DHJA6SEABC','do','Change rating scale','2026-11-22T15:14:45.633Z',1,NULL,15,38,38,'779c8756cfc310496ba2e3b9f147a773a5e54303e2268bc0f0c89ccee7c346d7','ea4d25844005dab256db8faf61244de37442385673743d5ee4a515edbb3d7006','b5d0de234c65577747dae00879ab04ca252af557f37ba9c8391e4eb4e6f3aa3a');
INSERT INTO "step" VALUES(16,'01M81X5W82V23GN3BX4B9VBXKA','do','Decide suggestion','2026-11-22T15:14:45.634Z',1,NULL,16,39,40,'f068fb4bf0c01fcd4480e9c8f9a97939a8d54fb1aae6dd0f46f0afd79f275e20','b5d0de234c65577747dae00879ab04ca252af557f37ba9c8391e4eb4e6f3aa3a','b67564a3bfb408cacd1818f9940f19efde66f6c47d593e9dd1650b2f816bb639');
INSERT INTO "step" VALUES(17,'01M81X5W83Y63M2X4Y1CHW2B35','system','Override embargo','2026-11-22T15:14:45.635Z',1,NULL,17,41,41,'e0390e2bd0bb8082a7c7568b931ef58c343d98bb88b60169c7d012ab71c7fadf','b67564a3bfb408cacd1818f9940f19efde66f6c47d593e9dd1650b2f816bb639','fbc082df2cbe55f3113825f86a6ccf1930e8ba97a7f9e6a0b449e9014de2116a');
INSERT INTO "step" VALUES(18,'01M81X5W85YGQF6JY051M97EC3','system','Add annotator','2026-11-22T15:14:45.637Z',NULL,NULL,18,42,42,'82859a3794a913be6de86d3044ae9353d7cc42b77444351ba40e52ad015c52c8','fbc082df2cbe55f3113825f86a6ccf1930e8ba97a7f9e6a0b449e9014de2116a','2cc79a6a134689577711c5b7fc12dd7932ca189ec05da6e66d6446544f723161');
INSERT INTO "step" VALUES(19,'01M81X5W88WTMBFD8AQASK6X55','do','Sign off claim 1','2026-11-22T15:14:45.640Z',2,NULL,19,43,43,'4043e861eb92032bfb5f772f908fc7cefd757a0b30690b02fef92d288aae434d','2cc79a6a134689577711c5b7fc12dd7932ca189ec05da6e66d6446544f723161','c4e6cea4307739b70ad35cbc29eba7ace6b2aa4719e21abe58b5a6f6fcbbb159');
INSERT INTO "change" VALUES(1,1,'setting',1,NULL,'{"id":1,"key":"project_uid","value":"01M81X5W6HWTVNYRNAWBRBKJA9"}');
INSERT INTO "change" VALUES(2,1,'setting',2,NULL,'{"id":2,"key":"name","value":"full"}');
INSERT INTO "change" VALUES(3,2,'annotator',1,NULL,'{"id":1,"uid":"01ANNA","name":"Anna Berg","code":"AB","added_at":"2026-11-22T15:14:45.586Z"}');
INSERT INTO "change" VALUES(4,3,'article',1,NULL,'{"id":1,"uid":"01M81X5W786F2GYJY4Y179V1FX","title":"Exports up","outlet":"The Courier","authors":"[\"Anna Karlsen\"]","language":"en","address":"https://courier.example/exports","dateline":"OSLO","role":"report","embargoed":0,"collection":"","note":"","provenance":"{\"title\": [\"read\", \"first line\"], \"outlet\": [\"read\", \"first line\"], \"language\": [\"read\", \"first line\"], \"address\": [\"read\", \"first line\"], \"dateline\": [\"read\", \"first line\"], \"authors\": [\"read\", \"first line\"]}","annotator_id":1,"added_at":"2026-11-22T15:14:45.608Z"}');
INSERT INTO "change" VALUES(5,3,'article',2,NULL,'{"id":2,"uid":"01M81X5W7832Y3CX3TYS6AEDJK","title":"Exports up","outlet":"The Courier","authors":"[\"Anna Karlsen\"]","language":"en","address":"https://courier.example/exports","dateline":"OSLO","role":"report","embargoed":0,"collection":"","note":"","provenance":"{\"title\": [\"read\", \"first line\"], \"outlet\": [\"read\", \"first line\"], \"language\": [\"read\", \"first line\"], \"address\": [\"read\", \"first line\"], \"dateline\": [\"read\", \"first line\"], \"authors\": [\"read\", \"first line\"]}","annotator_id":1,"added_at":"2026-11-22T15:14:45.608Z"}');
INSERT INTO "change" VALUES(6,3,'version',1,NULL,'{"id":1,"uid":"01M81X5W78KPJGMCZJMNYF5JXQ","article_id":1,"number":1,"text_sha256":"7b6ebaaad874d6f539a72f103bd317dcaf86101eadf58373dca1bf728aa67ab4","length":99,"source_sha256":"044052d2431e6b22cae5b14591320935dcaedeaca21f386e482de9f553f78854","source_name":"0.txt","media_type":"text/plain","encoding":"utf-8","address":"https://courier.example/exports","archive_address":"","imported_at":"2026-11-22T15:14:45.608Z","apart":"[]","notes":""}');
INSERT INTO "change" VALUES(7,3,'version',2,NULL,'{"id":2,"uid":"01M81X5W78PWCHT69A0F6S9TJ7","article_id":2,"number":1,"text_sha256":"b81b4815506330ff5b04f9ea3faa199938bc19c3b990c903c3ec75273fb36ef6","length":82,"source_sha256":"69366913462a7cb61a163832cd1975e5b4823e305f28933beb3832f36aa6dbfd","source_name":"1.txt","media_type":"text/plain","encoding":"utf-8","address":"https://courier.example/exports","archive_address":"","imported_at":"2026-11-22T15:14:45.608Z","apart":"[]","notes":""}');
INSERT INTO "change" VALUES(8,3,'date',1,NULL,'{"id":1,"uid":"01M81X5W79Q1B1Z4TGY33JNS91","kind":"published","article_id":1,"earliest":"2025-02-26","latest":"2025-02-26","written":"26 February 2025","origin":"read","detail":"meta"}');
INSERT INTO "change" VALUES(9,3,'date',2,NULL,'{"id":2,"uid":"01M81X5W79B1FXCFKHPZYASKY3","kind":"published","article_id":2,"earliest":"2025-02-26","latest":"2025-02-26","written":"26 February 2025","origin":"read","detail":"meta"}');
INSERT INTO "change" VALUES(10,4,'claim',1,NULL,'{"id":1,"uid":"01M81X5W7CZXJ3FS5364SQGBF5","article_id":1,"wording":"Trade rose by more than 13 percent","type":"fact","voice":"indirect","translated":0,"note":"heard twice","annotator_id":1,"added_at":"2026-11-22T15:14:45.612Z"}');
INSERT INTO "change" VALUES(11,4,'anchor',1,NULL,'{"id":1,"claim_id":1,"version_id":1,"start":61,"end":89,"quote":"trade rose over 13 percent 🚢","prefix":"nna Karlsen, the minister, said ","suffix":" in 2025.\n","paragraph":2,"state":"exact"}');
INSERT INTO "change" VALUES(12,4,'speaker',1,NULL,'{"id":1,"claim_id":1,"position":1,"name":"Anna Karlsen","role":"minister"}');
INSERT INTO "change" VALUES(13,4,'speaker',2,NULL,'{"id":2,"claim_id":1,"position":2,"name":"NTB","role":"agency"}');
INSERT INTO "change" VALUES(14,4,'tag',1,NULL,'{"id":1,"uid":"01M81X5W7DR4E9SB6JJVRP2CJ0","name":"trade"}');
INSERT INTO "change" VALUES(15,4,'tagging',1,NULL,'{"id":1,"tag_id":1,"claim_id":1}');
INSERT INTO "change" VALUES(16,5,'claim',2,NULL,'{"id":2,"uid":"01M81X5W7E33GBGYWQHHVE5B5J","article_id":2,"wording":"","type":"fact","translated":0,"note":"","annotator_id":1,"added_at":"2026-11-22T15:14:45.614Z"}');
INSERT INTO "change" VALUES(17,5,'anchor',2,NULL,'{"id":2,"claim_id":2,"version_id":2,"start":50,"end":80,"quote":"growth at 10 percent this year","prefix":"ent\r\nThe bank’s Omar Haddad put ","suffix":".\n","paragraph":2,"state":"exact"}');
INSERT INTO "change" VALUES(18,5,'tagging',2,NULL,'{"id":2,"tag_id":1,"claim_id":2}');
INSERT INTO "change" VALUES(19,5,'tag',2,NULL,'{"id":2,"uid":"01M81X5W7FSKY11FDHGN7EKCNN","name":"bank"}');
INSERT INTO "change" VALUES(20,5,'tagging',3,NULL,'{"id":3,"tag_id":2,"claim_id":2}');
INSERT INTO "change" VALUES(21,6,'claim',3,NULL,'{"id":3,"uid":"01M81X5W7GCG3B1ENVF2J3X7WB","article_id":1,"wording":"","type":"fact","translated":0,"note":"","annotator_id":1,"added_at":"2026-11-22T15:14:45.616Z"}');
INSERT INTO "change" VALUES(22,6,'anchor',3,NULL,'{"id":3,"claim_id":3,"version_id":1,"start":0,"end":10,"quote":"Exports up","prefix":"","suffix":" over 13 percent\n\nAnna Karlsen, ","paragraph":1,"state":"exact"}');
INSERT INTO "change" VALUES(23,7,'date',3,NULL,'{"id":3,"uid":"01M81X5W7JKNQHBKJRKBDAWNZ9","kind":"period","claim_id":1,"earliest":"2025-01-01","latest":"2025-12-31","written":"2025","origin":"set","detail":"it says so","set_by":1}');
INSERT INTO "change" VALUES(24,8,'date',4,NULL,'{"id":4,"uid":"01M81X5W7NYPTW4WG808CDAFF4","kind":"retrieved","version_id":1,"earliest":"2025-02-27","latest":"2025-02-27","written":"2025-02-27","origin":"set","detail":"my notes","set_by":1}');
INSERT INTO "change" VALUES(25,9,'article',1,'{"id":1,"uid":"01M81X5W786F2GYJY4Y179V1FX","title":"Exports up","outlet":"The Courier","authors":"[\"Anna Karlsen\"]","language":"en","address":"https://courier.example/exports","dateline":"OSLO","role":"report","embargoed":0,"collection":"","note":"","provenance":"{\"title\": [\"read\", \"first line\"], \"outlet\": [\"read\", \"first line\"], \"language\": [\"read\", \"first line\"], \"address\": [\"read\", \"first line\"], \"dateline\": [\"read\", \"first line\"], \"authors\": [\"read\", \"first line\"]}","annotator_id":1,"added_at":"2026-11-22T15:14:45.608Z"}','{"id":1,"uid":"01M81X5W786F2GYJY4Y179V1FX","title":"Exports up","outlet":"The Courier","authors":"[\"Anna Karlsen\"]","language":"en","address":"https://courier.example/exports","dateline":"OSLO","role":"report","embargoed":0,"collection":"","note":"Ask Anna Karlsen","provenance":"{\"title\": [\"read\", \"first line\"], \"outlet\": [\"read\", \"first line\"], \"language\": [\"read\", \"first line\"], \"address\": [\"read\", \"first line\"], \"dateline\": [\"read\", \"first line\"], \"authors\": [\"read\", \"first line\"]}","annotator_id":1,"added_at":"2026-11-22T15:14:45.608Z"}');
INSERT INTO "change" VALUES(26,9,'version',1,'{"id":1,"uid":"01M81X5W78KPJGMCZJMNYF5JXQ","article_id":1,"number":1,"text_sha256":"7b6ebaaad874d6f539a72f103bd317dcaf86101eadf58373dca1bf728aa67ab4","length":99,"source_sha256":"044052d2431e6b22cae5b14591320935dcaedeaca21f386e482de9f553f78854","source_name":"0.txt","media_type":"text/plain","encoding":"utf-8","address":"https://courier.example/exports","archive_address":"","imported_at":"2026-11-22T15:14:45.608Z","apart":"[]","notes":""}','{"id":1,"uid":"01M81X5W78KPJGMCZJMNYF5JXQ","article_id":1,"number":1,"text_sha256":"7b6ebaaad874d6f539a72f103bd317dcaf86101eadf58373dca1bf728aa67ab4","length":99,"source_sha256":"044052d2431e6b22cae5b14591320935dcaedeaca21f386e482de9f553f78854","source_name":"0.txt","media_type":"text/plain","encoding":"utf-8","address":"https://courier.example/exports","archive_address":"https://archive.example/a/b","imported_at":"2026-11-22T15:14:45.608Z","apart":"[]","notes":""}');
INSERT INTO "change" VALUES(27,9,'tag',3,NULL,'{"id":3,"uid":"01M81X5W7QC4YVTB2CPHV7PAX4","name":"front page"}');
INSERT INTO "change" VALUES(28,9,'tagging',4,NULL,'{"id":4,"tag_id":3,"article_id":1}');
INSERT INTO "change" VALUES(29,10,'link',1,NULL,'{"id":1,"uid":"01M81X5W7S3TJ9HFGGK14X042W","first_id":1,"second_id":3,"relation":"supports","note":"weakly","annotator_id":1,"added_at":"2026-11-22T15:14:45.625Z"}');
INSERT INTO "change" VALUES(30,11,'contradiction',1,NULL,'{"id":1,"uid":"01M81X5W7VTMQ8ZSJ0R4P2Z0K6","title":"How much trade grew","kind":"number","severity":"fix the wording","status":"open","reason":"","note":"n","annotator_id":1,"added_at":"2026-11-22T15:14:45.627Z"}');
INSERT INTO "change" VALUES(31,11,'contradiction_claim',1,NULL,'{"id":1,"contradiction_id":1,"claim_id":1,"position":1}');
INSERT INTO "change" VALUES(32,11,'contradiction_claim',2,NULL,'{"id":2,"contradiction_id":1,"claim_id":2,"position":2}');
INSERT INTO "change" VALUES(33,11,'tag',4,NULL,'{"id":4,"uid":"01M81X5W7VBHVF0SBDA4FVHZ9V","name":"x"}');
INSERT INTO "change" VALUES(34,11,'tagging',5,NULL,'{"id":5,"tag_id":4,"contradiction_id":1}');
INSERT INTO "change" VALUES(35,12,'evidence',1,NULL,'{"id":1,"uid":"01M81X5W7XJBGFEJ4S6GWK2DYV","claim_id":1,"title":"Statistics","address":"https://stat.example","archive_address":"","publisher":"SSB","excerpt":"13.4 percent","stance":"supports","rank":"primary","looked_at":"2025-03-01","note":"table 4","annotator_id":1,"added_at":"2026-11-22T15:14:45.629Z"}');
INSERT INTO "change" VALUES(36,13,'contact',1,NULL,'{"id":1,"uid":"01M81X5W7YGJR3WTEJGW5JP72Y","contradiction_id":1,"name":"Anna Karlsen","role":"minister","channel":"telephone","asked_at":"2025-03-01T10:00:00+00:00","question":"Which year?","answered_at":"2025-03-02","answer":"All of 2025.","annotator_id":1,"added_at":"2026-11-22T15:14:45.630Z"}');
INSERT INTO "change" VALUES(37,14,'rating',1,NULL,'{"id":1,"uid":"01M81X5W80JAX6QVYZMDZWJ6VQ","claim_id":1,"aspect":"said as reported","value":"supported","rationale":"recording","annotator_id":1,"added_at":"2026-11-22T15:14:45.632Z"}');
INSERT INTO "change" VALUES(38,15,'setting',3,NULL,'{"id":3,"key":"rating_scale","value":"[{\"value\": \"yes\", \"adverse\": false}, {\"value\": \"no\", \"adverse\": true}]"}');
INSERT INTO "change" VALUES(39,16,'correction',1,NULL,'{"id":1,"uid":"01M81X5W82WNEY7V071AE1HJ46","version_id":1,"start":0,"end":4,"part":"measure","value":"exports","reason":"r","annotator_id":1,"added_at":"2025-03-01T00:00:00.000Z"}');
INSERT INTO "change" VALUES(40,16,'decision',1,NULL,'{"id":1,"uid":"01M81X5W82R38JDPVDCT31W3EY","key":"k","verdict":"accepted","reason":"because","link_id":1,"annotator_id":1,"added_at":"2025-03-01T00:00:00.000Z"}');
INSERT INTO "change" VALUES(41,17,'override',1,NULL,'{"id":1,"uid":"01M81X5W838DPTEE56AW3CS8SJ","reason":"the editor said so","articles":"[1]","internal":0,"annotator_id":1,"added_at":"2026-11-22T15:14:45.635Z"}');
INSERT INTO "change" VALUES(42,18,'annotator',2,NULL,'{"id":2,"uid":"01BORIS","name":"Boris Feld","code":"BF","added_at":"2026-11-22T15:14:45.637Z"}');
INSERT INTO "change" VALUES(43,19,'sign_off',1,NULL,'{"id":1,"uid":"01M81X5W87DS0FHYFBADTE7QH3","claim_id":1,"digest":"e6cc6adad3333a071d9eb81bcf792343bc250c3e997f93537f4b371e94ab2a54","note":"seen","annotator_id":2,"added_at":"2026-11-22T15:14:45.638Z"}');
DELETE FROM sqlite_sequence;
INSERT INTO "sqlite_sequence" VALUES('annotator',2);
INSERT INTO "sqlite_sequence" VALUES('article',2);
INSERT INTO "sqlite_sequence" VALUES('version',2);
INSERT INTO "sqlite_sequence" VALUES('date',4);
INSERT INTO "sqlite_sequence" VALUES('claim',3);
INSERT INTO "sqlite_sequence" VALUES('anchor',3);
INSERT INTO "sqlite_sequence" VALUES('speaker',2);
INSERT INTO "sqlite_sequence" VALUES('tag',4);
INSERT INTO "sqlite_sequence" VALUES('tagging',5);
INSERT INTO "sqlite_sequence" VALUES('link',1);
INSERT INTO "sqlite_sequence" VALUES('contradiction',1);
INSERT INTO "sqlite_sequence" VALUES('contradiction_claim',2);
INSERT INTO "sqlite_sequence" VALUES('evidence',1);
INSERT INTO "sqlite_sequence" VALUES('contact',1);
INSERT INTO "sqlite_sequence" VALUES('rating',1);
INSERT INTO "sqlite_sequence" VALUES('correction',1);
INSERT INTO "sqlite_sequence" VALUES('decision',1);
INSERT INTO "sqlite_sequence" VALUES('override',1);
INSERT INTO "sqlite_sequence" VALUES('sign_off',1);
INSERT INTO "annotator" VALUES(1,'01ANNA','Anna Berg','AB','2026-11-22T15:14:45.586Z');
INSERT INTO "annotator" VALUES(2,'01BORIS','Boris Feld','BF','2026-11-22T15:14:45.637Z');
INSERT INTO "setting" VALUES(1,'project_uid','01M81X5W6HWTVNYRNAWBRBKJA9');
INSERT INTO "setting" VALUES(2,'name','full');
INSERT INTO "setting" VALUES(3,'rating_scale','[{"value": "yes", "adverse": false}, {"value": "no", "adverse": true}]');
INSERT INTO "source" VALUES('044052d2431e6b22cae5b14591320935dcaedeaca21f386e482de9f553f78854',206,'zlib',X'789C7D8E4D0E82301085BF35A79803108212972C5CB8F2140648682248DA6A3C8FA772E551C4C71CC0347D797FD3E9FAAD2938F164E146249330EE5226FD609067EC68848BAB4E38AB57E81CC5662ECACEC2C855D35B5ACAC98CE2C644901394649FDFB2A476A0F75614EFBD19B53139FBBFD968DFAF8FF9BBC69E5AF740A5FFFC00A3272571');
INSERT INTO "source" VALUES('69366913462a7cb61a163832cd1975e5b4823e305f28933beb3832f36aa6dbfd',170,'zlib',X'789C758D310EC2301443DF8CC401BAFD1354E416DD587A814223A82A521452212E4FEB7C6616CB4EECF7B76FE0404F66602462DCE4236FB9C049FA54CA5CA589C2D1DB776F5EB449CC34F6523AF350CE729DB346D7BA5FB5FB7117718BD6A6BFF2E7827963A2323F7AABCC56577763FE1DD1');
INSERT INTO "body" VALUES(1,'7b6ebaaad874d6f539a72f103bd317dcaf86101eadf58373dca1bf728aa67ab4','Exports up over 13 percent

Anna Karlsen, the minister, said trade rose over 13 percent 🚢 in 2025.
');
INSERT INTO "body" VALUES(2,'b81b4815506330ff5b04f9ea3faa199938bc19c3b990c903c3ec75273fb36ef6','Trade grew 10 percent'||char(13)||'
The bank’s Omar Haddad put growth at 10 percent this year.
');
INSERT INTO "article" VALUES(1,'01M81X5W786F2GYJY4Y179V1FX','Exports up','The Courier','["Anna Karlsen"]','en','https://courier.example/exports','OSLO','report',0,NULL,'','Ask Anna Karlsen','{"title": ["read", "first line"], "outlet": ["read", "first line"], "language": ["read", "first line"], "address": ["read", "first line"], "dateline": ["read", "first line"], "authors": ["read", "first line"]}',1,'2026-11-22T15:14:45.608Z');
INSERT INTO "article" VALUES(2,'01M81X5W7832Y3CX3TYS6AEDJK','Exports up','The Courier','["Anna Karlsen"]','en','https://courier.example/exports','OSLO','report',0,NULL,'','','{"title": ["read", "first line"], "outlet": ["read", "first line"], "language": ["read", "first line"], "address": ["read", "first line"], "dateline": ["read", "first line"], "authors": ["read", "first line"]}',1,'2026-11-22T15:14:45.608Z');
INSERT INTO "version" VALUES(1,'01M81X5W78KPJGMCZJMNYF5JXQ',1,1,'7b6ebaaad874d6f539a72f103bd317dcaf86101eadf58373dca1bf728aa67ab4',99,'044052d2431e6b22cae5b14591320935dcaedeaca21f386e482de9f553f78854','0.txt','text/plain','utf-8','https://courier.example/exports','https://archive.example/a/b','2026-11-22T15:14:45.608Z','[]','');
INSERT INTO "version" VALUES(2,'01M81X5W78PWCHT69A0F6S9TJ7',2,1,'b81b4815506330ff5b04f9ea3faa199938bc19c3b990c903c3ec75273fb36ef6',82,'69366913462a7cb61a163832cd1975e5b4823e305f28933beb3832f36aa6dbfd','1.txt','text/plain','utf-8','https://courier.example/exports','','2026-11-22T15:14:45.608Z','[]','');
INSERT INTO "date" VALUES(1,'01M81X5W79Q1B1Z4TGY33JNS91','published',1,NULL,NULL,'2025-02-26','2025-02-26','26 February 2025','read','meta',NULL);
INSERT INTO "date" VALUES(2,'01M81X5W79B1FXCFKHPZYASKY3','published',2,NULL,NULL,'2025-02-26','2025-02-26','26 February 2025','read','meta',NULL);
INSERT INTO "date" VALUES(3,'01M81X5W7JKNQHBKJRKBDAWNZ9','period',NULL,NULL,1,'2025-01-01','2025-12-31','2025','set','it says so',1);
INSERT INTO "date" VALUES(4,'01M81X5W7NYPTW4WG808CDAFF4','retrieved',NULL,1,NULL,'2025-02-27','2025-02-27','2025-02-27','set','my notes',1);
INSERT INTO "claim" VALUES(1,'01M81X5W7CZXJ3FS5364SQGBF5',1,'Trade rose by more than 13 percent','fact','indirect',0,'heard twice',1,'2026-11-22T15:14:45.612Z');
INSERT INTO "claim" VALUES(2,'01M81X5W7E33GBGYWQHHVE5B5J',2,'','fact',NULL,0,'',1,'2026-11-22T15:14:45.614Z');
INSERT INTO "claim" VALUES(3,'01M81X5W7GCG3B1ENVF2J3X7WB',1,'','fact',NULL,0,'',1,'2026-11-22T15:14:45.616Z');
INSERT INTO "anchor" VALUES(1,1,1,61,89,'trade rose over 13 percent 🚢','nna Karlsen, the minister, said ',' in 2025.
',2,'exact');
INSERT INTO "anchor" VALUES(2,2,2,50,80,'growth at 10 percent this year','ent'||char(13)||'
The bank’s Omar Haddad put ','.
',2,'exact');
INSERT INTO "anchor" VALUES(3,3,1,0,10,'Exports up','',' over 13 percent

Anna Karlsen, ',1,'exact');
INSERT INTO "speaker" VALUES(1,1,1,'Anna Karlsen','minister');
INSERT INTO "speaker" VALUES(2,1,2,'NTB','agency');
INSERT INTO "rating" VALUES(1,'01M81X5W80JAX6QVYZMDZWJ6VQ',1,'said as reported','supported','recording',1,'2026-11-22T15:14:45.632Z');
INSERT INTO "link" VALUES(1,'01M81X5W7S3TJ9HFGGK14X042W',1,3,'supports','weakly',1,'2026-11-22T15:14:45.625Z');
INSERT INTO "contradiction" VALUES(1,'01M81X5W7VTMQ8ZSJ0R4P2Z0K6','How much trade grew','number','fix the wording','open',NULL,NULL,'','n',1,'2026-11-22T15:14:45.627Z');
INSERT INTO "contradiction_claim" VALUES(1,1,1,1);
INSERT INTO "contradiction_claim" VALUES(2,1,2,2);
INSERT INTO "evidence" VALUES(1,'01M81X5W7XJBGFEJ4S6GWK2DYV',1,NULL,'Statistics','https://stat.example','','SSB','13.4 percent','supports','primary','2025-03-01','table 4',1,'2026-11-22T15:14:45.629Z');
INSERT INTO "contact" VALUES(1,'01M81X5W7YGJR3WTEJGW5JP72Y',NULL,1,'Anna Karlsen','minister','telephone','2025-03-01T10:00:00+00:00','Which year?','2025-03-02','All of 2025.',1,'2026-11-22T15:14:45.630Z');
INSERT INTO "sign_off" VALUES(1,'01M81X5W87DS0FHYFBADTE7QH3',1,NULL,NULL,'e6cc6adad3333a071d9eb81bcf792343bc250c3e997f93537f4b371e94ab2a54','seen',2,'2026-11-22T15:14:45.638Z');
INSERT INTO "tag" VALUES(1,'01M81X5W7DR4E9SB6JJVRP2CJ0','trade');
INSERT INTO "tag" VALUES(2,'01M81X5W7FSKY11FDHGN7EKCNN','bank');
INSERT INTO "tag" VALUES(3,'01M81X5W7QC4YVTB2CPHV7PAX4','front page');
INSERT INTO "tag" VALUES(4,'01M81X5W7VBHVF0SBDA4FVHZ9V','x');
INSERT INTO "tagging" VALUES(1,1,NULL,1,NULL);
INSERT INTO "tagging" VALUES(2,1,NULL,2,NULL);
INSERT INTO "tagging" VALUES(3,2,NULL,2,NULL);
INSERT INTO "tagging" VALUES(4,3,1,NULL,NULL);
INSERT INTO "tagging" VALUES(5,4,NULL,NULL,1);
INSERT INTO "override" VALUES(1,'01M81X5W838DPTEE56AW3CS8SJ','the editor said so','[1]',0,1,'2026-11-22T15:14:45.635Z');
INSERT INTO "correction" VALUES(1,'01M81X5W82WNEY7V071AE1HJ46',1,0,4,'measure','exports','r',1,'2025-03-01T00:00:00.000Z');
INSERT INTO "suggestion" VALUES(1,'k',1,28,60,2,24,60,'likely','number',0.5,'b','[]','numbers','1','2026-11-22T15:14:45.641Z');
INSERT INTO "decision" VALUES(1,'01M81X5W82R38JDPVDCT31W3EY','k','accepted',NULL,'because',1,NULL,1,'2025-03-01T00:00:00.000Z');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX "version_text" ON version(text_sha256);
CREATE INDEX "version_source" ON version(source_sha256);
CREATE INDEX "article_address" ON article(address) WHERE address <> '';
CREATE INDEX "date_article" ON date(article_id, kind) WHERE article_id IS NOT NULL;
CREATE INDEX "date_version" ON date(version_id, kind) WHERE version_id IS NOT NULL;
CREATE INDEX "date_claim" ON date(claim_id, kind) WHERE claim_id IS NOT NULL;
CREATE INDEX "claim_article" ON claim(article_id);
CREATE INDEX "anchor_version" ON anchor(version_id, start);
CREATE INDEX "speaker_claim" ON speaker(claim_id, position);
CREATE INDEX "speaker_name" ON speaker(name);
CREATE INDEX "link_second" ON link(second_id);
CREATE INDEX "contradiction_status" ON contradiction(status);
CREATE INDEX "contradiction_upheld" ON contradiction(upheld_id) WHERE upheld_id IS NOT NULL;
CREATE INDEX "contradiction_claim_claim" ON contradiction_claim(claim_id);
CREATE INDEX "evidence_claim" ON evidence(claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX "evidence_contradiction" ON evidence(contradiction_id) WHERE contradiction_id IS NOT NULL;
CREATE INDEX "contact_claim" ON contact(claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX "contact_contradiction" ON contact(contradiction_id) WHERE contradiction_id IS NOT NULL;
CREATE INDEX "sign_off_claim" ON sign_off(claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX "sign_off_contradiction" ON sign_off(contradiction_id) WHERE contradiction_id IS NOT NULL;
CREATE INDEX "sign_off_link" ON sign_off(link_id) WHERE link_id IS NOT NULL;
CREATE INDEX "tag_name" ON tag(name);
CREATE INDEX "tagging_tag" ON tagging(tag_id);
CREATE INDEX "tagging_article" ON tagging(article_id) WHERE article_id IS NOT NULL;
CREATE INDEX "tagging_claim" ON tagging(claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX "tagging_contradiction" ON tagging(contradiction_id) WHERE contradiction_id IS NOT NULL;
CREATE INDEX "decision_link" ON decision(link_id) WHERE link_id IS NOT NULL;
CREATE INDEX "decision_contradiction" ON decision(contradiction_id) WHERE contradiction_id IS NOT NULL;
CREATE INDEX "statement_version" ON statement(version_id, start);
CREATE INDEX "correction_version" ON correction(version_id, start);
CREATE INDEX "suggestion_first" ON suggestion(first_version);
CREATE INDEX "suggestion_second" ON suggestion(second_version);
CREATE INDEX "step_origin" ON step(origin);
CREATE INDEX "step_kind" ON step(kind, id);
CREATE INDEX "change_row" ON change(tbl, row_id);
CREATE VIEW body_folded AS SELECT id, fold(text) AS text FROM "body";
CREATE VIEW article_folded AS SELECT id, fold(title) AS title, fold(outlet) AS outlet, fold(authors) AS authors, fold(note) AS note FROM "article";
CREATE VIEW claim_folded AS SELECT id, fold(wording) AS wording, fold(note) AS note FROM "claim";
CREATE VIEW anchor_folded AS SELECT id, fold(quote) AS quote FROM "anchor";
CREATE VIEW contradiction_folded AS SELECT id, fold(title) AS title, fold(reason) AS reason, fold(note) AS note FROM "contradiction";
CREATE VIEW evidence_folded AS SELECT id, fold(title) AS title, fold(publisher) AS publisher, fold(excerpt) AS excerpt, fold(note) AS note FROM "evidence";
CREATE VIRTUAL TABLE body_words USING fts5(text, content='body_folded', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE article_words USING fts5(title, outlet, authors, note, content='article_folded', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE claim_words USING fts5(wording, note, content='claim_folded', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE anchor_words USING fts5(quote, content='anchor_folded', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE contradiction_words USING fts5(title, reason, note, content='contradiction_folded', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE evidence_words USING fts5(title, publisher, excerpt, note, content='evidence_folded', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
INSERT INTO body_words (body_words) VALUES ('rebuild');
INSERT INTO article_words (article_words) VALUES ('rebuild');
INSERT INTO claim_words (claim_words) VALUES ('rebuild');
INSERT INTO anchor_words (anchor_words) VALUES ('rebuild');
INSERT INTO contradiction_words (contradiction_words) VALUES ('rebuild');
INSERT INTO evidence_words (evidence_words) VALUES ('rebuild');
CREATE TRIGGER erasure_added AFTER INSERT ON "erasure"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'erasure', NEW.id, NULL, json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'what', NEW."what", 'reason', NEW."reason", 'characters', NEW."characters", 'places', NEW."places", 'payloads', NEW."payloads", 'texts', NEW."texts", 'sources', NEW."sources", 'annotator_id', NEW."annotator_id", 'added_at', NEW."added_at")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER erasure_changed AFTER UPDATE ON "erasure" WHEN OLD."id" IS NOT NEW."id" OR OLD."uid" IS NOT NEW."uid" OR OLD."what" IS NOT NEW."what" OR OLD."reason" IS NOT NEW."reason" OR OLD."characters" IS NOT NEW."characters" OR OLD."places" IS NOT NEW."places" OR OLD."payloads" IS NOT NEW."payloads" OR OLD."texts" IS NOT NEW."texts" OR OLD."sources" IS NOT NEW."sources" OR OLD."annotator_id" IS NOT NEW."annotator_id" OR OLD."added_at" IS NOT NEW."added_at"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'erasure', NEW.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'what', OLD."what", 'reason', OLD."reason", 'characters', OLD."characters", 'places', OLD."places", 'payloads', OLD."payloads", 'texts', OLD."texts", 'sources', OLD."sources", 'annotator_id', OLD."annotator_id", 'added_at', OLD."added_at")), json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'what', NEW."what", 'reason', NEW."reason", 'characters', NEW."characters", 'places', NEW."places", 'payloads', NEW."payloads", 'texts', NEW."texts", 'sources', NEW."sources", 'annotator_id', NEW."annotator_id", 'added_at', NEW."added_at")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER erasure_removed AFTER DELETE ON "erasure"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'erasure', OLD.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'what', OLD."what", 'reason', OLD."reason", 'characters', OLD."characters", 'places', OLD."places", 'payloads', OLD."payloads", 'texts', OLD."texts", 'sources', OLD."sources", 'annotator_id', OLD."annotator_id", 'added_at', OLD."added_at")), NULL FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER annotator_added AFTER INSERT ON "annotator"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'annotator', NEW.id, NULL, json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'name', NEW."name", 'code', NEW."code", 'added_at', NEW."added_at")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER annotator_changed AFTER UPDATE ON "annotator" WHEN OLD."id" IS NOT NEW."id" OR OLD."uid" IS NOT NEW."uid" OR OLD."name" IS NOT NEW."name" OR OLD."code" IS NOT NEW."code" OR OLD."added_at" IS NOT NEW."added_at"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'annotator', NEW.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'name', OLD."name", 'code', OLD."code", 'added_at', OLD."added_at")), json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'name', NEW."name", 'code', NEW."code", 'added_at', NEW."added_at")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER annotator_removed AFTER DELETE ON "annotator"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'annotator', OLD.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'name', OLD."name", 'code', OLD."code", 'added_at', OLD."added_at")), NULL FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER setting_added AFTER INSERT ON "setting"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'setting', NEW.id, NULL, json_patch('{}', json_object('id', NEW."id", 'key', NEW."key", 'value', NEW."value")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER setting_changed AFTER UPDATE ON "setting" WHEN OLD."id" IS NOT NEW."id" OR OLD."key" IS NOT NEW."key" OR OLD."value" IS NOT NEW."value"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'setting', NEW.id, json_patch('{}', json_object('id', OLD."id", 'key', OLD."key", 'value', OLD."value")), json_patch('{}', json_object('id', NEW."id", 'key', NEW."key", 'value', NEW."value")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER setting_removed AFTER DELETE ON "setting"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'setting', OLD.id, json_patch('{}', json_object('id', OLD."id", 'key', OLD."key", 'value', OLD."value")), NULL FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER article_added AFTER INSERT ON "article"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'article', NEW.id, NULL, json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'title', NEW."title", 'outlet', NEW."outlet", 'authors', NEW."authors", 'language', NEW."language", 'address', NEW."address", 'dateline', NEW."dateline", 'role', NEW."role", 'embargoed', NEW."embargoed", 'embargo_until', NEW."embargo_until", 'collection', NEW."collection", 'note', NEW."note", 'provenance', NEW."provenance", 'annotator_id', NEW."annotator_id", 'added_at', NEW."added_at")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER article_changed AFTER UPDATE ON "article" WHEN OLD."id" IS NOT NEW."id" OR OLD."uid" IS NOT NEW."uid" OR OLD."title" IS NOT NEW."title" OR OLD."outlet" IS NOT NEW."outlet" OR OLD."authors" IS NOT NEW."authors" OR OLD."language" IS NOT NEW."language" OR OLD."address" IS NOT NEW."address" OR OLD."dateline" IS NOT NEW."dateline" OR OLD."role" IS NOT NEW."role" OR OLD."embargoed" IS NOT NEW."embargoed" OR OLD."embargo_until" IS NOT NEW."embargo_until" OR OLD."collection" IS NOT NEW."collection" OR OLD."note" IS NOT NEW."note" OR OLD."provenance" IS NOT NEW."provenance" OR OLD."annotator_id" IS NOT NEW."annotator_id" OR OLD."added_at" IS NOT NEW."added_at"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'article', NEW.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'title', OLD."title", 'outlet', OLD."outlet", 'authors', OLD."authors", 'language', OLD."language", 'address', OLD."address", 'dateline', OLD."dateline", 'role', OLD."role", 'embargoed', OLD."embargoed", 'embargo_until', OLD."embargo_until", 'collection', OLD."collection", 'note', OLD."note", 'provenance', OLD."provenance", 'annotator_id', OLD."annotator_id", 'added_at', OLD."added_at")), json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'title', NEW."title", 'outlet', NEW."outlet", 'authors', NEW."authors", 'language', NEW."language", 'address', NEW."address", 'dateline', NEW."dateline", 'role', NEW."role", 'embargoed', NEW."embargoed", 'embargo_until', NEW."embargo_until", 'collection', NEW."collection", 'note', NEW."note", 'provenance', NEW."provenance", 'annotator_id', NEW."annotator_id", 'added_at', NEW."added_at")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER article_removed AFTER DELETE ON "article"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'article', OLD.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'title', OLD."title", 'outlet', OLD."outlet", 'authors', OLD."authors", 'language', OLD."language", 'address', OLD."address", 'dateline', OLD."dateline", 'role', OLD."role", 'embargoed', OLD."embargoed", 'embargo_until', OLD."embargo_until", 'collection', OLD."collection", 'note', OLD."note", 'provenance', OLD."provenance", 'annotator_id', OLD."annotator_id", 'added_at', OLD."added_at")), NULL FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER version_added AFTER INSERT ON "version"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'version', NEW.id, NULL, json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'article_id', NEW."article_id", 'number', NEW."number", 'text_sha256', NEW."text_sha256", 'length', NEW."length", 'source_sha256', NEW."source_sha256", 'source_name', NEW."source_name", 'media_type', NEW."media_type", 'encoding', NEW."encoding", 'address', NEW."address", 'archive_address', NEW."archive_address", 'imported_at', NEW."imported_at", 'apart', NEW."apart", 'notes', NEW."notes")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER version_changed AFTER UPDATE ON "version" WHEN OLD."id" IS NOT NEW."id" OR OLD."uid" IS NOT NEW."uid" OR OLD."article_id" IS NOT NEW."article_id" OR OLD."number" IS NOT NEW."number" OR OLD."text_sha256" IS NOT NEW."text_sha256" OR OLD."length" IS NOT NEW."length" OR OLD."source_sha256" IS NOT NEW."source_sha256" OR OLD."source_name" IS NOT NEW."source_name" OR OLD."media_type" IS NOT NEW."media_type" OR OLD."encoding" IS NOT NEW."encoding" OR OLD."address" IS NOT NEW."address" OR OLD."archive_address" IS NOT NEW."archive_address" OR OLD."imported_at" IS NOT NEW."imported_at" OR OLD."apart" IS NOT NEW."apart" OR OLD."notes" IS NOT NEW."notes"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'version', NEW.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'article_id', OLD."article_id", 'number', OLD."number", 'text_sha256', OLD."text_sha256", 'length', OLD."length", 'source_sha256', OLD."source_sha256", 'source_name', OLD."source_name", 'media_type', OLD."media_type", 'encoding', OLD."encoding", 'address', OLD."address", 'archive_address', OLD."archive_address", 'imported_at', OLD."imported_at", 'apart', OLD."apart", 'notes', OLD."notes")), json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'article_id', NEW."article_id", 'number', NEW."number", 'text_sha256', NEW."text_sha256", 'length', NEW."length", 'source_sha256', NEW."source_sha256", 'source_name', NEW."source_name", 'media_type', NEW."media_type", 'encoding', NEW."encoding", 'address', NEW."address", 'archive_address', NEW."archive_address", 'imported_at', NEW."imported_at", 'apart', NEW."apart", 'notes', NEW."notes")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER version_removed AFTER DELETE ON "version"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'version', OLD.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'article_id', OLD."article_id", 'number', OLD."number", 'text_sha256', OLD."text_sha256", 'length', OLD."length", 'source_sha256', OLD."source_sha256", 'source_name', OLD."source_name", 'media_type', OLD."media_type", 'encoding', OLD."encoding", 'address', OLD."address", 'archive_address', OLD."archive_address", 'imported_at', OLD."imported_at", 'apart', OLD."apart", 'notes', OLD."notes")), NULL FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER date_added AFTER INSERT ON "date"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'date', NEW.id, NULL, json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'kind', NEW."kind", 'article_id', NEW."article_id", 'version_id', NEW."version_id", 'claim_id', NEW."claim_id", 'earliest', NEW."earliest", 'latest', NEW."latest", 'written', NEW."written", 'origin', NEW."origin", 'detail', NEW."detail", 'set_by', NEW."set_by")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER date_changed AFTER UPDATE ON "date" WHEN OLD."id" IS NOT NEW."id" OR OLD."uid" IS NOT NEW."uid" OR OLD."kind" IS NOT NEW."kind" OR OLD."article_id" IS NOT NEW."article_id" OR OLD."version_id" IS NOT NEW."version_id" OR OLD."claim_id" IS NOT NEW."claim_id" OR OLD."earliest" IS NOT NEW."earliest" OR OLD."latest" IS NOT NEW."latest" OR OLD."written" IS NOT NEW."written" OR OLD."origin" IS NOT NEW."origin" OR OLD."detail" IS NOT NEW."detail" OR OLD."set_by" IS NOT NEW."set_by"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'date', NEW.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'kind', OLD."kind", 'article_id', OLD."article_id", 'version_id', OLD."version_id", 'claim_id', OLD."claim_id", 'earliest', OLD."earliest", 'latest', OLD."latest", 'written', OLD."written", 'origin', OLD."origin", 'detail', OLD."detail", 'set_by', OLD."set_by")), json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'kind', NEW."kind", 'article_id', NEW."article_id", 'version_id', NEW."version_id", 'claim_id', NEW."claim_id", 'earliest', NEW."earliest", 'latest', NEW."latest", 'written', NEW."written", 'origin', NEW."origin", 'detail', NEW."detail", 'set_by', NEW."set_by")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER date_removed AFTER DELETE ON "date"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'date', OLD.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'kind', OLD."kind", 'article_id', OLD."article_id", 'version_id', OLD."version_id", 'claim_id', OLD."claim_id", 'earliest', OLD."earliest", 'latest', OLD."latest", 'written', OLD."written", 'origin', OLD."origin", 'detail', OLD."detail", 'set_by', OLD."set_by")), NULL FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER claim_added AFTER INSERT ON "claim"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'claim', NEW.id, NULL, json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'article_id', NEW."article_id", 'wording', NEW."wording", 'type', NEW."type", 'voice', NEW."voice", 'translated', NEW."translated", 'note', NEW."note", 'annotator_id', NEW."annotator_id", 'added_at', NEW."added_at")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER claim_changed AFTER UPDATE ON "claim" WHEN OLD."id" IS NOT NEW."id" OR OLD."uid" IS NOT NEW."uid" OR OLD."article_id" IS NOT NEW."article_id" OR OLD."wording" IS NOT NEW."wording" OR OLD."type" IS NOT NEW."type" OR OLD."voice" IS NOT NEW."voice" OR OLD."translated" IS NOT NEW."translated" OR OLD."note" IS NOT NEW."note" OR OLD."annotator_id" IS NOT NEW."annotator_id" OR OLD."added_at" IS NOT NEW."added_at"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'claim', NEW.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'article_id', OLD."article_id", 'wording', OLD."wording", 'type', OLD."type", 'voice', OLD."voice", 'translated', OLD."translated", 'note', OLD."note", 'annotator_id', OLD."annotator_id", 'added_at', OLD."added_at")), json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'article_id', NEW."article_id", 'wording', NEW."wording", 'type', NEW."type", 'voice', NEW."voice", 'translated', NEW."translated", 'note', NEW."note", 'annotator_id', NEW."annotator_id", 'added_at', NEW."added_at")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER claim_removed AFTER DELETE ON "claim"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'claim', OLD.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'article_id', OLD."article_id", 'wording', OLD."wording", 'type', OLD."type", 'voice', OLD."voice", 'translated', OLD."translated", 'note', OLD."note", 'annotator_id', OLD."annotator_id", 'added_at', OLD."added_at")), NULL FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER anchor_added AFTER INSERT ON "anchor"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'anchor', NEW.id, NULL, json_patch('{}', json_object('id', NEW."id", 'claim_id', NEW."claim_id", 'version_id', NEW."version_id", 'start', NEW."start", 'end', NEW."end", 'quote', NEW."quote", 'prefix', NEW."prefix", 'suffix', NEW."suffix", 'paragraph', NEW."paragraph", 'state', NEW."state")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER anchor_changed AFTER UPDATE ON "anchor" WHEN OLD."id" IS NOT NEW."id" OR OLD."claim_id" IS NOT NEW."claim_id" OR OLD."version_id" IS NOT NEW."version_id" OR OLD."start" IS NOT NEW."start" OR OLD."end" IS NOT NEW."end" OR OLD."quote" IS NOT NEW."quote" OR OLD."prefix" IS NOT NEW."prefix" OR OLD."suffix" IS NOT NEW."suffix" OR OLD."paragraph" IS NOT NEW."paragraph" OR OLD."state" IS NOT NEW."state"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'anchor', NEW.id, json_patch('{}', json_object('id', OLD."id", 'claim_id', OLD."claim_id", 'version_id', OLD."version_id", 'start', OLD."start", 'end', OLD."end", 'quote', OLD."quote", 'prefix', OLD."prefix", 'suffix', OLD."suffix", 'paragraph', OLD."paragraph", 'state', OLD."state")), json_patch('{}', json_object('id', NEW."id", 'claim_id', NEW."claim_id", 'version_id', NEW."version_id", 'start', NEW."start", 'end', NEW."end", 'quote', NEW."quote", 'prefix', NEW."prefix", 'suffix', NEW."suffix", 'paragraph', NEW."paragraph", 'state', NEW."state")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER anchor_removed AFTER DELETE ON "anchor"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'anchor', OLD.id, json_patch('{}', json_object('id', OLD."id", 'claim_id', OLD."claim_id", 'version_id', OLD."version_id", 'start', OLD."start", 'end', OLD."end", 'quote', OLD."quote", 'prefix', OLD."prefix", 'suffix', OLD."suffix", 'paragraph', OLD."paragraph", 'state', OLD."state")), NULL FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER speaker_added AFTER INSERT ON "speaker"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'speaker', NEW.id, NULL, json_patch('{}', json_object('id', NEW."id", 'claim_id', NEW."claim_id", 'position', NEW."position", 'name', NEW."name", 'role', NEW."role")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER speaker_changed AFTER UPDATE ON "speaker" WHEN OLD."id" IS NOT NEW."id" OR OLD."claim_id" IS NOT NEW."claim_id" OR OLD."position" IS NOT NEW."position" OR OLD."name" IS NOT NEW."name" OR OLD."role" IS NOT NEW."role"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'speaker', NEW.id, json_patch('{}', json_object('id', OLD."id", 'claim_id', OLD."claim_id", 'position', OLD."position", 'name', OLD."name", 'role', OLD."role")), json_patch('{}', json_object('id', NEW."id", 'claim_id', NEW."claim_id", 'position', NEW."position", 'name', NEW."name", 'role', NEW."role")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER speaker_removed AFTER DELETE ON "speaker"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'speaker', OLD.id, json_patch('{}', json_object('id', OLD."id", 'claim_id', OLD."claim_id", 'position', OLD."position", 'name', OLD."name", 'role', OLD."role")), NULL FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER rating_added AFTER INSERT ON "rating"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'rating', NEW.id, NULL, json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'claim_id', NEW."claim_id", 'aspect', NEW."aspect", 'value', NEW."value", 'rationale', NEW."rationale", 'annotator_id', NEW."annotator_id", 'added_at', NEW."added_at")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER rating_changed AFTER UPDATE ON "rating" WHEN OLD."id" IS NOT NEW."id" OR OLD."uid" IS NOT NEW."uid" OR OLD."claim_id" IS NOT NEW."claim_id" OR OLD."aspect" IS NOT NEW."aspect" OR OLD."value" IS NOT NEW."value" OR OLD."rationale" IS NOT NEW."rationale" OR OLD."annotator_id" IS NOT NEW."annotator_id" OR OLD."added_at" IS NOT NEW."added_at"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'rating', NEW.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'claim_id', OLD."claim_id", 'aspect', OLD."aspect", 'value', OLD."value", 'rationale', OLD."rationale", 'annotator_id', OLD."annotator_id", 'added_at', OLD."added_at")), json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'claim_id', NEW."claim_id", 'aspect', NEW."aspect", 'value', NEW."value", 'rationale', NEW."rationale", 'annotator_id', NEW."annotator_id", 'added_at', NEW."added_at")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER rating_removed AFTER DELETE ON "rating"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'rating', OLD.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'claim_id', OLD."claim_id", 'aspect', OLD."aspect", 'value', OLD."value", 'rationale', OLD."rationale", 'annotator_id', OLD."annotator_id", 'added_at', OLD."added_at")), NULL FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER link_added AFTER INSERT ON "link"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'link', NEW.id, NULL, json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'first_id', NEW."first_id", 'second_id', NEW."second_id", 'relation', NEW."relation", 'note', NEW."note", 'annotator_id', NEW."annotator_id", 'added_at', NEW."added_at")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER link_changed AFTER UPDATE ON "link" WHEN OLD."id" IS NOT NEW."id" OR OLD."uid" IS NOT NEW."uid" OR OLD."first_id" IS NOT NEW."first_id" OR OLD."second_id" IS NOT NEW."second_id" OR OLD."relation" IS NOT NEW."relation" OR OLD."note" IS NOT NEW."note" OR OLD."annotator_id" IS NOT NEW."annotator_id" OR OLD."added_at" IS NOT NEW."added_at"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'link', NEW.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'first_id', OLD."first_id", 'second_id', OLD."second_id", 'relation', OLD."relation", 'note', OLD."note", 'annotator_id', OLD."annotator_id", 'added_at', OLD."added_at")), json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'first_id', NEW."first_id", 'second_id', NEW."second_id", 'relation', NEW."relation", 'note', NEW."note", 'annotator_id', NEW."annotator_id", 'added_at', NEW."added_at")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER link_removed AFTER DELETE ON "link"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'link', OLD.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'first_id', OLD."first_id", 'second_id', OLD."second_id", 'relation', OLD."relation", 'note', OLD."note", 'annotator_id', OLD."annotator_id", 'added_at', OLD."added_at")), NULL FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER contradiction_added AFTER INSERT ON "contradiction"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'contradiction', NEW.id, NULL, json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'title', NEW."title", 'kind', NEW."kind", 'severity', NEW."severity", 'status', NEW."status", 'resolution', NEW."resolution", 'upheld_id', NEW."upheld_id", 'reason', NEW."reason", 'note', NEW."note", 'annotator_id', NEW."annotator_id", 'added_at', NEW."added_at")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER contradiction_changed AFTER UPDATE ON "contradiction" WHEN OLD."id" IS NOT NEW."id" OR OLD."uid" IS NOT NEW."uid" OR OLD."title" IS NOT NEW."title" OR OLD."kind" IS NOT NEW."kind" OR OLD."severity" IS NOT NEW."severity" OR OLD."status" IS NOT NEW."status" OR OLD."resolution" IS NOT NEW."resolution" OR OLD."upheld_id" IS NOT NEW."upheld_id" OR OLD."reason" IS NOT NEW."reason" OR OLD."note" IS NOT NEW."note" OR OLD."annotator_id" IS NOT NEW."annotator_id" OR OLD."added_at" IS NOT NEW."added_at"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'contradiction', NEW.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'title', OLD."title", 'kind', OLD."kind", 'severity', OLD."severity", 'status', OLD."status", 'resolution', OLD."resolution", 'upheld_id', OLD."upheld_id", 'reason', OLD."reason", 'note', OLD."note", 'annotator_id', OLD."annotator_id", 'added_at', OLD."added_at")), json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'title', NEW."title", 'kind', NEW."kind", 'severity', NEW."severity", 'status', NEW."status", 'resolution', NEW."resolution", 'upheld_id', NEW."upheld_id", 'reason', NEW."reason", 'note', NEW."note", 'annotator_id', NEW."annotator_id", 'added_at', NEW."added_at")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER contradiction_removed AFTER DELETE ON "contradiction"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'contradiction', OLD.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'title', OLD."title", 'kind', OLD."kind", 'severity', OLD."severity", 'status', OLD."status", 'resolution', OLD."resolution", 'upheld_id', OLD."upheld_id", 'reason', OLD."reason", 'note', OLD."note", 'annotator_id', OLD."annotator_id", 'added_at', OLD."added_at")), NULL FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER contradiction_claim_added AFTER INSERT ON "contradiction_claim"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'contradiction_claim', NEW.id, NULL, json_patch('{}', json_object('id', NEW."id", 'contradiction_id', NEW."contradiction_id", 'claim_id', NEW."claim_id", 'position', NEW."position")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER contradiction_claim_changed AFTER UPDATE ON "contradiction_claim" WHEN OLD."id" IS NOT NEW."id" OR OLD."contradiction_id" IS NOT NEW."contradiction_id" OR OLD."claim_id" IS NOT NEW."claim_id" OR OLD."position" IS NOT NEW."position"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'contradiction_claim', NEW.id, json_patch('{}', json_object('id', OLD."id", 'contradiction_id', OLD."contradiction_id", 'claim_id', OLD."claim_id", 'position', OLD."position")), json_patch('{}', json_object('id', NEW."id", 'contradiction_id', NEW."contradiction_id", 'claim_id', NEW."claim_id", 'position', NEW."position")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER contradiction_claim_removed AFTER DELETE ON "contradiction_claim"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'contradiction_claim', OLD.id, json_patch('{}', json_object('id', OLD."id", 'contradiction_id', OLD."contradiction_id", 'claim_id', OLD."claim_id", 'position', OLD."position")), NULL FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER evidence_added AFTER INSERT ON "evidence"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'evidence', NEW.id, NULL, json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'claim_id', NEW."claim_id", 'contradiction_id', NEW."contradiction_id", 'title', NEW."title", 'address', NEW."address", 'archive_address', NEW."archive_address", 'publisher', NEW."publisher", 'excerpt', NEW."excerpt", 'stance', NEW."stance", 'rank', NEW."rank", 'looked_at', NEW."looked_at", 'note', NEW."note", 'annotator_id', NEW."annotator_id", 'added_at', NEW."added_at")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER evidence_changed AFTER UPDATE ON "evidence" WHEN OLD."id" IS NOT NEW."id" OR OLD."uid" IS NOT NEW."uid" OR OLD."claim_id" IS NOT NEW."claim_id" OR OLD."contradiction_id" IS NOT NEW."contradiction_id" OR OLD."title" IS NOT NEW."title" OR OLD."address" IS NOT NEW."address" OR OLD."archive_address" IS NOT NEW."archive_address" OR OLD."publisher" IS NOT NEW."publisher" OR OLD."excerpt" IS NOT NEW."excerpt" OR OLD."stance" IS NOT NEW."stance" OR OLD."rank" IS NOT NEW."rank" OR OLD."looked_at" IS NOT NEW."looked_at" OR OLD."note" IS NOT NEW."note" OR OLD."annotator_id" IS NOT NEW."annotator_id" OR OLD."added_at" IS NOT NEW."added_at"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'evidence', NEW.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'claim_id', OLD."claim_id", 'contradiction_id', OLD."contradiction_id", 'title', OLD."title", 'address', OLD."address", 'archive_address', OLD."archive_address", 'publisher', OLD."publisher", 'excerpt', OLD."excerpt", 'stance', OLD."stance", 'rank', OLD."rank", 'looked_at', OLD."looked_at", 'note', OLD."note", 'annotator_id', OLD."annotator_id", 'added_at', OLD."added_at")), json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'claim_id', NEW."claim_id", 'contradiction_id', NEW."contradiction_id", 'title', NEW."title", 'address', NEW."address", 'archive_address', NEW."archive_address", 'publisher', NEW."publisher", 'excerpt', NEW."excerpt", 'stance', NEW."stance", 'rank', NEW."rank", 'looked_at', NEW."looked_at", 'note', NEW."note", 'annotator_id', NEW."annotator_id", 'added_at', NEW."added_at")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER evidence_removed AFTER DELETE ON "evidence"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'evidence', OLD.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'claim_id', OLD."claim_id", 'contradiction_id', OLD."contradiction_id", 'title', OLD."title", 'address', OLD."address", 'archive_address', OLD."archive_address", 'publisher', OLD."publisher", 'excerpt', OLD."excerpt", 'stance', OLD."stance", 'rank', OLD."rank", 'looked_at', OLD."looked_at", 'note', OLD."note", 'annotator_id', OLD."annotator_id", 'added_at', OLD."added_at")), NULL FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER contact_added AFTER INSERT ON "contact"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'contact', NEW.id, NULL, json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'claim_id', NEW."claim_id", 'contradiction_id', NEW."contradiction_id", 'name', NEW."name", 'role', NEW."role", 'channel', NEW."channel", 'asked_at', NEW."asked_at", 'question', NEW."question", 'answered_at', NEW."answered_at", 'answer', NEW."answer", 'annotator_id', NEW."annotator_id", 'added_at', NEW."added_at")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER contact_changed AFTER UPDATE ON "contact" WHEN OLD."id" IS NOT NEW."id" OR OLD."uid" IS NOT NEW."uid" OR OLD."claim_id" IS NOT NEW."claim_id" OR OLD."contradiction_id" IS NOT NEW."contradiction_id" OR OLD."name" IS NOT NEW."name" OR OLD."role" IS NOT NEW."role" OR OLD."channel" IS NOT NEW."channel" OR OLD."asked_at" IS NOT NEW."asked_at" OR OLD."question" IS NOT NEW."question" OR OLD."answered_at" IS NOT NEW."answered_at" OR OLD."answer" IS NOT NEW."answer" OR OLD."annotator_id" IS NOT NEW."annotator_id" OR OLD."added_at" IS NOT NEW."added_at"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'contact', NEW.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'claim_id', OLD."claim_id", 'contradiction_id', OLD."contradiction_id", 'name', OLD."name", 'role', OLD."role", 'channel', OLD."channel", 'asked_at', OLD."asked_at", 'question', OLD."question", 'answered_at', OLD."answered_at", 'answer', OLD."answer", 'annotator_id', OLD."annotator_id", 'added_at', OLD."added_at")), json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'claim_id', NEW."claim_id", 'contradiction_id', NEW."contradiction_id", 'name', NEW."name", 'role', NEW."role", 'channel', NEW."channel", 'asked_at', NEW."asked_at", 'question', NEW."question", 'answered_at', NEW."answered_at", 'answer', NEW."answer", 'annotator_id', NEW."annotator_id", 'added_at', NEW."added_at")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER contact_removed AFTER DELETE ON "contact"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'contact', OLD.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'claim_id', OLD."claim_id", 'contradiction_id', OLD."contradiction_id", 'name', OLD."name", 'role', OLD."role", 'channel', OLD."channel", 'asked_at', OLD."asked_at", 'question', OLD."question", 'answered_at', OLD."answered_at", 'answer', OLD."answer", 'annotator_id', OLD."annotator_id", 'added_at', OLD."added_at")), NULL FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER sign_off_added AFTER INSERT ON "sign_off"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'sign_off', NEW.id, NULL, json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'claim_id', NEW."claim_id", 'contradiction_id', NEW."contradiction_id", 'link_id', NEW."link_id", 'digest', NEW."digest", 'note', NEW."note", 'annotator_id', NEW."annotator_id", 'added_at', NEW."added_at")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER sign_off_changed AFTER UPDATE ON "sign_off" WHEN OLD."id" IS NOT NEW."id" OR OLD."uid" IS NOT NEW."uid" OR OLD."claim_id" IS NOT NEW."claim_id" OR OLD."contradiction_id" IS NOT NEW."contradiction_id" OR OLD."link_id" IS NOT NEW."link_id" OR OLD."digest" IS NOT NEW."digest" OR OLD."note" IS NOT NEW."note" OR OLD."annotator_id" IS NOT NEW."annotator_id" OR OLD."added_at" IS NOT NEW."added_at"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'sign_off', NEW.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'claim_id', OLD."claim_id", 'contradiction_id', OLD."contradiction_id", 'link_id', OLD."link_id", 'digest', OLD."digest", 'note', OLD."note", 'annotator_id', OLD."annotator_id", 'added_at', OLD."added_at")), json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'claim_id', NEW."claim_id", 'contradiction_id', NEW."contradiction_id", 'link_id', NEW."link_id", 'digest', NEW."digest", 'note', NEW."note", 'annotator_id', NEW."annotator_id", 'added_at', NEW."added_at")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER sign_off_removed AFTER DELETE ON "sign_off"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'sign_off', OLD.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'claim_id', OLD."claim_id", 'contradiction_id', OLD."contradiction_id", 'link_id', OLD."link_id", 'digest', OLD."digest", 'note', OLD."note", 'annotator_id', OLD."annotator_id", 'added_at', OLD."added_at")), NULL FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER tag_added AFTER INSERT ON "tag"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'tag', NEW.id, NULL, json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'name', NEW."name")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER tag_changed AFTER UPDATE ON "tag" WHEN OLD."id" IS NOT NEW."id" OR OLD."uid" IS NOT NEW."uid" OR OLD."name" IS NOT NEW."name"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'tag', NEW.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'name', OLD."name")), json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'name', NEW."name")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER tag_removed AFTER DELETE ON "tag"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'tag', OLD.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'name', OLD."name")), NULL FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER tagging_added AFTER INSERT ON "tagging"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'tagging', NEW.id, NULL, json_patch('{}', json_object('id', NEW."id", 'tag_id', NEW."tag_id", 'article_id', NEW."article_id", 'claim_id', NEW."claim_id", 'contradiction_id', NEW."contradiction_id")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER tagging_changed AFTER UPDATE ON "tagging" WHEN OLD."id" IS NOT NEW."id" OR OLD."tag_id" IS NOT NEW."tag_id" OR OLD."article_id" IS NOT NEW."article_id" OR OLD."claim_id" IS NOT NEW."claim_id" OR OLD."contradiction_id" IS NOT NEW."contradiction_id"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'tagging', NEW.id, json_patch('{}', json_object('id', OLD."id", 'tag_id', OLD."tag_id", 'article_id', OLD."article_id", 'claim_id', OLD."claim_id", 'contradiction_id', OLD."contradiction_id")), json_patch('{}', json_object('id', NEW."id", 'tag_id', NEW."tag_id", 'article_id', NEW."article_id", 'claim_id', NEW."claim_id", 'contradiction_id', NEW."contradiction_id")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER tagging_removed AFTER DELETE ON "tagging"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'tagging', OLD.id, json_patch('{}', json_object('id', OLD."id", 'tag_id', OLD."tag_id", 'article_id', OLD."article_id", 'claim_id', OLD."claim_id", 'contradiction_id', OLD."contradiction_id")), NULL FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER override_added AFTER INSERT ON "override"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'override', NEW.id, NULL, json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'reason', NEW."reason", 'articles', NEW."articles", 'internal', NEW."internal", 'annotator_id', NEW."annotator_id", 'added_at', NEW."added_at")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER override_changed AFTER UPDATE ON "override" WHEN OLD."id" IS NOT NEW."id" OR OLD."uid" IS NOT NEW."uid" OR OLD."reason" IS NOT NEW."reason" OR OLD."articles" IS NOT NEW."articles" OR OLD."internal" IS NOT NEW."internal" OR OLD."annotator_id" IS NOT NEW."annotator_id" OR OLD."added_at" IS NOT NEW."added_at"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'override', NEW.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'reason', OLD."reason", 'articles', OLD."articles", 'internal', OLD."internal", 'annotator_id', OLD."annotator_id", 'added_at', OLD."added_at")), json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'reason', NEW."reason", 'articles', NEW."articles", 'internal', NEW."internal", 'annotator_id', NEW."annotator_id", 'added_at', NEW."added_at")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER override_removed AFTER DELETE ON "override"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'override', OLD.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'reason', OLD."reason", 'articles', OLD."articles", 'internal', OLD."internal", 'annotator_id', OLD."annotator_id", 'added_at', OLD."added_at")), NULL FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER correction_added AFTER INSERT ON "correction"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'correction', NEW.id, NULL, json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'version_id', NEW."version_id", 'start', NEW."start", 'end', NEW."end", 'part', NEW."part", 'value', NEW."value", 'reason', NEW."reason", 'annotator_id', NEW."annotator_id", 'added_at', NEW."added_at")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER correction_changed AFTER UPDATE ON "correction" WHEN OLD."id" IS NOT NEW."id" OR OLD."uid" IS NOT NEW."uid" OR OLD."version_id" IS NOT NEW."version_id" OR OLD."start" IS NOT NEW."start" OR OLD."end" IS NOT NEW."end" OR OLD."part" IS NOT NEW."part" OR OLD."value" IS NOT NEW."value" OR OLD."reason" IS NOT NEW."reason" OR OLD."annotator_id" IS NOT NEW."annotator_id" OR OLD."added_at" IS NOT NEW."added_at"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'correction', NEW.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'version_id', OLD."version_id", 'start', OLD."start", 'end', OLD."end", 'part', OLD."part", 'value', OLD."value", 'reason', OLD."reason", 'annotator_id', OLD."annotator_id", 'added_at', OLD."added_at")), json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'version_id', NEW."version_id", 'start', NEW."start", 'end', NEW."end", 'part', NEW."part", 'value', NEW."value", 'reason', NEW."reason", 'annotator_id', NEW."annotator_id", 'added_at', NEW."added_at")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER correction_removed AFTER DELETE ON "correction"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'correction', OLD.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'version_id', OLD."version_id", 'start', OLD."start", 'end', OLD."end", 'part', OLD."part", 'value', OLD."value", 'reason', OLD."reason", 'annotator_id', OLD."annotator_id", 'added_at', OLD."added_at")), NULL FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER decision_added AFTER INSERT ON "decision"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'decision', NEW.id, NULL, json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'key', NEW."key", 'verdict', NEW."verdict", 'outcome', NEW."outcome", 'reason', NEW."reason", 'link_id', NEW."link_id", 'contradiction_id', NEW."contradiction_id", 'annotator_id', NEW."annotator_id", 'added_at', NEW."added_at")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER decision_changed AFTER UPDATE ON "decision" WHEN OLD."id" IS NOT NEW."id" OR OLD."uid" IS NOT NEW."uid" OR OLD."key" IS NOT NEW."key" OR OLD."verdict" IS NOT NEW."verdict" OR OLD."outcome" IS NOT NEW."outcome" OR OLD."reason" IS NOT NEW."reason" OR OLD."link_id" IS NOT NEW."link_id" OR OLD."contradiction_id" IS NOT NEW."contradiction_id" OR OLD."annotator_id" IS NOT NEW."annotator_id" OR OLD."added_at" IS NOT NEW."added_at"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'decision', NEW.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'key', OLD."key", 'verdict', OLD."verdict", 'outcome', OLD."outcome", 'reason', OLD."reason", 'link_id', OLD."link_id", 'contradiction_id', OLD."contradiction_id", 'annotator_id', OLD."annotator_id", 'added_at', OLD."added_at")), json_patch('{}', json_object('id', NEW."id", 'uid', NEW."uid", 'key', NEW."key", 'verdict', NEW."verdict", 'outcome', NEW."outcome", 'reason', NEW."reason", 'link_id', NEW."link_id", 'contradiction_id', NEW."contradiction_id", 'annotator_id', NEW."annotator_id", 'added_at', NEW."added_at")) FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER decision_removed AFTER DELETE ON "decision"
        BEGIN SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM writing); INSERT INTO change (step_id, tbl, row_id, before, after) SELECT step_id, 'decision', OLD.id, json_patch('{}', json_object('id', OLD."id", 'uid', OLD."uid", 'key', OLD."key", 'verdict', OLD."verdict", 'outcome', OLD."outcome", 'reason', OLD."reason", 'link_id', OLD."link_id", 'contradiction_id', OLD."contradiction_id", 'annotator_id', OLD."annotator_id", 'added_at', OLD."added_at")), NULL FROM writing WHERE kind <> 'erasing'; END;
CREATE TRIGGER source_fixed BEFORE UPDATE ON "source" BEGIN SELECT RAISE(ABORT, 'rows of this table are never changed') WHERE NOT EXISTS (SELECT 1 FROM writing WHERE kind = 'erasing'); END;
CREATE TRIGGER source_kept BEFORE DELETE ON "source" BEGIN SELECT RAISE(ABORT, 'rows of this table are never changed') WHERE NOT EXISTS (SELECT 1 FROM writing WHERE kind = 'erasing'); END;
CREATE TRIGGER body_fixed BEFORE UPDATE ON "body" BEGIN SELECT RAISE(ABORT, 'rows of this table are never changed') WHERE NOT EXISTS (SELECT 1 FROM writing WHERE kind = 'erasing'); END;
CREATE TRIGGER body_kept BEFORE DELETE ON "body" BEGIN SELECT RAISE(ABORT, 'rows of this table are never changed') WHERE NOT EXISTS (SELECT 1 FROM writing WHERE kind = 'erasing'); END;
CREATE TRIGGER step_fixed BEFORE UPDATE ON "step" BEGIN SELECT RAISE(ABORT, 'rows of this table are never changed') WHERE NOT EXISTS (SELECT 1 FROM writing WHERE kind = 'erasing'); END;
CREATE TRIGGER step_kept BEFORE DELETE ON "step" BEGIN SELECT RAISE(ABORT, 'rows of this table are never changed') WHERE NOT EXISTS (SELECT 1 FROM writing WHERE kind = 'erasing'); END;
CREATE TRIGGER change_fixed BEFORE UPDATE ON "change" BEGIN SELECT RAISE(ABORT, 'rows of this table are never changed') WHERE NOT EXISTS (SELECT 1 FROM writing WHERE kind = 'erasing'); END;
CREATE TRIGGER change_kept BEFORE DELETE ON "change" BEGIN SELECT RAISE(ABORT, 'rows of this table are never changed') WHERE NOT EXISTS (SELECT 1 FROM writing WHERE kind = 'erasing'); END;
CREATE TRIGGER body_words_added AFTER INSERT ON "body" BEGIN INSERT INTO body_words (rowid, text) VALUES (NEW.id, fold(NEW.text)); END;
CREATE TRIGGER body_words_changed AFTER UPDATE ON "body" WHEN OLD.text IS NOT NEW.text BEGIN INSERT INTO body_words (body_words, rowid, text) VALUES ('delete', OLD.id, fold(OLD.text)); INSERT INTO body_words (rowid, text) VALUES (NEW.id, fold(NEW.text)); END;
CREATE TRIGGER body_words_removed AFTER DELETE ON "body" BEGIN INSERT INTO body_words (body_words, rowid, text) VALUES ('delete', OLD.id, fold(OLD.text)); END;
CREATE TRIGGER article_words_added AFTER INSERT ON "article" BEGIN INSERT INTO article_words (rowid, title, outlet, authors, note) VALUES (NEW.id, fold(NEW.title), fold(NEW.outlet), fold(NEW.authors), fold(NEW.note)); END;
CREATE TRIGGER article_words_changed AFTER UPDATE ON "article" WHEN OLD.title IS NOT NEW.title OR OLD.outlet IS NOT NEW.outlet OR OLD.authors IS NOT NEW.authors OR OLD.note IS NOT NEW.note BEGIN INSERT INTO article_words (article_words, rowid, title, outlet, authors, note) VALUES ('delete', OLD.id, fold(OLD.title), fold(OLD.outlet), fold(OLD.authors), fold(OLD.note)); INSERT INTO article_words (rowid, title, outlet, authors, note) VALUES (NEW.id, fold(NEW.title), fold(NEW.outlet), fold(NEW.authors), fold(NEW.note)); END;
CREATE TRIGGER article_words_removed AFTER DELETE ON "article" BEGIN INSERT INTO article_words (article_words, rowid, title, outlet, authors, note) VALUES ('delete', OLD.id, fold(OLD.title), fold(OLD.outlet), fold(OLD.authors), fold(OLD.note)); END;
CREATE TRIGGER claim_words_added AFTER INSERT ON "claim" BEGIN INSERT INTO claim_words (rowid, wording, note) VALUES (NEW.id, fold(NEW.wording), fold(NEW.note)); END;
CREATE TRIGGER claim_words_changed AFTER UPDATE ON "claim" WHEN OLD.wording IS NOT NEW.wording OR OLD.note IS NOT NEW.note BEGIN INSERT INTO claim_words (claim_words, rowid, wording, note) VALUES ('delete', OLD.id, fold(OLD.wording), fold(OLD.note)); INSERT INTO claim_words (rowid, wording, note) VALUES (NEW.id, fold(NEW.wording), fold(NEW.note)); END;
CREATE TRIGGER claim_words_removed AFTER DELETE ON "claim" BEGIN INSERT INTO claim_words (claim_words, rowid, wording, note) VALUES ('delete', OLD.id, fold(OLD.wording), fold(OLD.note)); END;
CREATE TRIGGER anchor_words_added AFTER INSERT ON "anchor" BEGIN INSERT INTO anchor_words (rowid, quote) VALUES (NEW.id, fold(NEW.quote)); END;
CREATE TRIGGER anchor_words_changed AFTER UPDATE ON "anchor" WHEN OLD.quote IS NOT NEW.quote BEGIN INSERT INTO anchor_words (anchor_words, rowid, quote) VALUES ('delete', OLD.id, fold(OLD.quote)); INSERT INTO anchor_words (rowid, quote) VALUES (NEW.id, fold(NEW.quote)); END;
CREATE TRIGGER anchor_words_removed AFTER DELETE ON "anchor" BEGIN INSERT INTO anchor_words (anchor_words, rowid, quote) VALUES ('delete', OLD.id, fold(OLD.quote)); END;
CREATE TRIGGER contradiction_words_added AFTER INSERT ON "contradiction" BEGIN INSERT INTO contradiction_words (rowid, title, reason, note) VALUES (NEW.id, fold(NEW.title), fold(NEW.reason), fold(NEW.note)); END;
CREATE TRIGGER contradiction_words_changed AFTER UPDATE ON "contradiction" WHEN OLD.title IS NOT NEW.title OR OLD.reason IS NOT NEW.reason OR OLD.note IS NOT NEW.note BEGIN INSERT INTO contradiction_words (contradiction_words, rowid, title, reason, note) VALUES ('delete', OLD.id, fold(OLD.title), fold(OLD.reason), fold(OLD.note)); INSERT INTO contradiction_words (rowid, title, reason, note) VALUES (NEW.id, fold(NEW.title), fold(NEW.reason), fold(NEW.note)); END;
CREATE TRIGGER contradiction_words_removed AFTER DELETE ON "contradiction" BEGIN INSERT INTO contradiction_words (contradiction_words, rowid, title, reason, note) VALUES ('delete', OLD.id, fold(OLD.title), fold(OLD.reason), fold(OLD.note)); END;
CREATE TRIGGER evidence_words_added AFTER INSERT ON "evidence" BEGIN INSERT INTO evidence_words (rowid, title, publisher, excerpt, note) VALUES (NEW.id, fold(NEW.title), fold(NEW.publisher), fold(NEW.excerpt), fold(NEW.note)); END;
CREATE TRIGGER evidence_words_changed AFTER UPDATE ON "evidence" WHEN OLD.title IS NOT NEW.title OR OLD.publisher IS NOT NEW.publisher OR OLD.excerpt IS NOT NEW.excerpt OR OLD.note IS NOT NEW.note BEGIN INSERT INTO evidence_words (evidence_words, rowid, title, publisher, excerpt, note) VALUES ('delete', OLD.id, fold(OLD.title), fold(OLD.publisher), fold(OLD.excerpt), fold(OLD.note)); INSERT INTO evidence_words (rowid, title, publisher, excerpt, note) VALUES (NEW.id, fold(NEW.title), fold(NEW.publisher), fold(NEW.excerpt), fold(NEW.note)); END;
CREATE TRIGGER evidence_words_removed AFTER DELETE ON "evidence" BEGIN INSERT INTO evidence_words (evidence_words, rowid, title, publisher, excerpt, note) VALUES ('delete', OLD.id, fold(OLD.title), fold(OLD.publisher), fold(OLD.excerpt), fold(OLD.note)); END;
COMMIT;
