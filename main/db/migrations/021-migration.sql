-- Migrations to another VLAN as they are run (a log): begun, each step intended and then done or not, and taken back. See
-- main/db/migration-records.ts.
CREATE TABLE migrationRecord (
  id TEXT PRIMARY KEY, at TEXT NOT NULL, station TEXT NOT NULL, seq INTEGER NOT NULL, who TEXT NOT NULL,
  runId TEXT NOT NULL,
  kind TEXT NOT NULL,   -- started, intended, done, failed, undoing, undone, undo_failed, planned, unplanned
  step TEXT,            -- of all but started, planned and unplanned
  value TEXT,           -- JSON: of a start all its steps, of an intent what takes it back, of the plan its rows
  note TEXT
) STRICT;
CREATE INDEX migrationRecordRun ON migrationRecord (runId);
