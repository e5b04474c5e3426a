-- By which key each device on the network is known again, and how it is logged in to. What was accepted, changed and
-- forgotten is in the journal.
CREATE TABLE knownHost (
  address TEXT PRIMARY KEY,      -- 192.0.2.1:22
  keyType TEXT NOT NULL, fingerprint TEXT NOT NULL,
  user TEXT NOT NULL,            -- who logged in last
  legacy INTEGER NOT NULL,       -- old algorithms are allowed for this device
  firstSeen TEXT NOT NULL, lastSeen TEXT NOT NULL
) STRICT;
