-- Whom a figure counts, who counts, and over which days. Of codings from before nothing of this is known.

ALTER TABLE figures ADD COLUMN whom TEXT;
ALTER TABLE figures ADD COLUMN nation TEXT;
ALTER TABLE figures ADD COLUMN claims TEXT NOT NULL DEFAULT '[]';   -- JSON array of claims.id of the same coding
ALTER TABLE figures ADD COLUMN cumulative INTEGER NOT NULL DEFAULT 0;
ALTER TABLE figures ADD COLUMN since TEXT;                          -- first day, ISO 8601
ALTER TABLE figures ADD COLUMN until TEXT;                          -- last day, included
