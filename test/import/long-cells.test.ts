/**
 * Cells of thousands of characters, pasted by mistake or made to do harm, are refused or read, and never looked at for
 * minutes. A pattern that backtracks without bound does not end within the time a test has.
 */
import { describe, expect, it } from 'vitest'
import { importSheet } from './fixtures/importing.ts'

const HEADERS = ['Port', 'Vlan', 'Vlans taggés', 'Prise', 'Stand', 'Bandeau', 'Position', 'MAC', 'Service']
const LONG = 6000
const pasted = ['1', '1-', '1/', '1 ', 'a1-', 'a'].map((part) => `${part.repeat(LONG / part.length)}!`)

describe.each(HEADERS)('a very long cell under %s', (header) => {
  it.each(pasted)('of %.4s…', (text) => {
    const long = HEADERS.map((one) => (one === header ? text : one === 'Port' ? 3 : null))
    const { faults } = importSheet([HEADERS, [1, 101, null, 'A1-1', 'A1', 'P1', 1, null, null], long])
    expect(faults.length).toBeLessThan(4)
  })
})
