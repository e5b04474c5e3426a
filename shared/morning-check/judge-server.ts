/** What is wrong on one server this morning. Pure: all that was read in, guests and problems out. */
import { inGigabytes, judgeBackup } from './judge-backup.ts'
import type { CheckedGuest, MorningCheck, MorningProblem } from './morning-check.ts'
import type { StoodStill } from './seen-running.ts'
import type { FailedTask, GuestFacts, ServerFacts, StorageFacts } from './server-facts.ts'

const FULL = 0.9
const FILLING = 0.8
/** A console that nobody opened in time is no failure of the night. */
const CONSOLES: ReadonlySet<string> = new Set([
  'vncproxy',
  'vncshell',
  'spiceproxy',
  'spiceshell',
  'termproxy',
])
/** Offline servers fail to look for updates every night; that harms nobody today. */
const HARMLESS: ReadonlySet<string> = new Set(['aptupdate'])

export function judgeServer(facts: ServerFacts): Omit<MorningCheck, 'ok'> {
  const judged = facts.guests.map((guest) => ({ guest, ...judgeBackup(facts, guest) }))
  return {
    guests: judged.map(
      ({ guest, backup }): CheckedGuest => ({
        ...{ service: facts.service, node: guest.node, vmid: guest.vmid, name: guest.name },
        ...{ status: guest.status, backup },
      }),
    ),
    problems: [
      ...blindness(facts, judged),
      ...facts.nodes.flatMap((node) => deadNode(facts, node)),
      ...judged.flatMap(({ problems }) => problems),
      ...facts.guests.flatMap((guest) => guestDown(facts, guest)),
      ...facts.stoodStill.flatMap((one) => guestStill(facts, one)),
      ...facts.storages.flatMap((storage) => storageTrouble(facts, storage)),
      ...facts.failedTasks.flatMap((task) => failedTask(facts, task)),
      ...facts.nodes.flatMap((node) => pendingUpdates(facts, node)),
    ],
    notes: facts.notes,
  }
}

const aboutNode = ({ service }: ServerFacts, node: string | null) => ({
  service,
  node,
  vmid: null,
  name: null,
})

/** "No backup" of an account that may not see backups is none: said once, or for each guest where it is some. */
function blindness(
  facts: ServerFacts,
  judged: readonly { readonly guest: GuestFacts; readonly backup: CheckedGuest['backup'] }[],
): MorningProblem[] {
  const hidden = new Set(facts.hidden.filter(({ why }) => why === 'rights').map(({ vmid }) => vmid))
  const unseen = judged.filter(({ guest, backup }) => backup.state === 'unknown' && hidden.has(guest.vmid))
  const whole = facts.blind.map((what): MorningProblem => {
    return { ...aboutNode(facts, null), severity: 'error', kind: 'cannot_see_backups', message: what }
  })
  if (unseen.length === 0) return whole
  if (hidden.size >= facts.guests.length)
    return [
      ...whole,
      {
        ...aboutNode(facts, null),
        ...{ severity: 'error', kind: 'cannot_see_backups' },
        message:
          'This account may not see backups: it needs Datastore.AllocateSpace on the backup storage and VM.Backup on the guests. That none is listed says nothing.',
      },
    ]
  return [
    ...whole,
    ...unseen.map(({ guest }): MorningProblem => {
      const { node, vmid, name } = guest
      return {
        ...{ service: facts.service, node, vmid, name, severity: 'error', kind: 'cannot_see_backups' },
        message: `${name} (${vmid}): this account may not see its backups (VM.Backup, Datastore.AllocateSpace)`,
      }
    }),
  ]
}

function deadNode(facts: ServerFacts, { node, failure }: ServerFacts['nodes'][number]): MorningProblem[] {
  if (failure === null) return []
  const names = facts.guests.filter((guest) => guest.node === node).map(({ name }) => name)
  const lives = names.join(', ')
  const message =
    lives === ''
      ? `Node ${node} is not reached (${failure})`
      : `Node ${node} is not reached (${failure}): ${lives}`
  return [{ ...aboutNode(facts, node), severity: 'error', kind: 'unreachable', message }]
}

