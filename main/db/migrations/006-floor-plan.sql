-- The drawing of a floor, where things stand on it, and where cables run: see shared/model/floor-plan.ts. Shapes, points
-- and alignments are JSON.
CREATE TABLE rack (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL COLLATE NOCASE UNIQUE,
  locationId INTEGER REFERENCES location DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE floorPlan (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL COLLATE NOCASE UNIQUE,
  locationId INTEGER REFERENCES location DEFERRABLE INITIALLY DEFERRED,
  format TEXT NOT NULL, originalHash TEXT NOT NULL, shownHash TEXT NOT NULL, page INTEGER NOT NULL,
  width REAL NOT NULL, height REAL NOT NULL, metresPerUnit REAL, turn REAL NOT NULL, crop TEXT,
  alignment TEXT NOT NULL
) STRICT;
CREATE TABLE placement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  floorPlanId INTEGER NOT NULL REFERENCES floorPlan DEFERRABLE INITIALLY DEFERRED,
  objectKind TEXT NOT NULL, objectId INTEGER NOT NULL, x REAL NOT NULL, y REAL NOT NULL,
  shape TEXT, label TEXT, slack REAL,
  UNIQUE (floorPlanId, objectKind, objectId)
) STRICT;
CREATE TABLE pathway (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  floorPlanId INTEGER NOT NULL REFERENCES floorPlan DEFERRABLE INITIALLY DEFERRED,
  name TEXT, kind TEXT NOT NULL, points TEXT NOT NULL, slack REAL
) STRICT;
CREATE INDEX rackLocation ON rack (locationId);
CREATE INDEX floorPlanLocation ON floorPlan (locationId);
CREATE INDEX placementObject ON placement (objectKind, objectId);
CREATE INDEX pathwayFloorPlan ON pathway (floorPlanId);
