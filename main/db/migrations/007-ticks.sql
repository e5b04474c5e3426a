-- Ticks of the checklist are field records that name an item. `seq` counts on over all stations that this file has seen, so
-- that a tick made after reading another one is after it; two laptops of one name may then use a number twice.
ALTER TABLE fieldRecord ADD COLUMN item TEXT;     -- `patch:17`; null: a state of the object, told outright
ALTER TABLE fieldRecord ADD COLUMN subject TEXT;  -- JSON: what the item was about, as it was called then
ALTER TABLE fieldRecord ADD COLUMN photo TEXT;    -- hash of a document
DROP INDEX fieldRecordOrder;
CREATE INDEX fieldRecordOrder ON fieldRecord (station, seq);
CREATE INDEX fieldRecordItem ON fieldRecord (item) WHERE item IS NOT NULL;
