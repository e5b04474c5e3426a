-- Moves of guests to another Proxmox server as they are run (a log): begun with all that was planned, each step intended before
-- its request goes out, the task it became, and how it ended. See main/db/move-records.ts.
CREATE TABLE moveRecord (
  id TEXT PRIMARY KEY, at TEXT NOT NULL, station TEXT NOT NULL, seq INTEGER NOT NULL, who TEXT NOT NULL,
  runId TEXT NOT NULL,
  kind TEXT NOT NULL,   -- started, intended, sent, done, skipped, failed, backing_out, ended
  step TEXT,            -- of intended, sent, done, skipped, failed
  value TEXT,           -- JSON: of a start the plan, of an intent what it has to know again, of sent the task's id
  note TEXT
) STRICT;
CREATE INDEX moveRecordRun ON moveRecord (runId);
