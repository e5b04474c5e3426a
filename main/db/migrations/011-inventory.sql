-- What is owned (a plan table), and what became of it (a log): see shared/model/entities.ts and main/db/inventory-movements.ts.
CREATE TABLE inventoryItem (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL COLLATE NOCASE UNIQUE, kind TEXT NOT NULL,
  "count" INTEGER NOT NULL, length REAL, color TEXT, wiring TEXT, medium TEXT, model TEXT, place TEXT,
  condition TEXT NOT NULL, note TEXT
) STRICT;
-- Item ids are never used again, so a movement of an item that is gone stays what it was.
CREATE TABLE inventoryMovement (
  id TEXT PRIMARY KEY, at TEXT NOT NULL, station TEXT NOT NULL, seq INTEGER NOT NULL, who TEXT NOT NULL,
  itemId INTEGER NOT NULL, item TEXT NOT NULL,  -- its name then
  kind TEXT NOT NULL,                           -- reserved, released, taken, returned
  "count" INTEGER NOT NULL CHECK ("count" > 0), note TEXT
) STRICT;
CREATE INDEX inventoryMovementItem ON inventoryMovement (itemId);
