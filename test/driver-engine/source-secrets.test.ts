import { expect, test } from 'vitest'
import { readSourceLines } from '../../main/driver-engine/source-lines.ts'
import { ciscoIos } from '../../main/drivers/cisco-ios.ts'

test('a secret of another dialect is hidden too, since nobody knows yet which device will answer', () => {
  const text = 'users passwd admin Secret9\nsnmp-server community rw Secret9\npassword manager Secret9\n'
  const lines = readSourceLines(ciscoIos, text)
  expect(lines.map((line) => line.shown).join('\n')).not.toContain('Secret9')
  expect(lines.every((line) => line.text.endsWith('Secret9'))).toBe(true)
})
