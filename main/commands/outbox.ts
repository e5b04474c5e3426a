/** `brassage outbox`: work on services that was kept for later; listed, run once after it was looked at anew, removed. */
import type { OutboxCheck, OutboxRow } from '../../shared/contract/outbox.ts'
import { moveView } from '../../shared/move-guest/move-view.ts'
import type { TaskMark } from '../../shared/outbox/outbox-state.ts'
import { isDestructive, targetsOf } from '../../shared/outbox/outbox-work.ts'
import type { ActTarget } from '../../shared/proxmox/guest-act.ts'
import { readMoveRecords } from '../db/move-records.ts'
import type { SiteFile } from '../db/site-file.ts'
import { stateOf } from '../services/move-guest/moving.ts'
import {
  beginJob,
  endJob,
  listJobs,
  markTask,
  putBackJob,
  readJob,
  removeJob,
  waitingJob,
} from '../services/outbox/outbox-jobs.ts'
import { outboxRow } from '../services/outbox/outbox-rows.ts'
import { expectConfirmed, type PreparedWork, prepareWork, withSeen } from '../services/outbox/prepare-work.ts'
import { canSettle, settleJob } from '../services/outbox/settle-job.ts'
import type { OpenVault } from '../vault/vault.ts'
import { expectAtMost, positional, textOption } from './arguments.ts'
import { type Command, type CommandInput, type CommandOutput, UsageError } from './command.ts'
import { expectYes } from './expect-yes.ts'
import { targetLines, toldAwake } from './fog-awake.ts'
import { dryRunOutput, withVault } from './service-options.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

/** Nobody works on anything while a command reads. */
export const rowOf = (site: SiteFile, vault: OpenVault | null, id: string): OutboxRow =>
  outboxRow(
    {
      ...{ site, vault, live: () => null, message: () => null },
      move: (run) =>
        moveView(run, stateOf({ site, run }), readMoveRecords(site.db, run), {
          ...{ isRunning: false, message: null, progress: null },
        }),
    },
    readJob(site, id),
  )

export const textRow = ({ id, kind, state, services, targets, keptAt, message }: OutboxRow) => ({
  ...{ id, kind, state, services: services.join(', '), targets: targets.join(', '), keptAt },
  said: message ?? '',
})

export const outboxListCommand: Command = {
  usage: 'brassage outbox list FILE',
  options: {},
  async run(input) {
    expectAtMost(input, 1)
    return withSite(input, (site) => {
      const rows = listJobs(site).map(({ id }) => rowOf(site, null, id))
      const text = rows.length === 0 ? 'Nothing waits.' : formatTable(rows.map(textRow))
      return { exit: 0, json: { rows }, text }
    })
  },
}

export const outboxRemoveCommand: Command = {
  usage: 'brassage outbox remove FILE JOB... [--dry-run]',
  options: { 'dry-run': { type: 'boolean' } },
  async run(input) {
    positional(input, 1, 'JOB')
    return withSite(input, (site) => {
      const ids = input.positionals.slice(1)
      const rows = ids.map((id) => rowOf(site, null, id))
      if (input.options['dry-run'] === true)
        return { ...dryRunOutput([]), text: formatTable(rows.map(textRow)) }
      site.record(() => {
        for (const id of ids) removeJob(site, id)
      })
      return { exit: 0, json: { removed: ids }, text: `${ids.join(', ')} removed.` }
    })
  },
}

export const outboxPutBackCommand: Command = {
  usage: 'brassage outbox put-back FILE JOB',
  options: {},
  async run(input) {
    const id = positional(input, 1, 'JOB')
    expectAtMost(input, 2)
    return withSite(input, (site) => {
      putBackJob(site, id, () => rowOf(site, null, id))
      const row = rowOf(site, null, id)
      return { exit: 0, json: { ...row }, text: formatTable([textRow(row)]) }
    })
  },
}

export const outboxRunCommand: Command = {
  usage: 'brassage outbox run FILE JOB [--confirm WORD] --passphrase-env VAR [--dry-run] --yes',
  options: {
    'passphrase-env': { type: 'string' },
    'dry-run': { type: 'boolean' },
    confirm: { type: 'string' },
    yes: { type: 'boolean' },
  },
  async run(input) {
    const id = positional(input, 1, 'JOB')
    expectAtMost(input, 2)
    if (input.options['dry-run'] === true && input.options.yes === true)
      throw new UsageError('--dry-run sends nothing, so --yes is not wanted with it')
    return withSite(input, (site) =>
      withVault(input, site, async (vault) => {
        if (canSettle(readJob(site, id))) return settle(input, site, vault, id)
        const { work } = waitingJob(site, id)
        const awake = toldAwake(input, work.kind === 'image' ? work.hosts.length : 0)
        const context = { site, vault, signal: input.signal, awake }
        const shown = await prepareWork(context, work, (prepared) => runPrepared(input, site, id, prepared))
        return shown ?? endOutput(rowOf(site, vault, id))
      }),
    )
  },
}

