/**
 * `brassage push` is killed at random moments, the switch and its cable stay: the file opens whole, what it holds for
 * confirmed is on the switch, and one resume ends verified, saved, with nothing left to send. A push mostly waits for
 * its switch, so several are killed side by side; every seventh at the speed of a real console line.
 */
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkContent } from '../../main/db/content-check.ts'
import { checkPages, checkRows } from '../../main/db/integrity.ts'
import { openSite } from '../../main/db/open-site.ts'
import { listPushes, readPushSteps } from '../../main/db/push-records.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { type TemporarySite, temporarySite } from '../db/temporary-site.ts'
import { seedRandom } from '../fakes/random.ts'
import { planOneSwitch } from '../push/plan-of-one-switch.ts'
import { type ServedCatalyst, serveCatalyst } from '../system/peers.ts'
import { lengthsOf, momentOf, type Phase, type PhaseLengths } from './push-phases.ts'
import { type Ended, runBrassage } from './push-process.ts'

/** `CRASH_RUNS=200` is the full proof; the ordinary tests kill a sample. */
const KILLS = Number(process.env.CRASH_RUNS ?? 4)
const AT_ONCE = Number(process.env.CRASH_AT_ONCE ?? 2)
/** Shares no factor with the turns of the phases, so that each phase gets its share of the slow line. */
const REAL_EVERY = 7

const LINES = {
  fast: ['--baud', '115200', '--write-delay', '300'],
  real: ['--baud', '9600'],
} as const
type Line = keyof typeof LINES

const secrets = {
  BRASSAGE_LOGIN: 'top',
  BRASSAGE_ENABLE: 'tip',
  BRASSAGE_VAULT: 'orme',
  BRASSAGE_VALUE: 'top',
}

interface Bench {
  readonly place: TemporarySite
  readonly env: NodeJS.ProcessEnv
}

/** A planned switch with its secrets, as a file to be copied. */
async function planSite(): Promise<Bench> {
  const place = temporarySite()
  const site = place.create()
  const draft = openDraft(site.plan())
  planOneSwitch(draft, 'ws-c2950t-48-si')
  site.commit('Plan SW1', draft.changes())
  site.close()
  const env = { ...secrets, BRASSAGE_STATE: place.options.stateFolder }
  const vault = ['--json', '--value-env', 'BRASSAGE_VALUE', '--passphrase-env', 'BRASSAGE_VAULT']
  for (const name of ['enable', 'console', 'vty'])
    await runBrassage(['secret', 'set', place.path, name, ...vault], env)
  return { place, env }
}

const serve = (line: Line, seed: number) =>
  serveCatalyst('tcp', [
    ...LINES[line],
    ...['--model', '2950-48', '--seed', String(seed)],
    ...(seed % 3 === 0 ? ['--syslog'] : []),
  ])

const onSwitch = (path: string, served: ServedCatalyst): string[] => [
  ...[path, '--switch', 'SW1', '--telnet', served.address ?? '', '--passphrase-env', 'BRASSAGE_VAULT'],
  ...['--password-env', 'BRASSAGE_LOGIN', '--enable-env', 'BRASSAGE_ENABLE', '--yes', '--json'],
]

const newSite = ({ place }: Bench, name: string): string => {
  const path = join(place.folder, `${name}.brassage`)
  copyFileSync(place.path, path)
  return path
}

/** How long each phase takes where nothing is killed. */
async function measurePush(bench: Bench, line: Line): Promise<PhaseLengths> {
  const served = await serve(line, 1)
  try {
    const words = onSwitch(newSite(bench, `measured-${line}`), served)
    const whole = await runBrassage(['push', ...words], bench.env)
    expect(whole.answer, whole.errors).toMatchObject({ state: 'done', verified: true, saved: true })
    return lengthsOf(whole.told, whole.seconds * 1000)
  } finally {
    await served.stop()
  }
}

interface SwitchState {
  readonly running: readonly string[]
  readonly startup: readonly string[]
}

const stateOf = async (served: ServedCatalyst): Promise<SwitchState> =>
  JSON.parse(await served.control('state'))

/** The file as the kill left it. Returns the texts of all lines it holds for confirmed. */
function expectWhole({ place }: Bench, path: string, cut: Ended): string[] {
  const site = openSite(path, place.options)
  try {
    expect([...checkPages(site.db, 'full'), ...checkRows(site.db), ...checkContent(site.db)]).toEqual([])
    expect(site.plan().interface.length).toBeGreaterThan(48)
    expect(site.plan().vlan).toHaveLength(5)
    const [push] = listPushes(site.db)
    if (cut.told.has('sending')) expect(push).toMatchObject({ serial: site.plan().device[0]?.serial })
    if (!push) return []
    const confirmed = readPushSteps(site.db, push.id).filter(({ kind }) => kind === 'confirmed')
    return push.lines
      .filter(({ line }) => confirmed.some(({ fromLine, toLine }) => fromLine <= line && line <= toLine))
      .map(({ text }) => text)
  } finally {
    site.close()
  }
}

