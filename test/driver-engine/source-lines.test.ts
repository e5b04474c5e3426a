/** What of a person's text is shown: secrets hidden as the very device writes them. */
import { expect, test } from 'vitest'
import { readSourceLines } from '../../main/driver-engine/source-lines.ts'
import { ciscoIos } from '../../main/drivers/cisco-ios.ts'
import { hpProcurve } from '../../main/drivers/hp-procurve.ts'

const shown = (driver: Parameters<typeof readSourceLines>[0], text: string): string[] =>
  readSourceLines(driver, text).map((line) => line.shown)

test('secrets are hidden by the grammar of the device that gets the lines', () => {
  expect(shown(ciscoIos, 'enable secret geheim')).toEqual(['enable secret <redacted>'])
  expect(shown(hpProcurve, 'password manager user-name admin plaintext geheim').join()).not.toContain(
    'geheim',
  )
})
