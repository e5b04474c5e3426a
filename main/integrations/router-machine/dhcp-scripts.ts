/** What a router's DHCP server is asked, and told: its leases, whether it listens, and that its partner is down. */
import { MANAGER } from './service-scripts.ts'

export const LEASES = '/var/lib/dhcp/dhcpd.leases'

/** Where Debian's servers write; of Kea what a clean-up has put aside comes first. A file that is not there is empty. */
export const READ_LEASES = {
  isc: `cat ${LEASES} 2>/dev/null || true`,
  kea: 'for file in .2 .1 ""; do cat "/var/lib/kea/kea-leases4.csv$file" 2>/dev/null; done; true',
} as const

/**
 * What Kea says of itself, by the control socket that its file names: JSON. Perl is of every Debian (perl-base), which has no
 * other program that speaks to a socket of this kind.
 */
export const KEA_STATUS = `
file=/etc/kea/kea-dhcp4.conf
socket=$(sed -n 's/^[^#]*"socket-name" *: *"\\([^"]*\\)".*/\\1/p' "$file" 2>/dev/null | head -n 1)
[ -n "$socket" ] || { echo "$file names no control socket" >&2; exit 1; }
perl -MIO::Socket::UNIX -e '
  alarm 10;
  my $kea = IO::Socket::UNIX->new(Peer => $ARGV[0]) or die "$ARGV[0]: $!\\n";
  print $kea q({ "command": "status-get" }); $kea->flush;
  print while <$kea>;
' "$socket"
`

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

/**
 * `$1` the lease file. Whatever fails on the way (a full disk, a server that does not come up, a session that dies), the file is
 * as it was and the server is started again. The first copy proves that there is room while the server still runs; putting it
 * back is a move, which needs none.
 */
export const PARTNER_DOWN = `${MANAGER}
set -e
begin() { if systemd; then systemctl start "$1"; else service "$1" start; fi; }
state=$( { ${PARTNER_DOWN_STATE.trim()}
} < "$1")
[ -n "$state" ] || { echo "$1 tells no failover" >&2; exit 1; }
kept="$1.before-partner-down"; changed=
cp -p "$1" "$kept"
trap 'set +e; [ -z "$changed" ] || mv -f "$kept" "$1"; begin isc-dhcp-server; exit 1' EXIT
trap 'exit 1' HUP INT TERM PIPE
halt isc-dhcp-server
cp -p "$1" "$kept"
changed=yes
printf '%s\\n' "$state" >> "$1"
sync "$1"
begin isc-dhcp-server
trap - EXIT
`
