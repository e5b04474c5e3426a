/** What counts as evidence now, of all that was ever read. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completed, gatherEvidence, thinOut } from '../../shared/verify/gather-evidence.ts'
import { emptyReading, type SwitchReading } from '../../shared/verify/reading.ts'

const NOON = Date.parse('2026-05-12T12:00:00Z')
const minutesAgo = (minutes: number, own: Partial<SwitchReading> = {}): SwitchReading => ({
  ...emptyReading(1, new Date(NOON - minutes * 60_000).toISOString()),
  ...own,
})
const mac = (port: string) => ({ mac: '00:11:22:33:00:01', vlan: 1, port })
const port = (name: string, isUp: boolean) => ({
  ...{ port: name, isUp, isShut: false, errDisabled: null, speedMbps: null, duplex: null },
})

describe('the readings of a switch', () => {
  it('are all taken while they are new, then one an hour, for two days', () => {
    const everyTwoMinutes = Array.from({ length: 60 * 30 }, (_, at) => minutesAgo(at * 2))
    const kept = thinOut(everyTwoMinutes)
    expect(kept.slice(0, 8)).toEqual(everyTwoMinutes.slice(0, 8))
    expect(kept).toHaveLength(8 + 47)
  })

  it('count the same, united from what two laptops keep of them', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 60 * 60 }), { maxLength: 60 })
    const newestFirst = (all: readonly SwitchReading[]) =>
      [...new Map(all.map((one) => [one.at, one])).values()].toSorted((a, b) => (a.at < b.at ? 1 : -1))
    fc.assert(
      fc.property(minutes, minutes, (here, there) => {
        const [a, b] = [here, there].map((all) => newestFirst(all.map((minute) => minutesAgo(minute))))
        const kept = [...thinOut(a ?? []), ...thinOut(b ?? [])]
        expect(thinOut(newestFirst(kept))).toEqual(thinOut(newestFirst([...(a ?? []), ...(b ?? [])])))
      }),
    )
  })

  it('are all taken where there are few', () => {
    const few = [minutesAgo(0), minutesAgo(500), minutesAgo(1000)]
    expect(thinOut(few)).toEqual(few)
  })

  it('of last year prove nothing', () => {
    expect(thinOut([minutesAgo(0), minutesAgo(60 * 24 * 300)])).toEqual([minutesAgo(0)])
  })
})

describe('tables that were pasted one after the other', () => {
  const first = minutesAgo(5, { ports: [port('Fa0/1', true), port('Fa0/2', false)], hostname: 'SW1' })

  it('are one reading, with the time of the last', () => {
    const { now, earlier } = gatherEvidence([[minutesAgo(0, { macs: [mac('Fa0/1')] }), first]])
    expect(now).toEqual([minutesAgo(0, { macs: [mac('Fa0/1')], ports: first.ports, hostname: 'SW1' })])
    expect(earlier).toEqual([first])
  })

  it('do not contradict each other: who was heard since is not off', () => {
    expect(completed(minutesAgo(0, { macs: [mac('Fa0/2')] }), [first]).ports).toEqual([port('Fa0/1', true)])
  })

  it('never hide what a newer one said', () => {
    const newer = minutesAgo(0, { ports: [] })
    expect(completed(newer, [first]).ports).toEqual([])
  })

  it('stay apart where they are old, or of another device', () => {
    const newer = minutesAgo(0, { macs: [], hostname: 'SW2' })
    expect(completed(newer, [first]).ports).toBeNull()
    expect(completed({ ...newer, hostname: null }, [{ ...first, at: minutesAgo(200).at }]).ports).toBeNull()
  })
})
