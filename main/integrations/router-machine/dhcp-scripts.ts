/** What a router's DHCP server is asked, and told: its leases, whether it listens, and that its partner is down. */
import { MANAGER } from './service-scripts.ts'

export const LEASES = '/var/lib/dhcp/dhcpd.leases'

/** Where Debian's servers write; of Kea what a clean-up has put aside comes first. A file that is not there is empty. */
export const READ_LEASES = {
  isc: `cat ${LEASES} 2>/dev/null || true`,
  kea: 'for file in .2 .1 ""; do cat "/var/lib/kea/kea-leases4.csv$file" 2>/dev/null; done; true',
} as const

/** Lines: the server listens. Exit code 127: the machine cannot tell. */
export const LISTENS = `
command -v ss >/dev/null || exit 127
ss -Huln 'sport = :67'
`

/**
 * A lease file on standard input; its last state, as one of partner-down from now. Without it a server alone hands out its own half of
 * each pool only, and renews for no longer than the MCLT. dhcpd reads the last state of the file at its start (dhcpd.leases(5)), which
 * is why the server stops for the blink of an eye.
 */
export const PARTNER_DOWN_STATE = `
awk '/^failover peer /{ text = ""; inside = 1 } inside { text = text $0 "\\n" } /^}/ { inside = 0 } END { printf "%s", text }' |
  sed "s|^ *my state .*|  my state partner-down at $(date -u '+%w %Y/%m/%d %H:%M:%S');|"
`

/** `$1` the lease file. A server that does not come up gets its file back as it was. */
export const PARTNER_DOWN = `${MANAGER}
set -e
begin() { if systemd; then systemctl start "$1"; else service "$1" start; fi; }
state=$( { ${PARTNER_DOWN_STATE.trim()}
} < "$1")
[ -n "$state" ] || { echo "$1 tells no failover" >&2; exit 1; }
halt isc-dhcp-server
cp -p "$1" "$1.before-partner-down"
printf '%s\\n' "$state" >> "$1"
sync "$1"
begin isc-dhcp-server || { cp -p "$1.before-partner-down" "$1"; begin isc-dhcp-server; exit 1; }
`
