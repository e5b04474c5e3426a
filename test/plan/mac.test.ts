/** MAC addresses as devices, lists and people write them. */
import { expect, test } from 'vitest'
import { normalizeMac } from '../../shared/plan/mac.ts'

test.each(['0014.69ce.6740', '001469-ce6740', '00:14:69:CE:67:40', ' 00 14 69 ce 67 40 '])('%s', (text) => {
  expect(normalizeMac(text)).toBe('00:14:69:ce:67:40')
})

test.each(['none', '0014.69ce.674', '00:14:69:ce:67:4g'])('%s is none', (text) => {
  expect(normalizeMac(text)).toBeNull()
})
