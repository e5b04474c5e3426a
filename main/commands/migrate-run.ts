/**
 * `brassage migrate --run` and `--back-out`: steps of people are ticked with `--done`, or asked for on a terminal; steps at
 * switches are sent over the consoles that are named, one switch after the other. What was done stays on disk: given again,
 * the command goes on from there.
 */
import { createInterface } from 'node:readline/promises'
import type { MigrationRunView, MigrationStepView } from '../../shared/contract/migration.ts'
import { guestCardOf } from '../../shared/migration/guest-card.ts'
import type { MigrationRequest } from '../../shared/migration/migration-request.ts'
import type { Direction } from '../../shared/migration/run-state.ts'
import { nameKey } from '../../shared/model/name-key.ts'
import { machinesOf } from '../../shared/routers/machines.ts'
import type { SiteFile } from '../db/site-file.ts'
import { identify } from '../driver-engine/identify.ts'
import { findTargets } from '../services/jobs/find-targets.ts'
import {
  listRuns,
  type MigrationRun,
  startMigration,
  summaryOf,
  tickStep,
  viewRun,
} from '../services/migration/migration-runs.ts'
import { planSiteMigration } from '../services/migration/plan-site-migration.ts'
import { prepareSteps, stepsFor } from '../services/migration/steps-push.ts'
import { emptyResult, type PushResult } from '../services/push/push-result.ts'
import { settle } from '../services/push/run-push.ts'
import type { OpenVault } from '../vault/vault.ts'
import { textOption } from './arguments.ts'
import { type CommandInput, type CommandOutput, UsageError, WorkError } from './command.ts'
import { type DoneCard, doCard, isHeldBack } from './migrate-card.ts'
import { runOutput, type SentSteps, sayerOf, type WaitingStep } from './migrate-output.ts'
import { type DoneAtServer, doAtServer, nextAtServer } from './migrate-server.ts'
import { checkTransport, withConsole } from './open-console.ts'
import { openGivenVault, sessionSecrets, showAndRun } from './push-planned.ts'
import { sessionOf } from './push-session.ts'
import { withSite } from './with-site.ts'

export async function runMigration(
  input: CommandInput,
  request: MigrationRequest,
  direction: Direction,
): Promise<CommandOutput> {
  const who = textOption(input, 'by')
  const station = textOption(input, 'station')
  return withSite(
    input,
    async (site) => {
      const vault = await openGivenVault(input, site)
      try {
        const ways = waysIn(input, site)
        const id = runOf(site, request, direction)
        return await goOn({ input, site, vault, id, direction, ways })
      } finally {
        vault?.close()
      }
    },
    { ...(who ? { who } : {}), ...(station ? { station } : {}) },
  )
}

/** The run of this change that is under way, else a new one. Throws WorkError `other_change`, `nothing_to_back_out`. */
function runOf(site: SiteFile, request: MigrationRequest, direction: Direction): string {
  const named = listRuns(site).filter(({ started }) => started.request.name === request.name)
  const open = named.find((run) => summaryOf(run).state === 'open')
  if (open && JSON.stringify(open.started.request) !== JSON.stringify(request))
    throw new WorkError(
      'other_change',
      `A migration "${request.name}" is under way with another change. Finish it or back it out with its own file, or give this one another name.`,
      { run: open.id },
    )
  if (open) return open.id
  if (direction === 'run')
    return startMigration(site, site.recorder, request, planSiteMigration(site, request))
  const hasCard = (run: MigrationRun) =>
    run.steps.some(({ id }) => guestCardOf(run.records, id).kind !== 'none')
  const finished = named.find((run) => summaryOf(run).state === 'finished' || hasCard(run))
  if (finished) return finished.id
  throw new WorkError(
    'nothing_to_back_out',
    `Of the migration "${request.name}" nothing was done, so nothing can be taken back.`,
  )
}

/** Name of a switch -> the option that leads to it. */
type Ways = ReadonlyMap<string, Readonly<Record<string, string>>>

/** Throws UsageError, or WorkError for a switch that is not there. */
function waysIn(input: CommandInput, site: SiteFile): Ways {
  const words = textOption(input, 'devices')
  const name = textOption(input, 'switch')
  if (words !== undefined && name !== undefined)
    throw new UsageError('--switch and --devices do not go together')
  if (words !== undefined) {
    const via = textOption(input, 'via') ?? 'ssh'
    if (via !== 'ssh' && via !== 'telnet') throw new UsageError(`--via ${via}: expected ssh or telnet`)
    const named = words.split(',').map((word) => word.trim())
    return new Map(
      findTargets(site.plan(), named.filter(Boolean)).map((target) => [
        target.name,
        { [via]: target.address },
      ]),
    )
  }
  if (name === undefined) return new Map()
  checkTransport(input)
  return new Map([[name, {}]])
}

