-- Where and when, for boxes on the map and stretches of time. Both columns are computed from others, so that events of
-- before have them too.

-- The one-degree cell of a place known as a point: rows of 360 from the south pole, columns from 180 degrees west. Null for
-- a division, a country or a region, whose coordinates are a label and not a place.
ALTER TABLE events ADD COLUMN cell INTEGER GENERATED ALWAYS AS (
    CASE WHEN precision IN ('facility', 'settlement', 'near') THEN CAST(lat + 90 AS INTEGER) * 360 + CAST(lon + 180 AS INTEGER) % 360 END) VIRTUAL;

-- 1 for what took, or is known no closer than, more than 32 days. The others cannot reach into a stretch of time from
-- further away than that, which bounds the search for them on both sides.
ALTER TABLE events ADD COLUMN lasting INTEGER GENERATED ALWAYS AS (julianday(happened_end) - julianday(happened_start) > 32) VIRTUAL;

CREATE INDEX events_cell ON events (cell, type, lasting, happened_start) WHERE cell IS NOT NULL;
CREATE INDEX events_lasting ON events (type, happened_start, happened_end) WHERE lasting = 1;

DROP INDEX versions_source;
CREATE INDEX versions_source ON versions (source, published_utc);
