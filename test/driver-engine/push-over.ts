import { attach } from '../../main/driver-engine/attach.ts'
import { createConsole } from '../../main/driver-engine/console.ts'
import { runSender } from '../../main/driver-engine/run-sender.ts'
import { planSteps } from '../../main/driver-engine/steps.ts'
import { type CatalystOptions, createCatalyst } from '../fakes/catalyst/catalyst.ts'
import { createSimulatedClock } from '../fakes/simulated-clock.ts'

export const ports = (count: number) =>
  Array.from({ length: count }, (_, i) => [
    { depth: 0, text: `interface FastEthernet0/${i + 1}` },
    { depth: 1, text: `description Stand A${i + 1}` },
    { depth: 1, text: 'switchport mode access' },
    { depth: 1, text: `switchport access vlan ${i + 2}` },
    { depth: 1, text: 'spanning-tree portfast' },
  ]).flat()

export async function pushOver(options: CatalystOptions, lines: readonly { depth: number; text: string }[]) {
  const clock = createSimulatedClock()
  const catalyst = createCatalyst({ clock, ...options })
  const console = createConsole(catalyst.transport(), clock)
  const attached = await clock.run(attach(console))
  const steps = planSteps(
    attached.driver,
    lines.map((line, i) => ({ ...line, shown: line.text, line: i + 1 })),
  )
  const started = clock.now()
  const sending = runSender(console, steps)
  const outcome = await clock.run(sending.finished)
  return { clock, catalyst, outcome, seconds: (clock.now() - started) / 1000 }
}
