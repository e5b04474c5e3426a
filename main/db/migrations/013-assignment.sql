-- Who does what of the checklist: a person, one step or all, in one room or everywhere.
CREATE TABLE assignment (
  id INTEGER PRIMARY KEY AUTOINCREMENT, person TEXT NOT NULL COLLATE NOCASE, step TEXT,
  locationId INTEGER REFERENCES location DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX assignmentLocation ON assignment (locationId);