function guestDown({ service }: ServerFacts, guest: GuestFacts): MorningProblem[] {
  const { node, vmid, name, status, isTemplate, shouldRun } = guest
  if (isTemplate || status !== 'stopped' || shouldRun === false) return []
  const about = { service, node, vmid, name, kind: 'guest_down' } as const
  return shouldRun
    ? [{ ...about, severity: 'error', message: `${name} (${vmid}) is stopped, and is set to run` }]
    : [
        {
          ...about,
          severity: 'warning',
          message: `${name} (${vmid}) is stopped, and whether it is set to run could not be read`,
        },
      ]
}

/** It need not run, and ran: where nobody stopped it, it may have crashed. That somebody did is told as long as it is new. */
function guestStill(
  { service, guests }: ServerFacts,
  { vmid, ranAt, isNew, stop }: StoodStill,
): MorningProblem[] {
  const guest = guests.find((one) => one.vmid === vmid)
  if (!guest) return []
  const about = { service, node: guest.node, vmid, name: guest.name, kind: 'guest_down' } as const
  const label = `${guest.name} (${vmid})`
  const warn = (why: string): MorningProblem[] => [
    {
      ...about,
      severity: 'warning',
      message: `${label} ran at the last check of ${ranAt}, stands still now: ${why}`,
    },
  ]
  if (stop === null) return warn('nothing shows that a person stopped it')
  if (stop === 'unread') return warn('whether a person stopped it could not be read')
  const when = new Date(stop.at * 1000).toISOString()
  if (stop.withNode !== null) return warn(`all guests of ${stop.withNode} were stopped at ${when}`)
  if (!isNew) return []
  const message = `${label} ran at the last check of ${ranAt}, stands still now: ${stop.type} by ${stop.user} at ${when}`
  return [{ ...about, severity: 'info', message }]
}

function storageTrouble(facts: ServerFacts, one: StorageFacts): MorningProblem[] {
  const { storage, node, isActive, isShared, used, total } = one
  const about = { ...aboutNode(facts, node), name: storage }
  if (!isActive)
    return [
      {
        ...about,
        severity: 'error',
        kind: 'unreachable',
        message: `Storage ${storage} is not online on ${node}`,
      },
    ]
  const isFirst = facts.storages.find((other) => other.storage === storage && other.isActive) === one
  const part = total > 0 ? used / total : 0
  if (part < FILLING || (isShared && !isFirst)) return []
  const percent = Math.floor(part * 100)
  return [
    {
      ...about,
      ...{ severity: part >= FULL ? 'error' : 'warning', kind: 'storage_full' },
      message: `Storage ${storage} on ${node} is ${percent} % full, ${inGigabytes(total - used)} GB are left`,
    },
  ]
}

function failedTask(facts: ServerFacts, { node, type, id, at, status }: FailedTask): MorningProblem[] {
  if (CONSOLES.has(type)) return []
  const guest = facts.guests.find(({ vmid }) => String(vmid) === id)
  const when = new Date(at * 1000).toISOString()
  const what = id === '' ? type : `${type} ${id}`
  return [
    {
      ...{ service: facts.service, node, vmid: guest?.vmid ?? null, name: guest?.name ?? null },
      ...{ severity: HARMLESS.has(type) ? 'warning' : 'error', kind: 'task_failed' },
      message: `${what} failed on ${node} at ${when}: ${status}`,
    },
  ]
}

function pendingUpdates(
  facts: ServerFacts,
  { node, updates }: ServerFacts['nodes'][number],
): MorningProblem[] {
  if (updates === null || updates === 0) return []
  const message =
    updates === 1 ? `1 package of ${node} can be updated` : `${updates} packages of ${node} can be updated`
  return [{ ...aboutNode(facts, node), severity: 'info', kind: 'updates', message }]
}
