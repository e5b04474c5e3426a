/**
 * A step at the DHCP machine looked at over SSH before anybody says yes: the present files, what would be written into them or put
 * back, and what stands in the way. Only reads.
 */
import { createHash } from 'node:crypto'
import { copyOf } from '../../../shared/migration/file-copies.ts'
import { changeOf, type KeptFile } from '../../../shared/migration/kept-change.ts'
import type { MigrationStep } from '../../../shared/migration/migration-step.ts'
import { type Direction, stateOf } from '../../../shared/migration/run-state.ts'
import {
  applyEdit,
  cardInLines,
  editServerFile,
  linesByFile,
  refuseOtherConfig,
  reverseEdit,
  type ServerFile,
  serverFiles,
  type TextEdit,
} from '../../../shared/migration/server-lines.ts'
import { type ShownEdit, showEdit } from '../../../shared/migration/shown-edit.ts'
import type { FileChange } from '../../../shared/routers/install/file-changes.ts'
import { hideSecrets } from '../../../shared/routers/install/hide-secrets.ts'
import { type RouterService, services } from '../../../shared/routers/install/services.ts'
import { FileFault, type ReadText } from '../../../shared/routers/read/statement.ts'
import type { Recorder } from '../../db/journal.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { RouterMachine } from '../../integrations/router-machine/router-machine.ts'
import { CARD_NAMES } from '../../integrations/router-machine/server-scripts.ts'
import {
  readStates,
  type ServiceState,
  UNIT_STATES,
} from '../../integrations/router-machine/service-scripts.ts'
import { WorkError } from '../../work-error.ts'
import { askAbout } from '../routers/install/ask-machine.ts'
import { readMachineFile, withIncluded } from '../routers/install/machine-files.ts'
import { askHostname } from '../routers/install/prepare-install.ts'
import { isAtServer } from './at-server.ts'
import { checkReached, type MigrationRun, needStep, readRun } from './migration-runs.ts'
import { DHCP_UNIT, type ServerGoal } from './server-look.ts'

export interface StepRequest {
  readonly site: SiteFile
  /** Whose word it is that the step was done. */
  readonly recorder: Recorder
  readonly run: string
  /** Its id, or its number. */
  readonly step: string
  readonly direction: Direction
  /** For people and records: `192.0.2.1:22`. */
  readonly address: string
}

export interface StepFile extends KeptFile {
  readonly change: FileChange
}

export interface PreparedStep extends StepRequest {
  readonly own: MigrationStep
  readonly hostname: string
  readonly files: readonly StepFile[]
  /** Pairs: a file and the copy that whoever takes it back by hand looks for. */
  readonly copies: readonly string[]
  readonly restarts: readonly RouterService[]
  readonly states: readonly ServiceState[]
  readonly cards: { readonly left: readonly string[]; readonly entered: readonly string[] }
  readonly goal: ServerGoal
  readonly refusal: WorkError | null
}

export const digestOfText = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The step, where the application may do it over SSH. Throws WorkError `no_step`, `is_router`, `not_reached`, `done_already`. */
export function stepAtServer({
  site,
  run: id,
  step: text,
  direction,
}: Pick<StepRequest, 'site' | 'run' | 'step' | 'direction'>): {
  readonly run: MigrationRun
  readonly step: MigrationStep
} {
  const run = readRun(site, id)
  const step = needStep(run, text)
  if (step.kind !== 'dhcp_interface' && step.kind !== 'dhcp_subnet')
    throw new WorkError('no_step', `Step ${step.n} is not done on the machine that hands out the addresses.`)
  if (!isAtServer(site.plan(), step))
    throw new WorkError(
      'is_router',
      `${step.device} is a router of the plan: install it with this migration instead.`,
      { host: step.device },
    )
  checkReached(run, step, direction)
  return { run, step }
}

