-- The DHCP servers that belong here: who answers and is not one of them is foreign. See shared/dhcp/server-row.ts.
CREATE TABLE dhcpServer (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL COLLATE NOCASE, address TEXT NOT NULL, mac TEXT,
  vlanId INTEGER REFERENCES vlan DEFERRABLE INITIALLY DEFERRED, note TEXT
) STRICT;
CREATE INDEX dhcpServerVlan ON dhcpServer (vlanId);
