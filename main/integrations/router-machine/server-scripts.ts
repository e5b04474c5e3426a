/** What a DHCP machine is asked and told around a step of a migration. */

/** Words: pairs of a file and its copy, which is made anew. A file that is not there has none. */
export const KEEP_COPIES = `set -e
while [ $# -gt 1 ]; do [ ! -e "$1" ] || { cp -p "$1" "$2"; sync "$2"; }; shift 2; done`

/** Cards by name, a line each. Exit code 127: the machine cannot tell. */
export const CARD_NAMES = `command -v ip >/dev/null || exit 127
ip -o link show | sed -n 's/^[0-9]*: \\([^:@ ]*\\).*/\\1/p'`

/** `$1` card: its addresses of IPv4, a line each. Exit code 127: the machine cannot tell. */
export const CARD_ADDRESSES = `command -v ip >/dev/null || exit 127
ip -o -4 address show | awk -v card="$1" '$2 == card { split($4, part, "/"); print part[1] }'`

/**
 * Cards that some server listens on below IP, a line each, as dhcpd does (packet(7), socket with a filter of its own). Exit code
 * 127: the machine cannot tell.
 */
export const RAW_CARDS = `command -v ss >/dev/null || exit 127
ss -Hln0 | sed -n 's/^p_raw .* \\*:\\([^ ]*\\) .*/\\1/p'`
