/** `brassage` as a process of its own that says which phase of a push it is in, and can be killed there. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Moment, type Phase, phaseOf } from './push-phases.ts'

const CLI = fileURLToPath(new URL('../../main/cli.ts', import.meta.url))

export interface Ended {
  readonly killed: boolean
  /** Milliseconds from the start at which each phase was announced. */
  readonly told: ReadonlyMap<Phase, number>
  readonly seconds: number
  /** The answer of a program that was not killed before it gave it. */
  // biome-ignore lint/suspicious/noExplicitAny: each command answers in its own shape, asserted where it is read
  readonly answer: any
  readonly errors: string
}

/** Runs a command; with `moment` it is killed then, unless it is done before. */
export async function runBrassage(
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  moment?: Moment,
): Promise<Ended> {
  const started = performance.now()
  const child = spawn(process.execPath, [CLI, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  const told = new Map<Phase, number>()
  let timer: NodeJS.Timeout | undefined
  const enter = (phase: Phase) => {
    told.set(phase, performance.now() - started)
    if (phase === moment?.phase) timer = setTimeout(() => child.kill('SIGKILL'), moment.after)
  }
  let said = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  createInterface({ input: child.stderr }).on('line', (line) => {
    errors += `${line}\n`
    const phase = phaseOf(line)
    if (phase) enter(phase)
  })
  enter('starting')
  const [, signal] = await once(child, 'close')
  clearTimeout(timer)
  return {
    killed: signal === 'SIGKILL',
    told,
    seconds: (performance.now() - started) / 1000,
    answer: said === '' ? null : JSON.parse(said),
    errors,
  }
}
