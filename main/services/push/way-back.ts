/**
 * A push over the network: before the first line a restart is set that takes the device back to what it has saved; when
 * the device is still reached afterwards, by a connection of its own, the restart is called off. Whoever cuts himself
 * off only has to wait.
 */
import type { Console } from '../../driver-engine/console.ts'
import { armWayBack, disarmWayBack } from '../../driver-engine/way-back.ts'
import { WorkError } from '../../work-error.ts'

/** At least so long, and twice the push with some minutes to look: in minutes. */
export const minutesFor = (pushSeconds: number): number => Math.max(10, Math.ceil((2 * pushSeconds) / 60) + 5)

export interface NetworkGuard {
  readonly minutes: number
  /** False: this device cannot be told to restart by itself. */
  readonly isArmed: boolean
  /**
   * Looks whether the device is still reached, and calls the restart off. Null: all is well; else what stands in the
   * way and what will happen.
   */
  settle(signal?: AbortSignal): Promise<string | null>
}

/** Null where the console is no network of the device's own. Throws WorkError on silence. */
export async function guardNetwork(
  console: Console,
  isNetwork: boolean,
  pushSeconds: number,
  signal?: AbortSignal,
): Promise<NetworkGuard | null> {
  const { transport } = console
  if (!isNetwork) return null
  const minutes = minutesFor(pushSeconds)
  const isArmed = await armWayBack(console, minutes, signal)
  return {
    minutes,
    isArmed,
    async settle(signal) {
      try {
        await transport.reach?.()
        if (isArmed) await disarmWayBack(console, signal)
        return null
      } catch (error) {
        if (!(error instanceof WorkError)) throw error
        return isArmed
          ? `${error.message} The device restarts by itself within ${minutes} minutes with what it had saved.`
          : error.message
      }
    },
  }
}
