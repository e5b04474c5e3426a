/**
 * A push over the network: before the first line something is set that takes the device back to what it had; when the
 * device is still reached afterwards, by a connection of its own, it is called off. Whoever cuts himself
 * off only has to wait.
 */
import type { Console } from '../../driver-engine/console.ts'
import { armWayBack, disarmWayBack } from '../../driver-engine/way-back.ts'
import type { WayBack } from '../../drivers/way-back.ts'
import { WorkError } from '../../work-error.ts'

/** More than that, IOS does not take for a revert. */
const MOST_MINUTES = 120

/** At least so long, and twice the push with some minutes to look: in minutes. */
export const minutesFor = (pushSeconds: number): number =>
  Math.min(MOST_MINUTES, Math.max(10, Math.ceil((2 * pushSeconds) / 60) + 5))

export interface NetworkGuard {
  /** What the device does by itself unless it is called off; null: it cannot be told to. */
  readonly fate: string | null
  /**
   * Looks whether the device is still reached, and calls the restart off. Null: all is well; else what stands in the
   * way and what will happen.
   */
  settle(signal?: AbortSignal): Promise<string | null>
}

const fateOf = ({ kind }: WayBack, minutes: number): string =>
  kind === 'restart'
    ? `The device restarts by itself within ${minutes} minutes with what it had saved.`
    : `The device goes back by itself within ${minutes} minutes to what it had before.`

export interface GuardOptions {
  readonly isNetwork: boolean
  /** The port we come through is not known, so no line can be held against it: only a way back makes the push safe. */
  readonly needsWayBack: boolean
  /** How long sending should take. */
  readonly pushSeconds: number
  readonly signal?: AbortSignal | undefined
}

/** `name`: by which the command line takes a person's word for it. */
export const noWayBack = (peer: string, name: string | null = null): WorkError =>
  new WorkError(
    'no_way_back',
    name === null
      ? `The port we come through is not known, and ${peer} cannot be told to restart by itself. Nothing was sent: use the console, or confirm this switch without a way back.`
      : `The port we come through is not known, and ${peer} cannot be told to restart by itself. Nothing was sent: use the console, or say that it goes all the same with --without-way-back ${name}.`,
    { name },
  )

/** Null where the console is no network of the device's own. Throws WorkError `no_way_back`, and on silence. */
export async function guardNetwork(
  console: Console,
  { isNetwork, needsWayBack, pushSeconds, signal }: GuardOptions,
): Promise<NetworkGuard | null> {
  const { transport } = console
  if (!isNetwork) return null
  const minutes = minutesFor(pushSeconds)
  const way = await armWayBack(console, minutes, signal)
  if (needsWayBack && !way) throw noWayBack(transport.peer)
  const fate = way && fateOf(way, minutes)
  return {
    fate,
    async settle(signal) {
      try {
        await transport.reach?.()
        if (way) await disarmWayBack(console, way, signal)
        return null
      } catch (error) {
        if (!(error instanceof WorkError)) throw error
        return fate === null ? error.message : `${error.message} ${fate}`
      }
    },
  }
}
