/** What a router says of VRRP: what keepalived itself says it is, and what the other one is heard to say on the wire. */
import type { Advert } from '../../../shared/routers/watch/judge-adverts.ts'

/**
 * Lines `GROUP STATE`, in keepalived's words. It writes them into a file where it is told to, beside secrets: only these lines leave the
 * machine, and the file goes. A file that somebody else put there is none. Exit code 127: it does not run, or does not answer.
 */
export const VRRP_STATES = `
pid=$(cat /run/keepalived.pid /run/keepalived/keepalived.pid 2>/dev/null | head -n 1)
[ -n "$pid" ] && kill -0 "$pid" 2>/dev/null || exit 127
file=/tmp/keepalived.data
rm -f "$file" /tmp/keepalived_parent.data
kill -USR1 "$pid" || exit 127
tries=0
until [ -O "$file" ] && [ ! -L "$file" ] && [ -s "$file" ]; do
  tries=$((tries + 1))
  [ "$tries" -lt 15 ] || exit 127
  sleep 0.2
done
sleep 0.3
awk '/^ *VRRP Instance = /{ name = $NF } /^ *State = /{ if (name != "") print name, $3; name = "" }' "$file"
rm -f "$file" /tmp/keepalived_parent.data
`

export type VrrpState = 'master' | 'backup' | 'fault' | 'unknown'

const words: Readonly<Record<string, VrrpState>> = { MASTER: 'master', BACKUP: 'backup', FAULT: 'fault' }

/** By group. */
export const readVrrpStates = (text: string): ReadonlyMap<string, VrrpState> =>
  new Map(
    [...text.matchAll(/^(\S+) (\S+)$/gm)].map(([, name = '', state = '']) => [
      name,
      words[state] ?? 'unknown',
    ]),
  )

/**
 * `$1` seconds. Lines `ADDRESS ROUTER-ID PRIORITY` of the adverts that arrive (RFC 5798, 5.1), each once: a socket of their protocol gets
 * what keepalived gets. Perl is of every Debian (perl-base). Exit code 127: there is none, or no such socket.
 */
export const VRRP_ADVERTS = `
command -v perl >/dev/null || exit 127
exec perl -MSocket -e '
  socket(my $in, AF_INET, SOCK_RAW, 112) or exit 127;
  my ($end, %seen) = (time + $ARGV[0]);
  while ((my $left = $end - time) > 0) {
    my $ready = "";
    vec($ready, fileno($in), 1) = 1;
    next unless select($ready, undef, undef, $left) > 0;
    recv($in, my $packet, 2048, 0) // next;
    next if length($packet) < 24;
    my ($kind, $id, $priority) = unpack("CCC", substr($packet, (ord($packet) & 15) * 4));
    next unless ($kind & 15) == 1;
    my $line = inet_ntoa(substr($packet, 12, 4)) . " $id $priority\\n";
    print $line unless $seen{$line}++;
  }
' "$1"
`

export const readAdverts = (text: string): Advert[] =>
  [...text.matchAll(/^([\d.]+) (\d+) (\d+)$/gm)].map(([, from = '', id, priority]) => ({
    from,
    id: Number(id),
    priority: Number(priority),
  }))
