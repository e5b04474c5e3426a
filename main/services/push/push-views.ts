/** Recorded and prepared pushes as screens show them. */
import type { PreviewKind, PushPreview, PushSummary } from '../../../shared/contract/console.ts'
import { type PushRow, readPush } from '../../db/push-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { readSnapshot } from '../../db/snapshots.ts'
import { secretsNamedIn } from '../../vault/placeholders.ts'
import { WorkError } from '../../work-error.ts'
import { textOf, vlansOf } from '../backup/find-config.ts'
import { renderSwitch } from '../render-switch.ts'
import { estimateSeconds } from './push-estimate.ts'
import { isUnguarded, type OpenedVault, type PlannedPush } from './push-planned.ts'
import { startProgress } from './push-progress.ts'
import type { PushResult } from './push-result.ts'
import { stepsOf } from './send-lines.ts'
import type { FormerConfig } from './unplanned.ts'
import { unproven } from './unproven.ts'

const kinds: Readonly<Record<string, PreviewKind>> = {
  added: 'add',
  removed: 'remove',
  unchanged: 'keep',
  not_ours: 'not_ours',
}

export function viewOf(token: string, push: PlannedPush): Omit<PushPreview, 'adoptable' | 'secretsUnknown'> {
  const { planned, refusal, identified, console } = push
  return {
    token,
    switch: push.name ?? '',
    identity: identified.identity,
    lines: planned.diff.map(({ kind, depth, text, source, offer }) => ({
      kind: kinds[kind] ?? 'keep',
      depth,
      text,
      source,
      ...(offer ? { offer } : {}),
    })),
    send: planned.lines.map(({ depth, text, source }) => ({ depth, text, source })),
    refusal,
    isNetwork: planned.isNetwork,
    hasWayBack: planned.hasWayBack,
    ownPort: planned.ownPort,
    isUnguarded: isUnguarded(planned),
    unproven: unproven(console.driver, planned.send),
    withheld: planned.withheld,
    seconds: estimateSeconds(stepsOf({ console, lines: planned.send, quiet: false, unquiet: push.unquiet })),
  }
}

/** Where a secret is unknown here, what the device has is left as it is: the person should know. */
export function unknownSecrets({ binds, name, site, vault }: PlannedPush): string[] {
  if (!binds || name === null) return []
  const named = secretsNamedIn(
    renderSwitch(site.plan(), name)
      .lines.map(({ text }) => text)
      .join('\n'),
  )
  return named.filter((secret) => (vault?.get(secret) ?? null) === null)
}

/** Throws WorkError `no_push`. */
export function needRow(site: SiteFile, id: string): PushRow {
  const row = readPush(site.db, id)
  if (!row) throw new WorkError('no_push', 'This push is not recorded in this site.')
  return row
}

export const switchOf = (site: SiteFile, row: PushRow): string | null =>
  site.plan().device.find((device) => device.id === row.deviceId)?.name ?? null

/** What a push found before it: raw with the vault open, else redacted. Throws WorkError `no_snapshot`. */
export function beforePush(site: SiteFile, row: PushRow, vault: OpenedVault | null): FormerConfig {
  const snapshot = row.beforeId === null ? null : readSnapshot(site.db, row.beforeId)
  if (!snapshot)
    throw new WorkError(
      'no_snapshot',
      'Nothing was read before this push, so there is nothing to go back to.',
    )
  const { deviceId, serial } = row
  const vlansId = row.result.vlansBeforeId
  const vlans = typeof vlansId === 'string' ? (readSnapshot(site.db, vlansId)?.redacted ?? '') : ''
  return { deviceId, serial, running: textOf(site, snapshot, vault), vlans }
}

/** What a kept reading holds. Throws WorkError `no_snapshot`. */
export function snapshotAsGoal(site: SiteFile, id: string, vault: OpenedVault | null): FormerConfig {
  const snapshot = readSnapshot(site.db, id)
  if (!snapshot || snapshot.kind === 'vlan')
    throw new WorkError('no_snapshot', 'That configuration is not kept in this site.')
  const { deviceId, serial } = snapshot
  return { deviceId, serial, running: textOf(site, snapshot, vault), vlans: vlansOf(site, snapshot) }
}

export function summaryOf(site: SiteFile, row: PushRow): PushSummary {
  const result = row.result as Partial<PushResult>
  const started = startProgress(row.id, '', switchOf(site, row), row.lines.length)
  return {
    ...started,
    // Still marked as running and not in memory: it was cut.
    state: row.state === 'running' ? 'interrupted' : row.state,
    phase: 'ended',
    confirmed: result.confirmed ?? 0,
    retyped: result.retyped ?? 0,
    rejected: result.rejected ?? [],
    missing: result.missing ?? [],
    verified: result.verified ?? false,
    saved: result.saved ?? false,
    message: result.message ?? 'Cut before its end.',
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    // What a migration sent goes on, or is taken back, there.
    canResume: row.state !== 'done' && row.deviceId !== null && row.result.migration === undefined,
    canUndo: row.beforeId !== null && row.result.migration === undefined,
  }
}