/** Throws WorkError, as `stepAtServer` does too. */
export async function prepareStep(machine: RouterMachine, request: StepRequest): Promise<PreparedStep> {
  const { run, step } = stepAtServer(request)
  const { to, dhcp } = run.started.request
  const hostname = await askHostname(machine)
  const states = readStates(await machine.need(UNIT_STATES, [DHCP_UNIT]))
  const isForward = request.direction === 'run'
  const interfaceStep = run.steps.find(({ kind }) => kind === 'dhcp_interface') ?? step
  const { card, address } = cardInLines(linesByFile(interfaceStep.lines).get('/etc/network/interfaces') ?? '')
  const isSubnet = step.kind === 'dhcp_subnet'
  const isRunning = states.some(({ isActive }) => isActive)
  const read = await (isForward ? readForward(machine, step) : readBack(machine, run, step, hostname))
  const changes = read.files.map(({ change }) => change)
  const hasCards = changes.some(({ kind }) => kind === 'interfaces')
  const refusal =
    read.refusal ?? (isForward ? await refusalOf(machine, step, { states, card, address }) : null)
  return {
    ...request,
    ...{ own: step, hostname, states, refusal, files: read.files },
    copies: [...linesByFile(step.lines).keys()].flatMap((path) => [path, copyOf(path, { vid: to.vlan })]),
    // The names of the cards are read with the subnet: one restart for both, and none on the way back of what it no longer serves.
    restarts:
      isSubnet && changes.length > 0 && (isForward || isRunning)
        ? services.filter(({ unit }) => unit === DHCP_UNIT)
        : [],
    cards: {
      left: hasCards && !isForward ? [card] : [],
      entered: hasCards && isForward ? [card] : [],
    },
    goal: {
      ...{ card: card || (dhcp?.interface ?? ''), address, gateway: to.gateway },
      server: isSubnet ? (isForward ? 'serves the card' : isRunning ? 'runs' : null) : null,
      holdsAddress: isForward ? true : isSubnet ? null : false,
    },
  }
}

interface ReadFiles {
  readonly files: readonly StepFile[]
  readonly refusal: WorkError | null
}

const faultOf = ({ file, line, message }: FileFault): WorkError =>
  new WorkError(
    'machine_file_unusable',
    `${file}, line ${line}: ${message.replace(/^.*?, line \d+: /, '')}. Nothing was sent; mend it there, or do this step by hand.`,
    { file, line },
  )

async function readForward(machine: RouterMachine, step: MigrationStep): Promise<ReadFiles> {
  const files: StepFile[] = []
  try {
    if (step.kind === 'dhcp_subnet') {
      const defaults = await readMachineFile(machine, '/etc/default/isc-dhcp-server')
      if (defaults) refuseOtherConfig(defaults)
    }
    for (const [path, text] of linesByFile(step.lines)) {
      const found = await readMachineFile(machine, path)
      // Where nothing names the cards, the server looks at each of them.
      if (!found && path === '/etc/default/isc-dhcp-server') continue
      if (!found)
        return {
          files: [],
          refusal: new WorkError(
            'file_absent',
            `${machine.peer} has no ${path}: it is set up otherwise than with Debian's own files. Do this step by hand; nothing was sent.`,
            { file: path },
          ),
        }
      const edit = await withIncluded(machine, (open) => editServerFile(path, text, found, open))
      if (edit) files.push(fileOf(path, found, applyEdit(found.text, edit), edit))
    }
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    return { files: [], refusal: faultOf(error) }
  }
  return { files, refusal: null }
}

const fileOf = (file: ServerFile, { path, text }: ReadText, next: string, edit: TextEdit): StepFile => ({
  kind: serverFiles[file],
  ...{ ...edit, path, before: digestOfText(text), after: digestOfText(next), former: hideSecrets(text) },
  change: { kind: serverFiles[file], path, text: next, mode: 0o644 },
})

