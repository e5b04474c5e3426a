-- Metres of a cord inside a technical room, where no way is drawn and nobody told.
ALTER TABLE site ADD COLUMN cordLength REAL NOT NULL DEFAULT 2;
