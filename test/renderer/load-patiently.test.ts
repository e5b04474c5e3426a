/** A screen whose script did not come is asked for again: a browser drops what it fetches when a cable is plugged in. */
import { expect, it, vi } from 'vitest'
import { loadPatiently, PartNotLoaded } from '../../renderer/load-patiently.ts'

it('is loaded by a later try', async () => {
  const load = vi.fn<() => Promise<string>>()
  load.mockRejectedValueOnce(new Error('network changed')).mockResolvedValue('journal')
  expect(await loadPatiently(load, [0, 0])).toBe('journal')
  expect(load).toHaveBeenCalledTimes(2)
})

it('says in the end what failed', async () => {
  const load = vi.fn().mockRejectedValue(new Error('network changed'))
  await expect(loadPatiently(load, [0, 0])).rejects.toThrow(new PartNotLoaded('network changed'))
  expect(load).toHaveBeenCalledTimes(3)
})
