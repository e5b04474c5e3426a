-- Logs that laptops exchange. Cables found on a laptop that does not write the plan, and what was answered; and who was given
-- which work of the checklist, so that all laptops have the same assignments. See main/db/proposals.ts and work-records.ts.
CREATE TABLE proposal (
  id TEXT PRIMARY KEY, at TEXT NOT NULL, station TEXT NOT NULL, seq INTEGER NOT NULL, who TEXT NOT NULL,
  kind TEXT NOT NULL,      -- proposed, accepted, declined
  proposal TEXT NOT NULL,  -- id of the record that proposes; its own for that one
  cable TEXT,              -- JSON: what was found (proposed), or the row it became (accepted)
  note TEXT
) STRICT;
CREATE INDEX proposalOf ON proposal (proposal);
CREATE TABLE workRecord (
  id TEXT PRIMARY KEY, at TEXT NOT NULL, station TEXT NOT NULL, seq INTEGER NOT NULL, who TEXT NOT NULL,
  person TEXT NOT NULL, step TEXT, locationId INTEGER, given INTEGER NOT NULL
) STRICT;
