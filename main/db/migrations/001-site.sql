-- The site file, version 1. Columns are named as in shared/model/entities.ts.
-- Plan tables are written only through the edit path (main/db/plan-writer.ts), log tables only appended to.

CREATE TABLE lineage (
  id TEXT PRIMARY KEY,           -- ULID of this site lineage; a clone starts a new one
  station TEXT NOT NULL,         -- the one writing station
  createdAt TEXT NOT NULL,
  application TEXT NOT NULL      -- version that made the file
) STRICT;

CREATE TABLE site (
  id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL, scheme TEXT NOT NULL, domains TEXT NOT NULL,
  gatewayHost INTEGER NOT NULL, dhcpFirst INTEGER NOT NULL, dhcpLast INTEGER NOT NULL, defaultType TEXT NOT NULL,
  managementVlan INTEGER, allocation TEXT NOT NULL, firstVlan INTEGER NOT NULL, lastVlan INTEGER NOT NULL
) STRICT;

CREATE TABLE location (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, kind TEXT NOT NULL,
  parentId INTEGER REFERENCES location DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE deviceType (
  id INTEGER PRIMARY KEY AUTOINCREMENT, slug TEXT NOT NULL UNIQUE, definition TEXT NOT NULL
) STRICT;

CREATE TABLE domain (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE device (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL COLLATE NOCASE UNIQUE, role TEXT NOT NULL, number INTEGER,
  typeSlug TEXT NOT NULL, typeAssumed INTEGER NOT NULL,
  locationId INTEGER REFERENCES location DEFERRABLE INITIALLY DEFERRED,
  domainId INTEGER REFERENCES domain DEFERRABLE INITIALLY DEFERRED,
  serial TEXT, mac TEXT, managementAddress TEXT, managementGateway TEXT, software TEXT,
  capabilities TEXT NOT NULL, note TEXT
) STRICT;

CREATE TABLE vlan (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  domainId INTEGER NOT NULL REFERENCES domain DEFERRABLE INITIALLY DEFERRED,
  vid INTEGER NOT NULL CHECK (vid BETWEEN 1 AND 4094), name TEXT NOT NULL, purpose TEXT, color TEXT,
  UNIQUE (domainId, vid)
) STRICT;

CREATE TABLE interface (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  deviceId INTEGER NOT NULL REFERENCES device DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL, name TEXT NOT NULL, mode TEXT NOT NULL,
  vlanId INTEGER REFERENCES vlan DEFERRABLE INITIALLY DEFERRED,
  taggedVlanIds TEXT NOT NULL, uplink INTEGER NOT NULL, enabled INTEGER NOT NULL, description TEXT,
  UNIQUE (deviceId, position)
) STRICT;

CREATE TABLE panel (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL COLLATE NOCASE UNIQUE,
  locationId INTEGER REFERENCES location DEFERRABLE INITIALLY DEFERRED, typeSlug TEXT
) STRICT;

CREATE TABLE panelPort (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  panelId INTEGER NOT NULL REFERENCES panel DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL, label TEXT, service TEXT NOT NULL, UNIQUE (panelId, position)
) STRICT;

CREATE TABLE stand (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL COLLATE NOCASE UNIQUE,
  locationId INTEGER REFERENCES location DEFERRABLE INITIALLY DEFERRED, exhibitor TEXT, note TEXT
) STRICT;

CREATE TABLE outlet (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL COLLATE NOCASE UNIQUE,
  standId INTEGER REFERENCES stand DEFERRABLE INITIALLY DEFERRED,
  locationId INTEGER REFERENCES location DEFERRABLE INITIALLY DEFERRED,
  service TEXT NOT NULL, occupied INTEGER, note TEXT
) STRICT;

CREATE TABLE cable (
  id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL,
  aKind TEXT NOT NULL, aId INTEGER NOT NULL, bKind TEXT NOT NULL, bId INTEGER NOT NULL,
  wiring TEXT, color TEXT, label TEXT, length REAL
) STRICT;
CREATE UNIQUE INDEX cableA ON cable (aKind, aId);
CREATE UNIQUE INDEX cableB ON cable (bKind, bId);

CREATE TABLE prefix (
  id INTEGER PRIMARY KEY AUTOINCREMENT, vlanId INTEGER REFERENCES vlan DEFERRABLE INITIALLY DEFERRED,
  cidr TEXT NOT NULL, gateway TEXT, dhcpFirst TEXT, dhcpLast TEXT, note TEXT
) STRICT;

CREATE TABLE host (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, mac TEXT NOT NULL UNIQUE,
  outletId INTEGER REFERENCES outlet DEFERRABLE INITIALLY DEFERRED, kind TEXT
) STRICT;

CREATE TABLE template (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, platform TEXT NOT NULL, body TEXT NOT NULL
) STRICT;

CREATE TABLE mapping (
  id INTEGER PRIMARY KEY AUTOINCREMENT, fingerprint TEXT NOT NULL UNIQUE, name TEXT NOT NULL, rules TEXT NOT NULL
) STRICT;

CREATE TABLE setAside (
  id INTEGER PRIMARY KEY AUTOINCREMENT, workbook TEXT NOT NULL, sheet TEXT NOT NULL, cell TEXT NOT NULL,
  code TEXT NOT NULL, message TEXT NOT NULL, "values" TEXT NOT NULL
) STRICT;

-- The children of every foreign key are indexed: deleting a parent looks for them.
CREATE INDEX locationParent ON location (parentId);
CREATE INDEX deviceLocation ON device (locationId);
CREATE INDEX deviceDomain ON device (domainId);
CREATE INDEX interfaceVlan ON interface (vlanId);
CREATE INDEX panelLocation ON panel (locationId);
CREATE INDEX standLocation ON stand (locationId);
CREATE INDEX outletStand ON outlet (standId);
CREATE INDEX outletLocation ON outlet (locationId);
CREATE INDEX prefixVlan ON prefix (vlanId);
CREATE INDEX hostOutlet ON host (outletId);

-- Every edit of the plan: what undo and redo walk along, and who changed what from what. Never deleted.
CREATE TABLE edit (
  id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, station TEXT NOT NULL, who TEXT NOT NULL,
  label TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')), -- dropped: undone, then another edit came
  closed INTEGER NOT NULL DEFAULT 0,                                  -- older than a migration, merge or restore
  digest TEXT NOT NULL                                                -- SHA-256 of its changes
) STRICT;
CREATE INDEX editState ON edit (state, id);
CREATE TABLE editChange (
  editId INTEGER NOT NULL REFERENCES edit, seq INTEGER NOT NULL,
  tableName TEXT NOT NULL, rowId INTEGER NOT NULL, before TEXT, after TEXT, PRIMARY KEY (editId, seq)
) STRICT, WITHOUT ROWID;

-- What the rows of each plan table add up to, kept with every edit: see plan-digest.ts. Finds bytes that changed on the
-- disk where SQLite's own check sees nothing wrong.
CREATE TABLE planDigest (tableName TEXT PRIMARY KEY, digest TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- Log tables: append-only, ULID ids, `seq` counts on per station, merged by union.
CREATE TABLE journal (
  id TEXT PRIMARY KEY, at TEXT NOT NULL, station TEXT NOT NULL, seq INTEGER NOT NULL, who TEXT NOT NULL,
  kind TEXT NOT NULL, text TEXT NOT NULL, data TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX journalOrder ON journal (station, seq);
CREATE TABLE fieldRecord (
  id TEXT PRIMARY KEY, at TEXT NOT NULL, station TEXT NOT NULL, seq INTEGER NOT NULL, who TEXT,
  objectKind TEXT NOT NULL, objectId INTEGER NOT NULL, state TEXT NOT NULL, note TEXT
) STRICT;
CREATE UNIQUE INDEX fieldRecordOrder ON fieldRecord (station, seq);
CREATE INDEX fieldRecordObject ON fieldRecord (objectKind, objectId, at);

CREATE TABLE snapshot (
  id TEXT PRIMARY KEY, at TEXT NOT NULL, deviceId INTEGER, serial TEXT, kind TEXT NOT NULL, -- running | startup | vlan
  hash TEXT NOT NULL, redacted TEXT NOT NULL, sealed BLOB                                   -- raw text, encrypted
) STRICT;
CREATE INDEX snapshotDevice ON snapshot (deviceId, kind, at);

CREATE TABLE consoleSession (
  id TEXT PRIMARY KEY, openedAt TEXT NOT NULL, closedAt TEXT, peer TEXT NOT NULL, adapter TEXT, deviceId INTEGER
) STRICT;
CREATE TABLE transcript (
  sessionId TEXT NOT NULL REFERENCES consoleSession, seq INTEGER NOT NULL, at TEXT NOT NULL,
  direction TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (sessionId, seq)
) STRICT, WITHOUT ROWID;

-- A push: what is about to be sent is here, synced, before its first Enter goes out.
CREATE TABLE push (
  id TEXT PRIMARY KEY, startedAt TEXT NOT NULL, endedAt TEXT, deviceId INTEGER, peer TEXT NOT NULL,
  serial TEXT, platform TEXT NOT NULL, state TEXT NOT NULL, save INTEGER NOT NULL,
  lines TEXT NOT NULL,           -- JSON: [{text, section, explain}], secrets as {{secret:name}}
  beforeId TEXT REFERENCES snapshot, afterId TEXT REFERENCES snapshot, result TEXT
) STRICT;
CREATE TABLE pushStep (
  pushId TEXT NOT NULL REFERENCES push, seq INTEGER NOT NULL, at TEXT NOT NULL,
  kind TEXT NOT NULL,            -- intent | confirmed | rejected | unknown
  fromLine INTEGER NOT NULL, toLine INTEGER NOT NULL, message TEXT, PRIMARY KEY (pushId, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  hash TEXT PRIMARY KEY, name TEXT NOT NULL, mime TEXT NOT NULL, addedAt TEXT NOT NULL, data BLOB NOT NULL
) STRICT;

-- The vault: a random key wrapped by a passphrase (scrypt); each secret sealed with that key (AES-256-GCM).
CREATE TABLE vault (
  id INTEGER PRIMARY KEY CHECK (id = 1), salt BLOB NOT NULL, cost INTEGER NOT NULL, blockSize INTEGER NOT NULL,
  wrapped BLOB NOT NULL
) STRICT;
CREATE TABLE secret (
  name TEXT PRIMARY KEY, sealed BLOB NOT NULL, changedAt TEXT NOT NULL
) STRICT;
