-- The router pair: the site's rules (one row or none), what is of one machine, what is of one network, and the address that
-- DHCP keeps for a host. See shared/routers/rows.ts.
CREATE TABLE routing (
  id INTEGER PRIMARY KEY AUTOINCREMENT, dhcpServer TEXT NOT NULL, primaryHost INTEGER, secondaryHost INTEGER,
  techniciansVlan INTEGER, benchVlan INTEGER, sharedVlans TEXT NOT NULL, dmzPrefix TEXT,
  published TEXT NOT NULL, peerPrefix TEXT NOT NULL,
  domainName TEXT, dnsServers TEXT NOT NULL, ntpServers TEXT NOT NULL,
  leaseSeconds INTEGER NOT NULL, maxLeaseSeconds INTEGER NOT NULL, mcltSeconds INTEGER NOT NULL, split INTEGER NOT NULL,
  clientsPerOutlet INTEGER NOT NULL, fogServer TEXT, biosFile TEXT NOT NULL, uefiFile TEXT NOT NULL,
  firstRouterId INTEGER NOT NULL, foreignRouterIds TEXT NOT NULL, advertSeconds INTEGER NOT NULL, vrrpSecret TEXT
) STRICT;
CREATE TABLE router (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  deviceId INTEGER NOT NULL UNIQUE REFERENCES device DEFERRABLE INITIALLY DEFERRED,
  standing TEXT, wanInterface TEXT, wanAddress TEXT, wanGateway TEXT, dmzInterface TEXT
) STRICT;
CREATE TABLE routedVlan (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  vlanId INTEGER NOT NULL UNIQUE REFERENCES vlan DEFERRABLE INITIALLY DEFERRED,
  clients INTEGER, primaryAddress TEXT, secondaryAddress TEXT
) STRICT;
ALTER TABLE host ADD COLUMN address TEXT;
