/** What was sent to the switches of a place, and read from them; of single ports only what is about these. */
import { portKey } from '../../../shared/device-types/interface-name.ts'
import type { PlaceEvent, PushEvent, ReadingEvent } from '../../../shared/journal/place-event.ts'
import type { PlaceScope } from '../../../shared/journal/place-scope.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { indexPlan } from '../../../shared/model/plan-index.ts'
import { listPushes, type RecordedLine } from '../../db/push-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { listSnapshots } from '../../db/snapshots.ts'

/** Of each switch, the latest; before these nobody looks for the trouble of today. */
const MOST_READINGS = 100

interface Target {
  readonly deviceId: number
  readonly switch: string
  /** Keys of ports; null: all of the switch. */
  readonly ports: ReadonlySet<string> | null
}

export const deviceEvents = (site: SiteFile, scope: PlaceScope): PlaceEvent[] =>
  targetsOf(site.plan(), scope).flatMap((target) => [...pushesTo(site, target), ...readingsOf(site, target)])

function targetsOf(plan: Plan, scope: PlaceScope): Target[] {
  const index = indexPlan(plan)
  const nameOf = (deviceId: number) => index.device.get(deviceId)?.name ?? String(deviceId)
  if (scope.ports === null)
    return [...scope.idsOf('device')].map((deviceId) => ({ deviceId, switch: nameOf(deviceId), ports: null }))
  const ports = scope.ports.flatMap((id) => index.interface.get(id) ?? [])
  return [...Map.groupBy(ports, ({ deviceId }) => deviceId)].map(([deviceId, own]) => ({
    deviceId,
    switch: nameOf(deviceId),
    ports: new Set(own.map(({ name }) => portKey(name))),
  }))
}

function pushesTo(site: SiteFile, target: Target): PushEvent[] {
  return listPushes(site.db, target.deviceId).flatMap((push): PushEvent[] => {
    const told = linesTold(push.lines, target.ports)
    if (told === null) return []
    const { id, startedAt: at, state, result } = push
    const happened = { id: `push-${id}`, at, who: null, station: null }
    return [
      {
        kind: 'push',
        ...happened,
        switch: target.switch,
        state,
        confirmed: Number(result.confirmed ?? 0),
        count: push.lines.length,
        lines: told,
      },
    ]
  })
}

/**
 * The lines about the ports, with the line that opens each; null where the push was about other ports. Where a platform
 * sets its ports elsewhere (ProCurve: in the VLAN), every push to the switch is told, without lines.
 */
function linesTold(lines: readonly RecordedLine[], ports: ReadonlySet<string> | null): string[] | null {
  if (ports === null) return []
  const texts = lines.map(({ text, depth }) => ({ text, isTop: (depth ?? 0) === 0 }))
  if (!texts.some(({ text, isTop }) => isTop && portOpened(text) !== null)) return []
  const own = linesOfPorts(texts, ports)
  return own.length === 0 ? null : own
}

interface PlacedLine {
  readonly text: string
  readonly isTop: boolean
}

function linesOfPorts(lines: readonly PlacedLine[], ports: ReadonlySet<string>): string[] {
  let isInside = false
  return lines.flatMap(({ text, isTop }) => {
    if (isTop) isInside = ports.has(portOpened(text) ?? '')
    return isInside ? [text] : []
  })
}

/** The port that a line `interface X` opens; null for any other line. */
const portOpened = (line: string): string | null => {
  const name = /^interface\s+(\S.*)$/.exec(line.trimEnd())?.[1]
  return name === undefined ? null : portKey(name)
}

function readingsOf(site: SiteFile, { deviceId, switch: name, ports }: Target): ReadingEvent[] {
  const oldestFirst = listSnapshots(site.db, { deviceId, kind: 'running' }, MOST_READINGS).reverse()
  let before = ''
  return oldestFirst.flatMap(({ id, at, redacted }): ReadingEvent[] => {
    const event = {
      kind: 'reading',
      id: `reading-${id}`,
      at,
      who: null,
      station: null,
      switch: name,
    } as const
    if (ports === null) return [{ ...event, lines: [] }]
    const texts = redacted.split('\n').map((text) => ({ text: text.trim(), isTop: /^\S/.test(text) }))
    const lines = linesOfPorts(texts, ports)
    const now = lines.join('\n')
    if (now === before) return []
    before = now
    return [{ ...event, lines }]
  })
}
