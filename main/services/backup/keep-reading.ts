/**
 * What was read from a device, kept as snapshots: only when it differs from the last one of that device and kind, so
 * that a list of readings is a list of changes. The VLANs that old trains keep beside their configuration are a snapshot
 * of their own, kept before the configuration they complete; when they change, it is kept again with them.
 */
import type { GrammarName } from '../../../shared/config/grammar/grammar.ts'
import { grammars } from '../../../shared/config/grammar/index.ts'
import { redactConfig } from '../../../shared/config/redact.ts'
import { isSameConfig } from '../../../shared/config/same-config.ts'
import type { SiteFile } from '../../db/site-file.ts'
import {
  appendSnapshot,
  listSnapshots,
  readRawSnapshot,
  type Sealer,
  type Snapshot,
  type SnapshotKind,
} from '../../db/snapshots.ts'

/** Whose texts they are, and how to read them. */
export interface ReadingSource {
  readonly deviceId: number | null
  readonly serial: string | null
  readonly platform: GrammarName
}

/** Texts as read, secrets and all. */
export interface ReadTexts {
  readonly running: string
  /** `show vlan`; empty where the device has no such thing. */
  readonly vlans: string
  /** Null: nothing is saved; absent: not read. */
  readonly startup?: string | null
}

/** Ids of the snapshots that hold them; `isNew`: the device had something else before. */
export interface KeptReading {
  readonly running: string
  readonly vlan: string | null
  readonly startup: string | null
  readonly isNew: boolean
}

/** `vault` null: closed, only redacted texts are kept. */
export function keepReading(
  site: SiteFile,
  source: ReadingSource,
  texts: ReadTexts,
  vault: Sealer | null,
): KeptReading {
  const keep = (kind: SnapshotKind, raw: string, isStale = false) =>
    keepText(site, { ...source, kind, raw }, vault, isStale)
  return site.record(() => {
    const vlan = texts.vlans === '' ? null : keep('vlan', texts.vlans)
    const running = keep('running', texts.running, vlan?.isNew)
    const startup = typeof texts.startup === 'string' ? keep('startup', texts.startup) : null
    return {
      running: running.id,
      vlan: vlan?.id ?? null,
      startup: startup?.id ?? null,
      isNew: running.isNew || startup?.isNew === true,
    }
  })
}

type NewText = ReadingSource & { readonly kind: SnapshotKind; readonly raw: string }

function keepText(site: SiteFile, text: NewText, vault: Sealer | null, isStale: boolean) {
  const { kind, platform, raw, deviceId, serial } = text
  const redacted = kind === 'vlan' ? raw : redactConfig(raw, grammars[platform])
  const [last] = listSnapshots(site.db, { deviceId, serial, kind }, 1)
  if (last && !isStale && isKept(site, last, { ...text, redacted }, vault))
    return { id: last.id, isNew: false }
  return { id: appendSnapshot(site.db, { ...text, redacted }, site.recorder.timestamp(), vault), isNew: true }
}

/** A changed secret shows in raw texts only; a vault that is open now has something to keep that was lost before. */
function isKept(
  site: SiteFile,
  last: Snapshot,
  now: NewText & { readonly redacted: string },
  vault: Sealer | null,
): boolean {
  const isSame = (a: string, b: string) => (now.kind === 'vlan' ? a === b : isSameConfig(a, b, now.platform))
  if (!isSame(last.redacted, now.redacted)) return false
  if (!vault) return true
  const raw = last.hasRaw ? readRawSnapshot(site.db, last.id, vault) : null
  return raw !== null && isSame(raw, now.raw)
}
