-- What people note: entries, incidents and what became of them (a log): see shared/journal/log-record.ts.
CREATE TABLE logRecord (
  id TEXT PRIMARY KEY, at TEXT NOT NULL, station TEXT NOT NULL, seq INTEGER NOT NULL, who TEXT NOT NULL,
  entryId TEXT NOT NULL,  -- the record that opened the entry; its own id in that one
  kind TEXT NOT NULL,     -- note, diagnosis: opens an entry; change: says more of one
  text TEXT, objects TEXT, state TEXT, cause TEXT, remark TEXT, -- null: nothing is said of it; objects is JSON
  photo TEXT              -- hash of a document
) STRICT;
CREATE INDEX logRecordEntry ON logRecord (entryId);