/** What the record holds for confirmed and the switch shows at the end was on it already when the push was cut. */
function expectNothingLost(confirmed: readonly string[], atCut: SwitchState, atEnd: SwitchState): void {
  const has = ({ running }: SwitchState, text: string) => running.some((line) => line.trim() === text.trim())
  expect(confirmed.filter((text) => has(atEnd, text) && !has(atCut, text))).toEqual([])
}

interface Kill {
  readonly line: Line
  readonly phase: Phase
  /** What went wrong; empty for a push that came through. */
  readonly failure: string
}

/** The push was cut in `phase`: looks at what is left, and resumes it. */
async function resumeCut(bench: Bench, path: string, served: ServedCatalyst, cut: Ended): Promise<void> {
  const atCut = await stateOf(served)
  const confirmed = expectWhole(bench, path, cut)
  const words = onSwitch(path, served)
  const resumed = await runBrassage(['resume', ...words], bench.env)
  expect(resumed.answer, resumed.errors).toMatchObject({ state: 'done', verified: true, saved: true })
  const left = await runBrassage(['push', ...words, '--dry-run'], bench.env)
  expect(left.answer, left.errors).toMatchObject({ state: 'done', lines: 0 })
  const atEnd = await stateOf(served)
  expectNothingLost(confirmed, atCut, atEnd)
  expect(atEnd.startup).toEqual(atEnd.running)
  expect(atEnd.running).not.toContain('no logging console')
}

/** One push, killed and resumed; null where it was done before its moment came. */
async function killOnce(bench: Bench, run: number, line: Line, lengths: PhaseLengths): Promise<Kill | null> {
  const served = await serve(line, run)
  try {
    const path = newSite(bench, `run-${run}`)
    const quiet = run % 4 < 2 ? ['--no-logging'] : []
    const moment = momentOf(run, lengths, seedRandom(77 + run))
    const cut = await runBrassage(['push', ...onSwitch(path, served), ...quiet], bench.env, moment)
    if (!cut.killed) return null
    const phase = [...cut.told.keys()].at(-1) ?? 'starting'
    try {
      await resumeCut(bench, path, served, cut)
      return { line, phase, failure: '' }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      return { line, phase, failure: `run ${run}, ${line} line, ${phase}: ${reason}` }
    }
  } finally {
    await served.stop()
  }
}

/** The proof takes a while, so it tells each kill; a sample keeps quiet. */
function tell(kills: readonly Kill[]): void {
  if (!process.env.CRASH_RUNS) return
  const phases = Map.groupBy(kills, ({ line, phase }) => `${phase} on the ${line} line`)
  const counts = [...phases].map(([phase, { length }]) => `${length} ${phase}`).sort()
  const failed = kills.flatMap(({ failure }) => (failure === '' ? [] : [failure]))
  process.stdout.write(`${kills.length} killed (${counts.join(', ')}), ${failed.length} failed\n`)
  if (kills.at(-1)?.failure) process.stdout.write(`${kills.at(-1)?.failure}\n`)
}

/** Kills `wanted` pushes, `AT_ONCE` side by side. One that was done before its moment is made up for. */
async function killMany(bench: Bench, wanted: number): Promise<readonly Kill[]> {
  const fast = await measurePush(bench, 'fast')
  const lengths = { fast, real: wanted < REAL_EVERY ? fast : await measurePush(bench, 'real') }
  const kills: Kill[] = []
  let begun = 0
  const killNext = async () => {
    const run = begun++
    const line = run % REAL_EVERY === REAL_EVERY - 1 ? 'real' : 'fast'
    const kill = await killOnce(bench, run, line, lengths[line])
    if (!kill) return
    kills.push(kill)
    tell(kills)
  }
  const killWhile = async (isWanted: () => boolean) => {
    while (isWanted()) await killNext()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, () => killWhile(() => begun < wanted)))
  await killWhile(() => kills.length < wanted && begun < 2 * wanted)
  return kills
}

describe('a push that is killed', () => {
  it(`leaves a whole file, and resume ends with nothing to send, ${KILLS} times`, {
    timeout: 300_000 + KILLS * 120_000,
  }, async () => {
    const kills = await killMany(await planSite(), KILLS)
    expect(kills.filter(({ failure }) => failure !== '')).toEqual([])
    expect(kills).toHaveLength(KILLS)
  })
})