async function readBack(
  machine: RouterMachine,
  run: MigrationRun,
  step: MigrationStep,
  hostname: string,
): Promise<ReadFiles> {
  const { kept } = changeOf(run.records, step.id)
  const refusing = (code: string, message: string): ReadFiles => ({
    files: [],
    refusal: new WorkError(code, `${message} Take this step back by hand; nothing was sent.`),
  })
  // Taken back there by itself, which was seen.
  if (stateOf(run, step.id) === 'failed' && kept === null) return { files: [], refusal: null }
  if (kept === null)
    return refusing('not_ours', 'This step was done by hand, so its former files are not known here.')
  if (kept.hostname !== hostname)
    return refusing(
      'other_machine',
      `What answers at ${machine.peer} calls itself ${hostname}; the step was done on ${kept.hostname}.`,
    )
  const files: StepFile[] = []
  for (const one of kept.files) {
    const found = await readMachineFile(machine, one.path)
    const digest = found && digestOfText(found.text)
    if (digest === one.before) continue
    if (!found || digest !== one.after)
      return refusing(
        'edited_since',
        `${one.path} was changed on ${hostname} since this run wrote it: the former file would lose that.`,
      )
    const back = reverseEdit(one)
    const text = applyEdit(found.text, back)
    if (digestOfText(text) !== one.before) throw new Error('an edit does not go back to what it came from')
    const { before: after, after: before, path, kind } = one
    files.push({
      ...{ ...back, path, before, after, former: hideSecrets(found.text) },
      ...{ kind, change: { kind, path, text, mode: 0o644 } },
    })
  }
  return { files, refusal: null }
}

async function refusalOf(
  machine: RouterMachine,
  step: MigrationStep,
  {
    states,
    card,
    address,
  }: { readonly states: readonly ServiceState[]; readonly card: string; readonly address: string | null },
): Promise<WorkError | null> {
  if (states.some(({ isInstalled }) => !isInstalled))
    return new WorkError(
      'packages_missing',
      `${machine.peer} lacks ${DHCP_UNIT}. Install them there (apt-get install ${DHCP_UNIT}), then try again. Nothing was sent.`,
      { packages: [DHCP_UNIT] },
    )
  if (step.kind === 'dhcp_subnet') return refusedAsItIs(machine)
  if (address === null)
    return new WorkError(
      'no_own_address',
      `The step names no address for ${card}: begin the migration again with one ("address" of its DHCP machine). Nothing was sent.`,
    )
  const { exit, output } = await machine.ask(CARD_NAMES)
  const cards = output.toString('utf8').split('\n').filter(Boolean)
  const needed = /^(.+)\.\d+$/.exec(card)?.[1] ?? card
  if (exit !== 0 || cards.includes(needed)) return null
  return new WorkError(
    'no_card',
    `${machine.peer} has no card ${needed}; it has ${cards.filter((one) => one !== 'lo').join(', ')}. Add the card first, or begin the migration again with its right name. Nothing was sent.`,
    { card: needed },
  )
}

/** A file that the server does not take today is not one to add to: it would be blamed on the migration. */
async function refusedAsItIs(machine: RouterMachine): Promise<WorkError | null> {
  const path = '/etc/dhcp/dhcpd.conf'
  const file = { kind: 'isc-dhcp', path: path.slice(1), mode: 0o644, lines: [] } as const
  const steps = await askAbout(machine, machine.peer, [file], () => path, '/tmp')
  const problem = steps.flatMap(({ problems }) => problems).find(({ severity }) => severity === 'error')
  if (!problem) return null
  return new WorkError(
    'machine_file_unusable',
    `${problem.message} That is the file as it is there: mend it first. Nothing was sent.`,
    { file: path, line: problem.line },
  )
}

/** What would be written, for people. */
export const shownEdits = ({ files }: Pick<PreparedStep, 'files'>): readonly ShownEdit[] =>
  files.map((file) => showEdit(file.path, applyEdit(file.change.text, reverseEdit(file)), file))

/** What a person has seen, and nothing else, is sent. */
export const digestOfStep = ({ hostname, files }: PreparedStep): string =>
  digestOfText(JSON.stringify([hostname, files.map(({ path, before, after }) => [path, before, after])]))
