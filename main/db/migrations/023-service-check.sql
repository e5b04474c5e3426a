-- What is to answer on the network, as the plan wants it looked at; see shared/service-check/. Beside it what was seen last, which is
-- no part of the plan: undo does not bring an old look back.
CREATE TABLE serviceCheck (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL COLLATE NOCASE, kind TEXT NOT NULL, target TEXT NOT NULL,
  port INTEGER, detail TEXT, note TEXT
) STRICT;
CREATE TABLE serviceLook (
  checkId INTEGER PRIMARY KEY, state TEXT NOT NULL, code TEXT NOT NULL, valuesJson TEXT NOT NULL, ms REAL,
  at TEXT NOT NULL, since TEXT NOT NULL
) STRICT;
