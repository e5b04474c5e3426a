/** The state of one guest's backup: by the newest that is seen, the failures in the logs, and what cannot be seen. */
import { covers, oldestHours, USUAL_HOURS } from '../proxmox/backup-job.ts'
import type { CheckedGuest, MorningProblem } from './morning-check.ts'
import type { Archive, GuestFacts, ServerFacts } from './server-facts.ts'

export interface BackupJudgement {
  readonly backup: CheckedGuest['backup']
  readonly problems: readonly MorningProblem[]
}

/** Below this part of the usual size a backup is looked at: half of the disk may be missing. */
const SMALL = 0.5
/** So many older ones tell what is usual. */
const ENOUGH = 3

export function judgeBackup(facts: ServerFacts, guest: GuestFacts): BackupJudgement {
  const archives = facts.archives.filter(({ vmid }) => vmid === guest.vmid).toSorted((a, b) => b.at - a.at)
  const newest = archives[0] ?? null
  const jobs = facts.jobs?.filter((job) => covers(job, guest)) ?? null
  const limit = Math.min(
    ...(jobs?.length ? jobs.map((job) => oldestHours(job, facts.weekday)) : [USUAL_HOURS]),
  )
  const ageHours = newest && Math.round(((facts.now - newest.at) / 3600) * 10) / 10
  const about = { service: facts.service, node: guest.node, vmid: guest.vmid, name: guest.name }
  const reason = reasonOfFailure(facts, guest, newest)
  const isHidden = facts.hidden.some(({ vmid }) => vmid === guest.vmid)
  const covered = jobs && jobs.length > 0
  const label = `${guest.name} (${guest.vmid})`
  const backup = {
    at: newest && new Date(newest.at * 1000).toISOString(),
    ageHours,
    size: newest?.size ?? null,
    covered,
  }
  const uncovered: MorningProblem[] =
    covered === false && !guest.isTemplate
      ? [
          {
            ...about,
            severity: 'error',
            kind: 'backup_uncovered',
            message: `${label}: no enabled backup job saves it`,
          },
        ]
      : []
  const end = (state: CheckedGuest['backup']['state'], ...problems: MorningProblem[]): BackupJudgement => ({
    backup: { state, ...backup },
    problems: [...problems, ...uncovered],
  })
  if (reason !== null)
    return end('failed', {
      ...about,
      ...{ severity: 'error', kind: 'backup_failed', message: `${label}: the backup failed: ${reason}` },
    })
  if (newest && ageHours !== null && ageHours <= limit) return end('ok', ...judgeSize(archives, about, label))
  if (isHidden) return end('unknown')
  if (newest === null)
    return end('never', {
      ...about,
      ...{ severity: guest.isTemplate ? 'warning' : 'error', kind: 'backup_never' },
      message: `${label}: there is no backup of it`,
    })
  return end('old', {
    ...about,
    ...{ severity: guest.isTemplate ? 'warning' : 'error', kind: 'backup_old' },
    message: `${label}: the last backup is ${ageHours} h old, at most ${limit} h are usual`,
  })
}

/** A failure counts until a backup was made after it. */
function reasonOfFailure(facts: ServerFacts, { vmid }: GuestFacts, newest: Archive | null): string | null {
  const last = facts.failures.filter((one) => one.vmid === vmid).toSorted((a, b) => b.at - a.at)[0]
  if (last && (newest === null || newest.at <= last.at)) return last.reason
  if (newest?.size === 0) return 'the newest file is empty'
  if (newest?.verification === 'failed') return 'the backup server found it damaged'
  return null
}

function judgeSize(
  [newest, ...older]: readonly Archive[],
  about: Pick<MorningProblem, 'service' | 'node' | 'vmid' | 'name'>,
  label: string,
): MorningProblem[] {
  const sizes = older
    .filter(({ storage }) => storage === newest?.storage)
    .map(({ size }) => size)
    .toSorted((a, b) => a - b)
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0
  if (!newest || sizes.length < ENOUGH || newest.size >= usual * SMALL) return []
  const message = `${label}: the backup has ${inGigabytes(newest.size)} GB, usual are ${inGigabytes(usual)} GB`
  return [{ ...about, severity: 'warning', kind: 'backup_failed', message }]
}

/** Gigabytes with one decimal, or three where there are few. */
export const inGigabytes = (bytes: number): number => {
  const gigabytes = bytes / 1e9
  return gigabytes < 1 ? Math.round(gigabytes * 1000) / 1000 : Math.round(gigabytes * 10) / 10
}
