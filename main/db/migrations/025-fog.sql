-- FOG: what was last read of each server's hosts, for offline use and to see what moved since; and what was done with images (a
-- log), written before it is sent. See main/db/fog-readings.ts, main/db/fog-run-records.ts.
CREATE TABLE fogReading (
  serviceId INTEGER PRIMARY KEY REFERENCES lanService ON DELETE CASCADE,
  readAt TEXT NOT NULL,
  hosts TEXT NOT NULL,          -- JSON, see shared/fog/fog-reading.ts
  moved TEXT NOT NULL,          -- JSON: MAC addresses that were of another host in the reading before
  scheme TEXT                   -- by which the site's hosts were named in FOG last; NULL: never
) STRICT;
CREATE TABLE fogRunRecord (
  id TEXT PRIMARY KEY, at TEXT NOT NULL, station TEXT NOT NULL, seq INTEGER NOT NULL, who TEXT NOT NULL,
  runId TEXT NOT NULL,
  kind TEXT NOT NULL,           -- started, intended, sent, failed, seen, ended
  host TEXT,                    -- id in FOG; NULL: the run as a whole
  value TEXT                    -- JSON
) STRICT;
CREATE INDEX fogRunRecordRun ON fogRunRecord (runId);
