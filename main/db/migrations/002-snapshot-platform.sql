-- A reading says in which dialect it is, so that it can be compared and shown without its device.
ALTER TABLE snapshot ADD COLUMN platform TEXT;
