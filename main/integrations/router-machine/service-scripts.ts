/** Scripts that bring services to new files, or back to the old ones. They run on the machine when nobody may be connected. */
import type { ChangedCards } from '../../../shared/routers/install/changed-cards.ts'
import type { RouterService } from '../../../shared/routers/install/services.ts'

/** What is done with services, under systemd and under a plain init. */
export const MANAGER = `
PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin"; LC_ALL=C; export PATH LC_ALL
here=$(cd "$(dirname "$0")" && pwd)
systemd() {
  command -v systemctl >/dev/null || return 1
  case "$(systemctl is-system-running 2>/dev/null)" in ''|offline|unknown) return 1 ;; esac
}
again() { if systemd; then systemctl "$2" "$1"; else service "$1" restart; fi; }
halt() { if systemd; then systemctl stop "$1"; else service "$1" stop; fi; }
`

export interface ServiceState {
  readonly unit: string
  readonly isInstalled: boolean
  readonly isActive: boolean
}

/** Words: units. A line each: name, `installed` or `absent`, `active` or `idle`. */
export const UNIT_STATES = `${MANAGER}
for unit; do
  there=absent; active=idle
  if systemd
  then systemctl cat "$unit" >/dev/null 2>&1 && there=installed
    systemctl is-active --quiet "$unit" && active=active
  elif [ -e "/etc/init.d/$unit" ]
  then there=installed; service "$unit" status >/dev/null 2>&1 && active=active
  fi
  echo "$unit $there $active"
done
`

export const readStates = (output: string): ServiceState[] =>
  output
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [unit = '', there, active] = line.split(' ')
      return { unit, isInstalled: there === 'installed', isActive: active === 'active' }
    })

/** Words: units that are to come up with the machine from now on. */
export const ENABLE = `${MANAGER}
systemd || exit 0
for unit; do systemctl is-enabled --quiet "$unit" || systemctl enable --quiet "$unit"; done
`

/**
 * `$1` seconds, then units: stopped, the last one first, and started again after that time by a process of the machine's own,
 * whoever is still connected. Answers the name of a file: while it is there, that process is to start them.
 */
export const PAUSE_UNITS = `${MANAGER}
set -e
seconds=$1; shift
token=$(mktemp /tmp/brassage-pause.XXXXXX)
begin() { if systemd; then systemctl start "$1"; else service "$1" start; fi; }
( trap '' HUP; set +e; left=$seconds
  while [ -e "$token" ] && [ "$left" -gt 0 ]; do sleep 1; left=$((left - 1)); done
  [ -e "$token" ] || exit 0
  for unit; do begin "$unit"; done; rm -f "$token" ) < /dev/null > /dev/null 2>&1 &
units=
for unit; do units="$unit $units"; done
for unit in $units; do halt "$unit"; done
echo "$token"
`

/** `$1` what the pause answered, then units: started in their order, and no more by the machine itself. */
export const BEGIN_UNITS = `${MANAGER}
token=$1; shift; failed=0
for unit; do if systemd; then systemctl start "$unit"; else service "$unit" start; fi || failed=1; done
[ $failed = 1 ] || rm -f "$token"
exit $failed
`

export interface ServiceWork {
  readonly services: readonly RouterService[]
  readonly cards: ChangedCards
  /** Number of the interfaces file in the manifest; null: it stays as it is. */
  readonly interfaces: number | null
  /** Path of the settings of the kernel; null: they stay as they are. */
  readonly sysctl: string | null
  readonly states: readonly ServiceState[]
}

const each = (command: string, cards: readonly string[]): string[] =>
  cards.map((card) => `${command} ${card}`)

/** The four scripts, by name; `leave-*` may fail where something is down already. */
export function serviceScripts(work: ServiceWork): Readonly<Record<string, string>> {
  const { services, cards, interfaces, sysctl, states } = work
  const leave = (from: 'old' | 'new', names: readonly string[]) =>
    interfaces === null ? [] : each(`ifdown -i "$here/${from}/${interfaces}"`, names)
  const wasActive = (unit: string) => states.some((one) => one.unit === unit && one.isActive)
  const again = ({ unit, keepsRunning }: RouterService) =>
    `again ${unit} ${keepsRunning ? 'reload-or-restart' : 'restart'}`
  return scripts({
    'leave-old': leave('old', cards.left),
    'enter-new': [
      ...(sysctl === null ? [] : [`sysctl -q -p ${sysctl}`]),
      ...each('ifup', cards.entered),
      ...services.map(again),
    ],
    'leave-new': leave('new', [...cards.entered].reverse()),
    'enter-old': [
      ...(sysctl === null ? [] : ['sysctl -q -p "$here/sysctl-before"']),
      ...each('ifup', [...cards.left].reverse()),
      ...services.map((one) => (wasActive(one.unit) ? again(one) : `halt ${one.unit}`)),
    ],
  })
}

const scripts = (lines: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(lines).map(([name, own]) => [name, `${MANAGER}${own.join('\n')}\n`]))

/** `$1` folder, `$2` the file of settings on standard input: what the kernel says now of each that is in it. */
export const KEEP_SYSCTL = `
sed -n 's/^ *\\([a-z][^ =#]*\\) *=.*/\\1/p' | while read -r key; do sysctl "$key"; done > "$1/sysctl-before" 2>/dev/null
sync "$1/sysctl-before"
`
