-- Link aggregation, and VLANs that a port must never carry.
ALTER TABLE interface ADD COLUMN forbiddenVlanIds TEXT NOT NULL DEFAULT '[]';
ALTER TABLE interface ADD COLUMN lagId INTEGER REFERENCES interface DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE interface ADD COLUMN lagProtocol TEXT;
CREATE INDEX interfaceLag ON interface (lagId);
