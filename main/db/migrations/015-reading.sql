-- What switches said, and what people said of findings (logs): see main/db/reading-records.ts and finding-records.ts.
CREATE TABLE reading (
  id TEXT PRIMARY KEY, at TEXT NOT NULL, station TEXT NOT NULL, seq INTEGER NOT NULL, who TEXT NOT NULL,
  deviceId INTEGER NOT NULL,
  device TEXT NOT NULL,           -- its name then
  source TEXT NOT NULL,           -- session, text, file
  origin TEXT,                    -- the console, the address or the file
  tables TEXT NOT NULL,           -- JSON: kinds of rows that were understood
  sameAs TEXT REFERENCES reading, -- an earlier reading that said the very same; then it has no data of its own
  data BLOB,                      -- JSON of a SwitchReading, deflated
  raw BLOB                        -- what was shown, without secrets, deflated; null: not kept here
) STRICT;
CREATE INDEX readingDevice ON reading (deviceId, at);
CREATE INDEX readingSame ON reading (sameAs);
CREATE TABLE findingRecord (
  id TEXT PRIMARY KEY, at TEXT NOT NULL, station TEXT NOT NULL, seq INTEGER NOT NULL, who TEXT NOT NULL,
  findingId TEXT NOT NULL,
  kind TEXT NOT NULL,             -- seen, gone; accepted, muted, reopened
  about TEXT,                     -- JSON: what it was about, where it was seen
  reason TEXT                     -- of a person who accepted or muted it
) STRICT;
CREATE INDEX findingRecordFinding ON findingRecord (findingId);
