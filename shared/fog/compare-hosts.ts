/** The site's hosts against FOG's, by MAC address: what is the same, what is called otherwise, what is only here or there. */
import type { Plan } from '../model/plan.ts'
import { isSameFogName } from './fog-name.ts'
import type { FogReading, FogSeenHost } from './fog-reading.ts'
import { DEFAULT_SCHEME, type NamedHost, nameHosts, placedHosts } from './host-names.ts'

export type HostState =
  | 'same'
  /** The MAC is known to FOG under another name. */
  | 'other_name'
  | 'not_in_fog'
  | 'only_in_fog'

export interface ComparedHost {
  readonly state: HostState
  readonly mac: string
  /** Row of the site; null: only in FOG. */
  readonly hostId: number | null
  readonly host: string | null
  readonly stand: string | null
  readonly outlet: string | null
  /** Where it is and all that lies in, from inside out. */
  readonly rooms: readonly string[]
  /** What it is to be called in FOG; null: only in FOG. */
  readonly wanted: string | null
  readonly fault: NamedHost['fault']
  readonly fogId: string | null
  readonly fogName: string | null
  readonly image: string | null
  readonly deployedAt: string | null
  readonly model: string | null
  readonly serial: string | null
}

export type HostProblemKind =
  /** Two of FOG's hosts have it. */
  | 'mac_twice'
  | 'serial_twice'
  /** It was of another host when FOG was read before. */
  | 'mac_moved'
  /** FOG has a host of this name with another MAC: a card was changed, or two machines were mixed up. */
  | 'name_elsewhere'
  | 'unusable'

export interface HostProblem {
  readonly kind: HostProblemKind
  /** The MAC, serial number or name it is about. */
  readonly what: string
  /** FOG's hosts. */
  readonly hosts: readonly string[]
}

export interface HostComparison {
  readonly readAt: string
  /** Of the names that are wanted. */
  readonly scheme: string
  readonly rows: readonly ComparedHost[]
  readonly problems: readonly HostProblem[]
}

export function compareHosts(
  plan: Plan,
  reading: FogReading,
  scheme = reading.scheme ?? DEFAULT_SCHEME,
): HostComparison {
  const named = nameHosts(placedHosts(plan), scheme)
  const byMac = new Map<string, FogSeenHost>()
  for (const seen of reading.hosts) for (const mac of seen.macs) if (!byMac.has(mac)) byMac.set(mac, seen)
  const ours = named.map((one) => compared(one, byMac.get(one.host.mac) ?? null))
  const known = new Set(ours.flatMap(({ fogId }) => fogId ?? []))
  const theirs = reading.hosts.filter(({ id }) => !known.has(id)).map(onlyInFog)
  return { readAt: reading.readAt, scheme, rows: [...ours, ...theirs], problems: problemsIn(ours, reading) }
}

function compared(
  { host, stand, outlet, rooms, name, fault }: NamedHost,
  seen: FogSeenHost | null,
): ComparedHost {
  // A host of the site that has no name of its own is only looked for.
  const wanted = name === '' ? null : name
  const isSame = seen !== null && (wanted === null || seen.name === wanted)
  return {
    state: seen === null ? 'not_in_fog' : isSame ? 'same' : 'other_name',
    ...{ mac: host.mac, hostId: host.id, host: host.name, stand, outlet, rooms, wanted, fault },
    ...fogPart(seen),
  }
}

const fogPart = (seen: FogSeenHost | null) => ({
  fogId: seen?.id ?? null,
  fogName: seen?.name ?? null,
  image: seen?.image ?? null,
  deployedAt: seen?.deployedAt ?? null,
  model: seen?.machine ? `${seen.machine.maker} ${seen.machine.model}`.trim() || null : null,
  serial: seen?.machine?.serial || null,
})

const onlyInFog = (seen: FogSeenHost): ComparedHost => ({
  state: 'only_in_fog',
  mac: seen.macs[0] ?? '',
  ...{ hostId: null, host: null, stand: null, outlet: null, rooms: [], wanted: null, fault: null },
  ...fogPart(seen),
})

function problemsIn(ours: readonly ComparedHost[], { hosts, moved }: FogReading): HostProblem[] {
  const unusable = hosts.filter((host) => !host.isUsable)
  const elsewhere = ours.flatMap(({ wanted, fogId }) => {
    const other = wanted === null ? undefined : hosts.find(({ name }) => isSameFogName(name, wanted))
    return wanted !== null && other && other.id !== fogId
      ? [
          {
            kind: 'name_elsewhere' as const,
            what: wanted,
            hosts: [`${other.name} (${other.macs.join(', ') || '-'})`],
          },
        ]
      : []
  })
  return [
    ...sharedBy(hosts, 'mac_twice', ({ macs }) => macs),
    ...sharedBy(hosts, 'serial_twice', ({ machine }) => (isSerial(machine?.serial) ? [machine.serial] : [])),
    ...moved.map(({ mac, from, to }) => ({ kind: 'mac_moved' as const, what: mac, hosts: [from, to] })),
    ...elsewhere,
    ...unusable.map(({ id, name }) => ({
      kind: 'unusable' as const,
      what: name,
      hosts: [`${name} (${id})`],
    })),
  ]
}

/** Makers that were never asked write words of their own where a serial number should be. */
const isSerial = (text: string | undefined): text is string =>
  text !== undefined && text.length > 2 && !/o\.?e\.?m|serial|default|^none$|^0+$|not /i.test(text)

function sharedBy(
  hosts: readonly FogSeenHost[],
  kind: HostProblemKind,
  values: (host: FogSeenHost) => readonly string[],
): HostProblem[] {
  const holders = new Map<string, Set<string>>()
  for (const host of hosts)
    for (const value of values(host)) holders.set(value, (holders.get(value) ?? new Set()).add(host.name))
  return [...holders]
    .filter(([, names]) => names.size > 1)
    .map(([what, names]) => ({ kind, what, hosts: [...names] }))
}
