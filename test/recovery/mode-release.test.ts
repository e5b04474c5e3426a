/** Which lamp of which Catalyst tells when its MODE button is let go. */
import { expect, it } from 'vitest'
import { modeReleaseOf } from '../../shared/recovery/mode-release.ts'

it.each([
  ['WS-C3548-XL', 'xl'],
  ['WS-C2924M-XL-EN', 'xl'],
  ['WS-C3550-48-SMI', 'xl'],
  ['WS-C2950T-48-SI', '2950'],
  ['WS-C2940-8TT-S', '2950'],
  ['WS-C2960-24TT-L', '2960'],
  ['WS-C2970G-24T-E', '2960'],
  ['WS-C3560-48TS', '3560'],
  ['WS-C3750G-24TS', '3560'],
])('%s is let go as %s', (model, name) => {
  expect(modeReleaseOf(model)?.name).toBe(name)
})

it.each([null, 'WS-C2955T-12', 'J9085A'])('nothing is told of %s', (model) => {
  expect(modeReleaseOf(model)).toBeNull()
})
