-- Which layers of a PDF are shown, as JSON; null: as the file itself shows them.
ALTER TABLE floorPlan ADD COLUMN layers TEXT;
