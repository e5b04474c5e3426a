/** Readings as text files for somebody else's hands: one a device and kind, without secrets unless asked for. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SiteFile } from '../../db/site-file.ts'
import { listSnapshots, type Sealer, type Snapshot } from '../../db/snapshots.ts'
import { WorkError } from '../../work-error.ts'
import { textOf } from './find-config.ts'

export interface ExportedBackup {
  readonly switch: string | null
  readonly serial: string | null
  readonly kind: Snapshot['kind']
  readonly at: string
  readonly file: string
}

export interface ExportOptions {
  /** The open vault where secrets were asked for; null writes redacted texts. */
  readonly secretsFrom: Sealer | null
  /** Of this device only. */
  readonly deviceId?: number | undefined
}

/** Signs that no file system of a technician's stick takes. */
const asFileName = (name: string): string => name.replace(/[^\p{L}\p{N}._-]+/gu, '_')

/**
 * Writes the latest readings into `folder`, which is made where it is missing. Throws WorkError `no_snapshot` where
 * nothing was read, `raw_missing` where secrets were asked for and a text was kept without them.
 */
export function exportBackups(site: SiteFile, folder: string, options: ExportOptions): ExportedBackup[] {
  const { secretsFrom, deviceId } = options
  const latest = latestOf(listSnapshots(site.db, deviceId === undefined ? {} : { deviceId }))
  if (latest.length === 0)
    throw new WorkError(
      'no_snapshot',
      'Nothing was read yet, so there is nothing to export. Read a switch first.',
    )
  const bare = secretsFrom ? latest.find(({ hasRaw, kind }) => !hasRaw && kind !== 'vlan') : undefined
  const names = new Map(site.plan().device.map(({ id, name }) => [id, name]))
  const nameOf = ({ deviceId: id, serial }: Snapshot) => (id === null ? null : names.get(id)) ?? serial
  if (bare)
    throw new WorkError(
      'raw_missing',
      `The reading of ${nameOf(bare) ?? '?'} was kept while the vault was closed, so without its secrets. Read it again, or export without secrets.`,
    )
  mkdirSync(folder, { recursive: true })
  return latest.map((snapshot) => {
    const file = join(folder, `${asFileName(nameOf(snapshot) ?? snapshot.id)}.${snapshot.kind}.txt`)
    writeFileSync(file, textOf(site, snapshot, secretsFrom))
    const { kind, at, serial } = snapshot
    return { switch: names.get(snapshot.deviceId ?? -1) ?? null, serial, kind, at, file }
  })
}

/** The first, that is the newest, of each device and kind. */
function latestOf(snapshots: readonly Snapshot[]): Snapshot[] {
  const seen = new Map<string, Snapshot>()
  for (const one of snapshots) {
    const key = `${one.deviceId ?? one.serial}/${one.kind}`
    if (!seen.has(key)) seen.set(key, one)
  }
  return [...seen.values()]
}
