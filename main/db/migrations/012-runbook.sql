-- A site's own runbooks (a plan table), and the runs of any (a log): see main/db/runbook-records.ts.
CREATE TABLE runbook (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL COLLATE NOCASE UNIQUE, body TEXT NOT NULL
) STRICT;
CREATE TABLE runbookRecord (
  id TEXT PRIMARY KEY, at TEXT NOT NULL, station TEXT NOT NULL, seq INTEGER NOT NULL, who TEXT NOT NULL,
  runId TEXT NOT NULL,
  kind TEXT NOT NULL,   -- started, answered, skipped, finished, stopped
  step TEXT,            -- of an answer
  value TEXT,           -- the answer; of a start: the runbook's text as it was
  note TEXT
) STRICT;
CREATE INDEX runbookRecordRun ON runbookRecord (runId);