interface Going {
  readonly input: CommandInput
  readonly site: SiteFile
  readonly vault: OpenVault | null
  readonly id: string
  readonly direction: Direction
  readonly ways: Ways
}

async function goOn(going: Going): Promise<CommandOutput> {
  const { input, site, id, direction } = going
  const say = sayerOf(input)
  const sent: SentSteps[] = []
  const ticks = new Set([input.options.done ?? []].flat().map(String))
  const note = textOption(input, 'note') ?? null
  const isOut = () => sent.some(({ state }) => state !== 'done')
  const cards: DoneCard[] = []
  const servers: DoneAtServer[] = []
  const downTo = lowest(input, viewRun(site, id))
  for (let isMoving = true; isMoving && !isOut() && !input.signal.aborted; ) {
    const tick = nextTick(viewRun(site, id), ticks, direction)
    // A card is in the machine before somebody sets it up there, and taken out once somebody has put it down.
    const served = direction === 'run' ? nextCard(viewRun(site, id), cards) : tick
    const card =
      served && !cards.some(({ step }) => step === served.id) ? await doCardOf(going, served) : null
    if (card) cards.push(card)
    if (card && (direction === 'run' || isHeldBack(card, direction))) {
      if (isHeldBack(card, direction)) break
      continue
    }
    if (tick) {
      tickStep(site, site.recorder, { run: id, step: tick.id, direction, note })
      ticks.delete(tick.id)
      ticks.delete(String(tick.n))
      continue
    }
    const left = leftCard(going, cards)
    if (left) {
      const out = await doCardOf(going, left)
      if (out) cards.push(out)
      if (isHeldBack(out, direction)) break
      continue
    }
    const server = nextAtServer(input, viewRun(site, id), direction, servers, downTo)
    if (server) {
      servers.push(await doAtServer({ ...going, run: id }, server))
      continue
    }
    const device = nextDevice(going, sent)
    if (device !== null) {
      sent.push(await sendTo(going, device))
      continue
    }
    const asked = await askPerson(going)
    isMoving = asked !== null
    const out = asked && direction === 'back' ? await doCardOf(going, asked) : null
    if (out) cards.push(out)
    if (isHeldBack(out, direction)) break
    if (asked) tickStep(site, site.recorder, { run: id, step: asked.id, direction, note })
  }
  const view = viewRun(site, id)
  const [left] = ticks
  const isHeld = cards.some((one) => isHeldBack(one, direction))
  if (left !== undefined && !isOut() && !isHeld) refuseTick(site, id, left, direction)
  const waits = waitsIn(going, view).map(
    ({ step, reason }): WaitingStep => ({ n: step.n, id: step.id, title: say(step.title), reason }),
  )
  const isStuck =
    isOut() ||
    isHeld ||
    servers.some(({ state }) => state !== 'done') ||
    waits.some(({ n }) => view.steps.find((step) => step.n === n)?.isSent)
  return runOutput(input, view, { sent, waits, cards, servers, exit: isStuck ? 1 : 0 })
}

const doCardOf = ({ input, site, vault, id, direction }: Going, step: MigrationStepView) =>
  doCard({ input, site, vault, run: id, direction }, step)

/** The step of a card that its turn has come for, once an invocation. */
const nextCard = (view: MigrationRunView, cards: readonly DoneCard[]): MigrationStepView | undefined =>
  view.steps.find(
    (step) =>
      step.kind === 'dhcp_interface' && isReady(step, 'run') && !cards.some((card) => card.step === step.id),
  )

/** The card of a step that is taken back already, over SSH: it stays in the guest until somebody names its server. */
const leftCard = (
  { input, site, id, direction }: Going,
  cards: readonly DoneCard[],
): MigrationStepView | undefined =>
  direction === 'run' || textOption(input, 'service') === undefined
    ? undefined
    : viewRun(site, id).steps.find(
        ({ id: step, state, card }) =>
          state === 'undone' && card.kind !== 'none' && !cards.some((one) => one.step === step),
      )

const isReady = (step: MigrationStepView, direction: Direction): boolean =>
  direction === 'run' ? step.canRun : step.canUndo

function lowest(input: CommandInput, view: MigrationRunView): number {
  const text = textOption(input, 'to')
  if (text === undefined) return 1
  const step = view.steps.find(({ n, id }) => id === text || String(n) === text)
  if (!step) throw new UsageError(`--to ${text}: expected a step, 1 to ${view.steps.length}`)
  return step.n
}

/** One of the steps named with `--done` that its turn has come for. */
const nextTick = (view: MigrationRunView, ticks: ReadonlySet<string>, direction: Direction) =>
  view.steps.find((step) => isReady(step, direction) && (ticks.has(step.id) || ticks.has(String(step.n))))

