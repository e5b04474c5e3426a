-- The servers on the LAN that this site's people work with (Proxmox, FOG, WAPT): address, pinned certificate, who logs in. Their
-- secrets are in the vault, under names made of the id. See main/db/lan-services.ts.
CREATE TABLE lanService (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  kind TEXT NOT NULL,            -- proxmox, fog, wapt
  url TEXT NOT NULL,
  fingerprint TEXT,              -- SHA-256 of the certificate, colon separated upper-case hex; NULL: plain http
  auth TEXT NOT NULL,            -- password, token, tokens
  user TEXT,                     -- who logs in, or the token's id; NULL: FOG, whose tokens say it
  version TEXT,                  -- as the server told it last; NULL: it tells none
  addedAt TEXT NOT NULL, seenAt TEXT NOT NULL
) STRICT;
