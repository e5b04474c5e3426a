/** A whole push of a text onto the emulated switch, in virtual time. */
import { createConsole } from '../../main/driver-engine/console.ts'
import { type CommandsPush, pushCommands } from '../../main/services/push/push-commands.ts'
import { type Catalyst, type CatalystOptions, createCatalyst } from '../fakes/catalyst/catalyst.ts'
import { createSimulatedClock, type SimulatedClock } from '../fakes/simulated-clock.ts'

export interface Bench {
  readonly clock: SimulatedClock
  readonly catalyst: Catalyst
}

export function plugIn(options: CatalystOptions = {}): Bench {
  const clock = createSimulatedClock()
  return { clock, catalyst: createCatalyst({ clock, lineDelay: 20, ...options }) }
}

export async function pushText(
  { clock, catalyst }: Bench,
  source: string | null,
  options: Partial<Omit<CommandsPush, 'console' | 'source'>> = {},
  transport = catalyst.transport(),
) {
  const console = createConsole(transport, clock)
  return clock.run(
    pushCommands({
      console,
      source,
      record: null,
      attach: {},
      quiet: false,
      save: true,
      dryRun: false,
      confirm: async () => true,
      ...options,
    }),
  )
}
