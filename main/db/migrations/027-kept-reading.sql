-- What was last read of a service of the LAN, one reading a service and kind: shown with its age where the service is out of reach. No
-- part of the plan, and no secret is in it. See main/db/kept-readings.ts.
CREATE TABLE keptReading (
  serviceId INTEGER NOT NULL REFERENCES lanService ON DELETE CASCADE,
  kind TEXT NOT NULL,           -- wapt.hosts, wapt.packages, morning ...
  readAt TEXT NOT NULL,
  value TEXT NOT NULL,          -- JSON, by kind
  PRIMARY KEY (serviceId, kind)
) STRICT;
