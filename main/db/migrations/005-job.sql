-- Work on many devices: what was asked, and how each device ended. A retry appends; the last row of a device counts.
CREATE TABLE job (
  id TEXT PRIMARY KEY, startedAt TEXT NOT NULL, kind TEXT NOT NULL,
  request TEXT NOT NULL           -- JSON without secrets: devices with their addresses, commands, the way there
) STRICT;
CREATE TABLE jobResult (
  id TEXT PRIMARY KEY, jobId TEXT NOT NULL REFERENCES job, at TEXT NOT NULL, device TEXT NOT NULL,
  state TEXT NOT NULL,            -- done | failed | stopped
  seconds REAL NOT NULL, result TEXT NOT NULL
) STRICT;
CREATE INDEX jobResultJob ON jobResult (jobId, device, id);
