/**
 * Pushes that come from no plan: the lines of a text that a person typed, and the way back to what was read before an
 * earlier push.
 */
import { grammars } from '../../../shared/config/grammar/index.ts'
import { REDACTED, redactLine } from '../../../shared/config/redact.ts'
import { remediate } from '../../../shared/config/remediate.ts'
import type { PushRow } from '../../db/push-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { readSnapshot } from '../../db/snapshots.ts'
import type { Console } from '../../driver-engine/console.ts'
import type { Identified } from '../../driver-engine/identify.ts'
import { type DeviceConfig, readRunning } from '../../driver-engine/read-config.ts'
import { asBytes, readSourceLines } from '../../driver-engine/source-lines.ts'
import { grammarNameOf } from '../../drivers/grammar-name.ts'
import { sameOrUntold } from '../../secrets/same-or-untold.ts'
import { WorkError } from '../../work-error.ts'
import { treeOfDevice } from './device-tree.ts'
import { findMissing } from './find-missing.ts'
import type { OpenedVault, PlannedPush } from './push-planned.ts'

/** Throws WorkError for what is wrong with the text. */
export async function planText(
  site: SiteFile,
  console: Console,
  identified: Identified,
  text: string,
  vault: OpenedVault | null,
  signal?: AbortSignal,
): Promise<PlannedPush> {
  const send = readSourceLines(console.driver, text)
  const lines = send.map(({ shown, depth }) => ({ depth: depth ?? 0, text: shown, source: null }))
  return {
    site,
    name: null,
    deviceId: null,
    binds: false,
    console,
    identified,
    before: await readRunning(console, signal),
    refusal: null,
    found: {},
    planned: {
      lines,
      send,
      diff: lines.map((line) => ({ ...line, kind: 'added' as const })),
      notOurs: [],
      secretsMissing: [],
      findMissing: (after) => findMissing(console.driver, send, after),
    },
    vault,
    unquiet: false,
  }
}

/** `before`: the text read before the push `row`. Throws WorkError `secrets_missing`, `other_device`. */
export async function planUndo(
  site: SiteFile,
  console: Console,
  identified: Identified,
  before: string,
  row: PushRow,
  vault: OpenedVault | null,
  signal?: AbortSignal,
): Promise<PlannedPush> {
  const { serial } = identified.identity
  if (row.serial !== null && serial !== row.serial)
    throw new WorkError(
      'other_device',
      `That push went to the device with serial number ${row.serial}; this one is ${serial}.`,
    )
  const vlansId = row.result.vlansBeforeId
  const vlans = typeof vlansId === 'string' ? (readSnapshot(site.db, vlansId)?.redacted ?? '') : ''
  const platform = grammarNameOf(console.driver.name)
  const wanted = treeOfDevice({ running: before, vlans }, platform)
  const lacking = (now: DeviceConfig) =>
    remediate(treeOfDevice(now, platform), wanted, { sameSecret: sameOrUntold }).lines
  const now = await readRunning(console, signal)
  const lines = lacking(now)
  if (lines.some((line) => line.text.includes(REDACTED)))
    throw new WorkError(
      'secrets_missing',
      'The configuration before held secrets that were not kept. Open the vault, then undo.',
    )
  const shown = lines.map((line) => ({ ...line, text: redactLine(line.text, grammars[platform]) }))
  return {
    site,
    name: site.plan().device.find((device) => device.id === row.deviceId)?.name ?? null,
    deviceId: row.deviceId,
    binds: false,
    console,
    identified,
    before: now,
    refusal: null,
    found: {},
    planned: {
      lines: shown.map((line) => ({ ...line, source: null })),
      send: lines.map(({ depth, text }, i) => ({
        text: asBytes(text),
        shown: shown[i]?.text ?? '',
        line: i + 1,
        depth,
      })),
      diff: shown.map((line) => ({
        ...line,
        kind: line.text.startsWith('no ') ? ('removed' as const) : ('added' as const),
        source: null,
      })),
      notOurs: [],
      secretsMissing: [],
      findMissing: (after) => lacking(after).map((line) => redactLine(line.text, grammars[platform])),
    },
    vault,
    unquiet: false,
  }
}
