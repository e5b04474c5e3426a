-- Switches taken in: who each was, what was on it, what was done. Append-only; the last row of a number is the inventory.
CREATE TABLE intake (
  id TEXT PRIMARY KEY, at TEXT NOT NULL, station TEXT NOT NULL, who TEXT NOT NULL,
  number TEXT,                    -- serial number, else its address
  identity TEXT NOT NULL, facts TEXT NOT NULL, -- JSON
  outcome TEXT NOT NULL, message TEXT NOT NULL, seconds REAL NOT NULL,
  device TEXT                     -- name of the planned switch it became
) STRICT;
CREATE INDEX intakeNumber ON intake (number, id);
