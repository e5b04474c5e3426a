import { expect, it } from 'vitest'
import { stationName } from '../../main/db/station-name.ts'

it('calls a laptop the same in every network', () => {
  expect(stationName('anne-mac.local')).toBe('anne-mac')
  expect(stationName('anne-mac.salon.example')).toBe('anne-mac')
  expect(stationName('anne-mac')).toBe('anne-mac')
})
