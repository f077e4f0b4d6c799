-- Which incident an event is taken to be about, and what analysts decided. Nothing is replaced: of an event's placements
-- the newest counts. A placement is dated by the coding that caused it, so that it is known from when that was known.

-- What analysts decided. An event is named by its words, so that the decision outlives a new coding.
CREATE TABLE decisions (
    decision INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('confirm', 'reject', 'correct', 'merge', 'split', 'comment')),
    incident INTEGER NOT NULL,
    other INTEGER,                   -- of a merge the incident that went into it, of a split the new one
    version INTEGER REFERENCES versions (version),
    trigger_start INTEGER,
    trigger_end INTEGER,
    field TEXT,
    value TEXT,
    author TEXT NOT NULL,
    reason TEXT,
    recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX decisions_incident ON decisions (incident);
CREATE INDEX decisions_version ON decisions (version);

CREATE TABLE placements (
    placement INTEGER PRIMARY KEY,
    event INTEGER NOT NULL REFERENCES events (event),
    incident INTEGER NOT NULL CHECK (incident >= 1),
    reason TEXT NOT NULL,
    decision INTEGER REFERENCES decisions (decision),   -- set where an analyst put it there
    recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX placements_event ON placements (event, placement);
CREATE INDEX placements_incident ON placements (incident, placement);

-- Codings whose events have been placed, those without any included.
CREATE TABLE linkings (
    coding INTEGER PRIMARY KEY REFERENCES codings (coding)
) STRICT;

CREATE TRIGGER decisions_no_update BEFORE UPDATE ON decisions BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: decisions are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER decisions_no_delete BEFORE DELETE ON decisions BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: decisions are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER placements_no_update BEFORE UPDATE ON placements BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: placements are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER placements_no_delete BEFORE DELETE ON placements BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: placements are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER linkings_no_update BEFORE UPDATE ON linkings BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: linkings are never changed or removed, add a new version or coding');
END;
CREATE TRIGGER linkings_no_delete BEFORE DELETE ON linkings BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: linkings are never changed or removed, add a new version or coding');
END;
