/** Whatever stands in a file: nothing is thrown, nothing is made up, and it takes no longer than the text is long. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSwitch } from '../../shared/verify/read-switch.ts'
import { type SwitchReading, switchReadingSchema } from '../../shared/verify/reading.ts'
import { layouts } from '../show-output/layouts.ts'
import {
  AT,
  BRIDGE_FDB,
  MAC_TABLE,
  NETGEAR_MACS,
  PROCURVE_BRIEF,
  PROCURVE_MACS,
  readText,
  STATUS,
  SW1,
  SWITCHPORT,
} from './switch-texts.ts'

const likely = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'SW1#',
        'show mac address-table',
        'Fa0/1',
        ' 101 ',
        '0011.2233.0001',
        'DYNAMIC',
        '\n',
        '\r\n',
        '----',
        'up',
        'Port',
        ' --More-- ',
        '\b',
      ),
      fc.string({ maxLength: 12 }),
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(''))

it('any text is a reading as it is kept, or is refused in words', () => {
  fc.assert(
    fc.property(fc.oneof(likely, fc.string({ unit: 'binary', maxLength: 400 })), (text) => {
      const { read, fault } = readSwitch(text, SW1, AT)
      if (read) expect(switchReadingSchema.parse(read.reading)).toEqual(read.reading)
      else expect(fault.message).toMatch(/Expected|Choose/)
    }),
  )
})

const tables = (reading: SwitchReading) =>
  [reading.macs, reading.ports, reading.vlans, reading.neighbours, reading.addresses, reading.counters].map(
    (rows) => new Set((rows ?? []).map((row) => JSON.stringify(row))),
  )

/** A line of them is a row; of a record of several lines the beginning says less. */
const samples = { MAC_TABLE, STATUS, PROCURVE_MACS, PROCURVE_BRIEF, NETGEAR_MACS, BRIDGE_FDB }

describe('the beginning of a text says nothing that the whole does not', () => {
  it.each(Object.entries(samples))('%s', (_, text) => {
    const whole = tables(readText(text).reading)
    for (let end = 0; end <= text.length; end += 1) {
      const { read } = readSwitch(text.slice(0, end), SW1, AT)
      if (!read) continue
      tables(read.reading).forEach((rows, place) => {
        for (const row of rows) expect(whole[place], text.slice(0, end)).toContain(row)
      })
    }
  })

  it('nor of records: no VLAN is missing from a list that was cut', () => {
    const vlansOf = (text: string) => readSwitch(text, SW1, AT).read?.reading.vlans ?? []
    const whole = new Map(vlansOf(SWITCHPORT).map((row) => [row.port, row]))
    for (let end = 0; end <= SWITCHPORT.length; end += 1)
      for (const { port, mode, untagged, tagged } of vlansOf(SWITCHPORT.slice(0, end))) {
        const { mode: m, untagged: u, tagged: t } = whole.get(port) ?? {}
        expect([null, m]).toContain(mode)
        expect([null, u]).toContain(untagged)
        if (tagged) expect(tagged).toEqual(t)
      }
  })
})

it('every layout of every table is read by its looks without throwing', () => {
  for (const { text } of layouts) readSwitch(text, SW1, AT)
})

it('time grows with the length of a table, not faster', () => {
  const tableOf = (count: number) =>
    Array.from({ length: count }, (_, at) => {
      const digits = at.toString(16).padStart(8, '0')
      return ` 101    0011.${digits.slice(0, 4)}.${digits.slice(4)}    DYNAMIC     Gi0/1`
    }).join('\n')
  const cost = (text: string) => {
    const start = performance.now()
    readSwitch(`${text}\n`, SW1, AT)
    return performance.now() - start
  }
  const best = (text: string) => Math.min(...Array.from({ length: 3 }, () => cost(text)))
  const [short, long] = [tableOf(2500), tableOf(20_000)]
  expect(best(long) / best(short)).toBeLessThan(20)
})
