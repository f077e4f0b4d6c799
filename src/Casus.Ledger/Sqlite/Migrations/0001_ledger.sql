-- The ledger, first version. What is written stays: content is never updated or deleted, a new coding or a new version of a
-- report is added beside the old one. Spans count Unicode code points, so that substr(text, start + 1, end - start) are
-- the words. Instants are UTC; happened_start and happened_end are wall-clock, zone unstated, the end excluded.

-- One article, post or bulletin, however often it was edited. The key says what makes two versions one report.
CREATE TABLE reports (
    report INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE versions (
    version INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES reports (report),
    number INTEGER NOT NULL CHECK (number >= 1),
    id TEXT NOT NULL,
    url TEXT,
    source TEXT COLLATE NOCASE,
    origin TEXT COLLATE NOCASE,
    title TEXT,
    author TEXT,
    published TEXT,
    published_utc TEXT,
    published_basis TEXT NOT NULL,
    language TEXT,
    text TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    UNIQUE (report, number)
) STRICT;
CREATE INDEX versions_id ON versions (id, number);
CREATE INDEX versions_source ON versions (source);
CREATE INDEX versions_published ON versions (published_utc);

-- What one coder read in one version. The newest coding of the newest version is what the report says now.
CREATE TABLE codings (
    coding INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES reports (report),
    version INTEGER NOT NULL REFERENCES versions (version),
    number INTEGER NOT NULL,
    coder TEXT NOT NULL,
    model TEXT NOT NULL,
    lexicons TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    UNIQUE (version, coder, model, lexicons)
) STRICT;
CREATE INDEX codings_current ON codings (report, number, coding, recorded_at);

CREATE TABLE events (
    event INTEGER PRIMARY KEY,
    coding INTEGER NOT NULL REFERENCES codings (coding),
    ordinal INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    mode TEXT,
    contexts TEXT NOT NULL,          -- JSON array of words
    cameo TEXT,
    quad INTEGER NOT NULL CHECK (quad BETWEEN 1 AND 4),
    goldstein REAL,
    status TEXT NOT NULL,
    place_text TEXT,
    place_start INTEGER,
    place_end INTEGER,
    place_name TEXT,
    geonameid INTEGER,
    lat REAL,
    lon REAL,
    country TEXT COLLATE NOCASE,
    admin1 TEXT,
    precision TEXT,
    place_confidence REAL,
    place_rule TEXT,
    happened_start TEXT,
    happened_end TEXT,
    granularity TEXT,
    time_basis TEXT,                 -- stated, inferred, published
    time_text TEXT,
    time_start INTEGER,
    time_end INTEGER,
    claims TEXT NOT NULL,            -- JSON array of claims.id of the same coding
    figures TEXT NOT NULL,           -- JSON array of figures.id of the same coding
    trigger_start INTEGER NOT NULL,
    trigger_end INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    rule TEXT NOT NULL,
    confidence REAL
) STRICT;
CREATE INDEX events_coding ON events (coding, ordinal);
CREATE INDEX events_time ON events (happened_start, type, lat, lon);
CREATE INDEX events_type ON events (type, happened_start);
CREATE INDEX events_country ON events (country, happened_start);

CREATE TABLE actors (
    event INTEGER NOT NULL REFERENCES events (event),
    role TEXT NOT NULL CHECK (role IN ('actor', 'recipient')),
    ordinal INTEGER NOT NULL,
    text TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    name TEXT COLLATE NOCASE,
    code TEXT COLLATE NOCASE,
    sector TEXT COLLATE NOCASE,
    rule TEXT NOT NULL,
    PRIMARY KEY (event, role, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX actors_code ON actors (code, role, sector);
CREATE INDEX actors_name ON actors (name, role);

CREATE TABLE claims (
    coding INTEGER NOT NULL REFERENCES codings (coding),
    ordinal INTEGER NOT NULL,
    id TEXT NOT NULL,
    claimant_text TEXT,
    claimant_start INTEGER,
    claimant_end INTEGER,
    claimant_name TEXT,
    claimant_code TEXT,
    claimant_sector TEXT,
    claimant_rule TEXT,
    cue_start INTEGER NOT NULL,
    cue_end INTEGER NOT NULL,
    content_start INTEGER NOT NULL,
    content_end INTEGER NOT NULL,
    stance TEXT NOT NULL,
    direct_quote INTEGER NOT NULL,
    rule TEXT NOT NULL,
    PRIMARY KEY (coding, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE figures (
    coding INTEGER NOT NULL REFERENCES codings (coding),
    ordinal INTEGER NOT NULL,
    id TEXT NOT NULL,
    role TEXT NOT NULL,
    low REAL,
    best REAL,
    high REAL,
    hedge TEXT NOT NULL,
    text TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    unit TEXT,
    rule TEXT NOT NULL,
    PRIMARY KEY (coding, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE places (
    coding INTEGER NOT NULL REFERENCES codings (coding),
    ordinal INTEGER NOT NULL,
    text TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    name TEXT,
    geonameid INTEGER,
    lat REAL,
    lon REAL,
    country TEXT,
    admin1 TEXT,
    precision TEXT,
    confidence REAL,
    rule TEXT NOT NULL,
    PRIMARY KEY (coding, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE times (
    coding INTEGER NOT NULL REFERENCES codings (coding),
    ordinal INTEGER NOT NULL,
    text TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    kind TEXT NOT NULL,
    value TEXT,
    interval_start TEXT,
    interval_end TEXT,
    granularity TEXT,
    rule TEXT NOT NULL,
    PRIMARY KEY (coding, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE forecasts (
    coding INTEGER NOT NULL REFERENCES codings (coding),
    ordinal INTEGER NOT NULL,
    id TEXT NOT NULL,
    forecaster_text TEXT,
    forecaster_start INTEGER,
    forecaster_end INTEGER,
    forecaster_name TEXT,
    forecaster_code TEXT,
    forecaster_sector TEXT,
    forecaster_rule TEXT,
    cue_start INTEGER NOT NULL,
    cue_end INTEGER NOT NULL,
    content_start INTEGER NOT NULL,
    content_end INTEGER NOT NULL,
    horizon_text TEXT,
    horizon_start INTEGER,
    horizon_end INTEGER,
    horizon_kind TEXT,
    horizon_value TEXT,
    horizon_interval_start TEXT,
    horizon_interval_end TEXT,
    horizon_granularity TEXT,
    horizon_rule TEXT,
    rule TEXT NOT NULL,
    PRIMARY KEY (coding, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE remarks (
    coding INTEGER NOT NULL REFERENCES codings (coding),
    ordinal INTEGER NOT NULL,
    code TEXT NOT NULL,
    start INTEGER,
    "end" INTEGER,
    message TEXT NOT NULL,
    PRIMARY KEY (coding, ordinal)
) STRICT, WITHOUT ROWID;

-- Every stretch of text that a value rests on, with its words.
CREATE VIEW evidence AS
    SELECT s.coding, s.kind, s.id, s.start, s."end", substr(v.text, s.start + 1, s."end" - s.start) AS words
    FROM (
        SELECT coding, 'event' AS kind, id, trigger_start AS start, trigger_end AS "end" FROM events
        UNION ALL SELECT coding, 'sentence', id, sentence_start, sentence_end FROM events
        UNION ALL SELECT coding, 'place', id, place_start, place_end FROM events WHERE place_start IS NOT NULL
        UNION ALL SELECT coding, 'time', id, time_start, time_end FROM events WHERE time_start IS NOT NULL
        UNION ALL SELECT e.coding, a.role, e.id, a.start, a."end" FROM actors a JOIN events e USING (event)
        UNION ALL SELECT coding, 'cue', id, cue_start, cue_end FROM claims
        UNION ALL SELECT coding, 'content', id, content_start, content_end FROM claims
        UNION ALL SELECT coding, 'figure', id, start, "end" FROM figures
    ) s
    JOIN codings c USING (coding)
    JOIN versions v USING (version);

CREATE TRIGGER reports_no_update BEFORE UPDATE ON reports BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: reports are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER reports_no_delete BEFORE DELETE ON reports BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: reports are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER versions_no_update BEFORE UPDATE ON versions BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: versions are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER versions_no_delete BEFORE DELETE ON versions BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: versions are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER codings_no_update BEFORE UPDATE ON codings BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: codings are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER codings_no_delete BEFORE DELETE ON codings BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: codings are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER events_no_update BEFORE UPDATE ON events BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: events are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER events_no_delete BEFORE DELETE ON events BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: events are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER actors_no_update BEFORE UPDATE ON actors BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: actors are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER actors_no_delete BEFORE DELETE ON actors BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: actors are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER claims_no_update BEFORE UPDATE ON claims BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: claims are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER claims_no_delete BEFORE DELETE ON claims BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: claims are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER figures_no_update BEFORE UPDATE ON figures BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: figures are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER figures_no_delete BEFORE DELETE ON figures BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: figures are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER places_no_update BEFORE UPDATE ON places BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: places are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER places_no_delete BEFORE DELETE ON places BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: places are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER times_no_update BEFORE UPDATE ON times BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: times are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER times_no_delete BEFORE DELETE ON times BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: times are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER forecasts_no_update BEFORE UPDATE ON forecasts BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: forecasts are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER forecasts_no_delete BEFORE DELETE ON forecasts BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: forecasts are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER remarks_no_update BEFORE UPDATE ON remarks BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: remarks are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER remarks_no_delete BEFORE DELETE ON remarks BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: remarks are never changed or removed, add a new version or coding');
END;