/** One that was cut after its tasks may have gone out: looked at, and nothing is sent. */
async function settle(
  input: CommandInput,
  site: SiteFile,
  vault: OpenVault,
  id: string,
): Promise<CommandOutput> {
  if (input.options['dry-run'] === true) return dryRunOutput([])
  const onStep = (done: number, all: number) => input.stderr(`${done} of ${all}\n`)
  const context = { site, vault, signal: input.signal }
  endJob(site, id, await settleJob(context, id, { signal: input.signal, onStep }))
  return endOutput(rowOf(site, vault, id))
}

/** What a dry run shows; null: it was run. */
async function runPrepared(
  input: CommandInput,
  site: SiteFile,
  id: string,
  prepared: PreparedWork,
): Promise<CommandOutput | null> {
  const check = withSeen(prepared.check)
  if (input.options['dry-run'] === true) {
    const output = dryRunOutput(prepared.requests)
    const isReady = check.problems.every(({ severity }) => severity !== 'error')
    return { ...output, exit: isReady ? 0 : 1, json: { ...output.json, problems: check.problems } }
  }
  await confirm(input, site, id, check)
  const run = beginJob(site, id, prepared.makeRun)
  const onStep = (done: number, all: number) => input.stderr(`${done} of ${all}\n`)
  const onTask = (mark: TaskMark) => markTask(site, id, mark)
  const end = await prepared.carry(run, { signal: input.signal, onStep, onTask })
  if (end) endJob(site, id, end)
  return null
}

/** Names the targets of what overwrites or stops something, and asks. Throws WorkError `not_ready`, `not_confirmed`. */
async function confirm(input: CommandInput, site: SiteFile, id: string, check: OutboxCheck): Promise<void> {
  const { work } = readJob(site, id)
  for (const target of linesOf(check) ?? targetsOf(work)) input.stderr(`${target}\n`)
  for (const { severity, message } of check.problems) input.stderr(`${severity}: ${message}\n`)
  expectConfirmed(check, check.seen, textOption(input, 'confirm') ?? null)
  const asks = isDestructive(work) || work.kind === 'snapin'
  if (asks && check.word === null) await expectYes(input, 'Run this?')
}

/** Host, MAC and stand; guest, node and last backup. */
function linesOf({ detail }: OutboxCheck): string[] | null {
  if (detail.kind === 'image') return targetLines(detail.flight)
  if (detail.kind === 'act') return detail.targets.map(guestLine)
  if (detail.kind === 'wake') return [...detail.targets]
  if (detail.kind === 'card') return [`${detail.guest} on ${detail.node}: ${detail.card}`]
  if (detail.kind === 'delete') {
    const fine = detail.guest.checks.filter(({ severity }) => severity === 'ok')
    return [guestLine(detail.guest), ...fine.map(({ message }) => message)]
  }
  if (detail.kind === 'restore') {
    const { name, source, vmid, node, archive, savedAt, lostHours } = detail.restore
    const lost = lostHours === null ? '' : `, what was written in the ${lostHours} h since is lost`
    return [`${name} (${source}) as ${vmid} on ${node}, from ${archive} of ${savedAt}${lost}`]
  }
  if (detail.kind === 'snapin')
    return detail.flight.targets.map(({ name, mac, stand }) => `${name}  ${mac}  ${stand ?? '-'}`)
  if (detail.kind !== 'move') return null
  const { plan, lastBackup } = detail.preview
  const place = (at: typeof plan.old) => `${at.service}/${at.node} ${at.vmid}`
  return [`${plan.name}: ${place(plan.old)} to ${place(plan.new)}, last backup ${lastBackup ?? 'none'}`]
}

function guestLine({ name, vmid, node, status, lastBackup, isBackupHidden }: NamedGuest): string {
  const backup = lastBackup ?? (isBackupHidden ? 'not shown to this account' : 'none')
  return `${name} (${vmid}) on ${node}, ${status}, last backup: ${backup}`
}

type NamedGuest = Pick<ActTarget, 'name' | 'vmid' | 'node' | 'status' | 'lastBackup' | 'isBackupHidden'>

function endOutput(row: OutboxRow): CommandOutput {
  const isWell = row.state === 'done' || row.state === 'running'
  return { exit: isWell ? 0 : 1, json: { ...row }, text: formatTable([textRow(row)]) }
}
