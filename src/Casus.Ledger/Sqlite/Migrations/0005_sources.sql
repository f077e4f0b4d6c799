-- What colours a claimant, whether it is named, within which claim a claim is made, and who denies an event.
ALTER TABLE claims ADD COLUMN colour_start INTEGER;
ALTER TABLE claims ADD COLUMN colour_end INTEGER;
ALTER TABLE claims ADD COLUMN anonymous INTEGER NOT NULL DEFAULT 0;
ALTER TABLE claims ADD COLUMN within TEXT;
ALTER TABLE events ADD COLUMN denied_by TEXT NOT NULL DEFAULT '[]';
