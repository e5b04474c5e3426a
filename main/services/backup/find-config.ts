/**
 * How people name a configuration to compare: by the id of a snapshot, or by a switch and which of its texts is meant
 * (`SW1`, `SW1:startup`, `SW1:previous`, `SW1:intended`).
 */
import type { GrammarName } from '../../../shared/config/grammar/grammar.ts'
import { type ConfigTree, formatLines, loadConfig } from '../../../shared/config/tree.ts'
import { deviceNamed } from '../../../shared/plan/device-named.ts'
import type { SiteFile } from '../../db/site-file.ts'
import {
  listSnapshots,
  readRawSnapshot,
  readSnapshot,
  type Sealer,
  type Snapshot,
} from '../../db/snapshots.ts'
import { WorkError } from '../../work-error.ts'
import { treeOfDevice } from '../push/device-tree.ts'
import { renderSwitch } from '../render-switch.ts'

/** A configuration found, and what to call it. */
export interface FoundConfig {
  readonly title: string
  readonly tree: ConfigTree
  /** From the plan: what a device has besides is none of its business. */
  readonly isIntended: boolean
}

const WORDS = ['running', 'startup', 'previous', 'intended'] as const
type Word = (typeof WORDS)[number]

const isWord = (word: string): word is Word => WORDS.some((known) => known === word)

/** Throws WorkError `no_snapshot`; for `intended` what is wrong with the plan. `vault` null: texts come redacted. */
export function findConfig(site: SiteFile, reference: string, vault: Sealer | null): FoundConfig {
  const { name, word } = partsOf(reference)
  if (word === 'intended' && !readSnapshot(site.db, reference)) return fromPlan(site, name)
  return fromSnapshot(site, findSnapshot(site, reference), vault)
}

function partsOf(reference: string): { readonly name: string; readonly word: string } {
  const [, name = reference, word = 'running'] = /^(.*):(\w+)$/.exec(reference) ?? []
  return { name, word }
}

/** The reading that is named; a plan is none. Throws WorkError `no_snapshot`. */
export function findSnapshot(site: SiteFile, reference: string): Snapshot {
  const byId = readSnapshot(site.db, reference)
  if (byId) return byId
  const { name, word } = partsOf(reference)
  if (!isWord(word) || word === 'intended') throw unknownReference(reference)
  const device = deviceNamed(site.plan(), name)
  if (!device) throw unknownReference(reference)
  const kind = word === 'startup' ? 'startup' : 'running'
  const found = listSnapshots(site.db, { deviceId: device.id, kind }, 2)[word === 'previous' ? 1 : 0]
  if (!found)
    throw new WorkError('no_snapshot', `${reference}: nothing was read yet. Read the switch first.`, {
      reference,
    })
  return found
}

const unknownReference = (reference: string) =>
  new WorkError(
    'no_snapshot',
    `"${reference}" names no configuration: expected the id of a snapshot, a switch, or a switch with :${WORDS.join(', :')}.`,
    { reference },
  )

function fromPlan(site: SiteFile, name: string): FoundConfig {
  const { device, platform, lines } = renderSwitch(site.plan(), name)
  return {
    title: `${device.name}:intended`,
    tree: loadConfig(formatLines(lines), platform),
    isIntended: true,
  }
}

function fromSnapshot(site: SiteFile, snapshot: Snapshot, vault: Sealer | null): FoundConfig {
  const device = site.plan().device.find(({ id }) => id === snapshot.deviceId)
  const name = device?.name ?? snapshot.serial ?? '?'
  const platform: GrammarName = snapshot.platform ?? 'generic'
  const config = { running: textOf(site, snapshot, vault), vlans: vlansOf(site, snapshot) }
  return {
    title: `${name}:${snapshot.kind} ${snapshot.at}`,
    tree: treeOfDevice(config, platform),
    isIntended: false,
  }
}

/** Raw where the vault is open and holds it, else redacted. */
export const textOf = (site: SiteFile, snapshot: Snapshot, vault: Sealer | null): string =>
  (vault && snapshot.hasRaw ? readRawSnapshot(site.db, snapshot.id, vault) : null) ?? snapshot.redacted

/** VLANs that old trains keep beside their configuration, as they were when it was read: they are kept before it. */
export function vlansOf(site: SiteFile, { id, deviceId, serial, kind }: Snapshot): string {
  if (kind !== 'running') return ''
  const known = listSnapshots(site.db, { deviceId, serial })
  const before = known.slice(known.findIndex((one) => one.id === id) + 1)
  return before.find((one) => one.kind === 'vlan')?.redacted ?? ''
}
