-- Work on services that was prepared and waits until they are reached (a log), and what each Proxmox server had to choose from when
-- it was looked at last, so that a move can be prepared offline. See main/db/outbox-records.ts, main/db/proxmox-views.ts.
CREATE TABLE outboxRecord (
  id TEXT PRIMARY KEY, at TEXT NOT NULL, station TEXT NOT NULL, seq INTEGER NOT NULL, who TEXT NOT NULL,
  jobId TEXT NOT NULL,
  kind TEXT NOT NULL,   -- kept, began, ended, put_back, removed
  value TEXT            -- JSON: of kept the work, of began the run it became, of ended how it went
) STRICT;
CREATE INDEX outboxRecordJob ON outboxRecord (jobId);
CREATE TABLE proxmoxView (
  serviceId INTEGER PRIMARY KEY REFERENCES lanService ON DELETE CASCADE,
  readAt TEXT NOT NULL,
  view TEXT NOT NULL    -- JSON, see main/integrations/proxmox/read-server-view.ts
) STRICT;
