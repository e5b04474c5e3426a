/** Random migrations typed into emulated switches: nobody is locked out on the way, and backing out gives back what was. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readIntent } from '../../shared/config/read-intent.ts'
import { type ConfigTree, formatLines } from '../../shared/config/tree.ts'
import { type Migration, planMigration } from '../../shared/migration/migration.ts'
import type { MigrationStep } from '../../shared/migration/migration-step.ts'
import type { Device } from '../../shared/model/entities.ts'
import { EditError } from '../../shared/plan/edits/index.ts'
import { renderDevice } from '../../shared/plan/render-device.ts'
import type { Emulated } from '../config/emulated.ts'
import { type MadeSite, makeSite, models, siteWish } from './arbitrary-migration.ts'

const RUNS = 50
const unread = () => null

/** Every switch as the plan has it, typed in from the factory. */
function switchOn({ plan, modelOf }: MadeSite): Map<string, Emulated> {
  return new Map(
    plan.device.flatMap((device) => {
      const model = modelOf.get(device.name)
      if (!model) return []
      const rendered = renderDevice(plan, device)
      if (typeof rendered === 'string') throw new Error(`${device.name}: ${rendered}`)
      const emulated = models[model]()
      const lines = rendered.lines.map((line) => ({
        ...line,
        text: line.text.replace(/\{\{.*?\}\}/g, 'Orme9'),
      }))
      // A 2626 has no room for every plan: those are of no interest here.
      fc.pre(emulated.type(lines).length === 0)
      return [[device.name, emulated] as const]
    }),
  )
}

/** Null: it was refused, for a reason that is this site's. */
function migrationOf(site: MadeSite, readingOf: (device: Device) => ConfigTree | null): Migration | null {
  try {
    return planMigration(site.plan, site.request, readingOf)
  } catch (error) {
    if (!(error instanceof EditError)) throw error
    expect(['too_many_vlans', 'nothing_to_move', 'vlan_taken']).toContain(error.details.code)
    return null
  }
}

const isAtSwitch = ({ kind }: MigrationStep) => kind === 'vlan' || kind === 'uplink' || kind === 'port'

interface Reach {
  /** Port -> every VLAN it is in. */
  readonly ports: ReadonlyMap<string, ReadonlySet<number>>
  readonly management: string
}

function reachOf(device: Emulated): Reach {
  const { ports, management } = readIntent(device.read())
  return {
    ports: new Map(
      ports.map(({ name, untagged, tagged }) => [
        name,
        new Set([...(untagged === null ? [] : [untagged]), ...tagged]),
      ]),
    ),
    management: JSON.stringify(management),
  }
}

/** Nothing but the port of the step is otherwise, an uplink only has more, and the switch answers where it did. */
function expectNoLockOut(before: Reach, after: Reach, step: MigrationStep): void {
  expect(after.management).toBe(before.management)
  for (const [name, vlans] of before.ports) {
    const now = after.ports.get(name) ?? new Set()
    if (step.kind === 'port' && name === step.interface) continue
    expect([...now]).toEqual(expect.arrayContaining([...vlans]))
    if (name !== step.interface) expect(now.size).toBe(vlans.size)
  }
}

/** Types what a step says; what the switch refused. */
function take(
  switches: ReadonlyMap<string, Emulated>,
  step: MigrationStep,
  direction: 'lines' | 'back',
): string[] {
  const device = switches.get(step.device ?? '')
  if (!device || !isAtSwitch(step)) return []
  const before = reachOf(device)
  const refused = device.type(direction === 'lines' ? step.lines : step.backOut.lines)
  if (direction === 'lines') expectNoLockOut(before, reachOf(device), step)
  return refused.map((line) => `${step.id}: ${line}`)
}

const statesOf = (switches: ReadonlyMap<string, Emulated>) =>
  Object.fromEntries([...switches].map(([name, device]) => [name, device.state()]))

function expectWayAndBack(
  site: MadeSite,
  switches: Map<string, Emulated>,
  migration: Migration,
  upTo: number,
): void {
  const before = statesOf(switches)
  const steps = migration.steps.slice(0, upTo)
  expect(steps.flatMap((step) => take(switches, step, 'lines'))).toEqual([])
  for (const step of steps.filter(({ kind }) => kind === 'port')) {
    const port = readIntent(switches.get(step.device ?? '')?.read() ?? fail()).ports.find(
      ({ name }) => name === step.interface,
    )
    expect(port).toMatchObject({ untagged: site.request.to.vlan })
  }
  expect(steps.toReversed().flatMap((step) => take(switches, step, 'back'))).toEqual([])
  expect(statesOf(switches)).toEqual(before)
}

const fail = (): never => {
  throw new Error('no such switch')
}

describe('a migration on emulated switches', () => {
  it('locks nobody out, and backed out from any step gives back configuration and VLANs', () => {
    fc.assert(
      fc.property(siteWish, fc.nat(), (wish, stop) => {
        const site = makeSite(wish)
        const switches = switchOn(site)
        const migration = migrationOf(site, unread)
        if (!migration) return
        expectWayAndBack(site, switches, migration, (stop % migration.steps.length) + 1)
        expectWayAndBack(site, switches, migration, migration.steps.length)
      }),
      { numRuns: RUNS },
    )
  }, 300_000)

  it('goes from what was read, whatever somebody did on the switch, and back to just that', () => {
    fc.assert(
      fc.property(siteWish, fc.nat({ max: 2 }), (wish, drift) => {
        const site = makeSite(wish)
        const switches = switchOn(site)
        for (const device of switches.values()) tamper(device, drift)
        const migration = migrationOf(site, ({ name }) => switches.get(name)?.read() ?? null)
        if (!migration) return
        expectWayAndBack(site, switches, migration, migration.steps.length)
        expect(migration.differences.every(({ base }) => base === 'reading')).toBe(true)
      }),
      { numRuns: RUNS },
    )
  }, 300_000)
})

/** A port of somebody's in a VLAN of somebody's, in the words of each. */
function tamper({ platform, type }: Emulated, drift: number): void {
  if (drift === 0) return
  const texts = {
    cisco_ios: ['interface FastEthernet0/3', ' description test of the colleague', ' shutdown'],
    hp_procurve: ['interface 3', ' name "test of the colleague"', ' disable'],
    netgear: ['interface 1/0/3', " description 'test of the colleague'", ' shutdown'],
    netgear_smart: ['interface g3', ' description "test of the colleague"', ' shutdown'],
  }[platform]
  type(texts.map((text) => ({ depth: text.startsWith(' ') ? 1 : 0, text: text.trim() })))
}

it('prints nothing that a push would not type', () => {
  const words =
    /^(interface|vlan|name|switchport|no |spanning-tree|untagged|tagged|forbid|enable|ip |trunk|storm|shutdown|description|channel|port|addport|unknown)/
  fc.assert(
    fc.property(siteWish, (wish) => {
      const migration = migrationOf(makeSite(wish), unread)
      for (const step of migration?.steps.filter(isAtSwitch) ?? [])
        for (const { text } of [...step.lines, ...step.backOut.lines])
          expect(text, formatLines(step.lines)).toMatch(words)
    }),
    { numRuns: RUNS },
  )
})
