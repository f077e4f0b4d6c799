-- How the events of a coding hang together by its words. Codings from before have none.

CREATE TABLE links (
    coding INTEGER NOT NULL REFERENCES codings (coding),
    ordinal INTEGER NOT NULL,
    id TEXT NOT NULL,
    "from" TEXT,                     -- events.id of the same coding: the later one
    "to" TEXT,                       -- events.id of the same coding: the earlier one; null where only words tell it, or nothing
    reference_text TEXT,
    reference_start INTEGER,
    reference_end INTEGER,
    place_text TEXT,
    place_start INTEGER,
    place_end INTEGER,
    place_name TEXT,
    geonameid INTEGER,
    lat REAL,
    lon REAL,
    country TEXT,
    admin1 TEXT,
    "precision" TEXT,
    place_confidence REAL,
    place_rule TEXT,
    time_text TEXT,
    time_start INTEGER,
    time_end INTEGER,
    time_kind TEXT,
    time_value TEXT,
    time_interval_start TEXT,
    time_interval_end TEXT,
    time_granularity TEXT,
    time_rule TEXT,
    kind TEXT NOT NULL,
    cue_start INTEGER NOT NULL,
    cue_end INTEGER NOT NULL,
    claims TEXT NOT NULL,            -- JSON array of claims.id of the same coding
    denied INTEGER NOT NULL,
    rule TEXT NOT NULL,
    confidence REAL,
    PRIMARY KEY (coding, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE link_parties (
    coding INTEGER NOT NULL REFERENCES codings (coding),
    link INTEGER NOT NULL,           -- links.ordinal
    ordinal INTEGER NOT NULL,
    text TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    name TEXT,
    code TEXT,
    sector TEXT,
    rule TEXT NOT NULL,
    PRIMARY KEY (coding, link, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER links_no_update BEFORE UPDATE ON links BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: links are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER links_no_delete BEFORE DELETE ON links BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: links are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER link_parties_no_update BEFORE UPDATE ON link_parties BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: link_parties are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER link_parties_no_delete BEFORE DELETE ON link_parties BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: link_parties are never changed or removed, add a new version or coding');
END;
