/** One push on the emulation in virtual time, whoever sends: set up, timed, and judged by what the switch then has. */
import { type Catalyst, type CatalystOptions, createCatalyst } from '../../fakes/catalyst/catalyst.ts'
import { createSimulatedClock, type SimulatedClock } from '../../fakes/simulated-clock.ts'
import { type BenchLine, benchVlans, configText } from './configs.ts'

export interface Rig {
  readonly clock: SimulatedClock
  readonly catalyst: Catalyst
  readonly lines: readonly BenchLine[]
}

export interface Measured {
  readonly seconds: number
  readonly bytesIn: number
  readonly bytesOut: number
  /** Lines of the running configuration that are missing or too many. */
  readonly wrong: number
}

const options: CatalystOptions = {
  model: '3560',
  inputBuffer: 128,
  vlans: benchVlans,
  start: { kind: 'privileged' },
}

export function createRig(lines: readonly BenchLine[], more: CatalystOptions = {}): Rig {
  const clock = createSimulatedClock()
  return { clock, lines, catalyst: createCatalyst({ ...options, clock, ...more }) }
}

/** What the switch would have had every line been executed once, in its place. */
function expected(lines: readonly BenchLine[]): readonly string[] {
  const model = createCatalyst({ ...options, clock: createSimulatedClock(), config: configText(lines) })
  return model.state.running
}

const inSections = (running: readonly string[]): string[] => {
  let section = ''
  return running.map((line) => {
    if (!line.startsWith(' ')) section = line
    return line.startsWith(' ') ? `${section} /${line}` : line
  })
}

export function countWrong(rig: Rig): number {
  const has = inSections(rig.catalyst.state.running)
  const wants = inSections(expected(rig.lines))
  const missing = wants.filter((line) => !has.includes(line))
  const extra = has.filter((line) => !wants.includes(line))
  return missing.length + extra.length
}

/** Times `send`, which resolves when its last line is done. */
export async function measure(rig: Rig, send: (rig: Rig) => Promise<void>): Promise<Measured> {
  const { clock, catalyst } = rig
  const before = { at: clock.now(), in: catalyst.state.bytesIn, out: catalyst.state.bytesOut }
  await clock.run(send(rig))
  const seconds = (clock.now() - before.at) / 1000
  const bytesIn = catalyst.state.bytesIn - before.in
  const bytesOut = catalyst.state.bytesOut - before.out
  await clock.advance(5000)
  const wrong = countWrong(rig)
  catalyst.dispose()
  return { seconds, bytesIn, bytesOut, wrong }
}

/** What the wire alone takes: 960 bytes a second each way, the longer side counts. */
export const wireSeconds = ({ bytesIn, bytesOut }: Measured): number => Math.max(bytesIn, bytesOut) / 960
