/** Whether a MAC table came to its end decides whether silence means anything. */
import { describe, expect, it } from 'vitest'
import { MAC_TABLE, PROCURVE_MACS, readText } from './switch-texts.ts'

const isWhole = (text: string, platform = 'cisco_ios'): boolean =>
  readText(text, { platform }).reading.isMacTableWhole

describe('a MAC table', () => {
  it('is whole where the count below it is that of its rows', () => expect(isWhole(MAC_TABLE)).toBe(true))

  it('is whole where a prompt follows', () => {
    expect(isWhole(`SW1#show mac-address\n${PROCURVE_MACS}\nSW1#`, 'hp_procurve')).toBe(true)
  })

  it('is not where the text ends before either', () => {
    const rows = MAC_TABLE.split('\n').filter((line) => !line.startsWith('Total'))
    expect(isWhole(rows.join('\n'))).toBe(false)
    expect(isWhole(PROCURVE_MACS, 'hp_procurve')).toBe(false)
  })

  it('is not where rows are missing above the count', () => {
    expect(isWhole(MAC_TABLE.replace(/^.*0011\.2233\.0002.*\n/m, ''))).toBe(false)
  })
})
