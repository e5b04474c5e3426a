-- Proxmox: what was last read of each server or cluster, for offline use. See main/db/proxmox-readings.ts.
CREATE TABLE proxmoxReading (
  serviceId INTEGER PRIMARY KEY REFERENCES lanService ON DELETE CASCADE,
  readAt TEXT NOT NULL,
  reading TEXT NOT NULL         -- JSON, see shared/proxmox/overview.ts
) STRICT;