/** Throws the reason why a step that was named could not be ticked. */
function refuseTick(site: SiteFile, id: string, step: string, direction: Direction): void {
  const view = viewRun(site, id)
  const found = view.steps.find((one) => one.id === step || String(one.n) === step)
  // Sent, or ticked, on the way: it is as it was said to be.
  if (found && (direction === 'run' ? found.state === 'done' : found.state === 'undone')) return
  tickStep(site, site.recorder, { run: id, step, direction, note: null })
}

/** The next switch that can be sent something and is reached by one of the ways given. */
function nextDevice({ input, site, id, direction, ways }: Going, sent: readonly SentSteps[]): string | null {
  const view = viewRun(site, id)
  const downTo = lowest(input, view)
  const run = { steps: view.steps, progress: progressIn(view) }
  const order = direction === 'run' ? view.steps : view.steps.toReversed()
  const names = [
    ...new Set(order.flatMap(({ device, isSent }) => (isSent && device !== null ? [device] : []))),
  ]
  return (
    names.find(
      (name) =>
        ways.has(name) &&
        stepsFor(run, { device: name, direction, downTo }).length > 0 &&
        sent.filter(({ device }) => device === name).every(({ state }) => state === 'done'),
    ) ?? null
  )
}

const progressIn = (view: MigrationRunView) =>
  new Map(view.steps.map(({ id, state, note, at, by }) => [id, { state, note, at, who: by, back: null }]))

async function sendTo(
  { input, site, vault, id, direction, ways }: Going,
  device: string,
): Promise<SentSteps> {
  const own: CommandInput = { ...input, options: { ...input.options, 'dry-run': false, ...ways.get(device) } }
  const attach = sessionSecrets(own, vault)
  const { acceptSerial, hooks } = sessionOf(own)
  const downTo = lowest(input, viewRun(site, id))
  input.stderr(`${device}\n`)
  const result = await settle(emptyResult('unknown', 0, ''), () =>
    withConsole(
      own,
      async (console): Promise<PushResult> => {
        hooks.onPhase('reading')
        const identified = await identify(console, attach)
        const wanted = { run: id, device, direction, downTo }
        const push = await prepareSteps(site, wanted, console, identified, {
          vault,
          acceptSerial,
          signal: input.signal,
        })
        return showAndRun(own, push)
      },
      { site, secrets: attach.secrets },
    ),
  )
  return { device, state: result.state, lines: result.lines, message: result.message }
}

/** A step of a person, asked for on a terminal; null: nobody can be asked, or it is not done. */
async function askPerson({ input, site, id, direction }: Going): Promise<MigrationStepView | null> {
  if (!input.interactive) return null
  const say = sayerOf(input)
  const view = viewRun(site, id)
  const downTo = lowest(input, view)
  const order = direction === 'run' ? view.steps : view.steps.toReversed()
  const step = order.find(
    (one) => !one.isSent && isReady(one, direction) && (direction === 'run' || one.n >= downTo),
  )
  if (!step) return null
  const told = direction === 'run' ? step.instruction : step.backOut.instruction
  input.stderr(`${step.n}. ${say(step.title)}\n${told ? say(told) : ''}\n`)
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answer = await terminal.question('Done? [y/N] ', { signal: input.signal })
    return /^(y|yes|o|oui)$/i.test(answer.trim()) ? step : null
  } finally {
    terminal.close()
  }
}

/** What could be done next, and by whom; empty: nothing is left. */
function waitsIn({ input, site, direction, ways }: Going, view: MigrationRunView) {
  const downTo = lowest(input, view)
  const routers = machinesOf(site.plan()).flatMap(({ device, name }) => (device ? [nameKey(name)] : []))
  return view.steps
    .filter((step) => isReady(step, direction) && (direction === 'run' || step.n >= downTo))
    .map((step) => ({ step, reason: reasonFor(step, { ways, direction, routers }) }))
}

interface Reasons extends Pick<Going, 'ways' | 'direction'> {
  /** Keys of the names of the plan's routers. */
  readonly routers: readonly string[]
}

function reasonFor(
  { isSent, device, n, isAtServer, canRestore }: MigrationStepView,
  { ways, direction, routers }: Reasons,
): string {
  if (!isSent && device !== null && routers.includes(nameKey(device)))
    return direction === 'run'
      ? `install ${device} with it (brassage routers install FILE --host ${device} --change F.json), or say when it is done: --done ${n}`
      : `install ${device} as the plan is (brassage routers install FILE --host ${device}), then say so: --done ${n}`
  if (isAtServer && (direction === 'run' || canRestore))
    return `do it over SSH (--dhcp-ssh HOST), or say when it is done: --done ${n}`
  if (!isSent) return `say when it is done: --done ${n}`
  return ways.has(device ?? '')
    ? 'it was not sent'
    : `name a way to ${device}: --devices ${device}, or --switch ${device} with its console`
}
