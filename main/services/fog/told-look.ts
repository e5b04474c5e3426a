/** A look at FOG and its hosts that a screen waits for: told step by step, with the time that is left, and given up by whoever leaves. */
import type { Looking } from '../../../shared/fog/looking.ts'
import { secondsLeft } from '../../../shared/proxmox/task-progress.ts'
import type { FogClient } from '../../integrations/fog/fog-client.ts'
import { followWork } from '../follow-work.ts'

/** `total`: how many steps it is about to take. `counted` makes a client whose reads are one each; `tell` tells any other. */
export const toldLook = <T>(
  total: number,
  given: AbortSignal | undefined,
  work: (counted: (fog: FogClient) => FogClient, signal: AbortSignal, tell: () => void) => Promise<T>,
): AsyncGenerator<Looking<T>, void> =>
  followWork<Looking<T>>({ done: 0, total, secondsLeft: null, found: null }, given, async (set, signal) => {
    const first = { percent: 0, at: performance.now() }
    let done = 0
    const tell = () => {
      done = Math.min(done + 1, total)
      const now = { percent: (100 * done) / total, at: performance.now() }
      set({ done, total, secondsLeft: secondsLeft(first, now), found: null })
    }
    const found = await work((fog) => countedReads(fog, tell), signal, tell)
    set({ done: total, total, secondsLeft: 0, found })
  })

/** Writes are of whoever sends, and not counted. */
function countedReads(fog: FogClient, tell: () => void): FogClient {
  return new Proxy(fog, {
    get(target, key: keyof FogClient) {
      const member = target[key]
      if (typeof member !== 'function' || key === 'write' || key === 'close') return member
      return async (...given: never[]) => {
        const read = await (member as (...words: never[]) => Promise<unknown>)(...given)
        tell()
        return read
      }
    },
  })
}
