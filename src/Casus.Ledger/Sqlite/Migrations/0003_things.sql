-- Weapons and targets of a coding, and what a forecast says beyond its content. Codings from before have none.

ALTER TABLE events ADD COLUMN weapons TEXT NOT NULL DEFAULT '[]';   -- JSON array of weapons.id of the same coding
ALTER TABLE events ADD COLUMN targets TEXT NOT NULL DEFAULT '[]';   -- JSON array of targets.id of the same coding

CREATE TABLE weapons (
    coding INTEGER NOT NULL REFERENCES codings (coding),
    ordinal INTEGER NOT NULL,
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    class TEXT NOT NULL,
    kind TEXT NOT NULL,
    rule TEXT NOT NULL,
    PRIMARY KEY (coding, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE targets (
    coding INTEGER NOT NULL REFERENCES codings (coding),
    ordinal INTEGER NOT NULL,
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    evidence_start INTEGER NOT NULL,
    evidence_end INTEGER NOT NULL,
    claims TEXT NOT NULL,            -- JSON array of claims.id of the same coding
    rule TEXT NOT NULL,
    PRIMARY KEY (coding, ordinal)
) STRICT, WITHOUT ROWID;

ALTER TABLE forecasts ADD COLUMN likelihood_text TEXT;
ALTER TABLE forecasts ADD COLUMN likelihood_start INTEGER;
ALTER TABLE forecasts ADD COLUMN likelihood_end INTEGER;
ALTER TABLE forecasts ADD COLUMN likelihood_low REAL;
ALTER TABLE forecasts ADD COLUMN likelihood_high REAL;
ALTER TABLE forecasts ADD COLUMN likelihood_yardstick TEXT;   -- null where the words state a number
ALTER TABLE forecasts ADD COLUMN events TEXT NOT NULL DEFAULT '[]';
ALTER TABLE forecasts ADD COLUMN intention INTEGER NOT NULL DEFAULT 0;

-- Those whom a forecast names.
CREATE TABLE forecast_parties (
    coding INTEGER NOT NULL REFERENCES codings (coding),
    forecast INTEGER NOT NULL,       -- its ordinal
    ordinal INTEGER NOT NULL,
    text TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    name TEXT COLLATE NOCASE,
    code TEXT COLLATE NOCASE,
    sector TEXT COLLATE NOCASE,
    rule TEXT NOT NULL,
    PRIMARY KEY (coding, forecast, ordinal)
) STRICT, WITHOUT ROWID;

-- What became of a forecast: a judgement never replaces another, the newest counts. The forecast goes by the words it
-- stands in, so that a judgement outlives a new coding.
CREATE TABLE forecast_judgements (
    judgement INTEGER PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES versions (version),
    content_start INTEGER NOT NULL,
    content_end INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'came_true', 'did_not', 'cannot_be_judged')),
    incident TEXT,
    author TEXT NOT NULL,
    reason TEXT,
    recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX forecast_judgements_version ON forecast_judgements (version);

CREATE TRIGGER weapons_no_update BEFORE UPDATE ON weapons BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: weapons are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER weapons_no_delete BEFORE DELETE ON weapons BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: weapons are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER targets_no_update BEFORE UPDATE ON targets BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: targets are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER targets_no_delete BEFORE DELETE ON targets BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: targets are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER forecast_parties_no_update BEFORE UPDATE ON forecast_parties BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: forecast_parties are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER forecast_parties_no_delete BEFORE DELETE ON forecast_parties BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: forecast_parties are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER forecast_judgements_no_update BEFORE UPDATE ON forecast_judgements BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: forecast_judgements are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER forecast_judgements_no_delete BEFORE DELETE ON forecast_judgements BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: forecast_judgements are never changed or removed, add a new version or coding');
END;
